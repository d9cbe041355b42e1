// The terminal of DrayOS: echo, CR line ends, the pager.
#include "connectors/practice/sim_draytek.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

const char *const more = "--- MORE ---   ['q': Quit, 'Enter': New Lines, 'Space Bar': Next Page] ---";

class DrayShell final : public SimShell {
public:
    explicit DrayShell(SimDrayTek &device)
        : m_device(device)
    {
    }
    QByteArray greeting() override { return "\r\n" + prompt(); }
    bool finished() const override { return m_finished; }

    QByteArray typed(const QByteArray &bytes) override
    {
        QByteArray out;
        for (const char c : bytes) {
            if (m_finished)
                break;
            out += m_pending.isEmpty() ? key(c) : pagerKey(c);
        }
        return out;
    }

private:
    QByteArray prompt() const { return m_device.prompt().toUtf8() + "> "; }

    QByteArray key(char c)
    {
        if (c == '\n' && m_lastWasReturn) {
            m_lastWasReturn = false;
            return {};
        }
        m_lastWasReturn = c == '\r';
        if (c == '\r' || c == '\n')
            return "\r\n" + enter();
        if (c == '\b' || c == '\x7f') {
            if (m_line.isEmpty())
                return {};
            m_line.chop(1);
            return "\b \b";
        }
        if (c == '\x03') {
            m_line.clear();
            return "\r\n" + prompt();
        }
        // Control characters are nothing, and the line buffer of a router is short.
        if (static_cast<unsigned char>(c) < 0x20 || m_line.size() >= 1024)
            return {};
        m_line += c;
        return QByteArray(1, c);
    }
    QByteArray enter()
    {
        const QString line = QString::fromUtf8(std::exchange(m_line, {}));
        bool dropped = false;
        const SimDrayAnswer answer = m_device.typedLine(line, dropped);
        if (dropped || answer.after == SimDrayAnswer::After::Quit) {
            m_finished = true;
            return {};
        }
        int perPage = 0;
        if (!m_device.pages(perPage))
            return crlf(answer.text) + prompt();
        m_pending = answer.text;
        return page(perPage);
    }
    /// Shows so many lines; the mark when more are waiting, else the prompt.
    QByteArray page(int lines)
    {
        QByteArray out;
        while (lines-- > 0 && !m_pending.isEmpty()) {
            const qsizetype end = m_pending.indexOf(u'\n');
            const QString line = end < 0 ? m_pending : m_pending.left(end + 1);
            m_pending.remove(0, line.size());
            out += crlf(line);
        }
        return out + (m_pending.isEmpty() ? prompt() : QByteArray(more));
    }
    QByteArray pagerKey(char c)
    {
        int perPage = 20;
        m_device.pages(perPage);
        if (c == ' ')
            return "\r\n" + page(perPage);
        if (c == '\r' || c == '\n')
            return "\r\n" + page(1);
        if (c == 'q' || c == 'Q') {
            m_pending.clear();
            return "\r\n" + prompt();
        }
        return {};
    }
    static QByteArray crlf(QString text) { return text.replace(u'\n', u"\r\n"_s).toUtf8(); }

    SimDrayTek &m_device;
    QByteArray m_line;
    QString m_pending; ///< waiting behind the pager
    bool m_lastWasReturn = false;
    bool m_finished = false;
};

} // namespace

std::unique_ptr<SimShell> SimDrayTek::openShell(int, int)
{
    return std::make_unique<DrayShell>(*this);
}

} // namespace rf
