// The arrows of the house (docs/architecture.md): every #include is read, any other arrow fails.
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

class Layering : public QObject {
    Q_OBJECT

    static QStringList sources(const QString &room)
    {
        QStringList files;
        QDirIterator it(QStringLiteral(RF_SOURCE_DIR "/") + room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next();
        return files;
    }
    static QString text(const QString &file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
    }

private Q_SLOTS:
    void onlyAllowedArrows()
    {
        const QMap<QString, QStringList> allowed{
            {u"core"_s, {u"core"_s}},
            {u"report"_s, {u"report"_s, u"core"_s}},
            {u"connectors"_s, {u"connectors"_s, u"core"_s}},
            {u"wizard"_s, {u"wizard"_s, u"report"_s, u"core"_s}},
            {u"app"_s, {u"app"_s, u"wizard"_s, u"report"_s, u"connectors"_s, u"core"_s}},
        };
        static const QRegularExpression include(u"^\\s*#\\s*include\\s+\"([a-z]+)/([^\"]+)\""_s,
                                                QRegularExpression::MultilineOption);
        int seen = 0;
        for (auto room = allowed.begin(); room != allowed.end(); ++room) {
            for (const QString &file : sources(room.key())) {
                const QString all = text(file);
                auto matches = include.globalMatch(all);
                while (matches.hasNext()) {
                    const auto match = matches.next();
                    ++seen;
                    QVERIFY2(room.value().contains(match.captured(1)),
                             qPrintable(u"%1 includes %2"_s.arg(file, match.captured(0))));
                    // The practice office is written from the documents; drivers and it never meet.
                    const bool practice = file.contains(u"/connectors/practice/"_s);
                    const bool driver =
                        file.contains(u"/connectors/routers/"_s) || file.contains(u"/connectors/phones/"_s);
                    QVERIFY2(!practice
                                 || !(match.captured(2).startsWith(u"routers/"_s)
                                      || match.captured(2).startsWith(u"phones/"_s)),
                             qPrintable(file));
                    QVERIFY2(!driver || !match.captured(2).startsWith(u"practice/"_s), qPrintable(file));
                }
            }
        }
        QVERIFY(seen > 100);
    }
    void coreHasNoSocketsNoWidgetsNoSsh()
    {
        static const QRegularExpression forbidden(
            u"#\\s*include\\s+<(Q(Tcp|Udp|Ssl)Socket|QNetworkAccessManager|QWidget|QApplication|QPainter|libssh/)"_s);
        for (const QString &file : sources(u"core"_s))
            QVERIFY2(!forbidden.match(text(file)).hasMatch(), qPrintable(file));
    }
    void oneWayToRunInTheBackground()
    {
        static const QRegularExpression then(
            u"\\.then\\(|QFuture<.*cancel\\(\\)|setInsecureFallback\\(true"_s);
        for (const QString &room : {u"core"_s, u"connectors"_s, u"report"_s, u"wizard"_s, u"app"_s}) {
            for (const QString &file : sources(room))
                QVERIFY2(!then.match(text(file)).hasMatch(), qPrintable(file));
        }
    }
    void nothingUnfinished()
    {
        static const QRegularExpression marks(u"\\b(TODO|FIXME|XXX)\\b"_s);
        for (const QString &room :
             {u"core"_s, u"connectors"_s, u"report"_s, u"wizard"_s, u"app"_s, u"tests"_s}) {
            for (const QString &file : sources(room)) {
                if (!file.endsWith(u"layering_test.cpp"_s))
                    QVERIFY2(!marks.match(text(file)).hasMatch(), qPrintable(file));
            }
        }
    }
};

QTEST_GUILESS_MAIN(Layering)
#include "layering_test.moc"
