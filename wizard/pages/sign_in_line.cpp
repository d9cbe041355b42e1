#include "wizard/pages/sign_in_line.h"

#include "wizard/widgets/accessible_role.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/texts.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QString actionText(SignInRow::Action action)
{
    switch (action) {
    case SignInRow::Action::None: return {};
    case SignInRow::Action::Waited: return SignInLine::tr("It has been left alone", "button");
    case SignInRow::Action::AnotherPassword: return SignInLine::tr("Use another password", "button");
    case SignInRow::Action::ReadAgain: return SignInLine::tr("Read it again", "button");
    case SignInRow::Action::MeetAgain: return SignInLine::tr("It was exchanged or reset", "button");
    case SignInRow::Action::FindDevices: return SignInLine::tr("Open “Find devices”", "button");
    }
    return {};
}

} // namespace

SignInLine::SignInLine(const SignInRow &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_icon(new IconTile(row.icon, Tone::Accent))
    , m_line(new Row(m_icon, row.title, row.subtitle))
    , m_pill(new Pill(row.pill, row.tone, row.pillIcon))
    , m_form(new QWidget)
    , m_says(textLabel(row.says, TextRole::Muted))
    , m_action(button({}, ButtonKind::Small, u"deviceAction"_s))
{
    setObjectName(u"signIn_"_s + row.ids.first());
    setAccessibleRole(this, QAccessible::Grouping); // before its name
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    m_line->addTrailing(m_pill);
    m_line->below()->addWidget(m_form);
    m_line->below()->addWidget(m_says);
    m_line->below()->addWidget(m_action, 0, Qt::AlignLeading);
    m_says->setObjectName(u"signInSays"_s);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(m_row.ids, m_row.action); });
    showRow();
}

void SignInLine::buildForm()
{
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_user = new QLineEdit(m_row.user);
    m_user->setObjectName(u"user"_s);
    m_user->setMaxLength(64);
    m_password = new QLineEdit;
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(128);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_signIn = button(tr("Sign in", "button"), ButtonKind::Primary, u"signInButton"_s);
    m_signIn->setAutoDefault(false);
    m_noPassword = new QCheckBox(tr("It has no password"));
    m_noPassword->setObjectName(u"noPassword"_s);
    m_factory = new QCheckBox(tr("Try the maker's factory password, once"));
    m_factory->setObjectName(u"tryFactory"_s);
    m_apart = button(tr("They have different passwords"), ButtonKind::Link, u"signInApart"_s);
    QLabel *user = textLabel(tr("User name"), TextRole::Muted);
    user->setBuddy(m_user);
    QLabel *password = textLabel(tr("Password"), TextRole::Muted);
    password->setBuddy(m_password);
    grid->addWidget(user, 0, 0);
    grid->addWidget(password, 0, 1);
    grid->addWidget(m_user, 1, 0);
    grid->addWidget(m_password, 1, 1);
    grid->addWidget(m_signIn, 1, 2, Qt::AlignVCenter);
    grid->setRowMinimumHeight(2, 4);
    grid->addWidget(m_noPassword, 3, 0, 1, 3);
    grid->addWidget(m_factory, 4, 0, 1, 3);
    grid->addWidget(m_apart, 5, 0, 1, 3, Qt::AlignLeading);
    connect(m_password, &QLineEdit::textChanged, this, &SignInLine::renderForm);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInLine::submit);
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_signIn, &QPushButton::clicked, this, &SignInLine::submit);
    connect(m_apart, &QPushButton::clicked, this, [this] { Q_EMIT apartWanted(m_row.ids); });
    // One way at a time.
    connect(m_noPassword, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_factory->setChecked(false);
        renderForm();
    });
    connect(m_factory, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_noPassword->setChecked(false);
        renderForm();
    });
}

void SignInLine::set(const SignInRow &row)
{
    if (row == m_row)
        return;
    if (m_user && m_user->text() == m_row.user)
        m_user->setText(row.user);
    m_row = row;
    showRow();
}

