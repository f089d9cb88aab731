"""What the shell offers for an argument: identifiers, kinds, slots, values, versions and rules.

Each function is what click calls `shell_complete`. None of them ever raises or prints, because that would end up in the
line that somebody is typing: where there is no taxonomy, or it cannot be read, nothing is offered.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from taxokit.core.text.normalize import one_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from taxokit.taxonomy.model import Taxonomy
    from taxokit.taxonomy.schema import Class
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from taxokit.taxonomy.model import Item, Taxonomy
    from taxokit.taxonomy.schema import Class, Slot


def _is_one_word(value: str) -> bool:
    """Say whether the shell would take a value for one word, which the protocol of the shells needs."""
    return value.isprintable() and not any(c.isspace() or c == "," for c in value)


def _is_filled_in(slot: "Slot") -> bool:
    return not slot.computed and not slot.identifier and slot.nesting != "list"


def offered_identifiers(
    taxonomy: "Taxonomy", allowed: "set[Class] | None", incomplete: str, gone: "Iterable[Item]" = ()
) -> Mapping[str, str]:
    """Return the identifiers of the items of some classes, or of all, with their labels.

    `gone` are further items, which the taxonomy does not hold any more.
    """
    from taxokit.taxonomy.names import full_id, label_of, named_items

    items = [item for item in (*named_items(taxonomy), *gone) if item.id and _is_one_word(item.id)]
    kinds = Counter(identifier for identifier, _ in {(item.id, item.cls.kind) for item in items})
    found: dict[str, str] = {}
    for item in items:
        full = full_id(item)
        if allowed is not None and item.cls not in allowed:
            continue
        if kinds[item.id] == 1 and item.id.startswith(incomplete):
            found[item.id] = label_of(item)
        if full.startswith(incomplete) and (incomplete or kinds[item.id] > 1):
            found[full] = label_of(item)
    return dict(sorted(found.items()))


def offered_values(taxonomy: "Taxonomy", classes: "Iterable[Class]", path: str, begun: str) -> Mapping[str, str]:
    """Return the values that can be listed of what a path leads to in items of some classes."""
    from taxokit.edit.arguments import parse_slot_path

    schema = taxonomy.schema
    found: dict[str, str] = {}
    for cls in classes:
        slot = parse_slot_path(schema, cls, path).slot
        if slot is not None and slot.kind == "enum":
            values = schema.enums[slot.range].items()
            found |= {value: str(about.get("description") or "") for value, about in values if _is_one_word(value)}
        elif slot is not None and slot.kind == "boolean":
            found |= {"true": "", "false": ""}
        elif slot is not None and slot.refers:
            found |= offered_identifiers(taxonomy, set(schema.descendants(slot.range)), begun)
    return found


def offered_paths(taxonomy: "Taxonomy", cls: "Class", begun: str) -> Iterator[tuple[str, str]]:
    """Yield the slots that people fill in, and where a dot follows one, what is inside of it, with descriptions.

    In a mapping, such as one of languages, under each key that any item has there, and under the one that was begun.
    """
    from taxokit.taxonomy.schema import plain_value

    for slot in filter(_is_filled_in, cls.slots):
        yield slot.name, slot.description
        name, dot, rest = begun.partition(".")
        if not (dot and slot.contains and slot.name == name):
            continue
        inner = taxonomy.schema.classes[slot.range]
        if slot.nesting == "one":
            yield from ((f"{name}.{path}", about) for path, about in offered_paths(taxonomy, inner, rest))
            continue
        key, dot, deeper = rest.partition(".")
        plain = plain_value(inner)
        for known in dict.fromkeys((*sorted(_keys(taxonomy, name)), *([key] if dot else []))):
            if plain is not None:
                yield f"{name}.{known}", plain.description
            else:
                for path, about in offered_paths(taxonomy, inner, deeper):
                    yield f"{name}.{known}.{path}", about


def _keys(taxonomy: "Taxonomy", slot_name: str) -> set[str]:
    """Return the keys that any item has in the mappings of a slot."""
    mappings = (item.data.get(slot_name) for item in taxonomy.items)
    keys = {key for mapping in mappings if isinstance(mapping, dict) for key in mapping}
    return {key for key in keys if isinstance(key, str) and _is_one_word(key)}


Offers: TypeAlias = "list[CompletionItem]"
Completer: TypeAlias = Callable[[click.Context, click.Parameter, str], Offers]

MAX_HELP = 60


def _quiet(find: Callable[[click.Context, str], Mapping[str, str]]) -> Completer:
    """Make a completer of a function that returns what there is, each with a word of help."""

    @wraps(find)
    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> Offers:
        from click.shell_completion import CompletionItem

        try:
            found = find(context, incomplete)
        except Exception:  # noqa: BLE001 - see above
            return []
        return [
            CompletionItem(value, help=_help(text)) for value, text in found.items() if value.startswith(incomplete)
        ]

    return complete


def _help(text: str) -> str | None:
    """Return a description in one short line, which is all that the protocol of the shells has room for."""
    line = one_line(text)
    return (line if len(line) <= MAX_HELP else f"{line[: MAX_HELP - 1].rstrip()}…") or None


@_quiet
def complete_id(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer identifiers: slugs that only one kind has, and `kind/slug` for the others, or once a kind was begun.

    After an item and one of its slots, only what that slot takes.
    """
    taxonomy = _taxonomy(context)
    return offered_identifiers(taxonomy, _range_of_slot(context, taxonomy), incomplete)


