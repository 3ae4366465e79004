"""Progress is drawn for whoever looks, and for nobody else."""

from __future__ import annotations

import io

import pytest

from kg.build import silent
from kg.progress import bars


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_terminal_sees_how_far_each_stage_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    with bars() as report:
        report("read", 3, None)
        report("extract", 1, 2)
        report("extract", 2, 2)
    assert "extract" in screen.getvalue()
    assert "2/2" in screen.getvalue()


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_pipe_and_quiet_run_see_nothing(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, quiet: bool) -> None:
    monkeypatch.setattr("sys.stderr", stream)
    with bars(quiet=quiet) as report:
        assert report is silent
        report("read", 1, None)
    assert stream.getvalue() == ""
