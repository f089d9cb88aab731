"""The sources while they are edited: their texts with every change made so far, and a message for each change.

Each change is one patch of one file. The new text is parsed at once and compared with the expected values, so that a
file in a style that patching cannot follow is refused, and never damaged.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from taxokit.edit.formatter import opaque_labels
from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules
from taxokit.repository.project import SOURCE_FOLDERS, Project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.diagnostics import Diagnostic, Origin, Replacement, Route
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.comments import Node, comments_of
from taxokit.yaml_text.patch import Content, Fragment, yaml_of


class EditError(TaxokitError):
    """An edit that is impossible, or unclear. Nothing was written."""


@dataclass(frozen=True, slots=True)
class SlotPath:
    """The path to a value of an item.

    `steps` lead to it, `slot` takes it (None for a group of values), and `orders` are the keys of each mapping on the
    way in the order in which they are written, empty if its keys are free, such as languages. The first steps of a
    `translated` value are the slot of translations and a language; those of a value of a `record` in a list, which has
    the key of it, are the list and its place there.
    """

    steps: Route
    slot: Slot | None
    orders: tuple[tuple[str, ...], ...]
    translated: bool = False
    record: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The path as users write it: `label`, `label@de`, `maker.full_name`, `prerequisites.KEY.note`."""
        first, *rest = map(str, self.steps)
        if self.record:
            rest[0] = "/".join(map(str, self.record.values()))
        if self.translated and rest[1:]:
            return f"{'.'.join(rest[1:])}@{rest[0]}"
        return ".".join([first, *rest])


def slot_path(cls: Class, slot: Slot) -> SlotPath:
    """Return the path to the value of a slot of a class."""
    return SlotPath((slot.name,), slot, (tuple(cls.by_name),))


def depth(data: Any, steps: Route) -> int:
    """Return how many of the steps lead to an existing value."""
    for number, step in enumerate(steps):
        exists = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        if not exists:
            return number
        data = data[step]
    return len(steps)


def at(value: Any, route: Route) -> Any:
    """Return the value at a route, which must exist."""
    for step in route:
        value = value[step]
    return value


def assign(value: Any, route: Route, new: Any) -> None:
    """Set the value at a route; mappings that are missing on the way are made."""
    for step in route[:-1]:
        if isinstance(value, dict) and not isinstance(value.get(step), (dict, list)):
            value[step] = {}
        value = value[step]
    value[route[-1]] = new


def discard(value: Any, route: Route) -> None:
    """Remove the value at a route, and the mappings and lists that are empty without it."""
    del at(value, route[:-1])[route[-1]]
    if len(route) > 1 and not at(value, route[:-1]):
        discard(value, route[:-1])


@dataclass(frozen=True, slots=True)
class Message:
    """The report of one change, of an item, of a value of the slot at `steps`, or of a file alone.

    `used` is the identifier of the item that the reported item still uses, or is in.
    """

    words: str
    item: ItemKey | None = None
    steps: Route = ()
    path: str = ""
    value: str = ""
    used: str = ""


def subject(finding: Diagnostic) -> tuple[str, ...]:
    """Return the identity of a finding across an edit: without the file, since items may move."""
    return (finding.rule, *finding.about)


def is_source(path: str) -> bool:
    """Return True for the path of a file in the folders of sources, and nowhere else."""
    folder, *names = path.split("/")
    return folder in SOURCE_FOLDERS and {"", ".", ".."}.isdisjoint(names) and path.isprintable()


