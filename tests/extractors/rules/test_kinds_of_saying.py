"""The twelve kinds of saying, told by their cues."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

PLAIN = (
    Case(
        "assert: a clause with bahwa",
        "Gubernur Andriy Koval menyatakan bahwa pelabuhan itu sudah aman.",
        says=(Says("assert", "Andriy Koval", "pelabuhan itu sudah aman", direct=False),),
    ),
    Case(
        "assert: a clause without bahwa",
        "Gubernur Andriy Koval menyebut pelabuhan itu sudah aman.",
        says=(Says("assert", "Andriy Koval", "pelabuhan itu sudah aman", direct=False),),
    ),
    Case(
        "announce",
        "Pemerintah Sudan mengumumkan gencatan senjata selama tiga hari di Khartoum.",
        says=(Says("announce", "Pemerintah Sudan", "gencatan senjata selama tiga hari"),),
    ),
    Case(
        "deny: with a verb behind it",
        "Kementerian Pertahanan Rusia membantah menembaki stasiun kereta itu.",
        says=(Says("deny", "Kementerian Pertahanan Rusia", "menembaki stasiun kereta"),),
    ),
    Case(
        "deny: with a clause behind it",
        "Militer Israel membantah bahwa pasukannya menembaki ambulans.",
        says=(Says("deny", "Militer Israel", "pasukannya menembaki ambulans"),),
    ),
    Case(
        "deny: an accusation",
        "Rwanda membantah tuduhan bahwa tentaranya membantu M23.",
        says=(Says("deny", "Rwanda", "tentaranya membantu M23"),),
    ),
    Case(
        "admit: of one's own doing",
        "Militer Myanmar mengakui jet tempurnya mengebom desa itu.",
        says=(Says("admit", "Militer Myanmar", "jet tempurnya mengebom desa itu"),),
    ),
    Case(
        "admit: responsibility for an attack",
        "Al Shabaab mengaku bertanggung jawab atas ledakan di Mogadishu.",
        says=(Says("admit", "Al Shabaab", "bertanggung jawab atas ledakan"),),
    ),
    Case(
        "admit: a noun phrase of claiming responsibility",
        "Kelompok ISIS mengklaim bertanggung jawab atas serangan di Kabul.",
        says=(Says("admit|assert", "ISIS", "serangan di Kabul"),),
    ),
    Case(
        "accuse: the object is blamed",
        "Ukraina menuduh Rusia menyerang gudang gandum di Odesa.",
        says=(Says("accuse", "Ukraina", "Rusia menyerang gudang gandum"),),
    ),
    Case(
        "accuse: menuding",
        "Pemerintah Kongo menuding Rwanda memasok senjata kepada M23.",
        says=(Says("accuse", "Pemerintah Kongo", "Rwanda memasok senjata"),),
    ),
    Case(
        "accuse: both sides of each other",
        "Armenia dan Azerbaijan saling menuduh melanggar gencatan senjata.",
        says=(Says("accuse", "Armenia; Azerbaijan", "melanggar gencatan senjata"),),
    ),
    Case(
        "threaten",
        "Houthi mengancam akan menyerang kapal-kapal Israel di Laut Merah.",
        says=(Says("threaten", "Houthi", "menyerang kapal-kapal Israel"),),
    ),
    Case(
        "promise",
        "Pemerintah Ethiopia berjanji membuka jalan bantuan ke Tigray.",
        says=(Says("promise", "Pemerintah Ethiopia", "membuka jalan bantuan"),),
    ),
    Case(
        "demand: with an addressee",
        "PBB mendesak Israel menghentikan pengeboman di Rafah.",
        says=(Says("demand", "PBB", "menghentikan pengeboman", to="Israel"),),
    ),
    Case(
        "appeal: with an addressee",
        "Palang Merah meminta kedua pihak mengizinkan ambulans masuk ke Aleppo.",
        says=(Says("appeal", "Palang Merah", "mengizinkan ambulans masuk"),),
    ),
    Case(
        "appeal: menyerukan",
        "Paus Fransiskus menyerukan gencatan senjata segera di Sudan.",
        says=(Says("appeal|demand", "Paus Fransiskus|Fransiskus", "gencatan senjata"),),
    ),
    Case(
        "reject: a proposal",
        "Hamas menolak usulan pertukaran tahanan dari Israel.",
        says=(Says("reject", "Hamas", "usulan pertukaran tahanan"),),
    ),
    Case(
        "support: an act of saying",
        "Presiden Turki Recep Tayyip Erdogan mendukung langkah Azerbaijan.",
        says=(Says("support", "Recep Tayyip Erdogan", "langkah Azerbaijan"),),
    ),
    Case(
        "condemn",
        "Uni Afrika mengecam pembunuhan warga sipil di El Fasher.",
        says=(Says("condemn", "Uni Afrika", "pembunuhan warga sipil"),),
    ),
    Case(
        "condemn: mengutuk keras",
        "Pemerintah Indonesia mengutuk keras serangan Israel terhadap rumah sakit di Gaza.",
        says=(Says("condemn", "Pemerintah Indonesia", "serangan Israel terhadap rumah sakit"),),
    ),
)

COMPOSITE = (
    Case(
        "support told by a noun",
        "Ankara menyatakan dukungan kepada Azerbaijan.",
        says=(Says("support", "Ankara|Turki", to="Azerbaijan"),),
    ),
    Case(
        "condemnation told by a noun",
        "Liga Arab menyampaikan kecaman atas serangan Israel di Rafah.",
        says=(Says("condemn", "Liga Arab", "serangan Israel di Rafah"),),
    ),
    Case(
        "an ultimatum is a threat",
        "Militer Niger mengeluarkan ultimatum agar pasukan Prancis pergi dalam sebulan.",
        says=(Says("threaten|demand", "Militer Niger", "pasukan Prancis pergi"),),
    ),
    Case(
        "a call told by a noun",
        "UNICEF mengeluarkan seruan agar sekolah tidak dijadikan sasaran.",
        says=(Says("appeal", "UNICEF", "sekolah tidak dijadikan sasaran"),),
    ),
)

INTENT = (
    Case(
        "a hostile will in one's own mouth is a threat",
        '"Kami akan menghancurkan setiap kapal Israel," kata juru bicara Houthi Yahya Saree.',
        says=(Says("threaten", "Yahya Saree", "Kami akan menghancurkan", direct=True),),
    ),
    Case(
        "a helpful will in one's own mouth is a promise",
        '"Kami akan membuka koridor bagi warga sipil," kata Presiden Ukraina Volodymyr Zelensky.',
        says=(Says("promise", "Volodymyr Zelensky", "Kami akan membuka koridor", direct=True),),
    ),
    Case(
        "what others will do is no threat",
        '"Rusia akan menyerang Kharkiv," kata Presiden Ukraina Volodymyr Zelensky.',
        says=(Says("assert|accuse", "Volodymyr Zelensky", "Rusia akan menyerang Kharkiv", direct=True),),
    ),
    Case(
        "an order is a demand",
        "Militer Israel memerintahkan warga Rafah mengungsi ke pantai.",
        says=(Says("demand", "Militer Israel", "mengungsi ke pantai"),),
    ),
    Case(
        "calling a report false is a denial",
        'Juru bicara RSF Yusuf Izzat mengatakan laporan itu "tidak benar".',
        says=(Says("deny", "Yusuf Izzat", "tidak benar"),),
    ),
    Case(
        "rejecting an accusation is a denial",
        "Rwanda menolak tuduhan itu.",
        says=(Says("deny|reject", "Rwanda", "tuduhan"),),
    ),
)


@pytest.mark.parametrize("case", params(PLAIN))
def test_a_cue_tells_the_kind_of_saying(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(COMPOSITE))
def test_a_plain_verb_says_what_its_noun_says(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(INTENT))
def test_what_is_said_may_tell_the_kind(case: Case) -> None:
    check(case)
