// The suite that every driver passes against its simulation. A driver's test makes a Bench per check and
// calls:
//
//     Bench bench({.office = u"shop"_s, .deviceId = id, .driver = &someDriver(), .identity = identity});
//     if (!bench.start()) return;              // has already failed the test
//     readsCompletely(bench);                  // everything claimed is read, reading changes nothing
//     roundTrip(bench, SipAlgOff{});           // plan, apply, read, reached, plan empty, undo, same as
//     before refusalStops(bench, step);               // the device refuses: Rejected, nothing sent after it
//
// Functions fail the running test through QVERIFY2; ask QTest::currentTestFailed() between them.
#pragma once

#include "connectors/practice/practice_office.h"
#include "connectors/transport/password_stores.h"
#include "connectors/vendor_driver.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

namespace rf::conformance {

using namespace Qt::StringLiterals;

/// Trusts whatever shows up first and nothing else afterwards, as a person who compared the fingerprint once.
class FirstSightTrust final : public Trust {
public:
    Result<> check(const QString &deviceId, PinKind kind, const QByteArray &sha256, const QString &) override
    {
        const QString key = deviceId + (kind == PinKind::SshHostKey ? u"/ssh"_s : u"/tls"_s);
        if (!m_pins.contains(key))
            m_pins.insert(key, sha256);
        if (m_pins.value(key) == sha256)
            return {};
        return fail(kind == PinKind::SshHostKey ? ErrorCode::HostKeyChanged : ErrorCode::CertificateChanged);
    }

private:
    QHash<QString, QByteArray> m_pins;
};

struct Subject {
    QString office = u"dental"_s;
    QString deviceId; ///< "mac-…"; empty = the device at `address`
    QHostAddress address; ///< used when deviceId is empty
    const VendorDriver *driver = nullptr;
    Identity identity; ///< as discovery would have found it; the MAC is filled in
    /// Settings this simulation's model honestly cannot tell, as in the JSON of RouterFacts or PhoneFacts
    /// ("upnp", "lines[0].srtp").
    QStringList unreadByNature;
    QString variant;
    QList<Mischief> mischief; ///< an empty deviceId means this device
};

inline QString words(const Error &error)
{
    return u"%1: %2 (%3:%4)"_s.arg(errorName(error.code), error.detail, QString::fromLatin1(error.where.file))
        .arg(error.where.line);
}

class Bench {
public:
    explicit Bench(Subject subject)
        : m_subject(std::move(subject))
        , m_store(makeMemoryStore())
    {
    }

    /// Starts the office and builds the Device. False after failing the test.
    bool start()
    {
        doStart();
        return m_started;
    }

    const VendorDriver &driver() const { return *m_subject.driver; }
    PracticeOffice &office() { return *m_office; }
    SecretStore &store() { return *m_store; }
    const Device &device() const { return m_device; }
    QString id() const { return m_device.id; }
    const Subject &subject() const { return m_subject; }
    QJsonObject dump() const { return m_office->dump(m_device.id); }
    SignIn signIn() const { return m_signIn; }

