"""The terms in a text that are translated already: the labels of other items, the longest match by words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, translated_labels
from taxokit.text.normalize import words_of


class Term(NamedTuple):
    """A label of an item, and its translation."""

    item: Item
    label: str
    text: str


class Glossary:
    """The translated labels of a taxonomy into a language, by their words."""

    def __init__(self, taxonomy: Taxonomy, language: str) -> None:
        self._terms: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        longest: dict[str, int] = {}  # the most words of a label, by its first word
        for item in taxonomy.items:
            if item.cls.translations is None or is_deprecated(taxonomy, item):
                continue
            text = translated_labels(taxonomy.schema, item).get(language)
            words = tuple(words_of(label_of(item))) if text else ()
            if text and words:
                self._terms[words].append(Term(item, label_of(item), text))
                longest[words[0]] = max(longest.get(words[0], 0), len(words))
        self._longest = longest

    def terms_in(self, words: Sequence[str], item: Item) -> dict[str, str]:
        """Return the labels in the words of an item's text, without its own, with their translations, in their order.

        Several translations of the same label are separated by slashes.
        """
        if not self._longest:
            return {}
        texts: dict[str, dict[str, None]] = {}
        for term in self._matches(words, item):
            texts.setdefault(term.label, {})[term.text] = None
        return {label: " / ".join(several) for label, several in texts.items()}

    def _matches(self, words: Sequence[str], item: Item) -> Iterator[Term]:
        place = 0
        while place < len(words):
            size = min(self._longest.get(words[place], 0), len(words) - place)
            while size:
                terms = self._terms.get(tuple(words[place : place + size]), ())
                others = [term for term in terms if term.item is not item]
                if others:
                    yield from others
                    break
                size -= 1
            place += size or 1
