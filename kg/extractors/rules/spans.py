"""Spans of an article's text, put together."""

from __future__ import annotations

from kg.model import Span


def hull(*spans: Span) -> Span:
    """The shortest span that holds all of them.

    >>> hull(Span(4, 9), Span(1, 3))
    Span(start=1, end=9)
    """
    return Span(min(span.start for span in spans), max(span.end for span in spans))
