"""A snapshot: a revision of a taxonomy as read, its schema and its document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from taxokit.taxonomy.schema import Schema
from taxokit.text.versions import Version, VersionPolicy

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from taxokit.taxonomy.mappings import Mappings
    from taxokit.taxonomy.translations import Progress, Translations


@dataclass(frozen=True)
class Snapshot:
    """A revision as read: its name, its schema and its canonical document.

    `schema` is None if only a document is known; a diff then uses the schema of the other snapshot. `where` is the file
    that an error names. `version` is that of a release, whose checksums have the SHA-256 that `digest` returns.
    `statements` returns the released graph; without it the graph is made from the document. The `policy` of
    the new side of a diff sets the bump of some kinds of change; that of a release names no place where it can be set.
    `mappings` returns the mappings with their evidence, None if there are none; it is None if they are not known.
    `translations` likewise returns the languages in numbers, as a release has them.
    """

    name: str
    schema: Schema | None
    document: dict[str, Any]
    where: str = ""
    statements: "Callable[[], Iterable[Triple]] | None" = field(default=None, repr=False, compare=False)
    version: Version | None = None
    digest: Callable[[], str] | None = field(default=None, repr=False, compare=False)
    policy: VersionPolicy = field(default_factory=partial(VersionPolicy, place=""))
    mappings: "Callable[[], Mappings | None] | None" = field(default=None, repr=False, compare=False)
    translations: "Callable[[], Translations | None] | None" = field(default=None, repr=False, compare=False)

    @cached_property
    def known_mappings(self) -> "Mappings | None":
        """The mappings with their evidence, None if there are none, or if they are not known."""
        return self.mappings() if self.mappings else None

    @cached_property
    def languages(self) -> "Mapping[str, Progress] | None":
        """The languages in numbers, also those that the document lacks; None if they are not known."""
        if self.translations is None:
            return None
        translations = self.translations()
        return {numbers.language: numbers for numbers in (translations and translations.released) or ()}

    @property
    def file(self) -> str:
        """The file for errors, or the name without one."""
        return self.where or self.name
