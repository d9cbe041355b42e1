#include "wizard/widgets/long_text.h"

#include "wizard/widgets/in_slices.h"

namespace rf {

namespace {
constexpr qsizetype pieceSize = 4000; // characters; ends with a line where there is one
}

LongText::LongText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_slices(new InSlices(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight); // what is sent and what is logged stays as it is
}

void LongText::setText(const QString &text)
{
    clear();
    m_text = text;
    m_put = 0;
    m_slices->start([this] { return putNext(); });
}

bool LongText::putNext()
{
    qsizetype end = std::min(m_put + pieceSize, m_text.size());
    if (end < m_text.size()) {
        const qsizetype line = m_text.lastIndexOf(QLatin1Char('\n'), end - 1);
        if (line >= m_put)
            end = line + 1;
        else if (m_text.at(end - 1).isHighSurrogate())
            ++end;
    }
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.mid(m_put, end - m_put));
    if (m_put == 0)
        moveCursor(QTextCursor::Start); // it is read from the top
    m_put = end;
    return m_put < m_text.size();
}

void LongText::addLine(const QString &line)
{
    const bool whole = m_put == m_text.size();
    if (!m_text.isEmpty())
        m_text += QLatin1Char('\n');
    m_text += line;
    if (!whole)
        return; // its turn comes
    appendPlainText(line);
    m_put = m_text.size();
}

} // namespace rf
