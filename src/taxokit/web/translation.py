"""The current release in another language of its texts: the same items, with the translated texts in the usual slots.

An item keeps a text that is not translated, and pages mark it with its language. The texts that had a place before are
among the translations then, under the language of the taxonomy. Other names are not kept: they would be names in the
wrong language.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from taxokit.rdf import terms
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, named_items, translated_labels
from taxokit.taxonomy.schema import Schema
from taxokit.text.collation import Collation, collation_of
from taxokit.web.published_release import PublishedRelease

_OTHER_NAMES = (terms.ALT_LABEL, terms.HIDDEN_LABEL)


def languages_of(taxonomy: Taxonomy) -> list[str]:
    """Return the other languages in which items have names, the one with the most names first."""
    counts = Counter(tag for item in named_items(taxonomy) for tag in translated_labels(taxonomy.schema, item))
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


@dataclass(frozen=True, eq=False)
class TranslatedRelease(PublishedRelease):
    """A release in a language. Its files, statements and changes are those of the release as it is written."""

    original: PublishedRelease = field(kw_only=True)
    language: str = field(kw_only=True)

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """The document with the texts in this language, as far as it has them."""
        schema = self.original.taxonomy.schema
        taxonomy = Taxonomy(schema, json.loads(json.dumps(self.original.taxonomy.document)))
        before = self.original.attribution.language
        for item in (taxonomy.root, *taxonomy.items):
            self._translated[id(item)] = _translate(schema, item, self.language, before)
        return taxonomy

    @property
    def as_written(self) -> PublishedRelease:
        """The release in the language in which it is written."""
        return self.original

    @cached_property
    def _translated(self) -> dict[int, frozenset[str]]:
        """The meanings of the slots that have a text in this language, by the identity of the item."""
        return {}

    @property
    def attribution(self) -> Attribution:
        """Whom to credit: a citation has the words of the original."""
        return self.original.attribution

    @property
    def collation(self) -> Collation:
        """The order of names in this language."""
        return collation_of(self.language)

    @property
    def diff(self) -> Mapping[str, Any]:
        """The changes of the release."""
        return self.original.diff

    def language_of(self, item: Item, uri: str = "") -> str:
        """Return the language of a text of an item: of the slot with a meaning, by default its name."""
        meanings = self._translated.get(id(item), frozenset())
        is_translated = uri in meanings if uri else not meanings.isdisjoint(LABELS)
        return self.language if is_translated else self.original.attribution.language


def _translate(schema: Schema, item: Item, language: str, before: str) -> frozenset[str]:
    """Move the texts of an item in a language to its own slots, and return the meanings of these."""
    holder = item.cls.translations
    if holder is None:
        return frozenset()
    translations = item.data.get(holder.name)
    words = translations.get(language) if isinstance(translations, dict) else None
    words = words if isinstance(words, dict) else {}
    moved: dict[str, Any] = {}
    meanings = set()
    for inner in schema.classes[holder.range].slots:
        slot = item.cls.meaning(inner.uri) if inner.kind == "text" else None
        if slot is None or (inner.name not in words and inner.uri not in _OTHER_NAMES):
            continue
        if slot.name in item.data:
            moved[inner.name] = item.data.pop(slot.name)
        if inner.name in words:
            item.data[slot.name] = words[inner.name]
            meanings.add(inner.uri)
    others = {tag: texts for tag, texts in (translations or {}).items() if tag != language}
    if moved or others:
        item.data[holder.name] = {**({before: moved} if moved else {}), **others}
    return frozenset(meanings)
