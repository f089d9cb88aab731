"""Validating drafts: what would be an error in the sources is refused, and the file imported again without it.

Most of what no source can contain is refused value by value while it is mapped. The rest, such as a number beyond what
a slot of the schema allows, is known once the result is checked as a whole. No value of a file makes an import fail.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from operator import getitem
from typing import Any, NamedTuple

from taxokit.edit.reference_labels import ReferenceLabels
from taxokit.importer.draft import Draft, Refusals
from taxokit.importer.slot_filler import SlotFiller
from taxokit.repository.project import TAXONOMY_FOLDER
from taxokit.repository.reading import SOURCE
from taxokit.taxonomy.locator import scalars
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Route
from taxokit.yaml_text import emitter, parser


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


SHAPE_RULES = frozenset(
    {"duplicate-id", "duplicate-key", "invalid-id", "misplaced-file", "schema-violation", "unknown-reference"}
    | {"unreadable-file", "yaml-syntax", "conflict-marker", "invisible-character", "ambiguous-scalar"}
)
"""What an import never makes: where one of these finds something, no graph could be made of the sources."""


_INSIDE = 2  # so many steps of a route lead to an item in a list


def validate(filler: SlotFiller, sources: Mapping[str, DraftSource], errors: Iterable[Diagnostic]) -> Refusals:
    """Return the refusals so far and those that follow from errors: of a value where it is one, else of the whole item.

    `sources` are the source files of the filled drafts, by path.
    """

    @cache  # there may be an error in every line
    def read(path: str) -> tuple[Mapping[Location, Route], Any]:
        root = parser.compose(sources[path].text, path)
        found = () if root is None or isinstance(root, Diagnostic) else scalars(path, root)
        return {place: route for place, _, route in found}, sources[path].data

    items, values = dict(filler.refusals.items), dict(filler.refusals.values)
    for location, why in _errors(sources, errors):
        draft = sources[location.path].draft
        reason = f"would be an error in the sources: {why}"
        routes, data = read(location.path)
        holder, value = _value(draft, data, routes.get(location, ()))
        if value is None:
            items.setdefault(draft.key, reason)
        else:
            values.setdefault((holder.key, *value), reason)
    return Refusals(items, values)


def _errors(sources: Mapping[str, DraftSource], errors: Iterable[Diagnostic]) -> Iterator[tuple[Location, str]]:
    """Yield where a text would be an error, and which."""
    for finding in errors:
        if finding.rule in SHAPE_RULES and finding.location.path in sources:
            yield finding.location, f"{finding.message} [{finding.rule}]"
    for path, (_, _, text) in sources.items():
        if len(text) * 4 > SOURCE.limit and len(text.encode()) > SOURCE.limit:
            yield Location(path), f"its file is larger than {SOURCE.limit // 1024 // 1024} MiB [unreadable-file]"


def _value(draft: Draft, data: Any, route: Route) -> tuple[Draft, tuple[str, str, Any] | None]:
    """Return what has the value to which a route leads, the item or one that belongs to it, and what is to be refused.

    That is the language, the slot and the value; None for what identifies the item.
    """
    if len(route) > _INSIDE and route[0] in draft.records:
        name, index = str(route[0]), int(route[1])
        return _value(draft.records[name][index], data[name][index], route[2:])
    holder = draft.cls.translations
    tag = ""
    if holder is not None and route[:1] == (holder.name,):
        tag, route, data = str(route[1]), route[2:], data[holder.name][route[1]]
    slot = draft.cls.by_name.get(str(route[0])) if route else None
    if not route or (slot is not None and not tag and (slot.identifier or slot is draft.cls.given_iri)):
        return draft, None
    return draft, (tag, str(route[0]), reduce(getitem, route, data))
