"""Measures one or two builds and prints a table; see run.sh. The ratio is to the first row of a group."""
import os
import re
import statistics
import subprocess
import sys
import time

import first_window


def once(command):
    """Seconds and peak megabytes of one run."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit code {child.returncode}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def median(command, times):
    runs = [once(command) for _ in range(times)]
    return statistics.median(s for s, _ in runs), max(m for _, m in runs)


def phones(bench, count, lanes):
    text = subprocess.run([bench, str(count), str(lanes)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"read ([\d.]+) s, changed and read back ([\d.]+) s, peak ([\d.]+) MB", text)
    return [float(number) for number in found.groups()]


def window(bench):
    """The longest stretch in which the window's thread worked on one event, and the memory of the whole visit."""
    text = subprocess.run([bench], check=True, capture_output=True, text=True,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}).stdout
    print(text, file=sys.stderr)
    found = re.search(r"longest stretch ([\d.]+) ms.* peak ([\d.]+) MB", text)
    return float(found[1]) / 1000, float(found[2])


def groups(build):
    """[[(label, seconds, megabytes)]]"""
    cli = f"{build}/app/ringfence-cli"
    yield [
        ("git --version", *median(["git", "--version"], 20)),
        ("ringfence-cli --version", *median([cli, "--version"], 20)),
    ]
    yield [
        (f"practice visit, {office}", *median([cli, "practice", "--office", office, "--auto"], 3))
        for office in ("dental", "shop")
    ]
    if windows := first_window.rows(build):
        yield windows
    visit = f"{build}/tests/window_bench"
    if os.access(visit, os.X_OK):
        yield [("window, 50 phones: longest stretch", *window(visit))]
    bench = f"{build}/tests/phones_bench"
    if not os.access(bench, os.X_OK):
        print(f"({bench} is not built: no rows for phones)", file=sys.stderr)
        return
    kinds = [("1 phone", 1, 1), ("50 phones, one after the other", 50, 1), ("50 phones, 8 at once", 50, 8)]
    measured = [(label, phones(bench, count, lanes)) for label, count, lanes in kinds]
    yield [(f"{label}: read", read, memory) for label, (read, _, memory) in measured]
    yield [(f"{label}: changed", changed, memory) for label, (_, changed, memory) in measured]


def main(builds):
    tables = [list(groups(build)) for build in builds]
    other = " " * 2 + f"{'other':>9}{'ratio':>8}" if len(tables) > 1 else ""
    print(f"{'':42}{'time':>9}{'ratio':>8}{'peak':>9}{other}")
    for number, group in enumerate(tables[0]):
        for row, (label, seconds, megabytes) in enumerate(group):
            line = f"{label:42}{seconds:7.3f} s{seconds / group[0][1]:8.2f}{megabytes:6.0f} MB"
            if len(tables) > 1:
                beside = tables[1][number][row][1]
                line += f"  {beside:7.3f} s{seconds / beside:8.2f}"
            print(line)


main(sys.argv[1:3])
