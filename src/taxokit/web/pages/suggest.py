"""The page on which readers suggest changes of an item of a kind, or a new one.

It has the form of the editor with empty fields. A script fills them from the data of the item that the address names,
and makes a suggestion (`edit.suggestion`) of what the reader changes: there is no server.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from taxokit.edit.items import holders
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.names import child_slots, language_of
from taxokit.taxonomy.schema import Class, Slot
from taxokit.web.forms import groups_of
from taxokit.web.pages import own_page, page
from taxokit.web.publication import File, Publication
from taxokit.web.translation import languages_of

PLACE = "suggest"

_ANY_LANGUAGE = "und"  # BCP 47: the script makes a form for each language from that for this one


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page of each kind of items."""
    taxonomy = (publication.original or publication).taxonomy
    schema = taxonomy.schema
    tags = {*languages_of(taxonomy), *publication.editing.project.translations.languages} - {language_of(taxonomy)}
    for cls in dict.fromkeys(cls for slot in publication.lists for cls in kinds_in(publication, slot)):
        life = lifecycle_of(schema, cls)
        groups = groups_of(taxonomy, cls, None, [_ANY_LANGUAGE])
        hidden = {slot.name for slot in life.slots}
        form = [
            field
            for field in groups[0].fields
            if not (field.name in hidden or field.slot.computed or field.slot.uri in MAPPINGS)
        ]
        around = [holder for holder in holders(schema, cls) if holder is not schema.root]
        ranges = {field.slot.range for group in groups for field in group.fields if field.slot.refers}
        yield own_page(
            publication,
            f"{PLACE}/{cls.kind}",
            "suggest.html",
            publication.gettext("Suggest a change"),
            noindex=True,
            scripts=["suggest.js"],
            cls=cls,
            fields=[field for field in form if field.is_usual],
            further=[field for field in form if not field.is_usual],
            translated=[field for group in groups[1:] for field in group.fields],
            deprecation=[
                replace(field, operation="set")
                for slot in (life.reason, life.replaced_by, life.policy)
                for field in groups[0].fields
                if slot and slot.name == field.name
            ]
            if life.status
            else [],
            life={"reason": life.reason, "replaced-by": life.replaced_by, "replacement": life.policy},
            parents=around,
            needs_parent=bool(around) and schema.root not in holders(schema, cls),
            kinds={
                **{name: [other.kind for other in schema.descendants(name)] for name in sorted(ranges)},
                "parent": [holder.kind for holder in around],
            },
            tags=sorted(tags),
            any_language=_ANY_LANGUAGE,
            taxonomy=taxonomy,
            report=publication.editing.suggest(),
            content_language=language_of(taxonomy),
            names={},
        )


def kinds_in(publication: Publication, slot: Slot) -> Sequence[Class]:
    """Return the classes of the items of a list, and of those inside them, that have a page."""
    schema = publication.taxonomy.schema
    kinds: dict[Class, None] = {}
    waiting = [*schema.descendants(slot.range)]
    while waiting:
        cls = waiting.pop(0)
        if cls not in kinds and cls in schema.item_classes:
            kinds[cls] = None
            waiting += (other for inner in child_slots(schema, cls) for other in schema.descendants(inner.range))
    return tuple(kinds)


def suggest_path(publication: Publication, cls: Class, identifier: str = "") -> str:
    """Return the path of the page on which to suggest changes of an item of a class, or a new one."""
    path = publication.addresses.below(f"{PLACE}/{cls.kind}")
    return f"{path}?id={identifier}" if identifier else path
