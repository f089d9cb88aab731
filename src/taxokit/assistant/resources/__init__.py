"""Resources: the registry of what an assistant can read, by addresses or by templates of addresses.

Addresses begin with `taxokit:///`: the IRIs of items belong to whoever publishes the taxonomy, and a client would look
for them on the web.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias
from urllib.parse import unquote

from taxokit.assistant.library import Library
from taxokit.assistant.view import View
from taxokit.text.plugins import Registry

ROOT = "taxokit:///"
JSON, MARKDOWN = "application/json", "text/markdown"

Completion: TypeAlias = Callable[[str, Mapping[str, str]], Sequence[str]]
"""The values of an argument that begin with a text; it gets the other arguments, too."""


@dataclass(frozen=True)
class Resource:
    """A text at an address, or one for each value of the names in braces, which `read` gets.

    `entries` are addresses of a template with their titles, to list. `other` reads further addresses, if it knows them.
    """

    address: str
    title: str
    description: str
    media_type: str
    read: Callable[..., str]
    completions: Mapping[str, Completion] = field(default_factory=dict)
    entries: Mapping[str, str] = field(default_factory=dict)
    other: Callable[[str], str | None] | None = None

    @property
    def listed(self) -> Mapping[str, str]:
        """The addresses to list, with their titles."""
        return self.entries if self.is_template else {self.address: self.title}

    @property
    def is_template(self) -> bool:
        """True if the address has names in braces."""
        return "{" in self.address

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = re.split(r"\{(\w+)\}", self.address)
        return re.compile(
            "".join(f"(?P<{part}>[^/]+)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
        )

    def text(self, address: str) -> str | None:
        """Return the text at an address, None if it is none of this resource. Raises RefusalError."""
        match = self._pattern.fullmatch(address)
        if match:
            return self.read(**{name: unquote(value) for name, value in match.groupdict().items()})
        return self.other(address) if self.other else None


RESOURCES: Registry[Callable[[View, Library], Resource]] = Registry("taxokit.assistant.resources")

resource = RESOURCES.register
"""Registers a function that makes a resource for a release."""
