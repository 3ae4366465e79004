"""A dossier of an event that many papers tell: what holds for all, who prints whom again, how figures move."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.dossier import WRITERS, dossier
from kg.dossier.contents import Dossier, Stance
from kg.dossier.gathering import gather_dossier
from kg.model import ActorType, EventType, Outcome, Report, Span, StatementKind, Toll
from kg.rdf.iris import Iris
from kg.rdf.terms import (
    CKG,
    RDF_TYPE,
    RDFS_LABEL,
    SEM_SUB_EVENT_OF,
    SKOS_EXACT_MATCH,
    XSD_BOOLEAN,
    XSD_DATE,
    XSD_INTEGER,
    event_type,
    statement_kind,
    value,
)
from kg.show import show
from kg.stores import MemoryStore, Store
from tests.dossier.market import EVENT, market

SHELLING = Iris().event(EVENT)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    store = MemoryStore(market())
    yield store
    store.close()


@pytest.fixture(scope="module")
def shelling(store: Store) -> Dossier:
    return gather_dossier(store, SHELLING)


def test_parties_to_the_war_come_before_witnesses_and_agencies(shelling: Dossier) -> None:
    assert [(side.name, side.is_party) for side in shelling.sides] == [
        ("Harand", True),
        ("Vesk", True),
        ("Kawat", False),
        ("Ceasefire Monitors", False),
    ]


def test_side_that_denies_its_part_and_blames_the_other_does_both(shelling: Dossier) -> None:
    assert shelling.sides[1].stance is Stance.BOTH


def test_toll_that_all_agree_on_reaches_from_the_lowest_to_the_highest_figure(shelling: Dossier) -> None:
    (killed,) = (row for row in shelling.agreed if row.name == "Killed")
    assert (killed.value, killed.note) == ("at least 9", "4 figures by 4 sources")


def test_doer_whom_two_sides_name_differently_is_in_dispute_and_not_agreed(shelling: Dossier) -> None:
    assert "By whom" not in {row.name for row in shelling.agreed}
    assert [(row.name, row.value) for row in shelling.dispute.rivals] == [
        ("Harand", "named by Vesk"),
        ("Vesk", "named by Harand"),
    ]


def test_wire_story_that_two_papers_print_is_one_saying(shelling: Dossier) -> None:
    (told,) = shelling.sides[2].sayings
    assert (told.source.paper, [source.paper for source in told.again]) == ("Warta Karang", ["Obor Timur"])
    assert [source.copy_of for source in shelling.sources] == [0, 1, 0, 0, 0]
    assert [figure.by for figure in shelling.figures].count("Kawat") == 1


def test_figures_stand_in_the_order_of_their_days(shelling: Dossier) -> None:
    assert [(figure.outcome, figure.low, figure.high, figure.by) for figure in shelling.figures] == [
        ("killed", 12, None, "Kawat"),
        ("killed", 9, 9, "Army of Vesk"),
        ("killed", 20, 25, "Ceasefire Monitors"),
        ("injured", 61, 61, "Ministry of Health of Harand"),
        ("killed", 23, 23, "Ministry of Health of Harand"),
    ]


def test_figures_are_drawn_with_the_same_in_words(store: Store) -> None:
    page = dossier(store, EVENT, "html")
    (picture,) = re.findall(r"<svg.*?</svg>", page)
    assert 'role="img"' in picture
    assert '<title id="chart-0-title">Killed: 4 figures over time</title>' in picture
    assert "9 May 2031: 20 to 25, by Ceasefire Monitors." in picture


def test_name_from_right_to_left_does_not_turn_the_date_beside_it(store: Store) -> None:
    assert "<bdi>الراصد</bdi>, 9 May 2031" in dossier(store, EVENT, "html")
    assert "الراصد&lrm;, 9 May 2031" in dossier(store, EVENT)
    assert '<blockquote lang="ar" dir="auto"><p>قصف السوق' in dossier(store, EVENT, "html")


def report_of(side: str, *, denies: bool) -> NamedNode:
    """The report in which a side denies, or says, that it happened."""
    by = {triple.subject for triple in market() if triple.predicate == CKG.source and str(triple.object).endswith(side)}
    negative = {triple.subject for triple in market() if str(triple.object).endswith("values#negative>")}
    (found,) = (
        triple.object
        for triple in market()
        if triple.predicate == CKG.reports and triple.subject in by and (triple.object in negative) is denies
    )
    assert isinstance(found, NamedNode)
    return found


def test_denial_that_was_given_up_is_no_dispute_any_more() -> None:
    denied, said = report_of("/vesk>", denies=True), report_of("/vesk>", denies=False)
    told = gather_dossier(MemoryStore([*market(), Triple(denied, CKG.correctedBy, said)]), SHELLING)
    assert told.sides[1].stance is Stance.GAVE_IN
    assert not told.dispute.denials
    assert [each.taken_back for saying in told.sides[1].sayings for each in saying.told] == [True, False]


def test_figure_that_was_corrected_is_marked_and_counts_no_more() -> None:
    first, last = report_of("/vesk>", denies=False), report_of("/ceasefire-monitors>", denies=False)
    store = MemoryStore([*market(), Triple(first, CKG.correctedBy, last)])
    told = gather_dossier(store, SHELLING)
    assert [figure.corrected for figure in told.figures] == [False, True, False, False, False]
    assert next(row.value for row in told.agreed if row.name == "Killed") == "at least 12"
    assert "9 (corrected later)" in dossier(store, EVENT)


def test_admission_is_cited_with_its_words() -> None:
    said = report_of("/vesk>", denies=False)
    (statement,) = (triple.subject for triple in market() if triple.predicate == CKG.reports and triple.object == said)
    store = MemoryStore([*market(), Triple(SHELLING, CKG.settledBy, statement)])
    assert "### Who did it says so\n\n- **Army of Vesk** accuses (in direct words): ‹Harand shelled" in dossier(
        store, EVENT
    )
    assert "<h3>Who did it says so</h3>" in dossier(store, EVENT, "html")


def with_war() -> MemoryStore:
    """The shelling as a part of a war that another event of the graph stands for."""
    war = Iris().event("clash-harand-land-2031-000000")
    told: set[tuple[NamedNode, NamedNode | Literal]] = {
        (RDF_TYPE, CKG.Event),
        (RDFS_LABEL, Literal("clash, Harand Land, 1 to 31 May 2031")),
        (CKG.eventType, event_type(EventType.CLASH)),
        (CKG.place, Iris().place("harand-land")),
        (CKG.agent, Iris().actor("vesk")),
        (CKG.onOrAfter, Literal("2031-05-01", datatype=XSD_DATE)),
        (CKG.onOrBefore, Literal("2031-05-31", datatype=XSD_DATE)),
        (CKG.contested, Literal("false", datatype=XSD_BOOLEAN)),
    }
    lies_in = Triple(SHELLING, SEM_SUB_EVENT_OF, war)
    return MemoryStore([*market(), lies_in, *(Triple(war, name, value) for name, value in told)])


@pytest.mark.parametrize("form", WRITERS)
def test_war_that_the_event_is_a_part_of_is_named_with_the_reason(form: str) -> None:
    page = html.unescape(dossier(with_war(), EVENT, form))
    assert re.search(r"Part of(:\*\*|</dt><dd>) ?clash, Harand Land, 1 to 31 May 2031", page)
    assert (
        "It was taken for a part of clash, Harand Land, 1 to 31 May 2031, because its time (6 May 2031) lies in that "
        "of the other (1 May 2031 to 31 May 2031); Karsa lies in Harand Land; Vesk takes part in both."
    ) in page


@pytest.mark.parametrize("form", WRITERS)
def test_event_that_has_parts_lists_them(form: str) -> None:
    page = dossier(with_war(), "clash harand", form)
    assert re.search(r"What it is made of(\n\n- |</h2><ul class=\"parts\"><li>)shelling, Karsa, 6 May 2031", page)
    assert "8 reports, in dispute" in page


def test_show_names_what_contains_an_event_and_what_it_is_made_of() -> None:
    assert "\npart of: clash, Harand Land, 1 to 31 May 2031 (clash-harand-land-2031-000000)\n" in show(
        with_war(), EVENT
    )
    assert f"\nparts: shelling, Karsa, 6 May 2031 ({EVENT})\n" in show(with_war(), "clash-harand")
    assert "because its time (6 May 2031) lies in that of the other" in show(with_war(), EVENT, why=True)


def test_doer_of_whom_only_a_name_is_known_may_be_the_one_that_speaks() -> None:
    unknown = [triple for triple in market() if triple.predicate != SKOS_EXACT_MATCH]
    told = gather_dossier(MemoryStore(unknown), SHELLING)
    assert not told.dispute.rivals
    assert not [sentence for sentence in told.unsaid if "is heard" in sentence]


def test_who_admits_it_says_who_did_it() -> None:
    nameless = [triple for triple in market() if triple.predicate != CKG.agent]
    assert "Nobody says who did it." not in gather_dossier(MemoryStore(nameless), SHELLING).unsaid
    plain = [
        Triple(triple.subject, CKG.statementKind, statement_kind(StatementKind.ASSERT))
        if triple.predicate == CKG.statementKind
        else triple
        for triple in nameless
    ]
    assert "Nobody says who did it." in gather_dossier(MemoryStore(plain), SHELLING).unsaid


def test_kinds_that_differ_are_agreed_to_be_an_attack() -> None:
    counted = report_of("/ceasefire-monitors>", denies=False)
    vaguer = [
        Triple(counted, CKG.eventType, event_type(EventType.ATTACK))
        if (triple.subject, triple.predicate) == (counted, CKG.eventType)
        else triple
        for triple in market()
    ]
    assert gather_dossier(MemoryStore(vaguer), SHELLING).agreed[0].value == "attack, called shelling"


def test_day_that_one_tells_roughly_is_agreed_on_as_far_as_all_allow_it() -> None:
    counted = report_of("/ceasefire-monitors>", denies=False)
    rough = [
        Triple(counted, CKG.onOrAfter, Literal("2031-05-05", datatype=XSD_DATE))
        if (triple.subject, triple.predicate) == (counted, CKG.onOrAfter)
        else triple
        for triple in market()
    ]
    (when,) = (row for row in gather_dossier(MemoryStore(rough), SHELLING).agreed if row.name == "When")
    assert when.value == "5 May 2031 to 6 May 2031; all allow 6 May 2031"


def test_part_of_a_figure_is_no_least_that_all_agree_on() -> None:
    counted = report_of("/vesk>", denies=False)
    women = Iris().toll(
        Report("women", EventType.SHELLING, Span(0, 1), Span(0, 1)), Toll(Outcome.KILLED, 2, 2, Span(0, 1))
    )
    part = [
        Triple(counted, CKG.toll, women),
        Triple(women, CKG.outcome, value(Outcome.KILLED)),
        Triple(women, CKG.low, Literal("2", datatype=XSD_INTEGER)),
        Triple(women, CKG.high, Literal("2", datatype=XSD_INTEGER)),
    ]
    (killed,) = (
        row for row in gather_dossier(MemoryStore([*market(), *part]), SHELLING).agreed if row.name == "Killed"
    )
    assert killed.value == "at least 9"


def test_state_that_only_condemns_it_looks_on() -> None:
    counted = report_of("/ceasefire-monitors>", denies=False)
    (statement,) = (t.subject for t in market() if t.predicate == CKG.reports and t.object == counted)
    state = Triple(Iris().actor("orlan"), CKG.actorType, value(ActorType.STATE))
    told = [t for t in market() if (t.subject, t.predicate) != (statement, CKG.source)]
    store = MemoryStore([*told, state, Triple(statement, CKG.source, Iris().actor("orlan"))])
    sides = gather_dossier(store, SHELLING).sides
    assert [(side.name, side.is_party) for side in sides if side.name == "orlan"] == [("orlan", False)]
