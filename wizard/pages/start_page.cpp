#include "wizard/pages/start_page.h"

#include "report/plan_text.h"
#include "wizard/dialogs.h"
#include "wizard/languages.h"
#include "wizard/pages/start_chooser.h"
#include "wizard/pages/start_naming.h"
#include "wizard/pages/start_settings.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"

#include <QComboBox>
#include <QFileInfo>
#include <QProgressBar>
#include <QUuid>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using start::OpenRun;

StartPage::StartPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_edits(visit())
    , m_recent(recent_offices::list())
    , m_choosing(buildChoosing())
    , m_newOffice(new StartNaming)
    , m_office(buildOffice())
{
    m_writer.setMaxThreadCount(1);
    body()->addWidget(m_choosing);
    body()->addWidget(m_newOffice);
    body()->addWidget(m_office);
    connect(m_newOffice, &StartNaming::changed, this, &Page::footChanged);
    connect(m_newOffice, &StartNaming::done, this, &StartPage::makeOffice);
    connect(&visit(), &CurrentVisit::changed, this, [this] {
        if (const VisitSnapshot *now = snapshot())
            remember(*now);
    });
    connect(&visit(), &CurrentVisit::opened, this, [this] {
        m_naming = false;
        clearError();
    });
    connect(&visit(), &CurrentVisit::closed, this, [this] {
        m_look.reset();
        m_stale = true;
        m_noticesShown.clear();
        m_settings->forget();
        lookForMissingFiles();
    });
    connect(&visit(), &CurrentVisit::failed, this, [this](const Error &error) { couldNotOpen(error); });
    connect(&m_edits, &OfficeEdits::failed, this, [this](const Error &error) { showError(error); });
}

StartPage::View StartPage::view() const
{
    return snapshot() ? View::Office : m_naming ? View::Naming : View::Choosing;
}

QWidget *StartPage::buildChoosing()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_chooser = new StartChooser;
    connect(m_chooser, &StartChooser::taken, this, &StartPage::onPrimary);
    connect(m_chooser, &StartChooser::forgetWanted, this, &StartPage::forget);
    column->addLayout(atMost(m_chooser, 720));

    m_busy = new QWidget;
    auto *busy = new QVBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    m_busyWords = textLabel({}, TextRole::Plain);
    busy->addWidget(m_busyWords);
    auto *bar = named(new QProgressBar, u"opening"_s, tr("Opening"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setMaximumWidth(720);
    busy->addWidget(bar);
    column->addWidget(m_busy);

    column->addSpacing(8);
    column->addWidget(textLabel(tr("Before you begin"), TextRole::Strong));
    column->addWidget(
        textLabel(tr("You will need the router's password (often on a sticker underneath) and, if you "
                     "have it, your phone provider's welcome e-mail."),
                  TextRole::Muted));
    column->addWidget(
        textLabel(tr("Please use a computer that is plugged into the office network."), TextRole::Muted));

    const QStringList codes = languages::available();
    if (codes.size() > 1) {
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        line->addWidget(new IconTile(u"globe"_s, Tone::Neutral, 28));
        auto *label = textLabel(tr("Language"), TextRole::Strong);
        label->setWordWrap(false);
        line->addWidget(label);
        auto *choice = named(new QComboBox, u"language"_s, tr("Language"));
        for (const QString &code : codes)
            choice->addItem(languages::name(code), code);
        choice->setCurrentIndex(static_cast<int>(codes.indexOf(languages::current())));
        connect(choice, &QComboBox::activated, this, [choice](int index) {
            const QString code = choice->itemData(index).toString();
            if (code == languages::current())
                return;
            languages::remember(code);
            languages::use(code);
        });
        line->addWidget(choice);
        line->addStretch(1);
        column->addSpacing(8);
        column->addLayout(line);
    }
    return whole;
}

QWidget *StartPage::buildOffice()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(12);
    column->addLayout(m_notices);
    m_settings = new StartSettings(m_edits);
    connect(m_settings, &StartSettings::problem, this,
            [this](const QString &happened, const QString &press) { showProblem(happened, press); });
    connect(m_settings, &StartSettings::lookAgain, this, [this] {
        m_stale = true;
        render();
    });
    column->addWidget(m_settings);
    return whole;
}

