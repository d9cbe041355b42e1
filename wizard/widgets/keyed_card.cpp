#include "wizard/widgets/keyed_card.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

KeyedCard::KeyedCard(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setProperty("kind", u"card"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void KeyedCard::arrange(const QStringList &keys, const std::function<QWidget *(const QString &)> &make)
{
    if (keys == m_keys)
        return;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        QWidget *widget = item->widget();
        delete item;
        const QString key = m_rows.key(widget);
        if (!key.isEmpty() && keys.contains(key))
            continue;
        m_rows.remove(key);
        widget->hide();
        widget->deleteLater();
    }
    for (const QString &key : keys) {
        if (m_column->count() > 0) {
            auto *divider = new QFrame(this);
            divider->setProperty("kind", u"divider"_s);
            m_column->addWidget(divider);
        }
        QWidget *&widget = m_rows[key];
        if (!widget)
            widget = make(key);
        m_column->addWidget(widget);
    }
    m_keys = keys;
    chainFocus();
}

void KeyedCard::chainFocus()
{
    QWidget *last = this;
    for (const QString &key : std::as_const(m_keys)) {
        const QList<QWidget *> inside = m_rows.value(key)->findChildren<QWidget *>();
        for (QWidget *widget : inside) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->window() != window())
                continue; // the list of a combo box is a window of its own
            setTabOrder(last, widget);
            last = widget;
        }
    }
}

void bringIntoView(QWidget *widget)
{
    // Only after the layout has given it its place.
    QTimer::singleShot(0, widget, [widget] {
        for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(parent)) {
                area->ensureWidgetVisible(widget, 0, 24);
                return;
            }
        }
    });
}

} // namespace rf
