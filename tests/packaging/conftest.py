"""What is looked at for every system, done once in a run."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

import shipped


@pytest.fixture(scope="session")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The modules and files that the program takes when everything it can do is done."""
    command = [sys.executable, "-m", "tests.packaging.journey", str(tmp_path_factory.mktemp("journey"))]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=shipped.ROOT, env=offscreen, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)
