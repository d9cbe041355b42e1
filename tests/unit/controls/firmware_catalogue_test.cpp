// What the list says of a version, and that it says nothing of what it does not know.
#include "core/controls/firmware_catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

class FirmwareCatalogueTest : public QObject {
    Q_OBJECT
    static FirmwareCatalogue shipped()
    {
        QFile file(QStringLiteral(RF_SOURCE_DIR "/resources/data/firmware.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return FirmwareCatalogue::parse(file.readAll()).value_or(FirmwareCatalogue());
    }

private Q_SLOTS:
    void shippedListIsWhole()
    {
        QFile file(QStringLiteral(RF_SOURCE_DIR "/resources/data/firmware.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
        const FirmwareCatalogue list = shipped();
        QCOMPARE(list.rows().size(), all.size()); // no row is left out as malformed
        for (const FirmwareRow &row : list.rows())
            QVERIFY2(!row.source.isEmpty() && !row.sourceDate.isEmpty(), qPrintable(row.model.pattern()));
    }

    void word_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("firmware");
        QTest::addColumn<FirmwareState>("state");
        using enum FirmwareState;
        QTest::newRow("older") << u"DrayTek"_s << u"Vigor2865"_s << u"4.4.5.1"_s << Holes;
        QTest::newRow("much older") << u"draytek"_s << u"Vigor2865ac"_s << u"3.9.2"_s << Holes;
        QTest::newRow("fixed") << u"DrayTek"_s << u"Vigor2865"_s << u"4.4.5.8"_s << NothingKnown;
        QTest::newRow("numbers, not letters")
            << u"DrayTek"_s << u"Vigor2865"_s << u"4.4.10_BT"_s << NothingKnown;
        QTest::newRow("branch, older") << u"DrayTek"_s << u"Vigor3910"_s << u"4.3.2.5"_s << Holes;
        QTest::newRow("branch, fixed") << u"DrayTek"_s << u"Vigor3910"_s << u"4.3.2.9"_s << NothingKnown;
        QTest::newRow("other branch") << u"DrayTek"_s << u"Vigor3910"_s << u"4.2.1"_s << NotListed;
        QTest::newRow("ended") << u"OpenWrt"_s << u"Linksys E8450 (UBI)"_s << u"21.02.7"_s << Ended;
        QTest::newRow("not ended") << u"OpenWrt"_s << u"Linksys E8450 (UBI)"_s << u"23.05.6"_s << NotListed;
        QTest::newRow("unknown version") << u"DrayTek"_s << u"Vigor2865"_s << u""_s << NotListed;
        QTest::newRow("unknown maker") << u"Nobody"_s << u"Vigor2865"_s << u"1.0"_s << NotListed;
    }
    void word()
    {
        QFETCH(QString, vendor);
        QFETCH(QString, model);
        QFETCH(QString, firmware);
        QFETCH(FirmwareState, state);
        Identity identity;
        identity.vendor = vendor;
        identity.model = model;
        identity.firmware = firmware;
        QCOMPARE(shipped().wordOn(identity).state, state);
    }

    void garbageAndMalformedRows()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray("[1,2]"),
                                        QByteArray(R"([{"vendor":"A","fixed":"1"}])")})
            QVERIFY(!FirmwareCatalogue::parse(bytes));
        const auto some =
            FirmwareCatalogue::parse("[{\"vendor\":\"A\",\"fixed\":\"1.2\",\"source\":\"s\"},"
                                     "{\"vendor\":\"B\",\"model\":\"(\",\"fixed\":\"1\",\"source\":\"s\"},"
                                     "{\"vendor\":\"C\",\"fixed\":\"new\",\"source\":\"s\"},"
                                     "{\"vendor\":\"D\",\"source\":\"s\"}]");
        QVERIFY(some.has_value());
        QCOMPARE(some->rows().size(), 1);
    }
};

QTEST_GUILESS_MAIN(FirmwareCatalogueTest)
#include "firmware_catalogue_test.moc"
