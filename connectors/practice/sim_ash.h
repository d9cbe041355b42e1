// As much of BusyBox ash as a careful administrator's one-liners need: quoting, ; && || |, redirections to
// files and /dev/null, 2>&1. What it does not know it refuses loudly instead of guessing. Pure.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <functional>

namespace rf {

struct SimAshResult {
    int status = 0;
    QByteArray out;
    QByteArray err;
};

struct SimAshHost {
    std::function<SimAshResult(const QStringList &words, const QByteArray &input)> run;
    /// False = cannot create.
    std::function<bool(const QString &path, const QByteArray &text, bool append)> write;
    std::function<bool(const QString &path, QByteArray &text)> read;
    std::function<QStringList(const QString &pattern)> glob; ///< existing paths; empty = the pattern itself
};

SimAshResult simAsh(const QString &line, const QByteArray &input, const SimAshHost &host);

} // namespace rf
