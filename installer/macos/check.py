#!/usr/bin/env python3
"""Reads what macOS will read (Info.plist, its German words, entitlements, icons) with a parser; runs anywhere.

  installer/macos/check.py [Info.plist]      without one, the template is filled in first
"""
import os
import plistlib
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def version():
    with open(os.path.join(HERE, "..", "..", "CMakeLists.txt"), encoding="utf-8") as file:
        return re.search(r"project\(RingFence VERSION (\S+)", file.read()).group(1)


def info_plist():
    if len(sys.argv) > 1:
        with open(sys.argv[1], "rb") as file:
            return plistlib.load(file)
    with open(os.path.join(HERE, "Info.plist.in"), encoding="utf-8") as file:
        text = file.read()
    for name, value in (("RINGFENCE_APP_ID", "org.example.RingFence"), ("PROJECT_VERSION", version()),
                        ("CMAKE_OSX_DEPLOYMENT_TARGET", "15.0")):
        text = text.replace(f"@{name}@", value)
    assert "@" not in text, "a placeholder has no value"
    return plistlib.loads(text.encode())


def german_words():
    with open(os.path.join(HERE, "de.lproj", "InfoPlist.strings"), encoding="utf-8") as file:
        lines = [re.fullmatch(r'(\w+) = "([^"\\]+)";', line) for line in file.read().splitlines()]
    assert all(lines), "a line is not KEY = \"words\";"
    return dict(line.groups() for line in lines)


def main():
    info = info_plist()
    for key in ("CFBundleExecutable", "CFBundleIdentifier", "CFBundleName", "CFBundleShortVersionString", "CFBundleVersion",
                "LSMinimumSystemVersion", "NSLocalNetworkUsageDescription"):
        assert info.get(key), f"{key} is missing"
    assert re.fullmatch(r"[A-Za-z0-9.-]+", info["CFBundleIdentifier"]), "not an identifier"
    for key in ("CFBundleVersion", "LSMinimumSystemVersion"):
        assert re.fullmatch(r"\d+(\.\d+){1,2}", info[key]), f"{key} is not a version"
    asked = {key for key in info if key.endswith("UsageDescription")}
    assert asked == set(german_words()), "what macOS asks is not all in German, or not all of it is asked"
    exported = {kind["UTTypeIdentifier"]: kind for kind in info["UTExportedTypeDeclarations"]}
    for document in info["CFBundleDocumentTypes"]:
        for kind in document["LSItemContentTypes"]:
            assert kind in exported, f"{kind} is opened, but not declared"
            assert "ringfence" in exported[kind]["UTTypeTagSpecification"]["public.filename-extension"]
    with open(os.path.join(HERE, "entitlements.plist"), "rb") as file:
        rights = plistlib.load(file)
    assert not any(rights.values()), "the hardened runtime is loosened"
    icons = {info["CFBundleIconFile"], *(d["CFBundleTypeIconFile"] for d in info["CFBundleDocumentTypes"])}
    paths = [os.path.join(HERE, "..", "icons", name) for name in sorted(icons)]
    subprocess.run([sys.executable, os.path.join(HERE, "..", "icons", "pack.py"), "check", "--", *paths], check=True)
    print("Info.plist, its German words, entitlements and icons can be read; that macOS takes them was not tried")


main()
