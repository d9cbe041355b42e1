// One device opened in place on the page "Find devices": how we know what it is, what the person says about
// it, and the lock of a special line.
#pragma once

#include "wizard/pages/device_correction.h"
#include "wizard/pages/find_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rf {

class FindDetails final : public QWidget {
    Q_OBJECT
public:
    explicit FindDetails(const FindRow &row, QWidget *parent = nullptr);
    /// Shows what is known now; what the person has begun to change stays as typed.
    void set(const FindRow &row);
    void setBusy(bool busy);

Q_SIGNALS:
    void corrected(const rf::DeviceCorrection &correction);

private:
    void buildForm();
    void buildLock();
    void showKnown();
    void renderButtons();
    DeviceCorrection typed() const;
    bool isChanged() const;

    FindRow m_row;
    bool m_busy = false;
    QVBoxLayout *m_column;
    QVBoxLayout *m_contradictions;
    QPushButton *m_settle;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_vendor;
    QLineEdit *m_model;
    QComboBox *m_special;
    QPushButton *m_save;
    QWidget *m_lock;
    QLabel *m_lockSays;
    QWidget *m_releaseForm;
    QLineEdit *m_releasedBy;
    QPushButton *m_release;
    QPushButton *m_lockAgain;
    QVBoxLayout *m_evidence;
};

} // namespace rf
