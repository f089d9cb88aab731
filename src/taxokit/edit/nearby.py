"""The findings that a change of one item would bring, without a check of the whole taxonomy.

A slice of it is checked before and after the change: the files of the item, of the items it refers to and that refer to
it, of all that these build on or are below, and of items with the same text. A finding of both comes from the slice, or
was there before; a finding of one alone comes from the change. Rules `of_whole` and those on tables do not run.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.edit.commit import settle
from taxokit.edit.operation_json import as_json
from taxokit.edit.operations import Operation
from taxokit.edit.workspace import Workspace, depth, subject
from taxokit.lint.engine import diagnose, located_in
from taxokit.lint.registry import Rule, choose_rules
from taxokit.rdf.skos import HIERARCHY
from taxokit.releases.released_items import History, history_of
from taxokit.repository.project import TAXONOMY_FILE, TAXONOMY_FOLDER, Project
from taxokit.taxonomy.loader import class_of_file, contents_of, load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Diagnostic, Route
from taxokit.yaml_text.parser import Documents

_MOST = 60
"""A text or an identifier that more files have is left out: that of a hub, or a text that says little."""

_LONGEST = 120  # characters of a text that are compared

State: TypeAlias = Literal["new", "known", "resolved"]
_Entry: TypeAlias = tuple[Rule, Diagnostic]


class _Report(NamedTuple):
    """The reports of the rules about a slice."""

    taxonomy: Taxonomy
    entries: list[_Entry]


@dataclass(frozen=True)
class NearFinding:
    """A finding about the item of a change, or one that the change causes elsewhere.

    `steps` lead to the value inside of the item `key`, none for the item itself; `key` is None for a file of tables.
    """

    diagnostic: Diagnostic
    state: State
    key: ItemKey | None
    steps: Route


def field_of(taxonomy: Taxonomy, finding: Diagnostic) -> tuple[ItemKey | None, Route]:
    """Return the item of the schema's lists that a finding is about, and the steps to the value inside of it."""
    origin, schema = finding.origin, taxonomy.schema
    if origin is None or not (origin.path == TAXONOMY_FILE or origin.path in contents_of(taxonomy)):
        return None, ()
    cls, value = contents_of(taxonomy).get(origin.path, (schema.root, taxonomy.document))
    route = origin.route
    if cls is schema.root and (origin.path, route[:2]) in (
        places := taxonomy.places.get(str(route[:1] and route[0]), [])
    ):
        route = (route[0], places.index((origin.path, route[:2])), *route[2:])
    key, steps = Item(cls, value).key, route
    for number, step in enumerate(route[: depth(value, route)], 1):
        slot = cls.by_name.get(step) if isinstance(step, str) else None
        cls, value = schema.classes[slot.range] if slot and slot.contains else cls, value[step]
        if isinstance(step, int) and isinstance(value, dict) and cls in schema.item_classes:
            key, steps = Item(cls, value).key, route[number:]
    return key, steps


def words_in(operations: Iterable[Operation]) -> set[str]:
    """Return the texts in operations: the new values among them, and the names of other items."""
    return {text for operation in operations for text in _texts(as_json(operation))}


