"""Warnings of an edit about labels that another item has, too.

Rules allow some of these, or only count them, as the parts of machines or the names of people. The author of a label
must know.
"""

from collections.abc import Iterator, Mapping
from functools import cache, partial

from taxokit.edit.workspace import Message, Workspace
from taxokit.taxonomy.loader import Locations
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot_of, translated_labels
from taxokit.taxonomy.schema import Class
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.normalize import alike


def shared_labels(workspace: Workspace, taxonomy: Taxonomy, locations: Locations) -> Iterator[tuple[Diagnostic, Item]]:
    """Yield a warning, with the other item, for each new label of an edit that an item of its kind has, too.

    People choose from the items of one class by their labels, and from all concepts. `taxonomy` is the result.
    """
    twins_of = cache(partial(_twins, taxonomy))
    for message in workspace.messages:
        item = taxonomy.index(message.item[0]).get(message.item[1]) if message.item else None
        if item is None:
            continue
        kinds = tuple(kind for kind in taxonomy.schema.item_classes if kind.is_concept) if item.cls.is_concept else ()
        for tag in _new_tags(workspace, message, item):
            other = twins_of(kinds or (item.cls,), tag).get(item.key)
            if other is not None:
                label, its_label = _label(item, tag, taxonomy), _label(other, tag, taxonomy)
                same = "is also" if its_label == label else f"reads like {its_label!r},"
                language = f"@{tag}" if tag else ""
                text = f"the label {label!r}{language} of {item.name} {same} the label of {other.name}"
                place = locations.of(taxonomy.origin(item, *message.steps))
                yield Diagnostic(place, text, severity=Severity.WARNING), other


def _twins(taxonomy: Taxonomy, kinds: tuple[Class, ...], tag: str) -> Mapping[ItemKey, Item]:
    """Return another item of some classes with the same label for each item that has one."""
    items = [item for kind in kinds for item in taxonomy.by_class[kind.name] if _label(item, tag, taxonomy)]
    twins = {}
    for places in alike([_label(item, tag, taxonomy) for item in items]):
        first, second = (items[place] for place in places[:2])
        twins.update({items[place].key: second if items[place] is first else first for place in places})
    return twins


def _label(item: Item, tag: str, taxonomy: Taxonomy) -> str:
    """Return the label of an item in a language, "" for ours; "" if it has none."""
    return translated_labels(taxonomy.schema, item).get(tag, "") if tag else label_of(item)


def _new_tags(workspace: Workspace, message: Message, item: Item) -> list[str]:
    """Return the languages of the labels that a change gave an item, "" for ours."""
    slot, holder, steps = label_slot_of(item), item.cls.translations, message.steps
    if slot is None:
        return []
    if steps == (slot.name,):
        return [""]
    if holder is not None and steps[:1] == (holder.name,) and steps[2:] == (slot.name,):
        return [str(steps[1])]
    is_new = not steps and item.id not in workspace.original.index(item.cls.name)
    return ["", *translated_labels(workspace.taxonomy.schema, item)] if is_new else []
