"""Characters that a page is laid out with, and that no reader sees."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")  # and halves of characters
_SPACE = re.compile(r"\s+")


def tidy(text: str) -> str:
    """A piece of text in composed form (NFC), without soft hyphens, zero-width signs or doubled spaces.

    >>> tidy("  Nagorno\\u00a0\\u00a0Karabakh\\u200b, ge\\u00adbied ")
    'Nagorno Karabakh, gebied'
    """
    visible = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return _SPACE.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def folded(text: str) -> str:
    """A line as it is compared: without case, and without the punctuation around it.

    >>> folded("— BACA JUGA: ")
    'baca juga'
    """
    return text.casefold().strip(" \t:.-–—_|•·*#<>»›[]\"'")
