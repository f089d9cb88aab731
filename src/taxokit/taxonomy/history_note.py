"""The history of an item in an English sentence: since when it is there, and what became of it.

The schema says under which property RDF tells it, by the annotation `told_as` of the slot that is computed as
`introduced`. Nothing is told twice: the reason of a deprecation is part of the sentence where it is in English, too,
and else a note of its own.
"""

from collections.abc import Iterator, Sequence

from taxokit.core.text.english import listed
from taxokit.core.text.language_tags import base_of
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import REASON, SINCE, lifecycle_slot, replacement_range, replacements, stand_together
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema

LANGUAGE = "en"

_ENDS = (".", "!", "?", "…")


def told_as(cls: Class) -> str | None:
    """Return the property under which RDF tells the history of an item, None where the schema names none."""
    return next((slot.annotations["told_as"] for slot in cls.slots if "told_as" in slot.annotations), None)


def history_notes(taxonomy: Taxonomy, item: Item, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield what RDF tells of the history of an item of a canonical document: property, text, and language of the text.

    `language` is that of the taxonomy.
    """
    predicate = told_as(item.cls)
    if predicate is None:
        return
    reason = _value(item, REASON) if taxonomy.schema.is_deprecated(item.cls, item.data) else ""
    if reason and base_of(language) != LANGUAGE:
        yield predicate, reason, language
        reason = ""
    sentences = [*_stages(item), *_end(taxonomy, item, reason)]
    if sentences:
        yield predicate, " ".join(sentences), LANGUAGE


def instead(schema: Schema, item: Item, names: Sequence[str]) -> str:
    """Return the sentence on what to use instead of a deprecated item, "" where nothing is said of it.

    `names` are what its replacements are called.
    """
    count = replacement_range(schema, item.cls, item.data)
    if count is not None and count[1] == 0:
        return "Nothing replaces it."
    if len(names) == 1:
        return f"Use {names[0]} instead."
    if names and stand_together(schema, item.cls, item.data):
        return f"Use {listed(names)} together instead."
    if names and count is not None:
        return f"Use {listed(names, 'or')} instead."
    return f"Replaced by {listed(names)}." if names else ""


def _stages(item: Item) -> Iterator[str]:
    """Yield the sentence on when an item was introduced and changed; that it was deprecated is told on its own."""
    when = {slot.computed: item.data.get(slot.name) for slot in item.cls.slots if slot.computed}
    introduced, changed = when.get("introduced"), when.get("changed")
    parts = [f"introduced in {introduced}"] if introduced else []
    if changed and changed != _value(item, SINCE):
        parts.append(f"changed in {changed}")
    if parts:
        yield _sentence("; ".join(parts))


def _end(taxonomy: Taxonomy, item: Item, reason: str) -> Iterator[str]:
    """Yield the sentences on a deprecated item: since when and why, and what to use instead."""
    if taxonomy.schema.is_deprecated(item.cls, item.data):
        since = _value(item, SINCE)
        start = f"Deprecated in {since}" if since else "Deprecated"
        yield _sentence(f"{start}: {reason}" if reason else start)
        yield from filter(None, [instead(taxonomy.schema, item, _labels(taxonomy, item))])


def _labels(taxonomy: Taxonomy, item: Item) -> list[str]:
    """Return what people call the replacements of an item, in quotation marks."""
    slot = item.cls.meaning(terms.REPLACED_BY)
    known = taxonomy.index(slot.range) if slot else {}
    found = ((name, known.get(name)) for name in replacements(item))
    return [f'"{(other.meaning(terms.PREF_LABEL) if other else None) or name}"' for name, other in found]


def _value(item: Item, part: str) -> str:
    slot = lifecycle_slot(item.cls, part)
    return str(item.data.get(slot.name, "")) if slot else ""


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith(_ENDS) else ".")
