#!/usr/bin/env bash
# Makes ringfence_<version>_<system>_<architecture>.deb for the system that it runs on (Debian 12, Ubuntu 24.04 or newer),
# and says where it is.
#   installer/linux/build.sh [OUTPUT FOLDER]        (dist when not given)
# Build settings (RINGFENCE_UPDATE_KEY, RINGFENCE_UPDATE_URL, RINGFENCE_APP_ID, RINGFENCE_CONTACT) are taken from variables
# of the same name. The same sources and tools give the same bytes: time and order come from the last commit, or from
# SOURCE_DATE_EPOCH; installer/linux/twice.sh shows it.
set -euo pipefail
out="$(realpath -m "${1:-"$(dirname "${BASH_SOURCE[0]}")/../../dist"}")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=app/packages.sh
. app/packages.sh
other_systems
# shellcheck disable=SC2086,SC2154
install_missing $build_packages python3 dpkg-dev binutils file gzip
use_ccache
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE="$SOURCE_DATE_EPOCH" LC_ALL=C.UTF-8 TZ=UTC
umask 022
# Each is always said, also when it is empty: CMake would remember the one of the last build.
settings=()
for name in RINGFENCE_UPDATE_KEY RINGFENCE_UPDATE_URL RINGFENCE_APP_ID RINGFENCE_CONTACT; do
  settings+=("-D$name=${!name:-}")
done

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
log="$work/log"
cmake --preset package "${settings[@]}" >"$log" 2>&1 || { cat "$log"; exit 1; }
say "Building the package (the first time takes some minutes) ..."
cmake --build --preset package >"$log" 2>&1 || { tail -40 "$log"; exit 1; }
(cd build/package && cpack -B "$work/cpack" >"$log" 2>&1) || { cat "$log" "$work"/cpack/*.log 2>/dev/null; exit 1; }

# CPack lists the sums in the order of the disk; dpkg-deb packs once more with everything in one order.
deb="$(ls "$work"/cpack/*.deb)"
dpkg-deb -R "$deb" "$work/tree"
LC_ALL=C sort -k 2 -o "$work/tree/DEBIAN/md5sums" "$work/tree/DEBIAN/md5sums"
# A package names the libraries of one system, so its file name says of which.
# shellcheck source=/dev/null
system="$(. /etc/os-release && printf '%s%s' "$ID" "${VERSION_ID:-}")"
name="$(basename "$deb" | sed "s/_[^_]*$/_$system&/")"
mkdir -p "$out"
dpkg-deb --root-owner-group --threads-max=1 -Zxz --build "$work/tree" "$out/$name" >/dev/null
say "$out/$name"
