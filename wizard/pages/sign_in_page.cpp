#include "wizard/pages/sign_in_page.h"

#include "wizard/dialogs.h"
#include "wizard/pages/device_words.h"
#include "wizard/pages/lost_password_dialog.h"
#include "wizard/pages/sign_in_line.h"
#include "wizard/pages/sign_in_try.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/progress_line.h"
#include "wizard/widgets/texts.h"

#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_progress(new ProgressLine(tr("Signing in and reading")))
    , m_hint(textLabel(tr("Practice: the pretend passwords stand under “Practice notes” at the side."),
                       TextRole::Muted))
    , m_card(new KeyedCard)
    , m_allPins(button({}, ButtonKind::Link, u"showAllPins"_s))
    , m_byHand(textLabel({}, TextRole::Muted))
    , m_unknownTitle(textLabel(tr("What stays unknown if you go on now"), TextRole::Strong))
    , m_unknown(textLabel({}, TextRole::Muted))
{
    m_card->setObjectName(u"signIns"_s);
    m_unknown->setObjectName(u"staysUnknown"_s);
    body()->addWidget(m_progress);
    body()->addWidget(m_hint);
    body()->addWidget(m_card);
    body()->addWidget(m_allPins, 0, Qt::AlignLeading);
    body()->addWidget(m_byHand);
    body()->addWidget(m_unknownTitle);
    body()->addWidget(m_unknown);
    m_memory.since = QDateTime::currentDateTimeUtc();
    m_lockTimer.setSingleShot(true);
    connect(&m_lockTimer, &QTimer::timeout, this, &SignInPage::render);
    connect(m_progress, &ProgressLine::stopWanted, &visit(), &CurrentVisit::stop);
    connect(m_allPins, &QPushButton::clicked, this, [this] {
        m_memory.showAllPins = !m_memory.showAllPins;
        render();
    });
    connect(m_card, &KeyedCard::built, this, [this] { focusWhenBuilt(); });
    connect(&visit(), &CurrentVisit::opened, this, &SignInPage::startAnew);
    connect(&visit(), &CurrentVisit::closed, this, &SignInPage::startAnew);
}

void SignInPage::startAnew()
{
    m_memory = {};
    m_memory.since = QDateTime::currentDateTimeUtc();
    m_trying.clear();
    m_focusOn.reset();
    m_lockTimer.stop();
    clearError();
    m_shown.clear();
    m_card->arrange({}, {});
}

const SignInModel &SignInPage::model()
{
    m_memory.keepsSecrets = visit().keepsSecrets();
    if (!m_memory.lockedUntil.isEmpty())
        m_memory.now = QDateTime::currentDateTimeUtc();
    const auto now = visit().snapshot();
    if (!now || now != m_modelOf.lock() || !(m_memory == m_modelMemory)) {
        m_model = signInModel(now.get(), visit().door().drivers(), m_memory);
        m_modelOf = now;
        m_modelMemory = m_memory;
    }
    return m_model;
}

QString SignInPage::nameOf(const QString &deviceId) const
{
    for (const DeviceState &d : snapshot() ? snapshot()->state.devices : QList<DeviceState>()) {
        if (d.device.id == deviceId)
            return deviceTitle(d.device);
    }
    return {};
}

SignInPage::Tell SignInPage::teller()
{
    m_read = Feed<Device>::make(&visit(), this, [this](const QList<Device> &devices) {
        m_done += static_cast<int>(devices.size());
        m_doing = deviceTitle(devices.last());
        renderProgress();
    });
    return [feed = m_read](const DeviceState &state) { feed->tell(state.device); };
}

void SignInPage::begin(const QStringList &ids)
{
    clearError();
    m_trying = ids;
    m_done = 0;
    m_doing.clear();
    for (const QString &id : ids) {
        m_memory.waited.remove(id);
        m_memory.heldBack.remove(id);
        m_memory.factoryRefused.remove(id);
        m_memory.lockedUntil.remove(id);
    }
    render();
    Q_EMIT footChanged();
}

void SignInPage::signIn(const QStringList &ids, const QString &user, std::shared_ptr<Secret> password)
{
    const SignInAttempt attempt{ids, user, std::move(password)};
    const Tell tell = teller();
    const bool started = visit().work<SignInOutcome>(
        tr("Signing in"),
        [attempt, tell](OpenDoor &open, const CancelToken &cancel) {
            return tryPassword(open, attempt, cancel, tell);
        },
        this,
        [this, ids](Result<SignInOutcome> outcome) {
            tried(ids, outcome);
            focusAfter(ids);
        });
    if (started)
        begin(ids);
}

