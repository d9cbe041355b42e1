// The live look at a provider's server: against the simulated provider, and against servers that are not what
// they should be.
#include "connectors/practice/sim_device.h"
#include "connectors/practice/sim_provider.h"
#include "connectors/sip/provider_check.h"

#include <QSemaphore>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QThread>

#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress serverAddress(u"203.0.113.50"_s);

/// A certificate of yesterday: signed again with an end in the past.
QByteArray expired(const SimCertificate &leaf, const SimCertificate &issuer)
{
    BIO *in = BIO_new_mem_buf(leaf.certificatePem.constData(), int(leaf.certificatePem.size()));
    X509 *certificate = PEM_read_bio_X509(in, nullptr, nullptr, nullptr);
    BIO *keyIn = BIO_new_mem_buf(issuer.keyPem.constData(), int(issuer.keyPem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(keyIn, nullptr, nullptr, nullptr);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -48L * 3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), -24L * 3600);
    X509_sign(certificate, key, EVP_sha256());
    BIO *out = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(out, certificate);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const QByteArray pem(data, size);
    for (BIO *bio : {in, keyIn, out})
        BIO_free(bio);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return pem;
}

/// Servers of one test in a thread of their own, published at the pretend address.
class Street {
public:
    Street()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
    }
    ~Street()
    {
        onThread([this] { m_servers.clear(); });
        m_thread.quit();
        m_thread.wait();
    }
    /// only: the one version that it speaks, in the words of OpenSSL.
    void publishTls(SimNetwork &network, quint16 port, const QByteArray &chainPem, const QByteArray &keyPem,
                    const QByteArray &only = {})
    {
        quint16 real = 0;
        onThread([&] {
            auto server = std::make_unique<QSslServer>();
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificateChain(QSslCertificate::fromData(chainPem));
            tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
            if (!only.isEmpty()) {
                tls.setProtocol(QSsl::AnyProtocol);
                tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
                tls.setBackendConfigurationOption("MinProtocol", only);
                tls.setBackendConfigurationOption("MaxProtocol", only);
            }
            server->setSslConfiguration(tls);
            server->listen(QHostAddress::LocalHost, 0);
            real = server->serverPort();
            m_servers.push_back(std::move(server));
        });
        network.publish({serverAddress, port}, SimNetwork::Kind::Tcp, real);
    }
    /// Says something at once, whoever asks.
    void publishTalker(SimNetwork &network, quint16 port, const QByteArray &says)
    {
        quint16 real = 0;
        onThread([&] {
            auto server = std::make_unique<QTcpServer>();
            QTcpServer *raw = server.get();
            QObject::connect(raw, &QTcpServer::newConnection, raw, [raw, says] {
                while (QTcpSocket *socket = raw->nextPendingConnection())
                    socket->write(says);
            });
            server->listen(QHostAddress::LocalHost, 0);
            real = server->serverPort();
            m_servers.push_back(std::move(server));
        });
        network.publish({serverAddress, port}, SimNetwork::Kind::Tcp, real);
    }

private:
    template <class F>
    void onThread(F work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }
    QThread m_thread;
    QObject m_context;
    std::vector<std::unique_ptr<QTcpServer>> m_servers;
};

ServerQuestion question(const QString &server = u"sip.practice-voice.example"_s)
{
    ServerQuestion q;
    q.server = *HostName::from(server);
    q.udpPort = Port::from(5060);
    q.tcpPort = Port::from(5060);
    q.tlsPort = Port::from(5061);
    q.resolve = [](const QString &name) {
        return name.endsWith(u".example")
                   ? QList<QHostAddress>{QHostAddress(u"2001:db8::50"_s), serverAddress}
                   : QList<QHostAddress>();
    };
    return q;
}

QList<ServerOutcome> outcomes(const QList<ServerAnswer> &answers)
{
    QList<ServerOutcome> list;
    for (const ServerAnswer &answer : answers)
        list << answer.outcome;
    return list;
}

