"""The releases as `/api/` looks things up in them: by version, identifier, label and scheme."""

from collections.abc import Iterator, Mapping, Sequence

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
        self._by_version = {release.version: release for release in reversed(publication.releases)}

    def release(self, version: str) -> PublishedRelease:
        """Return the release of a version, or the current one for "" and `latest`. Raises RequestError (404)."""
        if version in ("", LATEST):
            return self.publication.current
        release = self._by_version.get(version.removeprefix("v"))
        if release is None:
            raise RequestError(404, f"there is no release {version[:40]!r}", list(self._by_version))
        return release

    def item(self, release: PublishedRelease, name: str) -> Item:
        """Return the item that a name means: a slug, `kind/slug`, an IRI or a label.

        Raises RequestError: 404 if there is none, with items of similar names, 300 if there are several.
        """
        items = list(items_named(release.taxonomy, name)) or self.labelled(release, name)
        if not items:
            near = nearest(release.taxonomy, name)
            raise RequestError(404, f"{release.version} has no item {name[:100]!r}", near)
        return the_one(name, items)

    def labelled(self, release: PublishedRelease, label: str) -> list[Item]:
        """Return the items with a label, whatever its case."""
        folded = fold(label).strip()
        return release.taxonomy.derive(_by_label).get(folded, []) if folded else []

    def cls(self, release: PublishedRelease, kind: str) -> Class:
        """Return the class of a kind. Raises RequestError (404)."""
        classes = {cls.kind: cls for cls in release.taxonomy.schema.item_classes}
        if kind not in classes:
            raise RequestError(404, f"there is no kind {kind[:80]!r}", list(classes))
        return classes[kind]

    def schemes(self, release: PublishedRelease) -> Mapping[str, str]:
        """Return the IRI of each scheme by its name; "" for a list of items that are in no scheme."""
        taxonomy = release.taxonomy
        iris = {}
        for slot in taxonomy.schema.folders.values():
            scheme = slot.annotations.get("scheme")
            iris[list_name(slot)] = f"{taxonomy.namespace}{scheme}" if scheme else ""
        for item in named_items(taxonomy):
            if terms.CONCEPT_SCHEME in item.cls.types:
                iris.setdefault(item.id, taxonomy.iri(item))
        return iris

    def in_scheme(self, release: PublishedRelease, name: str) -> Iterator[Item]:
        """Return the items of a scheme or a list, by its name or its IRI. Raises RequestError (404)."""
        schemes = self.schemes(release)
        scheme = next((known for known, iri in schemes.items() if name in (known, iri) and name), None)
        if scheme is None:
            raise RequestError(404, f"{release.version} has no scheme {name[:100]!r}", list(schemes))
        return _members(release.taxonomy, scheme)


def _members(taxonomy: Taxonomy, scheme: str) -> Iterator[Item]:
    lists = [name for name, slot in taxonomy.schema.folders.items() if list_name(slot) == scheme]
    for item in named_items(taxonomy):
        top = item.top.slot
        slot = item.cls.meaning(terms.IN_SCHEME)
        is_stated = slot is not None and slot.refers and scheme in item.values(slot)
        if is_stated or (top is not None and top.name in lists):
            yield item


def _by_label(taxonomy: Taxonomy) -> Mapping[str, list[Item]]:
    items: dict[str, list[Item]] = {}
    for item in named_items(taxonomy):
        items.setdefault(fold(label_of(item)).strip(), []).append(item)
    return items


def nearest(taxonomy: Taxonomy, name: str) -> list[str]:
    """Return the identifiers of the items that may have been meant, the nearest first."""
    matches = taxonomy.derive(NameIndex).matches(name.rpartition("/")[2])
    return [full_id(match.item) for match in matches[:_NEAR]]


def the_one(name: str, items: Sequence[Item]) -> Item:
    """Return the only item that a name means. Raises RequestError (300) if there are several."""
    if len(items) > 1:
        raise RequestError(300, f"{name[:100]!r} names more than one item", list(map(full_id, items)))
    return items[0]
