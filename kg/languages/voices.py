"""How a word has its doer and what it is done to around it."""

from __future__ import annotations

from enum import StrEnum


class Voice(StrEnum):
    ACTIVE = "active"
    PASSIVE = "passive"
    BARE = "bare"
    NOUN = "noun"
    HAPPEN = "happen"
