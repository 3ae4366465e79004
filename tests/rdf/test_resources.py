"""The ontology and the questions are found beside the package and inside it, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SetupError
from kg.rdf.resources import _folder, ontology_dir, queries_dir


def test_a_checkout_has_both_folders() -> None:
    assert (ontology_dir() / "shapes.ttl").is_file()
    assert (queries_dir() / "who-accuses-whom.rq").is_file()


@pytest.mark.parametrize("place", ["kg/_shared/ontology", "ontology"])
def test_the_folder_is_found_in_a_wheel_and_in_a_checkout(place: str, tmp_path: Path) -> None:
    folder = tmp_path / place
    folder.mkdir(parents=True)
    (folder / "conflict.ttl").touch()
    assert _folder("ontology", "conflict.ttl", tmp_path / "kg") == folder


def test_somebody_elses_folder_of_that_name_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "queries").mkdir()
    with pytest.raises(SetupError, match="queries/"):
        _folder("queries", "contested-events.rq", tmp_path / "kg")
