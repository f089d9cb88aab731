"""The answers of comboboxes: the items that a reference can name, by what has been typed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from starlette.responses import JSONResponse, Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.query.search import folded
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import one_line, truncated
from taxokit.web.forms import Field

_MOST, _LONGEST = 20, 200
_ENOUGH = 5  # options, so that names with other letters are not sought
_SIMILAR, _SAME = 60, 82
"""How alike names must be to be an option, and to be those of duplicates, in percent of their letters."""


@view
def names() -> View:
    """Return the view."""
    return View({"GET /names": _find})


def _find(editor: Editor, asked: Asked) -> Response:
    """Answer with the items of the classes `range` (any without one) that the words `q` may mean, best first."""
    schema = editor.taxonomy.schema
    ranges = asked.query.get("range", "").split(",")
    classes = [cls for name in ranges for cls in schema.descendants(name)] or schema.item_classes
    items = names_of(editor).meant(asked.query.get("q", ""), classes)
    return JSONResponse([as_option(editor, item) for item in items])


def as_option(editor: Editor, item: Item) -> dict[str, object]:
    """Return an item as JSON, as an option of a combobox or a link to it."""
    about = item.meaning(terms.DEFINITION) or item.meaning(terms.DESCRIPTION) or ""
    return {
        "id": item.id,
        "item": full_id(item),
        "name": editor.name(item),
        "about": truncated(one_line(str(about)), _LONGEST) if isinstance(about, str) else "",
        "path": editor.path(item),
        "deprecated": is_deprecated(editor.taxonomy, item),
        "parent": editor.name(item.path[-1]) if item.path else "",
    }


def named(editor: Editor, fields: Iterable[Field]) -> dict[str, dict[str, object]]:
    """Return the items to which fields refer, by the class of the range and the identifier."""
    options = {}
    for field in fields:
        ranges = field.slot.range.split(",") if field.slot.refers else ()
        classes = (cls for name in ranges for cls in editor.taxonomy.schema.descendants(name))
        for index in (editor.taxonomy.index(cls.name) for cls in classes):
            for value in filter(index.__contains__, field.values):
                options[f"{field.slot.range}/{value}"] = as_option(editor, index[value])
    return options


# --- the names of all items -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Entry:
    """The names of an item, and their words, between spaces and bars."""

    item: Item
    names: list[Any]
    label: str
    words: str


class Names:
    """The names of the items of a taxonomy. After a step, only those that changed are read again."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], _Entry] = {}
        self._taxonomy: Taxonomy | None = None

    def follow(self, taxonomy: Taxonomy) -> "Names":
        """Take over another state of the taxonomy, and return the names."""
        if taxonomy is not self._taxonomy:
            entries = {}
            for item in named_items(taxonomy):
                other = item.meaning(terms.ALT_LABEL)
                texts = [label_of(item), item.id, *(other if isinstance(other, list) else [other] if other else ())]
                entry = self._entries.get(item.key)
                if entry is None or entry.names != texts:
                    words = [folded(str(text)) for text in texts]
                    entry = _Entry(item, texts, words[0], f" {' | '.join(words)} ")
                entry.item = item
                entries[item.key] = entry
            self._entries, self._taxonomy = entries, taxonomy
        return self

    def meant(self, query: str, classes: Collection[Class]) -> list[Item]:
        """Return the items of some classes that a query may mean: by the beginnings of words, else by their letters."""
        entries = [entry for entry in self._entries.values() if entry.item.cls in classes]
        words, whole = folded(query).split(), folded(query)
        hits = [entry for entry in entries if all(f" {word}" in entry.words for word in words)]
        hits.sort(key=lambda entry: (not entry.label.startswith(whole), whole not in entry.label, len(entry.label)))
        if whole and len(hits) < _ENOUGH:
            hits += [entry for entry in self._alike(whole, entries, _SIMILAR) if entry not in hits]
        return [entry.item for entry in hits[:_MOST]]

    def alike(self, label: str, cls: Class, most: int) -> list[Item]:
        """Return the items of a class that may be duplicates of one with a label, best first."""
        entries = [entry for entry in self._entries.values() if entry.item.cls is cls]
        return [entry.item for entry in self._alike(folded(label), entries, _SAME)[:most]]

    def _alike(self, label: str, entries: list[_Entry], least: float) -> list[_Entry]:
        labels = [entry.label for entry in entries]
        best = process.extract(label, labels, scorer=fuzz.token_sort_ratio, limit=_MOST, score_cutoff=least)
        return [entries[place] for _, _, place in best]


def names_of(editor: Editor) -> Names:
    """Return the names of the items of an editor."""
    known: Names = editor.kept.setdefault("names", Names())
    return known.follow(editor.taxonomy)