void SignInLine::showRow()
{
    setAccessibleName(tr("%1: %2", "a device, how its sign-in stands").arg(m_row.name, m_row.pill));
    m_icon->setIcon(m_row.icon, Tone::Accent);
    m_line->setTitle(m_row.title);
    m_line->setSubtitle(m_row.subtitle);
    m_says->setText(m_row.says);
    m_says->setVisible(!m_row.says.isEmpty());
    m_action->setText(actionText(m_row.action));
    m_action->setVisible(m_row.action != SignInRow::Action::None);
    if (m_row.form && !m_user)
        buildForm();
    m_form->setVisible(m_row.form);
    if (m_user) {
        if (!m_row.form) {
            m_password->clear();
            m_noPassword->setChecked(false);
            m_factory->setChecked(false);
        }
        m_factory->setVisible(m_row.factory);
        m_apart->setVisible(m_row.ids.size() > 1);
    }
    renderForm();
}

void SignInLine::setBusy(bool busy, bool here)
{
    if (busy == m_busy && here == m_here)
        return;
    m_busy = busy;
    m_here = here;
    renderForm();
}

bool SignInLine::hasUntriedPassword() const
{
    return m_row.form && !m_password->text().isEmpty();
}

void SignInLine::focusPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInLine::focusRow()
{
    if (QWidget *before = m_user->previousInFocusChain(); before != this)
        setTabOrder(before, this); // the Tab key goes on into the form
    setFocus(Qt::OtherFocusReason);
}

void SignInLine::focusInEvent(QFocusEvent *)
{
    update();
}

void SignInLine::focusOutEvent(QFocusEvent *)
{
    update();
}

void SignInLine::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Roles::now().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 8, 8);
}

void SignInLine::renderForm()
{
    m_action->setEnabled(!m_busy);
    if (m_here)
        m_pill->set(tr("Signing in …", "mark of a device"), Tone::Accent, u"hourglass"_s);
    else
        m_pill->set(m_row.pill, m_row.tone, m_row.pillIcon);
    if (!m_user)
        return;
    const bool factory = m_factory->isChecked();
    const bool none = m_noPassword->isChecked();
    m_user->setEnabled(!m_busy && !factory);
    m_password->setEnabled(!m_busy && !factory && !none);
    m_noPassword->setEnabled(!m_busy);
    m_factory->setEnabled(!m_busy);
    m_apart->setEnabled(!m_busy);
    m_signIn->setText(factory ? tr("Try it once", "button") : tr("Sign in", "button"));
    nameControls();
    m_signIn->setEnabled(!m_busy && (factory || none || !m_password->text().isEmpty()));
}

/// There may be many rows: each control says whose it is.
void SignInLine::nameControls()
{
    const auto of = [this](const QString &what) {
        return tr("%1: %2", "what is typed or pressed, the device").arg(what, m_row.name);
    };
    m_user->setAccessibleName(of(tr("User name")));
    m_password->setAccessibleName(of(tr("Password")));
    for (QAbstractButton *button :
         std::initializer_list<QAbstractButton *>{m_signIn, m_noPassword, m_factory, m_apart, m_action})
        button->setAccessibleName(of(button->text()));
}

void SignInLine::submit()
{
    if (!m_signIn->isEnabled())
        return;
    if (m_factory->isChecked()) {
        m_factory->setChecked(false);
        Q_EMIT factoryWanted(m_row.ids.first());
        return;
    }
    std::shared_ptr<Secret> password;
    if (!m_noPassword->isChecked()) {
        QByteArray bytes = m_password->text().toUtf8();
        password = std::make_shared<Secret>(bytes);
        bytes.fill('\0');
    }
    m_password->clear();
    m_noPassword->setChecked(false);
    Q_EMIT signInWanted(m_row.ids, m_user->text().trimmed(), password);
}

} // namespace rf
