"""Which language an article is in, and when that cannot be told."""

from __future__ import annotations

import pytest

from kg.languages.detection import UNDETERMINED, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sedikitnya sepuluh orang tewas karena serangan itu, kata polisi setempat, Senin.", "id"),
        ("Presiden Rusia Vladimir Putin mengatakan pasukannya akan ditarik dari kota itu.", "id"),
        ("Rear Admiral Hagari said the army had not hit the hospital.", "en"),
        ("Pegawai polis itu berkata lima askar maut kerana letupan bom pada hari Isnin.", "ms"),
        ("Beliau memberitahu bahawa kenderaan tentera itu ditembak berhampiran sempadan.", "ms"),
        ("Le président a déclaré que la guerre était finie et que les troupes rentreraient.", "fr"),
        ("Министерство обороны сообщило, что войска отразили атаку у деревни.", "ru"),
        ("Wong-wong padha mlayu amarga ana serangan bom ing kutha kasebut wingi bengi.", "jv"),
    ],
)
def test_an_articles_language_is_told(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12:30", "Gaza", "Hamas, Israel, PBB", "— … —", "😀" * 50])
def test_too_little_text_is_undetermined(text: str) -> None:
    assert detect(text) == UNDETERMINED


def test_words_that_only_one_language_has_outweigh_the_guess() -> None:
    shared = "Presiden negara itu mengadakan rundingan damai di ibu kota. " * 3
    assert detect(shared + "Polisi menahan tersangka karena itu.") == "id"
    assert detect(shared + "Polis menahan suspek kerana itu.") == "ms"


def test_the_answer_does_not_depend_on_what_was_asked_before() -> None:
    text = "Sedikitnya sepuluh orang tewas dalam serangan itu, menurut rumah sakit."
    before = detect(text)
    detect("The army said on Tuesday that it had taken the town.")
    assert detect(text) == before == "id"
