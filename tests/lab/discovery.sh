#!/usr/bin/env bash
# The discovery lab: an office of real servers (avahi, miniupnpd, snmpd, lldpd, nginx, OpenSSH, dropbear, dnsmasq, kamailio, baresip,
# sipp), each in a network namespace of its own. From the office computer RingFence must find all of them, twice alike, hear what they announce by
# themselves, read what the network's boxes answer, and leave the printer alone. No packet leaves the namespaces.
# Usage: discovery.sh RINGFENCE_CLI      Exit 77 = skipped, with the reason.
set -u
cli="$1"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
net=192.168.78
. "$here/office_net.sh"
need ip nft avahi-daemon miniupnpd snmpd nginx sshd dropbear dropbearkey dnsmasq kamailio baresip lldpd sipp openssl python3 ssh-keygen unshare
build_office
host pc 20 02:00:00:00:78:20
host phone 10 80:5e:c0:78:00:10
host switch 2 48:a9:8a:78:00:02
host printer 30 3c:2a:f4:78:00:30
host pbx 40 02:00:00:00:78:40
host server 50 02:00:00:00:78:50
host soft 60 02:00:00:00:78:60

# The router: dropbear, dnsmasq, and miniupnpd with one door that the phone opened.
cat >"$work/upnp.nft" <<'N'
table inet filter {
  chain miniupnpd { }
  chain prerouting_miniupnpd { }
  chain postrouting_miniupnpd { }
  chain forward { type filter hook forward priority 0; jump miniupnpd; }
  chain prerouting { type nat hook prerouting priority -100; jump prerouting_miniupnpd; }
  chain postrouting { type nat hook postrouting priority 100; jump postrouting_miniupnpd; }
}
N
inside router nft -f "$work/upnp.nft"
cat >"$work/miniupnpd.conf" <<N
ext_ifname=wan
ext_ip=192.0.3.1
listening_ip=lan
http_port=5000
enable_upnp=yes
secure_mode=no
uuid=78787878-0000-0000-0000-000000000001
serial=78000001
model_number=1
friendly_name=Lab router
manufacturer_name=OpenWRT
allow 1024-65535 $net.0/24 1024-65535
deny 0-65535 0.0.0.0/0 0-65535
N
start router miniupnpd miniupnpd -d -f "$work/miniupnpd.conf" -P "$work/miniupnpd.pid"
dropbearkey -t ed25519 -f "$work/dropbear_key" >/dev/null 2>&1
start router dropbear dropbear -F -E -r "$work/dropbear_key" -p "$net.1:22" -P "$work/dropbear.pid"
start router dnsmasq dnsmasq -k --conf-file=/dev/null --no-resolv --no-hosts --listen-address="$net.1" --bind-interfaces --pid-file="$work/dnsmasq.pid"
# The phone: sipp answers OPTIONS, nginx is its page, and it keeps asking for its configuration as at a start.
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=805ec0780010/O=Yealink" -keyout "$work/phone.key" -out "$work/phone.crt" 2>/dev/null
mkdir -p "$work/www"
printf '<html><head><title>Yealink SIP-T46U</title></head><body></body></html>\n' >"$work/www/index.html"
cat >"$work/nginx.conf" <<N
daemon off; pid $work/nginx.pid; error_log $work/nginx.err;
events {}
http {
  access_log off; server_tokens off;
  client_body_temp_path $work/n1; proxy_temp_path $work/n2; fastcgi_temp_path $work/n3; uwsgi_temp_path $work/n4; scgi_temp_path $work/n5;
  server { listen $net.10:443 ssl; ssl_certificate $work/phone.crt; ssl_certificate_key $work/phone.key; root $work/www; }
}
N
chmod -R a+rX "$work"
start phone nginx nginx -p "$work" -c "$work/nginx.conf" -g "user root;"
start phone sipp sipp -sf "$here/phone_answers.xml" -i "$net.10" -p 5060 -nostdin
cat >"$work/pnp.py" <<'P'
import socket, struct, time
text = ("SUBSCRIBE sip:MAC%3a805ec0780010@224.0.1.75 SIP/2.0\r\nVia: SIP/2.0/UDP 192.168.78.10:5059;branch=z9hG4bK{0}\r\n"
        "From: <sip:MAC%3a805ec0780010@224.0.1.75>;tag={0}\r\nTo: <sip:MAC%3a805ec0780010@224.0.1.75>\r\nCall-ID: {0}@192.168.78.10\r\n"
        "CSeq: 1 SUBSCRIBE\r\nContact: <sip:192.168.78.10:5059>\r\nExpires: 0\r\nUser-Agent: Yealink SIP-T46U 108.86.0.90\r\n"
        "Event: ua-profile;profile-type=\"device\";vendor=\"Yealink\";model=\"T46U\";version=\"108.86.0.90\"\r\nContent-Length: 0\r\n\r\n")
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
# The same in the name of the printer, and of an address where nobody is.
raw = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)
def forged(source, data):
    udp = struct.pack("!HHHH", 5059, 5060, 8 + len(data), 0) + data
    return struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(udp), 0, 0, 1, 17, 0, socket.inet_aton(source), socket.inet_aton("224.0.1.75")) + udp
