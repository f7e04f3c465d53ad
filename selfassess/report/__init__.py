"""On paper: what the answers come to, as a neutral tree and as the documents written from it."""

import sys
from types import ModuleType

for _name in ("reportlab_mods", "reportlab_settings"):
    # Where there is no module of that name, ReportLab runs the file of that name in the person's own folder.
    sys.modules.setdefault(_name, ModuleType(_name))
