#include "connectors/transport/terminal_text.h"

#include <algorithm>

namespace rf {
namespace {

constexpr char escape = '\x1b';
constexpr char bell = '\x07';

} // namespace

void TerminalText::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        switch (m_state) {
        case State::Plain:
            if (c == escape)
                m_state = State::Escape;
            else
                plain(c);
            break;
        case State::Escape:
            if (c == '[') {
                m_state = State::Csi;
                m_number = -1;
                m_firstNumber = true;
            } else if (c == ']' || c == 'P' || c == 'X' || c == '^' || c == '_') {
                m_state = State::String;
            } else if (c >= 0x20 && c <= 0x2f) {
                m_state = State::EscapeMore;
            } else if (c != escape) {
                m_state = State::Plain;
            }
            break;
        case State::EscapeMore:
            if (c < 0x20 || c > 0x2f)
                m_state = c == escape ? State::Escape : State::Plain;
            break;
        case State::Csi:
            if (c == escape) {
                m_state = State::Escape;
            } else if (c >= '0' && c <= '9') {
                if (m_firstNumber)
                    m_number = std::min(9999, std::max(m_number, 0) * 10 + (c - '0'));
            } else if (c >= 0x40 && c <= 0x7e) {
                csi(c);
                m_state = State::Plain;
            } else if (c == '\n' || c == '\r') {
                plain(c); // a broken sequence must not swallow the rest of the answer
                m_state = State::Plain;
            } else {
                m_firstNumber = false;
            }
            break;
        case State::String:
            if (c == bell)
                m_state = State::Plain;
            else if (c == escape)
                m_state = State::StringEscape;
            break;
        case State::StringEscape:
            if (c == '\\' || c == bell)
                m_state = State::Plain;
            else if (c != escape)
                m_state = State::String;
            break;
        }
    }
}

void TerminalText::plain(char c)
{
    switch (c) {
    case '\n':
        m_lines.append(m_line);
        m_line.clear();
        m_cursor = 0;
        return;
    case '\r': m_cursor = 0; return;
    case '\b': m_cursor = std::max<qsizetype>(0, m_cursor - 1); return;
    default: break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t') || byte == 0x7f)
        return;
    if (m_cursor < m_line.size())
        m_line[m_cursor] = c;
    else
        m_line.append(c);
    ++m_cursor;
}

void TerminalText::csi(char final)
{
    const qsizetype count = std::max(m_number, 1);
    if (final == 'K') {
        if (m_number == 2)
            m_line.fill(' ');
        else if (m_number <= 0)
            m_line.truncate(m_cursor);
    } else if (final == 'D') {
        m_cursor = std::max<qsizetype>(0, m_cursor - count);
    } else if (final == 'C') {
        m_cursor = std::min(m_line.size(), m_cursor + count);
    } else if (final == 'G') {
        m_cursor = std::min(m_line.size(), count - 1);
    } else if (final == 'P') {
        m_line.remove(m_cursor, count);
    }
}

void TerminalText::clear()
{
    m_lines.clear();
    m_line.clear();
    m_cursor = 0;
}

void TerminalText::dropCurrentLine()
{
    m_line.clear();
    m_cursor = 0;
}

void TerminalText::dropLastLine()
{
    if (!m_lines.isEmpty())
        m_lines.removeLast();
}

QString plainText(QByteArrayView bytes)
{
    const QString decoded = QString::fromUtf8(bytes);
    QString out;
    out.reserve(decoded.size());
    for (const QChar c : decoded) {
        const ushort code = c.unicode();
        const bool control = (code < 0x20 && c != QLatin1Char('\t') && c != QLatin1Char('\n'))
                             || (code >= 0x7f && code <= 0x9f);
        const bool turnsDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
                                    || code == 0x200e || code == 0x200f;
        if (!control && !turnsDirection)
            out.append(c);
    }
    return out;
}

QString plainLine(QByteArrayView bytes, int most)
{
    QString line = plainText(bytes.first(std::min<qsizetype>(bytes.size(), 4 * most))).simplified();
    if (line.size() > most)
        line = line.left(most) + QChar(0x2026);
    return line;
}

} // namespace rf
