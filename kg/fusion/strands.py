"""The happenings that one article tells of: its reports, each with those that go on about the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.fusion.accounts import Told
from kg.fusion.comparison import compare
from kg.fusion.limits import apart, far_apart, said_again
from kg.fusion.outline import Outline, joined, outline
from kg.fusion.reasons import reason
from kg.fusion.weights import WITHIN, Fact
from kg.fusion.world import World
from kg.model import EventType, Match

#: How much likelier than the next one a happening must be for a report that names a day and no place.
_MARGIN = 1.0
#: What happens far from the war that it is about.
_AT_A_TABLE = frozenset(
    {EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.SANCTION, EventType.OTHER}
)


@dataclass(frozen=True, slots=True)
class Strand:
    """What one article tells of one happening, and why its reports were joined."""

    outline: Outline
    matches: tuple[Match, ...] = ()
    beside: Told | None = None  #: of one that opens without a place: the report told last that has one

    @property
    def id(self) -> str:
        """The smallest id of its reports."""
        return min(told.id for told in self.outline.members)


def strands(article: Sequence[Told], world: World) -> list[Strand]:
    """The reports of one article, read in the order of its text: each goes on about what was told, or is new."""
    found: list[Strand] = []
    last: Told | None = None
    placed: Told | None = None
    for told in sorted(article, key=lambda told: (told.account.report.trigger, told.id)):
        taken_up = _taken_up(told, found, last, world)
        if taken_up is None:
            found.append(Strand(outline(told), beside=None if told.places else placed))
        else:
            position, match = taken_up
            strand = found[position]
            found[position] = Strand(strand.outline.join(outline(told)), (*strand.matches, match), strand.beside)
        last, placed = told, told if told.places else placed
    outlines = [settled(strand.outline) for strand in found]
    theatre = _theatre(outlines, world)
    return [
        Strand(replace(item, arena=item.places or theatre) if item.members[0].is_whole else item, strand.matches)
        for item, strand in zip(outlines, found, strict=True)
    ]


def _theatre(told: Sequence[Outline], world: World) -> frozenset[str]:
    """Where the war goes on that an article tells of: what contains all the fighting in it.

    Of fighting in one place alone the region, for nobody says that the whole state is at war.
    """
    fights = [item.places | item.regions for item in told if item.places and not item.types & _AT_A_TABLE]
    if not fights:
        return frozenset()
    common = frozenset.intersection(*fights)
    narrower = frozenset(place for place in common if not world.is_state_wide(place))
    return narrower if len(set(fights)) == 1 and narrower else common


def _taken_up(told: Told, found: Sequence[Strand], last: Told | None, world: World) -> tuple[int, Match] | None:
    """The happening that the report goes on about: the likeliest of those that nothing rules out."""
    ways: list[tuple[float, int, list[Fact]]] = []
    own = outline(told)
    for position, strand in enumerate(found):
        members = strand.outline.members
        if any(apart(told, member, world) for member in members):
            continue
        if any(_denies_a_part(told, member) for member in members) or _is_elsewhere(told, strand):
            continue
        if not told.is_actual and not any(said_again(told, member) for member in members):
            continue
        facts = [*compare(own, strand.outline, world), *stance(told, strand.outline, last, position == 0)]
        ways.append((WITHIN.sum(facts) if told.is_actual else 1.0, position, facts))
    ways.sort(key=lambda way: (-way[0], way[1]))
    if not ways or ways[0][0] <= 0:
        return None
    if told.is_dated and not told.places and len(ways) > 1 and ways[1][0] > max(0.0, ways[0][0] - _MARGIN):
        return None  # with a day of its own and no place it is no mere afterthought, and may be of either
    _, position, facts = ways[0]
    other = found[position].outline.members[-1]
    return position, Match(told.id, other.id, reason(told, other, facts, WITHIN, world))


def _is_elsewhere(told: Told, strand: Strand) -> bool:
    """Whether the strand goes on, without a place of its own, where the article was then: "shelling of the city"."""
    return strand.beside is not None and not strand.outline.places and far_apart(told, strand.beside)


def _denies_a_part(told: Told, earlier: Told) -> bool:
    """Whether who owns to the deed denies what it is said to have hit: that is no denial of the deed."""
    owns = not earlier.is_negative and bool(earlier.speaker_side & earlier.agent_side & told.speaker_side)
    return told.is_denial and bool(told.account.report.target_texts) and owns


def stance(told: Told, strand: Outline, last: Told | None, is_first: bool) -> Iterator[Fact]:
    """How a report stands to a happening told before it in its article; ``last`` is what was told just before."""
    near = min(abs(told.sentence - member.sentence) for member in strand.members)
    yield ("same sentence", "next sentence", "near sentence")[near] if near < 3 else "far sentence", ""
    if any(told.paragraph == member.paragraph for member in strand.members):
        yield "same paragraph", ""
    if last in strand.members:
        yield "told last", ""
    if is_first:
        yield "told first", ""
    report = told.account.report
    if report.again is not None:
        taken = any(report.again == member.account.report.trigger for member in strand.members)
        yield "takes it up" if taken else "takes up another", ""
    if any(report.trigger.overlaps(member.account.report.trigger) for member in strand.members):
        yield "told by the same words", ""
    if any(told.same_statement(member) for member in strand.members):
        yield "in one saying", ""
    if told.is_further:
        yield "told as a further one", ""
    if not told.places and not told.is_dated:
        yield "says no place or day", ""
    if told.is_negative:
        yield "a denial", ""


def settled(strand: Outline) -> Outline:
    """The same, each report with the place and the days that its article gives elsewhere when it gives none itself."""
    if len(strand.members) == 1:
        return strand
    members = [
        replace(
            told,
            places=told.places or strand.places,
            unknown=told.unknown if told.places else strand.unknown,
            regions=told.regions if told.places else strand.regions,
            start=told.start if told.is_dated else max(told.start, strand.start),
            end=told.end if told.is_dated else min(told.end, strand.end),
            is_dated=told.is_dated or strand.is_dated,
        )
        for told in strand.members
    ]
    return joined(map(outline, members))
