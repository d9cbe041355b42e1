#include "wizard/pages/sign_in_row.h"

#include "report/error_text.h"
#include "report/plan_text.h"
#include "wizard/pages/device_words.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct SignInRowWords {
    Q_DECLARE_TR_FUNCTIONS(SignInPage)
};
using Action = SignInRow::Action;

/// What is tried when nobody knows better: the user that the maker's documents name.
QString usualUser(const VisitSnapshot &snapshot, const QString &id, const Driver &driver)
{
    if (snapshot.users.contains(id))
        return snapshot.users.value(id);
    if (snapshot.factoryUsers.contains(id))
        return snapshot.factoryUsers.value(id);
    const QString user = driver.atTheDevice().usualUser;
    return user.isEmpty() ? u"admin"_s : user;
}

QString lockSays(const Device &device)
{
    return isRouterLike(device)
               ? SignInRowWords::tr("Routers may lock after a few wrong tries. We try once each time you "
                                    "press the button, and stop if "
                                    "it says it is locked.")
               : SignInRowWords::tr("Phones lock after a few wrong tries. We try once each time you "
                                    "press the button, and stop if it "
                                    "says it is locked.");
}

QString withSeconds(const QDateTime &time)
{
    const QString zone = u" t"_s; // a long time of day ends with it
    return QLocale().toString(time.toLocalTime().time(),
                              QLocale().timeFormat(QLocale::LongFormat).remove(zone));
}

QString onTheList(const DeviceState &state)
{
    return state.abilities.level(QLatin1StringView(AdminPassword::type)) == AbilityLevel::Automatic
               ? SignInRowWords::tr("Fixing this is on the list.")
               : SignInRowWords::tr("How to change it by hand is on the list.");
}

/// Makes the row of one device.
class RowMaker {
public:
    RowMaker(const DeviceState &state, const Driver &driver, const VisitSnapshot &snapshot,
             const SignInMemory &memory)
        : m_state(state)
        , m_device(state.device)
        , m_id(state.device.id)
        , m_snapshot(snapshot)
        , m_memory(memory)
    {
        m_row.ids = {m_id};
        m_row.icon = m_device.special != SpecialLine::None ? specialIcon(m_device.special)
                                                           : kindIcon(m_device.identity.kind);
        m_row.title = deviceTitle(m_device);
        const QString model = makerModel(m_device.identity);
        if (!model.isEmpty() && model != m_row.title)
            m_parts << model;
        const QString address = m_device.address().toString();
        m_parts << address;
        m_row.name = m_row.title.contains(address)
                         ? m_row.title
                         : SignInRowWords::tr("%1, %2", "a device, its address").arg(m_row.title, address);
        m_row.user = usualUser(snapshot, m_id, driver);
    }

    SignInRow make()
    {
        if (m_device.isLocked())
            special();
        else if (!m_device.contradictions.isEmpty())
            settle();
        else
            bySignIn();
        m_row.subtitle = m_parts.join(betweenFacts());
        return m_row;
    }

private:
    void pill(const QString &text, Tone tone, const QString &icon)
    {
        m_row.pill = text;
        m_row.tone = tone;
        m_row.pillIcon = icon;
    }
    void askPassword()
    {
        m_row.form = true;
        m_row.factory = m_memory.keepsSecrets && m_snapshot.factoryUsers.contains(m_id)
                        && !m_snapshot.factoryTried.contains(m_id);
    }
    QString name() const { return deviceTitle(m_device); }

