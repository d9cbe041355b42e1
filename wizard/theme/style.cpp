#include "wizard/theme/roles.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

bool darkInUse = false;

/// What the system wants: Qt tells since 6.5; before that Windows keeps it in the registry, and elsewhere the
/// platform's own palette shows it.
bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    const QSettings settings(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return settings.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
#endif
}

QPalette paletteOf(const Roles &r)
{
    QPalette p;
    p.setColor(QPalette::Window, r.ground);
    p.setColor(QPalette::WindowText, r.ink);
    p.setColor(QPalette::Base, r.card);
    p.setColor(QPalette::AlternateBase, r.ground);
    p.setColor(QPalette::Text, r.ink);
    p.setColor(QPalette::Button, r.card);
    p.setColor(QPalette::ButtonText, r.ink);
    p.setColor(QPalette::Highlight, r.accentFill);
    p.setColor(QPalette::HighlightedText, r.onAccent);
    p.setColor(QPalette::Link, r.accent);
    p.setColor(QPalette::PlaceholderText, r.muted);
    p.setColor(QPalette::ToolTipBase, r.card);
    p.setColor(QPalette::ToolTipText, r.ink);
    p.setColor(QPalette::Mid, r.line);
    p.setColor(QPalette::Dark, r.field);
    p.setColor(QPalette::Disabled, QPalette::Text, r.muted);
    p.setColor(QPalette::Disabled, QPalette::WindowText, r.muted);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, r.muted);
    return p;
}

/// One sheet for the whole program; @name@ stands for a role. The family is named here, too: Windows and
/// macOS have fonts of their own for lists, menus and labels, which come back whenever the system's look
/// changes.
constexpr auto sheet = R"(
QWidget { font-family: "Inter"; }
QLabel { color: @ink@; background: transparent; }
QLabel[text-role="headline"] { font-size: 24px; font-weight: 600; }
QLabel[text-role="title"] { font-size: 19px; font-weight: 600; }
QLabel[text-role="help"] { font-size: 15px; color: @muted@; }
QLabel[text-role="strong"] { font-size: 14px; font-weight: 600; }
QLabel[text-role="muted"] { font-size: 13px; color: @muted@; }
QLabel[text-role="mono"] { font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 16px; }
QLabel[text-role="rail"] { font-size: 12px; color: @railMuted@; }
QFrame[kind="card"] { background: @card@; border: 1px solid @line@; border-radius: 12px; }
QFrame[kind="choice"] { background: @card@; border: 1px solid @line@; border-radius: 12px; }
QFrame[kind="banner"] { background: @soft@; border: 1px solid @line@; border-radius: 12px; }
QFrame[kind="code"] { background: @code@; border: 1px solid @line@; border-radius: 8px; }
QFrame[kind="divider"] { background: @line@; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="foot"] { background: @card@; border: none; border-top: 1px solid @line@; }
QPushButton, QCheckBox, QRadioButton { outline: none; }
QPushButton { font-size: 14px; font-weight: 600; color: @ink@; background: @card@; border: 1px solid @field@;
    border-radius: 8px; padding: 8px 18px; min-height: 18px; }
QPushButton:hover { background: @soft@; }
QPushButton:pressed { background: @line@; }
QPushButton:focus { border: 2px solid @accent@; padding: 7px 17px; }
QPushButton:disabled { color: @muted@; border-color: @line@; background: @ground@; }
QPushButton[kind="primary"] { background: @accentFill@; color: @onAccent@; border: 1px solid @accentFill@; }
QPushButton[kind="primary"]:hover { background: @accentFill@; border-color: @ink@; }
QPushButton[kind="primary"]:focus { border: 3px double @onAccent@; padding: 6px 16px; }
QPushButton[kind="primary"]:disabled { background: @neutralGround@; color: @neutral@; border-color: @line@; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent; color: @accent@; padding: 4px 3px;
    text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @accent@; border-radius: 4px; padding: 4px 3px; }
