// A real OpenSSH or dropbear server on loopback, with a user who exists only for it: the server runs in a
// mount namespace of its own in which /etc/passwd and /etc/shadow are copies with one more line. Nothing of
// the machine is changed, and all ends with the process.
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <csignal>
#include <optional>
#include <unistd.h>

namespace rf::test {

class RealSshServer {
public:
    enum class Kind { OpenSsh, Dropbear };
    enum class Ask { Password, Question };

    static constexpr const char *user = "rfvisitor";
    static constexpr const char *password = "Visit-4-the-Test";

    /// Why such a server cannot be started here; empty = it can.
    static QString obstacle(Kind kind)
    {
        if (::geteuid() != 0)
            return QStringLiteral("starting a server that checks passwords needs root");
        const QStringList tools = kind == Kind::OpenSsh
                                      ? QStringList{QStringLiteral("unshare"), QStringLiteral("sshd"),
                                                    QStringLiteral("ssh-keygen"), QStringLiteral("openssl")}
                                      : QStringList{QStringLiteral("unshare"), QStringLiteral("dropbear"),
                                                    QStringLiteral("dropbearkey"), QStringLiteral("openssl")};
        for (const QString &tool : tools) {
            if (program(tool).isEmpty())
                return QStringLiteral("%1 is not installed").arg(tool);
        }
        if (QProcess::execute(program(QStringLiteral("unshare")),
                              {QStringLiteral("-m"), QStringLiteral("true")})
            != 0)
            return QStringLiteral("this machine allows no mount namespace");
        return {};
    }

    explicit RealSshServer(Kind kind, Ask ask = Ask::Password)
        : m_kind(kind)
        , m_ask(ask)
    {
        if (prepare()) {
            newHostKey();
            start();
        }
    }
    RealSshServer(const RealSshServer &) = delete;
    RealSshServer &operator=(const RealSshServer &) = delete;
    ~RealSshServer() { stop(); }

    bool isRunning() const { return m_process.state() == QProcess::Running && m_port != 0; }
    QByteArray log() { return m_process.readAllStandardError() + m_process.readAllStandardOutput(); }
    int port() const { return m_port; }

    void newHostKey()
    {
        QFile::remove(path("hostkey"));
        QFile::remove(path("hostkey.pub"));
        if (m_kind == Kind::OpenSsh)
            run("ssh-keygen", {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                               QStringLiteral("-N"), QString(), QStringLiteral("-f"), path("hostkey")});
        else
            run("dropbearkey",
                {QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-f"), path("hostkey")});
    }

    void start()
    {
        // The port was free a moment ago; another test may have taken it since, so a few are tried.
        for (int attempt = 0; attempt < 5; ++attempt) {
            QTcpServer probe;
            probe.listen(QHostAddress::LocalHost);
            m_port = probe.serverPort();
            probe.close();
            m_process.start(program(QStringLiteral("unshare")),
                            {QStringLiteral("-m"), QStringLiteral("--propagation"), QStringLiteral("private"),
                             QStringLiteral("sh"), QStringLiteral("-c"), script()});
            if (m_process.waitForStarted() && answers())
                return;
            stop();
        }
        m_port = 0;
    }

    void stop()
    {
        killConnections();
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(3000)) {
            m_process.kill();
            m_process.waitForFinished(3000);
        }
    }

    /// Ends the processes that serve connections; the listener stays.
    void killConnections() const
    {
        for (const qint64 pid : descendants(m_process.processId()))
            ::kill(static_cast<pid_t>(pid), SIGKILL);
    }

private:
    static QString program(const QString &name)
    {
        const QString found = QStandardPaths::findExecutable(name);
        return !found.isEmpty() ? found
                                : QStandardPaths::findExecutable(
                                    name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"),
                                           QStringLiteral("/usr/bin"), QStringLiteral("/bin")});
    }
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    static QByteArray run(const char *tool, const QStringList &arguments)
    {
        QProcess process;
        process.start(program(QString::fromLatin1(tool)), arguments);
        process.waitForFinished(20000);
        return process.readAllStandardOutput();
    }
    static QByteArray read(const QString &file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    static bool write(const QString &file, const QByteArray &bytes)
    {
        QFile f(file);
        return f.open(QIODevice::WriteOnly) && f.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
               && f.write(bytes) == bytes.size();
    }

    bool prepare() const
    {
        const QByteArray hash =
            run("openssl", {QStringLiteral("passwd"), QStringLiteral("-6"), QString::fromLatin1(password)})
                .trimmed();
        const QByteArray name(user);
        QByteArray accounts = read(QStringLiteral("/etc/passwd"));
        QByteArray shadow = read(QStringLiteral("/etc/shadow"));
        accounts += name + ":x:64321:65534:visitor:/tmp:/bin/sh\n";
        shadow += name + ':' + hash + ":19700:0:99999:7:::\n";
        const QByteArray config =
            "ListenAddress 127.0.0.1\nHostKey " + path("hostkey").toUtf8()
            + "\nPidFile none\nPrintMotd no\nPrintLastLog no\nStrictModes no\nUseDNS no\n"
            + "LoginGraceTime 20\nMaxAuthTries 6\nSubsystem sftp /bin/false\n"
            + (m_ask == Ask::Password
                   ? "UsePAM no\nPasswordAuthentication yes\nKbdInteractiveAuthentication no\n"
                   : "UsePAM yes\nPasswordAuthentication no\nKbdInteractiveAuthentication yes\n");
        const bool written = write(path("passwd"), accounts) && write(path("shadow"), shadow)
                             && write(path("sshd_config"), config);
        return written
               && QFile::setPermissions(path("passwd"), QFile::ReadOwner | QFile::WriteOwner
                                                            | QFile::ReadOther | QFile::ReadGroup)
               && QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                                          | QFile::ReadOther | QFile::ExeOther);
    }

