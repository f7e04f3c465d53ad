"""What every test may ask for."""

import pytest
from hypothesis import settings

# The same examples in every run and no timing: a red test is red for everyone.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--regenerate`: write the golden files anew instead of comparing with them."""
    parser.addoption(
        "--regenerate", action="store_true", help="write the golden files anew; read the change before keeping it"
    )


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew in this run."""
    return bool(request.config.getoption("--regenerate"))