for number in range(100000):
    data = text.format(number).encode()
    sock.sendto(data, ("224.0.1.75", 5060))
    for source in ("192.168.78.30", "192.168.78.99"):
        raw.sendto(forged(source, data), ("224.0.1.75", 0))
    time.sleep(0.5)
P
start phone pnp python3 "$work/pnp.py"
# A switch that answers SNMP with the community everybody knows.
cat >"$work/snmpd.conf" <<N
agentAddress udp:$net.2:161
rocommunity public
sysDescr RouterOS CRS326-24G-2S+
sysObjectID .1.3.6.1.4.1.14988.1
sysName core-switch
N
# It tells its neighbours of itself by LLDP as well. No program without rights hears that; it must not disturb what is read.
start switch lldpd unshare -m sh -c "mount -t tmpfs tmpfs /run && exec lldpd -d -I eth0 -S 'RouterOS CRS326-24G-2S+'"
start switch snmpd snmpd -f -Lo -C -c "$work/snmpd.conf" -p "$work/snmpd.pid"
# A printer: avahi announces it; every byte that reaches its ports is kept.
mkdir -p "$work/avahi/services"
cat >"$work/avahi/avahi-daemon.conf" <<'N'
[server]
host-name=BRN3C2AF4
use-ipv4=yes
use-ipv6=no
allow-interfaces=eth0
enable-dbus=no
[publish]
publish-workstation=no
N
cat >"$work/avahi/services/printer.service" <<'N'
<?xml version="1.0" standalone='no'?>
<!DOCTYPE service-group SYSTEM "avahi-service.dtd">
<service-group><name>Brother HL-L2370DN</name><service><type>_ipp._tcp</type><port>631</port>
<txt-record>ty=Brother HL-L2370DN series</txt-record><txt-record>usb_MFG=Brother</txt-record></service></service-group>
N
start printer avahi unshare -m sh -c "mount -t tmpfs tmpfs /run && mkdir -p /run/avahi-daemon && mount --bind '$work/avahi' /etc/avahi &&
  exec avahi-daemon --no-drop-root --no-rlimits --no-chroot -f /etc/avahi/avahi-daemon.conf"
cat >"$work/printer.py" <<'P'
import selectors, socket, sys
ear = selectors.DefaultSelector()
for port in (80, 631, 9100):
    door = socket.create_server(("192.168.78.30", port))
    door.setblocking(False)
    ear.register(door, selectors.EVENT_READ, None)
with open(sys.argv[1], "ab", buffering=0) as kept:
    while True:
        for key, _ in ear.select():
            if key.data is None:
                guest, _ = key.fileobj.accept()
                if key.fileobj.getsockname()[1] == 80:
                    kept.write(b"web") # no port of printers: nobody has a reason to come here
                ear.register(guest, selectors.EVENT_READ, "guest")
                continue
            try:
                said = key.fileobj.recv(4096)
            except OSError:
                said = b""
            kept.write(said)
            if not said:
                ear.unregister(key.fileobj)
                key.fileobj.close()
