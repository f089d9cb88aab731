"""Items and their places: adding, moving and removing items, and changing the identifiers of unreleased ones."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from taxokit.edit.mapping_subjects import drop_subjects, rename_subject
from taxokit.edit.minting import Minting, scheme_named
from taxokit.edit.parents import move_below, parent_slot
from taxokit.edit.values import parse_slot_path, read_values, redirect_reference
from taxokit.edit.workspace import (
    EditError,
    SlotPath,
    Workspace,
    assign,
    discard,
    item_values,
    lost_comments,
    slot_path,
)
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.releases.released_items import history_of
from taxokit.repository.project import GENERATED_FOLDER, TAXONOMY_FILE, TAXONOMY_FOLDER
from taxokit.taxonomy.document import sort_key
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, full_id, label_of
from taxokit.taxonomy.references import references_to
from taxokit.taxonomy.schema import MAX_SLUG, Class, Schema, Slot, is_slug, made_iri
from taxokit.text.errors import TaxokitError
from taxokit.text.patterns import matches, mismatch
from taxokit.text.words import listed
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.comments import comments_of
from taxokit.yaml_text.emitter import block
from taxokit.yaml_text.patch import Fragment, fragment_content, list_of, yaml_of

EDITOR_LINE = "# yaml-language-server:"
"""The beginning of the comment that names the schema of a file for editors."""


Values: TypeAlias = Mapping[str, Sequence[str]]
"""The words for the slots of a new item, by slot, or by steps as in `set`."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a list whose order means something: before or after another item, or at the end."""

    before: str = ""
    after: str = ""


def holders(schema: Schema, cls: Class) -> dict[Class, Slot]:
    """Return the classes that contain items of a class in a list, the root first, each with its first such slot."""
    return {
        holder: slot
        for holder in dict.fromkeys((schema.root, *schema.classes.values()))
        for slot in reversed(holder.containers)
        if not holder.abstract and slot.nesting == "list" and slot.range == cls.name
    }


def slot_for(schema: Schema, holder: Class, cls: Class) -> Slot:
    """Return the slot in which a class contains items of another. Raises EditError if there is none."""
    slot = holders(schema, cls).get(holder)
    if slot is None:
        raise EditError(f"{holder.indefinite} cannot contain {cls.indefinite}")
    return slot


def insert(
    workspace: Workspace, parent: Item, slot: Slot, new: Mapping[str, Any] | Fragment, position: Position
) -> None:
    """Insert a new item, or one that was cut out, into a list of its parent. Reload afterwards, or insert more there.

    It goes to its sorted place, or to `position` if the order means something. Raises EditError.
    """
    cls = workspace.taxonomy.schema.classes[slot.range]
    if isinstance(new, Fragment):
        fragment = new._replace(above=tuple(line for line in new.above if not line.startswith(EDITOR_LINE)))
        data, above = _value_of(fragment), fragment.above
    else:
        fragment, data, above = None, dict(new), ()
    if parent.parent is None and _has_files(workspace.taxonomy, slot):
        lines = fragment.lines if fragment else block(data, 0).splitlines()
        path = f"{TAXONOMY_FOLDER}/{slot.name}/{data[cls.key[0]]}.yaml"
        workspace.write(path, "\n".join((*_header(workspace, slot, cls), *above, *lines, "")))
    elif values := item_values(parent, slot_path(parent.cls, slot)):
        workspace.insert(parent, (slot.name,), _index(cls, slot, values, data, position), data, fragment)
    else:
        content = list_of(fragment_content(fragment) if fragment else yaml_of(data), above)
        workspace.put(parent, slot_path(parent.cls, slot), [data], content)


def _value_of(fragment: Fragment) -> dict[str, Any]:
    value = parser.parse("\n".join((*fragment.lines, "")), "").value
    if not isinstance(value, dict):
        raise EditError("the item has a YAML style that this edit cannot change", hint="run `taxokit fmt`")
    return value


def _index(cls: Class, slot: Slot, values: list[Any], data: Mapping[str, Any], position: Position) -> int:
    key = sort_key(cls)
    neighbour = position.before or position.after
    if not slot.ordered:
        if neighbour:
            order = "by their slot for that" if cls.position else "by identifier"
            raise EditError(f"{slot.name} are always sorted {order}")
        later = (i for i, other in enumerate(values) if isinstance(other, dict) and key(other) > key(data))
        return next(later, len(values))
    if not neighbour:
        return len(values)
    for index, other in enumerate(values):
        if isinstance(other, dict) and other.get(cls.key[0]) == neighbour:
            return index if position.before else index + 1
    raise EditError(f"there is no {cls.kind} {neighbour!r} in this list")


