// A row of a card that opens in place: pressed anywhere, or with Space or Enter when it has the focus.
#pragma once

#include "wizard/theme/roles.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace rf {

class FoldHead;

class FoldRow final : public QWidget {
    Q_OBJECT
public:
    /// name: objectName of what is pressed.
    explicit FoldRow(const QString &name, QWidget *parent = nullptr);
    void set(const QString &icon, const QString &title, const QString &subtitle);
    /// The mark at the end of the row.
    void setPill(const QString &text, Tone tone, const QString &icon);
    /// A button at the end of the row instead of the mark ("Tell us"); it opens the row.
    void setAction(const QString &text);
    bool isOpen() const;
    void setOpen(bool open);
    /// Where the details go. Empty until somebody fills it.
    QVBoxLayout *details() const { return m_details; }

Q_SIGNALS:
    void toggled(bool open);

private:
    FoldHead *m_head;
    QPushButton *m_action;
    QWidget *m_actionPlace;
    QWidget *m_body;
    QVBoxLayout *m_details;
};

} // namespace rf
