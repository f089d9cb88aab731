"""What is missing in a document because a source could not be read, so that no rule takes it for removed.

A file is incomplete that could not be read or parsed, or that has something else where items belong, such as a list of
texts. Its words say which identifiers may be in it.
"""

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from taxokit.core.diagnostics import Diagnostic
from taxokit.taxonomy.model import Taxonomy


class Unread:
    """The incomplete files of a taxonomy: `taxonomy.derive(Unread)`."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy

    @cached_property
    def files(self) -> Collection[str]:
        """The files whose items may not all be in the document."""
        return self._taxonomy.unread | self._misshapen.keys()

    def may_have(self, identifier: str) -> bool:
        """Say whether an item, or a reference to one, that is not in the document may be in an incomplete file."""
        return any(words is None or identifier in words for words in self._words.values())

    def error(self, identifier: str) -> Diagnostic | None:
        """Return why the file could not be read in which an item may be that is not in the document, else None."""
        paths = [path for path, words in self._words.items() if words is None or identifier in words]
        found = self._taxonomy.diagnostics
        return next((one for path in paths[:1] for one in found if one.location.path == path), None)

    @cached_property
    def _misshapen(self) -> Mapping[str, list[Any]]:
        """What is where items belong and is not a mapping, by the file."""
        taxonomy = self._taxonomy
        found: dict[str, list[Any]] = {}
        for cls in taxonomy.schema.classes.values():
            for slot in cls.containers:
                for item in taxonomy.having(cls, slot.name) if slot.nesting == "list" else ():
                    values = item.data[slot.name]
                    wrong = [one for one in values if type(one) is not dict] if isinstance(values, list) else [values]
                    if any(wrong):
                        found.setdefault(taxonomy.origin(item, slot.name).path, []).extend(wrong)
        return found

    @cached_property
    def _words(self) -> Mapping[str, Collection[str] | None]:
        """The words that may be identifiers, by incomplete file; None where even these cannot be read."""
        from taxokit.yaml_text import parser  # programs that read releases look items up, and do not load YAML

        taxonomy = self._taxonomy
        found: dict[str, Collection[str] | None] = {
            path: set(parser.words_of(repr(values).encode(errors="replace")))
            for path, values in self._misshapen.items()
        }
        for path in sorted(taxonomy.unread):
            draft, project = taxonomy.drafts.get(path), taxonomy.project
            data = draft.encode() if draft is not None else project and parser.read_bytes(project.root, path)
            found[path] = set(parser.words_of(data)) if isinstance(data, bytes) else None
        return found
