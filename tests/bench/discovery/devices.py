"""The simulated devices of the bench, in one process: each has a macvlan interface of its own ("d" and its last number), so a
card and an address of its own. They say what truth.json says they say. Usage: devices.py TRUTH NET FOLDER"""
import asyncio
import json
import socket
import ssl
import struct
import subprocess
import sys

truth, net, folder = sys.argv[1:4]


def address(device):
    return f"{net}.{device['last']}"


def udp_socket(device, port, group=None):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    interface = f"d{device['last']}"
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, interface.encode())
    sock.bind(("", port))
    if group:
        member = struct.pack("4s4si", socket.inet_aton(group), socket.inet_aton(address(device)), socket.if_nametoindex(interface))
        sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
    sock.setblocking(False)
    return sock


class Answering(asyncio.DatagramProtocol):
    """answer(question) gives the bytes to send back, or None; to: instead of the asker."""

    def __init__(self, answer, to=None):
        self.answer, self.to = answer, to

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, asker):
        reply = self.answer(data)
        if reply:
            self.transport.sendto(reply, self.to or asker)


async def udp(device, port, answer, group=None, to=None):
    await asyncio.get_running_loop().create_datagram_endpoint(lambda: Answering(answer, to), sock=udp_socket(device, port, group))


async def tcp(device, port, serve, context=None):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, f"d{device['last']}".encode())
    sock.bind((address(device), port))

    async def guarded(reader, writer):
        try:
            await asyncio.wait_for(serve(reader, writer), 30)
        except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    await asyncio.start_server(guarded, sock=sock, ssl=context, backlog=20)


def sip_answer(agent):
    def answer(question):
        lines = question.decode("latin-1").split("\r\n")
        if not lines[0].startswith("OPTIONS "):
            return None
        kept = [line for line in lines[1:] if line.split(":")[0].lower() in ("via", "from", "to", "call-id", "cseq")]
        return "\r\n".join(["SIP/2.0 200 OK", *kept, f"User-Agent: {agent}", "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS",
                            "Content-Length: 0", "", ""]).encode("latin-1")
    return answer


def sip_stream(agent):
    async def serve(reader, writer):
        question = await reader.readuntil(b"\r\n\r\n")
        writer.write(sip_answer(agent)(question) or b"")
        await writer.drain()
    return serve


def page(web):
    body = f"<html><head><title>{web.get('title', '')}</title></head><body></body></html>".encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    if "server" in web:
        head += f"Server: {web['server']}\r\n"

    async def serve(reader, writer):
        question = await reader.readuntil(b"\r\n\r\n")
        found = question.startswith(b"GET / ")
        writer.write(head.encode() + b"\r\n" + body if found else b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
    return serve


def certificate(device, subject):
    base = f"{folder}/d{device['last']}"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
                    "-subj", subject, "-keyout", f"{base}.key", "-out", f"{base}.crt"], check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{base}.crt", f"{base}.key")
    return context


def greeting(text):
    async def serve(reader, writer):
        writer.write(text.encode() + b"\r\n")
        await writer.drain()
        await reader.read(1)
    return serve


async def mute(reader, _writer):
    await reader.read(1)


def element(tag, content):
    size = len(content)
    return bytes([tag]) + (bytes([size]) if size < 128 else b"\x82" + struct.pack(">H", size)) + content


def object_id(text):
    numbers = [int(part) for part in text.split(".")]
    content = bytes([numbers[0] * 40 + numbers[1]])
    for number in numbers[2:]:
        part = bytes([number & 127])
        while number > 127:
            number >>= 7
            part = bytes([128 | number & 127]) + part
        content += part
    return element(6, content)


def snmp_answer(descr, object_):
    def answer(question):
        at = question.find(b"\xa0")
        if b"public" not in question or at < 0 or question[at + 2] != 2:
            return None
        number = question[at + 2:at + 4 + question[at + 3]]
        rows = [("1.3.6.1.2.1.1.1.0", element(4, descr.encode())), ("1.3.6.1.2.1.1.2.0", object_id(object_)),
                ("1.3.6.1.2.1.1.5.0", element(4, b"switch"))]
        bindings = b"".join(element(0x30, object_id(name) + value) for name, value in rows)
        pdu = element(0xa2, number + element(2, b"\0") + element(2, b"\0") + element(0x30, bindings))
        return element(0x30, element(2, b"\1") + element(4, b"public") + pdu)
    return answer


