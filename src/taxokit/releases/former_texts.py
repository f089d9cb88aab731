"""Texts of former releases from which stale translations were made."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import TypeAlias

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.releases import released
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.translations import Unit, context_of, digest_of
from taxokit.text.errors import ReleaseError

FormerTexts: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]
"""The values of texts by their context and digest."""


def former_texts(taxonomy: Taxonomy, stale: Iterable[Unit], most: int | None = None) -> FormerTexts:
    """Return the texts from which stale translations were made, as far as a release has them.

    The newest release is read first, and at most `most` of them; a release that cannot be read has no texts.
    """
    missing = {(unit.context, unit.record.source) for unit in stale if unit.record}
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    releases = reversed(released(taxonomy.project)) if missing and taxonomy.project else ()
    for release in islice(releases, most):
        with suppress(ReleaseError):
            was = Taxonomy(release.schema, release.read_json(DOCUMENT))  # older documents need not stay in memory
            for context, values in _texts(was, {context for context, _ in missing}):
                key = context, digest_of(values)
                if key in missing:
                    texts[key] = values
                    missing.remove(key)
        if not missing:
            break
    return texts


def _texts(taxonomy: Taxonomy, contexts: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the texts with some contexts, whether or not the schema has translations of them."""
    names = {context.rpartition("#")[0] for context in contexts}
    for item in (taxonomy.root, *taxonomy.items):
        for slot in item.cls.slots if full_id(item) in names else ():
            if (context := context_of(item, slot)) in contexts:
                yield context, tuple(value for value in item.values(slot) if isinstance(value, str) and value)
