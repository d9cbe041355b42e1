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
        if (!m_format.contains(QStringLiteral("yyyy")))
            m_format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
        setDisplayFormat(m_format);
    }
    QSize sizeHint() const override
    {
        const QDate longest(2028, 12, 28);
        const int words = fontMetrics().horizontalAdvance(locale().toString(longest, m_format));
        return {words + roundWords, QDateEdit::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QString m_format =
        locale().dateFormat(QLocale::ShortFormat); ///< Qt loses its own when left and right change
    static constexpr int roundWords = 2 * 12 + 26 + 8; ///< padding and border, the arrow, room for the cursor
};

} // namespace rf
