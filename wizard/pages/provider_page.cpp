#include "wizard/pages/provider_page.h"

#include "report/checklist_words.h"
#include "report/plan_text.h"
#include "wizard/dialogs.h"
#include "wizard/pages/provider_card.h"
#include "wizard/pages/provider_form.h"
#include "wizard/widgets/layouts.h"
#include "wizard/widgets/texts.h"
#include "wizard/widgets/two_text_delegate.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;
using provider::ListRow;

namespace {

QString today()
{
    return dayText(QDateTime::currentDateTime(), QLocale());
}

QString typedToday()
{
    return ProviderPage::tr("Typed in on %1").arg(today());
}

} // namespace

ProviderPage::ProviderPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_edits(visit())
    , m_card(named(new ProviderCard, u"providerCard"_s, tr("Your provider")))
    , m_form(new ProviderForm)
    , m_listSide(buildList())
    , m_mail(buildMail())
    , m_nothing(buildNothing())
{
    setHeadline(tr("Who provides your phone lines?"),
                tr("We use this to let your provider in and keep everybody else out."));
    readCatalogue();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_listSide, 5, Qt::AlignTop);
    auto *side = new QVBoxLayout;
    side->setSpacing(0);
    for (QWidget *one : {static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_form), m_mail, m_nothing})
        side->addWidget(one);
    side->addStretch(1);
    columns->addLayout(side, 6);
    body()->addLayout(columns);
    connect(m_card, &ProviderCard::checkWanted, this, &ProviderPage::askServer);
    connect(m_card, &ProviderCard::confirmed, this, &ProviderPage::confirmList);
    connect(m_card, &ProviderCard::changeWanted, this, [this] {
        const auto office = m_edits.office();
        if (!office)
            return;
        m_typedSource = typedToday();
        m_form->begin(tr("Change the details"), {}, provider::detailsOf(office->provider), office->provider);
        showSide(Side::Form);
    });
    connect(m_form, &ProviderForm::useWanted, this, &ProviderPage::useForm);
    connect(m_form, &ProviderForm::cancelled, this, [this] { showSide(Side::Card); });
    connect(&m_edits, &OfficeEdits::failed, this, [this](const Error &error) { showError(error); });
    connect(&visit(), &CurrentVisit::closed, this, [this] {
        m_checks.clear();
        m_checkedProvider = {};
        showSide(Side::Card);
    });
}

void ProviderPage::enter()
{
    readCatalogue(); // newer lists may have been taken meanwhile
    Page::enter();
    // Its rows have their places only after the page was laid out.
    QMetaObject::invokeMethod(this, &ProviderPage::showChosen, Qt::QueuedConnection);
}

void ProviderPage::readCatalogue()
{
    const QByteArray bytes = visit().door().providerCatalogue();
    if (bytes == m_catalogueBytes)
        return;
    m_catalogueBytes = bytes;
    if (auto catalogue = ProviderCatalogue::parse(bytes))
        m_catalogue = std::move(*catalogue);
    else
        log().error(catalogue.error(), {});
}

QWidget *ProviderPage::buildList()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_search = named(new QLineEdit, u"searchProvider"_s, tr("Search providers"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_list = named(new QListWidget, u"providers"_s, tr("Providers"));
    m_list->setItemDelegate(new TwoTextDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // the heights of its rows depend on the width
    m_list->setMouseTracking(true);
    m_list->setFixedHeight(330);
    column->addWidget(m_list);
    m_noMatch =
        textLabel(tr("No provider of that name is in the list. Paste their e-mail, or type the details in."),
                  TextRole::Muted);
    column->addWidget(m_noMatch);
    m_paste = wrappingButton(tr("Paste the provider's e-mail instead"), ButtonKind::Plain, u"pasteMail"_s);
    column->addWidget(m_paste, 0, Qt::AlignLeading);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        if (const auto office = m_edits.office())
            renderList(office->provider);
    });
    // Arrow keys only look; a click or Enter chooses.
    const auto take = [this](const QListWidgetItem *item) { choose(item->data(Qt::UserRole).toString()); };
    connect(m_list, &QListWidget::itemClicked, this, take);
    connect(m_list, &QListWidget::itemActivated, this, take);
    connect(m_paste, &QPushButton::clicked, this, [this] {
        showSide(Side::Mail);
        m_mailText->setFocus();
    });
    return whole;
}

QWidget *ProviderPage::buildMail()
{
    auto *card = new Card;
    QVBoxLayout *column = card->column();
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("Paste the provider's e-mail"), TextRole::Title));
    column->addWidget(
        textLabel(tr("RingFence looks for the server, its ports and networks in it and shows you what it "
                     "found. The text itself is not kept, so it may hold passwords."),
                  TextRole::Muted));
    m_mailText = named(new QPlainTextEdit, u"mailText"_s, tr("Text of the e-mail"));
    m_mailText->setTabChangesFocus(true);
    m_mailText->setMinimumHeight(220);
    m_mailText->setUndoRedoEnabled(false); // what was cleared is gone
    column->addWidget(m_mailText);
    auto *buttons = new RowsLayout;
    QPushButton *read = button(tr("Look for the details"), ButtonKind::Primary, u"readMail"_s);
    QPushButton *cancel = button(tr("Cancel"), ButtonKind::Plain, u"cancelMail"_s);
    buttons->addWidget(read);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    connect(read, &QPushButton::clicked, this, &ProviderPage::readMail);
    connect(cancel, &QPushButton::clicked, this, [this] { showSide(Side::Card); });
    return card;
}