    void special()
    {
        pill(SignInRowWords::tr("Special line", "mark of a device"), Tone::Neutral, u"lock"_s);
        m_row.says =
            SignInRowWords::tr(
                "%1: RingFence does not sign in here and changes nothing, until somebody releases it on "
                "“Find devices”.",
                "what kind of special line")
                .arg(specialKindName(m_device.special));
        m_row.action = Action::FindDevices;
    }
    void settle()
    {
        pill(SignInRowWords::tr("Please look", "mark of a device"), Tone::Warn, u"triangle-alert"_s);
        QStringList says;
        for (const QString &sentence : m_device.contradictions)
            says << plainWords(sentence, 200);
        says << SignInRowWords::tr(
            "Say on “Find devices” what is right; until then RingFence does not sign in here.");
        m_row.says = says.join(u' ');
        m_row.action = Action::FindDevices;
    }
    void bySignIn()
    {
        switch (m_state.signIn) {
        case SignInState::OwnPassword: signedIn(); break;
        case SignInState::FactoryPassword: factory(); break;
        case SignInState::NoPasswordSet: open(); break;
        case SignInState::Refused: refused(); break;
        case SignInState::Locked: locked(); break;
        case SignInState::Unreachable: unreachable(); break;
        case SignInState::NotTried: notTried(); break;
        }
    }
    void signedIn()
    {
        const QString user = m_snapshot.users.value(m_id);
        m_parts
            << (user.isEmpty()
                    ? SignInRowWords::tr("signed in", "after the address")
                    : SignInRowWords::tr("signed in as %1", "after the address").arg(plainWords(user, 40)));
        if (m_state.facts)
            pill(SignInRowWords::tr("Signed in", "mark of a device"), Tone::Good, u"check"_s);
        else
            pill(SignInRowWords::tr("Not read", "mark of a device"), Tone::Warn, u"triangle-alert"_s);
        sayUnread();
    }
    void sayUnread()
    {
        if (m_state.facts)
            return;
        QStringList says;
        if (!m_row.says.isEmpty())
            says << m_row.says;
        if (const auto &code = m_state.unreadCode) {
            const ErrorText text = errorText(*code, name());
            says << text.happened << text.means;
        } else {
            says << SignInRowWords::tr("It let us in, but could not be read.");
        }
        m_row.says = says.join(u' ');
        m_row.action = Action::ReadAgain;
    }
    void factory()
    {
        if (m_snapshot.factoryTried.contains(m_id))
            m_parts << SignInRowWords::tr("tried once, because you said we may", "after the address");
        pill(SignInRowWords::tr("Factory password still set", "mark of a device"), Tone::Bad, u"lock-open"_s);
        m_row.says = (isRouterLike(m_device)
                          ? SignInRowWords::tr(
                              "Anyone can sign in to this router with the password printed in its manual.")
                          : SignInRowWords::tr(
                              "Anyone can sign in to this phone with the password printed in its manual."))
                     + u' ' + onTheList(m_state);
        sayUnread();
    }
    void open()
    {
        pill(SignInRowWords::tr("No password set", "mark of a device"), Tone::Bad, u"lock-open"_s);
        m_row.says = SignInRowWords::tr("Anyone in your network can change this device without a password.")
                     + u' ' + onTheList(m_state);
        sayUnread();
    }
    void refused()
    {
        pill(SignInRowWords::tr("Refused", "mark of a device: the password"), Tone::Bad, u"x"_s);
        if (m_memory.factoryRefused.contains(m_id))
            m_row.says = SignInRowWords::tr(
                "The factory password was tried once and refused: somebody has changed it, and that "
                "is good. Now its own password is needed.");
        else
            m_row.says = SignInRowWords::tr(
                "It did not accept the user name or the password. Your phones go on working. Look "
                "the password up before you try again: a few wrong tries lock the device.");
        // The second refusal must not look like the first, as if nothing had been tried.
        if (const Refusals tries = m_memory.refusals.value(m_id); tries.count > 0)
            m_row.says += u' '
                          + SignInRowWords::tr("Refused %n time(s) since you opened this office, the last "
                                               "time at %1.",
                                               "a time of day", tries.count)
                                .arg(withSeconds(tries.last));
        askPassword();
    }
    void locked()
    {
        pill(SignInRowWords::tr("Locked", "mark of a device: it refuses sign-ins for a while"), Tone::Bad,
             u"lock"_s);
        const QDateTime until = m_memory.lockedUntil.value(m_id);
        if (m_memory.waited.contains(m_id)) {
            m_row.says = lockSays(m_device);
            askPassword();
        } else if (until.isValid() && m_memory.now < until) {
            const QString time = QLocale().toString(until.toLocalTime().time(), QLocale::ShortFormat);
            m_row.says = m_state.lockedMinutes
                             ? SignInRowWords::tr(
                                   "It refuses sign-ins for a while, as it says until about %1. Your "
                                   "phones go on working. "
                                   "RingFence does not try before that: every try makes the wait longer.")
                                   .arg(time)
                             : SignInRowWords::tr(
                                   "It refuses sign-ins for a while and does not say for how long. Your "
                                   "phones go on working. "
                                   "Leave it alone until %1: every try makes the wait longer.")
                                   .arg(time);
        } else {
            m_row.says = SignInRowWords::tr(
                "When RingFence last tried, it refused sign-ins for a while. Try again only when "
                "nobody has tried for a quarter of an hour at least; how long this device waits is not "
                "known.");
            m_row.action = Action::Waited;
        }
    }
    void unreachable()
    {
        pill(SignInRowWords::tr("No answer", "mark of a device"), Tone::Warn, u"circle-slash"_s);
        m_row.says = SignInRowWords::tr(
            "It does not answer. Check that it is switched on and plugged in, then sign in.");
        askPassword();
    }
    void notTried()
    {
        switch (m_state.unreadCode.value_or(ErrorCode::Cancelled)) {
        case ErrorCode::HostKeyChanged:
        case ErrorCode::CertificateChanged: {
            const ErrorText text = errorText(*m_state.unreadCode, name());
            pill(SignInRowWords::tr("Another fingerprint", "mark of a device"), Tone::Bad,
                 u"triangle-alert"_s);
            m_row.says = text.happened + u' ' + text.means + u' '
                         + SignInRowWords::tr("Ask whoever looks after it before you go on.");
            m_row.action = Action::MeetAgain;
            return;
        }
        case ErrorCode::Stranger:
            pill(SignInRowWords::tr("Not accepted", "mark of a device: its fingerprint"), Tone::Warn,
                 u"circle-question-mark"_s);
            m_row.says = SignInRowWords::tr(
                "You did not say that the fingerprint is right, so nothing was sent. Sign in again "
                "when you can tell.");
            askPassword();
            return;
        case ErrorCode::Cancelled:
        case ErrorCode::BadInput: break; // stopped, or the store has forgotten the password
        default: {
            const ErrorText text = errorText(*m_state.unreadCode, name());
            pill(SignInRowWords::tr("Not read", "mark of a device"), Tone::Warn, u"triangle-alert"_s);
            m_row.says = text.happened + u' ' + text.means;
            askPassword();
            return;
        }
        }
        const bool forgotten = m_state.unreadCode == ErrorCode::BadInput;
        if (m_snapshot.users.contains(m_id) && m_memory.keepsSecrets && !forgotten
            && !m_memory.anotherPassword.contains(m_id)) {
            pill(SignInRowWords::tr("Password kept", "mark of a device"), Tone::Neutral, u"key-round"_s);
            m_row.says = SignInRowWords::tr("It is tried once when you continue.");
            m_row.action = Action::AnotherPassword;
            return;
        }
        pill(SignInRowWords::tr("Password needed", "mark of a device"), Tone::Warn, u"key-round"_s);
        m_row.says = m_memory.heldBack.contains(m_id)
                         ? SignInRowWords::tr("Not tried: %1 refused the same password.")
                                   .arg(m_memory.heldBack.value(m_id))
                               + u' ' + lockSays(m_device)
                         : lockSays(m_device);
        askPassword();
    }

    const DeviceState &m_state;
    const Device &m_device;
    const QString m_id;
    const VisitSnapshot &m_snapshot;
    const SignInMemory &m_memory;
    SignInRow m_row;
    QStringList m_parts;
};

} // namespace

QString betweenFacts()
{
    return SignInRowWords::tr(" · ", "between short facts in one line");
}

bool isRouterLike(const Device &device)
{
    return device.isRouter() || device.isGateway;
}

SignInRow signInRow(const DeviceState &state, const Driver &driver, const VisitSnapshot &snapshot,
                    const SignInMemory &memory)
{
    return RowMaker(state, driver, snapshot, memory).make();
}

} // namespace rf
