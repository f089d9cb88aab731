"""Fuzz target: YAML sources, from text to values, back to text, and patched."""

import contextlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from taxokit.text.diagnostics import Route
from taxokit.text.errors import SourceError
from taxokit.yaml_text import emitter, parser, patch
from taxokit.yaml_text.comments import comments_in
from taxokit.yaml_text.parser import Document


def check(data: bytes) -> None:
    """Reading gives the values of PyYAML, or a finding with its place; a patch changes its value, and nothing else."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    document = parser.parse(text, "x.yaml")
    _has_places(document, text)
    if document.diagnostics:
        return
    assert same(yaml.load(text, yaml.CSafeLoader), document.value)
    if isinstance(document.value, dict):
        _is_written_and_patched(document.value)
        _patches_keep_the_rest(text, document.value)


def _has_places(document: Document, text: str) -> None:
    lines = text.split("\n")
    for finding in document.diagnostics:
        line, column = finding.location.line, finding.location.column
        assert 1 <= line <= len(lines) + 1, finding
        assert 1 <= column <= len((*lines, "")[line - 1]) + 1, finding
    assert document.diagnostics or document.value is not None or not text.isascii() or _is_null(text)


def _is_null(text: str) -> bool:
    return yaml.load(text, yaml.CSafeLoader) is None


def same(left: Any, right: Any) -> bool:
    """Return True if two values are equal, with their types and the order of keys."""
    return repr(left) == repr(right)


def _is_written_and_patched(value: dict[str, Any]) -> None:
    """Assert that the canonical text has the value, and that writing a part again changes no byte."""
    text = emitter.block(value, 0)
    if not text:
        return
    written = parser.parse(text, "x.yaml")
    assert not [finding for finding in written.diagnostics if finding.rule == "yaml-syntax"], written.diagnostics
    if written.diagnostics:  # text that must be in quotes, or is only allowed there
        return
    assert same(emitter.block(written.value, 0), text)
    node = parser.compose(text, "x.yaml")
    for route, inner in some_routes(written.value):
        assert patch.apply(text, [patch.set_value(text, node, route, patch.yaml_of(inner))]) == text, route


def _patches_keep_the_rest(text: str, value: dict[str, Any]) -> None:
    """Assert that a patch is refused with a message, or keeps every comment and line end outside of its value."""
    node = parser.compose(text, "x.yaml")
    comments = Counter(comments_in(text))
    for route, inner in some_routes(value):
        for other in (inner, "a: b"):
            if isinstance(inner, dict | list):
                continue
            try:
                new = patch.apply(text, [patch.set_value(text, node, route, patch.yaml_of(other))])
            except SourceError:
                continue
            written = parser.parse(new, "x.yaml")
            if same(written.value, with_value(value, route, other)):  # all others are refused, see edit/workspace.py
                assert not comments - Counter(comments_in(new)), (route, new)
        with contextlib.suppress(SourceError):
            patch.apply(text, [patch.remove(text, node, route)])


def some_routes(value: Any) -> list[tuple[Route, Any]]:
    """Return a dozen or two of the routes: each is searched from the top, so that all take quadratic time."""
    every = list(routes(value))
    return every[:: 1 + len(every) // 12]


def routes(value: Any, before: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Yield each value inside of another with its route."""
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*before, step), inner
        if isinstance(inner, dict | list):
            yield from routes(inner, (*before, step))


def with_value(value: Any, route: Route, inner: Any) -> Any:
    """Return a copy of a value with another value at a route."""
    if not route:
        return inner
    copy = value.copy()
    copy[route[0]] = with_value(value[route[0]], route[1:], inner)
    return copy
