"""Opens the wizard, or runs a command: `python3 main.py` is the installed `selfassess`."""

import sys

from selfassess.cli import main

if __name__ == "__main__":
    sys.exit(main())