    QString script() const
    {
        const QString mounts =
            QStringLiteral("mount --bind '%1' /etc/passwd && mount --bind '%2' /etc/shadow && "
                           "mount -t tmpfs none /run && mkdir -m 755 /run/sshd && ")
                .arg(path("passwd"), path("shadow"));
        if (m_kind == Kind::OpenSsh)
            return mounts
                   + QStringLiteral("exec '%1' -D -e -p %2 -f '%3'")
                         .arg(program(QStringLiteral("sshd")))
                         .arg(m_port)
                         .arg(path("sshd_config"));
        return mounts
               + QStringLiteral("exec '%1' -F -E -m -p 127.0.0.1:%2 -r '%3' -P '%4'")
                     .arg(program(QStringLiteral("dropbear")))
                     .arg(m_port)
                     .arg(path("hostkey"), path("pid"));
    }

    bool answers() const
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 10000 && m_process.state() == QProcess::Running) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_port));
            if (socket.waitForConnected(200) && socket.waitForReadyRead(3000))
                return socket.peek(3) == "SSH";
            ::usleep(20000);
        }
        return false;
    }

    static QList<qint64> descendants(qint64 root)
    {
        QList<qint64> found;
        if (root <= 0)
            return found;
        QList<std::pair<qint64, qint64>> all; // process, parent
        const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &entry : entries) {
            bool isNumber = false;
            const qint64 pid = entry.toLongLong(&isNumber);
            const QByteArray stat = isNumber ? read(QStringLiteral("/proc/%1/stat").arg(pid)) : QByteArray();
            const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            if (fields.size() > 1)
                all.append({pid, fields.at(1).toLongLong()});
        }
        QList<qint64> parents{root};
        for (qsizetype i = 0; i < parents.size(); ++i) {
            for (const auto &[pid, parent] : std::as_const(all)) {
                if (parent == parents.at(i)) {
                    parents.append(pid);
                    found.append(pid);
                }
            }
        }
        return found;
    }

    const Kind m_kind;
    const Ask m_ask;
    QTemporaryDir m_dir;
    QProcess m_process;
    int m_port = 0;
};

} // namespace rf::test
