"""Documentation that cannot lie: README prints what its commands print, and names all there is.

After a change that is meant to change them: ``pytest tests/test_docs.py --renew``, and read the difference.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kg import __version__
from kg.arguments import EXPORTS
from kg.cli import COMMANDS
from kg.extractors import EXTRACTORS
from kg.queries import load_queries
from kg.rdf.terms import CKG_NS, DATA_BASE, KIND_NS, TYPE_NS, VAL_NS
from tests.conftest import ROOT, Demo
from tests.readme import README, Shell, recipe, renewed


@pytest.fixture
def shell(tmp_path: Path, demo: Demo) -> Shell:
    for name in ("seeds", "queries", "ontology", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(demo.graph, tmp_path / "out" / "demo")
    return Shell(tmp_path, demo)


@pytest.fixture
def readme() -> str:
    return README.read_text("utf-8")


def test_readme_prints_what_its_commands_print(shell: Shell, readme: str, renew: bool) -> None:
    true = renewed(readme, shell)
    if renew:
        README.write_text(true, "utf-8", newline="\n")
        return
    assert readme.splitlines() == true.splitlines()


def test_readme_shows_the_commands_of_make_test(readme: str) -> None:
    shown = re.search(r"^\$ make test\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert shown is not None
    assert [line for line in shown[1].splitlines() if line.startswith(".venv/")] == recipe("test")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_readme(command: str, readme: str) -> None:
    assert f"| `kg {command}" in readme


@pytest.mark.parametrize("name", [query.name for query in load_queries()])
def test_every_question_is_in_readme(name: str, readme: str) -> None:
    assert re.search(rf"^{name} ", readme, re.MULTILINE)


@pytest.mark.parametrize("form", EXPORTS)
def test_every_export_is_in_readme(form: str, readme: str) -> None:
    assert f"`{form}`" in readme


@pytest.mark.parametrize("namespace", [CKG_NS, TYPE_NS, KIND_NS, VAL_NS, DATA_BASE])
def test_every_namespace_is_in_readme(namespace: str, readme: str) -> None:
    assert f"`{namespace}`" in readme


def test_readme_names_every_folder_that_there_is(readme: str) -> None:
    folders = {f"`kg/{path.parent.name}/`" for path in (ROOT / "kg").glob("*/__init__.py")}
    assert not [folder for folder in folders if folder not in readme]
    paths = re.findall(r"`((?:kg|ontology|queries|seeds|tests|benchmarks)/[^`*\s]*)`", readme)
    assert not [path for path in paths if "NAME" not in path and not (ROOT / path).exists()]


def test_extractors_are_known_by_the_names_that_help_gives() -> None:
    assert "rules" in EXTRACTORS


def test_changelog_has_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d{{2}}-\d{{2}}$", changelog, re.MULTILINE)


def test_licence_is_there_in_full() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
