#!/usr/bin/env bash
# Draws the icons of the program and of an office file from their SVG: PNG in all sizes, .ico for Windows, .icns for macOS.
# Only needed after a change of an SVG: the build uses what is committed. Needs rsvg-convert (librsvg2-bin) and python3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for name in ringfence ringfence-office; do
  for size in 16 22 24 32 48 64 128 256 512 1024; do
    rsvg-convert -w "$size" -h "$size" -o "$name-$size.png" "$name.svg"
  done
  python3 pack.py ico "$name.ico" "$name"-{16,24,32,48,64,128,256}.png
  python3 pack.py icns "$name.icns" "$name"-{16,32,64,128,256,512,1024}.png
done
rm -f -- *-1024.png # only the .icns wants it
python3 pack.py check -- *.ico *.icns
