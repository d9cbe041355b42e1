#include "wizard/pages/start_settings.h"

#include "report/plan_text.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/reading_order.h"
#include "wizard/widgets/texts.h"
#include "wizard/widgets/three_way.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using start::MarkedDevice;
using start::NetworkRow;
using start::QuestionRow;

namespace {

constexpr int pauseMs = 400; ///< after the last key until words are saved

QString objectSuffix(const Cidr &network)
{
    return network.text().replace(u'.', u'_').replace(u'/', u'_').replace(u':', u'_');
}

void section(QVBoxLayout *column, const QString &title, const QString &help)
{
    column->addSpacing(8);
    column->addWidget(textLabel(title, TextRole::Title));
    if (!help.isEmpty())
        column->addWidget(textLabel(help, TextRole::Muted));
}

} // namespace

StartSettings::StartSettings(OfficeEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_networks(new Card)
    , m_special(new Card)
    , m_questions(new Card)
    , m_name(named(new QLineEdit, u"officeName"_s, tr("Name of the office")))
    , m_notAnswered(textLabel({}, TextRole::Muted))
    , m_place(textLabel({}, TextRole::Muted))
    , m_store(textLabel({}, TextRole::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    section(
        column, tr("Where may RingFence look?"),
        tr("Tick the networks of this office. By ticking you say that you may: they are yours, or whoever "
           "looks "
           "after them has asked you. RingFence looks for phones and routers there. Printers, alarms, lifts, "
           "doors, medical and payment devices are not questioned."));
    m_networks->setObjectName(u"networks"_s);
    column->addWidget(m_networks);
    QPushButton *again =
        button(tr("Look at this computer's networks again"), ButtonKind::Link, u"lookAtNetworks"_s);
    connect(again, &QPushButton::clicked, this, &StartSettings::lookAgain);
    column->addWidget(again, 0, Qt::AlignLeading);

    section(column, tr("Lines that must always work"),
            tr("Think of: %1. They are left alone until a named person releases each one. You mark the "
               "devices on the "
               "page “Find devices”.",
               "%1 is a list such as: the fax; the night bell")
                .arg(start::specialLineWords().join(u"; "_s)));
    m_special->setObjectName(u"specialLines"_s);
    column->addWidget(m_special);

    section(column, tr("A few questions about the office"), {});
    m_notAnswered->setObjectName(u"notAnswered"_s);
    column->addWidget(m_notAnswered);
    m_questions->setObjectName(u"questions"_s);
    column->addWidget(m_questions);
    for (const QuestionRow &row : start::questionRows({}))
        addQuestion(m_questions, row);

    section(column, tr("The office file"), {});
    auto *file = new Card;
    auto *nameRow = new Row(nullptr, tr("Name of the office"), tr("It stands on the report."));
    nameRow->below()->addWidget(m_name);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = plainWords(m_name->text(), 120).trimmed();
        const auto office = m_edits.office();
        if (office && !name.isEmpty() && office->name != name)
            m_edits.add([name](Office &o) { o.name = name; });
    });
    file->addRow(nameRow);
    auto *placeRow = new Row(nullptr, tr("Where it is kept"), {});
    placeRow->below()->addWidget(m_place);
    placeRow->below()->addWidget(m_store);
    tabStop(m_place); // to be copied without a mouse
    m_place->setObjectName(u"officePath"_s);
    file->addRow(placeRow);
    column->addWidget(file);
}

void StartSettings::forget()
{
    m_networkRows.reset();
    m_choices.clear();
    m_marked.clear();
    m_special->clear();
    m_networks->clear();
    m_name->clear();
    for (QLineEdit *field : std::as_const(m_words))
        field->clear();
}

void StartSettings::render(const VisitSnapshot &snapshot, const Office &office,
                           const std::optional<QList<NetworkChoice>> &networks, bool keepsSecrets)
{
    showNetworks(office, networks, snapshot.readOnly);
    showSpecialLines(snapshot.state.devices);
    showQuestions(office.answers, snapshot.readOnly);
    showFile(snapshot, office, keepsSecrets);
}

