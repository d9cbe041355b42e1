#include "wizard/support_dialog.h"

#include "core/whole_file.h"
#include "report/error_text.h"
#include "report/support_bundle.h"
#include "wizard/dialogs.h"
#include "wizard/widgets/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

SupportDialog::SupportDialog(CurrentVisit &visit, TechnicalLog &log, QWidget *parent)
    : QDialog(parent)
    , m_visit(visit)
    , m_text(new QPlainTextEdit)
{
    setObjectName(u"supportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help and technical log"));
    resize(820, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(10);
    QLabel *title = textLabel(tr("Technical log"), TextRole::Title);
    QLabel *help = textLabel(tr("For whoever helps you. It holds no passwords."), TextRole::Muted);
    column->addWidget(title);
    column->addWidget(help);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    named(m_text, u"technicalLog"_s, tr("Technical log"));
    m_text->setPlainText(log.text());
    column->addWidget(m_text, 1);
    connect(&log, &TechnicalLog::lineAdded, this, [this](const QString &line) {
        if (!m_isBundle)
            m_text->appendPlainText(line);
    });
    auto *buttons = new QHBoxLayout;
    QPushButton *bundle = button(tr("Show the support bundle"), ButtonKind::Plain, u"showBundle"_s);
    bundle->setEnabled(visit.isOpen());
    QPushButton *copy = button(tr("Copy"), ButtonKind::Plain, u"copyLog"_s);
    QPushButton *save = button(tr("Save …"), ButtonKind::Plain, u"saveLog"_s);
    QPushButton *close = button(tr("Close"), ButtonKind::Primary, u"closeSupport"_s);
    buttons->addWidget(bundle);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(bundle, &QPushButton::clicked, this, [this, title, help] {
        title->setText(tr("Support bundle"));
        help->setText(tr("This is everything it contains: settings that were read and what was done, without "
                         "passwords and "
                         "names. Read it before you send it to anybody."));
        showBundle();
    });
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(save, &QPushButton::clicked, this, &SupportDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void SupportDialog::open(CurrentVisit &visit, TechnicalLog &log, QWidget *parent)
{
    (new SupportDialog(visit, log, parent))->show();
}

void SupportDialog::showBundle()
{
    const bool started = m_visit.work<QJsonObject>(
        tr("Making the support bundle"),
        [](OpenDoor &office, const CancelToken &) { return supportBundle(office.visit()); }, this,
        [this](Result<QJsonObject> bundle) {
            m_isBundle = true;
            m_text->setPlainText(bundle ? QString::fromUtf8(QJsonDocument(*bundle).toJson())
                                        : errorText(bundle.error().code).whole());
        });
    if (!started)
        m_text->appendPlainText(tr("Please wait until RingFence has finished what it is doing."));
}

void SupportDialog::save()
{
    const QString path =
        dialogs::saveFile(this, tr("Save"), m_isBundle ? u"ringfence-support.json"_s : u"ringfence-log.txt"_s,
                          tr("Text files (*.txt *.json)"));
    if (path.isEmpty())
        return;
    if (const auto saved = writeWhole(path, m_text->toPlainText().toUtf8()); !saved)
        m_text->appendPlainText(tr("It could not be saved there: %1").arg(saved.error().detail));
}

} // namespace rf
