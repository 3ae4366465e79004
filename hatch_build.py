"""While the package is built, or installed from its folder: compile the gazetteer that it carries."""

# ruff: noqa: PLC0415, ARG002  # this folder can only be imported from once it is on the path; hatchling names the arguments

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):  # type: ignore[type-arg]
    """The file is some 50 MB: it is made of two packages and the tables here, and not kept in the repository."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile it, unless it is there and up to date, and put it into the wheel."""
        sys.path.insert(0, self.root)
        from kg.knowledge.gazetteer.build import build, is_current
        from kg.knowledge.gazetteer.schema import GAZETTEER

        if not is_current():
            self.app.display_info("compiling the gazetteer, once: half a minute")
            build()
        build_data["artifacts"].append(GAZETTEER.relative_to(self.root).as_posix())