void StartPage::enter()
{
    m_stale = true; // cables and tunnels come and go
    lookForMissingFiles();
    Page::enter();
}

void StartPage::remember(const VisitSnapshot &now)
{
    const auto entry = recent_offices::entryFor(now);
    if (!entry || m_recent.value(0) == *entry)
        return;
    m_recent = recent_offices::with(m_recent, *entry);
    m_writer.start([office = *entry] { recent_offices::remember(office); });
}

void StartPage::forget(const QString &path)
{
    m_recent.removeIf([&](const RecentOffice &office) { return office.path == path; });
    m_writer.start([path] { recent_offices::forget(path); });
    render();
}

void StartPage::lookForMissingFiles()
{
    QStringList paths;
    for (const RecentOffice &office : std::as_const(m_recent))
        paths << office.path;
    inBackground(
        QThreadPool::globalInstance(), this,
        [paths] {
            QSet<QString> missing;
            for (const QString &path : paths) {
                if (!QFileInfo::exists(path))
                    missing << path;
            }
            return missing;
        },
        [this](const QSet<QString> &missing) {
            m_missing = missing;
            if (view() == View::Choosing)
                render();
        });
}

void StartPage::render()
{
    const View now = view();
    if (std::exchange(m_shownView, now) != now)
        scrollToTop();
    m_choosing->setVisible(now == View::Choosing);
    m_newOffice->setVisible(now == View::Naming);
    m_office->setVisible(now == View::Office);
    switch (now) {
    case View::Choosing: renderChoosing(); break;
    case View::Naming:
        setHeadline(tr("Your office"), tr("Close RingFence at any moment: nothing is lost."));
        break;
    case View::Office: renderOffice(); break;
    }
    Q_EMIT footChanged();
}

void StartPage::renderChoosing()
{
    setHeadline(
        tr("Keep call thieves out of your phones"),
        tr("RingFence looks at your phones and your router, shows what is unsafe, and puts it right."));
    m_chooser->render(
        start::choiceRows(m_recent, m_missing, visit().door().practiceNames(), QDate::currentDate()));
    m_chooser->setEnabled(!visit().isBusy());
    m_busy->setVisible(visit().isBusy());
    m_busyWords->setText(visit().busyWith());
}

void StartPage::renderOffice()
{
    const VisitSnapshot *now = snapshot();
    const auto office = m_edits.office();
    if (!now || !office)
        return;
    setHeadline(office->name.isEmpty() ? tr("Your office") : plainWords(office->name, 120),
                now->notes
                    ? tr("Close RingFence at any moment. This is practice: it begins anew the next time.")
                    : tr("Every answer is saved at once. Close RingFence at any moment: nothing is "
                         "lost."));
    if (!office->networks.isEmpty() && std::exchange(m_toldOfTick, false))
        clearError();
    if ((m_stale || !m_look || m_look->unfinished != now->unfinished) && !m_looking)
        lookAround();
    renderNotices();
    m_settings->render(*now, *office, m_look ? std::optional(m_look->networks) : std::nullopt,
                       visit().keepsSecrets());
}