    /// A fresh connection with the password the person knows.
    Result<std::unique_ptr<Session>> open() { return openAs(m_signIn); }
    Result<std::unique_ptr<Session>> openAs(const SignIn &with)
    {
        return note(driver().signIn(m_device, with, *m_dialler, m_cancel));
    }
    /// Tries again until the device is back from a restart; gives the last error after `seconds`.
    Result<std::unique_ptr<Session>> reopen(int seconds = 30)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            auto session = open();
            const bool away = !session
                              && (session.error().code == ErrorCode::Unreachable
                                  || session.error().code == ErrorCode::LinkLost
                                  || session.error().code == ErrorCode::Timeout);
            if (!away || timer.elapsed() > seconds * 1000)
                return session;
            QThread::msleep(50);
        }
    }
    Result<Facts> read(Session &session) { return note(driver().read(session)); }
    Result<Facts> readFresh()
    {
        ASSIGN_OR_RETURN(auto session, reopen());
        return read(*session);
    }

    /// Sends the steps in order, opening a new connection where a step cuts the old one.
    Result<> run(std::unique_ptr<Session> &session, const QList<Step> &steps)
    {
        for (const Step &step : steps) {
            if (!session) {
                ASSIGN_OR_RETURN(session, reopen());
            }
            m_sent << QString::fromUtf8(json::text(step));
            RETURN_IF_ERROR(note(driver().run(*session, step)));
            if (step.cutsLink)
                session.reset();
        }
        return {};
    }

    void setPassword(const SecretRef &password) { m_signIn.password = password; }
    /// Waits until the device's state moves no more (daemons reload after a change was confirmed).
    void settle()
    {
        QJsonObject last = dump();
        for (int still = 0; still < 10;) {
            QThread::msleep(100);
            const QJsonObject now = dump();
            still = now == last ? still + 1 : 0;
            last = now;
        }
    }

    /// Everything that was said or planned so far, for the leak test.
    const QStringList &said() const { return m_sent; }
    void hear(const QString &text) { m_sent << text; }

private:
    template <class T>
    Result<T> note(Result<T> result)
    {
        if (!result)
            m_sent << result.error().detail;
        return result;
    }

    void doStart()
    {
        PracticeOptions options;
        options.office = m_subject.office;
        options.variant = m_subject.variant;
        options.mischief = m_subject.mischief;
        options.tickMs = 10;
        // Ids are found by address; the story gives each device the same one every time.
        static QHash<QString, QString> known;
        const QString key = m_subject.office + u'/' + m_subject.address.toString();
        if (m_subject.deviceId.isEmpty() && !known.contains(key)) {
            auto probe = PracticeOffice::start(PracticeOptions{m_subject.office, {}, {}, 10});
            QVERIFY2(probe, probe ? "" : qPrintable(words(probe.error())));
            known.insert(key, idAt((*probe)->hosts(), m_subject.address));
        }
        if (m_subject.deviceId.isEmpty())
            m_subject.deviceId = known.value(key);
        for (Mischief &mischief : options.mischief) {
            if (mischief.deviceId.isEmpty())
                mischief.deviceId = m_subject.deviceId;
        }
        auto office = PracticeOffice::start(options);
        QVERIFY2(office, office ? "" : qPrintable(words(office.error())));
        m_office = std::move(*office);
        m_dialler = std::make_unique<Dialler>(Dialler{m_office->book(), m_trust, *m_store});
        QVERIFY2(m_office->deviceIds().contains(m_subject.deviceId),
                 qPrintable(u"no device %1 in the office"_s.arg(m_subject.deviceId)));
        m_device.id = m_subject.deviceId;
        m_device.identity = m_subject.identity;
        for (const PracticeHost &host : m_office->hosts()) {
            if (u"mac-"_s + host.mac.bare() != m_subject.deviceId)
                continue;
            m_device.identity.mac = host.mac;
            m_device.addresses << host.address;
            for (const Port port : host.tcpPorts)
                m_device.services << Service{protocolOf(port), port};
        }
        QVERIFY2(!m_device.addresses.isEmpty(), "the device has no address");
        m_signIn = {m_office->userFor(m_device.id), SecretRef{u"bench/login"_s}};
        if (auto password = m_office->passwordFor(m_device.id))
            QVERIFY(m_store->store(m_signIn.password, *password));
        else
            m_signIn.password = {};
        m_started = true;
    }
    static QString idAt(const QList<PracticeHost> &hosts, const QHostAddress &address)
    {
        for (const PracticeHost &host : hosts) {
            if (host.address == address)
                return u"mac-"_s + host.mac.bare();
        }
        return {};
    }
    static QString protocolOf(Port port)
    {
        switch (port.value()) {
        case 22: return u"ssh"_s;
        case 23: return u"telnet"_s;
        case 80: return u"http"_s;
        case 443: return u"https"_s;
        case 5060: return u"sip-tcp"_s;
        case 5061: return u"sip-tls"_s;
        default: return u"tcp"_s;
        }
    }

    Subject m_subject;
    std::unique_ptr<SecretStore> m_store;
    FirstSightTrust m_trust;
    CancelToken m_cancel;
    std::unique_ptr<PracticeOffice> m_office;
    std::unique_ptr<Dialler> m_dialler; ///< outlives every session made from it
    Device m_device;
    SignIn m_signIn;
    QStringList m_sent;
    bool m_started = false;
};

