#include "wizard/about_dialog.h"

#include "core/controls/provider_catalogue.h"
#include "report/checklist_words.h"
#include "report/firmware_words.h"
#include "wizard/dialogs.h"
#include "wizard/licences.h"
#include "wizard/text_dialog.h"
#include "wizard/theme/icons.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/scroll_body.h"
#include "wizard/widgets/texts.h"
#include "wizard/widgets/toggle.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// A line of buttons that belongs under a row.
QWidget *buttonsUnder(const QList<QPushButton *> &buttons)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(10);
    for (QPushButton *one : buttons)
        layout->addWidget(one);
    layout->addStretch(1);
    return line;
}

QLabel *resultLabel(const QString &objectName)
{
    QLabel *label = textLabel({}, TextRole::Plain);
    label->setObjectName(objectName);
    label->hide();
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

AboutDialog::AboutDialog(UpdateWatch &updates, const CurrentVisit &visit, QWidget *parent)
    : QDialog(parent)
    , m_updates(updates)
    , m_visit(visit)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About RingFence"));
    resize(720, 600);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 18);
    whole->setSpacing(12);
    auto *body = new ScrollBody;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(textLabel(tr("RingFence %1").arg(QStringLiteral(RINGFENCE_VERSION)), TextRole::Title));
    column->addWidget(textLabel(tr("Secures the phones and the router of a small office. Free software."),
                                TextRole::Muted));
    if (m_updates.isOffered())
        addVersions(column);
    if (m_updates.door())
        addLists(column);
    addLicences(column);
    column->addStretch(1);
    whole->addWidget(new ScrollPlace(body), 1);
    QPushButton *close = button(tr("Close"), ButtonKind::Primary, u"closeAbout"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    whole->addWidget(close, 0, Qt::AlignTrailing);
    connect(&m_updates, &UpdateWatch::changed, this, &AboutDialog::render);
    render();
    close->setFocus();
}

void AboutDialog::open(UpdateWatch &updates, const CurrentVisit &visit, QWidget *parent)
{
    (new AboutDialog(updates, visit, parent))->show();
}

void AboutDialog::addVersions(QVBoxLayout *column)
{
    column->addSpacing(8);
    column->addWidget(textLabel(tr("New versions"), TextRole::Strong));
    auto *card = new Card;
    auto *daily = new Toggle(tr("Look once a day whether there is a newer version"));
    daily->setObjectName(u"lookDaily"_s);
    daily->setChecked(m_updates.isAgreed());
    auto *row =
        new Row(nullptr, tr("Look once a day whether there is a newer version"),
                tr("Off until you switch it on. RingFence then reads one signed file from %1. It says "
                   "nothing about you or your office there, and never installs anything.",
                   "%1: name of a server")
                    .arg(m_updates.door()->host()));
    row->addTrailing(daily);
    m_look = button(tr("Look now"), ButtonKind::Small, u"lookNow"_s);
    m_news = resultLabel(u"updateNews"_s);
    m_news->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->below()->addWidget(buttonsUnder({m_look}));
    row->below()->addWidget(m_news);
    card->addRow(row);
    column->addWidget(card);
    connect(daily, &QCheckBox::toggled, this, [this](bool on) {
        m_updates.setAgreed(on);
        m_updates.lookIfDue(QDateTime::currentDateTimeUtc());
    });
    connect(m_look, &QPushButton::clicked, &m_updates, &UpdateWatch::look);
}

