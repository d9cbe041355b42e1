// Finds a simulated phone by what it says of itself, so that a driver's test knows nothing of the office's
// addresses.
#pragma once

#include "connectors/routers/draytek/draytek_driver.h"
#include "tests/drivers/router_wishes.h"

namespace rf::conformance {

/// The device of this office that the driver signs in to and whose variant is the wanted one; empty when
/// there is none. `skip` of them are passed over.
inline QString findPhone(const QString &office, const VendorDriver &driver, const QString &variant,
                         int skip = 0)
{
    PracticeOptions options;
    options.office = office;
    options.tickMs = 10;
    const auto practice = PracticeOffice::start(options);
    if (!practice)
        return {};
    const auto store = makeMemoryStore();
    FirstSightTrust trust;
    const CancelToken cancel;
    QList<PracticeHost> hosts = (*practice)->hosts();
    std::sort(hosts.begin(), hosts.end(), [](const PracticeHost &a, const PracticeHost &b) {
        return a.address.toIPv4Address() < b.address.toIPv4Address();
    });
    for (const PracticeHost &host : std::as_const(hosts)) {
        const QString id = u"mac-"_s + host.mac.bare();
        const auto password = (*practice)->passwordFor(id);
        if (!password || !host.tcpPorts.contains(*Port::from(443)))
            continue;
        const SecretRef ref{u"find/login"_s};
        if (!store->store(ref, *password))
            return {};
        Device device;
        device.id = id;
        device.addresses << host.address;
        device.identity.vendor = driver.info().vendor;
        device.identity.mac = host.mac;
        Dialler dialler{(*practice)->book(), trust, *store};
        const auto session = driver.signIn(device, {(*practice)->userFor(id), ref}, dialler, cancel);
        if (!session)
            continue;
        const auto facts = driver.read(**session);
        if (facts && facts->identity.variant == variant && skip-- == 0)
            return id;
    }
    return {};
}

/// Identity as discovery would have it: vendor only, so that the driver finds the rest by itself.
inline Identity onlyVendor(const VendorDriver &driver)
{
    Identity identity;
    identity.kind = DeviceKind::Phone;
    identity.vendor = driver.info().vendor;
    return identity;
}

/// The unread settings are those and no others; the exact list is the driver's honest promise.
inline Subject phoneSubject(const VendorDriver &driver, const QString &id, const QStringList &unread,
                            const QList<Mischief> &mischief = {})
{
    Subject subject;
    subject.deviceId = id;
    subject.driver = &driver;
    subject.identity = onlyVendor(driver);
    subject.unreadByNature = unread;
    subject.mischief = mischief;
    return subject;
}

/// Whatever the device does, opening and reading ends with a result; an error has words and no secret.
inline void endsPlainly(Bench &bench)
{
    auto session = bench.open();
    Result<Facts> facts =
        session ? bench.read(**session) : Result<Facts>(tl::unexpected<Error>(session.error()));
    if (!facts) {
        QVERIFY(!facts.error().detail.isEmpty() || facts.error().code == ErrorCode::Unreachable);
        QVERIFY2(facts.error().code != ErrorCode::Internal, qPrintable(words(facts.error())));
        QVERIFY2(facts.error().code != ErrorCode::AuthRejected, qPrintable(words(facts.error())));
        for (const QChar c : facts.error().detail)
            QVERIFY(c.isPrint());
    }
    nothingLeaks(bench);
}

/// Two wrong sign-ins and the right one is still taken: a call costs one attempt (the phones lock after about
/// five; three attempts for each call would lock them here).
inline void oneAttemptPerCall(Bench &bench)
{
    wrongPasswordIsRejected(bench);
    if (QTest::currentTestFailed())
        return;
    wrongPasswordIsRejected(bench);
    if (QTest::currentTestFailed())
        return;
    const auto session = bench.open();
    QVERIFY2(session, session ? "" : qPrintable(words(session.error())));
}

inline bool isAway(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::LinkLost || code == ErrorCode::Timeout;
}

/// Reads until the phone is back from a restart; what breaks off because it is just going is tried again.
inline Result<Facts> readBack(Bench &bench, const Device &device, int seconds = 30)
{
    FirstSightTrust trust;
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        Dialler dialler{bench.office().book(), trust, bench.store()};
        Result<Facts> facts = fail(ErrorCode::Unreachable);
        if (const auto session = bench.driver().signIn(device, bench.signIn(), dialler, CancelToken()))
            facts = bench.driver().read(**session);
        else
            facts = tl::unexpected<Error>(session.error());
        if (facts || !isAway(facts.error().code) || timer.elapsed() > seconds * 1000)
            return facts;
        QThread::msleep(50);
    }
}

