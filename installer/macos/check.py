#!/usr/bin/env python3
"""Reads what macOS will read (Info.plist, entitlements, icons) with a parser; runs anywhere.

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
                        ("RINGFENCE_MACOS_MINIMUM", "12.0")):
        text = text.replace(f"@{name}@", value)
    assert "@" not in text, "a placeholder has no value"
    return plistlib.loads(text.encode())


def main():
    info = info_plist()
    for key in ("CFBundleExecutable", "CFBundleIdentifier", "CFBundleName", "CFBundleShortVersionString", "CFBundleVersion",
                "LSMinimumSystemVersion", "NSLocalNetworkUsageDescription"):
        assert info.get(key), f"{key} is missing"
    assert re.fullmatch(r"[A-Za-z0-9.-]+", info["CFBundleIdentifier"]), "not an identifier"
    assert re.fullmatch(r"\d+(\.\d+){1,2}", info["CFBundleVersion"]), "not a version"
    exported = {kind["UTTypeIdentifier"]: kind for kind in info["UTExportedTypeDeclarations"]}
    for document in info["CFBundleDocumentTypes"]:
        for kind in document["LSItemContentTypes"]:
            assert kind in exported, f"{kind} is opened, but not declared"
            assert "ringfence" in exported[kind]["UTTypeTagSpecification"]["public.filename-extension"]
    icons = {info["CFBundleIconFile"], *(d["CFBundleTypeIconFile"] for d in info["CFBundleDocumentTypes"])}
    with open(os.path.join(HERE, "entitlements.plist"), "rb") as file:
        granted = plistlib.load(file)
    loosened = [key for key in granted if key.startswith("com.apple.security.cs.")]
    assert not loosened, f"the hardened runtime is loosened: {loosened}"
    paths = [os.path.join(HERE, "..", "icons", name) for name in sorted(icons)]
    subprocess.run([sys.executable, os.path.join(HERE, "..", "icons", "pack.py"), "check", "--", *paths], check=True)
    print("Info.plist, entitlements and icons can be read; that macOS takes them was not tried")


main()
