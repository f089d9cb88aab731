"""An identifier that was released is gone, or names something of another class now.

Consumers hold it in their data. It is deprecated and says what replaces it, and stays.

Source: our identifier policy; W3C "Cool URIs don't change"; SKOS Primer section 2.
"""

from collections.abc import Iterator

from taxokit.archive import DOCUMENT, Released, released
from taxokit.config import TAXONOMY_FOLDER
from taxokit.errors import ReleaseError
from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.location import Location
from taxokit.model import Item, Taxonomy
from taxokit.suggesting import did_you_mean


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each identifier of a release that no item of its class has."""
    if taxonomy.project is None:
        return
    seen: set[tuple[str, str]] = set()
    for release in reversed(released(taxonomy.project)):
        yield from _gone(taxonomy, release, seen)


def _gone(taxonomy: Taxonomy, release: Released, seen: set[tuple[str, str]]) -> Iterator[Problem]:
    """Look at one release, without keeping its document: there may be many of them."""
    try:
        document, schema = release.read_json(DOCUMENT), release.schema
    except ReleaseError:
        yield Problem(
            Location(f"{release.name}/{DOCUMENT}", 1, 1),
            "the release cannot be read",
            "restore it; see `taxokit verify`",
        )
        return
    for item in Taxonomy(schema, document).items:
        key = (item.cls.name, item.id)
        if item.id and key not in seen:
            seen.add(key)
            if item.id not in taxonomy.index(item.cls.name) and _file_of(item) not in taxonomy.unread:
                yield _problem(taxonomy, item, release)


def _problem(taxonomy: Taxonomy, item: Item, release: Released) -> Problem:
    known = taxonomy.index(item.cls.name)
    other = next((cls.kind for cls in taxonomy.schema.item_classes if item.id in taxonomy.index(cls.name)), "")
    changed = f"; it is a {other} now" if other else ""
    return Problem(
        Location(_file_of(item), 1, 1),
        f"the {item.name} was released in {release.version} and is gone{changed}",
        did_you_mean(item.id, known) or "bring it back, and deprecate it if it should not be used",
    )


def _file_of(item: Item) -> str:
    """Return the source file in which an item of a release stands, or stood, by our layout."""
    while item.parent is not None and item.parent.parent is not None:
        item = item.parent
    folder = item.slot.name if item.slot else ""
    return f"{TAXONOMY_FOLDER}/{folder}/{item.id}.yaml"
