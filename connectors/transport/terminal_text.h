// What a terminal would show of a stream of bytes: escape sequences are obeyed where they edit the line and
// dropped otherwise, control characters never survive. Works across chunk borders and never stores a
// sequence, so that an endless one costs nothing.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace rf {

class TerminalText {
public:
    void feed(QByteArrayView bytes);
    /// Lines that were ended by a line feed.
    const QList<QByteArray> &lines() const { return m_lines; }
    /// The line the cursor stands in.
    const QByteArray &currentLine() const { return m_line; }
    bool isEmpty() const { return m_lines.isEmpty() && m_line.isEmpty(); }
    void clear(); ///< forgets the text, not the state of a half-received escape sequence
    void dropCurrentLine(); ///< takes a pager's marker away
    void dropLastLine();

private:
    enum class State { Plain, Escape, EscapeMore, Csi, String, StringEscape };
    void plain(char c);
    void csi(char final);

    State m_state = State::Plain;
    int m_number = -1; ///< first parameter of the control sequence, -1 = none
    bool m_firstNumber = true;
    QList<QByteArray> m_lines;
    QByteArray m_line;
    qsizetype m_cursor = 0;
};

/// Text of a device for people and parsers: decoded as UTF-8, without control characters (tabs stay) and
/// without characters that turn the direction of writing.
QString plainText(QByteArrayView bytes);
/// The same, on one line and at most `most` characters, for error details.
QString plainLine(QByteArrayView bytes, int most = 300);

} // namespace rf
