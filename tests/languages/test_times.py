"""The time at the head of a page, and the patterns that a language lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SetupError
from kg.languages.times import Meaning, find_times, is_timestamp_line, parse_timestamp
from kg.languages.times_data import Pattern, Sense, languages_with_times, load_times
from kg.languages.times_patterns import grammar
from kg.languages.times_told import TOLD_FROM_THERE
from kg.linking.dates import resolve_times
from kg.model import Span

#: what these mean is told in another time of the text
COUNTED = {*TOLD_FROM_THERE, Sense.YEARS_ON}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senin 02 Nov 2020 01:50 WIB", at("2020-11-02T01:50+07:00")),
        ("Rabu, 18 Oktober 2023 | 07:12 WIB", at("2023-10-18T07:12+07:00")),
        ("Minggu, 11 Okt 2020 14.05 WIT", at("2020-10-11T14:05+09:00")),
        ("Kamis , 15 Okt 2020, 20:05 WITA", at("2020-10-15T20:05+08:00")),
        ("Kompas.com - 18/10/2023, 07:12 WIB", at("2023-10-18T07:12+07:00")),
        (
            "Diterbitkan 18 Oktober 2023, pukul 07.12 WIB; diperbarui 19 Oktober 2023 08.00 WIB",
            at("2023-10-18T07:12+07:00"),
        ),
        ("Jum'at, 06 Okt 2023", at("2023-10-06T00:00")),
        ("18 Oktober 2023", at("2023-10-18T00:00")),
        ("2 Nopember 2020 01:50:33", at("2020-11-02T01:50:33")),
        ("18/10/2023 07:12 (GMT+7)", at("2023-10-18T07:12+07:00")),
        ("18 October 2023, 09:40 GMT", at("2023-10-18T09:40+00:00")),
        ("Oct. 17, 2023 3:05 p.m. EDT", at("2023-10-17T15:05-04:00")),
        ("Published 9:40 AM ET, Tue October 17, 2023", at("2023-10-17T09:40-04:00")),
        ("Published 9:40 AM ET, Tue December 5, 2023", at("2023-12-05T09:40-05:00")),
        ("17 Oct 2023 3pm BST", at("2023-10-17T15:00+01:00")),
        ("12:30 a.m. PST, Jan. 5, 2023", at("2023-01-05T00:30-08:00")),
        ("Wed, 18 Oct 2023 07:12:00 +0700", at("2023-10-18T07:12+07:00")),
        ("2023-10-18T07:12:00+07:00", at("2023-10-18T07:12+07:00")),
        ("2023-10-18T00:12:00.123Z", at("2023-10-18T00:12+00:00")),
        ("SAN SALVADOR, 22 JUN 89", at("1989-06-22T00:00")),
        ("22 Okt 20 14:05 WIB", at("2020-10-22T14:05+07:00")),
        ("8th of April, 2022", at("2022-04-08T00:00")),
        # a zone that means several, or none: the time stays without one
        ("18 Oct 2023 07:12 IST", at("2023-10-18T07:12")),
        ("18 Oct 2023 07:12 +9900", at("2023-10-18T07:12")),
    ],
)
def test_header_time_is_read_with_its_zone(text: str, expected: datetime) -> None:
    for language in ("id", "en", "und"):
        found = parse_timestamp(text, language)
        assert found == expected
        assert found is not None
        assert found.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "31 Februari 2023",
        "Rabu, 31 Februari 2023 | 07:12 WIB",
        "2 Nov 2020 25:10 WIB",
        "2020-13-40",
        "",
        "Updated 2 hours ago",
        "20/10/18",
    ],
)
def test_impossible_or_missing_date_has_no_time(text: str) -> None:
    assert parse_timestamp(text, "id") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Senin 02 Nov 2020 01:50 WIB", True),
        ("Senin, 19 Oktober 2020", True),
        ("Jumat, 31 Februari 2023 | 07:12 WIB", True),
        ("Kompas.com - 18/10/2023, 07:12 WIB", True),
        ("Rina Wibowo, Senin 02 Nov 2020 01:50 WIB", True),
        ("Published 9:40 AM ET, Tue October 17, 2023", True),
        ("Updated 18 October 2023, 09:40 GMT", True),
        # sentences, datelines and headlines that hold a date
        ("Seorang pria memasuki toko, Senin, 19 Oktober 2020.", False),
        ("Sabtu (8/4) pukul 06.15 waktu setempat.", False),
        ("Jakarta, 18 Oktober 2023", False),
        ("Serangan terjadi 18 Oktober 2023 07.12 WIB", False),
        ("Troops crossed the river on 18 October 2023 at 09:40 GMT, officials said on Sunday in the capital", False),
        ("", False),
    ],
)
def test_header_line_is_told_from_a_sentence(line: str, expected: bool) -> None:
    assert is_timestamp_line(line, "id") is expected
    assert is_timestamp_line(line, "en") is expected


def _examples() -> Iterator[tuple[str, Pattern, str, str]]:
    for language in languages_with_times():
        for layer in load_times(language).layers:
            for pattern in layer:
                for say, example in zip(pattern.say, pattern.examples, strict=False):
                    yield language, pattern, say, example


def _senses(meaning: Meaning) -> set[Sense]:
    return {meaning.sense}.union(*map(_senses, meaning.parts))


@pytest.mark.parametrize(
    ("language", "pattern", "say", "example"), list(_examples()), ids=lambda value: str(value)[:40]
)
def test_listed_pattern_finds_its_example(language: str, pattern: Pattern, say: str, example: str) -> None:
    assert len(pattern.say) == len(pattern.examples), f"{say}: each way to say it needs an example"
    sentence, _, expected = example.rpartition(" = ")
    marked = re.search("«(.*)»", sentence)
    assert marked
    text = re.sub("[«»]", "", sentence)
    start, end = (date.fromisoformat(bound) if bound else None for bound in expected.split(".."))
    span = Span(marked.start(), marked.end() - len("«»"))
    found = {period.span: period for period in resolve_times(text, None, language, load_times(language).anchor)}
    assert span in found
    assert (found[span].start, found[span].end) == (start, end)
    expressions = {expression.span: expression for expression in find_times(text, language)}
    assert len(found) == 1 or _senses(expressions[span].meaning) & COUNTED  # from what is told beside it
    assert pattern.means in _senses(expressions[span].meaning) | {Sense.PIECE}


def test_every_listed_language_opens() -> None:
    assert {"en", "id"} <= set(languages_with_times())
    for language in languages_with_times():
        assert grammar(language).layers


def test_language_without_times_is_an_error_on_opening_and_finds_nothing() -> None:
    with pytest.raises(SetupError, match=r"xx: no times\.toml"):
        load_times("xx")
    assert find_times("Senin (2/11)", "xx") == ()


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["id", "en", "xx", ""]))
def test_no_header_raises(text: str, language: str) -> None:
    parse_timestamp(text, language)
    is_timestamp_line(text, language)


@settings(deadline=None)
@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 31)),  # noqa: DTZ001 - the zone is added below
    st.integers(-14, 14),
)
def test_iso_header_keeps_its_moment(moment: datetime, hours: int) -> None:
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    assert parse_timestamp(aware.isoformat(), "id") == aware


@pytest.mark.parametrize("unit", ["7", " ", "7 ", "\n", "Senin ", "7/", "pukul 07.00 "])
def test_time_to_read_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        begun = perf_counter()
        find_times(text, "id")
        parse_timestamp(text, "id")
        is_timestamp_line(text, "id")
        return perf_counter() - begun

    seconds(1000)  # opens the language
    assert seconds(64_000) < 40 * max(seconds(8_000), 0.005)


@pytest.mark.parametrize("unit", ["7", " "])
def test_a_megabyte_of_figures_or_blanks_is_no_burden(unit: str) -> None:
    begun = perf_counter()
    assert find_times(unit * 1_000_000, "id") == ()
    assert parse_timestamp(unit * 1_000_000, "id") is None
    assert perf_counter() - begun < 5
