// Where a phone goes from a domain (RFC 3263), and what is not known of it.
#include "connectors/sip/sip_names.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QString domain = u"example.com"_s;

SrvRecord srv(int priority, int weight, int port, const QString &target)
{
    return {priority, weight, *Port::from(port), target};
}

class ToldNames final : public NameSource {
public:
    Result<QList<NaptrRecord>> naptrs = QList<NaptrRecord>();
    QMap<QString, QList<SrvRecord>> srvs;
    QStringList silent;
    QStringList asked;

    Result<QList<NaptrRecord>> naptr(const QString &, const CancelToken &) override { return naptrs; }
    QList<Result<QList<SrvRecord>>> srv(const QStringList &names, const CancelToken &) override
    {
        asked = names;
        QList<Result<QList<SrvRecord>>> answers;
        for (const QString &name : names) {
            if (silent.contains(name))
                answers << fail(ErrorCode::Timeout);
            else
                answers << srvs.value(name);
        }
        return answers;
    }
};

QStringList places(const SipDirectory &directory)
{
    QStringList list;
    for (const SipTarget &target : directory.targets)
        list << u"%1 %2:%3"_s.arg(target.transport, target.host, target.port.text());
    return list;
}

} // namespace

class SipNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void naptrDecidesTheOrder()
    {
        ToldNames names;
        names.naptrs = QList<NaptrRecord>{{20, 0, u"s"_s, u"SIP+D2U"_s, u"_sip._udp.voice.example.net"_s},
                                          {10, 5, u"s"_s, u"SIPS+D2T"_s, u"_sips._tcp.voice.example.net"_s},
                                          {10, 1, u"s"_s, u"SIP+D2T"_s, u"_sip._tcp.voice.example.net"_s},
                                          {5, 0, u"s"_s, u"SIP+D2S"_s, u"_sip._sctp.example.net"_s},
                                          {5, 0, u"u"_s, u"E2U+sip"_s, u"x.example.net"_s},
                                          {5, 0, u"s"_s, u"SIP+D2U"_s, QString()}};
        names.srvs[u"_sips._tcp.voice.example.net"_s] = {srv(1, 0, 5061, u"tls.example.net"_s)};
        names.srvs[u"_sip._tcp.voice.example.net"_s] = {srv(1, 0, 5060, u"tcp.example.net"_s)};
        names.srvs[u"_sip._udp.voice.example.net"_s] = {srv(1, 0, 5060, u"udp.example.net"_s)};
        const SipDirectory directory = lookUpDomain(domain, names, CancelToken());
        QCOMPARE(places(directory), (QStringList{u"tcp tcp.example.net:5060"_s, u"tls tls.example.net:5061"_s,
                                                 u"udp udp.example.net:5060"_s}));
        QVERIFY(directory.hasNaptr() && directory.unanswered.isEmpty());
        QCOMPARE(names.asked.size(), 7); // three of them, and the usual four
        QCOMPARE(directory.first(u"tls"_s)->host, u"tls.example.net"_s);
        QVERIFY(!directory.first(u"sctp"_s));
    }
    void withoutNaptrTheUsualNamesAreAsked()
    {
        ToldNames names;
        names.srvs[u"_sip._udp.example.com"_s] = {srv(20, 0, 5060, u"b.example.com"_s),
                                                  srv(10, 10, 5060, u"light.example.com"_s),
                                                  srv(10, 90, 5070, u"heavy.example.com"_s)};
        names.srvs[u"_sips._tcp.example.com"_s] = {srv(0, 0, 5061, u"a.example.com"_s)};
        const SipDirectory directory = lookUpDomain(domain, names, CancelToken());
        QCOMPARE(places(directory),
                 (QStringList{u"tls a.example.com:5061"_s, u"udp heavy.example.com:5070"_s,
                              u"udp light.example.com:5060"_s, u"udp b.example.com:5060"_s}));
        QCOMPARE(names.asked, (QStringList{u"_sips._tcp.example.com"_s, u"_sip._tcp.example.com"_s,
                                           u"_sip._udp.example.com"_s, u"_sip._tls.example.com"_s}));
    }
    void theNonStandardNameIsMarked()
    {
        ToldNames names;
        names.srvs[u"_sip._tls.example.com"_s] = {srv(0, 0, 5061, u"a.example.com"_s)};
        const SipDirectory directory = lookUpDomain(domain, names, CancelToken());
        QCOMPARE(directory.targets.size(), 1);
        QVERIFY(!directory.targets.first().standard);
        // The same place under the standard name is told once, as standard.
        names.srvs[u"_sips._tcp.example.com"_s] = {srv(0, 0, 5061, u"A.example.com"_s)};
        const SipDirectory both = lookUpDomain(domain, names, CancelToken());
        QCOMPARE(both.targets.size(), 1);
        QVERIFY(both.targets.first().standard);
    }
    void noServiceAndNoAnswerAreNotTheSame()
    {
        ToldNames names;
        names.srvs[u"_sips._tcp.example.com"_s] = {srv(0, 0, 5061, u"."_s), srv(0, 0, 5061, QString())};
        QVERIFY(lookUpDomain(domain, names, CancelToken()).targets.isEmpty());
        QVERIFY(lookUpDomain(domain, names, CancelToken()).unanswered.isEmpty());
        names.silent = {u"_sip._udp.example.com"_s};
        names.naptrs = fail(ErrorCode::Timeout);
        QCOMPARE(lookUpDomain(domain, names, CancelToken()).unanswered,
                 (QStringList{domain, u"_sip._udp.example.com"_s}));
    }
    void isBounded()
    {
        ToldNames names;
        QList<SrvRecord> many;
        for (int i = 0; i < 500; ++i)
            many << srv(i, 0, 5060, u"host%1.example.com"_s.arg(i));
        names.srvs[u"_sip._udp.example.com"_s] = many;
        QList<NaptrRecord> records;
        for (int i = 0; i < 500; ++i)
            records.append({i, 0, u"s"_s, u"SIP+D2U"_s, u"name%1.example.com"_s.arg(i)});
        names.naptrs = records;
        QVERIFY(lookUpDomain(domain, names, CancelToken()).targets.size() <= 16);
        QVERIFY(names.asked.size() <= 20);
    }
};

QTEST_GUILESS_MAIN(SipNamesTest)
#include "sip_names_test.moc"
