"""Who is said to stand behind a deed that a noun tells, and who is not."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params, read


def _blames(text: str, by: str, kind: str = "attack") -> Case:
    return Case(text, text, tells=(Tells(kind, by=by),))


NAMED = (
    _blames("Zelensky menuding Rusia sebagai dalang serangan itu.", "Rusia"),
    _blames("Zelensky menuduh Rusia berada di balik serangan itu.", "Rusia"),
    _blames("Zelensky mengatakan Rusia bertanggung jawab atas serangan di Kyiv.", "Rusia"),
    _blames("Hamas menyebut Israel sebagai pelaku pengeboman rumah sakit itu.", "Israel", "bombing"),
    _blames("Polisi menyebut pelaku penembakan itu adalah KKB.", "KKB", "shooting"),
    _blames("Ledakan itu ulah pasukan Ukraina, kata Peskov.", "pasukan Ukraina", "bombing"),
    _blames("Biden meyakini Rusia sebagai pihak yang bertanggung jawab atas ledakan itu.", "Rusia", "bombing"),
    _blames("Tentara Uganda gugur ketika al-Shabaab menggempur pangkalan Uni Afrika.", "al-Shabaab"),
)
UNNAMED = (
    _blames("Iran mengatakan Israel bukan pelaku serangan itu.", ""),
    _blames("Rusia tidak bertanggung jawab atas ledakan itu, kata Peskov.", "", "bombing"),
)


@pytest.mark.parametrize("case", params(NAMED))
def test_whoever_is_blamed_is_the_agent(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(UNNAMED))
def test_nobody_is_the_agent_whose_blame_is_denied(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(
    "text",
    [
        "Israel menyatakan Hamas bertanggung jawab atas serangan itu.",
        "Israel mengklaim Hamas bertanggung jawab atas serangan itu.",
        "Israel menyatakan bahwa Hamas sepenuhnya bertanggung jawab atas serangan itu.",
        "Israel mengatakan Hamas harus bertanggung jawab atas serangan itu.",
    ],
)
def test_who_holds_another_to_account_admits_nothing(text: str) -> None:
    case = Case(text, text, says=(Says("assert|accuse", "Israel"),), tells=(Tells("attack", by="Hamas"),))
    check(case)


def test_who_takes_responsibility_is_the_agent() -> None:
    text = "Taliban menyatakan pihaknya bertanggung jawab atas serangan di Kabul."
    check(Case("own side", text, says=(Says("admit", "Taliban"),), tells=(Tells("attack", by="Taliban", at="Kabul"),)))


@pytest.mark.parametrize(
    "case",
    params(
        (
            Case("the dead are no doers", "Mereka yang terbunuh warga sipil.", tells=(Tells("attack", by=""),)),
            Case(
                "how it was done is no part of a name",
                "Houthi menuduh koalisi sengaja mengebom bus itu.",
                tells=(Tells("bombing", by="koalisi"),),
            ),
        )
    ),
)
def test_nobody_lends_his_deed_to_another(case: Case) -> None:
    check(case)


def test_the_accuser_is_never_the_doer() -> None:
    text = "Perdana Menteri Maeen Abdulmalik menuding Houthi menembakkan tiga rudal ke bandara itu."
    doers = {
        agent.name for statement in read(text).statements for report in statement.reports for agent in report.agents
    }
    assert doers <= {"Houthi"}
