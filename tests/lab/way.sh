#!/usr/bin/env bash
# The lab of the way to the internet: an office whose router stands behind another box, and outside a provider with names (dnsmasq),
# SIP over UDP, TCP and TLS (kamailio), a STUN server of RFC 5780 (coturn) and RingFence's own reflector. From the office computer
# RingFence must see both boxes, tell what they make of a flow and of phone messages, look at the provider's servers, and see from
# outside which door is open. No packet leaves the namespaces.
# Usage: way.sh RINGFENCE_CLI      Exit 77 = skipped, with the reason.
set -u
cli="$1"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
net=192.168.79
. "$here/office_net.sh"
need ip nft conntrack kamailio turnserver dnsmasq openssl python3
build_office
trap 'cleanup; rm -rf "/etc/netns/$tag-pc"' EXIT
host pc 20 02:00:00:00:79:20
space box
space prov

link() { # NAMESPACE DEVICE ADDRESS NAMESPACE DEVICE: a cable, its first end with an address
  ip link add "$2" netns "$tag-$1" type veth peer name "$5" netns "$tag-$4"
  inside "$1" ip addr add "$3" dev "$2"
  inside "$1" ip link set "$2" up
  inside "$4" ip link set "$5" up
}
inside router ip link del wan
link box lan 192.168.0.1/24 router wan
inside router ip addr add 192.168.0.2/24 dev wan
inside router ip route add default via 192.168.0.1
link box wan 203.0.113.1/24 prov eth0
for last in 50 51 53 60 61; do inside prov ip addr add "203.0.113.$last/24" dev eth0; done
inside box sysctl -qw net.ipv4.ip_forward=1
inside box ip route add 192.168.79.0/24 via 192.168.0.2
nat() { # NAMESPACE [MORE]: translates what goes out by wan
  printf 'table ip nat {\n chain pre { type nat hook prerouting priority dstnat; }\n chain post { type nat hook postrouting priority srcnat; oifname "wan" %s; }\n}\n' \
    "${2:-masquerade}" >"$work/$1.nft"
  inside "$1" nft 'table ip nat; delete table ip nat' 2>/dev/null
  inside "$1" nft -f "$work/$1.nft"
  inside "$1" conntrack -F >/dev/null 2>&1
}
nat router
nat box

# Outside: names, a provider whose certificate is for its domain, STUN, and the reflector with a key.
mkdir -p "/etc/netns/$tag-pc"
echo 'nameserver 203.0.113.53' >"/etc/netns/$tag-pc/resolv.conf"
start prov dnsmasq dnsmasq -k -C /dev/null -z -a 203.0.113.53 --no-resolv --no-hosts --pid-file="$work/dnsmasq.pid" --local=/example.com/ \
  --host-record=example.com,203.0.113.50 --host-record=sip.example.com,203.0.113.50 \
  --naptr-record=example.com,10,50,s,SIPS+D2T,,_sips._tcp.example.com --naptr-record=example.com,20,50,s,SIP+D2U,,_sip._udp.example.com \
  --srv-host=_sips._tcp.example.com,sip.example.com,5061,1,1 --srv-host=_sip._udp.example.com,sip.example.com,5060,1,1
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=example.com" -addext "subjectAltName=DNS:example.com" \
  -keyout "$work/sip.key" -out "$work/sip.crt" 2>/dev/null
chmod -R a+rX "$work"
sed -e "s/PROVIDER/203.0.113.50/" -e '/^disable_tcp/a enable_tls=yes\nlisten=tls:203.0.113.50:5061' \
  -e "/^loadmodule \"registrar.so\"/a loadmodule \"tls.so\"\nmodparam(\"tls\", \"certificate\", \"$work/sip.crt\")\nmodparam(\"tls\", \"private_key\", \"$work/sip.key\")\nmodparam(\"tls\", \"tls_method\", \"TLSv1.2+\")" \
  "$here/kamailio.cfg" >"$work/kamailio.cfg"
start prov kamailio kamailio -DD -E -f "$work/kamailio.cfg" -Y "$work" -P "$work/kamailio.pid"
start prov turnserver turnserver -n --stun-only --no-auth --no-cli --no-tls --no-dtls --listening-ip 203.0.113.60 --listening-ip 203.0.113.61 \
  --log-file stdout --pidfile "$work/turnserver.pid"
