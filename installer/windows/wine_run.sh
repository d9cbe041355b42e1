#!/usr/bin/env bash
# Runs one Windows program under Wine: CMake names it as the emulator of the preset windows-cross, so ctest runs the tests.
# Wine drops variables whose names begin with QT_, and QtTest says nothing to a pipe: both are set on the inside. The words
# of the command must not hold spaces.
set -euo pipefail
cache="$(realpath -m "${RINGFENCE_WINDOWS_CACHE:-$HOME/.cache/ringfence-windows}")"
t=x86_64-w64-mingw32
prefix="${PREFIX:-$cache/prefix}"
windows() {
  local path
  path="$(realpath -m "$1")"
  printf 'Z:%s' "${path//\//\\}"
}
WINEPATH="$(windows "$prefix/qt6/bin");$(windows "$prefix/bin");$(windows "$(dirname "$("$t-gcc-posix" -print-libgcc-file-name)")");$(windows "/usr/$t/lib")"
export WINEPATH WINEPREFIX="${WINEPREFIX:-$cache/wine}" WINEARCH=win64 WINEDEBUG="${WINEDEBUG:--all}"
inside="set QT_FORCE_STDERR_LOGGING=1&& set QT_ENABLE_REGEXP_JIT=0" # app/pattern_engine.h says why
inside="$inside&& set QT_PLUGIN_PATH=$(windows "$prefix/qt6/plugins")"
while IFS='=' read -r name value; do
  case "$name" in
    QT_FORCE_STDERR_LOGGING | QT_ENABLE_REGEXP_JIT | QT_PLUGIN_PATH | QT_RCC_*) ;;
    QT_*) inside="$inside&& set $name=$value" ;;
  esac
done < <(env)
program="$(windows "$1")"
shift
exec /usr/lib/wine/wine64 cmd /c "$inside&& $program $*"
