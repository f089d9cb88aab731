"""The IRIs of new items by a pattern of the configuration: `{namespace}`, `{kind}` and `{id}`.

In `{id:_}` that sign is in place of each hyphen, which is the only sign that identifiers have.
"""

import re
from collections.abc import Mapping

from taxokit.taxonomy.schema import Class
from taxokit.text.patterns import lazy_compile

FIELD = lazy_compile(r"\{(\w+)(?::([^}]*))?\}")
"""A word in braces, with its form."""


def pattern_for(cls: Class, patterns: str | Mapping[str, str]) -> str:
    """Return the pattern for the items of a class, "" if there is none. A pattern that is alone is that of concepts."""
    if isinstance(patterns, str):
        return patterns if cls.is_concept else ""
    return patterns.get(cls.kind, "")


def iri_by_pattern(pattern: str, namespace: str, cls: Class, identifier: str) -> str:
    """Return the IRI that an `iri-pattern` gives an item of a class, "" if the pattern is ""."""

    def word(field: re.Match[str]) -> str:
        words = {"namespace": namespace, "kind": cls.kind, "id": identifier.replace("-", field[2] or "-")}
        return words[field[1]]

    return FIELD.sub(word, pattern)
