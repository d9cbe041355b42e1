// What the page Fix puts on paper or shows in full: the emergency card and every command.
#include "report/checklist_pdf.h"
#include "report/emergency_card.h"
#include "report/plan_text.h"
#include "wizard/dialogs.h"
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
            planText(chosenPlan(*s, m_choices)), window());
}

void FixPage::printCard()
{
    const VisitSnapshot *s = snapshot();
    if (!s)
        return;
    clearError();
    const EmergencyCard card = makeEmergencyCard(chosenPlan(*s, m_choices), s->state);
    const auto printed =
        printing::print(this, tr("Emergency card"), pageSizeFor(QLocale::system()),
                        [&](QPagedPaintDevice &printer) { return printEmergencyCard(card, printer); });
    if (printed == printing::Printed::Refused)
        showProblem(tr("The printer did not take the emergency card."),
                    tr("Check the printer, or press “Save it as PDF” and print it elsewhere."));
}

void FixPage::saveCard()
{
    const VisitSnapshot *s = snapshot();
    if (!s)
        return;
    clearError();
    const QString path = dialogs::saveFile(this, tr("Save the emergency card"), tr("emergency-card.pdf"),
                                           tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const EmergencyCard card = makeEmergencyCard(chosenPlan(*s, m_choices), s->state);
    visit().work<void>(
        tr("Saving the emergency card"),
        [card, path](OpenDoor &, const CancelToken &) {
            return writeEmergencyCard(card, path, pageSizeFor(QLocale::system()));
        },
        this,
        [this](Result<> saved) {
            if (!saved)
                showError(saved.error());
        });
}

} // namespace rf
