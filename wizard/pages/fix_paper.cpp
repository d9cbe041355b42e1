// What the page Fix puts on paper or shows in full: the emergency card and every command.
#include "report/checklist_pdf.h"
#include "report/emergency_card.h"
#include "report/plan_text.h"
#include "wizard/dialogs.h"
#include "wizard/pages/fix_choice.h"
#include "wizard/pages/fix_page.h"
#include "wizard/printing.h"
#include "wizard/text_dialog.h"

namespace rf {

using namespace Qt::StringLiterals;

void FixPage::showCommands()
{
    if (const VisitSnapshot *s = snapshot())
        TextDialog::open(
            tr("All commands"),
            tr("Everything that would be sent, byte for byte, how it is proven and how it is taken back. "
               "Passwords stand as names in double braces."),
            [plan = chosenPlan(*s, m_choices)] { return planText(plan); }, window());
}

void FixPage::printCard()
{
    const auto s = visit().snapshot();
    if (!s)
        return;
    clearError();
    m_choice->tellOfCard({});
    const auto printer = printing::choose(this, tr("Emergency card"), pageSizeFor(QLocale::system()));
    if (!printer)
        return;
    const bool started = visit().work<bool>(
        tr("Printing the emergency card"),
        [printer, plan = chosenPlan(*s, m_choices), state = s->state,
         &drivers = visit().door().drivers()](OpenDoor &, const CancelToken &) -> Result<bool> {
            return printEmergencyCard(makeEmergencyCard(plan, state, drivers), *printer);
        },
        this,
        [this](const Result<bool> &taken) {
            if (!taken.value_or(false))
                showProblem(tr("The printer did not take the emergency card."),
                            tr("Check the printer, or press “Save it as PDF” and print it elsewhere."));
        });
    if (!started)
        sayBusy();
}

void FixPage::saveCard()
{
    const auto s = visit().snapshot();
    if (!s)
        return;
    clearError();
    m_choice->tellOfCard({});
    const QString path =
        dialogs::saveFile(this, tr("Save the emergency card"),
                          s->state.office.isPractice() ? tr("practice-emergency-card.pdf", "file name")
                                                       : tr("emergency-card.pdf"),
                          tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool started = visit().work<void>(
        tr("Saving the emergency card"),
        [plan = chosenPlan(*s, m_choices), state = s->state, path,
         &drivers = visit().door().drivers()](OpenDoor &, const CancelToken &) {
            return writeEmergencyCard(makeEmergencyCard(plan, state, drivers), path,
                                      pageSizeFor(QLocale::system()));
        },
        this,
        [this, path](Result<> saved) {
            if (saved)
                m_choice->tellOfCard(tr("The emergency card is saved: %1").arg(path));
            else
                showError(saved.error());
        });
    if (!started)
        sayBusy();
}

} // namespace rf
