#!/usr/bin/env python3
"""Writes what goes into the setup and what its uninstaller takes away, file by file and in one order.

  file_lists.py STAGE OUT      OUT/install_files.nsh and OUT/uninstall_files.nsh for ringfence.nsi

The uninstaller names what was installed: whoever chose a folder with other things in it keeps those.
"""
import os
import sys


def main():
    stage, out = sys.argv[1:]
    files = sorted(os.path.relpath(os.path.join(folder, name), stage).replace(os.sep, "/")
                   for folder, _, names in os.walk(stage) for name in names)
    folders = sorted({"/".join(file.split("/")[:depth]) for file in files for depth in range(1, file.count("/") + 1)})
    install, place = [], None
    for file in files:
        folder = os.path.dirname(file)
        if folder != place:
            install.append(f'SetOutPath "$INSTDIR\\{folder}"'.replace("/", "\\").replace('\\"', '"'))
            place = folder
        install.append(f'File "{os.path.abspath(stage)}{os.sep}{file.replace("/", os.sep)}"')
    remove = [f'Delete "$INSTDIR\\{file}"'.replace("/", "\\") for file in files]
    remove += [f'RMDir "$INSTDIR\\{folder}"'.replace("/", "\\") for folder in reversed(folders)]
    for name, lines in (("install_files.nsh", install), ("uninstall_files.nsh", remove)):
        with open(os.path.join(out, name), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


main()