def _has_files(taxonomy: Taxonomy, slot: Slot) -> bool:
    if slot.name not in taxonomy.schema.folders:
        return False
    places = taxonomy.places.get(slot.name, [])
    return not taxonomy.document.get(slot.name) or any(path != TAXONOMY_FILE for path, _ in places)


def _header(workspace: Workspace, slot: Slot, cls: Class) -> tuple[str, ...]:
    """Return the line that names the schema for editors, as the other files of the folder have it."""
    siblings = [path for path, _ in workspace.original.places.get(slot.name, []) if path != TAXONOMY_FILE]
    if siblings:
        first = workspace.original.text_of(siblings[0]).split("\n", 1)[0].rstrip("\r")
        return (first,) if first.startswith(EDITOR_LINE) else ()
    name = f"{GENERATED_FOLDER}/{cls.kind}.schema.json"
    return (f"{EDITOR_LINE} $schema=../../{name}",) if (workspace.project.root / name).exists() else ()


def take_out(workspace: Workspace, item: Item) -> None:
    """Remove an item with its comments, or its file. Reload afterwards. Raises EditError."""
    path, route = workspace.place(item)
    if not route:
        workspace.write(path, None)
        return
    workspace.patch_file(path, lambda text, node: patch.remove(text, node, route), lambda whole: discard(whole, route))


def update_counts(workspace: Workspace) -> None:
    """Update the counts that the taxonomy states by the items added and removed since the last time. Reload before."""
    root = workspace.taxonomy.root
    slot = root.cls.meaning(terms.CLASS_PARTITION)
    stated = root.data.get(slot.name) if slot else None
    if slot is None or not isinstance(stated, dict):
        return
    before, after = workspace.counts, workspace.taxonomy.counts()
    workspace.counts = after
    for name, count in after.items():
        number = stated.get(name, 0 if not before[name] else None)
        if count == before[name] or not isinstance(number, int):
            continue
        path = SlotPath((slot.name, name), None, (tuple(root.cls.by_name), ()))
        workspace.put(root, path, number + count - before[name])


def is_inside(item: Item, container: Item) -> bool:
    """Return True if an item is another, or anywhere inside it."""
    return container.key in [around.key for around in (item, *item.path)]


def check_id(workspace: Workspace, cls: Class, identifier: str) -> None:
    """Raise EditError for an invalid identifier, or that of another item."""
    if not is_slug(identifier):
        form = "lower-case letters, digits and single dashes"
        hint = f"write {form}, such as `a-new-{cls.kind}`, at most {MAX_SLUG} characters"
        raise EditError(f"invalid identifier {identifier!r}", hint=hint)
    other = workspace.taxonomy.index(cls.name).get(identifier)
    if other is not None:
        raise EditError(f"{other.name} already exists, in {workspace.place(other)[0]}")


# --- adding ----------------------------------------------------------------------------------------------------------


def check_new_id(workspace: Workspace, cls: Class, identifier: str) -> None:
    """Raise EditError for an identifier that a new item cannot have, or that has not the form of the configuration."""
    check_id(workspace, cls, identifier)
    Minting(workspace.taxonomy).check(cls, identifier)


def new_id(taxonomy: Taxonomy, cls: Class, values: Values, contributor: str = "") -> tuple[str, str]:
    """Return the identifier and the IRI that a new item with some values gets, both "" if nothing says how to name it.

    `contributor` names a range of numbers. Raises EditError if it has no range, or no number is left in it.
    """
    slots = filter(None, map(cls.meaning, (terms.NOTATION, *LABELS)))
    names = [word for slot in slots for word in values.get(slot.name, ())]
    minting = Minting(taxonomy, contributor)
    if not names and minting.needs_name(cls):
        return "", ""
    identifier = minting.identifier(cls, names, scheme=scheme_named(cls, values))
    return identifier, minting.iri(cls, identifier) or made_iri(taxonomy.namespace, cls, {}, identifier)


class NewItem(NamedTuple):
    """A new item of a class, inside `parent` if the schema nests the class ("" for none).

    `values` are the words for its slots, by slot, or by steps as in `set`.
    """

    cls: Class
    id: str
    parent: str
    values: Values


