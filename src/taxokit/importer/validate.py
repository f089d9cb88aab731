"""Proving drafts: what would be a fault in the sources is refused, and the file carried anew without it.

Most of what no source can hold is seen value by value while it is drafted. The rest, such as a number beyond what a
slot of the schema allows, is known once the result was checked as a whole. No value of a file makes an import fail.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import getitem
from typing import Any

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.location import Location, Route
from taxokit.importer.draft import Draft, Drafting
from taxokit.taxonomy.locator import route_to
from taxokit.yaml_text import parser
from taxokit.yaml_text.parser import MAX_BYTES

SHAPE_RULES = frozenset(
    {"duplicate-id", "duplicate-key", "invalid-id", "misplaced-file", "schema-violation", "unknown-reference"}
    | {"unreadable-file", "yaml-syntax", "invisible-character", "ambiguous-scalar"}
)
"""What an import never makes: where one of these finds something, no graph could be made of the sources."""


def refuse_faulty(
    drafting: Drafting, drafts: Sequence[Draft], texts: Mapping[str, str], errors: Iterable[Diagnostic]
) -> bool:
    """Refuse what is a fault in the texts of drafts: a value where it is one, else the whole item.

    Returns whether anything was refused that was not before, so that the file has to be carried anew.
    """
    by_path = dict(zip(texts, drafts, strict=True))
    before = len(drafting.refused) + len(drafting.unfit)
    for location, why in _faults(texts, errors):
        draft, text = by_path[location.path], texts[location.path]
        reason = f"would be a fault in the sources: {why}"
        root = parser.compose(text, location.path)
        route = () if root is None or isinstance(root, Diagnostic) else route_to(root, location)
        value = _value(draft, draft.data(drafting.schema, drafting.namespace), route)
        if value is None:
            drafting.unfit.setdefault(draft.key, reason)
        else:
            drafting.refused.setdefault((draft.key, *value), reason)
    return len(drafting.refused) + len(drafting.unfit) > before


def _faults(texts: Mapping[str, str], errors: Iterable[Diagnostic]) -> Iterator[tuple[Location, str]]:
    """Yield where a text would be a fault, and which."""
    for finding in errors:
        if finding.rule in SHAPE_RULES and finding.location.path in texts:
            yield finding.location, f"{finding.message} [{finding.rule}]"
    for path, text in texts.items():
        if len(text) * 4 > MAX_BYTES and len(text.encode()) > MAX_BYTES:
            yield Location(path), f"its file is larger than {MAX_BYTES // 1024 // 1024} MiB [unreadable-file]"


def _value(draft: Draft, data: Any, route: Route) -> tuple[str, str, Any] | None:
    """Return the language, the slot and the value that a route leads to; None for what identifies the item."""
    holder = draft.cls.translations
    tag = ""
    if holder is not None and route[:1] == (holder.name,):
        tag, route, data = str(route[1]), route[2:], data[holder.name][route[1]]
    slot = draft.cls.by_name.get(str(route[0])) if route else None
    if not route or (slot is not None and not tag and (slot.identifier or slot is draft.cls.given_iri)):
        return None
    return tag, str(route[0]), reduce(getitem, route, data)
