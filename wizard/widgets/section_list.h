// The sections of the guide as a list of which one is chosen: name and pill, by mouse or arrow keys.
#pragma once

#include "wizard/theme/roles.h"
#include "wizard/widgets/card.h"

#include <QAbstractButton>
#include <QButtonGroup>

namespace rf {

class SectionButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SectionButton(QWidget *parent = nullptr);
    void show(const QString &name, const QString &pill, Tone tone, const QString &icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override { return placesIn(width).height; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    static constexpr int side = 14;
    static constexpr int edge = 9; ///< above and below
    static constexpr int gap = 8;
    static constexpr int leastName = 110; ///< a narrower place beside the pill is not worth having
    struct Places { ///< as seen from left to right
        QRect name;
        QRect pill;
        int height = 0;
    };
    Places placesIn(int width) const;
    void place(); ///< name and pill side by side, or one below the other
    QLabel *m_name;
    Pill *m_pill;
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
