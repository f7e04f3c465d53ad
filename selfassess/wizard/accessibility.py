"""What a screen reader is told beyond Qt's own: roles that widgets lack, and announcements."""

from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

_ROLE = "accessibleRole"


class _Kept:
    """Every interface that Qt may still ask, by address only: one that is let go sooner is freed under Qt's hands."""

    interfaces: ClassVar[list[QAccessibleInterface]] = []
    many = 1000
    """As many are looked through for those that Qt is done with."""


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
    _keep(made)
    return made


def _keep(made: QAccessibleInterface) -> None:
    _Kept.interfaces.append(made)
    if len(_Kept.interfaces) > _Kept.many:
        _Kept.interfaces = [one for one in _Kept.interfaces if isValid(one)]
        _Kept.many = 1000 + 2 * len(_Kept.interfaces)
