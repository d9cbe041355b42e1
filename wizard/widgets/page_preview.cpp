#include "wizard/widgets/page_preview.h"

#include "wizard/theme/roles.h"
#include "wizard/widgets/accessible_role.h"
#include "wizard/widgets/texts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

/// The paper itself: as high as its width wants.
class PagePreview::Sheet final : public QWidget {
public:
    Sheet()
    {
        setFocusPolicy(Qt::StrongFocus);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void show(const QImage &picture)
    {
        m_picture = picture;
        updateGeometry();
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return m_picture.isNull() ? qRound(width * 1.414)
                                  : qRound(double(width) * m_picture.height() / m_picture.width());
    }
    QSize sizeHint() const override { return {340, heightForWidth(340)}; }
    QSize minimumSizeHint() const override { return {220, heightForWidth(220)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Roles &roles = Roles::now();
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), Qt::white); // paper is white in every theme
        if (!m_picture.isNull())
            painter.drawImage(rect(), m_picture);
        painter.setPen(hasFocus() ? QPen(roles.accent, 2) : QPen(roles.line, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    QImage m_picture;
};

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
    , m_sheet(new Sheet)
    , m_number(textLabel({}, TextRole::Muted))
    , m_back(button(tr("Previous page"), ButtonKind::Link, u"previousPage"_s))
    , m_on(button(tr("Next page"), ButtonKind::Link, u"nextPage"_s))
{
    setAccessibleRole(m_sheet, QAccessible::Graphic);
    m_sheet->setObjectName(u"pagePreview"_s);
    m_sheet->setAccessibleDescription(
        tr("Preview of the report. Turn the pages with Page Up and Page Down."));
    setFocusProxy(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_sheet);
    auto *line = new QHBoxLayout;
    line->addWidget(m_back);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setObjectName(u"pageNumber"_s);
    line->addWidget(m_number, 1);
    line->addWidget(m_on);
    column->addLayout(line);
    connect(m_back, &QPushButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_on, &QPushButton::clicked, this, [this] { turnTo(m_page + 1); });
    show();
}

void PagePreview::setPages(const QList<QImage> &pages)
{
    m_pages = pages;
    m_page = std::clamp(m_page, 0, std::max(0, this->pages() - 1));
    show();
}

void PagePreview::turnTo(int page)
{
    if (page < 0 || page >= pages() || page == m_page)
        return;
    m_page = page;
    show();
}

void PagePreview::show()
{
    m_sheet->show(m_pages.value(m_page));
    const QString number =
        m_pages.isEmpty() ? tr("Drawing the pages …")
                          : tr("Page %1 of %2").arg(QString::number(m_page + 1), QString::number(pages()));
    m_number->setText(number);
    m_sheet->setAccessibleName(number);
    m_back->setEnabled(m_page > 0);
    m_on->setEnabled(m_page + 1 < pages());
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_PageDown: turnTo(m_page + 1); break;
    case Qt::Key_PageUp: turnTo(m_page - 1); break;
    case Qt::Key_Right: turnTo(m_page + (mirrored ? -1 : 1)); break;
    case Qt::Key_Left: turnTo(m_page + (mirrored ? 1 : -1)); break;
    case Qt::Key_Home: turnTo(0); break;
    case Qt::Key_End: turnTo(pages() - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace rf
