"""What each line of a newspaper page is: a piece of the article, or furniture around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from kg.languages.alternation import any_of
from kg.languages.page import PageWords, page_words
from kg.languages.times import is_timestamp_line
from kg.sources.cleaning import folded, tidy
from kg.sources.margins import unwrapped
from kg.sources.mastheads import looks_like_house


class LineKind(Enum):
    """The parts that a line of a page can play."""

    TEXT = auto()  #: title, subtitle, caption or paragraph: told apart by where it stands
    DATE = auto()
    HOUSE = auto()  #: the paper beside the day: "Harian Fajar, 1 Desember 2025"
    WRITER = auto()
    AGENCY = auto()
    CAPTION = auto()  #: a caption behind its label: "Foto: Asap mengepul …"
    CREDIT = auto()  #: who took the picture: "Foto: AP/STR"
    LINKS = auto()  #: a heading over links to other articles: "Baca Juga"
    MORE = auto()  #: a heading over what follows the article: "Berita Lainnya"
    CRUMBS = auto()  #: where in the paper: "Internasional | Eropa"
    NOTICE = auto()  #: whose the article is: "COPYRIGHT © SUARA KHATULISTIWA 2023"
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, tidied. Lines of one block stand together without a blank line between."""

    text: str
    kind: LineKind
    block: int
    value: str = ""  #: the names of a writer or of agencies, the words of a caption


_LONGEST_LABELLED = 160  #: characters; a longer line is a paragraph, whatever word it begins with
_LONGEST_HEADING = 250
_SEGMENTS = re.compile(r"\s+[|•·]\s+|\s*\|\s*")
_CRUMBS = re.compile(r"\s+[>/|›»•·]\s+")
_BESIDE = re.compile(r",\s+|\s+[-–—/|•·]\s+")
_TOWN = re.compile(r"[^\W\d_][\w’'.-]+(?: [^\W\d_][\w’'.-]+)?")
_CONNECTOR = re.compile(r"and|dan|in|di|agencies|bin|binti|al|van|von|de|der|with|for|staff", re.IGNORECASE)
_ENDING = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


def read_lines(page: str, language: str) -> tuple[Line, ...]:
    """Every line of a page that holds anything, with its kind."""
    lines: list[Line] = []
    block = 0
    for raw in unwrapped(page.splitlines()):
        text = tidy(raw)
        if not text:
            block += 1
            continue
        lines += (replace(line, block=block) for line in _parts(text, language))
    return tuple(lines)


def _parts(text: str, language: str) -> list[Line]:
    dated = _house_and_day(text, language)
    if dated:
        return dated
    whole = classify(text, language)
    if whole.kind not in (LineKind.TEXT, LineKind.WRITER, LineKind.CRUMBS) or len(text) > _LONGEST_LABELLED:
        return [whole]
    segments = [classify(segment, language) for segment in _SEGMENTS.split(text) if segment]
    if len(segments) > 1 and all(segment.kind not in (LineKind.TEXT, LineKind.CRUMBS) for segment in segments):
        return segments
    return [whole]


def _house_and_day(text: str, language: str) -> list[Line]:
    """The two parts of a line that is a paper's name and a time, in either order; empty when it is another."""
    parts = _BESIDE.split(text) if len(text) <= _LONGEST_LABELLED else []
    for cut in range(1, len(parts)):
        for house, day in ((", ".join(parts[:cut]), parts[cut:]), (", ".join(parts[cut:]), parts[:cut])):
            time = ", ".join(day)
            is_time = any(map(str.isdigit, time)) and is_timestamp_line(time, language)
            if is_time and (looks_like_house(house, page_words(language)) or _is_loud(house)):
                return [Line(house, LineKind.HOUSE, 0, house), Line(time, LineKind.DATE, 0, time)]
            if is_time and cut == 1 and _TOWN.fullmatch(house):
                return [Line(time, LineKind.DATE, 0, time)]  # "Dili, Kamis 8 April 1999"
    return []


