"""The killed and injured whom no figure counts, in ordinary and in hasty Indonesian."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import EXTRACTOR, article

#: A text, and its tolls as "killed 1" (exactly), "killed 1-" (at least), "" (none).
NAMED = (
    ("Ahmad (34) tewas tertembak dalam kontak senjata di Lhoong.", "killed 1"),
    ("Dalam penyerangan itu Ahmad dan Budi tewas.", "killed 2"),
    ("Praka Zulkifli gugur dalam baku tembak di Nduga.", "killed 1"),
    ("Tentara menembak Sulaiman hingga tewas.", "killed 1"),
    ("sulaiman tewas ditembak gam di desa itu", "killed 1"),
)
NOUNS = (
    ("Seorang warga tewas dalam penembakan itu.", "killed 1"),
    ("Warga tewas ditembak di Bireuen.", "killed 1-"),
    ("Polisi menembak mati dua perampok.", "killed 2"),
    ("Serangan itu menewaskan delapan tentara dan tiga warga.", "killed 8; killed 3"),
    ("Dua anggota GAM dan seorang marinir tewas dalam kontak senjata.", "killed 1; killed 2"),
    ("Penembakan itu dilakukan dua orang. Korban tewas.", "killed 1-"),
    ("mayat laki-laki dgn luka tembak ditemukan di Pidie", "killed 1-"),
    ("Para prajurit terluka dalam serangan itu.", "injured 2-"),
)
LISTS = (
    # each figure has the outcome that stands with it
    ("Akibat bentrokan itu dua orang luka-luka dan tiga orang tewas.", "injured 2; killed 3"),
    ("Tentara bertempur dengan 10 anggota GAM, satu anggota GAM tewas.", "killed 1"),
    ("yacob tewas setelah dianiaya di dekat dermaga. Polisi belum tahu sebabnya.", "killed 1"),
    ("Brimob memukul dua warga. Kedua warga dipukuli lalu dibawa pergi.", "injured 2"),
)
STRUCK = (
    # whoever is hacked or beaten is hurt, unless it is told what became of him
    ("Seorang sopir dibacok di Timika.", "injured 1"),
    ("Massa menganiaya dua polisi.", "injured 2"),
    ("Seorang sopir dibacok hingga tewas di Timika.", "killed 1"),
    ("seorang pemuda di keroyok massa hingga babak belur", "injured 1"),
    ("Polisi melakukan pemukulan terhadap sembilan warga.", "injured 9"),
    # whoever does it is not hurt by it
    ("Seorang guru ditikam tiga pemuda.", "injured 1"),
    ("Empat pemuda menganiaya Tasman hingga terluka.", "injured 1"),
)
ONCE = (
    # an apposition says who it is, a list says who else
    ("Polisi menembak seorang warga, Jamal, di Pidie.", "injured 1"),
    ("Dua perampok lari, salah seorang di antaranya dipukuli warga.", "injured 1"),
    ("Korban dipukuli polisi, lalu tewas. Korban menderita luka tembak.", "killed 1"),
    # of the rest nobody says how many they are
    ("Akibatnya 4 tentara tewas dan lainnya luka-luka.", "killed 4"),
    # whoever was told before is not told again
    ("Seorang warga tewas ditembak di Pidie. Korban tewas di tempat.", "killed 1"),
    # a wound that somebody died of is no wound more
    ("Seorang warga tewas dengan luka tembak di kepala.", "killed 1"),
    ("Serangan itu menewaskan seorang warga sipil bernama Jon.", "killed 1"),
)
NOBODY = (
    ("Serangan itu tidak menimbulkan korban jiwa.", ""),
    ("bom itu meledak di pasar.tidak ada korban jiwa", "killed 0"),
    ("Seorang warga nyaris tewas dalam serangan itu.", ""),
    ("Mereka mengancam akan membunuh seorang pilot.", ""),
    ("Tentara menembak tiang bendera.", ""),
    # who tells of a blow is not hurt by it
    ("Juru bicara militer Daniel Hagari mengatakan gedung itu tidak diserang, melainkan dihantam roket.", ""),
    ("Penyerangan pada 12/7 itu merusak rumah warga.", ""),
    ("Korban tewas akibat serangan itu terus bertambah.", ""),
)


def _tolls(text: str) -> list[str]:
    reports = [report for s in EXTRACTOR.extract(article(text)).statements for report in s.reports]
    tolls = [toll for report in reports for toll in report.tolls if toll.outcome.value in {"killed", "injured"}]
    return sorted(f"{t.outcome} {t.low}{'' if t.high == t.low else '-'}" for t in tolls)


@pytest.mark.parametrize(("text", "tolls"), [*NAMED, *NOUNS, *LISTS, *STRUCK, *ONCE, *NOBODY])
def test_victims_are_counted_without_a_figure(text: str, tolls: str) -> None:
    assert _tolls(text) == sorted(filter(None, tolls.split("; ")))


def test_two_dead_and_no_happening_still_make_a_report() -> None:
    reading = EXTRACTOR.extract(article("Dua warga ditemukan tak bernyawa di sungai itu."))
    assert [[report.type.value for report in s.reports] for s in reading.statements] == [["other"]]


def test_nobody_dies_of_a_plan() -> None:
    text = "Tentara akan menyerang markas itu. Dua warga tewas di jalan menuju ke sana."
    reports = [report for s in EXTRACTOR.extract(article(text)).statements for report in s.reports]
    assert [report.modality.value for report in reports if report.tolls] == ["actual"]
