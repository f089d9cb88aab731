"""From one release to a later one: what an identifier meant in the first, and what replaced it in the second.

The way leads along the lineage of the later one, from the last release that both follow from. An identifier is written
as a slug, as `kind/slug`, or as an IRI.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain, islice, takewhile

from taxokit.archive.integrity import integrity_problems
from taxokit.archive.releases import LATEST, Released, find_release, lineage_of, predecessor_of, released
from taxokit.core.errors import ConfigError, UnreadableReleaseError
from taxokit.core.project import Project
from taxokit.query.succession import ReleasedDocument, SuccessorFinder, Successors
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class


class IdentifierForm(Enum):
    """How an identifier is written."""

    SLUG = "id"
    FULL = "kind/id"
    IRI = "iri"


@dataclass(frozen=True, slots=True)
class Meaning:
    """An item that an identifier means, and the form in which that is written."""

    item: Item
    form: IdentifierForm


class IdentifierIndex:
    """What identifiers mean in one release."""

    def __init__(self, release: ReleasedDocument) -> None:
        self._taxonomy = release.taxonomy
        self._meanings: dict[str, dict[int, Meaning]] = {}
        kinds = set(self._taxonomy.schema.item_classes)
        for item in release.items.values():
            if item.cls in kinds:
                for form in IdentifierForm:
                    self._meanings.setdefault(self.write(item, form), {}).setdefault(id(item), Meaning(item, form))

    def write(self, item: Item, form: IdentifierForm) -> str:
        """Return the identifier of an item in a form."""
        if form is IdentifierForm.IRI:
            return self._taxonomy.iri(item)
        return item.id if form is IdentifierForm.SLUG else full_id(item)

    def meanings(self, name: str, kind: Class | None = None) -> list[Meaning]:
        """Return what an identifier means: several items where kinds share a slug and `kind` is not given."""
        return [
            meaning
            for meaning in self._meanings.get(name, {}).values()
            if kind is None or meaning.form is not IdentifierForm.SLUG or meaning.item.cls.name == kind.name
        ]

    def like(self, name: str) -> Iterator[str]:
        """Yield the identifiers that there are in the form that one seems to have."""
        form = IdentifierForm.IRI if "://" in name else IdentifierForm.FULL if "/" in name else IdentifierForm.SLUG
        for known, meanings in self._meanings.items():
            if any(meaning.form is form for meaning in meanings.values()):
                yield known


@dataclass(frozen=True)
class Upgrade:
    """Two releases, the second not older than the first, and what replaces items in the second."""

    old: ReleasedDocument
    new: ReleasedDocument
    finder: SuccessorFinder

    @cached_property
    def old_identifiers(self) -> IdentifierIndex:
        """What identifiers mean in the first release."""
        return IdentifierIndex(self.old)

    @cached_property
    def new_identifiers(self) -> IdentifierIndex:
        """What identifiers mean in the second release."""
        return IdentifierIndex(self.new)

    def successors(self, item: Item) -> Successors:
        """Return what replaces an item of either release."""
        found = self.finder.find(item.key)
        assert found is not None  # noqa: S101 - both releases are looked into
        return found

    def reclassified(self, item: Item) -> list[Item]:
        """Return the items of the second release that have the identifier of a removed one, in another class."""
        return [
            other
            for (class_name, identifier), other in self.new.items.items()
            if identifier == item.id and class_name != item.cls.name and (class_name, identifier) not in self.old.items
        ]


def open_upgrade(project: Project, old: str, new: str = LATEST) -> Upgrade:
    """Return the way from one release to another; each is a version, or `latest`.

    Raises UnreadableReleaseError where there is no such release, or one on the way is not what was released;
    ConfigError where the second is a lower version than the first.
    """
    return upgrade_between(find_release(project, old), find_release(project, new), released(project))


def upgrade_between(first: Released, last: Released, known: Sequence[Released], *, only_known: bool = False) -> Upgrade:
    """Return the way from one release to another, along the known ones between them.

    `only_known` leaves out releases that are not at hand: then what they alone say of a removed item is not known.
    Raises as `open_upgrade` does.
    """
    lineage = known_lineage if only_known else lineage_of
    if last.version < first.version:
        raise ConfigError(
            f"{last.version} is lower than {first.version}: replacements only lead to higher versions",
            hint="restore a copy from before the upgrade",
        )
    newest = read_release(last)
    if first == last:
        return Upgrade(newest, newest, SuccessorFinder(newest))
    passed = set(lineage(first, known))
    way = takewhile(lambda release: release not in passed, islice(lineage(last, known), 1, None))
    start = read_release(first)
    return Upgrade(start, newest, SuccessorFinder(newest, chain(map(read_release, way), [start])))


def known_lineage(release: Released, known: Sequence[Released]) -> Iterator[Released]:
    """Yield a release, its predecessor, and so on, as far as they are at hand; `known` are the final releases."""
    versions = {str(other.version) for other in known}
    before: Released | None = release
    while before is not None:
        yield before
        before = predecessor_of(before, known) if before.manifest.get("previous_version") in versions else None


def read_release(release: Released) -> ReleasedDocument:
    """Read a release. Raises UnreadableReleaseError where it is not, byte for byte, what was released."""
    broken = integrity_problems(release)
    if broken:
        raise UnreadableReleaseError(broken[0].message, where=broken[0].place.path)
    return ReleasedDocument(Taxonomy(release.schema, release.document), str(release.version))
