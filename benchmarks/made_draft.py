"""A made-up article while it is being written: its words, whom they name, where paragraphs end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from benchmarks.made_cast import Cast, Party
from benchmarks.made_prose import Writer
from benchmarks.made_world import Happening
from kg.model import Actor, Mention, MentionKind, Place, RunnerUp, Section, SectionKind, Span

_OPENED = "“"


@dataclass
class Draft:
    """The text so far; ``key`` is the article's id, ``day`` the day of the paper."""

    random: Random
    cast: Cast
    language: str
    key: str
    day: date
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    _paragraph: int = 0

    @property
    def writer(self) -> Writer:
        """Who writes sentences that tell of nothing."""
        return Writer(self.random, self.language)

    def party(self, told: Happening, side: int) -> Party:
        """A side of the war that something happened in."""
        return self.cast.parties[told.war.name][side]

    def likely(self, share: float) -> bool:
        """True as often as said."""
        return self.random.random() < share

    def next(self) -> int:
        """Where the next word begins."""
        return len(self.text) + (len(self.text) > self._paragraph and not self.text.endswith(_OPENED))

    def word(self, words: str) -> Span:
        """Writes on."""
        start = self.next()
        self.text += " " * (start - len(self.text)) + words
        return Span(start, len(self.text))

    def quotes(self) -> None:
        """Opens a quote."""
        self.text += ", " + _OPENED

    def capitalizes(self, start: int) -> None:
        """Begins a sentence there."""
        self.text = self.text[:start] + self.text[start].upper() + self.text[start + 1 :]

    def ends(self) -> int:
        """Closes the sentence, and the quote that is open; where it ends, without its stop."""
        sentence = self.text[max(self.text.rfind(". "), self._paragraph) :]
        self.text += "”" if _OPENED in sentence and "”" not in sentence else ""
        end = len(self.text)
        self.text += "."
        return end

    def breaks(self) -> None:
        """Ends the paragraph."""
        if len(self.text) > self._paragraph:
            self.sections.append(Section(SectionKind.PARAGRAPH, Span(self._paragraph, len(self.text))))
            self.text += "\n\n"
            self._paragraph = len(self.text)

    def goes_on(self, town: str, up_to: int) -> None:
        """Sentences that tell of nothing, until the text is so long; every few of them a paragraph."""
        while len(self.text) < up_to:
            self.word(self.writer.sentence(town))
            if self.likely(0.4):
                self.breaks()

    def finished(self) -> str:
        """The whole text."""
        self.breaks()
        self.text = self.text.rstrip("\n")
        return self.text

    def names(self, actor: Actor, role: str = "") -> Mention:
        """Names somebody; a person by the role as well."""
        if role:
            self.word(role.title())
        kind = MentionKind.PERSON if role else MentionKind.ORGANIZATION
        reason = f"the only {actor.label}"
        span = self.word(actor.label)
        return self._keep(Mention(span, kind, actor.label, actor.type, role, entity=actor, link_reason=reason))

    def unnamed(self, words: str) -> Mention:
        """Somebody whom the article leaves unnamed."""
        return self._keep(Mention(self.word(words), MentionKind.PERSON, words, role=words))

    def locates(self, place: Place, told: Happening) -> Mention:
        """Names a place; now and then one that has a namesake."""
        far = self.random.randint(2, 160)
        rival = RunnerUp(f"{place.id}-2", f"{place.label} (village)", 0.11, f"{3 * far} km from {told.region.label}")
        rivals = (rival,) if self.likely(0.15) else ()
        return self._keep(
            Mention(
                self.word(place.label),
                MentionKind.PLACE,
                place.label,
                entity=place,
                link_reason=f"“{place.label}” is {place.label} in {told.region.label}: "
                f"{far} km from {told.town.label}; {self.party(told, 0).force.label} is named in the article",
                link_score=0.89 if rivals else None,
                runners_up=rivals,
            )
        )

    def _keep(self, mention: Mention) -> Mention:
        self.mentions.append(mention)
        return mention
