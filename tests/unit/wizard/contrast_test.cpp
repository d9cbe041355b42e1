// Contrast (WCAG 2, 1.4.3 and 1.4.11) of every two colours that are drawn on each other, in both themes.
#include "wizard/theme/roles.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

constexpr double text = 4.5;
constexpr double shape = 3; ///< marks, edges of what can be pressed, focus frames

/// The formula of WCAG 2 once more, from the eight bits of a colour, apart from the one that the program has.
double ratio(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        double sum = 0;
        for (const auto &[value, weight] :
             {std::pair(colour.red(), 0.2126), std::pair(colour.green(), 0.7152),
              std::pair(colour.blue(), 0.0722)}) {
            const double c = value / 255.0;
            sum += weight * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)}); // by value
    return (light + 0.05) / (dark + 0.05);
}

/// What the widgets and the style sheet paint beyond the list of the theme.
QList<ContrastPair> painted(const Roles &r)
{
    const QColor white(Qt::white);
    const QColor done(0x2a8f83); // the circle of a step that is done (step_rail.cpp)
    QList<ContrastPair> pairs{
        {"text of a button under the mouse", r.ink, r.soft, text},
        {"text of a button held down", r.ink, r.line, text},
        {"text of a main button that is off", r.neutral.text, r.neutral.ground, text},
        {"selected text", r.onAccent, r.accentFill, text},
        {"link in a banner", r.accent, r.soft, text},
        {"name of a section that is chosen", r.ink, r.soft, text},
        {"second text of a row that is chosen", r.muted, r.soft, text},
        {"promise at the foot of the rail", r.railMuted, r.rail, text},
        {"number of a step", r.railInk, r.rail, text},
        {"number of the current step", r.railMark, r.railCurrent, shape},
        {"circle of a step that is done", done, r.rail, shape},
        {"tick of a step that is done", white, done, shape},
        {"bar of the current step", r.railMark, r.railCurrent, shape},
        {"focus frame of a step", r.railMark, r.rail, shape},
        {"main button on the foot", r.accentFill, r.card, shape},
        {"main button on the ground", r.accentFill, r.ground, shape},
        {"focus frame of a main button inwards", r.onAccent, r.accentFill, shape},
        {"progress", r.accent, r.line, shape},
        {"switch that is on", r.accentFill, r.card, shape},
        {"knob of a switch that is on", white, r.accentFill, shape},
        {"switch that is off", r.field, r.card, shape},
        {"knob of a switch that is off", white, r.field, shape},
        {"box of a task", r.field, r.card, shape},
        {"box of a task that is done", r.good.text, r.card, shape},
        {"tick of a task that is done", r.card, r.good.text, shape},
        {"mark of what is typed wrongly", r.bad.text, r.card, shape},
        {"arrow of a row that opens", r.muted, r.card, shape},
        {"edge of a chosen card", r.accent, r.ground, shape},
        {"number in the ring", r.ink, r.card, text},
        {"words in the ring", r.muted, r.card, text},
        {"ring without a grade", r.neutral.text, r.card, shape},
    };
    const std::pair<const char *, QColor> grounds[] = {{"focus frame on a card", r.card},
                                                       {"focus frame on the ground", r.ground},
                                                       {"focus frame on a banner", r.soft},
                                                       {"focus frame on code", r.code}};
    for (const auto &[name, ground] : grounds)
        pairs << ContrastPair{name, r.accent, ground, shape};
    for (const auto &[name, tone] :
         {std::pair("icon on its tile: good", Tone::Good), std::pair("icon on its tile: warn", Tone::Warn),
          std::pair("icon on its tile: bad", Tone::Bad),
          std::pair("icon on its tile: neutral", Tone::Neutral),
          std::pair("icon on its tile: accent", Tone::Accent)})
        pairs << ContrastPair{name, r.of(tone).text, r.of(tone).ground, text}; // pills have words on it
    for (const auto &[name, colour] :
         {std::pair("ring: good", r.good.text), std::pair("ring: warn", r.warn.text),
          std::pair("ring: bad", r.bad.text)})
        pairs << ContrastPair{name, colour, r.card, shape};
    return pairs;
}

} // namespace

class ContrastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFormula()
    {
        QVERIFY(qAbs(ratio(Qt::black, Qt::white) - 21) < 0.001);
        QVERIFY(qAbs(ratio(Qt::white, Qt::white) - 1) < 0.001);
        // The greys that WebAIM and the W3C give as just enough and just too little on white.
        QVERIFY(qAbs(ratio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
        QVERIFY(qAbs(ratio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
        for (const Roles *roles : {&Roles::light(), &Roles::dark()}) {
            for (const ContrastPair &pair : contrastPairs(*roles))
                QVERIFY(qAbs(contrast(pair.text, pair.ground) - ratio(pair.text, pair.ground)) < 0.01);
        }
    }
    void enough_data()
    {
        QTest::addColumn<QColor>("above");
        QTest::addColumn<QColor>("below");
        QTest::addColumn<double>("least");
        for (const auto &[theme, roles] :
             {std::pair("light", &Roles::light()), std::pair("dark", &Roles::dark())}) {
            for (const ContrastPair &pair : contrastPairs(*roles) + painted(*roles))
                QTest::addRow("%s: %s", theme, pair.name) << pair.text << pair.ground << pair.least;
        }
    }
    void enough()
    {
        QFETCH(QColor, above);
        QFETCH(QColor, below);
        QFETCH(double, least);
        const double there = ratio(above, below);
        QVERIFY2(there >= least, qPrintable(u"%1 on %2: %3, needs %4"_s.arg(above.name(), below.name())
                                                .arg(there, 0, 'f', 2)
                                                .arg(least)));
    }
};

QTEST_MAIN(ContrastTest)

#include "contrast_test.moc"