class Nearby:
    """The neighbours of the items of a taxonomy, which `follow` keeps up with its changes."""

    def __init__(self, project: Project, taxonomy: Taxonomy, documents: Documents | None = None) -> None:
        """Read the texts of a taxonomy, which has all of them in `drafts`. Raises ConfigError for wrong rules."""
        self.project, self.documents = project, documents or Documents()
        self.rules = [rule for rule in choose_rules(project) if not rule.of_whole]
        self._texts: dict[str, str] = {}
        self._entries: dict[str, list[set[str]]] = {}  # the sets below with the path of a file
        self._users: defaultdict[str, set[str]] = defaultdict(set)  # the files that refer to an identifier
        self._alike: defaultdict[str, set[str]] = defaultdict(set)  # the files that have a text, folded
        self._before: deque[tuple[Mapping[str, str], _Report]] = deque(maxlen=4)
        self.follow(taxonomy)

    def follow(self, taxonomy: Taxonomy) -> None:
        """Take over another state of the taxonomy: only files that changed are read."""
        self.taxonomy = taxonomy
        self._before.clear()
        texts = {path: text for path, text in taxonomy.drafts.items() if text is not None and _is_source(path)}
        if texts.get(TAXONOMY_FILE) != self._texts.get(TAXONOMY_FILE):
            self.__dict__.pop("_history", None)  # it follows from statements of provenance
        for path in [path for path, text in self._texts.items() if texts.get(path) != text]:
            for paths in self._entries.pop(path, ()):
                paths.discard(path)
            del self._texts[path]
        for path, text in texts.items():
            if path not in self._texts:
                self._texts[path] = text
                self._entries[path] = [] if path == TAXONOMY_FILE else list(self._sets_of(path, text))

    def _sets_of(self, path: str, text: str) -> Iterator[set[str]]:
        cls, value = class_of_file(path, self.taxonomy.schema), self.documents.document(text, path).value
        for word, is_reference in _words(self.taxonomy.schema, cls, value):
            paths = self._users[word] if is_reference else self._alike[_folded(word)]
            paths.add(path)
            yield paths

    # --- findings ---------------------------------------------------------------------------------------------------

    def findings(
        self, key: ItemKey, change: Callable[[Workspace], object], words: Collection[str] = ()
    ) -> list[NearFinding]:
        """Return the findings about an item after a change, those that it resolves, and those that it causes elsewhere.

        `words` are the new values: texts, and names of other items. Raises TaxokitError if the change is impossible.
        """
        paths = self._paths(key, words)
        near = self._checked(key, paths, change)
        others = {entry.key for entry in near if entry.key and entry.key != key}
        further = paths.union(*(self._paths(other, ()) for other in others))
        return self._checked(key, further, change) if further > paths else near

    def caused(
        self, keys: Collection[ItemKey], change: Callable[[Workspace], object], words: Collection[str] = ()
    ) -> list[NearFinding]:
        """Return the findings that a change of several items would cause. Raises TaxokitError if it is impossible."""
        paths = set[str]().union(*(self._paths(key, words) for key in keys))
        near = self._checked(next(iter(keys)), paths, change)
        return [finding for finding in near if finding.state == "new"]

    def _checked(
        self, key: ItemKey, paths: Collection[str], change: Callable[[Workspace], object]
    ) -> list[NearFinding]:
        texts = {path: self._texts[path] for path in sorted(paths)}
        before = next((before for known, before in self._before if known == texts), None)
        if before is None:
            before = self._report(_Slice(self, texts).taxonomy)
            self._before.append((texts, before))
        part = _Slice(self, texts)
        change(part)
        settle(part)
        return self._compared(key, before, self._report(part.result()))

    def _report(self, taxonomy: Taxonomy) -> _Report:
        return _Report(taxonomy, list(diagnose(taxonomy, self.rules)))

    def _compared(self, key: ItemKey, before: _Report, after: _Report) -> list[NearFinding]:
        was, now = before.taxonomy, after.taxonomy
        same = Counter(map(_identity, before.entries)) & Counter(map(_identity, after.entries))
        item = now.item(key)
        path = now.origin(item).path if item else ""
        stays = [entry for entry in after.entries if entry[1].place.path == path and _identity(entry) in same]
        old, new, known = (
            located_in(taxonomy, entries, self.rules, is_partial=True)
            for taxonomy, entries in (
                (was, _without(before.entries, same)),
                (now, _without(after.entries, same)),
                (now, stays),
            )
        )
        again = Counter(map(subject, old)) & Counter(map(subject, new))
        moved = [finding for finding in new if again[subject(finding)]]
        compared = [
            *(NearFinding(finding, "new", *field_of(now, finding)) for finding in _others(new, again)),
            *(NearFinding(finding, "known", *field_of(now, finding)) for finding in (*known, *moved)),
            *(NearFinding(finding, "resolved", *field_of(was, finding)) for finding in _others(old, again)),
        ]
        return [entry for entry in compared if entry.key == key or entry.state == "new"]

    # --- what is near -----------------------------------------------------------------------------------------------

    def _paths(self, key: ItemKey, words: Iterable[str]) -> set[str]:
        """Return the files of a slice about an item, which need not exist, and its new values."""
        cls, item = self.taxonomy.schema.classes[key[0]], self.taxonomy.item(key)
        near = [item] if item else []
        paths = {TAXONOMY_FILE}
        used = {key[1], *words}
        for word, is_reference in _words(self.taxonomy.schema, cls, item.data, is_alone=True) if item else ():
            if is_reference:
                used.add(word)
            else:
                paths.update(_few(self._alike.get(_folded(word))))
        for word in words:
            paths.update(_few(self._alike.get(_folded(word))))
        for word in used:
            name = word.rpartition("/")[2]
            near += filter(None, (self._item(other.name, name) for other in self.taxonomy.schema.item_classes))
        paths.update(_few(self._users.get(key[1])))
        return paths.union(self._path(other) for other in self._closure(near))

    def _closure(self, items: Iterable[Item]) -> Iterable[Item]:
        """Return items and all that they build on or are below."""
        pending, reached = list(items), dict[Item, None]()
        while pending:
            item = pending.pop()
            if item not in reached:
                reached[item] = None
                for slot in _chains(item.cls):
                    pending += filter(None, (self._item(slot.range, str(name)) for name in item.values(slot)))
        return reached

    def _item(self, class_name: str, identifier: str) -> Item | None:
        return self.taxonomy.index(class_name).get(identifier)

    def _path(self, item: Item) -> str:
        return self.taxonomy.origin(item).path

    @cached_property
    def _history(self) -> tuple[History, Mapping[ItemKey, list[Any]]]:
        """The history of the taxonomy, and its first values by item."""
        history = history_of(self.taxonomy)
        values = defaultdict(list)
        for place, value in history.first_values.items():
            values[place[0]].append((place, value))
        return history, values

    def history(self, keys: Collection[ItemKey]) -> History:
        """Return the history of some items."""
        history, values = self._history
        return history._replace(
            items={key: history.items[key] for key in keys if key in history.items},
            first_values=dict(entry for key in keys for entry in values.get(key, ())),
        )


