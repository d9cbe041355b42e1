#!/usr/bin/env bash
# Builds the .deb twice, from two copies of the committed sources in different folders, and compares every byte.
#   installer/linux/twice.sh [OUTPUT FOLDER]    ends with 0 when they are equal; otherwise the differing files are named
# The first package is left in the output folder, when one is given.
set -euo pipefail
out="${1:+$(realpath -m "$1")}"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export CCACHE_DISABLE=1
for copy in one two/further/down; do
  git clone -q . "$work/$copy"
  (cd "$work/$copy" && installer/linux/build.sh "$work/$copy-deb" >/dev/null)
done
first="$(ls "$work"/one-deb/*.deb)"
second="$(ls "$work"/two/further/down-deb/*.deb)"
sha256sum "$first" "$second" | sed "s|$work/||"
[ -z "$out" ] || install -D -m 644 -t "$out" "$first"
if cmp -s "$first" "$second"; then
  echo "equal"
  exit 0
fi
dpkg-deb -R "$first" "$work/a"
dpkg-deb -R "$second" "$work/b"
diff -rq "$work/a" "$work/b" | sed "s|$work/||g" || true
exit 1
