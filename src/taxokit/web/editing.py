"""Where readers report a problem and edit a source: the addresses in the configuration, filled for each page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from taxokit.repository.project import SCHEMA_FILE, TAXONOMY_FILE, Project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.locator import Locations
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text.diagnostics import Origin
from taxokit.text.errors import ConfigError

_WORD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Editing:
    """The addresses for one repository. `fallback` is where problems are reported if the configuration names no place.

    The sources are read only where the configuration says at which address they can be edited.
    """

    project: Project
    fallback: str = ""

    def report(self, title: str, iri: str) -> str:
        """Return the address at which to report a problem with a page. Raises ConfigError."""
        return _filled("report-url", self.project, {"title": title, "iri": iri}) or self.fallback

    def edit(self, origin: Origin | Item) -> str:
        """Return the address at which to edit an item or a file, "" where there is none. Raises ConfigError."""
        if not self.project.edit_url:
            return ""
        if isinstance(origin, Origin):
            path, line = origin.path, 1
        else:
            item = self._sources.index(origin.cls.name).get(origin.id) if self._has(origin) else None
            if item is None:
                return ""
            path, line, *_ = self._locations.of(self._sources.origin(item))
        return _filled("edit-url", self.project, {"path": path, "line": str(line)})

    def _has(self, item: Item) -> bool:
        return item.cls.name in self._sources.schema.classes

    @cached_property
    def _sources(self) -> Taxonomy:
        return load(self.project)

    @cached_property
    def _locations(self) -> Locations:
        return Locations(self._sources)


METADATA = Origin(TAXONOMY_FILE, ())
SCHEMA = Origin(SCHEMA_FILE, ())


def _filled(key: str, project: Project, words: Mapping[str, str]) -> str:
    """Return an address of the configuration with words in it. Raises ConfigError where it is not a web address."""
    template = str(getattr(project, key.replace("-", "_")))
    if template and not template.startswith(("https://", "http://", "mailto:")):
        raise ConfigError(f"the option {key!r} has to begin with https://, http:// or mailto:", where=project.where)
    return _WORD.sub(
        lambda match: quote(words.get(match[1], match[0]), safe="/" if match[1] == "path" else ""), template
    )
