#include "wizard/question_dialog.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/scroll_body.h"
#include "wizard/widgets/text_lines.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct QuestionWords {
    QString title;
    QString yes;
    QString no;
    QString doNotKnow; ///< empty = not offered
};

/// The answers in the words of the question; a key we do not know gets plain ones.
QuestionWords wordsFor(const QString &key)
{
    if (key == u"trust-host-key" || key == u"trust-certificate")
        return {QuestionDialog::tr("First meeting"), QuestionDialog::tr("It is ours, remember it"),
                QuestionDialog::tr("It is not ours"), QuestionDialog::tr("I cannot tell")};
    if (key == u"factory-password")
        return {QuestionDialog::tr("Try the factory password?"),
                QuestionDialog::tr("Try it once"),
                QuestionDialog::tr("Do not try it"),
                {}};
    if (key == u"echo-call")
        return {QuestionDialog::tr("Please make a test call"), QuestionDialog::tr("I heard it both ways"),
                QuestionDialog::tr("I did not hear it"), QuestionDialog::tr("I cannot call now")};
    if (key == u"portal-password")
        return {QuestionDialog::tr("Your provider's portal"), QuestionDialog::tr("Done, it was accepted"),
                QuestionDialog::tr("It was refused"), QuestionDialog::tr("I cannot do it now")};
    if (key == u"write-down")
        return {QuestionDialog::tr("Write this down"),
                QuestionDialog::tr("I have written it down"),
                QuestionDialog::tr("Not now"),
                {}};
    if (key == u"mobile-at-hand")
        return {QuestionDialog::tr("Keep a mobile at hand"),
                QuestionDialog::tr("I have a mobile here"),
                QuestionDialog::tr("I have none"),
                {}};
    return {QuestionDialog::tr("One question"), QuestionDialog::tr("Yes"), QuestionDialog::tr("No"),
            QuestionDialog::tr("I do not know")};
}

QString deviceName(const CurrentVisit &visit, const QString &id)
{
    const auto snapshot = visit.snapshot();
    if (!snapshot)
        return {};
    for (const DeviceState &d : snapshot->state.devices) {
        if (d.device.id == id)
            return d.device.label();
    }
    return {};
}

} // namespace

