"""Candidates for a command line: identifiers, kinds, slots, versions and rules, each with a description.

The public functions take the context of click and the beginning of a word. They may raise; `completion` catches it.
Imports that are slow and needed by only one of them are inside it.
"""

import string
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import click

from taxokit.query.lookup import items_named
from taxokit.releases.releases import LATEST, current, released
from taxokit.repository.project import Project, find_project
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, label_of, named_items
from taxokit.taxonomy.schema import Class

Candidates: TypeAlias = Mapping[str, str]
"""Values with their descriptions, in the order in which they are shown."""

_PLAIN = frozenset(string.ascii_letters + string.digits + "-_.:/@+=%")


def is_one_word(value: str) -> bool:
    """Return True if a shell takes a value for one word, and neither for an option nor for a command to run.

    Bash inserts a candidate as it is, `$(…)` and `;` included. The protocol of the shells separates by commas.
    """
    is_plain = all(c in _PLAIN if c.isascii() else c.isprintable() and not c.isspace() for c in value)
    return is_plain and not value.startswith("-")


def identifiers(context: click.Context, incomplete: str) -> Candidates:
    """Return identifiers: slugs that only one kind has, and `kind/slug` for the others, or once a kind was begun."""
    return _identifiers(load(_project(context)), incomplete)


def past_identifiers(context: click.Context, incomplete: str) -> Candidates:
    """Return the identifiers of all items that exist, or that any release has."""
    from taxokit.query.history import removed_items

    taxonomy = load(_project(context))
    return _identifiers(taxonomy, incomplete, removed_items(taxonomy))


def kinds(context: click.Context, incomplete: str) -> Candidates:
    """Return the kinds of items in the schema."""
    schema = read_schema(_project(context).root)
    return {cls.kind: cls.description for cls in schema.item_classes}


def slots(context: click.Context, incomplete: str) -> Candidates:
    """Return the authored slots of the item that the line already names, or of all items if it names none."""
    taxonomy = load(_project(context))
    return {
        slot.name: slot.description
        for cls in _classes(taxonomy, context.params.get("item"))
        for slot in cls.slots
        if not slot.computed and not slot.identifier and slot.nesting != "list"
    }


def versions(context: click.Context, incomplete: str) -> Candidates:
    """Return the revisions without a path: the working tree, and the releases, the latest first."""
    return {"work": "The working tree.", **releases(context, incomplete)}


def releases(context: click.Context, incomplete: str) -> Candidates:
    """Return the releases, the latest first."""
    project = _project(context)
    latest = current(project)
    names = {LATEST: f"The latest release, {latest.version}."} if latest else {}
    numbers = sorted((release.version for release in released(project, prereleases=True)), reverse=True)
    return {**names, **{str(number): "A release." if number.is_final else "A pre-release." for number in numbers}}


def rules(context: click.Context, incomplete: str) -> Candidates:
    """Return the identifiers of the rules."""
    from taxokit.lint.registry import RULES

    return {name.replace("_", "-"): "" for name in RULES.names()}


def formats(context: click.Context, incomplete: str) -> Candidates:
    """Return the families of artifacts."""
    from taxokit.formats.edition import FORMATS

    return dict.fromkeys(FORMATS.all(), "")


def _project(context: click.Context) -> Project:
    return Project(find_project(context.find_root().params.get("root")).root)  # whatever its options


def _classes(taxonomy: Taxonomy, name: str | None) -> Iterable[Class]:
    """Return the classes of the items with a name, or all if there is no such item."""
    if name == ROOT:
        return (taxonomy.schema.root,)
    classes = dict.fromkeys(item.cls for item in items_named(taxonomy, name)) if name else {}
    return classes or taxonomy.schema.item_classes


def _identifiers(taxonomy: Taxonomy, incomplete: str, removed: Iterable[Item] = ()) -> Candidates:
    """Return the identifiers of all items with their labels; `removed` are items that only releases have."""
    items = [item for item in (*named_items(taxonomy), *removed) if item.id and is_one_word(item.id)]
    kinds_of = Counter(identifier for identifier, _ in {(item.id, item.cls.kind) for item in items})
    labels: dict[str, str] = {}
    for item in items:
        full = full_id(item)
        if kinds_of[item.id] == 1 and item.id.startswith(incomplete):
            labels[item.id] = label_of(item)
        if full.startswith(incomplete) and (incomplete or kinds_of[item.id] > 1):
            labels[full] = label_of(item)
    return dict(sorted(labels.items()))
