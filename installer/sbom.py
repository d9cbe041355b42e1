#!/usr/bin/env python3
"""Writes what the built programs are made of as CycloneDX 1.5 JSON.

  sbom.py --version V --output FILE --build DIR PROGRAM...     Linux: asks the build and dpkg
  sbom.py --version V --output FILE --record TSV --qt DIR --stage DIR
                                                               Windows: what installer/windows/build.sh noted down
  sbom.py --version V --output FILE --sources FILE --bundle APP --brew PREFIX
                                                               macOS: what was copied from Homebrew; prints its kegs
  sbom.py --version V --output FILE --sources FILE --vcpkg DIR --stage DIR
                                                               Windows with MSVC: what vcpkg built

Linux: the libraries that the programs load, and the packages whose headers the compiler read. Everything found has to be
in resources/licences/components.json, which the window's "About RingFence" shows as well; what is not there ends the
build, so that nothing is shipped whose terms nobody looked at. The same build gives the same bytes.

Windows: Qt's sources (DIR) say whose work is bundled in them, and with which version; every library in the stage has to
match the "files" of something recorded. A line of the record: source package, its version, SHA-256, kind, and for what
was taken as a binary package its name, version and architecture.

macOS: every library in the bundle is traced to the formula whose keg (Cellar/FORMULA/VERSION) has it; one of no formula ends
the packaging. MSVC: all ports, also those that only the build needed, because nothing tells which one is linked in; what
is in the stage but of no port is listed as a file. For both, a row of components.json goes before what Homebrew or vcpkg
say, and SOURCES.txt tells where the sources are. What Qt itself bundles is told by its sources alone, so it is not listed.
"""
import argparse
import datetime
import fnmatch
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import uuid
from urllib.parse import quote

HERE = os.path.dirname(os.path.abspath(__file__))
RESOURCES = os.path.join(HERE, "..", "resources")
# Loaded by name at run time, so no program lists it.
PLUGINS = ["libqt6sql6-sqlite"]
# Its headers say how to ask the kernel, and leave nothing of it in a program.
KERNEL = "linux"
# Not recorded, because it is ours.
PROGRAMS = ["ringfence.exe", "ringfence-cli.exe"]
# Comes with the setup, not with the stage: NSIS makes it while it installs.
UNINSTALLER = "uninstall.exe"
# Bundled with Qt's sources, but not in what we ship: of other systems (forkfd, Android, WebAssembly, X11, macOS, ARM), of
# what is switched off (D-Bus, OpenGL, Vulkan), of Qt's own tests and of its build.
NOT_IN_QT = {"forkfd", "android-native-style", "android-gradle-wrapper", "vera_font", "dejayvu", "xcb-xinput",
             "qeventdispatcher_cf", "cocoa-platform-plugin", "pixman", "libdbus-1-headers", "opengl-headers",
             "opengl-es2-headers", "VulkanMemoryAllocator", "vulkan-xml-spec", "valgrind", "cycle", "linuxperf", "catch2",
             "extra-cmake-modules", "kwin"}


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "LC_ALL": "C"}).stdout


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


def purl_of(kind, name, version, **qualifiers):
    text = f"pkg:{kind}/{quote(name)}" + (f"@{quote(version, safe=':')}" if version else "")
    return text + "".join(f"?{key}={value}" for key, value in qualifiers.items())


def component(known, name, version, purl, **more):
    part = {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl,
            "licenses": [{"expression": known["licence"]}] if known["licence"] else [], "copyright": known.get("copyright"),
            "externalReferences": [{"type": "website", "url": known["url"]}] if known["url"] else [], **more}
    return {key: value for key, value in part.items() if value}


def from_build(build, programs, by_source):
    system = distribution()
    found = {}
    for fact in facts_of(owners(loaded(programs)) | set(PLUGINS)):
        known = known_or_end(by_source, fact)
        purl = purl_of("deb", f"{system}/{fact['package']}", fact["version"], arch=fact["architecture"])
        found[purl] = (fact["source"], component(known, fact["package"], fact["version"], purl, scope="required"))
    linked = {source for source, _ in found.values()}
    for fact in facts_of(owners(read_headers(build))):
        if fact["source"] in linked or fact["source"] == KERNEL:
            continue
        known = known_or_end(by_source, fact)
        purl = purl_of("deb", f"{system}/{fact['package']}", fact["version"], arch=fact["architecture"])
        found[purl] = (fact["source"], component(known, known["name"], fact["version"], purl, scope="required"))
    return [part for _, part in found.values()]


