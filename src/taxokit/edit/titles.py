"""Operations in the words of a commit: what each does, as `Reword the definition of "Heat pump"`."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from taxokit.edit.operations import (
    Add,
    Deprecate,
    Link,
    Map,
    Merge,
    Move,
    Operation,
    Reidentify,
    Remap,
    Remove,
    Rename,
    Review,
    SetValues,
    Split,
    Unlink,
    Unmap,
)
from taxokit.query.lookup import find_class
from taxokit.query.names import items_named
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, label_of, label_slot
from taxokit.text.words import count_of, listed

WIDTH = 72
"""The longest subject of a commit, and the longest line below it."""

_LONGEST = 40  # characters of a label, as far as there is more to say
_MOST = 3  # names in a list


class _Names:
    """The names of items for people."""

    def __init__(self, taxonomy: Taxonomy, longest: int) -> None:
        self.taxonomy, self.longest = taxonomy, longest

    def item(self, name: str) -> Item | None:
        if name == ROOT:
            return self.taxonomy.root
        items = items_named(self.taxonomy, name)
        return items[0] if len(items) == 1 else None

    def of(self, name: str) -> str:
        """Return the label of an item between quotation marks, or of the taxonomy the words for it."""
        item = self.item(name)
        if item is not None and item.parent is None:
            return "the taxonomy"
        return self.quoted((item and label_of(item)) or name.rpartition("/")[2])

    def quoted(self, text: str) -> str:
        text = " ".join(text.split())
        return f'"{text if len(text) <= self.longest else f"{text[: self.longest - 1].rstrip()}…"}"'

    def list(self, names: Sequence[str]) -> str:
        shown = [self.of(name) for name in names[:_MOST]]
        return listed([*shown, f"{len(names) - _MOST} more"] if len(names) > _MOST else shown)


def _set(names: _Names, operation: SetValues) -> str:
    slot, _, language = operation.slot.partition("@")
    what = f"the {slot.replace('_', ' ').replace('.', ' ')}{f' ({language})' if language else ''}"
    verb = "Change"
    if not operation.values:
        verb = "Remove"
    elif operation.was == ():
        verb = "Add"
    elif len(operation.values) == 1 and " " in operation.values[0]:
        verb = "Reword"
    return f"{verb} {what} of {names.of(operation.item)}"


def _link(names: _Names, operation: Link | Unlink) -> str:
    item, is_new = names.item(operation.item), isinstance(operation, Link)
    slot = item.cls.by_name.get(operation.slot) if item else None
    if slot is not None and slot.refers:
        verb, word = ("Link", "to") if is_new else ("Unlink", "from")
        return f"{verb} {names.of(operation.item)} {word} {names.list(operation.values)}"
    verb, word = ("Add", "to") if is_new else ("Remove", "from")
    values = listed(map(names.quoted, operation.values[:_MOST]))
    return f"{verb} {values} {word} the {operation.slot.replace('_', ' ')} of {names.of(operation.item)}"


def _add(names: _Names, operation: Add) -> str:
    cls = find_class(names.taxonomy.schema, operation.kind)
    slot = label_slot(cls)
    words = operation.values.get(slot.name) if slot else None
    label = words[0] if words else operation.id.rpartition("/")[2]
    where = f" to {names.of(operation.parent)}" if operation.parent else ""
    return f"Add the {cls.kind} {names.quoted(label)}{where}"


def _remove(names: _Names, operation: Remove) -> str:
    item = names.item(operation.item)
    return f"Remove the {item.cls.kind if item else 'item'} {names.of(operation.item)}"


def _deprecate(names: _Names, operation: Deprecate) -> str:
    others = f" in favour of {names.list(operation.replaced_by)}" if operation.replaced_by else ""
    return f"Deprecate {names.of(operation.item)}{others}"


def _map(names: _Names, operation: Map) -> str:
    if not operation.term:
        return f"Note that {operation.target} has no term for {names.of(operation.item)}"
    term = names.quoted(operation.label) if operation.label else operation.term
    if operation.negative:
        return f"Note that {names.of(operation.item)} does not match {term}"
    return f"Map {names.of(operation.item)} to {term}"


def _unmap(names: _Names, operation: Unmap) -> str:
    if not operation.term:
        return f"Remove the note that {operation.target} has no term for {names.of(operation.item)}"
    return f"Remove the mapping of {names.of(operation.item)} to {operation.term}"


def _review(names: _Names, operation: Review) -> str:
    """Return the words for one text by its context, `skill/x#definition`, or for all texts of items."""
    items, (first, hash_, slot) = operation.names, (operation.names or ("",))[0].partition("#")
    what = f"{count_of(len(items), 'translation') if items else 'all translations'} into {operation.language}"
    if len(items) == 1:
        texts = f"the {slot.replace('_', ' ')} ({operation.language})" if hash_ else f"the texts ({operation.language})"
        what = f"{texts} of {names.of(first)}"
    return f"Take the review of {what} back" if operation.undo else f"Mark {what} as reviewed"


_WORDS: dict[type[Operation], Callable[[_Names, Any], str]] = {
    Add: _add,
    Remove: _remove,
    Merge: lambda names, made: f"Merge {names.list(made.items)} into {names.of(made.into)}",
    Split: lambda names, made: f"Split {names.of(made.item)} into {names.list(made.into)}",
    Deprecate: _deprecate,
    Reidentify: lambda names, made: f"Change the identifier of {names.of(made.item)} to {made.id}",
    Rename: lambda names, made: f"Rename {names.of(made.item)} to {names.quoted(made.label)}",
    Move: lambda names, made: f"Move {names.of(made.item)} to {names.of(made.parent)}",
    SetValues: _set,
    Link: _link,
    Unlink: _link,
    Map: _map,
    Remap: lambda names, made: f"Change the mapping of {names.of(made.item)} to {made.term or made.target}",
    Unmap: _unmap,
    Review: _review,
}
"""The words of each operation; those that say most of a change come first."""

_ORDER = [cls.op for cls in _WORDS]


def title_of(operation: Operation, taxonomy: Taxonomy, longest: int = _LONGEST) -> str:
    """Return an operation in words, with the names of a taxonomy before it is made."""
    return _WORDS[type(operation)](_Names(taxonomy, longest), operation)


def headline(operations: Sequence[Operation], titles: Sequence[str]) -> str:
    """Return a subject for several operations with their titles: the most important, and the number of the others.

    It has at most `WIDTH` characters.
    """
    if not operations:
        return ""
    order = sorted(range(len(operations)), key=lambda index: _ORDER.index(operations[index].op))
    first, others = titles[order[0]], len(operations) - 1
    rest = f", and {count_of(others, 'more change')}" if others else ""
    while len(first) + len(rest) > WIDTH:
        shorter = _shortened(first, len(first) + len(rest) - WIDTH)
        if shorter == first:
            return f"{first[: WIDTH - len(rest) - 1].rstrip()}…{rest}"
        first = shorter
    return f"{first}{rest}"


_QUOTED = re.compile(r'"([^"]{12,})"')


def _shortened(title: str, by: int) -> str:
    """Return a title whose longest name is shorter, by as many characters as it can be."""
    longest = max(_QUOTED.finditer(title), key=lambda match: len(match[1]), default=None)
    if longest is None:
        return title
    kept = longest[1].rstrip("…")[: max(10, len(longest[1]) - by - 1)].rstrip()
    shorter = f'{title[: longest.start()]}"{kept}…"{title[longest.end() :]}'
    return shorter if len(shorter) < len(title) else title
