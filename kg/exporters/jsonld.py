"""JSON-LD with its context inside, so that nobody has to fetch one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode

from kg.errors import SetupError
from kg.exporters.index import Index, Node
from kg.exporters.writing import write_file
from kg.rdf.dataset import Dataset
from kg.rdf.resources import ontology_dir
from kg.rdf.terms import RDF_TYPE, XSD_NS

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_PLAIN = XSD_NS + "string"
_DATA_PREFIX = "node"  #: for the data's own addresses


@dataclass(frozen=True, slots=True)
class _Term:
    """A short name of the context, and how it reads a bare string: as a link, a datatype, or text."""

    name: str
    coercion: str = ""  #: "@id", a datatype's IRI, or empty for text without language


class _Context:
    """The part of a JSON-LD context that is needed to write with it: prefixes, and terms with their coercion.

    Values are written out in full wherever the context would not read a short form back as the same value.
    """

    def __init__(self, definitions: Mapping[str, Json]) -> None:
        self._definitions = definitions
        self._terms: dict[str, _Term] = {}
        self._prefixes: list[tuple[str, str]] = []
        for name, definition in sorted(definitions.items()):
            if name.startswith("@"):
                continue
            if isinstance(definition, str):
                self._enter(name, definition, "")
            elif isinstance(definition, dict) and definition.keys() <= {"@id", "@type", "@prefix", "@protected"}:
                self._enter(name, str(definition.get("@id", "")), str(definition.get("@type", "")))
        self._prefixes.sort(key=lambda item: (-len(item[1]), item[0]))

    def _enter(self, name: str, iri: str, coercion: str) -> None:
        full = self._expand(iri or name)
        if full.startswith("@"):
            return
        if full.endswith(("#", "/")):
            self._prefixes.append((name, full))
        elif full not in self._terms:
            self._terms[full] = _Term(name, coercion if coercion.startswith("@") else self._expand(coercion))

    def _expand(self, name: str) -> str:
        prefix, colon, rest = name.partition(":")
        namespace = self._definitions.get(prefix)
        if isinstance(namespace, dict):
            namespace = namespace.get("@id")
        return namespace + rest if colon and isinstance(namespace, str) and not rest.startswith("//") else name

    def key(self, predicate: NamedNode) -> _Term:
        """The name to write a property under."""
        return self._terms.get(predicate.value) or _Term(self.compact(predicate.value))

    def compact(self, iri: str) -> str:
        """An address by its prefix, when one fits."""
        for prefix, namespace in self._prefixes:
            if iri.startswith(namespace) and not iri.removeprefix(namespace).startswith("//"):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return iri

    def kind(self, iri: str) -> str:
        """A class by its name."""
        term = self._terms.get(iri)
        return term.name if term else self.compact(iri)

    def value(self, value: Node, term: _Term) -> Json:
        """A value as short as the context allows."""
        if isinstance(value, NamedNode):
            link = self.compact(value.value)
            return link if term.coercion == "@id" else {"@id": link}
        if value.language is not None:
            return {"@language": value.language, "@value": value.value}
        datatype = value.datatype.value
        is_bare = "@language" not in self._definitions and term.coercion == ("" if datatype == _PLAIN else datatype)
        if is_bare:
            return value.value
        return (
            {"@value": value.value} if datatype == _PLAIN else {"@type": self.compact(datatype), "@value": value.value}
        )


class JsonLdExporter:
    """JSON-LD: the context that ships with the ontology, then one object a thing."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write one ``.jsonld`` file."""
        definitions = dict(_definitions())
        if dataset.base.endswith(("/", "#")):
            definitions.setdefault(_DATA_PREFIX, dataset.base)
        context = _Context(definitions)
        index = Index(dataset)
        things: list[Json] = [_thing(subject, index, context) for subject in index.subjects()]
        document: Json = {"@context": definitions, "@graph": things}
        write_file(out, [json.dumps(document, ensure_ascii=False, indent=1).encode(), b"\n"])


def _thing(subject: NamedNode, index: Index, context: _Context) -> Json:
    thing: dict[str, Json] = {"@id": context.compact(subject.value)}
    for predicate, values in index.properties(subject):
        if predicate == RDF_TYPE:
            thing["@type"] = [context.kind(kind.value) for kind in values]
            continue
        term = context.key(predicate)
        written = [context.value(value, term) for value in values]
        thing[term.name] = written if len(written) > 1 else written[0]
    return thing


def _definitions() -> Mapping[str, Json]:
    path = ontology_dir() / "context.jsonld"
    try:
        document: Json = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SetupError(f"ontology/context.jsonld cannot be read: {error}. Install conflict-kg again") from error
    context = document.get("@context") if isinstance(document, dict) else None
    if not isinstance(context, dict):
        raise SetupError("ontology/context.jsonld has no @context of its own. Install conflict-kg again")
    return context
