// The first page: what to begin with; then the settings of the office that is open, and a run that was cut
// off.
#pragma once

#include "wizard/pages/office_edits.h"
#include "wizard/pages/page.h"
#include "wizard/pages/start_model.h"

class QLabel;

namespace rf {

class StartChooser;
class StartNaming;
class StartSettings;

class StartPage final : public Page {
    Q_OBJECT
public:
    explicit StartPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override;
    void render() override;
    PageFoot foot() const override;
    void onLink() override;
    void onPrimary() override;
    void onBack() override;

private:
    /// What is looked up once when an office is opened.
    struct Look {
        QList<NetworkChoice> networks;
        QList<qint64> unfinished;
        QList<start::OpenRun> runs; ///< the same, from the journal
    };
    enum class View { Choosing, Naming, Office };
    View view() const;
    QWidget *buildChoosing();
    QWidget *buildOffice();
    void lookForMissingFiles();
    void renderChoosing();
    void renderOffice();
    void renderNotices();
    void addOpenRun(const start::OpenRun &run);
    void lookAround();
    void remember(const VisitSnapshot &now);
    void forget(const QString &path);
    void makeOffice();
    void couldNotOpen(const Error &error);

    OfficeEdits m_edits;
    View m_shownView = View::Choosing;
    bool m_naming = false;
    bool m_creating = false; ///< the file that is being opened is a new one
    QList<RecentOffice> m_recent; ///< as in the user's settings, which are written off the window's thread
    QThreadPool m_writer;
    QSet<QString> m_missing; ///< known offices whose files are not where they were
    std::optional<Look> m_look;
    bool m_toldOfTick = false; ///< that nothing can be looked for without one
    bool m_stale = true; ///< look again at the next chance
    bool m_looking = false;
    QStringList m_noticesShown; ///< what the notices were built from

    StartChooser *m_chooser = nullptr;
    QWidget *m_busy = nullptr;
    QLabel *m_busyWords = nullptr;
    QVBoxLayout *m_notices = nullptr;
    StartSettings *m_settings = nullptr;
    // The three views; built last, because building fills in the pointers above.
    QWidget *m_choosing;
    StartNaming *m_newOffice;
    QWidget *m_office;
};

} // namespace rf
