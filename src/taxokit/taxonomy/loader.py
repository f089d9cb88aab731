"""Assembling the sources: one file for the root, a folder for each of its lists of items, one file an item.

The result is one ordinary instance of the schema's root class, whatever is wrong with single files.
"""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import ConfigError
from taxokit.core.location import Location, Route
from taxokit.core.project import MODEL_FILE, TAXONOMY_FILE, TAXONOMY_FOLDER, Project
from taxokit.core.text.suggest import did_you_mean
from taxokit.taxonomy.model import Taxonomy, is_slug
from taxokit.taxonomy.schema import Schema, Slot, read_schema
from taxokit.yaml_text import parser
from taxokit.yaml_text.document import Document

_LIKE_A_SOURCE = re.compile(r"\.(ya?ml|json)\b", re.IGNORECASE)  # what was meant to be one, or is what is left of one


def load(project: Project, drafts: Mapping[str, str | None] | None = None) -> Taxonomy:
    """Read every source file of a repository.

    `drafts` are texts by path relative to the root that are read in place of files, None for a file that is to be taken
    for deleted: so an edit can be checked before anything is written. Raises ConfigError where the compiled schema
    cannot be read; what is wrong with the sources is in `diagnostics`.
    """
    schema = read_schema(project.root / MODEL_FILE)
    return _assemble(project, schema, drafts or {})


def _assemble(project: Project, schema: Schema, drafts: Mapping[str, str | None]) -> Taxonomy:
    if parser.leaves(project.root, project.root / TAXONOMY_FOLDER):
        raise ConfigError(
            "is a link that leaves the repository", where=TAXONOMY_FOLDER, hint="put the folder itself here"
        )
    diagnostics: list[Diagnostic] = []
    files: list[str] = [TAXONOMY_FILE]
    root_file = _read(project.root, TAXONOMY_FILE, drafts)
    diagnostics.extend(root_file.diagnostics)
    document = root_file.value if isinstance(root_file.value, dict) else {}
    diagnostics.extend(_not_a_mapping(root_file))
    with_ignores = [TAXONOMY_FILE] if root_file.has_ignores else []
    unread = set() if isinstance(root_file.value, dict) else {TAXONOMY_FILE}
    places: dict[str, list[tuple[str, Route]]] = {}
    for name, is_folder in _top_level(project.root, drafts):
        path = f"{TAXONOMY_FOLDER}/{name}"
        slot = schema.folders.get(name)
        if slot is None and not is_folder and not _LIKE_A_SOURCE.search(name):
            continue  # a README, a licence
        if slot is None or not is_folder:
            diagnostics.append(_misplaced(path, schema))
            continue
        inside = document.get(slot.name)
        items: list[Any] = inside if isinstance(inside, list) else []
        where: list[tuple[str, Route]] = [(TAXONOMY_FILE, (slot.name, index)) for index in range(len(items))]
        for document_file in _folder(project.root, path, drafts, diagnostics):
            files.append(document_file.path)
            if document_file.has_ignores:
                with_ignores.append(document_file.path)
            diagnostics.extend(document_file.diagnostics)
            diagnostics.extend(_not_a_mapping(document_file))
            if isinstance(document_file.value, dict):
                diagnostics.extend(_misnamed(document_file, schema, slot))
                items.append(document_file.value)
                where.append((document_file.path, ()))
            else:
                unread.add(document_file.path)
        if inside is None or isinstance(inside, list):
            document[slot.name] = items
            places[slot.name] = where
    unread.update(found.location.path for found in diagnostics if found.rule == "unreadable-file")  # a folder, too
    return Taxonomy(
        schema,
        document,
        places,
        tuple(diagnostics),
        tuple(files),
        project,
        drafts=drafts,
        with_ignores=tuple(with_ignores),
        unread=frozenset(unread),
    )


def _read(root: Path, path: str, drafts: Mapping[str, str | None]) -> Document:
    draft = drafts.get(path)
    return parser.read(root, path) if draft is None else parser.parse(draft, path)


def _top_level(root: Path, drafts: Mapping[str, str | None]) -> list[tuple[str, bool]]:
    """Return the names beside the file of the root, sorted, and whether each is a folder (or a link)."""
    found = {entry.name: _is_folder(entry) for entry in _entries(root / TAXONOMY_FOLDER)}
    found |= {folder: True for folder, _ in (_folder_and_name(path) for path in drafts) if folder}
    found.pop(TAXONOMY_FILE.rpartition("/")[2], None)
    return sorted(found.items())


def _folder_and_name(path: str) -> tuple[str, str]:
    """Split `taxonomy/themes/energy.yaml` into the folder `themes` and `energy.yaml`; the root's file has no folder."""
    folder, _, name = path.removeprefix(f"{TAXONOMY_FOLDER}/").rpartition("/")
    return folder, name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Say whether an entry is a folder or a link; what is wrong with a link is said where it is followed."""
    return entry.is_symlink() or entry.is_dir()


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the entries of a folder, sorted by name, without hidden files."""
    with os.scandir(folder) as found:
        return sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _folder(
    root: Path, folder: str, drafts: Mapping[str, str | None], diagnostics: list[Diagnostic]
) -> Iterator[Document]:
    here = {path.rpartition("/")[2]: text for path, text in drafts.items() if path.rpartition("/")[0] == folder}
    try:
        if parser.leaves(root, root / folder):
            diagnostics.append(
                Diagnostic(Location(folder, 1, 1), "is a link that leaves the repository", rule="unreadable-file")
            )
            return
        names = {entry.name for entry in _entries(root / folder)} if not here or (root / folder).exists() else set()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "it is a link to itself"
        diagnostics.append(Diagnostic(Location(folder, 1, 1), f"cannot be read: {reason}", rule="unreadable-file"))
        return
    for name in sorted((names | here.keys()) - {name for name, text in here.items() if text is None}):
        path = f"{folder}/{name}"
        if name.endswith(".yaml"):
            yield _read(root, path, drafts)
        else:
            hint = f"rename it to {name[:-4]}.yaml" if name.endswith(".yml") else "move it elsewhere"
            diagnostics.append(
                Diagnostic(
                    Location(path, 1, 1), "is not a source file: those end in .yaml", hint, rule="misplaced-file"
                )
            )


def _not_a_mapping(document: Document) -> Iterator[Diagnostic]:
    if not document.diagnostics and not isinstance(document.value, dict):
        yield Diagnostic(
            Location(document.path, 1, 1), "is not a mapping", "write `key: value` lines", rule="yaml-syntax"
        )


def _misplaced(path: str, schema: Schema) -> Diagnostic:
    name = path.rpartition("/")[2]
    folders = ", ".join(f"{TAXONOMY_FOLDER}/{folder}/" for folder in schema.folders)
    return Diagnostic(
        Location(path, 1, 1),
        f"belongs to no list of the schema, which knows {folders}",
        did_you_mean(name, schema.folders) or "move it into one of them",
        rule="misplaced-file",
    )


def _misnamed(document: Document, schema: Schema, slot: Slot) -> Iterator[Diagnostic]:
    identifier = schema.classes[slot.range].identifier
    value = document.value.get(identifier.name) if identifier else None
    stem = document.path.rpartition("/")[2].removesuffix(".yaml")
    if isinstance(value, str) and value != stem:
        yield Diagnostic(
            Location(document.path, 1, 1),
            f"contains the {schema.classes[slot.range].kind} {value!r}, but is named {stem!r}",
            f"rename the file to {value}.yaml, or fix its identifier" if is_slug(value) else "fix its identifier",
            rule="misplaced-file",
        )
