#!/usr/bin/env bash
# Makes RingFence-<version>.dmg on macOS: builds, brings Qt and the other libraries into the bundle, signs, packs, and has
# Apple notarise it.
#   installer/macos/package.sh [--identity "Developer ID Application: NAME (TEAM)"] [--notary-profile PROFILE] [OUTPUT FOLDER]
# PROFILE is what "xcrun notarytool store-credentials PROFILE" has put into the keychain; no password is ever given here.
# Without an identity the bundle is signed for this computer only (ad hoc), and nothing is notarised.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
identity="-"
profile=""
out="dist"
while [ $# -gt 0 ]; do
  case "$1" in
    --identity) identity="$2"; shift 2 ;;
    --notary-profile) profile="$2"; shift 2 ;;
    -*) echo "unknown: $1" >&2; exit 2 ;;
    *) out="$1"; shift ;;
  esac
done
[ -z "$profile" ] || [ "$identity" != "-" ] || { echo "Apple notarises only what is signed: --identity is missing." >&2; exit 2; }
[ "$(uname -s)" = Darwin ] || { echo "This runs on macOS only." >&2; exit 2; }

# Each is always said, also when it is empty: CMake would remember the one of the last build.
settings=(-DRINGFENCE_TESTS=OFF)
for name in RINGFENCE_UPDATE_KEY RINGFENCE_UPDATE_URL RINGFENCE_APP_ID; do
  settings+=("-D$name=${!name:-}")
done
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE="$SOURCE_DATE_EPOCH" ZERO_AR_DATE=1
cmake --preset macos "${settings[@]}"
cmake --build --preset macos
version="$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/macos/CMakeCache.txt)"

stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
cmake --install build/macos --prefix "$stage" --strip
app="$stage/RingFence.app"
brew="$(brew --prefix)"
# Both programs run without a display as well: the checklist is drawn by this plug-in. It is there before macdeployqt, which
# turns the links of all that it finds in the bundle, and nobody's links later.
plugins="$app/Contents/PlugIns/platforms"
mkdir -p "$plugins"
install -m 644 "$brew/share/qt/plugins/platforms/libqoffscreen.dylib" "$plugins/"
"$brew/bin/macdeployqt" "$app" -executable="$app/Contents/MacOS/ringfence-cli" -libpath="$brew/lib" -verbose=1
left="$(find "$app" -type f -exec otool -L {} + 2>/dev/null | grep -F "$brew/" || true)"
[ -z "$left" ] || { printf 'This is missing in the bundle:\n%s\n' "$left" >&2; exit 1; }
mkdir -p "$app/Contents/Resources/licences"
cp resources/licences/* "$app/Contents/Resources/licences/"
cp LICENSE "$app/Contents/Resources/licences/Apache-2.0.txt"
cp resources/fonts/OFL.txt "$app/Contents/Resources/licences/OFL-1.1.txt"
cp resources/icons/LICENSE "$app/Contents/Resources/licences/Lucide.txt"
# Homebrew is to tell of what is installed, not of what came out since.
kegs="$(HOMEBREW_NO_AUTO_UPDATE=1 python3 installer/sbom.py --version "$version" --bundle "$app" --brew "$brew" \
  --output "$app/Contents/Resources/licences/ringfence.cdx.json" --sources "$app/Contents/Resources/licences/SOURCES.txt")"
while IFS= read -r keg; do
  formula="$(basename "$(dirname "$keg")")"
  terms="$app/Contents/Resources/licences/homebrew/$formula"
  mkdir -p "$terms"
  find "$keg" -maxdepth 1 \( -iname 'LICEN[CS]E*' -o -iname 'COPYING*' -o -iname 'COPYRIGHT*' \) -exec cp -R {} "$terms/" \;
  if rmdir "$terms" 2>/dev/null; then echo "$formula: Homebrew keeps no licence text of it" >&2; fi
done <<<"$kegs"

# From the inside out: a signature covers what it finds. The hardened runtime, without which Apple notarises nothing, takes
# only libraries of the program's own team; a signature for this computer has no team, so the program would not find Qt.
sign=(codesign --force --sign "$identity")
rights=()
if [ "$identity" != "-" ]; then
  sign+=(--options runtime --timestamp)
  rights=(--entitlements installer/macos/entitlements.plist)
fi
find "$app/Contents/Frameworks" "$app/Contents/PlugIns" \( -name '*.dylib' -o -name '*.framework' \) -prune -print0 |
  while IFS= read -r -d '' file; do "${sign[@]}" "$file"; done
"${sign[@]}" ${rights[@]+"${rights[@]}"} "$app/Contents/MacOS/ringfence-cli" # bash 3 minds an empty list
"${sign[@]}" ${rights[@]+"${rights[@]}"} "$app"
codesign --verify --deep --strict --verbose=2 "$app"
"$app/Contents/MacOS/ringfence-cli" --version # what verifies need not start

mkdir -p "$out"
dmg="$out/RingFence-$version.dmg"
ln -s /Applications "$stage/Applications"
rm -f "$dmg"
hdiutil create -quiet -volname "RingFence $version" -srcfolder "$stage" -format ULFO -ov "$dmg"
if [ "$identity" != "-" ]; then
  codesign --force --timestamp --sign "$identity" "$dmg"
fi
if [ -n "$profile" ]; then
  xcrun notarytool submit "$dmg" --keychain-profile "$profile" --wait
  xcrun stapler staple "$dmg"
  spctl --assess --type open --context context:primary-signature --verbose=2 "$dmg"
fi
echo "$dmg"
