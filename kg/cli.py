"""The command line: arguments in, one call, its words out.

Exit codes: 0 done, 1 the input or the arguments are at fault, 2 a bug.
What a command needs is imported when it is called: opening the parsers of languages takes seconds.
"""

# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

import io
import os
import shutil
import sys
import traceback
import webbrowser
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.arguments import Command, parser
from kg.errors import GraphError, InputError, KgError, QueryError
from kg.stores import Results
from kg.tables import render


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    _speak_unicode()
    args = parser(COMMANDS).parse_args(argv)
    try:
        code = int(args.run(args) or 0)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has enough of it; what is still buffered must not fail again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("kg: interrupted", file=sys.stderr)
        return 1
    except KgError as error:
        _complain(str(error))
        return 1 if isinstance(error, InputError) else 2
    except OSError as error:
        _complain(f"{error.filename or 'the disk'}: {error.strerror or error}")
        return 1
    except Exception:  # noqa: BLE001  # a bug: said in full, and told apart from bad input by the exit code
        traceback.print_exc()
        print("kg: this is a bug in kg; please report it with the lines above", file=sys.stderr)
        return 2
    return code


def _build(args: Namespace) -> None:
    """Read articles, and write DIR/graph.ttl, DIR/store/, DIR/explorer.html and DIR/report.json.

    Adding to a folder reads only what is new. An article that cannot be read is skipped, with its reason.
    """
    from kg import commands, progress

    with progress.bars(quiet=args.quiet) as report:
        words = commands.build(args, report)
    if not args.quiet:
        print(words)


def _query(args: Namespace) -> None:
    """Ask a saved question of a graph; parameters narrow it down."""
    from kg.folder import GraphFolder
    from kg.queries import bind, get_query

    question = bind(get_query(args.name), _parameters(args.param))
    _answer(GraphFolder(Path(args.graph)).store().query(question), args)


def _queries(args: Namespace) -> None:  # noqa: ARG001  # every command is called alike
    """What can be asked, a line each, with the parameters that each question takes."""
    from kg.queries import load_queries

    width = max(len(query.name) for query in load_queries())
    for query in load_queries():
        takes = f"  [{', '.join(parameter.name for parameter in query.parameters)}]" if query.parameters else ""
        print(f"{query.name:<{width}}  {query.summary}{takes}")


def _sparql(args: Namespace) -> None:
    """Ask a graph in SPARQL, given as text or as @FILE; the ontology's prefixes need not be declared."""
    from kg.asking import ask
    from kg.folder import GraphFolder

    text = args.query
    if text.startswith("@"):
        try:
            text = Path(text[1:]).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise QueryError(text[1:], f"cannot be read: {reason}", "Give a file of SPARQL in UTF-8") from error
    _answer(ask(GraphFolder(Path(args.graph)).store(), text), args)


def _answer(answer: Results, args: Namespace) -> None:
    sys.stdout.write(render(answer, args.format, shutil.get_terminal_size((140, 24)).columns))


def _show(args: Namespace) -> None:
    """What the graph says of an article, an event, an actor or a place, with the words that say it."""
    from kg.folder import GraphFolder
    from kg.show import show

    print(show(GraphFolder(Path(args.dir)).store(), args.name, why=args.why).rstrip("\n"))


def _dossier(args: Namespace) -> None:
    """One event on one page: what is agreed, what each side says, what is in dispute, what nobody says."""
    from kg.dossier import dossier
    from kg.exporters.writing import write_file
    from kg.folder import GraphFolder

    page = dossier(GraphFolder(Path(args.graph)).store(), args.event, args.format)
    if args.out is None:
        sys.stdout.write(page)
    else:
        write_file(Path(args.out), [page.encode()])


def _export(args: Namespace) -> None:
    """Write the graph in another format; network is a page of pyvis, for small graphs and parts of large ones."""
    from kg.exporters import EXPORTERS
    from kg.folder import GraphFolder

    if args.format != "network" and (args.around or args.hops):
        raise InputError(f"kg export {args.format}", "writes the whole graph", "Only network takes --around and --hops")
    if args.hops and not args.around:
        raise InputError("--hops", "there is nothing to count from", "Give --around NAME too")
    dataset = GraphFolder(Path(args.graph)).dataset()
    if args.format == "network":
        from kg.explorer import network

        network(dataset, around=args.around, hops=args.hops or 1, name=args.graph).write(args.out)
    else:
        EXPORTERS[args.format].write(dataset, Path(args.out))


