"""Every kind of happening in many words for it, and how sure it is: lists of sentences in ``../kinds``.

A line is a kind, how it is told, and a sentence; ``~`` marks what the reader does not get right yet.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.catalogue import read

KINDS = Path(__file__).parents[1] / "kinds"


def lines(*names: str) -> list[object]:
    """The sentences of files as parameters: kinds that fit, modality or "negative", sentence."""
    found: list[object] = []
    for name in names:
        rows = (line for line in (KINDS / name).read_text("utf-8").splitlines() if line and line[0] != "#")
        for row in rows:
            head, text = (part.strip() for part in row.split("|", 1))
            kinds, _, told = head.lstrip("~ ").partition(" ")
            marks = [pytest.mark.xfail(strict=False, reason="not read yet")] if row[0] == "~" else []
            found.append(pytest.param(kinds, told or "actual", text, id=text, marks=marks))
    return found


def reports(text: str) -> list[tuple[str, str]]:
    """The kind of every report, and its modality or that it is denied."""
    found = (report for statement in read(text).statements for report in statement.reports)
    return [(r.type.value, r.polarity.value if r.polarity.value == "negative" else r.modality.value) for r in found]


@pytest.mark.parametrize(("kinds", "told", "text"), lines("attacks.txt", "other_kinds.txt", "certainty.txt"))
def test_a_happening_is_found_with_its_kind_and_how_it_is_told(kinds: str, told: str, text: str) -> None:
    found = reports(text)
    assert any((kind, told) in found for kind in kinds.split("/")), found


@pytest.mark.parametrize(("kinds", "told", "text"), lines("nothing.txt"))
def test_what_only_sounds_like_one_is_no_happening(kinds: str, told: str, text: str) -> None:
    assert (reports(text), kinds, told) == ([], "nothing", "actual")
