// What goes over the wire, exactly. Shown in the preview, written to the journal, sent by the driver: the
// same bytes, with secrets, sign-in, tokens and nonces as named placeholders ({{secret:NAME}}, {{token}},
// {{session}}).
#pragma once

#include "core/model/json.h"

namespace rf {

/// One line typed at a prompt. `expect` is a regular expression for the prompt that follows when it is not
/// the ordinary one (a password question, "[confirm]").
struct CliLine {
    QString send;
    QString expect;
    static constexpr auto fields()
    {
        return std::make_tuple(field("send", &CliLine::send), field("expect", &CliLine::expect));
    }
    friend bool operator==(const CliLine &, const CliLine &) = default;
};
/// Lines at the device's shell, in order; the first refusal ends the step.
struct ShellLines {
    static constexpr const char *type = "shell";
    QList<CliLine> lines;
    static constexpr auto fields() { return std::make_tuple(field("lines", &ShellLines::lines)); }
    friend bool operator==(const ShellLines &, const ShellLines &) = default;
};
/// One command through an SSH exec channel; `input` goes to its standard input.
struct ExecCommand {
    static constexpr const char *type = "exec";
    QString command;
    QString input;
    static constexpr auto fields()
    {
        return std::make_tuple(field("command", &ExecCommand::command), field("input", &ExecCommand::input));
    }
    friend bool operator==(const ExecCommand &, const ExecCommand &) = default;
};
/// One HTTP request, without the headers that sign-in adds.
struct HttpCall {
    static constexpr const char *type = "http";
    QString method;
    QString path; ///< with query
    QString contentType;
    QString body;
    static constexpr auto fields()
    {
        return std::make_tuple(field("method", &HttpCall::method), field("path", &HttpCall::path),
                               field("contentType", &HttpCall::contentType), field("body", &HttpCall::body));
    }
    friend bool operator==(const HttpCall &, const HttpCall &) = default;
};
using WireForm = std::variant<ShellLines, ExecCommand, HttpCall>;

/// What may happen when the step is sent, in growing order; the executor sends what may lock out last.
enum class Risk { None, DropsCalls, Restarts, MayLockOut };
template <>
inline constexpr auto enumNames<Risk> =
    std::array{std::pair{Risk::None, "none"}, std::pair{Risk::DropsCalls, "drops-calls"},
               std::pair{Risk::Restarts, "restarts"}, std::pair{Risk::MayLockOut, "may-lock-out"}};

struct Step {
    QString says; ///< plain English, one sentence
    WireForm wire;
    Risk risk = Risk::None;
    bool cutsLink = false; ///< the connection is expected to end here (restart, new address); open a new one
    static constexpr auto fields()
    {
        return std::make_tuple(field("says", &Step::says), field("wire", &Step::wire),
                               field("risk", &Step::risk), field("cutsLink", &Step::cutsLink));
    }
    friend bool operator==(const Step &, const Step &) = default;
};

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Step>(const Step &);
extern template Result<Step> from<Step>(const QJsonValue &);
} // namespace json

} // namespace rf
