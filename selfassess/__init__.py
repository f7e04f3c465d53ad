"""Commissioning check-up: five questionnaires, saved answers, a PDF action plan.

The way of one answer::

    questionnaires/*.toml --read_pack-->     Pack         (frozen)
    a click on a level    --with_answer-->   Assessment   (a new frozen value, saved)
    Assessment            --score-->         Profile
    Profile               --make_plan-->     Plan
    Plan                  --plan_report-->   Report       (a neutral tree)
    Report                --write_pdf-->     bytes
"""

__version__ = "0.1.0"

APP_NAME = "Commissioning check-up"
"""The name people see; the package and the command are `selfassess`."""