void AboutDialog::addLists(QVBoxLayout *column)
{
    column->addSpacing(8);
    column->addWidget(textLabel(tr("Lists of providers and firmware"), TextRole::Strong));
    auto *card = new Card;
    m_lists = new Row(nullptr, {}, {});
    QPushButton *load = button(tr("Load from a file …"), ButtonKind::Small, u"loadLists"_s);
    load->setVisible(m_updates.takesFiles());
    m_takeNew = button(tr("Use the newer lists"), ButtonKind::Small, u"takeNewLists"_s);
    m_goBack = button(tr("Use the program's own lists"), ButtonKind::Small, u"ownLists"_s);
    m_listsSay = resultLabel(u"listsSay"_s);
    m_lists->below()->addWidget(buttonsUnder({load, m_takeNew, m_goBack}));
    m_lists->below()->addWidget(m_listsSay);
    card->addRow(m_lists);
    column->addWidget(card);
    m_devices = new Card;
    m_devices->setObjectName(u"listedFirmware"_s);
    column->addWidget(m_devices);
    connect(load, &QPushButton::clicked, this, [this] {
        const QString path = dialogs::openFile(this, tr("Load newer lists"),
                                               tr("Lists for RingFence (*.signed);;All files (*)"));
        if (!path.isEmpty())
            m_updates.takeFile(path);
    });
    connect(m_takeNew, &QPushButton::clicked, &m_updates, &UpdateWatch::takeNewLists);
    connect(m_goBack, &QPushButton::clicked, &m_updates, &UpdateWatch::goBack);
}

void AboutDialog::addLicences(QVBoxLayout *column)
{
    column->addSpacing(8);
    column->addWidget(textLabel(tr("Made with"), TextRole::Strong));
    auto *card = new Card;
    for (const Licence &licence : licences()) {
        QStringList says{licence.terms};
        if (!licence.copyright.isEmpty())
            says << licence.copyright;
        if (!licence.url.isEmpty())
            says << licence.url;
        auto *row = new Row(nullptr, licence.name, says.join(u" · "_s));
        if (!licence.texts.isEmpty()) {
            QPushButton *text = button(tr("Terms", "button: of a licence"), ButtonKind::Small, {});
            text->setAccessibleName(tr("Terms of %1").arg(licence.name));
            row->addTrailing(text);
            connect(text, &QPushButton::clicked, this, [this, licence] {
                TextDialog::open(
                    licence.name, licence.terms, [licence] { return textOf(licence); }, this);
            });
        }
        card->addRow(row);
    }
    column->addWidget(card);
}

void AboutDialog::render()
{
    const UpdateNews &news = m_updates.news();
    if (m_look) {
        m_look->setEnabled(news.state != UpdateNews::State::Asking);
        QString says;
        switch (news.state) {
        case UpdateNews::State::NotAsked: break;
        case UpdateNews::State::Asking: says = tr("Looking …"); break;
        case UpdateNews::State::Failed: says = news.why; break;
        case UpdateNews::State::Told:
            says = news.newer ? tr("RingFence %1 is out. It can be had at %2")
                                    .arg(news.newer->version.toString(), news.newer->page.toString())
                   : news.tellsVersion ? tr("You have the newest version.")
                                       : tr("Nothing was told of versions this time.");
        }
        showText(m_news, says);
    }
    if (!m_lists)
        return;
    const Catalogues &lists = m_updates.lists();
    const auto providers = ProviderCatalogue::parse(lists.providers);
    m_lists->setTitle(tr("Lists of %1").arg(dateText(lists.issued, QLocale())));
    const int count = providers ? static_cast<int>(providers->rows().size()) : 0;
    const QString providerCount = tr("%n provider(s)", nullptr, count);
    m_lists->setSubtitle(lists.builtIn ? tr("%1. They came with the program.").arg(providerCount)
                                       : tr("%1. They came in a signed file.").arg(providerCount));
    m_takeNew->setVisible(news.listsAreNewer);
    m_goBack->setVisible(!lists.builtIn);
    showText(m_listsSay, m_updates.listsSay());
    renderDevices();
}

void AboutDialog::renderDevices()
{
    m_devices->clear();
    const auto snapshot = m_visit.snapshot();
    const auto firmware = FirmwareCatalogue::parse(m_updates.lists().firmware);
    bool any = false;
    for (const DeviceState &state : snapshot &&firmware ? snapshot->state.devices : QList<DeviceState>()) {
        const FirmwareWord word = firmware->wordOn(state.device.identity);
        if (word.state != FirmwareState::Holes && word.state != FirmwareState::Ended)
            continue;
        any = true;
        m_devices->addRow(new Row(new IconTile(u"triangle-alert"_s, Tone::Warn, 28), state.device.label(),
                                  firmwareText(state.device.identity, word)));
    }
    m_devices->setVisible(any);
}

} // namespace rf
