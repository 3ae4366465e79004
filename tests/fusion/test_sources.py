"""Whose account a statement gives: sides and wire stories count once, however many speak for them or print them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from kg.fusion import fuse
from kg.model import Actor, ActorType, Reading
from tests import builders as make
from tests.fusion.test_copies import STORY, TOUCHED

RUVIA = make.actor("Ruvia")
SELDIA = make.actor("Seldia")
ARMY = make.actor("Seldian Forces", ActorType.ARMED_FORCE, member_of=("seldia",))
BRIGADE = make.actor("Ninth Brigade", ActorType.ARMED_FORCE, member_of=("seldian-forces",))
MINISTER = make.actor("Ana Kovar", ActorType.PERSON, member_of=("seldia",))
SPOKESMAN = make.actor("Ivo Brandt", ActorType.PERSON, member_of=("ninth-brigade",))
FRONT = make.actor("Free Tarn Front", ActorType.ARMED_GROUP)
GUNMAN = make.actor("Sim Okan", ActorType.PERSON, member_of=("free-tarn-front",))
NATIONS = make.actor("United Nations", ActorType.INTERNATIONAL)
OCHA = make.actor("OCHA", ActorType.INTERNATIONAL, member_of=("united-nations",))
ENVOY = make.actor("Lena Ruiz", ActorType.PERSON, member_of=("united-nations",))
DOCTOR = make.actor("Mira Dolan", ActorType.PERSON)
WIRE = make.actor("Kawat", ActorType.MEDIA)
CHANNEL = make.actor("Tarn TV", ActorType.MEDIA, member_of=("free-tarn-front",))
WORLD = (RUVIA, SELDIA, ARMY, BRIGADE, FRONT, NATIONS)
MORNING = datetime(2031, 3, 4, 7, 15, tzinfo=UTC)


def says(*speakers: Actor, paper: str = "Kabar Uji", agencies: Sequence[Actor] = (), role: str = "") -> Reading:
    """An article in which they say that the market was hit; in its own voice when nobody does."""
    names = " dan ".join(speaker.label for speaker in speakers) or role
    text = f"{names or paper} menyatakan pasar ikan diserang pada Selasa."
    source = make.article(text, publisher=paper, published=MORNING)
    attack = make.report(source, "diserang")
    voices = [make.mention(source, speaker.label, speaker) for speaker in speakers]
    voices += [make.mention(source, role, role=role)] if role else []
    said = make.statement(source, text, attack, speakers=voices, cue="menyatakan" if voices else "")
    return make.reading(source, said, agencies=agencies, related=WORLD)


def prints(paper: str, text: str, hour: int, *agencies: Actor, doctor: bool = False) -> Reading:
    """A paper's own story of the market; with what an unnamed doctor says in it, where one does."""
    source = make.article(text, publisher=paper, published=MORNING.replace(hour=hour))
    trigger = "menghantam" if "menghantam" in text else "menyasar"
    told = make.statement(source, text.split(". ", maxsplit=1)[0], make.report(source, trigger))
    if not doctor:
        return make.reading(source, told, agencies=agencies)
    hearsay = make.report(source, "tewas")
    words = "menurut petugas penyelamat"
    voice = make.mention(source, "petugas penyelamat", role="petugas penyelamat")
    return make.reading(source, told, make.statement(source, words, hearsay, speakers=[voice], cue="menurut"))


def sources(*readings: Reading) -> set[str]:
    return {source for event in fuse(readings) for source in event.sources}


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        (SELDIA, "seldia"),
        (ARMY, "seldia"),
        (MINISTER, "seldia"),
        (SPOKESMAN, "seldia"),
        (GUNMAN, "free-tarn-front"),
        (CHANNEL, "free-tarn-front"),
        (OCHA, "united-nations"),
        (ENVOY, "united-nations"),
        (DOCTOR, "mira-dolan"),
        (WIRE, "kawat"),
    ],
)
def test_a_speaker_gives_the_account_of_the_widest_body_that_they_belong_to(speaker: Actor, side: str) -> None:
    assert sources(says(speaker)) == {side}


def test_a_minister_and_the_spokesman_of_a_brigade_are_one_source() -> None:
    assert sources(says(MINISTER), says(SPOKESMAN, paper="Warta Uji")) == {"seldia"}


def test_two_who_say_it_together_are_two_sources() -> None:
    assert sources(says(MINISTER, ENVOY)) == {"seldia", "united-nations"}


def test_of_two_bodies_that_know_nothing_of_each_other_the_state_comes_first() -> None:
    deserter = make.actor("Abel Sim", ActorType.PERSON, member_of=("free-tarn-front", "ruvia"))
    assert sources(says(deserter)) == {"ruvia"}


def test_a_body_that_nothing_tells_of_is_no_source() -> None:
    stranger = make.actor("Noa Lind", ActorType.PERSON, member_of=("nobody-knows",))
    assert sources(says(stranger)) == {"noa-lind"}


def test_a_paper_speaks_for_itself_or_for_the_one_agency_that_it_names() -> None:
    assert sources(says()) == {"kabar-uji"}
    assert sources(says(agencies=[WIRE])) == {"kawat"}
    assert sources(says(agencies=[WIRE, make.actor("Berita Dunia", ActorType.MEDIA)])) == {"kabar-uji"}


def test_what_a_side_says_through_an_agency_is_the_sides() -> None:
    assert sources(says(SPOKESMAN, agencies=[WIRE])) == {"seldia"}


def test_papers_that_print_one_story_are_one_source_the_one_that_had_it_first() -> None:
    assert sources(prints("Warta", STORY, 8), prints("Obor", TOUCHED, 9)) == {"warta"}


def test_an_agency_that_one_copy_names_is_the_source_of_all() -> None:
    assert sources(prints("Warta", STORY, 8), prints("Obor", TOUCHED, 9, WIRE)) == {"kawat"}


def test_papers_with_words_of_their_own_are_sources_of_their_own() -> None:
    own = "Rudal menghantam dermaga di sebelah pasar itu ketika kapal-kapal nelayan baru kembali dari laut."
    assert sources(prints("Warta", STORY, 8), prints("Lensa", own, 9)) == {"warta", "lensa"}


def test_somebody_unnamed_is_one_source_in_all_prints_of_a_story() -> None:
    found = sources(prints("Warta", STORY, 8, doctor=True), prints("Obor", TOUCHED, 9, doctor=True))
    assert len(found) == 2
    assert {source.partition("-")[0] for source in found} == {"warta", "unnamed"}


def test_unnamed_people_of_two_stories_are_two_sources() -> None:
    assert len(sources(says(role="seorang saksi mata"), says(role="seorang saksi mata", paper="Warta Uji"))) == 2
