"""Languages: each a folder of data and a small model, read by the same rules.

A new language is a folder with ``lexicon/``, ``times.toml``, ``page.toml``, perhaps ``spelling.toml``, and a
``pipeline`` module whose ``load`` opens its parser and whose ``arcs`` tells its trees as Universal Dependencies.
Parsers are opened when they are first asked for: detecting a language or reading its data needs none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from kg.errors import InputError
from kg.languages.document import Document
from kg.languages.lexicon import Lexicon, Voice, load_lexicon
from kg.languages.spelling import Spelling, load_spelling
from kg.model import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc


class Parser(Protocol):
    """What the ``pipeline`` module of a language offers."""

    def load(self) -> Pipeline: ...
    def arcs(self, doc: Doc) -> tuple[list[str], list[int]]: ...


@dataclass(frozen=True)
class Language:
    """One language: its lexicon, its hasty spelling, and its parser."""

    code: str  #: ISO 639-1
    lexicon: Lexicon
    parser: Parser
    pipeline: Pipeline
    spelling: Spelling = field(default_factory=Spelling)

    def parse(self, text: str, pieces: Iterable[Span]) -> Document:
        """Parse pieces of a text; no sentence runs across two pieces."""
        from kg.languages.spacy_parser import to_document  # noqa: PLC0415  # spaCy takes a second to import

        return to_document(text, pieces, self.pipeline, self.parser.arcs, self.spelling)


def available() -> tuple[str, ...]:
    """The codes of the languages that can be read."""
    return tuple(sorted(path.parent.name for path in Path(__file__).parent.glob("*/pipeline.py")))


@cache
def load(code: str) -> Language:
    """Open a language; the second call gives the same object.

    Raises:
        InputError: no such language.
    """
    if code not in available():
        raise InputError(f"language {code!r}", "cannot be read", f"Languages: {', '.join(available())}")
    parser = cast("Parser", import_module(f"kg.languages.{code}.pipeline"))
    folder = Path(__file__).parent / code
    lexicon = load_lexicon(folder / "lexicon")
    passives = frozenset(verb for verb, trigger in lexicon.triggers.single() if Voice.PASSIVE in trigger.voices)
    return Language(code, lexicon, parser, parser.load(), load_spelling(folder, passives))
