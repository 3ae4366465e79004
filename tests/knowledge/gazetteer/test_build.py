"""A world of a few places, compiled as the large one is."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest

from kg.errors import SetupError
from kg.knowledge.gazetteer import Gazetteer
from kg.knowledge.gazetteer.build import build, compile_entries, write
from kg.knowledge.gazetteer.packages import Region, Settlement, World
from kg.knowledge.gazetteer.schema import Caps
from kg.knowledge.tables import Row

DONETSK = Region("709716", "Donetska oblast", ("Donetsk Oblast", "Донецька область"), "UA", 1, people=4_000_000)
RAION = Region("12", "Bakhmut Raion", (), "UA", 2, "709716")


def town(
    number: str, name: str, people: int, *others: str, country: str = "UA", regions: tuple[str, ...] = ()
) -> Settlement:
    return Settlement(number, name, others, country, 48.5, 38.0, people, regions)


def world(*towns: Settlement) -> World:
    return World({region.geonames: region for region in (DONETSK, RAION)}, {one.geonames: one for one in towns})


def made(folder: Path, *towns: Settlement, curated: tuple[Row, ...] = ()) -> Gazetteer:
    path = folder / "gazetteer.sqlite"
    write(path, compile_entries(world(*towns), curated))
    return Gazetteer(path)


def row(key: str, **fields: object) -> Row:
    return Row("places/some.toml", key, {"state": "ukraine", "within": ["ukraine"], **fields})


def labels(gazetteer: Gazetteer, name: str) -> list[str]:
    return [site.place.label for site in gazetteer.find(name, is_acronym=False)]


def test_a_village_is_kept_where_a_war_has_been_and_a_hamlet_elsewhere_is_not(tmp_path: Path) -> None:
    gazetteer = made(
        tmp_path,
        town("1", "Lyman", 600),
        town("2", "Dorfen", 600, country="DE"),
        town("3", "Weiler", 1_600, country="DE"),
    )
    assert [labels(gazetteer, name) for name in ("Lyman", "Dorfen", "Weiler")] == [["Lyman"], [], ["Weiler"]]


def test_a_place_is_found_in_every_script_that_the_package_has_but_not_by_codes(tmp_path: Path) -> None:
    gazetteer = made(tmp_path, town("7", "Kharkiv", 1_400_000, "Kharkov", "Харьков", "خاركوف", "HRK", "hrqwb"))
    assert [bool(labels(gazetteer, name)) for name in ("Kharkov", "Харьков", "خاركوف", "HRK", "hrqwb")] == [
        True
    ] * 3 + [False] * 2
    (site,) = gazetteer.find("Kharkiv", is_acronym=False)
    assert ("und-Arab", "خاركوف") in {(name.language, name.text) for name in site.place.names}


def test_running_text_means_a_place_by_its_known_names_only(tmp_path: Path) -> None:
    gazetteer = made(tmp_path, town("1", "Kupiansk", 26_000), town("2", "Baru", 30_000), town("3", "Ridkodub", 500))
    assert [gazetteer.capitals(name) for name in ("kupiansk", "baru", "ridkodub")] == [Caps.FIRST, None, None]
    assert labels(gazetteer, "Ridkodub") == ["Ridkodub"]


def test_a_row_written_by_hand_takes_its_point_from_the_package_and_keeps_its_own_names(tmp_path: Path) -> None:
    by_hand = row("bakhmut", geonames="713174", names=["Bakhmut", "Artemivsk"], source="GeoNames", date="2026-11-25")
    gazetteer = made(tmp_path, town("713174", "Bachmut", 73_000, "Artyomovsk"), curated=(by_hand,))
    (site,) = gazetteer.find("Artemivsk", is_acronym=False)
    assert (site.place.id, site.place.latitude, site.population, site.source) == (
        "bakhmut-713174", 48.5, 73_000, "GeoNames, 2026-11-25",
    )  # fmt: skip
    assert gazetteer.find("Artyomovsk", is_acronym=False) == (site,)


def test_places_of_one_name_come_by_hand_first_then_by_main_name_then_by_size(tmp_path: Path) -> None:
    gazetteer = made(
        tmp_path,
        town("1", "Nikopol", 105_000, "Nikopolis"),
        town("2", "Nikopolis", 20_000),
        town("3", "Nikopolis", 30_000),
        curated=(row("nikopolis-by-hand", lat=1.0, lon=2.0, names=["Nikopolis"]),),
    )
    found = [site.place.id for site in gazetteer.find("Nikopolis", is_acronym=False)]
    assert found == ["nikopolis-by-hand", "nikopolis-3", "nikopolis-2", "nikopol-1"]


def test_a_town_lies_in_its_district_and_that_in_its_region(tmp_path: Path) -> None:
    gazetteer = made(tmp_path, town("5", "Siversk", 11_000, regions=("709716", "12")))
    (site,) = gazetteer.find("Siversk", is_acronym=False)
    assert site.place.within == ("bakhmut-raion-12",)
    raion = gazetteer.site("bakhmut-raion-12")
    assert raion is not None
    assert raion.place.within == ("donetska-oblast-709716",)


def test_a_region_is_found_without_the_word_for_its_kind(tmp_path: Path) -> None:
    assert labels(made(tmp_path), "Bakhmut") == ["Bakhmut Raion"]


def test_names_that_sound_alike_are_kept_for_war_zones(tmp_path: Path) -> None:
    gazetteer = made(tmp_path, town("1", "Chasiv Yar", 12_000), town("2", "Charleroi", 200_000, country="BE"))
    assert any("chasiv yar" in keys for keys in gazetteer.soundings("ukraine", "k").values())
    assert gazetteer.soundings("belgium", "k") == {}


def test_the_same_world_gives_the_same_bytes(tmp_path: Path) -> None:
    towns = [town("1", "Lyman", 600), town("2", "Siversk", 11_000, regions=("709716",))]
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    write(one, compile_entries(world(*towns), ()))
    write(other, compile_entries(world(*reversed(towns)), ()))
    assert one.read_bytes() == other.read_bytes()


def altered(what: str, value: str) -> Mapping[str, str]:
    return {"what": what, "value": value}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (altered("edition", "0"), "older than the tables and rules"),
        (altered("format", "0"), "another version"),
    ],
)
def test_a_file_of_other_tables_is_refused_with_the_remedy(
    tmp_path: Path, change: Mapping[str, str], complaint: str
) -> None:
    made(tmp_path, town("1", "Lyman", 600)).close()
    path = tmp_path / "gazetteer.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE about SET value = :value WHERE what = :what", change)
    connection.close()
    with pytest.raises(SetupError, match=f"{complaint}.*kg gazetteer build"):
        Gazetteer(path)


def test_a_file_that_is_missing_or_no_gazetteer_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"missing\. Run kg gazetteer build"):
        Gazetteer(tmp_path / "none.sqlite")
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"no database at all, but long enough to be read as one" * 50)
    with pytest.raises(SetupError, match=r"no gazetteer.*Run kg gazetteer build"):
        Gazetteer(other)


def test_what_was_there_stays_whole_when_compiling_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_bytes(b"as it was")

    def broken() -> World:
        raise SetupError("a package is missing")

    monkeypatch.setattr("kg.knowledge.gazetteer.build.read_world", broken)
    with pytest.raises(SetupError):
        build(path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("gazetteer.sqlite", b"as it was")]
