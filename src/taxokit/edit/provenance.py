"""What an edit says of a text that counts as verbatim: that the editors wrote it."""

from collections.abc import Collection

from taxokit.archive.released_items import history_of
from taxokit.archive.verbatim import doubtful_texts
from taxokit.edit.placement import Position, insert
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.provenance import own_statement, source_of_edits, statement_slots


def say_source(workspace: Workspace, item: Item, changed: Collection[str]) -> list[str]:
    """Say of the changed texts of an item that they are of the editors, where they would count as verbatim.

    Of a text that is as it was released nothing has to be said, and nothing can be where the schema has no slot for it.
    Returns what was done, in words. Raises EditError.
    """
    done: list[str] = []
    taxonomy, slots = workspace.taxonomy, statement_slots(workspace.taxonomy.schema, item.cls)
    source = source_of_edits(taxonomy.schema, slots.source) if slots and slots.cls is None else ""
    if slots is None or not source:
        return done
    doubtful = [slot for slot, _ in doubtful_texts(taxonomy, history_of(workspace.original), item)]
    for slot in doubtful:
        if slot.name not in changed:
            continue
        known = own_statement(taxonomy, item, slot.name)
        if known is None:
            data = {slots.slot.name: slot.name, slots.source.name: source}
            order = taxonomy.schema.classes[slots.holder.range].by_name
            insert(workspace, item, slots.holder, {name: data[name] for name in order if name in data}, Position())
        else:
            index = next(i for i, data in enumerate(item.values(slots.holder)) if data is known)
            workspace.replace(item, (slots.holder.name, index, slots.source.name), source)
        done.append(f"set {slots.source.name} of {slot.name} of {item.name}: {source}")
    return done