/// Paths of all unread settings, as in Subject::unreadByNature.
inline void collectUnread(const QString &path, const QJsonValue &value, QStringList &out)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collectUnread(u"%1[%2]"_s.arg(path).arg(i), array.at(i), out);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(u"unread"_s)) {
        out << path;
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = it.key() == u"value"_s ? path
                              : path.isEmpty()       ? it.key()
                                                     : path + u'.' + it.key();
        collectUnread(below, it.value(), out);
    }
}
inline QStringList unreadIn(const Facts &facts)
{
    QStringList out;
    collectUnread({}, json::to(facts.settings), out);
    return out;
}

/// No secret of the story in anything that was planned, sent as a step, or told as an error.
inline void nothingLeaks(Bench &bench)
{
    const QString everything = bench.said().join(u'\n');
    for (const QString &secret : bench.office().plantedSecrets()) {
        // A factory password that is an ordinary word ("admin") is in user names and texts as well.
        if (secret.size() >= 8)
            QVERIFY2(!everything.contains(secret), "a planted secret leaked");
    }
}

/// Signs in, reads, and finds every setting that the model can tell; reading changes nothing and is
/// repeatable.
inline void readsCompletely(Bench &bench)
{
    const QJsonObject before = bench.dump();
    auto first = bench.readFresh();
    QVERIFY2(first, first ? "" : qPrintable(words(first.error())));
    QCOMPARE(bench.dump(), before);
    QStringList unread = unreadIn(*first);
    for (const QString &natural : bench.subject().unreadByNature)
        unread.removeAll(natural);
    QVERIFY2(unread.isEmpty(), qPrintable(u"not read: "_s + unread.join(u", ")));
    auto second = bench.readFresh();
    QVERIFY2(second, second ? "" : qPrintable(words(second.error())));
    QVERIFY2(first->sameSettings(*second), qPrintable(differences(*first, *second).join(u", ")));
    bench.hear(QString::fromUtf8(json::text(*first)));
    nothingLeaks(bench);
}

namespace detail {

/// A device that is just going into or coming out of a restart, even in the middle of being read.
inline bool isAway(const Result<Facts> &facts)
{
    return !facts
           && (facts.error().code == ErrorCode::Unreachable || facts.error().code == ErrorCode::LinkLost
               || facts.error().code == ErrorCode::Timeout);
}

/// Reads over fresh connections until the wish is reached or the time the change asks for is over.
inline Result<Facts> readUntil(Bench &bench, const Intent &want, Reached wanted, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        auto facts = bench.readFresh();
        const bool settled = facts ? reached(want, *facts) == wanted : !isAway(facts);
        if (settled || timer.elapsed() > seconds * 1000)
            return facts;
        QThread::msleep(100);
    }
}

inline Result<Facts> readUntilSame(Bench &bench, const Facts &as, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        auto facts = bench.readFresh();
        const bool settled = facts ? facts->sameSettings(as) : !isAway(facts);
        if (settled || timer.elapsed() > seconds * 1000)
            return facts;
        QThread::msleep(100);
    }
}

/// Paths at which two dumps differ, for the failure message.
inline void differ(const QString &path, const QJsonValue &a, const QJsonValue &b, QStringList &out)
{
    if (a == b || out.size() > 10)
        return;
    if (a.isObject() && b.isObject()) {
        QStringList keys = a.toObject().keys() + b.toObject().keys();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys))
            differ(path + u'/' + key, a.toObject().value(key), b.toObject().value(key), out);
        return;
    }
    const auto shown = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(300);
    };
    out << u"%1: %2 -> %3"_s.arg(path, shown(a), shown(b));
}
inline QString dumpDifference(const QJsonObject &before, const QJsonObject &now)
{
    QStringList out;
    differ({}, before, now, out);
    return u"the device's state is not what it was: "_s + out.join(u"; ");
}

