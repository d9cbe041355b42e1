#include "wizard/pages/line_list_card.h"

#include "core/controls/line_list.h"
#include "report/plan_text.h"
#include "wizard/dialogs.h"
#include "wizard/widgets/texts.h"

#include <QFile>
#include <QFileInfo>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownProblems = 5;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, file.errorString());
    if (file.size() > lineListMaxBytes)
        return fail(ErrorCode::BadInput, LineListCard::tr("the file is too big for a list of lines"));
    return file.readAll();
}

} // namespace

LineListCard::LineListCard(CurrentVisit &visit, QWidget *parent)
    : Card(parent)
    , m_visit(visit)
    , m_text(textLabel({}, TextRole::Muted))
    , m_import(button(tr("Import the list"), ButtonKind::Small, u"importLines"_s))
    , m_practice(button(tr("Use the practice list"), ButtonKind::Small, u"practiceLines"_s))
{
    column()->setContentsMargins(22, 16, 22, 16);
    column()->setSpacing(8);
    column()->addWidget(textLabel(tr("Your provider's list of line passwords"), TextRole::Strong));
    m_text->setObjectName(u"lineListText"_s);
    column()->addWidget(m_text);
    column()->addWidget(m_import, 0, Qt::AlignLeading);
    column()->addWidget(m_practice, 0, Qt::AlignLeading);
    connect(m_import, &QPushButton::clicked, this, &LineListCard::chooseFile);
    connect(
        m_practice, &QPushButton::clicked, this,
        [this] {
            if (const auto notes = m_visit.practice())
            import([list = notes->lineList]() -> Result<QByteArray> { return list;
        },
        tr("provider list (practice)"));
});
}

void LineListCard::render(const QString &says, bool canWrite)
{
    const QString kept =
        m_visit.keepsSecrets()
            ? tr("The list is looked at in memory and not kept. Its passwords go into the password store, "
                 "because a line can only be set back to a password that is known.")
            : tr("The list is looked at in memory and not kept.");
    m_text->setText(says + u' ' + kept);
    m_import->setEnabled(canWrite && !m_visit.isBusy());
    m_practice->setEnabled(m_import->isEnabled());
    m_practice->setVisible(m_visit.practice().has_value());
}

void LineListCard::takeFocus()
{
    m_import->setFocus(Qt::OtherFocusReason);
}

void LineListCard::chooseFile()
{
    const QString path = dialogs::openFile(this, tr("Your provider's list of line passwords"),
                                           tr("Lists (*.csv *.txt *.tsv);;All files (*)"));
    if (!path.isEmpty())
        import([path] { return contentOf(path);
}, tr("provider list %1").arg(QFileInfo(path).fileName()));
}

void LineListCard::import(const std::function<Result<QByteArray>()> &read, const QString &source)
{
    Q_EMIT began();
    m_visit.work<ImportedLines>(
        tr("Looking at the list"),
        [read, source](OpenDoor &door, const CancelToken &) -> Result<ImportedLines> {
            ASSIGN_OR_RETURN(QByteArray bytes, read());
            const Secret list(bytes); // wiped when the work is done
            bytes.fill('\0');
            return list.reveal([&](QByteArrayView csv) {
                return importLines(door.visit().file(), door.keepsSecrets() ? &door.secrets() : nullptr, csv,
                                   source);
            });
        },
        this, [this](const Result<ImportedLines> &result) { finish(result); });
}

QStringList LineListCard::keptText(const ImportedLines &imported)
{
    if (!imported.hasStore)
        return {tr("No password of the list was kept, so no line can be set back to the one it has now.")};
    QStringList text;
    if (imported.kept > 0)
        text << tr("%n password(s) are kept in the password store, for lines of phones that were read.",
                   nullptr, imported.kept);
    if (imported.waiting > 0)
        text << tr("%n password(s) wait in the password store: no phone that was read has the line yet. When "
                   "every phone is read, what no phone has is removed.",
                   nullptr, imported.waiting);
    if (imported.notKept > 0)
        text << tr("%n password(s) were not kept: none of the phones has the line.", nullptr,
                   imported.notKept);
    return text;
}

void LineListCard::finish(const Result<ImportedLines> &result)
{
    if (!result && result.error().code == ErrorCode::BadInput) {
        Q_EMIT refused(tr("This is not a list of lines that RingFence can read."),
                       tr("It needs one column for the extension and one for its password, as CSV. What was "
                          "wrong: %1")
                           .arg(plainWords(result.error().detail, 200)));
        return;
    }
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    QStringList text;
    for (const QString &problem : result->problems.mid(0, shownProblems))
        text << plainWords(problem, 160);
    if (const qsizetype more = result->problems.size() - shownProblems; more > 0)
        text << tr("And %n more row(s) could not be used.", nullptr, static_cast<int>(more));
    text += keptText(*result);
    text << tr("For a weak line on a phone that RingFence can set, a new password is offered under “Fix”.");
    text << tr("Delete the file when you no longer need it.");
    Q_EMIT imported(tr("%n line(s) were looked at.", nullptr, static_cast<int>(result->checks.size())),
                    text.join(u'\n'));
}

} // namespace rf
