"""Every name that the graph uses, as a term: our ontology's, and those it borrows.

>>> CKG.speaker.value
'https://w3id.org/conflict-kg/ontology#speaker'
>>> value(Polarity.NEGATIVE).value
'https://w3id.org/conflict-kg/values#negative'
"""

# ruff: noqa: N815  (the local names are the ontology's, in camel case)

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from kg.model import ActorType, EventType, Modality, Outcome, Polarity, StatementKind

ROOT: Final = "https://w3id.org/conflict-kg/"
DATA_BASE: Final = ROOT + "id/"  #: under it every article, statement, event … has its own IRI

CKG_NS: Final = ROOT + "ontology#"
TYPE_NS: Final = ROOT + "event-types#"
KIND_NS: Final = ROOT + "statement-kinds#"
VAL_NS: Final = ROOT + "values#"
RDF_NS: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS_NS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD_NS: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS_NS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS_NS: Final = "http://purl.org/dc/terms/"
PROV_NS: Final = "http://www.w3.org/ns/prov#"
GEO_NS: Final = "http://www.opengis.net/ont/geosparql#"
WGS84_NS: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#"
SEM_NS: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"

#: The folders under the data base; each is also a prefix in Turtle.
FOLDERS: Final = ("article", "passage", "statement", "report", "toll", "event", "actor", "place", "extraction")

#: The prefixes of the vocabularies, as Turtle, SPARQL and JSON-LD write them.
PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ckg": CKG_NS,
        "type": TYPE_NS,
        "kind": KIND_NS,
        "val": VAL_NS,
        "rdf": RDF_NS,
        "rdfs": RDFS_NS,
        "xsd": XSD_NS,
        "skos": SKOS_NS,
        "dcterms": DCTERMS_NS,
        "prov": PROV_NS,
        "geo": GEO_NS,
        "wgs84": WGS84_NS,
        "sem": SEM_NS,
    }
)


class CKG:
    """The classes and properties of our own ontology, by their local names."""

    # classes
    Article: Final = NamedNode(CKG_NS + "Article")
    Passage: Final = NamedNode(CKG_NS + "Passage")
    Actor: Final = NamedNode(CKG_NS + "Actor")
    Person: Final = NamedNode(CKG_NS + "Person")
    Organization: Final = NamedNode(CKG_NS + "Organization")
    Place: Final = NamedNode(CKG_NS + "Place")
    Event: Final = NamedNode(CKG_NS + "Event")
    Attack: Final = NamedNode(CKG_NS + "Attack")
    Statement: Final = NamedNode(CKG_NS + "Statement")
    Report: Final = NamedNode(CKG_NS + "Report")
    Toll: Final = NamedNode(CKG_NS + "Toll")
    Extraction: Final = NamedNode(CKG_NS + "Extraction")

    # articles and their passages
    textHash: Final = NamedNode(CKG_NS + "textHash")
    copyOf: Final = NamedNode(CKG_NS + "copyOf")
    inArticle: Final = NamedNode(CKG_NS + "inArticle")
    start: Final = NamedNode(CKG_NS + "start")
    end: Final = NamedNode(CKG_NS + "end")
    quote: Final = NamedNode(CKG_NS + "quote")
    refersTo: Final = NamedNode(CKG_NS + "refersTo")
    linkReason: Final = NamedNode(CKG_NS + "linkReason")
    linkScore: Final = NamedNode(CKG_NS + "linkScore")
    runnerUp: Final = NamedNode(CKG_NS + "runnerUp")
    evidence: Final = NamedNode(CKG_NS + "evidence")

    # statements
    speaker: Final = NamedNode(CKG_NS + "speaker")
    source: Final = NamedNode(CKG_NS + "source")
    relayedBy: Final = NamedNode(CKG_NS + "relayedBy")
    addressee: Final = NamedNode(CKG_NS + "addressee")
    statementKind: Final = NamedNode(CKG_NS + "statementKind")
    isDirect: Final = NamedNode(CKG_NS + "isDirect")
    isNarration: Final = NamedNode(CKG_NS + "isNarration")
    cue: Final = NamedNode(CKG_NS + "cue")
    saidOn: Final = NamedNode(CKG_NS + "saidOn")
    saidAt: Final = NamedNode(CKG_NS + "saidAt")
    condition: Final = NamedNode(CKG_NS + "condition")
    content: Final = NamedNode(CKG_NS + "content")
    reports: Final = NamedNode(CKG_NS + "reports")

    # reports, events and tolls
    ofEvent: Final = NamedNode(CKG_NS + "ofEvent")
    eventType: Final = NamedNode(CKG_NS + "eventType")
    agent: Final = NamedNode(CKG_NS + "agent")
    target: Final = NamedNode(CKG_NS + "target")
    targetText: Final = NamedNode(CKG_NS + "targetText")
    place: Final = NamedNode(CKG_NS + "place")
    onOrAfter: Final = NamedNode(CKG_NS + "onOrAfter")
    onOrBefore: Final = NamedNode(CKG_NS + "onOrBefore")
    dateText: Final = NamedNode(CKG_NS + "dateText")
    weapon: Final = NamedNode(CKG_NS + "weapon")
    toll: Final = NamedNode(CKG_NS + "toll")
    modality: Final = NamedNode(CKG_NS + "modality")
    polarity: Final = NamedNode(CKG_NS + "polarity")
    outcome: Final = NamedNode(CKG_NS + "outcome")
    low: Final = NamedNode(CKG_NS + "low")
    high: Final = NamedNode(CKG_NS + "high")
    ofWhom: Final = NamedNode(CKG_NS + "ofWhom")
    reportCount: Final = NamedNode(CKG_NS + "reportCount")
    sourceCount: Final = NamedNode(CKG_NS + "sourceCount")
    contested: Final = NamedNode(CKG_NS + "contested")
    contestReason: Final = NamedNode(CKG_NS + "contestReason")
    matchReason: Final = NamedNode(CKG_NS + "matchReason")
    matchedWith: Final = NamedNode(CKG_NS + "matchedWith")
    settledBy: Final = NamedNode(CKG_NS + "settledBy")
    correctedBy: Final = NamedNode(CKG_NS + "correctedBy")

    # actors and places
    actorType: Final = NamedNode(CKG_NS + "actorType")
    role: Final = NamedNode(CKG_NS + "role")
    memberOf: Final = NamedNode(CKG_NS + "memberOf")
    within: Final = NamedNode(CKG_NS + "within")

    # how it was made
    extractor: Final = NamedNode(CKG_NS + "extractor")
    version: Final = NamedNode(CKG_NS + "version")


