"""Averages of networks that grew from the same one: steadier than each of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from thinc.api import Model


def blend(folders: Sequence[Path], shares: Sequence[float], out: Path) -> Path:
    """A pipeline in `out` whose weights are those of the pipelines in `folders`, in the given shares.

    All must have the same architecture and the same labels.
    """
    result = spacy.load(folders[0])
    places = _parameters(result)
    total = [value * 0 for value in _values(result)]
    for folder, share in zip(folders, shares, strict=True):
        for index, value in enumerate(_values(spacy.load(folder))):
            total[index] += share * value
    for (node, name), value in zip(places, total, strict=True):
        node.set_param(name, value)
    result.to_disk(out)
    return out


def _values(nlp: Language) -> list[Any]:
    return [node.get_param(name).copy() for node, name in _parameters(nlp)]


def _parameters(nlp: Language) -> list[tuple[Model[Any, Any], str]]:
    """Every array of weights once, in an order that depends on the architecture alone."""
    found: dict[tuple[int, str], tuple[Model[Any, Any], str]] = {}
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            found |= {(node.id, name): (node, name) for name in node.param_names if node.has_param(name)}
    return list(found.values())
