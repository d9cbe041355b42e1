#!/usr/bin/env bash
# Installs what is needed, builds everything with warnings as errors and runs the tests.
# With --asan those labelled sanitized (what reads strangers' words, holds secrets, decides what is sent) are built and run once more under the address and
# undefined-behaviour sanitizers.
# With --fuzz the parsers of what strangers send are fuzzed for ten seconds each (tests/fuzz/run.sh, which takes longer if told).
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

if command -v clang-format-14 >/dev/null 2>&1; then # each version has a taste of its own
  say "Checking the format ..."
  git ls-files '*.cpp' '*.h' | grep -v third_party | xargs clang-format-14 --dry-run -Werror
fi

build ci
say "Running the tests ..."
ctest --preset ci -j "$jobs" --no-tests=error -LE matrix --repeat until-pass:2
# The crash matrix kills the program at every journal entry of every practice device; that takes longer than all the rest.
if [ "${CI:-}" != true ] || [ -n "${RINGFENCE_MATRIX:-}" ]; then
  ctest --preset ci -L matrix --no-tests=ignore
fi

if [[ " $* " == *" --fuzz "* ]]; then
  # shellcheck disable=SC2086
  install_missing $fuzz_packages
  say "Fuzzing ..."
  tests/fuzz/run.sh 10
fi

if [[ " $* " == *" --asan "* ]]; then
  # Which tests these are stands in tests/CMakeLists.txt, what the sanitizers are told in CMakePresets.json. Leaks are not looked for:
  # it is not proven which of those at the end of a Qt program are Qt's, and a list of excuses could hide one of ours.
  if [ "${CI:-}" = true ] && [ -z "${RINGFENCE_SANITIZE_ALL:-}" ]; then
    # All of them take more than an hour to compile on two cores; what reads strangers' words and holds secrets is always looked at.
    first="unit/core/checked_types unit/core/values unit/core/secret unit/controls/line_list unit/controls/password_check
      transport/http_link transport/http_limits transport/http_sign_in transport/untrusted_text transport/placeholders
      sip/message parse/draytek_parse parse/openwrt_parse parse/yealink_parse parse/poly_parse"
    # shellcheck disable=SC2046,SC2086
    build asan --target $(printf '%s_test ' $first | tr / _)
    pattern="^($(printf '%s|' $first | sed 's/|$//'))_test\$"
  else
    build asan --target sanitized_tests
    pattern=.
  fi
  say "Running them under the sanitizers ..."
  ctest --preset asan -L sanitized -R "$pattern" -j "$jobs" --no-tests=error
fi
