#include "wizard/current_visit.h"

#include "wizard/person_at_window.h"

#include <QDir>
#include <QStandardPaths>

namespace rf {

using namespace Qt::StringLiterals;

CurrentVisit::CurrentVisit(OfficeDoor &door, PersonAtWindow &person, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_person(person)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

CurrentVisit::~CurrentVisit()
{
    m_cancel.cancel();
    m_person.giveUp();
    {
        const QMutexLocker lock(&m_passphraseMutex);
        m_closing = true;
        m_passphraseGiven.wakeAll();
    }
    letGo();
    m_pool.waitForDone(); // a step that has begun is finished; the journal knows the rest
}

void CurrentVisit::letGo()
{
    // The next office is opened by the same thread, after that.
    if (m_office)
        m_pool.start([office = std::exchange(m_office, nullptr)]() mutable { office.reset(); });
}

CancelToken CurrentVisit::begin(const QString &what)
{
    m_busyWith = what;
    m_cancel = CancelToken();
    m_person.listenAgain();
    Q_EMIT busyChanged();
    return m_cancel;
}

void CurrentVisit::end()
{
    m_wasStopped = m_cancel.isCancelled();
    m_busyWith.clear();
    Q_EMIT busyChanged();
}

void CurrentVisit::stop()
{
    if (!isBusy())
        return;
    m_cancel.cancel();
    m_person.dismiss(); // whoever waits for an answer learns of it
    Q_EMIT busyChanged();
}

void CurrentVisit::take(Result<std::shared_ptr<const VisitSnapshot>> snapshot)
{
    if (!snapshot) {
        Q_EMIT failed(snapshot.error(), tr("reading the office file"));
        return;
    }
    m_snapshot = std::move(*snapshot);
    Q_EMIT changed();
}

void CurrentVisit::openWith(const QString &what, Opening opening)
{
    if (isBusy())
        return;
    close();
    (void)begin(what);
    using Opened = std::pair<Result<std::shared_ptr<OpenDoor>>, Result<std::shared_ptr<const VisitSnapshot>>>;
    inBackground(
        &m_pool, this,
        [this, opening]() -> Opened {
            auto office = opening([this](bool exists) { return askPassphrase(exists); });
            if (!office)
                return {tl::unexpected<Error>(office.error()), fail(ErrorCode::Internal)};
            auto snapshot = takeSnapshot(**office);
            return {std::move(office), std::move(snapshot)};
        },
        [this, what](Opened both) {
            end();
            const Error *error = !both.first    ? &both.first.error()
                                 : !both.second ? &both.second.error()
                                                : nullptr;
            if (both.first)
                m_office = std::move(*both.first);
            if (error) {
                letGo();
                Q_EMIT failed(*error, what);
                return;
            }
            m_snapshot = std::move(*both.second);
            Q_EMIT opened();
            Q_EMIT changed();
        });
}

void CurrentVisit::create(const QString &path, const Office &office)
{
    openWith(tr("Making the office file"), [this, path, office](const OfficeDoor::AskPassphrase &ask) {
        return m_door.create(path, office, m_person, ask);
    });
}

void CurrentVisit::open(const QString &path)
{
    openWith(tr("Opening the office"),
             [this, path](const OfficeDoor::AskPassphrase &ask) { return m_door.open(path, m_person, ask); });
}

void CurrentVisit::openPractice(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/practice"_s;
    openWith(tr("Starting the practice office"), [this, name, folder](const OfficeDoor::AskPassphrase &) {
        QDir().mkpath(folder);
        return m_door.openPractice(name, folder + u'/' + name + u".ringfence"_s, m_person);
    });
}

void CurrentVisit::close()
{
    if (!m_office || isBusy())
        return;
    letGo();
    m_snapshot.reset();
    Q_EMIT closed();
    Q_EMIT changed();
}

void CurrentVisit::refresh()
{
    work<void>(
        tr("Looking at the office file"), [](OpenDoor &, const CancelToken &) { return Result<>(); }, this,
        [](Result<>) {});
}

Result<Secret> CurrentVisit::askPassphrase(bool exists)
{
    QMutexLocker lock(&m_passphraseMutex);
    m_passphrase.reset();
    QMetaObject::invokeMethod(
        this, [this, exists] { Q_EMIT passphraseWanted(exists); }, Qt::QueuedConnection);
    while (!m_passphrase && !m_closing)
        m_passphraseGiven.wait(&m_passphraseMutex);
    if (!m_passphrase)
        return fail(ErrorCode::Cancelled);
    return std::move(*m_passphrase);
}

void CurrentVisit::givePassphrase(Secret *passphrase)
{
    const QMutexLocker lock(&m_passphraseMutex);
    m_passphrase = passphrase ? std::move(*passphrase) : Secret();
    m_passphraseGiven.wakeAll();
}

} // namespace rf