QPushButton[kind="link"]:disabled { color: @muted@; background: transparent; border-color: transparent; }
QPushButton[kind="rail"] { background: transparent; border: 2px solid transparent; color: @railInk@; font-size: 13px;
    padding: 3px; text-align: left; }
QPushButton[kind="rail"]:focus { border: 2px solid @railMark@; border-radius: 4px; padding: 3px; }
QPushButton[kind="small"] { padding: 5px 12px; font-size: 14px; }
QPushButton[kind="small"]:focus { padding: 4px 11px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox { font-size: 14px; background: @card@; color: @ink@;
    border: 1px solid @field@; border-radius: 8px; padding: 8px 11px; selection-background-color: @accentFill@;
    selection-color: @onAccent@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus {
    border: 2px solid @accent@; padding: 7px 10px; }
QFrame[kind="code"] QTextEdit { background: transparent; border: 2px solid transparent; padding: 0px; font-size: 12px;
    font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; }
QFrame[kind="code"] QTextEdit:focus { border: 2px solid @accent@; border-radius: 4px; padding: 0px; }
QLineEdit[wrong="true"] { border: 2px solid @bad@; padding: 7px 10px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 26px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/rf/icons/field-arrow.png); width: 16px; height: 16px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: @card@; color: @ink@; border: 1px solid @field@; border-radius: 0px; padding: 0px;
    selection-background-color: @accentFill@; selection-color: @onAccent@; }
QCheckBox, QRadioButton { font-size: 14px; color: @ink@; spacing: 10px; background: transparent; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent@; border-radius: 4px; padding: 0px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: @card@; border: 1px solid @field@; }
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: @accentFill@; border-color: @accentFill@; image: url(:/rf/icons/check.png); }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accentFill@; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @ground@; border-color: @line@; }
QCheckBox::indicator:checked:disabled { background: @muted@; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @field@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="body"] { background: transparent; border: none; }
QListWidget, QListView, QTreeView { background: @card@; color: @ink@; border: 1px solid @line@; border-radius: 12px; outline: none; }
QProgressBar { background: @line@; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QToolTip { background: @card@; color: @ink@; border: 1px solid @field@; padding: 4px; }
QDialog, QMainWindow { background: @ground@; }
)";

QString filled(QString text, const Roles &r)
{
    const QList<QPair<QString, QColor>> names{{u"ink"_s, r.ink},
                                              {u"muted"_s, r.muted},
                                              {u"line"_s, r.line},
                                              {u"ground"_s, r.ground},
                                              {u"card"_s, r.card},
                                              {u"field"_s, r.field},
                                              {u"accent"_s, r.accent},
                                              {u"soft"_s, r.soft},
                                              {u"accentFill"_s, r.accentFill},
                                              {u"onAccent"_s, r.onAccent},
                                              {u"code"_s, r.code},
                                              {u"bad"_s, r.bad.text},
                                              {u"neutral"_s, r.neutral.text},
                                              {u"neutralGround"_s, r.neutral.ground},
                                              {u"railInk"_s, r.railInk},
                                              {u"railMuted"_s, r.railMuted},
                                              {u"railMark"_s, r.railMark}};
    for (const auto &[name, colour] : names)
        text.replace(u'@' + name + u'@', colour.name());
    return text;
}

} // namespace

bool Roles::isDark()
{
    return darkInUse;
}

const Roles &Roles::now()
{
    return darkInUse ? dark() : light();
}

void applyTheme(Theme theme)
{
    static const bool fonts = [] {
        QFontDatabase::addApplicationFont(u":/rf/fonts/Inter-Regular.ttf"_s);
        QFontDatabase::addApplicationFont(u":/rf/fonts/Inter-SemiBold.ttf"_s);
        return true;
    }();
    Q_UNUSED(fonts)
    darkInUse = theme == Theme::Dark || (theme == Theme::System && systemIsDark());
    QFont font(u"Inter"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    if (QApplication::style()->name().compare(u"fusion"_s, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(paletteOf(Roles::now()));
    qApp->setStyleSheet(filled(QString::fromLatin1(sheet), Roles::now()));
}

} // namespace rf