def _is_loud(name: str) -> bool:
    """Whether two to four words are all in capitals, as papers print themselves: "OBOR DUNIA"."""
    return name.isupper() and 2 <= len(name.split()) <= 4 and not any(map(str.isdigit, name))


def house_above_rubric(text: str, words: PageWords) -> str:
    """The paper that begins a line of crumbs: "kilasKabar > Berita", "FAJAR TIMUR - Dunia"; empty when none does."""
    steps = re.split(rf"{_CRUMBS.pattern}|\s+[-–—]\s+|\s*[|>]\s*", text)
    name, rubrics = steps[0].strip(), [step.casefold() for step in steps[1:]]
    known = bool(rubrics) and all(rubric in words.sections for rubric in rubrics[:1])
    short = len(name.split()) <= 4 and not ends_sentence(name) and name[:1].isalpha()
    return name if known and short and name.casefold() not in words.sections else ""


def classify(text: str, language: str) -> Line:
    """The kind of a tidied line, seen alone.

    >>> classify("sumber : Reuters", "id").value
    'Reuters'
    >>> classify("Sumber air di kota itu rusak.", "id").kind
    <LineKind.TEXT: 1>
    """
    words = page_words(language)
    if len(text) <= _LONGEST_HEADING:
        for rule in (_furniture, _heading, _relayed, _labelled, _date_or_crumbs):
            line = rule(text, words, language)
            if line is not None:
                return line
    return Line(text, LineKind.TEXT, 0)


def ends_sentence(text: str) -> bool:
    """Whether a line ends the way sentences do.

    >>> ends_sentence("“Kami akan berjuang.”"), ends_sentence("Rudal Hantam Kota")
    (True, False)
    """
    return bool(_ENDING.search(text))


def is_personal(text: str) -> bool:
    """Whether a line is made of names: "Thomas Ashdown and agencies", "Rita Halim - detikNews"."""
    parts = re.split(r"[\s,-]+", text)
    small = [part for part in parts if part and not part[0].isupper() and not _CONNECTOR.fullmatch(part)]
    plain = len(text) <= 60 and not ends_sentence(text) and not any(map(str.isdigit, text)) and ":" not in text
    return plain and 2 <= len(parts) <= 7 and (not small or (" - " in text and len(small) == 1))


def agency_names(text: str, words: PageWords) -> str:
    """The agencies a line names, one comma between: "Reuters/AP" and "AFP dan Antara" both name two."""
    parts = re.split(r"\s*(?:[/|,;&+]|\bdan\b|\band\b)\s*", text.strip(" .()"))
    known = {agency.casefold(): agency for agency in words.agencies}
    names = [re.sub(r"^the\s+", "", part, flags=re.IGNORECASE) for part in parts if part]
    return ", ".join(dict.fromkeys(known.get(name.casefold(), name) for name in names if name))


def _furniture(text: str, words: PageWords, _language: str) -> Line | None:
    bare = folded(text)
    if not bare or bare in words.alone or text.casefold() in words.alone or bare in words.writer + words.editor:
        return Line(text, LineKind.FURNITURE, 0)
    opens = any(re.match(rf"{re.escape(opening)}(?!\w)", bare) for opening in words.opening)
    if opens or any(pattern.regex.fullmatch(text) for pattern in words.furniture):
        notice = "©" in text or bare.startswith("copyright")
        return Line(text, LineKind.NOTICE if notice else LineKind.FURNITURE, 0)
    return None


