// How far something is: a bar, counts and time in words, and Stop.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rf {

class ProgressLine final : public QWidget {
    Q_OBJECT
public:
    /// name: what goes on, for screen readers.
    explicit ProgressLine(const QString &name, QWidget *parent = nullptr);
    void set(int done, int total, const QString &words);
    void setStopping(bool stopping);

Q_SIGNALS:
    void stopWanted();

private:
    QProgressBar *m_bar;
    QLabel *m_words;
    QPushButton *m_stop;
};

} // namespace rf
