"""The example's report written in another process, in which everything that must not matter is different."""

import os
import subprocess
import sys

CODE = """
import sys
from importlib import import_module
from selfassess.report.plan_report import plan_report
from tests.builders import TODAY, shipped
from tests.report.examples import full

module, _, name = sys.argv[1].rpartition(".")
write = getattr(import_module(f"selfassess.report.{module}"), name)
sys.stdout.buffer.write(write(plan_report(shipped(), full(), TODAY)))
"""


def written_elsewhere(writer: str) -> bytes:
    """What a writer, named by its module in `selfassess.report`, makes of the full example in a fresh process."""
    strange = {"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "SOURCE_DATE_EPOCH": "1", "TZ": "Pacific/Kiritimati"}
    environment = {**os.environ, **strange}
    said = subprocess.run([sys.executable, "-c", CODE, writer], capture_output=True, check=True, env=environment)
    return said.stdout
