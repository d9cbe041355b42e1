// A card whose rows have keys: a row that stays keeps its widget, and with it the focus and what was typed.
#pragma once

#include <QFrame>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <functional>

class QVBoxLayout;

namespace rf {

class InSlices;

class KeyedCard : public QFrame {
    Q_OBJECT
public:
    explicit KeyedCard(QWidget *parent = nullptr);
    /// old: the row that stands there by now, null for a new one. It may be brought up to date and given
    /// back.
    using Make = std::function<QWidget *(const QString &key, QWidget *old)>;
    /// Brings the rows into this order. make is called for keys that are new and for those that are stale, in
    /// reading order and in slices: it must know the row as it is then, and not only now.
    void arrange(const QStringList &keys, const Make &make, const QSet<QString> &stale = {});
    /// Null where there is none, or where it is not built yet.
    QWidget *row(const QString &key) const { return m_rows.value(key).row; }
    /// The Tab key goes through the rows in reading order, wherever they were put in.
    void chainFocus();

Q_SIGNALS:
    void built(); ///< every row stands where it belongs and says what it should

private:
    struct Entry {
        QFrame *divider = nullptr;
        QWidget *row = nullptr;
    };
    bool placeNext();
    Entry put(QWidget *row, const Entry &old);
    void chain(QWidget *row);
    void remove(const Entry &entry);
    QVBoxLayout *m_column;
    InSlices *m_slices;
    Make m_make;
    QStringList m_keys;
    QSet<QString> m_stale;
    QHash<QString, Entry> m_rows;
    qsizetype m_next = 0; ///< the rows before it stand where they belong
    bool m_moved = false; ///< one of them was put in or moved: those after it are not in reading order yet
    QPointer<QWidget> m_chained; ///< what the Tab key comes to last so far
};

/// Scrolls the page until the widget can be seen.
void bringIntoView(QWidget *widget);

} // namespace rf
