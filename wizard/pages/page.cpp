#include "wizard/pages/page.h"

#include "report/error_text.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/reading_order.h"
#include "wizard/widgets/scroll_body.h"
#include "wizard/widgets/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_headline(textLabel({}, TextRole::Headline))
    , m_help(textLabel({}, TextRole::Help))
    , m_body(new QVBoxLayout)
    , m_errorPlace(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new ScrollBody;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(36, 28, 36, 24);
    column->setSpacing(0);
    column->addWidget(m_headline);
    column->addSpacing(6);
    column->addWidget(m_help);
    column->addSpacing(20);
    column->addLayout(m_errorPlace);
    m_body->setSpacing(12);
    column->addLayout(m_body);
    column->addStretch(1);
    m_scroll = new ScrollPlace(content);
    outer->addWidget(m_scroll);
}

PageFoot Page::foot() const
{
    PageFoot foot;
    foot.primary = tr("Continue", "button");
    return foot;
}

QString Page::headline() const
{
    return m_headline->text();
}

void Page::setHeadline(const QString &headline, const QString &help)
{
    if (headline != accessibleName()) {
        m_headline->setText(headline);
        setAccessibleName(headline);
    }
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

void Page::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void Page::focusHeadline()
{
    m_headline->setFocus(Qt::OtherFocusReason);
}

void Page::showError(const Error &error, const QString &device)
{
    clearError();
    log().error(error, device);
    const ErrorText text = errorText(error.code, device);
    auto *banner = new Banner(u"triangle-alert"_s, text.happened, text.means + u' ' + text.press, Tone::Bad);
    QPushButton *copy = button(tr("Copy details"), ButtonKind::Link, u"copyErrorDetails"_s);
    const QString details = errorName(error.code) + u": "_s + error.detail;
    connect(copy, &QPushButton::clicked, this, [details] { QGuiApplication::clipboard()->setText(details); });
    banner->column()->addWidget(copy, 0, Qt::AlignLeading);
    banner->setObjectName(u"errorBanner"_s);
    banner->setAccessibleName(text.happened);
    m_errorPlace->setContentsMargins(0, 0, 0, 14);
    m_errorPlace->addWidget(banner);
    chainAfter(m_help, m_errorPlace);
    m_error = banner;
    scrollToTop(); // that is where it stands
}

void Page::showProblem(const QString &happened, const QString &press)
{
    clearError();
    auto *banner = new Banner(u"info"_s, happened, press, Tone::Warn);
    banner->setObjectName(u"errorBanner"_s);
    banner->setAccessibleName(happened);
    m_errorPlace->setContentsMargins(0, 0, 0, 14);
    m_errorPlace->addWidget(banner);
    m_error = banner;
    scrollToTop(); // that is where it stands
}

void Page::sayBusy()
{
    showProblem(tr("RingFence is still busy: %1.", "%1: what it is doing").arg(visit().busyWith()),
                tr("Wait until that is done, then press the button again."));
}

void Page::clearError()
{
    if (!m_error)
        return;
    m_error->hide();
    m_error->deleteLater();
    m_error = nullptr;
    m_errorPlace->setContentsMargins(0, 0, 0, 0);
}

} // namespace rf
