#!/usr/bin/env python3
"""The bill of materials for Windows, from a record, Qt's sources and a stage made up for it."""
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


class SbomTest(unittest.TestCase):
    def run_it(self, record=RECORD, dlls=DLLS, bundled=IN_QT):
        with tempfile.TemporaryDirectory() as folder:
            def write(name, text):
                path = os.path.join(folder, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            write("record", "".join("\t".join(line) + "\n" for line in record))
            write("qt/src/qt_attribution.json",
                  json.dumps([{"Id": name, "Name": name.upper(), "Version": "1.5+x"} for name in bundled]))
            for name in dlls:
                write("stage/" + name, "")
            at = {name: os.path.join(folder, name) for name in ("record", "qt", "stage", "out")}
            done = subprocess.run([sys.executable, SBOM, "--version", "1.0", "--output", at["out"], "--record",
                                   at["record"], "--qt", at["qt"], "--stage", at["stage"]], capture_output=True, text=True)
            if done.returncode:
                return done.stderr
            with open(at["out"], encoding="utf-8") as file:
                return json.load(file)

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

    def test_ends_at_what_qt_bundles_anew_or_no_more(self):
        self.assertIn("stranger", self.run_it(bundled=IN_QT + ["stranger"]))
        self.assertIn("libpng", self.run_it(bundled=[name for name in IN_QT if name != "libpng"]))


unittest.main()
