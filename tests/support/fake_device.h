// Make-believe devices that hold settings, and the way to them. They may live in a folder, so that they
// outlive a process that is killed.
#pragma once

#include "core/model/json.h"
#include "core/ports/driver.h"
#include "core/ports/secret_store.h"
#include "core/ports/trust.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <map>
#include <mutex>

namespace rf::testing {

using namespace Qt::StringLiterals;

/// One device. Everything a test may want to go wrong is a field.
struct FakeDevice {
    Facts facts;
    QByteArray password = "old-password-1";
    QByteArray linePassword = "old-line-password-1"; ///< never told
    QByteArray fingerprint = "fingerprint";
    bool online = true;
    bool locked = false;
    QHostAddress at; ///< answers there only; null = wherever it is looked for
    QHostAddress movesTo; ///< where it goes once it has been looked at so many times
    int looksUntilMove = 0;
    int refuseWrite = 0; ///< the n-th write from now is refused; 0 = none
    int vanishAfterWrite = 0; ///< after the n-th write from now it is gone
    int cutAfterWrite = 0; ///< after the n-th write the connection breaks, once
    int ignoreWrite = 0; ///< the n-th write is taken and does nothing
    int callsLeft = 0; ///< so many looks show somebody on the phone
    bool losesRegistration = false; ///< lines do not come back after a change
    bool neverDips = false; ///< re-registers too fast to be seen
    bool wholeBackup = false;
    int revertSeconds = 0; ///< has a timed revert of so many seconds
    // moves by itself
    int dip = 0;
    QDateTime started = QDateTime::currentDateTimeUtc().addSecs(-86400);
    std::optional<Facts> armedWith;
    QDateTime armedUntil;
    int signIns = 0;
    int refusedSignIns = 0;

    bool answersAt(const QHostAddress &place) const { return online && (at.isNull() || at == place); }
};

/// The devices, and a list of what was done to them, in order.
class FakeWorld {
public:
    explicit FakeWorld(const QString &folder = {})
        : m_folder(folder)
    {
    }
    FakeDevice &device(const QString &id) { return m_devices[id]; }
    bool has(const QString &id) const { return m_devices.count(id) > 0; }
    std::recursive_mutex &mutex() { return m_mutex; }
    void note(const QString &event)
    {
        const std::lock_guard lock(m_mutex);
        events << event;
    }
    /// Settings and password go to the folder at once, as on a device that keeps them over a power cut.
    void save(const QString &id)
    {
        if (m_folder.isEmpty())
            return;
        const FakeDevice &d = m_devices[id];
        QJsonObject o{{u"facts"_s, json::to(d.facts)}, {u"password"_s, QString::fromUtf8(d.password)}};
        if (d.armedWith) {
            o[u"armedWith"_s] = json::to(*d.armedWith);
            o[u"armedUntil"_s] = json::to(d.armedUntil);
        }
        QSaveFile file(m_folder + u'/' + id + u".json"_s);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(o).toJson(QJsonDocument::Compact));
            file.commit();
        }
    }
    void load(const QString &id)
    {
        QFile file(m_folder + u'/' + id + u".json"_s);
        if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
        FakeDevice &d = m_devices[id];
        if (const auto facts = json::from<Facts>(o[u"facts"_s]))
            d.facts = *facts;
        d.password = o[u"password"_s].toString().toUtf8();
        if (const auto armed = json::from<Facts>(o[u"armedWith"_s]); armed && o.contains(u"armedWith"_s)) {
            d.armedWith = *armed;
            d.armedUntil = json::from<QDateTime>(o[u"armedUntil"_s]).value_or(QDateTime());
        }
    }
    QStringList events;

private:
    QString m_folder;
    std::recursive_mutex m_mutex;
    std::map<QString, FakeDevice> m_devices;
};

class FakeSession final : public Session {
public:
    FakeSession(FakeWorld &itsWorld, SecretStore &itsStore, QString deviceId, const QHostAddress &place)
        : world(itsWorld)
        , store(itsStore)
        , id(std::move(deviceId))
        , address(place)
    {
    }
    void interrupt() override { }
    FakeWorld &world;
    SecretStore &store;
    QString id;
    QHostAddress address;
};

class FakeOpener final : public SessionOpener {
public:
    FakeOpener(FakeWorld &world, SecretStore &store)
        : m_world(world)
        , m_store(store)
    {
    }
    Result<std::unique_ptr<Session>> open(const Device &device, const SignIn &signIn,
                                          const CancelToken &) override
    {
        const std::lock_guard lock(m_world.mutex());
        const QString id = answersInstead.value(device.address(), device.id);
        if (!m_world.has(id))
            return fail(ErrorCode::Unreachable, u"nobody there"_s);
        FakeDevice &d = m_world.device(id);
        if (!d.answersAt(device.address()))
            return fail(ErrorCode::Unreachable, u"no answer"_s);
        if (d.locked)
            return fail(ErrorCode::LockedOut, u"too many tries"_s);
        if (trust) {
            RETURN_IF_ERROR(trust->check(device.id, PinKind::SshHostKey, d.fingerprint, u"SHA256:fake"_s));
        }
        ++d.signIns;
        const auto password =
            signIn.password.name.isEmpty() ? Result<Secret>(Secret()) : m_store.fetch(signIn.password);
        if (!password)
            return tl::unexpected<Error>(password.error());
        const bool right = password->reveal([&](QByteArrayView bytes) { return bytes == d.password; });
        m_world.note(u"open %1 %2"_s.arg(id, right ? u"in"_s : u"refused"_s));
        if (!right) {
            ++d.refusedSignIns;
            return fail(ErrorCode::AuthRejected, u"wrong password"_s);
        }
        return std::make_unique<FakeSession>(m_world, m_store, id, device.address());
    }
    QHash<QHostAddress, QString> answersInstead; ///< another device has this address by now
    Trust *trust = nullptr;

private:
    FakeWorld &m_world;
    SecretStore &m_store;
};

} // namespace rf::testing