def in_debian(source, package, version, architecture):
    """Where Debian keeps the file that the sum is of."""
    begin = source[:4] if source.startswith("lib") else source[0]
    name = f"{package}_{version.split(':')[-1]}" + (".dsc" if architecture == "source" else f"_{architecture}.deb")
    return f"https://deb.debian.org/debian/pool/main/{begin}/{source}/{quote(name)}"


def from_record(record, by_source):
    """The parts, and which rows of components.json they are of."""
    parts, rows = [], []
    with open(record, encoding="utf-8") as file:
        for line in file:
            source, version, sha256, kind, *binary = line.rstrip("\n").split("\t")
            package, version, architecture = binary or (source, version, "source")
            known = known_or_end(by_source, {"source": source, "package": package})
            purl = purl_of("deb", f"debian/{package}", version, arch=architecture)
            part = component(known, known["name"], version, purl, scope="required")
            part["externalReferences"].append(
                {"type": "distribution", "comment": kind, "url": in_debian(source, package, version, architecture),
                 "hashes": [{"alg": "SHA-256", "content": sha256}]})
            parts.append(part)
            rows.append(known)
    return parts, rows


def bundled(qt, components):
    """Others' work in Qt, as its sources tell."""
    told = {}
    for folder, _, names in os.walk(qt):
        if "qt_attribution.json" in names:
            with open(os.path.join(folder, "qt_attribution.json"), encoding="utf-8") as file:
                entries = json.load(file, strict=False) # there are line breaks in its texts
            told.update((entry["Id"], entry) for entry in (entries if isinstance(entries, list) else [entries]))
    known_ids = {name for known in components for name in known.get("qt", [])}
    if new := sorted(told.keys() - known_ids - NOT_IN_QT):
        sys.exit(f"Qt's sources bundle {', '.join(new)}: to be told of in resources/licences/components.json, or in "
                 "NOT_IN_QT of installer/sbom.py")
    if gone := sorted(known_ids - told.keys()):
        sys.exit(f"Qt's sources do not bundle {', '.join(gone)}, as resources/licences/components.json says")
    parts = []
    for known in components:
        if "qt" in known:
            entries = [told[name] for name in known["qt"]]
            version = re.split("[ ,]", entries[0].get("Version", ""))[0] # "..., fetched on ..."
            purl = purl_of("generic", known["qt"][0], version)
            within = "; ".join(f"{entry['Name']} {entry.get('Version', '')}".strip() for entry in entries)
            parts.append(component(known, known["name"], version, purl, scope="required",
                                   description=f"Bundled in Qt: {within}"))
    return parts


def files_below(top):
    return sorted(os.path.relpath(os.path.join(folder, name), top).replace(os.sep, "/")
                  for folder, _, names in os.walk(top) for name in names)


def check_stage(stage, rows):
    """Every program and library of the setup is of something recorded."""
    patterns = [pattern for known in rows for pattern in known.get("files", [])]
    for file in files_below(stage) + [UNINSTALLER]:
        if file.endswith((".dll", ".exe")) and file not in PROGRAMS:
            if not any(fnmatch.fnmatchcase(file, pattern) for pattern in patterns):
                sys.exit(f"{file} is in the setup, but of nothing that was recorded ('files' in "
                         "resources/licences/components.json)")


def packaged(known, name, version, purl, references):
    """A part as a package manager tells of it."""
    if not known["licence"]:
        print(f"{name}: no licence is told", file=sys.stderr)
    part = component(known, known.get("name", name), version, purl, scope="required")
    # vcpkg reads its recipes without running them, so a variable may be left in an address or a sum.
    part["externalReferences"] = part.get("externalReferences", []) + [
        {"type": kind, "url": url,
         **({"hashes": [{"alg": alg, "content": value}]} if re.fullmatch("([0-9a-f]{64}){1,2}", value or "") else {})}
        for kind, url, alg, value in references if "://" in url and "${" not in url]
    return part


