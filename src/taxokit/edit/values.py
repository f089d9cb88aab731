"""Values of an item, links to other items and to concepts elsewhere, and references that are redirected."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from taxokit.edit.workspace import EditError, SlotPath, Workspace, at, depth, item_values, slot_path, with_value
from taxokit.query.lookup import find_item
from taxokit.query.names import items_named
from taxokit.rdf import terms
from taxokit.taxonomy.document import sort_key
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot_of, language_of
from taxokit.taxonomy.references import QUALIFIES, records_of, uses_of
from taxokit.taxonomy.schema import Class, Schema, Slot, plain_value
from taxokit.text.codes import in_usual_case
from taxokit.text.words import did_you_mean, listed
from taxokit.yaml_text.emitter import AmbiguousError, typed

_MOST_NAMED = 5
_TYPES: dict[str, tuple[Any, str]] = {
    "integer": (int, "a whole number"),
    "number": (int | float, "a number"),
    "boolean": (bool, "true or false"),
}
"""The Python types of a kind of value, and its name in messages."""


def set_value(workspace: Workspace, name: str, path: str, words: Sequence[str]) -> None:
    """Replace the values of a slot of an item by the values that the words mean. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    put_values(workspace, item, path_in(workspace.taxonomy, item, path), words)


def put_values(workspace: Workspace, item: Item, slots: SlotPath, words: Sequence[str]) -> None:
    """Replace values of an item by the values that the words mean. Raises EditError."""
    value = read_values(workspace.taxonomy, item, slots, words)
    if _has_value(item, slots) and at(item.data, slots.steps) == value:
        return
    if slots.record and depth(item.data, slots.steps) < _RECORD:
        _add_record(workspace, item, slots, value)
    elif isinstance(value, list):
        workspace.put_list(item, slots, value)
    else:
        workspace.put(item, slots, value)
    shown = ", ".join(map(_shown, value if isinstance(value, list) else [value]))
    workspace.report(f"set {slots.name} of {item.name}: {shown}", item, *slots.steps)


def unset(workspace: Workspace, name: str, path: str) -> None:
    """Remove all values of a slot of an item. Raises EditError if it has none."""
    item = find_item(workspace.taxonomy, name)
    remove_values(workspace, item, path_in(workspace.taxonomy, item, path))


def remove_values(workspace: Workspace, item: Item, slots: SlotPath) -> None:
    """Remove all values of an item at a path. Raises EditError if it has none."""
    if not _has_value(item, slots):
        raise EditError(f"{item.name} has no {slots.name}")
    whole = slots.steps[:_RECORD]
    if slots.record and at(item.data, whole).keys() <= {*slots.record, slots.steps[-1]}:
        workspace.drop(item, whole)  # nothing is known any more
    else:
        workspace.drop(item, slots.steps)
    workspace.report(f"removed {slots.name} of {item.name}", item)


