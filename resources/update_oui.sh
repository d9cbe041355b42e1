#!/usr/bin/env bash
# Refreshes resources/data/oui.qz from the npm package oui-data (the IEEE lists as JSON). Only needed to renew the list:
# the build uses the committed file. Needs npm and node.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
version="${1:-latest}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "oui-data@$version" >/dev/null && tar xzf oui-data-*.tgz)
mkdir -p "$here/data"
node -e '
const fs = require("fs"), zlib = require("zlib");
const list = JSON.parse(fs.readFileSync(process.argv[1], "utf8"));
const rows = Object.keys(list).filter(k => [6, 7, 9].includes(k.length)).sort()
  .map(k => k.toLowerCase() + "\t" + list[k].split("\n")[0].replace(/\s+/g, " ").trim());
const text = Buffer.from(rows.join("\n") + "\n", "utf8");
const size = Buffer.alloc(4); size.writeUInt32BE(text.length);           // the form that qUncompress takes
fs.writeFileSync(process.argv[2], Buffer.concat([size, zlib.deflateSync(text, { level: 9 })]));
console.log(rows.length + " prefixes, " + fs.statSync(process.argv[2]).size + " bytes");
' "$work/package/index.json" "$here/data/oui.qz"
node -p '"oui-data " + require(process.argv[1]).version' "$work/package/package.json" >"$here/data/oui.version"
