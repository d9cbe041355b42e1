// A card whose rows have keys: a row that stays keeps its widget, and with it the focus and what was typed.
#pragma once

#include <QFrame>
#include <QHash>
#include <QStringList>
#include <functional>

class QVBoxLayout;

namespace rf {

class KeyedCard final : public QFrame {
    Q_OBJECT
public:
    explicit KeyedCard(QWidget *parent = nullptr);
    /// Brings the rows into this order; make is called for keys that are new.
    void arrange(const QStringList &keys, const std::function<QWidget *(const QString &key)> &make);
    QWidget *row(const QString &key) const { return m_rows.value(key); }
    /// The Tab key goes through the rows in reading order, wherever they were put in.
    void chainFocus();

private:
    QVBoxLayout *m_column;
    QStringList m_keys;
    QHash<QString, QWidget *> m_rows;
};

/// Scrolls the page until the widget can be seen.
void bringIntoView(QWidget *widget);

} // namespace rf
