// The prompt of the simulated OpenWrt, and how a command line runs.
#include "connectors/practice/sim_openwrt_commands.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

const char *const greetingText =
    "\r\n\r\nBusyBox v1.36.1 (2025-08-20 19:33:34 UTC) built-in shell (ash)\r\n\r\n"
    "  _______                     ________        __\r\n"
    " |       |.-----.-----.-----.|  |  |  |.----.|  |_\r\n"
    " |   -   ||  _  |  -__|     ||  |  |  ||   _||   _|\r\n"
    " |_______||   __|_____|__|__||________||__|  |____|\r\n"
    "          |__| W I R E L E S S   F R E E D O M\r\n"
    " -----------------------------------------------------\r\n";

class Prompt final : public SimShell {
public:
    explicit Prompt(SimOpenWrt &device, QByteArray release)
        : m_device(device)
        , m_release(std::move(release))
    {
    }
    QByteArray greeting() override { return greetingText + m_release + "\r\n" + prompt; }
    bool finished() const override { return m_finished; }
    QByteArray typed(const QByteArray &bytes) override
    {
        QByteArray out;
        for (const char c : bytes) {
            if (c == '\r' || c == '\n') {
                out += "\r\n" + enter();
            } else if ((c == '\b' || c == '\x7f') && !m_line.isEmpty()) {
                m_line.chop(1);
                out += "\b \b";
            } else if (static_cast<unsigned char>(c) >= 0x20 && m_line.size() < 4096) {
                m_line += c;
                out += c;
            }
        }
        return out;
    }

private:
    QByteArray enter()
    {
        const QByteArray line = std::exchange(m_line, {});
        if (line.trimmed() == "exit") {
            m_finished = true;
            return {};
        }
        if (line.trimmed().isEmpty())
            return prompt;
        const SimExecReply done = m_device.exec(line, {});
        QByteArray text = done.out + done.err;
        return text.replace("\n", "\r\n") + prompt;
    }
    static constexpr const char *prompt = "root@OpenWrt:~# ";
    SimOpenWrt &m_device;
    QByteArray m_release;
    QByteArray m_line;
    bool m_finished = false;
};

} // namespace

std::unique_ptr<SimShell> SimOpenWrt::openShell(int, int)
{
    const QJsonObject release = m_board.value(u"release"_s).toObject();
    return std::make_unique<Prompt>(*this, " " + release.value(u"description"_s).toString().toUtf8());
}

int SimOpenWrt::inputLines(const QByteArray &command)
{
    // passwd reads two lines; batch, tee and cat without a file read until the end.
    if (command.contains("passwd"))
        return 2;
    return command.contains("uci batch") || command.trimmed() == "cat" || command.contains("cat >")
                   || command.contains("cat |")
               ? 1000000
               : 0;
}

SimExecReply SimOpenWrt::exec(const QByteArray &command, const QByteArray &input)
{
    const QMutexLocker lock(&m_mutex);
    if (m_downTicks > 0 || m_gone)
        return {255, {}, {}};
    if (m_mischief.refusesNow())
        return {252, {}, "Command failed: Not found\n"};
    const int writesBefore = m_rpcd.writes();
    const SimUci before = m_rpcd.uci;
    const QString passwordBefore = m_password;
    const qsizetype stagedBefore = m_shellStaged.size();
    Commands commands(*this);
    SimAshHost host;
    host.run = [&](const QStringList &words, const QByteArray &in) { return commands.run(words, in); };
    host.write = [this](const QString &path, const QByteArray &text, bool) {
        if (path == u"/proc/net/nf_conntrack") {
            const QString what = QString::fromUtf8(text).trimmed();
            const QHostAddress address(what);
            if (m_flows.drop && (what == u"f" || !address.isNull())) {
                m_flows.drop([&](const SimFlow &flow) {
                    return what == u"f" || flow.inside.address == address || flow.peer.address == address;
                });
            }
            return true;
        }
        return path.startsWith(u"/tmp/"_s);
    };
    host.read = [this](const QString &path, QByteArray &text) {
        const auto content = readFile(path);
        text = content.value_or(QString()).toUtf8();
        return content.has_value() || path == u"/dev/null";
    };
    host.glob = [](const QString &) { return QStringList(); };
    const SimAshResult done = simAsh(QString::fromUtf8(command), input, host);
    // Writes of rpcd count themselves; what the shell wrote counts once per command.
    if (m_rpcd.writes() == writesBefore
        && (m_rpcd.uci != before || m_password != passwordBefore || m_shellStaged.size() != stagedBefore)) {
        const auto fate = m_mischief.afterWrite();
        if (fate != SimMischief::Fate::None) {
            m_gone = fate == SimMischief::Fate::Vanish;
            restart();
        }
    }
    countWrites();
    if (m_downTicks > 0)
        return {255, {}, {}};
    return {done.status, done.out, done.err};
}

} // namespace rf
