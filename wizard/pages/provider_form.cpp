#include "wizard/pages/provider_form.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/check_line.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using provider::Details;
using provider::Problem;

ProviderForm::ProviderForm(QWidget *parent)
    : QWidget(parent)
    , m_title(textLabel({}, TextRole::Title))
    , m_says(textLabel({}, TextRole::Muted))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    QVBoxLayout *column = card->column();
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_says);
    column->addSpacing(8);
    m_name = addLine(column, u"name"_s, tr("Name of the provider"), {});
    m_server = addLine(column, u"server"_s, tr("Server that the phones register with"), u"sip.example.com"_s);
    column->addWidget(textLabel(tr("Its ports; leave empty what they do not offer"), TextRole::Strong));
    auto *ports = new QHBoxLayout;
    ports->setSpacing(12);
    const auto addPort = [&](const QString &field, const QString &label) {
        auto *place = new QVBoxLayout;
        place->setSpacing(4);
        QLineEdit *line = addLine(place, field, label, {}); // an example would look like an answer
        ports->addLayout(place, 1);
        return line;
    };
    m_udp = addPort(u"udpPort"_s, tr("UDP", "a kind of port"));
    m_tcp = addPort(u"tcpPort"_s, tr("TCP", "a kind of port"));
    m_tls = addPort(u"tlsPort"_s, tr("Encrypted (TLS)", "a kind of port"));
    column->addLayout(ports);
    auto *srtp = new CheckLine(tr("They offer encrypted calls (SRTP)"), u"srtp"_s);
    m_srtp = srtp->box();
    column->addWidget(srtp);
    column->addSpacing(8);
    m_signalling = addLines(column, u"signalling"_s, tr("Networks that set up calls"),
                            tr("One per line, such as 203.0.113.0/24. Leave empty if you do not know them."));
    m_media = addLines(column, u"media"_s, tr("Networks that carry the voice"), tr("One per line."));
    m_mediaPorts = addLine(column, u"mediaPorts"_s, tr("Ports for voice"), u"10000-20000"_s);
    m_echo = addLine(column, u"echoNumber"_s, tr("Number for a test call"), u"*43"_s);
    m_maxPassword = addLine(column, u"maxPasswordLength"_s, tr("Longest line password they accept"), u"32"_s);
    column->addSpacing(8);
    auto *confirm =
        new Row(nullptr, tr("Have you compared the networks with your provider's own page or e-mail?"),
                tr("Rules in the router rest on them. Without your word none is written."));
    auto *compared = new CheckLine(tr("Yes, I compared them"), u"detailsConfirmed"_s,
                                   tr("I compared the networks with my provider's own page or e-mail"));
    m_confirmed = compared->box();
    confirm->layout()->setContentsMargins(0, 4, 0, 8);
    confirm->below()->addWidget(compared);
    column->addWidget(confirm);
    auto *buttons = new RowsLayout;
    QPushButton *use = button(tr("Use these details"), ButtonKind::Primary, u"useDetails"_s);
    QPushButton *cancel = button(tr("Cancel"), ButtonKind::Plain, u"cancelDetails"_s);
    buttons->addWidget(use);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    connect(use, &QPushButton::clicked, this, &ProviderForm::useWanted);
    connect(cancel, &QPushButton::clicked, this, &ProviderForm::cancelled);
}

QLineEdit *ProviderForm::addLine(QVBoxLayout *column, const QString &field, const QString &label,
                                 const QString &example)
{
    QLabel *title = textLabel(label, TextRole::Strong);
    auto *line = named(new QLineEdit, field, label);
    line->setPlaceholderText(example);
    line->setMaxLength(253);
    title->setBuddy(line);
    column->addWidget(title);
    column->addWidget(line);
    addProblem(column, field, line);
    return line;
}

QPlainTextEdit *ProviderForm::addLines(QVBoxLayout *column, const QString &field, const QString &label,
                                       const QString &help)
{
    QLabel *title = textLabel(label, TextRole::Strong);
    auto *lines = named(new QPlainTextEdit, field, label);
    lines->setAccessibleDescription(help);
    lines->setTabChangesFocus(true);
    lines->setFixedHeight(84);
    title->setBuddy(lines);
    column->addWidget(title);
    column->addWidget(textLabel(help, TextRole::Muted));
    column->addWidget(lines);
    addProblem(column, field, lines);
    return lines;
}

void ProviderForm::addProblem(QVBoxLayout *column, const QString &field, QWidget *input)
{
    QLabel *problem = textLabel({}, TextRole::Muted);
    problem->setObjectName(field + u"Problem"_s);
    problem->hide();
    column->addWidget(problem);
    column->addSpacing(6);
    m_fields.insert(field, {input, problem});
}

void ProviderForm::begin(const QString &title, const QString &says, const Details &details,
                         const Provider &base)
{
    m_base = base;
    m_title->setText(title);
    m_says->setText(says);
    m_says->setVisible(!says.isEmpty());
    m_name->setText(details.name);
    m_server->setText(details.server);
    m_udp->setText(details.udpPort);
    m_tcp->setText(details.tcpPort);
    m_tls->setText(details.tlsPort);
    m_srtp->setChecked(details.srtp);
    m_signalling->setPlainText(details.signalling);
    m_media->setPlainText(details.media);
    m_mediaPorts->setText(details.mediaPorts);
    m_echo->setText(details.echoNumber);
    m_maxPassword->setText(details.maxPasswordLength);
    m_confirmed->setChecked(details.confirmed);
    showProblems({});
    m_name->setFocus();
}

Details ProviderForm::details() const
{
    Details d;
    d.name = m_name->text();
    d.server = m_server->text();
    d.udpPort = m_udp->text();
    d.tcpPort = m_tcp->text();
    d.tlsPort = m_tls->text();
    d.srtp = m_srtp->isChecked();
    d.signalling = m_signalling->toPlainText();
    d.media = m_media->toPlainText();
    d.mediaPorts = m_mediaPorts->text();
    d.echoNumber = m_echo->text();
    d.maxPasswordLength = m_maxPassword->text();
    d.confirmed = m_confirmed->isChecked();
    return d;
}

void ProviderForm::showProblems(const QList<Problem> &problems)
{
    QHash<QString, QString> says;
    for (const Problem &problem : problems)
        says.insert(problem.field, problem.says);
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        const QString text = says.value(it.key());
        it->problem->setText(text);
        it->problem->setVisible(!text.isEmpty());
        it->input->setProperty("wrong", !text.isEmpty());
        it->input->style()->unpolish(it->input);
        it->input->style()->polish(it->input);
    }
    if (!problems.isEmpty())
        m_fields.value(problems.first().field).input->setFocus();
}

} // namespace rf
