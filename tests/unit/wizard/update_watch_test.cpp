// Nobody is asked before the person says yes; then once a day; and what is told changes nothing by itself.
#include "tests/support/file_signer.h"
#include "wizard/office_door.h"
#include "wizard/update_watch.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// Makers with a key of the test's own, and a shelf in a folder of its own.
class MakersDoor final : public UpdateDoor {
public:
    Catalogues lists() const override { return shelf().current(); }
    bool takesFiles() const override { return true; }
    bool canAsk() const override { return hasAddress; }
    QString host() const override { return u"updates.example.com"_s; }
    Result<QByteArray> ask(const CancelToken &) override
    {
        ++asked;
        return answer;
    }
    Result<UpdateFile> read(const QByteArray &file) const override
    {
        return readUpdateFile(file, makers.publicKey());
    }
    Result<Catalogues> take(const QByteArray &file) override { return shelf().take(file); }
    Result<> goBack() override { return shelf().forget(); }

    const FileSigner makers;
    bool hasAddress = true;
    std::atomic<int> asked{0};
    Result<QByteArray> answer = makers.sign(updateContent(2));

private:
    CatalogueShelf shelf() const
    {
        return {{1, QDate(2026, 1, 1), "[]", "[]", true}, m_folder.filePath(u"lists"_s), makers.publicKey()};
    }
    QTemporaryDir m_folder;
};

QByteArray withRelease(const QByteArray &version)
{
    return updateContent(2, R"(,"release":{"version":")" + version + R"(","page":"https://example.com/"})");
}

} // namespace

class UpdateWatchTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;
    const QDateTime m_now{QDate(2026, 12, 1), QTime(9, 0), Qt::UTC};

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"RingFence"_s);
        QCoreApplication::setApplicationName(u"RingFence"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    }
    void init() { QSettings().clear(); }

    void offAtFirst()
    {
        MakersDoor door;
        UpdateWatch watch(&door);
        QVERIFY(watch.isOffered());
        QVERIFY(!watch.isAgreed());
        watch.lookIfDue(m_now);
        QTest::qWait(50);
        QCOMPARE(door.asked.load(), 0);
        QCOMPARE(watch.news().state, UpdateNews::State::NotAsked);
    }

    void onceADayWhenAgreed()
    {
        MakersDoor door;
        UpdateWatch watch(&door);
        watch.setAgreed(true);
        watch.lookIfDue(m_now);
        QTRY_COMPARE(watch.news().state, UpdateNews::State::Told);
        watch.lookIfDue(m_now.addSecs(3600));
        QCOMPARE(door.asked.load(), 1);
        UpdateWatch nextStart(&door);
        nextStart.lookIfDue(m_now.addSecs(3600));
        QCOMPARE(door.asked.load(), 1);
        nextStart.lookIfDue(m_now.addDays(1));
        QTRY_COMPARE(nextStart.news().state, UpdateNews::State::Told);
        QCOMPARE(door.asked.load(), 2);
        nextStart.setAgreed(false);
        nextStart.lookIfDue(m_now.addDays(9));
        QTest::qWait(50);
        QCOMPARE(door.asked.load(), 2);
    }

    void withoutAnAddressOrADoor()
    {
        MakersDoor door;
        door.hasAddress = false;
        UpdateWatch without(&door);
        UpdateWatch nothing(nullptr);
        for (UpdateWatch *watch : {&without, &nothing}) {
            watch->setAgreed(true);
            watch->lookIfDue(m_now);
            watch->look();
            QVERIFY(!watch->isOffered());
            QCOMPARE(watch->news().state, UpdateNews::State::NotAsked);
        }
        QCOMPARE(door.asked.load(), 0);
        QVERIFY(!nothing.takesFiles());
    }

    void newerVersionIsTold_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<bool>("newer");
        QTest::newRow("newer") << QByteArray("9999.1") << true;
        QTest::newRow("this one") << QByteArray(RINGFENCE_VERSION) << false;
        QTest::newRow("older") << QByteArray("0.0.1") << false;
    }
    void newerVersionIsTold()
    {
        QFETCH(QByteArray, version);
        QFETCH(bool, newer);
        MakersDoor door;
        door.answer = door.makers.sign(withRelease(version));
        UpdateWatch watch(&door);
        watch.look();
        QTRY_COMPARE(watch.news().state, UpdateNews::State::Told);
        QCOMPARE(watch.news().newer.has_value(), newer);
        QVERIFY(watch.news().tellsVersion);
    }

    void anOldAnswerIsNoNews()
    {
        MakersDoor door;
        door.answer = door.makers.sign(updateContent(5));
        UpdateWatch watch(&door);
        watch.look();
        QTRY_COMPARE(watch.news().state, UpdateNews::State::Told);
        QVERIFY(!watch.news().tellsVersion); // so nobody hears that theirs is the newest
        watch.setAgreed(false); // does not forget what was seen
        UpdateWatch nextStart(&door);
        door.answer =
            door.makers.sign(withRelease(RINGFENCE_VERSION)); // number 2, signed once and served again
        nextStart.look();
        QTRY_COMPARE(nextStart.news().state, UpdateNews::State::Failed);
        QVERIFY(!nextStart.news().tellsVersion);
        QVERIFY(!nextStart.news().listsAreNewer);
        QVERIFY(nextStart.news().why.endsWith(u'.'));
    }

    void listsAreTakenOnlyWhenAsked()
    {
        MakersDoor door;
        UpdateWatch watch(&door);
        watch.look();
        QTRY_VERIFY(watch.news().listsAreNewer);
        QCOMPARE(watch.lists().number, 1);
        QCOMPARE(door.lists().number, 1);
        watch.takeNewLists();
        QTRY_COMPARE(watch.lists().number, 2);
        QVERIFY(!watch.news().listsAreNewer);
        QVERIFY(watch.lists().providers.contains("New Telecom"));
        watch.goBack();
        QTRY_COMPARE(watch.lists().number, 1);
    }

    void fromAStick()
    {
        MakersDoor door;
        UpdateWatch watch(&door);
        const QTemporaryDir stick;
        const auto file = [&](const QByteArray &bytes) {
            QFile written(stick.filePath(u"lists.signed"_s));
            return written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size();
        };
        for (const QByteArray &bad : {FileSigner().sign(updateContent(3)), QByteArray("garbage")}) {
            QVERIFY(file(bad));
            QSignalSpy changed(&watch, &UpdateWatch::changed);
            watch.takeFile(stick.filePath(u"lists.signed"_s));
            QTRY_COMPARE(changed.size(), 1);
            QVERIFY(watch.listsSay().endsWith(u'.')); // a sentence
            QCOMPARE(watch.lists().number, 1);
        }
        QVERIFY(file(door.makers.sign(updateContent(3))));
        watch.takeFile(stick.filePath(u"lists.signed"_s));
        QTRY_COMPARE(watch.lists().number, 3);
        QCOMPARE(door.asked.load(), 0);
        watch.takeFile(stick.filePath(u"missing"_s));
        QTest::qWait(50);
        QCOMPARE(watch.lists().number, 3);
    }

    void whatCannotBeTrusted()
    {
        MakersDoor door;
        door.answer = FileSigner().sign(withRelease("9999"));
        UpdateWatch watch(&door);
        watch.look();
        QTRY_COMPARE(watch.news().state, UpdateNews::State::Failed);
        QVERIFY(!watch.news().newer.has_value());
        QVERIFY(!watch.news().why.isEmpty());
        door.answer = fail(ErrorCode::Unreachable, u"no way there"_s);
        watch.look();
        QTRY_COMPARE(watch.news().why, u"no way there"_s);
    }
};

QTEST_GUILESS_MAIN(UpdateWatchTest)
#include "update_watch_test.moc"