void StartSettings::showNetworks(const Office &office, const std::optional<QList<NetworkChoice>> &networks,
                                 bool readOnly)
{
    if (!networks) {
        if (!m_networkRows) {
            m_networks->clear();
            m_networks->addRow(new Row(new IconTile(u"hourglass"_s, Tone::Neutral),
                                       tr("Looking at this computer's networks…"), {}));
        }
        return;
    }
    m_choices = *networks;
    const QList<NetworkRow> rows = start::networkRows(m_choices, office);
    if (m_networkRows == rows && m_networksReadOnly == readOnly)
        return;
    const QWidget *focused = m_networks->focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    m_networkRows = rows;
    m_networksReadOnly = readOnly;
    m_networks->clear();
    if (!start::isOnANetwork(rows))
        m_networks->addRow(new Row(new IconTile(u"circle-slash"_s, Tone::Warn),
                                   tr("This computer is on no network now"),
                                   tr("Plug it into the office network, then look again.")));
    for (const NetworkRow &row : rows)
        m_networks->addRow(networkRow(row, readOnly));
    chainAfter(m_networks, m_networks->layout());
    if (auto *again = focusedName.isEmpty() ? nullptr : m_networks->findChild<QWidget *>(focusedName))
        again->setFocus();
}

QWidget *StartSettings::networkRow(const NetworkRow &row, bool readOnly)
{
    if (!row.offered)
        return new Row(new IconTile(u"ban"_s, Tone::Neutral, 28), row.title, row.says);
    auto *box = named(new QCheckBox, u"network_"_s + objectSuffix(row.choice.network),
                      tr("RingFence may look at %1").arg(row.title));
    box->setAccessibleDescription(row.says);
    box->setChecked(row.agreed);
    box->setEnabled(!readOnly);
    auto *line = new Row(box, row.title, row.says);
    const Cidr network = row.choice.network;
    if (row.choice.wireless)
        line->addTrailing(new Pill(tr("Wi-Fi"), Tone::Warn, u"wifi"_s));
    connect(box, &QCheckBox::toggled, this, [this, row, network, box, line](bool on) {
        if (!on) {
            m_edits.add([network, choices = m_choices](Office &o) { start::disagree(o, choices, network); });
            return;
        }
        if (!row.choice.large) {
            m_edits.add(
                [network, choices = m_choices](Office &o) { start::agree(o, choices, network, {network}); });
            return;
        }
        const QSignalBlocker quiet(box);
        box->setChecked(false); // a large network is asked about once more (S-1)
        askForPart(row, line);
    });
    return line;
}

void StartSettings::askForPart(const NetworkRow &row, Row *line)
{
    if (auto *asked = line->findChild<QLineEdit *>(u"networkPart"_s)) {
        asked->setFocus();
        return;
    }
    QVBoxLayout *below = line->below();
    const Cidr network = row.choice.network;
    const int addresses = network.prefix() <= 1 ? 0x7fffffff : 1 << (32 - network.prefix());
    below->addWidget(
        textLabel(tr("This network is very large: it has %n addresses. Looking at all of them would take "
                     "long and could trouble other people's devices. Which part are your phones in?",
                     nullptr, addresses),
                  TextRole::Plain));
    auto *field = named(new QLineEdit(start::proposedPart(network).text()), u"networkPart"_s,
                        tr("Part of the network to look at, for instance 10.0.1.0/24"));
    below->addWidget(field);
    QPushButton *agreed = button(tr("RingFence may look at this part"), ButtonKind::Plain, u"agreePart"_s);
    below->addWidget(agreed, 0, Qt::AlignLeading);
    chainAfter(m_networks, m_networks->layout());
    const auto take = [this, network, field] {
        const QList<Cidr> parts = start::partsOf(network, field->text());
        if (parts.isEmpty()) {
            Q_EMIT problem(
                tr("“%1” is not a part of that network that can be looked at.")
                    .arg(plainWords(field->text(), 80)),
                tr("Write it like %1, at most four parts with commas between them, none wider than /%2.")
                    .arg(start::proposedPart(network).text())
                    .arg(start::widestScanned));
            return;
        }
        m_edits.add(
            [network, parts, choices = m_choices](Office &o) { start::agree(o, choices, network, parts); });
    };
    connect(agreed, &QPushButton::clicked, this, take);
    connect(field, &QLineEdit::returnPressed, this, take);
    field->setFocus();
    field->selectAll();
}

