#include "wizard/widgets/texts.h"

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
    }
    return {};
}

} // namespace

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setProperty("text-role", roleName(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QPushButton *button(const QString &text, ButtonKind kind, const QString &name, QWidget *parent)
{
    auto *b = new QPushButton(text, parent);
    b->setProperty("kind", kindName(kind));
    b->setObjectName(name);
    b->setAccessibleName(text);
    b->setAutoDefault(kind == ButtonKind::Primary);
    b->setCursor(Qt::PointingHandCursor);
    return b;
}

} // namespace rf
