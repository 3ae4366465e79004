"""README as a script: its commands are run in a folder like a checkout, and what they print stands below them."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from tests.commands import kg
from tests.conftest import ROOT, Demo

README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n(?P<session>.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(?P<code>.*?)^```\n\n```text\n(?P<printed>.*?)^```$", re.MULTILINE | re.DOTALL)
#: Runs these very tests, so it cannot be run by them; its commands are compared with the Makefile's.
_NOT_RUN = "make test"


@dataclass(frozen=True)
class Shell:
    """Runs what README tells a reader to type."""

    home: Path
    demo: Demo

    def session(self, typed: str) -> str:
        """The commands of one block, each with what it prints."""
        commands = [line.removeprefix("$ ") for line in typed.splitlines() if line.startswith("$ ")]
        return "".join(f"$ {command}\n{self.run(command)}" for command in commands)

    def run(self, command: str) -> str:
        """What one command prints, on both streams."""
        if command == "make demo":
            return self._demo()
        ours, _, pipe = command.partition(" | ")
        program, *arguments = shlex.split(ours)
        if program != "kg":
            return self._bash(command)
        run = kg(*arguments, cwd=self.home)
        printed = run.out + run.err
        return self._bash(pipe, printed) if pipe else printed

    def _bash(self, command: str, typed: str = "") -> str:
        """What a shell prints; ``head`` may stop reading before everything is written."""
        shell = subprocess.run(  # noqa: S603
            ["bash", "-c", command],  # noqa: S607
            cwd=self.home,
            input=typed,
            capture_output=True,
            text=True,
            check=True,
        )
        return shell.stdout

    def _demo(self) -> str:
        """What ``make demo`` prints when all is set up: its commands, and what they print."""
        lines = recipe("demo")
        assert lines[0] == ".venv/bin/kg build seeds --out out/demo"
        said = f"{lines[0]}\n{self.demo.said}"
        return said + "".join(f"{line}\n{self.run(line.removeprefix('.venv/bin/'))}" for line in lines[1:])


def recipe(target: str) -> list[str]:
    """The commands of a target of the Makefile, after those of the targets that it builds upon."""
    lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{target}:"))
    before = [line for name in ("lint",) if name in lines[start].split()[1:] for line in recipe(name)]
    commands = []
    for line in lines[start + 1 :]:
        if not line.startswith("\t"):
            break
        commands.append(line.strip().replace("$(BIN)", ".venv/bin"))
    return before + commands


def renewed(text: str, shell: Shell) -> str:
    """README with the true output of everything in it."""

    def session(block: re.Match[str]) -> str:
        typed = block["session"]
        return block[0] if typed.startswith(f"$ {_NOT_RUN}") else f"```console\n{shell.session(typed)}```"

    def code(block: re.Match[str]) -> str:
        printed = io.StringIO()
        with redirect_stdout(printed), chdir(shell.home):
            exec(compile(block["code"], README.name, "exec"), {})  # noqa: S102  # README's own example
        return f"```python\n{block['code']}```\n\n```text\n{printed.getvalue()}```"

    return _PYTHON.sub(code, _BLOCK.sub(session, text))
