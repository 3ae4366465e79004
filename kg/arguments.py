"""The arguments of every command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import NoReturn

from kg import __version__
from kg.tables import FORMATS

EXPORTS = ("turtle", "trig", "ntriples", "jsonld", "csv", "graphml", "network")
DOSSIERS = ("md", "html")
Command = Callable[[argparse.Namespace], int | None]


class Parser(argparse.ArgumentParser):
    """Arguments at fault end with exit code 1."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(1, f"kg: {message}\n")


def parser(commands: Mapping[str, Command]) -> Parser:
    """Takes apart what was typed; ``run`` is the command, one of those given by name."""
    top = Parser(prog="kg", description="Who said what happened, in a war: news articles to an RDF graph.")
    top.add_argument("--version", action="version", version=f"kg {__version__}")
    group = top.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=Parser)
    for name, (summary, add) in _COMMANDS.items():
        # A docstring may be wrapped; a percent sign would be taken for a placeholder.
        description = " ".join((commands[name].__doc__ or "").split()).replace("%", "%%")
        command = group.add_parser(name, help=summary, description=description)
        add(command)
        command.set_defaults(run=commands[name])
    return top


def _build(build: Parser) -> None:
    build.add_argument("source", nargs="+", metavar="SOURCE", help="a file, a folder, a URL, or - for standard input")
    build.add_argument("-o", "--out", required=True, metavar="DIR", help="the graph's folder, new or to be added to")
    build.add_argument("--extractor", metavar="NAME", help="what reads the articles (default: rules)")
    build.add_argument(
        "--base", metavar="IRI", help="where data IRIs begin (default: https://w3id.org/conflict-kg/id/)"
    )
    build.add_argument("--now", metavar="TIME", help="write this time of extraction into the graph (ISO 8601)")
    build.add_argument("--runner", choices=("local", "dask"), default="local", help="where articles are read")
    build.add_argument(
        "--processes", type=_whole(1, 1024), default=1, metavar="N", help="how many at once (default: 1)"
    )
    build.add_argument("--allow-private", action="store_true", help="fetch from private network addresses too")
    _size(build, default=True)
    build.add_argument("--quiet", action="store_true", help="no progress bars, no summary")


def _query(query: Parser) -> None:
    query.add_argument("name", metavar="NAME", help="see kg queries")
    _ask(query)
    query.add_argument("--param", action="append", default=[], metavar="KEY=VALUE", help="narrow it down")


def _queries(queries: Parser) -> None:
    """Takes nothing."""


def _sparql(sparql: Parser) -> None:
    sparql.add_argument("query", metavar="QUERY|@FILE", help="SPARQL, or @ and a file that holds it")
    _ask(sparql)


def _ask(command: Parser) -> None:
    command.add_argument("--graph", required=True, metavar="DIR", help="a folder that kg build wrote")
    command.add_argument("--format", choices=FORMATS, default="table", help="ttl is for CONSTRUCT and DESCRIBE")


def _show(show: Parser) -> None:
    _dir(show)
    show.add_argument(
        "name", nargs="?", metavar="ARTICLE|EVENT|ACTOR|PLACE", help="its name, or the start of its address"
    )
    show.add_argument("--why", action="store_true", help="add the reasons for each link and match")


def _dossier(dossier: Parser) -> None:
    dossier.add_argument("event", metavar="EVENT", help="its address or the start of it, or words of its name")
    dossier.add_argument("--graph", required=True, metavar="DIR", help="a folder that kg build wrote")
    dossier.add_argument("--format", choices=DOSSIERS, default="md", help="Markdown or a page (default: md)")
    dossier.add_argument("-o", "--out", metavar="FILE", help="where to write it (default: standard output)")


def _export(export: Parser) -> None:
    export.add_argument("format", choices=EXPORTS)
    export.add_argument("--graph", required=True, metavar="DIR", help="a folder that kg build wrote")
    export.add_argument("-o", "--out", required=True, metavar="FILE", help="csv writes a folder")
    export.add_argument("--around", metavar="NAME", help="network: only what is around this actor, place or event")
    export.add_argument("--hops", type=_whole(1, 100), metavar="N", help="… no more than N edges away (default: 1)")


def _size(command: Parser, *, default: bool | None) -> None:
    command.add_argument(
        "--sparql",
        action=argparse.BooleanOptionalAction,
        default=default,
        help="whether SPARQL can be asked in the page, which is 2 MB larger then"
        + ("" if default is None else " (default: it can)"),
    )


def _explore(explore: Parser) -> None:
    _dir(explore)
    _size(explore, default=None)


def _dir(command: Parser) -> None:
    command.add_argument("dir", metavar="DIR", help="a folder that kg build wrote")


def _serve(serve: Parser) -> None:
    _dir(serve)
    serve.add_argument("--port", type=_whole(0, 65535), default=8000, metavar="N", help="0 takes any free one")


def _evaluate(evaluate: Parser) -> None:
    evaluate.add_argument(
        "gold", nargs="+", metavar="GOLD", help="gold, PFSA-ID or SNPK files, told events, or folders of them"
    )
    evaluate.add_argument(
        "--sample", type=_whole(1, 10**9), metavar="N", help="N articles, spread evenly (default: all)"
    )
    evaluate.add_argument("--extractor", default="rules", metavar="NAME", help="what is scored (default: rules)")
    evaluate.add_argument("--errors", action="store_true", help="list what is missing, spurious and wrong")


def _gazetteer(gazetteer: Parser) -> None:
    gazetteer.add_argument(
        "action", choices=("build", "find"), help="compile it from its packages and tables, or look a name up"
    )
    gazetteer.add_argument("name", nargs="?", metavar="NAME", help="what to find, in any language and script")


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {low} to {high}")
        return int(text)

    return read


_COMMANDS: Mapping[str, tuple[str, Callable[[Parser], None]]] = {
    "build": ("read articles into a graph", _build),
    "query": ("ask a saved question", _query),
    "queries": ("what can be asked", _queries),
    "sparql": ("ask in SPARQL", _sparql),
    "show": ("what the graph says, in sentences", _show),
    "dossier": ("one event on one page", _dossier),
    "export": ("hand the graph on", _export),
    "explore": ("open the page", _explore),
    "serve": ("SPARQL endpoint, linked data and the page", _serve),
    "validate": ("check a graph by SHACL", _dir),
    "evaluate": ("score an extractor", _evaluate),
    "gazetteer": ("the places that are known", _gazetteer),
}
