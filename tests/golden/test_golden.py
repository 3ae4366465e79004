"""From article to graph: what is read in ``NAME/article.txt`` is what ``NAME/expected.txt`` says.

After a change that is meant to change them: ``pytest tests/golden --renew``, and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import assemble, read
from kg.model import Article
from kg.show import show
from kg.stores import MemoryStore

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/article.txt"))


def told(article: Path) -> str:
    """What the graph of one article says of it, as ``kg show DIR ARTICLE --why`` prints it."""
    articles = [outcome for outcome in read([str(article)]) if isinstance(outcome, Article)]
    result = assemble(articles)
    return show(MemoryStore(result.dataset), articles[0].id, why=True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_article_is_read_as_the_golden_file_says(case: Path, renew: bool) -> None:
    expected, found = case / "expected.txt", told(case / "article.txt")
    if renew:
        expected.write_text(found, "utf-8", newline="\n")
    assert found == expected.read_text("utf-8")
