"""The screen: the only part that knows Qt.

PySide6 puts an import of its own in place of Python's, which reads the source of every module that comes after it for
`from __feature__ import`. Nothing here uses that, and the window opens sooner with Python's own back in its place.

msgspec takes from typing_extensions, where Word documents have brought that, what Python's own typing has as well:
the window opens sooner where it finds none.
"""

import builtins
import sys

_import, _extensions = builtins.__import__, sys.modules.get("typing_extensions")
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
if _extensions is None:
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    import msgspec  # noqa: F401

    del sys.modules["typing_extensions"]
