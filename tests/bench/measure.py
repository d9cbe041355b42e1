"""Measures one or two builds and prints a table; see run.sh. The ratio is to the first row of a group."""
import os
import re
import statistics
import subprocess
import sys
import time


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
