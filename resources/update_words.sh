#!/usr/bin/env bash
# Refreshes resources/data/words.qz from the word lists of the npm package zxcvbn. Only needed to renew the list: the build
# uses the committed file. Needs npm and node.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
version="${1:-4.4.2}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "zxcvbn@$version" >/dev/null && tar xzf zxcvbn-*.tgz)
node -e '
const fs = require("fs"), zlib = require("zlib");
const lists = require(process.argv[1]);
const words = [...new Set(Object.values(lists).flat().filter(word => /^[a-z]{4,}$/.test(word)))].sort();
const text = Buffer.from(words.join("\n") + "\n", "latin1");
const size = Buffer.alloc(4); size.writeUInt32BE(text.length);           // the form that qUncompress takes
fs.writeFileSync(process.argv[2], Buffer.concat([size, zlib.deflateSync(text, { level: 9 })]));
console.log(words.length + " words, " + fs.statSync(process.argv[2]).size + " bytes");
' "$work/package/lib/frequency_lists.js" "$here/data/words.qz"
install -m 644 "$work/package/LICENSE.txt" "$here/licences/zxcvbn-words.txt"
cat >>"$here/licences/zxcvbn-words.txt" <<'TERMS'

The words of films and television (Wiktionary contributors) and of the encyclopedia (Wikipedia contributors), and the
passwords (Mark Burnett), are under CC BY-SA 3.0: https://creativecommons.org/licenses/by-sa/3.0/
TERMS
