"""English through the same rules: sayings."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params, read

QUOTES = (
    Case(
        "the speaker before the cue behind the quote",
        '"Two missiles fell near the port," Governor Andriy Koval said.',
        says=(Says("assert", "Andriy Koval", "Two missiles fell near the port", direct=True),),
    ),
    Case(
        "the cue before its speaker",
        "“Two missiles fell near the port,” said Governor Andriy Koval.",
        says=(Says("assert", "Andriy Koval", "Two missiles fell near the port", direct=True),),
    ),
    Case(
        "the cue before the quote",
        'Governor Andriy Koval said: "Two missiles fell near the port."',
        says=(Says("assert", "Andriy Koval", "Two missiles fell near the port", direct=True),),
    ),
    Case(
        "a broken quote",
        '"Two missiles fell near the port," Governor Andriy Koval said, "and a grain store burned until dawn."',
        says=(
            Says("assert", "Andriy Koval", "Two missiles fell near the port", direct=True),
            Says("assert", "Andriy Koval", "and a grain store burned", direct=True),
        ),
        flaw="not read yet",
    ),
    Case(
        "a pronoun goes on",
        'Governor Andriy Koval said the port was open. "We are working day and night," he added.',
        says=(
            Says("assert", "Andriy Koval", "the port was open"),
            Says("assert", "Andriy Koval", "We are working day and night", direct=True),
        ),
    ),
)

KINDS = (
    Case(
        "deny with a gerund",
        "Russia denied shelling the hospital in Kherson.",
        says=(Says("deny", "Russia", "shelling the hospital"),),
    ),
    Case(
        "accuse of", "Sudan accused Chad of arming the militia.", says=(Says("accuse", "Sudan", "arming the militia"),)
    ),
    Case(
        "threaten with unless",
        "Hamas threatened to kill the hostages unless Israel stopped bombing Gaza.",
        says=(Says("threaten", "Hamas", "kill the hostages", condition="Israel stopped bombing Gaza"),),
    ),
    Case(
        "urge somebody",
        "The United Nations urged Israel to open the crossing.",
        says=(Says("demand|appeal", "United Nations", "open the crossing", to="Israel"),),
    ),
    Case("reject", "Kyiv rejected the ultimatum.", says=(Says("reject", "Kyiv|Ukraine", "the ultimatum"),)),
    Case(
        "condemn",
        "France condemned the attack on the convoy.",
        says=(Says("condemn", "France", "the attack on the convoy"),),
    ),
    Case(
        "claim responsibility",
        "Islamic State claimed responsibility for the bombing in Kabul.",
        says=(Says("admit", "Islamic State"),),
    ),
)

SOURCES = (
    Case(
        "according to",
        "Seven medics died in Nabatieh, according to the Lebanese health ministry.",
        says=(Says("assert", "Lebanese health ministry|Health Ministry", "Seven medics died"),),
    ),
    Case(
        "told an agency",
        "Commander Yusuf Daud told Reuters that his men held the airport.",
        says=(Says("assert", "Yusuf Daud", "his men held the airport", via="Reuters"),),
    ),
    Case("the passive without a speaker", "Two people were reported dead in Goma.", says=()),
    Case("not saying is no saying", "The army did not say who had fired.", says=()),
    Case("a thing that reads says nothing", "The road map added two villages.", says=()),
)


@pytest.mark.parametrize("case", params(QUOTES))
def test_english_quotes_have_their_speakers(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(KINDS))
def test_english_cues_tell_the_kind_of_saying(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(SOURCES))
def test_english_sources_are_named_or_left_open(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ten people were killed, the health ministry said.", "health ministry"),
        ("Ten people were killed, according to the prosecutor general's office.", "prosecutor general's office"),
        ("The mayor said ten people were killed.", "mayor"),
        ("Ten people were killed in Nangarhar, US Central Command said.", "US Central Command"),
    ],
)
def test_bodies_without_an_owner_and_offices_without_a_name_speak(text: str, speaker: str) -> None:
    (statement,) = read(text, "en").statements
    assert [mention.name for mention in statement.speakers] == [speaker]
    assert [toll.low for report in statement.reports for toll in report.tolls] == [10]
