"""`python -m selfassess` is `selfassess`."""

import sys

from selfassess.cli import main

sys.exit(main())