def rename(workspace: Workspace, name: str, label: str) -> None:
    """Set the preferred label of an item, or its title if it has no preferred label. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    slot = label_slot_of(item)
    if slot is None:
        raise EditError(f"{item.cls.indefinite} has no label")
    old, new = label_of(item), read_value(workspace.taxonomy, slot, label)
    if new != old:
        workspace.put(item, slot_path(item.cls, slot), new)
        workspace.report(f'renamed {item.name}: "{old}" → "{new}"', item, slot.name)


def read_values(taxonomy: Taxonomy, item: Item, path: SlotPath, words: Sequence[str]) -> Any:
    """Return the value, or the list of values, that words mean. Raises EditError.

    If the order of a list means nothing, the values that an item has stay in place; new ones are sorted in.
    """
    slot = path.slot
    if slot is None:
        raise EditError(
            f"{path.name} has more than one value", hint=f"name one, such as {_example_in(taxonomy, item, path)}"
        )
    if not words:
        raise EditError("missing value", where=path.name, hint="to remove a value, use --unset")
    values = list(dict.fromkeys(read_value(taxonomy, slot, word) for word in words))
    if not slot.multivalued:
        if len(words) > 1:
            raise EditError(f"{path.name} takes one value, not {len(words)}", hint="quote a value that contains spaces")
        return values[0]
    if slot.ordered:
        return values
    named = set(values)
    kept = [value for value in item_values(item, path) if value in named]
    if not kept:
        return sorted(values, key=str)
    for value in values:
        if value not in kept:
            kept = with_value(kept, value, slot)
    return kept


def _example_in(taxonomy: Taxonomy, item: Item, path: SlotPath) -> str:
    """Return the name of a single value in a group of values: `label@de` of `translations.de`."""
    around, slot = taxonomy.schema.slot_at(path.steps, item.cls)
    names = authored_names(around) if around and (slot is None or slot.nesting == "one") else ["…"]
    return replace(path, steps=(*path.steps, names[0])).name


def _has_value(item: Item, path: SlotPath) -> bool:
    return depth(item.data, path.steps) == len(path.steps)


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


# --- records ----------------------------------------------------------------------------------------------------------

_RECORD = 2  # steps to a record in a list


def path_in(taxonomy: Taxonomy, item: Item, text: str) -> SlotPath:
    """Return the path of a value of an item, as `parse_slot_path` has it, or of a value of a record, by its key.

    `prerequisites.KEY.note` is the note of the record of a list that has a key; several slots of a key are written
    with slashes between. Its place is behind the last if there is no such record yet. Raises EditError.
    """
    first, _, rest = text.partition(".")
    holder = item.cls.by_name.get(first)
    cls = taxonomy.schema.classes[holder.range] if holder and holder.nesting == "list" and not holder.computed else None
    if holder is None or cls is None or cls.identifier or not cls.key or not rest:
        return parse_slot_path(taxonomy, item.cls, text)
    name, _, last = rest.rpartition(".")
    if not name or not (last in cls.by_name or cls.by_name[cls.key[0]].refers):  # other keys may have dots
        name, last = rest, ""
    slot = _authored_slot(cls, last) if last else None
    if slot is not None and (slot.contains or slot.name in cls.key):
        raise EditError(f"{slot.name!r} of {cls.indefinite} cannot be set")
    key = _key_of(taxonomy, cls, name)
    records = item.values(holder)
    places = (i for i, data in enumerate(records) if isinstance(data, dict) and key.items() <= data.items())
    index = next(places, len(records))
    steps = (holder.name, index, *([slot.name] if slot else ()))
    return SlotPath(steps, slot, (tuple(item.cls.by_name), (), tuple(cls.by_name)), record=key)


def _key_of(taxonomy: Taxonomy, cls: Class, text: str) -> dict[str, Any]:
    words = text.split("/", len(cls.key) - 1)
    if len(words) < len(cls.key):
        raise EditError(f"{text!r} names no {cls.kind}", hint=f"write {'/'.join(cls.key)}")
    return {name: read_value(taxonomy, cls.by_name[name], word) for name, word in zip(cls.key, words, strict=True)}


def _add_record(workspace: Workspace, item: Item, path: SlotPath, value: Any) -> None:
    """Add a record with a key and a value at its place. Raises EditError if there is no link that it is about."""
    taxonomy, (holder, _, name) = workspace.taxonomy, path.steps
    slot = item.cls.by_name[str(holder)]
    cls = taxonomy.schema.classes[slot.range]
    links = item.cls.by_name.get(str(slot.annotations.get(QUALIFIES)))
    if links and not {*path.record.values()} & {*item.values(links)}:
        key = "/".join(map(str, path.record.values()))
        raise EditError(f"{item.name} has no {links.name} {key!r}", hint="use `taxokit link` first")
    values = {**path.record, str(name): value}
    data = {part.name: values[part.name] for part in cls.slots if part.name in values}
    records = item.values(slot)
    if not records:
        workspace.put(item, slot_path(item.cls, slot), [data])
        return
    key_of = sort_key(cls)
    index = len(records) if slot.ordered else sum(1 for other in records if key_of(other) < key_of(data))
    workspace.insert(item, (slot.name,), index, data)


# --- links ----------------------------------------------------------------------------------------------------------


def link(workspace: Workspace, name: str, slot_name: str, others: Sequence[str]) -> None:
    """Add links of an item; existing ones stay. Raises EditError."""
    item, path, slot = find_link(workspace, name, slot_name)
    for other in others:
        value = read_value(workspace.taxonomy, slot, other)
        if slot.refers and value == item.id and item.cls in workspace.taxonomy.schema.descendants(slot.range):
            raise EditError(f"{item.name} cannot link to itself in {slot.name}")
        before = _values_at(item, path)
        if value in before:
            continue
        if slot.multivalued:
            workspace.add_value(item, path, value)
        elif before:
            hint = "use `taxokit set`"
            raise EditError(f"{slot.name} of {item.name} takes one value and is {before[0]}", hint=hint)
        else:
            workspace.put(item, path, value)
        workspace.report_link(item, path, value)


def unlink(workspace: Workspace, name: str, slot_name: str, others: Sequence[str]) -> None:
    """Remove links of an item. Raises EditError if it does not have one of them."""
    item, path, slot = find_link(workspace, name, slot_name, has_links=True)
    for other in others:
        value = linked_value(workspace.taxonomy, item, path, other)
        workspace.drop_value(item, path, value)
        follow_link(workspace, item, slot, value)
        workspace.report(f"unlinked {item.name}: {path.name} {value}", item)


def find_link(
    workspace: Workspace, name: str, slot_name: str, *, has_links: bool = False
) -> tuple[Item, SlotPath, Slot]:
    """Return the item, and the path and the slot of its links, that two words mean.

    Raises EditError for a slot that does not link, or, with `has_links`, that has no values.
    """
    item = find_item(workspace.taxonomy, name)
    slots = {slot.name: slot for slot in listable(item.cls)}
    first = slot_name.partition("@")[0]
    slot = slots.get(first)
    if slot is None and first in item.cls.by_name:
        _authored_slot(item.cls, first)
        raise EditError(f"{first!r} of {item.cls.indefinite} takes one value", hint="use `taxokit set`")
    if slot is None:
        hint = did_you_mean(slot_name, slots) or (f"choose {listed(slots, 'or')}" if slots else "it has none")
        raise EditError(f"{item.cls.indefinite} has no list or link {slot_name!r}", hint=hint)
    path = parse_slot_path(workspace.taxonomy, item.cls, slot_name) if "@" in slot_name else slot_path(item.cls, slot)
    if has_links and not _values_at(item, path):
        raise EditError(f"{item.name} has no {path.name}")
    return item, path, slot


def linked_value(taxonomy: Taxonomy, item: Item, path: SlotPath, name: str) -> Any:
    """Return the value of an item at a path that `name` means. Raises EditError."""
    values, slot = _values_at(item, path), path.slot
    classes = taxonomy.schema.descendants(slot.range) if slot is not None and slot.refers else ()
    named = (other.id for other in items_named(taxonomy, name) if other.cls in classes)
    value = next((value for value in (name, *named) if value in values), None)
    if value is not None:
        return value
    known = [value for value in values if isinstance(value, str)]
    more = f" and {len(known) - _MOST_NAMED} more" if len(known) > _MOST_NAMED else ""
    hint = did_you_mean(name, known) or f"it has {listed(known[:_MOST_NAMED])}{more}"
    raise EditError(f"{item.name} has no {path.name} {name!r}", hint=hint)


def _values_at(item: Item, path: SlotPath) -> list[Any]:
    value = at(item.data, path.steps) if _has_value(item, path) else []
    return value if isinstance(value, list) else [value]


# --- redirected references ------------------------------------------------------------------------------------------


def redirect_references(
    workspace: Workspace, source: Item, targets: Sequence[Item], merged: Sequence[Item] = ()
) -> None:
    """Redirect the references to an item, except of items `merged` with it. Raises EditError.

    If it becomes several items, a link from one of them to it has no meaning: it is removed, and reported.
    """
    names = [target.id for target in targets]
    for use in list(uses_of(workspace.taxonomy, source)):
        user, slot = use.source, use.slot
        if any(user.data is other.data for other in (source, *merged)):
            continue
        is_target = any(user.data is target.data for target in targets)
        if is_target and len(targets) > 1:
            remove_links_among(workspace, user, slot, [source.id])
        else:
            redirect_reference(workspace, user, slot, source.id, [] if is_target else names)


def redirect_reference(workspace: Workspace, user: Item, slot: Slot, old: str, targets: Sequence[str]) -> None:
    """Redirect a reference in a slot of an item to `targets`, each once, and report it. Raises EditError.

    A slot for one value takes a sole target, and needs review if there are several; but the replacement of an item is
    then the first, because it must lead to an item in use.
    """
    path = slot_path(user.cls, slot)
    if not targets:
        workspace.drop_value(user, path, old)
    elif slot.multivalued:
        workspace.replace_value(user, path, old, targets)
    elif len(targets) == 1 or slot.uri == terms.REPLACED_BY:
        workspace.put(user, path, targets[0])
    else:
        workspace.report(f"needs review: {slot.name} of {user.name}, {old}", user, slot.name, value=old)
        return
    arrow = f"{old} → {listed(targets)}" if targets else f"without {old}"
    value = targets[0] if targets else ""
    workspace.report(f"redirected {user.name}: {slot.name} {arrow}", user, slot.name, value=value)
    follow_link(workspace, user, slot, old, targets)


def remove_links_among(workspace: Workspace, user: Item, slot: Slot, others: Collection[str]) -> None:
    """Remove links between merged or split items; a required slot keeps its last. Raises EditError."""
    for other in others:
        values = user.values(slot)
        if other in values and not (slot.required and len(values) == 1):
            workspace.drop_value(user, slot_path(user.cls, slot), other)
            follow_link(workspace, user, slot, other)
            workspace.report(f"needs review: {slot.name} of {user.name}, {other}", user)


def follow_link(workspace: Workspace, item: Item, slot: Slot, old: str, targets: Sequence[str] = ()) -> None:
    """Let the record of a link follow it to its new target, or remove it with the link. Raises EditError.

    If the target has a record, or there are several, the record may no longer hold: it is removed, and reported.
    """
    schema = workspace.taxonomy.schema
    records = records_of(schema, item.cls, slot)
    record = records.find(item, old) if records else None
    if records is None or record is None or old in item.values(slot):
        return
    index, data = record
    name = records.holder.name
    if len(targets) != 1 or records.find(item, targets[0]):
        workspace.drop(item, (name, index))
        words = "needs review: a removed record, " if targets else "removed the record of "
        workspace.report(f"{words}{name} of {item.name}, {old}", item)
        return
    workspace.put(item, SlotPath((name, index, records.target.name), None, ()), targets[0])
    workspace.report(f"redirected {item.name}: {name} {old} → {targets[0]}", item)
    key = sort_key(schema.classes[records.holder.range])
    new_index = sum(1 for _, other in records.of(item) if other is not data and key(other) < key(data))
    if new_index != index:
        workspace.shift(item, (name,), index, new_index)


# --- words ------------------------------------------------------------------------------------------------------------


def parse_slot_path(taxonomy: Taxonomy, cls: Class, text: str) -> SlotPath:
    """Return the path of an authored slot: `label`, `label@de` or `maker.full_name`. Raises EditError.

    A translation may also be written as its steps, `translations.de.label`.
    """
    name, at_sign, tag = text.partition("@")
    if not at_sign:
        return path_of_steps(taxonomy.schema, cls, text.split("."))
    slot, tag = cls.translations, in_usual_case(tag)
    translated = taxonomy.schema.classes[slot.range].by_name if slot else {}
    own = _authored_slot(cls, name)
    if not tag:
        raise EditError(f"missing language in {text!r}", hint=f"write a tag such as {name}@de")
    if tag == language_of(taxonomy) and own.kind == "text":
        return slot_path(cls, own)
    if slot is None or name not in translated:
        raise EditError(f"{name!r} of {cls.indefinite} has no translations", hint=f"write {name} alone")
    return path_of_steps(taxonomy.schema, cls, (slot.name, tag, name))


def path_of_steps(schema: Schema, cls: Class, steps: Sequence[str]) -> SlotPath:
    """Return the path that steps lead to, such as `translations`, `de` and `label`. Raises EditError."""
    first, *rest = steps
    slot = _authored_slot(cls, first)
    orders = (tuple(cls.by_name),)
    if not slot.contains:
        if rest:
            raise EditError(f"{first!r} of {cls.indefinite} has no {'.'.join(rest)!r}")
        return SlotPath((first,), slot, orders)
    inner = schema.classes[slot.range]
    if slot.nesting == "one":
        deeper = path_of_steps(schema, inner, rest) if any(rest) else SlotPath((), None, ())
        return SlotPath((first, *deeper.steps), deeper.slot, orders + deeper.orders)
    if not any(rest):
        return SlotPath((first,), None, orders)
    key, *rest = rest
    translated = slot is cls.translations
    if not any(rest):
        return SlotPath((first, key), plain_value(inner), (*orders, ()), translated)
    deeper = path_of_steps(schema, inner, rest)
    return SlotPath((first, key, *deeper.steps), deeper.slot, (*orders, (), *deeper.orders), translated)


def authored_names(cls: Class) -> list[str]:
    """Return the names of the slots of a class that users fill in value by value."""
    return [slot.name for slot in cls.slots if not (_is_computed(slot) or slot.identifier or slot.nesting == "list")]


def _authored_slot(cls: Class, name: str) -> Slot:
    slot = cls.by_name.get(name)
    if slot is None:
        known = authored_names(cls)
        hint = did_you_mean(name, known) or f"choose {listed(known, 'or')}"
        raise EditError(f"{cls.indefinite} has no slot {name!r}", hint=hint)
    if _is_computed(slot):
        raise EditError(f"{name!r} of {cls.indefinite} is computed, and cannot be set")
    if slot.identifier:
        raise EditError(f"{name!r} identifies the {cls.kind}, and is no slot to set", hint="use `taxokit rename --id`")
    if slot.nesting == "list":
        hint = "use `taxokit add` and `taxokit move`, or edit the file"
        raise EditError(f"{name!r} of {cls.indefinite} contains items", hint=hint)
    return slot


def _is_computed(slot: Slot) -> bool:
    return bool(slot.computed) and not slot.given


def linkable(cls: Class) -> list[Slot]:
    """Return the slots of a class that link: references to items, and lists of IRIs elsewhere."""
    return [
        slot
        for slot in cls.slots
        if not slot.computed and not slot.identifier and (slot.refers or (slot.kind == "uri" and slot.multivalued))
    ]


def listable(cls: Class) -> list[Slot]:
    """Return the slots of a class to which single values can be added: links, and lists of values."""
    links = linkable(cls)
    return [
        slot
        for slot in cls.slots
        if slot in links or (slot.multivalued and not (slot.contains or slot.refers or slot.computed))
    ]


def read_value(taxonomy: Taxonomy, slot: Slot, text: str) -> Any:
    """Return the value of a slot that a word of the command line means. Raises EditError, UnknownNameError."""
    if not text:
        raise EditError("empty value", where=slot.name, hint="to remove a value, use --unset")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise EditError("the value is not UTF-8", where=slot.name)
    if slot.refers:
        return find_item(taxonomy, text, taxonomy.schema.descendants(slot.range)).id
    if slot.kind == "enum":
        allowed = taxonomy.schema.enums[slot.range]
        if text not in allowed:
            hint = did_you_mean(text, allowed) or f"choose {listed(allowed, 'or')}"
            raise EditError(f"unknown value {text!r}", where=slot.name, hint=hint)
    return _typed(slot, text) if slot.kind in _TYPES else text


def _typed(slot: Slot, text: str) -> Any:
    type_, words = _TYPES[slot.kind]
    try:
        value = typed(text)
    except AmbiguousError:
        value = None
    if not isinstance(value, type_) or (isinstance(value, bool) and slot.kind != "boolean"):
        raise EditError(f"{text!r} is not {words}", where=slot.name)
    return value
