"""The same person, state, group and ministry in an Indonesian and in an English article is one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kg.build import extract_and_link
from kg.extractors import get_extractor
from kg.linking.dates import resolve_times
from kg.model import Actor, Mention, Reading
from tests.builders import article

RULES = get_extractor("rules", resolve_times)
TOLD_IN = datetime(2023, 9, 20, tzinfo=UTC)


def told(text: str, language: str, day: datetime = TOLD_IN) -> Reading:
    reading = extract_and_link(RULES, replace(article(text, language=language), published=day))
    assert isinstance(reading, Reading), reading
    return reading


def ids(mentions: tuple[Mention, ...]) -> list[str]:
    return [mention.entity.id if mention.entity is not None else "" for mention in mentions]


def speakers(reading: Reading) -> list[str]:
    return [identifier for statement in reading.statements for identifier in ids(statement.speakers)]


def agents(reading: Reading) -> list[str]:
    reports = (report for statement in reading.statements for report in statement.reports)
    return [identifier for report in reports for identifier in ids(report.agents)]


def person(reading: Reading, identifier: str) -> Actor:
    return next(
        mention.entity
        for mention in reading.every_mention()
        if isinstance(mention.entity, Actor) and mention.entity.id == identifier
    )


@pytest.mark.parametrize(
    ("indonesian", "english", "identifier"),
    [
        (
            "Menlu Turki Mevlut Cavusoglu mengatakan gencatan senjata dilanggar lagi.",
            "Turkish Foreign Minister Mevlüt Çavuşoğlu said the ceasefire was broken again.",
            "mevlut-cavusoglu",
        ),
        (
            "Pemimpin HTS Abu Mohammed al-Julani mengatakan kota itu telah jatuh.",
            "HTS leader Abu Mohammed al-Jolani said the city had fallen.",
            "ahmed-al-sharaa",
        ),
        (
            "Kementerian Pertahanan Azerbaijan mengatakan tiga tentara tewas.",
            "Azerbaijan's Defence Ministry said three soldiers were killed.",
            "azerbaijan-ministry-of-defence",
        ),
        (
            "Hizbullah mengatakan dua orang tewas dalam serangan itu.",
            "Hezbollah said two people were killed in the strike.",
            "hezbollah",
        ),
        ("KKB mengatakan pilot itu masih hidup.", "The TPNPB-OPM said the pilot was alive.", "tpnpb-opm"),
        ("Gedung Putih mengecam serangan itu.", "Washington condemned the attack.", "united-states"),
        (
            "Pemberontak Tuareg mengatakan dua warga tewas.",
            "Tuareg rebels said two villagers were killed.",
            "tuareg-rebels",
        ),
        (
            "Pasukan pemerintah Suriah mengatakan dua tentara tewas.",
            "The Syrian army said two soldiers were killed.",
            "syria-armed-forces",
        ),
    ],
)
def test_who_speaks_is_one_in_both_languages(indonesian: str, english: str, identifier: str) -> None:
    assert speakers(told(indonesian, "id")) == speakers(told(english, "en")) == [identifier]


@pytest.mark.parametrize(
    ("indonesian", "english", "identifier"),
    [
        (
            "Menteri Pertahanan Turki Hulusi Akar mengatakan pasukannya merebut dua desa.",
            "Turkish Defence Minister Hulusi Akar said his troops captured two villages.",
            "turkey-armed-forces",
        ),
        (
            "India mengatakan jetnya membom kamp di Balakot.",
            "India said its jets bombed a camp in Balakot.",
            "india-air-force",
        ),
        (
            "Junta Myanmar mengakui angkatan udaranya menyerang desa Pazigyi.",
            "Myanmar's junta admitted its air force attacked the village of Pazigyi.",
            "myanmar-air-force",
        ),
    ],
)
def test_the_own_forces_of_who_speaks_are_one_in_both_languages(indonesian: str, english: str, identifier: str) -> None:
    assert agents(told(indonesian, "id")) == agents(told(english, "en")) == [identifier]


def test_our_forces_are_the_army_of_the_state_whose_ministry_speaks() -> None:
    denied = "Juru bicara Kementerian Pertahanan Armenia, Ani Sargsyan, membantah."
    reading = told(f'{denied} "Pasukan kami tidak menembaki desa Karin," kata Ani.', "id")
    assert agents(reading) == ["armenia-armed-forces"]


def test_two_capitals_in_one_sentence_are_their_governments_and_a_town_is_a_town() -> None:
    reading = told("Menteri itu mengatakan Ankara mendukung Baku. Kyiv dihujani rudal.", "id")
    meant = {mention.name: mention.entity for mention in reading.mentions}
    governments = [meant[name] for name in ("Ankara", "Baku")]
    assert [actor.id for actor in governments if isinstance(actor, Actor)] == ["turkey", "azerbaijan"]
    assert not isinstance(meant["Kyiv"], Actor)


def test_an_adjective_inside_of_an_office_is_its_state() -> None:
    reading = told("Armenian Prime Minister Nikol Pashinyan said Azerbaijan had attacked.", "en")
    actors = {mention.entity.id for mention in reading.mentions if mention.entity is not None}
    assert "armenia" in actors
    assert "armenian" not in actors


def test_nobody_new_hides_inside_of_a_known_name() -> None:
    reading = told("The West Papua National Liberation Army said two soldiers were killed.", "en")
    actors = {mention.entity.id for mention in reading.mentions if isinstance(mention.entity, Actor)}
    assert actors == {"tpnpb-opm"}


def test_an_office_is_held_on_the_day_of_the_article() -> None:
    text = "Hanna Maliar mengatakan tentara Ukraina maju."
    before = told(text, "id", datetime(2022, 9, 12, tzinfo=UTC))
    after = told(text, "id", datetime(2024, 9, 12, tzinfo=UTC))
    assert person(before, "hanna-maliar").member_of == ("ukraine-ministry-of-defence",)
    assert person(after, "hanna-maliar").member_of == ()


def test_a_surname_means_a_public_figure_only_once_the_news_knows_them() -> None:
    text = "Menurut Guterres, gencatan senjata dilanggar lagi."
    assert speakers(told(text, "id", datetime(2023, 1, 1, tzinfo=UTC))) == ["antonio-guterres"]
    assert speakers(told(text, "id", datetime(1999, 9, 1, tzinfo=UTC))) == ["guterres"]


def test_a_nameless_spokesman_belongs_to_whom_he_speaks_for_in_both_languages() -> None:
    for text, language in (
        ("Juru bicara MINUSMA mengatakan tim itu dilarang masuk.", "id"),
        ("A spokesman for MINUSMA said the team was kept out.", "en"),
    ):
        reading = told(text, language)
        (speaker,) = speakers(reading)
        assert person(reading, speaker).member_of == ("minusma",)
