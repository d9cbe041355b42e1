// A day, typed or picked from a calendar.
#pragma once

#include <QDateEdit>
#include <QLineEdit>

namespace rf {

/// Wide enough for any day of its format: Qt's own hint forgets what the theme puts round the words.
class DateField final : public QDateEdit {
public:
    DateField()
    {
        setCalendarPopup(true);
        QString format = locale().dateFormat(QLocale::ShortFormat);
        if (!format.contains(QStringLiteral("yyyy")))
            format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
        setDisplayFormat(format);
    }
    QSize sizeHint() const override
    {
        const QDate longest(2028, 12, 28);
        const int words = fontMetrics().horizontalAdvance(locale().toString(longest, displayFormat()));
        return {words + roundWords, QDateEdit::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    static constexpr int roundWords = 2 * 12 + 26 + 8; ///< padding and border, the arrow, room for the cursor
};

} // namespace rf
