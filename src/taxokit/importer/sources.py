"""The source files of drafts: where each is, its values, and its text, with labels beside references to codes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from taxokit.archive.reference_labels import ReferenceLabels
from taxokit.core.project import TAXONOMY_FOLDER
from taxokit.importer.draft import Draft
from taxokit.taxonomy.model import Taxonomy
from taxokit.yaml_text import emitter


class DraftSource(NamedTuple):
    """The source file of a draft: its values, and the text that they are read from."""

    draft: Draft
    data: dict[str, Any]
    text: str


def sources_of(drafts: Sequence[Draft], taxonomy: Taxonomy, replaced: Collection[str]) -> Mapping[str, DraftSource]:
    """Return the source files of drafts by path, which are new in a taxonomy, but for those that are `replaced`."""
    values = [draft.data(taxonomy.schema, taxonomy.namespace) for draft in drafts]
    labels = ReferenceLabels(_with_drafts(taxonomy, replaced, zip(drafts, values, strict=True)))
    return {
        f"{TAXONOMY_FOLDER}/{draft.folder}/{draft.slug}.yaml": DraftSource(draft, data, _text(draft, data, labels))
        for draft, data in zip(drafts, values, strict=True)
    }


def _with_drafts(
    taxonomy: Taxonomy, replaced: Collection[str], drafts: Iterable[tuple[Draft, dict[str, Any]]]
) -> Taxonomy:
    """Return a taxonomy with the values of drafts, and without the items of the files that are replaced."""
    document = dict(taxonomy.document)
    for name, places in taxonomy.places.items():
        items = zip(document[name], places, strict=True)
        document[name] = [item for item, (path, _) in items if path not in replaced]
    for draft, data in drafts:
        document.setdefault(draft.folder, []).append(data)
    return Taxonomy(taxonomy.schema, document)


def _text(draft: Draft, data: Mapping[str, Any], labels: ReferenceLabels) -> str:
    head = f"# yaml-language-server: $schema=../../schema/generated/{draft.cls.kind}.schema.json\n"
    return head + emitter.block(labels.commented(data, draft.cls), 0)