void StartPage::lookAround()
{
    const VisitSnapshot *now = snapshot();
    if (!now)
        return;
    const QList<qint64> unfinished = now->unfinished;
    m_looking = visit().work<Look>(
        tr("Looking at this computer's networks"),
        [unfinished](OpenDoor &door, const CancelToken &) -> Result<Look> {
            Look look{door.networks(), unfinished, {}};
            for (const qint64 run : unfinished) {
                ASSIGN_OR_RETURN(const RunRecord record, door.visit().journal().read(run));
                look.runs << start::openRun(record);
            }
            return look;
        },
        this,
        [this, unfinished](Result<Look> look) {
            m_looking = false;
            if (!look)
                showError(look.error());
            m_look = look ? std::move(*look) : Look{{}, unfinished, {}};
            if (view() == View::Office)
                render();
        });
    if (m_looking)
        m_stale = false;
}

PageFoot StartPage::foot() const
{
    PageFoot foot;
    foot.back = view() == View::Naming;
    const bool busy = visit().isBusy();
    foot.backEnabled = !busy;
    switch (view()) {
    case View::Choosing:
        foot.link = busy ? QString() : tr("Open another office");
        foot.primary = tr("Continue", "button");
        foot.primaryEnabled = !busy;
        break;
    case View::Naming:
        foot.primary = tr("Make the office file");
        foot.primaryEnabled = !busy && m_newOffice->isComplete();
        break;
    case View::Office:
        foot.link = busy ? QString() : tr("Choose another office");
        foot.primary = tr("Continue", "button");
        break;
    }
    return foot;
}

void StartPage::onLink()
{
    if (view() == View::Office) {
        visit().close();
        return;
    }
    const QString path = dialogs::openFile(this, tr("Open an office"), tr("RingFence offices (*.ringfence)"));
    if (path.isEmpty())
        return;
    clearError();
    m_creating = false;
    visit().open(path);
}

void StartPage::onBack()
{
    m_naming = false;
    clearError();
    render();
}

void StartPage::onPrimary()
{
    if (!foot().primaryEnabled)
        return;
    clearError();
    if (view() == View::Naming) {
        makeOffice();
        return;
    }
    if (const VisitSnapshot *now = snapshot()) {
        // Somebody who comes back goes on where the visit stood; first of all a run that was cut off is
        // settled.
        const bool returning = now->checkedAt.isValid() || now->anyRead() || !now->unfinished.isEmpty();
        const auto office = m_edits.office(); // with a tick that is not saved yet
        if (!returning && office && office->networks.isEmpty()) {
            showProblem(
                tr("Without a tick nothing can be looked for: RingFence does not look at a network that "
                   "nobody agreed to."),
                tr("Tick the network of your office below, then press Continue. Your provider can be "
                   "filled in before that: choose “Your provider” at the side."));
            m_toldOfTick = true;
            m_settings->focusNetworks();
            return;
        }
        const Stage there = returning ? flow().resumeAt() : Stage::Provider;
        flow().goTo(there == Stage::Start ? Stage::Provider : there);
        return;
    }
    m_creating = false;
    const start::ChoiceRow chosen = m_chooser->current();
    switch (chosen.kind) {
    case start::ChoiceRow::Kind::NewOffice:
        m_naming = true;
        render();
        m_newOffice->begin();
        break;
    case start::ChoiceRow::Kind::Known: visit().open(chosen.key); break;
    case start::ChoiceRow::Kind::Practice: visit().openPractice(chosen.key); break;
    }
}

void StartPage::makeOffice()
{
    if (!foot().primaryEnabled)
        return;
    clearError();
    Office office;
    office.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    office.name = m_newOffice->name();
    m_creating = true;
    visit().create(m_newOffice->path(), office);
}

void StartPage::couldNotOpen(const Error &error)
{
    log().error(error, {});
    render();
    if (error.code != ErrorCode::BadInput) {
        showError(error);
        return;
    }
    if (m_creating)
        showProblem(
            tr("There is a file of this name already."),
            tr("Choose another name or another place, or open that file with “Open another office”."));
    else
        showProblem(
            tr("This file could not be opened as an office."),
            tr("It may have been moved, it may be something else, or a newer RingFence made it. Choose "
               "another file; the details are in the technical log."));
}

} // namespace rf
