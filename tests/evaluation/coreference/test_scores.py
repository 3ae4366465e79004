"""The figures of the field, against the values that the literature prints, and the ways that fusion must beat."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from kg.errors import SetupError
from kg.evaluation.coreference.baselines import every_report_alone, same_lemma_day_and_place
from kg.evaluation.coreference.scores import clusters, scores
from kg.model import EventType, Reading, Report
from tests.builders import article, day, reading, report, statement
from tests.evaluation.coreference.made_up import tarn

#: The example of Bagga and Baldwin (1998), as Luo (2005) takes it up.
KEY = [{1, 2, 3, 4, 5}, {6, 7}, {8, 9, 10, 11, 12}]


@pytest.mark.parametrize(
    ("response", "muc", "b3_precision", "b3", "ceaf_e"),
    [
        ([{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11, 12}], 0.947, 0.762, 0.865, 0.733),
        ([{1, 2, 3, 4, 5, 8, 9, 10, 11, 12}, {6, 7}], 0.947, 0.583, 0.737, 0.667),
        ([set(range(1, 13))], 0.9, 0.375, 0.545, 0.294),
        ([{number} for number in range(1, 13)], 0.0, 1.0, 0.400, 0.178),
    ],
    ids=["two small ones merged", "two large ones merged", "all in one", "every one alone"],
)
def test_figures_are_those_that_the_literature_prints(
    response: list[set[int]], muc: float, b3_precision: float, b3: float, ceaf_e: float
) -> None:
    given = scores(KEY, response)
    assert (given.muc, given.b3_precision, given.b3, given.ceaf_e) == pytest.approx(
        (muc, b3_precision, b3, ceaf_e), abs=0.0006
    )
    assert given.conll == pytest.approx((muc + b3 + ceaf_e) / 3, abs=0.0006)


def test_the_right_clusters_score_one() -> None:
    given = scores(KEY, KEY)
    assert (given.muc, given.b3, given.ceaf_e, given.conll) == pytest.approx((1, 1, 1, 1))


def test_a_mention_that_is_not_read_costs_recall_alone() -> None:
    given = scores([{1, 2}, {3}], [{1, 2}])
    assert given.b3_precision == pytest.approx(1)
    assert given.b3_recall == pytest.approx(2 / 3)


def test_nothing_read_scores_nought() -> None:
    given = scores(KEY, [])
    assert (given.muc, given.b3, given.ceaf_e, given.conll) == (0, 0, 0, 0)


def test_clusters_are_in_the_order_of_their_members() -> None:
    assert clusters({3: "x", 1: "y", 2: "x"}) == [{1}, {2, 3}]


@pytest.mark.parametrize("module", ["scorch.scores", "simplemma"])
def test_what_is_not_installed_is_said_with_its_remedy(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SetupError, match=r"is not installed\. Install it with pip install 'conflict-kg\[evaluate\]'"):
        _score_and_find_lemmas()


def _score_and_find_lemmas() -> None:
    scores(KEY, KEY)
    same_lemma_day_and_place([telling("Tarn ditembaki.", "ditembaki")])


def telling(text: str, trigger: str, number: int = 7) -> Reading:
    source = article(text)
    told = report(source, trigger, EventType.SHELLING, places=tarn(source), period=day(2031, 3, number))
    return reading(source, statement(source, text, told))


def told(given: Reading) -> Report:
    return given.statements[0].reports[0]


def test_lemma_baseline_joins_one_deed_of_one_day_and_place_in_any_voice() -> None:
    active, passive = telling("Mereka menembaki Tarn.", "menembaki"), telling("Tarn ditembaki.", "ditembaki")
    cluster_of = same_lemma_day_and_place([active, passive])
    assert cluster_of[told(active).id] == cluster_of[told(passive).id]


def test_lemma_baseline_keeps_other_days_other_words_and_what_has_no_place_apart() -> None:
    one = telling("Tarn ditembaki.", "ditembaki")
    nowhere = telling("Lagi-lagi Tarn ditembaki.", "ditembaki")
    nowhere = replace(
        nowhere, statements=(replace(nowhere.statements[0], reports=(replace(told(nowhere), places=()),)),)
    )
    others = [telling("Tarn ditembaki Sabtu.", "ditembaki", 8), telling("Tarn diserang.", "diserang"), nowhere]
    cluster_of = same_lemma_day_and_place([one, *others])
    assert len(set(cluster_of.values())) == 4


def test_every_report_alone_is_as_many_events_as_reports() -> None:
    given = [telling("Tarn ditembaki.", "ditembaki"), telling("Mereka menembaki Tarn.", "menembaki")]
    assert len(set(every_report_alone(given).values())) == 2
