"""What only an item that was never released can undergo: it is removed, or gets another identifier."""

from taxokit.edit.add import refuse_invalid_id
from taxokit.edit.arguments import EditError, find_item, slot_path
from taxokit.edit.move import transfer
from taxokit.edit.placement import Position, is_inside, take_out, update_counts
from taxokit.edit.redirect import redirect_reference
from taxokit.edit.workspace import Workspace
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.references import references_to


def remove(workspace: Workspace, name: str) -> None:
    """Remove an item with everything inside it, and the references to that. Raises EditError for a released one."""
    item = find_item(workspace.taxonomy, name)
    inside = [other for other in workspace.taxonomy.items if other.id and is_inside(other, item)]
    for other in (item, *inside):
        _refuse_released(workspace, other)
    for use in list(references_to(workspace.taxonomy, *inside)):
        if not is_inside(use.source, item):
            redirect_reference(workspace, use.source, use.slot, use.value, [])
    path, _ = workspace.place(item)
    take_out(workspace, item)
    workspace.reload()
    update_counts(workspace)
    for other in inside:
        workspace.report_file(f"removed {other.name}", path)


def reidentify(workspace: Workspace, name: str, identifier: str) -> None:
    """Give an item another identifier, everywhere. Raises EditError for a released one, or an invalid identifier."""
    item = find_item(workspace.taxonomy, name)
    _refuse_released(workspace, item)
    refuse_invalid_id(workspace, item.cls, identifier)
    assert item.cls.identifier is not None  # noqa: S101 - what has a name to be found by
    assert item.parent is not None  # noqa: S101 - likewise
    assert item.slot is not None  # noqa: S101 - likewise
    before = item.name
    for use in list(references_to(workspace.taxonomy, item)):
        redirect_reference(workspace, use.source, use.slot, item.id, [identifier])
    _, route = workspace.place(item)
    workspace.put(item, slot_path(item.cls, item.cls.identifier), identifier)
    if not route or not item.slot.ordered:  # the file is named after it, or the list is sorted by it
        transfer(workspace, [item], item.parent, item.slot, Position())
    workspace.reload()
    workspace.report(f"reidentified {before}: {identifier}", workspace.again(item))


def _refuse_released(workspace: Workspace, item: Item) -> None:
    """Raise EditError for an item that was released, or may have been in a release that cannot be read."""
    if item.parent is None:
        raise EditError("the taxonomy itself has no identifier to remove or change")
    history = history_of(workspace.original)
    if history.unreadable:
        raise EditError(f"it is unknown whether {item.name} was released", where=history.unreadable[0].name)
    known = history.items.get(item.key)
    if known is not None:
        hint = "use `taxokit deprecate`"
        raise EditError(f"{item.name} was released in {known.version}, and its identifier is permanent", hint=hint)
