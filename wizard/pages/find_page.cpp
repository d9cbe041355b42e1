#include "wizard/pages/find_page.h"

#include "wizard/feed.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/fold_row.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/progress_line.h"
#include "wizard/widgets/texts.h"

#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

FindPage::FindPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_progress(new ProgressLine(tr("Looking for devices")))
    , m_questions(new Banner(u"circle-question-mark"_s, tr("Before you go on"), {}, Tone::Warn))
    , m_checks(new Card)
    , m_missing(buildMissing())
    , m_devices(new KeyedCard)
    , m_leftAloneLine(new QWidget)
    , m_leftAloneSays(textLabel({}, TextRole::Muted))
    , m_showThem(button(tr("Show them"), ButtonKind::Link, u"showLeftAlone"_s))
    , m_leftAlone(new KeyedCard)
{
    m_devices->setObjectName(u"devices"_s);
    m_leftAlone->setObjectName(u"leftAlone"_s);
    auto *line = new QHBoxLayout(m_leftAloneLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_leftAloneSays, 1);
    line->addWidget(m_showThem);
    for (QWidget *part : std::initializer_list<QWidget *>{m_progress, m_questions, m_missing, m_checks,
                                                          m_devices, m_leftAloneLine, m_leftAlone})
        body()->addWidget(part);
    m_missing->hide();
    m_questions->setObjectName(u"findQuestions"_s);
    m_questions->setAccessibleName(tr("Before you go on"));
    m_questions->hide();
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_state.elapsedMs = m_clock.elapsed();
        renderProgress();
    });
    connect(m_progress, &ProgressLine::stopWanted, &visit(), &CurrentVisit::stop);
    connect(m_showThem, &QPushButton::clicked, this, [this] {
        m_showLeftAlone = !m_showLeftAlone;
        render();
    });
    connect(&visit(), &CurrentVisit::opened, this, &FindPage::startAnew);
    connect(&visit(), &CurrentVisit::closed, this, &FindPage::startAnew);
}

QWidget *FindPage::buildMissing()
{
    auto *card = new Card;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("Something is missing"), TextRole::Strong));
    column->addWidget(textLabel(tr("Type the address that the device shows in its own menu, mostly under "
                                   "“Status” or “Network”. RingFence asks only this one address."),
                                TextRole::Muted));
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    m_address = named(new QLineEdit, u"missingAddress"_s, tr("Address of the missing device"));
    m_address->setPlaceholderText(tr("For example: 192.168.1.20"));
    m_address->setMaxLength(15);
    m_lookAt = button(tr("Look there"), ButtonKind::Small, u"lookAtAddress"_s);
    line->addWidget(m_address, 1);
    line->addWidget(m_lookAt);
    column->addLayout(line);
    m_addressSays = textLabel({}, TextRole::Muted);
    m_addressSays->setObjectName(u"missingSays"_s);
    m_addressSays->hide();
    column->addWidget(m_addressSays);
    card->addRow(inside);
    connect(m_lookAt, &QPushButton::clicked, this, &FindPage::lookAt);
    connect(m_address, &QLineEdit::returnPressed, this, &FindPage::lookAt);
    return card;
}

void FindPage::startAnew()
{
    m_tick.stop();
    m_state = {};
    m_modelOf.reset();
    m_showLeftAlone = false;
    m_asked = false;
    m_questions->hide();
    m_missing->hide();
    m_address->clear();
    m_addressSays->hide();
    clearError();
    for (KeyedCard *card : {m_devices, m_leftAlone})
        renderRows(card, {});
}

bool FindPage::mayLook() const
{
    return snapshot() && !snapshot()->state.office.networks.isEmpty() && !snapshot()->readOnly
           && !visit().isBusy();
}

bool FindPage::mayWrite() const
{
    return snapshot() && !snapshot()->readOnly && !visit().isBusy();
}

void FindPage::enter()
{
    // The person named the network and said that they may: nothing more is asked (S-1).
    if (mayLook() && snapshot()->state.devices.isEmpty() && !m_state.before)
        look();
    render();
}

