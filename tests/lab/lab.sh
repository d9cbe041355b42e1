#!/usr/bin/env bash
# The lab: phone, office computer, router and provider in network namespaces of their own, with real servers and the
# kernel's real SIP helper on the router. From the office computer RingFence must find and name the peers, and must tell
# whether the helper is on. Everything is made here and removed here; no packet leaves the namespaces.
# Usage: lab.sh RINGFENCE_CLI      Exit 77 = skipped, with the reason.
set -u
cli="$1"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
tag="rf$$"
pids=()
failed=0

skip() { echo "skipped: $*"; exit 77; }
[ "$(id -u)" = 0 ] || skip "the lab needs root for network namespaces"
for tool in ip nft conntrack kamailio sipp nginx dropbear dropbearkey openssl python3; do
  command -v "$tool" >/dev/null 2>&1 || [ -x "/usr/sbin/$tool" ] || skip "$tool is not installed"
done
PATH="$PATH:/usr/sbin"

names=(pc phone server router prov)
cleanup() {
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2>/dev/null; done
  for pid in ${pids[@]+"${pids[@]}"}; do wait "$pid" 2>/dev/null; done
  for name in "${names[@]}"; do ip netns del "$tag-$name" 2>/dev/null; done
  rm -rf "$work"
}
trap cleanup EXIT

ip netns add "$tag-probe" 2>/dev/null || skip "network namespaces are not permitted here"
printf 'table ip t {\n ct helper s { type "sip" protocol udp; }\n}\n' >"$work/probe.nft"
ip netns exec "$tag-probe" nft -f "$work/probe.nft" 2>/dev/null || { ip netns del "$tag-probe"; skip "this kernel has no SIP helper"; }
ip netns del "$tag-probe"

inside() { local ns="$1"; shift; ip netns exec "$tag-$ns" "$@"; }
start() { # NAMESPACE COMMAND...: in the background, ended by its pid
  local ns="$1"; shift
  ip netns exec "$tag-$ns" "$@" >"$work/$ns-$(basename "$1").log" 2>&1 </dev/null &
  pids+=("$!")
}
check() { # WHAT CONDITION...
  local what="$1"; shift
  if "$@"; then echo "ok    $what"; else echo "FAIL  $what"; failed=1; fi
}

for name in "${names[@]}"; do
  ip netns add "$tag-$name"
  ip -n "$tag-$name" link set lo up
done
inside router ip link add lan type bridge
inside router ip link set lan up
lan() { # NAMESPACE ADDRESS MAC
  ip link add eth0 netns "$tag-$1" address "$3" type veth peer name "lan-$1" netns "$tag-router"
  inside router ip link set "lan-$1" master lan up
  inside "$1" ip addr add "$2/24" dev eth0
  inside "$1" ip link set eth0 up
  inside "$1" ip route add default via 192.168.77.1
}
inside router ip addr add 192.168.77.1/24 dev lan
lan pc 192.168.77.20 02:00:00:00:77:20
lan phone 192.168.77.10 80:5e:c0:77:00:10
lan server 192.168.77.30 02:00:00:00:77:30
ip link add wan0 netns "$tag-prov" type veth peer name wan netns "$tag-router"
inside router ip addr add 203.0.113.1/24 dev wan
inside router ip link set wan up
for address in 50 51; do inside prov ip addr add "203.0.113.$address/24" dev wan0; done
inside prov ip link set wan0 up
inside router sysctl -qw net.ipv4.ip_forward=1
cat >"$work/nat.nft" <<'N'
table ip nat {
  chain post { type nat hook postrouting priority srcnat; oifname "wan" masquerade; }
}
N
cat >"$work/helper.nft" <<'N'
table ip alg {
  ct helper sip-udp { type "sip" protocol udp; }
  ct helper sip-tcp { type "sip" protocol tcp; }
  chain pre {
    type filter hook prerouting priority filter;
    udp dport 5060 ct helper set "sip-udp"
    tcp dport 5060 ct helper set "sip-tcp"
  }
}
N
inside router nft -f "$work/nat.nft"
helper_on() { inside router nft -f "$work/helper.nft"; inside router conntrack -F >/dev/null 2>&1; }
helper_off() { inside router nft delete table ip alg 2>/dev/null; inside router conntrack -F >/dev/null 2>&1; }

# The provider: kamailio on one address, RingFence's own reflector on the other.
sed "s/PROVIDER/203.0.113.50/" "$here/kamailio.cfg" >"$work/kamailio.cfg"
start prov kamailio -DD -E -f "$work/kamailio.cfg" -Y "$work" -P "$work/kamailio.pid"
start prov "$cli" reflect --listen 203.0.113.51:5060
# The phone: sipp answers as a desk phone, nginx is its web page with a certificate of its own.
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=805ec0770010/O=Yealink" \
  -keyout "$work/phone.key" -out "$work/phone.crt" 2>/dev/null
