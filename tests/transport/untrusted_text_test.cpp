// The pure parts that take what a device says apart: any bytes, in any pieces, do no harm and give the same
// result.
#include "connectors/transport/http_auth.h"
#include "connectors/transport/http_parser.h"
#include "connectors/transport/shell_answer.h"
#include "connectors/transport/terminal_text.h"

#include "tests/transport/transport_support.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

struct Parsed {
    int code = -1; ///< of the error, -1 = a complete answer
    int status = 0;
    QByteArray body;
    friend bool operator==(const Parsed &, const Parsed &) = default;
};

Parsed parse(const QByteArray &bytes, const std::function<qsizetype()> &pieceSize)
{
    HttpParser parser(false, 5000);
    for (qsizetype at = 0; at < bytes.size() && !parser.isComplete();) {
        const qsizetype size = std::min(std::max<qsizetype>(1, pieceSize()), bytes.size() - at);
        const auto fed = parser.feed(QByteArrayView(bytes).sliced(at, size));
        if (!fed)
            return {static_cast<int>(fed.error().code), 0, {}};
        at += size;
    }
    const auto finished = parser.finish();
    if (!finished)
        return {static_cast<int>(finished.error().code), 0, {}};
    const HttpReply reply = parser.take();
    return {-1, reply.status, reply.body};
}

QString shown(const QByteArray &bytes, const std::function<qsizetype()> &pieceSize)
{
    TerminalText text;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min(std::max<qsizetype>(1, pieceSize()), bytes.size() - at);
        text.feed(QByteArrayView(bytes).sliced(at, size));
        at += size;
    }
    QString out;
    for (const QByteArray &line : text.lines())
        out += plainText(line) + u'\n';
    return out + plainText(text.currentLine());
}

/// Mutates a seed: the interesting inputs are those that are nearly right.
QByteArray mutated(QByteArray text, QRandomGenerator &random)
{
    const int changes = random.bounded(6);
    for (int i = 0; i < changes && !text.isEmpty(); ++i) {
        const qsizetype at = random.bounded(static_cast<int>(text.size()));
        switch (random.bounded(4)) {
        case 0: text[at] = static_cast<char>(random.bounded(256)); break;
        case 1: text.remove(at, random.bounded(8)); break;
        case 2: text.insert(at, static_cast<char>(random.bounded(256))); break;
        default: text.insert(at, text.mid(random.bounded(static_cast<int>(text.size())), random.bounded(20)));
        }
    }
    return text;
}

} // namespace

class UntrustedTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void http()
    {
        const QList<QByteArray> seeds{
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n",
            "HTTP/1.0 401 No\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n\r\nrest",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No\r\n\r\n",
        };
        QRandomGenerator random(20240607);
        int good = 0;
        int bad = 0;
        for (int round = 0; round < 6000; ++round) {
            const QByteArray bytes = mutated(seeds.at(round % seeds.size()), random);
            const Parsed whole = parse(bytes, [] { return qsizetype(1) << 30; });
            const Parsed single = parse(bytes, [] { return qsizetype(1); });
            const Parsed mixed = parse(bytes, [&] { return qsizetype(random.bounded(1, 20)); });
            QVERIFY2(single == whole && mixed == whole, bytes.toPercentEncoding().constData());
            QVERIFY(whole.body.size() <= 5000);
            (whole.code == -1 ? good : bad)++;
        }
        QVERIFY(good > 500);
        QVERIFY(bad > 500);
    }

    void challenges()
    {
        const QByteArray seed =
            "Basic realm=\"x\", Digest realm=\"a, b\", nonce=\"n\\\"m\", qop=\"auth,auth-int\", "
            "algorithm=SHA-256, stale=TRUE, opaque=\"\"";
        const auto right = pickChallenge({seed});
        QVERIFY(right);
        QVERIFY(right->scheme == HttpScheme::DigestSha256);
        QVERIFY(right->stale);
        QCOMPARE(right->realm, QByteArray("a, b"));
        QCOMPARE(right->nonce, QByteArray("n\"m"));
        QRandomGenerator random(7);
        for (int round = 0; round < 5000; ++round) {
            const auto challenge = pickChallenge({mutated(seed, random)});
            if (challenge && challenge->scheme != HttpScheme::Basic)
                QVERIFY(!challenge->nonce.isEmpty());
        }
    }

    void terminal_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("a\r\nb\r\n> ") << u"a\nb\n> "_s;
        QTest::newRow("bare line feed") << QByteArray("a\nb") << u"a\nb"_s;
        QTest::newRow("double return") << QByteArray("a\r\r\nb") << u"a\nb"_s;
        QTest::newRow("colour") << QByteArray("\x1b[1;31mred\x1b[0m.") << u"red."_s;
        QTest::newRow("overwritten marker")
            << QByteArray("--- MORE ---\r            \rrow 1\r\n") << u"row 1       \n"_s;
        QTest::newRow("erased marker") << QByteArray("--- MORE ---\r\x1b[Krow 1\r\n") << u"row 1\n"_s;
        QTest::newRow("backspace") << QByteArray("abx\b\x1b[Kc") << u"abc"_s;
        QTest::newRow("backspace at the start") << QByteArray("\b\b\ba") << u"a"_s;
        QTest::newRow("title") << QByteArray("\x1b]0;evil\x07ok") << u"ok"_s;
        QTest::newRow("title, other end") << QByteArray("\x1b]0;evil\x1b\\ok") << u"ok"_s;
        QTest::newRow("device control") << QByteArray("\x1bPq#0;2;0\x1b\\ok") << u"ok"_s;
        QTest::newRow("character set") << QByteArray("\x1b(Bok\x1b=!") << u"ok!"_s;
        QTest::newRow("far cursor") << QByteArray("ab\x1b[99999999999999C!") << u"ab!"_s;
        QTest::newRow("far back") << QByteArray("ab\x1b[99999999999999Dc") << u"cb"_s;
        QTest::newRow("controls") << QByteArray("a\0\x01\x07\x0c\x7f"
                                                "b\tc",
                                                9)
                                  << u"ab\tc"_s;
        QTest::newRow("eight-bit controls") << QByteArray("a\xc2\x9b"
                                                          "b")
                                            << u"ab"_s;
        QTest::newRow("turned direction") << QByteArray("a\xe2\x80\xae"
                                                        "b\xe2\x81\xa6"
                                                        "c")
                                          << u"abc"_s;
        QTest::newRow("utf-8") << QByteArray("B\xc3\xbcro") << u"B\u00fcro"_s;
        QTest::newRow("broken sequence") << QByteArray("\x1b[12\r\nnext") << u"\nnext"_s;
    }
    void terminal()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(shown(bytes, [] { return qsizetype(1000); }), text);
        QCOMPARE(shown(bytes, [] { return qsizetype(1); }), text);
    }

    void terminalTakesAnything()
    {
        const QByteArray seed = "\x1b[1;31mred\x1b[0m\r\n\x1b]0;t\x07\x1bPx\x1b\\a\b\b\x1b[3D\x1b[K\x1b["
                                "2K\x1b[5P\x1b[9Gend\r\n> ";
        QRandomGenerator random(99);
        for (int round = 0; round < 6000; ++round) {
            const QByteArray bytes = mutated(seed, random);
            const QString whole = shown(bytes, [] { return qsizetype(1) << 30; });
            QCOMPARE(shown(bytes, [] { return qsizetype(1); }), whole);
            for (const QChar c : whole)
                QVERIFY(c == u'\n' || c == u'\t'
                        || (c.unicode() >= 0x20 && !(c.unicode() >= 0x7f && c.unicode() <= 0x9f)));
        }
    }

    void echo_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QList<QByteArray>>("left");
        using Lines = QList<QByteArray>;
        QTest::newRow("echoed") << Lines{"sys version", "4.4"} << QByteArray("sys version") << Lines{"4.4"};
        QTest::newRow("with prompt") << Lines{"Vigor> sys version", "4.4"} << QByteArray("sys version")
                                     << Lines{"4.4"};
        QTest::newRow("wrapped") << Lines{"sys ver", "sion", "4.4"} << QByteArray("sys version")
                                 << Lines{"4.4"};
        QTest::newRow("no echo") << Lines{"", "ok"} << QByteArray("secret") << Lines{"ok"};
        QTest::newRow("no echo, no blank") << Lines{"ok"} << QByteArray("secret") << Lines{"ok"};
        QTest::newRow("answer repeats it") << Lines{"a", "a"} << QByteArray("a") << Lines{"a"};
        QTest::newRow("nothing") << Lines{} << QByteArray("a") << Lines{};
        QTest::newRow("only Enter") << Lines{"", ""} << QByteArray() << Lines{};
    }
    void echo()
    {
        QFETCH(QList<QByteArray>, lines);
        QFETCH(QByteArray, typed);
        QFETCH(QList<QByteArray>, left);
        QCOMPARE(withoutEcho(lines, typed, "Vigor> "), left);
    }

    void plainLineIsBounded()
    {
        QVERIFY(plainLine(QByteArray(100000, 'x')).size() <= 301);
        QCOMPARE(plainLine("a\r\n  b\x1b"), u"a b"_s);
    }
};

QTEST_GUILESS_MAIN(UntrustedTextTest)
#include "untrusted_text_test.moc"
