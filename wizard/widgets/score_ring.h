// The score as a ring with its number, and a dash where there is none yet.
#pragma once

#include <QWidget>

namespace rf {

class ScoreRing final : public QWidget {
    Q_OBJECT
public:
    explicit ScoreRing(QWidget *parent = nullptr);
    /// score 0 to 100, or -1 for none; letter as in Score ("" = none).
    void set(int score, const QString &letter);
    QSize sizeHint() const override { return {84, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_score = -1;
    QString m_letter;
};

} // namespace rf
