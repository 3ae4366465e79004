"""What the graph says, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, Triple

from kg.errors import QueryError
from kg.fusion import fuse
from kg.rdf.dataset import Dataset
from kg.rdf.mapping import describe
from kg.rdf.terms import CKG, DCTERMS_TITLE, RDFS_LABEL, SKOS_PREF_LABEL
from kg.show import show
from kg.stores import MemoryStore, Store
from tests.war import FIRST, first, graph, second


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    store = MemoryStore(graph())
    yield store
    store.close()


def test_graph_without_a_name_is_summed_up(store: Store) -> None:
    page = show(store)
    assert page.startswith(
        "2 articles (1 English, 1 Indonesian): 2 statements by 2 speakers, 4 reports of 2 events, "
        "1 of them contested, at 2 places.\n"
    )
    assert "Contested:\n    missile strike, Tarn, 2 March 2031\n" in page
    assert "Rudal Hantam Tarn · Kabar Uji, 3 March 2031\n        kabar-uji-2031-03-03\n" in page


def test_article_is_read_back_in_the_order_of_its_text(store: Store) -> None:
    page = show(store, "kabar-uji-2031-03-03")
    expected = """\
Rudal Hantam Tarn
Kabar Uji, 3 March 2031, after Kawat · Indonesian
kabar-uji-2031-03-03

Ana Kovar (Menteri Pertahanan Ruvia) accuses, Sunday 2 March 2031, on condition (indirect):
    ‹rudal pasukan Seldia menghantam sekolah di Tarn› 46–93
    if: ‹jika laporan itu benar›
    relayed by Kawat
    • missile strike · by: Seldian Forces · against sekolah · on Tarn · 2 March 2031 · with rudal
      ‹menghantam› 67–77
Kabar Uji itself says:
    • missile strike · by: not said · on Tarn · 2 March 2031 · at least 12 killed (warga sipil)
      ‹serangan itu› 166–178
    • drone strike · by: not said · on Olmek · 3 March 2031
      ‹jatuh› 197–202

