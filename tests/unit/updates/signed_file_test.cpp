// Whose file it is: only what was signed with the right key, whole and for this purpose, is read.
#include "core/updates/update_file.h"
#include "tests/support/file_signer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace rf;
using namespace rf::testing;

class SignedFileTest : public QObject {
    Q_OBJECT
    /// With ' for ": moc does not understand an address in a raw string.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

private Q_SLOTS:
    void rightSignature()
    {
        const FileSigner makers;
        for (const QByteArray &content :
             {QByteArray("words\nand more\n"), QByteArray(), QByteArray("\0\n", 2)}) {
            const auto read = contentOfSigned(makers.sign(content), makers.publicKey());
            QVERIFY(read.has_value());
            QCOMPARE(*read, content);
        }
    }

    void anyChangeIsNoticed()
    {
        const FileSigner makers;
        const QByteArray file = makers.sign("some content that matters");
        for (qsizetype i = 0; i < file.size(); ++i) {
            QByteArray changed = file;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            const auto read = contentOfSigned(changed, makers.publicKey());
            QVERIFY2(!read, qPrintable(QString::number(i)));
            QCOMPARE(read.error().code, ErrorCode::BadInput);
            QVERIFY(!read.error().detail.isEmpty());
            QVERIFY(!contentOfSigned(file.left(i), makers.publicKey()));
        }
        QVERIFY(!contentOfSigned(file + ' ', makers.publicKey()));
    }

    void anotherKeyAndAnotherPurpose()
    {
        const FileSigner makers;
        const FileSigner somebody;
        QVERIFY(!contentOfSigned(somebody.sign("x"), makers.publicKey()));
        QVERIFY(!contentOfSigned(makers.sign("x"), QByteArray()));
        // Signed by the makers, but as something else.
        QByteArray other = makers.sign("x", "Something else 1\n");
        QVERIFY(!contentOfSigned(other, makers.publicKey()));
        other.replace("Something else 1\n", signedFileFirstLine);
        QVERIFY(!contentOfSigned(other, makers.publicKey()));
    }

    void garbage_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html>404</html>");
        QTest::newRow("first line only") << QByteArray(signedFileFirstLine);
        QTest::newRow("no line end") << signedFileFirstLine + QByteArray(88, 'A');
        QTest::newRow("no base64") << signedFileFirstLine + QByteArray("***\nx");
        QTest::newRow("short signature") << signedFileFirstLine + QByteArray(63, 'x').toBase64() + "\nx";
        QTest::newRow("too big") << signedFileFirstLine + QByteArray(signedFileMost, 'x');
    }
    void garbage()
    {
        QFETCH(QByteArray, file);
        QVERIFY(!contentOfSigned(file, FileSigner().publicKey()));
    }

    void buildSetting()
    {
        const QByteArray key = FileSigner().publicKey();
        QCOMPARE(publicKeyFrom(key.toBase64()), key);
        for (const char *wrong : {"", "abc", "not base64 at all, but 44 characters long...", "AAAA"})
            QVERIFY(publicKeyFrom(wrong).isEmpty());
    }

    void content_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("good");
        QTest::newRow("both lists") << updateContent(2) << true;
        QTest::newRow("a release") << updateContent(
            2, json(",'release':{'version':'1.2','page':'https://example.com/get'}"))
                                   << true;
        QTest::newRow("no lists") << QByteArray(
            R"({"kind":"ringfence-update","schemaVersion":1,"number":3,"issued":"2026-12-01"})")
                                  << true;
        QTest::newRow("other kind") << updateContent(2).replace("ringfence-update", "something") << false;
        QTest::newRow("newer schema")
            << updateContent(2).replace("\"schemaVersion\":1", "\"schemaVersion\":2") << false;
        QTest::newRow("no JSON") << QByteArray("hello") << false;
        QTest::newRow("number 0") << updateContent(0) << false;
        QTest::newRow("no date") << updateContent(2).replace("2026-12-01", "soon") << false;
        QTest::newRow("unusable list") << updateContent(2).replace("New Telecom", "") << false;
        QTest::newRow("page that is no https")
            << updateContent(2, json(",'release':{'version':'1.2','page':'http://example.com'}")) << false;
        QTest::newRow("page that is a file")
            << updateContent(2, json(",'release':{'version':'1.2','page':'file:///bin/sh'}")) << false;
        QTest::newRow("version in words")
            << updateContent(2, json(",'release':{'version':'new','page':'https://example.com'}")) << false;
    }
    void content()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, good);
        const FileSigner makers;
        const auto file = readUpdateFile(makers.sign(content), makers.publicKey());
        QCOMPARE(file.has_value(), good);
        if (!good)
            QVERIFY(!file.error().detail.isEmpty());
    }

    void whatTheMakersScriptSigns()
    {
        for (const char *tool : {"bash", "openssl", "python3"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                QSKIP("bash, openssl and python3 are needed");
        }
        const QTemporaryDir folder;
        const QString script = QStringLiteral(RF_SOURCE_DIR "/installer/sign_update.sh");
        const auto ran = [&](const QStringList &words) {
            QProcess process;
            process.start(QStringLiteral("bash"), QStringList{script} + words);
            return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                        : QByteArray();
        };
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        const QString out = folder.filePath(QStringLiteral("news.signed"));
        const QByteArray publicKey = publicKeyFrom(ran({QStringLiteral("key"), key}).trimmed());
        QVERIFY(!publicKey.isEmpty());
        QVERIFY(!ran({QStringLiteral("sign"), key, QStringLiteral("7"), out, QStringLiteral("9.1"),
                      QStringLiteral("https://example.com/get")})
                     .isEmpty());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto told = readUpdateFile(file.readAll(), publicKey);
        QVERIFY2(told.has_value(), told ? "" : qPrintable(told.error().detail));
        QCOMPARE(told->number, 7);
        QVERIFY(newerThan(QStringLiteral("9.0"), *told).has_value());
        QVERIFY(!told->providers.isEmpty() && !told->firmware.isEmpty());
    }

    void newerVersion()
    {
        const FileSigner makers;
        const auto file =
            readUpdateFile(makers.sign(updateContent(
                               2, json(",'release':{'version':'0.10','page':'https://example.com/'}"))),
                           makers.publicKey());
        QVERIFY(file.has_value());
        QVERIFY(newerThan(QStringLiteral("0.9.3"), *file).has_value());
        QVERIFY(!newerThan(QStringLiteral("0.10"), *file).has_value());
        QVERIFY(!newerThan(QStringLiteral("1.0"), *file).has_value());
    }
};

QTEST_GUILESS_MAIN(SignedFileTest)
#include "signed_file_test.moc"
