"""Commas in the way: speakers parted from their cue, cues amid what is said, names that a thing is called."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

INTERRUPTED = (
    Case(
        "a description behind the name",
        "Halima Musa, salah seorang pengungsi, menuturkan bahwa desanya dibakar.",
        says=(Says("assert", "Halima Musa", "desanya dibakar"),),
    ),
    Case(
        "a name behind the office",
        "Juru bicara misi PBB di Kongo, Jean Tobi, mengatakan dua helm biru tewas.",
        says=(Says("assert", "Jean Tobi", "dua helm biru tewas"),),
    ),
    Case(
        "a relative clause between",
        "Dewan Transisi Selatan, yang didukung UEA, mengecam serangan di Aden.",
        says=(Says("condemn", "Dewan Transisi Selatan", "serangan di Aden"),),
    ),
    Case(
        "an occasion between",
        "Menteri Luar Negeri Rusia Sergei Lavrov, dalam jumpa pers di Ankara, menolak usulan itu.",
        says=(Says("reject", "Sergei Lavrov", "usulan itu"),),
    ),
    Case(
        "a contrast between",
        "Hamas, sebaliknya, menuduh Israel melanggar kesepakatan.",
        says=(Says("accuse", "Hamas", "melanggar kesepakatan"),),
    ),
    Case(
        "the group's name behind what it is",
        "Kelompok pemberontak terbesar di Kongo timur, M23, membantah menyerang kamp pengungsi.",
        says=(Says("deny", "M23", "menyerang kamp pengungsi"),),
    ),
    Case(
        "an age behind the name",
        "Namun, seorang penjaga toko, Salim Hamdan (45), mengatakan tentara melepaskan tembakan lebih dulu.",
        says=(Says("assert", "Salim Hamdan", "tentara melepaskan tembakan"),),
    ),
    Case(
        "behind a place",
        "Di Khartoum, panglima angkatan darat, Jenderal Abdel Fattah al-Burhan, berjanji merebut kembali kota itu.",
        says=(Says("promise|threaten", "Abdel Fattah al-Burhan|Burhan", "merebut kembali kota itu"),),
    ),
)

INSERTED = (
    Case(
        "-nya in the middle of a clause",
        "Komandan Yusuf Daud tiba di lokasi. Jalan menuju kota, tambahnya, dipenuhi ranjau.",
        says=(Says("assert", "Yusuf Daud", "dipenuhi ranjau"),),
    ),
    Case(
        "a surname in the middle",
        (
            "Presiden Gustavo Petro berbicara di Bogota. Jika ELN terus menculik, ulang Petro, perundingan "
            "akan berakhir."
        ),
        says=(Says("assert|threaten", "Gustavo Petro", "perundingan akan berakhir", condition="ELN terus menculik"),),
    ),
    Case(
        "kementerian in the middle",
        ("Kementerian Pertahanan Turki merilis angka baru. Sejak Senin, kata kementerian itu, 30 militan dilumpuhkan."),
        says=(Says("assert", "Kementerian Pertahanan Turki", "30 militan dilumpuhkan"),),
    ),
    Case(
        "menurut in a clause without a verb",
        "Bangunan itu, menurut IDF, gudang senjata Hamas.",
        says=(Says("assert", "IDF", "gudang senjata Hamas"),),
    ),
    Case(
        "a date behind is no clause",
        "Dua drone ditembak jatuh, kata Gubernur Andriy Koval, Senin.",
        says=(Says("assert", "Andriy Koval", "Dua drone ditembak jatuh", without="Senin"),),
    ),
)

LABELS = (
    Case(
        "biadab",
        "Uni Eropa menyebut serangan itu biadab.",
        says=(Says("condemn", "Uni Eropa", "biadab"),),
    ),
    Case(
        "sebagai",
        "Ankara menyebut pembunuhan itu sebagai kejahatan perang.",
        says=(Says("assert|condemn|accuse", "Ankara|Turki", "kejahatan perang"),),
    ),
    Case(
        "bualan",
        "Juru bicara TPLF Getachew Reda menyebut tuduhan itu bualan.",
        says=(Says("deny", "Getachew Reda", "bualan"),),
    ),
    Case(
        "menyebutnya",
        "Bom meledak di pasar. Presiden Bola Tinubu menyebutnya tindakan pengecut.",
        says=(Says("condemn|assert", "Bola Tinubu", "tindakan pengecut"),),
    ),
    Case(
        "tak dapat diterima",
        "Menteri Luar Negeri Jerman Annalena Baerbock menyebut serangan itu tidak dapat diterima.",
        says=(Says("condemn", "Annalena Baerbock", "tidak dapat diterima"),),
    ),
)


@pytest.mark.parametrize("case", params(INTERRUPTED))
def test_a_speaker_parted_from_the_cue_is_found(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(INSERTED))
def test_words_around_a_cue_are_said_whole(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(LABELS))
def test_to_call_a_thing_a_name_is_to_say_something(case: Case) -> None:
    check(case)
