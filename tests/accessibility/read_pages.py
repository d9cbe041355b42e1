#!/usr/bin/python3
"""Goes through a practice visit as somebody who does not see the window: everything is found by the names that the
accessibility bus tells, and pressed through the same bus. Fails when a page is not announced, when a control has no
name or does not say what it is, and when one does not do what it says on being pressed.

    read_pages.py RINGFENCE            the program with the window

Runs on a display, a session bus and a home of its own. Exit 77: a package is missing here.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

try:
    from screen_reader import Atspi, Lost, ScreenReader
except (ImportError, ValueError) as error:  # no gi, or no Atspi in it
    print(f"skipped: {error} (Debian: python3-gi gir1.2-atspi-2.0)")
    sys.exit(77)

NEEDED = {"Xvfb": "xvfb", "dbus-run-session": "dbus"}
STEPS = ["Start", "Your provider", "Find devices", "Sign in", "Check-up", "Fix", "Your part", "Report"]
# The answers to the questions that come up on the way: what the practice notes in them say comes first.
ANSWERS = [
    ("shows another one", "It is not ours"),
    ("did not hear it both ways.)", "I did not hear it"),
    ("nobody could make the call", "I cannot call now"),
    ("", "It is ours, remember it"),
    ("", "I heard it both ways"),
    ("", "Done, it was accepted"),
    ("", "I have written it down"),
    ("", "I have a mobile here"),
    ("", "Start, a mobile is at hand"),
]


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def outside(program):
    """Makes the surroundings and goes inside."""
    for tool, package in NEEDED.items():
        if not shutil.which(tool):
            skip(f"{tool} is missing (Debian: {package})")
    if not os.path.exists("/usr/share/dbus-1/services/org.a11y.Bus.service"):
        skip("the accessibility bus is missing (Debian: at-spi2-core)")
    read, write = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        number = os.read(read, 16).decode().strip()
        if not number:
            skip("Xvfb does not start here")
        with tempfile.TemporaryDirectory() as home:
            os.mkdir(f"{home}/run", 0o700)
            surroundings = {
                **os.environ,
                "DISPLAY": f":{number}",
                "HOME": home,
                "XDG_RUNTIME_DIR": f"{home}/run",
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "NO_AT_BRIDGE": "0",
            }
            for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"):
                surroundings.pop(name, None)
            return subprocess.call(
                ["dbus-run-session", "--", sys.executable, os.path.abspath(__file__), "--inside", program],
                env=surroundings)
    finally:
        display.terminate()
        display.wait()


class BlindVisit:
    def __init__(self, reader):
        self.reader = reader
        self.faults = []
        self.looked_at = []

    def fault(self, where, what):
        if (where, what) not in self.faults:
            self.faults.append((where, what))
            print(f"  {where}: {what}", flush=True)

    def main(self):
        return self.until(lambda: next((w for w in self.reader.windows() if w.get_name() == "RingFence"), None),
                          "the window")

    def look_over(self, where, top=None):
        top = top or self.main()
        for what in self.reader.faults(top):
            self.fault(where, what)
        if top.get_name() == "RingFence":
            page, headline = self.page()
            if page != headline:
                self.fault(where, f"the page is still called “{page}”; its headline is “{headline}”")
        self.looked_at.append(where)
        print(where, flush=True)

    def until(self, found, what, seconds=60):
        """Waits, and answers what is asked meanwhile."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            result = found()
            if result:
                return result
            self.answer()
            self.reader.listen(0.15)
        raise self.lost(what, seconds)

    def lost(self, what, seconds):
        shown = [str(n) for top in self.reader.windows() for n in self.reader.nodes(top) if n.name]
        return Lost(f"waited {seconds} s in vain for {what}; there is:\n    " + "\n    ".join(shown))

    def answer(self):
        for top in self.reader.windows():
            nodes = self.reader.nodes(top)
            if not nodes:
                continue
            says = " ".join(node.name for node in nodes)
            for note, answer in ANSWERS:
                button = self.reader.find(re.escape(answer), nodes)
                if not button or note not in says:
                    continue
                self.look_over(f"question answered with “{answer}”", top)
                if not nodes[0].name:
                    self.fault(answer, "the dialog has no name")
                self.reader.press(button)
                self.reader.listen(0.2)
                return

    def press(self, name, seconds=60):
        """Presses what has this name, as soon as it can be pressed."""
        def ready():
            node = self.reader.find(name)
            return node if node and node.enabled else None
        self.reader.press(self.until(ready, f"“{name}” to press", seconds))
        self.reader.listen(0.2)

    def tick(self, name, effect):
        """Ticks a box; effect is a name that is there once the tick was taken note of."""
        self.press(name)
        try:
            self.until(lambda: self.reader.find(effect), f"“{effect}”", 10)
        except Lost as lost:
            self.fault(name, "looks ticked when it is pressed by a screen reader, but nothing takes note of it")
            for _ in range(2):  # off again, and on
                self.reader.key(self.reader.find(name), "space")
                self.reader.listen(1)
            if not self.reader.find(effect):
                raise lost

    def arrive(self, step, seconds=60):
        number = STEPS.index(step) + 1
        self.until(lambda: self.is_at(step), f"the step “{step}”", seconds)
        # The first page is there when the window opens; every other one has to be told.
        if number > 1 and not self.hears(lambda: self.page()[0]):
            self.fault(step, f"the page “{self.page()[0]}” is not announced; heard: {self.reader.announced}")
        self.look_over(step)
        self.reader.announced.clear()

    def hears(self, name, seconds=10):
        """Whether the name, as it is by then, is announced; what is told comes over the bus in its own time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if name() in self.reader.announced:
                return True
            self.reader.listen(0.1)
        return False

    def page(self):
        """What the page is called, and its headline."""
        nodes = self.reader.nodes(self.main())
        at = next(i for i, node in enumerate(nodes) if node.role == Atspi.Role.FILLER and node.name)
        return nodes[at].name, next(node.name for node in nodes[at:] if node.role == Atspi.Role.LABEL and node.name)

    def texts(self, top):
        """What stands there, once no more comes: many lines come piece by piece."""
        before, now = None, []
        while now != before:
            self.reader.listen(0.2)
            before, now = now, [node.name for node in self.reader.nodes(top) if node.name]
        return now

    # ---- the visit

    def whole(self):
        self.arrive("Start")
        self.press("Practice office: a flower shop")
        self.press("Continue")
        self.tick("RingFence may look at 192\\.168\\.1\\.0 .*", "Step 3: Find devices, open")
        self.look_over("Start, an office is open")
        self.reader.announced.clear()
        self.press("Continue")
        self.arrive("Your provider")
        self.press("Ask their server now")
        self.until(lambda: self.reader.find("Ask their server again"), "the provider's answer", 90)
        self.look_over("Your provider, asked")
        self.reader.announced.clear()
        self.press("Continue")
        self.arrive("Find devices")
        self.until(self.may_go_on, "the devices", 120)
        self.look_over("Find devices, found")
        self.press("Continue")
        self.arrive("Sign in")
        self.sign_in()
        self.press("Continue", 120)
        self.arrive("Check-up")
        self.until(lambda: (n := self.reader.find("See the fixes")) and n.enabled, "the findings", 180)
        self.check_up()
        self.press("See the fixes")
        self.arrive("Fix")
        self.fix()
        self.arrive("Your part")
        self.press("To the report")
        self.arrive("Report")
        self.support()

    def sign_in(self):
        signed_in = 0
        for device, user, password in self.passwords():
            if not self.field("Password", device):
                continue  # it asks for none
            self.reader.type(self.field("User name", device), user)
            self.reader.type(self.field("Password", device), password)
            self.until(lambda: (n := self.field("Sign in", device)) and n.enabled, f"to sign in to {device}")
            self.reader.press(self.field("Sign in", device))
            self.until(lambda: self.may_go_on() and not self.field("Password", device), f"{device} to answer")
            signed_in += 1
        if not signed_in:
            raise Lost("a device to sign in to: no field says whose it is")
        # The one of which nobody knows a password.
        self.press("It has no password: .*")
        self.press("Sign in: .*")
        self.until(self.may_go_on, "the last device to answer")

    def may_go_on(self):
        node = self.reader.find("Continue")
        return node and node.enabled

    def passwords(self):
        """What the practice notes say, read as anybody else reads them: address, user, password."""
        self.press("Practice notes")
        top = self.until(lambda: next((w for w in self.reader.windows() if w.get_name() == "Practice notes"), None),
                         "the practice notes")
        found = [re.fullmatch(r".*?([\d.]{7,}).*: (?:user (.*), )?password (.*)", text) for text in self.texts(top)]
        self.look_over("Practice notes", top)
        return [(m[1], m[2] or "", m[3]) for m in found if m]

    def field(self, what, address):
        """What is typed into or pressed for a device: its name tells which one."""
        name = re.compile(re.escape(what) + ": .*" + re.escape(address))
        kinds = (Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.PUSH_BUTTON)
        for node in self.reader.nodes(self.main()):
            if node.role in kinds and name.fullmatch(node.name):
                return node
        return None

    def check_up(self):
        nodes = self.reader.nodes(self.main())
        kinds = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON)
        sections = [node.name for node in nodes if "Sections of the guide" in node.trail and node.role in kinds]
        if len(sections) < 5:
            raise Lost(f"the sections of the guide; there are {sections}")
        for section in sections:
            self.press(re.escape(section.split(":")[0]) + ":.*")  # what is behind the colon changes with the list
            self.look_over(f"Check-up, {section}")
            if self.reader.find("Use the practice list"):
                self.press("Use the practice list")
                self.until(lambda: (n := self.reader.find("See the fixes")) and n.enabled, "the list")

    def fix(self):
        self.press("Details of: .*")
        self.look_over("Fix, details")
        for _ in range(6):
            self.press("Start|Continue")
            self.reader.listen(1)
            if self.is_at("Your part"):
                return
            self.look_over("Fix, running")
            self.until(lambda: self.reader.find("Check again and go on"), "the end of the run", 600)
            self.look_over("Fix, ended")
            self.reader.announced.clear()
            self.press("Check again and go on")
            self.until(lambda: self.reader.find("Start") or self.is_at("Your part"), "the next round", 180)
            if self.is_at("Your part"):
                return
        raise Lost("the end of the rounds")

    def is_at(self, step):
        return self.reader.find(f"Step {STEPS.index(step) + 1}: .*, you are here") is not None

    def support(self):
        self.press("Help and technical log")
        self.until(lambda: self.reader.find("Show the support bundle"), "the technical log")
        self.look_over("Help and technical log",
                       next(w for w in self.reader.windows() if w.get_name() == "Help and technical log"))
        self.press("Close")


def inside(program):
    child = subprocess.Popen([program, "--theme", "light"])
    try:
        visit = BlindVisit(ScreenReader("RingFence"))
        try:
            visit.whole()
        except Lost as lost:
            print(lost)
            return 1
        print(f"{len(visit.looked_at)} views looked at, {len(visit.faults)} faults")
        return 1 if visit.faults else 0
    finally:
        child.terminate()
        child.wait()


if __name__ == "__main__":
    sys.exit(inside(sys.argv[2]) if sys.argv[1] == "--inside" else outside(sys.argv[1]))
