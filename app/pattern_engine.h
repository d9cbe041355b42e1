// Before the first pattern is matched: on Windows, as built with GCC, patterns are not compiled to machine
// code. Qt keeps the stack for that in a thread_local with a destructor, and GCC there frees what a thread
// has of its own before such destructors run: the heap is damaged when a thread ends, and a program may hang
// at its end.
#pragma once

#include <QtGlobal>

namespace rf {

inline void chooseSafePatternEngine()
{
#ifdef __MINGW32__
    qputenv("QT_ENABLE_REGEXP_JIT", "0"); // read by QRegularExpression once, at the first match
#endif
}

} // namespace rf