void SignInPage::tryFactory(const QString &id)
{
    const Tell tell = teller();
    const bool started = visit().work<SignInOutcome>(
        tr("Trying the factory password"),
        [id, tell](OpenDoor &open, const CancelToken &cancel) {
            return tryFactoryPassword(open, id, cancel, tell);
        },
        this,
        [this, id](Result<SignInOutcome> outcome) {
            tried({id}, outcome);
            if (outcome && outcome->opened.isEmpty() && snapshot() && snapshot()->factoryTried.contains(id)) {
                m_memory.factoryRefused.insert(id);
                render();
            }
            focusAfter({id});
        });
    if (started)
        begin({id});
}

void SignInPage::tried(const QStringList &ids, const Result<SignInOutcome> &outcome)
{
    m_read->catchUp();
    m_trying.clear();
    if (!outcome && outcome.error().code != ErrorCode::Cancelled)
        showError(outcome.error(), ids.size() == 1 ? nameOf(ids.first()) : QString());
    if (outcome) {
        for (const QString &id : outcome->opened) {
            m_memory.anotherPassword.remove(id);
            m_memory.refusals.remove(id);
        }
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const DeviceState &d : snapshot() ? snapshot()->state.devices : QList<DeviceState>()) {
        if (ids.contains(d.device.id) && d.signIn == SignInState::Locked)
            m_memory.lockedUntil.insert(d.device.id, now.addSecs(60 * lockMinutes(d)));
        if (outcome && ids.contains(d.device.id) && !outcome->notTried.contains(d.device.id)
            && d.signIn == SignInState::Refused) {
            Refusals &refusals = m_memory.refusals[d.device.id];
            refusals = {refusals.count + 1, now};
        }
        if (outcome && d.device.id == outcome->stoppedBy && d.signIn == SignInState::Refused) {
            for (const QString &id : outcome->notTried)
                m_memory.heldBack.insert(id, deviceTitle(d.device));
        }
    }
    render();
    Q_EMIT footChanged();
}

void SignInPage::focusAfter(const QStringList &ids)
{
    if (!isVisible())
        return;
    const QList<SignInRow> &rows = model().rows;
    const auto isOneOfThem = [&](const SignInRow &row) {
        return std::any_of(row.ids.begin(), row.ids.end(),
                           [&](const QString &id) { return ids.contains(id); });
    };
    // Where the password was refused it is typed again.
    for (const SignInRow &row : rows) {
        if (row.form && isOneOfThem(row)) {
            m_focusOn = {row.ids.first(), Place::Password};
            focusWhenBuilt();
            return;
        }
    }
    // Else at the next device, but not in its field: what somebody is typing would go to another device.
    qsizetype after = 0;
    for (qsizetype i = 0; i < rows.size(); ++i)
        after = isOneOfThem(rows.at(i)) ? i + 1 : after;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const SignInRow &row = rows.at((after + i) % rows.size());
        if (row.form) {
            m_focusOn = {row.ids.first(), Place::Row};
            focusWhenBuilt();
            return;
        }
    }
}

void SignInPage::focusWhenBuilt()
{
    SignInLine *wanted = m_focusOn ? line(m_focusOn->first) : nullptr;
    if (!wanted || !wanted->takesPassword())
        return; // its turn to be built comes
    const Place place = std::exchange(m_focusOn, std::nullopt)->second;
    if (place == Place::Password) {
        wanted->focusPassword();
    } else {
        wanted->focusRow();
        bringIntoView(wanted);
    }
}

void SignInPage::readAgain(const QStringList &ids)
{
    const Tell tell = teller();
    const bool started = visit().work<void>(
        tr("Reading your devices"),
        [ids, tell](OpenDoor &open, const CancelToken &cancel) {
            return readKept(open, ids, false, cancel, tell);
        },
        this,
        [this, ids](Result<> outcome) {
            tried(ids, outcome ? Result<SignInOutcome>(SignInOutcome())
                               : Result<SignInOutcome>(tl::unexpected<Error>(outcome.error())));
        });
    if (started)
        begin(ids);
}

void SignInPage::forget(const QString &deviceId, const QString &name)
{
    if (visit().isBusy()
        || !dialogs::confirm(
            this, tr("Was this device exchanged or reset?"),
            tr("RingFence then forgets the fingerprint of %1 and asks you at the next sign-in whether the "
               "new one is "
               "right. If nobody exchanged or reset it, do not go on: somebody may stand in between.")
                .arg(name),
            tr("Forget the fingerprint", "button")))
        return;
    m_saving = visit().work<void>(
        tr("Forgetting a fingerprint"),
        [deviceId](OpenDoor &open, const CancelToken &) { return meetAgain(open, deviceId); }, this,
        [this](Result<> outcome) {
            m_saving = false;
            if (!outcome)
                showError(outcome.error());
        });
    render();
}

