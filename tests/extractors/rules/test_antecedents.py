"""Who "ia", "-nya", "mereka" and "kelompok itu" are, and sayings inside of sayings."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

STANDINS = (
    Case(
        "ia",
        "Presiden Volodymyr Zelensky mengunjungi Kherson. Ia mengatakan kota itu akan dibangun kembali.",
        says=(Says("assert|promise", "Volodymyr Zelensky", "kota itu akan dibangun"),),
    ),
    Case(
        "dia juga",
        "Presiden Volodymyr Zelensky mengatakan Kherson aman. Dia juga menuduh Rusia menembaki rumah sakit.",
        says=(
            Says("assert", "Volodymyr Zelensky", "Kherson aman"),
            Says("accuse", "Volodymyr Zelensky", "menembaki rumah sakit"),
        ),
    ),
    Case(
        "beliau",
        "Panglima TNI Jenderal Agus Subiyanto tiba di Timika. Beliau menegaskan operasi akan dilanjutkan.",
        says=(Says("assert|promise|threaten", "Agus Subiyanto", "operasi akan dilanjutkan"),),
    ),
    Case(
        "sang jenderal",
        (
            "Jenderal Min Aung Hlaing berpidato di Naypyidaw. Sang jenderal menuduh pihak asing "
            "mempersenjatai pemberontak."
        ),
        says=(Says("accuse", "Min Aung Hlaing", "mempersenjatai pemberontak"),),
    ),
    Case(
        "juru bicara itu",
        (
            "Juru bicara militer Israel Avichay Adraee berbicara kepada wartawan. Juru bicara itu "
            "mengatakan dua roket dicegat."
        ),
        says=(Says("assert", "Avichay Adraee", "dua roket dicegat"),),
    ),
    Case(
        "menteri itu",
        "Menteri Pertahanan Rusia Andrei Belousov mengunjungi Kursk. Menteri itu menyebut serangan Ukraina gagal.",
        says=(Says("assert", "Andrei Belousov", "serangan Ukraina gagal"),),
    ),
    Case(
        "kelompok itu",
        "Boko Haram menyerang desa Rann. Kelompok itu mengklaim 12 tentara tewas.",
        says=(Says("assert", "Boko Haram", "12 tentara tewas"),),
    ),
    Case(
        "mereka",
        "Para pemberontak Tuareg merebut Kidal. Mereka mengatakan pasukan Mali melarikan diri.",
        says=(Says("assert", "pemberontak Tuareg|Para pemberontak Tuareg|Tuareg", "melarikan diri"),),
    ),
    Case(
        "kementerian tersebut",
        "Kementerian Kesehatan Sudan merilis data baru. Kementerian tersebut menyatakan 500 orang meninggal.",
        says=(Says("assert", "Kementerian Kesehatan Sudan", "500 orang meninggal"),),
    ),
    Case(
        "pihaknya",
        "Kapolda Papua Mathius Fakhiri berada di Wamena. Ia menegaskan pihaknya tidak menembaki warga.",
        says=(Says("deny|assert", "Mathius Fakhiri", "tidak menembaki warga"),),
    ),
)

NESTED = (
    Case(
        "A while B",
        "Ukraina menuduh Rusia menghancurkan bendungan itu, sedangkan Moskow menyalahkan Kyiv.",
        says=(
            Says("accuse", "Ukraina", "menghancurkan bendungan"),
            Says("accuse", "Moskow|Rusia", "Kyiv"),
        ),
    ),
    Case(
        "A but B denies",
        "Warga mengatakan tentara membakar rumah mereka, tetapi militer membantahnya.",
        says=(
            Says("assert", "Warga", "membakar rumah"),
            Says("deny", "militer"),
        ),
    ),
    Case(
        "two verbs one mouth",
        (
            "Juru bicara Houthi Yahya Saree mengatakan rudal itu mengenai sasaran dan memperingatkan bahwa "
            "serangan akan berlanjut."
        ),
        says=(
            Says("assert", "Yahya Saree", "rudal itu mengenai sasaran"),
            Says("threaten|assert", "Yahya Saree", "serangan akan berlanjut"),
        ),
    ),
    Case(
        "seraya",
        "Erdogan mengecam serangan itu seraya menyerukan gencatan senjata.",
        says=(
            Says("condemn", "Erdogan", "serangan itu"),
            Says("appeal", "Erdogan", "gencatan senjata"),
        ),
    ),
    Case(
        "sambil menambahkan bahwa",
        "Gubernur Andriy Koval mengatakan dua orang tewas, sambil menambahkan bahwa korban bisa bertambah.",
        says=(
            Says("assert", "Andriy Koval", "dua orang tewas"),
            Says("assert", "Andriy Koval", "korban bisa bertambah"),
        ),
    ),
)

CONDITIONS = (
    Case(
        "jika before",
        "Jika Israel tidak mundur, Hizbullah mengancam akan melanjutkan serangan.",
        says=(Says("threaten", "Hizbullah", "melanjutkan serangan", condition="Israel tidak mundur"),),
    ),
    Case(
        "asalkan",
        "Kyiv menyatakan siap berunding asalkan Rusia menghentikan serangan.",
        says=(Says("assert|promise", "Kyiv|Ukraina", "siap berunding", condition="Rusia menghentikan serangan"),),
    ),
    Case(
        "dengan syarat",
        "Hamas menyatakan bersedia membebaskan sandera dengan syarat Israel mundur dari Gaza.",
        says=(Says("promise|assert", "Hamas", "membebaskan sandera", condition="Israel mundur dari Gaza"),),
    ),
    Case(
        "bila",
        "FARC mengancam kembali mengangkat senjata bila pemerintah ingkar janji.",
        says=(Says("threaten", "FARC", "mengangkat senjata", condition="pemerintah ingkar janji"),),
    ),
    Case(
        "kecuali jika",
        "Presiden Putin mengatakan perang tidak akan berakhir kecuali jika Kyiv menyerahkan Donbas.",
        says=(
            Says("assert|threaten|deny", "Putin", "perang tidak akan berakhir", condition="Kyiv menyerahkan Donbas"),
        ),
    ),
)


@pytest.mark.parametrize("case", params(STANDINS))
def test_a_word_that_stands_for_somebody_finds_them(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NESTED))
def test_each_saying_keeps_its_own_mouth(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CONDITIONS))
def test_a_condition_is_told_from_what_is_said(case: Case) -> None:
    check(case)