def copied(bundle):
    """What macdeployqt has put into the bundle, as it is called below Homebrew's prefix."""
    frameworks, plugins = (os.path.join(bundle, "Contents", name) for name in ("Frameworks", "PlugIns"))
    for name in os.listdir(frameworks):
        whole, kind = os.path.splitext(name)
        yield f"lib/{name}/{whole}" if kind == ".framework" else f"lib/{name}"
    for file in files_below(plugins):
        yield f"share/qt/plugins/{file}"


def keg_of(file, prefix):
    """FORMULA and VERSION. What is not linked into the prefix lies in a formula's own folder (opt)."""
    for folder in (prefix, os.path.join(prefix, "opt", "*")):
        paths = [os.path.realpath(path) for path in glob.glob(os.path.join(folder, glob.escape(file)))]
        kegs = sorted({keg.groups() for path in paths if (keg := re.search("/Cellar/([^/]+)/([^/]+)/", path))})
        if len(kegs) == 1:
            return kegs[0]
        if kegs:
            sys.exit(f"{file} is of several formulae of Homebrew: {', '.join(name for name, _ in kegs)}")
    sys.exit(f"{file} is of no formula of Homebrew")


def from_brew(bundle, prefix, by_source):
    headers = [source for source, known in by_source.items() if known.get("compiledIn")]
    files = [*copied(bundle), *(f"opt/{source}/INSTALL_RECEIPT.json" for source in headers)] # every keg has a receipt
    kegs = sorted({keg_of(file, prefix) for file in files})
    told = json.loads(output_of("brew", "info", "--json=v2", "--formula", *(name for name, _ in kegs)))
    facts = {fact["name"]: fact for fact in told["formulae"]}
    parts = []
    for name, version in kegs:
        if name not in facts:
            sys.exit(f"Homebrew tells nothing of {name}")
        fact, references = facts[name], [("build-meta", f"https://formulae.brew.sh/formula/{name}", None, None)]
        newest = fact["versions"]["stable"] + (f"_{fact['revision']}" if fact["revision"] else "")
        if version == newest:
            stable = fact["urls"]["stable"]
            references.append(("distribution", stable["url"], "SHA-256", stable["checksum"]))
        else:
            print(f"{name} {version}: Homebrew tells where the source of {newest} is only (brew upgrade)", file=sys.stderr)
        known = {"licence": fact["license"], "url": fact["homepage"], **by_source.get(name, {})}
        parts.append(packaged(known, name, version, purl_of("brew", name, version), references))
        print(os.path.join(prefix, "Cellar", name, version))
    return parts


def from_vcpkg(installed, by_source):
    parts = []
    for path in glob.glob(os.path.join(installed, "share", "*", "vcpkg.spdx.json")):
        with open(path, encoding="utf-8") as file:
            rows = json.load(file)["packages"]
        port = next(row for row in rows if row["SPDXID"] == "SPDXRef-port")
        version, _, revision = port["versionInfo"].partition("#")
        if port["name"].startswith("vcpkg-"): # its own helpers
            continue
        references = [("build-meta", port["downloadLocation"], None, None)]
        for row in rows:
            if row["SPDXID"].startswith("SPDXRef-resource-"):
                value = row["checksums"][0]["checksumValue"] if "checksums" in row else None
                references.append(("distribution", row["downloadLocation"], "SHA-512", value))
        licence = port.get("licenseConcluded", "NOASSERTION")
        known = {"licence": None if licence == "NOASSERTION" else licence, "url": port.get("homepage"),
                 **by_source.get(port["name"], {})}
        purl = purl_of("vcpkg", port["name"], version, **({"port_version": revision} if revision else {}))
        parts.append(packaged(known, port["name"], version, purl, references))
    return parts or sys.exit(f"vcpkg has installed nothing in {installed}")