/// What the device dump shows once a restart is over.
inline bool dumpBecomes(Bench &bench, const QJsonObject &wanted, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (bench.dump() != wanted && timer.elapsed() < seconds * 1000)
        QThread::msleep(50);
    return bench.dump() == wanted;
}

} // namespace detail

/// The whole road of one wish on one device: from badly set up to reached and back. `canTell` false for
/// wishes whose goal facts do not show (then only the device's dump is compared).
inline void roundTrip(Bench &bench, const Intent &want, bool canTell = true)
{
    const QString name = intentName(want);
    const QJsonObject dumpBefore = bench.dump();
    auto before = bench.readFresh();
    QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
    QVERIFY2(bench.driver().abilities(before->identity).level(name) == AbilityLevel::Automatic,
             qPrintable(name + u" is not automatic"_s));
    if (canTell)
        QVERIFY2(reached(want, *before) == Reached::No,
                 qPrintable(u"%1 must not be reached at the start: %2"_s.arg(
                     name, enumText(reached(want, *before)))));

    const auto change = bench.driver().plan(*before, want);
    QVERIFY2(change, change ? "" : qPrintable(words(change.error())));
    QVERIFY2(!change->isEmpty(), "the plan is empty");
    const auto again = bench.driver().plan(*before, want);
    QVERIFY(again && *again == *change); // pure
    QCOMPARE(bench.dump(), dumpBefore); // planning sends nothing
    bench.hear(QString::fromUtf8(json::text(*change)));
    const auto rewritten = json::parse<Change>(json::text(*change));
    QVERIFY(rewritten && *rewritten == *change); // survives the journal

    std::unique_ptr<Session> session;
    const int patience = 20; // simulated devices settle and restart in far less than real ones
    auto sent = bench.run(session, change->apply);
    QVERIFY2(sent, sent ? "" : qPrintable(u"apply: "_s + words(sent.error())));
    if (canTell) {
        auto after = detail::readUntil(bench, want, Reached::Yes, patience);
        QVERIFY2(after, after ? "" : qPrintable(words(after.error())));
        QVERIFY2(
            reached(want, *after) == Reached::Yes,
            qPrintable(name + u" was not reached; changed: "_s + differences(*before, *after).join(u", ")));
        const auto nothing = bench.driver().plan(*after, want);
        QVERIFY2(nothing && nothing->isEmpty(), "planning again is not empty");
    } else {
        QVERIFY2(bench.dump() != dumpBefore, "the device did not change");
    }
    sent = bench.run(session, change->confirm);
    QVERIFY2(sent, sent ? "" : qPrintable(u"confirm: "_s + words(sent.error())));
    sent = bench.run(session, change->persist);
    QVERIFY2(sent, sent ? "" : qPrintable(u"persist: "_s + words(sent.error())));

    // What cannot be taken back was said before; the settings must come back all the same.
    if (!change->undo.isEmpty()) {
        sent = bench.run(session, change->undo);
        QVERIFY2(sent, sent ? "" : qPrintable(u"undo: "_s + words(sent.error())));
        session.reset();
        auto back = detail::readUntilSame(bench, *before, patience);
        QVERIFY2(back, back ? "" : qPrintable(words(back.error())));
        QVERIFY2(back->sameSettings(*before),
                 qPrintable(u"after undo differ: "_s + differences(*before, *back).join(u", ")));
        QVERIFY2(!change->cannotUndo.isEmpty() || detail::dumpBecomes(bench, dumpBefore, patience),
                 qPrintable(detail::dumpDifference(dumpBefore, bench.dump())));
    }
    nothingLeaks(bench);
}

