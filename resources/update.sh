#!/usr/bin/env bash
# Refreshes the generated files of this folder: MAC prefixes, words and fonts, all from npm. Only needed to renew
# them: the build uses what is committed. Needs npm and node. Providers and factory logins are kept by hand, each
# row with its source.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

command -v npm >/dev/null || { echo "npm is needed: on Debian, sudo apt-get install npm" >&2; exit 1; }

"$here/update_oui.sh" "${1:-latest}"
"$here/update_words.sh"

fonts=0.2.3 # newer packages lay their files out differently
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "@expo-google-fonts/inter@$fonts" >/dev/null && tar xzf expo-google-fonts-inter-*.tgz)
install -m 644 "$work/package/Inter_400Regular.ttf" "$here/fonts/Inter-Regular.ttf"
install -m 644 "$work/package/Inter_600SemiBold.ttf" "$here/fonts/Inter-SemiBold.ttf"
echo "fonts: @expo-google-fonts/inter $fonts"
