// The page "Find devices" as values: what is shown of a device, what is said of a look, and what a person's
// word does to a device.
#include "tests/support/fake_office.h"
#include "wizard/pages/device_correction.h"
#include "wizard/pages/find_model.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

Evidence sign(const QString &probe, const QString &said, double weight, const QDateTime &when = noon)
{
    Evidence e;
    e.probe = probe;
    e.said = said;
    e.claim = weight > 0 ? said : QString();
    e.weight = weight;
    e.when = when;
    return e;
}

Device device(const QString &id, int host, DeviceKind kind, const QString &vendor = {},
              const QString &model = {})
{
    Device d;
    d.id = id;
    d.addresses = {QHostAddress(u"192.168.10.%1"_s.arg(host))};
    d.identity.kind = kind;
    d.identity.vendor = vendor;
    d.identity.model = model;
    d.sure = vendor.isEmpty() ? 0 : 0.95;
    d.evidence << sign(u"neighbour"_s, u"02:00:00:00:00:01"_s, 0);
    return d;
}

VisitSnapshot office(const QList<Device> &devices)
{
    VisitSnapshot s;
    s.state.office.networks = {*Cidr::from(u"192.168.10.9/24")};
    s.state.office.thisComputer = QHostAddress(u"192.168.10.9"_s);
    for (const Device &d : devices) {
        DeviceState state;
        state.device = d;
        s.state.devices << state;
    }
    return s;
}

FindState looked(const QList<Device> &seen, const QStringList &before = {})
{
    FindState state;
    state.complete = true;
    state.seen = seen;
    state.before = before;
    return state;
}

} // namespace

class FindModelTest : public QObject {
    Q_OBJECT

    FakeCatalogue m_drivers;