/// For devices with a timed revert: abandoning brings everything back without the undo steps.
inline void abandonReverts(Bench &bench, const Intent &want)
{
    const QJsonObject dumpBefore = bench.dump();
    auto before = bench.readFresh();
    QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
    const auto change = bench.driver().plan(*before, want);
    QVERIFY2(change, change ? "" : qPrintable(words(change.error())));
    QVERIFY2(change->timedRevertSeconds > 0 && !change->abandon.isEmpty(), "no timed revert in this change");
    std::unique_ptr<Session> session;
    auto sent = bench.run(session, change->apply);
    QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    sent = bench.run(session, change->abandon);
    QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    session.reset();
    auto back = detail::readUntilSame(bench, *before, 20);
    QVERIFY2(back, back ? "" : qPrintable(words(back.error())));
    QVERIFY2(back->sameSettings(*before), qPrintable(differences(*before, *back).join(u", ")));
    QVERIFY2(detail::dumpBecomes(bench, dumpBefore, 20),
             qPrintable(detail::dumpDifference(dumpBefore, bench.dump())));
}

/// A new admin password: the old one stops to work, the new one works, undo brings the old one back.
inline void passwordRoundTrip(Bench &bench)
{
    const SecretRef next{u"bench/next"_s + bench.signIn().password.name.section(u'/', -1)};
    QVERIFY(bench.store().store(next, Secret::generate(14)));
    const QJsonObject dumpBefore = bench.dump();
    auto before = bench.readFresh();
    QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
    const AdminPassword want{bench.signIn().user, bench.signIn().password, next};
    const auto change = bench.driver().plan(*before, want);
    QVERIFY2(change, change ? "" : qPrintable(words(change.error())));
    bench.hear(QString::fromUtf8(json::text(*change)));
    std::unique_ptr<Session> session;
    auto sent = bench.run(session, change->apply);
    QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    sent = bench.run(session, change->persist);
    QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    session.reset();
    const auto old = bench.openAs(bench.signIn());
    QVERIFY2(!old && old.error().code == ErrorCode::AuthRejected, "the old password still works");
    auto fresh = bench.openAs({want.user, next});
    QVERIFY2(fresh, fresh ? "" : qPrintable(words(fresh.error())));
    if (change->undo.isEmpty()) {
        // A device without any password cannot get that state back, and the plan says so.
        QVERIFY(!change->cannotUndo.isEmpty());
        bench.setPassword(next);
        nothingLeaks(bench);
        return;
    }
    sent = bench.run(*fresh, change->undo);
    QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
    fresh->reset();
    auto back = bench.open();
    QVERIFY2(back, back ? "" : qPrintable(words(back.error())));
    QVERIFY2(bench.dump() == dumpBefore, qPrintable(detail::dumpDifference(dumpBefore, bench.dump())));
    nothingLeaks(bench);
}

/// `refused` holds something the device does not take, and a good change behind it: Rejected, and the good
/// one is not sent.
inline void refusalStops(Bench &bench, const Step &refused)
{
    const QJsonObject before = bench.dump();
    auto session = bench.open();
    QVERIFY2(session, session ? "" : qPrintable(words(session.error())));
    const auto sent = bench.driver().run(**session, refused);
    QVERIFY2(!sent, "the device took what it should refuse");
    QVERIFY2(sent.error().code == ErrorCode::Rejected, qPrintable(words(sent.error())));
    bench.hear(sent.error().detail);
    QCOMPARE(bench.dump(), before);
    nothingLeaks(bench);
}

/// A wrong password is AuthRejected, and one attempt only.
inline void wrongPasswordIsRejected(Bench &bench)
{
    const SecretRef wrong{u"bench/wrong"_s};
    QVERIFY(bench.store().store(wrong, Secret("Wrong-Guess-1")));
    const auto session = bench.openAs({bench.signIn().user, wrong});
    QVERIFY2(!session, "a wrong password was taken");
    QVERIFY2(session.error().code == ErrorCode::AuthRejected, qPrintable(words(session.error())));
    bench.hear(session.error().detail);
    nothingLeaks(bench);
}

} // namespace rf::conformance
