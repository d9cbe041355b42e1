#include "wizard/widgets/keyed_card.h"

#include "wizard/widgets/in_slices.h"

#include <QApplication>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

KeyedCard::KeyedCard(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_slices(new InSlices(this))
{
    setProperty("kind", u"card"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(m_slices, &InSlices::done, this, &KeyedCard::built);
}

void KeyedCard::arrange(const QStringList &keys, const Make &make, const QSet<QString> &stale)
{
    m_make = make;
    if (keys == m_keys && stale.isEmpty())
        return; // what is still being built goes on
    const QSet<QString> wanted(keys.begin(), keys.end());
    m_rows.removeIf([&](QHash<QString, Entry>::iterator it) {
        if (wanted.contains(it.key()))
            return false;
        remove(*it);
        return true;
    });
    m_stale = (m_stale + stale) & wanted;
    m_keys = keys;
    m_next = 0;
    m_chained = this;
    m_slices->start([this] { return placeNext(); });
}

bool KeyedCard::placeNext()
{
    if (m_next == m_keys.size())
        return false;
    const QString key = m_keys.at(m_next);
    Entry entry = m_rows.value(key);
    const bool stale = m_stale.remove(key);
    const int place = static_cast<int>(2 * m_next); // a divider stands above each row
    QWidget *made = !entry.row || stale ? m_make(key, entry.row) : entry.row;
    if (made != entry.row) {
        entry = put(made, entry);
        m_rows.insert(key, entry);
        m_moved = true;
    } else {
        const QLayoutItem *there = m_column->itemAt(place + 1);
        if (!there || there->widget() != entry.row) {
            for (QWidget *part : {static_cast<QWidget *>(entry.divider), entry.row})
                m_column->removeWidget(part);
            m_column->insertWidget(place, entry.divider);
            m_column->insertWidget(place + 1, entry.row);
            m_moved = true;
        }
        if (m_moved)
            entry.row->raise(); // a screen reader reads in the order in which they lie on each other
    }
    // What was just put in is shown by the layout when its turn comes, which costs far less.
    if (m_next == 0)
        entry.divider->hide();
    else if (entry.divider->isHidden() && entry.divider->testAttribute(Qt::WA_WState_ExplicitShowHide))
        entry.divider->show();
    chain(entry.row);
    if (++m_next < m_keys.size())
        return true;
    m_moved = false;
    return false;
}

KeyedCard::Entry KeyedCard::put(QWidget *row, const Entry &old)
{
    const QWidget *focused = QApplication::focusWidget();
    const QString name = old.row && old.row->isAncestorOf(focused) ? focused->objectName() : QString();
    if (old.row)
        remove(old);
    const Entry entry{new QFrame(this), row};
    entry.divider->setProperty("kind", u"divider"_s);
    const int place = static_cast<int>(2 * m_next);
    m_column->insertWidget(place, entry.divider);
    m_column->insertWidget(place + 1, entry.row);
    if (!old.row)
        return entry;
    // What is built piece by piece takes no less room meanwhile than what stood there: nothing else moves.
    const QList<InSlices *> unfinished = row->findChildren<InSlices *>();
    for (InSlices *building : unfinished) {
        row->setMinimumHeight(old.row->height());
        connect(building, &InSlices::done, row, [row] { row->setMinimumHeight(0); });
        if (!name.isEmpty())
            building->finish();
    }
    if (QWidget *again = name.isEmpty() ? nullptr : row->findChild<QWidget *>(name))
        again->setFocus();
    return entry;
}

void KeyedCard::remove(const Entry &entry)
{
    for (QWidget *part : {static_cast<QWidget *>(entry.divider), entry.row}) {
        m_column->removeWidget(part);
        part->hide();
        part->deleteLater();
    }
}

void KeyedCard::chain(QWidget *row)
{
    const QList<QWidget *> inside = row->findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        // The list of a combo box is a window of its own; the field inside of a date hands the focus on to
        // it.
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->window() != window())
            continue;
        if (m_chained)
            setTabOrder(m_chained, widget);
        m_chained = widget;
    }
}

void KeyedCard::chainFocus()
{
    m_chained = this;
    for (const QString &key : std::as_const(m_keys)) {
        if (QWidget *there = row(key))
            chain(there);
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
