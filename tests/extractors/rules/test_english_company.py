"""English words that tell a happening by who stands around them: who is seized, freed or shot down."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

COMPANY = (
    Case(
        "a person who is seized is abducted",
        "Two aid workers were seized near Goma on Monday.",
        tells=(Tells("abduction", on=None, at="Goma", day="2024-03-04", tolls=None),),
    ),
    Case(
        "a town that is seized is taken",
        "Goma was seized by M23 on Monday.",
        tells=(Tells("territorial-gain", by="M23", on="Goma", at="Goma", day="2024-03-04"),),
    ),
    Case(
        "hostages who are freed",
        "Three hostages were freed in Rafah on Sunday.",
        tells=(Tells("prisoner-exchange", on=None, at="Rafah", day="2024-03-03", tolls=None),),
    ),
    Case("funds that are released", "The bank released funds on Sunday.", tells=()),
    Case(
        "the fall of a town",
        "The fall of Goma was announced on Monday.",
        tells=(Tells("territorial-gain", on="Goma", at="Goma", day="2024-03-04"),),
    ),
    Case("the fall of a minister", "The fall of the minister surprised many.", tells=()),
    Case(
        "a jet that was shot down",
        "Two helicopters were shot down near Sumy on Monday.",
        tells=(Tells("attack", on=None, at="Sumy", day="2024-03-04"),),
    ),
    Case("a drone that was shot down struck nobody", "Three drones were shot down over Sumy.", tells=()),
    Case(
        "a suicide bomber",
        "A suicide bomber killed 12 people at a mosque in Kunduz.",
        tells=(Tells("suicide-bombing", on=None, at="Kunduz", tolls="killed 12"),),
    ),
    Case(
        "bombers are not always planes",
        "Two bombers struck a mosque in Kandahar.",
        tells=(Tells("suicide-bombing", on="mosque", at="Kandahar"),),
    ),
    Case(
        "who agreed to stop fighting",
        "Israel and Hamas have agreed to stop fighting.",
        tells=(Tells("ceasefire", by="Israel", on="Hamas"),),
    ),
)


@pytest.mark.parametrize("case", params(COMPANY))
def test_company(case: Case) -> None:
    check(case, "en")
