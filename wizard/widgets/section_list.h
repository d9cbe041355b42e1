// The sections of the guide as a list of which one is chosen: name and pill, by mouse or arrow keys.
#pragma once

#include "wizard/theme/roles.h"
#include "wizard/widgets/card.h"

#include <QAbstractButton>
#include <QButtonGroup>

class QBoxLayout;

namespace rf {

class SectionButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SectionButton(QWidget *parent = nullptr);
    void show(const QString &name, const QString &pill, Tone tone, const QString &icon);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void place(); ///< name and pill side by side, or one below the other
    QLabel *m_name;
    Pill *m_pill;
    QBoxLayout *m_line;
};

class SectionList final : public Card {
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);
    struct Entry {
        int number = 0;
        QString name;
        QString pill;
        Tone tone = Tone::Neutral;
        QString icon;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    /// Entries that stay keep their buttons, and the focus stays where it was.
    void set(const QList<Entry> &entries, int chosen);

Q_SIGNALS:
    void chosen(int number);

private:
    void build();
    QButtonGroup *m_group;
    QList<Entry> m_entries;
};

} // namespace rf
