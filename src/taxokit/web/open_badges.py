"""The alignment of a badge with an item (Open Badges 3.0, section B.3.2), for the API and the pages of items."""

from typing import Annotated, Literal, NotRequired, TypedDict

from taxokit.rdf import terms
from taxokit.rdf.iris import as_uri
from taxokit.taxonomy.model import Item
from taxokit.web.publication import first_text, name_of
from taxokit.web.published_release import PublishedRelease


class Alignment(TypedDict):
    """An alignment of an achievement (Open Badges 3.0) with an item, to paste into its `alignment`."""

    type: list[Literal["Alignment"]]
    targetCode: str
    targetDescription: NotRequired[str]
    targetFramework: str
    targetName: str
    targetType: Literal["ceasn:Competency"]
    targetUrl: Annotated[str, {"format": "uri"}]


def alignment_of(release: PublishedRelease, item: Item) -> Alignment:
    """Return the alignment with an item, which is a competency of `ctdl-asn.json` with the same address.

    It has neither a version nor a date, so that badges stay as they are while the item does.
    """
    alignment: Alignment = {
        "type": ["Alignment"],
        "targetCode": item.id,
        "targetFramework": release.attribution.title,
        "targetName": name_of(item),
        "targetType": "ceasn:Competency",
        "targetUrl": as_uri(release.taxonomy.iri(item)),
    }
    about = first_text(item, terms.DEFINITION)
    return {**alignment, "targetDescription": about} if about else alignment
