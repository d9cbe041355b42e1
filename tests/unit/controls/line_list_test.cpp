#include "core/controls/line_list.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rf;

namespace {

QString shown(const LineList &list)
{
    QStringList out;
    for (const LineSecret &l : list.lines)
        out << l.extension + u'=' + l.secret.reveal([](QByteArrayView v) { return QString::fromUtf8(v); });
    return out.join(u'|');
}

} // namespace

class LineListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forms_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("lines");
        QTest::newRow("plain") << QByteArray("extension,password\n201,abc123\n202,def456\n")
                               << u"201=abc123|202=def456"_qs;
        QTest::newRow("no end of line") << QByteArray("extension,password\n201,abc123") << u"201=abc123"_qs;
        QTest::newRow("crlf") << QByteArray("extension,password\r\n201,abc123\r\n") << u"201=abc123"_qs;
        QTest::newRow("old mac") << QByteArray("extension,password\r201,abc123\r") << u"201=abc123"_qs;
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "Extension,Password\n201,abc123\n")
                              << u"201=abc123"_qs;
        QTest::newRow("semicolon") << QByteArray("Extension;Password\n201;a,b\n") << u"201=a,b"_qs;
        QTest::newRow("tab") << QByteArray("Extension\tPassword\n201\ta b\n") << u"201=a b"_qs;
        QTest::newRow("quotes") << QByteArray("extension,password\n\"201\",\"a\"\"b,c\"\n")
                                << u"201=a\"b,c"_qs;
        QTest::newRow("line break in quotes")
            << QByteArray("name,extension,password\n\"Front\ndesk\",201,x1\n") << u"201=x1"_qs;
        QTest::newRow("quoted blanks stay")
            << QByteArray("extension,password\n201,\" x \"\n") << u"201= x "_qs;
        QTest::newRow("blanks outside go") << QByteArray("extension, password\n 201 , x \n") << u"201=x"_qs;
        QTest::newRow("any order") << QByteArray(
            "Name,SIP Password,Voicemail PIN,Extension\nReception,s3cret,1111,201\n")
                                   << u"201=s3cret"_qs;
        QTest::newRow("sip beats web")
            << QByteArray("ext,web password,password,sip secret\n201,w,p,s\n") << u"201=s"_qs;
        QTest::newRow("extension beats user")
            << QByteArray("sip user,extension,secret\nacme-201,201,s\n") << u"201=s"_qs;
        QTest::newRow("german") << QByteArray("Nebenstelle;Name;Kennwort\n21;Empfang;geheim\n")
                                << u"21=geheim"_qs;
        QTest::newRow("german sip") << QByteArray("Durchwahl;SIP-Benutzername;SIP-Passwort\n21;u21;p21\n")
                                    << u"21=p21"_qs;
        QTest::newRow("no header, two columns") << QByteArray("201,abc\n202,def\n") << u"201=abc|202=def"_qs;
        QTest::newRow("blank rows") << QByteArray("extension,password\n\n201,abc\n,,\n\n") << u"201=abc"_qs;
        QTest::newRow("utf8") << QByteArray("extension,password\n201,p\xC3\xA4ss\n") << u"201=päss"_qs;
        QTest::newRow("bad rows are left out")
            << QByteArray("extension,password\n201\n,abc\n203,\n204,****\n205,ok\n") << u"205=ok"_qs;
        QTest::newRow("excel names the separator")
            << QByteArray("sep=;\r\nextension;password\r\n201;a,b,c,d\r\n") << u"201=a,b,c,d"_qs;
        QTest::newRow("excel's own separator") << QByteArray("\xEF\xBB\xBF"
                                                             "SEP=|\nextension|password\n201|a,b;c\n")
                                               << u"201=a,b;c"_qs;
        QTest::newRow("excel text") << QByteArray("extension,password\n=\"301\",abc\n302,=\"0,12\"\n")
                                    << u"301=abc|302=0,12"_qs;
        QTest::newRow("excel text, quoted")
            << QByteArray("extension,password\n\"=\"\"301\"\"\",abc\n") << u"301=abc"_qs;
        QTest::newRow("apostrophes") << QByteArray("extension,password\n'302,'012\n303,'x\n")
                                     << u"302=012|303='x"_qs;
        QTest::newRow("rounded numbers are damaged")
            << QByteArray("extension,password\n1.23457E+15,abc\n202,1.23457E+15\n203,9E+11\n204,1E+1x\n")
            << u"204=1E+1x"_qs;
        QTest::newRow("rounded in german")
            << QByteArray("Nebenstelle;Kennwort\n21;1,23457E+15\n22;gut\n") << u"22=gut"_qs;
        QTest::newRow("two passwords of one line")
            << QByteArray("extension,password\n201,a\n202,b\n201,c\n\"201\",a\n") << u"202=b"_qs;
        QTest::newRow("told twice") << QByteArray("extension,password\n201,a\n202,b\n='201,x\n201,a\n")
                                    << u"201=a|202=b"_qs;
    }
    void forms()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, lines);
        const auto list = parseLineList(csv);
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(shown(*list), lines);
    }
    void problemsAreNamedWithoutContent()
    {
        const auto list =
            parseLineList("extension,password\n201,topsecret\n<script>,hunter2\n203,****\n204,\n205\n");
        QVERIFY(list);
        QCOMPARE(list->lines.size(), size_t(1));
        QCOMPARE(list->problems.size(), 4);
        QVERIFY(list->problems.at(0).contains(u"Row 3"));
        QVERIFY(list->problems.at(1).contains(u"stars"));
        for (const QString &p : list->problems)
            QVERIFY(!p.contains(u"hunter2") && !p.contains(u"script") && !p.contains(u"topsecret"));
    }
    void everyRowThatCannotBeUsedIsNamed()
    {
        QByteArray csv(
            "extension,password\n304 (Jo),abc\n1.23457E+15,abc\n305,1.23457E+15\n306,a\n306,b\n307,c\n");
        const auto list = parseLineList(csv);
        QVERIFY(list);
        QCOMPARE(shown(*list), u"307=c"_qs);
        QCOMPARE(list->problems.size(), 4);
        QVERIFY(list->problems.at(0).contains(u"Row 2"));
        QVERIFY(list->problems.at(1).contains(u"rounded the line's number"));
        QVERIFY(list->problems.at(2).contains(u"rounded the password"));
        QVERIFY2(list->problems.at(3).contains(u"Row 6")
                     && list->problems.at(3).contains(u"another password"),
                 qPrintable(list->problems.at(3)));
        for (int i = 0; i < 80; ++i)
            csv += "308 (Jo),abc\n";
        QCOMPARE(parseLineList(csv)->problems.size(), 84);
    }
    void refused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray("\n\n  \n");
        QTest::newRow("header only") << QByteArray("extension,password\n");
        QTest::newRow("open quote") << QByteArray("extension,password\n201,\"never ends\n");
        QTest::newRow("no password column") << QByteArray("extension,name\n201,Reception\n");
        QTest::newRow("no line column") << QByteArray("name,password\nReception,abc\n");
        QTest::newRow("no header, many columns") << QByteArray("201,Reception,abc\n");
        QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04 zip");
        QTest::newRow("utf16") << QByteArray("\xFF\xFE"
                                             "e\0x\0",
                                             6);
        QTest::newRow("binary") << QByteArray("extension,password\n201,a\0b\n", 28);
        QTest::newRow("all damaged") << QByteArray("extension,password\n201,1.5E+11\n");
        QTest::newRow("all doubtful") << QByteArray("extension,password\n201,a\n201,b\n");
        QTest::newRow("all hidden") << QByteArray("extension,password\n201,*****\n");
        QTest::newRow("too large") << QByteArray(lineListMaxBytes + 1, 'x');
        QTest::newRow("a page") << QByteArray("<html><body>Sign in</body></html>");
    }
    void refused()
    {
        QFETCH(QByteArray, csv);
        const auto list = parseLineList(csv);
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::BadInput);
        QVERIFY(!list.error().detail.isEmpty());
        QVERIFY(!list.error().detail.contains(u"abc"));
    }
    void hostileSizes()
    {
        QByteArray many("extension,password\n");
        for (int i = 0; i < 12000; ++i)
            many += QByteArray::number(i) + ",secretX" + QByteArray::number(i) + "\n";
        const auto list = parseLineList(many);
        QVERIFY(list);
        QVERIFY(list->lines.size() <= size_t(lineListMaxLines));
        QVERIFY(!list->problems.isEmpty());
        QByteArray wide("extension,password");
        wide += QByteArray(100000, ',') + "\n201,abc" + QByteArray(100000, ',') + "\n";
        QCOMPARE(shown(*parseLineList(wide)), u"201=abc"_qs);
        QVERIFY(!parseLineList("extension,password\n201," + QByteArray(5000, 'x') + "\n"));
        QVERIFY(!parseLineList(QByteArray(1 << 20, '"') + "x"));
    }
    void files()
    {
        QTemporaryDir dir;
        QVERIFY(!readLineList(dir.filePath(u"none.csv"_qs)));
        QFile file(dir.filePath(u"lines.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("extension,password\n201,abc\n");
        file.close();
        const auto list = readLineList(file.fileName());
        QVERIFY(list);
        QCOMPARE(shown(*list), u"201=abc"_qs);
        QCOMPARE(readLineList(dir.path()).has_value(), false); // a folder
    }
};

QTEST_GUILESS_MAIN(LineListTest)
#include "line_list_test.moc"
