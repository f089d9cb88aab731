"""The sources while they are edited: their texts with every change made so far, and what is said about each change.

Each change is one splice of one file. The new text is read at once and compared with what it should say, so that a file
that is written in a way that splicing cannot follow is refused, and never damaged.
"""

import copy
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import SourceError
from taxokit.core.files import finish_writing
from taxokit.core.location import Origin, Route
from taxokit.core.project import Project
from taxokit.edit.arguments import EditError, Target
from taxokit.edit.paths import assign, at, depth, discard
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.comments import comments_of
from taxokit.yaml_text.document import Node
from taxokit.yaml_text.patch import Content, Piece, Splice, yaml_of


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about one change: in words, and where: a value of an item, or a file alone."""

    words: str
    item: tuple[str, str] | None = None
    steps: Route = ()
    path: str = ""


class Workspace:
    """The sources of a repository while they are edited.

    `drafts` are the changed texts by path, None for a file that goes, `before` what these files held, None for one that
    comes; `taxonomy` is what they hold by now.
    """

    def __init__(self, project: Project) -> None:
        """Read the sources, once an edit that was killed while it was written is complete.

        Raises ConfigError where there is no compiled schema, SourceError where the sources cannot be written.
        """
        self.project = project
        finish_writing(project.root)
        self.taxonomy: Taxonomy = load(project)
        self.original = self.taxonomy  # for its texts and places: its values follow the edit until it is read again
        self.counts = self.taxonomy.counts()
        self.drafts: dict[str, str | None] = {}
        self.before: dict[str, str | None] = {}
        self.said: list[Said] = []

    def reload(self) -> None:
        """Read the taxonomy again, after items came, went or moved. Items from before are stale then."""
        self.taxonomy = load(self.project, self.drafts)

    def again(self, item: Item) -> Item:
        """Return an item as it is after a reload."""
        return self.taxonomy.root if item.parent is None else self.taxonomy.index(item.cls.name)[item.id]

    def text(self, path: str) -> str:
        """Return the text of a file with the changes so far; "" for one that is not there, or not any more."""
        if path not in self.before:
            exists = (self.project.root / path).exists()
            self.before[path] = self.original.text_of(path) if exists else None
        return (self.drafts[path] if path in self.drafts else self.before[path]) or ""

    def write(self, path: str, text: str | None) -> None:
        """Give a file another text, or let it go. Nothing is written to the disk here."""
        self.text(path)  # what it holds before is remembered
        self.drafts[path] = text

    def say(self, words: str, item: Item, *steps: str | int) -> None:
        """Remember what to tell about a change of an item."""
        self.said.append(Said(words, (item.cls.name, item.id), steps))

    def say_of_file(self, words: str, path: str) -> None:
        """Remember what to tell about a change of a file."""
        self.said.append(Said(words, path=path))

    def put(self, item: Item, target: Target, value: Any, content: Content | None = None) -> None:
        """Set a value, or add it at the place that the schema gives it. Raises EditError.

        `content` writes the value, where it is not written in the canonical layout.
        """
        steps = target.steps
        known = depth(item.data, steps)
        path, route = self.place(item)
        holder = at(item.data, steps[:known])
        added = value
        for step in reversed(steps[known + 1 :]):
            added = {step: added}
        if known < len(steps) and isinstance(holder, dict):
            order = target.orders[known] or tuple(sorted({*holder, steps[known]}))
            self.splice(
                path,
                lambda text, node: patch.insert_key(
                    text, node, (*route, *steps[:known]), steps[known], content or yaml_of(added), order
                ),
                lambda whole: assign(whole, (*route, *steps), value),
            )
        else:  # it is there, or there is nothing, or no mapping, where it belongs
            written = added if known == len(steps) else {steps[known]: added}
            self.splice(
                path,
                lambda text, node: patch.set_value(text, node, (*route, *steps[:known]), content or yaml_of(written)),
                lambda whole: assign(whole, (*route, *steps[:known]), written),
            )
        assign(item.data, steps, value)

    def drop(self, item: Item, steps: Route) -> None:
        """Remove a value, and what would be empty without it. Raises EditError."""
        path, route = self.place(item)
        self.splice(
            path,
            lambda text, node: patch.remove(text, node, (*route, *steps)),
            lambda whole: discard(whole, (*route, *steps)),
        )
        discard(item.data, steps)

    def put_list(self, item: Item, target: Target, values: list[Any]) -> None:
        """Make a list hold these values, touching only those that come or go. Raises EditError."""
        old = at(item.data, target.steps) if depth(item.data, target.steps) == len(target.steps) else None
        if not values:
            if old is not None:
                self.drop(item, target.steps)
            return
        if not isinstance(old, list) or not old:
            self.put(item, target, values)
            return
        before = [repr(value) for value in old]
        matcher = SequenceMatcher(None, before, [repr(value) for value in values], autojunk=False)
        for tag, start, end, first, last in reversed(matcher.get_opcodes()):
            if tag == "equal":
                continue
            for value in reversed(values[first:last]):
                self._insert(item, target.steps, end, value)
            for index in reversed(range(start, end)):
                self.drop(item, (*target.steps, index))

    def add_value(self, item: Item, target: Target, value: Any) -> None:
        """Add a value to a list: at its sorted place, or at the end where the order means something."""
        self.put_list(item, target, with_value(item_values(item, target), value, target.slot))

    def replace_value(self, item: Item, target: Target, old: Any, new: Sequence[Any]) -> None:
        """Put values in the place of one value of a list, where they are sorted, and each once. Raises EditError.

        The first that is not there yet gets the comments of the old one; where all are, the first of all does.
        """
        values = item_values(item, target)
        missing = [value for value in new if value not in values]
        if missing:
            self._exchange(item, target, values.index(old), missing[0])
            for value in missing[1:]:
                self.add_value(item, target, value)
            return
        path, before = self.place(item)[0], self.text(self.place(item)[0])
        self.drop(item, (*target.steps, values.index(old)))
        self._keep_comments(path, before, item, (*target.steps, item_values(item, target).index(new[0])))

    def _exchange(self, item: Item, target: Target, index: int, new: Any) -> None:
        values = item_values(item, target)
        path, route = self.place(item)
        steps: Route = (*target.steps, index)
        self.splice(
            path,
            lambda text, node: patch.set_value(text, node, (*route, *steps), yaml_of(new)),
            lambda whole: assign(whole, (*route, *steps), new),
        )
        assign(item.data, steps, new)
        wanted = with_value([*values[:index], *values[index + 1 :]], new, target.slot).index(new)
        if wanted != index and not (target.slot and target.slot.ordered):
            self._shift(item, target.steps, index, wanted)

    def _keep_comments(self, path: str, before: str, item: Item, steps: Route) -> None:
        """Write the comments that a file has lost since a text of it above a value."""
        lost = tuple(lost_comments(before, self.text(path)))
        if lost:
            route = (*self.place(item)[1], *steps)
            self.splice(path, lambda text, node: patch.insert_comments(text, node, route, lost), lambda _: None)

    def _insert(self, item: Item, steps: Route, index: int, value: Any) -> None:
        path, route = self.place(item)
        self.splice(
            path,
            lambda text, node: patch.insert_item(text, node, (*route, *steps), index, yaml_of(value)),
            lambda whole: at(whole, (*route, *steps)).insert(index, value),
        )
        at(item.data, steps).insert(index, value)

    def _shift(self, item: Item, steps: Route, index: int, wanted: int) -> None:
        """Move a value inside of its list, with its comments."""
        path, route = self.place(item)
        before = self.text(path)
        here = (*route, *steps)
        value = at(item.data, steps)[index]
        try:
            piece = self.cut(path, (*here, index))
        except EditError:  # in brackets
            piece = None
        content: Content = patch.paste(piece) if piece else yaml_of(value)
        above = piece.above if piece else ()
        self.drop(item, (*steps, index))
        self.splice(
            path,
            lambda text, node: patch.insert_item(text, node, here, wanted, content, above),
            lambda whole: at(whole, here).insert(wanted, value),
        )
        at(item.data, steps).insert(wanted, value)
        self._keep_comments(path, before, item, (*steps, wanted))

    def place(self, item: Item) -> tuple[str, Route]:
        """Return the file that an item stands in, and the route to it in there."""
        origin = self.taxonomy.origin(item)
        return origin.path, origin.route

    def line_of(self, item: Item) -> int:
        """Return the line in which an item begins by now. Raises EditError."""
        path, route = self.place(item)
        return parser.locate(self._node(path), Origin(path, route)).line

    def splice(self, path: str, make: Callable[[str, Node], Splice], change: Callable[[Any], object]) -> None:
        """Change a file by a splice, and hold the result against what the change makes of the values.

        Raises EditError where they differ, or where the file is written in a way that cannot be followed.
        """
        text = self.text(path)
        expected = copy.deepcopy(parser.parse(text, path).value)
        change(expected)
        try:
            new = patch.apply(text, [make(text, self._node(path))])
        except SourceError as error:
            raise EditError(f"{path}: {error}") from None
        if parser.parse(new, path).value != expected:
            raise EditError(
                f"{path}: is written in a way that this edit cannot follow; run `taxokit fmt`, or edit it by hand"
            )
        self.write(path, new)

    def cut(self, path: str, route: Route) -> Piece:
        """Return an item of a list, or a whole file, as lines with its comments. Raises EditError."""
        try:
            return patch.cut(self.text(path), self._node(path), route)
        except SourceError as error:
            raise EditError(f"{path}: {error}") from None

    def _node(self, path: str) -> Node:
        node = parser.compose(self.text(path), path)
        if node is None or isinstance(node, Diagnostic):
            raise EditError(f"{path}: cannot be read; run `taxokit check`")
        return node


def lost_comments(before: str, after: str) -> list[str]:
    """Return the comments of a text that a later one does not have, in their order."""
    texts = (text.replace("\r\n", "\n") for text in (before, after))
    old, new = (Counter(comment.text for comment in comments_of(text)) for text in texts)
    return list((old - new).elements())


def item_values(item: Item, target: Target) -> list[Any]:
    """Return the values of a list, empty where there is none."""
    value = at(item.data, target.steps) if depth(item.data, target.steps) == len(target.steps) else None
    return list(value) if isinstance(value, list) else []


def with_value(values: Sequence[Any], value: Any, slot: Slot | None) -> list[Any]:
    """Return values with one more, at its sorted place, or at the end where the order means something."""
    if slot is not None and slot.ordered:
        return [*values, value]
    index = next((position for position, other in enumerate(values) if str(other) > str(value)), len(values))
    return [*values[:index], value, *values[index:]]
