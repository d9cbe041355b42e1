// The texts, weights, intervals and references of the catalogue against a table transcribed from the
// published list of controls. Changing one on either side alone must be noticed.
#include "core/controls/finding_title.h"

#include <QTest>

using namespace rf;

namespace {

struct Published {
    const char *id;
    const char *title;
    const char *why;
    int weight;
    const char *checkedBy; ///< letters of the list: R P W F H
    int recheck;
    int hardLimit;
    const char *refs[6]; ///< NIST CSF, CIS, Cyber Essentials, ISO, PCI, SP 800-58
};

const Published published[] = {
    {"PWD-1",
     "Every phone line has a password of at least 12 characters",
     "Short passwords are guessed by machines in minutes, and a guessed line password lets strangers phone "
     "the world on your bill.",
     10,
     "PFH",
     180,
     365,
     {"PR.AA-01, PR.AA-03", "5.2 (IG1)", "User access control; Secure configuration", "A.5.17, A.8.5",
      "8.3.6, 8.6.3", "R1"}},
    {"PWD-2",
     "Line passwords are made by a generator, not by a person",
     "People pick patterns that attackers try first. A generator has no habits.",
     6,
     "PFH",
     180,
     365,
     {"PR.AA-01", "5.2 (IG1)", "User access control", "A.5.17", "8.6.3", ""}},
    {"PWD-3",
     "No words, company name, extension number or sequences in a line password",
     "'Acme2024' or '2012012012' are in every attacker's list; the extension number is the very first guess.",
     10,
     "PF",
     180,
     365,
     {"PR.AA-01", "5.2 (IG1)", "User access control (deny list)", "A.5.17", "8.3.6, 2.2.2", ""}},
    {"PWD-4",
     "No two extensions share a password",
     "If one is stolen, all lines with the same one are stolen.",
     10,
     "PF",
     180,
     365,
     {"PR.AA-01", "5.2 (IG1)", "User access control", "A.5.17", "8.2.1, 8.6.3", ""}},
    {"ENC-1",
     "Call set-up traffic is encrypted (TLS)",
     "Without it, anyone on the path can read who calls whom and steal the line login.",
     6,
     "PW",
     90,
     120,
     {"PR.DS-02", "3.10 (IG2), 12.6 (IG2)", "", "A.8.24, A.8.20, A.5.14", "4.2.1", "R1"}},
    {"ENC-2",
     "The voice itself is encrypted (SRTP)",
     "Without it, a call can be recorded by anyone who can see the traffic.",
     6,
     "PWH",
     90,
     120,
     {"PR.DS-02", "3.10 (IG2)", "", "A.8.24, A.5.14", "4.2.1 (if card numbers are spoken)", "R1"}},
    {"FW-1",
     "Only your provider can send phone traffic to your office",
     "Robots knock on port 5060 all day. If only the provider is let in, they meet a wall.",
     10,
     "RW",
     90,
     120,
     {"PR.IR-01", "4.4 (IG1), 13.4 (IG2)",
      "Firewalls (block unauthenticated inbound; approve and document rules)", "A.8.20, A.8.21",
      "1.3.1, 1.4.2, 1.2.5", "R1, R6"}},
    {"FW-2",
     "All other phone traffic from the internet is blocked",
     "One forgotten open rule undoes the others.",
     10,
     "RW",
     90,
     120,
     {"PR.IR-01", "4.4 (IG1), 13.4 (IG2)", "Firewalls", "A.8.20", "1.3.1, 1.2.5", "R1, R6"}},
    {"FW-3",
     "Voice (RTP) is allowed only from the provider's media addresses",
     "A wide-open voice range lets strangers inject or scan, and hides other holes.",
     6,
     "R",
     90,
     120,
     {"PR.IR-01", "13.4 (IG2), 4.4 (IG1)", "Firewalls", "A.8.20, A.8.21", "1.3.1, 1.2.5", "R1, R6"}},
    {"ALG-1",
     "SIP ALG is switched off on the router",
     "It rewrites calls 'to help' and causes one-way audio, dropped registrations and broken encryption "
     "checks.",
     6,
     "RW",
     90,
     120,
     {"PR.PS-01, PR.IR-01", "4.2 (IG1), 4.8 (IG2)", "Secure configuration", "A.8.9, A.8.20", "1.2.6, 2.2.4",
      "R1, R6"}},
    {"SVC-1",
     "The unencrypted phone port (5060) is closed once TLS is in use",
     "Leaving the old door open makes the new lock pointless.",
     6,
     "RPW",
     90,
     120,
     {"PR.PS-01, PR.DS-02", "4.8 (IG2), 12.6 (IG2)", "Firewalls; Secure configuration", "A.8.9, A.8.20",
      "1.2.5, 2.2.4, 2.2.5", "R1"}},
    {"FWR-1",
     "Phone (and router) updates install by themselves",
     "Most attacks use holes for which the fix has been out for months.",
     6,
     "PRH",
     90,
     120,
     {"PR.PS-02", "7.3 (IG1), 7.4 (IG1), 12.1 (IG1)",
      "Security update management (automatic updates where possible)", "A.8.8, A.8.19", "6.3.3", "R2"}},
    {"VLAN-0",
     "Phones live on their own network (voice VLAN)",
     "It puts a wall between the phones and every laptop that opens mail.",
     6,
     "RPW",
     180,
     365,
     {"PR.IR-01", "12.2 (IG2), 3.12 (IG2)", "Firewalls (sub-set by VLAN)", "A.8.22", "1.4.1, 1.2.3", "R1"}},
    {"VLAN-1",
     "Computers cannot reach the phones",
     "Malware on one PC must not be able to reprogram phones.",
     6,
     "RW",
     180,
     365,
     {"PR.IR-01", "13.4 (IG2)", "Firewalls", "A.8.22, A.8.20", "1.4.2", "R1"}},
    {"WEB-1",
     "The phones' web pages cannot be opened from the internet",
     "Anyone who opens that page can listen in, redirect calls and read the line password.",
     10,
     "RW",
     90,
     120,
     {"PR.IR-01, PR.AA-05", "4.4 (IG1), 12.3 (IG2)", "Firewalls (no admin interface from the internet)",
      "A.8.20, A.8.2", "1.4.2, 2.2.7", "R1, R6"}},
    {"WEB-2",
     "Every phone's factory admin password is changed",
     "Factory passwords are printed on the internet.",
     10,
     "P",
     90,
     120,
     {"PR.AA-01", "4.7 (IG1)", "Firewalls; Secure configuration (default passwords)", "A.5.17, A.8.9",
      "2.2.2, 8.3.6", "R1"}},
    {"AUD-5",
     "Forwarding and failover are tested",
     "You want to learn in a quiet hour that the mobile fallback works, not in an outage.",
     3,
     "H",
     180,
     365,
     {"PR.IR-03, RC.RP-05, ID.IM-02", "11.5 (IG2)", "", "A.5.30, A.8.14", "12.10.2 (part)", "R2, R3, R5"}},
    {"MON-2",
     "You are told when call charges pass a daily or weekly limit",
     "It caps the loss while you sleep.",
     10,
     "H",
     90,
     120,
     {"DE.AE-06, DE.CM-06", "15.6 (IG3), 17.2 (IG1)", "", "A.8.16, A.5.22", "12.10.5 (part)", "R2"}},
    {"MFA-1",
     "Two-step login is on for every admin of the phone portal",
     "A stolen password alone then opens nothing.",
     10,
     "H",
     90,
     120,
     {"PR.AA-03", "6.5 (IG1), 6.3 (IG1)", "User access control (MFA always for cloud services)",
      "A.8.5, A.8.2", "8.4.1, 8.4.3", "R1"}},
};

struct PublishedExtra {
    const char *id;
    const char *title;
    int weight;
    const char *checkedBy;
};
const PublishedExtra publishedExtras[] = {
    {"X-1", "The router's own admin page is closed to the internet", 10, "RW"},
    {"X-2", "The router's factory password is changed", 10, "R"},
    {"X-3", "UPnP/NAT-PMP port opening is off, or off for the voice VLAN", 6, "RW"},
    {"X-4", "Router and phone management uses HTTPS/SSH only", 6, "RP"},
};

QString letters(const QList<Obtained> &list)
{
    QString out;
    for (const Obtained o : list) {
        switch (o) {
        case Obtained::Router: out += QLatin1Char('R'); break;
        case Obtained::Phone: out += QLatin1Char('P'); break;
        case Obtained::Wire: out += QLatin1Char('W'); break;
        case Obtained::File: out += QLatin1Char('F'); break;
        case Obtained::Person: out += QLatin1Char('H'); break;
        case Obtained::Nothing: out += QLatin1Char('?'); break;
        }
    }
    return out;
}

QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isWhatWasPublished()
    {
        for (const Published &p : published) {
            const Control *c = findControl(QString::fromUtf8(p.id));
            QVERIFY2(c, p.id);
            QCOMPARE(c->title, QString::fromUtf8(p.title));
            QCOMPARE(c->why, QString::fromUtf8(p.why));
            QCOMPARE(int(c->weight), p.weight);
            QCOMPARE(sorted(letters(c->checkedBy)), sorted(QString::fromUtf8(p.checkedBy)));
            QCOMPARE(c->recheckDays, p.recheck);
            QCOMPARE(c->hardLimitDays, p.hardLimit);
            QVERIFY(!c->extra);
            QCOMPARE(c->refs.nistCsf, QString::fromUtf8(p.refs[0]));
            QCOMPARE(c->refs.cis, QString::fromUtf8(p.refs[1]));
            QCOMPARE(c->refs.cyberEssentials, QString::fromUtf8(p.refs[2]));
            QCOMPARE(c->refs.iso27001, QString::fromUtf8(p.refs[3]));
            QCOMPARE(c->refs.pciDss, QString::fromUtf8(p.refs[4]));
            QCOMPARE(c->refs.sp80058, QString::fromUtf8(p.refs[5]));
        }
        for (const PublishedExtra &p : publishedExtras) {
            const Control *c = findControl(QString::fromUtf8(p.id));
            QVERIFY2(c, p.id);
            QCOMPARE(c->title, QString::fromUtf8(p.title));
            QCOMPARE(int(c->weight), p.weight);
            QCOMPARE(sorted(letters(c->checkedBy)), sorted(QString::fromUtf8(p.checkedBy)));
            QVERIFY(c->extra);
        }
        QCOMPARE(controlCatalogue().size(), qsizetype(std::size(published) + std::size(publishedExtras)));
    }
    void isInOrderAndComplete()
    {
        int section = 0;
        QStringList ids;
        for (const Control &c : controlCatalogue()) {
            QVERIFY(c.section >= section);
            section = c.section;
            QVERIFY2(!ids.contains(c.id), qPrintable(c.id));
            ids << c.id;
            QVERIFY(c.judge);
            QVERIFY(c.mend || c.checkedBy == QList<Obtained>{Obtained::Person});
            QVERIFY2(!c.guide.isEmpty(), qPrintable(c.id));
            QVERIFY(!sectionTitle(c.section).isEmpty());
        }
        QVERIFY(!findControl(QStringLiteral("FW-9")));
        QVERIFY(sectionTitle(12).isEmpty());
    }
    void whatIsWrongAndWhatIsNotKnownIsSaidOfEach()
    {
        QStringList said;
        for (const Control &c : controlCatalogue()) {
            const ControlSentences *says = sentencesOf(c.id);
            QVERIFY2(says, qPrintable(c.id));
            for (const QString &sentence : {says->problem, says->question}) {
                QVERIFY2(!sentence.isEmpty() && sentence != c.title, qPrintable(c.id));
                QVERIFY2(!said.contains(sentence), qPrintable(sentence));
                said << sentence;
            }
        }
        QVERIFY(!sentencesOf(QStringLiteral("FW-9")));
    }
    void theGoalStandsOnlyWhereItIsMet_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("seenBad");
        QTest::addColumn<QString>("title");
        const QString goal = findControl(QStringLiteral("FW-1"))->title;
        const ControlSentences says = *sentencesOf(QStringLiteral("FW-1"));
        const auto row = [](const char *name, FindingState state, bool seenBad, const QString &title) {
            QTest::newRow(name) << int(state) << seenBad << title;
        };
        row("met", FindingState::Met, false, goal);
        row("does not apply", FindingState::NotApplicable, false, goal);
        row("not met", FindingState::NotMet, true, says.problem);
        row("partly, one is bad", FindingState::Partly, true, says.problem);
        row("partly, the rest is not known", FindingState::Partly, false, says.question);
        row("cannot tell", FindingState::CannotTell, false, says.question);
        row("due", FindingState::Due, false, says.question);
        row("accepted and bad", FindingState::AcceptedRisk, true, says.problem);
        row("accepted unseen", FindingState::AcceptedRisk, false, says.question);
        row("limited by the provider", FindingState::ProviderLimited, true, says.problem);
    }
    void theGoalStandsOnlyWhereItIsMet()
    {
        QFETCH(int, state);
        QFETCH(bool, seenBad);
        QFETCH(QString, title);
        Finding f;
        f.control = QStringLiteral("FW-1");
        f.state = FindingState(state);
        FindingEvidence good;
        good.met = true;
        FindingEvidence other;
        other.known = seenBad;
        f.evidence = {good, other};
        QCOMPARE(findingTitle(f), title);
    }
    void nobodyIsAskedToDialAnEmergencyNumber()
    {
        for (const Control &c : controlCatalogue()) {
            const QString guide = c.guide.join(QLatin1Char(' '));
            for (const char *number : {"999", "112", "911", "110"})
                QVERIFY2(!guide.contains(QString::fromLatin1(number)), qPrintable(c.id));
        }
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
