"""The words of page furniture, one file a language."""

from __future__ import annotations

import pytest

from kg.errors import SetupError
from kg.languages.page import page_words, readable_languages


def test_indonesian_and_english_pages_can_be_read() -> None:
    assert readable_languages() == ("en", "id")


def test_longer_labels_come_before_those_they_begin_with() -> None:
    links = page_words("id").links
    assert links.index("baca juga") < links.index("baca")


def test_a_language_without_a_file_is_a_broken_installation() -> None:
    with pytest.raises(SetupError, match=r"kg/languages/xx/page\.toml"):
        page_words("xx")
