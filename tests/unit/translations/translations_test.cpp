// The translations: whole, with every placeholder of the source, and of the sentences that the sources have
// now.
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString state; ///< "unfinished", "vanished", "obsolete"; empty = good
    bool counted = false; ///< speaks of a number, so it has several forms
    QStringList forms;

    QString key() const { return QStringList{context, source, comment}.join(u" | "_s); }
};

struct Language {
    QString code;
    QList<Message> messages;
};

QString folder()
{
    return QStringLiteral(RF_SOURCE_DIR "/translations");
}

QStringList files()
{
    return QDir(folder()).entryList({u"ringfence_*.ts"_s});
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message m;
    m.context = context;
    m.counted = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            m.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            m.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            m.state = xml.attributes().value(u"type"_s).toString();
            if (!m.counted) {
                m.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                m.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return m;
}

Language readFile(const QString &path)
{
    Language language;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return language;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    language.code = xml.attributes().value(u"language"_s).toString();
    while (xml.readNextStartElement()) { // context
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                language.messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        language.messages.clear();
    return language;
}

/// What a translation must not lose or invent, sorted: placeholders, tags, braces, line breaks.
QStringList fixedParts(const QString &text)
{
    static const QRegularExpression parts(u"%L?\\d{1,2}|%L?n|<[^<>]+>|\\{[^}]*\\}|\n"_s);
    QStringList found;
    for (auto it = parts.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

QString edges(const QString &text)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const auto first = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), isSpace);
    return u"%1|%2"_s.arg(first - text.begin()).arg(last - text.rbegin());
}

QString lupdate()
{
    for (const QString &name : {u"lupdate6"_s, u"lupdate"_s}) {
        for (const QString &path : {QString(), QLibraryInfo::path(QLibraryInfo::BinariesPath),
                                    QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)}) {
            const QString found =
                QStandardPaths::findExecutable(name, path.isEmpty() ? QStringList() : QStringList{path});
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

QSet<QString> keys(const Language &language)
{
    QSet<QString> found;
    for (const Message &m : language.messages)
        found << m.key();
    return found;
}

} // namespace

class Translations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhole_data() { eachFile(); }
    void isWhole()
    {
        QFETCH(QString, file);
        const Language language = readFile(folder() + u'/' + file);
        QVERIFY2(!language.messages.isEmpty(), "the file cannot be read");
        QCOMPARE(language.code, file.mid(10).chopped(3));
        qsizetype formsOfNumber = 0;
        for (const Message &m : language.messages) {
            const QByteArray where = m.key().toUtf8();
            QVERIFY2(m.state.isEmpty(), where + " is " + m.state.toUtf8());
            QVERIFY2(!m.forms.isEmpty(), where);
            if (m.counted) {
                if (formsOfNumber == 0)
                    formsOfNumber = m.forms.size();
                QVERIFY2(formsOfNumber > 1 || language.code == u"ja", where);
                QVERIFY2(m.forms.size() == formsOfNumber, where + " lacks a form");
            }
            for (const QString &form : m.forms) {
                QVERIFY2(!form.isEmpty(), where + " is empty");
                QVERIFY2(fixedParts(form) == fixedParts(m.source), where + " => " + form.toUtf8());
                QVERIFY2(edges(form) == edges(m.source), where + " => " + form.toUtf8());
            }
        }
    }

    /// What lupdate cannot give a context is never found at run time.
    void hasContexts_data() { eachFile(); }
    void hasContexts()
    {
        QFETCH(QString, file);
        for (const Message &m : readFile(folder() + u'/' + file).messages)
            QVERIFY2(!m.context.isEmpty(), m.source.toUtf8());
    }

    void englishOnlyCounts()
    {
        for (const Message &m : readFile(folder() + u"/ringfence_en.ts"_s).messages) {
            QVERIFY2(m.counted, m.key().toUtf8());
            for (const QString &form : m.forms)
                QVERIFY2(!form.contains(u"(s)"_s) && !form.contains(u"(es)"_s), form.toUtf8());
        }
    }

    void isUpToDate_data() { eachFile(); }
    void isUpToDate()
    {
        QFETCH(QString, file);
        const QString program = lupdate();
        if (program.isEmpty())
            QSKIP("lupdate is not installed, so the sources cannot be compared with the .ts files");
        QTemporaryDir dir;
        const QString copy = dir.filePath(file);
        QVERIFY(QFile::copy(folder() + u'/' + file, copy));
        QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
        if (file == u"ringfence_en.ts")
            arguments << u"-pluralonly"_s;
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(RF_SOURCE_DIR));
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments << u"@translations/sources.lst"_s << u"-ts"_s << copy);
        QVERIFY(process.waitForFinished(120'000));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said);
        QVERIFY2(!said.contains("lacks Q_OBJECT"), said); // a sentence that would get a wrong context

        const Language kept = readFile(folder() + u'/' + file);
        const Language now = readFile(copy);
        const QStringList fresh = (keys(now) - keys(kept)).values();
        const QStringList gone = (keys(kept) - keys(now)).values();
        QVERIFY2(fresh.isEmpty(), "run translations/update.sh; new: " + fresh.join(u'\n').toUtf8());
        QVERIFY2(gone.isEmpty(), "run translations/update.sh; gone: " + gone.join(u'\n').toUtf8());
        QCOMPARE(now.messages.size(), kept.messages.size());
    }

    void isInTheProgram_data() { eachFile(); }
    void isInTheProgram()
    {
        QFETCH(QString, file);
        const Language language = readFile(folder() + u'/' + file);
        QTranslator translator;
        QVERIFY(translator.load(u":/rf/i18n/%1.qm"_s.arg(file.chopped(3))));
        for (const Message &m : language.messages) {
            for (const int n : {1, 2}) {
                const QString expected =
                    m.counted ? m.forms.value(std::min<qsizetype>(n, m.forms.size()) - 1) : m.forms.value(0);
                const QString said = translate(translator, m, m.counted ? n : -1);
                if (language.code == u"de" || language.code == u"en")
                    QCOMPARE(said, expected);
                else
                    QVERIFY2(!said.isEmpty(), m.key().toUtf8());
            }
        }
    }

    void nobodysLanguageIsLonger_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("from the left") << u"x-pseudo"_s;
        QTest::newRow("from the right") << u"x-pseudo-rtl"_s;
    }
    void nobodysLanguageIsLonger()
    {
#ifndef RF_PSEUDO_DIR
        QSKIP("Python was not found when the tests were configured");
#else
        QFETCH(QString, code);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(RF_PSEUDO_DIR "/ringfence_%1.qm").arg(code)));
        qsizetype before = 0;
        qsizetype after = 0;
        for (const Message &m : readFile(folder() + u"/ringfence_de.ts"_s).messages) {
            const QString said = translate(translator, m, m.counted ? 2 : -1);
            QVERIFY2(fixedParts(said) == fixedParts(m.source), m.key().toUtf8());
            QVERIFY2(said.size() >= m.source.size() || m.counted, m.key().toUtf8());
            before += m.source.size();
            after += said.size();
        }
        QVERIFY(after * 10 > before * 13);
#endif
    }

private:
    static void eachFile()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : files())
            QTest::newRow(qPrintable(file)) << file;
    }

    static QString translate(const QTranslator &translator, const Message &m, int n)
    {
        const QByteArray comment = m.comment.toUtf8();
        return translator.translate(m.context.toUtf8().constData(), m.source.toUtf8().constData(),
                                    m.comment.isEmpty() ? nullptr : comment.constData(), n);
    }
};

QTEST_GUILESS_MAIN(Translations)
#include "translations_test.moc"