def add(workspace: Workspace, cls: Class, identifier: str, parent: str, values: Values) -> None:
    """Add an item, the parts of a `NewItem`. One without a scheme gets the only one. Raises EditError."""
    for error in add_all(workspace, [NewItem(cls, identifier, parent, values)]).values():
        raise error


def add_all(workspace: Workspace, items: Sequence[NewItem]) -> dict[int, TaxokitError]:
    """Add items in order, each that can be added, and return the errors of the others by their place.

    It is as adding one after another, but the sources are read again only for an item that may need those before it.
    """
    errors: dict[int, TaxokitError] = {}
    waiting: dict[str, tuple[Class, str]] = {}  # the end of the report of each item that is not read yet
    for number, new in enumerate(items):
        if new.id in waiting:
            _read_added(workspace, waiting)
        for is_last in (not waiting, True):
            try:
                waiting[new.id] = new.cls, _inserted(workspace, new)
                break
            except TaxokitError as error:
                if is_last:
                    errors[number] = error
                    break
                _read_added(workspace, waiting)
    _read_added(workspace, waiting)
    return errors


def _inserted(workspace: Workspace, new: NewItem) -> str:
    """Insert a new item, and return the end of its report. Raises EditError before anything is changed."""
    cls, values = new.cls, new.values
    check_new_id(workspace, cls, new.id)
    schemes = {name: words for name, words in only_scheme(workspace.taxonomy, cls).items() if name not in values}
    values = {**values, **schemes}
    holder = _holder(workspace, cls, new.parent)
    slot = slot_for(workspace.taxonomy.schema, holder.cls, cls)
    data = _new_data(workspace, cls, new.id, values)
    slots = missing(cls, values)
    if slots and slots[0].required:
        raise EditError(f"{cls.indefinite} needs {slots[0].name}", hint=f"add --set {slots[0].name}=…")
    insert(workspace, holder, slot, data, Position())
    place = f" to {holder.name}" if holder.parent is not None else ""
    return place + "".join(f", with {name} {listed(words)}, the only scheme" for name, words in schemes.items())


def _read_added(workspace: Workspace, waiting: dict[str, tuple[Class, str]]) -> None:
    """Read the sources again, and report the items that were inserted since the last time."""
    if not waiting:
        return
    workspace.reload()
    update_counts(workspace)
    for identifier, (cls, end) in waiting.items():
        item = workspace.taxonomy.index(cls.name)[identifier]
        label = f' "{label_of(item)}"' if label_of(item) else ""
        workspace.report(f"added {item.name}{label}{end}", item)
    waiting.clear()


def only_scheme(taxonomy: Taxonomy, cls: Class) -> Values:
    """Return the only scheme of the taxonomy by the slot of a concept for it; empty without a slot, or with others."""
    for slot in cls.slots if cls.is_concept else ():
        if slot.uri == terms.IN_SCHEME and slot.refers and not slot.computed:
            schemes = [item for item in taxonomy.index(slot.range).values() if terms.CONCEPT_SCHEME in item.cls.types]
            return {slot.name: [schemes[0].id]} if len(schemes) == 1 else {}
    return {}


def check_value(taxonomy: Taxonomy, cls: Class, slot: Slot, word: str) -> None:
    """Raise EditError for an invalid value of a slot of a new item."""
    read_values(taxonomy, Item(cls, {}), slot_path(cls, slot), [word])
    if slot.pattern is not None and not matches(slot.pattern, word):
        message, hint = mismatch("the value", repr(word), slot.pattern, slot.description)
        raise EditError(message, where=slot.name, hint=hint)


def needs_parent(schema: Schema, cls: Class) -> tuple[Class, ...]:
    """Return the classes that can contain an item of the class; none if it can be at the top."""
    possible = tuple(holders(schema, cls))
    return () if schema.root in possible else possible


