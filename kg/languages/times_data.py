"""What a language's ``times.toml`` may say, checked on opening; every reader of times starts here."""

from __future__ import annotations

import tomllib
from datetime import datetime
from enum import IntEnum, StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import SetupError

FOLDER = Path(__file__).parent
FILE = "times.toml"


class Sense(StrEnum):
    """What an expression means, in every language. The numbers and times that it needs are in brackets."""

    DATE = "date"  #: (day, month, year?, weekday?)
    DAYS = "days"  #: (day, until, month, year?) "3-5 May"
    WEEKDAY = "weekday"  #: (weekday, week?, nth_back?) the latest, or the one of this week (0), the last …
    WEEKDAYS = "weekdays"  #: (weekday, last_weekday, week) from one to the other, in the week of that shift
    RELATIVE = "relative"  #: (shift) in days from the article's own
    NIGHT = "night"  #: the night before the article's day, up to and with that day
    NIGHT_INTO = "night-into"  #: (a day) the night that ends on it
    NIGHT_OF = "night-of"  #: (a day) the night before or after it: the words leave it open
    UNIT = "unit"  #: (unit, shift) "this week", "last year"
    WEEKEND = "weekend"  #: (shift?)
    AGO = "ago"  #: (count?, unit, sign) that many units before or after the article
    FROM_THERE = "from-there"  #: (count, unit, sign) counted from the day told before; "three days earlier"
    THERE = "there"  #: (unit, shift, side?) from the time told before; "that night", "the next day", "later that year"
    TOLD = "told"  #: the time told before, as it is; "since then"
    CLOCK = "clock"  #: a time of the day told before
    FROM_BEHIND = (
        "from-behind"  #: (count, unit, sign) counted from the time told behind; "a day after the truce of May 8"
    )
    RUNNING = "running"  #: (unit?, night?) "for a third night": the time told behind, or else the latest
    #: (count?, unit?) days or weeks, of which the one told before is the first; or the time right behind
    NUMBERED = "numbered"
    WEEKDAY_THERE = "weekday-there"  #: (weekday, sign) the next such day from the one told before, or the last
    WINDOW = "window"  #: (count?, unit, sign) "in the past 24 hours"
    SO_FAR = "so-far"  #: (a time) from its start up to the article's day
    REMAINING = "remaining"  #: (a time) from the article's day up to its end
    YEAR_THERE = "year-there"  #: (month, day?) in the year of the time told before; "May that year"
    KNOWN = "known"  #: (day, month, year) a date that stands for one event: "9/11"
    FEAST = "feast"  #: (feast, year?) the month times 100 and the day of a feast that does not move
    EASTER = "easter"  #: (offset, year?, east?) days from Easter Sunday; either reckoning of it where east is 1
    SEASON = "season"  #: (season, year? or shift?) of the northern half of the world; spring is 1
    MONTH_DAY = "month-day"  #: (day) of a month that is not said: "tanggal 24"
    MONTH = "month"  #: (month, year?)
    YEAR = "year"  #: (year)
    DECADE = "decade"  #: (year)
    SAME = "same"  #: (a time) said with the hour or the part of the day
    SHARE = "share"  #: (share, unit?, a time) "early October"; "the last weeks of 2023", told in that unit
    ENDING = "ending"  #: (count, unit, a time) "in three days of battle ending on Saturday"
    WITHIN = "within"  #: (count, unit) after "will"; "within 72 hours"
    CENTURY = "century"  #: (count or shift) "the 20th century", "last century"
    NTH = "nth"  #: (nth, unit, count?, a time) "the second week of March", "the last three days of March"
    PART = "part"  #: (nth, division, a time) "the second half of 2023"
    UNIT_WITH = "unit-with"  #: (unit, a date) "the week of May 2"
    NAMELY = "namely"  #: (two times) the second says more closely what the first does
    OFFSET = "offset"  #: (count, unit, sign, a date) "three days after April 8"
    YEARS_ON = "years-on"  #: (count, unit, day, month) the date of so long ago; "a year after the attack of April 8"
    OF_YEAR = "of-year"  #: (a date or month, shift or count) "October last year", "October two years ago"
    LAST = "last"  #: (a time) the latest one before the article's day
    COMING = "coming"  #: (a time) the next one after it
    SINCE = "since"  #: (a time) no end
    STARTING = "starting"  #: (a time) no end, and it may lie ahead
    UNTIL = "until"  #: (a time) no start; up to and with it
    AS_OF = "as-of"  #: (a time) what was so by then; after "will", what will be so from then on
    BEFORE = "before"  #: (a time) no start; without it
    AFTER = "after"  #: (a time) no end; the day itself may count
    BETWEEN = "between"  #: (two times) both with what lies between
    TOGETHER = "together"  #: (two times) both, where one follows the other: "Saturday and Sunday"
    PIECE = "piece"  #: no time of its own: "two days", "at 07.00"


class Unit(IntEnum):
    HOUR = 0
    DAY = 1
    WEEK = 2
    MONTH = 3
    YEAR = 4


