"""What a name on the command line means: an item, by slug, by kind and slug, or by IRI; or a class, by its kind.

A name that means nothing is answered with the nearest ones, by spelling and by the words of labels.
"""

from collections.abc import Iterable, Iterator, Sequence

from taxokit.core.errors import TaxokitError
from taxokit.core.text.normalize import one_line
from taxokit.core.text.suggest import closest_word
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import (
    full_id,
    label_of,
    named_items,
)
from taxokit.taxonomy.schema import Class, Schema

_MOST_SUGGESTIONS = 3
_LONGEST_LABEL = 40


class UnknownNameError(TaxokitError):
    """A name on the command line means nothing here, or more than one thing."""


def find_class(schema: Schema, name: str) -> Class:
    """Return the class that `name` means: its kind, its name, or the slot that holds its items.

    Raises UnknownNameError.
    """
    known: dict[str, Class] = {}
    for slot_name, (cls, _) in schema.tables.items():
        if cls in schema.item_classes:
            for other in (cls.kind, cls.name, slot_name):
                known.setdefault(other.lower(), cls)
    found = known.get(name.lower())
    if found is None:
        closest = closest_word(name.lower(), known)
        hint = f"did you mean {known[closest].kind!r}?" if closest else f"there is {_listed(schema)}"
        raise UnknownNameError(f"there is no kind {name!r}; {hint}")
    return found


def find_item(taxonomy: Taxonomy, name: str, gone: Sequence[Item] = ()) -> Item:
    """Return the item that `name` means: a slug, where only one kind has it, or `kind/slug`, or an IRI.

    `gone` are further items that can be meant, which the taxonomy does not hold any more. Raises UnknownNameError, with
    the nearest names.
    """
    found = [*items_named(taxonomy, name), *(item for item in gone if name in _names(taxonomy, item))]
    if len(found) == 1:
        return found[0]
    if found:
        choices = " or ".join(full_id(item) for item in found)
        raise UnknownNameError(f"{name!r} names more than one item; write {choices}")
    unread = among_unread(taxonomy, "item", name)
    raise UnknownNameError(unread or f"there is no item {name!r}; {_nearest(taxonomy, name, gone)}")


def _names(taxonomy: Taxonomy, item: Item) -> set[str]:
    """Return the names of an item that the taxonomy does not hold: its IRI is the one that it had, or would have."""
    return {item.id, full_id(item), taxonomy.namespace + full_id(item), taxonomy.iri(item)}


def among_unread(taxonomy: Taxonomy, what: str, name: str) -> str:
    """Say of a name that means nothing which file could not be read that may hold it, "" where none does."""
    diagnostic = taxonomy.reading_error(name.rpartition("/")[2])
    if diagnostic is None:
        return ""
    words = "; ".join(filter(None, (diagnostic.message, diagnostic.hint)))
    return f"there is no {what} {name!r} in what can be read; {diagnostic.location}: {words}"


def items_named(taxonomy: Taxonomy, name: str) -> Iterator[Item]:
    """Yield the items that `name` can mean, one of each kind that has the slug."""
    space = taxonomy.namespace
    short = name.removeprefix(space) if space else name
    kind, slash, slug = short.rpartition("/")
    for cls in taxonomy.schema.item_classes:
        if not slash or kind == cls.kind:
            item = taxonomy.index(cls.name).get(slug)
            if item is not None and item.cls is cls:
                yield item
                continue
        if cls.given_iri is not None and slash:
            yield from (item for item in taxonomy.by_class[cls.name] if item.data.get(cls.given_iri.name) == name)


def _nearest(taxonomy: Taxonomy, name: str, gone: Sequence[Item] = ()) -> str:
    """Say which items may be meant: those spelled like it, else those whose words are like it."""
    short = name.removeprefix(taxonomy.namespace) if taxonomy.namespace else name
    kind, _, slug = short.rpartition("/")
    items = [item for item in (*named_items(taxonomy), *gone) if item.id]
    if not items:
        return "the taxonomy has no items"
    cls = next((cls for cls in taxonomy.schema.item_classes if cls.kind == kind), None)
    of_kind = [item for item in items if item.cls is cls] or items
    found = (
        [item for item in items if item.id == slug]
        or _spelled_like(slug, of_kind)
        or _worded_like(taxonomy, slug, cls)
        or _spelled_like(slug, items)
    )
    if found:
        return _meant(found)
    if kind and cls is None:
        return f"there is no kind {kind!r}, only {_listed(taxonomy.schema)}"
    return "`taxokit search` finds items by their words"


def worded_like(taxonomy: Taxonomy, words: str, among: Iterable[Class]) -> str:
    """Return which items of some classes may be meant, by their words: `did you mean …?`, or ""."""
    found = [item for cls in among for item in _worded_like(taxonomy, words, cls)]
    return _meant(found[:_MOST_SUGGESTIONS]) if found else ""


def _meant(items: Iterable[Item]) -> str:
    return f"did you mean {' or '.join(_described(item) for item in items)}?"


def _spelled_like(slug: str, items: Iterable[Item]) -> list[Item]:
    by_slug = {item.id: item for item in items}
    closest = closest_word(slug, by_slug)
    return [by_slug[closest]] if closest else []


def _worded_like(taxonomy: Taxonomy, words: str, cls: Class | None) -> list[Item]:
    from taxokit.query.search import search  # which needs this module

    return [hit.item for hit in search(taxonomy, words, limit=_MOST_SUGGESTIONS, cls=cls).hits if hit.item.id]


def _described(item: Item) -> str:
    label = one_line(label_of(item))
    short = label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"
    return one_line(f"{full_id(item)} ({short})" if label else full_id(item))


def _listed(schema: Schema) -> str:
    return ", ".join(cls.kind for cls in schema.item_classes)
