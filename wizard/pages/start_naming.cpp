#include "wizard/pages/start_naming.h"

#include "report/plan_text.h"
#include "wizard/dialogs.h"
#include "wizard/pages/start_model.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"

#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {
const QString ending = u".ringfence"_s;
}

StartNaming::StartNaming(QWidget *parent)
    : QWidget(parent)
    , m_name(named(new QLineEdit, u"newOfficeName"_s, tr("Name of the office")))
    , m_path(named(new QLineEdit, u"newOfficePath"_s, tr("Where the office file is kept")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    m_name->setMaxLength(120);
    auto *nameRow = new Row(nullptr, tr("What is your office called?"), tr("The name stands on the report."));
    nameRow->below()->addWidget(m_name);
    card->addRow(nameRow);
    auto *placeRow =
        new Row(nullptr, tr("Where is its file kept?"),
                tr("Everything RingFence learns about the office is in this one file, but no password. "
                   "Keep it on this computer, not on a network drive or in a synced folder."));
    placeRow->below()->addWidget(m_path);
    QPushButton *elsewhere = button(tr("Choose another place"), ButtonKind::Small, u"choosePlace"_s);
    placeRow->below()->addWidget(elsewhere, 0, Qt::AlignLeading);
    card->addRow(placeRow);
    column->addLayout(atMost(card, 720));
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        suggest();
        Q_EMIT changed();
    });
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_ownPlace = true;
        Q_EMIT changed();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &StartNaming::done);
    connect(m_path, &QLineEdit::returnPressed, this, &StartNaming::done);
    connect(elsewhere, &QPushButton::clicked, this, [this] {
        const QString chosen = dialogs::saveFile(this, tr("Where is the office file kept?"), m_path->text(),
                                                 tr("RingFence offices (*.ringfence)"));
        if (chosen.isEmpty())
            return;
        m_ownPlace = true;
        m_path->setText(chosen);
        Q_EMIT changed();
    });
    suggest();
}

void StartNaming::suggest()
{
    if (!m_ownPlace)
        m_path->setText(start::suggestedPath(
            m_name->text(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
}

QString StartNaming::name() const
{
    return plainWords(m_name->text(), 120).trimmed();
}

QString StartNaming::path() const
{
    const QString path = m_path->text().trimmed();
    return path.isEmpty() || path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

void StartNaming::begin()
{
    m_name->setFocus();
}

} // namespace rf
