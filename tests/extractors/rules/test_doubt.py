"""What is doubted, asked, refused, contrasted or charged by nobody: the surest ways to a false accusation."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

UNSAID = (
    Case("not to say a thing", "Mesir tidak mengatakan bahwa Turki menyerang Manbij.", says=(), tells=()),
    Case("the same with ataupun", "Iran tidak membenarkan ataupun membantah serangan ke Erbil.", says=()),
    Case("charged by nobody", "Turki dituduh membunuh dua petani di Kobani.", says=(), tells=()),
    Case(
        "an accuser's epithet is no saying",
        "Suriah menuduh faksi itu, yang didukung Turki, menembaki Idlib.",
        says=(Says("accuse", "Suriah", "menembaki Idlib", via=""),),
    ),
)
UNDONE = (
    Case("a question", "Apakah Iran mengebom Erbil?", tells=()),
    Case("a failure", "Ukraina gagal merebut Tokmak.", tells=()),
    Case("an exercise", "Tentara Korea Selatan berlatih menyerang Pulau Jeju.", tells=()),
    Case("to prevent another's deed", "Prancis mencegah Mali mengebom Kidal.", tells=()),
    Case(
        "instead of one, another",
        "Alih-alih menyerang Kidal, tentara Mali menembaki warga sipil di Gao.",
        tells=(Tells("shooting", by="tentara Mali|Mali", on="warga sipil", at="Gao"),),
    ),
)
CONTRASTED = (
    Case(
        "bukan, melainkan: the second did it",
        "Bukan Turki, melainkan Iran, yang menembaki Erbil.",
        tells=(Tells("shelling", by="Iran", at="Erbil"),),
    ),
    Case(
        "the one who did not stands behind the verb",
        "Erbil dibom Iran, bukan Turki.",
        tells=(Tells("bombing", by="Iran", at="Erbil"),),
    ),
    Case(
        "a place where it was not",
        "Iran melancarkan serangan ke Erbil, bukan ke Mosul.",
        tells=(Tells("attack", by="Iran", at="Erbil"),),
    ),
    Case(
        "a lie, says somebody",
        "Juru bicara PBB Farid Anwar mengatakan kabar bahwa Iran menyerang Erbil adalah bohong.",
        says=(Says("deny", "Farid Anwar"),),
        tells=(Tells("attack", by="Iran", at="Erbil", polarity="negative", speaker="Farid Anwar"),),
    ),
)
INSERTED = (
    Case(
        "who vouches amid a sentence is not who did it",
        "Iran, menurut pejabat Turki, menyerang kapal tanker di Erbil.",
        says=(Says("assert", "pejabat Turki", "menyerang kapal tanker"),),
        tells=(Tells("attack", by="Iran", on="kapal tanker"),),
    ),
    Case(
        "media of a state are not the state",
        "Media Turki menyebut Iran menyerang Erbil.",
        says=(Says("assert", "Media Turki", "Iran menyerang Erbil"),),
    ),
    Case(
        "to have heard a blast is no confession",
        "Seorang petani mengaku mendengar ledakan di Erbil.",
        says=(Says("assert", "petani", "mendengar ledakan"),),
    ),
)
ENGLISH = (
    Case(
        "according to somebody amid a sentence",
        "Iran, according to Turkish officials, attacked Erbil.",
        tells=(Tells("attack", by="Iran", at="Erbil"),),
    ),
    Case(
        "a saying amid a sentence",
        "Iran, Ankara said, shelled Erbil.",
        says=(Says("assert", "Ankara"),),
        tells=(Tells("shelling", by="Iran", at="Erbil"),),
    ),
    Case(
        "a cleft takes the deed away",
        "Tehran said it was not Iran that attacked Erbil.",
        tells=(Tells("attack", by="Iran", at="Erbil", polarity="negative"),),
    ),
    Case("not to deny is not to confess", "Iran did not deny that it had bombed Erbil.", says=(), tells=()),
    Case("condemned by nobody", "Iran was condemned for bombing Erbil.", tells=()),
    Case("not to confirm a thing", "Norway could not confirm that Iran had shelled Erbil.", says=(), tells=()),
    Case("not to accuse", "Ethiopia did not accuse Sudan of attacking Metema.", says=(), tells=()),
    Case("neither to confirm nor to deny", "Iran neither confirmed nor denied that it had attacked Erbil.", says=()),
    Case("to refuse to say", "Denmark refused to say that Mali had bombed Kidal.", tells=()),
    Case("charged by a headline", "Mali army accused of shelling Kidal market.", says=(), tells=()),
    Case("a report called false", "Reports that Iran had shelled Erbil were false.", tells=()),
    Case(
        "the one who did not stands beside the one who did",
        "Iran, not Turkey, had shelled Erbil.",
        tells=(Tells("shelling", by="Iran", at="Erbil"),),
    ),
)


@pytest.mark.parametrize("case", params(UNSAID))
def test_what_nobody_says_is_nobodys_report(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(UNDONE))
def test_what_is_not_told_as_done_is_no_report(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CONTRASTED))
def test_contrast_keeps_doer_and_deed_together(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(ENGLISH))
def test_english_doubt_is_doubt_too(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(INSERTED))
def test_who_vouches_for_a_deed_is_not_its_doer(case: Case) -> None:
    check(case)
