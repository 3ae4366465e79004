"""Scores of several articles, added up and said in text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import Finding, Gold, Scorecard, Tally, errors, evaluate, score, table
from kg.evaluation.gold import GoldReport
from kg.model import Article, EventType, Reading
from tests.evaluation.readings import FORCES_SPEAK, MISSILES, reading, saying

WANTED = GoldReport("strike", type=(EventType.MISSILE_STRIKE,), agent=(), weapon=("bom",))
GOLD = Gold(Path("gold.json"), Path("uji.txt"), reports=(WANTED,), complete=frozenset({"reports"}))


def accusing() -> Reading:
    return reading((saying(replace(MISSILES, agents=(FORCES_SPEAK,))),))


def test_counts_of_several_gold_files_add_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    for name, kind in (("one", "missile-strike"), ("two", "talks")):
        fields = {"article": "a.txt", "complete": ["reports"], "reports": [{"type": [kind]}]}
        (tmp_path / f"{name}.json").write_text(json.dumps(fields), "utf-8")
    card = evaluate([tmp_path], lambda _: reading())
    assert card.articles == 2
    assert card.tally("reports") == Tally(right=1, missing=1, spurious=1)


def test_gold_files_are_checked_before_any_article_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"article": "nowhere.txt"}', "utf-8")

    def never(path: Path | Article) -> Reading:
        raise AssertionError(path)

    with pytest.raises(GoldError, match=r"nowhere\.txt"):
        evaluate([tmp_path], never)


def test_table_has_a_row_a_slot_and_names_false_agents() -> None:
    text = table(score(GOLD, accusing()))
    found = next(line for line in text.splitlines() if line.startswith("reports"))
    assert found.split() == ["reports", "1.00", "1.00", "1.00", "1", "0", "0", "0"]
    assert "  weapon" in text
    assert "agents that the text does not name: 1" in text
    assert "Seldian Forces for strike" in text


def test_table_says_when_nothing_can_be_told() -> None:
    text = table(score(replace(GOLD, complete=frozenset()), reading()))
    found = next(line for line in text.splitlines() if line.startswith("reports"))
    assert found.split()[1:4] == ["–", "1.00", "–"]
    assert "does not name: none" in text


def test_errors_say_what_is_missing_spurious_and_wrong() -> None:
    other = GoldReport("talks", type=(EventType.TALKS,))
    text = errors(score(replace(GOLD, reports=(WANTED, other)), accusing()))
    assert text.startswith("uji.txt\n")
    assert "missing: reports talks" in text
    assert "wrong slot: reports strike (missile-strike), weapon: wanted bom; given rudal ‹rudal menghantam" in text
    assert "spurious: reports missile-strike" in errors(score(replace(GOLD, reports=()), accusing()))


def test_nothing_amiss_says_nothing() -> None:
    assert errors(Scorecard()) == ""


def test_what_could_steer_a_terminal_is_written_out() -> None:
    assert "\x1b" not in str(Finding("a", "reports", "agent", "wrong slot", "x", quote="\x1b[31mmerah"))


@pytest.mark.parametrize("tally", [Tally(), Tally(wrong=1), Tally(spurious=1, missing=1)])
def test_nothing_right_makes_no_f1(tally: Tally) -> None:
    assert not tally.f1
