"""The cells of tables that are composed of several values: the credit line, the attribution of each row, keys, lists.

Each value may be fine alone, and the cell not. Lists are a cell in the table of a diff alone.
"""

import contextlib
from collections.abc import Iterator
from typing import NamedTuple

from taxokit.core.errors import ReleaseError
from taxokit.core.location import Origin
from taxokit.core.versions import FIRST
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import attribution_of, template_slot
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.tables.layout import ATTRIBUTION, key_cell

_ISSUED = "2000-01-01"


class ComposedCell(NamedTuple):
    """A cell: what it is, with its article, what is in it, and the place of a value that it is made of.

    `members` are the texts that are in it, where each is a cell too.
    """

    name: str
    text: str
    place: Origin
    members: tuple[str, ...] = ()


def composed_cells(taxonomy: Taxonomy) -> Iterator[ComposedCell]:
    """Yield the composed cells of the tables of a loaded taxonomy, each once, as a first release would have them.

    Those that lack a value are left out.
    """
    with contextlib.suppress(ReleaseError):  # other rules say what is missing
        yield from _credits(taxonomy)
    for items in taxonomy.by_class.values():
        if items and len(items[0].cls.key) > 1:
            for item in items:
                yield ComposedCell(f"the key of a {item.cls.kind}", key_cell(item), taxonomy.origin(item))
    for cls in taxonomy.schema.classes.values():
        for slot in cls.slots:
            if slot.multivalued and slot.kind in ("text", "string") and not slot.computed:
                yield from _lists(taxonomy, cls, slot)


def _lists(taxonomy: Taxonomy, cls: Class, slot: Slot) -> Iterator[ComposedCell]:
    """Yield the lists of texts that do not begin with a word, with `|` between members."""
    for item in taxonomy.having(cls, slot.name):
        values = [value for value in item.values(slot) if isinstance(value, str)]
        if len(values) > 1:
            ordered = values if slot.ordered else sorted(values)
            if not ordered[0][:1].isalnum():
                name = f"the cell of the {slot.name} of {cls.kind} {item.id} in a diff"
                yield ComposedCell(name, "|".join(ordered), taxonomy.origin(item, slot.name), tuple(ordered))


def _credits(taxonomy: Taxonomy) -> Iterator[ComposedCell]:
    schema = taxonomy.schema
    credit = attribution_of(schema, taxonomy.document, FIRST, _ISSUED)
    title, template = schema.root.meaning(terms.TITLE), template_slot(schema)
    place = taxonomy.origin_of((title.name,) if title else ())
    yield ComposedCell(f"the {ATTRIBUTION.name} of every row", credit.short, place)
    for slot in schema.root.slots:
        if slot.computed == "citation":
            has_template = template is not None and template.name in taxonomy.document
            source = taxonomy.origin_of((template.name,)) if template and has_template else place
            yield ComposedCell(f"the {slot.name} of the {schema.root.kind}", credit.citation, source)
