"""The names of items: what each means, by its IRI, prefixed name, kind and slug, slug, notation or label."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from taxokit.rdf import terms
from taxokit.rdf.iris import normalized_uri
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.names import full_id, label_of, named_items
from taxokit.text.normalize import fold


class NameForm(Enum):
    """A form of the names of items."""

    IRI = "iri"
    CURIE = "prefix:name"
    FULL = "kind/id"
    SLUG = "id"


@dataclass(frozen=True, slots=True)
class Meaning:
    """An item that a name means, and the form of the name."""

    item: Item
    form: NameForm


_Key: TypeAlias = Callable[[Taxonomy, Item], str]


def meanings(taxonomy: Taxonomy, name: str, removed: Sequence[Item] = ()) -> list[Meaning]:
    """Return the meanings of a name: none if no item has it; several if kinds share a slug, or items an IRI.

    The exact IRI comes first (RFC 3987, section 5.3.1). Else an IRI may be written with a prefix of the schema or
    another percent-encoding, or be the address of the page of an item that gives itself another IRI. A name that is no
    IRI is `kind/slug` or a slug. `removed` are further items, no longer in the taxonomy.
    """
    for form, key_of, key in _readings(taxonomy, name):
        known = taxonomy.derive(_Index).by(taxonomy, key_of).get(key, ())
        items = [*known, *(item for item in removed if item.id and key_of(taxonomy, item) == key)]
        if items:
            return [Meaning(item, form) for item in items]
    return []


def _readings(taxonomy: Taxonomy, name: str) -> Iterator[tuple[NameForm, _Key, str]]:
    """Yield how a name can be read, the best reading first: its form, and the key that an item must have."""
    prefix, colon, rest = name.partition(":")
    if colon:
        yield NameForm.IRI, _iri, name
        if start := taxonomy.schema.prefixes.get(prefix):
            yield NameForm.CURIE, _iri, start + rest
        yield NameForm.IRI, _uri, normalized_uri(name)
        if taxonomy.namespace and name.startswith(taxonomy.namespace):
            yield NameForm.IRI, _full, name.removeprefix(taxonomy.namespace)
    elif "/" in name:
        yield NameForm.FULL, _full, name
    else:
        yield NameForm.SLUG, _slug, name


def _iri(taxonomy: Taxonomy, item: Item) -> str:
    return taxonomy.iri(item)


def _uri(taxonomy: Taxonomy, item: Item) -> str:
    return normalized_uri(taxonomy.iri(item))


def _full(_: Taxonomy, item: Item) -> str:
    return full_id(item)


def _slug(_: Taxonomy, item: Item) -> str:
    return item.id


class _Index:
    """The items of a taxonomy by their keys; of two with the same kind and slug, the first."""

    def __init__(self, _: Taxonomy) -> None:
        self._by: dict[_Key, dict[str, list[Item]]] = {}  # no taxonomy: a cycle would keep it

    def by(self, taxonomy: Taxonomy, key_of: _Key) -> Mapping[str, list[Item]]:
        """Return the items by a key. They are read when it is first asked for: most names have one form."""
        if key_of not in self._by:
            known = self._by[key_of] = {}
            for cls in taxonomy.schema.item_classes:
                unique = {item.id: item for item in reversed(taxonomy.by_class[cls.name]) if item.id}
                for item in unique.values():
                    known.setdefault(key_of(taxonomy, item), []).append(item)
        return self._by[key_of]


def items_named(taxonomy: Taxonomy, name: str, removed: Sequence[Item] = ()) -> list[Item]:
    """Return the items that a name means, by `meanings`, else the items with this notation."""
    return [meaning.item for meaning in meanings(taxonomy, name, removed)] or items_noted(taxonomy, name)


def items_noted(taxonomy: Taxonomy, notation: str) -> list[Item]:
    """Return the items with a notation."""
    return _by_notation(taxonomy).get(notation, [])


@derived
def _by_notation(taxonomy: Taxonomy) -> Mapping[str, list[Item]]:
    items: dict[str, list[Item]] = {}
    for item in named_items(taxonomy):
        slot = item.cls.meaning(terms.NOTATION)
        for notation in item.values(slot) if slot else ():
            items.setdefault(str(notation), []).append(item)
    return items


def items_meant(taxonomy: Taxonomy, name: str) -> list[Item]:
    """Return the items that a name means, else the items with this label."""
    return items_named(taxonomy, name) or items_labelled(taxonomy, name)


def items_labelled(taxonomy: Taxonomy, label: str) -> list[Item]:
    """Return the items with a label, whatever its case and accents."""
    return _by_label(taxonomy).get(fold(label).strip(), [])


@derived
def _by_label(taxonomy: Taxonomy) -> Mapping[str, list[Item]]:
    items: dict[str, list[Item]] = {}
    for item in named_items(taxonomy):
        if label := fold(label_of(item)).strip():
            items.setdefault(label, []).append(item)
    return items
