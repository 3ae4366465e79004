"""A catalogue of how news tells time: the words within a sentence, and the days they mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.linking.dates import resolve_times
from kg.model import Span
from tests.linking.times_catalogue import ENGLISH, INDONESIAN, NO_TIME, TOLD_FROM_BESIDE

WIB = timezone(timedelta(hours=7))
MONDAY = datetime(2020, 11, 2, 1, 50, tzinfo=WIB)
WEDNESDAY = datetime(2023, 10, 18, 9, 40, tzinfo=UTC)


def _check(marked: str, days: str, language: str, anchor: datetime) -> None:
    before, words, after = marked.replace("»", "«").split("«")
    text = before + words + after
    start, end = (date.fromisoformat(bound) if bound else None for bound in days.split(".."))
    found = {period.span: (period.start, period.end) for period in resolve_times(text, None, language, anchor)}
    assert found.get(Span(len(before), len(before) + len(words))) == (start, end)


@pytest.mark.parametrize(("marked", "days"), INDONESIAN)
def test_indonesian_words_mean_these_days(marked: str, days: str) -> None:
    _check(marked, days, "id", MONDAY)


@pytest.mark.parametrize(("marked", "days"), ENGLISH)
def test_english_words_mean_these_days(marked: str, days: str) -> None:
    _check(marked, days, "en", WEDNESDAY)


@pytest.mark.parametrize(("language", "marked", "days"), TOLD_FROM_BESIDE)
def test_words_mean_days_told_from_a_time_beside_them(language: str, marked: str, days: str) -> None:
    _check(marked, days, language, MONDAY if language == "id" else WEDNESDAY)


@pytest.mark.parametrize(("language", "text"), NO_TIME)
def test_durations_ages_names_and_figures_are_no_dates(language: str, text: str) -> None:
    assert resolve_times(text, None, language, MONDAY) == ()


def test_week_and_sunday_are_told_apart_by_the_capital() -> None:
    text = "Minggu lalu tenang. Mereka tiba Minggu lalu, bukan minggu lalu."
    found = [(period.start, period.end) for period in resolve_times(text, None, "id", MONDAY)]
    week, sunday = (date(2020, 10, 26), date(2020, 11, 2)), (date(2020, 11, 1), date(2020, 11, 2))
    assert found == [week, sunday, week]  # first in its sentence the word has a capital anyway, and the week holds both


def test_days_before_count_from_the_day_told_before() -> None:
    text = "Pada 27 September kota itu dibom. Jembatannya runtuh tiga hari sebelumnya."
    assert [period.start for period in resolve_times(text, None, "id", MONDAY)] == [
        date(2020, 9, 27),
        date(2020, 9, 24),
    ]


def test_days_before_something_vague_are_not_made_up() -> None:
    text = "Pekan lalu kota itu dibom. Jembatannya runtuh tiga hari sebelumnya."
    assert [period.start for period in resolve_times(text, None, "id", MONDAY)] == [date(2020, 10, 26)]


def test_only_whole_dates_mean_anything_without_an_anchor() -> None:
    text = "Kemarin, Ahad, 27 September, pekan lalu, semalam, 3-5 Mei 2022, pada 2014 dan sejak 17 Oktober 2023."
    found = [period.span.of(text) for period in resolve_times(text, None, "id", None) if period.span]
    assert found == ["3-5 Mei 2022", "2014", "sejak 17 Oktober 2023"]


def test_local_date_of_the_article_is_today() -> None:
    late = datetime(2020, 11, 1, 23, 30, tzinfo=WIB)
    [period] = resolve_times("Pasar dibuka hari ini.", None, "id", late)
    assert period.start == date(2020, 11, 1)


def test_span_limits_what_is_told() -> None:
    text = "Ahad (1/11) tenang. Jumat tidak."
    [period] = resolve_times(text, Span(20, len(text)), "id", MONDAY)
    assert period.span
    assert period.span.of(text) == "Jumat"
    assert resolve_times(text, Span(0, 4), "id", MONDAY) == ()


def test_day_that_few_years_have_is_the_latest_one() -> None:
    [period] = resolve_times("Kudeta pada 29 Februari gagal.", None, "id", MONDAY)
    assert period.start == date(2020, 2, 29)
    [period] = resolve_times("The coup of 29 February failed.", None, "en", WEDNESDAY)
    assert period.start == date(2020, 2, 29)


def test_expression_does_not_cross_an_empty_line() -> None:
    text = "Pasukan mundur Senin\n\n(2/11) adalah nomor pasal."
    [period] = resolve_times(text, None, "id", MONDAY)
    assert period.span
    assert period.span.of(text) == "Senin"


_NEWS = (
    "Senin Ahad Minggu minggu (1/11) (31/12) 31 Februari Mei 2020 27 September sejak hingga sebelum antara dan dari "
    "pada awal akhir pekan tahun lalu depan dua hari 9999 beberapa bulan terakhir sebelumnya pukul 07.00 WIB malam "
    "semalam kemarin - , . akan yang ² ١ İ ’ on Sunday night since until April 8 Oct. last year ago overnight early "
    "the 1990s of"
)
_WORDS = st.sampled_from(_NEWS.split())


@settings(deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=14).map(" ".join)),
    st.sampled_from(["id", "en", "xx"]),
    st.one_of(st.none(), st.datetimes()),
)
def test_spans_point_at_their_words_and_nothing_raises(text: str, language: str, anchor: datetime | None) -> None:
    end = 0
    for period in resolve_times(text, None, language, anchor):
        assert period.span
        assert end <= period.span.start < period.span.end <= len(text)
        assert not period.span.of(text)[0].isspace()
        assert not period.span.of(text)[-1].isspace()
        assert period.start or period.end
        assert period.start is None or period.end is None or period.start < period.end
        end = period.span.end


@pytest.mark.parametrize(
    ("language", "text", "words", "day"),
    [
        (
            "en",
            "Shells fell on Friday.\n\nTwo days earlier, drones hit the port.",
            "Two days earlier",
            date(2020, 10, 28),
        ),
        (
            "id",
            "Kota jatuh Jumat (30/10).\n\nSehari sebelumnya jembatan dibom.",
            "Sehari sebelumnya",
            date(2020, 10, 29),
        ),
        # years ago is not where the news is counted from
        ("en", "War began in 1992.\n\nTwo days earlier, drones hit the port.", "Two days earlier", date(2020, 10, 31)),
    ],
)
def test_a_paragraph_may_count_from_the_day_that_the_last_one_told_of(
    language: str, text: str, words: str, day: date
) -> None:
    found = {period.span.of(text): period for period in resolve_times(text, None, language, MONDAY) if period.span}
    assert found[words].start == day