printf 'a key that only this office knows' >"$work/knock.key"
printf 'somebody else has another key' >"$work/other.key"
start prov reflect bash -c 'exec "$0" reflect --listen 203.0.113.51:5060 --knock-key-fd 3 3<"$1"' "$cli" "$work/knock.key"
wait_for listens 203.0.113.50 5060 && wait_for listens 203.0.113.50 5061 && wait_for listens 203.0.113.51 5060 && wait_for listens 203.0.113.53 53 ||
  { echo "FAIL  the servers of the lab did not start"; tail -20 "$work"/*.log; exit 1; }

ask() { inside pc "$cli" "$@" --json >"$work/answer.json" 2>"$work/answer.err"; }
holds() { # A CONDITION on the answer, in Python
  python3 - "$work/answer.json" "$1" <<'P'
import json, sys
answer = json.load(open(sys.argv[1]))
if not eval(sys.argv[2]):
    print("     ", json.dumps(answer)[:1500])
    sys.exit(1)
P
}

echo "-- what the boxes make of a flow (STUN)"
ask nat-test --stun 203.0.113.60
check "seen under the outer address" holds 'answer["nat"]["mapped"] == ["203.0.113.1"] and answer["nat"]["own"] == "192.168.79.20"'
check "the mapping is the same for everybody, and keeps ports" holds 'answer["nat"]["mapping"] == "endpoint-independent" and answer["nat"]["keepsPort"]'
check "only who was asked may answer" holds 'answer["nat"]["filtering"] == "address-and-port-dependent" and answer["nat"]["rfc5780"]'
nat box 'meta l4proto udp masquerade to :40000-60000 random'
ask nat-test --stun 203.0.113.60
check "another mapping for each" holds 'answer["nat"]["mapping"] == "address-and-port-dependent" and not answer["nat"]["keepsPort"]'
check "whose packets come in is not known then" holds 'answer["nat"]["filtering"] == "unknown"'
nat box
inside box sysctl -qw net.netfilter.nf_conntrack_udp_timeout=6 net.netfilter.nf_conntrack_udp_timeout_stream=6
ask nat-test --stun 203.0.113.60 --lifetime
check "an unused mapping is gone before 15 s" holds 'answer["nat"]["lifetime"] == {"aliveSeconds": 1, "goneSeconds": 15}'
inside box sysctl -qw net.netfilter.nf_conntrack_udp_timeout=30 net.netfilter.nf_conntrack_udp_timeout_stream=120

echo "-- the boxes on the way"
ask path --server example.com --stun 203.0.113.60
check "the router and the box behind it are seen, and neither is called read" holds \
  '[h["addresses"] for h in answer["path"]] == [["192.168.79.1"], ["192.168.0.1"]] and not any(h["read"] for h in answer["path"])'
inside router ip addr del 192.168.0.2/24 dev wan
inside router ip addr add 100.64.0.2/24 dev wan
inside box ip addr del 192.168.0.1/24 dev lan
inside box ip addr add 100.64.0.1/24 dev lan
inside router ip route replace default via 100.64.0.1
ask path --server example.com
check "the carrier's shared translation is recognised" holds 'answer["path"][1]["kind"] == "carrier" and answer["path"][1]["addresses"] == ["100.64.0.1"]'
inside router ip addr del 100.64.0.2/24 dev wan
inside router ip addr add 192.168.0.2/24 dev wan
inside box ip addr del 100.64.0.1/24 dev lan
inside box ip addr add 192.168.0.1/24 dev lan
inside router ip route replace default via 192.168.0.1

echo "-- the provider's servers"
ask provider-check --server example.com
check "the directory: TLS first, then UDP" holds \
  '[(t["transport"], t["host"], t["port"]) for p in answer["parts"] if p["part"] == "directory" and p["naptr"] and not p["unanswered"] for t in p["targets"]] == [("tls", "sip.example.com", 5061), ("udp", "sip.example.com", 5060)]'
check "SIP over UDP answers where the directory says" holds '[p["status"] for p in answer["parts"] if p["part"] == "udp"] == [200]'
check "TLS: the name fits, nobody here vouches for the issuer, nothing older than 1.2" holds \
  'next((p["tls"]["name"], p["outcome"], p["tls"]["versions"]["1.0"], p["tls"]["versions"]["1.1"], p["tls"]["versions"]["1.2"], p["tls"]["versions"]["1.3"]) for p in answer["parts"] if p["part"] == "tls") == ("exact", "unknown-issuer", "refused", "refused", "accepted", "accepted")'

echo "-- a SIP helper behind two translations"
printf 'table ip alg {\n ct helper sip-udp { type "sip" protocol udp; }\n chain pre { type filter hook prerouting priority filter; udp dport 5060 ct helper set "sip-udp"\n }\n}\n' >"$work/helper.nft"
if inside router nft -f "$work/helper.nft" 2>"$work/helper.err"; then
  inside router conntrack -F >/dev/null 2>&1
  ask alg-test --server 203.0.113.51
  check "the reflector tells it all the same" holds 'any(t["transport"] == "udp" and t["method"] == "reflector" and t["verdict"] == "found" for t in answer["tests"])'
  inside router nft delete table ip alg
  inside router conntrack -F >/dev/null 2>&1
else
  echo "      left out: this kernel has no SIP helper"
fi
ask alg-test --server 203.0.113.51
check "without it, nothing is found, and the outer address is told" holds 'answer["verdict"] == "not-found" and all(t["seenAs"] == "203.0.113.1" for t in answer["tests"])'

echo "-- seen from outside"
inside box nft add rule ip nat pre iifname wan tcp dport 5060 dnat to 192.168.0.2
inside router nft add rule ip nat pre iifname wan tcp dport 5060 dnat to 192.168.79.20
start pc door python3 -m http.server 5060 --bind 192.168.79.20
wait_for inside pc python3 -c 'import socket; socket.create_connection(("192.168.79.20",5060),1)'
outside() { local key="$1"; shift; ask outside --reflector 203.0.113.51 --key-fd 3 "$@" 3<"$work/$key.key"; }
outside other --address 203.0.113.1
check "not for who has another key" holds 'answer["error"]["name"] == "AuthRejected"'
outside knock --address 203.0.113.99
check "not at an address that is not ours" holds 'answer["error"]["name"] == "Cancelled"'
outside knock --address 203.0.113.1 --port tcp/5060 --port tcp/443 --port udp/5060
check "the open door is seen, and the shut ones" holds \
  '[(t["transport"], t["port"], t["verdict"]) for t in answer["outside"]] == [("tcp", 5060, "open"), ("tcp", 443, "closed"), ("udp", 5060, "closed")]'
outside knock --address 203.0.113.1
check "and not again at once" holds 'answer["error"]["name"] == "Rejected"'

if [ "$failed" != 0 ]; then
  for file in "$work"/*.err "$work"/*.log; do [ -s "$file" ] && { echo "== $(basename "$file")"; tail -15 "$file"; }; done
fi
exit "$failed"
