#include "wizard/theme/roles.h"

#include <cmath>

namespace rf {

const Roles &Roles::light()
{
    static const Roles roles{QColor(0x16232e),
                             QColor(0x5b6b78),
                             QColor(0xdfe5ea),
                             QColor(0xf5f7f8),
                             QColor(0xffffff),
                             QColor(0x7f8e99),
                             QColor(0x10313a),
                             QColor(0xffffff),
                             QColor(0x9fbac1),
                             QColor(0x1c434d),
                             QColor(0x3fd0c4),
                             QColor(0x0b6e69),
                             QColor(0x0b6e69),
                             QColor(0xffffff),
                             QColor(0xe3f1f0),
                             QColor(0xf5f7f8),
                             {QColor(0x1f7a4d), QColor(0xe4f3ea)},
                             {QColor(0x9a5b00), QColor(0xfdf1dc)},
                             {QColor(0xb3261e), QColor(0xfbe7e5)},
                             {QColor(0x4a5a66), QColor(0xe9edf0)}};
    return roles;
}

const Roles &Roles::dark()
{
    static const Roles roles{QColor(0xe8eef2),
                             QColor(0xa3b3be),
                             QColor(0x2e3d48),
                             QColor(0x11191f),
                             QColor(0x1a242c),
                             QColor(0x6c7f8c),
                             QColor(0x0b2229),
                             QColor(0xffffff),
                             QColor(0x93aeb6),
                             QColor(0x17383f),
                             QColor(0x3fd0c4),
                             QColor(0x63cdc4),
                             QColor(0x127a74),
                             QColor(0xffffff),
                             QColor(0x16343a),
                             QColor(0x141d24),
                             {QColor(0x86d9a9), QColor(0x14351f)},
                             {QColor(0xf0c370), QColor(0x3a2b0e)},
                             {QColor(0xffa79f), QColor(0x451c1a)},
                             {QColor(0xbccad4), QColor(0x27343e)}};
    return roles;
}

const Roles::Pair &Roles::of(Tone tone) const
{
    static thread_local Pair accentPair;
    switch (tone) {
    case Tone::Good: return good;
    case Tone::Warn: return warn;
    case Tone::Bad: return bad;
    case Tone::Neutral: return neutral;
    case Tone::Accent: break;
    }
    accentPair = {accent, soft};
    return accentPair;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto channel = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor &c) {
        return 0.2126 * channel(static_cast<double>(c.redF()))
               + 0.7152 * channel(static_cast<double>(c.greenF()))
               + 0.0722 * channel(static_cast<double>(c.blueF()));
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QList<ContrastPair> contrastPairs(const Roles &r)
{
    constexpr double text = 4.5;
    constexpr double shape = 3.0; // edges and icons, WCAG 1.4.11
    return {{"ink on card", r.ink, r.card, text},
            {"ink on ground", r.ink, r.ground, text},
            {"ink on soft", r.ink, r.soft, text},
            {"ink on code", r.ink, r.code, text},
            {"muted on card", r.muted, r.card, text},
            {"muted on ground", r.muted, r.ground, text},
            {"muted on soft", r.muted, r.soft, text},
            {"muted on code", r.muted, r.code, text},
            {"accent on card", r.accent, r.card, text},
            {"accent on ground", r.accent, r.ground, text},
            {"accent on soft", r.accent, r.soft, text},
            {"button text", r.onAccent, r.accentFill, text},
            {"rail text", r.railInk, r.rail, text},
            {"rail text, current", r.railInk, r.railCurrent, text},
            {"rail quiet text", r.railMuted, r.rail, text},
            {"rail mark", r.railMark, r.rail, shape},
            {"field edge on card", r.field, r.card, shape},
            {"field edge on ground", r.field, r.ground, shape},
            {"arrow of a field", QColor(fieldArrow), r.card, shape},
            {"good", r.good.text, r.good.ground, text},
            {"good on card", r.good.text, r.card, text},
            {"warn", r.warn.text, r.warn.ground, text},
            {"warn on card", r.warn.text, r.card, text},
            {"bad", r.bad.text, r.bad.ground, text},
            {"bad on card", r.bad.text, r.card, text},
            {"neutral", r.neutral.text, r.neutral.ground, text}};
}

} // namespace rf
