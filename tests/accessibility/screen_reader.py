"""What a screen reader knows of a window: its names, roles and states over AT-SPI, and the actions it offers."""
import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# A control with one of these says nothing about what it is.
NO_ROLE = {Atspi.Role.INVALID, Atspi.Role.UNKNOWN, Atspi.Role.FILLER, Atspi.Role.REDUNDANT_OBJECT}
KEYS = {"space": 0x20}  # keysyms
PRESSING = ("press", "toggle", "check", "uncheck", "click")


class Lost(Exception):
    """What was looked for is not there."""


class Node:
    """One thing on the screen, as it was when it was read."""

    def __init__(self, accessible, trail):
        self.accessible = accessible
        self.name = accessible.get_name() or ""
        self.role = accessible.get_role()
        states = accessible.get_state_set()
        self.showing = states.contains(Atspi.StateType.SHOWING)
        self.enabled = states.contains(Atspi.StateType.ENABLED)
        self.focusable = states.contains(Atspi.StateType.FOCUSABLE)
        self.checked = states.contains(Atspi.StateType.CHECKED)
        self.trail = trail  # names of what it lies in

    def actions(self):
        count = self.accessible.get_n_actions()
        return [(self.accessible.get_action_name(i) or "").lower() for i in range(count)]

    def role_name(self):
        return self.accessible.get_role_name()

    def __str__(self):
        within = " in ".join(f'"{name}"' for name in reversed(self.trail) if name)
        return f'{self.role_name()} "{self.name}"' + (f" in {within}" if within else "")


class ScreenReader:
    def __init__(self, program):
        self.announced = []  # names in the order in which they were told
        self._listener = Atspi.EventListener.new(self._told)
        self._listener.register("object:property-change:accessible-name")
        self.application = self._until(lambda: self._application(program), f"{program} on the accessibility bus")
        # Always what is there now, never what was there when it was last asked.
        self.application.set_cache_mask(Atspi.Cache.NONE)

    @staticmethod
    def _application(program):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application and application.get_name().lower() == program.lower() and application.get_child_count():
                return application
        return None

    def _told(self, event):
        try:
            self.announced.append(event.source.get_name())
        except GLib.Error:
            pass  # it was gone before it could be asked

    @staticmethod
    def listen(seconds):
        """Lets what was announced come in."""
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while context.iteration(False):
                pass
            time.sleep(0.01)

    def _until(self, found, what, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                result = found()
            except GLib.Error:
                result = None  # it changed while it was read
            if result:
                return result
            self.listen(0.1)
        raise Lost(f"waited {seconds} s in vain for {what}")

    def windows(self):
        """What can be looked at, the dialog in front last."""
        count = self.application.get_child_count()
        tops = [self.application.get_child_at_index(i) for i in range(count)]
        return [top for top in tops if top and top.get_state_set().contains(Atspi.StateType.SHOWING)]

    def nodes(self, top):
        """Everything that is shown in it, in reading order."""
        return list(self._walk(top, ()))

    def _walk(self, accessible, trail):
        try:
            node = Node(accessible, trail)
            if not node.showing:
                return
            children = [accessible.get_child_at_index(i) for i in range(accessible.get_child_count())]
        except GLib.Error:
            return  # it went away meanwhile
        yield node
        for child in children:
            if child:
                yield from self._walk(child, trail + (node.name,))

    def find(self, pattern, among=None):
        """The first thing that can be pressed whose whole name the pattern matches; None."""
        for node in among if among is not None else (n for top in reversed(self.windows()) for n in self.nodes(top)):
            if re.fullmatch(pattern, node.name) and any(name in PRESSING for name in node.actions()):
                return node
        return None

    def press(self, node):
        for i, name in enumerate(node.actions()):
            if name in PRESSING:
                if not node.accessible.do_action(i):
                    raise Lost(f"{node} refuses to be pressed")
                return
        raise Lost(f"{node} cannot be pressed")

    @staticmethod
    def key(node, name):
        node.accessible.grab_focus()
        Atspi.generate_keyboard_event(KEYS[name], None, Atspi.KeySynthType.SYM)

    @staticmethod
    def type(node, text):
        if not Atspi.EditableText.set_text_contents(node.accessible, text):
            raise Lost(f"nothing can be typed into {node}")

    def faults(self, top):
        """Controls that a screen reader could not tell apart from nothing."""
        for node in self.nodes(top):
            pressed = [name for name in node.actions() if name in PRESSING]
            if not node.focusable and not pressed and node.role != Atspi.Role.PROGRESS_BAR:
                continue
            if not node.name.strip():
                yield f"has no name: {node}"
            if node.role in NO_ROLE:
                yield f"does not say what it is: {node}"
