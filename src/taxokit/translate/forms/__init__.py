"""Forms of files for translators: the registry, and which form a file has. One file each in this folder."""

import codecs
from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar, TypeVar

from taxokit.repository.reading import read_input
from taxokit.text.csv_text import decoded
from taxokit.text.errors import SourceError
from taxokit.text.plugins import Registry
from taxokit.text.words import listed
from taxokit.translate.entries import Exchange


class Form(ABC):
    """A form of files: the endings of their names, the first of which is that of new files.

    `keeps_work` is True if it can hold a translation that is not done, so that a new export keeps that of the last.
    """

    endings: ClassVar[tuple[str, ...]]
    is_binary: ClassVar[bool] = False
    keeps_work: ClassVar[bool] = False

    @abstractmethod
    def fits(self, data: bytes) -> bool:
        """Return True if the content of a file looks like this form."""

    def is_untouched(self, data: bytes) -> bool:  # noqa: ARG002 - most forms have no digest of themselves
        """Return True if a file certainly is as `write` made it, without reading its texts."""
        return False

    @abstractmethod
    def write(self, exchange: Exchange) -> bytes:
        """Return the content of a file. The same exchange gives the same bytes."""

    @abstractmethod
    def read(self, data: bytes, path: Path) -> Exchange:
        """Return the texts in a file. Raises SourceError if it is malformed, ConfigError if a package is missing."""


F = TypeVar("F", bound=type[Form])

FORMS: Registry[type[Form]] = Registry("taxokit.translate.forms")


def form(cls: F) -> F:
    """Register a form under the name of its module; for use as a decorator."""
    FORMS.add(cls.__module__, cls)
    return cls


def read_exchange(path: Path) -> Exchange:
    """Return the texts in a file, whose form its content and the ending of its name say. Raises SourceError."""
    data = read_input(path, pipe=False)
    fitting = [known() for known in FORMS.all().values() if known().fits(data)]
    named = [known for known in fitting if path.suffix.lower() in known.endings]
    if not fitting:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # "Unicode text" of a spreadsheet
            decoded(data, str(path))
        raise SourceError(
            f"is none of {listed(FORMS.names(), 'or')}", where=path, hint="export it by `taxokit translate export`"
        )
    return (named or fitting)[0].read(data, path)
