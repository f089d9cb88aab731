"""Items whose parents are links, as SKOS has them (`broader`): moving one below another."""

from taxokit.edit.values import follow_link, linked_value
from taxokit.edit.workspace import EditError, Workspace, slot_path
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import reachable
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.words import listed


def parent_slot(cls: Class) -> Slot | None:
    """Return the slot in which the items of a class link to their parents, None if they do not."""
    return _authored(cls, terms.BROADER)


def _authored(cls: Class, uri: str) -> Slot | None:
    slot = cls.meaning(uri)
    return slot if slot is not None and slot.refers and not slot.computed else None


def move_below(workspace: Workspace, item: Item, slot: Slot, parent: str, leaves: str = "") -> None:
    """Move an item below another, or to the top (`.`). `leaves` names the parent to leave, of several.

    A top concept below another is none any more, and a concept at the top is one (SKOS Reference, section 4.6.3).
    Raises EditError.
    """
    taxonomy = workspace.taxonomy
    target = None if parent == ROOT else find_item(taxonomy, parent, taxonomy.schema.descendants(slot.range))
    before = [str(value) for value in item.values(slot)]
    old = [str(linked_value(taxonomy, item, slot_path(item.cls, slot), leaves))] if leaves else before
    if len(old) > 1:
        raise EditError(f"{item.name} is below {listed(old)}", hint=f"name the one to leave with --from {old[0]}")
    if target is None and not before:
        raise EditError(f"{item.name} is already at the top")
    if target is not None:
        _check_target(taxonomy, item, slot, target)
    names = [] if target is None else [target.id]
    _replace(workspace, item, slot, old, names)
    ends = [
        _named(taxonomy, slot, old),
        _named(taxonomy, slot, names or [value for value in before if value not in old]),
    ]
    workspace.report(f"moved {item.name} from {ends[0]} to {ends[1]}", item, *((slot.name,) if names else ()))
    _mark_top(workspace, item, slot, target)


def _check_target(taxonomy: Taxonomy, item: Item, slot: Slot, target: Item) -> None:
    """Raise EditError if an item is below another already, or that is below the item."""
    if target.id in item.values(slot):
        raise EditError(f"{item.name} is already below {target.name}")
    index = taxonomy.index(slot.range)

    def parents(name: str) -> list[str]:
        return [str(value) for value in index[name].values(slot)] if name in index else []

    if target.data is item.data:
        raise EditError(f"{item.name} cannot be moved below itself")
    if item.id in reachable(parents, target.id):
        raise EditError(f"{target.name} is below {item.name}", hint=f"move {target.id} elsewhere first")


def _replace(workspace: Workspace, item: Item, slot: Slot, old: list[str], new: list[str]) -> None:
    path = slot_path(item.cls, slot)
    if not new:
        workspace.drop_value(item, path, old[0])
    elif not slot.multivalued:
        workspace.put(item, path, new[0])
    elif old:
        workspace.replace_value(item, path, old[0], new)
    else:
        workspace.add_value(item, path, new[0])
    for value in old:
        follow_link(workspace, item, slot, value, new)


def _named(taxonomy: Taxonomy, slot: Slot, names: list[str]) -> str:
    index = taxonomy.index(slot.range)
    return listed(index[name].name if name in index else name for name in names) if names else "the top"


def _mark_top(workspace: Workspace, item: Item, parents: Slot, target: Item | None) -> None:
    """Let an item below another be no top concept of the schemes of that, and one at the top be one of its own."""
    tops, within = (_authored(item.cls, uri) for uri in (terms.TOP_CONCEPT_OF, terms.IN_SCHEME))
    if tops is None:
        return
    path = slot_path(item.cls, tops)
    if target is None:
        known = {scheme for other in workspace.taxonomy.by_class[item.cls.name] for scheme in other.values(tops)}
        schemes = item.values(within) if within and not item.values(parents) else ()
        for scheme in [scheme for scheme in schemes if scheme in known and scheme not in item.values(tops)]:
            workspace.add_value(item, path, scheme)
            workspace.report(f"made {item.name} a top concept of {scheme}", item, tops.name)
        return
    around = {scheme for slot in (tops, within) if slot for scheme in target.values(slot)}
    for scheme in [scheme for scheme in item.values(tops) if not around or scheme in around]:
        workspace.drop_value(item, path, scheme)
        workspace.report(f"{item.name} is no longer a top concept of {scheme}", item)