def _explore(args: Namespace) -> None:
    """Open the graph's page in a browser; where there is none, say where it is.

    With --sparql or --no-sparql the page is made anew, with or without the engine that answers questions in it.
    """
    from kg.folder import GraphFolder

    page = Path(args.dir, "explorer.html").resolve()
    if args.sparql is not None:
        GraphFolder(Path(args.dir)).write_page(sparql=args.sparql)
    if not page.is_file():
        raise GraphError(args.dir, "holds no explorer.html", "Make one with kg build SOURCE… --out DIR")
    if not webbrowser.open(page.as_uri()):
        print(f"Open {page.as_uri()} in a browser.")


def _serve(args: Namespace) -> None:
    """Serve a graph on loopback: SPARQL at /sparql, linked data, and the page at /."""
    from kg.server import serve

    serve(Path(args.dir), args.port, ready=lambda address: print(f"Serving {address} – stop with Ctrl-C", flush=True))


def _validate(args: Namespace) -> int:
    """Check a graph against the ontology's shapes; exit code 1 when it does not conform."""
    from kg.folder import GraphFolder
    from kg.rdf.shapes import violations
    from kg.show.wording import many, visible

    found = violations(GraphFolder(Path(args.dir)).turtle())
    for violation in found:
        print(visible(str(violation)))
    print(f"{many(len(found), 'violation')}." if found else "The graph is valid.")
    return 1 if found else 0


def _evaluate(args: Namespace) -> None:
    """Score an extractor against what people found: gold files, tagged quotes, coded incidents, told events.

    A row a slot; of events that many articles tell, a row a way to gather their reports.
    """
    from kg import progress
    from kg.scoring import scored

    golds = [Path(gold) for gold in args.gold]
    with progress.bars() as report:
        words = scored(golds, args.extractor, sample=args.sample, errors=args.errors, progress=report)
    print(words)


def _gazetteer(args: Namespace) -> None:
    """Compile the gazetteer, once and after its tables change; or list the places of a name, the best known first."""
    from kg import places

    if args.action == "find":
        print(places.told(_wanted(args.name)).rstrip("\n"))
        return
    if args.name:
        raise InputError("kg gazetteer build", f"takes no {args.name!r}", "Or did you mean kg gazetteer find?")
    print(places.compiled(lambda words: print(f"{words} …", file=sys.stderr)))


def _wanted(name: str | None) -> str:
    if not name:
        raise InputError("kg gazetteer find", "no name is given", "Give a name, for example kg gazetteer find Martuni")
    return str(name)


COMMANDS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        "build": _build,
        "query": _query,
        "queries": _queries,
        "sparql": _sparql,
        "show": _show,
        "dossier": _dossier,
        "export": _export,
        "explore": _explore,
        "serve": _serve,
        "validate": _validate,
        "evaluate": _evaluate,
        "gazetteer": _gazetteer,
    }
)


def _parameters(pairs: Sequence[str]) -> dict[str, str]:
    """``KEY=VALUE`` pairs; an empty value, or a second one, is a mistake."""
    found: dict[str, str] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not key or not value:
            raise QueryError("--param", f"{pair!r} is not KEY=VALUE", "For example --param place=Gaza")
        if key in found:
            raise QueryError("--param", f"{key!r} is given twice", "Give it once")
        found[key] = value
    return found


def _complain(message: str) -> None:
    """An error in words; a file's name in it cannot steer the terminal."""
    from kg.show.wording import visible

    first, *more = message.splitlines() or [""]
    print("\n".join([f"kg: {visible(first)}", *(f"  {visible(line)}" for line in more)]), file=sys.stderr)


def _speak_unicode() -> None:
    """Files and pipes get UTF-8 whatever the locale is; a terminal that lacks a character shows its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if not stream.isatty():
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="backslashreplace")
