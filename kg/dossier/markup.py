"""HTML from elements and plain text: whatever is not an element is escaped, here and nowhere else.

>>> element("p", "a < b ", element("b", '"c"'), lang="id").text
'<p lang="id">a &lt; b <b>&quot;c&quot;</b></p>'
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

#: Hebrew, Arabic, Syriac, Thaana and what is written like them, with the spaces between their words.
RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+(?:\s+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+)*"
)
_VOID = frozenset({"meta", "rect", "line", "circle", "path"})


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML that was made here, never words of an article."""

    text: str


def element(name: str, /, *children: Markup | str, **attributes: str) -> Markup:
    """An element; an underscore at the end of an attribute's name is dropped, one within it is a hyphen.

    An attribute without a value is left out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items() if value
    )
    if name in _VOID and not children:
        return Markup(f"<{name}{written}>" if name == "meta" else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{joined(*children).text}</{name}>")


def joined(*children: Markup | str) -> Markup:
    """Elements and text one after the other; what is written from right to left does not turn what stands beside it."""
    return Markup("".join(each.text if isinstance(each, Markup) else _apart(each) for each in children))


def verbatim(text: str) -> Markup:
    """Words in an element of their own, which has their direction."""
    return Markup(html.escape(text))


def _apart(text: str) -> str:
    return RIGHT_TO_LEFT.sub(r"<bdi>\g<0></bdi>", html.escape(text))