def _holder(workspace: Workspace, cls: Class, parent: str) -> Item:
    taxonomy = workspace.taxonomy
    needed = needs_parent(taxonomy.schema, cls)
    broader = cls.meaning(terms.BROADER)
    if parent and broader and list(holders(taxonomy.schema, cls)) == [taxonomy.schema.root]:
        scheme = cls.meaning(terms.IN_SCHEME)
        slot = scheme if scheme and parent in taxonomy.index(scheme.range) else broader
        hint = f"use --set {slot.name}={parent} in place of --in"
        raise EditError(f"{cls.indefinite} is not inside another item", hint=hint)
    if needed and not parent:
        kinds = listed((holder.indefinite for holder in needed), "or")
        raise EditError(f"{cls.indefinite} must be inside {kinds}", hint="name it with --in")
    return find_item(taxonomy, parent, list(holders(taxonomy.schema, cls))) if parent else taxonomy.root


def missing(cls: Class, values: Values) -> list[Slot]:
    """Return the slots of the class that are not in `values`: required slots, and then recommended ones."""
    slots = [
        slot
        for slot in cls.slots
        if (slot.required or (slot.recommended and not slot.refers))
        and not (slot.computed or slot.identifier or slot.contains or slot.name in values)
    ]
    return sorted(slots, key=lambda slot: not slot.required)


def _new_data(workspace: Workspace, cls: Class, identifier: str, values: Values) -> dict[str, Any]:
    """Return the new item with its slots in the order in which they are written. Raises EditError."""
    assert cls.identifier is not None  # noqa: S101 - kinds are classes with an identifier
    data: dict[str, Any] = {cls.identifier.name: identifier}
    if cls.given_iri is not None:
        data[cls.given_iri.name] = Minting(workspace.taxonomy).iri(cls, identifier)
    item = Item(cls, data)
    paths = [(parse_slot_path(workspace.taxonomy, cls, text), words) for text, words in values.items()]
    for path, words in sorted(paths, key=lambda entry: _place(entry[0])):
        assign(data, path.steps, read_values(workspace.taxonomy, item, path, words))
    return {slot.name: data[slot.name] for slot in cls.slots if data.get(slot.name)}


def _place(path: SlotPath) -> tuple[Any, ...]:
    """Return the place of a path among others as they are written: each step by its order, else by its name."""
    return tuple(
        order.index(str(step)) if order else str(step) for step, order in zip(path.steps, path.orders, strict=True)
    )


# --- moving ---------------------------------------------------------------------------------------------------------


def move(workspace: Workspace, name: str, parent: str, before: str = "", after: str = "", leaves: str = "") -> None:
    """Move an item with its comments into a parent, or below one if the parents of its class are links.

    `before` and `after` name its new neighbour in a list, `leaves` the linked parent to leave. Raises EditError.
    """
    taxonomy = workspace.taxonomy
    item = find_item(taxonomy, name)
    if item.parent is None:
        raise EditError("the taxonomy itself cannot be moved")
    possible = list(holders(taxonomy.schema, item.cls))
    broader = parent_slot(item.cls)
    if possible == [taxonomy.schema.root] and broader:
        if before or after:
            raise EditError(f"the {item.cls.kind}s below an item have no order", hint="leave out --before and --after")
        move_below(workspace, item, broader, parent, leaves)
        return
    if leaves:
        raise EditError(f"{item.cls.indefinite} is inside one item only", hint="leave out --from")
    target, old = find_item(taxonomy, parent, possible), item.parent
    position = Position(*(find_item(taxonomy, other, [item.cls]).id if other else "" for other in (before, after)))
    same = target.data is old.data
    if same and not (before or after):
        raise EditError(f"{item.name} is already in {_name(old)}")
    if is_inside(target, item):
        raise EditError(f"{item.name} cannot be moved into itself")
    slot = item.slot if same and item.slot else slot_for(taxonomy.schema, target.cls, item.cls)
    [moved] = transfer(workspace, [item], target, slot, position)
    update_counts(workspace)
    place = f"before {position.before}" if position.before else f"after {position.after}" if position.after else ""
    words = f"from {_name(old)} to {_name(target)}" if not same else ""
    workspace.report(" ".join(filter(None, [f"moved {item.name}", words, place])), moved)


def transfer(workspace: Workspace, items: Sequence[Item], parent: Item, slot: Slot, position: Position) -> list[Item]:
    """Move items of one list into a list of a parent, and return the moved items.

    If their list is empty then, all comments in it go with them. Raises EditError.
    """
    fragments = [workspace.fragment_at(*workspace.place(item)) for item in items]
    path = workspace.place(items[0])[0]
    before, lines = workspace.text(path), [workspace.line_of(item) for item in items]
    for item in sorted(items, key=lambda item: item.index, reverse=True):  # so that the routes to the others stay
        take_out(workspace, item)
    fragments = _with_comments(fragments, lines, before, workspace.text(path))
    workspace.reload()
    target = workspace.reloaded(parent)
    for fragment in fragments:
        insert(workspace, target, slot, fragment, position)
    workspace.reload()
    return [workspace.reloaded(item) for item in items]


