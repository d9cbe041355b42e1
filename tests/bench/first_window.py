"""Seconds from the start of a program to its first window on the screen, on a display of its own (Xvfb)."""
import contextlib
import ctypes
import os
import shutil
import statistics
import subprocess
import tempfile
import time

LEAST = 200  # pixels; smaller ones are no windows to work in
MAP_NOTIFY, SUBSTRUCTURE_NOTIFY = 19, 1 << 19


class MapEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", ctypes.c_void_p),
                ("parent", ctypes.c_ulong), ("window", ctypes.c_ulong), ("unmanaged", ctypes.c_int)]


class AnyEvent(ctypes.Union):
    _fields_ = [("map", MapEvent), ("space", ctypes.c_long * 24)]


# A window may be gone again before it is asked how large it is; that is no reason to end.
FORGIVE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, error: 0)


class Screen:
    def __init__(self, number):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XSetErrorHandler(FORGIVE)
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(f":{number}".encode()))
        if not self.display:
            raise SystemExit(f"no display :{number}")
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.x.XSelectInput(self.display, self.root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self.x.XSync(self.display, 1)

    def wait_for_window(self, seconds):
        event, end = AnyEvent(), time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.x.XPending(self.display):
                time.sleep(0.001)
                continue
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.map.type == MAP_NOTIFY and not event.map.unmanaged and self.is_large(event.map.window):
                return
        raise SystemExit(f"no window within {seconds} s")

    def is_large(self, window):
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        known = self.x.XGetGeometry(self.display, ctypes.c_ulong(window), *map(ctypes.byref, (
            root, x, y, width, height, border, depth)))
        return known and width.value >= LEAST and height.value >= LEAST


@contextlib.contextmanager
def display():
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        yield os.read(read, 16).decode().strip()
    finally:
        server.terminate()
        server.wait()


def first_window(command, times):
    """Median seconds and peak megabytes up to then; the first start, which warms the disk's cache, is not counted."""
    seconds, megabytes = [], 0
    with display() as number, tempfile.TemporaryDirectory() as home:
        surroundings = {**os.environ, "DISPLAY": f":{number}", "HOME": home, "QT_QPA_PLATFORM": "xcb"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "WAYLAND_DISPLAY"):
            surroundings.pop(name, None)
        for _ in range(times + 1):
            screen = Screen(number)
            start = time.monotonic()
            child = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                screen.wait_for_window(30)
                seconds.append(time.monotonic() - start)
            finally:
                child.terminate()
                _, _, usage = os.wait4(child.pid, 0)
                child.returncode = 0
            megabytes = max(megabytes, usage.ru_maxrss / 1024)
            screen.x.XCloseDisplay(screen.display)
    return statistics.median(seconds[1:]), megabytes


def rows(build, times=10):
    """A Qt program of the distribution first, to compare with; none where there is no Xvfb."""
    if not shutil.which("Xvfb") or not os.access(f"{build}/app/ringfence", os.X_OK):
        return []
    found = []
    if shutil.which("keepassxc"):
        found.append(("keepassxc: first window", *first_window(["keepassxc"], times)))
    found.append(("ringfence: first window", *first_window([f"{build}/app/ringfence"], times)))
    return found
