// Planted secrets appear in nothing that leaves a conversation: no log line of ours, of Qt or of the SSH
// library, no error detail, whatever goes wrong.
#include "connectors/transport/http_link.h"
#include "connectors/transport/ssh_link.h"

#include "tests/transport/http_test_server.h"
#include "tests/transport/ssh_test_server.h"
#include "tests/transport/transport_support.h"

#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QtTest>
#include <unistd.h>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char planted[] = "Pl4nted-7-Secret";

/// Standard output and error go to a file for the length of a scope: there the SSH library would write its
/// log.
class Eavesdropper {
public:
    Eavesdropper()
    {
        opened = m_file.open();
        for (const int fd : {1, 2}) {
            m_kept[fd - 1] = ::dup(fd);
            ::dup2(m_file.handle(), fd);
        }
    }
    Eavesdropper(const Eavesdropper &) = delete;
    Eavesdropper &operator=(const Eavesdropper &) = delete;
    ~Eavesdropper() { stop(); }
    QByteArray stop()
    {
        for (const int fd : {1, 2}) {
            if (m_kept[fd - 1] >= 0) {
                ::dup2(m_kept[fd - 1], fd);
                ::close(m_kept[fd - 1]);
                m_kept[fd - 1] = -1;
            }
        }
        QFile again(m_file.fileName());
        return again.open(QIODevice::ReadOnly) ? again.readAll() : QByteArray("unreadable");
    }
    bool opened = false;

private:
    QTemporaryFile m_file;
    int m_kept[2] = {-1, -1};
};

/// Everything that was said, and every form in which the secret might hide there.
bool holdsSecret(const QByteArray &text)
{
    const QByteArray secret(planted);
    for (const QByteArray &form : {secret, secret.toHex(), secret.toBase64(QByteArray::OmitTrailingEquals),
                                   ("admin:" + secret).toBase64().mid(8, 16), secret.toPercentEncoding()}) {
        if (text.contains(form))
            return true;
    }
    return false;
}

CliDialect dialect()
{
    CliDialect d;
    d.prompt = u">\\s"_s;
    d.refusals = {u"invalid"_s};
    d.secrets = {u"passwd (\\S+)"_s};
    d.quietMs = 40;
    d.answerMs = 600;
    return d;
}

} // namespace

class RedactionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTestCanFail()
    {
        Eavesdropper ear;
        QVERIFY(ear.opened);
        ::dprintf(2, "x %s y\n", planted);
        QVERIFY(holdsSecret(ear.stop()));
        QVERIFY(holdsSecret("Basic " + (QByteArray("admin:") + planted).toBase64()));
    }

    void nothingLeaks()
    {
        QStringList details;
        const auto note = [&](const auto &result) {
            if (!result)
                details.append(result.error().detail);
        };
        QLoggingCategory::setFilterRules(u"*=true\nqt.core.*=false"_s);
        Eavesdropper ear;
        QVERIFY(ear.opened);
        ssh(note);
        http(note);
        QLoggingCategory::setFilterRules({});
        const QByteArray heard = ear.stop();
        QVERIFY2(!holdsSecret(heard), heard.right(2000).constData());
        QVERIFY(details.size() >= 9);
        for (const QString &detail : std::as_const(details))
            QVERIFY2(!holdsSecret(detail.toUtf8()), qPrintable(detail));
    }

private:
    template <class Note>
    static void ssh(const Note &note)
    {
        SshBehaviour b;
        b.password = planted;
        b.shell = [](SshShell &shell) {
            shell.write("> ");
            while (const auto line = shell.line()) {
                if (line->startsWith("hang"))
                    shell.write(*line);
                else
                    shell.write("invalid " + *line + " " + line->toBase64() + "\r\n> ");
            }
        };
        b.exec = [](SshShell &shell, const QByteArray &command) {
            shell.pause(900);
            return command.isEmpty() ? 0 : 1;
        };
        SshTestServer server(b);
        Bench bench;
        const SecretRef ref = bench.secret("pw", planted);
        SshOptions options;
        options.port = Port::from(server.port()).value_or(Port());
        for (const bool right : {true, false}) {
            auto link = SshLink::connect(bench.device, options, bench.dialler, bench.cancel);
            note(link);
            if (!link)
                continue;
            const auto signedIn =
                (*link)->signIn({u"admin"_s, right ? ref : bench.secret("bad", "Pl4nted-7-Secret2")});
            note(signedIn);
            if (!signedIn)
                continue;
            note((*link)->exec(u"run {{secret:pw}}"_s, {}, 300));
            auto shell = (*link)->shell(dialect());
            note(shell);
            if (!shell)
                continue;
            note((*shell)->send({u"set {{secret:pw}}"_s, {}}));
            note((*shell)->send({u"set {{secret:pw|rot13}}"_s, {}}));
            note((*shell)->send({u"hang {{secret:pw}}"_s, {}}));
        }
    }

    template <class Note>
    static void http(const Note &note)
    {
        for (const QByteArray &answer : {QByteArray("junk Pl4nted-7-Secret\r\n\r\n"),
                                         QByteArray("HTTP/1.1 200 OK\r\nPl4nted-7-Secret\r\n\r\n"),
                                         QByteArray("HTTP/1.1 Pl4nted-7-Secret\r\n\r\n"), QByteArray()}) {
            HttpBehaviour b;
            b.serve = [answer](HttpPeer &peer, int) {
                if (peer.request())
                    peer.write(answer);
            };
            HttpTestServer server(b);
            Bench bench;
            HttpOptions options;
            options.port = Port::from(server.port()).value_or(Port());
            options.timeoutMs = 2000;
            auto link = HttpLink::create(bench.device, options, bench.dialler, bench.cancel);
            link->setCredentials({u"admin"_s, bench.secret("pw", planted)}, true);
            HttpRequest request{"POST",
                                u"/set?p={{secret:pw|url}}"_s,
                                {{"X-Key", "{{secret:pw}}"}},
                                u"text/plain"_s,
                                u"{{secret:pw}}"_s};
            note(link->send(request));
            request.headers.append(qMakePair(QByteArray("X-Bad"), QByteArray("{{secret:pw}}\r\n")));
            note(link->send(request));
        }
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "redaction_test.moc"
