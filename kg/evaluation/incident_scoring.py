"""One linked reading against what coders made of the same description.

"Killed exact" and "injured exact" hold the totals of every incident against each other, nought against nought too,
so that precision, recall and F1 are all the share that agrees. "Any" asks only whether somebody was. The acting
side is one of four, each scored against the rest; incidents in which others act are left out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.evaluation.casualties import acting_side, total
from kg.evaluation.incidents import Incident, Side
from kg.evaluation.scorecard import SIDES, TOLLS, Finding, Row, Scorecard, sum_rows
from kg.evaluation.tally import Tally
from kg.model import Outcome, Reading


def score_incident(incident: Incident, reading: Reading) -> Scorecard:
    """How the reading of one description does; its mentions must be linked."""
    counted = (("killed", Outcome.KILLED, incident.killed), ("injured", Outcome.INJURED, incident.injured))
    rows: list[Row] = []
    findings: list[Finding] = []
    for name, outcome, wanted in counted:
        given = total(reading, outcome)
        rows += _counts(name, wanted, given)
        if wanted != given:
            findings.append(_finding(incident, f"{name} exact", str(wanted), str(given)))
    if incident.side is not None:
        side = acting_side(reading)
        rows += _sides(incident.side, side)
        if side is not incident.side:
            findings.append(_finding(incident, incident.side, incident.side, side))
    return Scorecard(1, sum_rows(rows), tuple(findings))


def _counts(name: str, wanted: int, given: int) -> Iterator[Row]:
    yield Row(TOLLS, f"{name} exact", Tally(right=1) if wanted == given else Tally(wrong=1))
    yield Row(TOLLS, f"{name}, any", _presence(wanted > 0, given > 0))


def _sides(wanted: Side, given: Side) -> Iterator[Row]:
    for side in Side:
        yield Row(SIDES, side, _presence(wanted is side, given is side))


def _presence(wanted: bool, given: bool) -> Tally:
    return Tally(right=int(wanted and given), missing=int(wanted and not given), spurious=int(given and not wanted))


def _finding(incident: Incident, slot: str, wanted: str, given: str) -> Finding:
    group = SIDES if slot in set(Side) else TOLLS
    article = incident.article
    return Finding(article.identifier, group, slot, "wrong slot", article.identifier, wanted, given, article.text)
