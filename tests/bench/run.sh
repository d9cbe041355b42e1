#!/usr/bin/env bash
# Prints how long things take and how much memory: start-up, the practice visits, fifty phones, each beside what it is to
# be compared with. With a second build folder every row stands beside that of the other build.
# Usage: run.sh [BUILD-FOLDER [OTHER-BUILD-FOLDER]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec python3 tests/bench/measure.py "${@:-build/release}"
