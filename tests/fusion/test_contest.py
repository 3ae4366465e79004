"""What makes an event contested and what settles it: denials, admissions, rival attackers, figures over time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kg.fusion.contest import Contest, contest_of
from kg.fusion.telling import tell
from kg.fusion.world import World
from kg.languages.counted import Counted, counted_as
from kg.model import (
    Actor,
    ActorType,
    Correction,
    EventType,
    Modality,
    Period,
    Polarity,
    Reading,
    Report,
    Statement,
    StatementKind,
)
from tests import builders as make

MARA = make.actor("Mara")
MARAN_ARMY = make.actor("Maran army", ActorType.ARMED_FORCE, member_of=("mara",))
MARAN_PRESIDENT = make.actor("Ilan Dor", ActorType.PERSON, member_of=("mara",))
TOVIA = make.actor("Tovia")
TOVIAN_DOCTORS = make.actor("Tovian doctors", ActorType.GOVERNMENT, member_of=("tovia",))
FRONT = make.actor("Red Front", ActorType.ARMED_GROUP)
WATCH = make.actor("Peace Watch", ActorType.OTHER)
ADMIT, DENY, ACCUSE = StatementKind.ADMIT, StatementKind.DENY, StatementKind.ACCUSE


def says(  # one parameter a slot
    by: Actor | str,
    day: int = 0,
    *,
    kind: StatementKind = StatementKind.ASSERT,
    agent: Actor | None = None,
    killed: tuple[int, int | None] | None = None,
    of: str = "orang",
    type: EventType = EventType.AIR_STRIKE,  # noqa: A002  (the field's name)
    modality: Modality = Modality.ACTUAL,
    hour: int = 8,
    said: int = 0,
    trigger: str = "membom",
) -> Reading:
    """One report of a raid by somebody, or by a paper of that name in its own voice, printed on a day of May 2031."""
    speaker = by if isinstance(by, Actor) else None
    paper = by if isinstance(by, str) else "Kabar Uji"
    words = f"{speaker.label if speaker else paper} hari {day} jam {hour} {kind}: {agent.label if agent else '-'} "
    source = make.article(
        f"{words} {trigger} desa, tewas {killed} {of} kata.",
        publisher=paper,
        published=datetime(2031, 5, day, hour, tzinfo=UTC) if day else None,
    )
    report = make.report(
        source,
        trigger,
        type,
        agents=[make.mention(source, agent.label, agent, nth=int(agent is speaker))] if agent else [],
        tolls=[make.toll(source, f"tewas {killed}", *killed, of=of)] if killed else [],
        polarity=Polarity.NEGATIVE if kind is DENY else Polarity.POSITIVE,
        modality=modality,
    )
    saying = make.statement(
        source,
        source.text,
        report,
        kind=kind,
        speakers=[make.mention(source, speaker.label, speaker)] if speaker else [],
        cue="kata" if speaker else "",
        said_on=make.day(2031, 5, said) if said else None,
    )
    return make.reading(source, saying, publisher=make.actor(paper, ActorType.MEDIA))


def contest(*readings: Reading) -> Contest:
    """What is in dispute when these reports are of one event."""
    world = World([*readings, make.reading(make.article("-"), related=[MARA, TOVIA])])
    return contest_of(tell(readings, world, {}), world)


def statement(reading: Reading) -> Statement:
    (only,) = reading.statements
    return only


def report(reading: Reading) -> Report:
    (only,) = statement(reading).reports
    return only


def test_a_denial_names_who_and_when() -> None:
    found = contest(says(TOVIA, 3, agent=MARA, kind=ACCUSE), says(MARAN_ARMY, 4, kind=DENY, agent=MARAN_ARMY))
    assert found == Contest(("Maran army denied it on 4 May 2031.",))


def test_one_side_that_denies_many_times_gives_one_sentence() -> None:
    denials = [says(who, day, kind=DENY) for who in (MARA, MARAN_ARMY, MARAN_PRESIDENT) for day in (4, 5, 6)]
    (reason,) = contest(says(TOVIA, 3, agent=MARA), *denials).reasons
    assert reason.endswith(" denied it first on 4 May 2031.")
    assert all(actor.label in reason for actor in (MARA, MARAN_ARMY, MARAN_PRESIDENT))


def test_a_day_on_which_it_was_said_counts_before_that_of_the_article() -> None:
    assert contest(says(MARA, 9, said=7, kind=DENY)).reasons == ("Mara denied it on 7 May 2031.",)


def test_an_admission_settles_who_did_it() -> None:
    accuses, admits = says(TOVIA, 3, agent=MARA), says(MARAN_ARMY, 4, kind=ADMIT, agent=MARAN_ARMY)
    assert contest(accuses, admits) == Contest(settled_by=(statement(admits).id,))


def test_a_president_who_tells_of_his_armys_blow_tells_of_his_own_sides_deed() -> None:
    tells = says(MARAN_PRESIDENT, 4, agent=MARAN_ARMY, killed=(2, 2))
    assert contest(tells).settled_by == (statement(tells).id,)


def test_who_speaks_of_what_his_side_does_at_all_owns_to_no_deed() -> None:
    assert contest(says(TOVIA, 3, agent=MARA), says(MARA, 4, agent=MARA)).settled_by == ()


def test_a_rival_account_is_no_contest_once_the_accused_admits_the_deed() -> None:
    blames, rival = says(TOVIA, 3, agent=MARA), says(WATCH, 4, agent=FRONT)
    assert contest(blames, rival).reasons == (
        "They name different agents: Tovia named Mara on 3 May 2031; Peace Watch named Red Front on 4 May 2031.",
    )
    assert contest(blames, rival, says(MARA, 5, kind=ADMIT, agent=MARA)).reasons == ()


def test_two_that_claim_one_deed_contest_it() -> None:
    found = contest(says(FRONT, 3, kind=ADMIT, agent=FRONT), says(MARA, 4, kind=ADMIT, agent=MARA))
    assert found.reasons == (
        "They name different agents: Red Front claimed it on 3 May 2031; Mara claimed it on 4 May 2031.",
    )
    assert len(found.settled_by) == 2


def test_who_denied_first_and_admitted_later_is_told_in_one_sentence_and_corrects_the_denial() -> None:
    denies, admits = says(MARAN_ARMY, 9, kind=DENY), says(MARAN_ARMY, 15, kind=ADMIT)
    found = contest(says(TOVIA, 9, agent=MARA), denies, admits)
    assert found.reasons == ("Maran army denied it on 9 May 2031 and admitted it on 15 May 2031.",)
    assert found.settled_by == (statement(admits).id,)
    assert found.corrections == (Correction(report(denies).id, report(admits).id),)


def test_a_claim_that_its_side_takes_back_settles_nothing() -> None:
    claims, denies = says(FRONT, 23, kind=ADMIT, agent=FRONT), says(FRONT, 26, kind=DENY)
    found = contest(claims, denies)
    assert found.reasons == ("Red Front claimed it on 23 May 2031 and denied it on 26 May 2031.",)
    assert found.settled_by == ()
    assert found.corrections == (Correction(report(claims).id, report(denies).id),)


def test_who_only_confirms_that_there_was_an_attack_admits_no_deed() -> None:
    assert contest(says(MARA, 3, kind=ADMIT, killed=(5, 5), of="prajurit")) == Contest()
    assert contest(says(FRONT, 3, agent=MARA), says(MARA, 3, kind=ADMIT)).settled_by == ()
    assert contest(says(MARA, 3, kind=DENY), says(MARA, 3, kind=ADMIT)).settled_by == ()


def test_a_government_that_names_rebels_claims_nothing_for_itself() -> None:
    members = replace(FRONT, member_of=("mara",))
    assert contest(says(MARA, 3, agent=members)).settled_by == ()


def test_who_disputes_the_figures_denies_no_deed() -> None:
    admits = says(MARAN_ARMY, 3, kind=ADMIT, agent=MARAN_ARMY)
    disputes = says(MARAN_ARMY, 4, kind=DENY, trigger="jumlah korban")
    found = contest(says(TOVIA, 3, agent=MARA), admits, disputes)
    assert found == Contest(("Maran army disputed the figures on 4 May 2031.",), (statement(admits).id,))


def test_talks_are_no_deed_to_admit() -> None:
    assert contest(says(MARA, 3, agent=MARA, type=EventType.TALKS)) == Contest()


@pytest.mark.parametrize(
    ("one", "other", "contested"),
    [
        pytest.param(says(TOVIA, 3, killed=(60, None)), says(WATCH, 3, killed=(10, 30)), True, id="one day, two sides"),
        pytest.param(says(TOVIA, 3, killed=(45, 45)), says(WATCH, 6, killed=(80, 80)), False, id="more are found"),
        pytest.param(says(TOVIA, 3, killed=(80, 80)), says(WATCH, 6, killed=(45, 45)), True, id="fewer, later"),
        pytest.param(says(TOVIA, 3, killed=(97, 97)), says(WATCH, 3, killed=(100, 100)), False, id="told roundly"),
        pytest.param(says(TOVIA, 3, killed=(3, 3)), says(WATCH, 3, killed=(5, 5)), True, id="few, but not the same"),
        pytest.param(
            says("Pagi", 3, killed=(12, 12)), says("Sore", 3, killed=(20, 20), hour=17), False, id="a later edition"
        ),
        pytest.param(
            says("Pagi", 3, killed=(20, 20)), says("Sore", 3, killed=(12, 12), hour=17), True, id="fewer then"
        ),
        pytest.param(
            says(TOVIA, 3, killed=(14, 14), of="anak"), says(WATCH, 3, killed=(40, 40)), False, id="a part of all"
        ),
        pytest.param(
            says(TOVIA, 3, killed=(40, 40), of="warga sipil"), says(WATCH, 3, killed=(9, 9)), True, id="part beyond all"
        ),
        pytest.param(
            says(TOVIA, 3, killed=(1, 1), of=""), says(WATCH, 3, killed=(40, 40), of=""), False, id="one of them"
        ),
        pytest.param(
            says(TOVIA, 3, killed=(2, 2), of=""), says(WATCH, 3, killed=(40, 40)), False, id="nobody says of whom"
        ),
        pytest.param(
            says(TOVIA, 3, killed=(18, 18), of="militan"),
            says(WATCH, 3, killed=(3, 3), of="petempur"),
            True,
            id="fighters",
        ),
        pytest.param(
            says(TOVIA, 3, killed=(18, 18), of="pekerja"),
            says(WATCH, 3, killed=(3, 3), of="guru"),
            False,
            id="two trades",
        ),
    ],
)
def test_figures_contest_one_another_when_both_cannot_hold(one: Reading, other: Reading, contested: bool) -> None:
    assert bool(contest(one, other).reasons) is contested


def test_one_fighter_is_not_told_as_several() -> None:
    (reason,) = contest(
        says(TOVIA, 3, killed=(1, 1), of="prajurit"), says(WATCH, 3, killed=(9, 9), of="prajurit")
    ).reasons
    assert "said 1 fighter killed" in reason
    assert "said 9 fighters killed" in reason


def test_rival_figures_are_told_with_their_speakers_and_days() -> None:
    found = contest(says(TOVIA, 3, killed=(60, None)), says(WATCH, 4, killed=(10, 30)))
    (reason,) = found.reasons
    assert reason.removeprefix("The figures exclude each other: ") == (
        "Tovia said at least 60 killed on 3 May 2031; Peace Watch said 10 to 30 killed on 4 May 2031."
    )


def test_a_paper_that_prints_a_figure_beside_its_own_does_not_contradict_itself() -> None:
    own, quoted = says("Pagi", 3, killed=(60, 60)), says(TOVIA, 3, killed=(7, 7))
    printed = replace(quoted.article, id=own.article.id)
    assert contest(own, quoted).reasons
    assert contest(own, replace(quoted, article=printed)).reasons == ()


def test_a_figure_that_its_side_corrects_contests_nothing_any_more() -> None:
    first, last = says(TOVIA, 3, killed=(100, 100)), says(TOVIAN_DOCTORS, 5, killed=(60, 60))
    other = says(WATCH, 6, killed=(60, 60))
    found = contest(first, last, other)
    assert found == Contest(corrections=(Correction(report(first).id, report(last).id),))
    assert contest(first, other).reasons


def test_a_side_that_gives_an_exact_figure_later_corrects_a_round_one() -> None:
    first, last = says(TOVIA, 3, killed=(500, None)), says(TOVIA, 4, killed=(471, 471))
    assert contest(first, last).corrections == (Correction(report(first).id, report(last).id),)


def test_many_sides_with_many_figures_give_one_sentence_that_names_some() -> None:
    sides = [make.actor(f"Group {n}", ActorType.ARMED_GROUP) for n in range(40)]
    (reason,) = contest(*(says(side, 3, killed=(10 * n, 10 * n)) for n, side in enumerate(sides, start=1))).reasons
    assert reason.endswith("; 34 more say otherwise.")


def test_a_figure_that_an_early_count_allows_corrects_nothing() -> None:
    assert contest(says(TOVIA, 3, killed=(20, None)), says(TOVIA, 5, killed=(60, 60))) == Contest()


def test_a_hundred_papers_with_two_figures_give_one_sentence() -> None:
    papers = [says(f"Paper {n}", 3, killed=(20, 20) if n % 2 else (5, 5)) for n in range(100)]
    assert len(contest(*papers).reasons) == 1


def test_what_did_not_happen_yet_is_not_contested() -> None:
    planned = says(TOVIA, 3, killed=(60, 60), modality=Modality.PLANNED)
    assert contest(planned, says(WATCH, 3, killed=(10, 10))) == Contest()


@pytest.mark.parametrize("language", ["id", "en"])
def test_whom_a_figure_counts_is_told_by_its_word(language: str) -> None:
    words = {"id": ("orang", "Prajurit", "warga sipil", "guru"), "en": ("people", "Rebels", "civilians", "teachers")}
    kinds = [counted_as(word, language) for word in words[language]]
    assert kinds == [Counted.EVERYBODY, Counted.FIGHTERS, Counted.CIVILIANS, Counted.PART]


@pytest.mark.parametrize("language", ["", "xx", "../id"])
def test_in_an_unknown_language_any_word_may_be_a_part(language: str) -> None:
    assert counted_as("orang", language) is Counted.PART


def test_a_period_of_several_days_is_no_day_of_saying() -> None:
    reading = says(MARA, 9, kind=DENY)
    vague = replace(statement(reading), said_on=Period(date(2031, 5, 1), date(2031, 5, 8)))
    assert contest(replace(reading, statements=(vague,))).reasons == ("Mara denied it on 9 May 2031.",)