/// The device as the network shows it now: a phone that changed its VLAN has another address.
inline Device asSeenNow(Bench &bench)
{
    Device device = bench.device();
    for (const PracticeHost &host : bench.office().hosts()) {
        if (host.mac == device.identity.mac)
            device.addresses = {host.address};
    }
    return device;
}

/// Restarts the phone; it comes back with the same settings.
inline void restartRoundTrip(Bench &bench)
{
    const QJsonObject dumpBefore = bench.dump();
    const auto before = bench.readFresh();
    QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
    const auto change = bench.driver().plan(*before, RestartPhone{});
    QVERIFY2(change && !change->isEmpty(), change ? "" : qPrintable(words(change.error())));
    std::unique_ptr<Session> session;
    const auto sent = bench.run(session, change->apply);
    QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    session.reset();
    const auto back = readBack(bench, bench.device());
    QVERIFY2(back, back ? "" : qPrintable(words(back.error())));
    QVERIFY2(back->sameSettings(*before), qPrintable(differences(*before, *back).join(u", ")));
    QCOMPARE(bench.dump(), dumpBefore);
}

/// The office's router carries the voice network first, as in every visit (S-12).
inline void routerCarries(Bench &bench, VlanId vlan)
{
    const SecretRef ref{u"bench/router"_s};
    FirstSightTrust trust;
    Dialler dialler{bench.office().book(), trust, bench.store()};
    Device router;
    for (const PracticeHost &host : bench.office().hosts()) {
        const auto password = bench.office().passwordFor(u"mac-"_s + host.mac.bare());
        if (!password || !host.tcpPorts.contains(*Port::from(22)))
            continue;
        router.id = u"mac-"_s + host.mac.bare();
        router.addresses = {host.address};
        router.identity.kind = DeviceKind::Router;
        router.identity.vendor = draytekDriver().info().vendor;
        router.identity.mac = host.mac;
        QVERIFY(bench.store().store(ref, *password));
    }
    QVERIFY2(!router.id.isEmpty(), "the office has no router to carry the voice network");
    auto session =
        draytekDriver().signIn(router, {bench.office().userFor(router.id), ref}, dialler, CancelToken());
    QVERIFY2(session, session ? "" : qPrintable(words(session.error())));
    const auto facts = draytekDriver().read(**session);
    QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
    VoiceVlan wanted = voice();
    wanted.vlan = vlan;
    const auto change = draytekDriver().plan(*facts, wanted);
    QVERIFY2(change, change ? "" : qPrintable(words(change.error())));
    for (const Step &step : change->apply + change->confirm + change->persist) {
        const auto sent = draytekDriver().run(**session, step);
        QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    }
}

/// Into a VLAN and back. The phone changes its address on the way, so it is followed by its MAC.
inline void vlanRoundTrip(Bench &bench, const PhoneVlan &want)
{
    routerCarries(bench, *want.vlan);
    if (QTest::currentTestFailed())
        return;
    const QJsonObject dumpBefore = bench.dump();
    const auto before = bench.readFresh();
    QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
    QVERIFY(reached(want, *before) == Reached::No);
    const auto change = bench.driver().plan(*before, want);
    QVERIFY2(change && !change->isEmpty(), change ? "" : qPrintable(words(change.error())));
    FirstSightTrust trust;
    // Back and forth: the steps, then the first reading that shows the wanted side.
    const auto travel = [&](const QList<Step> &steps, Reached side) -> Result<Facts> {
        std::unique_ptr<Session> session;
        Dialler dialler{bench.office().book(), trust, bench.store()};
        for (const Step &step : steps) {
            QElapsedTimer patience;
            patience.start();
            while (!session) {
                auto open = bench.driver().signIn(asSeenNow(bench), bench.signIn(), dialler, CancelToken());
                if (open)
                    session = std::move(*open);
                else if (!isAway(open.error().code) || patience.elapsed() > 30000)
                    return tl::unexpected<Error>(open.error());
                else
                    QThread::msleep(50);
            }
            RETURN_IF_ERROR(bench.driver().run(*session, step));
            if (step.cutsLink)
                session.reset();
        }
        session.reset();
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            const auto facts = readBack(bench, asSeenNow(bench), 1);
            if ((facts && reached(want, *facts) == side) || timer.elapsed() > 30000)
                return facts;
        }
    };
    const auto after = travel(change->apply, Reached::Yes);
    QVERIFY2(after, after ? "" : qPrintable(words(after.error())));
    QVERIFY2(reached(want, *after) == Reached::Yes, "the VLAN was not reached");
    QVERIFY(bench.driver().plan(*after, want)->isEmpty());
    const auto back = travel(change->undo, Reached::No);
    QVERIFY2(back, back ? "" : qPrintable(words(back.error())));
    QVERIFY2(back->sameSettings(*before), qPrintable(differences(*before, *back).join(u", ")));
    QCOMPARE(bench.dump(), dumpBefore);
    nothingLeaks(bench);
}

