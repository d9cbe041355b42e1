// The emergency card as one page of paper.
#include "report/checklist_words.h"
#include "report/emergency_card.h"
#include "report/pdf_catalog.h"
#include "report/pdf_flow.h"

#include "core/whole_file.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPicture>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct CardPage {
    Q_DECLARE_TR_FUNCTIONS(EmergencyCard)
};

/// How densely it is set. A long card is set smaller before anything is left out.
struct Setting {
    double size = 1;
    bool technician = true;
};
constexpr Setting settings[] = {{1, true}, {0.93, true}, {0.87, true}, {0.87, false}, {0.8, false}};

class Drawing {
public:
    Drawing(const EmergencyCard &card, const Setting &setting)
        : m_card(card)
        , m_setting(setting)
    {
    }

    /// false: it takes more than one page.
    bool draw(QPagedPaintDevice &paper, QPainter &painter) const
    {
        PdfFlow flow(paper, painter, [this](PdfFlow &f, int) { foot(f); });
        head(flow);
        inAnyCase(flow);
        devices(flow);
        contacts(flow);
        flow.finish();
        return flow.page() == 1;
    }

private:
    QFont font(double points, QFont::Weight weight = QFont::Normal) const
    {
        return reportFont(points * m_setting.size, weight);
    }
    void gap(PdfFlow &f, double points) const { f.space(points * m_setting.size); }

    void heading(PdfFlow &f, const QString &text) const
    {
        gap(f, 9);
        f.text(text, font(11.5, QFont::DemiBold), ink::accent);
        gap(f, 3);
    }

    void item(PdfFlow &f, const QString &mark, const QString &text) const
    {
        f.textAt(mark, font(9.5, QFont::DemiBold), ink::text, f.left(), f.y(), 14);
        f.text(text, font(9.5), ink::text, 16);
        gap(f, 1.5);
    }

    void head(PdfFlow &f) const
    {
        f.text(CardPage::tr("Emergency card for the phones"), font(19, QFont::DemiBold), ink::text);
        f.text(u"%1 · %2"_s.arg(m_card.office, m_card.made), font(9.5), ink::quiet);
        gap(f, 6);
        f.rule(ink::accent, 1.2);
        gap(f, 8);
        if (m_card.practice) {
            f.text(CardPage::tr(
                       "Practice office: its devices are simulated, and no real phone depends on them."),
                   font(9.5, QFont::DemiBold), ink::bad);
            gap(f, 3);
        }
        f.text(m_card.warning, font(11, QFont::DemiBold), ink::text);
    }

    void inAnyCase(PdfFlow &f) const
    {
        heading(f, CardPage::tr("If the phones do not work and this computer does not either"));
        int number = 0;
        for (const QString &line : m_card.first)
            item(f, QString::number(++number), line);
        heading(f, CardPage::tr("What was about to be changed"));
        for (const QString &line : m_card.changes)
            item(f, u"–"_s, line);
    }

    void devices(PdfFlow &f) const
    {
        heading(f, CardPage::tr("Device by device, in this order"));
        for (const CardDevice &d : m_card.devices) {
            f.text(d.names.join(u", "_s), font(10.5, QFont::DemiBold), ink::text);
            if (!d.where.isEmpty())
                f.text(d.where, font(8.5), ink::quiet);
            if (!d.byItself.isEmpty())
                f.text(d.byItself, font(9.5), ink::text);
            gap(f, 2);
            for (const QString &step : d.steps) {
                f.painter().setPen(QPen(ink::quiet, f.px(0.7)));
                f.painter().setBrush(Qt::NoBrush);
                const double side = 7 * m_setting.size;
                f.painter().drawRect(QRectF(f.px(f.left() + 2), f.px(f.y() + 2.4), f.px(side), f.px(side)));
                f.text(step, font(9.5), ink::text, 16);
                gap(f, 1.5);
            }
            if (m_setting.technician && !d.technician.isEmpty())
                f.text(CardPage::tr("For a technician: %1").arg(d.technician), font(8), ink::quiet, 16);
            gap(f, 5);
        }
    }

