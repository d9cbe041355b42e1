"""Writes the seeds of the fuzzers: one ordinary message for each format, as in the tests. Run once, from anywhere; the
files are kept with the sources."""
import base64
import pathlib
import re

here = pathlib.Path(__file__).parent
tests = here.parent / "discovery"


def constant(file, name):
    """A string constant of a test, with its pieces joined."""
    text = (tests / file).read_text()
    pieces = re.search(rf"const char {name}\[\] =((?:\s*\"(?:[^\"\\]|\\.)*\")+);", text)[1]
    joined = "".join(re.findall(r"\"((?:[^\"\\]|\\.)*)\"", pieces))
    return joined.encode().decode("unicode_escape")


def seed(name, number, content):
    folder = here / "seeds" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / str(number)).write_bytes(content)


def hexadecimal(file, name):
    return bytes.fromhex(constant(file, name))


seed("mdns", 1, hexadecimal("announcement_parsers_test.cpp", "printer"))
seed("mdns", 2, hexadecimal("announcement_parsers_test.cpp", "serviceList"))
seed("mndp", 1, hexadecimal("announcement_parsers_test.cpp", "routerBoard"))
seed("ubiquiti", 1, hexadecimal("announcement_parsers_test.cpp", "edgeRouter"))
seed("snmp", 1, hexadecimal("question_parsers_test.cpp", "systemGroup"))
seed("upnp", 1, constant("question_parsers_test.cpp", "gateway").encode())
seed("upnp", 2, b"<e><Body><r><NewExternalPort>5060</NewExternalPort><NewProtocol>UDP</NewProtocol><NewInternalPort>5060"
                b"</NewInternalPort><NewInternalClient>192.168.1.20</NewInternalClient></r></Body></e>")
seed("sip", 1, b"SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.168.1.9:5060;rport=5060;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\n"
               b"To: <sip:c@d>;tag=2\r\nCall-ID: 1@2\r\nCSeq: 1 OPTIONS\r\nUser-Agent: Yealink SIP-T46U 108.86.0.40\r\n"
               b"Allow: INVITE, ACK\r\nContact: \"x\" <sip:c@d>;q=0.5\r\nContent-Length: 0\r\n\r\n")
seed("sip_pnp", 1, b"SUBSCRIBE sip:MAC%3a805ec0123456@224.0.1.75 SIP/2.0\r\nFrom: <sip:MAC%3a805ec0123456@224.0.1.75>;tag=1\r\n"
                   b"Event: ua-profile;profile-type=\"device\";vendor=\"Yealink\";model=\"T53W\";version=\"96.87.0.16\"\r\n"
                   b"User-Agent: Yealink SIP-T53W 96.87.0.16\r\nContent-Length: 0\r\n\r\n")
seed("ssdp", 1, b"HTTP/1.1 200 OK\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\n"
                b"SERVER: Linux UPnP/1.1 MiniUPnPd/2.1\r\nLOCATION: http://192.168.1.1:5000/rootDesc.xml\r\n\r\n")
seed("ws_discovery", 1,
     b"<s:Envelope xmlns:s=\"s\" xmlns:a=\"a\" xmlns:d=\"d\"><s:Header><a:RelatesTo>urn:uuid:0a0b0c0d-1111-2222-3333-444455556666"
     b"</a:RelatesTo></s:Header><s:Body><d:ProbeMatches><d:ProbeMatch><d:Types>dn:NetworkVideoTransmitter</d:Types>"
     b"<d:Scopes>onvif://www.onvif.org/name/AXIS</d:Scopes><d:XAddrs>http://192.168.1.1/onvif</d:XAddrs></d:ProbeMatch>"
     b"</d:ProbeMatches></s:Body></s:Envelope>")
seed("http", 1, b"HTTP/1.1 200 OK\r\nServer: x\r\nSet-Cookie: a=b\r\nWWW-Authenticate: Basic realm=\"Vigor\"\r\n"
                b"Content-Length: 120\r\n\r\n<title>Vigor</title><link rel=icon href=\"img/i.ico\"><form action=/in>"
                b"<input name=u><input type=password name=p></form>")
seed("http", 2, b"HTTP/1.1 302 Found\r\nLocation: /a?b=c\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n0\r\n\r\n")
seed("greeting", 1, b"hello\r\nSSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")
seed("greeting", 2, b"\xff\xfd\x18\xff\xfb\x01\r\nAccount:")
seed("identify", 1, b"sip-options Yealink SIP-T46U 108.86.0.40\ntls-subject CN=805ec0123456,O=Yealink\nneighbour 80:5e:c0:12:34:56")
seed("identify", 2, b"http-title Vigor Login Page\nsnmp-sysdescr DrayTek Corporation, Router Model: Vigor2865\nssh-banner SSH-2.0-ROSSSH\n"
                    b"mndp identity=office; platform=MikroTik; board=RB750Gr3; version=7.14.2 (stable)")
seed("identify", 3, b"upnp-device manufacturer=AVM Berlin; model=FRITZ!Box 7590\nhttp-body <title>FRITZ!Box</title>\nmdns service=_ipp._tcp; "
                    b"name=Brother HL-L2370DN; host=BRN3C2AF4.local; txt.ty=Brother HL-L2370DN series")



seed("certificate", 1, base64.b64decode(constant("question_parsers_test.cpp", "phoneCertificate")))
