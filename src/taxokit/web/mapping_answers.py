"""The answers of `/api/` about mappings as types, and the functions that make them."""

from collections.abc import Sequence
from typing import Annotated, NotRequired, Required, TypedDict

from taxokit.query.mappings import Match, Resolution, all_matches, resolve_iri, target_names, unmatched
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.web import api as answers
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import RequestError, named

_IRI = {"format": "iri"}


class Mapping(TypedDict, total=False):
    """A mapping of an item to a concept of another vocabulary, with its evidence. What is not known is left out."""

    item: Required[answers.Link]
    predicate: Required[str]
    iri: Required[Annotated[str, _IRI]]
    target: str
    curie: str
    label: str
    justification: str
    confidence: float
    authors: list[str]
    reviewers: list[str]
    date: str
    comment: str


class Mappings(answers.OfRelease):
    """A part of the mappings of a release. `unmatched` are the items for which a target was searched in vain."""

    total: answers.Count
    offset: answers.Count
    items: list[Mapping]
    unmatched: list[answers.Link]
    next: NotRequired[Annotated[str, {"format": "uri-reference"}]]


class Resolved(answers.Link):
    """An item that an IRI means. `mapping` is the one by which it does, if the IRI is not that of the item."""

    mapping: NotRequired[Mapping]


class Resolutions(answers.OfRelease):
    """The items that an IRI means."""

    iri: str
    items: list[Resolved]


def mappings(release: PublishedRelease, target: str, name: str, predicate: str, offset: int, limit: int) -> Mappings:
    """Return a part of the mappings of a release: to a target, of an item, and with a predicate, "" for any.

    Raises RequestError: 404 for an unknown target, item or predicate, 300 if several items have the name.
    """
    taxonomy = release.taxonomy
    if target:
        named("mapping set", target, dict.fromkeys(target_names(taxonomy)), 404)
    item = answers.item_of(release, name) if name else None
    own = list(all_matches(taxonomy, target))
    if predicate:
        known = [*(uri.replace(terms.SKOS, "skos:") for uri in MAPPINGS), *MAPPINGS]
        known += [name for match in own for name in (match.predicate_curie, match.predicate)]
        named("predicate", predicate, dict.fromkeys(known), 404)
    matches = [
        match
        for match in own
        if item in (None, match.item) and predicate in ("", match.predicate_curie, match.predicate)
    ]
    in_vain = [] if predicate or not (target or item) else _unmatched(release, target, item)
    return {
        **answers.head(release),  # type: ignore[typeddict-item] # `next`
        "total": len(matches),
        "offset": offset,
        "items": [_mapping(release, match) for match in matches[offset : offset + limit]],
        "unmatched": [answers.link(taxonomy, other) for other in in_vain],
    }


def _unmatched(release: PublishedRelease, target: str, item: Item | None) -> Sequence[Item]:
    items = [item] if item else named_items(release.taxonomy)
    targets = ((other, unmatched(release.taxonomy, other)) for other in items)
    return [other for other, names in targets if (target in names if target else names)]


def _mapping(release: PublishedRelease, match: Match) -> Mapping:
    values = {
        "target": match.target,
        "curie": match.curie,
        "label": match.label,
        "justification": match.justification,
        "authors": list(match.authors),
        "reviewers": list(match.reviewers),
        "date": match.date,
        "comment": match.comment,
    }
    result: Mapping = {
        "item": answers.link(release.taxonomy, match.item),
        "predicate": match.predicate_curie,
        "iri": match.iri,
        **{name: value for name, value in values.items() if value},  # type: ignore[typeddict-item]
    }
    return result if match.confidence is None else {**result, "confidence": match.confidence}


def resolutions(release: PublishedRelease, iri: str) -> Resolutions:
    """Return the items that an IRI means: its own, or those that are mapped to it. Raises RequestError (404)."""
    resolved = resolve_iri(release.taxonomy, iri)
    if not resolved:
        raise RequestError(404, f"{release.version} has no item with the IRI {iri[:200]!r}, or mapped to it")
    return {**answers.head(release), "iri": iri, "items": [_resolved(release, resolution) for resolution in resolved]}


def _resolved(release: PublishedRelease, resolution: Resolution) -> Resolved:
    link: Resolved = {**answers.link(release.taxonomy, resolution.item)}  # type: ignore[typeddict-item]
    return {**link, "mapping": _mapping(release, resolution.match)} if resolution.match else link
