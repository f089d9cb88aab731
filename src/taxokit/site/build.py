"""The files of a whole site: those of every kind of page, each path once."""

from taxokit.core.errors import ConfigError
from taxokit.site.page import PAGES
from taxokit.site.publication import File, Publication


def build_site(publication: Publication) -> list[File]:
    """Return the files of a site, sorted by path: the same releases give the same bytes.

    Raises ConfigError where two pages would be the same file.
    """
    found: dict[str, File] = {}
    for render in PAGES.all().values():
        for file in render(publication):
            if file.path in found:
                raise ConfigError("two pages have the same address", where=file.path)
            found[file.path] = file
    return [found[path] for path in sorted(found)]
