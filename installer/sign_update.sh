#!/usr/bin/env bash
# Makes the signed file with news of versions and lists. For whoever publishes RingFence; needs openssl and python3.
#   installer/sign_update.sh key KEY.pem                       makes a key; prints what RINGFENCE_UPDATE_KEY has to be
#   installer/sign_update.sh sign KEY.pem NUMBER OUT.signed [VERSION PAGE]
# NUMBER grows with every file and is larger than that of resources/data/catalogue.json. The lists are those of
# resources/data as they are now. VERSION and PAGE (https) tell of a release; without them nobody is told that theirs is the
# newest. The private key may not lie in the repository.
set -euo pipefail
repository="$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")"
outside() { # FILE
  case "$(realpath -m "$1")" in "$repository"/*) echo "$1 lies in the repository: a private key does not belong there." >&2; exit 1 ;; esac
}
case "${1:-}" in
  key)
    umask 077
    outside "$2"
    [ ! -e "$2" ] || { echo "$2 is there already." >&2; exit 1; }
    openssl genpkey -algorithm ed25519 -out "$2"
    openssl pkey -in "$2" -pubout -outform DER | tail -c 32 | openssl base64 -A
    echo
    ;;
  sign)
    key="$2" number="$3" out="$4" version="${5:-}" page="${6:-}"
    outside "$key"
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    python3 - "$repository/resources/data" "$number" "$version" "$page" >"$work/content" <<'PYTHON'
import datetime, json, sys
data, number, version, page = sys.argv[1:]
with open(f"{data}/catalogue.json", encoding="utf-8") as file:
    own = json.load(file)["number"]
if not number.isdecimal() or int(number) <= own:
    sys.exit(f"the number has to be larger than {own}, that of the lists in resources/data")
told = {"kind": "ringfence-update", "schemaVersion": 1, "number": int(number),
        "issued": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")}
if version:
    if not page.startswith("https://"):
        sys.exit("the page has to be an https address")
    told["release"] = {"version": version, "page": page}
for name in ("providers", "firmware"):
    with open(f"{data}/{name}.json", encoding="utf-8") as file:
        told[name] = json.load(file)
json.dump(told, sys.stdout, ensure_ascii=False, separators=(",", ":"))
PYTHON
    printf 'RingFence signed file 1\n' | cat - "$work/content" >"$work/message"
    openssl pkeyutl -sign -rawin -inkey "$key" -in "$work/message" -out "$work/signature"
    { printf 'RingFence signed file 1\n'; openssl base64 -A -in "$work/signature"; echo; cat "$work/content"; } >"$out"
    echo "$out: number $number, $(wc -c <"$out") bytes"
    ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
