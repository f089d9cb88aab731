"""The places of items: which lists can contain them, inserting, taking out and counting them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from taxokit.edit.arguments import EditError, SlotPath, slot_path
from taxokit.edit.workspace import Workspace, discard, item_values
from taxokit.rdf import terms
from taxokit.repository.project import GENERATED_FOLDER, TAXONOMY_FILE, TAXONOMY_FOLDER
from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.emitter import block
from taxokit.yaml_text.patch import Fragment, fragment_content, list_of, yaml_of

EDITOR_LINE = "# yaml-language-server:"
"""How the comment begins that names the schema of a file for editors."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a list whose order means something: before or after another item, or at the end."""

    before: str = ""
    after: str = ""


def holders(schema: Schema, cls: Class) -> list[tuple[Class, Slot]]:
    """Return the classes that contain items of a class in a list, and their slots, the root first."""
    return [
        (holder, slot)
        for holder in dict.fromkeys((schema.root, *schema.classes.values()))
        if not holder.abstract
        for slot in holder.containers
        if slot.nesting == "list" and slot.range == cls.name
    ]


def slot_for(schema: Schema, holder: Class, cls: Class) -> Slot:
    """Return the slot in which a class contains items of another. Raises EditError where there is none."""
    for candidate, slot in holders(schema, cls):
        if candidate is holder:
            return slot
    raise EditError(f"a {holder.kind} cannot contain a {cls.kind}")


def insert(
    workspace: Workspace, parent: Item, slot: Slot, new: Mapping[str, Any] | Fragment, position: Position
) -> None:
    """Put a new item, or one that was cut out, into a list of its parent. Reload afterwards, or insert more there.

    It goes to its sorted place, or to `position` where the order means something. Raises EditError.
    """
    cls = workspace.taxonomy.schema.classes[slot.range]
    fragment = new if isinstance(new, Fragment) else None
    data = _value_of(new) if isinstance(new, Fragment) else dict(new)
    above = fragment.above if fragment else ()
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
        raise EditError("the item is in a style that this edit cannot follow", hint="run `taxokit fmt`")
    return value


def _index(cls: Class, slot: Slot, values: list[Any], data: Mapping[str, Any], position: Position) -> int:
    key = sort_key(cls)
    wanted = position.before or position.after
    if not slot.ordered:
        if wanted:
            raise EditError(f"{slot.name} are sorted by identifier; their order means nothing")
        later = (i for i, other in enumerate(values) if isinstance(other, dict) and key(other) > key(data))
        return next(later, len(values))
    if not wanted:
        return len(values)
    for index, other in enumerate(values):
        if isinstance(other, dict) and other.get(cls.key[0]) == wanted:
            return index if position.before else index + 1
    raise EditError(f"there is no {cls.kind} {wanted!r} in this list")


def _has_files(taxonomy: Taxonomy, slot: Slot) -> bool:
    """Say whether the items of a list of the root are in files of their own: where they can, unless all are in one."""
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


def fragment_of(workspace: Workspace, item: Item) -> Fragment:
    """Return an item as lines with its comments, as in its file. Raises EditError."""
    fragment = workspace.fragment_at(*workspace.place(item))
    return Fragment(tuple(line for line in fragment.above if not line.startswith(EDITOR_LINE)), fragment.lines)


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
    """Say whether an item is another, or anywhere inside of it."""
    return container.key in [here.key for here in (item, *item.path)]