void FindPage::look()
{
    if (!mayLook())
        return;
    clearError();
    QStringList before;
    for (const DeviceState &d : snapshot()->state.devices)
        before << d.device.id;
    auto around = std::make_shared<QList<NetworkChoice>>(); // asked only when nobody answered
    auto signs = std::make_shared<std::optional<ReachSigns>>();
    const auto found = Feed<Device>::make(&visit(), this, [this](const QList<Device> &devices) {
        for (const Device &device : devices) {
            m_state.seen.removeIf([&](const Device &d) { return d.id == device.id; });
            m_state.seen << device;
        }
        m_modelOf.reset();
        render();
    });
    const auto progress = Feed<ScanProgress>::make(&visit(), this, [this](const QList<ScanProgress> &told) {
        m_state.settled = told.last().settled;
        m_state.total = told.last().total;
    });
    const bool started = visit().work<QList<DeviceState>>(
        tr("Looking for devices"),
        [found, progress, around, signs](OpenDoor &open,
                                         const CancelToken &cancel) -> Result<QList<DeviceState>> {
            auto devices = open.visit().scan([found](const Device &device) { found->tell(device); }, cancel,
                                             [progress](const ScanProgress &now) { progress->tell(now); });
            *signs = open.visit().signs();
            if (devices && std::none_of(devices->begin(), devices->end(), [](const DeviceState &d) {
                    return d.device.isPhone() || d.device.isRouter();
                }))
                *around = open.networks();
            return devices;
        },
        this,
        [this, around, found, signs](Result<QList<DeviceState>> outcome) {
            found->catchUp();
            m_state.signs = *signs;
            const auto onCable = [](const NetworkChoice &n) {
                return n.use == AdapterUse::Network && !n.wireless;
            };
            const auto onWifi = [](const NetworkChoice &n) {
                return n.use == AdapterUse::Network && n.wireless;
            };
            m_state.wireless = std::any_of(around->begin(), around->end(), onWifi)
                               && std::none_of(around->begin(), around->end(), onCable);
            looked(outcome);
        });
    if (!started)
        return;
    if (!m_state.before)
        m_state.before = before;
    m_asked = false;
    m_state.scanning = true;
    m_state.complete = false;
    m_state.stopped = false;
    m_state.settled = 0;
    m_state.total = 0;
    m_state.elapsedMs = 0;
    m_state.signs.reset();
    m_state.seen.clear();
    m_modelOf.reset();
    m_clock.start();
    m_tick.start();
    render();
    Q_EMIT footChanged();
}

void FindPage::looked(const Result<QList<DeviceState>> &outcome)
{
    m_tick.stop();
    m_state.scanning = false;
    m_state.complete = outcome.has_value();
    m_state.stopped = !outcome && outcome.error().code == ErrorCode::Cancelled;
    m_modelOf.reset();
    if (!outcome && !m_state.stopped)
        showError(outcome.error());
    render();
    Q_EMIT footChanged();
}

void FindPage::lookAt()
{
    if (!mayLook())
        return;
    const QString why = whyNotAddress(m_address->text(), snapshot()->state.office);
    m_address->setProperty("wrong", !why.isEmpty());
    m_address->style()->polish(m_address);
    m_addressSays->setText(why);
    m_addressSays->setVisible(!why.isEmpty());
    if (!why.isEmpty())
        return;
    const QHostAddress address(m_address->text().trimmed());
    m_addressSays->setText(tr("Looking at %1 …").arg(address.toString()));
    m_addressSays->show();
    visit().work<QList<DeviceState>>(
        tr("Looking at one address"),
        [address](OpenDoor &open, const CancelToken &cancel) {
            return open.visit().scanAddress(address, cancel);
        },
        this,
        [this, address](Result<QList<DeviceState>> outcome) {
            if (!outcome && outcome.error().code != ErrorCode::Cancelled)
                showError(outcome.error());
            const QList<DeviceState> devices = outcome.value_or(QList<DeviceState>());
            const auto there = std::find_if(devices.begin(), devices.end(), [&](const DeviceState &d) {
                return d.device.addresses.contains(address);
            });
            m_addressSays->setVisible(outcome.has_value());
            if (there == devices.end()) {
                m_addressSays->setText(
                    tr("Nothing answers at %1. Is it switched on, and is the address right?")
                        .arg(address.toString()));
                return;
            }
            m_addressSays->setText(tr("It is in the list now: %1.").arg(deviceTitle(there->device)));
            m_address->clear();
        });
}

void FindPage::correctDevice(const QString &id, const DeviceCorrection &correction)
{
    const DriverCatalogue &drivers = visit().door().drivers();
    const bool started = visit().work<void>(
        tr("Noting what you said"),
        [id, correction, &drivers](OpenDoor &open, const CancelToken &) -> Result<> {
            OfficeFile &file = open.visit().file();
            ASSIGN_OR_RETURN(QList<DeviceState> devices, file.devices());
            for (DeviceState &d : devices) {
                if (d.device.id != id)
                    continue;
                correct(d, correction, drivers, QDateTime::currentDateTimeUtc());
                return file.saveDevice(d);
            }
            return fail(ErrorCode::BadInput, tr("no device %1 in this office").arg(id));
        },
        this,
        [this](Result<> outcome) {
            m_saving = false;
            if (!outcome)
                showError(outcome.error());
        });
    if (!started)
        return;
    m_saving = true;
    clearError();
    render();
}

FoldRow *FindPage::makeRow(KeyedCard *card, const QString &id)
{
    m_open.remove(id);
    auto *fold = new FoldRow(u"device_"_s + id);
    connect(fold, &FoldRow::toggled, this, [this, fold, card, id](bool open) {
        if (!open)
            return;
        if (!m_open.value(id)) {
            auto *details = new FindDetails(m_shown.value(id));
            details->setBusy(!mayWrite());
            m_open.insert(id, details);
            fold->details()->addWidget(details);
            connect(details, &FindDetails::corrected, this,
                    [this, id](const DeviceCorrection &correction) { correctDevice(id, correction); });
            card->chainFocus();
        }
        bringIntoView(m_open.value(id));
    });
    return fold;
}

