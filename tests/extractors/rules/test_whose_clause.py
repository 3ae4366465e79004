"""Who does what in a clause below another: grounds, helpers, hearsay, and offices with their holders."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

BELOW = (
    Case(
        "who sends an army on the ground that another struck",
        "Rwanda mengirim pasukan dengan dalih FDLR membunuh petani di Masisi.",
        tells=(
            Tells("troop-movement", by="Rwanda", on=None),
            Tells("attack|execution", by="FDLR", on="petani", at="Masisi"),
        ),
    ),
    Case(
        "the same with an adverb before the verb",
        "Hamas menolak usul itu dengan alasan Israel terus membombardir Rafah.",
        tells=(Tells("shelling", by="Israel", at="Rafah"),),
    ),
    Case(
        "who helps does not do it",
        "Mali menuduh Ukraina membantu pemberontak menyerang konvoi Wagner.",
        tells=(Tells("attack", by="pemberontak", on="konvoi Wagner"),),
    ),
    Case(
        "who is helped by a name does it",
        "Rusia menuduh Inggris membantu Ukraina meledakkan kapal di Sevastopol.",
        tells=(Tells("bombing", by="Ukraina", on="kapal", at="Sevastopol"),),
    ),
    Case(
        "hearsay within a blame names whom it blames",
        "Kementerian Pertahanan Mali menyalahkan JNIM yang katanya menembaki pengungsi di Ber.",
        tells=(Tells("shooting|shelling", by="JNIM", on="pengungsi", at="Ber"),),
    ),
    Case(
        "the holder of an office, not the village that it is held over",
        "Kolonel Ahmad mengaku anak buahnya mencari Kepala Desa Weriagar, Yosep Kambu, yang dituduhnya membakar pos.",
        tells=(Tells("arson", by="Yosep Kambu", on="pos", polarity="positive"),),
    ),
    Case(
        "each of two sides keeps its doing",
        "Israel menggempur Beirut sesudah Hizbullah menembakkan roket ke Haifa.",
        tells=(Tells("attack", by="Israel", at="Beirut"), Tells("missile-strike", by="Hizbullah", at="Haifa")),
    ),
    Case(
        "the speaker of a village and those whom it tells of",
        "Kepala desa Sanaba mengatakan pria bersenjata membunuh 12 orang.",
        tells=(Tells("attack|execution", by="pria bersenjata", on="12 orang", tolls="killed 12"),),
    ),
    Case(
        "who only lives among them, or flees them",
        "Warga yang melarikan diri dari Boko Haram dibunuh di Baga.",
        tells=(Tells("attack|execution", by="", on="warga", at="Baga"),),
    ),
    Case(
        "who holds the town that is struck",
        "Desa yang dikuasai Taliban diserang pada Senin.",
        tells=(Tells("attack", by="", day="2024-03-04"),),
    ),
)

HIT = (
    Case(
        "a town that is taken is hit and is where it happens",
        "M23 merebut Goma.",
        tells=(Tells("territorial-gain", by="M23", on="Goma", at="Goma"),),
    ),
    Case(
        "what a quantity is of",
        "Pemberontak Suriah menguasai sebagian besar Kota Aleppo pada Sabtu.",
        tells=(Tells("territorial-gain", by=None, on="Aleppo", at="Aleppo", day="2024-03-02"),),
    ),
    Case(
        "a common noun of no list",
        "Rusia melancarkan serangan rudal ke sembilan lokasi di Ukraina.",
        tells=(Tells("missile-strike", by="Rusia", on="sembilan lokasi", at="Ukraina"),),
    ),
    Case(
        "what nobody can hit",
        "Serangan itu menghancurkan harapan perdamaian di Marib.",
        tells=(Tells("attack", by="", on="", at="Marib"),),
    ),
    Case(
        "near a place is not at it",
        "Serangan drone di dekat Bandara Erbil menewaskan satu orang.",
        tells=(Tells("drone-strike", by="", on="", tolls="killed 1"),),
    ),
)


@pytest.mark.parametrize("case", params(BELOW))
def test_the_doer_is_the_one_of_the_same_clause(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(HIT))
def test_what_is_hit_is_told_in_the_words_of_the_text(case: Case) -> None:
    check(case)
