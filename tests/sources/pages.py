"""Pages and answers that the tests of this folder read."""

from __future__ import annotations

import io

from kg.errors import ArticleError
from kg.model import Article, SectionKind
from kg.sources import Limits, open_source

FIRST = (
    "Pasukan pemerintah menembaki sebuah desa di perbatasan pada Selasa malam, kata juru bicara militer di ibu kota."
)
SECOND = (
    "Sedikitnya tiga warga sipil tewas dan belasan lainnya terluka karena serangan itu, menurut rumah sakit setempat."
)
THIRD = "Pemerintah membantah bahwa pasukannya menyerang permukiman warga."
TITLE = "Desa di Perbatasan Ditembaki Semalam"
BARE = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"

ENGLISH = (
    "Government troops shelled a border village late on Tuesday, a military spokesman told reporters in the capital."
)


def read_all(
    page: str | bytes, limits: Limits | None = None, *, encoding: str = "utf-8"
) -> list[Article | ArticleError]:
    """What comes out when a page is piped in."""
    data = page if isinstance(page, bytes) else page.encode(encoding)
    return list(open_source("-", stdin=io.BytesIO(data), limits=limits).articles())


def read_one(page: str | bytes, limits: Limits | None = None, *, encoding: str = "utf-8") -> Article:
    """The one article that a page holds."""
    (article,) = read_all(page, limits, encoding=encoding)
    assert isinstance(article, Article), article
    return article


def refusal(page: str | bytes, limits: Limits | None = None) -> str:
    """Why a page is not read."""
    (error,) = read_all(page, limits)
    assert isinstance(error, ArticleError), error
    return str(error)


def parts(article: Article, kind: SectionKind) -> list[str]:
    """The article's sections of a kind, in order."""
    return [section.span.of(article.text) for section in article.sections if section.kind is kind]


def paragraphs(article: Article) -> list[str]:
    """The article's paragraphs, in order."""
    return parts(article, SectionKind.PARAGRAPH)
