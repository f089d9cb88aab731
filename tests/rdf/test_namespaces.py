"""Namespaces and local names of IRIs."""

import pytest

from taxokit.rdf.terms import local_name, namespace_of


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


@pytest.mark.parametrize(
    ("iri", "namespace"),
    [
        ("http://example.org/v/c_1", "http://example.org/v/"),
        ("http://example.org/v/Category:Wind", "http://example.org/v/"),
        ("http://urn.fi/URN:NBN:fi:au:ykl:33.21", "http://urn.fi/URN:NBN:fi:au:ykl:"),
        ("urn:isbn:123", "urn:isbn:"),
        ("http://example.org", "http://example.org/"),
    ],
)
def test_the_namespace_of_an_iri(iri: str, namespace: str) -> None:
    assert namespace_of(iri) == namespace