class Workspace:
    """The sources of a repository while they are edited.

    `drafts` are the changed texts by path, None for a removed file, `before` the texts of these files, None for a new
    one; `taxonomy` is their current content, `labels` are the comments beside references before.
    """

    def __init__(
        self,
        project: Project,
        texts: Mapping[str, str | None] | None = None,
        documents: parser.Documents | None = None,
    ) -> None:
        """Read the sources, and of some paths not the files but these texts, None for a file that counts as deleted.

        `documents` are those of a workspace before: only files with another text are parsed. Raises ConfigError if
        there is no compiled schema.
        """
        self.project = project
        self.documents = documents or parser.Documents()
        self.taxonomy: Taxonomy = self._load(texts or {}, keeps=True)
        self.original = self.taxonomy  # for its texts and places: its values follow the edit until the first reload
        self.counts = self.taxonomy.counts()
        self.labels = opaque_labels(self.taxonomy)
        self.drafts: dict[str, str | None] = {}
        self.before: dict[str, str | None] = {}
        self.messages: list[Message] = []
        self.tolerated: frozenset[str] = frozenset()  # paths whose new errors say what a person must decide next
        self.renamed: dict[str, str] = {}  # the former names of items with another identifier
        self.merged: dict[str, list[str]] = {}  # the names of the items that were merged into another, by its name

    @cached_property
    def former(self) -> Taxonomy:
        """The taxonomy before the edit, whose values nothing changes."""
        return self._load(self.original.drafts)

    @property
    def texts(self) -> dict[str, str | None]:
        """The texts of all source files with the changes so far, None for a removed file, for another workspace."""
        return {**self.original.drafts, **self.drafts}

    def reload(self) -> None:
        """Read the taxonomy again, after items were added, removed or moved. Items from before are stale."""
        self.taxonomy = self.result()

    def result(self) -> Taxonomy:
        """Return the taxonomy of the sources with the changes so far."""
        return self._load(self.texts)

    def _load(self, texts: Mapping[str, str | None], *, keeps: bool = False) -> Taxonomy:
        return load(self.project, texts, keeps=keeps, documents=self.documents)

    def finding_counts(self) -> Counter[tuple[str, ...]]:
        """Return the number of times that each finding occurs after the changes so far, by its identity."""
        return self._counts(self.result())

    def attempt(self, change: Callable[[], None], known: Counter[tuple[str, ...]]) -> bool:
        """Make a change, and reload. If it causes a finding that is not known, undo it, and return False."""
        drafts = dict(self.drafts)
        change()
        self.reload()
        if self._counts(self.taxonomy) - known:
            self.drafts = drafts
            self.reload()
            return False
        return True

    def _counts(self, taxonomy: Taxonomy) -> Counter[tuple[str, ...]]:
        return Counter(subject(finding) for finding in findings(taxonomy, choose_rules(self.project)))

    def reloaded(self, item: Item) -> Item:
        """Return an item as it is after a reload."""
        return self.taxonomy.root if item.parent is None else self.taxonomy.index(item.cls.name)[item.id]

    def text(self, path: str) -> str:
        """Return the text of a file with the changes so far; "" for a file that does not exist, or no longer."""
        if path not in self.before:
            self.before[path] = self.original.drafts.get(path)
        return (self.drafts[path] if path in self.drafts else self.before[path]) or ""

    def write(self, path: str, text: str | None) -> None:
        """Give a file another text, or None to remove it. Nothing is written to the disk here.

        Raises EditError for a path that leads out of the sources, which an identifier or a language can make.
        """
        if not is_source(path):
            raise EditError("is not the name of a source file", where=path)
        self.text(path)  # remembers the text before
        self.drafts[path] = text

    def report(self, words: str, item: Item, *steps: str | int, value: str = "", used: str = "") -> None:
        """Add a message about a change of an item, or of one of its references, `value`."""
        self.messages.append(Message(words, item.key, steps, value=value, used=used))

    def report_file(self, words: str, path: str) -> None:
        """Add a message about a change of a file."""
        self.messages.append(Message(words, path=path))

    def report_link(self, item: Item, path: SlotPath, value: Any) -> None:
        """Add a message about a new link of an item."""
        index = [item_values(item, path).index(value)] if path.slot and path.slot.multivalued else []
        self.report(f"linked {item.name}: {path.name} {value}", item, *path.steps, *index)

    # --- changes of values ------------------------------------------------------------------------------------------

    def put(self, item: Item, path: SlotPath, value: Any, content: Content | None = None) -> None:
        """Set a value, or add it at the place that the schema gives it. Raises EditError.

        `content` writes the value, if not in the canonical layout.
        """
        steps = path.steps
        known = depth(item.data, steps)
        parent, rest = steps[:known], steps[known:]
        added = value
        for step in reversed(rest[1:]):
            added = {step: added}
        if rest and isinstance(at(item.data, parent), dict):
            key = str(rest[0])
            order = path.orders[known] or tuple(sorted({*at(item.data, parent), key}))
            self._change(
                item,
                (*parent, key),
                lambda text, node, route: patch.insert_key(
                    text, node, route[:-1], key, content or yaml_of(added), order
                ),
                lambda data, route: assign(data, route, added),
            )
        else:  # it exists, or its place is not in a mapping
            written = {rest[0]: added} if rest else added
            self._change(
                item,
                parent,
                lambda text, node, route: patch.set_value(text, node, route, content or yaml_of(written)),
                lambda data, route: assign(data, route, written),
            )

    def drop(self, item: Item, steps: Route) -> None:
        """Remove a value, and the mappings and lists that would be empty without it. Raises EditError."""
        self._change(item, steps, patch.remove, discard)

    def drop_value(self, item: Item, path: SlotPath, value: Any) -> None:
        """Remove one value of a slot. Raises EditError."""
        index = [item_values(item, path).index(value)] if path.slot and path.slot.multivalued else []
        self.drop(item, (*path.steps, *index))

    def insert(self, item: Item, steps: Route, index: int, value: Any, fragment: Fragment | None = None) -> None:
        """Insert a value into a list that is not empty, in the layout of `fragment` if given. Raises EditError."""
        content = patch.fragment_content(fragment) if fragment else yaml_of(value)
        above = fragment.above if fragment else ()
        self._change(
            item,
            steps,
            lambda text, node, route: patch.insert_item(text, node, route, index, content, above),
            lambda data, route: at(data, route).insert(index, value),
        )

    def put_list(self, item: Item, path: SlotPath, values: list[Any]) -> None:
        """Give a list these values, and change only the lines of added and removed ones. Raises EditError."""
        old = item_values(item, path)
        if not values or not old:
            if values:
                self.put(item, path, values)
            elif depth(item.data, path.steps) == len(path.steps):
                self.drop(item, path.steps)
            return
        if old != values and sorted(map(repr, old)) == sorted(map(repr, values)):
            with suppress(EditError):  # comments between the items have no place then: they are kept below
                self._reorder(item, path.steps, old, values)
                return
        matcher = SequenceMatcher(None, list(map(repr, old)), list(map(repr, values)), autojunk=False)
        for tag, start, end, first, last in reversed(matcher.get_opcodes()):
            if tag != "equal":
                for value in reversed(values[first:last]):
                    self.insert(item, path.steps, end, value)
                for index in reversed(range(start, end)):
                    self.drop(item, (*path.steps, index))

    def _reorder(self, item: Item, steps: Route, old: list[Any], values: list[Any]) -> None:
        """Give a list the order of `values`: each takes its lines and comments with it. Raises EditError."""
        left = list(enumerate(old))
        order = [left.pop([other for _, other in left].index(value))[0] for value in values]
        self._change(
            item,
            steps,
            lambda text, node, route: patch.reorder(text, node, route, order),
            lambda data, route: at(data, route).__setitem__(slice(None), values),
        )

    def add_value(self, item: Item, path: SlotPath, value: Any) -> None:
        """Add a value to a list: at its sorted place, or at the end if the order means something."""
        self.put_list(item, path, with_value(item_values(item, path), value, path.slot))

    def replace_value(self, item: Item, path: SlotPath, old: Any, new: Sequence[Any]) -> None:
        """Replace one value of a list by others, at their sorted places, and each once. Raises EditError.

        The first new value gets the comments of the old one; if all are already in the list, the first of them does.
        """
        values = item_values(item, path)
        index = values.index(old)
        missing = [value for value in new if value not in values]
        if not missing:
            before = self.text(self.place(item)[0])
            self.drop(item, (*path.steps, index))
            labels = [label for (_, identifier), label in self.labels.items() if identifier == old]
            self._keep_comments(before, item, (*path.steps, item_values(item, path).index(new[0])), labels)
            return
        self.put(item, SlotPath((*path.steps, index), None, ()), missing[0])
        new_index = with_value([*values[:index], *values[index + 1 :]], missing[0], path.slot).index(missing[0])
        if new_index != index and not (path.slot and path.slot.ordered):
            self.shift(item, path.steps, index, new_index)
        for value in missing[1:]:
            self.add_value(item, path, value)

    def shift(self, item: Item, steps: Route, index: int, new_index: int) -> None:
        """Move a value inside of its list, with its comments."""
        path, route = self.place(item)
        before, value = self.text(path), at(item.data, steps)[index]
        try:
            fragment = self.fragment_at(path, (*route, *steps, index))
        except EditError:  # in brackets
            fragment = None
        self.drop(item, (*steps, index))
        self.insert(item, steps, new_index, value, fragment)
        self._keep_comments(before, item, (*steps, new_index))

    def _keep_comments(self, before: str, item: Item, steps: Route, besides: Sequence[str] = ()) -> None:
        """Write the comments that the file of an item has lost since a text of it above a value, some `besides`."""
        lost = [comment for comment in lost_comments(before, self.text(self.place(item)[0])) if comment not in besides]
        if lost:
            self._change(
                item,
                steps,
                lambda text, node, route: patch.insert_comments(text, node, route, lost),
                lambda *_: None,
            )

    def _change(
        self,
        item: Item,
        steps: Route,
        make: Callable[[str, Node, Route], Replacement],
        change: Callable[[Any, Route], object],
    ) -> None:
        """Change the value at some steps of an item, in its file by a patch, and in memory. Raises EditError."""
        path, place = self.place(item)
        route = (*place, *steps)
        self.patch_file(path, lambda text, node: make(text, node, route), lambda whole: change(whole, route))
        change(item.data, steps)

    # --- changes of files -------------------------------------------------------------------------------------------

    def place(self, item: Item) -> tuple[str, Route]:
        """Return the file of an item, and the route to it in that file."""
        origin = self.taxonomy.origin(item)
        return origin.path, origin.route

    def line_of(self, item: Item) -> int:
        """Return the line in which an item begins by now. Raises EditError."""
        path, route = self.place(item)
        return parser.locate(self._node(path), Origin(path, route)).line

    def patch_file(self, path: str, make: Callable[[str, Node], Replacement], change: Callable[[Any], object]) -> None:
        """Change a file by a patch. Raises EditError if its style cannot be followed."""
        text = self.text(path)
        expected = self.documents.document(text, path).value
        change(expected)
        try:
            new = patch.apply(text, [make(text, self._node(path))])
        except SourceError as error:
            raise EditError(error.message, where=path, hint=error.hint) from None
        if self.documents.document(new, path).value != expected:
            raise EditError(
                "has a YAML style that this edit cannot change",
                where=path,
                hint="run `taxokit fmt`, or edit it by hand",
            )
        self.write(path, new)

    def fragment_at(self, path: str, route: Route) -> Fragment:
        """Return an item of a list, or a whole file, as lines with its comments. Raises EditError."""
        try:
            return patch.fragment_at(self.text(path), self._node(path), route)
        except SourceError as error:
            raise EditError(error.message, where=path, hint=error.hint) from None

    def _node(self, path: str) -> Node:
        node = parser.compose(self.text(path), path)
        if node is None or isinstance(node, Diagnostic):
            raise EditError("cannot be read", where=path, hint="run `taxokit check`")
        return node


def lost_comments(before: str, after: str) -> list[str]:
    """Return the comments of a text that a later one does not have, in their order."""
    texts = (text.replace("\r\n", "\n") for text in (before, after))
    old, new = (Counter(comment.text for comment in comments_of(text)) for text in texts)
    return list((old - new).elements())


def item_values(item: Item, path: SlotPath) -> list[Any]:
    """Return the values of a list, empty if there is none."""
    value = at(item.data, path.steps) if depth(item.data, path.steps) == len(path.steps) else None
    return list(value) if isinstance(value, list) else []


def with_value(values: Sequence[Any], value: Any, slot: Slot | None) -> list[Any]:
    """Return values with one more, at its sorted place, or at the end if the order means something."""
    if slot is not None and slot.ordered:
        return [*values, value]
    index = next((position for position, other in enumerate(values) if str(other) > str(value)), len(values))
    return [*values[:index], value, *values[index:]]
