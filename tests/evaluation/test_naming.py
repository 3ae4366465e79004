"""Names in the text, each time they occur: where gold has them, what counts as marked, and the verdicts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import Gold, Scorecard, Tally, load_gold, score
from kg.evaluation.gold import GoldName, NameLabel
from kg.evaluation.naming import located, marked
from kg.model import ActorType, Article, Mention, MentionKind, Reading, Section, SectionKind, Span

PERSON, ORGANIZATION, PLACE = MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE


def gold(*names: tuple[str, str]) -> Gold:
    listed = tuple(GoldName(name, tuple(map(NameLabel, labels.split("|")))) for name, labels in names)
    return Gold(Path("gold.json"), Path("uji.txt"), names=listed)


def read(text: str, *mentions: Mention) -> Reading:
    sections = (Section(SectionKind.PARAGRAPH, Span(0, len(text))),)
    return Reading(Article("uji", text, sections, "id", "uji.txt"), mentions)


def mention(text: str, words: str, kind: MentionKind, actor: ActorType | None = None, **more: str) -> Mention:
    start = text.index(words)
    name = more.get("name", words)
    return Mention(Span(start, start + len(words)), kind, name, actor, role=more.get("role", ""))


def names(text: str, *mentions: Mention) -> dict[str, str]:
    return {span.of(text): label for span, label in marked(read(text, *mentions)).items()}


def test_gold_names_are_pairs_of_a_name_and_its_labels(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text(json.dumps({"article": "a.txt", "names": [["Tarn", "LOC"], ["Ruvia", "LOC|ORG"]]}), "utf-8")
    assert load_gold(file).names == gold(("Tarn", "LOC"), ("Ruvia", "LOC|ORG")).names


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (["Tarn"], "is no pair of a name and its label"),
        ("Tarn", "is no pair of a name and its label"),
        (["Tarn", "loc"], "'loc' is no NameLabel. Use one of PER, LOC, ORG"),
        (["Tarn", "LOC|GPE"], "'GPE' is no NameLabel"),
        ([1, "LOC"], "1 is no text"),
    ],
)
def test_fault_in_a_gold_name_is_told_with_its_place(tmp_path: Path, entry: object, words: str) -> None:
    file = tmp_path / "gold.json"
    file.write_text(json.dumps({"article": "a.txt", "names": [["Olmek", "LOC"], entry]}), "utf-8")
    with pytest.raises(GoldError) as caught:
        load_gold(file)
    assert caught.value.place.startswith(f"{file}: names[1]")
    assert words in str(caught.value)


def test_each_gold_name_stands_behind_the_one_before_and_is_a_whole_word() -> None:
    text = "Tarna dan Tarn, lalu Tarn\nLama."
    found = located(gold(("Tarn", "LOC"), ("Tarn Lama", "LOC")), text)
    assert [name.span for name in found] == [Span(10, 14), Span(21, 30)]


def test_gold_name_that_is_not_in_the_text_is_refused_with_its_number() -> None:
    with pytest.raises(GoldError, match=r"names\[1\]: 'Olmek' is not found behind names\[0\] \('Tarn'\)\. Write every"):
        located(gold(("Tarn", "LOC"), ("Olmek", "LOC")), "Olmek dan Tarn.")


@pytest.mark.parametrize(
    ("words", "kind", "actor", "expected"),
    [
        ("Tarn", PLACE, None, {"Tarn": "LOC"}),
        ("kota Tarn", PLACE, None, {"Tarn": "LOC"}),
        ("Ruvia", ORGANIZATION, ActorType.STATE, {"Ruvia": "LOC"}),
        ("Armenia", ORGANIZATION, ActorType.GOVERNMENT, {"Armenia": "LOC"}),
        ("Kementerian Pertahanan Ruvia", ORGANIZATION, ActorType.GOVERNMENT, {"Kementerian Pertahanan Ruvia": "ORG"}),
        ("militer Armenia", ORGANIZATION, ActorType.ARMED_FORCE, {"Armenia": "LOC"}),
        ("kelompok Bintang Fajar", ORGANIZATION, ActorType.ARMED_GROUP, {"Bintang Fajar": "ORG"}),
        ("al-Qudra", PERSON, ActorType.PERSON, {"al-Qudra": "PER"}),
        ("M.T.", PERSON, ActorType.PERSON, {"M.T.": "PER"}),
        ("tentara", ORGANIZATION, ActorType.ARMED_FORCE, {}),
    ],
)
def test_name_is_what_small_words_leave(
    words: str, kind: MentionKind, actor: ActorType | None, expected: dict[str, str]
) -> None:
    text = f"Di sana, {words} lewat."
    assert names(text, mention(text, words, kind, actor)) == expected


@pytest.mark.parametrize("words", ["Militer", "Pasukan", "Militer Ruvia", "Pasukan gabungan Ruvia", "Ia"])
def test_capital_that_only_opens_a_sentence_makes_no_name(words: str) -> None:
    text = f"Sunyi. {words} maju."
    given = [mention(text, words, ORGANIZATION, ActorType.ARMED_FORCE)]
    if "Ruvia" in words:
        given.append(mention(text, "Ruvia", ORGANIZATION, ActorType.STATE))
    assert names(text, *given) == ({"Ruvia": "LOC"} if "Ruvia" in words else {})


def test_name_that_opens_a_sentence_keeps_its_first_word() -> None:
    text = "Sunyi. Kementerian Luar Negeri Ruvia menyesal."
    body = mention(text, "Kementerian Luar Negeri Ruvia", ORGANIZATION, ActorType.GOVERNMENT)
    land = mention(text, "Ruvia", ORGANIZATION, ActorType.STATE)
    assert names(text, body, land) == {"Kementerian Luar Negeri Ruvia": "ORG"}


@pytest.mark.parametrize("words", ["Presiden Ruvia", "warga Ruvia"])
def test_office_or_crowd_is_no_name_but_its_land_is(words: str) -> None:
    text = f"Lalu {words} lewat."
    holder = mention(text, words, PERSON, ActorType.PERSON, role=words, name="Adil Karim")
    land = mention(text, "Ruvia", ORGANIZATION, ActorType.STATE)
    assert names(text, holder, land) == {"Ruvia": "LOC"}


def scored(text: str, asked: Gold, *mentions: Mention) -> Scorecard:
    return score(asked, read(text, *mentions))


def test_verdict_is_right_wrong_missing_or_spurious() -> None:
    text = "Adil Karim dari Ruvia tiba di Tarn bersama Bulan."
    card = scored(
        text,
        gold(("Adil Karim", "PER"), ("Ruvia", "LOC|ORG"), ("Tarn", "LOC"), ("Bulan", "ORG")),
        mention(text, "Karim", PERSON, ActorType.PERSON),
        mention(text, "Ruvia", ORGANIZATION, ActorType.OTHER),
        mention(text, "Tarn", PERSON, ActorType.PERSON),
        mention(text, "Bulan", ORGANIZATION, ActorType.OTHER),
    )
    assert card.tally("names") == Tally(right=2, wrong=1, missing=1, spurious=1)
    assert card.tally("names", "PER") == Tally(missing=1, spurious=2)
    assert card.tally("names", "LOC") == Tally(missing=1)
    assert card.tally("names", "ORG") == Tally(right=2)
    assert [finding.what for finding in card.findings] == ["missing", "wrong slot", "spurious"]


def test_kind_of_a_place_may_belong_to_its_name_or_not() -> None:
    text = "Mereka tiba di Kabupaten Tarn dan desa Olmek."
    given = (mention(text, "Tarn", PLACE), mention(text, "desa Olmek", PLACE))
    assert scored(text, gold(("Kabupaten Tarn", "LOC"), ("Olmek", "LOC")), *given).tally("names") == Tally(right=2)


def test_article_whose_names_nobody_marked_is_not_scored() -> None:
    text = "Mereka tiba di Tarn."
    card = score(Gold(Path("gold.json"), Path("uji.txt")), read(text, mention(text, "Tarn", PLACE)))
    assert card.tally("names") == Tally()
    assert "names" not in {row.group for row in card.rows}
