"""Operations: the edits of the command line as data, which a session of the editor keeps and a reader suggests.

Each class is one operation, and its fields are the arguments, as words of the command line. Applied to the same
sources, an operation and its command do the same.
"""

import shlex
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, TypeAlias, TypeVar

from taxokit.edit.items import NewItem, add, move, new_id, reidentify, remove
from taxokit.edit.mapping_edits import MappingEditor, NewMapping, NewSet
from taxokit.edit.mapping_words import read_predicate
from taxokit.edit.replacement import Deprecation, deprecate, merge, split
from taxokit.edit.translation_review import review, take_back
from taxokit.edit.values import link, path_in, rename, set_value, unlink, unset
from taxokit.edit.workspace import EditError, SlotPath, Workspace, at, depth
from taxokit.query.lookup import find_class, find_item
from taxokit.rdf import terms
from taxokit.sssom.standard import NO_TERM, NO_TERM_CURIE
from taxokit.sssom.terms import Term
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.translations import Unit, find_language, unit_at
from taxokit.text.words import listed

Words: TypeAlias = tuple[str, ...]

T = TypeVar("T", bound="type[Operation]")


class ConflictError(EditError):
    """A value that an operation changes is no longer the one that its author saw: `was` became `now`."""

    def __init__(self, item: Item, path: str, was: Sequence[str], now: Sequence[str]) -> None:
        shown = listed(f'"{value}"' for value in now) if now else "gone"
        super().__init__(f"{path} of {item.name} has changed meanwhile: it is {shown}", hint="choose one of the two")
        self.was, self.now = tuple(was), tuple(now)
        self.operation: Operation | None = None  # the one that was made


class Operation(ABC):
    """An edit of the sources as data."""

    __slots__ = ()
    op: ClassVar[str]

    def apply(self, workspace: Workspace) -> None:
        """Make the edit. Raises EditError, ConflictError, UnknownNameError."""
        try:
            self._make(workspace)
        except ConflictError as error:
            error.operation = self
            raise

    @property
    def command(self) -> str:
        """The command that makes the same edit."""
        return shlex.join(["taxokit", *self._words()])

    @abstractmethod
    def _make(self, workspace: Workspace) -> None: ...

    @abstractmethod
    def _words(self) -> list[str]: ...


OPERATIONS: dict[str, type[Operation]] = {}
"""The operations by their names."""


def operation(cls: T) -> T:
    """Register a class of operations, for a decorator."""
    OPERATIONS[cls.op] = cls
    return cls


def values_at(item: Item, path: SlotPath) -> Words:
    """Return the values of an item at a path as words, none if it has no value."""
    return words_of(at(item.data, path.steps) if depth(item.data, path.steps) == len(path.steps) else None)


def words_of(value: Any) -> Words:
    """Return a value, or the values of a list, as words of the command line; none for None."""
    values = value if isinstance(value, list | tuple) else [] if value is None else [value]
    return tuple(map(_word, values))


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@operation
@dataclass(frozen=True, slots=True)
class SetValues(Operation):
    """The values of a slot are replaced by others, by none to remove them. `was` are those that the author saw."""

    op: ClassVar[str] = "set"
    item: str
    slot: str
    values: Words = ()
    was: Words | None = None

    def _make(self, workspace: Workspace) -> None:
        item = find_item(workspace.taxonomy, self.item)
        path = path_in(workspace.taxonomy, item, self.slot)
        now = values_at(item, path)
        if now == self.values:
            return
        if self.was is not None and now != self.was:
            raise ConflictError(item, path.name, self.was, now)
        if self.values:
            set_value(workspace, self.item, self.slot, self.values)
        else:
            unset(workspace, self.item, self.slot)

    def _words(self) -> list[str]:
        if not self.values:
            return ["set", self.item, self.slot, "--unset"]
        return ["set", "--", self.item, self.slot, *self.values]


@operation
@dataclass(frozen=True, slots=True)
class Link(Operation):
    """Values are added to a list: links to other items, or any others."""

    op: ClassVar[str] = "link"
    item: str
    slot: str
    values: Words

    def _make(self, workspace: Workspace) -> None:
        link(workspace, self.item, self.slot, self.values)

    def _words(self) -> list[str]:
        return ["link", "--", self.item, self.slot, *self.values]


@operation
@dataclass(frozen=True, slots=True)
class Unlink(Operation):
    """Values are removed from a list."""

    op: ClassVar[str] = "unlink"
    item: str
    slot: str
    values: Words

    def _make(self, workspace: Workspace) -> None:
        unlink(workspace, self.item, self.slot, self.values)

    def _words(self) -> list[str]:
        return ["link", "--remove", "--", self.item, self.slot, *self.values]


@operation
@dataclass(frozen=True, slots=True)
class Rename(Operation):
    """An item gets another preferred label."""

    op: ClassVar[str] = "rename"
    item: str
    label: str
    was: str | None = None

    def _make(self, workspace: Workspace) -> None:
        item = find_item(workspace.taxonomy, self.item)
        now = label_of(item)
        if self.was is not None and now not in (self.was, self.label):
            raise ConflictError(item, "the label", [self.was], [now])
        rename(workspace, self.item, self.label)

    def _words(self) -> list[str]:
        return ["rename", "--", self.item, self.label]


