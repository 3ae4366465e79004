"""Who is meant by a title, a surname, "sang presiden", "its forces", and where a name begins."""

import pytest

from kg.model import Mention, MentionKind, Reading
from tests.extractors.catalogue import read


def speakers(reading: Reading) -> list[str]:
    return [speaker.name for statement in reading.statements for speaker in statement.speakers]


def agents(reading: Reading) -> list[str]:
    return [agent.name for said in reading.statements for report in said.reports for agent in report.agents]


def person(reading: Reading, name: str) -> Mention:
    return next(mention for mention in reading.mentions if mention.name == name)


@pytest.mark.parametrize(
    ("text", "name", "role", "member_of"),
    [
        ("Juru bicara tentara Bayu Laksono menolak.", "Bayu Laksono", "Juru bicara tentara", "tentara"),
        (
            "Juru bicara Tentara Arakan Bayu Laksono menolak.",
            "Bayu Laksono",
            "Juru bicara Tentara Arakan",
            "Tentara Arakan",
        ),
        (
            "Kepala biro politik Hamas Bayu Laksono menolak.",
            "Bayu Laksono",
            "Kepala biro politik Hamas",
            "Hamas",
        ),
        ("Menteri Industri Bayu Laksono menolak.", "Bayu Laksono", "Menteri Industri", ""),
        ("Menko Polhukam Mahfud MD menolak.", "Mahfud MD", "Menko Polhukam", ""),
        ("Wali Kota Kyiv Vitali Klitschko menolak.", "Vitali Klitschko", "Wali Kota Kyiv", "Kyiv"),
        (
            "Juru bicara koalisi Kolonel Turki al-Malki menolak.",
            "Turki al-Malki",
            "Juru bicara koalisi Kolonel",
            "koalisi",
        ),
        (
            "Koordinator Kemanusiaan PBB di Sudan, Sari Dewi, menolak.",
            "Sari Dewi",
            "Koordinator Kemanusiaan PBB",
            "PBB",
        ),
        (
            "Wakil Menteri Pertahanan Ukraina, Hanna Maliar, menolak.",
            "Hanna Maliar",
            "Wakil Menteri Pertahanan Ukraina",
            "Ukraina",
        ),
        (
            "Juru bicara militer Israel Bayu Laksono menolak.",
            "Bayu Laksono",
            "Juru bicara militer Israel",
            "militer Israel",
        ),
    ],
)
def test_a_name_begins_where_its_office_ends(text: str, name: str, role: str, member_of: str) -> None:
    found = person(read(text), name)
    assert (found.kind, found.role, found.member_of) == (MentionKind.PERSON, role, member_of)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The governor of Donetsk, Pavlo Kyrylenko, refused.", "Pavlo Kyrylenko", "governor of Donetsk"),
        (
            "The Houthis' deputy foreign minister, Hussein al-Ezzi, refused.",
            "Hussein al-Ezzi",
            "Houthis' deputy foreign minister",
        ),
    ],
)
def test_an_english_office_before_a_comma_is_its_holders(text: str, name: str, role: str) -> None:
    assert person(read(text, "en"), name).role == role


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Menteri Luar Negeri Rusia Bayu Laksono tiba. Menlu Rusia itu mengatakan perang akan usai.",
            "Bayu Laksono",
        ),
        ("Panglima militer Mali Jenderal Sari Dewi tiba. Jenderal itu mengatakan perang akan usai.", "Sari Dewi"),
        ("Asisten Presiden Turki Bayu Laksono tiba. Presiden Turki mengatakan perang akan usai.", "Presiden Turki"),
        ("NUG, pemerintah tandingan yang dibentuk lawan junta, mengatakan dua orang tewas.", "NUG"),
        ("Militer Myanmar maju. Pihak militer mengatakan dua orang tewas.", "Militer Myanmar"),
    ],
)
def test_a_title_later_is_the_one_who_holds_that_office(text: str, wanted: str) -> None:
    assert speakers(read(text)) == [wanted]


def test_the_aide_of_a_president_is_not_the_president() -> None:
    reading = read("Asisten Presiden Turki Bayu Laksono tiba. Sang presiden mengatakan perang akan usai.")
    assert speakers(reading) == []


def test_the_ministry_is_the_one_named_last_however_it_is_put() -> None:
    reading = read(
        "Azerbaijan's Ministry of Defence said two towns were shelled. The ministry said three people were killed."
        " The Armenian Defence Ministry denied it.",
        "en",
    )
    assert speakers(reading)[:2] == ["Azerbaijan's Ministry of Defence"] * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pasukan Demokratik mengatakan desa itu dibakar oleh milisi suku. Milisi Janjaweed diam.", "id"),
        ("Karenni menuduh tentara membakar desa itu. Tentara Kemerdekaan Kachin diam.", "id"),
        ("Iran mengatakan Hamas dan pejuangnya menyerang Sderot.", "id"),
        ("British forces left. Central Command of nobody said it. Its forces destroyed a radar.", "en"),
    ],
)
def test_some_of_a_sort_are_not_the_one_that_the_text_names(text: str, language: str) -> None:
    assert not {"Milisi Janjaweed", "Tentara Kemerdekaan Kachin", "Iran", "pejuang Iran", "British forces"} & set(
        agents(read(text, language))
    )


def test_whose_targets_they_are_attacked_nobody() -> None:
    reading = read("American forces struck dozens of Houthi targets in Yemen.", "en")
    assert agents(reading) == ["American forces"]


def test_the_camp_of_a_group_is_no_town() -> None:
    reading = read("India mengatakan jetnya membom kamp Jaish-e-Mohammed.")
    assert person(reading, "Jaish-e-Mohammed").kind is MentionKind.ORGANIZATION


def test_the_pilot_of_an_airline_is_not_called_like_it() -> None:
    reading = read("KKB menyandera pilot Susi Air di Nduga.")
    assert not [
        mention for mention in reading.mentions if (mention.kind, mention.name) == (MentionKind.PERSON, "Susi Air")
    ]


def test_both_who_are_threatened_are_spoken_to() -> None:
    (said,) = read("Houthi mengancam Washington dan London.").statements
    assert [mention.name for mention in said.addressees] == ["Washington", "London"]


def test_a_spokesman_of_before_is_no_words_of_his_own() -> None:
    reading = read("Hamas mundur. Juru bicaranya, Bayu Laksono, mengatakan pejuangnya menembak jatuh drone Israel.")
    (said,) = [statement for statement in reading.statements if statement.speakers]
    assert said.speakers[0].name == "Bayu Laksono"
    assert person(reading, "Bayu Laksono").role == "Juru bicaranya"
