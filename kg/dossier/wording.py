"""The sentences that both writers print around a dossier's contents."""

from __future__ import annotations

from kg.dossier.contents import Dossier, Figure, Saying, Side, Source, Told
from kg.show.wording import figure, listed, many, plain_day

PARTS = "What it is made of"
AGREED = "What is agreed"
SIDES = "What each side says"
DISPUTE = "What is in dispute"
FIGURES = "The figures over time"
UNSAID = "What nobody says"
AS_READ = "In these articles, as far as they were read:"
NOTHING_UNSAID = "Every question asked here has an answer."
REASONS = "Why these reports were taken for one event"
SOURCES = "Sources"

DENIALS = "Who denies"
RIVALS = "Whom they name as the doer"
SETTLED = "Who did it says so"
COLUMNS = ("Day", "Outcome", "Figure", "Of whom", "By whom", "Article")


def agreement(dossier: Dossier) -> str:
    """Whose agreement it is, or why there is none."""
    sides = dossier.affirming
    if not sides:
        return "Nobody says, as a fact, that it happened."
    if len(sides) == 1:
        return f"{sides[0]} alone says that it happened: there is nothing to compare."
    who = f"{many(len(sides), 'source')} say that it happened: {listed(sides)}."
    return f"{who} {'They agree on this:' if dossier.agreed else 'They agree on nothing that can be compared.'}"


def standing(dossier: Dossier) -> str:
    """How much the dossier rests on, and whether it is in dispute."""
    return f"{dossier.standing}. {'In dispute.' if dossier.contested else 'Not in dispute.'}"


def moved(dossier: Dossier) -> str:
    """That another address led here; empty when none did."""
    return f"{dossier.instead_of} is now {dossier.address}." if dossier.instead_of else ""


def heading(side: Side) -> str:
    """Who, and what they say to it."""
    return f"{side.name} – {side.stance.value}"


def printed(source: Source) -> str:
    """The paper and its day."""
    return ", ".join(part for part in (source.paper, plain_day(source.day) if source.day else "date unknown") if part)


def again(saying: Saying) -> str:
    """Who else prints it; empty when nobody does."""
    papers = [source.paper or source.identifier for source in saying.again]
    return f"printed again by {listed(papers)}" if papers else ""


def details(source: Source) -> str:
    """Language, wire, copies, and what the article goes by."""
    parts = [
        source.language,
        f"after {listed(source.wires)}" if source.wires else "",
        f"prints the story of {source.copy_of} again" if source.copy_of else "",
        "" if source.identifier == source.address else source.identifier,
    ]
    return " · ".join(part for part in parts if part)


def fact(told: Told) -> str:
    """What a report says, and whether it still holds."""
    return f"{told.line} · taken back later" if told.taken_back else told.line


def amount(one: Figure) -> str:
    """The range, struck when somebody denies it or it was taken back."""
    note = " (denied)" if one.denied else " (corrected later)" if one.corrected else ""
    return f"{figure(one.low, one.high)}{note}"


def day_of(one: Figure) -> str:
    """The day of a figure, or that there is none."""
    return plain_day(one.day) if one.day else "no date"
