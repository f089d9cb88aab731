"""What there is to offer where a command line is completed: identifiers, values and slots, each with a word of help."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from taxokit.model import Item, Taxonomy
    from taxokit.schema import Class, Slot


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
    from taxokit.identifying import full_id, label_of, named_items

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
    from taxokit.editing.asked import find_target

    schema = taxonomy.schema
    found: dict[str, str] = {}
    for cls in classes:
        slot = find_target(schema, cls, path).slot
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
    from taxokit.nesting import plain_value

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
