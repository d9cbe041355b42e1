#include "wizard/widgets/wire_text.h"

#include <QTextEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

WireText::WireText(const QString &text, const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_text(new QTextEdit)
{
    setProperty("kind", u"code"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->addWidget(m_text);
    m_text->setAccessibleName(accessibleName);
    m_text->setReadOnly(true);
    m_text->setAcceptRichText(false);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLayoutDirection(Qt::LeftToRight); // commands stay as they are sent
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setPlainText(text);
    fitHeight();
}

void WireText::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void WireText::fitHeight()
{
    QTextDocument *document = m_text->document();
    document->setTextWidth(m_text->viewport()->width());
    const int around = m_text->height() - m_text->viewport()->height();
    m_text->setFixedHeight(qCeil(document->size().height()) + std::max(4, around));
}

} // namespace rf