QWidget *ProviderPage::buildNothing()
{
    auto *card = new Card;
    QVBoxLayout *column = card->column();
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(6);
    column->addWidget(textLabel(tr("Nothing chosen yet"), TextRole::Title));
    column->addWidget(
        textLabel(tr("The name stands on your telephone bill and in the welcome e-mail. If you do not know "
                     "it, go on: open doors are found all the same, and you can come back."),
                  TextRole::Muted));
    return card;
}

const ProviderRow *ProviderPage::rowOf(const Provider &provider) const
{
    return provider.id.isEmpty() ? nullptr : m_catalogue.find(provider.id);
}

void ProviderPage::showSide(Side side)
{
    if (side != Side::Mail)
        m_mailText->clear(); // it may hold passwords, so it does not wait behind another side
    m_sideShown = side;
    clearError();
    scrollToTop();
    render();
}

void ProviderPage::render()
{
    const auto office = m_edits.office();
    const VisitSnapshot *now = snapshot();
    if (!office || !now)
        return;
    const Provider &chosen = office->provider;
    m_search->setPlaceholderText(
        tr("Search %n provider(s)…", nullptr, static_cast<int>(m_catalogue.rows().size())));
    m_list->setEnabled(!now->readOnly);
    m_paste->setEnabled(!now->readOnly);
    renderList(chosen);
    const bool known = !chosen.name.isEmpty();
    m_card->setVisible(m_sideShown == Side::Card && known);
    m_nothing->setVisible(m_sideShown == Side::Card && !known);
    m_form->setVisible(m_sideShown == Side::Form);
    m_mail->setVisible(m_sideShown == Side::Mail);
    if (known) {
        ProviderCardState state;
        const bool checked = !m_checks.isEmpty() && provider::sameServer(m_checkedProvider, chosen);
        state.title = plainWords(chosen.name, 120);
        state.says = checked ? tr("Their server was asked at %1.", "a time of day")
                                   .arg(QLocale().toString(m_checkedAt.time(), QLocale::ShortFormat))
                             : QString();
        if (checked)
            state.checks = provider::checkRows(m_checks);
        state.facts = provider::factRows(chosen, now->state.now);
        state.trust = provider::listTrust(chosen, rowOf(chosen), now->state.now);
        state.checking = m_checking;
        state.readOnly = now->readOnly;
        m_card->render(state);
    }
    Q_EMIT footChanged();
}

void ProviderPage::renderList(const Provider &provider)
{
    // The catalogue is long and always the same: it is gone through for another search only.
    const QString search = m_search->text();
    if (m_searchShown != search)
        m_rowsFound = provider::listRows(m_catalogue, search);
    m_searchShown = search;
    // A provider that was typed in, and that of the practice office, stands there as chosen all the same.
    QList<ListRow> rows = m_rowsFound;
    const bool ownRow = search.isEmpty() && !provider.name.isEmpty() && !rowOf(provider);
    if (ownRow)
        rows.prepend(ListRow{provider.id, plainWords(provider.name, 120), {}});
    m_noMatch->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    if (rows == m_rowsShown && provider.id == m_chosenShown)
        return;
    const bool sameRows = rows == m_rowsShown;
    m_rowsShown = rows;
    m_chosenShown = provider.id;
    if (!sameRows) {
        m_list->clear();
        for (const ListRow &row : rows) {
            auto *item = new QListWidgetItem(row.name, m_list);
            item->setData(Qt::UserRole, row.id);
            item->setData(TwoTextDelegate::secondText, row.countries);
        }
    }
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool chosen = (ownRow && i == 0)
                            || (!provider.id.isEmpty() && item->data(Qt::UserRole).toString() == provider.id);
        item->setData(TwoTextDelegate::chosen, chosen);
        const QString countries = item->data(TwoTextDelegate::secondText).toString();
        const QString says = countries.isEmpty() ? item->text() : item->text() + u", "_s + countries;
        item->setData(Qt::AccessibleTextRole, chosen ? tr("%1, chosen", "a provider").arg(says) : says);
        if (chosen && !m_list->hasFocus())
            m_list->setCurrentItem(item);
    }
    m_list->doItemsLayout(); // a chosen row is set in another width
    showChosen();
}

void ProviderPage::showChosen()
{
    if (const QListWidgetItem *item = m_list->hasFocus() ? nullptr : m_list->currentItem())
        m_list->scrollToItem(item, QAbstractItemView::PositionAtCenter);
}

