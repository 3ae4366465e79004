"""What counts as right in who says what, in who and where is named, and in the article's frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from kg.evaluation import Gold, Scorecard, Tally, score
from kg.evaluation.gold import GoldActor, GoldPlace, GoldStatement
from kg.model import (
    ActorType,
    Reading,
    StatementKind,
)
from tests.evaluation.readings import (
    FORCES_SPEAK,
    IN_TARN,
    MINISTRY_SPEAKS,
    MISSILES,
    OLMEK,
    SAID,
    TARN,
    WIRE,
    mention,
    narrated,
    reading,
    span,
)

GOLD = Gold(Path("gold.json"), Path("uji.txt"), publisher=("Harian Uji",))
EVERYTHING = frozenset({"actors", "places", "statements", "reports"})


def statements(*wanted: GoldStatement, said: Reading | None = None) -> Scorecard:
    return score(replace(GOLD, statements=wanted, complete=EVERYTHING), said or reading())


def test_own_voice_is_neither_asked_for_nor_a_false_alarm() -> None:
    asked = GoldStatement("own", speaker=("Harian Uji",))
    card = statements(asked, said=reading((narrated(MISSILES),)))
    assert card.tally("statements") == Tally()


def test_statement_is_found_when_its_speaker_agrees() -> None:
    card = statements(GoldStatement("said", speaker=("Ruvia",), kind=(StatementKind.DENY,)))
    assert card.tally("statements") == Tally(right=1)
    assert card.tally("statements", "kind") == Tally(wrong=1)
    assert statements(GoldStatement("x", speaker=("Seldia",))).tally("statements") == Tally(missing=1, spurious=1)


def test_content_steers_which_statement_of_a_speaker_is_meant() -> None:
    other = replace(SAID, id="s2", content=span("Sedikitnya 12 warga tewas"), kind=StatementKind.DENY)
    wanted = (
        GoldStatement("toll", speaker=("Ruvia",), content_has=("warga tewas",)),
        GoldStatement("missiles", speaker=("Ruvia",), content_has=("rudal menghantam",)),
    )
    card = statements(*wanted, said=reading((SAID, other)))
    assert card.tally("statements", "content") == Tally(right=2)


def test_statement_slots_are_scored() -> None:
    rich = replace(
        SAID, addressees=(FORCES_SPEAK,), said_at=(IN_TARN,), condition=span("pada Ahad"), relayed_by=(MINISTRY_SPEAKS,)
    )
    wanted = GoldStatement(
        "said",
        speaker=("Ruvia",),
        addressee=("Seldian Forces",),
        relayed_by=("Kemhan Ruvia",),
        is_direct=True,
        said_on=(date(2031, 3, 2),),
        said_at=("Olmek",),
        has_condition=True,
    )
    card = statements(wanted, said=reading((rich,)))
    right = Tally(right=1)
    slots = ("addressee", "relayed by", "is direct", "said on", "said at", "condition")
    wrong = Tally(wrong=1)
    assert [card.tally("statements", slot) for slot in slots] == [right, right, wrong, right, wrong, right]


def test_condition_is_missing_or_spurious() -> None:
    assert statements(GoldStatement("a", has_condition=True)).tally("statements", "condition") == Tally(missing=1)
    conditional = reading((replace(SAID, condition=span("pada Ahad")),))
    wanted = GoldStatement("a", has_condition=False)
    assert statements(wanted, said=conditional).tally("statements", "condition") == Tally(spurious=1)


def test_articles_agency_relays_a_statement_that_names_no_relay() -> None:
    wanted = GoldStatement("a", speaker=("Ruvia",), relayed_by=(WIRE.label,))
    assert statements(wanted).tally("statements", "relayed by") == Tally(right=1)
    assert statements(replace(wanted, relayed_by=())).tally("statements", "relayed by") == Tally()


def test_place_is_right_within_fifteen_kilometres() -> None:
    near = GoldPlace(("Tarn",), lat=10.1, lon=20.0)
    far = GoldPlace(("Olmek",), lat=11.2, lon=20.0)
    card = score(replace(GOLD, places=(near, far), complete=EVERYTHING), reading())
    assert card.tally("places") == Tally(right=2)
    assert card.tally("places", "coordinates") == Tally(right=1, wrong=1)


def test_names_that_must_be_one_place_end_at_one_identifier() -> None:
    wanted = GoldPlace(("Tarn",), same_as=("Tarn", "Tarna"))
    one = reading(mentions=(IN_TARN, mention("Tarna", TARN)))
    two = reading(mentions=(IN_TARN, mention("Tarna", OLMEK)))
    gold = replace(GOLD, places=(wanted,))
    assert score(gold, one).tally("places", "same as") == Tally(right=1)
    assert score(gold, two).tally("places", "same as") == Tally(wrong=1)
    assert score(gold, reading()).tally("places", "same as") == Tally(missing=1)


def test_actor_has_type_and_role() -> None:
    minister = replace(MINISTRY_SPEAKS, role="juru bicara")
    said = reading((), mentions=(minister,))
    wanted = GoldActor(("Kementerian Pertahanan Ruvia",), type=(ActorType.GOVERNMENT,), role=("Juru Bicara",))
    card = score(replace(GOLD, actors=(wanted,), complete=EVERYTHING), said)
    assert card.tally("actors") == Tally(right=1)
    assert card.tally("actors", "type") == Tally(right=1)
    assert card.tally("actors", "role") == Tally(right=1)


def test_paper_and_agency_may_be_found_but_are_no_false_alarm() -> None:
    said = reading((), mentions=())
    wanted = GoldActor(("Harian Uji",))
    assert score(replace(GOLD, actors=(wanted,), complete=EVERYTHING), said).tally("actors") == Tally(right=1)
    assert score(replace(GOLD, complete=EVERYTHING), said).tally("actors") == Tally()


def test_articles_frame_is_scored_when_given() -> None:
    gold = replace(GOLD, language="en", title="rudal hantam tarn", published=date(2031, 3, 3))
    card = score(gold, reading())
    assert card.tally("articles", "title") == Tally(right=1)
    assert card.tally("articles", "published") == Tally(right=1)
    assert card.tally("articles", "publisher") == Tally(right=1)
    assert card.tally("articles", "language") == Tally(wrong=1)


HEARD = GoldStatement("said", speaker=("Ruvia",), is_direct=False, content_has=("rudal menghantam",))


def test_indirect_speech_is_found_by_its_words_whoever_speaks() -> None:
    card = statements(replace(HEARD, speaker=("Seldia",)))
    assert card.tally("statements") == Tally(missing=1, spurious=1)
    assert card.tally("indirect speech") == Tally(right=1)
    assert card.tally("indirect speech", "speaker") == Tally(wrong=1)
    (finding,) = (f for f in card.findings if f.group == "indirect speech")
    assert (finding.slot, finding.wanted, finding.given) == ("speaker", "Seldia", "Ministry of Defence of Ruvia")


def test_speech_counts_as_direct_or_indirect_by_the_gold() -> None:
    assert statements(HEARD).tally("indirect speech", "speaker") == Tally(right=1)
    card = statements(replace(HEARD, is_direct=True))
    assert card.tally("direct speech") == Tally(right=1)
    assert card.tally("indirect speech") == Tally()


def test_speech_that_is_not_found_asks_for_no_speaker() -> None:
    card = statements(replace(HEARD, content_has=("drone",)))
    assert card.tally("indirect speech") == Tally(missing=1, spurious=1)
    assert card.tally("indirect speech", "speaker") == Tally()


def test_false_alarm_is_of_its_own_manner_of_speech() -> None:
    quoted = replace(SAID, id="s2", is_direct=True)
    card = statements(HEARD, said=reading((SAID, quoted)))
    assert card.tally("indirect speech") == Tally(right=1)
    assert card.tally("direct speech") == Tally(spurious=1)


def test_statement_without_words_to_find_it_by_is_in_no_group_and_excuses_its_answer() -> None:
    card = statements(replace(HEARD, content_has=None))
    assert card.tally("statements") == Tally(right=1)
    assert card.tally("indirect speech") == Tally()


def test_optional_statement_leaves_its_answer_to_what_is_asked_for() -> None:
    card = statements(replace(HEARD, id="maybe", optional=True), HEARD)
    assert card.tally("indirect speech") == Tally(right=1)
