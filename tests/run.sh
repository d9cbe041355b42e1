#!/usr/bin/env bash
# Installs what is needed, builds everything with warnings as errors and runs every test.
# With --asan the tests of single rooms are built and run once more under the address and undefined-behaviour sanitizers.
# macOS: Homebrew and CMakePresets.json (preset macos). Windows: vcpkg.json and preset windows-msvc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. app/packages.sh

other_systems
# shellcheck disable=SC2086
install_missing $build_packages $test_packages
use_ccache
jobs="$(nproc)"

build() { # PRESET [ARGUMENTS OF THE BUILD]
  local log preset="$1"
  shift
  log="$(mktemp)"
  cmake --preset "$preset" >"$log" 2>&1 || { cat "$log"; rm -f "$log"; exit 1; }
  say "Building ($preset) ..."
  cmake --build --preset "$preset" -j "$jobs" "$@" >"$log" 2>&1 || { grep -E 'error|FAILED|warning' -A6 "$log" | head -80; tail -5 "$log"; rm -f "$log"; exit 1; }
  rm -f "$log"
}

if command -v clang-format >/dev/null 2>&1; then
  say "Checking the format ..."
  git ls-files '*.cpp' '*.h' | grep -v third_party | xargs clang-format --dry-run -Werror
fi

build ci
say "Running the tests ..."
ctest --preset ci -j "$jobs" --no-tests=error -LE matrix --repeat until-pass:2
# The crash matrix kills the program at every journal entry of every practice device; that takes longer than all the rest.
if [ "${CI:-}" != true ] || [ -n "${RINGFENCE_MATRIX:-}" ]; then
  ctest --preset ci -L matrix --no-tests=ignore
fi

if [ "${1:-}" = "--asan" ]; then
  build asan --target sanitized_tests
  say "Running them under the sanitizers ..."
  ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1 LSAN_OPTIONS="suppressions=$PWD/tests/leaks.supp" \
    ctest --preset asan -j "$jobs" -L sanitized --no-tests=error
fi
