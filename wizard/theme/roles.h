// The colours of the window by what they mean. Every pair that stands on each other has a contrast of at
// least 4.5:1 in both themes; a test computes it.
#pragma once

#include <QColor>
#include <QList>

namespace rf {

enum class Tone { Good, Warn, Bad, Neutral, Accent };

struct Roles {
    QColor ink;
    QColor muted;
    QColor line;
    QColor ground;
    QColor card;
    QColor field; ///< edge of what can be typed into or pressed; 3:1 on card and ground
    QColor rail;
    QColor railInk;
    QColor railMuted;
    QColor railCurrent; ///< ground of the current step
    QColor railMark;
    QColor accent; ///< links and icons
    QColor accentFill; ///< filled buttons, progress
    QColor onAccent;
    QColor soft; ///< ground of icons and banners
    QColor code; ///< ground of what is sent byte for byte
    struct Pair {
        QColor text;
        QColor ground;
    };
    Pair good, warn, bad, neutral;

    const Pair &of(Tone tone) const;
    /// The theme in use.
    static const Roles &now();
    static bool isDark();
    static const Roles &light();
    static const Roles &dark();
};

/// The arrow of a field that opens: one picture for both themes (resources/update_icons.sh).
inline constexpr QRgb fieldArrow = 0xff738391;

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// Text colour on ground colour, by name, for the contrast test.
struct ContrastPair {
    const char *name;
    QColor text;
    QColor ground;
    double least;
};
QList<ContrastPair> contrastPairs(const Roles &roles);

enum class Theme { System, Light, Dark };
/// Fusion, palette, fonts and style sheet of the whole program. Theme::System follows the system and changes
/// with it.
void applyTheme(Theme theme = Theme::System);

} // namespace rf