class _Slice(Workspace):
    """The sources of a slice while they are edited. References to other items are known."""

    def __init__(self, nearby: Nearby, texts: Mapping[str, str]) -> None:
        self._nearby, self._paths = nearby, texts.keys()
        self._keys: set[ItemKey] = set()
        super().__init__(nearby.project, texts, nearby.documents)

    def _load(self, texts: Mapping[str, str | None], *, keeps: bool = False) -> Taxonomy:
        taxonomy = load(self.project, texts, keeps=keeps, documents=self.documents, alone=True)
        taxonomy.elsewhere = partial(_outside, self._nearby.taxonomy, self._paths)
        self._keys |= {taxonomy.root.key, *(item.key for item in taxonomy.items)}
        taxonomy.give(history_of, self._nearby.history(self._keys))
        return taxonomy


def _outside(taxonomy: Taxonomy, paths: Collection[str], class_name: str, identifier: str) -> Item | None:
    """Return an item of a taxonomy, unless it is in some files."""
    item = taxonomy.index(class_name).get(identifier)
    return item if item and taxonomy.origin(item).path not in paths else None


def _is_source(path: str) -> bool:
    return path == TAXONOMY_FILE or path.startswith(f"{TAXONOMY_FOLDER}/")


def _few(paths: Collection[str] | None) -> Collection[str]:
    return paths if paths and len(paths) <= _MOST else ()


@lru_cache(maxsize=256)
def _chains(cls: Class) -> tuple[Slot, ...]:
    """Return the slots along which rules follow chains of items."""
    return tuple(slot for slot in cls.references if slot.annotations.get("acyclic") or slot.uri in HIERARCHY)


def _words(schema: Schema, cls: Class, data: Any, *, is_alone: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the texts and the references in the data of an item, each with True for a reference.

    With `is_alone`, without those of the items in its lists.
    """
    for name, value in data.items() if isinstance(data, dict) else ():
        slot = cls.by_name.get(name)
        if slot is None or slot.kind == "enum":
            continue
        if not slot.contains:
            yield from ((text, slot.refers) for text in _texts(value))
            continue
        inner = schema.classes[slot.range]
        if not (is_alone and inner in schema.item_classes):
            parts = value if isinstance(value, list) else value.values() if slot.nesting == "map" else [value]
            for part in parts:
                yield from _words(schema, inner, part, is_alone=is_alone)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    """Return the beginning of a text without case, signs, and the ends of plurals."""
    letters = _NO_LETTER.sub("", text[:_LONGEST].casefold())
    return letters.rstrip("es") or letters or text


def _identity(entry: _Entry) -> tuple[Any, ...]:
    rule, diagnostic = entry
    return rule.id, diagnostic.place, diagnostic.message, diagnostic.about


def _without(entries: Iterable[_Entry], same: Counter[Any]) -> list[_Entry]:
    rest, kept = Counter(same), []
    for entry in entries:
        if rest[_identity(entry)] > 0:
            rest[_identity(entry)] -= 1
        else:
            kept.append(entry)
    return kept


def _others(findings: Iterable[Diagnostic], again: Counter[Any]) -> Iterator[Diagnostic]:
    return (finding for finding in findings if not again[subject(finding)])
