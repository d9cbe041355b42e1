// Stands in for what tells who somebody is, the same thing always by the same stand-in, so that a supporter
// can still follow one device or one line through everything that is told of it.
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>

namespace rf {

class Pseudonyms {
public:
    /// From here on the stand-in is said instead, wherever the text stands as a word of its own.
    void add(const QString &text, const QString &standIn);
    /// "ext-1", "ext-2" ...: one for each extension; the part before an @ tells which. Empty for none.
    QString extension(const QString &name);
    /// The text with stand-ins, with the maker's half of card addresses and the end of long numbers only.
    QString in(QString text) const;
    /// The same for every text of a document, but not for the program's own words (kinds, states, makers).
    QJsonValue in(const QJsonValue &value) const;

private:
    struct Word {
        QString text;
        QRegularExpression pattern;
        QString standIn;
    };
    QList<Word> m_words; ///< the longest first
    QHash<QString, QString> m_extensions;
};

} // namespace rf
