// What is sent, byte for byte, however long its lines are: breaks anywhere, grows downwards, can be selected
// and copied.
#pragma once

#include <QFrame>

class QTextEdit;

namespace rf {

class WireText final : public QFrame {
    Q_OBJECT
public:
    WireText(const QString &text, const QString &accessibleName, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    QTextEdit *m_text;
};

} // namespace rf