P
: >"$work/printed"
start printer printer python3 "$work/printer.py" "$work/printed"
# A telephone system and a computer.
sed "s/PROVIDER/$net.40/" "$here/kamailio.cfg" >"$work/kamailio.cfg"
start pbx kamailio kamailio -DD -E -f "$work/kamailio.cfg" -Y "$work" -P "$work/kamailio.pid"
ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
mkdir -p /run/sshd
start server sshd "$(command -v sshd)" -D -e -f /dev/null -h "$work/host_key" -o Port=22 -o "ListenAddress=$net.50" -o PidFile=none
# A phone that has no IPv4 address, and once sends something to the office computer.
space six
ip link add eth0 netns "$tag-six" address 80:5e:c0:78:00:66 type veth peer name lan-six netns "$tag-router"
inside router ip link set lan-six master lan up
inside six ip link set eth0 up
greets() {
  inside six python3 -c 'import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b"-", ("fe80::ff:fe00:7820%eth0", 9))'
  inside pc ip -6 neigh show dev eth0 | grep -q 80:5e:c0:78:00:66
}
six=yes
wait_for greets || six=no
[ "$six" = yes ] || echo "note  no IPv6 here: the phone without IPv4 is not looked for"
# A program on a computer that makes calls.
mkdir -p "$work/baresip"
printf 'sip_listen %s.60:5060\nmodule_path %s\nmodule_app account.so\nmodule_app menu.so\n' \
  "$net" "$(dirname "$(dpkg -L baresip-core | grep '/menu\.so$')")" >"$work/baresip/config"
printf '<sip:lab@%s.40;transport=udp>;regint=0\n' "$net" >"$work/baresip/accounts"
: >"$work/baresip/contacts"
start soft baresip baresip -f "$work/baresip"

