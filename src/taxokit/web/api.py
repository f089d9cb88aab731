"""The answers of `/api/` as types, and the functions that make them: items, lists, releases, diffs, replacements.

`web.openapi` makes schemas of the types. Values are those of the released documents, with links for identifiers.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, NotRequired, Required, TypedDict

from taxokit.query import search as searching
from taxokit.query.names import items_meant
from taxokit.query.upgrade import ReleasedDocument, ReplacementKind, SuccessorFinder, known_lineage
from taxokit.rdf import terms
from taxokit.releases.addresses import list_name
from taxokit.releases.releases import LATEST, MANIFEST
from taxokit.taxonomy.lifecycle import successors
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of, named_items
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.errors import TaxokitError
from taxokit.web.open_badges import Alignment, alignment_of
from taxokit.web.publication import Publication, nearest
from taxokit.web.published_release import PublishedRelease, diff_between
from taxokit.web.responses import RequestError, named


def release_of(publication: Publication, version: str) -> PublishedRelease:
    """Return the release of a version, or the current one for "" and `latest`. Raises RequestError (404)."""
    if version in ("", LATEST):
        return publication.current
    return named("release", version.removeprefix("v"), publication.by_version, 404)


def item_of(release: PublishedRelease, name: str) -> Item:
    """Return the item that a name means: a slug, `kind/slug`, an IRI or a label.

    Raises RequestError: 404 if there is none, with similar names, 300 if there are several.
    """
    items = items_meant(release.taxonomy, name)
    return _only_item(release, name, items, f"{release.version} has no item {name[:100]!r}")


def _only_item(release: PublishedRelease, name: str, items: Sequence[Item], missing: str) -> Item:
    """Return the only one of some items. Raises RequestError: 404 with the words of `missing`, 300 for several."""
    if not items:
        raise RequestError(404, missing, list(map(full_id, nearest(release.taxonomy, name))))
    if len(items) > 1:
        raise RequestError(300, f"{name[:100]!r} names more than one item", list(map(full_id, items)))
    return items[0]


def class_of(release: PublishedRelease, kind: str) -> Class:
    """Return the class of a kind. Raises RequestError (404)."""
    return named("kind", kind, {cls.kind: cls for cls in release.taxonomy.schema.item_classes}, 404)


def _schemes(taxonomy: Taxonomy) -> Mapping[str, str]:
    """Return the IRI of each scheme by its name; "" for a list of items that are in no scheme."""
    iris = {}
    for slot in taxonomy.schema.folders.values():
        scheme = slot.annotations.get("scheme")
        iris[list_name(slot)] = f"{taxonomy.namespace}{scheme}" if scheme else ""
    for item in named_items(taxonomy):
        if terms.CONCEPT_SCHEME in item.cls.types:
            iris.setdefault(item.id, taxonomy.iri(item))
    return iris


def items_in_scheme(release: PublishedRelease, name: str) -> list[Item]:
    """Return the items of a scheme or a list, by its name or its IRI. Raises RequestError (404)."""
    schemes = _schemes(release.taxonomy)
    scheme = {iri: scheme for scheme, iri in schemes.items() if iri}.get(name, name)
    named("scheme", scheme, schemes, 404)
    return [item for item in named_items(release.taxonomy) if _is_in_scheme(item, scheme)]


def _is_in_scheme(item: Item, scheme: str) -> bool:
    top, slot = item.top.slot, item.cls.meaning(terms.IN_SCHEME)
    is_stated = slot is not None and slot.refers and scheme in item.values(slot)
    return is_stated or (top is not None and list_name(top) == scheme)


Count = Annotated[int, {"minimum": 0}]


class ItemValues(TypedDict):
    """The values of an item, by the schema of its class."""


class Diff(TypedDict):
    """A diff document, by its published schema."""


class Link(TypedDict, total=False):
    """An item as others name it. A member without a value is left out."""

    kind: str
    id: Required[str]
    iri: Annotated[str, {"format": "iri"}]
    label: str
    deprecated: bool


class Entry(Link):
    """An item with its values and where it is. A deprecated item names the items to use in its place."""

    parents: list[Link]
    replacements: NotRequired[list[Link]]
    item: ItemValues


class OfRelease(TypedDict):
    """The beginning of every answer about one release: the credit, the licence, and the version."""

    metadata: dict[str, Any]
    version: str


class Concept(OfRelease, Entry):
    """One item of a release, with an alignment for badges that show that somebody has it.

    `mappings` is the address of its mappings with their evidence, if it has any.
    """

    alignment: Alignment
    mappings: NotRequired[Annotated[str, {"format": "uri-reference"}]]


class Page(OfRelease):
    """A part of a list, from `offset` on; `total` is the length of the list, `next` the address of the next part."""

    total: Count
    offset: Count
    items: list[Link]
    next: NotRequired[Annotated[str, {"format": "uri-reference"}]]


class Match(TypedDict):
    """A text in which a search found words."""

    slot: str
    language: NotRequired[str]
    text: str


class Hit(Link):
    """An item that a search found: how well it fits, and its texts with the words of the query."""

    score: float
    matches: list[Match]


class Hits(OfRelease):
    """A part of the hits of a search. If there are none, `near` has known words like those of the query."""

    total: Count
    offset: Count
    items: list[Hit]
    next: NotRequired[Annotated[str, {"format": "uri-reference"}]]
    near: NotRequired[list[str]]


class Scheme(TypedDict):
    """A scheme, or another list of items, which has no IRI."""

    name: str
    iri: NotRequired[str]
    path: str


class Schemes(OfRelease):
    """The schemes of a release."""

    schemes: list[Scheme]


class Release(TypedDict):
    """A release in a list. `reason` says why it was withdrawn."""

    version: str
    issued: str | None
    status: Literal["withdrawn", "current", "superseded"]
    reason: NotRequired[str]
    previous_version: str | None
    counts: dict[str, Count]
    path: str
    manifest: str


class Releases(TypedDict):
    """All releases, the highest first."""

    latest: str
    releases: list[Release]


class ReplacementStep(TypedDict):
    """A step from an identifier to its replacement, as one release states it."""

    id: str
    release: str
    replacement: ReplacementKind
    replaced_by: list[str]


class Replacement(OfRelease):
    """The replacement of an identifier, and the steps that lead there."""

    kind: str
    id: str
    replacement: ReplacementKind
    words: str
    deprecated: bool
    last_release: str
    since: NotRequired[str]
    reason: NotRequired[str]
    items: list[Link]
    steps: list[ReplacementStep]


class Index(OfRelease):
    """The addresses below the root of the API."""

    links: dict[str, str]


class Problem(TypedDict):
    """A problem of a request (RFC 9457). `near` has the names that may have been meant."""

    type: NotRequired[str]
    title: str
    status: int
    detail: str
    near: NotRequired[list[str]]


def head(release: PublishedRelease) -> OfRelease:
    """Return the beginning of an answer about a release."""
    return {"metadata": release.attribution.metadata(), "version": release.version}


def link(taxonomy: Taxonomy, item: Item) -> Link:
    """Return an item as others name it."""
    result: Link = {"kind": item.cls.kind, "id": item.id, "iri": taxonomy.iri(item)}
    if label := label_of(item):
        result["label"] = label
    if is_deprecated(taxonomy, item):
        result["deprecated"] = True
    return result


def holds_items(schema: Schema, slot: Slot) -> bool:
    """Return True if a slot contains items that are found under an identifier of their own."""
    return slot.nesting == "list" and schema.classes[slot.range] in schema.item_classes


def entry(taxonomy: Taxonomy, item: Item) -> Entry:
    """Return an item. The replacements of a deprecated item are found through deprecated items between them."""
    values: Any = dict(_values(taxonomy, item))
    result: Entry = {
        **link(taxonomy, item),  # type: ignore[typeddict-item] # which has no other key of an entry
        "parents": [link(taxonomy, parent) for parent in item.path],
        "item": values,
    }
    if "deprecated" in result:
        result["replacements"] = [link(taxonomy, other) for other in successors(taxonomy, item)]
    return result


def concept(release: PublishedRelease, item: Item) -> Concept:
    """Return an item as the only one of an answer."""
    alignment = alignment_of(release, item)
    return {**head(release), **entry(release.taxonomy, item), "alignment": alignment}  # type: ignore[typeddict-item] # `mappings`


def _values(taxonomy: Taxonomy, item: Item) -> Iterator[tuple[str, Any]]:
    schema = taxonomy.schema
    for name, value in item.data.items():
        slot = item.cls.by_name.get(name)
        if slot is not None and holds_items(schema, slot):
            yield name, [link(taxonomy, inner) for inner in taxonomy.inside(item, slot)]
        elif slot is not None and slot.refers:
            references = references_in(taxonomy, item, slot)
            links = [
                link(taxonomy, reference.target) if reference.target else {"id": reference.value}
                for reference in references
            ]
            yield name, links if slot.multivalued else links[0]
        else:
            yield name, value


def page(release: PublishedRelease, items: Sequence[Item], offset: int, limit: int) -> Page:
    """Return a part of a list of items."""
    links = [link(release.taxonomy, item) for item in items[offset : offset + limit]]
    return {**head(release), "total": len(items), "offset": offset, "items": links}  # type: ignore[typeddict-item] # `next`


def hits(release: PublishedRelease, result: searching.SearchResult, offset: int) -> Hits:
    """Return the hits of a search from an offset on."""
    items: list[Hit] = [
        {**link(release.taxonomy, hit.item), "score": hit.score, "matches": list(map(_match, hit.matches))}
        for hit in result.hits[offset:]
    ]
    answer: Hits = {**head(release), "total": result.total, "offset": offset, "items": items}  # type: ignore[typeddict-item]
    return {**answer, "near": list(result.near)} if result.near else answer


def _match(text: Any) -> Match:
    result: Match = {"slot": text.slot.name, "text": text.text}
    if text.language:
        result["language"] = text.language
    return result


def schemes(release: PublishedRelease, root: str) -> Schemes:
    """Return the schemes of a release; `root` is the path of this answer."""
    listed: list[Scheme] = []
    for name, iri in _schemes(release.taxonomy).items():
        scheme: Scheme = {"name": name, "path": f"{root}/{name}/concepts"}
        listed.append({**scheme, "iri": iri} if iri else scheme)
    return {**head(release), "schemes": listed}


def release(publication: Publication, published: PublishedRelease) -> Release:
    """Return a release as lists have it."""
    manifest = published.released.manifest
    path = publication.addresses.below(published.version)
    result: Release = {
        "version": published.version,
        "issued": manifest.get("issued"),
        "status": "current" if published is publication.current else "superseded",
        "previous_version": manifest.get("previous_version"),
        "counts": {name: count for name, count in published.taxonomy.counts().items() if count},
        "path": f"{path}/",
        "manifest": f"{path}/{MANIFEST}",
    }
    if published.withdrawn:
        result["status"], result["reason"] = "withdrawn", published.withdrawn
    return result


def difference(publication: Publication, old: str, new: str) -> Mapping[str, Any]:
    """Return the diff document from one release to another, by default from its predecessor to the current release.

    It is the released one if the first is the predecessor of the second. Raises RequestError: 404 for an unknown
    version, 400 if the first is the higher one, 422 if the two cannot be compared.
    """
    last = release_of(publication, new)
    first = release_of(publication, old) if old else None
    if last.diff and first is None:
        return last.diff
    if first is None:
        raise RequestError(404, f"{last.version} has no diff of its own: name the release to compare it with as `from`")
    if last.released.version < first.released.version:
        raise RequestError(400, f"{last.version} is lower than {first.version}: a diff leads to a higher version")
    try:
        return diff_between(first, last)
    except TaxokitError as error:
        raise RequestError(422, f"cannot compare {first.version} with {last.version}: {error.message}") from None


def replacement(publication: Publication, name: str, version: str) -> Replacement:
    """Return the replacement of an identifier in a release: of that release, or of one before it in its lineage.

    Raises RequestError: 404 if none of them has it, 300 if items of several kinds do.
    """
    newest = release_of(publication, version)
    known = [release.released for release in publication.releases]
    lineage = [publication.by_version[str(release.version)] for release in known_lineage(newest.released, known)]
    documents = [ReleasedDocument(released.taxonomy, released.version) for released in lineage]
    finder = SuccessorFinder(documents[0], documents[1:])
    missing = f"no release up to {newest.version} has an item {name[:100]!r}"
    item = _only_item(newest, name, finder.named(name), missing)
    successor = finder.find(item.key)
    assert successor is not None  # noqa: S101 - the item is in one of the documents
    result: Replacement = {
        **head(newest),  # type: ignore[typeddict-item] # `since` and `reason`
        "kind": item.cls.kind,
        "id": item.id,
        "replacement": successor.replacement,
        "words": successor.words,
        "deprecated": successor.is_deprecated,
        "last_release": successor.release,
        "items": [link(newest.taxonomy, target) for target in successor.targets],
        "steps": [
            {
                "id": full_id(step.item),
                "release": step.release,
                "replacement": step.replacement,
                "replaced_by": list(step.replaced_by),
            }
            for step in successor.steps
        ],
    }
    if successor.since:
        result["since"] = successor.since
    if successor.reason:
        result["reason"] = successor.reason
    return result
