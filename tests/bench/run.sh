#!/usr/bin/env bash
# Prints how long things take: start-up, the practice visits, fifty phones. Usage: run.sh [BUILD-FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build="${1:-build/release}"
cli="$build/app/ringfence-cli"

median() { sort -n | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }
timed() { # COMMAND...: seconds and peak kilobytes of one run
  python3 - "$@" <<'P'
import os, resource, subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print("%.3f %d" % (time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
P
}

printf 'start-up (--version), median of 20   %6s s\n' "$(for _ in $(seq 20); do timed "$cli" --version; done | cut -d' ' -f1 | median)"
printf 'git --version beside it              %6s s\n' "$(for _ in $(seq 20); do timed git --version; done | cut -d' ' -f1 | median)"
for office in dental shop; do
  read -r time memory <<<"$(for _ in 1 2 3; do timed "$cli" practice --office "$office" --auto; done | sort -n | sed -n 2p)"
  printf 'practice visit %-7s median of 3    %6s s   peak %d MB\n' "$office" "$time" "$((memory / 1024))"
done
if [ -x "$build/tests/phones_bench" ]; then
  "$build/tests/phones_bench"
fi
