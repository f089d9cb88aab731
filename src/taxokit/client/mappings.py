"""The mappings of an item, as the client returns them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from taxokit.client.items import Item


@dataclass(frozen=True, slots=True)
class ItemMapping:
    """A mapping of `item` to the concept `iri` of another vocabulary, and its evidence.

    `predicate` is a CURIE such as `skos:closeMatch`, `target` the name of the mapping set, `curie` and `label` name the
    other side, `justification` is a term of SEMAPV, and `date` that of the judgement. What is not known is "", and a
    missing `confidence` is None.
    """

    item: "Item"
    predicate: str
    iri: str
    target: str
    curie: str
    label: str
    justification: str
    confidence: float | None
    authors: tuple[str, ...]
    reviewers: tuple[str, ...]
    date: str
    comment: str
