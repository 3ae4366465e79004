"""Each report with what fusion compares: who, to whom, where, when, in which words, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Account, EventType, Modality, Outcome, Polarity, StatementKind

#: Happenings in which the sides do the same to each other, so that their order in a sentence tells nothing.
MUTUAL = frozenset(
    {EventType.CLASH, EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.PRISONER_EXCHANGE}
)
#: A day before every day, and one after: bounds that the words leave open.
NEVER, EVER = 0, 10_000_000
#: A period longer than this many days says too little to tell one happening by.
NARROW = 4
#: What an article tells of without a day happened at most so many days before it was printed, when it is news.
NEWS = 4
_DENIALS = frozenset({StatementKind.DENY, StatementKind.REJECT})
Figure = tuple[Outcome, int, int | None, str]  # outcome, low, high, of whom


@dataclass(frozen=True, slots=True)
class Told:
    """One account, prepared for comparison. Entities are ids; what was not linked is its folded name in quotes.

    Days are proleptic Gregorian ordinals. ``start`` and ``end`` bound every day that the report can mean, end
    exclusive; nobody tells as done what is to come, so the day of printing is a bound as well.
    """

    account: Account
    id: str
    type: EventType
    start: int
    end: int
    is_dated: bool  #: whether the words give the period
    printed: int | None  #: the day of the article
    places: frozenset[str]  #: the narrowest ones that it names
    unknown: frozenset[str]  #: words of the names of those of which nobody knows where they lie
    regions: frozenset[str]  #: everything that contains one of them
    setting: frozenset[str]  #: towns and parties that its article names anywhere
    agents: frozenset[str]
    agent_side: frozenset[str]  #: the agents with the states and forces that they belong to
    targets: frozenset[str]
    target_side: frozenset[str]
    things: frozenset[str]  #: proper names in what was hit: "al-Ahli" of "rumah sakit al-Ahli"
    kinds: frozenset[str]  #: kinds of thing or people named beside it: a hospital, workers
    names: frozenset[str]  #: whatever else is named beside it
    figures: frozenset[Figure]
    words: frozenset[str]  #: the words of its evidence
    content: str  #: a hash of the words of the statement that makes it; empty when it has none
    weapons: frozenset[str]  #: the words for them
    speakers: frozenset[str]
    speaker_side: frozenset[str]
    speaker_label: str
    sentence: int  #: how many sentences stand before it in the article
    paragraph: int
    is_further: bool  #: "serangan serupa", "also"
    is_another: bool  #: "bom kedua", "another strike"
    is_whole: bool  #: made of others: a war, a siege, what happened "sejak Oktober"

    @property
    def days(self) -> int:
        """How many days it may mean."""
        return self.end - self.start

    @property
    def day(self) -> int | None:
        """The one day that the report can mean, when it is one."""
        return self.start if self.is_dated and self.days == 1 else None

    @property
    def is_actual(self) -> bool:
        return self.account.report.modality is Modality.ACTUAL

    @property
    def is_denial(self) -> bool:
        return self.account.statement.kind in _DENIALS and self.is_negative

    @property
    def is_negative(self) -> bool:
        return self.account.report.polarity is Polarity.NEGATIVE

    def same_article(self, other: Told) -> bool:
        return self.account.article.id == other.account.article.id

    def same_statement(self, other: Told) -> bool:
        return self.account.statement.id == other.account.statement.id


def is_news(start: int, end: int, printed: int | None) -> bool:
    """Whether what was printed on a day, and names none, may tell as news of days from start up to, not with, end."""
    return printed is not None and printed - NEWS < end and start <= printed
