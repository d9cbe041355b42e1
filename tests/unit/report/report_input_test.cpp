// How the office stood before the first change, as the office file tells it.
#include "core/engine/office_file.h"
#include "report/report_input.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QList<Finding> judged(FindingState state)
{
    Finding f;
    f.control = u"FW-1"_s;
    f.state = state;
    return {f};
}

} // namespace

class ReportInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastLookBeforeTheFirstChange()
    {
        const QTemporaryDir folder;
        auto file = OfficeFile::create(folder.filePath(u"o.ringfence"_s), Office());
        QVERIFY(file);
        const auto before = [&] { return *beforeFirstChange(**file, *(*file)->visits()); };
        const QDateTime day(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        QVERIFY((*file)->addVisit(u"check"_s, day, judged(FindingState::CannotTell)));
        QVERIFY(before().isEmpty()); // nothing was changed
        QVERIFY((*file)->addVisit(u"after-apply"_s, day.addSecs(600), judged(FindingState::Met)));
        QCOMPARE(before().first().state, FindingState::CannotTell); // all that an older file knows
        // A router was signed in to after that check: what the run itself kept knows of it.
        QVERIFY((*file)->saveDocument(u"before"_s, judged(FindingState::NotMet)));
        QCOMPARE(before().first().state, FindingState::NotMet);
    }
};

QTEST_GUILESS_MAIN(ReportInputTest)
#include "report_input_test.moc"
