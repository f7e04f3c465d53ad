"""What a screen reader is told beyond Qt's own: roles that widgets lack, and announcements."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "accessibleRole"
_interfaces: dict[int, QAccessibleInterface] = {}
"""Kept here because Qt holds them by address only; an address used again replaces its entry."""


def install() -> None:
    """From now on `set_role` has effect."""
    QAccessible.installFactory(_interface)


def set_role(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Tell assistive technology what the widget is. A changed role hides the widget's own text: give the name too."""
    widget.setProperty(_ROLE, int(role.value))
    if name:
        widget.setAccessibleName(name)
    if QAccessible.isActive():  # one at work has asked for the widget's role already, at its first word
        told = QAccessible.queryAccessibleInterface(widget)
        if told.role() != role:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


def announce(widget: QWidget, message: str, urgent: bool = False) -> None:
    """Have a screen reader say the message; an urgent one interrupts."""
    event = QAccessibleAnnouncementEvent(widget, message)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def _interface(_class: str, target: QObject) -> QAccessibleInterface | None:
    try:
        if not isinstance(target, QWidget) or (role := target.property(_ROLE)) is None:
            return None
        made = QAccessibleWidget(target, QAccessible.Role(role))  # a name given here would never change again
    except RuntimeError:  # the widget is being destroyed
        return None
    _interfaces[id(target)] = made
    return made
