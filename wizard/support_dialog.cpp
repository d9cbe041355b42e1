#include "wizard/support_dialog.h"

#include "core/whole_file.h"
#include "report/error_text.h"
#include "report/support_bundle.h"
#include "wizard/dialogs.h"
#include "wizard/widgets/long_text.h"
#include "wizard/widgets/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

SupportDialog::SupportDialog(CurrentVisit &visit, TechnicalLog &log, QWidget *parent)
    : QDialog(parent)
    , m_visit(visit)
    , m_text(new LongText)
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
    named(m_text, u"technicalLog"_s, tr("Technical log"));
    m_text->setText(log.text());
    column->addWidget(m_text, 1);
    connect(&log, &TechnicalLog::lineAdded, this, [this](const QString &line) {
        if (!m_isBundle)
            m_text->addLine(line);
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
            [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    connect(save, &QPushButton::clicked, this, &SupportDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void SupportDialog::open(CurrentVisit &visit, TechnicalLog &log, QWidget *parent)
{
    (new SupportDialog(visit, log, parent))->show();
}

void SupportDialog::showBundle()
{
    const bool started = m_visit.work<QString>(
        tr("Making the support bundle"),
        [](OpenDoor &office, const CancelToken &) -> Result<QString> {
            ASSIGN_OR_RETURN(const QJsonObject bundle, supportBundle(office.visit()));
            return QString::fromUtf8(QJsonDocument(bundle).toJson());
        },
        this,
        [this](const Result<QString> &bundle) {
            m_isBundle = true;
            m_text->setText(bundle ? *bundle : errorText(bundle.error().code).whole());
        });
    if (!started)
        m_text->addLine(tr("Please wait until RingFence has finished what it is doing."));
}

void SupportDialog::save()
{
    const QString path =
        dialogs::saveFile(this, tr("Save"), m_isBundle ? u"ringfence-support.json"_s : u"ringfence-log.txt"_s,
                          tr("Text files (*.txt *.json)"));
    if (path.isEmpty())
        return;
    inBackground(
        QThreadPool::globalInstance(), this,
        [path, text = m_text->text()] { return writeWhole(path, text.toUtf8()); },
        [this](const Result<> &saved) {
            if (!saved)
                m_text->addLine(tr("It could not be saved there: %1").arg(saved.error().detail));
        });
}

} // namespace rf
