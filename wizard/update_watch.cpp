#include "wizard/update_watch.h"

#include "core/updates/signed_file.h"
#include "report/checklist_words.h"
#include "wizard/background.h"
#include "wizard/office_door.h"

#include <QFile>
#include <QLocale>
#include <QSettings>

namespace rf {

using namespace Qt::StringLiterals;

namespace {
const QString agreedKey = u"updates/agreed"_s;
const QString askedKey = u"updates/asked"_s;
const QString newestKey = u"updates/newestNumber"_s; ///< of the files that were told
constexpr qint64 oneDay = 24 * 60 * 60;
} // namespace

UpdateWatch::UpdateWatch(UpdateDoor *door, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_lists(door ? door->lists() : Catalogues())
{
}

UpdateWatch::~UpdateWatch()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

bool UpdateWatch::isOffered() const
{
    return m_door && m_door->canAsk();
}

bool UpdateWatch::isAgreed() const
{
    return QSettings().value(agreedKey).toBool();
}

void UpdateWatch::setAgreed(bool agreed)
{
    QSettings settings;
    if (agreed) {
        settings.setValue(agreedKey, true);
    } else {
        settings.remove(agreedKey);
        settings.remove(askedKey);
    }
}

bool UpdateWatch::takesFiles() const
{
    return m_door && m_door->takesFiles();
}

void UpdateWatch::takeFile(const QString &path)
{
    if (!takesFiles())
        return;
    inBackground(
        &m_pool, this,
        [door = m_door, path]() -> Result<Catalogues> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::BadInput, tr("%1 cannot be read.").arg(path));
            return door->take(file.read(signedFileMost + 1));
        },
        [this](Result<Catalogues> lists) { taken(std::move(lists)); });
}

void UpdateWatch::takeNewLists()
{
    if (!m_news.listsAreNewer)
        return;
    inBackground(
        &m_pool, this, [door = m_door, file = m_news.file] { return door->take(file); },
        [this](Result<Catalogues> lists) { taken(std::move(lists)); });
}

void UpdateWatch::goBack()
{
    if (!m_door)
        return;
    inBackground(
        &m_pool, this,
        [door = m_door]() -> Result<Catalogues> {
            RETURN_IF_ERROR(door->goBack());
            return door->lists();
        },
        [this](Result<Catalogues> lists) { taken(std::move(lists)); });
}

void UpdateWatch::taken(Result<Catalogues> lists)
{
    if (lists) {
        m_lists = std::move(*lists);
        m_news.listsAreNewer = false;
        m_listsSay = tr("The lists of %1 are in use now.").arg(dateText(m_lists.issued, QLocale()));
        Q_EMIT listsChanged();
    } else {
        m_listsSay =
            lists.error().code == ErrorCode::Storage
                ? tr("The new lists could not be kept on this computer, so the old ones stay in use.")
                : lists.error().detail;
    }
    Q_EMIT changed();
}

void UpdateWatch::lookIfDue(const QDateTime &now)
{
    if (!isOffered() || !isAgreed())
        return;
    const QDateTime asked = QSettings().value(askedKey).toDateTime();
    if (asked.isValid() && asked <= now && asked.secsTo(now) < oneDay)
        return;
    QSettings().setValue(askedKey, now); // whatever comes of it: never more than once a day by itself
    look();
}

void UpdateWatch::look()
{
    if (!isOffered() || m_news.state == UpdateNews::State::Asking)
        return;
    m_news = {};
    m_news.state = UpdateNews::State::Asking;
    Q_EMIT changed();
    inBackground(
        &m_pool, this, [door = m_door, cancel = m_cancel] { return door->ask(cancel); },
        [this](Result<QByteArray> file) { told(std::move(file)); });
}

void UpdateWatch::told(Result<QByteArray> file)
{
    const auto read = file ? m_door->read(*file) : Result<UpdateFile>(tl::unexpect, file.error());
    if (!read) {
        m_news.state = UpdateNews::State::Failed;
        m_news.why = read.error().detail;
    } else if (read->number < std::max(QSettings().value(newestKey).toLongLong(), m_lists.number)) {
        m_news.state = UpdateNews::State::Failed;
        m_news.why =
            tr("The answer is older than one that this computer has already. Perhaps the newest one has not "
               "got there yet; try again tomorrow.");
    } else {
        QSettings().setValue(newestKey, read->number);
        m_news.state = UpdateNews::State::Told;
        m_news.tellsVersion = read->release.has_value();
        m_news.newer = newerThan(QStringLiteral(RINGFENCE_VERSION), *read);
        m_news.listsAreNewer =
            (!read->providers.isEmpty() || !read->firmware.isEmpty()) && read->number > m_lists.number;
        m_news.file = *file;
    }
    Q_EMIT changed();
}

} // namespace rf
