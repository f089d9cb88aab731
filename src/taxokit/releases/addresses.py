"""The addresses that a website of releases needs for itself, below the namespace: no item is answered at them."""

from urllib.parse import unquote

from taxokit.formats.forms import PAGE_FORMS
from taxokit.releases.releases import LATEST
from taxokit.taxonomy.schema import Schema, Slot
from taxokit.text.versions import is_version

RESERVED = (
    *("schema", "csv", "diff", "assets", "search", LATEST, "ns", "api", "ims", "reconcile", "sparql", "signatures"),
    *("about", "embed", "around", "suggest"),
)
"""The words that begin other addresses, and so cannot be kinds of items."""

PAGES = (
    *("az", "index", "taxonomy", "downloads", "compare", "matrix", "levels", "paths", "my", "releases", "feed"),
    *("sitemap", "404"),
)
"""The pages without an IRI in the data; no list can have such a name."""

INDEX = "index.json"


def list_name(slot: Slot) -> str:
    """Return the name of the list of a slot of the root: that of the scheme which its items make, else its own."""
    return str(slot.annotations.get("scheme") or slot.name)


def page_names(target: str) -> tuple[str, ...]:
    """Return the names that pages at an address may have: its decoded path, also without the suffix of a form."""
    path = unquote(target.partition("?")[0])
    stem, _, form = path.rpartition(".")
    return (path, stem) if form in PAGE_FORMS else (path,)


def is_reserved(schema: Schema, target: str) -> bool:
    """Return True if the site answers a request for an address, relative to the namespace, with a page of its own."""
    pages = page_names(target)
    first = {page.partition("/")[0] for page in pages}
    lists = {list_name(slot) for slot in schema.folders.values()}
    return (
        not first.isdisjoint((*RESERVED, *PAGES, INDEX)) or any(map(is_version, first)) or not lists.isdisjoint(pages)
    )
