"""What notebooks show for a taxonomy, an item, and several of them: HTML of `_repr_html_`, without scripts.

The colours are those of the notebook, so that it reads on dark and light pages, and without the style sheet, which some
hosts remove, it is plain tables. Whatever comes from the data is text, escaped; only web addresses become links.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from html import escape
from importlib import resources
from typing import TYPE_CHECKING, Any

from taxokit.diff.changes import Diff
from taxokit.diff.reports.html import summary_of
from taxokit.query.structure import layerings_of, profile_of
from taxokit.rdf import terms
from taxokit.rdf.iris import is_address, leads_nowhere
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy import model
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.names import (
    child_slots,
    count_of_items,
    full_id,
    label_slot_of,
    language_of,
    noun_of,
    translated_labels,
)
from taxokit.taxonomy.references import inverse_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.normalize import clipped
from taxokit.text.quoting import markup
from taxokit.text.words import count_of

if TYPE_CHECKING:
    from taxokit.client.items import Item, Migration
    from taxokit.client.mappings import ItemMapping
    from taxokit.client.results import Link
    from taxokit.client.tagging import Tag
    from taxokit.client.taxonomy import Taxonomy

# ruff: noqa: SLF001 - the client's own classes

_MOST_ROWS = 25
_MOST_LINKS = 12
_MOST_OPEN = 12
_LONGEST = 300
_LONGEST_IN_TABLE = 140


def of_taxonomy(taxonomy: "Taxonomy") -> str:
    """Return a taxonomy: its title, licence and description, and the number of items of each kind."""
    root = taxonomy._model.root
    title = _linked(_text(root.meaning(terms.TITLE) or "A taxonomy", taxonomy._model), taxonomy._model.iri(root))
    license_id, issued = root.meaning(terms.LICENSE_ID), root.meaning(terms.ISSUED)
    credit = _linked(markup(str(license_id or "")), str(root.meaning(terms.LICENSE) or ""))
    facts = filter(None, [f"version {markup(taxonomy.version)}", markup(str(issued or "")), credit])
    lines = [f'<p><span class="name">{title}</span> {" · ".join(facts)}</p>']
    if taxonomy.withdrawn:
        lines.append(f'<p class="deprecated"><strong>Withdrawn</strong>: {markup(taxonomy.withdrawn)}</p>')
    lines += _paragraphs(root, terms.DESCRIPTION, taxonomy._model)
    schema, counts = taxonomy._model.schema, taxonomy._model.counts()
    numbers = [count_of_items(schema, name, number) for name, number in counts.items() if number]
    lines += [f"<p>{markup(' · '.join(numbers))}</p>"] if numbers else []
    return _frame(f"taxonomy {taxonomy.version}", lines)


def of_item(item: "Item") -> str:
    """Return an item: its names and texts, its links, the items inside with theirs, and what it asks for in all."""
    taxonomy, own = item._taxonomy._model, item._item
    lines = [f'<p><span class="kind">{markup(noun_of(own.cls))}</span> {_name(item, "name")} {_code(own)}</p>']
    if item.is_deprecated:
        lines.append(f'<p class="deprecated">{markup(item.deprecation[:1].upper() + item.deprecation[1:])}</p>')
    lines += _paragraphs(own, terms.DEFINITION, taxonomy)
    rows = []
    if item.parent is not None:
        rows.append((markup(noun_of(item.parent._item.cls).capitalize()), _name(item.parent)))
    labels = translated_labels(taxonomy.schema, own).items()
    if labels:
        rows.append(
            ("Other languages", ", ".join(f"{_text(label, taxonomy, tag)} ({markup(tag)})" for tag, label in labels))
        )
    backward = _backward(item)
    rows += [(_words(slot.name), cell) for slot in own.cls.slots if (cell := _cell(item, slot, backward))]
    rows += [(_words(name), _names(others)) for name, others in backward.items()]
    profile = [f"{_text(name_of(top), taxonomy)} ({number:,})" for top, number in profile_of(taxonomy, own)]
    if profile:
        rows.append(("Profile", ", ".join(profile)))
    rows += [("Mappings", _links_of_mappings(item.mappings))] if item.mappings else []
    lines += _table("", (), rows)
    for slot in child_slots(taxonomy.schema, own.cls):
        lines += _parts(item._items(slot.name), slot)
    return _frame(item.label or full_id(own), lines)


def _backward(item: "Item") -> "dict[str, Sequence[Item]]":
    """Return the items that refer to an item by slots without a computed inverse, under what the card calls them.

    That is the slot of the item that SKOS has for the inverse, as for `related`, whose links lead both ways (S23).
    """
    schema, own = item._taxonomy._model.schema, item._item
    slots = {slot.name: (source.cls, slot) for source, slot in item._taxonomy._referrers.get(id(own.data), ())}
    backward: dict[str, Sequence[Item]] = {}
    for cls, slot in slots.values():
        if inverse_of(schema, cls, slot) is None:
            inverse = own.cls.meaning(terms.INVERSES.get(slot.uri, ""))
            other = "replaces" if slot.uri == terms.REPLACED_BY else f"in “{slot.name}” of"
            backward[inverse.name if inverse else other] = item._referring(slot.name)
    return backward


def _cell(item: "Item", slot: Slot, backward: "dict[str, Sequence[Item]]") -> str:
    """Return the values of a slot for the card of an item; "" for none, and for what the card says elsewhere.

    Links that lead here are taken out of `backward`.
    """
    own, cls = item._item, item._item.cls
    levels = {layering.height for layering in layerings_of(item._taxonomy._model, own)}
    elsewhere = {
        cls.identifier,
        label_slot_of(own),
        cls.meaning(terms.DEFINITION),
        cls.position,
        *lifecycle_of(item._taxonomy._model.schema, cls).slots,
    }
    is_incidental = slot.computed and not slot.refers and slot not in levels
    if (
        slot in elsewhere
        or slot.contains
        or slot.is_placing
        or slot.names_item
        or is_incidental
        or slot.uri in (*MAPPINGS, terms.HIDDEN_LABEL)
    ):
        return ""
    if slot.refers:
        return _names(list(dict.fromkeys((*item._items(slot.name), *backward.pop(slot.name, ())))))
    texts = [str(value) for value in own.values(slot)]
    return ", ".join(_linked(_text(clipped(text, _LONGEST), item._taxonomy._model), text) for text in texts)


def _parts(items: Sequence["Item"], slot: Slot) -> Iterator[str]:
    """Yield the items inside of one, with their links to items of other lists."""
    shown = items[: 2 * _MOST_ROWS]
    links = [{name: others for name, to in item.links() if (others := _outside(item, to))} for item in shown]
    slots = dict.fromkeys(name for own in links for name in own)
    title = f"{_words(slot.name)} ({len(items):,})"
    if slots:
        rows = [
            (_name(item), *(_names(own.get(name, ())) for name in slots))
            for item, own in zip(shown, links, strict=True)
        ]
        heads = (noun_of(items[0]._item.cls), *map(_words, slots))
        opened = " open" if len(items) <= _MOST_OPEN else ""
        table = "".join(_table("", heads, rows, len(items)))
        yield f"<details{opened}><summary>{title}</summary>{table}</details>"
    elif items:
        yield f"<p>{title}: {_names(items)}</p>"


def _outside(item: "Item", targets: Iterable["Item"]) -> list["Item"]:
    """Return the targets that are in another list than an item."""
    return [target for target in targets if target._item.top.slot is not item._item.top.slot]


def of_items(items: Sequence["Item"]) -> str:
    """Return several items as a table with names, identifiers and definitions, and their kinds if these differ.

    An item without a definition has its description there.
    """
    is_mixed = len({item.kind for item in items}) != 1
    columns: dict[str, Callable[[Item], str]] = {"name": _name, "identifier": lambda item: _code(item._item)}
    if is_mixed:
        columns["kind"] = lambda item: markup(noun_of(item._item.cls))
    if any(item.parent for item in items):
        columns["in"] = lambda item: _name(item.parent) if item.parent else ""
    if any(item.gloss for item in items[:_MOST_ROWS]):
        columns["definition"] = lambda item: _text(clipped(item.gloss, _LONGEST_IN_TABLE), item._taxonomy._model)
    number = count_of(len(items), "item" if is_mixed else noun_of(items[0]._item.cls))
    rows = [[cell(item) for cell in columns.values()] for item in items[:_MOST_ROWS]]
    return _frame(number, _table(number, list(columns), rows, len(items)))


def of_links(links: Sequence["Link"]) -> str:
    """Return links as a table."""
    rows = [
        (_name(link.source), f"<code>{markup(link.slot)}</code>", _name(link.target)) for link in links[:_MOST_ROWS]
    ]
    number = count_of(len(links), "link")
    return _frame(number, _table(number, ("from", "link", "to"), rows, len(links)))


def of_mappings(mappings: Sequence["ItemMapping"]) -> str:
    """Return mappings as a table with their evidence."""
    rows = [
        (_name(mapping.item), f"<code>{markup(mapping.predicate)}</code>", _concept(mapping), _evidence(mapping))
        for mapping in mappings[:_MOST_ROWS]
    ]
    number = count_of(len(mappings), "mapping")
    return _frame(number, _table(number, ("item", "predicate", "concept", "evidence"), rows, len(mappings)))


def of_tags(tags: Sequence["Tag"]) -> str:
    """Return the items that a text asks for as a table with the scores and the words that say so."""
    rows = [
        (_name(tag.item), _code(tag.item._item), f"{tag.score:.2f}", markup(", ".join(_words_of(tag))))
        for tag in tags[:_MOST_ROWS]
    ]
    number = count_of(len(tags), "tag")
    return _frame(number, _table(number, ("item", "identifier", "score", "words in the text"), rows, len(tags)))


def _words_of(tag: "Tag") -> list[str]:
    words = dict.fromkeys(clipped(hit.words, _LONGEST_IN_TABLE) for hit in tag.hits)
    return [f"“{word}”" for word in words][:_MOST_LINKS]


def of_migration(migration: "Migration") -> str:
    """Return the meaning of an identifier: the items that replace it, and how."""
    names = f"<p>{_names(migration.items)}</p>" if migration.items else ""
    return _frame(migration.words, [f"<p>{markup(migration.words)}</p>", names])


def of_diff(diff: Diff) -> str:
    """Return the changes between two releases: the version that they require, and a section for each kind."""
    title = f"{diff.old} → {diff.new}"
    return _frame(title, [f'<p class="name">{markup(title)}</p>', *summary_of(diff)])


def name_of(item: model.Item) -> str:
    """Return the label of an item, else its identifier."""
    slot = label_slot_of(item)
    return str((slot and item.value(slot)) or item.id or full_id(item))


def _frame(label: str, lines: Iterable[str]) -> str:
    """Return the whole. A class says that there are no formulas, which notebooks see between dollar signs."""
    head = f'<div class="taxokit tex2jax_ignore mathjax_ignore" role="group" aria-label="{markup(label)}">'
    return "\n".join([f"{head}<style>{_style()}</style>", *lines, "</div>"])


@cache
def _style() -> str:
    return resources.files(__package__).joinpath("notebook.css").read_text(encoding="utf-8")


def _table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], number: int | None = None
) -> Iterator[str]:
    """Yield a table; the first cell of a row names it. `number` is that of all rows, of which some are shown."""
    if not rows:
        yield f"<p>{caption}</p>" if caption else ""
        return
    yield '<div class="scroll"><table>'
    yield f"<caption>{caption}</caption>" if caption else ""
    if heads:
        yield (
            "<thead><tr>"
            + "".join(f'<th scope="col">{escape(head[:1].upper() + head[1:])}</th>' for head in heads)
            + "</tr></thead>"
        )
    yield "<tbody>"
    for first, *others in rows:
        yield f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>"
    yield "</tbody></table></div>"
    if number is not None and number > len(rows):
        yield f'<p class="more">and {number - len(rows):,} more</p>'


def _names(items: Sequence["Item"]) -> str:
    shown = ", ".join(map(_name, items[:_MOST_LINKS]))
    more = len(items) - _MOST_LINKS
    return f'{shown} <span class="more">and {more:,} more</span>' if more > 0 else shown


def _name(item: "Item", classes: str = "") -> str:
    """Return the name of an item as a link to its IRI, with a mark if it is deprecated."""
    name = _linked(_text(name_of(item._item), item._taxonomy._model), item.iri)
    mark = ' <strong class="deprecated">deprecated</strong>' if item.is_deprecated else ""
    return f'<span class="{classes}">{name}</span>{mark}' if classes else f"{name}{mark}"


def _code(item: model.Item) -> str:
    return f"<code>{markup(item.id)}</code>" if item.id else ""


def _paragraphs(item: model.Item, meaning: str, taxonomy: model.Taxonomy) -> list[str]:
    slot = item.cls.meaning(meaning)
    texts = item.values(slot) if slot else ()
    return [f"<p>{_text(clipped(str(text), 2 * _LONGEST), taxonomy)}</p>" for text in texts]


def _text(text: Any, taxonomy: model.Taxonomy, language: str = "") -> str:
    """Return a text of the data with its language, by default that of the taxonomy, and its own direction."""
    language = language or language_of(taxonomy)
    attribute = f' lang="{markup(language)}"' if language else ""
    return f'<bdi dir="auto"{attribute}>{markup(str(text))}</bdi>' if text else ""


def _linked(shown: str, address: str) -> str:
    """Return HTML as a link to an address of the web; as it is if it is none, or one that leads nowhere."""
    if not is_address(address) or leads_nowhere(address):
        return shown
    return f'<a href="{markup(address)}" target="_blank" rel="noopener noreferrer">{shown}</a>'


def _concept(mapping: "ItemMapping") -> str:
    name = f"<bdi>{markup(mapping.label or mapping.curie or mapping.iri)}</bdi>"
    return _linked(name, mapping.iri)


def _evidence(mapping: "ItemMapping") -> str:
    confidence = "" if mapping.confidence is None else f"{mapping.confidence:.0%}"
    return markup(", ".join(filter(None, (confidence, mapping.justification.rpartition(":")[2], mapping.date))))


def _links_of_mappings(mappings: Sequence["ItemMapping"]) -> str:
    shown = ", ".join(
        f"{markup(mapping.predicate.removeprefix('skos:'))} {_concept(mapping)}" for mapping in mappings[:_MOST_LINKS]
    )
    more = len(mappings) - _MOST_LINKS
    return f'{shown} <span class="more">and {more:,} more</span>' if more > 0 else shown


def _words(name: str) -> str:
    return markup(name.replace("_", " ").capitalize())
