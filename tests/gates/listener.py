"""A screen reader's ears and hands, in a process of its own: one JSON request a line in, one JSON answer a line out.

Runs on the system's Python, whose `gi` speaks the accessibility bus; knows nothing of the program that it listens to.
Nodes are given as [path], the way down from the application by position among children.
"""

import json
import sys
import time
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found, unused-ignore]  # noqa: E402

HEARD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:state-changed:showing",
    "object:property-change:accessible-name",
    "object:children-changed",
    "window:activate",
)
STATES = ("focused", "focusable", "showing", "enabled", "checked", "editable", "active", "modal", "multi-line")
heard: list[dict[str, Any]] = []


def hear(event: Any) -> None:
    """Keep what was said: announcements and focus, each with the name of its source."""
    try:
        said = event.any_data if isinstance(event.any_data, str) else ""
        heard.append({"kind": event.type, "name": event.source.get_name(), "said": said, "on": event.detail1})
    except GLib.Error:
        heard.append({"kind": event.type, "name": "", "said": "", "on": event.detail1})


def application(name: str) -> Any:
    """The running program of that name, or None."""
    Atspi.get_desktop(0).clear_cache()
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child is not None and child.get_name() == name:
            return child
    return None


def described(node: Any, path: list[int], deep: bool = True) -> dict[str, Any] | None:
    """The node and, with `deep`, all below it, as a screen reader has it; nothing of what is not shown."""
    states = node.get_state_set()
    on = [name for name in STATES if states.contains(getattr(Atspi.StateType, name.replace("-", "_").upper()))]
    if path and "showing" not in on:
        return None
    found: dict[str, Any] = {"role": node.get_role_name(), "name": node.get_name(), "states": on, "path": path}
    found["description"] = node.get_description()
    found["relations"] = [relation.get_relation_type().value_nick for relation in node.get_relation_set()]
    if "editable" in on or found["role"] == "text":
        found["text"] = Atspi.Text.get_text(node, 0, -1)
    found["children"] = []
    for place in range(node.get_child_count() if deep else 0):
        child = node.get_child_at_index(place)
        if child is not None and (below := described(child, [*path, place])):
            found["children"].append(below)
    return found


def focused(node: Any, path: list[int]) -> dict[str, Any] | None:
    """The first shown node that says it has focus, a frame or dialog aside."""
    states = node.get_state_set()
    if path and not states.contains(Atspi.StateType.SHOWING):
        return None
    if states.contains(Atspi.StateType.FOCUSED) and node.get_role_name() not in ("frame", "dialog"):
        return described(node, path, deep=False)
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None and (found := focused(child, [*path, place])):
            return found
    return None


def at(name: str, path: list[int]) -> Any:
    """The node at the end of a path."""
    node = application(name)
    for place in path:
        node = node.get_child_at_index(place)
    return node


def same(asked: dict[str, Any]) -> Any:
    """The node at the end of the path, if it still has the role and name that were asked for, or None."""
    try:
        found = at(asked["program"], asked["path"])
        there = found is not None and [found.get_role_name(), found.get_name()] == [asked["role"], asked["name"]]
    except (AttributeError, GLib.Error):  # the way down ends sooner now
        return None
    return found if there else None


def wait(seconds: float) -> None:
    """Until anything more is heard, or so long."""
    before, end = len(heard), time.monotonic() + seconds
    GLib.timeout_add(max(1, int(seconds * 1000)), lambda: False)  # wakes the loop
    while len(heard) == before and time.monotonic() < end:
        GLib.MainContext.default().iteration(True)
    while GLib.MainContext.default().iteration(False):
        pass


def answer(asked: dict[str, Any]) -> Any:
    """Do what was asked; what there is to say of it."""
    wait(0.001)
    if asked["do"] == "wait":
        wait(asked["seconds"])
        return None
    if asked["do"] == "heard":
        return heard[asked["since"] :]
    program = application(asked["program"])
    if program is None:
        return None
    if asked["do"] == "tree":
        return described(program, [])
    if asked["do"] == "focused":
        return focused(program, [])
    node = at(asked["program"], asked["path"]) if asked["do"] == "focus" else same(asked)
    if node is None:
        return "gone"
    if asked["do"] == "press":
        return Atspi.Action.do_action(node, 0)
    if asked["do"] == "write":
        return Atspi.EditableText.set_text_contents(node, asked["text"])
    if asked["do"] == "focus":
        return Atspi.Component.grab_focus(node)
    raise ValueError(asked["do"])


def main() -> None:
    """Listen, and answer until nobody asks any more."""
    Atspi.init()
    listener = Atspi.EventListener.new(hear)
    for kind in HEARD:
        listener.register(kind)
    print(json.dumps("listening"), flush=True)
    for line in sys.stdin:
        try:
            said = answer(json.loads(line))
        except GLib.Error:  # what was asked of went away meanwhile
            said = None
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
