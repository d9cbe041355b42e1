# Windows x86-64 from Debian's mingw-w64. PREFIX (environment) is where build.sh has put the libraries; it has to be
# exported whenever CMake runs, because the small trial builds read this file again.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_VERSION 10)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(T x86_64-w64-mingw32)
# The posix variant by its own name: the other one has no std::thread.
set(CMAKE_C_COMPILER ${T}-gcc-posix)
set(CMAKE_CXX_COMPILER ${T}-g++-posix)
set(CMAKE_RC_COMPILER ${T}-windres)
set(CMAKE_AR /usr/bin/${T}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/${T}-gcc-ranlib-posix CACHE FILEPATH "")
set(CMAKE_FIND_ROOT_PATH /usr/${T} $ENV{PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
