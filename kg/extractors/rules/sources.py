"""Whoever stands behind a source: "laporan PBB", "data kementerian itu", "keterangan tertulis dari militer"."""

from __future__ import annotations

from kg.extractors.rules.scene import Scene

#: How many tokens may lead from a source to whoever it is of.
REACH = 7


def is_vessel(scene: Scene, index: int) -> bool:
    """Whether a noun holds what somebody says: a report, a statement, figures."""
    return scene.is_in("speech.vessels", index)


def beyond_vessel(scene: Scene, index: int) -> int:
    """The token at which the name of a source's owner begins; the token itself where it is no source.

    Words that only describe the source are passed over: "menurut laporan resmi yang dirilis oleh PBB".
    """
    if not is_vessel(scene, index):
        return index
    stop = min(scene.document.sentence(index)[1], index + REACH)
    at = index + 1
    while at < stop:
        is_link = scene.is_any("speech.vessel_links", at) or is_vessel(scene, at)
        is_released = scene.is_in("pronouns.relative", at - 1) and scene.lexicon.has_any(
            "speech.passive_prefixes", scene.word(at)[:2]
        )
        if not (is_link or is_released or scene.is_in("pronouns.relative", at)):
            break
        at += 1
    return at if at < stop else index
