// What somebody could not read: text that does not fit its place, widgets cut off by what they lie in or
// lying on each other, and contents wider than the view they scroll in. Measured from the widgets, not from
// pixels, so that it says which sentence it is.
#pragma once

#include "wizard/widgets/card.h"
#include "wizard/widgets/word_label.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

#include <optional>

namespace rf::testing {

using namespace Qt::StringLiterals;

class LayoutFaults {
public:
    static QStringList in(const QWidget *shown)
    {
        LayoutFaults all(shown);
        all.look(shown);
        for (const QWidget *widget : shown->findChildren<QWidget *>()) {
            if (widget->isVisibleTo(shown))
                all.look(widget);
        }
        all.lookForOverlaps();
        return all.m_faults;
    }

private:
    explicit LayoutFaults(const QWidget *shown)
        : m_shown(shown)
    {
    }

    static constexpr int rounding = 1; ///< pixel; metrics are rounded, layouts too

    static QString nameOf(const QWidget *widget)
    {
        QString text = widget->property("text").toString().simplified();
        if (text.isEmpty())
            text = widget->accessibleName();
        QString name = QString::fromLatin1(widget->metaObject()->className());
        for (const QWidget *w = widget; w; w = w->parentWidget()) {
            if (!w->objectName().isEmpty() && !w->objectName().startsWith(u"qt_")) {
                name += u' ' + w->objectName();
                break;
            }
        }
        return name + u" \""_s + (text.size() > 60 ? text.first(57) + u"..."_s : text) + u'"';
    }
    void fault(const QWidget *widget, const QString &what) { m_faults << nameOf(widget) + u": "_s + what; }
    static QString sizeText(const QSize &size) { return u"%1x%2"_s.arg(size.width()).arg(size.height()); }
    static bool fits(const QSize &needed, const QSize &there)
    {
        return needed.width() <= there.width() + rounding && needed.height() <= there.height() + rounding;
    }

    /// The least size in which its words can be read; none when it has no words of its own.
    static std::optional<QSize> needs(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            return label->text().isEmpty() ? std::nullopt : std::optional(sizeOf(label));
        if (const auto *pill = qobject_cast<const Pill *>(widget))
            return pill->text().isEmpty() ? std::nullopt : std::optional(pill->sizeHint());
        if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            // What is typed may be longer than the field; what stands there as advice may not.
            if (!field->text().isEmpty() || field->placeholderText().isEmpty())
                return {};
            QStyleOptionFrame option;
            option.initFrom(field);
            option.lineWidth = field->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, field);
            const QRect inside = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field);
            const int edges = field->width() - inside.width() + 4; // 2 pixels of its own on either side
            return QSize(field->fontMetrics().horizontalAdvance(field->placeholderText()) + edges,
                         field->fontMetrics().height());
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            const QRect inside =
                box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
            return QSize(box->fontMetrics().horizontalAdvance(box->currentText()) + box->width()
                             - inside.width(),
                         box->fontMetrics().height());
        }
        if (const auto *day = qobject_cast<const QDateTimeEdit *>(widget)) {
            const auto *words = day->findChild<const QLineEdit *>(); // Qt's hint forgets what the theme adds
            return QSize(words->fontMetrics().horizontalAdvance(day->text()) + 4 + day->width()
                             - words->width(),
                         words->fontMetrics().height());
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (button->text().isEmpty() || button->layout())
                return {}; // its words are labels of their own
            if (button->inherits("rf::StepButton"))
                return sizeOfStep(button);
            if (button->hasHeightForWidth()) // its words wrap
                return QSize(button->minimumSizeHint().width(), button->heightForWidth(button->width()));
            return button->minimumSizeHint().expandedTo(button->sizeHint());
        }
        return {};
    }
    static QSize sizeOf(const QLabel *label)
    {
        if (!label->wordWrap())
            return label->sizeHint();
        if (qobject_cast<const WordLabel *>(label)) // breaks its longest words by itself
            return {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
        const QMargins margins = label->contentsMargins();
        const int width = label->width() - margins.left() - margins.right() - 2 * label->margin();
        const QRect words =
            label->fontMetrics().boundingRect(QRect(0, 0, width, 100000), Qt::TextWordWrap, label->text());
        // The longest word may need more than there is.
        return {label->width() - width + words.width(), label->heightForWidth(label->width())};
    }
    /// Paints its words itself, beside the number, in at most the lines that its height has.
    static QSize sizeOfStep(const QAbstractButton *step)
    {
        constexpr int beside = 64;
        QFont font = step->font();
        font.setPixelSize(14);
        font.setWeight(QFont::DemiBold);
        const QRect words = QFontMetrics(font).boundingRect(QRect(0, 0, step->width() - beside, 100000),
                                                            Qt::TextWordWrap, step->text());
        return {beside + words.width(), words.height()};
    }

    void look(const QWidget *widget)
    {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            lookAtScrolling(area);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            lookAtRows(view);
        const std::optional<QSize> needed = needs(widget);
        if (!needed)
            return;
        if (!fits(*needed, widget->size()))
            fault(widget, u"needs %1, has %2"_s.arg(sizeText(*needed), sizeText(widget->size())));
        lookForCuts(widget);
        m_worded[widget->parentWidget()] << widget;
    }
    void lookAtScrolling(const QAbstractScrollArea *area)
    {
        // Also where the bar is switched off: what is wider than the view then cannot be reached at all.
        if (area->horizontalScrollBar()->maximum() > area->horizontalScrollBar()->minimum())
            fault(area, u"scrolls sideways by %1"_s.arg(area->horizontalScrollBar()->maximum()
                                                        - area->horizontalScrollBar()->minimum()));
    }
    void lookAtRows(const QAbstractItemView *view)
    {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            const QSize needed = view->sizeHintForIndex(index);
            const QRect place = view->visualRect(index);
            if (place.isValid() && !fits(needed, place.size()))
                fault(view, u"the row \"%1\" needs %2, has %3"_s.arg(
                                index.data().toString(), sizeText(needed), sizeText(place.size())));
        }
    }
    /// Up to the view that scrolls, everything it lies in must be large enough.
    void lookForCuts(const QWidget *widget)
    {
        for (const QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
            if (area && area->viewport() == outer)
                return;
            const QRect place(widget->mapTo(outer, QPoint()), widget->size());
            if (!outer->rect().adjusted(-rounding, -rounding, rounding, rounding).contains(place)) {
                fault(widget, u"is cut off by %1"_s.arg(nameOf(outer)));
                return;
            }
            if (outer == m_shown)
                return;
        }
    }
    void lookForOverlaps()
    {
        for (const Widgets &siblings : std::as_const(m_worded)) {
            for (qsizetype i = 0; i < siblings.size(); ++i) {
                for (qsizetype k = i + 1; k < siblings.size(); ++k) {
                    const QRect both = siblings.at(i)->geometry() & siblings.at(k)->geometry();
                    if (both.width() > 2 && both.height() > 2)
                        fault(siblings.at(i), u"lies on %1"_s.arg(nameOf(siblings.at(k))));
                }
            }
        }
    }

    using Widgets = QList<const QWidget *>;
    const QWidget *m_shown;
    QStringList m_faults;
    QHash<const QWidget *, Widgets> m_worded; ///< widgets with words, by what they lie in
};

} // namespace rf::testing