for door in "$net.10 443" "$net.1 22" "$net.1 5000" "$net.30 9100" "$net.40 5060" "$net.50 22" "$net.60 5060"; do
  # shellcheck disable=SC2086
  wait_for listens $door || { echo "FAIL  $door did not start"; tail -n 5 "$work"/*.log; exit 1; }
done
sleep 2 # avahi is sure of its name now
mapped=no
inside phone python3 - "$net" <<'P' && mapped=yes
import re, sys, urllib.request
net = sys.argv[1]
base = f"http://{net}.1:5000"
page = urllib.request.urlopen(base + "/rootDesc.xml", timeout=3).read().decode()
kind, path = re.search(r"<serviceType>(urn:schemas-upnp-org:service:WANIPConnection:\d)</serviceType>.*?<controlURL>([^<]+)<", page, re.S).groups()
body = f"""<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">
<s:Body><u:AddPortMapping xmlns:u="{kind}"><NewRemoteHost></NewRemoteHost><NewExternalPort>5060</NewExternalPort><NewProtocol>UDP</NewProtocol>
<NewInternalPort>5060</NewInternalPort><NewInternalClient>{net}.10</NewInternalClient><NewEnabled>1</NewEnabled>
<NewPortMappingDescription>phone</NewPortMappingDescription><NewLeaseDuration>0</NewLeaseDuration></u:AddPortMapping></s:Body></s:Envelope>"""
urllib.request.urlopen(urllib.request.Request(base + path, body.encode(), {"Content-Type": "text/xml", "SOAPAction": f'"{kind}#AddPortMapping"'}), timeout=3)
P
[ "$mapped" = yes ] || echo "note  this miniupnpd opened no door: live mappings are not checked"

scan() { # FILE
  inside pc "$cli" scan --network "$net.0/24" --json >"$1" 2>"$work/scan.err" || true
}
scan "$work/first.json"
scan "$work/second.json"
check "everybody is found, and what they say is heard" python3 - "$work/first.json" "$net" "$mapped" "$six" <<'P'
import json, sys
devices = json.load(open(sys.argv[1]))["devices"]
net, mapped, six = sys.argv[2], sys.argv[3] == "yes", sys.argv[4] == "yes"
by = {a.removeprefix(net + "."): d for d in devices for a in d["addresses"]}
local = by.pop("fe80::825e:c0ff:fe78:66", None)
if six:
    assert local["addresses"] == ["fe80::825e:c0ff:fe78:66"] and local["identity"]["mac"] == "80:5e:c0:78:00:66", local
    assert local["sure"] < 0.8 and [e["said"] for e in local["evidence"] if e["probe"] == "ipv6"], local
assert sorted(by) == sorted(["1", "2", "10", "30", "40", "50", "60"]), sorted(by)
def said(last, probe):
    return [e["said"] for e in by[last]["evidence"] if e["probe"] == probe]
def has(last, probe, part):
    assert any(part in text for text in said(last, probe)), (last, probe, part, by[last])
has("1", "ssh-banner", "dropbear")
has("1", "ssh-hostkey", "ssh-ed25519 SHA256:")
has("1", "upnp", "MiniUPnPd")
has("1", "upnp-device", "name=Lab router")
has("1", "igd", "external=192.0.3.1")
if mapped:
    has("1", "igd-mapping", f"protocol=UDP; port=5060; to={net}.10:5060")
assert by["1"]["isGateway"]
has("10", "sip-options", "Yealink SIP-T46U 108.86.0.90")
has("10", "sip-pnp", "model=T46U")
has("10", "tls-subject", "CN=805ec0780010")
has("2", "snmp-sysdescr", "RouterOS CRS326-24G-2S+")
has("2", "snmp-sysobjid", "1.3.6.1.4.1.14988.1")
has("30", "mdns", "service=_ipp._tcp; name=Brother HL-L2370DN")
has("30", "manners", "")
has("40", "sip-options", "kamailio")
has("50", "ssh-banner", "OpenSSH")
assert not said("50", "ssh-hostkey"), "a computer is not asked further"
has("60", "sip-options", "baresip v")
P
check "everybody is rightly named, both times" python3 - "$work/first.json" "$work/second.json" "$net" <<'P'
import json, sys
truth = {  # vendor, model, kind: what really runs there
    "1": ("OpenWrt", "", "router"), "2": ("MikroTik", "CRS326-24G-2S+", "switch"), "10": ("Yealink", "SIP-T46U", "phone"),
    "30": ("Brother", "HL-L2370DN", "printer"), "40": ("Kamailio", "", "pbx"), "50": ("", "", "computer"), "60": ("baresip", "", "computer"),
}
for file in sys.argv[1:3]:
    named = {}
    for device in json.load(open(file))["devices"]:
        identity = device["identity"]
        if ":" in device["addresses"][0]: # without IPv4, known by its card alone
            continue
        named[device["addresses"][0].removeprefix(sys.argv[3] + ".")] = (identity["vendor"], identity["model"], identity["kind"])
        if device["addresses"][0].endswith(".10"):
            assert identity["firmware"] == "108.86.0.90", identity
    assert named == truth, named
P
check "the second look sees the same" python3 - "$work/first.json" "$work/second.json" <<'P'
import json, re, sys
def plain(file):
    devices = json.load(open(file))["devices"]
    for device in devices:
        for evidence in device["evidence"]:
            del evidence["when"]
            evidence["said"] = re.sub(r"lease=\d+", "lease", evidence["said"]) # it runs out second by second
    return devices
first, second = plain(sys.argv[1]), plain(sys.argv[2])
assert first == second, [(a, b) for a, b in zip(first, second) if a != b] or (len(first), len(second))
P
check "nothing was ever written to the printer, though somebody spoke in its name" [ ! -s "$work/printed" ]

if [ "$failed" != 0 ]; then
  for file in "$work"/*.err "$work"/*.log; do [ -s "$file" ] && { echo "== $(basename "$file")"; tail -n 15 "$file"; }; done
fi
exit "$failed"
