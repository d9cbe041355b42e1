#include "connectors/discovery/probes/telnet_probe.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr qsizetype enoughGreeting = 512;
}

QByteArray telnetText(const QByteArray &bytes)
{
    QByteArray text;
    for (qsizetype i = 0; i < bytes.size() && text.size() < 255; ++i) {
        if (static_cast<unsigned char>(bytes[i]) != 0xff) {
            text += bytes[i];
            continue;
        }
        const auto command = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
        i += command >= 0xfb && command <= 0xfe ? 2 : 1;
    }
    return text;
}

void TelnetProbe::received()
{
    // A question for a name ends the greeting.
    if (connection().bytes().size() >= enoughGreeting || connection().bytes().contains(':'))
        leave();
}

void TelnetProbe::judge()
{
    const QByteArray text = telnetText(connection().bytes());
    if (!text.trimmed().isEmpty())
        note(u"telnet-banner"_s, QString::fromUtf8(text));
}

} // namespace rf
