"""A graph that is as it must be passes; each thing that must not be is named, at its node, in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.rdf.shapes import Violation, violations

MINI = (Path(__file__).parents[1] / "ontology" / "mini.ttl").read_text(encoding="utf-8")
DATA = "https://w3id.org/conflict-kg/id/"


def changed(old: str, new: str) -> bytes:
    """The small graph with one thing altered; what is altered must be there, once."""
    assert MINI.count(old) == 1, old
    return MINI.replace(old, new).encode()


def added(triples: str) -> bytes:
    return (MINI + triples).encode()


def test_a_good_graph_has_no_violations() -> None:
    assert violations(MINI.encode()) == ()


def test_an_empty_graph_has_no_violations() -> None:
    assert violations(b"") == ()


BAD: list[tuple[str, bytes, str, str]] = [
    ("two kinds", added("st:deny ckg:statementKind kind:admit ."), "statement/deny", "ckg:statementKind"),
    ("no kind", changed("ckg:statementKind kind:deny ;", ""), "statement/deny", "ckg:statementKind"),
    ("unknown kind", changed("kind:deny ;", "kind:gossip ;"), "statement/deny", "ckg:statementKind"),
    ("no speaker", changed("ckg:speaker ac:hikmet-hajiyev ;", ""), "statement/accuse", "ckg:speaker"),
    ("a place speaks", added("st:deny ckg:speaker pl:ganja ."), "statement/deny", "ckg:speaker"),
    ("no evidence", changed("ckg:evidence pa:deny ;\n    prov", "prov"), "statement/deny", "ckg:evidence"),
    ("text for a boolean", added('st:deny ckg:isDirect "yes" .'), "statement/deny", "ckg:isDirect"),
    ("misspelt property", added("re:deny ckg:agnet ac:armenia ."), "report/deny", "ckg:agnet"),
    ("two events", added("re:deny ckg:ofEvent ev:gaza ."), "report/deny", "ckg:ofEvent"),
    ("type of no scheme", added("re:deny ckg:eventType type:quarrel ."), "report/deny", "ckg:eventType"),
    ("two polarities", added("re:deny ckg:polarity val:positive ."), "report/deny", "ckg:polarity"),
    ("modality for polarity", changed("val:negative", "val:planned"), "report/deny", "ckg:polarity"),
    ("report of nobody", changed("ckg:reports re:shelling ;", ""), "report/shelling", "^ckg:reports"),
    ("no such day", added('re:deny ckg:onOrAfter "2020-13-01"^^xsd:date .'), "report/deny", "ckg:onOrAfter"),
    (
        "days the wrong way round",
        added('re:deny ckg:onOrAfter "2020-10-12"^^xsd:date ; ckg:onOrBefore "2020-10-11"^^xsd:date .'),
        "report/deny",
        "ckg:onOrAfter",
    ),
    ("low above high", changed("ckg:low 9 ; ckg:high 9", "ckg:low 10 ; ckg:high 9"), "toll/nine", "ckg:low"),
    ("a negative figure", changed("ckg:high 7", "ckg:high -7"), "toll/seven", "ckg:high"),
    ("no outcome", changed("ckg:outcome val:killed ; ckg:high 7", "ckg:high 7"), "toll/seven", "ckg:outcome"),
    ("toll on an event", added("ev:ganja ckg:toll to:nine ."), "event/ganja", "ckg:toll"),
    ("passage that ends first", changed("ckg:start 240", "ckg:start 280"), "passage/deny", "ckg:start"),
    ("two quotes", added('pa:deny ckg:quote "lain"@id .'), "passage/deny", "ckg:quote"),
    (
        "passage of no article",
        changed("ckg:inArticle ar:ganja ; ckg:start 240", "ckg:start 240"),
        "passage/deny",
        "ckg:inArticle",
    ),
    ("two preferred labels", added('pl:ganja skos:prefLabel "Gəncə" .'), "place/ganja", "skos:prefLabel"),
    ("a tagged preferred label", changed('"Gaza" .', '"Gaza"@en .'), "place/gaza", "skos:prefLabel"),
    ("latitude off the globe", changed("wgs84:lat 40.6828", "wgs84:lat 91.0"), "place/ganja", "wgs84:lat"),
    ("no actor type", changed('"Reuters" ; ckg:actorType val:media', '"Reuters"'), "actor/reuters", "ckg:actorType"),
    (
        "person of a type of organization",
        added("ac:shushan-stepanyan ckg:actorType val:state ."),
        "actor/shushan-stepanyan",
        "ckg:actorType",
    ),
    ("member of a person", added("ac:armenia ckg:memberOf ac:hikmet-hajiyev ."), "actor/armenia", "ckg:memberOf"),
    ("attack that is no event", added("ev:x a ckg:Attack ; ckg:eventType type:raid ."), "event/x", "rdf:type"),
    ("attack of a peaceful type", added("ev:truce a ckg:Attack ."), "event/truce", "ckg:eventType"),
    ("event of no report", added("ev:x a ckg:Event ."), "event/x", "^ckg:ofEvent"),
    ("event without a count", changed("ckg:reportCount 2 ;", ""), "event/gaza", "ckg:reportCount"),
    (
        "contested without a value",
        changed("ckg:sourceCount 2 ; ckg:contested true", "ckg:sourceCount 2"),
        "event/gaza",
        "ckg:contested",
    ),
    ("copy of two articles", added("ar:nameless ckg:copyOf ar:ganja , ar:gaza ."), "article/nameless", "ckg:copyOf"),
    ("copy of a passage", added("ar:nameless ckg:copyOf pa:deny ."), "article/nameless", "ckg:copyOf"),
    ("account of an article", added("st:deny ckg:source ar:ganja ."), "statement/deny", "ckg:source"),
    (
        "article without a hash",
        changed('ckg:textHash "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b857"', 'rdfs:comment ""'),
        "article/nameless",
        "ckg:textHash",
    ),
    ("extraction without a version", changed('ckg:version "0.1.0" ;', ""), "extraction-rules", "ckg:version"),
]


@pytest.mark.parametrize(("graph", "focus", "path"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_what_must_not_be_is_named_at_its_node(graph: bytes, focus: str, path: str) -> None:
    found = violations(graph)
    assert (DATA + focus, path) in {(violation.focus, violation.path) for violation in found}
    assert all(violation.message for violation in found)


def test_a_blank_node_is_no_statement() -> None:
    found = violations(added("[] a ckg:Extraction ; ckg:extractor 'rules' ; ckg:version '1' ."))
    sentence = "[]: extraction: must be an IRI and carry only the properties that the ontology gives it; found []"
    assert [str(violation) for violation in found] == [sentence]


def test_a_violation_reads_as_a_sentence() -> None:
    (violation,) = violations(added("st:deny ckg:speaker pl:ganja ."))
    assert violation == Violation(
        focus=DATA + "statement/deny",
        path="ckg:speaker",
        message="statement: needs at least one speaker, and only actors",
        value=f"<{DATA}place/ganja>",
    )
    assert str(violation) == (
        f"<{DATA}statement/deny>: statement: needs at least one speaker, and only actors (ckg:speaker); "
        f"found <{DATA}place/ganja>"
    )


def test_messages_come_in_indonesian_too() -> None:
    (violation,) = violations(added("re:deny ckg:ofEvent ev:gaza ."), language="id")
    assert violation.message == "laporan: perlu tepat satu peristiwa yang dibicarakannya"


def test_violations_come_in_the_same_order_however_the_graph_is_written() -> None:
    bad = "st:deny ckg:statementKind kind:admit .\nre:deny ckg:ofEvent ev:gaza .\n"
    other_way = "\n".join(reversed(bad.strip().splitlines()))
    found = violations(added(bad))
    assert list(found) == sorted(found)
    assert found == violations(added(other_way))


def test_an_invalid_date_is_reported_and_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert violations(added('st:deny ckg:saidOn "yesterday"^^xsd:date .'))
    assert not caplog.records


def test_what_is_not_turtle_is_refused_with_its_reason() -> None:
    with pytest.raises(GraphError, match="not Turtle"):
        violations(b"<a> <b")
    with pytest.raises(GraphError, match="not Turtle"):
        violations(b"\xff\xfe")