def mndp_answer(device, says):
    def field(kind, value):
        return struct.pack(">2H", kind, len(value)) + value
    card = bytes.fromhex(device["mac"].replace(":", ""))
    announcement = bytes(4) + field(1, card) + field(5, says["identity"].encode()) + field(7, says["version"].encode()) \
        + field(8, says["platform"].encode()) + field(12, says["board"].encode())
    return lambda question: announcement if question == bytes(4) else None


def ubnt_answer(device, says):
    def field(kind, value):
        return bytes([kind]) + struct.pack(">H", len(value)) + value
    card = bytes.fromhex(device["mac"].replace(":", ""))
    fields = field(1, card) + field(2, card + socket.inet_aton(address(device))) + field(3, says["firmware"].encode()) \
        + field(0x0c, says["product"].encode()) + field(0x14, says["model"].encode())
    return lambda question: b"\1\0" + struct.pack(">H", len(fields)) + fields if question == b"\1\0\0\0" else None


def wsd_answer(device, says):
    def answer(question):
        number = question.partition(b"MessageID>")[2].partition(b"<")[0].decode("latin-1")
        return (f"<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
                f"xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\">"
                f"<s:Header><a:RelatesTo>{number}</a:RelatesTo></s:Header><s:Body><d:ProbeMatches><d:ProbeMatch><d:Types>{says['types']}</d:Types>"
                f"<d:Scopes>{says['scopes']}</d:Scopes><d:XAddrs>http://{address(device)}/onvif</d:XAddrs></d:ProbeMatch></d:ProbeMatches>"
                f"</s:Body></s:Envelope>").encode() if number else None
    return answer


def dns_name(*labels):
    return b"".join(bytes([len(label)]) + label for label in (text.encode() for text in labels)) + b"\0"


def mdns_answer(device, says):
    kind = (*says["service"].split("."), "local")

    def record(name, type_, data):
        return name + struct.pack(">2HIH", type_, 1, 10, len(data)) + data

    def answer(question):
        if dns_name(*kind) not in question:
            return None
        instance = dns_name(says["name"], *kind)
        texts = b"".join(bytes([len(text)]) + text.encode() for text in says["txt"])
        return question[:2] + struct.pack(">5H", 0x8400, 0, 1, 0, 2) + record(dns_name(*kind), 12, instance) \
            + record(instance, 33, struct.pack(">3H", 0, 0, says["port"]) + dns_name(says["name"], "local")) + record(instance, 16, texts)
    return answer


async def bring_up(device):
    says = device["speaks"]
    if "sip" in says:
        await udp(device, 5060, sip_answer(says["sip"]))
        await tcp(device, 5060, sip_stream(says["sip"]))
    if "web" in says:
        web = says["web"]
        tls = certificate(device, web.get("subject", f"/CN={address(device)}")) if web["port"] == 443 else None
        await tcp(device, web["port"], page(web), tls)
    if "ssh" in says:
        await tcp(device, 22, greeting(says["ssh"]))
    for port in says.get("open", []):
        await tcp(device, port, mute)
    if "snmp" in says:
        await udp(device, 161, snmp_answer(says["snmp"]["descr"], says["snmp"]["object"]))
    if "mndp" in says:
        await udp(device, 5678, mndp_answer(device, says["mndp"]), to=("255.255.255.255", 5678))
    if "ubnt" in says:
        await udp(device, 10001, ubnt_answer(device, says["ubnt"]))
    if "wsd" in says:
        await udp(device, 3702, wsd_answer(device, says["wsd"]), group="239.255.255.250")
    if "mdns" in says:
        await udp(device, 5353, mdns_answer(device, says["mdns"]), group="224.0.0.251")


async def main():
    with open(truth, encoding="utf-8") as file:
        devices = [device for device in json.load(file) if not device["real"]]
    for device in devices:
        await bring_up(device)
    print("ready", flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
