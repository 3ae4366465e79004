"""What an HTML page says of itself in its head: Open Graph, article tags, schema.org in JSON-LD."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from kg.sources.cleaning import tidy


@dataclass(frozen=True, slots=True)
class Metadata:
    """Empty where the page says nothing."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""  #: as written, mostly ISO 8601 with its zone
    url: str = ""
    caption: str = ""  #: of the article's first photo


_ARTICLE_TYPES = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "Article", "BlogPosting", "WebPage")


def read_metadata(tree: HtmlElement) -> Metadata:
    """Everything the head says; JSON-LD is believed first, for it tells articles from sites."""
    about = _Linked(tuple(_article_objects(tree)))
    return Metadata(
        title=about.text("headline") or _meta(tree, "og:title") or _heading(tree),
        author=about.name("author") or _not_url(_meta(tree, "article:author", "author", "dc.creator")),
        publisher=about.name("publisher") or _meta(tree, "og:site_name", "application-name"),
        published=about.text("datePublished")
        or _meta(
            tree, "article:published_time", "og:published_time", "pubdate", "dc.date", "date", "content_publishdate"
        )
        or _time_element(tree),
        url=_canonical(tree) or _meta(tree, "og:url"),
        caption=_caption(tree),
    )


@dataclass(frozen=True, slots=True)
class _Linked:
    """JSON-LD objects that describe the article, the fittest first."""

    objects: tuple[dict[str, object], ...]

    def text(self, key: str) -> str:
        values = (thing.get(key) for thing in self.objects)
        return next((_plain(value) for value in values if isinstance(value, str)), "")

    def name(self, key: str) -> str:
        """Names of the people or the organisation under a key, which may be a string, an object or a list."""
        for thing in self.objects:
            value = thing.get(key)
            values = value if isinstance(value, list) else [value]
            names = [one.get("name") if isinstance(one, dict) else one for one in values]
            found = [_plain(name) for name in names if isinstance(name, str) and _not_url(name)]
            if found:
                return ", ".join(dict.fromkeys(found))
        return ""


def _article_objects(tree: HtmlElement) -> Iterator[dict[str, object]]:
    found: list[tuple[int, dict[str, object]]] = []
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            found += (
                (_ARTICLE_TYPES.index(kind), thing)
                for thing in _objects(json.loads(str(script), strict=False))
                for kind in _types(thing)
                if kind in _ARTICLE_TYPES
            )
        except (ValueError, RecursionError):
            continue
    yield from (thing for _rank, thing in sorted(found, key=lambda pair: pair[0]))


def _objects(value: object) -> Iterator[dict[str, object]]:
    """The objects at the top of a JSON-LD script: itself, its list, its graph."""
    if isinstance(value, list):
        for one in value:
            yield from _objects(one)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))


def _types(thing: dict[str, object]) -> list[str]:
    kinds = thing.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _meta(tree: HtmlElement, *names: str) -> str:
    for name in names:
        for content in tree.xpath(
            "//meta[translate(@property, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')=$name or "
            "translate(@name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')=$name]/@content",
            name=name,
        ):
            if tidy(str(content)):
                return _plain(str(content))
    return ""


def _heading(tree: HtmlElement) -> str:
    headings = [tidy(heading.text_content()) for heading in tree.xpath("//h1")]
    return headings[0] if len(headings) == 1 else ""


def _time_element(tree: HtmlElement) -> str:
    times = tree.xpath(
        "//article//time/@datetime | //header//time/@datetime | //*[@itemprop='datePublished']/@datetime"
    )
    return tidy(str(times[0])) if times else ""


def _caption(tree: HtmlElement) -> str:
    captions = tree.xpath("//article//figure//figcaption | //main//figure//figcaption")
    return tidy(captions[0].text_content()) if captions else ""


def _canonical(tree: HtmlElement) -> str:
    links = tree.xpath("//link[@rel='canonical']/@href")
    return str(links[0]).strip() if links else ""


def _not_url(text: str) -> str:
    return "" if text.startswith(("http://", "https://", "/")) else text


def _plain(text: str) -> str:
    return tidy(html.unescape(text))
