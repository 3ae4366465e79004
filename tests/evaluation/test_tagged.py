"""Articles with tagged quotes: from tokens to text, whom the tags mean, and what a reading of them is worth."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import Scorecard, Tally
from kg.evaluation.detokenising import detokenised
from kg.evaluation.direct_speech import score_quotes
from kg.evaluation.quotations import Quotation, quotations
from kg.evaluation.tagged import TaggedArticle, load_tagged
from kg.model import Mention, MentionKind, Reading, Span, Statement, StatementKind

FILE = Path("tanda.txt")
#: TOKEN/TAG by spaces, sentences by bars; a token without a tag is outside.
MARKET = (
    "TARNA , HARIAN — Pasar/B-ISSUE Tarna/I-ISSUE sepi/L-ISSUE . | "
    "Kepala/B-ROLE Dinas/L-ROLE Sari/B-PERSON Wulan/L-PERSON datang . ”/B-STATEMENT | "
    "Kami/I-STATEMENT tunggu/I-STATEMENT ,/I-STATEMENT ”/L-STATEMENT kata/U-CUE Sari/U-PERSONCOREF . ”/B-STATEMENT | "
    "Sabar/I-STATEMENT saja/I-STATEMENT ,/I-STATEMENT ”/L-STATEMENT ujarnya/U-CUECOREF ."
)


def rows(told: str) -> str:
    """The lines of a file that say so."""
    sentences = [[token.rpartition("/") for token in sentence.split()] for sentence in told.split(" | ")]
    return "\n\n".join("\n".join(f"{w or t}\t{t if w else 'O'}" for w, _, t in tokens) for tokens in sentences) + "\n"


def market(told: str = MARKET) -> TaggedArticle:
    (tagged,) = load_tagged(FILE, rows(told))
    return tagged


def speakers(found: tuple[Quotation, ...]) -> list[str]:
    return [quotation.speaker.name if quotation.speaker else "" for quotation in found]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Air - air ( 13 / 04 / 2031 ) , kata dia .", "Air-air (13/04/2031), kata dia."),
        ("Dia pulang . ” Saya lelah , ” katanya .", "Dia pulang. ”Saya lelah,” katanya."),
        ("“ Pulang ! ” seru dia — pelan .", "“Pulang!” seru dia — pelan."),
        ("online -nya mati", "online-nya mati"),
        # The first mark has no partner; the one between a comma and a small letter closes all the same.
        ("Kata ” asing . ” Ya , ” ujarnya . ” Tidak , ” ucapnya .", "Kata ”asing.” Ya,” ujarnya. ”Tidak,” ucapnya."),
    ],
)
def test_tokens_become_text_and_keep_their_places(words: str, text: str) -> None:
    said, spans = detokenised(words.split())
    assert said == text
    assert [span.of(said) for span in spans] == words.split()


def test_dateline_is_known_and_stands_outside_of_the_text() -> None:
    article = market().article
    assert (article.dateline, article.publisher) == ("TARNA", "HARIAN")
    assert article.text.startswith("Pasar Tarna sepi. Kepala Dinas Sari Wulan datang. ”Kami tunggu,” kata Sari.")
    assert [section.span for section in article.sections] == [Span(0, len(article.text))]


def test_article_begins_at_its_dateline_or_else_with_the_sentence_of_its_issue() -> None:
    told = "OLMEK , HARIAN – Hujan lagi . | Banjir/U-ISSUE surut . | Reda . | Desa/U-ISSUE kering . | Panas ."
    texts = [tagged.article.text for tagged in load_tagged(FILE, rows(f"{MARKET} | {told}"))]
    assert [text.split()[0] for text in texts] == ["Pasar", "Hujan", "Desa"]
    assert texts[1] == "Hujan lagi. Banjir surut. Reda."


def test_each_quote_has_its_cue_and_the_person_behind_half_a_name_or_a_pronoun() -> None:
    tagged = market()
    found = quotations(tagged)
    assert [tagged.text(quotation.statement) for quotation in found] == ["”Kami tunggu,”", "”Sabar saja,”"]
    assert [tagged.text(quotation.cue) for quotation in found if quotation.cue] == ["kata", "ujarnya"]
    assert speakers(found) == ["Sari Wulan", "Sari Wulan"]
    assert found[0].speaker is not None
    assert found[0].speaker.roles == ("Kepala Dinas",)


def test_pronoun_means_whoever_is_named_last_even_without_a_tag() -> None:
    told = MARKET.replace("kata/U-CUE Sari/U-PERSONCOREF .", "kata/U-CUE Budi/B-PERSON Rante/L-PERSON . | Wulan diam .")
    assert speakers(quotations(market(told))) == ["Budi Rante", "Sari Wulan"]


def test_words_that_no_name_explains_stand_for_themselves() -> None:
    assert speakers(quotations(market(MARKET.replace("Sari/U-PERSONCOREF", "Presiden/U-PERSONCOREF"))))[0] == "Presiden"


@pytest.mark.parametrize("line", ["kata", "kata\tCUE", "kata U-CUE", "\tO"])
def test_line_that_is_no_token_with_its_tag_is_refused(line: str) -> None:
    with pytest.raises(GoldError, match=r"tanda\.txt:2"):
        load_tagged(FILE, f"Pasar\tO\n{line}\n")


def said(tagged: TaggedArticle, words: str, cue: str, *who: tuple[str, str], role: str = "") -> Statement:
    """A direct statement of these words; a speaker is the words at hand and the name that they stand for."""
    text = tagged.article.text
    content, verb = place(text, words), place(text, cue)
    mentions = tuple(Mention(place(text, at), MentionKind.PERSON, name, role=role) for at, name in who)
    return Statement(words, StatementKind.ASSERT, content, content, mentions, is_direct=True, cue=verb)


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def scored(*statements: Statement, tagged: TaggedArticle) -> Scorecard:
    mentions = tuple(mention for statement in statements for mention in statement.speakers)
    return score_quotes(tagged, Reading(tagged.article, mentions, statements))


def test_statement_is_exact_without_its_marks_and_its_speaker_right_by_name() -> None:
    tagged = market()
    first = said(tagged, "Kami tunggu", "kata", ("Sari.", "Sari Wulan"), role="Kepala Dinas Pasar Tarna")
    second = said(tagged, "Sabar", "ujarnya", ("Pasar", "Budi"))
    card = scored(first, second, tagged=tagged)
    assert card.tally("direct quotes") == Tally(right=2)
    assert card.tally("direct quotes", "exact") == Tally(right=1, wrong=1)
    assert card.tally("direct quotes", "cue") == Tally(right=2)
    assert card.tally("direct quotes", "speaker") == Tally(right=1, wrong=1)
    assert card.tally("direct quotes", "role") == Tally(right=1)
    assert [finding.slot for finding in card.findings] == ["exact", "speaker"]


def test_half_a_name_is_right_only_where_it_is_joined_to_the_whole() -> None:
    tagged = market()
    loose = said(tagged, "Kami tunggu", "kata", ("Sari.", "Sari"))
    assert scored(loose, tagged=tagged).tally("direct quotes", "speaker").wrong == 1
    whole = Mention(place(tagged.article.text, "Sari Wulan"), MentionKind.PERSON, "Sari")
    card = score_quotes(tagged, Reading(tagged.article, (whole,), (loose,)))
    assert card.tally("direct quotes", "speaker").right == 1


def test_what_is_not_found_misses_every_slot_and_indirect_speech_is_no_false_alarm() -> None:
    tagged = market()
    indirect = replace(said(tagged, "Pasar Tarna sepi", "datang"), is_direct=False)
    card = scored(indirect, tagged=tagged)
    for slot in ("found", "exact", "cue", "speaker"):
        assert card.tally("direct quotes", slot) == Tally(missing=2), slot
    assert card.tally("direct quotes", "role") == Tally(missing=1)


def test_direct_statement_without_a_tag_is_a_false_alarm() -> None:
    tagged = market()
    card = scored(said(tagged, "Pasar Tarna sepi", "datang"), tagged=tagged)
    assert card.tally("direct quotes") == Tally(missing=2, spurious=1)
    assert card.tally("direct quotes", "cue") == Tally(missing=2, spurious=1)


#: A neighbour is quoted without any tag, and a song is named.
STREET = MARKET + (
    " ” | Airnya keruh , ” kata Tini , tetangga . | Mereka menyanyikan ” Hujan di atas Tarna ” bersama . | "
    "” Kami lelah , ” ungkap Tini ."
)


def test_quote_that_the_tags_pass_over_is_no_false_alarm_and_is_counted_apart() -> None:
    tagged = market(STREET)
    card = scored(said(tagged, "Airnya keruh", "kata", ("Tini", "Tini")), tagged=tagged)
    assert card.tally("direct quotes") == Tally(missing=2)
    assert card.tally("direct quotes", "cue").spurious == 0
    assert card.tally("direct quotes", "untagged") == Tally(right=1, unjudged=1)


@pytest.mark.parametrize("words", ["Hujan di atas Tarna", "Kami lelah"])
def test_words_in_quote_marks_without_a_known_cue_behind_them_are_a_false_alarm(words: str) -> None:
    tagged = market(STREET)
    card = scored(said(tagged, words, "menyanyikan", ("Tini", "Tini")), tagged=tagged)
    assert card.tally("direct quotes").spurious == 1
    assert card.tally("direct quotes", "untagged") == Tally(missing=1)


def test_tag_of_a_person_on_a_whole_quote_names_nobody() -> None:
    slip = MARKET.replace("datang .", "datang . ”/B-PERSON Ya/I-PERSON ,/I-PERSON ”/L-PERSON ujar Sari .", 1)
    assert speakers(quotations(market(slip.replace("Sari/U-PERSONCOREF", "dia/U-PERSONCOREF"))))[0] == "Sari Wulan"


def test_role_of_somebody_whom_no_tag_introduces_is_not_judged() -> None:
    tagged = market(MARKET.replace("Sari/U-PERSONCOREF", "Tini/U-PERSONCOREF"))
    card = scored(said(tagged, "Kami tunggu", "kata", ("Tini", "Tini"), role="Lurah"), tagged=tagged)
    assert card.tally("direct quotes", "speaker").right == 1
    assert card.tally("direct quotes", "role") == Tally()