def _heading(text: str, words: PageWords, _language: str) -> Line | None:
    bare = folded(text)
    if bare in words.links:
        return Line(text, LineKind.LINKS, 0)
    if bare in words.more:
        return Line(text, LineKind.MORE, 0)
    label = _label_of(bare, words.links)
    # "Baca juga: …" holds its link. Without the colon only a title may follow, never a sentence.
    if label and re.match(rf"\W*{re.escape(label)}(?:\s*[:–—]|\s+-\s)", text, re.IGNORECASE):
        return Line(text, LineKind.FURNITURE, 0)
    if " " in label and not ends_sentence(text):
        return Line(text, LineKind.FURNITURE, 0)
    if " " in _label_of(bare, words.more) and not ends_sentence(text) and len(text) <= 80:
        return Line(text, LineKind.MORE, 0)
    return None


def _relayed(text: str, words: PageWords, _language: str) -> Line | None:
    found = next(filter(None, (pattern.regex.fullmatch(text) for pattern in words.relays)), None)
    if found:
        return Line(text, LineKind.AGENCY, 0, _only_agencies(found[1], words))
    shouted = (
        text.isupper() and len(text) <= _LONGEST_LABELLED and _only_agencies(text, words)
    )  # "REUTERS | AL JAZEERA"
    return Line(text, LineKind.AGENCY, 0, agency_names(text, words)) if shouted else None


def _labelled(text: str, words: PageWords, _language: str) -> Line | None:
    found = _label_pattern(words).match(text)
    if found is None:
        return _signed(text, words)
    label, rest = found[1].casefold(), text[found.end() :].strip()
    if label in words.photo:
        sentence = len(rest.split()) > 7 or ends_sentence(re.sub(r"\s*\([^()]*\)\.?$", "", rest))
        return Line(text, LineKind.CAPTION if sentence else LineKind.CREDIT, 0, rest)
    if len(text) > _LONGEST_LABELLED:
        return None
    if label in words.agency:
        return Line(text, LineKind.AGENCY, 0, agency_names(rest, words))
    if label in words.writer:
        return Line(text, LineKind.WRITER, 0, _before_next_label(rest, words))
    return Line(text, LineKind.FURNITURE, 0)


def _signed(text: str, words: PageWords) -> Line | None:
    """ "By Eleanor Whitcombe", without a colon."""
    found = re.match(rf"(?:{any_of(words.unmarked_writer)})\s+", text, re.IGNORECASE)
    names = text[found.end() :] if found else ""
    return Line(text, LineKind.WRITER, 0, names) if names[:1].isupper() and is_personal(names) else None


def _date_or_crumbs(text: str, words: PageWords, language: str) -> Line | None:
    if any(map(str.isdigit, text)) and is_timestamp_line(text, language):
        return Line(text, LineKind.DATE, 0, text)
    steps = _CRUMBS.split(text)
    house = house_above_rubric(text, words)
    is_short = all(len(step.split()) <= 3 for step in steps)
    if house or (len(steps) > 1 and not ends_sentence(text) and is_short):
        return Line(text, LineKind.CRUMBS, 0, house)
    return None


def _only_agencies(text: str, words: PageWords) -> str:
    known = {agency.casefold() for agency in words.agencies}
    names = agency_names(text, words).split(", ")
    return ", ".join(name for name in names if name.casefold() in known)


def _before_next_label(names: str, words: PageWords) -> str:
    """Writers without the editor who stands in the same line: "Dwina Agustin/ Red: Christiyaningsih"."""
    following = re.search(rf"\s*[/|,;]?\s*\b(?:{any_of(words.writer + words.editor)})\s*:", names, re.IGNORECASE)
    return (names[: following.start()] if following else names).strip(" /|,;.")


def _label_of(bare: str, labels: tuple[str, ...]) -> str:
    return next((label for label in labels if re.match(rf"{re.escape(label)}(?!\w)", bare)), "")


@cache
def _label_pattern(words: PageWords) -> re.Pattern[str]:
    labels = words.writer + words.editor + words.agency + words.photo + words.update + words.topic
    return re.compile(rf"\W{{0,3}}({any_of(labels)})\s*:\s*(?=\S)", re.IGNORECASE)
