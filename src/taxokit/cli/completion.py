"""Completion in the shell: the values that an argument or an option can have, each with a description.

Nothing is raised or printed, because that would end up in the line that is being typed: if the taxonomy is missing or
cannot be read, there are no values. Slow imports that only one function needs are inside it.
"""

import string
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

import click

from taxokit.rdf.skos import MAPPINGS
from taxokit.rdf.terms import SKOS
from taxokit.releases.releases import LATEST, current, released
from taxokit.repository.project import Project, find_project
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, label_of, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import one_line
from taxokit.text.words import count_of

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Values: TypeAlias = Mapping[str, str]
"""Values with their descriptions, in the order in which they are shown."""

Completer: TypeAlias = "Callable[[click.Context, click.Parameter, str], list[CompletionItem]]"

_LONGEST_HELP = 60
_PLAIN = frozenset(string.ascii_letters + string.digits + "-_.:/@+=%")


def _completer(values_of: Callable[[click.Context, str], Values]) -> Completer:
    """Return the `shell_complete` of click for a function of the context and the beginning of a word."""

    def complete(context: click.Context, _: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        try:
            values = values_of(context, incomplete)
        except Exception:  # noqa: BLE001 - see above
            return []
        return [
            CompletionItem(value, help=_help(text))
            for value, text in values.items()
            if value.startswith(incomplete) and _is_one_word(value)
        ]

    return complete


def _help(text: str) -> str | None:
    """Return a description in one short line, as the protocol of the shells requires."""
    line = one_line(text)
    return (line if len(line) <= _LONGEST_HELP else f"{line[: _LONGEST_HELP - 1].rstrip()}…") or None


def _is_one_word(value: str) -> bool:
    """Return True if a shell takes a value for one word, and neither for an option nor for a command to run.

    Bash inserts a value as it is, `$(…)` and `;` included. The protocol of the shells separates by commas.
    """
    is_plain = all(c in _PLAIN if c.isascii() else c.isprintable() and not c.isspace() for c in value)
    return is_plain and not value.startswith("-")


@_completer
def complete_id(context: click.Context, incomplete: str) -> Values:
    """Return identifiers: slugs that only one kind has, and `kind/slug` for the others, or once a kind was begun."""
    return _identifiers(load(_project(context)), incomplete)


@_completer
def complete_past_id(context: click.Context, incomplete: str) -> Values:
    """Return the identifiers of all items that exist, or that any release has."""
    from taxokit.query.history import removed_items

    taxonomy = load(_project(context))
    return _identifiers(taxonomy, incomplete, removed_items(taxonomy))


@_completer
def complete_kind(context: click.Context, _: str) -> Values:
    """Return the kinds of items in the schema."""
    schema = read_schema(_project(context).root)
    return {cls.kind: cls.description for cls in schema.item_classes}


@_completer
def complete_slot(context: click.Context, incomplete: str) -> Values:
    """Return the authored slots of the item that the line already names, or of all items if it names none.

    After a slot without its value come values, for which nothing is offered.
    """
    first = next(iter(context.params.get("words") or ()), "=")
    return _slots(context, incomplete) if "=" in first or context.params.get("removes") else {}


def _slots(context: click.Context, incomplete: str) -> Values:
    """Return slots and, after an at sign, slots with the languages of the translations that there are: `label@de`."""
    taxonomy = load(_project(context))
    classes = _classes(taxonomy, context.params.get("item"))
    if "@" in incomplete:
        tags = sorted({tag for item in taxonomy.items for tag in item.translations})
        inner = [taxonomy.schema.classes[cls.translations.range] for cls in classes if cls.translations]
        return {f"{slot.name}@{tag}": slot.description for cls in inner for slot in cls.slots for tag in tags}
    return {
        slot.name: slot.description
        for cls in classes
        for slot in cls.slots
        if not slot.computed and not slot.identifier and slot.nesting != "list"
    }


@_completer
def complete_slot_or_id(context: click.Context, incomplete: str) -> Values:
    """Return the slots for the first word after an item, and the identifiers of all items for the others."""
    if context.params.get("words"):
        return _identifiers(load(_project(context)), incomplete)
    return _slots(context, incomplete)


@_completer
def complete_version(context: click.Context, _: str) -> Values:
    """Return the revisions without a path: the working tree, and the releases, the latest first."""
    return {"work": "The working tree.", **_releases(context)}


@_completer
def complete_release(context: click.Context, _: str) -> Values:
    """Return the releases, the latest first."""
    return _releases(context)


@_completer
def complete_rule(_: click.Context, __: str) -> Values:
    """Return the identifiers of the rules."""
    from taxokit.lint.registry import RULES

    return {name.replace("_", "-"): "" for name in RULES.names()}


@_completer
def complete_target(context: click.Context, _: str) -> Values:
    """Return the targets of mappings, with their number."""
    sets = load(_project(context)).mapping_sets
    return {other.target: count_of(len(other.rows), "mapping") for other in sets}


@_completer
def complete_language(context: click.Context, _: str) -> Values:
    """Return the languages of translations."""
    from taxokit.taxonomy.translations import languages_of  # few commands need it

    return dict.fromkeys(languages_of(load(_project(context))), "")


@_completer
def complete_term(context: click.Context, _: str) -> Values:
    """Return the terms that mappings use, as CURIEs, with their labels."""
    named = context.params.get("target")
    sets = [other for other in load(_project(context)).mapping_sets if named in (None, other.target)]
    rows = (row for other in sets for row in other.rows if other.iri(row["object_id"]) != NO_TERM)
    return {row["object_id"]: row["object_label"] for row in rows}


@_completer
def complete_predicate(context: click.Context, _: str) -> Values:
    """Return the predicates of mappings in their short form, by the slots of the item that the line names."""
    slots = (slot for cls in _classes(load(_project(context)), context.params.get("item")) for slot in cls.slots)
    short = ((slot, slot.uri.removeprefix(SKOS).removesuffix("Match")) for slot in slots if slot.uri in MAPPINGS)
    return {name: slot.description for slot, name in short}


@_completer
def complete_mapping_slot(_: click.Context, __: str) -> Values:
    """Return the slots of mappings whose values can change, with an equals sign."""
    from taxokit.edit.mapping_words import SHORT

    return {f"{name}=": slot for name, slot in SHORT.items()}


@_completer
def complete_format(_: click.Context, __: str) -> Values:
    """Return the families of artifacts."""
    from taxokit.formats.edition import FORMATS

    return dict.fromkeys(FORMATS.all(), "")


def _project(context: click.Context) -> Project:
    return Project(find_project(context.find_root().params.get("root")).root)  # whatever its options


def _releases(context: click.Context) -> Values:
    project = _project(context)
    latest = current(project)
    names = {LATEST: f"The latest release, {latest.version}."} if latest else {}
    numbers = sorted((release.version for release in released(project, prereleases=True)), reverse=True)
    return {**names, **{str(number): "A release." if number.is_final else "A pre-release." for number in numbers}}


def _classes(taxonomy: Taxonomy, name: str | None) -> Iterable[Class]:
    """Return the classes of the items with a name, or all if there is no such item."""
    from taxokit.query.names import items_named

    if name == ROOT:
        return (taxonomy.schema.root,)
    classes = dict.fromkeys(item.cls for item in items_named(taxonomy, name)) if name else {}
    return classes or taxonomy.schema.item_classes


def _identifiers(taxonomy: Taxonomy, incomplete: str, removed: Iterable[Item] = ()) -> Values:
    """Return the identifiers of all items with their labels; `removed` are items that only releases have."""
    items = [item for item in (*named_items(taxonomy), *removed) if item.id]
    kinds_of = Counter(identifier for identifier, _ in {(item.id, item.cls.kind) for item in items})
    labels: dict[str, str] = {}
    for item in items:
        full = full_id(item)
        if kinds_of[item.id] == 1:
            labels[item.id] = label_of(item)
        if incomplete or kinds_of[item.id] > 1:
            labels[full] = label_of(item)
    return dict(sorted(labels.items()))
