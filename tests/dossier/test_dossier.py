"""One event on one page: who agrees on what, who says what, what is in dispute, what nobody says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.dossier import WRITERS, dossier
from kg.dossier.contents import Dossier, Stance
from kg.dossier.gathering import gather_dossier
from kg.errors import QueryError
from kg.model import Polarity
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, DCTERMS_IS_REPLACED_BY, RDFS_LABEL, value
from kg.show import show
from kg.stores import MemoryStore, Store
from tests.war import graph

TITLE = Literal("missile strike, Tarn, 2 March 2031")
STRIKE = next(
    triple.subject
    for triple in graph()
    if triple.object == TITLE and triple.predicate == RDFS_LABEL and isinstance(triple.subject, NamedNode)
)
OLD = Iris().event("missile-strike-2031-000000")


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    store = MemoryStore(graph())
    yield store
    store.close()


@pytest.fixture(scope="module")
def strike(store: Store) -> Dossier:
    return gather_dossier(store, STRIKE)


def test_frame_says_what_where_and_when(strike: Dossier) -> None:
    assert strike.title == "Missile strike, Tarn, 2 March 2031"
    assert [(row.name, row.value) for row in strike.frame] == [
        ("What", "missile strike"),
        ("Where", "Tarn"),
        ("When", "2 March 2031"),
    ]


def test_sides_that_affirm_agree_on_what_each_of_them_says(strike: Dossier) -> None:
    assert strike.affirming == ("Ruvia", "Kawat")
    assert [(row.name, row.value) for row in strike.agreed] == [
        ("What", "missile strike"),
        ("Where", "Tarn"),
        ("When", "2 March 2031"),
    ]


def test_doer_is_not_agreed_on_where_one_side_names_it_and_another_denies(strike: Dossier) -> None:
    assert "By whom" not in {row.name for row in strike.agreed}


def test_each_side_has_its_stance_and_its_words(strike: Dossier) -> None:
    assert [(side.name, side.stance) for side in strike.sides] == [
        ("Ruvia", Stance.AFFIRMS),
        ("Seldia", Stance.DENIES),
        ("Kawat", Stance.AFFIRMS),
    ]
    (accusation,) = strike.sides[0].sayings
    assert accusation.speaker == "Ana Kovar (Menteri Pertahanan Ruvia)"
    assert accusation.manner == "accuses, Sunday 2 March 2031, on condition (indirect)"
    assert (accusation.words.text, accusation.words.language) == (
        "rudal pasukan Seldia menghantam sekolah di Tarn",
        "id",
    )
    assert accusation.condition is not None
    assert accusation.source.address == "https://kabar.example/rudal"
    assert accusation.source.wires == ("Kawat",)


def test_denial_is_in_dispute_with_its_words(strike: Dossier) -> None:
    assert strike.contested
    assert [(each.speaker, each.words.text) for each in strike.dispute.denials] == [
        ("Seldian Forces", "they fired missiles at Tarn")
    ]


def test_figures_have_their_day_their_people_and_who_gives_them(strike: Dossier) -> None:
    (figure,) = strike.figures
    assert str(figure.day) == "2031-03-03"
    assert (figure.outcome, figure.low, figure.high, figure.of_whom.text) == ("killed", 12, None, "warga sipil")
    assert figure.by == "Kawat"


def test_silence_is_told(store: Store, strike: Dossier) -> None:
    assert strike.unsaid == ("Nobody says how many were injured.",)
    page = dossier(store, "drone strike, Olmek")
    assert "## What nobody says\n\nIn these articles, as far as they were read:\n\n" in page
    for sentence in (
        "Nobody says who did it.",
        "Nobody says who or what was hit.",
        "Nobody says how many were killed or injured.",
        "Nobody says with which weapon.",
        "No second source speaks of it.",
    ):
        assert f"- {sentence}\n" in page


def test_accused_of_whom_nobody_speaks_is_named() -> None:
    voiceless = [
        triple
        for triple in graph()
        if not (triple.predicate == CKG.polarity and triple.object == value(Polarity.NEGATIVE))
        and not (triple.predicate == CKG.speaker and triple.object == Iris().actor("seldian-forces"))
        and not (triple.predicate == CKG.source and triple.object == Iris().actor("seldia"))
    ]
    page = dossier(MemoryStore(voiceless), "missile-strike-tarn")
    assert "Nobody who speaks for Seldian Forces is heard, though Seldian Forces is named as the doer." in page


def test_one_voice_alone_is_no_agreement(store: Store) -> None:
    assert "Kawat alone says that it happened: there is nothing to compare." in dossier(store, "drone strike, Olmek")


@pytest.mark.parametrize("form", WRITERS)
def test_links_lead_to_the_article_where_it_is_on_the_web(form: str, store: Store) -> None:
    page = dossier(store, "missile-strike-tarn", form)
    assert "https://kabar.example/rudal" in page
    assert "Test Herald, 4 March 2031" in page


@pytest.mark.parametrize("form", WRITERS)
def test_same_graph_is_the_same_dossier(form: str, store: Store) -> None:
    again = MemoryStore(reversed(graph().triples))
    assert dossier(store, "missile-strike-tarn", form) == dossier(again, "missile-strike-tarn", form)


@pytest.mark.parametrize(
    "name", ["missile-strike-tarn", "Missile Strike, Tarn, 2 March 2031", "tarn 2031 missile", "STRIKE Tarn"]
)
def test_event_goes_by_its_address_its_name_or_words_of_it(name: str, store: Store) -> None:
    assert dossier(store, name).startswith("# Missile strike, Tarn, 2 March 2031\n")


def test_words_that_several_events_have_are_asked_back(store: Store) -> None:
    with pytest.raises(
        QueryError, match=r"2 events have these words\. Name one of event/drone-strike-.* \(drone strike,"
    ):
        dossier(store, "strike")


@pytest.mark.parametrize("name", ["xyzzy", "seldia", ""])
def test_name_of_no_event_is_refused(name: str, store: Store) -> None:
    with pytest.raises(QueryError, match="the graph has no event of that name"):
        dossier(store, name)


@pytest.mark.parametrize("name", ["missile-strike-2031-000000", OLD.value])
def test_old_address_leads_to_the_event_that_it_became(name: str) -> None:
    older = Iris().event("missile-strike-2030-000000")
    moved = MemoryStore(
        [*graph(), Triple(older, DCTERMS_IS_REPLACED_BY, OLD), Triple(OLD, DCTERMS_IS_REPLACED_BY, STRIKE)]
    )
    assert f"{OLD.value} is now {STRIKE.value}.".replace("://", "\\://") in dossier(moved, name)
    assert show(moved, name).startswith(f"{OLD.value} is now {STRIKE.value}\nmissile strike, Tarn, 2 March 2031\n")
    assert dossier(moved, older.value).startswith("# Missile strike, Tarn, 2 March 2031\n")


def test_addresses_that_replace_each_other_are_no_way_to_anything() -> None:
    other = Iris().event("missile-strike-2030-000000")
    circular = [Triple(other, DCTERMS_IS_REPLACED_BY, OLD), Triple(OLD, DCTERMS_IS_REPLACED_BY, other)]
    with pytest.raises(QueryError):
        dossier(MemoryStore([*graph(), *circular]), OLD.value)
