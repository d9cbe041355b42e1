#include "app/cli/endpoint.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

Result<HostAndPort> parseEndpoint(const QString &text, Port otherwise)
{
    QString host = text;
    QString port;
    if (text.startsWith(u'[')) {
        host = text.mid(1, text.indexOf(u']') - 1);
        port = text.mid(text.indexOf(u']') + 2);
    } else if (text.count(u':') == 1) {
        host = text.section(u':', 0, 0);
        port = text.section(u':', 1);
    }
    const auto name = HostName::from(host);
    const auto number = port.isEmpty() ? otherwise : Port::from(QStringView(port));
    if (!name || !number)
        return fail(ErrorCode::BadInput, u"'%1' is not a host or host:port"_s.arg(text.left(100)));
    return HostAndPort{*name, *number, !port.isEmpty()};
}

} // namespace rf::cli
