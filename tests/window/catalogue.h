// The pictures of a visit: every state that is shown to it in both themes and two sizes of window, every
// dialog by itself as soon as it stands there. Each is looked over for text that cannot be read; all are
// saved when RINGFENCE_PICTURES names a folder.
#pragma once

#include "tests/window/layout_faults.h"
#include "wizard/theme/roles.h"
#include "wizard/window.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>

namespace rf::testing {

class Catalogue final : public QObject {
public:
    /// set: the folder of the pictures, "de-200". mirrored: everything is shown from the right; it is the
    /// look that is mirrored, people go through the visit as ever.
    Catalogue(Window &window, const QString &set, bool mirrored)
        : m_window(window)
        , m_set(set)
        , m_mirrored(mirrored)
    {
        qApp->installEventFilter(this);
    }
    ~Catalogue() override { applyTheme(Theme::Light); }

    /// The window as it stands, with the page that scrolls at its whole height.
    void take(const QString &state)
    {
        if (m_taking)
            return;
        m_taking = true;
        const QSize before = m_window.size();
        for (const Theme theme : bothThemes()) {
            putOn(theme);
            for (const QSize &size : {QSize(1024, 640), QSize(1440, 900)}) {
                m_window.resize(size);
                settle();
                keep(&m_window, u"%1-%2-%3"_s.arg(state, nameOf(theme)).arg(size.width()));
                lookOver(&m_window, u"%1 at %2x%3"_s.arg(state).arg(size.width()).arg(size.height()));
                if (size.width() < 1440)
                    keepWhole(u"%1-%2-whole"_s.arg(state, nameOf(theme)));
            }
        }
        straighten();
        m_window.resize(before);
        settle();
        m_taken << state;
        m_taking = false;
    }
    /// Lays everything out without letting time pass: what goes on behind the window stands still meanwhile.
    static void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::PolishRequest);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
    }
    QStringList faults() const { return m_faults; }
    QStringList taken() const { return m_taken; }
    QStringList dialogs() const { return m_dialogs; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // It has its place and its size by now, and nobody has answered it yet.
        if (event->type() == QEvent::WindowActivate && !m_taking) {
            auto *dialog = qobject_cast<QDialog *>(watched);
            if (dialog && dialog->isWindow() && dialog->isVisible() && !qobject_cast<QFileDialog *>(dialog))
                takeDialog(dialog);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    /// Begins with the theme that is on: putting on another one costs more than a picture.
    static QList<Theme> bothThemes()
    {
        return Roles::isDark() ? QList{Theme::Dark, Theme::Light} : QList{Theme::Light, Theme::Dark};
    }
    static QString nameOf(Theme theme) { return theme == Theme::Dark ? u"dark"_s : u"light"_s; }
    void putOn(Theme theme)
    {
        if ((theme == Theme::Dark) != Roles::isDark())
            applyTheme(theme);
        const auto direction = m_mirrored ? Qt::RightToLeft : Qt::LeftToRight;
        if (QGuiApplication::layoutDirection() != direction)
            QGuiApplication::setLayoutDirection(direction);
        settle();
    }
    void straighten()
    {
        if (m_mirrored)
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void takeDialog(QDialog *dialog)
    {
        QString text = dialog->windowTitle();
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            text += label->text();
        if (m_seen.contains(text))
            return;
        m_seen << text;
        m_taking = true;
        const QString kind = dialog->objectName().isEmpty() ? u"confirm"_s : dialog->objectName();
        const QString state = u"dialog-%1-%2"_s.arg(m_dialogs.size() + 1, 2, 10, QLatin1Char('0')).arg(kind);
        for (const Theme theme : bothThemes()) {
            putOn(theme);
            keep(dialog, state + u'-' + nameOf(theme));
            lookOver(dialog, state);
        }
        straighten();
        settle();
        m_dialogs << kind;
        m_taking = false;
    }
    void lookOver(const QWidget *shown, const QString &where)
    {
        for (const QString &found : LayoutFaults::in(shown)) {
            const QString fault = where + u": "_s + found;
            if (!m_faults.contains(fault))
                tell(fault);
        }
    }
    /// At once, for whoever waits for a long visit.
    void tell(const QString &fault)
    {
        m_faults << fault;
        qInfo().noquote() << fault;
    }
    void keep(QWidget *shown, const QString &name)
    {
        const QImage picture = shown->grab().toImage();
        // Nothing stays behind in the colours of the other theme.
        const int lightness = picture.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                  .pixelColor(0, 0)
                                  .lightness();
        if ((lightness < 110) != Roles::isDark())
            tell(u"%1: is not in the colours of its theme (lightness %2)"_s.arg(name).arg(lightness));
        save(picture, name);
    }
    void keepWhole(const QString &name)
    {
        const auto *area = m_window.page(m_window.flow().current())->findChild<QScrollArea *>();
        if (area && area->widget()->height() > area->viewport()->height() + 1 && !folder().isEmpty())
            save(area->widget()->grab().toImage(), name);
    }
    static QString folder() { return qEnvironmentVariable("RINGFENCE_PICTURES"); }
    void save(const QImage &picture, const QString &name) const
    {
        if (folder().isEmpty())
            return;
        const QDir place(folder() + u'/' + m_set);
        place.mkpath(u"."_s);
        picture.save(place.filePath(name + u".png"_s));
    }

    Window &m_window;
    QString m_set;
    bool m_mirrored;
    bool m_taking = false;
    QStringList m_taken;
    QStringList m_dialogs;
    QStringList m_seen; ///< words of the dialogs
    QStringList m_faults;
};

} // namespace rf::testing
