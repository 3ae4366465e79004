"""While the package is built, or installed from its folder: make what it carries that no repository should."""

# ruff: noqa: PLC0415, ARG002  # this folder can only be imported from once it is on the path; hatchling names the arguments

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarriedHook(BuildHookInterface):  # type: ignore[type-arg]
    """The gazetteer is some 50 MB, made of two packages and tables; the explorer's page is made of TypeScript."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make both, unless they are there and up to date, and put them into the wheel."""
        sys.path.insert(0, self.root)
        build_data["artifacts"] += [self._gazetteer(), self._page()]

    def _gazetteer(self) -> str:
        from kg.knowledge.gazetteer.build import build, is_current
        from kg.knowledge.gazetteer.schema import GAZETTEER

        if not is_current():
            self.app.display_info("compiling the gazetteer, once: half a minute")
            build()
        return GAZETTEER.relative_to(self.root).as_posix()

    def _page(self) -> str:
        from kg.explorer.bundled import BUNDLE
        from kg.explorer.bundling import bundle, is_current

        if not is_current():
            self.app.display_info("bundling the explorer's page")
            bundle()
        return f"{BUNDLE.relative_to(self.root).as_posix()}/"
