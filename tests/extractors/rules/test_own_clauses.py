"""What one clause tells is not given to the next: doers, victims, weapons and negations stay where they stand."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

JOINED = (
    Case(
        "a passive clause behind dan, with its doer",
        "Azerbaijan menembaki Goris dan Ganja dibom oleh Armenia.",
        tells=(Tells("shelling", by="Azerbaijan", at="Goris"), Tells("bombing", by="Armenia", at="Ganja")),
    ),
    Case(
        "a passive clause behind dan, by nobody",
        "Armenia mengebom Ganja, dan Goris ditembaki sebagai balasan.",
        tells=(Tells("bombing", by="Armenia", at="Ganja"), Tells("shelling", at="Goris")),
    ),
    Case(
        "another side answers",
        "RSF menembaki pangkalan militer di Nyala dan Mesir membalas ke kota Kutum.",
        tells=(Tells("shelling", by="RSF", on="pangkalan militer", at="Nyala"),),
    ),
    Case(
        "the answer's weapon is not the first blow's",
        "India menyerang Lahore dan Pakistan membalas dengan rudal.",
        tells=(Tells("attack", by="India", at="Lahore", weapon=""),),
    ),
    Case(
        "an army without a name acts in the second clause",
        "Al Shabaab menyerang pos polisi di Adale dan tentara menggerebek sebuah desa di Jowhar.",
        tells=(
            Tells("attack", by="Al Shabaab", on="pos polisi", at="Adale"),
            Tells("raid", by="tentara", on="desa", at="Jowhar"),
        ),
    ),
    Case(
        "a list goes on when the verb behind it only tells the means",
        "Rusia menembaki Kherson dan Mykolaiv menggunakan artileri.",
        tells=(Tells("shelling", by="Rusia", at="Kherson; Mykolaiv", weapon="artileri"),),
    ),
    Case(
        "a list goes on when the verb behind it only tells the dead",
        "Israel menyerang Iran dan Suriah menewaskan tiga orang.",
        tells=(Tells("attack", by="Israel", on="Iran; Suriah", tolls="killed 3"),),
    ),
)

JOINED_ENGLISH = (
    Case(
        "a passive clause behind and, with its doer",
        "Armenia shelled Ganja and Goris was bombed by Azerbaijan.",
        tells=(Tells("shelling", by="Armenia", at="Ganja"), Tells("bombing", by="Azerbaijan", at="Goris")),
    ),
    Case(
        "a passive clause within another's words",
        "Hamas said it fired rockets at Ashdod and Jabalia was bombed in response.",
        tells=(
            Tells("missile-strike", by="Hamas", at="Ashdod", speaker="Hamas"),
            Tells("bombing", at="Jabalia", speaker="Hamas"),
        ),
    ),
    Case(
        "a name of two words opens the second clause",
        "Israel bombed Jabalia and Beit Hanoun was shelled by tanks.",
        tells=(Tells("bombing", by="Israel", at="Jabalia"), Tells("shelling", at="Beit Hanoun", weapon="tanks")),
    ),
    Case(
        "an army flees in the second clause",
        "Rebels attacked Bunia and Congolese troops fled to Goma.",
        tells=(Tells("attack", by="", at="Bunia"), Tells("displacement", by="Congolese troops", at="Goma")),
    ),
    Case(
        "two that are hit by one verb",
        "Israel struck Iran and Syria on Monday.",
        tells=(Tells("attack", by="Israel", on="Iran; Syria"),),
    ),
)

STRUCK = (
    Case(
        "accused of shelling a town",
        "Ali Bagheri accused Iraq of shelling Khorramshahr.",
        tells=(Tells("shelling", by="Iraq", at="Khorramshahr"),),
    ),
    Case(
        "denied shelling a town",
        "Iraq denied shelling Khorramshahr.",
        tells=(Tells("shelling", by="Iraq", at="Khorramshahr", polarity="negative"),),
    ),
    Case(
        "a noun whose owner stands before it is nobody's else",
        "Israel's attack Hamas called a crime went on.",
        tells=(Tells("attack", by="Israel"),),
    ),
    Case(
        "refused to bomb",
        "Turkey refused to bomb Aleppo.",
        tells=(Tells("bombing", by="Turkey", at="Aleppo", polarity="negative"),),
    ),
    Case(
        "did not hesitate to bomb",
        "Turkey did not hesitate to bomb Aleppo.",
        tells=(Tells("bombing", by="Turkey", at="Aleppo"),),
    ),
    Case(
        "took no part in bombing",
        "The army did not take part in bombing Taiz.",
        tells=(Tells("bombing", by="", at="Taiz", polarity="negative"),),
    ),
)

UNDONE = (
    Case(
        "tidak ikut",
        "Surovikin mengatakan bahwa tentara Belarus tidak ikut bertempur.",
        tells=(Tells("clash", by="tentara Belarus", polarity="negative"),),
    ),
    Case(
        "tidak turut",
        "Tentara Mesir tidak turut menyerang Benghazi.",
        tells=(Tells("attack", by="Tentara Mesir", at="Benghazi", polarity="negative"),),
    ),
    Case(
        "menolak",
        "Mesir menolak mengebom Benghazi.",
        tells=(Tells("bombing", by="Mesir", at="Benghazi", polarity="negative"),),
    ),
    Case(
        "tidak ragu does it",
        "Tentara Mesir tidak ragu menyerang Benghazi.",
        tells=(Tells("attack", by="Tentara Mesir", at="Benghazi"),),
    ),
    Case(
        "an event that only dates another has not its place",
        "Di Taiz, bentrokan pecah dua hari setelah serangan itu.",
        tells=(Tells("clash", at="Taiz"),),
    ),
    Case(
        "the terms of a threat are no place of the deed",
        "TPNPB mengancam akan menembak Mehrtens jika Jakarta tidak mengakui kemerdekaan Papua.",
        tells=(Tells("shooting", by="TPNPB", on="Mehrtens", at="", modality="conditional"),),
    ),
    Case(
        "a land told by who holds it",
        "Rudal menghantam Muzaffarabad di Kashmir yang dikuasai Pakistan.",
        tells=(Tells("missile-strike", at="Muzaffarabad; Kashmir"),),
    ),
    Case(
        "land taken of late",
        "Kota Goma yang baru dikuasai M23 sepi.",
        tells=(Tells("territorial-gain", by="M23", at=None),),
    ),
)

SAID = (
    Case(
        "a semicolon parts the paper's words from another's",
        "Rusia menyerang Dnipro; Kyiv mengatakan lima orang tewas.",
        says=(Says("assert", by="Kyiv", words="lima orang tewas", without="Dnipro"),),
        tells=(
            Tells("attack", by="Rusia", at="Dnipro", speaker=""),
            Tells("attack", tolls="killed 5", speaker="Kyiv"),
        ),
    ),
    Case("asked whether", "Lavrov menanyakan apakah Ukraina menembaki Kursk.", says=(), tells=()),
    Case("declined to speak", "Kremlin menolak berkomentar soal serangan ke Odesa.", says=(), tells=()),
)


@pytest.mark.parametrize("case", params(JOINED))
def test_a_clause_behind_dan_keeps_its_own_doer_and_victims(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(JOINED_ENGLISH))
def test_a_clause_behind_and_keeps_its_own_doer_and_victims(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(STRUCK))
def test_what_is_shelled_never_shells(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(UNDONE))
def test_what_was_not_done_or_not_there_is_not_told_as_done_there(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(SAID))
def test_words_are_whose_they_are(case: Case) -> None:
    check(case)


def test_an_english_question_or_silence_reports_nothing() -> None:
    check(Case("", "Lavrov asked whether Ukraine shelled Kursk.", says=(), tells=()), "en")
    check(Case("", "The ministry declined to comment on the attack.", says=(), tells=()), "en")
