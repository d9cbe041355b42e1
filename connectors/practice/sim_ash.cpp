#include "connectors/practice/sim_ash.h"

#include <optional>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct Token {
    QString text;
    bool isOperator = false;
    bool mayGlob = false; ///< an unquoted * or ? is in it
};

SimAshResult syntaxError(const QString &near)
{
    return {2, {}, u"ash: syntax error: unexpected \"%1\"\n"_s.arg(near).toUtf8()};
}

/// nullopt with `bad` set when something is not understood.
std::optional<QList<Token>> tokens(const QString &line, QString &bad)
{
    QList<Token> out;
    QString word;
    bool inWord = false;
    bool globs = false;
    const auto finish = [&] {
        if (inWord)
            out << Token{word, false, globs};
        word.clear();
        inWord = false;
        globs = false;
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const QString two = line.mid(i, 2);
        if (c == u'\'') {
            const qsizetype end = line.indexOf(u'\'', i + 1);
            if (end < 0) {
                bad = u"EOF in single quotes"_s;
                return std::nullopt;
            }
            word += line.mid(i + 1, end - i - 1);
            inWord = true;
            i = end;
        } else if (c == u'"') {
            inWord = true;
            for (++i; i < line.size() && line.at(i) != u'"'; ++i) {
                if (line.at(i) == u'\\' && i + 1 < line.size() && u"\"\\$`"_s.contains(line.at(i + 1)))
                    ++i;
                else if (line.at(i) == u'$' || line.at(i) == u'`') {
                    bad = line.mid(i, 2);
                    return std::nullopt;
                }
                word += line.at(i);
            }
            if (i >= line.size()) {
                bad = u"EOF in double quotes"_s;
                return std::nullopt;
            }
        } else if (c == u'\\' && i + 1 < line.size()) {
            word += line.at(++i);
            inWord = true;
        } else if (c == u'$' || c == u'`' || c == u'(' || c == u')' || (c == u'{' && !inWord)) {
            bad = line.mid(i, 2);
            return std::nullopt;
        } else if (c == u' ' || c == u'\t') {
            finish();
        } else if (c == u'\n') {
            finish();
            out << Token{u";"_s, true, false};
        } else if (line.mid(i, 4) == u"2>&1" && !inWord) {
            out << Token{u"2>&1"_s, true, false};
            i += 3;
        } else if (two == u"2>" && !inWord) {
            out << Token{u"2>"_s, true, false};
            ++i;
        } else if (two == u"&&" || two == u"||" || two == u">>") {
            finish();
            out << Token{two, true, false};
            ++i;
        } else if (c == u';' || c == u'|' || c == u'>' || c == u'<' || c == u'&') {
            finish();
            out << Token{QString(c), true, false};
        } else {
            globs = globs || c == u'*' || c == u'?';
            word += c;
            inWord = true;
        }
    }
    finish();
    return out;
}

struct Simple {
    QStringList words;
    QString outFile;
    bool append = false;
    QString errFile;
    QString inFile;
    bool errToOut = false;
};

SimAshResult runSimple(const Simple &command, const QByteArray &input, const SimAshHost &host)
{
    QByteArray in = input;
    if (!command.inFile.isEmpty() && !host.read(command.inFile, in))
        return {1, {}, u"ash: can't open %1: no such file\n"_s.arg(command.inFile).toUtf8()};
    SimAshResult done = command.words.isEmpty() ? SimAshResult{} : host.run(command.words, in);
    if (command.errToOut) {
        done.out += done.err;
        done.err.clear();
    }
    if (!command.errFile.isEmpty() && command.errFile != u"/dev/null"
        && !host.write(command.errFile, done.err, false))
        return {1, {}, u"ash: can't create %1: nonexistent directory\n"_s.arg(command.errFile).toUtf8()};
    if (!command.errFile.isEmpty())
        done.err.clear();
    if (!command.outFile.isEmpty()) {
        if (command.outFile != u"/dev/null" && !host.write(command.outFile, done.out, command.append))
            return {1, {}, u"ash: can't create %1: nonexistent directory\n"_s.arg(command.outFile).toUtf8()};
        done.out.clear();
    }
    return done;
}

} // namespace

SimAshResult simAsh(const QString &line, const QByteArray &input, const SimAshHost &host)
{
    QString bad;
    const auto parsed = tokens(line, bad);
    if (!parsed)
        return syntaxError(bad);
    SimAshResult total;
    QByteArray pipe = input;
    Simple current;
    bool skip = false; ///< by && or ||
    bool negate = false;
    bool expectsWord = false;
    QString redirect;
    const auto flush = [&](const QString &op) {
        if (!skip) {
            SimAshResult done = runSimple(current, pipe, host);
            if (negate)
                done.status = done.status == 0 ? 1 : 0;
            total.err += done.err;
            total.status = done.status;
            pipe.clear();
            if (op == u"|")
                pipe = done.out;
            else
                total.out += done.out;
        }
        current = {};
        negate = false;
        if (op == u"&&")
            skip = total.status != 0;
        else if (op == u"||")
            skip = total.status == 0;
        else if (op != u"|")
            skip = false;
    };
    for (const Token &token : *parsed) {
        if (!token.isOperator) {
            if (redirect == u">" || redirect == u">>") {
                current.outFile = token.text;
                current.append = redirect == u">>";
            } else if (redirect == u"2>") {
                current.errFile = token.text;
            } else if (redirect == u"<") {
                current.inFile = token.text;
            } else if (token.text == u"!" && current.words.isEmpty()) {
                negate = true;
            } else {
                const QStringList paths = token.mayGlob ? host.glob(token.text) : QStringList();
                current.words << (paths.isEmpty() ? QStringList{token.text} : paths);
            }
            redirect.clear();
            expectsWord = false;
            continue;
        }
        if (expectsWord)
            return syntaxError(token.text);
        if (token.text == u"2>&1") {
            current.errToOut = true;
        } else if (token.text == u">" || token.text == u">>" || token.text == u"2>" || token.text == u"<") {
            redirect = token.text;
            expectsWord = true;
        } else {
            if (current.words.isEmpty() && current.outFile.isEmpty())
                return syntaxError(token.text);
            flush(token.text);
        }
    }
    if (expectsWord)
        return syntaxError(u"newline"_s);
    if (!current.words.isEmpty() || !current.outFile.isEmpty())
        flush(u";"_s);
    return total;
}

} // namespace rf
