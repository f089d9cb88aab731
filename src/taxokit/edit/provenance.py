"""What an edit says of values that count as verbatim: that the editors wrote them."""

from collections.abc import Mapping

from taxokit.edit.arguments import EditError, SlotPath
from taxokit.edit.placement import Position, insert
from taxokit.edit.workspace import Workspace
from taxokit.releases.verbatim import UnconfirmedValue, unconfirmed_values
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.provenance import own_statement, source_of_edits, source_slot, statement_slots
from taxokit.taxonomy.references import records_of
from taxokit.taxonomy.schema import Slot


def state_sources(workspace: Workspace) -> None:
    """Say of the values that an edit changed that they are of the editors, where they would count as verbatim.

    A new link gets a record, where links of the slot have some that name a source, and otherwise the slot of the item a
    statement. Of values that are as they were released nothing has to be said, and nothing can be where the schema has
    no slot for it. The workspace is up to date afterwards. Raises EditError.
    """
    workspace.reload()
    entries = list(unconfirmed_values(workspace.taxonomy))
    if not entries:
        return
    before = load(workspace.project, workspace.original.drafts)
    known = {
        (entry.item.key, entry.slot.name): entry.item.data.get(entry.slot.name) for entry in unconfirmed_values(before)
    }
    for entry in entries:
        place, value = (entry.item.key, entry.slot.name), entry.item.data.get(entry.slot.name)
        if place not in known or known[place] != value:
            _state(workspace, entry)
    workspace.reload()


def stated_sources(project: Project, texts: Mapping[str, str]) -> dict[str, str]:
    """Return new texts of files with what `state_sources` says of the values that they change.

    Where it cannot be written, the texts are returned as they are, and the rules about verbatim texts find them.
    """
    workspace = Workspace(project)
    for path, text in texts.items():
        workspace.write(path, text)
    try:
        state_sources(workspace)
    except EditError:
        return dict(texts)
    return {path: text for path, text in workspace.drafts.items() if text is not None}


def _state(workspace: Workspace, entry: UnconfirmedValue) -> None:
    item, slot = entry.item, entry.slot
    schema = workspace.taxonomy.schema
    records = records_of(schema, item.cls, slot)
    name = source_slot(schema, schema.classes[records.holder.range]) if records else None
    if records and name and entry.added and not entry.lost:
        for target in entry.added:
            known = records.find(item, target)
            index = known[0] if known else None
            _write(workspace, item, (records.holder, index), (records.target, target), name)
        return
    slots = statement_slots(schema, item.cls)
    if slots is not None and slots.cls is None:
        own = own_statement(workspace.taxonomy, item, slot.name)
        index = next((i for i, data in enumerate(item.values(slots.holder)) if data is own), None)
        _write(workspace, item, (slots.holder, index), (slots.slot, slot.name), slots.source)


def _write(
    workspace: Workspace, item: Item, place: tuple[Slot, int | None], about: tuple[Slot, str], name: Slot
) -> None:
    """Write the source of edits into a slot `name` of what an item says in a slot at an index, else of a new statement.

    `about` is the key of that one, and its value.
    """
    (holder, index), (key, value) = place, about
    schema = workspace.taxonomy.schema
    source = source_of_edits(schema, name)
    order = tuple(schema.classes[holder.range].by_name)
    if not source:
        return
    if index is None:
        data = {key.name: value, name.name: source}
        insert(workspace, item, holder, {part: data[part] for part in order if part in data}, Position())
    else:
        workspace.put(item, SlotPath((holder.name, index, name.name), name, ((), (), order)), source)
    workspace.report(f"set {name.name} of {value} of {item.name}: {source}", item)
