"""Runs each tool some times inside the PC's namespace and prints the median of each figure; see run.sh.

"first" is the first device shown, "named" the moment from which every device that the tool names rightly at the end was named
(nmap and arp-scan show nothing before the end of a group: their whole time). "right" are devices whose maker, and model where
truth.json has one, stand in what the tool says of that address; "wrong" is another maker than the true one."""
import argparse
import ipaddress
import json
import os
import re
import statistics
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree

parser = argparse.ArgumentParser()
for name in ("pc", "own", "router", "net", "truth", "bench"):
    parser.add_argument("--" + name, required=True)
parser.add_argument("--rounds", type=int, default=5)
options = parser.parse_args()
with open(options.truth, encoding="utf-8") as truth_file:
    truth = {f"{options.net}.{device['last']}": device for device in json.load(truth_file)}
network = f"{options.net}.0/24"


def inside(namespace, *command):
    return ["ip", "netns", "exec", namespace, *command]


def quiet(*command):
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def packets():
    text = subprocess.run(inside(options.router, "nft", "-j", "list", "chain", "netdev", "count", "from_pc"),
                          check=True, capture_output=True, text=True).stdout
    return int(re.search(r'"packets": *(\d+)', text)[1])


def bare(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


def maker_right(device, text):
    return any(bare(vendor) in bare(text) for vendor in device["vendors"])


def right(device, text):
    return maker_right(device, text) and (not device["model"] or bare(device["model"]) in bare(text)
                                          or bare(device["model"].removeprefix("SIP-")) in bare(text))


def run(command):
    """Its lines with the time of each, and what it took."""
    # The neighbour table is as empty as after a night.
    quiet(*inside(options.pc, "ip", "neigh", "flush", "all"))
    time.sleep(1)
    before = packets()
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines = [(time.monotonic() - start, line) for line in child.stdout]
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return lines, {"total": time.monotonic() - start, "packets": packets() - before, "memory": usage.ru_maxrss / 1024,
                   "cpu": usage.ru_utime + usage.ru_stime, "exit": child.returncode}


def ringfence(where=network):
    lines, figures = run(inside(options.pc, options.bench, where))
    said, since, first = {}, {}, None
    for _, line in lines:
        row = json.loads(line)
        address = row.get("address")
        if address not in truth:
            continue
        first = first if first is not None else row["ms"] / 1000
        text = " ".join((row["vendor"], row["model"], row["firmware"]))
        device = truth[address]
        if right(device, text) and not right(device, said.get(address, ("", ""))[0]):
            since[address] = row["ms"] / 1000
        said[address] = (text, row["vendor"])
    named = [address for address, (text, _) in said.items() if truth[address]["vendors"] and right(truth[address], text)]
    wrong = [address for address, (_, vendor) in said.items() if vendor and truth[address]["vendors"] and not maker_right(truth[address], vendor)]
    figures.update(first=first or 0, named=max((since[a] for a in named), default=0), found=len(said), right=len(named), wrong=len(wrong),
                   missing=[f"{a} ({truth[a]['kind']}): {said.get(a, ('nothing',))[0]}" for a in truth if truth[a]["vendors"] and a not in named])
    return figures


def nmap(*arguments):
    with tempfile.NamedTemporaryFile(suffix=".xml") as out:
        _, figures = run(inside(options.pc, "nmap", *arguments, "-oX", out.name, network))
        hosts = ElementTree.parse(out.name).getroot().findall("host")
    texts = {}
    for found in hosts:
        address = next((a.get("addr") for a in found.findall("address") if a.get("addrtype") == "ipv4"), None)
        if address in truth and found.find("status").get("state") == "up":
            texts[address] = " ".join(value for item in found.iter() for value in item.attrib.values())
    figures.update(first=figures["total"], named=figures["total"], found=len(texts), wrong=0,
                   right=sum(1 for a, text in texts.items() if truth[a]["vendors"] and right(truth[a], text)))
    return figures


def arp_scan():
    lines, figures = run(inside(options.pc, "arp-scan", "-q", "--interface=eth0", network))
    found = {line.split()[0]: when for when, line in lines if line.split() and line.split()[0] in truth}
    figures.update(first=min(found.values(), default=0), named=figures["total"], found=len(found), right=0, wrong=0)
    return figures


tools = {
    "RingFence": ringfence,
    "arp-scan -q": arp_scan,
    "nmap -n -sn": lambda: nmap("-n", "-sn"),
    "nmap -sS -sU -sV": lambda: nmap("-n", "-sS", "-sU", "-sV", "-T4", "-p", "T:22,23,80,443,5060,5061,U:161,1900,5060,5353"),
}
nameable = sum(1 for device in truth.values() if device["vendors"])
print(f"{len(truth)} devices, {nameable} of them with a maker to name; median of {options.rounds}")
print(f"{'':20}{'first':>8}{'named':>8}{'total':>8}{'found':>7}{'right':>7}{'wrong':>7}{'packets':>9}{'memory':>9}{'CPU':>8}")
last = {}
for label, tool in tools.items():
    rows = [tool() for _ in range(options.rounds)]
    middle = {key: statistics.median(row[key] for row in rows) for key in rows[0] if key not in ("missing", "exit")}
    last[label] = rows[-1]
    print(f"{label:20}{middle['first']:7.2f}s{middle['named']:7.2f}s{middle['total']:7.2f}s{middle['found']:7.0f}{middle['right']:7.0f}"
          f"{middle['wrong']:7.0f}{middle['packets']:9.0f}{middle['memory']:6.0f} MB{middle['cpu']:7.2f}s", flush=True)
for line in last["RingFence"]["missing"]:
    print("not named:", line)

# The same devices in ever larger networks: what more dead addresses cost. Twice as many may take twice as long, no more.
print("growth with the number of addresses")
for prefix in (24, 23, 22):
    wide = ipaddress.ip_network(f"{options.net}.0/{prefix}", strict=False)
    for command in (("addr", "flush", "dev", "eth0"), ("addr", "add", f"{options.own}/{prefix}", "dev", "eth0"),
                    ("route", "add", "default", "via", f"{options.net}.1")):
        subprocess.run(inside(options.pc, "ip", *command), check=True)
    rows = [ringfence(str(wide)) for _ in range(options.rounds)]
    middle = {key: statistics.median(row[key] for row in rows) for key in ("named", "total", "right", "packets", "memory")}
    print(f"/{prefix}, {wide.num_addresses - 2:4} addresses: named {middle['named']:.2f} s, total {middle['total']:.2f} s, "
          f"{middle['right']:.0f} right, {middle['packets']:.0f} packets, {middle['memory']:.0f} MB", flush=True)
