#include "connectors/routers/draytek/session.h"

using namespace Qt::StringLiterals;

namespace rf::draytek {

const CliDialect &dialect()
{
    static const CliDialect d{
        .prompt = u"[^\\r\\n>#]{0,64}[>#] ?$"_s,
        .learnPrompt = true, // the prompt is the router's name, and listings contain ">>" themselves
        .pagerPattern = u"-{2,3}\\s*MORE\\s*-{2,3}[^\\r\\n]*"_s,
        .pagerKey = " ",
        .lineEnd = "\r",
        .greetings = {},
        .refusals =
            {u"(?im)^.*invalid command.*$"_s, u"(?im)^\\s*%*\\s*Valid (?:sub)?commands are.*$"_s,
             u"(?im)^\\s*%*\\s*usage\\b.*$"_s, u"(?im)^.*Enable server fail.*$"_s,
             u"(?im)^.*please enable by enter.*$"_s,
             u"(?im)^\\s*%+\\s*\\S[^\\r\\n]*<[^<>\\r\\n]+>.*$"_s, // a usage line instead of an answer
             u"(?im)^.*\\b(?:invalid|illegal|out of range|wrong|fail|failed|error|denied|conflict)\\b.*$"_s},
        .secrets = {u"(?i)sys passwd\\s+(.+)"_s, u"(?i)sys adminuser edit\\s+\\d+\\s+(.+)"_s,
                    u"(?i)-p(?:w|assword)?\\s+(\\S+)"_s,
                    u"(?i)community(?:\\s+name)?\\s*(?:set to|:)\\s*(\\S+)"_s,
                    u"(?i)password\\S*\\s*[:=]\\s*(\\S+)"_s},
        .onOpen = {u"sys mpage disable"_s}, // newer firmware only; in memory, gone at the next restart
        .onClose = {u"exit"_s},
        .abandon = {},
        .quietMs = 100, // the prompt is learned word for word, so less silence than 150 ms is enough
        .answerMs = 15000,
        .ptyColumns = 200,
        .ptyRows = 200,
    };
    return d;
}

} // namespace rf::draytek