    FindRow row(const Device &d) { return find({d}, FindState()).rows.value(0); }
    FindModel find(const QList<Device> &devices, const FindState &state)
    {
        const VisitSnapshot s = office(devices);
        return findModel(&s, m_drivers, state);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); } // what is said holds dates

    void pills_data()
    {
        QTest::addColumn<Device>("d");
        QTest::addColumn<QString>("pill");
        QTest::addColumn<QString>("subtitle");
        Device known = device(u"a"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        known.identity.firmware = u"1.2"_s;
        QTest::newRow("recognised") << known << u"Recognised"_s << u"192.168.10.21 · firmware 1.2"_s;
        Device unsure = known;
        unsure.identity.firmware.clear();
        unsure.sure = 0.79;
        unsure.evidence << sign(u"http-title"_s, u"Fake"_s, 0.5) << sign(u"tls-subject"_s, u"CN=Fake"_s, 0.7);
        QTest::newRow("below the line")
            << unsure << u"Quite sure"_s << u"192.168.10.21 · probably, by its certificate"_s;
        unsure.sure = 0.8;
        QTest::newRow("on the line") << unsure << u"Recognised"_s << u"192.168.10.21"_s;
        QTest::newRow("no driver") << device(u"b"_s, 3, DeviceKind::Switch, u"Netgear"_s, u"GS110TP"_s)
                                   << u"By hand"_s << u"192.168.10.3 · switch"_s;
        Device lift = known;
        lift.special = SpecialLine::Lift;
        QTest::newRow("locked") << lift << u"Special line"_s
                                << u"192.168.10.21 · firmware 1.2 · nothing is changed there"_s;
        lift.releasedBy = u"A. Lindqvist"_s;
        QTest::newRow("released") << lift << u"Special line, released"_s
                                  << u"192.168.10.21 · firmware 1.2 · released by A. Lindqvist"_s;
        Device odd = known;
        odd.contradictions << u"It gives its model as F1 and as F2."_s;
        QTest::newRow("does not fit") << odd << u"Please look"_s << u"192.168.10.21 · firmware 1.2"_s;
        Device told = known;
        told.sure = 0.9;
        told.evidence << sign(u"person"_s, u"Fake F1"_s, 0.9);
        QTest::newRow("told") << told << u"Recognised"_s
                              << u"192.168.10.21 · as you told us · firmware 1.2"_s;
        Device gateway = device(u"r"_s, 1, DeviceKind::Router, u"Fake"_s, u"R"_s);
        gateway.isGateway = true;
        QTest::newRow("the router") << gateway << u"Recognised"_s << u"192.168.10.1 · your internet router"_s;
        Device called = known;
        called.name = u"Reception"_s;
        QTest::newRow("named") << called << u"Recognised"_s << u"Fake F1 · 192.168.10.21 · firmware 1.2"_s;
    }
    void pills()
    {
        QFETCH(Device, d);
        QFETCH(QString, pill);
        QFETCH(QString, subtitle);
        const FindRow shown = row(d);
        QCOMPARE(shown.pill, pill);
        QCOMPARE(shown.subtitle, subtitle);
        QVERIFY(!shown.pillIcon.isEmpty()); // never colour alone
        QVERIFY(!shown.icon.isEmpty());
    }

    void somethingWithoutAName()
    {
        Device d = device(u"x"_s, 47, DeviceKind::Unknown);
        d.services << Service{u"sip-udp"_s, Port()};
        d.evidence = {sign(u"neighbour"_s, u"0c:38:3e:00:00:01 (Fanvil)"_s, 0)};
        const FindRow shown = row(d);
        QCOMPARE(shown.title, u"Something at 192.168.10.47"_s);
        QCOMPARE(shown.subtitle, u"Answers like a phone, but we cannot tell which. Made by Fanvil."_s);
        QVERIFY(shown.pill.isEmpty()); // "Tell us"
    }

    void hostileNamesStayWords()
    {
        Device d = device(u"x"_s, 30, DeviceKind::Phone, u"Fake\x1b[31m"_s, u"F1\nroot"_s);
        d.contradictions << u"line\u0007 one"_s;
        const FindRow shown = row(d);
        for (const QString &text : {shown.title, shown.vendor, shown.model, shown.contradictions.value(0)}) {
            for (const QChar c : text)
                QVERIFY(c.isPrint());
        }
    }

    void leftAlone()
    {
        Device silent = device(u"s"_s, 60, DeviceKind::Unknown);
        Device lockedPrinter = device(u"p2"_s, 62, DeviceKind::Printer);
        lockedPrinter.special = SpecialLine::CardTerminal;
        const FindModel model =
            find({device(u"c"_s, 50, DeviceKind::Computer), silent, device(u"p"_s, 61, DeviceKind::Printer),
                  lockedPrinter, device(u"a"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s)},
                 FindState());
        QCOMPARE(model.rows.size(), 2); // the phone, and what must not be touched
        QCOMPARE(model.leftAlone.size(), 3);
        QVERIFY(model.leftAloneSays.startsWith(u"3 "));
    }

    void orderOfRows()
    {
        Device gateway = device(u"r"_s, 254, DeviceKind::Router);
        gateway.isGateway = true;
        const FindModel model = find({device(u"w"_s, 3, DeviceKind::Switch, u"N"_s, u"G"_s),
                                      device(u"b"_s, 100, DeviceKind::Phone, u"Fake"_s, u"F1"_s),
                                      device(u"a"_s, 22, DeviceKind::Phone, u"Fake"_s, u"F1"_s), gateway},
                                     FindState());
        QStringList ids;
        for (const FindRow &r : model.rows)
            ids << r.id;
        QCOMPARE(ids, (QStringList{u"r"_s, u"a"_s, u"b"_s, u"w"_s}));
    }

    void newAndGone()
    {
        const Device old = device(u"old"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        const Device fresh = device(u"new"_s, 22, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        const Device gone = device(u"gone"_s, 23, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        const FindModel model = find({old, fresh, gone}, looked({old, fresh}, {u"old"_s, u"gone"_s}));
        QVERIFY(model.help.contains(u"1 devices are new"_s));
        QVERIFY(model.help.contains(u"1 devices of the last visit did not answer"_s));
        QVERIFY(!model.rows.at(0).subtitle.contains(u"new since"_s));
        QVERIFY(model.rows.at(1).subtitle.contains(u"new since the last visit"_s));
        QCOMPARE(model.rows.at(2).pill, u"No answer"_s);
        QVERIFY(model.rows.at(2).subtitle.contains(u"23 November 2026"_s));
        // A look that was stopped proves nothing about who is not there.
        FindState stopped = looked({old}, {u"old"_s, u"gone"_s});
        stopped.complete = false;
        stopped.stopped = true;
        const FindModel half = find({old, gone}, stopped);
        QVERIFY(!half.help.contains(u"did not answer"_s));
        QVERIFY(half.help.contains(u"You stopped"_s));
        QCOMPARE(half.rows.at(1).pill, u"Recognised"_s);
        // Without a look in this session nothing is claimed, and at a first visit nothing is "new".
        QVERIFY(!find({old}, FindState()).help.contains(u"new"_s));
        QVERIFY(!find({old}, looked({old}, {})).rows.at(0).subtitle.contains(u"new"_s));
    }

    void theSameThingByAnotherId() // known by a serial number until now, met by its card this time
    {
        Device old = device(u"serial-4711"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        old.identity.serial = u"4711"_s;
        Device now = device(u"mac-020000000021"_s, 35, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        now.identity.serial = u"4711"_s;
        FindState state = looked({now}, {old.id});
        FindModel model = find({old}, state);
        QCOMPARE(model.rows.size(), 1);
        QCOMPARE(model.rows.at(0).pill, u"Recognised"_s);
        QVERIFY(!model.help.contains(u"new"_s) && !model.help.contains(u"did not answer"_s));
        state.scanning = true; // and it is not shown twice meanwhile
        QCOMPARE(find({old}, state).rows.size(), 1);
        Device elsewhere = device(u"far"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s); // not looked for
        elsewhere.addresses = {QHostAddress(u"10.9.0.21"_s)};
        QCOMPARE(find({elsewhere}, looked({}, {u"far"_s})).rows.at(0).pill, u"Recognised"_s);
    }

    void whatStoodInTheWay()
    {
        ReachSigns signs;
        signs.adapters = {{u"wlan0"_s, *Cidr::from(u"192.168.10.9/24"), AdapterUse::Network, true, true}};
        signs.asked = {*Cidr::from(u"192.168.10.0/24")};
        signs.gateway = QHostAddress(u"192.168.10.1"_s);
        signs.gatewayHasCard = true;
        FindState state = looked({}, {});
        state.signs = signs;
        FindModel model = find({}, state);
        QCOMPARE(model.obstacles.size(), 1);
        QVERIFY(model.obstacles.at(0).title.contains(u"Wi-Fi"_s));
        QVERIFY(model.obstacles.at(0).says.contains(u"cable"_s)); // what to press is there, too
        QVERIFY(model.checks.isEmpty()); // no guesses beside what is known
        state.signs->found = 3; // nothing stood in the way: the general checks are all there is to say
        model = find({}, state);
        QVERIFY(model.obstacles.isEmpty() && !model.checks.isEmpty());
    }

    void whileLooking()
    {
        FindState state;
        state.scanning = true;
        state.before = QStringList();
        state.total = 254;
        state.elapsedMs = 1300;
        FindModel model = find({}, state);
        QCOMPARE(findProgress(state), u"0 of 254 addresses · 1.3 s"_s);
        QVERIFY(model.help.contains(u"Nothing is changed"_s));
        state.seen = {device(u"a"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s)};
        state.settled = 127;
        state.elapsedMs = 10000;
        model = find({}, state);
        QCOMPARE(model.rows.size(), 1);
        QVERIFY2(findProgress(state).contains(u"about 11 s left"_s), qPrintable(findProgress(state)));
        QVERIFY(model.checks.isEmpty());
    }

    void nothingFound()
    {
        FindState state = looked({device(u"c"_s, 50, DeviceKind::Computer)}, {});
        const FindModel model = find({device(u"c"_s, 50, DeviceKind::Computer)}, state);
        QVERIFY(model.rows.isEmpty());
        QVERIFY(model.checks.size() >= 4);
        state.wireless = true;
        QVERIFY(find({}, state).checks.join(u' ').contains(u"on Wi-Fi"_s));
        QVERIFY(find({}, FindState()).checks.isEmpty()); // nobody looked yet
        QVERIFY(find({}, FindState()).help.contains(u"192.168.10.0/24"_s));
        QVERIFY(!findModel(nullptr, m_drivers, FindState()).headline.isEmpty());
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("fine");
        QTest::newRow("inside") << u" 192.168.10.47 "_s << true;
        QTest::newRow("outside") << u"192.168.11.47"_s << false;
        QTest::newRow("the internet") << u"203.0.113.1"_s << false;
        QTest::newRow("this computer") << u"192.168.10.9"_s << false;
        QTest::newRow("a number") << u"3232238127"_s << false;
        QTest::newRow("a name") << u"phone.local"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("IPv6") << u"fe80::1"_s << false;
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(bool, fine);
        QCOMPARE(whyNotAddress(typed, office({}).state.office).isEmpty(), fine);
    }

    void aCorrectionSettles()
    {
        DeviceState state;
        state.device = device(u"x"_s, 47, DeviceKind::Unknown);
        state.device.contradictions << u"It gives its model as A and as B."_s;
        state.signIn = SignInState::OwnPassword;
        state.facts = fakePhoneFacts(u"201"_s);
        DeviceCorrection word;
        word.name = u"Reception"_s;
        word.kind = DeviceKind::Phone;
        word.vendor = u"fake"_s; // as the driver writes it
        word.model = u"F1"_s;
        correct(state, word, m_drivers, noon);
        QCOMPARE(state.device.identity.vendor, u"Fake"_s);
        QCOMPARE(state.device.identity.kind, DeviceKind::Phone);
        QCOMPARE(state.device.name, u"Reception"_s);
        QCOMPARE(state.device.evidence.last().probe, u"person"_s);
        QCOMPARE(state.device.evidence.last().when, noon);
        QVERIFY(state.device.contradictions.isEmpty());
        QVERIFY(!state.facts); // what was read belonged to something else (S-6)
        QCOMPARE(state.signIn, SignInState::NotTried);
        QVERIFY(state.device.sure >= 0.8 && state.device.sure < 1); // the device has the last word
        // Said twice, it stands once.
        correct(state, word, m_drivers, noon.addDays(1));
        word.model = u"F2"_s;
        correct(state, word, m_drivers, noon.addDays(2));
        QCOMPARE(std::count_if(state.device.evidence.begin(), state.device.evidence.end(),
                               [](const Evidence &e) { return e.probe == u"person"; }),
                 1);
    }

    void aNameAloneIsNoEvidence()
    {
        DeviceState state;
        state.device = device(u"a"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        state.facts = fakePhoneFacts(u"201"_s);
        DeviceCorrection word;
        word.name = u"Reception"_s;
        word.kind = DeviceKind::Phone;
        word.vendor = u"Fake"_s;
        word.model = u"F1"_s;
        correct(state, word, m_drivers, noon);
        QCOMPARE(state.device.evidence.size(), 1);
        QVERIFY(state.facts);
        word.settles = true; // "what stands there is right"
        correct(state, word, m_drivers, noon);
        QCOMPARE(state.device.evidence.last().probe, u"person"_s);
        QVERIFY(state.facts);
    }

    void specialLines()
    {
        DeviceState state;
        state.device = device(u"a"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        DeviceCorrection word;
        word.kind = DeviceKind::Phone;
        word.vendor = u"Fake"_s;
        word.model = u"F1"_s;
        word.special = SpecialLine::Lift;
        word.releasedBy = u"nobody yet"_s;
        correct(state, word, m_drivers, noon);
        QVERIFY(state.device.isLocked()); // marking and releasing are two acts
        word.releasedBy = u" A. Lindqvist "_s;
        correct(state, word, m_drivers, noon);
        QVERIFY(!state.device.isLocked());
        QCOMPARE(state.device.releasedBy, u"A. Lindqvist"_s);
        word.special = SpecialLine::Alarm; // another line, another lock
        correct(state, word, m_drivers, noon);
        QVERIFY(state.device.isLocked());
        word.special = SpecialLine::None;
        correct(state, word, m_drivers, noon);
        QVERIFY(!state.device.isLocked());
        QVERIFY(state.device.releasedBy.isEmpty());
    }

    void everyKindHasAWordAndAnIcon()
    {
        for (const auto &[kind, name] : enumNames<DeviceKind>) {
            QVERIFY2(!kindName(kind).isEmpty(), name);
            QVERIFY2(QFile::exists(
                         u"%1/resources/icons/%2.png"_s.arg(QStringLiteral(RF_SOURCE_DIR), kindIcon(kind))),
                     name);
        }
        for (const auto &[special, name] : enumNames<SpecialLine>) {
            QVERIFY2(!specialKindName(special).isEmpty(), name);
            QVERIFY2(QFile::exists(u"%1/resources/icons/%2.png"_s.arg(QStringLiteral(RF_SOURCE_DIR),
                                                                      specialIcon(special))),
                     name);
        }
    }

    void specialLinesAreAskedAfterOnce()
    {
        const Device phone = device(u"a"_s, 21, DeviceKind::Phone, u"Fake"_s, u"F1"_s);
        Device adapter = device(u"b"_s, 30, DeviceKind::Ata, u"Grandstream"_s, u"HT812"_s);
        Device unnamed = device(u"c"_s, 31, DeviceKind::Unknown);
        unnamed.services = {Service()};
        const auto asked = [](const QList<Device> &devices, bool goneThrough = true) {
            VisitSnapshot s = office(devices);
            s.state.office.answers.specialLinesAsked = goneThrough;
            return findQuestions(s).join(u'\n');
        };
        QVERIFY(asked({phone}).isEmpty());
        QVERIFY(asked({phone}, false).contains(u"gone through"_s));
        const QString both = asked({phone, adapter, unnamed});
        QVERIFY2(both.contains(u"192.168.10.30"_s) && both.contains(u"192.168.10.31"_s), qPrintable(both));
        QVERIFY(both.contains(u"No special line is marked"_s));
        adapter.special = SpecialLine::Fax;
        unnamed.name = u"Door"_s;
        QVERIFY(asked({phone, adapter, unnamed}).isEmpty());
    }

    void howWeKnowInWords()
    {
        const HowWeKnow strong = howWeKnow(sign(u"sip-options"_s, u"Fake F1 1.0"_s, 0.95));
        QVERIFY(strong.how.contains(u"SIP"_s));
        QCOMPARE(strong.said, u"Fake F1 1.0"_s);
        QCOMPARE(strong.weight, u"very strong sign"_s);
        QCOMPARE(howWeKnow(sign(u"oui"_s, u"x"_s, 0)).weight, u"says nothing by itself"_s);
        QCOMPARE(howWeKnow(sign(u"person"_s, u"x"_s, 0.9)).weight, u"settles it"_s);
        QVERIFY(howWeKnow(sign(u"telepathy"_s, u"x"_s, 0.3)).how.contains(u"telepathy"_s)); // probes to come
    }
};

QTEST_MAIN(FindModelTest)
#include "find_model_test.moc"
