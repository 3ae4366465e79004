"""What an article leaves unsaid is what it has told before."""

from __future__ import annotations

from kg.fusion import fuse
from kg.model import (
    ActorType,
    EventType,
    Modality,
    Polarity,
    StatementKind,
)
from tests import builders as make
from tests.fusion.land import (
    LAND,
    MARTUNI,
    NORTH,
    NORTH_ARMY,
    SHUSHI,
    SOUTH,
    SUNDAY,
    only,
)


def test_an_article_that_prints_both_versions_of_one_blast_need_not_repeat_place_and_day() -> None:
    text = "Selatan: Utara membom RS al-Ahli di Martuni. Utara: roket Selatan jatuh di al-Ahli."
    source = make.article(text)
    first, second = text.split(". ")
    accusation = make.report(
        source,
        "membom",
        EventType.AIR_STRIKE,
        agents=[make.mention(source, "Utara", NORTH)],
        targets=[make.mention(source, "RS al-Ahli")],
        places=[make.mention(source, "Martuni", MARTUNI)],
        period=SUNDAY,
    )
    version = make.report(
        source,
        "jatuh",
        EventType.MISSILE_STRIKE,
        agents=[make.mention(source, "Selatan", SOUTH, nth=1)],
        target_texts=["al-Ahli"],
    )
    speakers = [[make.mention(source, "Selatan", SOUTH)], [make.mention(source, "Utara", NORTH, nth=1)]]
    event = only(
        make.reading(
            source,
            make.statement(source, first + ".", accusation, speakers=speakers[0], cue=":"),
            make.statement(source, second, version, speakers=speakers[1], cue=":"),
            related=LAND,
        )
    )
    assert event.contested


def test_who_admits_a_strike_and_denies_aiming_at_civilians_does_not_deny_the_strike() -> None:
    source = make.article("Utara mengaku membom Martuni. Tentara Utara membantah menyasar warga.")
    first, second = source.text.split(". ")
    admitted = make.report(
        source,
        "membom",
        EventType.AIR_STRIKE,
        agents=[make.mention(source, "Utara", NORTH)],
        places=[make.mention(source, "Martuni", MARTUNI)],
        period=SUNDAY,
    )
    denied = make.report(
        source,
        "menyasar",
        EventType.ATTACK,
        agents=[make.mention(source, "Tentara Utara", NORTH_ARMY)],
        target_texts=["warga"],
        polarity=Polarity.NEGATIVE,
    )
    events = fuse(
        [
            make.reading(
                source,
                make.statement(
                    source,
                    first + ".",
                    admitted,
                    kind=StatementKind.ADMIT,
                    speakers=[make.mention(source, "Utara", NORTH)],
                    cue="mengaku",
                ),
                make.statement(
                    source,
                    second,
                    denied,
                    kind=StatementKind.DENY,
                    speakers=[make.mention(source, "Tentara Utara", NORTH_ARMY)],
                    cue="membantah",
                ),
                related=LAND,
            )
        ]
    )
    assert [(event.type, event.contested) for event in events if event.type is EventType.AIR_STRIKE] == [
        (EventType.AIR_STRIKE, False)
    ]


def test_what_an_article_leaves_unsaid_is_what_it_has_said() -> None:
    text = "Utara menembaki Martuni pada Ahad. Serangan Utara itu menewaskan tiga orang. Utara membantah."
    source = make.article(text)
    publisher = make.actor("Kabar", ActorType.MEDIA)
    shelling = make.report(
        source,
        "menembaki",
        EventType.SHELLING,
        agents=[make.mention(source, "Utara", NORTH)],
        places=[make.mention(source, "Martuni", MARTUNI)],
        period=SUNDAY,
    )
    attack = make.report(
        source,
        "Serangan",
        agents=[make.mention(source, "Utara", NORTH, nth=1)],
        period=SUNDAY,
        tolls=[make.toll(source, "tiga", 3, 3)],
    )
    denied = make.report(
        source, "membantah", agents=[make.mention(source, "Utara", NORTH, nth=2)], polarity=Polarity.NEGATIVE
    )
    reading = make.reading(
        source,
        make.statement(source, "Utara menembaki Martuni pada Ahad.", shelling),
        make.statement(source, "Serangan Utara itu menewaskan tiga orang.", attack),
        make.statement(
            source,
            "Utara membantah.",
            denied,
            kind=StatementKind.DENY,
            cue="membantah",
            speakers=[make.mention(source, "Utara", NORTH, nth=2)],
        ),
        publisher=publisher,
        related=LAND,
    )
    event = only(reading)
    assert event.type is EventType.SHELLING
    assert [account.report.id for account in event.accounts] == [shelling.id, attack.id, denied.id]
    assert event.contested


def test_a_vague_report_that_fits_two_happenings_joins_neither() -> None:
    text = "Utara menembaki Martuni. Utara menembaki Shushi. Utara menembaki warga pada Ahad."
    source = make.article(text)
    spots = [[make.mention(source, "Martuni", MARTUNI)], [make.mention(source, "Shushi", SHUSHI)], []]
    reports = [
        make.report(
            source,
            "menembaki",
            EventType.SHELLING,
            agents=[make.mention(source, "Utara", NORTH, nth=n)],
            places=places,
            period=SUNDAY,
            nth=n,
        )
        for n, places in enumerate(spots)
    ]
    sentences = [sentence + "." for sentence in text.rstrip(".").split(". ")]
    statements = [make.statement(source, words, told) for words, told in zip(sentences, reports, strict=True)]
    assert len(fuse([make.reading(source, *statements, related=LAND)])) == 3


def test_a_plan_repeated_word_for_word_is_one_event_of_its_own() -> None:
    text = "Utara akan menyerang Martuni. Kata juru bicara, Utara akan menyerang Martuni."
    source = make.article(text)
    plans = [
        make.report(
            source,
            "menyerang",
            agents=[make.mention(source, "Utara", NORTH, nth=n)],
            places=[make.mention(source, "Martuni", MARTUNI, nth=n)],
            modality=Modality.PLANNED,
            nth=n,
        )
        for n in range(2)
    ]
    first = make.statement(source, "Utara akan menyerang Martuni.", plans[0])
    second = make.statement(
        source, "Kata juru bicara, Utara akan menyerang Martuni.", plans[1], content="Utara akan menyerang Martuni."
    )
    event = only(make.reading(source, first, second, related=LAND))
    assert event.label == "planned attack, Martuni"
    assert not event.contested


def test_what_goes_on_where_the_article_was_is_not_what_happens_in_the_next_town() -> None:
    text = "Utara menembaki Martuni. Utara menembaki kota itu lagi. Di Shushi dua orang terluka."
    source = make.article(text)
    reports = [
        make.report(source, "menembaki", EventType.SHELLING, places=[make.mention(source, "Martuni", MARTUNI)]),
        make.report(source, "menembaki", EventType.SHELLING, period=make.day(2020, 11, 2), nth=1),
        make.report(source, "terluka", EventType.SHELLING, places=[make.mention(source, "Shushi", SHUSHI)]),
    ]
    sentences = [sentence + "." for sentence in text.rstrip(".").split(". ")]
    statements = [make.statement(source, words, told) for words, told in zip(sentences, reports, strict=True)]
    events = fuse([make.reading(source, *statements, related=LAND)])
    (alone,) = (event for event in events if any(account.report.id == reports[2].id for account in event.accounts))
    assert len(alone.accounts) == 1