    void contacts(PdfFlow &f) const
    {
        heading(f, CardPage::tr("Whom to call (write the numbers in before you start)"));
        const double half = f.width() * 0.55;
        for (const CardContact &c : m_card.contacts) {
            const QString who = c.name.isEmpty() ? c.role : CardPage::tr("%1: %2").arg(c.role, c.name);
            const double tall = f.height(who, font(9.5), half - 8);
            f.need(tall + 8 * m_setting.size);
            gap(f, 6);
            f.textAt(who, font(9.5), ink::text, f.left(), f.y(), half - 8);
            const double below = f.y() + tall - 1;
            f.painter().setPen(QPen(ink::quiet, f.px(0.6)));
            f.painter().drawLine(QPointF(f.px(f.left() + half), f.px(below)),
                                 QPointF(f.px(f.left() + f.width()), f.px(below)));
            f.space(tall);
        }
    }

    void foot(PdfFlow &f) const
    {
        const QString words = CardPage::tr("RingFence %1 · this card holds no passwords and no numbers")
                                  .arg(QStringLiteral(RINGFENCE_VERSION));
        //: foot of the page; %1: "RingFence 1.0 · this card …"
        f.textAt(m_card.practice ? CardPage::tr("Practice office · %1").arg(words) : words, reportFont(8),
                 ink::quiet, f.left(), f.pageHeight() - 42, f.width());
    }

    const EmergencyCard &m_card;
    Setting m_setting;
};

/// Whether it fits; nothing is painted on the paper.
bool fits(const EmergencyCard &card, const Setting &setting, QPagedPaintDevice &paper)
{
    QPicture nowhere;
    QPainter painter(&nowhere);
    return Drawing(card, setting).draw(paper, painter);
}

/// The first devices only, with a line that says so.
EmergencyCard shortened(EmergencyCard card, qsizetype devices)
{
    CardDevice rest;
    for (qsizetype i = devices; i < card.devices.size(); ++i)
        rest.names += card.devices.at(i).names;
    card.devices.resize(devices);
    rest.names = {CardPage::tr("%n more device(s)", nullptr, static_cast<int>(rest.names.size()))};
    rest.steps = {CardPage::tr("There is no room for their steps on one page. Call the people named below.")};
    card.devices << rest;
    return card;
}

bool paint(const EmergencyCard &card, QPagedPaintDevice &paper)
{
    EmergencyCard shown = card;
    Setting chosen = settings[std::size(settings) - 1];
    const auto *fitting = std::find_if(std::begin(settings), std::end(settings),
                                       [&](const Setting &s) { return fits(shown, s, paper); });
    if (fitting != std::end(settings))
        chosen = *fitting;
    for (qsizetype n = card.devices.size() - 1; n > 0 && !fits(shown, chosen, paper); --n)
        shown = shortened(card, n);
    QPainter painter;
    if (!painter.begin(&paper))
        return false;
    Drawing(shown, chosen).draw(paper, painter);
    return painter.end();
}

} // namespace

Result<> writeEmergencyCard(const EmergencyCard &card, const QString &file, QPageSize::PageSizeId size)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, u"fonts need a QGuiApplication"_s);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(size));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(1200);
        writer.setTitle(CardPage::tr("Emergency card: %1").arg(card.office));
        writer.setCreator(u"RingFence " RINGFENCE_VERSION ""_s);
        if (!paint(card, writer))
            return fail(ErrorCode::Internal, u"the page could not be drawn"_s);
    }
    ASSIGN_OR_RETURN(const QByteArray whole,
                     withCatalog(buffer.data(), textLocale(QLocale()).bcp47Name(), {}));
    return writeWhole(file, whole);
}

bool printEmergencyCard(const EmergencyCard &card, QPagedPaintDevice &printer)
{
    return paint(card, printer);
}

} // namespace rf
