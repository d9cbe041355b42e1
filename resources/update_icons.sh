#!/usr/bin/env bash
# Refreshes resources/icons from the npm package lucide-static: each icon as one white mask of 72 x 72 pixels, which the
# window tints and scales. Only needed to add an icon: the build uses what is committed. Needs npm and rsvg-convert.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
version="${1:-1.62.0}"
icons="arrow-up-down ban bell-ring cable calendar camera check chevron-down chevron-left chevron-right circle
  circle-dot circle-question-mark circle-slash clipboard-list clock cloud copy credit-card door-open eye eye-off file
  folder-open globe hard-drive hourglass image info key-round laptop life-buoy lock lock-open mic minus monitor-play
  network paperclip pencil phone play plus power printer refresh-cw router save scroll-text search server shield
  shield-check siren square trash-2 triangle-alert undo-2 user users wifi x"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "lucide-static@$version" >/dev/null && tar xzf lucide-static-*.tgz)
mkdir -p "$here/icons"
for name in $icons; do
  sed 's/currentColor/#ffffff/g' "$work/package/icons/$name.svg" | rsvg-convert -w 72 -h 72 -o "$here/icons/$name.png"
done
# A style sheet cannot tint: the arrow of a field has one grey for both themes (fieldArrow in wizard/theme/roles.h).
sed 's/currentColor/#738391/g' "$work/package/icons/chevron-down.svg" | rsvg-convert -w 72 -h 72 -o "$here/icons/field-arrow.png"
install -m 644 "$work/package/LICENSE" "$here/icons/LICENSE"
echo "icons: lucide-static $version, $(ls "$here/icons" | grep -c png) files"
