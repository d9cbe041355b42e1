// A disk of a few kilobytes that a test may fill. Needs a mount namespace of its own (namespaces.h).
#pragma once

#include <QFile>
#include <QTemporaryDir>

#ifdef __linux__
#include <sys/mount.h>
#endif

namespace rf::testing {

class SmallDisk {
public:
    explicit SmallDisk(int kilobytes)
        : m_size("size=" + QByteArray::number(kilobytes) + "k")
        , worked(m_folder.isValid() && mountWith("tmpfs", false))
    {
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
#ifdef __linux__
        if (worked)
            ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
#endif
    }
    QString path() const
    {
        return m_folder.path();
    }
    QString at(const QString &name) const
    {
        return m_folder.filePath(name);
    }
    /// Until nothing more fits; what it takes is in the file "filler".
    void fill() const
    {
        QFile filler(at(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return;
        while (filler.write(QByteArray(4096, 'x')) > 0) { }
    }
    bool free() const
    {
        return QFile::remove(at(QStringLiteral("filler")));
    }
    /// From now on it can only be read.
    bool protect() const
    {
        return mountWith(nullptr, true);
    }

private:
    bool mountWith(const char *kind, bool readOnly) const
    {
#ifdef __linux__
        return ::mount(kind, QFile::encodeName(path()).constData(), kind,
                       readOnly ? MS_REMOUNT | MS_RDONLY : 0, m_size.constData())
               == 0;
#else
        Q_UNUSED(kind)
        Q_UNUSED(readOnly)
        return false;
#endif
    }
    QTemporaryDir m_folder;
    QByteArray m_size;

public:
    const bool worked;
};

} // namespace rf::testing
