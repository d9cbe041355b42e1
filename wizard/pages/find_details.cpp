#include "wizard/pages/find_details.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/texts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr DeviceKind kinds[] = {DeviceKind::Unknown,     DeviceKind::Phone,       DeviceKind::ConferencePhone,
                                DeviceKind::DectBase,    DeviceKind::Ata,         DeviceKind::Pbx,
                                DeviceKind::Router,      DeviceKind::Firewall,    DeviceKind::Switch,
                                DeviceKind::AccessPoint, DeviceKind::DoorStation, DeviceKind::Computer,
                                DeviceKind::Printer,     DeviceKind::Camera,      DeviceKind::Nas,
                                DeviceKind::Other};
constexpr SpecialLine specials[] = {SpecialLine::None,     SpecialLine::Lift,         SpecialLine::Alarm,
                                    SpecialLine::Fax,      SpecialLine::Door,         SpecialLine::Emergency,
                                    SpecialLine::RedPhone, SpecialLine::CardTerminal, SpecialLine::NightBell,
                                    SpecialLine::Other};
constexpr int longestWord = 60;

template <class E>
void choose(QComboBox *box, E value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

template <class E>
E chosen(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

QLineEdit *field(const QString &name, const QString &accessible)
{
    auto *edit = named(new QLineEdit, name, accessible);
    edit->setMaxLength(longestWord);
    return edit;
}

QVBoxLayout *labelled(const QString &label, QWidget *widget)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    QLabel *words = textLabel(label, TextRole::Muted);
    words->setBuddy(widget);
    column->addWidget(words);
    column->addWidget(widget);
    column->addStretch(1);
    return column;
}

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

FindDetails::FindDetails(const FindRow &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_column(new QVBoxLayout(this))
    , m_contradictions(new QVBoxLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_contradictions->setSpacing(4);
    m_column->addLayout(m_contradictions);
    m_settle = button(tr("What stands below is right"), ButtonKind::Small, u"settle"_s);
    m_column->addWidget(m_settle, 0, Qt::AlignLeading);
    buildForm();
    buildLock();
    m_column->addWidget(textLabel(tr("How we know"), TextRole::Strong));
    m_evidence = new QVBoxLayout;
    m_evidence->setSpacing(6);
    m_column->addLayout(m_evidence);

    choose(m_kind, row.kind);
    choose(m_special, row.special);
    m_name->setText(row.name);
    m_vendor->setText(row.vendor);
    m_model->setText(row.model);
    showKnown();

    connect(m_settle, &QPushButton::clicked, this, [this] {
        DeviceCorrection correction = typed();
        correction.settles = true;
        Q_EMIT corrected(correction);
    });
    const auto save = [this] {
        if (m_save->isEnabled())
            Q_EMIT corrected(typed());
    };
    connect(m_save, &QPushButton::clicked, this, save);
    for (QLineEdit *edit : {m_name, m_vendor, m_model}) {
        connect(edit, &QLineEdit::textChanged, this, &FindDetails::renderButtons);
        connect(edit, &QLineEdit::returnPressed, this, save);
    }
    for (QComboBox *box : {m_kind, m_special})
        connect(box, &QComboBox::currentIndexChanged, this, &FindDetails::renderButtons);
    const auto release = [this] {
        if (!m_release->isEnabled())
            return;
        DeviceCorrection correction = typed();
        correction.releasedBy = m_releasedBy->text().trimmed();
        m_releasedBy->clear();
        Q_EMIT corrected(correction);
    };
    connect(m_release, &QPushButton::clicked, this, release);
    connect(m_releasedBy, &QLineEdit::returnPressed, this, release);
    connect(m_releasedBy, &QLineEdit::textChanged, this, &FindDetails::renderButtons);
    connect(m_lockAgain, &QPushButton::clicked, this, [this] {
        DeviceCorrection correction = typed();
        correction.releasedBy.clear();
        Q_EMIT corrected(correction);
    });
}

void FindDetails::buildForm()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_name = field(u"deviceName"_s, tr("What you call it"));
    m_name->setPlaceholderText(tr("For example: Reception"));
    m_kind = named(new QComboBox, u"deviceKind"_s, tr("What it is"));
    for (const DeviceKind kind : kinds)
        m_kind->addItem(kindName(kind), static_cast<int>(kind));
    m_vendor = field(u"deviceMaker"_s, tr("Maker"));
    m_vendor->setPlaceholderText(tr("As printed on it"));
    m_model = field(u"deviceModel"_s, tr("Model"));
    m_model->setPlaceholderText(tr("As printed on it"));
    m_special = named(new QComboBox, u"deviceSpecial"_s, tr("Special line"));
    for (const SpecialLine special : specials)
        m_special->addItem(specialKindName(special), static_cast<int>(special));
    m_save = button(tr("Save", "button: what was typed about a device"), ButtonKind::Small, u"saveDevice"_s);
    for (QComboBox *box : {m_kind, m_special}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    grid->addLayout(labelled(tr("What you call it"), m_name), 0, 0);
    grid->addLayout(labelled(tr("What it is"), m_kind), 0, 1);
    grid->addLayout(labelled(tr("Maker"), m_vendor), 1, 0);
    grid->addLayout(labelled(tr("Model"), m_model), 1, 1);
    grid->addLayout(labelled(tr("Special line (lift, alarm, fax, door …)"), m_special), 2, 0);
    grid->addWidget(m_save, 2, 1, Qt::AlignBottom | Qt::AlignTrailing);
    m_column->addLayout(grid);
}

void FindDetails::buildLock()
{
    m_lock = new QWidget;
    auto *column = new QVBoxLayout(m_lock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_lockSays = textLabel({}, TextRole::Muted);
    column->addWidget(m_lockSays);
    m_releaseForm = new QWidget;
    auto *line = new QHBoxLayout(m_releaseForm);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    m_releasedBy = field(u"releasedBy"_s, tr("Name of whoever releases it"));
    m_releasedBy->setPlaceholderText(tr("Name of whoever releases it"));
    m_release = button(tr("Release it"), ButtonKind::Small, u"release"_s);
    line->addWidget(m_releasedBy, 1);
    line->addWidget(m_release);
    column->addWidget(m_releaseForm);
    m_lockAgain = button(tr("Lock it again"), ButtonKind::Small, u"lockAgain"_s);
    column->addWidget(m_lockAgain, 0, Qt::AlignLeading);
    m_column->addWidget(m_lock);
}

void FindDetails::set(const FindRow &row)
{
    if (row == m_row)
        return;
    const auto follow = [](QLineEdit *edit, const QString &before, const QString &now) {
        if (edit->text().trimmed() == before)
            edit->setText(now);
    };
    follow(m_name, m_row.name, row.name);
    follow(m_vendor, m_row.vendor, row.vendor);
    follow(m_model, m_row.model, row.model);
    if (chosen<DeviceKind>(m_kind) == m_row.kind)
        choose(m_kind, row.kind);
    if (chosen<SpecialLine>(m_special) == m_row.special)
        choose(m_special, row.special);
    m_row = row;
    showKnown();
}

void FindDetails::setBusy(bool busy)
{
    m_busy = busy;
    renderButtons();
}

void FindDetails::showKnown()
{
    clear(m_contradictions);
    for (const QString &sentence : std::as_const(m_row.contradictions))
        m_contradictions->addWidget(
            new Banner(u"triangle-alert"_s, tr("Two things do not fit together"), sentence, Tone::Warn));
    m_settle->setVisible(!m_row.contradictions.isEmpty());
    m_lock->setVisible(m_row.special != SpecialLine::None);
    const bool locked = m_row.releasedBy.isEmpty();
    m_lockSays->setText(
        locked
            ? tr("RingFence changes nothing here and calls no line here unused, until somebody who answers "
                 "for it releases it.")
            : tr("%1 released this line: RingFence may read it and offer changes.").arg(m_row.releasedBy));
    m_releaseForm->setVisible(locked);
    m_lockAgain->setVisible(!locked);
    clear(m_evidence);
    if (!m_row.mac.isEmpty())
        m_evidence->addWidget(
            textLabel(tr("Address of its network card: %1").arg(m_row.mac), TextRole::Muted));
    for (const HowWeKnow &sign : std::as_const(m_row.evidence)) {
        const QString line = sign.said.isEmpty()
                                 ? sign.how
                                 : tr("%1: %2 (%3)", "how we know, what was said, how much it is worth")
                                       .arg(sign.how, sign.said, sign.weight);
        m_evidence->addWidget(textLabel(line, TextRole::Muted));
    }
    if (m_row.evidence.isEmpty())
        m_evidence->addWidget(textLabel(tr("It has said nothing about itself."), TextRole::Muted));
    renderButtons();
}

DeviceCorrection FindDetails::typed() const
{
    DeviceCorrection correction;
    correction.name = m_name->text().trimmed();
    correction.kind = chosen<DeviceKind>(m_kind);
    correction.vendor = m_vendor->text().trimmed();
    correction.model = m_model->text().trimmed();
    correction.special = chosen<SpecialLine>(m_special);
    correction.releasedBy = m_row.releasedBy;
    return correction;
}

bool FindDetails::isChanged() const
{
    const DeviceCorrection now = typed();
    return now.name != m_row.name || now.kind != m_row.kind || now.vendor != m_row.vendor
           || now.model != m_row.model || now.special != m_row.special;
}

void FindDetails::renderButtons()
{
    m_save->setEnabled(!m_busy && isChanged());
    m_settle->setEnabled(!m_busy);
    m_release->setEnabled(!m_busy && !m_releasedBy->text().trimmed().isEmpty());
    m_lockAgain->setEnabled(!m_busy);
}

} // namespace rf
