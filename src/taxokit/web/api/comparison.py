"""What changed between two releases, and what replaced an identifier of an earlier one."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from taxokit.diff.engine import diff
from taxokit.diff.json_document import diff_document
from taxokit.query.lookup import items_named
from taxokit.query.upgrade import ReleasedDocument, Step, SuccessorFinder, known_lineage
from taxokit.taxonomy.names import full_id
from taxokit.text.errors import TaxokitError
from taxokit.web.api.catalogue import Catalogue, nearest, the_one
from taxokit.web.api.forms import link
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import RequestError


def difference(catalogue: Catalogue, old: str, new: str) -> dict[str, Any]:
    """Return the diff document from one release to another, by default from its predecessor to the one to use.

    It is the released one where the first is the predecessor of the second. Raises RequestError: 404 for an unknown
    version, 400 where the first is the higher one.
    """
    last = catalogue.release(new)
    first = catalogue.release(old) if old else None
    before = last.released.manifest.get("previous_version")
    if last.diff and (first is None or first.version == before):
        return dict(last.diff)
    if first is None:
        raise RequestError(404, f"{last.version} has no diff of its own: name the release to compare it with as `from`")
    if last.released.version < first.released.version:
        raise RequestError(400, f"{last.version} is lower than {first.version}: a diff leads to a higher version")
    return _computed(first, last)


@lru_cache(maxsize=32)  # releases never change, and each comparison takes its time
def _computed(first: PublishedRelease, last: PublishedRelease) -> dict[str, Any]:
    try:
        old, new = first.released.snapshot(), last.released.snapshot()
        found = diff(old, new, last.attribution)
    except TaxokitError as error:
        raise RequestError(422, f"{first.version} and {last.version} cannot be compared: {error.message}") from None
    return diff_document(found)


def replacement(catalogue: Catalogue, name: str, version: str) -> dict[str, Any]:
    """Return what replaces an identifier in a release: one of that release, or of one before it in its lineage.

    Raises RequestError: 404 where none of them has it, 300 where items of several kinds do.
    """
    newest = catalogue.release(version)
    lineage = list(_lineage(catalogue, newest))
    named = [item for one in lineage for item in items_named(one.taxonomy, name)]
    found = list({item.key: item for item in reversed(named)}.values())
    if not found:
        near = nearest(newest.taxonomy, name)
        raise RequestError(404, f"no release up to {newest.version} has an item {name[:100]!r}", near)
    item = the_one(name, found)
    documents = [ReleasedDocument(one.taxonomy, one.version) for one in lineage]
    successors = SuccessorFinder(documents[0], documents[1:]).find(item.key)
    assert successors is not None  # noqa: S101 - it was found in one of them
    return {
        "metadata": newest.attribution.metadata(),
        "version": newest.version,
        "kind": item.cls.kind,
        "id": item.id,
        "replacement": successors.replacement,
        "words": successors.words,
        "deprecated": successors.is_deprecated,
        "last_release": successors.release,
        **({"since": successors.since} if successors.since else {}),
        **({"reason": successors.reason} if successors.reason else {}),
        "items": [link(newest.taxonomy, one) for one in successors.targets],
        "steps": list(map(_step, successors.steps)),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": full_id(step.item),
        "release": step.release,
        "replacement": step.replacement,
        "replaced_by": list(step.replaced_by),
    }


def _lineage(catalogue: Catalogue, newest: PublishedRelease) -> Iterator[PublishedRelease]:
    by_version = {one.version: one for one in catalogue.publication.releases}
    known: Sequence[Any] = [one.released for one in catalogue.publication.releases]
    return (by_version[str(one.version)] for one in known_lineage(newest.released, known))
