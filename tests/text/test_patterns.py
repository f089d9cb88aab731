"""Expressions that are compiled when they are first used."""

import re

import pytest

from taxokit.text.patterns import lazy_compile


def test_it_is_what_compile_returns() -> None:
    pattern = lazy_compile(r"(\w)\1", re.IGNORECASE)
    for _ in range(2):
        assert [match[0] for match in pattern.finditer("Aa bcc")] == ["Aa", "cc"]
        assert pattern.sub("-", "Aa bcc") == "- b-"
    assert pattern.pattern == r"(\w)\1"
    assert lazy_compile(b"a").fullmatch(b"a")


def test_it_is_compiled_at_the_first_use() -> None:
    pattern = lazy_compile("(")
    with pytest.raises(re.error):
        pattern.search("a")