void FindPage::showRow(FoldRow *fold, const QString &id)
{
    const auto is = [&](const FindRow &one) { return one.id == id; };
    auto it = std::find_if(m_model.rows.cbegin(), m_model.rows.cend(), is);
    if (it == m_model.rows.cend())
        it = std::find_if(m_model.leftAlone.cbegin(), m_model.leftAlone.cend(), is);
    const FindRow &row = *it;
    m_shown.insert(id, row);
    fold->set(row.icon, row.title, row.subtitle);
    if (row.pill.isEmpty())
        fold->setAction(tr("Tell us", "button: what this device is"));
    else
        fold->setPill(row.pill, row.tone, row.pillIcon);
    if (FindDetails *details = m_open.value(id))
        details->set(row);
}

void FindPage::renderRows(KeyedCard *card, const QList<FindRow> &rows)
{
    QStringList ids;
    QSet<QString> changed;
    for (const FindRow &row : rows) {
        ids << row.id;
        if (m_shown.value(row.id) != row)
            changed << row.id;
        if (FindDetails *details = m_open.value(row.id))
            details->setBusy(!mayWrite());
    }
    card->arrange(
        ids,
        [this, card](const QString &id, QWidget *old) {
            FoldRow *fold = old ? static_cast<FoldRow *>(old) : makeRow(card, id);
            showRow(fold, id);
            return fold;
        },
        changed);
    card->setVisible(!ids.isEmpty());
}

void FindPage::renderChecks(const FindModel &model)
{
    m_checks->setVisible(!model.checks.isEmpty() || !model.obstacles.isEmpty());
    if (model.checks == m_checksShown && model.obstacles == m_obstaclesShown)
        return;
    m_checksShown = model.checks;
    m_obstaclesShown = model.obstacles;
    m_checks->clear();
    for (const FindObstacle &obstacle : model.obstacles)
        m_checks->addRow(
            new Row(new IconTile(u"triangle-alert"_s, Tone::Warn), obstacle.title, obstacle.says));
    for (const QString &check : model.checks)
        m_checks->addRow(new Row(new IconTile(u"circle-question-mark"_s, Tone::Accent), check, {}));
}

void FindPage::renderProgress()
{
    m_progress->setVisible((visit().isBusy() || m_state.scanning) && !m_saving);
    m_progress->set(m_state.settled, m_state.scanning ? m_state.total : 0,
                    m_state.scanning ? findProgress(m_state) : visit().busyWith());
    m_progress->setStopping(visit().isStopping());
}

void FindPage::renderQuestions()
{
    const QStringList asks = m_asked && snapshot() ? findQuestions(*snapshot()) : QStringList();
    m_questions->setVisible(!asks.isEmpty());
    if (!asks.isEmpty())
        m_questions->set(tr("Before you go on"),
                         asks.join(u'\n') + u'\n' + tr("If all is right as it is, press “Continue” again."));
}

void FindPage::render()
{
    if (const auto now = visit().snapshot(); !now || now != m_modelOf.lock()) {
        m_model = findModel(now.get(), visit().door().drivers(), m_state);
        m_modelOf = now;
    }
    setHeadline(m_model.headline, m_model.help);
    renderProgress();
    renderQuestions();
    renderChecks(m_model);
    renderRows(m_devices, m_model.rows);
    m_leftAloneLine->setVisible(!m_model.leftAlone.isEmpty());
    m_leftAloneSays->setText(m_model.leftAloneSays);
    m_showThem->setText(m_showLeftAlone ? tr("Hide them") : tr("Show them"));
    m_showThem->setAccessibleName(m_showThem->text());
    renderRows(m_leftAlone, m_showLeftAlone ? m_model.leftAlone : QList<FindRow>());
    m_lookAt->setEnabled(mayLook());
}

PageFoot FindPage::foot() const
{
    PageFoot foot;
    const VisitSnapshot *s = snapshot();
    const bool known = s && !s->state.devices.isEmpty();
    if (s && !s->state.office.networks.isEmpty() && !s->readOnly && !m_state.scanning)
        foot.link = tr("Something is missing");
    if (known || m_state.scanning) {
        foot.secondary = tr("Look again", "button: search the network once more");
        foot.secondaryEnabled = mayLook();
        foot.primary = tr("Continue", "button");
        foot.primaryEnabled = known && !m_state.scanning;
    } else {
        foot.primary = tr("Look for devices", "button");
        foot.primaryEnabled = mayLook();
    }
    return foot;
}

void FindPage::onLink()
{
    m_missing->setVisible(!m_missing->isVisible());
    if (!m_missing->isVisible())
        return;
    bringIntoView(m_missing);
    m_address->setFocus(Qt::OtherFocusReason);
}

void FindPage::onPrimary()
{
    if (!snapshot() || snapshot()->state.devices.isEmpty()) {
        look();
        return;
    }
    // Once, and only where somebody can still say something.
    if (!m_asked && !snapshot()->readOnly && !findQuestions(*snapshot()).isEmpty()) {
        m_asked = true;
        renderQuestions();
        bringIntoView(m_questions);
        return;
    }
    flow().next();
}

} // namespace rf
