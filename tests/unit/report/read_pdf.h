// A PDF as its readers see it: poppler for text and places, qpdf for outline and catalog.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <QStandardPaths>

namespace rf::testing {

inline QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}
inline bool have(const char *tool)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty();
}
/// Text without the line breaks of the layout.
inline QString flat(const QByteArray &text)
{
    return QString::fromUtf8(text).simplified();
}
inline QString textOf(const QString &file)
{
    return flat(run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")}));
}
inline QString textOfPage(const QString &file, int page)
{
    const QString number = QString::number(page);
    return flat(run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-f"), number,
                                                  QStringLiteral("-l"), number, file, QStringLiteral("-")}));
}
inline int pagesOf(const QString &file)
{
    const QString info = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {file}));
    return info.section(QStringLiteral("Pages:"), 1).section(u'\n', 0, 0).trimmed().toInt();
}

struct OutlineEntry {
    QString title;
    int level = 0;
    int page = 0;
    double up = 0; ///< points above the lower edge of the page
    bool open = false;
    bool leaf = false;
};

inline void readOutline(const QJsonArray &items, int level, QList<OutlineEntry> &entries)
{
    for (const QJsonValue &item : items) {
        const QJsonArray kids = item[QLatin1String("kids")].toArray();
        entries << OutlineEntry{item[QLatin1String("title")].toString(),
                                level,
                                item[QLatin1String("destpageposfrom1")].toInt(),
                                item[QLatin1String("dest")][3].toDouble(),
                                item[QLatin1String("open")].toBool(),
                                kids.isEmpty()};
        readOutline(kids, level + 1, entries);
    }
}
inline QList<OutlineEntry> outlineOf(const QString &file)
{
    const QByteArray json =
        run(QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), file});
    QList<OutlineEntry> entries;
    readOutline(QJsonDocument::fromJson(json)[QLatin1String("outlines")].toArray(), 0, entries);
    return entries;
}
/// The objects of the file, readable.
inline QByteArray objectsOf(const QString &file)
{
    return run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                                        file, QStringLiteral("-")});
}

struct PlacedWord {
    QString text;
    int page = 0;
    QRectF box; ///< points from the upper left corner
};

inline QList<PlacedWord> wordsOf(const QString &file)
{
    static const QRegularExpression word(
        QStringLiteral("<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" "
                       "yMax=\"([\\d.-]+)\">(.*?)</word>"));
    const QString html = QString::fromUtf8(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), file, QStringLiteral("-")}));
    QList<PlacedWord> words;
    int page = 0;
    for (const QString &line : html.split(u'\n')) {
        page += line.contains(QStringLiteral("<page ")) ? 1 : 0;
        const QRegularExpressionMatch m = word.match(line);
        if (m.hasMatch())
            words << PlacedWord{m.captured(5), page,
                                QRectF(QPointF(m.captured(1).toDouble(), m.captured(2).toDouble()),
                                       QPointF(m.captured(3).toDouble(), m.captured(4).toDouble()))};
    }
    return words;
}

} // namespace rf::testing
