"""Who is told to have acted, by the build of the clause."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

ACTIVE = (
    Case(
        "the subject of an active verb",
        "Pasukan Rusia menyerang Kupiansk pada Senin.",
        tells=(Tells("attack", by="Rusia", at="Kupiansk", day="2024-03-04"),),
    ),
    Case(
        "two subjects joined by dan",
        "Amerika Serikat dan Inggris mengebom pelabuhan Hodeidah.",
        tells=(Tells("bombing|air-strike", by="Amerika Serikat; Inggris", at="Hodeidah"),),
    ),
    Case(
        "words between subject and verb",
        "Kelompok M23, yang menurut PBB didukung Rwanda, merebut kota Goma.",
        tells=(Tells("territorial-gain", by="M23", at="Goma"),),
    ),
    Case(
        "an adverbial opens the sentence",
        "Pada Sabtu (2/3), pasukan RSF menyerbu desa Wad al-Noura.",
        tells=(Tells("attack|raid", by="RSF", at="Wad al-Noura|al-Noura", day="2024-03-02"),),
    ),
    Case(
        "the second of two verbs shares the subject",
        "Kelompok bersenjata itu menyerbu desa Yelwata dan membakar rumah warga.",
        tells=(
            Tells("attack|raid", by=None, at="Yelwata"),
            Tells("arson", by=None),
        ),
    ),
    Case(
        "the second verb's agent is the named first subject",
        "Al Shabaab menyerbu kota Adale dan membakar pos polisi.",
        tells=(Tells("attack|raid", by="Al Shabaab", at="Adale"), Tells("arson", by="Al Shabaab")),
    ),
    Case(
        "a relative clause describes the attacker",
        "Tentara Israel yang menggerebek kamp Jenin menewaskan dua remaja.",
        tells=(Tells("raid", by="Israel", tolls="killed 2"),),
    ),
)

PASSIVE = (
    Case(
        "oleh",
        "Konvoi bantuan itu diserang oleh RSF di dekat Nyala.",
        tells=(Tells("attack", by="RSF", on="Konvoi bantuan|Konvoi", at="Nyala"),),
    ),
    Case(
        "the bare agent behind the verb",
        "Desa itu dibakar tentara Myanmar pada Jumat.",
        tells=(Tells("arson", by="Myanmar", day="2024-03-01"),),
    ),
    Case(
        "oleh far from its verb",
        "Tiga warga desa ditembak mati di ladang pada Senin oleh tentara Myanmar.",
        tells=(Tells("shooting|execution", by="Myanmar", day="2024-03-04", tolls="killed 3"),),
    ),
    Case(
        "no agent at all",
        "Sebuah klinik di Aleppo dibom pada Minggu (3/3).",
        tells=(Tells("bombing|air-strike", by="", on="klinik", at="Aleppo", day="2024-03-03"),),
    ),
    Case(
        "a place right behind the verb is no agent",
        "Tiga gudang dibom Minggu malam di Aleppo.",
        tells=(Tells("bombing|air-strike", by="", at="Aleppo"),),
    ),
    Case(
        "the weapon behind the verb is no agent",
        "Pasar ikan di El Fasher dihantam roket.",
        tells=(Tells("missile-strike", by="", at="El Fasher", weapon="roket"),),
    ),
    Case(
        "the weapon's owner behind the verb is the agent",
        "Pasar ikan di El Fasher dihantam roket RSF.",
        tells=(Tells("missile-strike", by="RSF", at="El Fasher", weapon="roket"),),
    ),
    Case(
        "ter- tells no agent",
        "Seorang jurnalis tertembak di Jenin saat tentara Israel berada di sana.",
        tells=(Tells("shooting", by="", at="Jenin"),),
    ),
    Case(
        "terkena serangan",
        "Rumah sakit di Marawi terkena serangan udara.",
        tells=(Tells("air-strike", by="", on="Rumah sakit", at="Marawi"),),
    ),
    Case(
        "the verb of a relative clause",
        "Warga mengubur tiga petani yang dibunuh Boko Haram di Borno.",
        tells=(Tells("attack|assassination", by="Boko Haram", at="Borno"),),
    ),
    Case(
        "the kidnapped are no kidnappers",
        "Dua dokter Kuba diculik Al Shabaab di Mandera.",
        tells=(Tells("abduction", by="Al Shabaab", at="Mandera"),),
    ),
    Case(
        "a bridge blown up by militants",
        "Jembatan itu diledakkan oleh militan JNIM di dekat Mopti.",
        tells=(Tells("bombing", by="JNIM", on="Jembatan", at="Mopti"),),
    ),
)

CONTROL = (
    Case(
        "menuduh: the accused acts, not the accuser",
        "Kyiv menuduh Moskow menyerang pelabuhan Izmail.",
        tells=(Tells("attack", by="Moskow|Rusia", at="Izmail"),),
    ),
    Case(
        "menuding with telah",
        "Pakistan menuding India telah menembaki desa Chakothi.",
        tells=(Tells("shelling|shooting", by="India", at="Chakothi"),),
    ),
    Case(
        "menyalahkan … atas a noun",
        "Ukraina menyalahkan Rusia atas pengeboman bendungan Kakhovka.",
        tells=(Tells("bombing", by="Rusia", at=None),),
    ),
    Case(
        "an accusation by nobody is nobody's report, least of all the paper's",
        "Rusia dituduh menembaki rumah sakit di Kherson.",
        tells=(),
    ),
    Case(
        "bertanggung jawab of the accused",
        "Ukraina menuduh Rusia bertanggung jawab atas pembunuhan warga sipil di Bucha.",
        tells=(Tells("attack|assassination|execution", by="Rusia", on=None, at="Bucha"),),
    ),
    Case(
        "memerintahkan: the one ordered acts, and only may",
        "Putin memerintahkan tentara Rusia merebut Pokrovsk.",
        tells=(Tells("territorial-gain", by="tentara Rusia|Rusia", at="Pokrovsk", modality="planned|hypothetical"),),
    ),
    Case(
        "mengaku: the speaker acted",
        "Houthi mengaku menembakkan rudal ke Eilat.",
        tells=(Tells("missile-strike", by="Houthi", at="Eilat", weapon="rudal"),),
    ),
    Case(
        "mengaku bertanggung jawab: the speaker acted",
        "Taliban mengaku bertanggung jawab atas serangan di Kunduz.",
        tells=(Tells("attack", by="Taliban", at="Kunduz"),),
    ),
    Case(
        "membantah: the denier is the denied agent",
        "Rusia membantah menembaki rumah sakit di Kherson.",
        tells=(Tells("shelling|shooting", by="Rusia", at="Kherson", polarity="negative"),),
    ),
    Case(
        "membantah bertanggung jawab",
        "Iran membantah bertanggung jawab atas serangan drone di Irbil.",
        tells=(Tells("drone-strike", by="Iran", at="Irbil", polarity="negative"),),
    ),
    Case(
        "the speaker of a plain saying did not act",
        "Kementerian Pertahanan Rusia mengatakan sebuah drone jatuh di Belgorod.",
        tells=(Tells("drone-strike", by="", at="Belgorod", weapon="drone"),),
    ),
)


@pytest.mark.parametrize("case", params(ACTIVE))
def test_the_subject_of_an_active_verb_acts(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(PASSIVE))
def test_only_a_named_agent_of_a_passive_acts(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CONTROL))
def test_a_saying_tells_who_acted_by_its_frame(case: Case) -> None:
    check(case)
