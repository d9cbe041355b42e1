# Sourced by discovery.sh and by tests/bench/discovery/run.sh: an office network of namespaces round one bridge, all made here
# and removed at the end. The caller sets `net` (the first three numbers of its addresses) before it calls build_office.
# shellcheck shell=bash
work="$(mktemp -d)"
tag="rfd$$"
pids=()
names=()
failed=0
PATH="$PATH:/usr/sbin:/sbin"

skip() { echo "skipped: $*"; exit 77; }
need() { for tool in "$@"; do command -v "$tool" >/dev/null 2>&1 || skip "$tool is not installed"; done; }
cleanup() {
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2>/dev/null; done
  for pid in ${pids[@]+"${pids[@]}"}; do wait "$pid" 2>/dev/null; done
  for name in ${names[@]+"${names[@]}"}; do ip netns del "$tag-$name" 2>/dev/null; done
  rm -rf "$work"
}
inside() { local ns="$1"; shift; ip netns exec "$tag-$ns" "$@"; }
start() { # NAMESPACE LOG COMMAND...: in the background, ended by its pid
  local ns="$1" log="$2"; shift 2
  ip netns exec "$tag-$ns" "$@" >"$work/$log.log" 2>&1 </dev/null &
  pids+=("$!")
}
check() { # WHAT CONDITION...
  local what="$1"; shift
  if "$@"; then echo "ok    $what"; else echo "FAIL  $what"; failed=1; fi
}
wait_for() { for _ in $(seq 100); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done; return 1; }
listens() { inside pc python3 -c 'import socket,sys; socket.create_connection((sys.argv[1],int(sys.argv[2])),1)' "$1" "$2"; }

space() { # NAMESPACE
  ip netns add "$tag-$1" || return 1
  names+=("$1")
  ip -n "$tag-$1" link set lo up
}
host() { # NAMESPACE LAST-NUMBER CARD: a namespace on the bridge, with the router as its way out
  space "$1"
  ip link add eth0 netns "$tag-$1" address "$3" type veth peer name "lan-$1" netns "$tag-router"
  inside router ip link set "lan-$1" master lan up
  inside "$1" ip addr add "$net.$2/24" dev eth0
  inside "$1" ip link set eth0 up
  inside "$1" ip route add default via "$net.1"
}
build_office() {
  [ "$(id -u)" = 0 ] || skip "network namespaces need root"
  trap cleanup EXIT
  space router 2>/dev/null || skip "network namespaces are not permitted here"
  inside router ip link add lan address 02:00:00:00:00:01 type bridge
  inside router ip link set lan up
  inside router ip addr add "$net.1/24" dev lan
  inside router ip link add wan type veth peer name provider # the far end leads nowhere
  inside router ip link set provider up
  inside router ip addr add 203.0.113.1/24 dev wan
  inside router ip link set wan up
  inside router sysctl -qw net.ipv4.ip_forward=1
}
