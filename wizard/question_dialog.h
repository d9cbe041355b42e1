// What the engine asks while it works: first meetings, the echo call, the provider's portal, a slip to write
// down. Also the passphrase of an office, and the notes of a practice office.
#pragma once

#include "wizard/current_visit.h"
#include "wizard/person_at_window.h"

#include <QDialog>

namespace rf {

class QuestionDialog final : public QDialog {
    Q_OBJECT
public:
    /// Shows the question over the window; the answer goes to the person of the visit. The page below cannot
    /// be reached meanwhile, so the question has its own Stop.
    /// stop: what that says; empty = none.
    static void open(const Question &question, CurrentVisit &visit, const QString &stop, QWidget *parent);

private:
    QuestionDialog(const Question &question, CurrentVisit &visit, const QString &stop, QWidget *parent);
};

class PassphraseDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(bool exists, CurrentVisit &visit, QWidget *parent);

private:
    PassphraseDialog(bool exists, CurrentVisit &visit, QWidget *parent);
};

class NotesDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(const PracticeNotes &notes, const VisitSnapshot *snapshot, QWidget *parent);

private:
    NotesDialog(const PracticeNotes &notes, const VisitSnapshot *snapshot, QWidget *parent);
};

} // namespace rf
