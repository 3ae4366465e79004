"""An article together with its parse and all that is known before reading it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg.extractors.rules.callings import called
from kg.knowledge import Knowledge
from kg.languages.document import Document, NameSpan, Token
from kg.languages.lexicon import Lexicon
from kg.model import Article, Span


@dataclass(frozen=True)
class Scene:
    """What every rule looks at."""

    article: Article
    document: Document
    lexicon: Lexicon
    knowledge: Knowledge

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The lower-cased tokens."""
        return tuple(token.lower for token in self.document.tokens)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The tokens as written."""
        return tuple(token.text for token in self.document.tokens)

    @cached_property
    def model_names(self) -> dict[int, NameSpan]:
        """For each token the name that the statistical model saw over it."""
        return {i: name for name in self.document.names for i in range(name.first, name.last)}

    def seen_person(self, index: int) -> NameSpan | None:
        """The person's name that the statistical model saw over a token."""
        seen = self.model_names.get(index)
        return seen if seen is not None and seen.label == "PER" else None

    @cached_property
    def _known_lengths(self) -> dict[int, tuple[int, ...]]:
        return {}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the article writes with a small letter somewhere: no one's name."""
        return frozenset(token.text for token in self.document.tokens if token.text.isalpha() and token.text.islower())

    @cached_property
    def callings(self) -> frozenset[int]:
        """The tokens at which a speaker's name begins by the word of saying beside it."""
        return frozenset(called(self))

    @cached_property
    def called_names(self) -> frozenset[str]:
        """The words by which the article calls those who speak: "Alamsyah"."""
        return frozenset(self.forms[index] for index in self.callings)

    def token(self, index: int) -> Token:
        """The token at an index; beyond the text's ends an empty one that governs itself."""
        tokens = self.document.tokens
        return tokens[index] if 0 <= index < len(tokens) else Token(index, "", 0, 0, "", "", "root", index)

    def word(self, index: int) -> str:
        """The lower-cased token, empty outside of the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span(self, first: int, last: int) -> Span:
        return self.document.span(first, last)

    def text(self, first: int, last: int) -> str:
        """The words of tokens ``[first, last)`` as they stand in the article, hasty ones in full."""
        written = self.span(first, last).of(self.article.text)
        if not self._is_respelt:
            return written
        tokens = self.document.tokens[first:last]
        if all(token.text == self.article.text[token.start : token.end] for token in tokens):
            return written
        return " ".join(token.text for token in tokens)

    @cached_property
    def _is_respelt(self) -> bool:
        return any(token.text != self.article.text[token.start : token.end] for token in self.document.tokens)

    def phrase(self, key: str, index: int) -> int:
        """How many tokens a phrase of the set ``section.key`` has that starts here; 0 when none does."""
        words, table = self.words, self.lexicon.words[key]
        if not 0 <= index < len(words) or words[index] not in table.openings:
            return 0  # asked of every word, and mostly so
        found = table.at(words, index)
        return found[0] if found else 0

    def known_lengths(self, index: int) -> tuple[int, ...]:
        """How many tokens each name has that is known of the world and starts here, longest first."""
        lengths = self._known_lengths.get(index)
        if lengths is None:
            lengths = self._known_lengths[index] = self.knowledge.longest(self.forms, index)
        return lengths

    def is_in(self, key: str, index: int) -> bool:
        """Whether the single word at the index is in the set."""
        words = self.words
        return 0 <= index < len(words) and words[index] in self.lexicon.words[key].members

    def is_any(self, key: str, index: int) -> bool:
        return 0 <= index < len(self.words) and self.lexicon.has_any(key, self.words[index])

    def same_sentence(self, left: int, right: int) -> bool:
        if not 0 <= min(left, right) <= max(left, right) < len(self.words):
            return False
        return self.document.sentence_of[left] == self.document.sentence_of[right]

    def without_suffix(self, word: str, suffix_set: str = "pronouns.possessive_suffixes") -> str:
        """A word without its possessive suffix ("pasukannya" → "pasukan"); empty when it bears none."""
        suffixes = self.lexicon.words[suffix_set]
        if not word.endswith(suffixes.texts):
            return ""
        for length in range(len(word) - 3, 1, -1):
            if word[length:] in suffixes:
                return word[:length]
        return ""
