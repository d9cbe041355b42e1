// What this program is: its version, whether there is a newer one, the lists it uses, and the terms of
// everything it is made of.
#pragma once

#include "wizard/current_visit.h"
#include "wizard/update_watch.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rf {

class Card;
class Row;

class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(UpdateWatch &updates, const CurrentVisit &visit, QWidget *parent);

private:
    AboutDialog(UpdateWatch &updates, const CurrentVisit &visit, QWidget *parent);
    void addVersions(QVBoxLayout *column);
    void addLists(QVBoxLayout *column);
    void addLicences(QVBoxLayout *column);
    void render();
    void renderDevices();

    UpdateWatch &m_updates;
    const CurrentVisit &m_visit;
    QPushButton *m_look = nullptr; ///< null where there is no address to ask
    QLabel *m_news = nullptr;
    Row *m_lists = nullptr; ///< null without a door
    QLabel *m_listsSay = nullptr;
    QPushButton *m_takeNew = nullptr;
    QPushButton *m_goBack = nullptr;
    Card *m_devices = nullptr;
};

} // namespace rf
