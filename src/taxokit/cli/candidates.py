"""Candidates for a command line: identifiers, kinds, slots, values, versions and rules, each with a description.

The public functions take the context of click and the beginning of a word. They may raise; `completion` catches it.
Imports that are slow and needed by one of them only are inside it.
"""

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import click

from taxokit.query.lookup import find_class, items_named
from taxokit.releases.releases import LATEST, current, released
from taxokit.repository.project import Project, find_project
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, label_of, named_items
from taxokit.taxonomy.schema import Class, Slot, plain_value
from taxokit.text.errors import TaxokitError

Candidates: TypeAlias = Mapping[str, str]
"""Values with their descriptions, in the order in which they are shown."""


_PLAIN = frozenset(string.ascii_letters + string.digits + "-_.:/@+=%")


def is_one_word(value: str) -> bool:
    """Say whether a value is one word in the line of a shell, no option, and nothing that the shell runs.

    Bash takes over what is offered as it is, `$(…)` and `;` included. The protocol of the shells separates by commas.
    """
    is_plain = all(c in _PLAIN if c.isascii() else c.isprintable() and not c.isspace() for c in value)
    return is_plain and not value.startswith("-")


def identifiers(context: click.Context, incomplete: str) -> Candidates:
    """Return identifiers: slugs that only one kind has, and `kind/slug` for the others, or once a kind was begun.

    After an item and one of its slots, only those that the slot takes.
    """
    taxonomy = _taxonomy(context)
    return _identifiers(taxonomy, _range_of_slot(context, taxonomy), incomplete)


def past_identifiers(context: click.Context, incomplete: str) -> Candidates:
    """Return the identifiers of all items that exist, or that any release has."""
    from taxokit.query.item_history import removed_items

    taxonomy = _taxonomy(context)
    return _identifiers(taxonomy, None, incomplete, removed_items(taxonomy))


def parents(context: click.Context, incomplete: str) -> Candidates:
    """Return the items that can contain the item or the kind in the line; `.` is the taxonomy itself."""
    from taxokit.edit.placement import holders

    taxonomy = _taxonomy(context)
    schema = taxonomy.schema
    classes = _classes_of(context, taxonomy, "kind", "item") or schema.item_classes
    possible = {holder for cls in classes for holder, _ in holders(schema, cls)}
    found = dict(_identifiers(taxonomy, possible - {schema.root}, incomplete))
    if schema.root in possible and len(possible) > 1:
        found[ROOT] = label_of(taxonomy.root)
    return found


def kinds(context: click.Context, incomplete: str) -> Candidates:
    """Return the kinds of items in the schema."""
    schema = read_schema(_project(context).root)
    return {cls.kind: cls.description for cls in schema.item_classes}


def slots(context: click.Context, incomplete: str) -> Candidates:
    """Return the slots that people fill in: of the items and kinds before it in the line, else of all.

    After a dot, also what is inside one, such as `translations.de.label`.
    """
    taxonomy = _taxonomy(context)
    return {
        path: about for cls in _classes_before(context, taxonomy) for path, about in _paths(taxonomy, cls, incomplete)
    }


def link_slots(context: click.Context, incomplete: str) -> Candidates:
    """Return the slots with links: of the items before it in the line, else of all."""
    from taxokit.edit.arguments import listable

    return {
        slot.name: slot.description for cls in _classes_before(context, _taxonomy(context)) for slot in listable(cls)
    }


def values(context: click.Context, incomplete: str) -> Candidates:
    """Return the values of the slot in the line: permissible values, true and false, or items; nothing for others."""
    taxonomy = _taxonomy(context)
    return _values(taxonomy, _classes_of(context, taxonomy, "item"), context.params.get("slot") or "", incomplete)


def settings(context: click.Context, incomplete: str) -> Candidates:
    """Return `SLOT=` and, after a slot, `SLOT=VALUE` for its values."""
    taxonomy = _taxonomy(context)
    classes = _classes_of(context, taxonomy, "kind") or taxonomy.schema.item_classes
    path, equals, begun = incomplete.partition("=")
    if not equals:
        return {f"{name}=": about for cls in classes for name, about in _paths(taxonomy, cls, incomplete)}
    return {f"{path}={value}": about for value, about in _values(taxonomy, classes, path, begun).items()}


def policies(context: click.Context, incomplete: str) -> Candidates:
    """Return the ways in which as many items as the line has can replace a deprecated one."""
    from taxokit.edit.deprecate import possible_policies

    taxonomy = _taxonomy(context)
    schema = taxonomy.schema
    count = len({name for words in ("others", "into") for name in context.params.get(words) or ()})
    found: dict[str, str] = {}
    for cls in _classes_of(context, taxonomy, "item") or schema.item_classes:
        slot = lifecycle_of(schema, cls).policy
        if slot is not None:
            every = schema.enums[slot.range]
            possible = possible_policies(schema, cls, count) if count else every
            found |= {value: str(every[value].get("description") or "") for value in possible}
    return found


def versions(context: click.Context, incomplete: str) -> Candidates:
    """Return the revisions without a path: the working tree, and the releases, the latest first."""
    return {"work": "The working tree.", **releases(context, incomplete)}


def releases(context: click.Context, incomplete: str) -> Candidates:
    """Return the releases, the latest first."""
    project = _project(context)
    to_use = current(project)
    latest = {LATEST: f"The latest release, {to_use.version}."} if to_use else {}
    found = sorted((release.version for release in released(project, prereleases=True)), reverse=True)
    return {**latest, **{str(one): "A release." if one.is_final else "A pre-release." for one in found}}


def rules(context: click.Context, incomplete: str) -> Candidates:
    """Return the identifiers of the rules."""
    from taxokit.lint.registry import RULES

    return {name.replace("_", "-"): "" for name in RULES.names()}


