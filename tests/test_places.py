"""The gazetteer on the command line."""

from pathlib import Path

import pytest

from kg import places
from tests.commands import kg


def test_a_name_is_told_with_everything_that_bears_it() -> None:
    told = kg("gazetteer", "find", "Martuni")
    assert told.code == 0
    assert "Martuni (town) in Nagorno-Karabakh, Azerbaijan\n    martuni-146969 · 39.79496, 47.1117" in told.out
    assert "Martuni (town) in Gegharkunik, Armenia\n    martuni-gegharkunik-616438" in told.out
    assert "also: Khojavend" in told.out


def test_a_name_in_arabic_letters_is_found() -> None:
    assert "Rafah (city) in Gaza Strip, Palestine" in kg("gazetteer", "find", "رفح").out


def test_a_name_that_nothing_bears_says_so_and_steers_no_terminal() -> None:
    told = kg("gazetteer", "find", "Zzyzx\x1b[2J")
    assert (told.code, told.out.startswith("No place is known by the name “Zzyzx")) == (0, True)
    assert "\x1b" not in told.out


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (("find",), "Give a name, for example kg gazetteer find Martuni"),
        (("build", "Martuni"), "Or did you mean kg gazetteer find?"),
        (("burn",), "invalid choice"),
    ],
)
def test_arguments_at_fault_are_told_with_the_remedy(typed: tuple[str, ...], complaint: str) -> None:
    told = kg("gazetteer", *typed)
    assert (told.code, complaint in told.err) == (1, True)


def test_compiling_tells_how_many_places_and_how_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_bytes(b"x" * 2_000_000)
    monkeypatch.setattr(places, "GAZETTEER", path)
    monkeypatch.setattr(places, "build", lambda tell: tell("weighing names") or 12_345)
    told = kg("gazetteer", "build")
    assert (told.code, told.out, told.err) == (0, f"{path}: 12,345 places, 2 MB\n", "weighing names …\n")


def test_a_package_that_is_missing_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise ImportError(f"No module named {name!r}")

    monkeypatch.setattr("kg.knowledge.gazetteer.packages.import_module", missing)
    told = kg("gazetteer", "build")
    assert told.code == 2
    assert "pip install 'conflict-kg[gazetteer]'" in told.err
