// The rows of the page Fix: a job with its switch and details, and what is left for people.
#pragma once

#include "wizard/pages/fix_model.h"

#include <QWidget>

class QPushButton;

namespace rf {

class Pill;
class Row;
class Toggle;

/// "tls" → "Tls", "sip-alg" → "SipAlg": for object names.
QString nameOf(const QString &jobId);

class JobRow final : public QWidget {
    Q_OBJECT
public:
    explicit JobRow(const FixRow &row, QWidget *parent = nullptr);
    void show(const FixRow &row);
    QString jobId() const { return m_shown.id; }
    bool isOpen() const;
    void setDetails(QWidget *details); ///< takes it; null = closed

Q_SIGNALS:
    void switched(const QString &job, bool on);
    void detailsWanted(const QString &job, bool open);

private:
    FixRow m_shown;
    Row *m_row;
    Toggle *m_toggle;
    Pill *m_pill;
    QPushButton *m_button;
    QWidget *m_details = nullptr;
};

/// Off, with the reason and the steps for a person.
class LeftOverRow final : public QWidget {
    Q_OBJECT
public:
    LeftOverRow(const LeftRow &row, int number, QWidget *parent = nullptr);

private:
    QWidget *m_steps = nullptr; ///< null: nobody asked for them yet
};

} // namespace rf
