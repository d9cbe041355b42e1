#!/usr/bin/env python3
"""Writes what the built programs are made of as CycloneDX 1.5 JSON.

  sbom.py --version V --output FILE --build DIR PROGRAM...     Linux: asks the build and dpkg
  sbom.py --version V --output FILE --record TSV               Windows: what installer/windows/build.sh noted down

Linux: the libraries that the programs load, and the packages whose headers the compiler read. Everything found has to be
in resources/licences/components.json, which the window's "About RingFence" shows as well; what is not there ends the
build, so that nothing is shipped whose terms nobody looked at. The same build gives the same bytes.
"""
import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
RESOURCES = os.path.join(HERE, "..", "resources")
# Loaded by name at run time, so no program lists it.
PLUGINS = ["libqt6sql6-sqlite"]
# Its headers say how to ask the kernel, and leave nothing of it in a program.
KERNEL = "linux"


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout


def owners(paths):
    """The packages that hold these files. A file may be known by its path before the merge of / and /usr."""
    wanted = sorted({p for path in paths for p in (path, os.path.realpath(path), re.sub(r"^/usr", "", path))})
    packages = set()
    for start in range(0, len(wanted), 500):
        found = subprocess.run(["dpkg", "-S", *wanted[start:start + 500]], capture_output=True, text=True,
                               env={**os.environ, "LC_ALL": "C"}).stdout
        packages.update(line.split(": ")[0] for line in found.splitlines() if not line.startswith("diversion"))
    return {name for entry in packages for name in entry.split(", ")}


def loaded(programs):
    """Files of the libraries that the programs themselves name."""
    files = set()
    for program in programs:
        named = set(re.findall(r"NEEDED +(\S+)", output_of("objdump", "-p", program)))
        for name, path in re.findall(r"(\S+) => (\S+)", output_of("ldd", program)):
            if name in named:
                files.add(path)
    return files


def read_headers(build):
    """Files outside of the sources that the compiler read."""
    with tempfile.TemporaryDirectory() as copy: # ninja is at work in the build itself
        os.mkdir(os.path.join(copy, "CMakeFiles"))
        for name in ("build.ninja", ".ninja_deps", "CMakeFiles/rules.ninja"):
            shutil.copyfile(os.path.join(build, name), os.path.join(copy, name))
        text = output_of("ninja", "-C", copy, "-t", "deps")
    return {line.strip() for line in text.splitlines() if line.startswith("    /usr/include/")}


def facts_of(packages):
    form = "${Package}\t${Version}\t${source:Package}\t${source:Version}\t${Architecture}\n"
    rows = [line.split("\t") for line in output_of("dpkg-query", "-W", "-f", form, *sorted(packages)).splitlines()]
    keys = ("package", "version", "source", "sourceVersion", "architecture")
    return [dict(zip(keys, row)) for row in rows]


def distribution():
    with open("/etc/os-release", encoding="utf-8") as file:
        return re.search(r"^ID=\"?([a-z]+)", file.read(), re.M).group(1)


def component(known, name, version, purl, **more):
    licence = known["licence"]
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl,
            "licenses": [{"expression": licence}], "copyright": known["copyright"],
            "externalReferences": [{"type": "website", "url": known["url"]}], **more}


def from_build(build, programs, by_source):
    system = distribution()
    found = {}
    for fact in facts_of(owners(loaded(programs)) | set(PLUGINS)):
        known = known_or_end(by_source, fact)
        purl = f"pkg:deb/{system}/{fact['package']}@{fact['version']}?arch={fact['architecture']}"
        found[purl] = (fact["source"], component(known, fact["package"], fact["version"], purl, scope="required"))
    linked = {source for source, _ in found.values()}
    for fact in facts_of(owners(read_headers(build))):
        if fact["source"] in linked or fact["source"] == KERNEL:
            continue
        known = known_or_end(by_source, fact)
        purl = f"pkg:deb/{system}/{fact['package']}@{fact['version']}?arch={fact['architecture']}"
        found[purl] = (fact["source"], component(known, known["name"], fact["version"], purl, scope="required"))
    return [part for _, part in found.values()]


def from_record(record, by_source):
    parts = []
    with open(record, encoding="utf-8") as file:
        for line in file:
            source, version, sha256, kind = line.rstrip("\n").split("\t")
            known = known_or_end(by_source, {"source": source, "package": source})
            purl = f"pkg:deb/debian/{source}@{version}?arch=source"
            part = component(known, known["name"], version, purl, scope="required")
            part["externalReferences"].append(
                {"type": "distribution", "comment": kind, "url": known["url"],
                 "hashes": [{"alg": "SHA-256", "content": sha256}]})
            parts.append(part)
    return parts


def known_or_end(by_source, fact):
    if fact["source"] not in by_source:
        sys.exit(f"{fact['package']} (of {fact['source']}) is in the programs, but not in "
                 "resources/licences/components.json")
    return by_source[fact["source"]]


def data_parts(components):
    """What is compiled in as data."""
    parts = []
    for known in components:
        if "data" in known:
            package, _, version = known["version"].rpartition(" ")
            purl = f"pkg:npm/{package.replace('@', '%40')}@{version}"
            parts.append({**component(known, known["name"], version, purl), "type": "data"})
    return parts


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--version", required=True)
    arguments.add_argument("--output", required=True)
    arguments.add_argument("--build")
    arguments.add_argument("--record")
    arguments.add_argument("programs", nargs="*")
    given = arguments.parse_args()
    with open(os.path.join(RESOURCES, "licences", "components.json"), encoding="utf-8") as file:
        components = json.load(file)
    by_source = {source: known for known in components for source in known.get("sources", [])}
    parts = (from_record(given.record, by_source) if given.record
             else from_build(given.build, given.programs, by_source)) + data_parts(components)
    parts.sort(key=lambda part: part["bom-ref"])
    own = f"pkg:generic/ringfence@{given.version}"
    told = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "metadata": {"component": {"type": "application", "bom-ref": own, "name": "ringfence",
                                       "version": given.version, "licenses": [{"license": {"id": "Apache-2.0"}}]}},
            "components": parts,
            "dependencies": [{"ref": own, "dependsOn": [part["bom-ref"] for part in parts]}]}
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        time = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
        told["metadata"]["timestamp"] = time.strftime("%Y-%m-%dT%H:%M:%SZ")
    told["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(told, sort_keys=True))}"
    with open(given.output, "w", encoding="utf-8") as file:
        json.dump(told, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
