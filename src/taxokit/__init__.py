"""Author, check and release taxonomies: a LinkML schema, YAML sources, immutable releases.

`open` reads a release in programs; `docs/client.md` says more.
"""

from typing import TYPE_CHECKING, Any

from taxokit.text import __version__

if TYPE_CHECKING:
    import os

    from taxokit.client.forms import MissingPackageError
    from taxokit.client.items import Item, Migration, NotFoundError
    from taxokit.client.languages import LanguageProgress
    from taxokit.client.mappings import ItemMapping
    from taxokit.client.plots import Plot
    from taxokit.client.results import Link, Rows
    from taxokit.client.tagging import Tag, TagHit
    from taxokit.client.taxonomy import Taxonomy

__all__ = [
    "Item",
    "ItemMapping",
    "LanguageProgress",
    "Link",
    "Migration",
    "MissingPackageError",
    "NotFoundError",
    "Plot",
    "Rows",
    "Tag",
    "TagHit",
    "Taxonomy",
    "__version__",
    "open",
]

_MODULES = {
    "Item": "items",
    "ItemMapping": "mappings",
    "LanguageProgress": "languages",
    "Link": "results",
    "Migration": "items",
    "MissingPackageError": "forms",
    "NotFoundError": "items",
    "Plot": "plots",
    "Rows": "results",
    "Tag": "tagging",
    "TagHit": "tagging",
    "Taxonomy": "taxonomy",
}


def open(where: "str | os.PathLike[str] | None" = None) -> "Taxonomy":  # noqa: A001 - as `gzip.open`
    """Return the taxonomy of the release in a folder; without one, of the latest release of the repository around us.

    The folder can be a URL, or one below which `index.json` names the latest; its files are downloaded when they are
    read, and kept for the next time. The taxonomy is read-only, as the release is. Raises UnreadableReleaseError if the
    folder contains no release, or a file in it does not have the digest that `SHA256SUMS` lists; ReleaseError if a file
    of a URL does not; ConfigError if there is no repository, and for a URL without https.
    """
    from taxokit.client.taxonomy import open_release  # the command line starts without it

    return open_release(where)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"taxokit.client.{_MODULES[name]}"), name)
