"""Namespaces and local names of IRIs."""

import pytest

from taxokit.rdf.namespaces import local_name


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("http://example.org/v#c_1", "c_1"),
        ("http://example.org/v/c_1/", "c_1"),
        ("urn:isbn:123", "123"),
        ("http://example.org/%C3%A9t%C3%A9", "été"),
        ("http://example.org/a%2Fb", "a/b"),
    ],
)
def test_local_name(iri: str, name: str) -> None:
    assert local_name(iri) == name
