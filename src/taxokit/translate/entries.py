"""Texts to translate as files exchange them: each by its context, with the help for a translator.

White space around a text is layout of the sources, and in no file; a line ends in a line feed. Several names are lines
of one text.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Self, TypeAlias

from taxokit.formats.editors import joined, split_lines
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.translations import State, Unit, digest_of, state_named

FileState: TypeAlias = Literal["missing", "draft", "reviewed", "stale", "unsure"]
"""The state of a text as a file has it; `unsure` if its translator has marked it as not done."""

_DIGITS = 8


class Base(NamedTuple):
    """A translation when it was exported: its state, and a digest of all its characters, "" if it was missing."""

    state: State
    digest: str = ""

    def __str__(self) -> str:
        """Return it as files have it: `draft 5d41402a`."""
        return f"{self.state} {self.digest}".rstrip()

    @classmethod
    def read(cls, words: str) -> Self | None:
        """Return the base in the words that `str` has written, None for any others."""
        state, _, digest = words.strip().partition(" ")
        known = state_named(state)
        is_digest = len(digest) == (0 if known == "missing" else _DIGITS)
        return cls(known, digest) if known and is_digest else None


class About(NamedTuple):
    """The help for a translator: the item, its place and definition, other languages, length and known terms.

    `length` is a sentence, `terms` are the labels of other items in the text with their translations. Names, of which
    languages have as many as they like, are optional; several definitions or notes are a list.
    """

    kind: str = ""
    label: str = ""
    parents: tuple[str, ...] = ()
    definition: str = ""
    iri: str = ""
    others: tuple[tuple[str, str], ...] = ()
    length: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    is_optional: bool = False
    is_list: bool = False

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield the parts of the help that are known: a name and a text."""
        stated = (
            (self.kind, self.label),
            ("in", "; ".join(self.parents)),
            ("definition", self.definition),
            *self.others,
            ("terms", "; ".join(f"{term} = {text}" for term, text in self.terms)),
            ("length", self.length),
            ("optional", "one text in a line, as many as your language has" if self.is_optional else ""),
            ("list", "one text in a line" if self.is_list else ""),
            ("IRI", self.iri),
        )
        return ((name, text) for name, text in stated if text)


@dataclass(frozen=True, slots=True)
class Entry:
    """A text with its translation in a file: `source` is the text that was translated.

    `base` is the translation as it was exported, None if the file does not say. `previous` is the source text of a
    stale translation, "" if nobody knows it. `line` is the place in a file that was read.
    """

    context: str
    source: str
    text: str = ""
    state: FileState = "missing"
    base: Base | None = None
    previous: str = ""
    translator: str = ""
    reviewer: str = ""
    about: About = field(default=About(), compare=False)
    line: int = field(default=0, compare=False)

    @property
    def is_changed(self) -> bool:
        """True if the translation is another than at the export, as far as the file says."""
        return self.base is None or self.base.digest != fingerprint(self.text.strip())

    @property
    def is_done(self) -> bool:
        """True if the text is translated: by its state, or because somebody changed it."""
        return bool(self.text.strip()) and (
            self.state in ("draft", "reviewed") or (self.state != "unsure" and self.is_changed)
        )


@dataclass(frozen=True)
class Exchange:
    """The content of a file: texts in a source language, and their translations.

    `language` is "" for a template, without translations. `title`, `version`, `issued` and `iri` are those of the
    taxonomy and of its latest release, and `credit` its attribution, None if that is incomplete. `former`
    are texts that are no longer in the file's template. `has_work` is True with translations that no import has taken.
    """

    source_language: str
    language: str
    entries: Sequence[Entry]
    title: str = field(default="", compare=False)
    version: str = field(default="", compare=False)
    issued: str = field(default="", compare=False)
    iri: str = field(default="", compare=False)
    former: Sequence[Entry] = field(default=(), compare=False)
    credit: Attribution | None = field(default=None, compare=False)
    has_work: bool = field(default=False, compare=False)

    @property
    def contexts(self) -> AbstractSet[str]:
        """The contexts of the texts."""
        return by_context(self.entries).keys()


def fingerprint(text: str) -> str:
    """Return the digest of all characters of a text, "" for none: a changed comma counts."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS] if text else ""


def text_of(values: Iterable[str], unit: Unit) -> str:
    """Return the values of a text, in one language, as an entry has them: lines, and a single definition as it is."""
    lines = [("\n".join(value.splitlines()) if "\r" in value else value).strip() for value in values]
    return joined(lines) if unit.is_optional or len(lines) > 1 else "".join(lines)


def values_of(text: str, unit: Unit) -> list[str]:
    """Return the values that an entry has in place of those of a text."""
    is_list = unit.inner.multivalued and max(len(unit.source), len(unit.text)) > 1
    return split_lines(text) if unit.is_optional or is_list else [text]


def digest_of_source(source: str, unit: Unit) -> str:
    """Return the digest of the source text of an entry, which had one value or several then, whatever it has today."""
    one, several = digest_of([source]), digest_of(split_lines(source))
    if unit.is_optional or not unit.inner.multivalued:
        return several if unit.is_optional else one
    known = (digest_of(unit.source), unit.record.source if unit.record else "")
    return several if several in known or (one not in known and len(unit.source) > 1) else one


def by_context(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return entries by their context."""
    return {entry.context: entry for entry in entries}
