"""Addresses: readable where they can be, safe always."""

from __future__ import annotations

from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Triple
from rdflib import Graph

from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris, slug, web_address
from kg.rdf.terms import CKG, RDF_TYPE

IRIS = Iris()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Karin Tak", "karin-tak"), ("  Şuşa / Shushi ", "susa-shushi"), ("PBB", "pbb"), ("Мартуни", "martuni")],
)
def test_a_slug_reads_like_its_name(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(st.characters(codec=None)))
def test_every_name_has_a_slug(name: str) -> None:
    assert slug(name)
    assert slug(name).isascii()


@given(st.text(st.characters(codec=None), min_size=1))
def test_every_name_has_an_address_in_its_own_folder(name: str) -> None:
    address = IRIS.place(name).value
    assert address.startswith("https://w3id.org/conflict-kg/id/place/")
    assert urljoin("https://other.example/", address) == address


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://kabar.example/a b?q=ü#x", "https://kabar.example/a%20b?q=%C3%BC#x"),
        ("https://kabar.example/a%20b", "https://kabar.example/a%20b"),
    ],
)
def test_a_page_keeps_its_address(url: str, expected: str) -> None:
    address = web_address(url)
    assert address is not None
    assert address.value == expected


@pytest.mark.parametrize(
    "url", ["", "berita.txt", "javascript:alert(1)", "file:///etc/passwd", "http://[", "http://a/%zz"]
)
def test_what_is_not_on_the_web_has_no_address(url: str) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize("name", ["..", "../..", "PT.", "a.b..."])
def test_no_address_ends_in_a_dot_which_rdflib_cannot_read_in_turtle(name: str) -> None:
    address = IRIS.event(name)
    assert unquote(address.value).endswith(f"/event/{name}")
    turtle = Dataset.of([Triple(address, RDF_TYPE, CKG.Event)]).turtle()
    assert {str(subject) for subject in Graph().parse(data=turtle, format="turtle").subjects()} == {address.value}
