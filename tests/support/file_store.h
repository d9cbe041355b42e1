// A password store that outlives the process: plain files in the folder of a test, and nowhere else.
#pragma once

#include "core/ports/secret_store.h"

#include <QFile>
#include <QSaveFile>

namespace rf::testing {

using namespace Qt::StringLiterals;

class FileStore final : public SecretStore {
public:
    explicit FileStore(QString folder)
        : m_folder(std::move(folder))
    {
    }
    QString describe() const override { return u"file"_s; }
    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        QSaveFile file(nameOf(ref));
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::Storage);
        secret.reveal([&](QByteArrayView bytes) { file.write(bytes.data(), bytes.size()); });
        return file.commit() ? Result<>() : fail(ErrorCode::Storage);
    }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        QFile file(nameOf(ref));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::BadInput, ref.name);
        return Secret(file.readAll());
    }
    Result<> remove(const SecretRef &ref) override
    {
        QFile::remove(nameOf(ref));
        return {};
    }

private:
    QString nameOf(const SecretRef &ref) const
    {
        return m_folder + u"/secret-"_s + QString(ref.name).replace(u'/', u'_');
    }
    QString m_folder;
};

} // namespace rf::testing
