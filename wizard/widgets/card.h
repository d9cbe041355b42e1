// Surfaces: cards, the banner, the box for what is sent byte for byte, rows inside a card.
#pragma once

#include "wizard/theme/roles.h"

#include <QFrame>
#include <QLabel>

class QHBoxLayout;
class QVBoxLayout;

namespace rf {

/// A white card with a vertical layout of its own.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; }
    /// Appends a widget with a thin line above it, unless it is the first.
    void addRow(QWidget *row);
    void clear(); ///< removes and deletes all rows

private:
    QVBoxLayout *m_column;
    int m_rows = 0;
};

/// Icon on soft ground.
class IconTile final : public QLabel {
    Q_OBJECT
public:
    IconTile(const QString &icon, Tone tone, int size = 36, QWidget *parent = nullptr);
    void setIcon(const QString &icon, Tone tone);
    void setGround(QColor Roles::*ground); ///< instead of the tone's own; follows the theme

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tone m_tone;
    int m_size;
    QColor Roles::*m_ground = nullptr; ///< null = the tone's own
};

/// Icon, title, quiet second line, and what stands at the end of the row. The line below takes more.
class Row final : public QWidget {
    Q_OBJECT
public:
    Row(QWidget *leading, const QString &title, const QString &subtitle, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void addTrailing(QWidget *widget);
    QVBoxLayout *below(); ///< for a form or details under the texts

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_line;
    QVBoxLayout *m_column;
    QVBoxLayout *m_below = nullptr;
};

/// A short word with an icon, on its own ground: never colour alone.
class Pill final : public QWidget {
    Q_OBJECT
public:
    Pill(const QString &text, Tone tone, const QString &icon = {}, QWidget *parent = nullptr);
    void set(const QString &text, Tone tone, const QString &icon = {});
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    QString m_icon;
};

/// The soft box with an icon, a strong line and a sentence.
class Banner final : public QFrame {
    Q_OBJECT
public:
    Banner(const QString &icon, const QString &title, const QString &text, Tone tone = Tone::Accent,
           QWidget *parent = nullptr);
    void set(const QString &title, const QString &text);
    QVBoxLayout *column() const { return m_column; } ///< for links below the text

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_column;
};

/// What is read out or compared letter by letter: fixed width, can be copied, reachable by keyboard.
QFrame *codeBox(const QString &text, const QString &accessibleName, QWidget *parent = nullptr);

} // namespace rf
