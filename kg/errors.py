"""What can go wrong, and whether the work goes on.

::

    KgError
    ├── InputError            the input or the arguments are at fault: exit code 1
    │   ├── SourceError       a source cannot be opened at all: the run stops
    │   ├── ArticleError      one article cannot be read: it is skipped with its reason, the run goes on
    │   ├── QueryError        no such query or parameter, or SPARQL that does not parse
    │   ├── GraphError        a folder holds no graph, or one that cannot be read
    │   ├── SizeError         a graph has more in it than what it is asked for as can hold
    │   └── GoldError         a gold file that does not follow the format
    └── SetupError            something that ships with the program is missing or broken

Every message names the place, the value and the remedy, in that order.
"""

from __future__ import annotations


class KgError(Exception):
    """The root of every error that this package raises on purpose."""


class InputError(KgError):
    """The input or the arguments are at fault; the message says which and what to do."""

    def __init__(self, place: str, problem: str, remedy: str = "") -> None:
        self.place = place
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{place}: {problem}" + (f". {remedy}" if remedy else ""))


class SourceError(InputError):
    """A source cannot be opened at all, so nothing of it is read."""


class ArticleError(InputError):
    """One article cannot be read; the others can."""


class QueryError(InputError):
    """A question that cannot be asked: unknown name, unknown parameter, or SPARQL that does not parse."""


class GraphError(InputError):
    """A folder that holds no graph, or one that cannot be read."""


class SizeError(InputError):
    """A graph that is too large for the form in which it is asked for; a part of it is not."""


class GoldError(InputError):
    """A gold file that does not follow the format."""


class SetupError(KgError):
    """Something that ships with the program is missing or broken."""
