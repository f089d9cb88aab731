"""The patterns of the configuration for the identifiers and IRIs of new items.

An `id-pattern` has `{slug}`, `{number:05}`, `{code:8}` and `{scheme}`, an `iri-pattern` `{namespace}`, `{kind}` and
`{id}`. In `{id:_}` that sign is in place of each hyphen, which is the only sign that identifiers have.
"""

import re
from collections.abc import Mapping

from taxokit.repository.project import SLUG_PATTERN, Project
from taxokit.taxonomy.schema import SLUG, Class
from taxokit.text.patterns import lazy_compile

FIELD = lazy_compile(r"\{(\w+)(?::([^}]*))?\}")
"""A word in braces, with its form."""

CODE = "23456789bcdfghjkmnpqrstvwxz"
"""The characters of codes: none that looks like another, and no vowels, which would make words."""
CODE_LENGTH = 8


def id_pattern(project: Project | None, cls: Class) -> str:
    """Return the pattern for the identifiers of new items of a class."""
    return (_pattern_for(cls, project.id_pattern) if project else "") or SLUG_PATTERN


def iri_pattern(project: Project | None, cls: Class) -> str:
    """Return the pattern for the IRIs of new items of a class, "" if there is none."""
    return _pattern_for(cls, project.iri_pattern) if project else ""


def _pattern_for(cls: Class, patterns: str | Mapping[str, str]) -> str:
    """Return the pattern for a class: one that is alone is that of concepts."""
    if isinstance(patterns, str):
        return patterns if cls.is_concept else ""
    return patterns.get(cls.kind, "")


def iri_by_pattern(pattern: str, namespace: str, cls: Class, identifier: str) -> str:
    """Return the IRI that an `iri-pattern` gives an item of a class, "" if the pattern is ""."""

    def word(field: re.Match[str]) -> str:
        words = {"namespace": namespace, "kind": cls.kind, "id": identifier.replace("-", field[2] or "-")}
        return words[field[1]]

    return FIELD.sub(word, pattern)


def expression_of(pattern: str, words: Mapping[str, str]) -> str:
    """Return a regular expression for the identifiers of an `id-pattern` with some words; the number is a group."""

    def expression(field: re.Match[str]) -> str:
        if field[1] == "number":
            return f"(?P<number>[0-9]{{{int(field[2] or 1)},}})"
        if field[1] == "code":
            return f"[{CODE}]{{{int(field[2] or CODE_LENGTH)}}}"
        return words.get(field[1], SLUG.pattern)

    return FIELD.sub(expression, pattern)  # the signs beside the fields are letters, digits and hyphens


def misfit(project: Project | None, cls: Class, identifier: str) -> str:
    """Return why an identifier cannot be that of a new item of a class, by the configuration; "" if it can."""
    pattern = id_pattern(project, cls)
    match = re.fullmatch(expression_of(pattern, {}), identifier)
    if match is None:
        return f"does not have the form {pattern}"
    ranges = [numbers for own in project.id_ranges.values() for numbers in own] if project else []
    number = match.groupdict().get("number")
    if ranges and number and not any(first <= int(number) <= last for first, last in ranges):
        return "has a number in nobody's range"
    return ""
