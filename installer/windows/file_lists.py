#!/usr/bin/env python3
"""Writes what goes into the setup and what its uninstaller takes away, file by file and in one order.

  file_lists.py STAGE OUT      OUT/*.nsh for ringfence.nsi:
    unpack_files       everything into $INSTDIR\\RingFence.new
    swap_files         from there into its place
    judge_files        a question for each file that is in its place: can it be replaced?
    remove_files       every file, by its name: whoever chose a folder with other things in it keeps those
    remove_folders     the same for folders
"""
import os
import sys


def main():
    stage, out = sys.argv[1:]
    files = sorted(os.path.relpath(os.path.join(folder, name), stage).replace(os.sep, "/")
                   for folder, _, names in os.walk(stage) for name in names)
    folders = sorted({"/".join(file.split("/")[:depth]) for file in files for depth in range(1, file.count("/") + 1)})
    in_windows = {name: name.replace("/", "\\") for name in files + folders}
    unpack, place = [], None
    for file in files:
        folder = os.path.dirname(file)
        if folder != place:
            unpack.append(f'SetOutPath "$INSTDIR\\RingFence.new{folder and chr(92) + in_windows[folder]}"')
            place = folder
        unpack.append(f'File "{os.path.abspath(stage)}{os.sep}{file.replace("/", os.sep)}"')
    swap = [f'CreateDirectory "$INSTDIR\\{in_windows[folder]}"' for folder in folders]
    for file in files:
        swap.append(f'Delete "$INSTDIR\\{in_windows[file]}"')
        swap.append(f'Rename "$INSTDIR\\RingFence.new\\{in_windows[file]}" "$INSTDIR\\{in_windows[file]}"')
    lists = {"unpack_files": unpack, "swap_files": swap,
             "judge_files": [f'!insertmacro JudgeFile "{in_windows[file]}"' for file in files],
             "remove_files": [f'Delete "$INSTDIR\\{in_windows[file]}"' for file in files],
             "remove_folders": [f'RMDir "$INSTDIR\\{in_windows[folder]}"' for folder in reversed(folders)]}
    for name, lines in lists.items():
        with open(os.path.join(out, f"{name}.nsh"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


main()
