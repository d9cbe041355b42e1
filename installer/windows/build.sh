#!/usr/bin/env bash
# Makes RingFence-<version>-setup.exe on Debian 12: the libraries from Debian's source packages with mingw-w64, then
# RingFence, then the setup. The libraries go into a cache outside of the repository, once; a run that was cut off goes on
# where it stopped.
#   installer/windows/build.sh [--tests] [OUTPUT FOLDER]      (dist when not given; --tests also builds the tests for check.sh)
# RINGFENCE_WINDOWS_CACHE (~/.cache/ringfence-windows), RINGFENCE_MIRROR (http://deb.debian.org/debian), the build settings
# RINGFENCE_UPDATE_KEY and RINGFENCE_UPDATE_URL, and for signing RINGFENCE_SIGN_CERT and RINGFENCE_SIGN_KEY (PEM files).
# The cache's sources.tsv says which versions were taken, with SHA-256; without the cache's src folder those are taken that
# are offered now. The libraries take about an hour on two cores.
set -euo pipefail
tests=OFF
[ "${1:-}" != --tests ] || { tests=ON; shift; }
out="$(realpath -m "${1:-"$(dirname "${BASH_SOURCE[0]}")/../../dist"}")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
repository="$PWD"
# shellcheck source=app/packages.sh
. app/packages.sh
# shellcheck source=installer/windows/libraries.sh
. installer/windows/libraries.sh
# shellcheck source=/dev/null
[ "$({ . /etc/os-release && printf '%s ' "$ID" && dpkg --print-architecture; } 2>/dev/null)" = "debian amd64" ] ||
  { say "This runs on Debian for amd64: the libraries come from Debian's own sources."; exit 2; }

CACHE="$(realpath -m "${RINGFENCE_WINDOWS_CACHE:-$HOME/.cache/ringfence-windows}")"
case "$CACHE/" in "$repository"/*) say "The cache must lie outside of the repository."; exit 2 ;; esac
export T=x86_64-w64-mingw32 CACHE PREFIX="$CACHE/prefix" JOBS="${JOBS:-$(nproc)}"
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE="$SOURCE_DATE_EPOCH" LC_ALL=C.UTF-8 TZ=UTC
umask 022
mkdir -p "$CACHE" "$out"

# Only the posix variant of the compiler: with the other one installed too, the names without a suffix mean the wrong one.
install_missing dpkg-dev cmake ninja-build git perl tcl make file python3 xz-utils ca-certificates \
  g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev \
  qt6-base-dev qt6-base-dev-tools qt6-base-private-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools nsis
case "$("$T-g++" -v 2>&1 | grep 'Thread model')" in
  *posix*) ;;
  *) say "$T-g++ is not the posix variant: update-alternatives --config $T-g++"; exit 2 ;;
esac

get_sources
build_libraries

# --- RingFence --------------------------------------------------------------------------------------------------
# Each is always said, also when it is empty: CMake would remember the one of the last build.
settings=("-DRINGFENCE_TESTS=$tests")
for name in RINGFENCE_UPDATE_KEY RINGFENCE_UPDATE_URL; do
  settings+=("-D$name=${!name:-}")
done
say "Building RingFence for Windows ..."
quiet app-configure cmake --preset windows-cross "${settings[@]}"
quiet app-build cmake --build --preset windows-cross -j "$JOBS"
version="$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/windows-cross/CMakeCache.txt)"

# --- everything the programs need, beside them ------------------------------------------------------------------
stage="$CACHE/stage"
rm -rf "$stage"
mkdir -p "$stage"
quiet app-install cmake --install build/windows-cross --prefix "$stage"
for plugin in platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle tls/qopensslbackend tls/qcertonlybackend \
  imageformats/qico imageformats/qjpeg sqldrivers/qsqlite; do # ringfence-cli draws the checklist with qoffscreen
  install -D -m 644 "$PREFIX/qt6/plugins/$plugin.dll" "$stage/$plugin.dll"
done
printf '[Paths]\nPlugins=.\n' >"$stage/qt.conf"
gcc_folder="$(dirname "$("$T-gcc-posix" -print-libgcc-file-name)")"
missing=1
while [ "$missing" = 1 ]; do
  missing=0
  for name in $(imports_of "$stage"); do
    [ ! -e "$stage/$name" ] || continue
    for folder in "$PREFIX/qt6/bin" "$PREFIX/bin" "$gcc_folder" "/usr/$T/lib"; do
      [ -e "$folder/$name" ] || continue
      install -m 644 "$folder/$name" "$stage/$name"
      missing=1
      break
    done
  done
done
for name in $(imports_of "$stage"); do
  [ -e "$stage/$name" ] || printf '%s\n' "$name" | grep -qixE "$part_of_windows" ||
    { say "$name is needed, and neither staged nor known as a part of Windows."; exit 1; }
done
find "$stage" -name '*.exe' -o -name '*.dll' | while IFS= read -r file; do "$T-strip" --strip-unneeded "$file"; done

if grep -rlF -e "$CACHE" -e "$repository" "$stage"; then
  say "These files hold the name of a folder of this machine: they would differ elsewhere."
  exit 1
fi

# --- terms, and what it is made of ------------------------------------------------------------------------------
mkdir -p "$stage/licences/debian"
cp resources/licences/*.txt resources/licences/components.json "$stage/licences/"
cp LICENSE "$stage/licences/Apache-2.0.txt"
cp resources/fonts/OFL.txt "$stage/licences/OFL-1.1.txt"
cp resources/icons/LICENSE "$stage/licences/Lucide.txt"
copy_terms "$stage/licences/debian"
say_sources >"$stage/licences/SOURCES.txt"
python3 installer/sbom.py --version "$version" --output "$stage/licences/ringfence.cdx.json" --record "$CACHE/sources.tsv" \
  --qt "$(source_folder qt6-base)" --stage "$stage"

# --- the setup --------------------------------------------------------------------------------------------------
sign=()
if [ -n "${RINGFENCE_SIGN_CERT:-}" ]; then
  install_missing osslsigncode
  for file in "$stage/ringfence.exe" "$stage/ringfence-cli.exe"; do installer/windows/sign.sh "$file"; done
  sign=("-DSIGN=$repository/installer/windows/sign.sh")
fi
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
lists="$CACHE/lists"
mkdir -p "$lists"
python3 installer/windows/file_lists.py "$stage" "$lists"
setup="$out/RingFence-$version-setup.exe"
quiet setup makensis -V2 -DAMD64 "-DVERSION=$version" "-DSTAGE=$stage" "-DLISTS=$lists" "-DOUT=$setup" "${sign[@]}" \
  installer/windows/ringfence.nsi
du -sb "$stage" | awk '{ printf "installed: %.1f MB\n", $1 / 1e6 }'
say "$setup ($(du -b "$setup" | awk '{ printf "%.1f MB", $1 / 1e6 }'), SHA-256 $(sha256sum "$setup" | cut -d ' ' -f 1))"