mkdir -p "$work/www"
printf '<html><head><title>Yealink SIP-T46U</title></head><body></body></html>\n' >"$work/www/index.html"
cat >"$work/nginx.conf" <<N
daemon off; pid $work/nginx.pid; error_log $work/nginx.err;
events {}
http {
  access_log off; server_tokens off;
  client_body_temp_path $work/n1; proxy_temp_path $work/n2; fastcgi_temp_path $work/n3; uwsgi_temp_path $work/n4; scgi_temp_path $work/n5;
  server { listen 192.168.77.10:443 ssl; ssl_certificate $work/phone.crt; ssl_certificate_key $work/phone.key; root $work/www; }
}
N
chmod -R a+rX "$work"
start phone nginx -p "$work" -c "$work/nginx.conf" -g "user root;"
start phone sipp -sf "$here/phone_answers.xml" -i 192.168.77.10 -p 5060 -nostdin -trace_err -error_file "$work/sipp.err"
# A server with OpenSSH, and the router with dropbear.
ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
mkdir -p /run/sshd
start server /usr/sbin/sshd -D -e -f /dev/null -h "$work/host_key" -o Port=22 -o ListenAddress=192.168.77.30 -o PidFile=none
dropbearkey -t ed25519 -f "$work/dropbear_key" >/dev/null 2>&1
start router dropbear -F -E -r "$work/dropbear_key" -p 192.168.77.1:22 -P "$work/dropbear.pid"

wait_for() { for _ in $(seq 100); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done; return 1; }
wait_for inside pc python3 -c 'import socket; socket.create_connection(("203.0.113.50",5060),1); socket.create_connection(("203.0.113.51",5060),1); socket.create_connection(("192.168.77.10",443),1); socket.create_connection(("192.168.77.30",22),1); socket.create_connection(("192.168.77.1",22),1)' ||
  { echo "FAIL  the servers of the lab did not start"; cat "$work"/*.log; exit 1; }
inside phone timeout 20 sipp 203.0.113.50:5060 -sf "$here/phone_registers.xml" -i 192.168.77.10 -p 5070 -m 1 -nostdin >"$work/register.log" 2>&1
check "the phone registers with kamailio through the router" [ $? = 0 ]

echo "-- scan"
inside pc "$cli" scan --network 192.168.77.0/24 --json >"$work/scan.json" 2>"$work/scan.err" || true
check "the phone, the server and the router are found and named" python3 - "$work/scan.json" <<'P'
import json, sys
devices = json.load(open(sys.argv[1]))["devices"]
by = {a: d for d in devices for a in d["addresses"]}
phone, server, router = by["192.168.77.10"], by["192.168.77.30"], by["192.168.77.1"]
assert phone["identity"]["vendor"] == "Yealink" and phone["identity"]["kind"] == "phone", phone
assert phone["identity"]["model"].endswith("T46U") and phone["identity"]["firmware"] == "108.86.0.90", phone
assert phone["identity"]["mac"] == "80:5e:c0:77:00:10", phone
assert any("OpenSSH" in e["said"] for e in server["evidence"]), server
assert any("dropbear" in e["said"] for e in router["evidence"]) and router["isGateway"], router
assert not any(a.startswith("203.") for a in by), "only the named network is looked at"
P

verdict() { # SERVER EXPECTED METHOD
  inside pc "$cli" alg-test --server "$1" --json >"$work/alg.json" 2>"$work/alg.err"
  python3 - "$work/alg.json" "$2" "$3" <<'P'
import json, sys
answer = json.load(open(sys.argv[1]))
wanted, method = sys.argv[2], sys.argv[3]
tests = answer["tests"]
print("     ", answer["verdict"], [(t["transport"], t["method"], t["verdict"]) for t in tests])
assert answer["verdict"] == wanted, answer
assert answer["alg"] == {"found": "on", "not-found": "off", "could-not-test": "cannot-tell"}[wanted], answer
for transport in ("udp", "tcp"):
    mine = [t for t in tests if t["transport"] == transport]
    assert mine, transport
    if wanted == "found":
        assert any(t["verdict"] == "found" and t["method"] == method for t in mine), mine
    else:
        assert all(t["verdict"] == wanted for t in mine), mine
P
}
echo "-- SIP helper on"
helper_on
check "found by the address that came back, without a reflector" verdict 203.0.113.50 found received-address
check "found by the reflector" verdict 203.0.113.51 found reflector
echo "-- SIP helper off"
helper_off
check "not found, without a reflector" verdict 203.0.113.50 not-found received-address
check "not found by the reflector" verdict 203.0.113.51 not-found reflector
echo "-- a server that does not answer"
check "cannot tell" verdict 203.0.113.99 could-not-test received-address

echo "-- a VPN on the way to the server"
inside pc ip link add wg0 type veth peer name wg0-far
inside pc ip link set wg0-far up
inside pc ip link set wg0 up
inside pc ip addr add 10.8.0.2/24 dev wg0
inside pc ip route add 203.0.113.51/32 dev wg0 src 10.8.0.2
check "cannot tell" verdict 203.0.113.51 could-not-test received-address
check "and says that the VPN is why" grep -q 'VPN (wg0)' "$work/alg.json"
check "the way that leads past the VPN is told" verdict 203.0.113.50 not-found received-address
inside pc ip link del wg0

if [ "$failed" != 0 ]; then
  for file in "$work"/*.err "$work"/*.log; do [ -s "$file" ] && { echo "== $(basename "$file")"; tail -15 "$file"; }; done
fi
exit "$failed"
