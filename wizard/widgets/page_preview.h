// A document as pictures of its pages, one at a time; turned by keys and buttons.
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace rf {

class PagePreview final : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(QWidget *parent = nullptr);
    /// Keeps the page that is shown, as far as there is one.
    void setPages(const QList<QImage> &pages);
    int page() const { return m_page; } ///< from 0
    int pages() const { return static_cast<int>(m_pages.size()); }
    void turnTo(int page);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Sheet;
    void show();
    QList<QImage> m_pages;
    int m_page = 0;
    Sheet *m_sheet;
    QLabel *m_number;
    QPushButton *m_back;
    QPushButton *m_on;
};

} // namespace rf
