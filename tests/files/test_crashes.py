"""Whatever was acknowledged is there after the process is killed, at whatever moment.

`SELFASSESS_KILLS=1000` kills that often in each scenario instead of a few times.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = {
    "saving": 40,
    "saving-replaced": 10,
    "upgrading": 15,
    "backing-up": 10,
    "deleting": 15,
    "recovering": 15,
    "restoring": 15,
    "erasing": 15,
    "moving": 20,
}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes to kill are made by fork")


@pytest.mark.parametrize("scenario", KILLS)
def test_nothing_acknowledged_is_lost_when_the_process_is_killed_while(scenario: str, tmp_path: Path) -> None:
    kills = int(os.environ.get("SELFASSESS_KILLS", KILLS[scenario]))
    command = [sys.executable, "-m", "tests.files.crash", scenario, str(tmp_path / "data"), str(kills)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    outcome = json.loads(ended.stdout)
    assert outcome["kills"] == kills
    assert outcome["unfinished"] > kills // 4, "the kills came too late to prove anything"
    assert outcome["lost"] == 0
    if scenario == "saving":
        assert outcome["acknowledged"] > kills
