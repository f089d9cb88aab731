"""What there is to know of an item besides its values: who uses it, what is in it, comments, and changes."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from taxokit.diff.kinds import KINDS
from taxokit.edit.items import holders
from taxokit.editor.editor import Editor
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.references import references_to
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.diagnostics import Diagnostic, Route
from taxokit.text.errors import SourceError
from taxokit.yaml_text import parser
from taxokit.yaml_text.comment_tree import CommentedNode, comment_tree

_MOST = 200  # items that use one, and items inside it, on its page


class Inside(NamedTuple):
    """A list of items inside an item: the slot, the class of a new one, and the items."""

    slot: Slot
    cls: Class
    items: list[Item]
    total: int


def uses_in(taxonomy: Taxonomy, item: Item) -> dict[str, list[Item]]:
    """Return the items that refer to an item, by the name of the slot."""
    uses: dict[str, list[Item]] = {}
    for use in islice(references_to(taxonomy, item), _MOST):
        uses.setdefault(use.slot.name, []).append(use.source)
    return uses


def inside(taxonomy: Taxonomy, item: Item) -> Iterator[Inside]:
    """Yield the lists of items inside an item."""
    schema = taxonomy.schema
    for slot in item.cls.containers:
        cls = schema.classes[slot.range]
        if cls in schema.item_classes and holders(schema, cls).get(item.cls) is slot:
            index = taxonomy.index(cls.name)
            items = [index[name] for name in _names(item, slot, cls) if name in index]
            yield Inside(slot, cls, items[:_MOST], len(items))


def _names(item: Item, slot: Slot, cls: Class) -> list[str]:
    values = item.values(slot)
    return [str(data.get(cls.key[0])) for data in values if isinstance(data, dict)]


def steps_about(editor: Editor, item: Item) -> list[str]:
    """Return the words of the steps of this session that changed an item."""
    return [message.words for step in editor.session.steps for message in step.messages if message.item == item.key]


def changes_of(editor: Editor, item: Item) -> dict[str, list[str]]:
    """Return the kinds of changes of an item since the last release, as far as the last check found them.

    Each has the names of the slots that it is about.
    """
    diff = editor.report.diff if editor.report else None
    kinds: dict[str, list[str]] = {}
    for change in diff.changes if diff else ():
        if (change.cls, change.id) == item.key:
            slots = kinds.setdefault(KINDS[change.kind].words.capitalize(), [])
            slots += [change.slot] if change.slot and change.slot not in slots else []
    return kinds


def comments_on(taxonomy: Taxonomy, item: Item) -> Iterator[tuple[str, str]]:
    """Yield the comments on the values of an item, each with the slot that it is at."""
    path, route = taxonomy.origin(item)[:2]
    text = taxonomy.text_of(path).replace("\r\n", "\n")
    root = parser.compose(text, path) if "#" in text else None
    if root is None or isinstance(root, Diagnostic):
        return
    try:
        whole = comment_tree(text, root)
    except SourceError:
        return
    place = _at(whole, route)
    for child in place.children if place else ():
        slot = item.cls.by_name.get(child.key or "")
        of_items = slot is not None and slot.nesting == "list" and taxonomy.schema.classes[slot.range].identifier
        for part in () if of_items else (child, *child.walk()):
            for comment in (*part.above, *part.trailing, *part.end):
                if not comment.ignores:
                    yield child.key or "", comment.text.lstrip("# ")


def _at(node: CommentedNode | None, route: Route) -> CommentedNode | None:
    for step in route:
        children = node.children if node else []
        if isinstance(step, int):
            node = children[step] if step < len(children) else None
        else:
            node = next((child for child in children if child.key == step), None)
    return node
