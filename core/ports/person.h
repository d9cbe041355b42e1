// The person at the keyboard. In the practice office and in unattended runs an automaton answers.
#pragma once

#include "core/result.h"

#include <QString>

namespace rf {

struct Question {
    QString key; ///< "trust-host-key", "echo-call", "portal-password", "factory-password",
                 ///< "remote-admin-needed", ...
    QString text; ///< the whole sentence
    QString subject; ///< device id or line it is about
    QString shown; ///< what to compare or to type (a fingerprint; never a secret unless key is "write-down")
};

enum class Answer { Yes, No, DoNotKnow };

class Person {
public:
    virtual ~Person() = default;
    /// Blocks a worker thread, never the window's. Thread-safe.
    virtual Answer ask(const Question &question) = 0;
};

} // namespace rf
