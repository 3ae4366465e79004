"""The sum of an evaluation: one row a slot, the findings behind it, and both as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.evaluation.tally import Tally

ITEMS = "found"  #: the row of whole items
NAMES = "names"  #: every name in the text, each time it occurs
DIRECT, INDIRECT = "direct speech", "indirect speech"  #: statements found by their words, whoever speaks
QUOTES = "direct quotes"  #: of articles whose quotes are tagged
TOLLS = "incidents"  #: the killed and injured of incidents that coders described
SIDES = "acting side"  #: who acts in them
_UNACCUSING = frozenset({QUOTES, TOLLS, SIDES})
_HEADED = frozenset({TOLLS, SIDES})  #: groups without a row of whole items; that of the sides shows their macro-F1
GROUPS = ("articles", NAMES, "actors", "places", "statements", DIRECT, INDIRECT, "reports", QUOTES, TOLLS, SIDES)
#: The order of the rows of a group; the words are those of the gold format.
SLOTS = (
    *(ITEMS, "exact", "cue", "language", "published", "publisher", "title", "type", "role", "coordinates", "same as"),
    *("kind", "addressee", "relayed by", "is direct", "said on", "said at", "condition", "content"),
    *("agent", "target", "places", "on or after", "on or before", "weapon"),
    *("speaker", "untagged", "modality", "polarity", "tolls"),
    *("PER", "LOC", "ORG"),
    *("killed exact", "killed, any", "injured exact", "injured, any"),
    *("army", "police", "separatists", "unclear"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One slot of one group: ``reports``/``agent``, or ``reports``/``found`` for whole items."""

    group: str
    slot: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing amiss, for whoever reads the errors."""

    article: str
    group: str
    slot: str
    what: str  #: "missing", "spurious" or "wrong slot"
    item: str
    wanted: str = ""
    given: str = ""
    quote: str = ""

    def __str__(self) -> str:
        slot = "" if self.slot == ITEMS else f", {self.slot}"
        parts = [f"wanted {self.wanted}"] if self.wanted else []
        parts += [f"given {self.given}"] if self.given else []
        quote = f" ‹{self.quote}›" if self.quote else ""
        said = f": {'; '.join(parts)}" if parts else ""
        return on_one_line(f"{self.what}: {self.group} {self.item}{slot}{said}{quote}")


@dataclass(frozen=True, slots=True)
class Accusation:
    """An agent that the text does not name for the deed: the worst error this program can make."""

    article: str
    item: str
    wanted: str
    given: str
    quote: str

    def __str__(self) -> str:
        names = self.wanted or "nobody"
        return on_one_line(f"{self.given} for {self.item} (the text names {names}) ‹{self.quote}›")


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How an extractor did on one or more articles."""

    articles: int = 0
    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    false_agents: tuple[Accusation, ...] = ()

    def __add__(self, other: Scorecard) -> Scorecard:
        """Counts add up: large articles weigh more than small ones (micro average)."""
        return Scorecard(
            self.articles + other.articles,
            sum_rows((*self.rows, *other.rows)),
            self.findings + other.findings,
            self.false_agents + other.false_agents,
        )

    def tally(self, group: str, slot: str = ITEMS) -> Tally:
        """The counts of one row; all zero when nothing was scored there."""
        return next((row.tally for row in self.rows if (row.group, row.slot) == (group, slot)), Tally())


def sum_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    """One row a slot, in the order of the groups, whole items first."""
    sums: dict[tuple[str, str], Tally] = {}
    for row in rows:
        sums[row.group, row.slot] = sums.get((row.group, row.slot), Tally()) + row.tally
    ordered = sorted(sums, key=lambda key: (GROUPS.index(key[0]), SLOTS.index(key[1])))
    return tuple(Row(group, slot, sums[group, slot]) for group, slot in ordered)


def macro_f1(card: Scorecard, group: str) -> float | None:
    """The mean F1 of a group's slots, each weighing the same; None when nothing was scored."""
    scores = [row.tally.f1 or 0.0 for row in card.rows if row.group == group]
    return sum(scores) / len(scores) if scores else None


def table(card: Scorecard) -> str:
    """The scores as aligned text; ``–`` where nothing can be told."""
    lines = [f"{'':24}{'P':>6}{'R':>6}{'F1':>6}{'right':>8}{'wrong':>7}{'missing':>9}{'spurious':>10}"]
    before = ""
    for row in card.rows:
        if row.group != before and row.group in _HEADED:
            mean = shown_share(macro_f1(card, row.group)) if row.group == SIDES else ""
            lines.append(f"{row.group:24}{'':12}{mean:>6}".rstrip())
        before = row.group
        name = row.group if row.slot == ITEMS or row.group == "articles" else f"  {row.slot}"
        name = f"article {row.slot}" if row.group == "articles" else name
        tally = row.tally
        shares = "".join(f"{shown_share(share):>6}" for share in (tally.precision, tally.recall, tally.f1))
        lines.append(f"{name:24}{shares}{tally.right:>8}{tally.wrong:>7}{tally.missing:>9}{tally.spurious:>10}")
    lines += ["", *_footer(card)]
    return "\n".join(lines) + "\n"


def _footer(card: Scorecard) -> list[str]:
    """How many articles, and whom the readings accuse; only gold files can tell that."""
    many = "1 article" if card.articles == 1 else f"{card.articles:,} articles"
    if card.rows and all(row.group in _UNACCUSING for row in card.rows):
        return [many]
    count = len(card.false_agents)
    accused = [f"  {accusation}" for accusation in card.false_agents]
    return [f"{many}; agents that the text does not name: {count or 'none'}", *accused]


def errors(card: Scorecard) -> str:
    """Everything amiss, article by article; empty when nothing is."""
    lines: list[str] = []
    for article in dict.fromkeys(finding.article for finding in card.findings):
        lines.append(article)
        lines += [f"  {finding}" for finding in card.findings if finding.article == article]
    return "".join(f"{line}\n" for line in lines)


def on_one_line(text: str) -> str:
    """Without line breaks, and with whatever could steer a terminal written out as its code."""
    line = " ".join(text.split())
    return "".join(char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in line)


def shown_share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".removeprefix("0") if value < 1 else "1.00"
