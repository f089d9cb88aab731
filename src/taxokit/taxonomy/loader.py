"""The sources: one file for the root, a folder for each of its lists of items, one file for each item.

They are assembled to one ordinary instance of the root class, whatever is wrong with single files. The way back turns
the place of a diagnostic into a line and a column, and its fix into a replacement of text. Each file that has a
diagnostic is composed once more, so that the fast path never pays for positions.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from taxokit.repository.project import (
    MAPPINGS_FOLDER,
    TAXONOMY_FILE,
    TAXONOMY_FOLDER,
    TRANSLATIONS_FOLDER,
    Project,
    journal_of,
)
from taxokit.repository.reading import is_outside
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.document import sort_key
from taxokit.taxonomy.model import Taxonomy, derived
from taxokit.taxonomy.schema import Class, Schema, is_slug
from taxokit.text.diagnostics import (
    Additions,
    Change,
    Diagnostic,
    Location,
    NewNumber,
    NewOrder,
    NewText,
    Origin,
    Removal,
    Replacement,
    Route,
)
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.normalize import abridged, printable
from taxokit.text.patterns import lazy_compile
from taxokit.text.progress import counted
from taxokit.text.words import did_you_mean
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import Node

if TYPE_CHECKING:
    from taxokit.taxonomy.mappings import Mappings
    from taxokit.taxonomy.translations import Translations

_ENDINGS = (".yaml", ".yml")

_LIKE_A_SOURCE = lazy_compile(r"\.(ya?ml|json)\b", re.IGNORECASE)  # meant to be a source, or left over from one


def load(
    project: Project,
    drafts: Mapping[str, str | None] | None = None,
    *,
    keeps: bool = False,
    emitted: Mapping[str, dict[str, Any]] | None = None,
    documents: parser.Documents | None = None,
    alone: bool = False,
) -> Taxonomy:
    """Read every source file of a repository; `diagnostics` of the result are the faults of the sources.

    `drafts` are texts by path that are read in place of files, None for a file that counts as deleted, and `emitted`
    the values of drafts that the emitter wrote, which are not parsed. With `keeps`, the texts that were read are among
    the `drafts` of the result: an edit changes them, whatever is saved meanwhile. `documents` have the values of drafts
    that were parsed before. With `alone`, drafts are all that is read. Raises ConfigError if the compiled schema cannot
    be read, SourceError if a killed command left the sources half written.
    """
    if journal_of(project.root).exists():
        from taxokit.repository.transaction import check_complete  # which few runs need

        check_complete(project.root)
    schema = read_schema(project.root)
    if is_outside(project.root / TAXONOMY_FOLDER, project.root):
        raise ConfigError(
            "is a link that leaves the repository", where=TAXONOMY_FOLDER, hint="replace the link with a real folder"
        )
    sources = _Sources(project.root, dict(drafts or {}), emitted or {}, keeps, documents, alone)
    document = sources.mapping(TAXONOMY_FILE) or {}
    places: dict[str, list[tuple[str, Route]]] = {}
    for name, is_folder in sources.top_level():
        path = f"{TAXONOMY_FOLDER}/{name}"
        slot = schema.folders.get(name)
        if slot is None and not is_folder and not _LIKE_A_SOURCE.search(name):
            continue  # a README, a licence
        if slot is None or not is_folder:
            known = ", ".join(f"{TAXONOMY_FOLDER}/{folder}/" for folder in schema.folders)
            hint = did_you_mean(name, schema.folders) or "move it into one of them"
            sources.report("misplaced-file", path, f"belongs to no list of the schema, which knows {known}", hint)
            continue
        inside = document.get(name)
        items: list[Any] = inside if isinstance(inside, list) else []
        where: list[tuple[str, Route]] = [(TAXONOMY_FILE, (name, index)) for index in range(len(items))]
        for file in counted(f"reading {path}", list(sources.files_of(path))):
            item = sources.mapping(file, path)
            if item is not None:
                sources.check_name(file, schema.classes[slot.range], item)
                items.append(item)
                where.append((file, ()))
        if inside is None or isinstance(inside, list):
            in_order = _sorted(items, where, schema.classes[slot.range])
            document[name], places[name] = [item for item, _ in in_order], [place for _, place in in_order]
    mappings, translations = sources.mappings(), sources.translations()
    for tables in (mappings, translations):
        sources.diagnostics += tables.diagnostics if tables else ()
        sources.files += tables.files if tables else ()
    # whole folders can be unreadable, too
    sources.unread.update(
        diagnostic.location.path for diagnostic in sources.diagnostics if diagnostic.rule == "unreadable-file"
    )
    return Taxonomy(
        schema,
        document,
        places=places,
        diagnostics=tuple(sources.diagnostics),
        files=tuple(sources.files),
        project=project,
        drafts=sources.drafts,
        with_ignores=tuple(sources.with_ignores),
        unread=frozenset(sources.unread),
        mappings=mappings,
        translations=translations,
    )


def _sorted(
    items: Sequence[Any], places: Sequence[tuple[str, Route]], cls: Class
) -> list[tuple[Any, tuple[str, Route]]]:
    """Return the items of a list of the root with their places, by position if the class has one, else as they are."""
    pairs = list(zip(items, places, strict=True))
    if cls.position is None:
        return pairs
    key = sort_key(cls)
    return sorted(pairs, key=lambda pair: key(pair[0] if isinstance(pair[0], dict) else {}))


@dataclass
class _Sources:
    """Reads files and folders, and keeps their paths and faults."""

    root: Path
    drafts: dict[str, str | None]
    emitted: Mapping[str, dict[str, Any]]
    keeps: bool
    documents: parser.Documents | None
    alone: bool
    diagnostics: list[Diagnostic] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    with_ignores: list[str] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def report(self, rule: str, path: str, message: str, hint: str = "") -> None:
        self.diagnostics.append(Diagnostic(Location(path, 1, 1), message, hint, rule=rule))

    def mapping(self, path: str, folder: str = "") -> dict[str, Any] | None:
        """Return the value of a file, in a folder that `files_of` has checked, None if it is not a mapping."""
        text = self.drafts.get(path)
        if text is None and self.keeps:
            read = parser.read_text(self.root, path)
            if isinstance(read, str):
                text = self.drafts[path] = read
        if text is None:
            content = parser.read(self.root, path, folder)
        elif path in self.emitted:
            content = parser.as_emitted(text, path, self.emitted[path])
        else:
            content = self.documents.document(text, path) if self.documents else parser.parse(text, path)
        self.files.append(path)
        if content.has_ignores:
            self.with_ignores.append(path)
        self.diagnostics += content.diagnostics
        if isinstance(content.value, dict):
            return content.value
        self.unread.add(path)
        if content.value is not None or not content.diagnostics:
            self.report("yaml-syntax", path, "is not a mapping", "write a key, a colon and a value in each line")
        return None

    def top_level(self) -> list[tuple[str, bool]]:
        """Return the names beside the file of the root, sorted, each with True for a folder or a link."""
        entries = _entries(self.root / TAXONOMY_FOLDER) if not self.alone else ()
        names = {entry.name: entry.is_symlink() or entry.is_dir() for entry in entries}
        start = f"{TAXONOMY_FOLDER}/"
        folders = (path.removeprefix(start).rpartition("/")[0] for path in self.drafts if path.startswith(start))
        names |= {folder: True for folder in folders if folder}
        names.pop(TAXONOMY_FILE.rpartition("/")[2], None)
        return sorted(names.items())

    def files_of(self, folder: str) -> Iterator[str]:
        """Yield the paths of the source files of a folder."""
        parts = ((*path.rpartition("/"), text) for path, text in self.drafts.items())
        drafts = {name: text for parent, _, name, text in parts if parent == folder}
        path = self.root / folder
        try:
            if is_outside(path, self.root):
                self.report("unreadable-file", folder, "is a link that leaves the repository")
                return
            is_read = not self.alone and (not drafts or path.exists())
            names = {entry.name for entry in _entries(path)} if is_read else set()
        except OSError as error:
            self.report("unreadable-file", folder, f"cannot be read: {error.strerror}")
            return
        names = (names | drafts.keys()) - {name for name, text in drafts.items() if text is None}
        for name in sorted(names):
            if not name.endswith(_ENDINGS):
                message = "is not a source file: those end in .yaml or .yml"
                self.report("misplaced-file", f"{folder}/{name}", message, "move it elsewhere")
                continue
            other = f"{name.removesuffix('.yml')}.yaml"
            if name.endswith(".yml") and other in names:
                hint = "keep one of the two files"
                self.report("misplaced-file", f"{folder}/{name}", f"has the same name as {folder}/{other}", hint)
            yield f"{folder}/{name}"

    def mappings(self) -> "Mappings | None":
        """Read the mapping sets and the terms of their targets, None if there are none."""
        paths = self._tables_in(MAPPINGS_FOLDER)
        if paths is None:
            return None
        from taxokit.taxonomy.mappings import read_mappings  # few taxonomies have any

        return read_mappings(paths, self._text)

    def translations(self) -> "Translations | None":
        """Read the evidence of translations, None if there is none."""
        paths = self._tables_in(TRANSLATIONS_FOLDER)
        if paths is None:
            return None
        from taxokit.taxonomy.translations import read_translations  # few taxonomies have any

        return read_translations(paths, self._text)

    def _tables_in(self, folder: str) -> list[str] | None:
        """Return the paths of the files in a folder beside that of the items, drafts included; None without both."""
        paths = {path for path in self.drafts if path.startswith(f"{folder}/")}
        exists = not self.alone and (self.root / folder).is_dir()
        if exists:
            paths |= {f"{folder}/{entry.name}" for entry in _entries(self.root / folder)}
        return sorted(paths) if paths or exists else None

    def _text(self, path: str) -> str | Diagnostic | None:
        """Return the text of a file, a diagnostic if it cannot be read, None if it counts as deleted."""
        if path in self.drafts:
            return self.drafts[path]
        text = parser.read_text(self.root, path)
        if self.keeps and isinstance(text, str):
            self.drafts[path] = text
        return text

    def check_name(self, path: str, cls: Class, item: Mapping[str, Any]) -> None:
        """Report a file that has another name than the item in it."""
        value = item.get(cls.identifier.name) if cls.identifier else None
        stem, dot, ending = path.rpartition("/")[2].rpartition(".")
        if isinstance(value, str) and value != stem:
            message = f"contains the {cls.kind} {value!r}, but is named {stem!r}"
            renamed = f"rename the file to {value}{dot}{ending}, or " if is_slug(value) else ""
            self.report("misplaced-file", path, message, f"{renamed}fix its identifier")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the entries of a folder, sorted by name, without hidden files."""
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)


