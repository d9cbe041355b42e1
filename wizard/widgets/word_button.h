// A button whose words take several lines where one is too short for them.
#pragma once

#include <QPushButton>

namespace rf {

class WordButton final : public QPushButton {
    Q_OBJECT
public:
    explicit WordButton(const QString &text, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize around() const; ///< what the style puts round the words
    bool isLink() const;
};

} // namespace rf
