// Before the first pattern is matched: on two systems patterns are not compiled to machine code. On macOS the
// hardened runtime lets nobody make any. On Windows, as built with GCC, Qt keeps the stack for that in a
// thread_local with a destructor, and GCC there frees what a thread has of its own before such destructors
// run: the heap is damaged when a thread ends, and a program may hang at its end.
#pragma once

#include <QtGlobal>

namespace rf {

inline void chooseSafePatternEngine()
{
#if defined(__MINGW32__) || defined(__APPLE__)
    qputenv("QT_ENABLE_REGEXP_JIT", "0"); // read by QRegularExpression once, at the first match
#endif
}

} // namespace rf
