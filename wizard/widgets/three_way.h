// Yes, no, or not answered: three radio buttons in a row. Nothing is ever preset.
#pragma once

#include <QWidget>

class QRadioButton;

namespace rf {

class ThreeWay final : public QWidget {
    Q_OBJECT
public:
    /// name: objectName; the buttons are nameYes, nameNo and nameOpen. question: for screen readers.
    ThreeWay(const QString &name, const QString &question, QWidget *parent = nullptr);
    void set(std::optional<bool> answer); ///< tells nobody

Q_SIGNALS:
    void answered(std::optional<bool> answer);

private:
    void leadTabToAnswer();
    QRadioButton *m_yes;
    QRadioButton *m_no;
    QRadioButton *m_open;
};

} // namespace rf
