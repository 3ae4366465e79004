"""The command line: arguments in, one call, its words out.

Exit codes: 0 done, 1 the input or the arguments are at fault, 2 a bug.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import traceback
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kg import __version__
from kg.errors import GraphError, InputError, KgError, QueryError
from kg.tables import FORMATS, render

EXPORTS = ("turtle", "trig", "ntriples", "jsonld", "csv", "graphml", "network")


class Parser(argparse.ArgumentParser):
    """Arguments at fault end with exit code 1."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(1, f"kg: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    args = parser().parse_args(argv)
    try:
        return int(args.run(args) or 0)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("kg: interrupted", file=sys.stderr)
        return 1
    except InputError as error:
        print(f"kg: {error}", file=sys.stderr)
        return 1
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        return 2
    except Exception:  # noqa: BLE001  # a bug: said in full, and told apart from bad input by the exit code
        traceback.print_exc()
        print("kg: this is a bug in kg; please report it with the lines above", file=sys.stderr)
        return 2


def parser() -> argparse.ArgumentParser:
    """The arguments of every command."""
    top = Parser(prog="kg", description="Who said what happened, in a war: news articles to an RDF graph.")
    top.add_argument("--version", action="version", version=f"kg {__version__}")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=Parser)

    build = commands.add_parser("build", help="read articles into a graph", description=_build.__doc__)
    build.add_argument("source", nargs="+", metavar="SOURCE", help="a file, a folder, a URL, or - for standard input")
    build.add_argument("-o", "--out", required=True, metavar="DIR", help="the graph's folder, new or to be added to")
    build.add_argument("--extractor", default="rules", metavar="NAME")
    build.add_argument(
        "--base", default="https://w3id.org/conflict-kg/id/", metavar="IRI", help="where data IRIs begin"
    )
    build.add_argument("--now", metavar="TIME", help="write this time of extraction into the graph (ISO 8601)")
    build.add_argument("--runner", choices=("local", "dask"), default="local")
    build.add_argument("--processes", type=_count, default=1, metavar="N", help="processes of the local runner")
    build.add_argument("--allow-private", action="store_true", help="fetch from private network addresses too")
    build.add_argument("--quiet", action="store_true", help="no progress bars, no summary")
    build.set_defaults(run=_build)

    query = commands.add_parser("query", help="ask a saved question", description=_query.__doc__)
    query.add_argument("name", metavar="NAME", help="see kg queries")
    query.add_argument("--graph", required=True, metavar="DIR")
    query.add_argument("--param", action="append", default=[], metavar="KEY=VALUE")
    query.add_argument("--format", choices=FORMATS, default="table")
    query.set_defaults(run=_query)

    queries = commands.add_parser("queries", help="what can be asked", description=_queries.__doc__)
    queries.set_defaults(run=_queries)

    sparql = commands.add_parser("sparql", help="ask in SPARQL", description=_sparql.__doc__)
    sparql.add_argument("query", metavar="QUERY|@FILE")
    sparql.add_argument("--graph", required=True, metavar="DIR")
    sparql.add_argument("--format", choices=FORMATS, default="table")
    sparql.set_defaults(run=_sparql)

    show = commands.add_parser("show", help="what the graph says, in sentences", description=_show.__doc__)
    show.add_argument("dir", metavar="DIR")
    show.add_argument("name", nargs="?", metavar="ARTICLE|EVENT|ACTOR|PLACE")
    show.add_argument("--why", action="store_true", help="add the reasons for each link and match")
    show.set_defaults(run=_show)

    export = commands.add_parser("export", help="hand the graph on", description=_export.__doc__)
    export.add_argument("format", choices=EXPORTS)
    export.add_argument("--graph", required=True, metavar="DIR")
    export.add_argument("-o", "--out", required=True, metavar="FILE", help="csv writes a folder")
    export.set_defaults(run=_export)

    explore = commands.add_parser("explore", help="open the page", description=_explore.__doc__)
    explore.add_argument("dir", metavar="DIR")
    explore.set_defaults(run=_explore)

    serve = commands.add_parser("serve", help="SPARQL endpoint, linked data and the page", description=_serve.__doc__)
    serve.add_argument("dir", metavar="DIR")
    serve.add_argument("--port", type=_count, default=8000, metavar="N")
    serve.set_defaults(run=_serve)

    validate = commands.add_parser("validate", help="check a graph by SHACL", description=_validate.__doc__)
    validate.add_argument("dir", metavar="DIR")
    validate.set_defaults(run=_validate)

    evaluate = commands.add_parser("evaluate", help="score an extractor", description=_evaluate.__doc__)
    evaluate.add_argument("gold", nargs="+", metavar="GOLD", help="gold files, or folders of them")
    evaluate.add_argument("--extractor", default="rules", metavar="NAME")
    evaluate.add_argument("--errors", action="store_true", help="list what is missing, spurious and wrong")
    evaluate.set_defaults(run=_evaluate)
    return top


