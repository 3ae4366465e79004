"""Why reports were taken to speak of one event, as a person would tell it: which two, by what, and what was checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from kg.rdf.terms import CKG, DCTERMS_ISSUED, DCTERMS_PUBLISHER
from kg.show.containing import reached
from kg.show.facts import Facts
from kg.show.telling import names, passages, quoted
from kg.show.wording import days, listed, plain_day, spoken, visible

Account = tuple[NamedNode, NamedNode]  # a statement and its report

ONE_REPORT = "There is one report only."
#: What keeps two reports apart whatever speaks for them.
LIMITS = (
    "Reports are never joined when their days, their places or their kinds exclude each other, when one tells of "
    "what was done and the other of what is only planned or feared, or when attacker and attacked change places."
)
_THOUGH = "; though "
#: Facts that are told in one word each; all others are clauses of their own.
_AGREED = re.compile(r"same (?!as\b)")
#: What speaks against a match by what it says, however little it weighs.
_CONTRARY = re.compile(
    r"(?:each names another agent|other names for|they name things of other|figures of another|only one names"
    r"|nobody knows where|the one that gives no day)\b"
)
_STANDING = re.compile(r"in the |told right after")
_SHARED = re.compile(r"(?:agents of|days that|figures of|other names|almost the same|many words)\b")
_NOUNS: Mapping[str, str] = {
    "deny": "denial",
    "admit": "admission",
    "accuse": "accusation",
    "threaten": "threat",
    "promise": "promise",
    "demand": "demand",
    "appeal": "appeal",
    "reject": "rejection",
    "condemn": "condemnation",
    "announce": "announcement",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One report, as the other is told apart from it."""

    what: str  #: "the accusation by Azerbaijan"
    where: str  #: "Warta Nusantara, 12 October 2020"
    words: str  #: of the article


@dataclass(frozen=True, slots=True)
class Joined:
    """Two reports that were taken for one happening."""

    one: Told
    other: Told
    because: str

    def __str__(self) -> str:
        one, other = (f"{each.what} ({each.where}: ‹{each.words}›)" for each in (self.one, self.other))
        return f"{one[:1].upper()}{one[1:]} and {other} were taken to be of one event because {self.because}."


def joined(facts: Facts, accounts: Sequence[Account]) -> list[Joined]:
    """Every match of an event, the one that most speaks for first."""
    statement_of = {report: statement for statement, report in accounts}
    found = []
    for statement, report in accounts:
        for other in facts.things(report, CKG.matchedWith):
            if other in statement_of:
                _, _, why = facts.text(report, CKG.matchReason).partition(": ")
                two = _told(facts, statement, report), _told(facts, statement_of[other], other)
                found.append((-_weight(why), Joined(*two, because(why))))
    return [match for _, match in sorted(found, key=lambda each: (each[0], str(each[1])))]


def because(why: str) -> str:
    """The facts that speak for a match, and those against it, as a clause.

    >>> because("in the same paragraph; told right after it; though figures of another size")
    'the one stands in the same paragraph and right after it; although they have figures of another size'
    >>> because("both tell of raid; same place (Tarn); same day (2 March 2031); though each names another agent")
    'both tell of raid; they agree on the place (Tarn) and the day (2 March 2031); although each names another agent'
    """
    told_for, _, told_against = why.partition(_THOUGH)
    told = [piece for piece in told_for.split("; ") if piece]
    pieces = [piece for piece in told if not _CONTRARY.match(piece)]
    against = [piece for piece in (*told, *told_against.split(", ")) if _CONTRARY.match(piece)]
    said = "; ".join(_clauses(pieces)) or "nothing speaks against it"
    return visible(f"{said}; although {listed(_clauses(against))}" if against else said)


def _clauses(pieces: Sequence[str]) -> list[str]:
    """Facts as clauses; those of a kind as one, where the first of its kind stood."""
    agreed = [f"the {_AGREED.sub('', piece, count=1)}" for piece in pieces if _AGREED.match(piece)]
    shared = [piece for piece in pieces if _SHARED.match(piece)]
    standing = [piece.removeprefix("told ") for piece in pieces if _STANDING.match(piece)]
    clauses: dict[str, None] = {}
    for piece in pieces:
        if _AGREED.match(piece):
            clauses[f"they agree on {listed(agreed)}"] = None
        elif _SHARED.match(piece):
            clauses[f"they have {listed(shared)}"] = None
        elif _STANDING.match(piece):
            clauses[f"the one stands {listed(standing)}"] = None
        else:
            clauses[f"they were {piece}" if piece.startswith("printed ") else piece] = None
    return list(clauses)


def checked(facts: Facts, accounts: Sequence[Account]) -> list[str]:
    """What no event crosses, and how far these reports are from crossing it."""
    reports = [report for _, report in accounts]
    kinds = sorted({spoken(facts.word(report, CKG.eventType)) for report in reports})
    here = [f"they tell of {listed(kinds)}", *_common_days(facts, reports), *_common_place(facts, reports)]
    return [LIMITS, f"Here {'; '.join(here)}."]


def _common_days(facts: Facts, reports: Sequence[NamedNode]) -> Iterator[str]:
    firsts = [day for report in reports if (day := facts.day(report, CKG.onOrAfter))]
    lasts = [day for report in reports if (day := facts.day(report, CKG.onOrBefore))]
    first, last = max(firsts, default=None), min(lasts, default=None)
    if (first or last) and (first or date.min) <= (last or date.max):
        dated = sum(bool(facts.day(r, CKG.onOrAfter) or facts.day(r, CKG.onOrBefore)) for r in reports)
        whose = "all of them allow" if dated == len(reports) else f"the {dated} that give a time allow"
        yield f"{whose} {days(first, last)}" if dated > 1 else f"one gives a time, {days(first, last)}"


def _common_place(facts: Facts, reports: Sequence[NamedNode]) -> Iterator[str]:
    named = [places for report in reports if (places := facts.things(report, CKG.place))]
    shared = [
        place
        for place in dict.fromkeys(place for places in named for place in places)
        if all(reached(facts, [place], CKG.within) & set(places) for places in named)
    ]
    if len(named) > 1 and shared:
        whose = "all of them name" if len(named) == len(reports) else f"the {len(named)} that name a place name"
        yield f"{whose} {names(facts, shared[:1])} or what contains it"


def _told(facts: Facts, statement: NamedNode, report: NamedNode) -> Told:
    speakers = facts.things(statement, CKG.speaker)
    is_narration = facts.holds(statement, CKG.isNarration)
    kind = "" if is_narration else facts.word(statement, CKG.statementKind)
    found = passages(facts, report) or passages(facts, statement)
    return Told(
        what=f"the {_NOUNS.get(kind, 'account')} by {names(facts, speakers) or 'somebody'}",
        where=_where(facts, found, is_narration=is_narration),
        words=next((text for passage in found for text in quoted(facts, passage, CKG.quote)), ""),
    )


def _where(facts: Facts, found: Sequence[NamedNode], *, is_narration: bool) -> str:
    for passage in found:
        for article in facts.things(passage, CKG.inArticle):
            day = facts.day(article, DCTERMS_ISSUED)
            paper = "" if is_narration else names(facts, facts.things(article, DCTERMS_PUBLISHER))
            return ", ".join(part for part in (paper, plain_day(day) if day else "") if part) or "no date"
    return "no article"


def _weight(why: str) -> int:
    """How much speaks for a match, where nothing but its words tells: taking up what was told, then how many facts."""
    return 100 * ("takes up" in why) + why.partition(_THOUGH)[0].count("; ")
