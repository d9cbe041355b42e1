#include "wizard/widgets/texts.h"

#include "wizard/widgets/word_button.h"
#include "wizard/widgets/word_label.h"

#include <QVariant>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Headline: return u"headline"_s;
    case TextRole::Title: return u"title"_s;
    case TextRole::Help: return u"help"_s;
    case TextRole::Strong: return u"strong"_s;
    case TextRole::Plain: return u"plain"_s;
    case TextRole::Muted: return u"muted"_s;
    case TextRole::Mono: return u"mono"_s;
    case TextRole::Rail: return u"rail"_s;
    }
    return {};
}

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain: return u"plain"_s;
    case ButtonKind::Primary: return u"primary"_s;
    case ButtonKind::Link: return u"link"_s;
    case ButtonKind::Small: return u"small"_s;
    case ButtonKind::Rail: return u"rail"_s;
    }
    return {};
}

QPushButton *dressed(QPushButton *button, ButtonKind kind, const QString &name)
{
    button->setProperty("kind", kindName(kind));
    button->setObjectName(name);
    button->setAccessibleName(button->text());
    button->setAutoDefault(kind == ButtonKind::Primary);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new WordLabel(parent);
    label->setText(text);
    label->setProperty("text-role", roleName(role));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel *tabStop(QLabel *label)
{
    label->setFocusPolicy(Qt::StrongFocus);
    label->setContentsMargins(6, 4, 6, 4);
    return label;
}

QPushButton *button(const QString &text, ButtonKind kind, const QString &name, QWidget *parent)
{
    return dressed(new QPushButton(text, parent), kind, name);
}

QPushButton *wrappingButton(const QString &text, ButtonKind kind, const QString &name, QWidget *parent)
{
    return dressed(new WordButton(text, parent), kind, name);
}

} // namespace rf
