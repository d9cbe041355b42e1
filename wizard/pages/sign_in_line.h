// One row of the page "Sign in": the device or the group, how its sign-in stands, and the form where one is
// needed. What is typed goes into a Secret and out of the field at once.
#pragma once

#include "core/secret.h"
#include "wizard/pages/sign_in_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rf {

class Pill;
class Row;
class IconTile;

class SignInLine final : public QWidget {
    Q_OBJECT
public:
    explicit SignInLine(const SignInRow &row, QWidget *parent = nullptr);
    /// What the person has typed stays.
    void set(const SignInRow &row);
    void setBusy(bool busy, bool here); ///< here: this one is being tried
    const QStringList &ids() const { return m_row.ids; }
    bool hasUntriedPassword() const;
    bool takesPassword() const { return m_row.form; }
    void focusPassword();
    /// On the row itself: what is typed next goes into no field.
    void focusRow();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

Q_SIGNALS:
    /// password null: the device has none.
    void signInWanted(const QStringList &ids, const QString &user, std::shared_ptr<rf::Secret> password);
    void factoryWanted(const QString &id);
    void apartWanted(const QStringList &ids);
    void actionWanted(const QStringList &ids, rf::SignInRow::Action action);

private:
    void buildForm();
    void showRow();
    void renderForm();
    void nameControls();
    void submit();

    SignInRow m_row;
    bool m_busy = false;
    bool m_here = false;
    IconTile *m_icon;
    Row *m_line;
    Pill *m_pill;
    QWidget *m_form; ///< filled when it is needed first: most devices share a password with another
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_signIn = nullptr;
    QCheckBox *m_noPassword = nullptr;
    QCheckBox *m_factory = nullptr;
    QPushButton *m_apart = nullptr;
    QLabel *m_says;
    QPushButton *m_action;
};

} // namespace rf