class Share(IntEnum):
    EARLY = 0
    MIDDLE = 1
    LATE = 2


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Header(_Strict):
    """Words that stand beside the time at the head of a page: "Diterbitkan", "Updated"."""

    words: tuple[str, ...] = ()


class Pattern(_Strict):
    """Ways to say one thing; each has its example: ``Troops came «on Sunday». = 2020-11-01..2020-11-02``.

    In ``say``, ``{weekday}`` is any word of that list or any find of that name, ``{until:day}`` the same under
    another name, ``[…]`` may be missing, ``<a|b>`` is either, and words before ``>>`` must precede but do not belong.
    """

    say: tuple[str, ...]
    means: Sense
    examples: tuple[str, ...]
    numbers: dict[str, int] = {}  #: that the words imply: "last" has shift -1
    gives: str = ""  #: the name under which other patterns may use it
    apart: bool = False  #: other patterns may use it under that name alone, and not as any {time}
    #: whether it is a time without company ("2014" is not); "parts": when one of its parts is
    alone: Literal["yes", "no", "parts"] = "yes"
    unless_before: tuple[str, ...] = ()  #: words, or {names} of lists, that must not come right before it
    unless_after: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()  #: of these one must come right after it: "the Oct. 7 attack"
    beside: tuple[str, ...] = ()  #: of these the text must say one somewhere: "since Oct. 7" where it tells of Gaza
    #: before a name it is part of that, unless one of these comes before: "on Sunday Deng …", "aid worker Sunday Deng"
    name_only_after: tuple[str, ...] = ()
    opens: bool = False  #: only as the first words of a sentence: not "the minister at the time"
    unless_name_follows: bool = False  #: "in May Theresa …"


class TimeData(_Strict):
    """The words for time in one language, and its patterns. Months and weekdays are numbered from 1; Monday is 1."""

    months: dict[int, tuple[str, ...]]
    months_short: dict[int, tuple[str, ...]] = {}
    weekdays: dict[int, tuple[str, ...]]
    weekdays_short: dict[int, tuple[str, ...]] = {}
    header: Header = Header()
    units: dict[Literal["hour", "day", "week", "month", "year"], tuple[str, ...]] = {}
    single_units: dict[Literal["hour", "day", "week", "month", "year"], tuple[str, ...]] = {}  #: "sepekan"
    shares: dict[Literal["early", "middle", "late"], tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}  #: lists without a number, by name
    numbers: dict[str, dict[str, int]] = {}  #: lists whose words stand for a number, by name
    ahead: tuple[str, ...] = ()  #: words that turn what follows to the future: "will"
    lasting: tuple[str, ...] = ()  #: words that do so for an end alone: "extended until Friday"
    either: tuple[str, ...] = ()  #: words that may turn it to either side: "berlaku"
    past: tuple[str, ...] = ()  #: words that leave an end behind: "held out until Friday"
    past_ending: str = ""  #: how most of those end: "lasted"
    unpast: tuple[str, ...] = ()  #: after these they do not: "be freed by Friday"
    turns: tuple[str, ...] = ()  #: words that end the reach of those: "will try the men who fled on Friday"
    begins: tuple[str, ...] = ()  #: words beside the day when something began: "broke out"
    started: tuple[str, ...] = ()  #: verbs that say so right before the day: "the truce that began on Sunday"
    numbering: tuple[str, ...] = ()  #: after these and a hyphen a figure is no name: "ke-12", "H-3"
    abbreviations: tuple[str, ...] = ()  #: whose full stop ends no sentence, beside those of the months
    counted: tuple[str, ...] = ()  #: what comes after a figure that is no date: "orang", "people"
    counted_ending: str = ""  #: how most words for what is counted end: "in 2000 raids"
    uncounted: tuple[str, ...] = ()  #: words that end so all the same: "in 2014 this"
    firm: tuple[str, ...] = ()  #: after these it is a year all the same: "sejak 2014 warga …"
    anchor: datetime | None = None  #: the article's time in all examples
    #: four layers: each may use the finds of those before it
    pieces: tuple[Pattern, ...] = ()
    times: tuple[Pattern, ...] = ()
    dressed: tuple[Pattern, ...] = ()
    frames: tuple[Pattern, ...] = ()

    @property
    def layers(self) -> tuple[tuple[Pattern, ...], ...]:
        return self.pieces, self.times, self.dressed, self.frames


@cache
def languages_with_times() -> tuple[str, ...]:
    """The codes of all languages whose folder says how they tell time."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob(f"*/{FILE}")))


@cache
def load_times(language: str) -> TimeData:
    """Open a language's words for time; ``SetupError`` when they are missing or malformed."""
    path = FOLDER / language / FILE
    if language not in languages_with_times():
        raise SetupError(f"{language}: no {FILE} in its folder. Known: {', '.join(languages_with_times())}")
    try:
        return TimeData.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise SetupError(f"{language}/{FILE}: {error}. Install the package again") from error
