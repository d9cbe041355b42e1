#pragma once

#include "wizard/feed.h"
#include "wizard/pages/page.h"
#include "wizard/pages/sign_in_model.h"

#include <QTimer>

namespace rf {

class KeyedCard;
class PinLine;
class ProgressLine;
class SignInLine;
struct SignInOutcome;

class SignInPage final : public Page {
    Q_OBJECT
public:
    explicit SignInPage(const PageContext &context, QWidget *parent = nullptr);
    void render() override;
    PageFoot foot() const override;
    void onLink() override;
    void onPrimary() override;

private:
    using Tell = std::function<void(const DeviceState &)>;
    void startAnew(); ///< another office is open
    Tell teller(); ///< carries what workers tell to this page
    void begin(const QStringList &ids);
    void signIn(const QStringList &ids, const QString &user, std::shared_ptr<Secret> password);
    void tryFactory(const QString &id);
    void tried(const QStringList &ids, const Result<SignInOutcome> &outcome);
    void focusAfter(const QStringList &ids); ///< they were tried
    void focusWhenBuilt();
    void act(const QStringList &ids, SignInRow::Action action);
    void readAgain(const QStringList &ids);
    void forget(const QString &deviceId, const QString &name);
    void goOn();
    void renderProgress();
    void renderRows(const SignInModel &model);
    void renderUnknown(const SignInModel &model);
    QWidget *showRow(const QString &key, QWidget *old);
    void showBusy(QWidget *row);
    SignInLine *line(const QString &id) const;
    QString nameOf(const QString &deviceId) const;
    const SignInModel &model(); ///< of the snapshot and the memory as they are now

    SignInMemory m_memory;
    SignInModel m_model;
    std::weak_ptr<const VisitSnapshot> m_modelOf;
    SignInMemory m_modelMemory; ///< from which it was made
    std::shared_ptr<Feed<Device>> m_read; ///< what the work tells that was begun last
    QStringList m_trying; ///< devices that are being opened now
    int m_done = 0;
    bool m_saving = false; ///< over in a moment: no progress is shown
    enum class Place { Password, Row };
    std::optional<std::pair<QString, Place>> m_focusOn; ///< a device: as soon as its row is there
    QString m_doing;
    QTimer m_lockTimer; ///< a lock that ends changes what can be pressed
    QHash<QString, SignInRow> m_rows; ///< by key of the card
    QHash<QString, PinRow> m_pins;
    QHash<QString, SignInRow> m_shown; ///< as the rows say it
    ProgressLine *m_progress;
    QLabel *m_hint;
    KeyedCard *m_card;
    QPushButton *m_allPins;
    QLabel *m_byHand;
    QLabel *m_unknownTitle;
    QLabel *m_unknown;
};

} // namespace rf
