#!/usr/bin/env bash
# What could not be written is said in a sentence and told by the exit code; nothing that is no file is replaced.
# Usage: lost_output.sh RINGFENCE_CLI      Exit 77 = skipped, with the reason.
set -u
cli="$1"
[ -c /dev/full ] || { echo "skipped: this system has no /dev/full"; exit 77; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failed=0

check() { # WHAT CODE SENTENCE COMMAND...
  local what="$1" code="$2" sentence="$3" got=0
  shift 3
  "$@" >"$work/out" 2>"$work/err" || got=$?
  if [ "$got" = "$code" ] && grep -q "$sentence" "$work/err"; then echo "ok    $what"; return; fi
  echo "FAIL  $what: exit code $got, wanted $code and '$sentence'"
  cat "$work/err"
  failed=1
}
to_full_disk() { "$@" >/dev/full; }

check "text to a full disk" 3 "The output is not complete" to_full_disk "$cli" controls
check "JSON to a full disk" 3 "The output is not complete" to_full_disk "$cli" controls --json
"$cli" new "$work/office" --name "Harbour Dental" --network 192.168.50.0/24 2>/dev/null || failed=1
check "the bundle to a full disk" 3 "The output is not complete" to_full_disk "$cli" bundle "$work/office"
check "an office beside another" 2 "exists already" "$cli" new "$work/office" --name X --network 192.168.50.0/24
check "an office in place of a device" 2 "exists already" "$cli" new /dev/full --name X --network 192.168.50.0/24
mkdir "$work/folder.ringfence"
check "a folder as an office" 3 "cannot be read" "$cli" check "$work/folder"
"$cli" check "$work/office" --yes </dev/null >/dev/null 2>&1
check "the checklist to a device" 2 "/dev/full is not a file" "$cli" report "$work/office" --pdf /dev/full
[ -c /dev/full ] || { echo "FAIL  /dev/full is gone"; failed=1; }
check "the checklist into no folder" 3 "could not be written" "$cli" report "$work/office" --pdf "$work/none/x.pdf"
check "a list of lines that never ends" 2 "too big" "$cli" import-lines "$work/office" /dev/zero
exit "$failed"
