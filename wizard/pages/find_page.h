#pragma once

#include "wizard/pages/find_details.h"
#include "wizard/pages/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QLineEdit;

namespace rf {

class Card;
class FoldRow;
class KeyedCard;
class ProgressLine;

class FindPage final : public Page {
    Q_OBJECT
public:
    explicit FindPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override;
    void render() override;
    PageFoot foot() const override;
    void onLink() override;
    void onSecondary() override { look(); }
    void onPrimary() override;

private:
    QWidget *buildMissing();
    void startAnew(); ///< another office is open
    bool mayLook() const; ///< networks were named, and nothing else goes on
    bool mayWrite() const; ///< what is said about a device can be noted now
    void look();
    void looked(const Result<QList<DeviceState>> &outcome);
    void lookAt(); ///< the address that was typed
    void correctDevice(const QString &id, const DeviceCorrection &correction);
    void renderProgress();
    void renderQuestions();
    void renderRows(KeyedCard *card, const QList<FindRow> &rows);
    void renderChecks(const FindModel &model);
    FoldRow *makeRow(KeyedCard *card, const QString &id);
    void showRow(FoldRow *fold, const QString &id);

    FindState m_state;
    FindModel m_model;
    std::weak_ptr<const VisitSnapshot> m_modelOf; ///< null: the state is another one by now
    QElapsedTimer m_clock;
    QTimer m_tick;
    bool m_showLeftAlone = false;
    bool m_asked = false; ///< about special lines, since the last look
    bool m_saving = false; ///< over in a moment: no progress is shown
    QHash<QString, FindRow> m_shown; ///< as the rows say it
    QHash<QString, QPointer<FindDetails>> m_open; ///< rows that were opened
    ProgressLine *m_progress;
    Banner *m_questions;
    Card *m_checks;
    QList<FindObstacle> m_obstaclesShown;
    QStringList m_checksShown;
    QWidget *m_missing;
    QLineEdit *m_address;
    QLabel *m_addressSays;
    QPushButton *m_lookAt;
    KeyedCard *m_devices;
    QWidget *m_leftAloneLine;
    QLabel *m_leftAloneSays;
    QPushButton *m_showThem;
    KeyedCard *m_leftAlone;
};

} // namespace rf
