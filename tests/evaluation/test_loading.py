"""Gold files from disk: what is read, and what is refused with which words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import gold_files, load_gold
from kg.model import EventType

SEED = Path(__file__).parents[3] / "shared/gold/seed.json"


def written(folder: Path, **fields: object) -> Path:
    file = folder / "gold.json"
    file.write_text(json.dumps({"article": "../news/a.txt", **fields}), "utf-8")
    return file


def test_article_path_is_relative_to_the_gold_file(tmp_path: Path) -> None:
    assert load_gold(written(tmp_path)).article == tmp_path / "../news/a.txt"


def test_absent_key_is_not_scored_and_empty_list_wants_nothing(tmp_path: Path) -> None:
    (report,) = load_gold(written(tmp_path, reports=[{"agent": []}])).reports
    assert report.agent == ()
    assert report.target is None
    assert report.id == "reports[0]"


def test_bounds_may_be_one_date_several_or_open(tmp_path: Path) -> None:
    fields = [{"on_or_after": "2031-03-02", "on_or_before": ["2031-03-03", None]}, {"on_or_before": None}]
    first, second = load_gold(written(tmp_path, reports=fields)).reports
    assert first.on_or_after == (date(2031, 3, 2),)
    assert first.on_or_before == (date(2031, 3, 3), None)
    assert second.on_or_before == (None,)


def test_each_place_of_a_report_is_a_list_of_its_names(tmp_path: Path) -> None:
    (report,) = load_gold(written(tmp_path, reports=[{"places": [["Tarn", "Tarna"], "Olmek"]}])).reports
    assert report.places == (("Tarn", "Tarna"), ("Olmek",))


def test_note_is_allowed_anywhere_and_ignored(tmp_path: Path) -> None:
    gold = load_gold(written(tmp_path, note="x", reports=[{"type": ["attack"], "note": "unsure"}]))
    assert gold.reports[0].type == (EventType.ATTACK,)


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"reports": [{"agnet": ["x"]}]}, "reports[0].agnet", "Did you mean agent?"),
        ({"raports": []}, "raports", "Did you mean reports?"),
        ({"reports": [{}, {"type": ["shelling", "misile-strike"]}]}, "reports[1].type[1]", "missile-strike"),
        ({"reports": [{"on_or_after": "1 Nov"}]}, "reports[0].on_or_after", "'1 Nov' is no date"),
        ({"reports": [{"tolls": [{"outcome": "killed", "low": "12"}]}]}, "reports[0].tolls[0].low", "no figure"),
        ({"reports": [{"tolls": [{"low": 12}]}]}, "reports[0].tolls[0].outcome", "must be one outcome"),
        ({"statements": [{"is_direct": "yes"}]}, "statements[0].is_direct", "true or false"),
        ({"places": [{"names": []}]}, "places[0].names", "missing or empty"),
        ({"places": [{"names": ["Tarn"], "lat": 1.0}]}, "places[0].lat", "both lat and lon"),
        ({"places": [{"names": ["Tarn"], "lat": 91, "lon": 0}]}, "places[0].lat", "between -90 and 90"),
        ({"actors": ["Ruvia"]}, "actors[0]", "no object"),
        ({"actors": {"names": ["Ruvia"]}}, "actors", "no list"),
        ({"complete": ["events"]}, "complete", "'events' is no list"),
        ({"statements": [{"speaker": [7]}]}, "statements[0].speaker[0]", "no text"),
    ],
)
def test_fault_is_named_with_its_place_and_remedy(
    tmp_path: Path, fields: dict[str, object], place: str, words: str
) -> None:
    file = written(tmp_path, **fields)
    with pytest.raises(GoldError) as caught:
        load_gold(file)
    assert caught.value.place == f"{file}: {place}"
    assert words in str(caught.value)


def test_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text('{"article": "a", "article": "b"}', "utf-8")
    with pytest.raises(GoldError, match="'article' stands twice"):
        load_gold(file)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"language": "id"}'])
def test_file_that_is_no_gold_file_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "gold.json"
    file.write_text(text, "utf-8")
    with pytest.raises(GoldError):
        load_gold(file)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        load_gold(tmp_path / "nowhere.json")


def test_folder_stands_for_the_gold_files_in_it(tmp_path: Path) -> None:
    for name in ("b.json", "a.json", "c.txt"):
        (tmp_path / name).write_text("{}", "utf-8")
    assert list(gold_files([tmp_path])) == [tmp_path / "a.json", tmp_path / "b.json"]


def test_folder_without_gold_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"holds no \.json file"):
        list(gold_files([tmp_path]))


@pytest.mark.skipif(not SEED.is_file(), reason="the hand-made gold file lies beside the project, not in it")
def test_hand_made_gold_file_is_read() -> None:
    gold = load_gold(SEED)
    assert gold.article.is_file()
    assert gold.complete == {"places", "statements", "reports"}
    assert len(gold.reports) == 12
