#pragma once

#include "wizard/pages/fix_model.h"
#include "wizard/pages/page.h"
#include "wizard/pages/run_story.h"
#include "wizard/run_feed.h"

namespace rf {

class ApplyView;
class FixChoice;

/// Choose, apply, see how it ended, check again; and settle what was left in the middle before anything else.
class FixPage final : public Page {
    Q_OBJECT
public:
    explicit FixPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override;
    void render() override;
    PageFoot foot() const override;
    void onLink() override;
    void onSecondary() override;
    void onPrimary() override;

private:
    enum class Mode { Choosing, Open, Running, Ended, Looking };
    using Work = std::function<Result<QList<TaskResult>>(OpenDoor &, const RunOptions &)>;
    void show(Mode mode);
    void renderChoice();
    void renderOpen();
    void readOpenRun();
    void planWithout();
    void start();
    bool canSettle() const;
    void settle(Executor::Settle how);
    void giveUp();
    void run(const QString &what, const LiveRun &live, const Work &work);
    void ended(Result<QList<TaskResult>> results);
    void look();
    void tell(); ///< the live view says what the run said last
    const FixModel &model() const; ///< of the snapshot and the choices as they are now
    void showCommands();
    void printCard();
    void saveCard();

    Mode m_mode = Mode::Choosing;
    Mode m_shownMode = Mode::Choosing;
    FixChoices m_choices;
    mutable FixModel m_model;
    mutable std::weak_ptr<const VisitSnapshot> m_modelOf; ///< null: the choices are other ones by now
    QString m_office; ///< whose choices these are
    LiveRun m_live;
    RunEnd m_end;
    RunStory m_open; ///< run that is not settled
    FixChoice *m_choice;
    ApplyView *m_view;
};

} // namespace rf
