#!/usr/bin/env bash
# How fast and how rightly an office is found, beside arp-scan and nmap in the same run: a /24 of namespaces with the sixty devices of
# truth.json (real servers and simulated ones) and 194 dead addresses; then RingFence alone in networks up to a /22. Needs root; no packet leaves the namespaces.
# Usage: run.sh [BUILD-FOLDER [ROUNDS]]     run.sh build/release 5     Exit 77 = skipped, with the reason.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
build="$(realpath "${1:-build/release}")"
rounds="${2:-5}"
bench=tests/bench/discovery
net=192.168.79
. tests/lab/office_net.sh
need ip nft python3 openssl nginx sshd ssh-keygen dropbear dropbearkey kamailio sipp snmpd avahi-daemon miniupnpd unshare nmap arp-scan
[ -x "$build/tests/discovery_bench" ] || skip "$build/tests/discovery_bench is not built (a build with tests)"
build_office
card() { python3 -c 'import json,sys; print(next(d["mac"] for d in json.load(open(sys.argv[1])) if d["last"] == int(sys.argv[2])))' "$bench/truth.json" "$1"; }
inside router ip link set lan address "$(card 1)"
host pc 20 02:00:00:79:00:20
host switch 2 "$(card 2)"
host printer 3 "$(card 3)"
host pbx 4 "$(card 4)"
host server 5 "$(card 5)"
host desk 6 "$(card 6)"
host phone 7 "$(card 7)"
# What the PC sends and gets is counted where it enters the network: raw frames too.
cat >"$work/count.nft" <<'N'
table netdev count {
  chain from_pc { type filter hook ingress device "lan-pc" priority 0; counter; }
}
N
inside router nft -f "$work/count.nft"

# The simulated devices: a macvlan interface each, which answers for its own address only.
space street
ip link add eth0 netns "$tag-street" type veth peer name lan-street netns "$tag-router"
inside router ip link set lan-street master lan up
inside street ip link set eth0 up
for key in arp_ignore=1 arp_announce=2 rp_filter=0; do
  inside street sysctl -qw "net.ipv4.conf.all.${key%%=*}=${key##*=}" "net.ipv4.conf.default.${key%%=*}=${key##*=}"
done
python3 - "$bench/truth.json" >"$work/street" <<'P'
import json, sys
for device in json.load(open(sys.argv[1])):
    if not device["real"]:
        print(device["last"], device["mac"], "silent" if device["speaks"].get("silent") else "-")
P
printf 'table inet silent {\n chain in {\n  type filter hook input priority 0;\n' >"$work/silent.nft"
while read -r last mac silent; do
  inside street ip link add "d$last" link eth0 address "$mac" type macvlan mode bridge
  inside street ip addr add "$net.$last/24" dev "d$last"
  inside street ip link set "d$last" up
  [ "$silent" = silent ] && printf '  ip daddr %s drop\n' "$net.$last" >>"$work/silent.nft"
done <"$work/street"
printf ' }\n}\n' >>"$work/silent.nft"
inside street nft -f "$work/silent.nft"
start street devices python3 "$bench/devices.py" "$bench/truth.json" "$net" "$work"

# The real ones.
cat >"$work/miniupnpd.conf" <<N
ext_ifname=wan
ext_ip=192.0.3.1
listening_ip=lan
http_port=5000
enable_upnp=yes
secure_mode=no
uuid=79797979-0000-0000-0000-000000000001
serial=79000001
model_number=1
friendly_name=OpenWrt router
manufacturer_name=OpenWrt
N
start router miniupnpd miniupnpd -d -f "$work/miniupnpd.conf" -P "$work/miniupnpd.pid"
dropbearkey -t ed25519 -f "$work/dropbear_key" >/dev/null 2>&1
start router dropbear dropbear -F -E -r "$work/dropbear_key" -p "$net.1:22" -P "$work/dropbear.pid"
printf 'agentAddress udp:%s.2:161\nrocommunity public\nsysDescr RouterOS CRS326-24G-2S+\nsysObjectID .1.3.6.1.4.1.14988.1\n' "$net" >"$work/snmpd.conf"
start switch snmpd snmpd -f -Lo -C -c "$work/snmpd.conf" -p "$work/snmpd.pid"
mkdir -p "$work/avahi/services"
printf '[server]\nhost-name=BRN3C2AF4\nuse-ipv6=no\nallow-interfaces=eth0\nenable-dbus=no\n[publish]\npublish-workstation=no\n' >"$work/avahi/avahi-daemon.conf"
cat >"$work/avahi/services/printer.service" <<'N'
<?xml version="1.0" standalone='no'?>
<!DOCTYPE service-group SYSTEM "avahi-service.dtd">
<service-group><name>Brother HL-L2370DN</name><service><type>_ipp._tcp</type><port>631</port>
<txt-record>ty=Brother HL-L2370DN series</txt-record><txt-record>usb_MFG=Brother</txt-record></service></service-group>
N
start printer avahi unshare -m sh -c "mount -t tmpfs tmpfs /run && mkdir -p /run/avahi-daemon && mount --bind '$work/avahi' /etc/avahi &&
  exec avahi-daemon --no-drop-root --no-rlimits --no-chroot -f /etc/avahi/avahi-daemon.conf"
start printer raw python3 -c 'import socket
door = socket.create_server(("", 9100))
while True:
    guest, _ = door.accept()
    guest.close()'
sed "s/PROVIDER/$net.4/" tests/lab/kamailio.cfg >"$work/kamailio.cfg"
start pbx kamailio kamailio -DD -E -f "$work/kamailio.cfg" -Y "$work" -P "$work/kamailio.pid"
ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
mkdir -p /run/sshd
for name in server:5 desk:6; do
  start "${name%%:*}" "sshd${name##*:}" "$(command -v sshd)" -D -e -f /dev/null -h "$work/host_key" -o Port=22 -o "ListenAddress=$net.${name##*:}" -o PidFile=none
done
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=805ec0790007/O=Yealink" -keyout "$work/phone.key" -out "$work/phone.crt" 2>/dev/null
mkdir -p "$work/www"
printf '<html><head><title>Yealink SIP-T46U</title></head><body></body></html>\n' >"$work/www/index.html"
cat >"$work/nginx.conf" <<N
daemon off; pid $work/nginx.pid; error_log $work/nginx.err;
events {}
http {
  access_log off; server_tokens off;
  client_body_temp_path $work/n1; proxy_temp_path $work/n2; fastcgi_temp_path $work/n3; uwsgi_temp_path $work/n4; scgi_temp_path $work/n5;
  server { listen $net.7:443 ssl; ssl_certificate $work/phone.crt; ssl_certificate_key $work/phone.key; root $work/www; }
}
N
chmod -R a+rX "$work"
start phone nginx nginx -p "$work" -c "$work/nginx.conf" -g "user root;"
start phone sipp sipp -sf tests/lab/phone_answers.xml -i "$net.7" -p 5060 -nostdin

wait_for grep -q ready "$work/devices.log" || { echo "FAIL  the simulated devices did not start"; cat "$work/devices.log"; exit 1; }
for door in "$net.1 5000" "$net.4 5060" "$net.5 22" "$net.7 443" "$net.100 443" "$net.130 80"; do
  # shellcheck disable=SC2086
  wait_for listens $door || { echo "FAIL  $door did not start"; tail -n 5 "$work"/*.log; exit 1; }
done
sleep 2
python3 "$bench/measure.py" --pc "$tag-pc" --own "$net.20" --router "$tag-router" --net "$net" --truth "$bench/truth.json" \
  --bench "$build/tests/discovery_bench" --rounds "$rounds"
