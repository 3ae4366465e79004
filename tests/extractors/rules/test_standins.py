"""Words that stand for a speaker named before: pronouns, surnames, offices, "-nya"."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

KOVAL = "Gubernur Andriy Koval mengatakan dua gudang dihantam rudal. "
FIRST = Says("assert", "Andriy Koval", "dua gudang dihantam rudal")
MINISTRY = "Kementerian Pertahanan Azerbaijan mengatakan dua tentara tewas. "

SPEAKERS = (
    Case(
        "ia",
        KOVAL + "Ia menambahkan bahwa pelabuhan tetap buka.",
        says=(FIRST, Says("assert", "Andriy Koval", "pelabuhan tetap buka")),
    ),
    Case(
        "dia behind a bare cue",
        KOVAL + '"Pelabuhan itu tetap buka," kata dia.',
        says=(FIRST, Says("assert", "Andriy Koval", "Pelabuhan itu tetap buka", direct=True)),
    ),
    Case(
        "-nya on the cue",
        KOVAL + '"Pelabuhan itu tetap buka," ujarnya.',
        says=(FIRST, Says("assert", "Andriy Koval", "Pelabuhan itu tetap buka", direct=True)),
    ),
    Case(
        "-nya on an according-to",
        KOVAL + "Menurutnya, pelabuhan itu tetap buka.",
        says=(FIRST, Says("assert", "Andriy Koval", "pelabuhan itu tetap buka", without="Menurutnya")),
    ),
    Case(
        "the surname later",
        KOVAL + "Koval menegaskan pelabuhan itu tetap buka.",
        says=(FIRST, Says("assert", "Andriy Koval|Koval", "pelabuhan itu tetap buka")),
    ),
    Case(
        "the office alone",
        KOVAL + '"Pelabuhan itu tetap buka," kata gubernur itu.',
        says=(FIRST, Says("assert", "Andriy Koval", "Pelabuhan itu tetap buka", direct=True)),
    ),
    Case(
        "the spokesman of before",
        "Juru bicara militer Ukraina Natalia Humeniuk mengatakan dua gudang dihantam rudal. "
        '"Pelabuhan itu tetap buka," kata juru bicara tersebut.',
        says=(
            Says("assert", "Natalia Humeniuk", "dua gudang dihantam rudal"),
            Says("assert", "Natalia Humeniuk", "Pelabuhan itu tetap buka", direct=True),
        ),
    ),
    Case(
        "the ministry of before",
        MINISTRY + "Kementerian itu juga menyatakan tiga desa direbut.",
        says=(
            Says("assert", "Kementerian Pertahanan Azerbaijan", "dua tentara tewas"),
            Says("assert", "Kementerian Pertahanan Azerbaijan", "tiga desa direbut"),
        ),
    ),
    Case(
        "the pronoun in the next paragraph",
        "Gubernur Andriy Koval mengatakan dua gudang dihantam rudal.\n\nIa meminta warga tetap berlindung.",
        says=(FIRST, Says("appeal", "Andriy Koval", "tetap berlindung")),
    ),
    Case(
        "ia is a person, so not the ministry that spoke last",
        MINISTRY + "Ia mengaku takut.",
        says=(Says("assert", "Kementerian Pertahanan Azerbaijan", "dua tentara tewas"),),
    ),
    Case(
        "an office that nobody holds names nobody",
        '"Pelabuhan itu tetap buka," kata gubernur tersebut. Menteri Andriy Koval diam.',
        says=(),
    ),
    Case(
        "a nameless witness may speak",
        '"Saya melihat dua roket jatuh di pasar," kata seorang warga kepada AFP.',
        says=(Says("assert", "warga", "Saya melihat dua roket", via="AFP", direct=True),),
    ),
)

SIDES = (
    Case(
        "pihaknya in a minister's mouth is the state's side",
        "Menteri Pertahanan Azerbaijan Zakir Hasanov mengatakan pihaknya merebut tiga desa di Jabrayil.",
        tells=(Tells("territorial-gain", by="Azerbaijan"),),
    ),
    Case(
        "pasukannya in a president's mouth",
        "Presiden Azerbaijan Ilham Aliyev mengatakan pasukannya merebut kota Shusha.",
        tells=(Tells("territorial-gain", by="Azerbaijan|pasukan Azerbaijan|pasukannya", at="Shusha"),),
    ),
    Case(
        "kami in a soldier's mouth is the army's side",
        '"Kami menghancurkan dua tank di Avdiivka," kata juru bicara militer Ukraina Serhii Cherevaty.',
        tells=(Tells("attack", by="Ukraina|militer Ukraina", at="Avdiivka"),),
    ),
    Case(
        "pasukannya in a ministry's mouth is hit, and nobody is named who hits",
        "Kementerian Pertahanan Armenia mengatakan pasukannya ditembaki di dekat Jermuk.",
        tells=(Tells("shelling", by="", on="Armenia|pasukan Armenia|pasukannya", at="Jermuk"),),
    ),
)

DENIED_SAYINGS = (
    Case(
        "not saying is no saying",
        "Gubernur Andriy Koval tidak mengatakan bahwa pelabuhan itu rusak.",
        says=(),
    ),
    Case(
        "not yet confirming is no saying",
        "Militer Israel belum mengonfirmasi serangan di Damaskus.",
        says=(),
    ),
    Case(
        "refusing to comment tells no happening",
        "Juru bicara militer Israel Daniel Hagari menolak berkomentar.",
        tells=(),
    ),
    Case(
        "what one is asked to say is not said",
        "Koval diminta menjelaskan kerusakan itu oleh wartawan.\n\nGubernur Koval pergi.",
        says=None,
        tells=(),
    ),
)


@pytest.mark.parametrize("case", params(SPEAKERS))
def test_a_stand_in_speaks_for_the_one_named_before(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(SIDES))
def test_ones_own_side_is_found_from_the_speaker(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(DENIED_SAYINGS))
def test_what_is_not_said_is_no_saying(case: Case) -> None:
    check(case)
