"""The history of an item in an English sentence: since when it exists, and whether it is deprecated.

The schema names the property for it in RDF, by the annotation `told_as` of the slot that is computed as `introduced`.
Nothing is said twice: the reason of a deprecation is part of the sentence where it is in English, too, and else a note
of its own.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from taxokit.core.text.english import listed
from taxokit.core.text.language_tags import base_of
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of, replace_together, replacement_range, replacements
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot

LANGUAGE = "en"

_ENDS = (".", "!", "?", "…")


@lru_cache
def told_as(cls: Class) -> str | None:
    """Return the property for the history of an item in RDF, None where the schema names none."""
    return next((slot.annotations["told_as"] for slot in cls.slots if "told_as" in slot.annotations), None)


def history_notes(taxonomy: Taxonomy, item: Item, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the notes on the history of an item of a canonical document: property, text, and language of the text.

    `language` is that of the taxonomy.
    """
    predicate = told_as(item.cls)
    if predicate is None:
        return
    life = lifecycle_of(taxonomy.schema, item.cls)
    is_deprecated = taxonomy.schema.is_deprecated(item.cls, item.data)
    since, reason = item.value(life.since), item.value(life.reason) if is_deprecated else None
    if reason and base_of(language) != LANGUAGE:
        yield predicate, str(reason), language
        reason = None
    sentences = [*_stages(item, since)]
    if is_deprecated:
        start = f"Deprecated in {since}" if since else "Deprecated"
        names = _replacement_names(taxonomy, item)
        sentences += [_sentence(f"{start}: {reason}" if reason else start), instead(taxonomy.schema, item, names)]
    if sentences:
        yield predicate, " ".join(filter(None, sentences)), LANGUAGE


def instead(schema: Schema, item: Item, names: Sequence[str]) -> str:
    """Return the sentence on what to use instead of a deprecated item, "" where the item does not say.

    `names` are what its replacements are called.
    """
    count = replacement_range(schema, item.cls, item.data)
    if count is not None and count[1] == 0:
        return "Nothing replaces it."
    if len(names) == 1:
        return f"Use {names[0]} instead."
    if names and replace_together(schema, item.cls, item.data):
        return f"Use {listed(names)} together instead."
    if names and count is not None:
        return f"Use {listed(names, 'or')} instead."
    return f"Replaced by {listed(names)}." if names else ""


def _stages(item: Item, deprecated_in: object) -> Iterator[str]:
    """Yield the sentence on when an item was introduced and changed; its deprecation has a sentence of its own."""
    introduced, changed = (item.value(slot) for slot in _versions(item.cls))
    parts = [f"introduced in {introduced}"] if introduced else []
    if changed and changed != deprecated_in:
        parts.append(f"changed in {changed}")
    if parts:
        yield _sentence("; ".join(parts))


@lru_cache
def _versions(cls: Class) -> tuple[Slot | None, Slot | None]:
    """Return the slots for the versions that introduced and that last changed an item; None where there is none."""
    computed = {slot.computed: slot for slot in cls.slots}
    return computed.get("introduced"), computed.get("changed")


def _replacement_names(taxonomy: Taxonomy, item: Item) -> list[str]:
    """Return what the replacements of an item are called, in quotation marks."""
    slot = lifecycle_of(taxonomy.schema, item.cls).replaced_by
    known = taxonomy.index(slot.range) if slot else {}
    found = ((name, known.get(name)) for name in replacements(item))
    return [f'"{(other.meaning(terms.PREF_LABEL) if other else None) or name}"' for name, other in found]


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith(_ENDS) else ".")