def formats(context: click.Context, incomplete: str) -> Candidates:
    """Return the families of artifacts."""
    from taxokit.formats.edition import FORMATS

    return dict.fromkeys(FORMATS.names(), "")


# --- the line so far ----------------------------------------------------------------------------------------------


def _project(context: click.Context) -> Project:
    return Project(find_project(context.find_root().params.get("root")).root)  # whatever its options


def _taxonomy(context: click.Context) -> Taxonomy:
    return load(_project(context))


def _words_before(context: click.Context) -> Iterator[str]:
    """Yield the values that the line already has, options included."""
    for value in context.params.values():
        several: Iterable[object] = value if isinstance(value, tuple | list) else (value,)
        yield from (single for single in several if isinstance(single, str))


def _classes_before(context: click.Context, taxonomy: Taxonomy) -> list[Class]:
    """Return the classes of the items and kinds that the line already has, else all of items."""
    return list(_named_classes(context, taxonomy)) or list(taxonomy.schema.item_classes)


def _named_classes(context: click.Context, taxonomy: Taxonomy) -> Iterator[Class]:
    for word in _words_before(context):
        if word == ROOT:
            yield taxonomy.schema.root
            continue
        items = list(items_named(taxonomy, word))
        yield from (item.cls for item in items)
        if not items:
            try:
                yield find_class(taxonomy.schema, word)
            except TaxokitError:
                continue


def _range_of_slot(context: click.Context, taxonomy: Taxonomy) -> set[Class] | None:
    """Return the classes that the slot in the line takes; None where there is no slot, or it takes no items."""
    words = set(_words_before(context))
    for cls in _named_classes(context, taxonomy):
        for slot in cls.references:
            if slot.name in words:
                return set(taxonomy.schema.descendants(slot.range))
    return None


def _classes_of(context: click.Context, taxonomy: Taxonomy, *parameters: str) -> tuple[Class, ...]:
    """Return the classes that the first of these parameters in the line means; none where it means nothing."""
    name = next((value for key in parameters if (value := context.params.get(key))), None)
    if name is None:
        return ()
    if context.params.get("kind"):
        return (find_class(taxonomy.schema, name),)
    return (taxonomy.schema.root,) if name == ROOT else tuple(item.cls for item in items_named(taxonomy, name))


# --- candidates ---------------------------------------------------------------------------------------------------


def _identifiers(
    taxonomy: Taxonomy, allowed: set[Class] | None, incomplete: str, removed: Iterable[Item] = ()
) -> Candidates:
    """Return the identifiers of the items of some classes, or of all, with their labels.

    `removed` are further items, which are no longer in the taxonomy.
    """
    items = [item for item in (*named_items(taxonomy), *removed) if item.id and is_one_word(item.id)]
    kinds_of = Counter(identifier for identifier, _ in {(item.id, item.cls.kind) for item in items})
    found: dict[str, str] = {}
    for item in items:
        full = full_id(item)
        if allowed is not None and item.cls not in allowed:
            continue
        if kinds_of[item.id] == 1 and item.id.startswith(incomplete):
            found[item.id] = label_of(item)
        if full.startswith(incomplete) and (incomplete or kinds_of[item.id] > 1):
            found[full] = label_of(item)
    return dict(sorted(found.items()))


def _values(taxonomy: Taxonomy, classes: Iterable[Class], path: str, begun: str) -> Candidates:
    """Return the values of the slot at a path in items of some classes, where they can be listed."""
    from taxokit.edit.arguments import parse_slot_path

    schema = taxonomy.schema
    found: dict[str, str] = {}
    for cls in classes:
        slot = parse_slot_path(schema, cls, path).slot
        if slot is not None and slot.kind == "enum":
            permissible = schema.enums[slot.range].items()
            found |= {value: str(about.get("description") or "") for value, about in permissible if is_one_word(value)}
        elif slot is not None and slot.kind == "boolean":
            found |= {"true": "", "false": ""}
        elif slot is not None and slot.refers:
            found |= _identifiers(taxonomy, set(schema.descendants(slot.range)), begun)
    return found


def _paths(taxonomy: Taxonomy, cls: Class, begun: str) -> Iterator[tuple[str, str]]:
    """Yield the slots that people fill in and, after a dot, what is inside one, with descriptions.

    In a mapping, such as one of languages, under each key that any item has there, and under the one that was begun.
    """
    for slot in filter(_is_filled_in, cls.slots):
        yield slot.name, slot.description
        name, dot, rest = begun.partition(".")
        if not (dot and slot.contains and slot.name == name):
            continue
        inner = taxonomy.schema.classes[slot.range]
        if slot.nesting == "one":
            yield from ((f"{name}.{path}", about) for path, about in _paths(taxonomy, inner, rest))
            continue
        key, dot, deeper = rest.partition(".")
        plain = plain_value(inner)
        for known in dict.fromkeys((*sorted(_keys(taxonomy, name)), *([key] if dot else []))):
            if plain is not None:
                yield f"{name}.{known}", plain.description
            else:
                for path, about in _paths(taxonomy, inner, deeper):
                    yield f"{name}.{known}.{path}", about


def _is_filled_in(slot: Slot) -> bool:
    return not slot.computed and not slot.identifier and slot.nesting != "list"


def _keys(taxonomy: Taxonomy, slot_name: str) -> set[str]:
    """Return the keys that any item has in the mappings of a slot."""
    mappings = (item.data.get(slot_name) for item in taxonomy.items)
    keys = {key for mapping in mappings if isinstance(mapping, dict) for key in mapping}
    return {key for key in keys if isinstance(key, str) and is_one_word(key)}
