"""The hues of items that others are inside, such as categories and roles: the same on all pages.

Hues are numbers here; the style sheet has their colours, which hold contrast in both themes. A hue is never the only
sign of anything.
"""

from collections import Counter
from collections.abc import Mapping

from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.names import named_items
from taxokit.web.publication import Publication
from taxokit.web.published_release import once

HUES = 36
"""The number of hues in the style sheet."""

_MOST_IN_LIST = 24  # more cannot be told apart


def hue_of(item: Item, publication: Publication) -> int | None:
    """Return the number of the hue of an item, None if it has none."""
    return _hues(publication.original or publication).get(item.key)


def hue_class(item: Item, publication: Publication) -> str:
    """Return the classes in HTML of something in the hue of an item, "" if it has none."""
    hue = hue_of(item, publication)
    return "" if hue is None else f"hued hue-{hue}"


@once
def _hues(publication: Publication) -> Mapping[ItemKey, int]:
    """Return the hue of each item at the top of a short list that others are inside."""
    items = named_items(publication.taxonomy)
    around = {item.path[0].key for item in items if item.path}
    tops = [item for item in items if not item.path and item.key in around]
    lengths = Counter(item.slot.name for item in tops if item.slot)
    hued = [item for item in tops if item.slot and lengths[item.slot.name] <= _MOST_IN_LIST]
    return {item.key: number % HUES for number, item in enumerate(hued)}
