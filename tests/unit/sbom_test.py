#!/usr/bin/env python3
"""The bills of materials for Windows and macOS, from records, sources, stages and a Homebrew made up for them."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SBOM = os.path.join(ROOT, "installer", "sbom.py")
with open(os.path.join(ROOT, "resources", "licences", "components.json"), encoding="utf-8") as components:
    IN_QT = [name for known in json.load(components) for name in known.get("qt", [])]
SUM = "0" * 64
RECORD = [("qt6-base", "6.4.2+dfsg-10", SUM, "source"), ("zlib", "1:1.2.13.dfsg-1", SUM, "source"),
          ("nsis", "3.08-3", SUM, "binary", "nsis-common", "3.08-3+b1", "all")]
DLLS = ["ringfence.exe", "Qt6Core.dll", "imageformats/qjpeg.dll"]


def writer(folder):
    def write(name, text=""):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    return write


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class RecordTest(unittest.TestCase):
    def run_it(self, record=RECORD, dlls=DLLS, bundled=IN_QT):
        with tempfile.TemporaryDirectory() as folder:
            write = writer(folder)
            write("record", "".join("\t".join(line) + "\n" for line in record))
            write("qt/src/qt_attribution.json",
                  json.dumps([{"Id": name, "Name": name.upper(), "Version": "1.5+x"} for name in bundled]))
            for name in dlls:
                write("stage/" + name)
            at = {name: os.path.join(folder, name) for name in ("record", "qt", "stage", "out")}
            done = subprocess.run([sys.executable, SBOM, "--version", "1.0", "--output", at["out"], "--record",
                                   at["record"], "--qt", at["qt"], "--stage", at["stage"]], capture_output=True, text=True)
            if done.returncode:
                return done.stderr
            return json.loads(read(at["out"]))

    def test_names_everything(self):
        told = self.run_it()
        purls = {part["purl"]: part for part in told["components"]}
        self.assertIn("pkg:deb/debian/qt6-base@6.4.2%2Bdfsg-10?arch=source", purls)
        self.assertIn("pkg:deb/debian/nsis-common@3.08-3%2Bb1?arch=all", purls)
        self.assertEqual(purls["pkg:generic/libpng@1.5%2Bx"]["version"], "1.5+x")
        source = purls["pkg:deb/debian/zlib@1:1.2.13.dfsg-1?arch=source"]["externalReferences"][-1]
        self.assertEqual(source["url"], "https://deb.debian.org/debian/pool/main/z/zlib/zlib_1.2.13.dfsg-1.dsc")
        self.assertEqual(source["hashes"], [{"alg": "SHA-256", "content": SUM}])
        uses = {row["ref"]: row["dependsOn"] for row in told["dependencies"]}
        self.assertIn("pkg:generic/libpng@1.5%2Bx", uses["pkg:deb/debian/qt6-base@6.4.2%2Bdfsg-10?arch=source"])

    def test_ends_at_a_library_nobody_recorded(self):
        self.assertIn("stranger.dll", self.run_it(dlls=DLLS + ["stranger.dll"]))
        self.assertIn("libssh.dll", self.run_it(dlls=DLLS + ["libssh.dll"]))

    def test_ends_when_the_uninstaller_was_not_recorded(self):
        self.assertIn("uninstall.exe", self.run_it(record=RECORD[:2]))

    def test_ends_at_a_source_nobody_looked_at(self):
        self.assertIn("stranger", self.run_it(record=RECORD + [("stranger", "1", SUM, "source")]))

    def test_knows_the_compiler_of_each_system(self):
        for gcc in ("gcc-12", "gcc-14"):
            told = self.run_it(record=RECORD + [(gcc, "1", SUM, "source")])
            self.assertIn("GCC run time", [part["name"] for part in told["components"]])
        self.assertIn("gcc-stranger", self.run_it(record=RECORD + [("gcc-stranger", "1", SUM, "source")]))

    def test_ends_at_what_qt_bundles_anew_or_no_more(self):
        self.assertIn("stranger", self.run_it(bundled=IN_QT + ["stranger"]))
        self.assertIn("libpng", self.run_it(bundled=[name for name in IN_QT if name != "libpng"]))


# Formula, version of its keg, revision, licence, what is in the keg, and whether it is linked into the prefix.
FORMULAE = [("qtbase", "6.11.0_1", 1, "(LGPL-3.0-only OR GPL-2.0-only) AND BSD-3-Clause",
             ["lib/QtCore.framework/Versions/A/QtCore", "share/qt/plugins/platforms/libqcocoa.dylib"], True),
            ("openssl@3", "3.5.2", 0, "Apache-2.0", ["lib/libcrypto.3.dylib"], False),
            ("freetype", "2.13.3", 0, "FTL", ["lib/libfreetype.6.dylib"], True),
            ("cli11", "2.5.0", 0, "BSD-3-Clause", [], True), ("tl-expected", "1.2.0", 0, "CC0-1.0", [], True)]
COPIED = ["Frameworks/QtCore.framework/Versions/A/QtCore", "Frameworks/libcrypto.3.dylib", "Frameworks/libfreetype.6.dylib",
          "PlugIns/platforms/libqcocoa.dylib"]


@unittest.skipIf(os.name == "nt", "Homebrew lives of links and scripts")
class BundleTest(unittest.TestCase):
    def run_it(self, copied=COPIED, formulae=FORMULAE, newest=None):
        with tempfile.TemporaryDirectory() as folder:
            folder = os.path.realpath(folder)
            write = writer(folder)
            told = []
            for name, version, revision, licence, files, linked in formulae:
                keg = f"brew/Cellar/{name}/{version}"
                links = [(f"brew/opt/{name}", keg)]
                for file in ["INSTALL_RECEIPT.json", *files]:
                    write(f"{keg}/{file}")
                    if linked:
                        links.append((f"brew/{file}", f"{keg}/{file}"))
                if "lib/QtCore.framework/Versions/A/QtCore" in files:
                    links.append(("brew/lib/QtCore.framework/QtCore", f"{keg}/lib/QtCore.framework/Versions/A/QtCore"))
                for link, target in links:
                    os.makedirs(os.path.join(folder, os.path.dirname(link)), exist_ok=True)
                    if not os.path.lexists(os.path.join(folder, link)):
                        os.symlink(os.path.join(folder, target), os.path.join(folder, link))
                url = f"https://example.org/{name}.tar.gz"
                told.append({"name": name, "license": licence, "homepage": f"https://example.org/{name}",
                             "versions": {"stable": (newest or {}).get(name, version.split("_")[0])}, "revision": revision,
                             "urls": {"stable": {"url": url, "tag": None, "revision": None, "checksum": SUM}}})
            for name in copied:
                write("RingFence.app/Contents/" + name)
            write("told", json.dumps({"formulae": told, "casks": []}))
            write("bin/brew", f'#!/bin/sh\n[ "$1 $2" = "info --json=v2" ] && cat "{folder}/told"\n')
            os.chmod(os.path.join(folder, "bin/brew"), 0o755)
            done = subprocess.run([sys.executable, SBOM, "--version", "1.0", "--output", f"{folder}/out", "--sources",
                                   f"{folder}/sources", "--bundle", f"{folder}/RingFence.app", "--brew", f"{folder}/brew"],
                                  capture_output=True, text=True,
                                  env={**os.environ, "PATH": f"{folder}/bin{os.pathsep}{os.environ['PATH']}"})
            if done.returncode:
                return done.stderr
            kegs = [os.path.relpath(keg, f"{folder}/brew/Cellar") for keg in done.stdout.splitlines()]
            return json.loads(read(f"{folder}/out")), read(f"{folder}/sources"), kegs, done.stderr

    def test_names_the_formula_of_everything(self):
        told, sources, kegs, warnings = self.run_it()
        purls = {part["purl"]: part for part in told["components"]}
        self.assertEqual(kegs, ["cli11/2.5.0", "freetype/2.13.3", "openssl@3/3.5.2", "qtbase/6.11.0_1", "tl-expected/1.2.0"])
        self.assertEqual(purls["pkg:brew/qtbase@6.11.0_1"]["name"], "Qt 6")
        self.assertEqual(purls["pkg:brew/cli11@2.5.0"]["name"], "CLI11")
        self.assertTrue(any(purl.startswith("pkg:npm/") for purl in purls))
        crypto = purls["pkg:brew/openssl%403@3.5.2"]
        self.assertEqual(crypto["licenses"], [{"expression": "Apache-2.0"}])
        self.assertEqual([reference["type"] for reference in crypto["externalReferences"]],
                         ["website", "build-meta", "distribution"])
        self.assertEqual(crypto["externalReferences"][2]["hashes"], [{"alg": "SHA-256", "content": SUM}])
        self.assertEqual({row["ref"]: row["dependsOn"] for row in told["dependencies"]}["pkg:generic/ringfence@1.0"],
                         [part["bom-ref"] for part in told["components"]])
        self.assertIn("openssl@3: pkg:brew/openssl%403@3.5.2\n    home page: https://example.org/openssl@3\n", sources)
        self.assertIn(f"source: https://example.org/qtbase.tar.gz\n      SHA-256 {SUM}\n", sources)
        self.assertEqual(warnings, "")

    def test_ends_at_a_library_of_no_formula(self):
        self.assertIn("libstranger.dylib", self.run_it(copied=COPIED + ["Frameworks/libstranger.dylib"]))
        self.assertIn("sub/stranger.so", self.run_it(copied=COPIED + ["PlugIns/sub/stranger.so"]))

    def test_ends_when_two_formulae_have_a_library(self):
        other = ("openssl@3.0", "3.0.17", 0, "Apache-2.0", ["lib/libcrypto.3.dylib"], False)
        self.assertIn("openssl@3, openssl@3.0", self.run_it(formulae=FORMULAE + [other]))

    def test_ends_without_the_headers(self):
        self.assertIn("tl-expected", self.run_it(formulae=FORMULAE[:-1]))

    def test_names_no_source_of_another_version(self):
        _, sources, _, warnings = self.run_it(newest={"freetype": "2.14.1"})
        self.assertIn("freetype 2.13.3: ", warnings)
        self.assertNotIn("freetype.tar.gz", sources)
        self.assertIn("https://formulae.brew.sh/formula/freetype", sources)


def port(name, version, licence="MIT", resources=()):
    recipe = {"SPDXID": "SPDXRef-port", "name": name, "versionInfo": version, "licenseConcluded": licence,
              "homepage": f"https://example.org/{name}",
              "downloadLocation": "git+https://github.com/Microsoft/vcpkg@" + "1" * 40}
    binary = {"SPDXID": "SPDXRef-binary", "name": f"{name}:x64-windows", "versionInfo": SUM, "downloadLocation": "NONE"}
    rows = [{"SPDXID": f"SPDXRef-resource-{at}", "name": "x", "downloadLocation": place,
             "checksums": [{"algorithm": "SHA512", "checksumValue": value}]} for at, (place, value) in enumerate(resources)]
    return name, json.dumps({"spdxVersion": "SPDX-2.2", "packages": [recipe, binary, *rows]})


PORTS = [port("qtbase", "6.9.1#2", "NOASSERTION", [("${URL}", "${SUM}")]), port("pcre2", "10.45", "NOASSERTION"),
         port("brotli", "1.1.0", resources=[("git+https://github.com/google/brotli@v1.1.0", SUM * 2)]),
         port("vcpkg-cmake", "2024-04-23")]


class VcpkgTest(unittest.TestCase):
    def run_it(self, ports):
        with tempfile.TemporaryDirectory() as folder:
            write = writer(folder)
            for name, text in ports:
                write(f"installed/share/{name}/vcpkg.spdx.json", text)
            write("installed/bin/Qt6Core.dll")
            for name in ("ringfence.exe", "Qt6Core.dll", "D3Dcompiler_47.dll"):
                write("stage/" + name)
            at = {name: os.path.join(folder, name) for name in ("out", "sources", "installed", "stage")}
            done = subprocess.run([sys.executable, SBOM, "--version", "1.0", "--output", at["out"], "--sources",
                                   at["sources"], "--vcpkg", at["installed"], "--stage", at["stage"]],
                                  capture_output=True, text=True)
            if done.returncode:
                return done.stderr
            return json.loads(read(at["out"])), read(at["sources"]), done.stderr

    def test_names_every_port(self):
        told, sources, warnings = self.run_it(PORTS)
        parts = {part["bom-ref"]: part for part in told["components"]}
        self.assertEqual(parts["pkg:vcpkg/qtbase@6.9.1?port_version=2"]["licenses"], [{"expression": "LGPL-3.0-only"}])
        self.assertNotIn("licenses", parts["pkg:vcpkg/pcre2@10.45"])
        self.assertEqual(warnings, "pcre2: no licence is told\n")
        self.assertEqual(parts["pkg:vcpkg/brotli@1.1.0"]["externalReferences"][2]["hashes"],
                         [{"alg": "SHA-512", "content": SUM * 2}])
        self.assertNotIn("pkg:vcpkg/vcpkg-cmake@2024-04-23", parts)
        self.assertEqual([ref for ref in parts if ref.startswith("file:")], ["file:D3Dcompiler_47.dll"])
        self.assertIn("Qt 6: pkg:vcpkg/qtbase@6.9.1?port_version=2\n", sources)
        self.assertNotIn("${", sources)
        self.assertIn("recipe: git+https://github.com/Microsoft/vcpkg@1111", sources)

    def test_ends_without_ports(self):
        self.assertIn("nothing", self.run_it([]))


unittest.main()
