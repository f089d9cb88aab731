"""Namespaces and local names of IRIs, web addresses in texts, and the errors in their form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from taxokit.rdf.iris import addresses_in, check_url, local_name, namespace_of


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("See https://example.org/a.", ["https://example.org/a"]),
        ("(https://example.org/a_(b))", ["https://example.org/a_(b)"]),
        ('<https://example.org/a>, "http://example.org/b"', ["https://example.org/a", "http://example.org/b"]),
        ("**https://example.org/a**", ["https://example.org/a"]),
        ("https://example.org/a?b=1&c=[2]#d!", ["https://example.org/a?b=1&c=[2]#d"]),
        ("http:/example.org and https//example.org", ["http:/example.org", "https//example.org"]),
        ("the schemes http:// and https:", []),
        ("xhttp://example.org, svn+http://example.org", []),
        ("see htps://example.org/a, ttp://example.org/b.", ["htps://example.org/a", "ttp://example.org/b"]),
        ("the path hp://a and hdl://example.org/1", []),
        ("no address", []),
    ],
)
def test_addresses_in(text: str, addresses: list[str]) -> None:
    assert list(addresses_in(text)) == addresses


VALID = [
    *("https://example.org", "http://example.org:8080/a?b#c", "https://user@example.org/"),
    *("http://[2001:db8::1]/", "https://müller.example/straße", "ftp://ftp.example.org/", "http://192.0.2.7/"),
    *("urn:isbn:1", "mailto:a@b.example", "https://example.org/%C3%A4?x={y}", "https://example.org./"),
    *("https://example.org:/x:y", "http://172.32.0.1/"),
]
INVALID = [
    *("https:example.org", "https://", "htps://example.org/", "HHTP://example.org/", "https://:80/"),
    *("https://exa mple.org/", "https://example.org:http/", "http://[::1]/", "http://printer.local/"),
    *("http://172.16.0.1/", "https://[example.org/", "https://-a.example/", "https://example.org/a b"),
    *("https://example.org/a\\b", "https://example.org/%x1"),
]


def test_form_of_addresses(snapshot: SnapshotAssertion) -> None:
    assert [address for address in VALID if check_url(address)] == []
    assert "\n".join(f"{address} {check_url(address)}" for address in INVALID) == snapshot


@given(st.text(alphabet="htps:/.[]()@%a1 \n", max_size=40))
def test_any_text(text: str) -> None:
    for address in addresses_in(text):
        assert address in text
        check_url(address)


@pytest.mark.parametrize("text", ["https://" + ")" * 20_000, "http:/" * 20_000, "https://[" * 10_000])
def test_hostile_text_takes_no_time(text: str) -> None:
    assert all(isinstance(check_url(address), str) for address in addresses_in(text))


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
