"""Words that speak once more of what was told before make no second happening."""

from __future__ import annotations

import pytest

from kg.fusion import fuse
from kg.model import Report
from tests.extractors.catalogue import read


def _by_trigger(text: str) -> dict[str, Report]:
    found = (report for statement in read(text).statements for report in statement.reports)
    return {report.trigger.of(text): report for report in found}


@pytest.mark.parametrize(
    ("text", "again", "meant"),
    [
        ("Drone Rusia menghantam Odesa. Sekjen PBB Antonio Guterres mengutuk serangan itu.", "serangan", "menghantam"),
        ("Bom meledak di Quetta. Presiden Zardari mengecam ledakan tersebut.", "ledakan", "meledak"),
        ("Israel mengebom Rafah. Presiden Mesir mengutuk pengeboman itu.", "pengeboman", "mengebom"),
        ("Pasukan RSF menyerang El Obeid dan menjarah pasar. RSF membantah serangan itu.", "serangan", "menyerang"),
    ],
)
def test_a_definite_noun_takes_up_what_was_told_last(text: str, again: str, meant: str) -> None:
    reports = _by_trigger(text)
    assert reports[again].again == reports[meant].trigger


@pytest.mark.parametrize(
    "text",
    [
        "Milisi menculik dua guru di Nduga. Guterres mengutuk serangan itu.",
        "Bom meledak di Quetta. Sehari kemudian, serangan lain menewaskan dua polisi di Bannu.",
    ],
)
def test_another_sort_of_deed_or_another_deed_is_not_taken_up(text: str) -> None:
    assert all(report.again is None for report in _by_trigger(text).values())


def test_what_is_taken_up_is_one_event() -> None:
    text = "Drone Rusia menghantam Odesa pada Senin. Sekjen PBB Antonio Guterres mengutuk serangan itu."
    assert len(fuse([read(text)])) == 1
