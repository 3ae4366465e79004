"""HTML from elements and plain text: whatever is not an element is escaped, here and nowhere else.

>>> element("p", "a < b ", element("b", '"c"'), lang="id").text
'<p lang="id">a &lt; b <b>&quot;c&quot;</b></p>'
"""

from __future__ import annotations

import html
from dataclasses import dataclass

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
    """Elements and text one after the other."""
    return Markup("".join(each.text if isinstance(each, Markup) else html.escape(each) for each in children))
