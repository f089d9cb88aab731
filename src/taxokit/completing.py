"""What the shell offers for an argument: identifiers, kinds, slots and rules.

Each function is what click calls `shell_complete`. None of them ever raises or prints, because that would end up in the
line that somebody is typing: where there is no taxonomy, or it cannot be read, nothing is offered.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from taxokit.wording import one_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from taxokit.model import Taxonomy
    from taxokit.schema import Class, Slot

Offers: TypeAlias = "list[CompletionItem]"
Completer: TypeAlias = Callable[[click.Context, click.Parameter, str], Offers]

MAX_HELP = 60


def _quiet(find: Callable[[click.Context, str], Mapping[str, str]]) -> Completer:
    """Make a completer of a function that returns what there is, each with a word of help."""

    @wraps(find)
    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> Offers:
        from click.shell_completion import CompletionItem

        from taxokit.loading import collector_paused

        try:
            with collector_paused():
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
    from taxokit.identifying import full_id, label_of, named_items

    taxonomy = _taxonomy(context)
    allowed = _range_of_slot(context, taxonomy)
    items = [item for item in named_items(taxonomy) if item.id and _is_one_word(item.id)]
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


@_quiet
def complete_kind(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the kinds of items that the schema knows."""
    from taxokit.config import MODEL_FILE
    from taxokit.schema import read_schema

    schema = read_schema(_project_root(context) / MODEL_FILE)
    return {cls.kind: cls.description for cls in schema.item_classes}


@_quiet
def complete_slot(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the slots that people fill in: of the items and kinds that stand before it in the line, else of all."""
    taxonomy = _taxonomy(context)
    classes = list(_classes_before(context, taxonomy)) or list(taxonomy.schema.item_classes)
    return {slot.name: slot.description for cls in classes for slot in cls.slots if _is_filled_in(slot)}


@_quiet
def complete_rule(context: click.Context, incomplete: str) -> Mapping[str, str]:
    """Offer the identifiers of the rules."""
    from taxokit.linting import RULES

    return {name.replace("_", "-"): "" for name in RULES.names()}


def _is_one_word(value: str) -> bool:
    """Say whether the shell would take a value for one word, which the protocol of the shells needs."""
    return value.isprintable() and not any(c.isspace() or c == "," for c in value)


def _is_filled_in(slot: "Slot") -> bool:
    return not slot.computed and not slot.identifier and slot.nesting != "list"


def _project_root(context: click.Context) -> Path:
    from taxokit.config import find_project

    return find_project(context.find_root().params.get("root")).root


def _taxonomy(context: click.Context) -> "Taxonomy":
    from taxokit.config import Project
    from taxokit.loading import load

    return load(Project(_project_root(context)))


def _words_before(context: click.Context) -> Iterator[str]:
    """Yield the values that the line already has, options included."""
    for value in context.params.values():
        values: Iterable[object] = value if isinstance(value, tuple | list) else (value,)
        yield from (single for single in values if isinstance(single, str))


def _classes_before(context: click.Context, taxonomy: "Taxonomy") -> "Iterator[Class]":
    from taxokit.errors import TaxokitError
    from taxokit.identifying import find_class, items_named

    for word in _words_before(context):
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
