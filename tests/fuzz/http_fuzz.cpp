#include "connectors/discovery/http_answer.h"
#include "connectors/discovery/probes/web_page.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const HttpAnswer answer = readHttpAnswer(fuzz::bytes(data, size));
    (void)httpObservations(answer);
    const QString html = QString::fromUtf8(answer.body);
    (void)loginObservations(html);
    const QByteArray next = sameHostRedirect(answer, "192.168.1.1", false);
    const QByteArray icon =
        iconPath(html, next.isEmpty() ? QByteArray("/") : next, QStringLiteral("192.168.1.1"));
    for (const QByteArray &path : {next, icon}) {
        if (path.contains('\r') || path.contains('\n'))
            std::abort();
    }
    return 0;
}