@_quiet
def complete_past_id(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the identifiers of what there is, and of what there was in any release."""
    from taxokit.query.item_history import removed_items

    taxonomy = _taxonomy(context)
    return offered_identifiers(taxonomy, None, incomplete, removed_items(taxonomy))


@_quiet
def complete_holder(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the items that can hold the item or the kind that the line names; `.` is the taxonomy itself."""
    from taxokit.edit.placement import holders
    from taxokit.taxonomy.names import ROOT, label_of

    taxonomy = _taxonomy(context)
    schema = taxonomy.schema
    classes = _classes_of(context, taxonomy, "kind", "item") or schema.item_classes
    possible = {holder for cls in classes for holder, _ in holders(schema, cls)}
    found = dict(offered_identifiers(taxonomy, possible - {schema.root}, incomplete))
    if schema.root in possible and len(possible) > 1:
        found[ROOT] = label_of(taxonomy.root)
    return found


@_quiet
def complete_kind(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the kinds of items that the schema knows."""
    from taxokit.core.project import MODEL_FILE
    from taxokit.taxonomy.schema import read_schema

    schema = read_schema(_project_root(context) / MODEL_FILE)
    return {cls.kind: cls.description for cls in schema.item_classes}


@_quiet
def complete_slot(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the slots that people fill in: of the items and kinds that stand before it in the line, else of all.

    After a dot, also what is inside of one, such as `translations.de.label`.
    """
    taxonomy = _taxonomy(context)
    classes = list(_classes_before(context, taxonomy)) or list(taxonomy.schema.item_classes)
    return {path: about for cls in classes for path, about in offered_paths(taxonomy, cls, incomplete)}


@_quiet
def complete_link_slot(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the slots that link: of the items that stand before it in the line, else of all."""
    from taxokit.edit.arguments import linkable

    taxonomy = _taxonomy(context)
    classes = list(_classes_before(context, taxonomy)) or list(taxonomy.schema.item_classes)
    return {slot.name: slot.description for cls in classes for slot in linkable(cls)}


@_quiet
def complete_value(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer what the slot in the line takes, where that can be listed: permissible values, true and false, items."""
    taxonomy = _taxonomy(context)
    return offered_values(
        taxonomy, _classes_of(context, taxonomy, "item"), context.params.get("slot") or "", incomplete
    )


@_quiet
def complete_setting(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer `SLOT=` and, once a slot is there, `SLOT=VALUE` for what it takes."""
    taxonomy = _taxonomy(context)
    classes = _classes_of(context, taxonomy, "kind") or taxonomy.schema.item_classes
    path, equals, begun = incomplete.partition("=")
    if not equals:
        return {f"{name}=": about for cls in classes for name, about in offered_paths(taxonomy, cls, incomplete)}
    return {f"{path}={value}": about for value, about in offered_values(taxonomy, classes, path, begun).items()}


@_quiet
def complete_policy(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the ways in which as many items as the line names can stand in for a deprecated one."""
    from taxokit.edit.deprecate import possible_policies
    from taxokit.taxonomy.lifecycle import lifecycle_of

    taxonomy = _taxonomy(context)
    schema = taxonomy.schema
    count = len({name for words in ("others", "into") for name in context.params.get(words) or ()})
    found: dict[str, str] = {}
    for cls in _classes_of(context, taxonomy, "item") or schema.item_classes:
        slot = lifecycle_of(schema, cls).policy
        if slot is not None:
            every = schema.enums[slot.range]
            values = possible_policies(schema, cls, count) if count else every
            found |= {value: str(every[value].get("description") or "") for value in values}
    return found


@_quiet
def complete_version(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer what can be compared without a path: the working tree, and the releases, the latest first."""
    return _versions(context)


def _versions(context: click.Context) -> Mapping[str, str]:
    from taxokit.archive.releases import released
    from taxokit.core.project import Project

    releases = released(Project(_project_root(context)))
    versions = sorted((release.version for release in releases), reverse=True)
    latest = {"latest": f"The latest release, {versions[0]}."} if versions else {}
    return {"work": "The working tree.", **latest, **{str(version): "A release." for version in versions}}


@_quiet
def complete_release(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the releases, the latest first."""
    return {name: about for name, about in _versions(context).items() if name != "work"}


@_quiet
def complete_rule(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the identifiers of the rules."""
    from taxokit.lint.registry import RULES

    return {name.replace("_", "-"): "" for name in RULES.names()}


@_quiet
def complete_format(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the families of artifacts."""
    from taxokit.release.build import FORMATS

    return dict.fromkeys(FORMATS.names(), "")


def _project_root(context: click.Context) -> Path:
    from taxokit.core.project import find_project

    return find_project(context.find_root().params.get("root")).root


def _taxonomy(context: click.Context) -> "Taxonomy":
    from taxokit.core.project import Project
    from taxokit.taxonomy.loader import load

    return load(Project(_project_root(context)))


def _words_before(context: click.Context) -> Iterator[str]:
    """Yield the values that the line already has, options included."""
    for value in context.params.values():
        values: Iterable[object] = value if isinstance(value, tuple | list) else (value,)
        yield from (single for single in values if isinstance(single, str))


def _classes_before(context: click.Context, taxonomy: "Taxonomy") -> "Iterator[Class]":
    from taxokit.core.errors import TaxokitError
    from taxokit.query.lookup import find_class, items_named
    from taxokit.taxonomy.names import ROOT

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


def _range_of_slot(context: click.Context, taxonomy: "Taxonomy") -> "set[Class] | None":
    """Return the classes that the slot in the line takes; None where there is no slot, or it takes no items."""
    words = set(_words_before(context))
    for cls in _classes_before(context, taxonomy):
        for slot in cls.references:
            if slot.name in words:
                return set(taxonomy.schema.descendants(slot.range))
    return None


def _classes_of(context: click.Context, taxonomy: "Taxonomy", *parameters: str) -> "tuple[Class, ...]":
    """Return the classes that the first of these parameters means that the line has; none where it means nothing."""
    from taxokit.query.lookup import find_class, items_named
    from taxokit.taxonomy.names import ROOT

    name = next((value for key in parameters if (value := context.params.get(key))), None)
    if name is None:
        return ()
    if context.params.get("kind"):
        return (find_class(taxonomy.schema, name),)
    return (taxonomy.schema.root,) if name == ROOT else tuple(item.cls for item in items_named(taxonomy, name))
