"""How Indonesian text is cut into tokens, as a few rules rather than a list of exceptions.

Words keep their clitics (*rumahnya*), reduplications (*anak-anak*) and compound names
(*Nagorno-Karabakh*) stay whole; number ranges, currency signs, percent signs and punctuation
written without a space are split off. The rules are saved with the model, in a few kilobytes,
so that a trained pipeline loads quickly and without any code of this package.
"""

from __future__ import annotations

import re

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without types
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from kg.languages.id.training.lists import listed

QUOTES = "\"'“”„‟‘’‚‛«»‹›`´″"
OPENING = r"(\[{¿¡<"
CLOSING = r")\]}>"
CURRENCY = ("Rp", "IDR", "USD", "US$", "A$", "S$", "$", "€", "£", "¥")

TITLES = listed(
    "Dr dr Drs Dra Ir Prof Hj KH Tn Ny Nn Sdr Sdri Yth St Jl Jln No Gg Kol Letkol Letjen Mayjen Brigjen "
    "Jend Mr Mrs Ms Jr Sr Ltd Inc Corp Co Pte Tbk"
)

PREFIXES = [
    rf"[{OPENING}]",
    r"(?:``|'')",
    rf"[{QUOTES}]",
    r"[)\]},;:!?…*•·=]",
    r"\.\.+",
    r"--+",
    r"[–—/&]",
    rf"-(?=[{ALPHA}{QUOTES}])",
    rf"(?:{'|'.join(re.escape(c) for c in CURRENCY)})\.?(?=[0-9])",
]

SUFFIXES = [
    rf"[{CLOSING}]",
    r"(?:``|'')",
    rf"[{QUOTES}]",
    r"[(\[{,;:!?…*]",
    r"\.\.+",
    r"--+",
    r"[–—/%]",
    r"(?<=\w)-",
    rf"(?<=[0-9²³{ALPHA_LOWER}{QUOTES}%)\]}}])\.",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.",
]

INFIXES = [
    r"(?:\.\.+|…)",
    r"(?:--+|[–—])",
    r"(?<=[0-9%])-(?=[0-9])",
    r"%(?=-)",
    rf"(?<=[{ALPHA}0-9)])/(?=[{ALPHA}0-9(])",
    rf"(?<=[{ALPHA}{QUOTES}])[,;:?!](?=[{ALPHA}0-9{QUOTES}(])",
    rf"(?<=[0-9])[,;](?=[{ALPHA}{QUOTES}])",
    rf"(?<=[{ALPHA_LOWER}])\.(?=[{ALPHA_UPPER}{QUOTES}])",
    r"(?<=[\w.,])[()\[\]](?=\w)",
    r"(?<=\w)[.,](?=[(\[])",
    r"(?<=[,.?!])['’‘](?=\w)",
    r"(?<=[)\]])[.,;:](?=\w)",
    rf"(?<=[{ALPHA}0-9,.?!])[\"“”«»](?=[{ALPHA}0-9,.?!(])",
    rf"(?<=[{ALPHA}0-9.])[.,?!](?=[\"“”«»])",
]

INITIALS = rf"(?:[{ALPHA_UPPER}]\.)+[{ALPHA_UPPER}]?"
KEPT_WHOLE = re.compile(rf"^(?:{INITIALS}|(?:{'|'.join(TITLES)})\.|[:;]-?[()])$")


def indonesian_tokenizer(nlp: Language) -> Tokenizer:
    """A tokenizer for Indonesian news that holds no exceptions, for the vocabulary of `nlp`."""
    return Tokenizer(
        nlp.vocab,
        rules={},
        prefix_search=compile_prefix_regex(PREFIXES).search,
        suffix_search=compile_suffix_regex(SUFFIXES).search,
        infix_finditer=compile_infix_regex(INFIXES).finditer,
        token_match=KEPT_WHOLE.match,
        url_match=URL_MATCH,
    )


def blank_pipeline() -> Language:
    """An empty pipeline with the Indonesian tokenizer.

    Its language is spaCy's neutral "xx": spaCy's own Indonesian costs two seconds to load for
    exceptions that are not used here.
    """
    nlp = spacy.blank("xx")
    nlp.tokenizer = indonesian_tokenizer(nlp)
    return nlp
