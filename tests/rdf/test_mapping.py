"""One small article in, and what the graph says of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from kg.fusion import fuse
from kg.model import Actor, ActorType, EventType, Name, Reading, StatementKind
from kg.rdf.dataset import Dataset
from kg.rdf.literals import unicode_text
from kg.rdf.mapping import describe
from kg.rdf.shapes import violations
from kg.rdf.terms import (
    CKG,
    DATA_BASE,
    DCTERMS_ISSUED,
    DCTERMS_PUBLISHER,
    DCTERMS_SOURCE,
    GEO_AS_WKT,
    PROV_ENDED_AT_TIME,
    PROV_WAS_GENERATED_BY,
    RDF_TYPE,
    SKOS_ALT_LABEL,
    SKOS_EXACT_MATCH,
    SKOS_PREF_LABEL,
    WGS84_LAT,
)
from tests import builders as make

TEXT = (
    "Juru bicara Sari Wulan mengatakan rudal menghantam Martuni pada Ahad, menewaskan sedikitnya 12 warga sipil"
    " jika laporan itu benar. Sebuah toko di Martuni rusak."
)
SARI = make.actor("Sari Wulan", ActorType.PERSON, member_of=("north", "nobody-known"), roles=("Kolonel",))
NORTH = make.actor("North", wikidata="Q42", names=(Name("Utara", "id"), Name("North", "en"), Name("North")))
SERBA = make.place("Serba")
MARTUNI = make.place(
    "Martuni",
    "serba",
    "far-away",
    names=(Name("Khojavend", "az"),),
    latitude=39.795,
    longitude=47.0,
    geonames="146969",
    wikidata="Q646286",
)
REUTERS = make.actor("Reuters", ActorType.MEDIA)


def sample(**fields: object) -> Reading:
    source = make.article(
        TEXT,
        title="Rudal Hantam Martuni",
        url="https://kabar.example/berita/1?x=ü y",
        published=datetime(2020, 11, 2, 1, 50, tzinfo=timezone(timedelta(hours=7))),
        **fields,  # type: ignore[arg-type]
    )
    sari = make.mention(source, "Sari Wulan", SARI, role="Juru bicara", reason="the only one of that name")
    told = make.report(
        source,
        "menghantam",
        EventType.MISSILE_STRIKE,
        agents=[make.mention(source, "Juru bicara")],  # nobody was found for these words
        places=[make.mention(source, "Martuni", MARTUNI, reason="the town in the north")],
        targets=[make.mention(source, "warga sipil")],
        target_texts=["Sebuah toko"],
        period=make.day(2020, 11, 1, make.span(source, "Ahad")),
        weapons=["rudal"],
        tolls=[make.toll(source, "sedikitnya 12", 12, None, of="warga sipil")],
    )
    said = make.statement(
        source,
        TEXT.split(". ", maxsplit=1)[0],
        told,
        content="rudal menghantam Martuni pada Ahad",
        speakers=[sari],
        cue="mengatakan",
        condition="jika laporan itu benar",
        said_on=make.day(2020, 11, 1),
        said_at=[make.mention(source, "Martuni", MARTUNI)],
    )
    own = make.statement(source, "Sebuah toko di Martuni rusak.")
    return make.reading(source, said, own, mentions=[sari], agencies=[REUTERS], related=[NORTH, SERBA])


READING = sample()
GRAPH = describe([READING], fuse([READING]))


def one(subject: NamedNode, predicate: NamedNode) -> object:
    (value,) = every(subject, predicate)
    return value


def every(subject: NamedNode, predicate: NamedNode, graph: Dataset = GRAPH) -> set[object]:
    return {t.object for t in graph if t.subject == subject and t.predicate == predicate}


def the(kind: NamedNode, graph: Dataset = GRAPH) -> list[NamedNode]:
    return [
        t.subject for t in graph if t.predicate == RDF_TYPE and t.object == kind and isinstance(t.subject, NamedNode)
    ]


def iri(path: str) -> NamedNode:
    return NamedNode(DATA_BASE + path)


def node(value: object) -> NamedNode:
    assert isinstance(value, NamedNode)
    return value


def test_the_article_has_paper_day_address_and_hash() -> None:
    (article,) = the(CKG.Article)
    assert one(article, DCTERMS_PUBLISHER) == iri("actor/kabar-uji")
    assert one(article, DCTERMS_SOURCE) == NamedNode("https://kabar.example/berita/1?x=%C3%BC%20y")
    assert str(one(article, DCTERMS_ISSUED)).startswith('"2020-11-02T01:50:00+07:00"')
    assert one(article, CKG.textHash) == Literal(READING.article.text_hash)


def test_a_statement_says_who_said_what_in_which_words() -> None:
    said = iri(f"statement/{READING.statements[0].id}")
    assert one(said, CKG.speaker) == iri("actor/sari-wulan")
    assert one(said, CKG.relayedBy) == iri("actor/reuters")
    assert one(said, CKG.cue) == Literal("mengatakan", language="id")
    assert one(said, CKG.content) == Literal("rudal menghantam Martuni pada Ahad", language="id")
    assert one(said, CKG.condition) == Literal("jika laporan itu benar", language="id")
    assert str(one(said, CKG.saidOn)) == '"2020-11-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert one(said, CKG.saidAt) == iri("place/martuni")
    assert str(one(said, CKG.isNarration)).startswith('"false"')
    assert one(node(one(said, CKG.evidence)), CKG.quote) == Literal(TEXT.split(". ", maxsplit=1)[0], language="id")


def test_a_statement_that_reports_says_whose_account_it_is() -> None:
    (report,) = the(CKG.Report)
    (saying,) = (t.subject for t in GRAPH if t.predicate == CKG.reports and t.object == report)
    assert every(node(saying), CKG.source) == {iri("actor/north")}, "Sari Wulan speaks for the North"


def test_a_copy_points_at_its_original_and_at_nothing_that_is_not_there() -> None:
    first, second = (make.reading(make.article(text)) for text in ("Satu.", "Dua."))
    graph = describe([first, second], [], copies={second.article.id: first.article.id})
    assert every(iri(f"article/{second.article.id}"), CKG.copyOf, graph) == {iri(f"article/{first.article.id}")}
    assert not every(iri(f"article/{first.article.id}"), CKG.copyOf, graph)
    assert not [t for t in describe([first], [], copies={first.article.id: "lost"}) if t.predicate == CKG.copyOf]


def test_the_own_voice_of_an_article_is_its_publishers() -> None:
    own = iri(f"statement/{READING.statements[1].id}")
    assert one(own, CKG.speaker) == iri("actor/kabar-uji")
    assert str(one(own, CKG.isNarration)).startswith('"true"')
    assert not every(own, CKG.cue)


def test_a_report_says_only_what_was_linked_and_keeps_the_words_of_the_rest() -> None:
    (report,) = the(CKG.Report)
    assert not every(report, CKG.agent)
    assert not every(report, CKG.target)
    assert every(report, CKG.targetText) == {Literal(words, language="id") for words in ("Sebuah toko", "warga sipil")}
    assert one(report, CKG.place) == iri("place/martuni")
    assert one(report, CKG.weapon) == Literal("rudal", language="id")
    assert one(report, CKG.dateText) == Literal("Ahad", language="id")
    bounds = {one(report, CKG.onOrAfter), one(report, CKG.onOrBefore)}
    assert [str(bound).split("^")[0] for bound in bounds] == ['"2020-11-01"']
    assert one(report, CKG.modality) == NamedNode("https://w3id.org/conflict-kg/values#actual")


def test_figures_hang_on_the_report_and_an_open_end_is_not_written() -> None:
    (report,) = the(CKG.Report)
    toll = node(one(report, CKG.toll))
    assert str(one(toll, CKG.low)).startswith('"12"')
    assert not every(toll, CKG.high)
    assert one(toll, CKG.ofWhom) == Literal("warga sipil", language="id")
    assert one(node(one(toll, CKG.evidence)), CKG.quote) == Literal("sedikitnya 12", language="id")


def test_the_event_carries_what_its_reports_carry() -> None:
    (event,) = the(CKG.Attack)
    assert event in the(CKG.Event)
    (report,) = the(CKG.Report)
    assert one(report, CKG.ofEvent) == event
    for slot in (CKG.eventType, CKG.place, CKG.weapon, CKG.onOrAfter, CKG.onOrBefore):
        assert every(event, slot) == every(report, slot)
    assert str(one(event, CKG.reportCount)).startswith('"1"')
    assert str(one(event, CKG.sourceCount)).startswith('"1"')
    assert str(one(event, CKG.contested)).startswith('"false"')


def test_a_place_lies_where_it_lies_longitude_first_in_wkt() -> None:
    town = iri("place/martuni")
    assert str(one(town, GEO_AS_WKT)).startswith('"POINT(47 39.795)"^^')
    assert str(one(town, WGS84_LAT)).startswith('"39.795"^^')
    assert every(town, SKOS_EXACT_MATCH) == {
        NamedNode("https://sws.geonames.org/146969/"),
        NamedNode("http://www.wikidata.org/entity/Q646286"),
    }
    assert every(town, CKG.within) == {iri("place/serba")}, "a place that nothing describes is not pointed at"
    assert every(town, SKOS_ALT_LABEL) == {Literal("Khojavend", language="az")}


def test_an_entity_has_one_untagged_label_and_its_other_names_in_their_languages() -> None:
    north = iri("actor/north")
    assert one(north, SKOS_PREF_LABEL) == Literal("North")
    assert every(north, SKOS_ALT_LABEL) == {Literal("Utara", language="id"), Literal("North", language="en")}


def test_an_actor_keeps_every_role_that_it_is_given() -> None:
    sari = iri("actor/sari-wulan")
    assert every(sari, CKG.role) == {Literal(role, language="id") for role in ("Juru bicara", "Kolonel")}
    assert every(sari, CKG.memberOf) == {iri("actor/north")}
    assert {CKG.Actor, CKG.Person} == every(sari, RDF_TYPE)


def test_a_passage_says_whom_it_names_and_why() -> None:
    (passage,) = every(iri("actor/sari-wulan"), CKG.evidence)
    assert one(node(passage), CKG.refersTo) == iri("actor/sari-wulan")
    assert one(node(passage), CKG.linkReason) == Literal("the only one of that name")
    assert one(node(passage), CKG.quote) == Literal("Sari Wulan", language="id")


def test_every_passage_stands_where_it_says() -> None:
    for passage in the(CKG.Passage):
        start, end = (int(str(one(passage, bound)).split('"')[1]) for bound in (CKG.start, CKG.end))
        assert one(passage, CKG.quote) == Literal(TEXT[start:end], language="id")


def test_nothing_is_pointed_at_that_is_not_described() -> None:
    described = {t.subject for t in GRAPH}
    pointed = {t.object for t in GRAPH if isinstance(t.object, NamedNode) and t.object.value.startswith(DATA_BASE)}
    assert pointed <= described


def test_two_papers_that_differ_on_a_label_still_leave_one() -> None:
    first = make.reading(make.article("Satu."), related=[Actor("x", "Satu Nama", ActorType.OTHER)])
    second = make.reading(make.article("Dua."), related=[Actor("x", "Dua Nama", ActorType.OTHER)])
    graph = describe([first, second], [])
    assert every(iri("actor/x"), SKOS_PREF_LABEL, graph) == {Literal("Dua Nama")}
    assert every(iri("actor/x"), SKOS_ALT_LABEL, graph) == {Literal("Satu Nama")}


def test_an_article_of_no_known_paper_still_has_a_voice() -> None:
    source = make.article("Hujan turun.", publisher="")
    graph = describe([make.reading(source, make.statement(source, "Hujan turun."))], [])
    (said,) = the(CKG.Statement, graph)
    (voice,) = every(said, CKG.speaker, graph)
    assert every(node(voice), SKOS_PREF_LABEL, graph) == {Literal(f"publisher of {source.identifier}")}
    assert CKG.Organization in every(node(voice), RDF_TYPE, graph)


def test_somebody_unnamed_is_somebody_of_this_statement_alone() -> None:
    source = make.article("Seorang saksi mata mengatakan ada ledakan. Dilaporkan ada korban.")
    witness = make.mention(source, "Seorang saksi mata")
    sentences = source.text.split(". ")
    saying = make.statement(source, sentences[0], speakers=[witness], cue="mengatakan")
    hearsay = make.statement(source, sentences[1], cue="Dilaporkan")
    graph = describe([make.reading(source, saying, hearsay)], [])
    voices = {t.object for t in graph if t.predicate == CKG.speaker}
    assert voices == {iri(f"actor/unnamed-{statement.id}") for statement in (saying, hearsay)}
    roles = every(iri(f"actor/unnamed-{saying.id}"), CKG.role, graph)
    assert roles == {Literal("Seorang saksi mata", language="id")}
    assert not every(iri(f"actor/unnamed-{saying.id}"), CKG.evidence, graph), "no link, so no words are said to name it"


def test_the_graph_is_as_its_shapes_demand() -> None:
    assert violations(GRAPH.turtle()) == ()


def test_time_is_written_only_when_it_is_given() -> None:
    assert not any(t.predicate == PROV_ENDED_AT_TIME for t in GRAPH)
    (extraction,) = {t.object for t in GRAPH if t.predicate == PROV_WAS_GENERATED_BY}
    assert one(node(extraction), CKG.extractor) == Literal("rules")
    timed = describe([READING], [], now=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    (written,) = (t.object for t in timed if t.predicate == PROV_ENDED_AT_TIME)
    assert str(written).startswith('"2026-01-02T03:04:05Z"')


def test_another_base_moves_all_the_data_and_none_of_the_vocabulary() -> None:
    base = "https://example.org/war/"
    graph = describe([READING], fuse([READING]), base=base)
    assert len(graph) == len(GRAPH)
    assert all(t.subject.value.startswith(base) for t in graph if isinstance(t.subject, NamedNode))
    assert DATA_BASE.encode() not in graph.turtle()


def test_a_store_gives_back_every_literal_as_it_was_written() -> None:
    store = Store()
    store.load(GRAPH.turtle(), RdfFormat.TURTLE)
    assert Dataset.of(quad.triple for quad in store) == GRAPH


def test_neither_the_order_of_articles_nor_a_second_copy_shows() -> None:
    readings = [sample(publisher=paper) for paper in ("Kabar", "Warta", "Harian")]
    expected = describe(readings, fuse(readings)).turtle()
    mixed = [readings[1], *reversed(readings)]
    assert describe(mixed, fuse(mixed)).turtle() == expected


HOSTILE = (
    '"""\\\n\r\t\x00\x07<script>alert(1)</script> \ud83d \u2028 \u202e @prefix x: <y> . # \'',
    "' OR 1=1 --",
    "=cmd|' /C calc'!A0",
    "../../../etc/passwd",
    "\u0663 \u0631\u062c\u0627\u0644 \u6226\u4e89 \U0001f469\u200d\U0001f680",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    check_survives(text)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_words_stay_words(text: str) -> None:
    check_survives(text)


