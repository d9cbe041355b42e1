// A password store, a person and a prober whose answers the test decides.
#pragma once

#include "core/ports/person.h"
#include "core/ports/prober.h"
#include "core/ports/secret_store.h"

#include <QHash>
#include <QMutex>
#include <functional>
#include <map>

namespace rf::testing {

using namespace Qt::StringLiterals;

class MemoryStore final : public SecretStore {
public:
    QString describe() const override { return u"memory"_s; }
    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets[ref.name] = secret.clone();
        return {};
    }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto it = m_secrets.find(ref.name);
        if (it == m_secrets.end())
            return fail(ErrorCode::BadInput, u"no secret %1"_s.arg(ref.name));
        return it->second.clone();
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

class ScriptedPerson final : public Person {
public:
    Answer ask(const Question &question) override
    {
        const QMutexLocker lock(&m_mutex);
        asked << question.key;
        texts << question.text;
        subjects << question.subject;
        if (onAsked)
            onAsked(question.key);
        return answers.value(question.key, Answer::Yes);
    }
    QHash<QString, Answer> answers; ///< Yes unless told otherwise
    std::function<void(const QString &key)> onAsked; ///< what else happens meanwhile
    QStringList asked;
    QStringList subjects;
    QStringList texts;

private:
    QMutex m_mutex;
};

class ScriptedProber final : public Prober {
public:
    QList<Cidr> ownNetworks() override { return networks; }
    Result<QList<Device>> scan(const ScanRequest &request, const std::function<void(const Device &)> &found,
                               const CancelToken &) override
    {
        scanned << request.networks;
        for (const Device &device : devices) {
            if (found)
                found(device);
        }
        return devices;
    }
    std::optional<ReachSigns> signs(const QList<Cidr> &asked, const QList<Device> &seen) override
    {
        if (noticed)
            noticed->asked = asked;
        if (noticed)
            noticed->found = static_cast<int>(seen.size());
        return noticed;
    }
    QList<Hop> path(const PathRequest &request, const CancelToken &) override
    {
        waysAsked << request;
        return hops;
    }
    QList<WireTest> algTest(const HostName &, Port, const CancelToken &) override { return wire; }
    ReachTest reach(const QHostAddress &to, Port port) override
    {
        return ReachTest{{}, to, port, false, QDateTime::currentDateTimeUtc()};
    }
    QList<Cidr> networks;
    QList<QList<Cidr>> scanned;
    QList<Device> devices;
    std::optional<ReachSigns> noticed;
    QList<Hop> hops;
    QList<PathRequest> waysAsked;
    QList<WireTest> wire;
};

} // namespace rf::testing
