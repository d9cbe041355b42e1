// Which lists are in use: newer ones are taken, anything else leaves the old ones where they are.
#include "core/updates/catalogues.h"
#include "tests/support/file_signer.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

Catalogues ofTheProgram()
{
    return {5, QDate(2026, 1, 1), "[{\"id\":\"old\"}]", "[{\"vendor\":\"old\"}]", true};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CataloguesTest : public QObject {
    Q_OBJECT
    const FileSigner m_makers;
    QTemporaryDir m_folder;
    QString m_path;
    CatalogueShelf shelf() const { return {ofTheProgram(), m_path, m_makers.publicKey()}; }

private Q_SLOTS:
    void init()
    {
        static int n = 0;
        m_path = m_folder.filePath(u"%1/data/catalogue.signed"_s.arg(++n));
    }

    void newerListsAreKept()
    {
        QCOMPARE(shelf().current().number, 5);
        const auto taken = shelf().take(m_makers.sign(updateContent(6)));
        QVERIFY(taken.has_value());
        const Catalogues now = shelf().current(); // as the next start finds it
        QCOMPARE(now.number, 6);
        QCOMPARE(now.issued, QDate(2026, 12, 1));
        QVERIFY(!now.builtIn);
        QVERIFY(now.providers.contains("New Telecom"));
        QVERIFY(now.firmware.contains("VVX"));
        QVERIFY(shelf().forget().has_value());
        QCOMPARE(shelf().current().number, 5);
        QVERIFY(shelf().forget().has_value());
    }

    void oneListAlone()
    {
        const QByteArray content = R"({"kind":"ringfence-update","schemaVersion":1,"number":6,)"
                                   R"("issued":"2026-12-01","firmware":[{"vendor":"Poly","fixed":"6.4",)"
                                   R"("source":"notes"}]})";
        QVERIFY(shelf().take(m_makers.sign(content)).has_value());
        QCOMPARE(shelf().current().providers, ofTheProgram().providers);
        QVERIFY(shelf().current().firmware.contains("Poly"));
    }

    void refusedAndTheOldOnesStay_data()
    {
        QTest::addColumn<QByteArray>("file");
        const FileSigner somebody;
        QTest::newRow("wrong signature") << somebody.sign(updateContent(9));
        QTest::newRow("older than in use") << m_makers.sign(updateContent(6));
        QTest::newRow("older than the program") << m_makers.sign(updateContent(1));
        QTest::newRow("garbage") << QByteArray("\x7f ELF and so on");
        QTest::newRow("unusable") << m_makers.sign(updateContent(9).replace("New Telecom", ""));
        QTest::newRow("no lists") << m_makers.sign(
            R"({"kind":"ringfence-update","schemaVersion":1,"number":9,"issued":"2026-12-01"})");
    }
    void refusedAndTheOldOnesStay()
    {
        QFETCH(QByteArray, file);
        QVERIFY(shelf().take(m_makers.sign(updateContent(7))).has_value());
        const QByteArray before = bytesOf(m_path);
        const auto refused = shelf().take(file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        QVERIFY(refused.error().detail.endsWith(u'.')); // a sentence
        QCOMPARE(bytesOf(m_path), before);
        QCOMPARE(shelf().current().number, 7);
    }

    void sameAgainIsFine()
    {
        const QByteArray file = m_makers.sign(updateContent(7));
        QVERIFY(shelf().take(file).has_value());
        QVERIFY(shelf().take(file).has_value());
        QCOMPARE(shelf().current().number, 7);
    }

    void damageOnTheDisk()
    {
        QVERIFY(shelf().take(m_makers.sign(updateContent(7))).has_value());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 3));
        QCOMPARE(file.write("?"), 1);
        file.close();
        QCOMPARE(shelf().current().number, 5);
        QVERIFY(shelf().current().builtIn);
    }

    void newerProgramWins()
    {
        QVERIFY(shelf().take(m_makers.sign(updateContent(7))).has_value());
        Catalogues newer = ofTheProgram();
        newer.number = 8;
        QCOMPARE(CatalogueShelf(newer, m_path, m_makers.publicKey()).current().number, 8);
    }

    void withoutAKey()
    {
        const CatalogueShelf keyless(ofTheProgram(), m_path, {});
        QVERIFY(!keyless.takesFiles());
        const auto refused = keyless.take(m_makers.sign(updateContent(7)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY(!QFile::exists(m_path));
    }
};

QTEST_GUILESS_MAIN(CataloguesTest)
#include "catalogues_test.moc"
