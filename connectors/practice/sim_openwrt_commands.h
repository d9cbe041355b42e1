// The shell commands of the simulated OpenWrt, one line's worth; the device's lock is held. Known to
// sim_openwrt_*.cpp only.
#pragma once

#include "connectors/practice/sim_ash.h"
#include "connectors/practice/sim_openwrt.h"

namespace rf {

class SimOpenWrt::Commands {
public:
    explicit Commands(SimOpenWrt &device)
        : d(device)
    {
    }
    SimAshResult run(const QStringList &words, const QByteArray &input);

private:
    /// "config.section.option=value"
    struct Path {
        QString config;
        QString reference;
        QString section;
        QString option;
        QString value;
        bool hasValue = false;
    };

    static SimAshResult fails(int status, const QString &text);
    SimAshResult which(const QString &name);
    SimAshResult init(const QString &service, const QStringList &args);
    SimAshResult uci(QStringList args, const QByteArray &input);
    SimUci view() const;
    Path pathOf(const QString &text, const SimUci &uci) const;
    SimAshResult uciCommand(const QStringList &args, const QByteArray &input, bool showNames);
    SimAshResult show(const SimUci &uci, const Path &path, bool showNames, bool asFile) const;
    /// Exits 0 even when lines failed, and keeps the good ones staged.
    SimAshResult batch(const QByteArray &input);
    SimAshResult ubus(QStringList args);
    SimAshResult fw4(QStringList args);
    SimAshResult nft(const QStringList &args);
    SimAshResult passwd(const QStringList &args, const QByteArray &input);
    SimAshResult cat(const QStringList &args, const QByteArray &input);
    SimAshResult ls(const QStringList &args);
    bool exists(const QString &path) const;
    SimAshResult test(QStringList args);
    SimAshResult grep(const QStringList &args, const QByteArray &input);
    static SimAshResult lines(const QString &name, const QStringList &args, const QByteArray &input);
    SimAshResult sysupgrade(const QStringList &args);

    SimOpenWrt &d;
};

} // namespace rf