def _with_comments(fragments: list[Fragment], lines: list[int], before: str, after: str) -> list[Fragment]:
    """Give each comment that a file has lost to the next fragment, or to the last; `lines` are their first lines."""
    kept = Counter(
        comment.text for fragment in fragments for comment in comments_of("\n".join((*fragment.above, *fragment.lines)))
    )
    lost = Counter(lost_comments(before, after)) - kept
    strays: dict[int, list[str]] = {}
    text = before.replace("\r\n", "\n")
    for comment in comments_of(text) if lost else ():
        if lost[comment.text]:
            lost[comment.text] -= 1
            line = text.count("\n", 0, comment.start) + 1
            number = next((number for number, start in enumerate(lines) if start > line), len(lines) - 1)
            strays.setdefault(number, []).append(comment.text)
    return [fragment._replace(above=(*strays.get(i, ()), *fragment.above)) for i, fragment in enumerate(fragments)]


def _name(item: Item) -> str:
    return item.name if item.parent is not None else "the top"


# --- items that were never released ---------------------------------------------------------------------------------


def remove(workspace: Workspace, name: str) -> None:
    """Remove an item with everything inside it, and the references to that. Raises EditError for a released one."""
    item = find_item(workspace.taxonomy, name)
    inside = [other for other in workspace.taxonomy.items if other.id and is_inside(other, item)]
    for other in (item, *inside):
        _check_unreleased(workspace, other)
    for use in list(references_to(workspace.taxonomy, *inside)):
        if not is_inside(use.source, item):
            redirect_reference(workspace, use.source, use.slot, use.value, [])
    path, _ = workspace.place(item)
    drop_subjects(workspace, [workspace.taxonomy.iri(other) for other in inside])
    take_out(workspace, item)
    workspace.reload()
    update_counts(workspace)
    for other in inside:
        workspace.report_file(f"removed {other.name}", path)


def reidentify(workspace: Workspace, name: str, identifier: str) -> None:
    """Give an item another identifier, everywhere. Raises EditError for a released one, or an invalid identifier."""
    item = find_item(workspace.taxonomy, name)
    _check_unreleased(workspace, item)
    check_new_id(workspace, item.cls, identifier)
    assert item.cls.identifier is not None  # noqa: S101 - it was found by it
    assert item.parent is not None  # noqa: S101 - likewise
    assert item.slot is not None  # noqa: S101 - likewise
    before, name, iri = item.name, full_id(item), workspace.taxonomy.iri(item)
    for use in list(references_to(workspace.taxonomy, item)):
        redirect_reference(workspace, use.source, use.slot, item.id, [identifier])
    _, route = workspace.place(item)
    minting, slot = Minting(workspace.taxonomy), item.cls.given_iri
    if slot is not None and item.value(slot) and item.value(slot) == minting.iri(item.cls, item.id):
        workspace.put(item, slot_path(item.cls, slot), minting.iri(item.cls, identifier))
    workspace.put(item, slot_path(item.cls, item.cls.identifier), identifier)
    if not route or not item.slot.ordered:  # the file is named after it, or the list is sorted by it
        transfer(workspace, [item], item.parent, item.slot, Position())
    workspace.reload()
    rename_subject(workspace, iri, workspace.reloaded(item))
    workspace.renamed[full_id(workspace.reloaded(item))] = name
    workspace.report(f"reidentified {before}: {identifier}", workspace.reloaded(item))


def _check_unreleased(workspace: Workspace, item: Item) -> None:
    """Raise EditError for an item that was released, or may have been in a release that cannot be read."""
    if item.parent is None:
        raise EditError("the taxonomy itself cannot be removed, and has no identifier")
    history = history_of(workspace.original)
    if history.unreadable:
        raise EditError(f"cannot tell if {item.name} was released", where=history.unreadable[0].name)
    known = history.items.get(item.key)
    if known is not None:
        hint = "use `taxokit deprecate`"
        raise EditError(f"{item.name} was released in {known.version}, and its identifier is permanent", hint=hint)