def class_of_file(path: str, schema: Schema) -> Class:
    """Return the class of the item in a source file. Raises KeyError for any other path."""
    if path == TAXONOMY_FILE:
        return schema.root
    return schema.classes[schema.folders[path.split("/")[1]].range]


@derived
def contents_of(taxonomy: Taxonomy) -> Mapping[str, tuple[Class, Any]]:
    """Return the class and the data of the item in each file of a folder, by path."""
    document, schema = taxonomy.document, taxonomy.schema
    return {
        path: (schema.classes[schema.root.by_name[name].range], document[name][index])
        for name, places in taxonomy.places.items()
        for index, (path, route) in enumerate(places)
        if not route
    }


_LONGEST_IDENTIFIER = 1_000


class Locations:
    """The places in the sources of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._nodes: dict[str, Node | None] = {}
        self._routes: dict[str, dict[Location, Route]] = {}

    def of(self, origin: Origin | Location) -> Location:
        """Return the line and the column of an origin; the first of the file if nothing else is known."""
        location = origin if isinstance(origin, Location) else parser.locate(self._node(origin.path), origin)
        location = location if location.line else Location(origin.path, 1, 1)
        return location._replace(path=printable(location.path))

    def subject(self, place: Origin | Location) -> tuple[str, ...]:
        """Return the names of a place, which stay the same when something is inserted above.

        These are the kind and the identifier of the innermost item, the steps inside it, and the value for a step in
        a list; none for a location.
        """
        if isinstance(place, Location):
            return ()
        contents = contents_of(self._taxonomy)
        cls, value = contents.get(place.path, (self._taxonomy.schema.root, self._taxonomy.document))
        names = _names_of(cls, value) if place.path in contents else ()
        for step in place.route:
            value = _inside(value, step)
            slot = cls.by_name.get(step) if isinstance(step, str) else None
            if slot is not None and slot.contains:
                cls = self._taxonomy.schema.classes[slot.range]
            if isinstance(step, str):
                names = (*names, step)
            elif isinstance(value, dict):
                names = _names_of(cls, value) or (*names, str(step))
            else:
                names = (*names, str(value))
        return names

    def replacement(self, diagnostic: Diagnostic) -> Replacement | None:
        """Return the fix of a diagnostic as a replacement in the text of its file; None if none can be made."""
        if diagnostic.fix is None or isinstance(diagnostic.fix, Replacement):
            return diagnostic.replacement
        root = self._node(diagnostic.place.path)
        try:
            return self._patch(diagnostic, diagnostic.fix, root) if root is not None else None
        except SourceError:
            return None  # an anchor, or a notation that cannot be followed

    def _patch(self, diagnostic: Diagnostic, fix: Change, root: Node) -> Replacement | None:
        from taxokit.yaml_text import patch  # only if there is something to fix

        place, path = diagnostic.place, diagnostic.place.path
        text = self._taxonomy.text_of(path)
        if isinstance(fix, Additions):
            return patch.add(text, root, fix.steps)
        if isinstance(fix, NewOrder):
            return patch.reorder(text, root, fix.route, fix.order)
        route = place.route if isinstance(place, Origin) else self._routes_in(path, root).get(place, ())
        if not route or (isinstance(place, Origin) and parser.locate(root, place).line == 0):
            return None
        if isinstance(fix, Removal):
            return patch.remove(text, root, route)
        value = fix.text if isinstance(fix, NewText) else fix.number if isinstance(fix, NewNumber) else [*fix.values]
        return patch.set_value(text, root, route, patch.yaml_of(value))

    def _routes_in(self, path: str, root: Node) -> dict[Location, Route]:
        """Return the routes to the scalars of a file by their places."""
        if path not in self._routes:
            self._routes[path] = {place: route for place, _, route in scalars(path, root)}
        return self._routes[path]

    def _node(self, path: str) -> Node | None:
        if path not in self._nodes:
            text = self._taxonomy.text_of(path)
            node = parser.compose(text, path) if text else None
            self._nodes[path] = None if isinstance(node, Diagnostic) else node
        return self._nodes[path]


def _names_of(cls: Class, data: Any) -> tuple[str, ...]:
    """Return the kind and the identifier of an item; nothing if it has none."""
    if not isinstance(data, dict):
        return ()
    values = [_name(str(data[name])) for name in cls.key if data.get(name)]
    return (f"{cls.kind} {'.'.join(values)}",) if values else ()


@lru_cache
def _name(identifier: str) -> str:
    return abridged(identifier, _LONGEST_IDENTIFIER)


def _inside(value: Any, step: str | int) -> Any:
    """Return the value at a key or an index, None if there is none."""
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def scalars(path: str, node: Node, route: Route = ()) -> Iterator[tuple[Location, yaml.ScalarNode, Route]]:
    """Yield the place of each scalar below a node that is not a key, with its node and the route to it."""
    if isinstance(node, yaml.ScalarNode):
        yield Location(path, node.start_mark.line + 1, node.start_mark.column + 1), node, route
        return
    pairs = ((key.value, value) for key, value in node.value) if isinstance(node, yaml.MappingNode) else None
    for step, value in pairs if pairs is not None else enumerate(node.value):
        yield from scalars(path, value, (*route, step))