@operation
@dataclass(frozen=True, slots=True)
class Reidentify(Operation):
    """An item that was never released gets another identifier."""

    op: ClassVar[str] = "reidentify"
    item: str
    id: str

    def _make(self, workspace: Workspace) -> None:
        reidentify(workspace, self.item, self.id)

    def _words(self) -> list[str]:
        return ["rename", self.item, "--id", self.id]


@operation
@dataclass(frozen=True, slots=True)
class Move(Operation):
    """An item moves to another parent, or in its list. `leaves` is the parent to leave, of several."""

    op: ClassVar[str] = "move"
    item: str
    parent: str
    before: str = ""
    after: str = ""
    leaves: str = ""

    def _make(self, workspace: Workspace) -> None:
        move(workspace, self.item, self.parent, self.before, self.after, self.leaves)

    def _words(self) -> list[str]:
        options = {"--before": self.before, "--after": self.after, "--from": self.leaves}
        return ["move", self.item, self.parent, *_options(options)]


@operation
@dataclass(frozen=True, slots=True)
class Add(Operation):
    """A new item, with the words for its slots. Without an `id`, one is made as the configuration says."""

    op: ClassVar[str] = "add"
    kind: str
    id: str
    parent: str = ""
    values: Mapping[str, Words] = field(default_factory=dict)

    def _make(self, workspace: Workspace) -> None:
        add(workspace, *self.item_of(workspace.taxonomy))

    def item_of(self, taxonomy: Taxonomy) -> NewItem:
        """Return the new item, with the next identifier if it has none. Raises UnknownNameError, EditError."""
        cls = find_class(taxonomy.schema, self.kind)
        return NewItem(cls, self.id or new_id(taxonomy, cls, self.values)[0], self.parent, self.values)

    def _words(self) -> list[str]:
        settings = [
            word for name, words in self.values.items() for word in words for word in ("--set", f"{name}={word}")
        ]
        return ["add", self.kind, self.id, *_options({"--in": self.parent}), *settings]


@operation
@dataclass(frozen=True, slots=True)
class Remove(Operation):
    """An item that was never released is removed, with everything inside it."""

    op: ClassVar[str] = "remove"
    item: str

    def _make(self, workspace: Workspace) -> None:
        remove(workspace, self.item)

    def _words(self) -> list[str]:
        return ["remove", self.item]


@operation
@dataclass(frozen=True, slots=True)
class Deprecate(Operation):
    """An item is deprecated, with the reason and its replacements."""

    op: ClassVar[str] = "deprecate"
    item: str
    reason: str = ""
    replaced_by: Words = ()
    replacement: str = ""

    def _make(self, workspace: Workspace) -> None:
        deprecate(workspace, self.item, Deprecation(self.reason, self.replaced_by, self.replacement))

    def _words(self) -> list[str]:
        others = [word for other in self.replaced_by for word in ("--replaced-by", other)]
        return [
            "deprecate",
            self.item,
            *_options({"--reason": self.reason, "--replacement": self.replacement}),
            *others,
        ]


@operation
@dataclass(frozen=True, slots=True)
class Merge(Operation):
    """Items are merged into one."""

    op: ClassVar[str] = "merge"
    items: Words
    into: str
    reason: str = ""

    def _make(self, workspace: Workspace) -> None:
        merge(workspace, self.items, self.into, self.reason)

    def _words(self) -> list[str]:
        return ["merge", *self.items, *_options({"--into": self.into, "--reason": self.reason})]


@operation
@dataclass(frozen=True, slots=True)
class Split(Operation):
    """An item is split into others that exist. With `rewire`, references to it become references to all of them."""

    op: ClassVar[str] = "split"
    item: str
    into: Words
    replacement: str = "all"
    reason: str = ""
    rewire: bool = False

    def _make(self, workspace: Workspace) -> None:
        split(workspace, self.item, self.into, self.replacement, self.reason, redirect=self.rewire)

    def _words(self) -> list[str]:
        options = _options({"--replacement": self.replacement, "--reason": self.reason})
        return ["split", self.item, *self.into, *options, *(["--rewire"] if self.rewire else [])]


@operation
@dataclass(frozen=True, slots=True)
class Review(Operation):
    """Translations into a language are marked as reviewed: all of some items, or texts by their contexts.

    `seen` are the digests of the source and of the translation that the reviewer saw, by context. With `undo`, marks
    are removed instead, with a `reviewer` only that person's.
    """

    op: ClassVar[str] = "review"
    language: str
    names: Words
    reviewer: str = ""
    undo: bool = False
    seen: Mapping[str, str] = field(default_factory=dict)

    def _make(self, workspace: Workspace) -> None:
        language = find_language(workspace.taxonomy, self.language)
        if not self.undo:
            for context, digests in self.seen.items():
                self._check(unit_at(workspace.taxonomy, language, context), context, digests)
            review(workspace, language, self.names, self.reviewer)
        elif self.names or self.reviewer:
            take_back(workspace, language, self.names, self.reviewer)
        else:
            raise EditError("nothing says which reviews to take back", hint="name an item, a context or the reviewer")

    @staticmethod
    def _check(unit: Unit | None, context: str, digests: str) -> None:
        if unit is None or unit.digests != digests:
            raise EditError(f"{context} is no longer the text that was reviewed", hint="review it again")

    def _words(self) -> list[str]:
        undo = ["--undo"] if self.undo else []
        return ["translate", "review", self.language, *self.names, *_options({"--by": self.reviewer}), *undo]


