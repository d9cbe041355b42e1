#!/usr/bin/env bash
# Sets up everything on a fresh machine, builds RingFence and starts it.
# Without a display it runs the whole practice visit in the terminal and writes the PDF.
# macOS: Homebrew and CMakePresets.json (preset macos). Windows: vcpkg.json and preset windows-msvc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. app/packages.sh

other_systems
# shellcheck disable=SC2086
install_missing $build_packages
use_ccache
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
cmake --preset release >"$log" 2>&1 || { cat "$log"; exit 1; }
say "Building RingFence (the first time takes some minutes) ..."
cmake --build --preset release >"$log" 2>&1 || { tail -40 "$log"; exit 1; }

cli=build/release/app/ringfence-cli
if [ "$#" -gt 0 ]; then
  exec "$cli" "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec build/release/app/ringfence
fi
report="${RINGFENCE_REPORT:-checklist.pdf}"
status=0
"$cli" practice --auto --report "$report" || status=$?
[ ! -f "$report" ] || say "The checklist is in $(pwd)/$report"
say "More: $cli --help"
exit "$status"