/// A domain's directory, as the test tells it.
class ToldDirectory final : public NameSource {
public:
    QMap<QString, QList<SrvRecord>> srvs;
    bool silent = false;
    Result<QList<NaptrRecord>> naptr(const QString &, const CancelToken &) override
    {
        if (silent)
            return fail(ErrorCode::Timeout);
        return QList<NaptrRecord>();
    }
    QList<Result<QList<SrvRecord>>> srv(const QStringList &names, const CancelToken &) override
    {
        QList<Result<QList<SrvRecord>>> answers;
        for (const QString &name : names) {
            if (silent)
                answers << fail(ErrorCode::Timeout);
            else
                answers << srvs.value(name);
        }
        return answers;
    }
};

QString stateOf(const ServerAnswer &tls, const QString &version)
{
    for (const TlsVersion &one : tls.versions) {
        if (one.name == version)
            return enumText(one.state);
    }
    return {};
}

} // namespace

class ProviderCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingAnswers()
    {
        SimNetwork network;
        const auto provider = *SimProvider::start({}, {}, network);
        ServerQuestion q = question();
        q.rootCertificate = provider->authorityPem();
        const QList<ServerAnswer> answers = askServer(q, network, {});
        QCOMPARE(answers.size(), 4);
        QCOMPARE(answers[0].part, ServerPart::Name);
        QVERIFY(answers[0].addresses.contains(serverAddress));
        QCOMPARE(answers[1].part, ServerPart::Udp);
        QCOMPARE(answers[2].part, ServerPart::Tcp);
        QCOMPARE(answers[3].part, ServerPart::Tls);
        for (const ServerAnswer &answer : answers)
            QVERIFY2(answer.outcome == ServerOutcome::Answers, qPrintable(answer.detail));
        QVERIFY(answers[1].status >= 200 && answers[2].status >= 200);
        QCOMPARE(answers[3].port, *Port::from(5061));
        QVERIFY(answers[3].byOwnRoot);
        QCOMPARE(answers[3].issuer, u"Practice Voice"_s);
        QVERIFY(answers[3].validUntil > QDateTime::currentDateTimeUtc());
        QCOMPARE(answers[3].certificate.name, CertificateName::Exact);
        QVERIFY(!answers[3].chain.isEmpty());
        QCOMPARE(answers[3].versions.size(), 4);
        QCOMPARE(stateOf(answers[3], u"1.2"_s), u"accepted"_s);
        QCOMPARE(stateOf(answers[3], u"1.3"_s), u"accepted"_s);
        for (const QString &old : {u"1.0"_s, u"1.1"_s})
            QCOMPARE(stateOf(answers[3], old), u"refused"_s);
        // A greeting is all that was sent.
        QVERIFY(provider->bindings().isEmpty());
        QCOMPARE(provider->failedRegistrations(), 0);
    }

    /// A server that has not learned anything newer is told of: the old versions are really tried.
    void oldVersionsAreReallyTried()
    {
        SimNetwork network;
        const auto provider = *SimProvider::start({}, {}, network);
        const SimCertificate leaf = *makeSimCertificate(SimCertificateSubject{});
        Street street;
        street.publishTls(network, 5061, leaf.certificatePem, leaf.keyPem, "TLSv1");
        const QList<ServerAnswer> answers = askServer(question(), network, {});
        const ServerAnswer &tls = answers.last();
        QCOMPARE(tls.part, ServerPart::Tls);
        QCOMPARE(stateOf(tls, u"1.0"_s), u"accepted"_s);
        QCOMPARE(stateOf(tls, u"1.1"_s), u"refused"_s);
        QCOMPARE(stateOf(tls, u"1.2"_s), u"refused"_s);
        QCOMPARE(stateOf(tls, u"1.3"_s), u"refused"_s);
    }

    void asksOnlyForWhatIsOffered()
    {
        SimNetwork network;
        const auto provider = *SimProvider::start({}, {}, network);
        ServerQuestion q = question();
        q.tcpPort.reset();
        q.tlsPort.reset();
        QCOMPARE(outcomes(askServer(q, network, {})),
                 (QList<ServerOutcome>{ServerOutcome::Answers, ServerOutcome::Answers}));
        q.server = *HostName::from(u"203.0.113.50"); // an address needs no name server
        q.resolve = [](const QString &) { return QList<QHostAddress>(); };
        QCOMPARE(outcomes(askServer(q, network, {})),
                 (QList<ServerOutcome>{ServerOutcome::Answers, ServerOutcome::Answers}));
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<QString>("server");
        QTest::addColumn<ServerOutcome>("outcome");
        QTest::newRow("nobody vouches for it")
            << QString() << u"sip.practice-voice.example"_s << ServerOutcome::UnknownIssuer;
        QTest::newRow("another root")
            << u"other"_s << u"sip.practice-voice.example"_s << ServerOutcome::UnknownIssuer;
        QTest::newRow("another name")
            << u"own"_s << u"sip.somebody-else.example"_s << ServerOutcome::WrongName;
        QTest::newRow("another name and nobody vouches")
            << QString() << u"sip.somebody-else.example"_s << ServerOutcome::WrongName;
        QTest::newRow("a root that is none")
            << u"broken"_s << u"sip.practice-voice.example"_s << ServerOutcome::UnknownIssuer;
    }
    void certificates()
    {
        QFETCH(QString, root);
        QFETCH(QString, server);
        QFETCH(ServerOutcome, outcome);
        SimNetwork network;
        const auto provider = *SimProvider::start({}, {}, network);
        ServerQuestion q = question(server);
        q.udpPort.reset();
        q.tcpPort.reset();
        SimCertificateSubject other;
        other.commonName = u"Another Root"_s;
        other.authority = true;
        if (root == u"own")
            q.rootCertificate = provider->authorityPem();
        else if (root == u"other")
            q.rootCertificate = makeSimCertificate(other)->certificatePem;
        else if (root == u"broken")
            q.rootCertificate = "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n";
        const QList<ServerAnswer> answers = askServer(q, network, {});
        QCOMPARE(answers.value(1).outcome, outcome);
        QVERIFY(!answers.value(1).detail.isEmpty());
    }

    void expiredCertificate()
    {
        SimCertificateSubject subject;
        subject.commonName = u"Root"_s;
        subject.authority = true;
        const SimCertificate root = *makeSimCertificate(subject);
        subject.commonName = u"sip.practice-voice.example"_s;
        subject.dnsNames = {subject.commonName};
        subject.authority = false;
        const SimCertificate leaf = *makeSimCertificate(subject, &root);
        SimNetwork network;
        Street street;
        street.publishTls(network, 5061, expired(leaf, root), leaf.keyPem);
        ServerQuestion q = question();
        q.udpPort.reset();
        q.tcpPort.reset();
        q.rootCertificate = root.certificatePem;
        const QList<ServerAnswer> answers = askServer(q, network, {});
        QCOMPARE(answers.value(1).outcome, ServerOutcome::Expired);
        QVERIFY(answers.value(1).validUntil < QDateTime::currentDateTimeUtc());
    }

    void somethingElseAnswers()
    {
        SimNetwork network;
        Street street;
        street.publishTalker(network, 5060, "220 mail.example ESMTP ready\r\n\r\n");
        street.publishTalker(network, 5061, "220 mail.example ESMTP ready\r\n\r\n");
        ServerQuestion q = question();
        q.udpPort.reset();
        QCOMPARE(outcomes(askServer(q, network, {})),
                 (QList<ServerOutcome>{ServerOutcome::Answers, ServerOutcome::NotSip, ServerOutcome::NoTls}));
    }

    void silenceProvesNothing()
    {
        SimNetwork network;
        SimProviderOptions options;
        options.silent = true;
        const auto provider = *SimProvider::start(options, {}, network);
        ServerQuestion q = question();
        q.tlsPort.reset();
        q.t1Ms = 20;
        QCOMPARE(
            outcomes(askServer(q, network, {})),
            (QList<ServerOutcome>{ServerOutcome::Answers, ServerOutcome::Silent, ServerOutcome::Silent}));
    }

    void theDirectoryLeadsToTheServers()
    {
        SimNetwork network;
        const auto provider = *SimProvider::start({}, {}, network);
        ServerQuestion q = question();
        const auto directory = std::make_shared<ToldDirectory>();
        const QString host = u"edge.practice-voice.example"_s;
        directory->srvs[u"_sips._tcp.sip.practice-voice.example"_s] = {{1, 1, *Port::from(5061), host}};
        q.names = directory;
        q.rootCertificate = provider->authorityPem();
        q.tlsPort.reset(); // nobody told that there is one
        const QList<ServerAnswer> answers = askServer(q, network, {});
        QCOMPARE(answers.size(), 5);
        QCOMPARE(answers[1].part, ServerPart::Directory);
        QCOMPARE(answers[1].outcome, ServerOutcome::Answers);
        QCOMPARE(answers[4].part, ServerPart::Tls);
        QCOMPARE(answers[4].host, host);
        QCOMPARE(answers[4].port, *Port::from(5061));
        // The certificate has to be for the domain that phones were told, not for where they were sent.
        QCOMPARE(answers[4].outcome, ServerOutcome::Answers);
        QVERIFY(answers[4].standardPlace);
    }
    void noDirectoryAndNoAnswerAreNotTheSame()
    {
        const SimNetwork network;
        ServerQuestion q = question();
        const auto directory = std::make_shared<ToldDirectory>();
        q.names = directory;
        QCOMPARE(askServer(q, network, {}).value(1).outcome, ServerOutcome::NotFound);
        directory->silent = true;
        const ServerAnswer silent = askServer(q, network, {}).value(1);
        QCOMPARE(silent.outcome, ServerOutcome::Silent);
        QVERIFY(!silent.detail.isEmpty());
        q.server = *HostName::from(u"203.0.113.50"); // an address has no directory
        QCOMPARE(askServer(q, network, {}).value(1).part, ServerPart::Udp);
    }

    void closedPorts()
    {
        const SimNetwork network;
        QCOMPARE(outcomes(askServer(question(), network, {})),
                 (QList<ServerOutcome>{ServerOutcome::Answers, ServerOutcome::Refused, ServerOutcome::Refused,
                                       ServerOutcome::Refused}));
    }

    void unknownName()
    {
        const SimNetwork network;
        QCOMPARE(outcomes(askServer(question(u"sip.nowhere.test"_s), network, {})),
                 (QList<ServerOutcome>{ServerOutcome::NotFound, ServerOutcome::NotTested,
                                       ServerOutcome::NotTested, ServerOutcome::NotTested}));
    }

    void nameServerHangs()
    {
        const SimNetwork network;
        const auto release = std::make_shared<QSemaphore>();
        ServerQuestion q = question();
        q.nameMs = 60;
        q.resolve = [release](const QString &) {
            release->acquire();
            return QList<QHostAddress>();
        };
        const QList<ServerAnswer> answers = askServer(q, network, {});
        QCOMPARE(answers.value(0).outcome, ServerOutcome::Silent);
        QCOMPARE(answers.value(3).outcome, ServerOutcome::NotTested);
        release->release();
    }

    void stopped()
    {
        SimNetwork network;
        const auto provider = *SimProvider::start({}, {}, network);
        const CancelToken cancel;
        ServerQuestion q = question(u"203.0.113.50"_s);
        cancel.cancel();
        const QList<ServerAnswer> answers = askServer(q, network, cancel);
        QCOMPARE(answers.size(), 4);
        for (qsizetype i = 1; i < answers.size(); ++i)
            QCOMPARE(answers[i].outcome, ServerOutcome::NotTested);
    }
};

QTEST_GUILESS_MAIN(ProviderCheckTest)
#include "provider_check_test.moc"
