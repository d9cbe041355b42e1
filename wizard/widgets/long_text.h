// Text to read that may be very long: it is put in piece by piece, so that the window answers meanwhile.
#pragma once

#include <QPlainTextEdit>

namespace rf {

class InSlices;

class LongText final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LongText(QWidget *parent = nullptr);
    void setText(const QString &text);
    /// Below what is there; goes on showing the end when that was shown.
    void addLine(const QString &line);
    /// All of it, also what is not put in yet.
    QString text() const { return m_text; }

private:
    bool putNext();
    QString m_text;
    qsizetype m_put = 0; ///< characters of it that can be seen
    InSlices *m_slices;
};

} // namespace rf