def _count(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is out of range")
    return value


def _build(args: argparse.Namespace) -> None:
    """Read articles, and write DIR/graph.ttl, DIR/store/, DIR/explorer.html and DIR/report.json.

    Adding to a folder reads only what is new. An article that cannot be read is skipped, with its reason.
    """
    from kg import commands, progress  # noqa: PLC0415  # a parser takes a second to open

    with progress.bars(quiet=args.quiet) as report:
        words = commands.build(args, report)
    if not args.quiet:
        print(words)


def _query(args: argparse.Namespace) -> None:
    """Ask a saved question of a graph; parameters narrow it down."""
    from kg.commands import parameters  # noqa: PLC0415
    from kg.folder import GraphFolder  # noqa: PLC0415
    from kg.queries import bind, get_query  # noqa: PLC0415

    text = bind(get_query(args.name), parameters(args.param))
    _print(render(GraphFolder(Path(args.graph)).store().query(text), args.format, _width()))


def _queries(args: argparse.Namespace) -> None:  # noqa: ARG001  # every command is called alike
    """What can be asked, a line each, with the parameters that each question takes."""
    from kg.queries import load_queries  # noqa: PLC0415

    for query in load_queries():
        takes = f"  [{', '.join(parameter.name for parameter in query.parameters)}]" if query.parameters else ""
        _print(f"{query.name:<24}{query.summary}{takes}\n")


def _sparql(args: argparse.Namespace) -> None:
    """Ask a graph in SPARQL, given as text or as @FILE."""
    from kg.folder import GraphFolder  # noqa: PLC0415

    text = args.query
    if text.startswith("@"):
        try:
            text = Path(text[1:]).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(text[1:], f"cannot be read: {error}", "Give a file of SPARQL in UTF-8") from error
    _print(render(GraphFolder(Path(args.graph)).store().query(text), args.format, _width()))


def _show(args: argparse.Namespace) -> None:
    """What the graph says of an article, an event, an actor or a place, with the words that say it."""
    from kg.folder import GraphFolder  # noqa: PLC0415
    from kg.show import show  # noqa: PLC0415

    _print(show(GraphFolder(Path(args.dir)).store(), args.name, why=args.why).rstrip("\n") + "\n")


def _export(args: argparse.Namespace) -> None:
    """Write the graph in another format; network is a page of pyvis for small graphs."""
    from kg.exporters import EXPORTERS  # noqa: PLC0415
    from kg.exporters.writing import write_file  # noqa: PLC0415
    from kg.folder import GraphFolder  # noqa: PLC0415

    dataset = GraphFolder(Path(args.graph)).dataset()
    if args.format == "network":
        from kg.explorer import network  # noqa: PLC0415

        write_file(Path(args.out), [network(dataset).encode()])
    else:
        EXPORTERS[args.format].write(dataset, Path(args.out))


def _explore(args: argparse.Namespace) -> None:
    """Open the graph's page in a browser; where there is none, say where it is."""
    page = Path(args.dir, "explorer.html").resolve()
    if not page.is_file():
        raise GraphError(args.dir, "holds no explorer.html", "Make one with kg build SOURCE… --out DIR")
    if not webbrowser.open(page.as_uri()):
        print(f"Open {page.as_uri()} in a browser.")


def _serve(args: argparse.Namespace) -> None:
    """Serve a graph on loopback: SPARQL at /sparql, linked data, and the page at /."""
    from kg.server import serve  # noqa: PLC0415

    serve(Path(args.dir), args.port, ready=lambda address: print(f"Serving {address} – stop with Ctrl-C", flush=True))


def _validate(args: argparse.Namespace) -> int:
    """Check a graph against the ontology's shapes; exit code 1 when it does not conform."""
    from kg.folder import GraphFolder  # noqa: PLC0415
    from kg.rdf.shapes import violations  # noqa: PLC0415

    found = violations(GraphFolder(Path(args.dir)).turtle())
    for violation in found:
        _print(f"{violation}\n")
    _print("The graph is valid.\n" if not found else f"{len(found)} violations.\n")
    return 1 if found else 0


def _evaluate(args: argparse.Namespace) -> None:
    """Score an extractor against gold files: a table of every slot."""
    from kg.evaluation import errors, evaluate, table  # noqa: PLC0415
    from kg.scoring import reader  # noqa: PLC0415

    card = evaluate([Path(gold) for gold in args.gold], reader(args.extractor))
    _print(table(card).rstrip("\n") + "\n")
    if args.errors:
        _print("\n" + errors(card).rstrip("\n") + "\n")


def _print(text: str) -> None:
    sys.stdout.write(text)


def _width() -> int:
    return shutil.get_terminal_size((140, 24)).columns