void ProviderPage::choose(const QString &id)
{
    const auto office = m_edits.office();
    const ProviderRow *row = m_catalogue.find(id);
    if (!office || !row || snapshot()->readOnly)
        return;
    if (office->provider.id == id && m_sideShown == Side::Card)
        return;
    if (provider::wouldLose(office->provider, rowOf(office->provider))
        && !dialogs::confirm(this, tr("Take another provider?"),
                             tr("What you typed or confirmed for %1 is replaced by what is known of %2.")
                                 .arg(plainWords(office->provider.name, 80), row->provider.name),
                             tr("Take %1").arg(row->provider.name)))
        return;
    use(row->provider);
}

void ProviderPage::use(const Provider &provider)
{
    m_edits.add([provider](Office &office) { office.provider = provider; });
    showSide(Side::Card);
}

void ProviderPage::useForm()
{
    const provider::Checked checked = provider::check(m_form->details(), m_form->base(), m_typedSource);
    m_form->showProblems(checked.problems);
    if (checked.problems.isEmpty())
        use(checked.provider);
    else
        showProblem(tr("Some details cannot be used yet."),
                    tr("Correct what is marked, then press “Use these details”."));
}

void ProviderPage::readMail()
{
    const QString text = m_mailText->toPlainText();
    const provider_mail::Found found = provider_mail::read(text);
    if (found.isEmpty()) {
        showProblem(tr("No technical details were found in this text."),
                    tr("Look for the e-mail that names a server and ports, or type the details in."));
        return;
    }
    const ProviderRow *known = found.server.isEmpty() ? nullptr : m_catalogue.forRegistrar(found.server);
    QString says =
        known ? tr("The server belongs to %1; what the e-mail does not say is taken from the list. Please "
                   "check every field before you use it.")
                    .arg(known->provider.name)
              : tr("Please check every field before you use it. What is empty was not found.");
    if (!found.unsorted.isEmpty()) {
        QStringList list;
        for (const Cidr &network : found.unsorted)
            list << network.text();
        says +=
            u'\n' + tr("These were mentioned too, and it is not clear what for: %1").arg(list.join(u", "_s));
    }
    m_typedSource = tr("E-mail of the provider, pasted on %1").arg(today());
    const Provider base = known ? known->provider : Provider();
    showSide(Side::Form);
    m_form->begin(tr("Found in the e-mail"), says, provider::detailsOf(found, known), base);
}

void ProviderPage::confirmList(bool yes)
{
    m_edits.add([yes](Office &office) { office.provider.confirmed = yes; });
}

void ProviderPage::askServer()
{
    const auto office = m_edits.office();
    if (!office || m_checking)
        return;
    clearError();
    const bool started = visit().work<QList<ProviderCheck>>(
        tr("Asking your provider's server"),
        [provider = office->provider](OpenDoor &door, const CancelToken &cancel)
            -> Result<QList<ProviderCheck>> { return door.checkProvider(provider, cancel); },
        this,
        [this, provider = office->provider](const Result<QList<ProviderCheck>> &checks) {
            m_checking = false;
            if (checks) {
                m_checks = *checks;
                m_checkedProvider = provider;
                m_checkedAt = QDateTime::currentDateTime();
                for (const ProviderCheck &check : m_checks)
                    log().say(u"provider: %1: %2, %3"_s.arg(check.what, check.word, check.says));
            } else {
                showError(checks.error());
            }
            render();
        });
    if (!started) {
        sayBusy();
        return;
    }
    m_checking = true;
    render();
}

PageFoot ProviderPage::foot() const
{
    PageFoot foot;
    const VisitSnapshot *now = snapshot();
    foot.link =
        now && !now->readOnly && m_sideShown != Side::Form ? tr("My provider is not listed") : QString();
    if (m_checking) {
        foot.secondary = visit().isStopping() ? tr("Stopping …") : tr("Stop", "button");
        foot.secondaryEnabled = !visit().isStopping();
    }
    foot.primary = tr("Continue", "button");
    foot.primaryEnabled = !m_checking;
    return foot;
}

void ProviderPage::onLink()
{
    m_typedSource = typedToday();
    showSide(Side::Form);
    m_form->begin(
        tr("Your provider's details"),
        tr("They stand in the welcome e-mail or in the provider's portal. Leave empty what you do not know."),
        {}, {});
}

void ProviderPage::onSecondary()
{
    visit().stop();
}

void ProviderPage::onPrimary()
{
    if (m_sideShown == Side::Form) {
        useForm();
        if (m_sideShown == Side::Form)
            return; // something has to be corrected first
    }
    if (m_sideShown == Side::Mail && !m_mailText->toPlainText().trimmed().isEmpty()) {
        readMail(); // what was pasted is not passed by
        return;
    }
    const QString closed = flow().whyClosed(Stage::Find);
    if (closed.isEmpty())
        flow().next();
    else
        showProblem(closed, tr("Press Back and tick the network of your office on the page “Start”."));
}

} // namespace rf