Not found here: who is behind and how many were hurt in the drone strike on Olmek.
"""
    assert page == expected


def test_offsets_shown_are_those_of_the_words_shown(store: Store) -> None:
    for line in show(store, "kabar-uji-2031-03-03", why=True).splitlines():
        if line.strip().startswith("‹"):
            words, _, rest = line.strip().removeprefix("‹").partition("› ")
            start, end = rest.split()[0].split("–")
            assert FIRST.text[int(start) : int(end)] == words


def test_event_shows_who_says_so_who_denies_it_and_why_it_is_contested(store: Store) -> None:
    page = show(store, "missile-strike-tarn")
    assert "CONTESTED: Seldian Forces denied it on 4 March 2031." in page
    assert "Seldian Forces denies (indirect) · Test Herald, 4 March 2031" in page
    assert "on Tarn · 2 March 2031 · DENIED" in page
    assert "Why these reports" not in page


def test_event_shows_how_many_speak_of_it_independently_and_who(store: Store) -> None:
    counts = show(store, "missile-strike-tarn").splitlines()[2]
    assert counts == "3 reports · 3 independent sources (Ruvia, Kawat, Seldia) · 2 articles"
    assert "\n1 report · 1 source (Kawat) · 1 article\n" in show(store, "drone-strike-olmek")


def test_article_says_whose_words_it_prints_and_who_prints_its_own() -> None:
    readings = [first(), second()]
    copied = MemoryStore(describe(readings, fuse(readings), copies={second().article.id: FIRST.id}))
    assert "\nprints almost the words of Kabar Uji, 3 March 2031, kabar-uji-2031-03-03\n" in show(
        copied, second().article.id
    )
    assert "\nalmost its words are in Test Herald, 4 March 2031, test-herald-2031-03-04\n" in show(copied, FIRST.id)


def test_why_tells_which_two_reports_were_taken_for_one_and_by_what(store: Store) -> None:
    why = show(store, "missile-strike-tarn", why=True).partition("Why these reports were taken for one event:\n")[2]
    assert (
        "    The denial by Seldian Forces (Test Herald, 4 March 2031)\n"
        "      ‹fired missiles›\n"
        "    and the accusation by Ana Kovar (Kabar Uji, 3 March 2031)\n"
        "      ‹menghantam›\n"
        "    were taken to be of one event because "
    ) in why
    assert "they agree on the place (Tarn)" in why
    assert "    Here they tell of missile strike; all of them allow 2 March 2031; all of them name Tarn or what" in why


def test_why_of_an_event_that_is_told_once_has_nothing_to_join(store: Store) -> None:
    assert show(store, "drone-strike-olmek", why=True).endswith("    There is one report only.\n")


def test_why_gives_the_reason_for_each_link(store: Store) -> None:
    assert "(place/tarn): the one in Ruvia, which is named beside it" in show(store, "kabar-uji-2031", why=True)
    assert "in kabar-uji-2031-03-03: army of Seldia" in show(store, "seldian-forces", why=True)


def test_actor_shows_what_it_says_and_what_is_said_of_it(store: Store) -> None:
    page = show(store, "seldian-forces")
    assert page.startswith("Seldian Forces\narmed force\n")
    assert "belongs to: Seldia\n" in page
    assert "Says (1 statement):" in page
    assert "Said to have done (2 reports):" in page
    assert "called: Menteri Pertahanan Ruvia" in show(store, "ana-kovar")


def test_place_shows_where_it_lies_and_what_happened_there(store: Store) -> None:
    page = show(store, "tarn")
    assert "also: Tarna\n" in page
    assert "lies in: Ruvia Land\n" in page
    assert "latitude 10.5, longitude 20.25\n" in page
    assert "Said to have happened here (3 reports):" in page


@pytest.mark.parametrize("name", ["TARNA", "place/tarn", "tarn", "https://w3id.org/conflict-kg/id/place/tarn", "Tárn"])
def test_thing_goes_by_its_address_or_any_of_its_names(store: Store, name: str) -> None:
    assert show(store, name).startswith("Tarn\nplace\n")


def test_name_that_several_things_begin_with_is_asked_back(store: Store) -> None:
    with pytest.raises(QueryError, match=r"3 things begin so\. Name one of actor/seldia, actor/seldian-forces"):
        show(store, "sel")


def test_name_of_two_things_shows_both() -> None:
    twin = [
        Triple(triple.subject, SKOS_PREF_LABEL, Literal("Ruvia"))
        for triple in graph()
        if triple.predicate == SKOS_PREF_LABEL and triple.object == Literal("Ruvia Land")
    ]
    pages = show(MemoryStore([*graph(), *twin]), "Ruvia")
    assert "state\n" in pages
    assert "place\n" in pages


@pytest.mark.parametrize(("name", "hint"), [("olmk", "Did you mean olmek?"), ("xyzzy", "Without a name, show lists")])
def test_unknown_name_is_refused_with_a_hint(store: Store, name: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        show(store, name)
    assert hint in str(caught.value)


def test_what_could_steer_a_terminal_is_written_out() -> None:
    swapped = (DCTERMS_TITLE, RDFS_LABEL, SKOS_PREF_LABEL, CKG.quote, CKG.content, CKG.contestReason, CKG.condition)
    hostile = Dataset.of(
        Triple(triple.subject, triple.predicate, Literal("\x1b]0;owned\x07\u202e\r\nx"))
        if triple.predicate in swapped
        else triple
        for triple in graph()
    )
    store = MemoryStore(hostile)
    for name in (None, "kabar-uji-2031-03-03", "missile-strike-tarn", "seldian-forces", "place/tarn"):
        page = show(store, name, why=True)
        assert all(char.isprintable() or char == "\n" for char in page)
        assert "\\u{1b}" in page


def test_empty_graph_is_summed_up_too() -> None:
    assert show(MemoryStore()).startswith("0 articles: 0 statements by 0 speakers")


def test_same_graph_is_told_in_the_same_words(store: Store) -> None:
    again = MemoryStore(reversed(graph().triples))
    for name in (None, "kabar-uji-2031-03-03", "missile-strike-tarn", "seldian-forces"):
        assert show(store, name, why=True) == show(again, name, why=True)