@operation
@dataclass(frozen=True, slots=True)
class Map(Operation):
    """An item is mapped to a term elsewhere, or without a term, it is noted that a target has none.

    `evidence` are the values of further slots of SSSOM, `defaults` those of slots without evidence that the mapping set
    has a column for. `version` is that of the target with the term, and `source` the IRI of a target that has no
    mappings yet. With `negative`, the mapping does not hold.
    """

    op: ClassVar[str] = "map"
    item: str
    target: str
    predicate: str = ""
    term: str = ""
    label: str = ""
    negative: bool = False
    evidence: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    version: str = ""

    def _make(self, workspace: Workspace) -> None:
        item, editor = find_item(workspace.taxonomy, self.item), MappingEditor(workspace)
        target, iri = editor.object_of(self.term, self.target) if self.term else (self.target, NO_TERM)
        predicate = terms.RELATED_MATCH
        if self.term:
            predicate = read_predicate(item.cls, workspace.taxonomy.prefixes, self.predicate)
        evidence = {"mapping_justification": "semapv:ManualMappingCuration", **self.evidence}
        if self.negative:
            evidence["predicate_modifier"] = "Not"
        mapping = NewMapping(predicate, evidence, self.defaults, Term(iri, self.label, version=self.version))
        is_described = bool(self.source) or target not in editor.sets
        editor.add(item, target, iri, mapping, NewSet("", "", self.source, self.version if is_described else ""))
        editor.finish()

    def _words(self) -> list[str]:
        what = [self.predicate, self.term, "--target", self.target] if self.term else ["--none", self.target]
        names = {"--author": "author_label", "--reviewer": "reviewer_label", "--date": "mapping_date"}
        names |= {"--confidence": "confidence", "--comment": "comment", "--justification": "mapping_justification"}
        options = {"--label": self.label, **{name: self.evidence.get(slot, "") for name, slot in names.items()}}
        if self.source:
            options |= {"--source": self.source, "--source-version": self.version}
        return ["map", "add", self.item, *what, *_options(options), *(["--not"] if self.negative else [])]


@operation
@dataclass(frozen=True, slots=True)
class Remap(Operation):
    """The predicate or the evidence of a mapping gets other values by slot, empty ones to remove them."""

    op: ClassVar[str] = "remap"
    item: str
    target: str
    values: Mapping[str, str]
    term: str = ""
    predicate: str = ""

    def _make(self, workspace: Workspace) -> None:
        editor, row, predicate = _mapping(workspace, self)
        editor.set(*row, self.values, predicate)

    def _words(self) -> list[str]:
        settings = [f"{slot}={value}" for slot, value in self.values.items()]
        options = _options({"--predicate": self.predicate, "--target": self.target})
        return ["map", "set", self.item, self.term or NO_TERM_CURIE, *settings, *options]


@operation
@dataclass(frozen=True, slots=True)
class Unmap(Operation):
    """A mapping is removed, or with no term the note that a target has none."""

    op: ClassVar[str] = "unmap"
    item: str
    target: str
    term: str = ""
    predicate: str = ""

    def _make(self, workspace: Workspace) -> None:
        editor, row, predicate = _mapping(workspace, self)
        editor.remove(*row, predicate)

    def _words(self) -> list[str]:
        if not self.term:
            return ["map", "remove", self.item, "--none", self.target]
        return ["map", "remove", self.item, *filter(None, [self.predicate]), self.term, "--target", self.target]


def _mapping(workspace: Workspace, named: Remap | Unmap) -> tuple[MappingEditor, tuple[Item, str, str], str]:
    """Return the editor, the item with target and IRI of its mapping, and the predicate, "" for any."""
    item, editor = find_item(workspace.taxonomy, named.item), MappingEditor(workspace)
    target, iri = editor.object_of(named.term, named.target) if named.term else (named.target, NO_TERM)
    prefixes = editor.set_named(target).prefixes
    return editor, (item, target, iri), read_predicate(item.cls, prefixes, named.predicate) if named.predicate else ""


def _options(values: Mapping[str, str]) -> Iterator[str]:
    """Yield the options that have a value, and their values."""
    for name, value in values.items():
        if value:
            yield from (name, value)


def seeing(operation: Operation, now: Words) -> Operation:
    """Return an operation that replaces a value as one whose author saw the value that is there now."""
    if isinstance(operation, SetValues):
        return replace(operation, was=now)
    return replace(operation, was=now[0]) if isinstance(operation, Rename) else operation
