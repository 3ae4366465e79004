"""Coded incidents: which rows are read, how totals and sides are told from reports, and what is scored."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import Scorecard, Tally, macro_f1, table
from kg.evaluation.casualties import acting_side, total
from kg.evaluation.incident_scoring import score_incident
from kg.evaluation.incidents import Incident, Side, load_incidents
from kg.model import (
    Actor,
    ActorType,
    EventType,
    Mention,
    MentionKind,
    Modality,
    Outcome,
    Polarity,
    Reading,
    Report,
    Span,
    Statement,
    StatementKind,
    Toll,
)

FILE = Path("2031.csv")
TEXT = (
    "1/2/31 pos polisi di tarna diserang kelompok merah, dua polisi dan satu warga tewas, tiga luka, semua enam korban."
)
ROW = {
    "idkejadian": "11A1",
    "jenis_kek": "1",
    "actor_s1_tp": "17",
    "kil_total": "3",
    "inj_total": "3",
    "insd_desc": TEXT,
}


def csv_of(*rows: dict[str, str]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(ROW), quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def incident(**changes: str) -> Incident:
    (found,) = load_incidents(FILE, csv_of(ROW | changes))
    return found


def test_incident_is_read_with_its_name_counts_and_side() -> None:
    found = incident()
    assert (found.article.identifier, found.article.text, found.article.language) == ("2031.csv:11A1", TEXT, "id")
    assert (found.killed, found.injured, found.side) == (3, 3, Side.SEPARATISTS)


@pytest.mark.parametrize(
    ("code", "side"),
    [("14", Side.ARMY), ("15", Side.POLICE), ("16", Side.POLICE), ("1", Side.UNCLEAR), ("4", None), ("", None)],
)
def test_codes_of_actors_are_sides(code: str, side: Side | None) -> None:
    assert incident(actor_s1_tp=code).side is side


def test_crimes_and_cut_descriptions_are_left_out() -> None:
    left_out = [ROW | {"jenis_kek": "2"}, ROW | {"insd_desc": "pos diserang " * 20}, ROW | {"insd_desc": " "}]
    kept = ROW | {"jenis_kek": "4", "insd_desc": "Police shot a man who ran from the market in the town of Tarna."}
    (found,) = load_incidents(FILE, csv_of(*left_out, kept))
    assert found.article.language == "en"


def test_count_that_is_none_is_refused_with_its_place() -> None:
    with pytest.raises(GoldError, match=r"2031\.csv:2: kil_total: 'banyak' is no count"):
        incident(kil_total="banyak")


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def killed(low: int, words: str) -> Toll:
    return Toll(Outcome.KILLED, low, low, place(words))


def agent(words: str, kind: ActorType | None, *, member_of: tuple[str, ...] = ()) -> Mention:
    entity = Actor(words, words, kind, member_of=member_of) if kind else None
    return Mention(place(words), MentionKind.ORGANIZATION, words, entity=entity)


RED = agent("kelompok merah", ActorType.ARMED_GROUP)
ATTACK = Report("r", EventType.ATTACK, place("diserang"), place("diserang"), agents=(RED,))


def reading(*reports: Report, related: tuple[Actor, ...] = ()) -> Reading:
    whole = Span(0, len(TEXT))
    saying = Statement("s", StatementKind.ASSERT, whole, whole, reports=reports)
    return Reading(incident().article, (), (saying,), related=related)


def tolls(*figures: Toll) -> Report:
    return replace(ATTACK, tolls=figures)


@pytest.mark.parametrize(
    ("figures", "whole"),
    [
        ((), 0),
        ((killed(2, "dua polisi"), killed(1, "satu warga tewas")), 3),
        ((killed(2, "dua polisi"), killed(1, "satu warga"), killed(3, "semua enam")), 3),
        ((killed(2, "dua polisi"), killed(2, "polisi dan satu")), 4),
        ((Toll(Outcome.KILLED, 11, 19, place("semua enam")),), 11),
        ((Toll(Outcome.KILLED, None, 5, place("semua enam")),), 5),
        ((Toll(Outcome.KILLED, 2, 99, place("semua enam")),), 0),
        ((Toll(Outcome.KILLED, 1, None, place("semua enam")),), 1),
        ((Toll(Outcome.INJURED, 3, 3, place("tiga luka")),), 0),
    ],
)
def test_victims_told_apart_add_up_and_a_total_counts_without_its_parts(figures: tuple[Toll, ...], whole: int) -> None:
    assert total(reading(tolls(*figures)), Outcome.KILLED) == whole


def test_figure_told_by_two_reports_counts_once() -> None:
    again = replace(tolls(killed(2, "dua polisi")), id="again")
    assert total(reading(tolls(killed(2, "dua polisi")), again), Outcome.KILLED) == 2


@pytest.mark.parametrize("text", ["Tiga orang tewas, termasuk seorang anak.", "Tiga tewas, seorang di antaranya anak."])
def test_part_named_as_one_adds_nothing(text: str) -> None:
    parted = text.index(",")
    places = (Span(0, parted), Span(text.index("seorang"), len(text) - 1))
    whole, part = (Toll(Outcome.KILLED, n, n, span) for n, span in zip((3, 1), places, strict=True))
    read = reading(tolls(whole, part))
    assert total(replace(read, article=replace(read.article, text=text)), Outcome.KILLED) == 3


@pytest.mark.parametrize(
    "unreal", [replace(ATTACK, polarity=Polarity.NEGATIVE), replace(ATTACK, modality=Modality.PLANNED)]
)
def test_what_is_denied_or_planned_counts_nobody(unreal: Report) -> None:
    read = reading(replace(unreal, tolls=(killed(2, "dua polisi"),)))
    assert total(read, Outcome.KILLED) == 0
    assert acting_side(read) is Side.UNCLEAR


def test_side_is_that_of_the_first_agent_that_has_one() -> None:
    crowd = agent("satu warga", ActorType.CIVILIANS)
    force = agent("dua polisi", ActorType.POLICE)
    assert acting_side(reading(replace(ATTACK, agents=(crowd, force, RED)))) is Side.SEPARATISTS
    assert acting_side(reading(replace(ATTACK, agents=(crowd,)))) is Side.UNCLEAR
    assert acting_side(reading(replace(ATTACK, agents=(), targets=(force,)))) is Side.UNCLEAR
    assert acting_side(reading(replace(ATTACK, type=EventType.TALKS))) is Side.UNCLEAR


def test_person_acts_for_the_body_that_they_belong_to() -> None:
    soldier = agent("satu warga", ActorType.PERSON, member_of=("tentara",))
    army = Actor("tentara", "Tentara", ActorType.ARMED_FORCE)
    assert acting_side(reading(replace(ATTACK, agents=(soldier,)), related=(army,))) is Side.ARMY
    assert acting_side(reading(replace(ATTACK, agents=(soldier,)))) is Side.UNCLEAR


@pytest.mark.parametrize(
    ("name", "kind", "side"),
    [
        ("polisi", ActorType.POLICE, Side.POLICE),
        ("tentara", ActorType.ARMED_FORCE, Side.ARMY),
        ("pemberontak", ActorType.ARMED_GROUP, Side.SEPARATISTS),
        ("orang bersenjata", ActorType.ARMED_GROUP, Side.UNCLEAR),
        ("orang tak dikenal", ActorType.OTHER, Side.UNCLEAR),
    ],
)
def test_nameless_gunmen_are_no_side_and_rebels_are(name: str, kind: ActorType, side: Side) -> None:
    nameless = Mention(place("dua polisi"), MentionKind.PERSON, name, kind, role=name)
    assert acting_side(reading(replace(ATTACK, agents=(nameless,)))) is side


def scored(read: Reading, **changes: str) -> Scorecard:
    return score_incident(incident(**changes), read)


def test_totals_and_sides_are_held_against_the_coders() -> None:
    card = scored(reading(tolls(killed(2, "dua polisi"), killed(1, "satu warga"))))
    assert card.tally("incidents", "killed exact") == Tally(right=1)
    assert card.tally("incidents", "injured exact") == Tally(wrong=1)
    assert card.tally("incidents", "injured, any") == Tally(missing=1)
    assert card.tally("acting side", "separatists") == Tally(right=1)
    (finding,) = card.findings
    assert str(finding).startswith("wrong slot: incidents 2031.csv:11A1, injured exact: wanted 3; given 0 ‹1/2/31")


def test_nought_is_right_where_nobody_was_killed_and_finds_nobody() -> None:
    card = scored(reading(), kil_total="0")
    assert card.tally("incidents", "killed exact") == Tally(right=1)
    assert card.tally("incidents", "killed, any") == Tally()


def test_wrong_side_is_missed_there_and_a_false_alarm_here() -> None:
    card = scored(reading(ATTACK), actor_s1_tp="14")
    assert card.tally("acting side", "army") == Tally(missing=1)
    assert card.tally("acting side", "separatists") == Tally(spurious=1)


def test_others_who_act_are_not_scored() -> None:
    assert scored(reading(ATTACK), actor_s1_tp="9").tally("acting side", "separatists") == Tally()


def test_table_shows_the_mean_of_the_sides_and_speaks_of_no_agents() -> None:
    card = scored(reading(ATTACK)) + scored(reading(ATTACK), actor_s1_tp="14")
    assert macro_f1(card, "acting side") == pytest.approx((2 / 3) / 4)
    text = table(card)
    assert next(line for line in text.splitlines() if line.startswith("acting side")).split() == [
        "acting",
        "side",
        ".17",
    ]
    assert text.endswith("\n2 articles\n")
    assert macro_f1(Scorecard(), "acting side") is None
