// One search of the network given, as the programs do it; each time something becomes known of a device, one
// line of JSON with the milliseconds since the start. For run.sh.
#include "connectors/discovery/network_prober.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

void line(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto network = Cidr::from(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!network) {
        std::fputs("usage: discovery_bench NETWORK\n", stderr);
        return 2;
    }
    const AddressBook book;
    NetworkProber prober(book, makeSystemSurroundings());
    QElapsedTimer clock;
    clock.start();
    const auto tell = [&clock](const Device &device) {
        line({{u"ms"_s, clock.elapsed()},
              {u"address"_s, device.address().toString()},
              {u"vendor"_s, device.identity.vendor},
              {u"model"_s, device.identity.model},
              {u"firmware"_s, device.identity.firmware},
              {u"kind"_s, enumText(device.identity.kind)}});
    };
    ScanRequest request;
    request.networks = {*network};
    const auto devices = prober.scan(request, tell, CancelToken());
    line({{u"ms"_s, clock.elapsed()},
          {u"devices"_s, devices ? static_cast<int>(devices->size()) : -1},
          {u"error"_s, devices ? QString() : devices.error().detail}});
    return devices ? 0 : 1;
}
