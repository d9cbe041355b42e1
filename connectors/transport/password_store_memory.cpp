#include "connectors/transport/password_stores.h"

#include "connectors/transport/words.h"

#include <QMutex>
#include <map>

namespace rf {
namespace {

class MemoryStore final : public SecretStore {
public:
    QString describe() const override { return TransportText::tr("this program's memory (nothing is kept)"); }
    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets[ref.name] = secret.clone();
        return {};
    }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_secrets.find(ref.name);
        if (found == m_secrets.end())
            return fail(ErrorCode::BadInput,
                        TransportText::tr("no secret is stored under \"%1\"").arg(ref.name));
        return found->second.clone();
    }
    Result<> remove(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.erase(ref.name);
        return {};
    }

private:
    QMutex m_mutex;
    std::map<QString, Secret> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> makeMemoryStore()
{
    return std::make_unique<MemoryStore>();
}

} // namespace rf