def of_no_port(stage, installed):
    """What is there from elsewhere: Microsoft's run time."""
    known = {os.path.basename(path).lower() for path in files_below(installed)} | set(PROGRAMS)
    for path in files_below(stage):
        name = os.path.basename(path).lower()
        if name.endswith((".dll", ".exe")) and name not in known:
            with open(os.path.join(stage, path), "rb") as file:
                hashes = [{"alg": "SHA-256", "content": hashlib.sha256(file.read()).hexdigest()}]
            yield {"type": "file", "bom-ref": f"file:{path}", "name": path, "hashes": hashes}


def say_sources(path, builder, parts):
    """Where the sources can be had, as the LGPL wants of Qt and libssh."""
    labels = {"website": "home page", "build-meta": "recipe", "distribution": "source"}
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"RingFence's libraries were built by {builder}. Its recipe for each, and what the recipe fetches:\n")
        for part in sorted(parts, key=lambda part: part["bom-ref"]):
            file.write(f"\n  {part['name']}: {part['purl']}\n")
            for reference in part["externalReferences"]:
                file.write(f"    {labels[reference['type']]}: {reference['url']}\n")
                for value in reference.get("hashes", []):
                    file.write(f"      {value['alg']} {value['content']}\n")
        file.write("\nHow it is put together with another Qt or libssh: installer/ in RingFence's sources. Both are files\n"
                   "of their own and may be replaced where they are; on macOS the bundle has to be signed anew after it.\n")


def known_or_end(by_source, fact):
    source = re.sub(r"^gcc-\d+$", "gcc", fact["source"]) # each system has its own of Debian's and Ubuntu's versions
    if source not in by_source:
        sys.exit(f"{fact['package']} (of {fact['source']}) is in the programs, but not in "
                 "resources/licences/components.json")
    return by_source[source]


def data_parts(components):
    """What is compiled in as data."""
    parts = []
    for known in components:
        if "data" in known:
            package, _, version = known["version"].rpartition(" ")
            purl = purl_of("npm", package, version)
            parts.append({**component(known, known["name"], version, purl), "type": "data"})
    return parts


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--version", required=True)
    arguments.add_argument("--output", required=True)
    for name in ("build", "record", "qt", "stage", "bundle", "brew", "vcpkg", "sources"):
        arguments.add_argument(f"--{name}")
    arguments.add_argument("programs", nargs="*")
    given = arguments.parse_args()
    with open(os.path.join(RESOURCES, "licences", "components.json"), encoding="utf-8") as file:
        components = json.load(file)
    by_source = {source: known for known in components for source in known.get("sources", [])}
    inside_qt = []
    if given.record:
        parts, rows = from_record(given.record, by_source)
        check_stage(given.stage, rows)
        inside_qt = bundled(given.qt, components)
    elif given.bundle:
        parts = from_brew(given.bundle, given.brew, by_source)
        say_sources(given.sources, "Homebrew", parts)
    elif given.vcpkg:
        parts = from_vcpkg(given.vcpkg, by_source)
        say_sources(given.sources, "vcpkg", parts)
        nsis = by_source["nsis"] # makes the uninstaller
        parts += [*of_no_port(given.stage, given.vcpkg), component(nsis, nsis["name"], "", purl_of("generic", "nsis", ""))]
    else:
        parts = from_build(given.build, given.programs, by_source)
    uses = {part["bom-ref"]: [inner["bom-ref"] for inner in inside_qt]
            for part in parts if inside_qt and part["name"] == "Qt 6"}
    parts += inside_qt + data_parts(components)
    parts.sort(key=lambda part: part["bom-ref"])
    own = f"pkg:generic/ringfence@{given.version}"
    told = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "metadata": {"component": {"type": "application", "bom-ref": own, "name": "ringfence",
                                       "version": given.version, "licenses": [{"license": {"id": "Apache-2.0"}}]}},
            "components": parts,
            "dependencies": [{"ref": own, "dependsOn": [part["bom-ref"] for part in parts]},
                             *({"ref": ref, "dependsOn": inner} for ref, inner in uses.items())]}
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        time = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
        told["metadata"]["timestamp"] = time.strftime("%Y-%m-%dT%H:%M:%SZ")
    told["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(told, sort_keys=True))}"
    with open(given.output, "w", encoding="utf-8") as file:
        json.dump(told, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