QuestionDialog::QuestionDialog(const Question &question, CurrentVisit &visit, const QString &stop,
                               QWidget *parent)
    : QDialog(parent)
{
    PersonAtWindow &person = visit.person();
    setObjectName(u"question"_s);
    setAttribute(Qt::WA_DeleteOnClose); // not modal: Stop and closing work in the window behind it, too
    const QuestionWords words = wordsFor(question.key);
    setWindowTitle(words.title);
    setAccessibleName(words.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(12);
    column->addWidget(textLabel(words.title, TextRole::Title));
    if (const QString name = deviceName(visit, question.subject); !name.isEmpty())
        column->addWidget(textLabel(name, TextRole::Strong));
    QLabel *text = textLabel(question.text, TextRole::Plain);
    text->setObjectName(u"questionText"_s);
    column->addWidget(text);
    if (!question.shown.isEmpty())
        column->addWidget(codeBox(question.shown, tr("To compare or to type")));
    column->addSpacing(6);
    auto *buttons = new RowsLayout(RowsLayout::Side::Trailing);
    const auto add = [&](const QString &says, ButtonKind kind, const QString &name, Answer answer) {
        if (says.isEmpty())
            return;
        QPushButton *b = button(says, kind, name);
        connect(b, &QPushButton::clicked, this, [this, &person, answer] {
            person.answer(answer);
            accept();
        });
        buttons->addWidget(b);
    };
    add(words.doNotKnow, ButtonKind::Plain, u"answerDoNotKnow"_s, Answer::DoNotKnow);
    add(words.no, ButtonKind::Plain, u"answerNo"_s, Answer::No);
    add(words.yes, ButtonKind::Primary, u"answerYes"_s, Answer::Yes);
    column->addLayout(buttons);
    if (!stop.isEmpty()) {
        QPushButton *end = button(stop, ButtonKind::Plain, u"answerStop"_s);
        end->setAutoDefault(false); // not by a stray Enter
        connect(end, &QPushButton::clicked, &visit, &CurrentVisit::stop); // closes the question, too
        auto *apart = new RowsLayout; // from the answers
        apart->addWidget(end);
        column->addLayout(apart);
    }
    fitToWords(this, 520);
    // Closed without an answer: nothing is taken for a yes, and nothing more is begun.
    if (stop.isEmpty())
        connect(this, &QDialog::rejected, &person, [&person] { person.answer(Answer::DoNotKnow); });
    else
        connect(this, &QDialog::rejected, &visit, &CurrentVisit::stop);
    connect(&person, &PersonAtWindow::answered, this, [this, &person] {
        if (!person.waiting())
            accept();
    });
}

void QuestionDialog::open(const Question &question, CurrentVisit &visit, const QString &stop, QWidget *parent)
{
    (new QuestionDialog(question, visit, stop, parent))->show();
}

PassphraseDialog::PassphraseDialog(bool exists, CurrentVisit &visit, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"passphrase"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Passphrase of this office"));
    setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(10);
    column->addWidget(textLabel(windowTitle(), TextRole::Title));
    column->addWidget(textLabel(
        exists ? tr("The passwords of this office are kept under a passphrase. Without it the office opens, "
                    "but nothing "
                    "can be changed that needs a kept password.")
               : tr("This computer has no password store. With a passphrase RingFence keeps the passwords of "
                    "this office "
                    "encrypted; without one it changes nothing that would need a kept password or backup."),
        TextRole::Muted));
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    named(field, u"passphraseField"_s, tr("Passphrase"));
    column->addWidget(field);
    auto *buttons = new RowsLayout(RowsLayout::Side::Trailing);
    QPushButton *without = button(tr("Go on without"), ButtonKind::Plain, u"withoutPassphrase"_s);
    QPushButton *use = button(tr("Use this passphrase"), ButtonKind::Primary, u"usePassphrase"_s);
    buttons->addWidget(without);
    buttons->addWidget(use);
    column->addLayout(buttons);
    fitToWords(this, 480);
    use->setEnabled(false);
    connect(field, &QLineEdit::textChanged, use,
            [use](const QString &text) { use->setEnabled(!text.isEmpty()); });
    connect(without, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, [this, field, &visit] {
        QByteArray bytes = field->text().toUtf8();
        Secret secret(bytes);
        bytes.fill('\0');
        field->clear();
        visit.givePassphrase(&secret);
        accept();
    });
    connect(this, &QDialog::rejected, &visit, [&visit] { visit.givePassphrase(nullptr); });
}

void PassphraseDialog::open(bool exists, CurrentVisit &visit, QWidget *parent)
{
    (new PassphraseDialog(exists, visit, parent))->show();
}

NotesDialog::NotesDialog(const PracticeNotes &notes, const VisitSnapshot *snapshot, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"notes"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Practice notes"));
    setAccessibleName(windowTitle());
    resize(560, 520);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new ScrollBody;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(10);
    column->addWidget(textLabel(tr("What you would know in this office"), TextRole::Title));
    column->addWidget(textLabel(notes.story, TextRole::Muted));
    QStringList known;
    for (const QString &line : notes.know)
        known << u"• "_s + line;
    column->addWidget(new TextLines(known, TextRole::Plain, 10));
    if (!notes.signIns.isEmpty())
        column->addWidget(textLabel(tr("Pretend passwords"), TextRole::Strong));
    QStringList passwords;
    for (const PracticeNotes::SignInNote &note : notes.signIns) {
        QString name = note.address;
        for (const DeviceState &d : snapshot ? snapshot->state.devices : QList<DeviceState>()) {
            if (d.device.id == note.deviceId && !d.device.name.isEmpty())
                name = tr("%1 (%2)", "a device, its address").arg(d.device.name, note.address);
        }
        passwords << (note.user.isEmpty()
                          ? tr("%1: password %2").arg(name, note.password)
                          : tr("%1: user %2, password %3").arg(name, note.user, note.password));
    }
    column->addWidget(new TextLines(passwords, TextRole::Plain, 10));
    column->addStretch(1);
    outer->addWidget(readingPlace(content, windowTitle()), 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(28, 12, 28, 16);
    foot->addStretch(1);
    QPushButton *close = button(tr("Close", "button"), ButtonKind::Plain, u"closeNotes"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    outer->addLayout(foot);
}

void NotesDialog::open(const PracticeNotes &notes, const VisitSnapshot *snapshot, QWidget *parent)
{
    (new NotesDialog(notes, snapshot, parent))->show();
}

} // namespace rf