RDF_TYPE: Final = NamedNode(RDF_NS + "type")
RDFS_LABEL: Final = NamedNode(RDFS_NS + "label")

XSD_INTEGER: Final = NamedNode(XSD_NS + "integer")
XSD_DECIMAL: Final = NamedNode(XSD_NS + "decimal")
XSD_BOOLEAN: Final = NamedNode(XSD_NS + "boolean")
XSD_DATE: Final = NamedNode(XSD_NS + "date")
XSD_DATETIME: Final = NamedNode(XSD_NS + "dateTime")

SKOS_PREF_LABEL: Final = NamedNode(SKOS_NS + "prefLabel")
SKOS_ALT_LABEL: Final = NamedNode(SKOS_NS + "altLabel")
SKOS_EXACT_MATCH: Final = NamedNode(SKOS_NS + "exactMatch")

DCTERMS_TITLE: Final = NamedNode(DCTERMS_NS + "title")
DCTERMS_IDENTIFIER: Final = NamedNode(DCTERMS_NS + "identifier")
DCTERMS_ISSUED: Final = NamedNode(DCTERMS_NS + "issued")
DCTERMS_LANGUAGE: Final = NamedNode(DCTERMS_NS + "language")
DCTERMS_PUBLISHER: Final = NamedNode(DCTERMS_NS + "publisher")
DCTERMS_SOURCE: Final = NamedNode(DCTERMS_NS + "source")
DCTERMS_CONTRIBUTOR: Final = NamedNode(DCTERMS_NS + "contributor")
DCTERMS_SPATIAL: Final = NamedNode(DCTERMS_NS + "spatial")
DCTERMS_IS_REPLACED_BY: Final = NamedNode(DCTERMS_NS + "isReplacedBy")

PROV_WAS_GENERATED_BY: Final = NamedNode(PROV_NS + "wasGeneratedBy")
PROV_ENDED_AT_TIME: Final = NamedNode(PROV_NS + "endedAtTime")

GEO_AS_WKT: Final = NamedNode(GEO_NS + "asWKT")
GEO_WKT_LITERAL: Final = NamedNode(GEO_NS + "wktLiteral")
SEM_SUB_EVENT_OF: Final = NamedNode(SEM_NS + "subEventOf")

WGS84_LAT: Final = NamedNode(WGS84_NS + "lat")
WGS84_LONG: Final = NamedNode(WGS84_NS + "long")


def event_type(member: EventType) -> NamedNode:
    """The SKOS concept of a kind of happening."""
    return NamedNode(TYPE_NS + member.value)


def statement_kind(member: StatementKind) -> NamedNode:
    """The SKOS concept of a way of saying."""
    return NamedNode(KIND_NS + member.value)


def value(member: Modality | Polarity | Outcome | ActorType) -> NamedNode:
    """The SKOS concept of a modality, a polarity, an outcome or a type of actor."""
    return NamedNode(VAL_NS + member.value)
