"""The releases as `/api/` looks things up in them: by version, identifier, label and scheme."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from taxokit.query.lookup import items_named
from taxokit.query.names import NameIndex
from taxokit.rdf import terms
from taxokit.releases.releases import LATEST
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, label_of, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import fold
from taxokit.web.addresses import list_name
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import RequestError

_NEAR = 5


class Catalogue:
    """The releases of a publication."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication

    @cached_property
    def _by_version(self) -> Mapping[str, PublishedRelease]:
        return {one.version: one for one in self.publication.releases}

    @property
    def versions(self) -> Sequence[str]:
        """The versions, the highest first."""
        return [one.version for one in reversed(self.publication.releases)]

    def release(self, version: str) -> PublishedRelease:
        """Return the release of a version, or the one to use for "" and `latest`. Raises RequestError (404)."""
        if version in ("", LATEST):
            return self.publication.current
        found = self._by_version.get(version.removeprefix("v"))
        if found is None:
            raise RequestError(404, f"there is no release {version[:40]!r}", self.versions)
        return found

    def item(self, release: PublishedRelease, name: str) -> Item:
        """Return the item that a name means: a slug, `kind/slug`, an IRI or a label.

        Raises RequestError: 404 where there is none, with what is like it, 300 where there are several.
        """
        found = list(items_named(release.taxonomy, name)) or self.labelled(release, name)
        if not found:
            near = nearest(release.taxonomy, name)
            raise RequestError(404, f"{release.version} has no item {name[:100]!r}", near)
        return the_one(name, found)

    def labelled(self, release: PublishedRelease, label: str) -> list[Item]:
        """Return the items with a label, whatever its case."""
        folded = fold(label).strip()
        return release.taxonomy.derive(_by_label).get(folded, []) if folded else []

    def cls(self, release: PublishedRelease, kind: str) -> Class:
        """Return the class of a kind. Raises RequestError (404)."""
        classes = {one.kind: one for one in release.taxonomy.schema.item_classes}
        if kind not in classes:
            raise RequestError(404, f"there is no kind {kind[:80]!r}", list(classes))
        return classes[kind]

    # --- schemes ------------------------------------------------------------------------------------------------------

    def schemes(self, release: PublishedRelease) -> Mapping[str, str]:
        """Return the IRI of each scheme by its name; "" for a list of items that are in no scheme."""
        taxonomy = release.taxonomy
        slots = taxonomy.schema.folders.values()
        found = {list_name(slot): _scheme_iri(taxonomy, slot.annotations.get("scheme")) for slot in slots}
        for item in named_items(taxonomy):
            if terms.CONCEPT_SCHEME in item.cls.types:
                found.setdefault(item.id, taxonomy.iri(item))
        return found

    def in_scheme(self, release: PublishedRelease, name: str) -> Iterator[Item]:
        """Return the items of a scheme or a list, which its name or its IRI names. Raises RequestError (404)."""
        schemes = self.schemes(release)
        found = next((one for one, iri in schemes.items() if name in (one, iri) and name), None)
        if found is None:
            raise RequestError(404, f"{release.version} has no scheme {name[:100]!r}", list(schemes))
        return _members(release.taxonomy, found)


def _scheme_iri(taxonomy: Taxonomy, scheme: object) -> str:
    return f"{taxonomy.namespace}{scheme}" if scheme else ""


def _members(taxonomy: Taxonomy, scheme: str) -> Iterator[Item]:
    lists = [name for name, slot in taxonomy.schema.folders.items() if list_name(slot) == scheme]
    for item in named_items(taxonomy):
        top = item.top.slot
        slot = item.cls.meaning(terms.IN_SCHEME)
        said = item.values(slot) if slot and slot.refers else ()
        if scheme in said or (top is not None and top.name in lists):
            yield item


def _by_label(taxonomy: Taxonomy) -> Mapping[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in named_items(taxonomy):
        found.setdefault(fold(label_of(item)).strip(), []).append(item)
    return found


def nearest(taxonomy: Taxonomy, name: str) -> list[str]:
    """Return the identifiers of the items that may have been meant, the nearest first."""
    matches = taxonomy.derive(NameIndex).matches(name.rpartition("/")[2])
    return [full_id(match.item) for match in matches[:_NEAR]]


def the_one(name: str, found: Sequence[Item]) -> Item:
    """Return the only one of some items that a name means. Raises RequestError (300) where there are several."""
    if len(found) > 1:
        raise RequestError(300, f"{name[:100]!r} names more than one item", list(map(full_id, found)))
    return found[0]