def check_survives(text: str) -> None:
    """Every field that an article's writer controls, filled with the same words."""
    source = make.article(text, id=text, title=text, publisher=text, agency=text, language=text, url=text)
    who = Actor(id=text, label=text, type=ActorType.PERSON, names=(Name(text, text),), wikidata=text, roles=(text,))
    where = make.place("Place", names=(Name(text),), geonames=text)
    told = make.report(
        source,
        text,
        agents=[make.mention(source, text, who, role=text, reason=text)],
        places=[make.mention(source, text, where)],
        tolls=[make.toll(source, text, 1, 2, of=text)],
    )
    said = make.statement(source, text, told, kind=StatementKind.DENY, cue=text)
    reading = make.reading(source, said)
    graph = describe([reading], fuse([reading]))
    assert Dataset.from_turtle(graph.turtle()) == graph
    quotes = {t.object for t in graph if t.predicate == CKG.quote}
    assert {quote.value for quote in quotes if isinstance(quote, Literal)} == {unicode_text(text)}


def test_what_settles_an_event_and_what_corrects_a_report_are_links_that_keep_the_shapes() -> None:
    words = "Kata Sari, roket menghantam Martuni: 100 tewas. Kata Sari, serangan di Martuni: 60 tewas. Utara mengaku."
    source = make.article(words, published=datetime(2020, 11, 2, tzinfo=UTC))
    town = [make.mention(source, "Martuni", MARTUNI, nth=n) for n in range(2)]
    day = make.day(2020, 11, 1)
    first, then = (
        make.report(
            source, trigger, EventType.MISSILE_STRIKE, places=[spot], period=day, tolls=[make.toll(source, *figure)]
        )
        for trigger, spot, figure in zip(
            ("menghantam", "serangan"), town, (("100 tewas", 100, 100), ("60 tewas", 60, 60)), strict=True
        )
    )
    north = make.mention(source, "Utara", NORTH)
    deed = make.report(source, "mengaku", EventType.MISSILE_STRIKE, agents=[north], places=[town[1]], period=day)
    sentences = [f"{sentence}." for sentence in words.rstrip(".").split(". ")]
    speakers = [[make.mention(source, "Sari", SARI)], [make.mention(source, "Sari", SARI, nth=1)], [north]]
    kinds = (StatementKind.ASSERT, StatementKind.ASSERT, StatementKind.ADMIT)
    days = (make.day(2020, 11, 1), make.day(2020, 11, 2), make.day(2020, 11, 2))
    reading = make.reading(
        source,
        *(
            make.statement(source, sentence, report, kind=kind, speakers=by, cue="Kata", said_on=said)
            for sentence, report, kind, by, said in zip(
                sentences, (first, then, deed), kinds, speakers, days, strict=True
            )
        ),
        related=[SERBA],
    )
    dataset = describe([reading], fuse([reading]))
    links = {(t.subject, t.object) for t in dataset if t.predicate == CKG.correctedBy}
    assert links == {(NamedNode(f"{DATA_BASE}report/{first.id}"), NamedNode(f"{DATA_BASE}report/{then.id}"))}
    settling = {t.object for t in dataset if t.predicate == CKG.settledBy}
    assert settling == {NamedNode(f"{DATA_BASE}statement/{reading.statements[2].id}")}
    assert violations(dataset.turtle()) == ()
