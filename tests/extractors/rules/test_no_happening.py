"""Warlike words that tell no war, and the sayings that are none."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

HEALTH_AND_SPORT = (
    Case("heart attack", "Mantan presiden itu meninggal akibat serangan jantung di Jakarta.", tells=()),
    Case("heart attack of a named man", "Ali Rahman meninggal karena serangan jantung di Damaskus.", tells=()),
    Case("panic attack", "Penyanyi itu mengalami serangan panik di London.", tells=()),
    Case(
        "asthma attack",
        "Anak itu terkena serangan asma di Bandung.",
        tells=(),
    ),
    Case(
        "a virus attacks",
        "Virus itu menyerang paru-paru warga di Wuhan.",
        tells=(),
    ),
    Case(
        "a plague attacks the fields",
        "Hama wereng menyerang sawah di Karawang.",
        tells=(),
    ),
    Case("attacking the goal", "Timnas Indonesia menyerang gawang Vietnam sejak menit pertama di Hanoi.", tells=()),
    Case(
        "a shot at the goal",
        "Tembakan Messi membentur tiang gawang di Barcelona.",
        tells=(),
        flaw="illness and sport are not told from war",
    ),
    Case(
        "shooting from outside the box",
        "Messi menembak dari luar kotak penalti di Barcelona.",
        tells=(),
        flaw="illness and sport are not told from war",
    ),
    Case("the attack of a team", "Serangan balik Inggris membobol gawang Prancis di Doha.", tells=()),
    Case(
        "a duel of teams",
        "Indonesia bertemu Vietnam di semifinal di Hanoi.",
        tells=(),
        flaw="illness and sport are not told from war",
    ),
    Case(
        "seizing gold",
        "Atlet Korea Selatan merebut medali emas di Paris.",
        tells=(),
    ),
    Case(
        "seizing a title",
        "Marquez merebut gelar juara dunia di Mandalika.",
        tells=(),
    ),
    Case(
        "defeating at the polls",
        "Partai itu merebut 30 kursi parlemen di Berlin.",
        tells=(),
    ),
)

FIGURES_OF_SPEECH = (
    Case("a time bomb", "Utang itu menjadi bom waktu bagi Yunani.", tells=()),
    Case(
        "an explosion of cases",
        "Ledakan kasus campak terjadi di Goma.",
        tells=(),
    ),
    Case("a population explosion", "Ledakan penduduk di Lagos menekan layanan air.", tells=()),
    Case("a war of words", "Perang kata-kata antara Trump dan Xi berlanjut di Twitter.", tells=()),
    Case("a trade war", "Perang dagang Amerika Serikat dan China memanas.", tells=()),
    Case(
        "exploding prices",
        "Harga cabai meledak di Surabaya.",
        tells=(),
    ),
    Case(
        "a film explodes",
        "Film itu meledak di bioskop Jakarta.",
        tells=(),
    ),
    Case(
        "attacking a policy in words",
        "Oposisi menyerang kebijakan pajak pemerintah di London.",
        tells=(),
    ),
    Case(
        "a photographer shoots",
        "Fotografer itu membidik burung di Baluran.",
        tells=(),
    ),
    Case("a flash flood strikes", "Banjir bandang menerjang desa di Sigi.", tells=()),
    Case("lightning strikes", "Petir menyambar petani di Klaten.", tells=()),
    Case("an earthquake shakes", "Gempa mengguncang Turki pada Senin.", tells=()),
    Case(
        "detention of a rate",
        "Bank sentral menahan suku bunga di Frankfurt.",
        tells=(),
    ),
    Case(
        "holding a ball",
        "Kiper itu menangkap bola di Munich.",
        tells=(),
    ),
    Case(
        "burning fat",
        "Olahraga itu membakar lemak, kata pelatih di Bali.",
        tells=(),
    ),
    Case(
        "burning straw",
        "Petani membakar jerami di Karawang.",
        tells=(),
    ),
    Case(
        "targeting a figure",
        "Pemerintah menargetkan pertumbuhan 5 persen di Jakarta.",
        tells=(),
    ),
    Case(
        "a market under pressure retreats",
        "Saham perusahaan itu mundur di bursa Tokyo.",
        tells=(),
        flaw="another sense of the word is not told from war",
    ),
    Case(
        "stepping down from office",
        "Perdana Menteri Boris Johnson mundur di London.",
        tells=(),
        flaw="another sense of the word is not told from war",
    ),
    Case(
        "executing a plan",
        "Pemerintah mengeksekusi anggaran pembangunan di Palu.",
        tells=(),
    ),
    Case("a cyber attack", "Serangan siber melumpuhkan situs bank di Tallinn.", tells=()),
    Case(
        "a book about a war",
        "Buku tentang serangan udara di Hanoi itu laris.",
        tells=(),
    ),
)

AFTER_THE_FACT = (
    Case(
        "a film about an abduction",
        "Film itu berkisah tentang penculikan seorang putri.",
        tells=(),
    ),
    Case(
        "an exercise",
        "Tentara Jepang berlatih menembak di Hokkaido.",
        tells=(),
    ),
    Case("an anti-missile shield", "Jerman membeli sistem pertahanan rudal dari Israel.", tells=()),
    Case("a bomb shelter", "Warga Lviv membangun tempat perlindungan bom.", tells=()),
    Case("an attack helicopter is a thing", "Polandia membeli helikopter serang dari Amerika Serikat.", tells=()),
    Case("a bomb disposal squad", "Penjinak bom tiba di stasiun Munich.", tells=()),
)

OTHER_SENSES = (
    Case(
        "a minister's office named after defence does nothing",
        "Menteri Pertahanan Jepang Minoru Kihara tiba di Washington.",
        says=(),
        tells=(),
    ),
    Case("adding salt says nothing", "Juru masak itu menambahkan garam.", says=(), tells=()),
    Case("a thing that shows says nothing", "Peta itu menyebut tiga desa di Donbas.", says=(), tells=()),
    Case("asking for more of a thing", "Harga gandum menekan pemerintah Mesir.", says=(), tells=()),
    Case("supporting a weight", "Tiang itu mendukung atap stasiun.", says=(), tells=()),
    Case("what a law orders", "Undang-undang itu mengharuskan pemilih membawa kartu.", says=(), tells=()),
    Case(
        "an appeal for calm names no attack",
        "Presiden Kenya William Ruto meminta warga tetap tenang.",
        tells=(),
    ),
    Case(
        "an attack beside the figure of speech is still told",
        "Serangan jantung menewaskan sopir itu sehari sesudah roket menghantam Goma.",
        tells=(Tells("missile-strike", by="", at="Goma"),),
    ),
)


@pytest.mark.parametrize("case", params(HEALTH_AND_SPORT))
def test_illness_and_sport_are_no_war(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(FIGURES_OF_SPEECH))
def test_figures_of_speech_are_no_attacks(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(AFTER_THE_FACT))
def test_things_named_after_attacks_are_none(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(OTHER_SENSES))
def test_words_in_another_sense_say_and_tell_nothing(case: Case) -> None:
    check(case)


def test_a_gathering_that_is_struck_is_no_talks() -> None:
    check(
        Case(
            "a gathering as the target",
            "Jet militer Myanmar mengebom sebuah pertemuan di Mandalay.",
            tells=(Tells("air-strike", by=None, on=None, at="Mandalay", weapon=None),),
        )
    )
