#!/usr/bin/env bash
# Installs a .deb in a fresh system, makes a visit to the practice office, removes it, and says what is left. As root.
#   installer/linux/check.sh PACKAGE.deb [SUITE [MIRROR]]      (bookworm, http://deb.debian.org/debian)
# The system is kept as a tar beside the package (fresh-<suite>.tar), so a second run begins sooner.
set -euo pipefail
deb="$(realpath "$1")"
suite="${2:-bookworm}"
mirror="${3:-http://deb.debian.org/debian}"
[ "$(id -u)" = 0 ] || { echo "This makes and enters a system of its own: run it as root." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "debootstrap is needed: apt-get install debootstrap" >&2; exit 2; }

kept="$(dirname "$deb")/fresh-$suite.tar"
root="$(mktemp -d)"
log="$(mktemp)"
passed=0
failed=0
leave() {
  umount "$root/proc" 2>/dev/null || true
  umount "$root/dev/shm" 2>/dev/null || true
  rm -rf --one-file-system "$root" "$log"
}
trap leave EXIT

ok() { # WORDS COMMAND...
  local words="$1"
  shift
  if "$@" >"$log" 2>&1; then
    printf 'ok      %s\n' "$words"
    passed=$((passed + 1))
  else
    printf 'FAILED  %s\n' "$words"
    sed 's/^/          /' "$log" | tail -20
    failed=$((failed + 1))
  fi
}
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_person() { chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin HOME=/home/person LC_ALL=C.UTF-8 "$@"; }
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./tmp -o -path ./dev -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -print | sort); }

if [ ! -f "$kept" ]; then
  echo "Making a fresh $suite ..."
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$log" 2>&1 || { tail -5 "$log"; exit 1; }
  tar -C "$root" -cf "$kept.new" . && mv "$kept.new" "$kept"
else
  tar -C "$root" -xf "$kept"
fi
chmod 755 "$root" # a temporary folder is for nobody else, and this one is somebody's whole system
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$deb" "$root/tmp/ringfence.deb"
chmod 644 "$root/tmp/ringfence.deb"
inside useradd --create-home --uid 1000 person

ok "the system's package list" inside apt-get -qq update
files >"$log.before"
ok "apt-get install ./ringfence.deb" inside apt-get -y install --no-install-recommends /tmp/ringfence.deb
ok "the programs start" as_person ringfence-cli --version
ok "the window's program starts" as_person env QT_QPA_PLATFORM=offscreen ringfence --version
ok "a visit to the practice office" as_person ringfence-cli practice --auto --report /home/person/checklist.pdf
ok "the checklist is a PDF" sh -c "head -c 5 '$root/home/person/checklist.pdf' | grep -q '%PDF-'"
ok "the desktop entry is there" sh -c "ls '$root'/usr/share/applications/*RingFence.desktop"
ok "both manual pages are there" sh -c "zcat '$root'/usr/share/man/man1/ringfence.1.gz '$root'/usr/share/man/man1/ringfence-cli.1.gz | grep -q practice"
ok "the bill of materials is JSON" python3 -m json.tool "$root/usr/share/doc/ringfence/ringfence.cdx.json"
ok "every file has its sum" inside dpkg --verify ringfence
if command -v desktop-file-validate >/dev/null; then
  ok "desktop-file-validate" sh -c "desktop-file-validate '$root'/usr/share/applications/*RingFence.desktop"
else
  echo "skipped desktop-file-validate: not installed"
fi
if command -v appstreamcli >/dev/null; then
  ok "appstreamcli validate" sh -c "appstreamcli validate --no-net '$root'/usr/share/metainfo/*RingFence.metainfo.xml"
else
  echo "skipped appstreamcli: not installed"
fi
ok "traces of the person are cleared" sh -c "chroot --userspec=1000:1000 '$root' env -i PATH=/usr/bin:/bin HOME=/home/person ringfence-cli clear --yes"
ok "apt-get purge" inside apt-get -y purge ringfence
ok "apt-get autoremove" inside apt-get -y autoremove --purge
files >"$log.after"
echo "Left in the system after removal (beside the checklist and caches):"
comm -13 "$log.before" "$log.after" | grep -v '^\./home/person/checklist.pdf$' | sed 's/^/  /' >"$log.left" || true
if [ -s "$log.left" ]; then cat "$log.left"; else echo "  nothing"; fi
ok "nothing of RingFence is left" sh -c "! grep -i ringfence '$log.left'"
rm -f "$log.before" "$log.after" "$log.left"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
