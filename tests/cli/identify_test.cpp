// ringfence-cli identify as a script meets it: one answer per line, in order, whatever the lines hold.
#include "tests/cli/program.h"

#include <QTest>

using namespace rf;
using namespace rf::test;

class IdentifyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneAnswerPerLineInOrder()
    {
        const Ran run = ran({u"identify"_s}, "sip-options\tYealink SIP-T46U 108.86.0.40\n"
                                             "http-title\tWelcome\n"
                                             "\n"
                                             "snmp-sysobjid\t.1.3.6.1.4.1.14988.1\r\n"
                                             "ssh-banner\tSSH-2.0-ROSSSH");
        QCOMPARE(run.code, 0);
        const QList<QJsonObject> answers = answersOf(run);
        QCOMPARE(answers.size(), 5);
        QCOMPARE(identityOf(answers[0])["vendor"_L1].toString(), u"Yealink"_s);
        QCOMPARE(identityOf(answers[0])["model"_L1].toString(), u"SIP-T46U"_s);
        QCOMPARE(identityOf(answers[0])["firmware"_L1].toString(), u"108.86.0.40"_s);
        QCOMPARE(identityOf(answers[0])["kind"_L1].toString(), u"phone"_s);
        QVERIFY(answers[0]["sure"_L1].toDouble() > 0.9);
        QVERIFY(!answers[0]["why"_L1].toArray().isEmpty());
        QVERIFY(answers[1].isEmpty());
        QVERIFY(answers[2].isEmpty());
        QCOMPARE(identityOf(answers[3])["vendor"_L1].toString(), u"MikroTik"_s);
        QCOMPARE(identityOf(answers[4])["vendor"_L1].toString(), u"MikroTik"_s);
    }
    void hostileLinesAreAnsweredEmptyAndLoseNoneAfterThem()
    {
        QByteArray input;
        input += "no tab at all\n";
        input += "\tno probe\n";
        input += "sip-options\t\n";
        input += QByteArray("http-title\ta\0b\n", 15);
        input += "http-title\t" + QByteArray(1024 * 1024, 'A') + "\n";
        input += QByteArray(1024 * 1024, '\t') + "\n";
        input += "oui\t\xff\xfe\xc3\x28\n";
        input += "sip-options\tSIP\t\t\tx\n";
        input += "sip-options\tsnomD785/10.1.140.18\n";
        const Ran run = ran({u"identify"_s}, input);
        QCOMPARE(run.code, 0);
        const QList<QJsonObject> answers = answersOf(run);
        QCOMPARE(answers.size(), 9);
        for (qsizetype i = 0; i < 8; ++i)
            QVERIFY2(answers[i].isEmpty(), qPrintable(QString::number(i)));
        QCOMPARE(identityOf(answers[8])["vendor"_L1].toString(), u"Snom"_s);
    }
    void withJsonEachAnswerCarriesItsVersion()
    {
        const Ran run = ran({u"identify"_s, u"--json"_s}, "http-title\tFRITZ!Box 7590\nx\n");
        const QList<QJsonObject> answers = answersOf(run);
        QCOMPARE(answers.size(), 2);
        for (const QJsonObject &answer : answers)
            QVERIFY(answer["schemaVersion"_L1].toInt() > 0);
        QVERIFY(!answers[1].contains("identity"_L1));
    }

private:
    static QList<QJsonObject> answersOf(const Ran &run)
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : run.out.trimmed().split('\n'))
            list.append(QJsonDocument::fromJson(line).object());
        return list;
    }
    static QJsonObject identityOf(const QJsonObject &answer) { return answer["identity"_L1].toObject(); }
};

QTEST_GUILESS_MAIN(IdentifyTest)
#include "identify_test.moc"