void SignInPage::act(const QStringList &ids, SignInRow::Action action)
{
    const QString id = ids.first();
    switch (action) {
    case SignInRow::Action::None: return;
    case SignInRow::Action::FindDevices: flow().goTo(Stage::Find); return;
    case SignInRow::Action::ReadAgain: readAgain(ids); return;
    case SignInRow::Action::MeetAgain: forget(id, nameOf(id)); return;
    case SignInRow::Action::Waited: m_memory.waited.insert(id); break;
    case SignInRow::Action::AnotherPassword: m_memory.anotherPassword.insert(id); break;
    }
    render();
}

void SignInPage::onLink()
{
    if (snapshot())
        LostPasswordDialog::open(lostPasswords(*snapshot(), visit().door().drivers()), this);
}

void SignInPage::onPrimary()
{
    const SignInModel now = model();
    for (const SignInRow &row : now.rows) {
        const SignInLine *typed = line(row.ids.first());
        if (typed && typed->hasUntriedPassword()) {
            showProblem(tr("A password is typed in, but was not tried yet: %1.").arg(row.title),
                        tr("Press “Sign in” beside it, or empty the field."));
            return;
        }
    }
    const bool nothing = !now.anyRead && now.toRead.isEmpty();
    if (nothing
        && !dialogs::confirm(this, tr("Go on without signing in?"), now.unknown.join(u' '),
                             tr("Go on", "button")))
        return;
    if (!now.toRead.isEmpty() || now.wire || nothing)
        goOn();
    else
        flow().next();
}

void SignInPage::goOn()
{
    const SignInModel now = model();
    const QStringList ids = now.toRead;
    const bool wire = now.wire;
    const bool nothing = !now.anyRead && ids.isEmpty();
    const Tell tell = teller();
    const bool started = visit().work<void>(
        ids.isEmpty() ? tr("Testing the way to your provider") : tr("Reading your devices"),
        [ids, wire, nothing, tell](OpenDoor &open, const CancelToken &cancel) -> Result<> {
            RETURN_IF_ERROR(readKept(open, ids, wire, cancel, tell));
            // With nothing read the check-up would stay closed: it can still say what a person has to look
            // at.
            if (nothing)
                RETURN_IF_ERROR(open.visit().assess(u"check"_s));
            return {};
        },
        this,
        [this, ids](Result<> outcome) {
            tried(ids, outcome ? Result<SignInOutcome>(SignInOutcome())
                               : Result<SignInOutcome>(tl::unexpected<Error>(outcome.error())));
            if (outcome && flow().current() == Stage::SignIn)
                flow().next();
        });
    if (started)
        begin(ids);
}

SignInLine *SignInPage::line(const QString &id) const
{
    return qobject_cast<SignInLine *>(m_card->row(u"device "_s + id));
}

void SignInPage::renderProgress()
{
    m_progress->setVisible(visit().isBusy() && !m_saving);
    const int total = static_cast<int>(m_trying.size());
    const QString words = total < 2 || m_doing.isEmpty()
                              ? visit().busyWith()
                              : tr("%1: %2 of %3 devices, the last one %4",
                                   "what goes on, how many are done, of how many, a name")
                                    .arg(visit().busyWith(), QLocale().toString(qMin(m_done, total)),
                                         QLocale().toString(total), m_doing);
    m_progress->set(m_done, total, words);
    m_progress->setStopping(visit().isStopping());
}

void SignInPage::render()
{
    const SignInModel now = model();
    setHeadline(now.headline, now.help);
    m_hint->setVisible(snapshot() && snapshot()->practice);
    renderProgress();
    renderRows(now);
    renderUnknown(now);
    // The next lock that ends.
    qint64 wait = -1;
    for (const QDateTime &until : std::as_const(m_memory.lockedUntil)) {
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(until);
        if (left > 0 && (wait < 0 || left < wait))
            wait = left;
    }
    if (wait >= 0)
        m_lockTimer.start(static_cast<int>(qMin<qint64>(wait + 500, 3600 * 1000)));
}

PageFoot SignInPage::foot() const
{
    PageFoot foot;
    foot.link = tr("I do not know the password");
    foot.primary = tr("Continue", "button");
    foot.primaryEnabled = snapshot() && !visit().isBusy();
    return foot;
}

} // namespace rf