/// The password of a line as the provider's list has it; empty when the list does not name it.
inline Secret lineSecret(const PracticeOffice &office, const QString &user)
{
    const QList<QByteArray> rows = office.linePasswordList().split('\n');
    for (const QByteArray &row : rows) {
        QList<QByteArray> cells = row.trimmed().split(row.contains(';') ? ';' : ',');
        for (QByteArray &cell : cells) {
            if (cell.size() >= 2 && cell.startsWith('"') && cell.endsWith('"'))
                cell = cell.mid(1, cell.size() - 2);
        }
        const qsizetype at = cells.indexOf(user.toUtf8());
        // The password is the cell that the story planted.
        for (const QByteArray &cell : std::as_const(cells)) {
            if (at >= 0 && cell != user.toUtf8() && office.plantedSecrets().contains(QString::fromUtf8(cell)))
                return Secret(cell);
        }
    }
    return {};
}

/// A new line password: only the device's dump shows it; undo brings the old one back by its reference.
inline void linePasswordRoundTrip(Bench &bench, int line, const Secret &current)
{
    const SecretRef old{u"bench/line-old"_s};
    const SecretRef next{u"bench/line-new"_s};
    QVERIFY(bench.store().store(old, current));
    QVERIFY(bench.store().store(next, Secret::generate(16)));
    roundTrip(bench, LinePassword{line, old, next}, false);
}

/// The same for the first line of the phone, whose password the provider's list names.
inline void firstLinePasswordRoundTrip(Bench &bench)
{
    const auto facts = bench.readFresh();
    QVERIFY(facts && facts->phone() && facts->phone()->lines.value()
            && !facts->phone()->lines.value()->isEmpty());
    const Line line = facts->phone()->lines.value()->first();
    const Secret current = lineSecret(bench.office(), line.user);
    QVERIFY2(!current.isEmpty(), "the provider's list does not name this line");
    linePasswordRoundTrip(bench, line.index, current);
}

/// A device that refuses sign-ins for a while says so.
inline void isLockedOut(Bench &bench)
{
    const auto session = bench.open();
    QVERIFY(!session);
    QVERIFY2(session.error().code == ErrorCode::LockedOut, qPrintable(words(session.error())));
}

/// The first step of a change is refused, and nothing more is sent.
inline void firstStepIsRefused(Bench &bench)
{
    const auto facts = bench.readFresh();
    QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
    const auto change = bench.driver().plan(*facts, NatKeepAlive{20});
    QVERIFY2(change && !change->isEmpty(), change ? "" : qPrintable(words(change.error())));
    refusalStops(bench, change->apply.first());
}

/// Kinds of mischief with their value, as rows.
inline void badDayRows()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("value");
    QTest::newRow("garbage") << u"garbage"_s << 0;
    QTest::newRow("flood") << u"flood"_s << 0;
    QTest::newRow("escape bomb") << u"escape-bomb"_s << 0;
    QTest::newRow("cut") << u"cut-after"_s << 200;
    QTest::newRow("cut later") << u"cut-after"_s << 3000;
}

/// One look at one subject in an office of its own.
inline void inspect(const Subject &subject, const std::function<void(Bench &)> &look)
{
    Bench bench(subject);
    if (bench.start())
        look(bench);
}

} // namespace rf::conformance