void StartSettings::focusNetworks()
{
    const QList<QCheckBox *> boxes = m_networks->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        if (box->isVisible() && box->isEnabled()) {
            box->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void StartSettings::showSpecialLines(const QList<DeviceState> &devices)
{
    const QList<MarkedDevice> marked = start::markedDevices(devices);
    if (marked == m_marked && m_special->column()->count() > 0)
        return;
    m_marked = marked;
    m_special->clear();
    if (marked.isEmpty())
        m_special->addRow(new Row(new IconTile(u"siren"_s, Tone::Neutral, 28), tr("No device is marked yet"),
                                  devices.isEmpty()
                                      ? tr("Devices can be marked once they were found.")
                                      : tr("If one of them is such a line, mark it on the page “Find "
                                           "devices”.")));
    for (const MarkedDevice &device : marked)
        m_special->addRow(new Row(new IconTile(u"lock"_s, Tone::Warn, 28), device.name, device.says));
}

void StartSettings::addQuestion(Card *card, const QuestionRow &row)
{
    auto *line = new Row(nullptr, row.asks, row.why);
    const QString key = row.key;
    if (row.yesNo) {
        auto *three = new ThreeWay(key, row.asks);
        connect(three, &ThreeWay::answered, this, [this, key](std::optional<bool> yes) {
            m_edits.add([key, yes](Office &o) { start::answer(o.answers, key, yes); });
        });
        line->below()->addWidget(three);
        m_yesNo.insert(key, three);
    } else {
        auto *field = named(new QLineEdit, key, row.asks);
        field->setMaxLength(200);
        field->setPlaceholderText(tr("Not answered", "a question"));
        auto *pause = new QTimer(field);
        pause->setSingleShot(true);
        pause->setInterval(pauseMs);
        connect(field, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
        connect(pause, &QTimer::timeout, this, [this, key, field] { saveWords(key, field); });
        connect(field, &QLineEdit::editingFinished, this, [this, key, field] { saveWords(key, field); });
        line->below()->addWidget(field);
        m_words.insert(key, field);
    }
    card->addRow(line);
}

void StartSettings::saveWords(const QString &key, QLineEdit *field)
{
    const auto office = m_edits.office();
    if (!office)
        return;
    OfficeAnswers after = office->answers;
    start::answer(after, key, field->text());
    if (after != office->answers)
        m_edits.add([key, words = field->text()](Office &o) { start::answer(o.answers, key, words); });
}

void StartSettings::showQuestions(const OfficeAnswers &answers, bool readOnly)
{
    for (const QuestionRow &row : start::questionRows(answers)) {
        if (ThreeWay *three = m_yesNo.value(row.key)) {
            three->set(row.answer);
            three->setEnabled(!readOnly);
        } else if (QLineEdit *field = m_words.value(row.key)) {
            if (!field->hasFocus() && field->text() != row.words)
                field->setText(row.words);
            field->setReadOnly(readOnly);
        }
    }
    const int open = start::notAnswered(answers);
    m_notAnswered->setText(
        open == 0 ? tr("Every question is answered.")
                  : tr("%n question(s) not answered. That is allowed: what is not known is shown "
                       "as not known and never taken for “no”.",
                       nullptr, open));
}

void StartSettings::showFile(const VisitSnapshot &snapshot, const Office &office, bool keepsSecrets)
{
    if (!m_name->hasFocus() && m_name->text() != office.name)
        m_name->setText(office.name);
    m_name->setReadOnly(snapshot.readOnly);
    m_place->setText(snapshot.path);
    m_place->setAccessibleName(tr("Path of the office file: %1").arg(snapshot.path));
    m_store->setText(
        snapshot.practice ? tr("Practice: passwords stay in memory and the file begins anew each time.")
        : keepsSecrets
            ? tr("Passwords are kept apart from this file, encrypted.")
            : tr("No password store is open. Passwords are forgotten when RingFence closes, and nothing "
                 "is changed that would need a kept password or backup."));
}

} // namespace rf
