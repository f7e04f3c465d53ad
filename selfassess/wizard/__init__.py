"""The screen: the only part that knows Qt.

The floors below come first: PySide6 reads the source of every module that is imported after it.
"""

import selfassess.files.library
import selfassess.findings  # noqa: F401
