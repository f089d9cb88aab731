"""Adding an item."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from taxokit.edit.items import Position, check_id, holders, insert, slot_for, update_counts
from taxokit.edit.values import find_item, parse_slot_path, read_values
from taxokit.edit.workspace import EditError, Workspace, assign, slot_path
from taxokit.rdf.iris import without_local_name
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.patterns import matches, mismatch
from taxokit.text.words import listed

Values: TypeAlias = Mapping[str, Sequence[str]]
"""The words for the slots of a new item, by slot, or by steps as in `set`."""


def add(workspace: Workspace, cls: Class, identifier: str, parent: str, values: Values) -> None:
    """Add an item of a class, inside `parent` if the schema nests the class ("" for none).

    `values` are the words for its slots, by slot, or by steps as in `set`. Raises EditError.
    """
    check_id(workspace, cls, identifier)
    holder = _holder(workspace, cls, parent)
    slot = slot_for(workspace.taxonomy.schema, holder.cls, cls)
    insert(workspace, holder, slot, new_data(workspace, cls, identifier, values), Position())
    workspace.reload()
    update_counts(workspace)
    for slot in missing(cls, values):
        raise EditError(f"a {cls.kind} needs {slot.name}", hint=f"add --set {slot.name}=…")
    item = workspace.taxonomy.index(cls.name)[identifier]
    label = f' "{label_of(item)}"' if label_of(item) else ""
    place = f" to {holder.name}" if holder.parent is not None else ""
    workspace.report(f"added {item.name}{label}{place}", item)


def check_value(taxonomy: Taxonomy, cls: Class, slot: Slot, word: str) -> None:
    """Raise EditError for an invalid value of a slot of a new item."""
    read_values(taxonomy, Item(cls, {}), slot_path(cls, slot), [word])
    if slot.pattern is not None and not matches(slot.pattern, word):
        message, hint = mismatch("the value", repr(word), slot.pattern, slot.description)
        raise EditError(message, where=slot.name, hint=hint)


def needs_parent(schema: Schema, cls: Class) -> tuple[Class, ...]:
    """Return the classes that can contain an item of the class; none if it can be at the top."""
    possible = tuple(holder for holder, _ in holders(schema, cls))
    return () if schema.root in possible else possible


def _holder(workspace: Workspace, cls: Class, parent: str) -> Item:
    taxonomy = workspace.taxonomy
    if parent:
        return find_item(taxonomy, parent, [holder for holder, _ in holders(taxonomy.schema, cls)])
    needed = needs_parent(taxonomy.schema, cls)
    if needed:
        kinds = listed((f"a {holder.kind}" for holder in needed), "or")
        raise EditError(f"a {cls.kind} must be inside {kinds}", hint="name it with --in")
    return taxonomy.root


def missing(cls: Class, values: Values) -> list[Slot]:
    """Return the required slots of the class that `values` do not have."""
    return [slot for slot in _open(cls, values) if slot.required]


def recommended(cls: Class, values: Values) -> list[Slot]:
    """Return the recommended slots of the class, except references, that `values` do not have."""
    return [slot for slot in _open(cls, values) if slot.recommended and not slot.required and not slot.refers]


def _open(cls: Class, values: Values) -> Iterator[Slot]:
    for slot in cls.slots:
        if not (slot.computed or slot.identifier or slot.contains or slot.name in values):
            yield slot


def new_data(workspace: Workspace, cls: Class, identifier: str, values: Values) -> dict[str, Any]:
    """Return the new item with its slots in the order in which they are written. Raises EditError."""
    assert cls.identifier is not None  # noqa: S101 - kinds are classes with an identifier
    data: dict[str, Any] = {cls.identifier.name: identifier}
    if cls.given_iri is not None:
        data[cls.given_iri.name] = _iri_like_others(workspace.taxonomy, cls, cls.given_iri, identifier)
    item = Item(cls, data)
    for text, words in values.items():
        path = parse_slot_path(workspace.taxonomy.schema, cls, text)
        assign(data, path.steps, read_values(workspace.taxonomy, item, path, words))
    return {slot.name: data[slot.name] for slot in cls.slots if data.get(slot.name)}


def _iri_like_others(taxonomy: Taxonomy, cls: Class, slot: Slot, identifier: str) -> str:
    """Return an IRI for a new item in the form of most items of its class; "" if most have a computed one."""
    items = taxonomy.by_class[cls.name]
    forms: Counter[tuple[str, str]] = Counter()
    for item in items:
        iri = str(item.value(slot) or "")
        namespace = without_local_name(iri)
        # identifiers have no other signs: the one of `c_12` is `c-12`
        forms.update((namespace, sign) for sign in "-_." if iri and iri == namespace + item.id.replace("-", sign))
    (namespace, sign), number = forms.most_common(1)[0] if forms else (("", ""), 0)
    return namespace + identifier.replace("-", sign) if 2 * number > len(items) else ""
