"""Where spaces stood in texts that are only kept as lists of tokens."""

from __future__ import annotations

from collections.abc import Sequence

from kg.languages.id.training.lists import word_set

CLOSING = word_set(". , ; : ? ! ) ] % ” ’ » …")
OPENING = word_set("( [ “ ‘ «")
GLUE = frozenset("/")


def spaces_after(forms: Sequence[str]) -> list[bool]:
    """For each token, whether a space follows it in ordinary writing.

    Straight quotation marks are taken to open and close in turn. A hyphen is glued to both its
    neighbours only between numbers; elsewhere it is a dash.
    """
    spaces = [True] * len(forms)
    quoted = False
    for index, form in enumerate(forms):
        before = forms[index - 1] if index else ""
        after = forms[index + 1] if index + 1 < len(forms) else ""
        if after in CLOSING or form in OPENING or form in GLUE or after in GLUE:
            spaces[index] = False
        if form == '"':
            quoted = not quoted
            if quoted:
                spaces[index] = False
        if after == '"' and quoted:
            spaces[index] = False
        if form == "-" and before[-1:].isdigit() and after[:1].isdigit():
            spaces[index - 1] = spaces[index] = False
    if spaces:
        spaces[-1] = True
    return spaces
