"""Merging items into one: it gets their labels, children and links, and everything that used them uses it.

Released items are deprecated in favour of it; others are removed, and their links kept as far as the check allows.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from taxokit.edit.arguments import EditError, SlotPath, find_item, linkable, slot_path
from taxokit.edit.commit import subject
from taxokit.edit.deprecate import Deprecation, deprecate_item, follow, redirect_references, remove_links_among
from taxokit.edit.items import Position, is_inside, take_out, transfer, update_counts
from taxokit.edit.workspace import Workspace
from taxokit.lint.engine import findings
from taxokit.lint.selection import choose_rules
from taxokit.rdf import terms
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import is_deprecated, label_of
from taxokit.taxonomy.references import QUALIFIES
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import fold_punctuation
from taxokit.text.words import listed
from taxokit.yaml_text.patch import in_brackets


def merge(workspace: Workspace, names: Sequence[str], into: str, reason: str = "") -> None:
    """Merge items into one of them, or into another.

    Released items are deprecated, because identifiers are permanent; others are removed. Raises EditError.
    """
    target = find_item(workspace.taxonomy, into)
    sources = _sources(workspace, names, target)
    reason = reason or f"Merged into {label_of(target) or target.id}."
    released = _released(workspace, sources)
    for source in sources:
        _move_children(workspace, source, target)
    target, sources = workspace.again(target), [workspace.again(item) for item in sources]
    merged = [target.id, *(source.id for source in sources)]
    kept = [source for source in sources if source.id in released]
    for source in kept:
        for slot in _references(workspace, source, target):
            remove_links_among(workspace, source, slot, merged)
    links = {source.id: _links_beyond(source, target, merged) for source in sources}
    for source in sources:
        redirect_references(workspace, source, [target], sources)
        _keep_labels(workspace, source, target)
        if source.id in released:
            _report_links(workspace, source, source, links[source.id])
    for source in kept:
        deprecate_item(workspace, source, Deprecation(reason, (target.id,)))
    new = [source for source in sources if source.id not in released]
    for source in new:
        follow(workspace, workspace.again(source), [target.id])
        _remove(workspace, workspace.again(source), target)
    update_counts(workspace)
    for source in new:
        _inherit_links(workspace, source, target, links[source.id])


def _sources(workspace: Workspace, names: Sequence[str], target: Item) -> list[Item]:
    taxonomy = workspace.taxonomy
    if target.parent is None:
        raise EditError("nothing can be merged into the taxonomy itself")
    if is_deprecated(taxonomy, target):
        raise EditError(f"{target.name} is deprecated itself", hint="merge into one that is in use")
    found = {item.id: item for item in (find_item(taxonomy, name, [target.cls]) for name in names)}
    found.pop(target.id, None)
    if not found:
        hint = f"name at least one other {target.cls.kind}"
        raise EditError(f"there is nothing to merge into {target.name}", hint=hint)
    for item in found.values():
        if is_inside(target, item):
            raise EditError(f"{target.name} is inside of {item.name}", hint="move it out first")
        if is_deprecated(taxonomy, item):
            hint = "`taxokit set` changes what replaces it"
            raise EditError(f"{item.name} is deprecated already", hint=hint)
    return list(found.values())


def _released(workspace: Workspace, items: Sequence[Item]) -> set[str]:
    """Return the identifiers of the items that were, or may have been, released."""
    history = history_of(workspace.original)  # a release that cannot be read may contain anything
    return {item.id for item in items if history.unreadable or item.key in history.items}


def _move_children(workspace: Workspace, source: Item, target: Item) -> None:
    """Move what is inside of an item into the one that it becomes."""
    here = workspace.again(source)
    for slot in here.cls.containers:
        if workspace.taxonomy.schema.classes[slot.range].is_owned:
            continue  # it says something of the item itself
        children = [
            child
            for child in workspace.taxonomy.items
            if child.slot is slot and child.parent is not None and child.parent.data is here.data
        ]
        if children:
            for moved in transfer(workspace, children, workspace.again(target), slot, Position()):
                workspace.report(f"moved {moved.name} from {source.name} to {target.name}", moved)
            here = workspace.again(source)


def _references(workspace: Workspace, item: Item, other: Item) -> list[Slot]:
    """Return the slots in which an item can refer to another, but for what replaces it."""
    schema = workspace.taxonomy.schema
    return [
        slot
        for slot in linkable(item.cls)
        if slot.refers and slot.uri != terms.REPLACED_BY and other.cls in schema.descendants(slot.range)
    ]


# --- links --------------------------------------------------------------------------------------------------------


def _links_beyond(source: Item, target: Item, merged: Collection[str]) -> Mapping[Slot, list[Any]]:
    """Return the links of an item that the one which it becomes does not have.

    Without those to what replaces it, and to the items that are `merged`.
    """
    found: dict[Slot, list[Any]] = {}
    for slot in linkable(source.cls):
        known = {*map(str, target.values(slot)), *(merged if slot.refers else ())}
        values = [value for value in source.values(slot) if str(value) not in known]
        if values and slot.uri != terms.REPLACED_BY:
            found[slot] = values
    return found


def _report_links(workspace: Workspace, source: Item, place: Item, links: Mapping[Slot, list[Any]]) -> None:
    """Report the links of an item that need review, where they are, or at the item that it became."""
    for slot, values in links.items():
        words = f"needs review: {slot.name} of {source.name}, {listed(map(str, values))}"
        if place is source:
            workspace.report_reference(words, source, slot, str(values[0]))
        else:
            workspace.report(words, place)


def _inherit_links(workspace: Workspace, source: Item, target: Item, links: Mapping[Slot, list[Any]]) -> None:
    """Give an item the links of a removed one, each where it makes no new finding; report the others."""
    known = _findings(workspace) if links else Counter()
    refused = {
        slot: [value for value in values if not _add_link(workspace, target, slot, value, known)]
        for slot, values in links.items()
    }
    _report_links(workspace, source, target, {slot: values for slot, values in refused.items() if values})


def _add_link(workspace: Workspace, target: Item, slot: Slot, value: Any, known: Counter[tuple[str, ...]]) -> bool:
    """Add a link, and report it; undo it, and return False, where it makes a finding that is not known yet."""
    here = workspace.again(target)
    if value in here.values(slot) or _is_stated_by_other(workspace, here, slot, value):
        return True
    if not slot.multivalued:
        return False
    drafts = dict(workspace.drafts)
    workspace.add_value(here, slot_path(here.cls, slot), value)
    if _findings(workspace) - known:
        workspace.drafts = drafts
        workspace.reload()
        return False
    workspace.report_link(here, slot, value)
    return True


def _is_stated_by_other(workspace: Workspace, item: Item, slot: Slot, value: Any) -> bool:
    """Say whether the other item has the same link: of a symmetric property, one direction says both."""
    if not slot.refers or terms.INVERSES.get(slot.uri) != slot.uri:
        return False
    other = workspace.taxonomy.index(slot.range).get(value)
    there = other.cls.by_name.get(slot.name) if other else None
    return other is not None and there is not None and item.id in other.values(there)


def _findings(workspace: Workspace) -> Counter[tuple[str, ...]]:
    return Counter(subject(finding) for finding in findings(workspace.result(), choose_rules(workspace.project)))


# --- labels -------------------------------------------------------------------------------------------------------


def _keep_labels(workspace: Workspace, source: Item, target: Item) -> None:
    """Make the labels of an item alternative labels of the one that it becomes, in every language."""
    _add_labels(workspace, source, target, target.cls)
    slot = target.cls.translations
    words = source.data.get(slot.name) if slot and slot.nesting == "map" else None
    if slot is not None and isinstance(words, dict):
        for language in words:
            _add_labels(workspace, source, target, workspace.taxonomy.schema.classes[slot.range], slot.name, language)


def _add_labels(workspace: Workspace, source: Item, target: Item, cls: Class, *group: str) -> None:
    """Add the labels in a group of values, which has a class: that of the items, or of their translations."""
    alternative = cls.meaning(terms.ALT_LABEL)
    if not _takes_labels(alternative):
        return
    orders = (tuple(target.cls.by_name), *(((), tuple(cls.by_name)) if group else ()))
    path = SlotPath((*group, alternative.name), alternative, orders)
    slots = [cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)]
    known = {fold_punctuation(label) for slot in slots for label in _texts(target, slot, group)}
    for label in [label for slot in slots[:2] for label in _texts(source, slot, group)]:
        if fold_punctuation(label) not in known:
            known.add(fold_punctuation(label))
            workspace.add_value(target, path, label)
            workspace.report(f'added {path.name} of {target.name}: "{label}"', target, *path.steps)


def _takes_labels(alternative: Slot | None) -> TypeGuard[Slot]:
    """Say whether the slot for alternative labels, if there is one, takes several."""
    return alternative is not None and alternative.multivalued


def _texts(item: Item, slot: Slot | None, group: Sequence[str]) -> list[str]:
    value: object = item.data
    for step in (*group, slot.name if slot else ""):
        value = value.get(step) if isinstance(value, dict) else None
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


# --- removing -----------------------------------------------------------------------------------------------------


def _remove(workspace: Workspace, source: Item, target: Item) -> None:
    """Remove an item that was never released, and report what is removed with it."""
    path, _ = workspace.place(source)
    for steps, value in _lost_values(workspace, source, target):
        words = f'"{value}"' if isinstance(value, str) else in_brackets(value)
        workspace.report(f"needs review: {'.'.join(steps)} of {source.name}, {words}", target)
    take_out(workspace, source)
    workspace.reload()
    workspace.report_file(f"removed {source.name}, which was never released", path)


def _lost_values(workspace: Workspace, source: Item, target: Item) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the values of an item that the one which it becomes does not have, but for links, labels and children."""
    schema, cls = workspace.taxonomy.schema, source.cls
    kept = {
        *linkable(cls),
        *(slot for slot in cls.containers if slot.nesting == "list" and QUALIFIES not in slot.annotations),
        lifecycle_of(schema, cls).status,
    }
    for slot in cls.slots:
        if slot.name not in source.data or slot.identifier or slot in kept:
            continue
        theirs, ours = source.data[slot.name], target.data.get(slot.name)
        if slot is cls.translations and slot.nesting == "map" and isinstance(theirs, dict):
            inner, there = schema.classes[slot.range], ours if isinstance(ours, dict) else {}
            for language, words in theirs.items():
                group = there.get(language)
                for name, value in words.items() if isinstance(words, dict) else ():
                    known = group.get(name) if isinstance(group, dict) else None
                    if not _is_label(inner, name) and value != known:
                        yield (slot.name, language, name), value
        elif not _is_label(cls, slot.name) and theirs != ours:
            yield (slot.name,), theirs


def _is_label(cls: Class, name: str) -> bool:
    """Say whether a slot has labels that become alternative ones of another item."""
    slot = cls.by_name.get(name)
    is_label = slot is not None and slot.uri in (terms.PREF_LABEL, terms.ALT_LABEL)
    return is_label and _takes_labels(cls.meaning(terms.ALT_LABEL))
