#include "app/cli/networks.h"

#include "app/cli/terminal.h"
#include "core/model/office_range.h"
#include "report/network_text.h"
#include "report/plan_text.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestUnasked = 22;
constexpr int widestOfAll = 20;
constexpr int addressesPerMinute = 4096; // as fast as the neighbour tables of switches and systems bear it

QString bare(const Cidr &network)
{
    return u"%1/%2"_s.arg(network.network().toString()).arg(network.prefix());
}

bool isAgreed(const Cidr &network)
{
    if (network.prefix() >= widestUnasked)
        return true;
    const qint64 addresses = qint64(1) << (32 - network.prefix());
    return askYesNo(u"%1 is very large: %2 addresses, about %3 minutes, and other people's devices may be in "
                    "it.\nLook at all of it?"_s.arg(bare(network))
                        .arg(addresses)
                        .arg(addresses / addressesPerMinute + 1))
           == Answer::Yes;
}

} // namespace

Result<QList<Cidr>> namedNetworks(const std::vector<std::string> &words)
{
    QList<Cidr> networks;
    for (const std::string &word : words) {
        const QString text = QString::fromStdString(word);
        const auto network = Cidr::from(text);
        if (!network || !isOfficeRange(*network))
            return fail(ErrorCode::BadInput,
                        u"'%1' is not an office network like 192.168.1.0/24"_s.arg(text.left(60)));
        if (network->prefix() < widestOfAll)
            return fail(ErrorCode::BadInput, u"%1 is too large to be searched: name the part that the phones "
                                             "are in, at most a /%2"_s.arg(bare(*network))
                                                 .arg(widestOfAll));
        if (!isAgreed(*network))
            return fail(ErrorCode::BadInput, u"%1 is wider than a /%2 and nobody agreed to look at all of "
                                             "it; name the part that the phones are in"_s.arg(bare(*network))
                                                 .arg(widestUnasked));
        networks << *network;
    }
    return networks;
}

QHostAddress ownAddressIn(const QList<Cidr> &networks, const QList<Attachment> &attachments)
{
    for (const Cidr &network : networks) {
        for (const Attachment &attachment : attachments) {
            if (attachment.use == AdapterUse::Network && network.contains(attachment.network.address()))
                return attachment.network.address();
        }
    }
    return {};
}

QStringList ownNetworks(const QList<Attachment> &attachments)
{
    QStringList own;
    for (const Attachment &attachment : attachments) {
        if (attachment.use == AdapterUse::Network && isOfficeRange(attachment.network))
            own << bare(attachment.network);
    }
    own.removeDuplicates();
    return own;
}

void noteLeftOut(const QList<Attachment> &attachments)
{
    for (const Attachment &attachment : attachments) {
        if (attachment.use != AdapterUse::Network)
            note(u"left out %1: %2"_s.arg(bare(attachment.network),
                                          leftOutText(attachment.use, attachment.adapter)));
    }
}

QJsonArray leftOut(const QList<Attachment> &attachments)
{
    QJsonArray list;
    for (const Attachment &attachment : attachments) {
        if (attachment.use != AdapterUse::Network)
            list << QJsonObject{{u"adapter"_s, plainWords(attachment.adapter, 60)},
                                {u"network"_s, bare(attachment.network)},
                                {u"use"_s, enumText(attachment.use)},
                                {u"why"_s, leftOutText(attachment.use, attachment.adapter)}};
    }
    return list;
}

} // namespace rf::cli
