"""Slugs: readable, unique, and valid whatever they are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.importer.drafts import Slugs, slug_of
from taxokit.taxonomy.iris import is_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("c_123", "c-123"),
        ("ClawHammer", "claw-hammer"),
        ("Säge & Feile", "sage-feile"),
        ("  --a--  ", "a"),
        ("漢字", ""),
        ("x" * 100, "x" * 80),
        (f"{'word-' * 15}{'x' * 40}", ("word-" * 15).rstrip("-")),
    ],
)
def test_slug_of(text: str, slug: str) -> None:
    assert slug_of(text) == slug


@given(st.text(max_size=200))
def test_slug_is_a_slug_or_nothing(text: str) -> None:
    slug = slug_of(text)
    assert slug == "" or is_slug(slug)


@given(st.lists(st.sampled_from(["a", "a-2", "a 2", "", "x" * 90, "x" * 80]), max_size=12))
def test_claimed_slugs_are_unique_slugs(texts: list[str]) -> None:
    slugs = Slugs([("c", "a")])
    claimed = [slugs.claim("c", [text], str(number)) for number, text in enumerate(texts)]
    assert len(set(claimed)) == len(claimed)
    assert "a" not in claimed
    assert all(is_slug(slug) for slug in claimed)
