"""English through the same rules: happenings."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params, read

CLAUSES = (
    Case(
        "active",
        "Russian forces attacked Kupiansk on Monday.",
        tells=(Tells("attack", by="Russian forces|Russia", at="Kupiansk", day="2024-03-04"),),
    ),
    Case(
        "passive with by",
        "The convoy was ambushed by RSF fighters near Nyala.",
        tells=(Tells("ambush", by="RSF fighters|RSF", on="convoy", at="Nyala"),),
    ),
    Case(
        "passive without by",
        "A clinic in Aleppo was bombed on Sunday.",
        tells=(Tells("bombing|air-strike", by="", on="clinic", at="Aleppo", day="2024-03-03"),),
    ),
    Case(
        "a noun with its owner",
        "An Israeli air strike on Rafah killed three people.",
        tells=(Tells("air-strike", by="Israel|Israeli", at="Rafah", tolls="killed 3"),),
    ),
    Case(
        "a weapon as the subject",
        "Two missiles hit a railway station in Kramatorsk.",
        tells=(Tells("missile-strike", by="", on="railway station", at="Kramatorsk", weapon="missiles"),),
        flaw="the thing hit loses a part of its name",
    ),
    Case(
        "a weapon's owner",
        "Russian missiles hit an apartment block in Dnipro.",
        tells=(Tells("missile-strike", by="Russia|Russian", on="apartment block", at="Dnipro"),),
        flaw="the thing hit is not read",
    ),
    Case(
        "a light verb",
        "Hezbollah launched a rocket attack on Haifa.",
        tells=(Tells("missile-strike", by="Hezbollah", at="Haifa"),),
    ),
    Case(
        "the accused acts, not the accuser",
        "Ukraine accused Russia of shelling the port of Izmail.",
        tells=(Tells("shelling", by="Russia", at=None),),
    ),
    Case(
        "the denier is the denied agent",
        "Russia denied shelling a hospital in Kherson.",
        tells=(Tells("shelling", by="Russia", on="hospital", at="Kherson", polarity="negative"),),
        flaw="the agent of an English gerund is not found",
    ),
    Case(
        "at least",
        "At least 12 people were killed and 30 wounded in a bombing in Mogadishu.",
        tells=(Tells("bombing", by="", at="Mogadishu", tolls="killed 12-; injured 30"),),
    ),
    Case("a plan", "Israel will attack Rafah.", tells=(Tells("attack", by="Israel", at="Rafah", modality="planned"),)),
    Case(
        "a possibility",
        "Russia may attack Odesa.",
        tells=(Tells("attack", by="Russia", at="Odesa", modality="hypothetical"),),
    ),
    Case(
        "a clash of two sides",
        "Clashes between the army and M23 broke out in Sake on Saturday.",
        tells=(Tells("clash", by=None, on=None, at="Sake", day="2024-03-02"),),
    ),
    Case(
        "the town of a distance is left out",
        "Rockets hit Hroza, 80 km from Kharkiv.",
        tells=(Tells("missile-strike", by="", at="Hroza"),),
    ),
)

PRECISION = (
    Case(
        "heart attack",
        "He died of a heart attack in Damascus.",
        tells=(),
    ),
    Case(
        "shooting a film",
        "She is shooting a film in Prague.",
        tells=(),
    ),
    Case(
        "a strike of workers",
        "Rail workers went on strike in Paris.",
        tells=(),
        flaw="another sense of the word is not told from war",
    ),
    Case(
        "a striker strikes",
        "Kane struck twice against Wales in London.",
        tells=(),
        flaw="another sense of the word is not told from war",
    ),
    Case("a hit record", "The singer had a hit in Seoul.", tells=()),
    Case("a quarrel in court", "The band fought its label in a London court.", tells=()),
    Case("a bystander state", "France condemned the attack in Beirut.", tells=(Tells("attack", by="", at="Beirut"),)),
    Case(
        "the nationality of the victims",
        "Two French citizens were killed in an attack in Niger.",
        tells=(Tells("attack", by="", tolls="killed 2"),),
    ),
    Case(
        "the maker of the weapon",
        "Iranian-made drones hit a warehouse in Odesa.",
        tells=(Tells("drone-strike", by="", at="Odesa"),),
    ),
)


@pytest.mark.parametrize("case", params(CLAUSES))
def test_english_clauses_tell_who_did_what_where(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(PRECISION))
def test_english_words_in_another_sense_accuse_nobody(case: Case) -> None:
    check(case, "en")


def test_two_nouns_that_a_comma_parts_are_two_attacks_with_an_agent_each() -> None:
    text = "The killings led to the missile strikes on Lahore, to Pakistan's attack on Jammu and to talks."
    reports = [report for statement in read(text, "en").statements for report in statement.reports]
    told = {report.trigger.of(text): report for report in reports}
    assert not told["missile strikes"].agents
    assert [place.name for place in told["missile strikes"].places] == ["Lahore"]
    assert [agent.name for agent in told["attack"].agents] == ["Pakistan"]
