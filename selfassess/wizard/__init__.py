"""The screen: the only part that knows Qt.

PySide6 puts an import of its own in place of Python's, which reads the source of every module that comes after it for
`from __feature__ import`. Nothing here uses that, and the window opens sooner with Python's own back in its place.
"""

import builtins

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
