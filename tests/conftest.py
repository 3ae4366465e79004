"""What many tests share: the seeds, built once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands import kg

pytest_plugins = ("tests.browser",)

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


@dataclass(frozen=True)
class Demo:
    """A folder that looks like a fresh checkout after ``make demo``."""

    home: Path  #: holds ``seeds/`` and ``out/demo/``
    said: str  #: what the build printed

    @property
    def graph(self) -> Path:
        return self.home / "out" / "demo"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write golden files and README's outputs anew")


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--renew"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    home = tmp_path_factory.mktemp("checkout")
    (home / "seeds").symlink_to(SEEDS, target_is_directory=True)
    run = kg("build", "seeds", "--out", "out/demo", cwd=home, program=".venv/bin/kg")
    assert run.code == 0, run.err
    return Demo(home, run.out)
