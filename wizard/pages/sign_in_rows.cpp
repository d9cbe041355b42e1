// The card of the page "Sign in": devices and groups of them, then the fingerprints that were accepted.
#include "wizard/pages/pin_line.h"
#include "wizard/pages/sign_in_line.h"
#include "wizard/pages/sign_in_page.h"
#include "wizard/widgets/keyed_card.h"
#include "wizard/widgets/texts.h"

namespace rf {

using namespace Qt::StringLiterals;

QWidget *SignInPage::showRow(const QString &key, QWidget *old)
{
    if (m_pins.contains(key)) {
        const PinRow pin = m_pins.value(key);
        auto *made = new PinLine(pin);
        connect(made, &PinLine::forgetWanted, this, [this, id = pin.deviceId] { forget(id, nameOf(id)); });
        showBusy(made);
        return made;
    }
    const SignInRow row = m_rows.value(key);
    auto *line = static_cast<SignInLine *>(old);
    if (line) {
        line->set(row);
    } else {
        line = new SignInLine(row);
        connect(line, &SignInLine::signInWanted, this, &SignInPage::signIn);
        connect(line, &SignInLine::factoryWanted, this, &SignInPage::tryFactory);
        connect(line, &SignInLine::actionWanted, this, &SignInPage::act);
        connect(line, &SignInLine::apartWanted, this, [this](const QStringList &ids) {
            for (const QString &id : ids)
                m_memory.apart.insert(id);
            render();
        });
    }
    m_shown.insert(key, row);
    showBusy(line);
    return line;
}

void SignInPage::showBusy(QWidget *row)
{
    const bool busy = visit().isBusy() || !snapshot() || snapshot()->readOnly;
    if (auto *device = qobject_cast<SignInLine *>(row))
        device->setBusy(busy, std::any_of(device->ids().begin(), device->ids().end(),
                                          [&](const QString &id) { return m_trying.contains(id); }));
    else if (auto *pin = qobject_cast<PinLine *>(row))
        pin->setBusy(busy);
}

void SignInPage::renderRows(const SignInModel &model)
{
    QStringList keys;
    QSet<QString> changed;
    m_rows.clear();
    m_pins.clear();
    for (const SignInRow &row : model.rows) {
        keys << u"device "_s + row.ids.first();
        m_rows.insert(keys.last(), row);
        if (m_shown.value(keys.last()) != row)
            changed << keys.last();
    }
    for (const PinRow &pin : model.pins) {
        // The fingerprint is part of the key: another one is another row.
        keys << u"pin %1 %2 %3"_s.arg(pin.deviceId, pin.kind, pin.fingerprint);
        m_pins.insert(keys.last(), pin);
    }
    m_card->arrange(
        keys, [this](const QString &key, QWidget *old) { return showRow(key, old); }, changed);
    m_card->setVisible(!keys.isEmpty());
    for (const QString &key : std::as_const(keys))
        showBusy(m_card->row(key));
}

void SignInPage::renderUnknown(const SignInModel &model)
{
    m_byHand->setText(model.byHand);
    m_byHand->setVisible(!model.byHand.isEmpty());
    m_unknown->setText(model.unknown.join(u'\n'));
    m_unknown->setVisible(!model.unknown.isEmpty());
    m_unknownTitle->setVisible(!model.unknown.isEmpty());
    m_allPins->setVisible(model.morePins > 0 || m_memory.showAllPins);
    m_allPins->setText(m_memory.showAllPins
                           ? tr("Show only new fingerprints")
                           : tr("Show %n more fingerprints that we remember", nullptr, model.morePins));
    m_allPins->setAccessibleName(m_allPins->text());
}

} // namespace rf
