#!/usr/bin/env bash
# Builds the fuzzers and lets each run; without a number, half a minute each. What a fuzzer finds stays in build/fuzz/found.
# Usage: run.sh [SECONDS [NAME...]]      run.sh 1200 sip mdns      Exit code 1 = one of them found something.
# RINGFENCE_FUZZ_RUNS=10000000 ends each earlier, after so many executions.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds="${1:-30}"
shift || true
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target fuzzers -j "$(nproc)" >/dev/null
found=0
names=("$@")
if [ ${#names[@]} = 0 ]; then
  for file in tests/fuzz/*_fuzz.cpp; do names+=("$(basename "$file" _fuzz.cpp)"); done
fi
mkdir -p build/fuzz/found
printf '%-16s %12s %10s %s\n' fuzzer executions per-second result
for name in "${names[@]}"; do
  corpus="build/fuzz/corpus/$name"
  mkdir -p "$corpus"
  seeds=()
  [ -d "tests/fuzz/seeds/$name" ] && seeds=("tests/fuzz/seeds/$name")
  log="build/fuzz/$name.log"
  result=clean
  # 70,000 bytes: more than a parser takes. Ten seconds for one input is endless.
  "build/fuzz/tests/fuzz/${name}_fuzz" -max_total_time="$seconds" -runs="${RINGFENCE_FUZZ_RUNS:--1}" -max_len=70000 -timeout=10 -rss_limit_mb=1024 \
    -print_final_stats=1 -artifact_prefix="build/fuzz/found/$name-" "$corpus" ${seeds[@]+"${seeds[@]}"} >"$log" 2>&1 || { result="FOUND, see $log"; found=1; }
  executions="$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  speed="$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")"
  printf '%-16s %12s %10s %s\n' "$name" "${executions:--}" "${speed:--}" "$result"
done
exit "$found"
