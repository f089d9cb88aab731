"""A release as assistants see it: its words, its items as short data, and refusals with the nearest names."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from taxokit.client.items import Item, NotFoundError
from taxokit.client.taxonomy import Taxonomy
from taxokit.taxonomy.attribution import Attribution
from taxokit.text.errors import TaxokitError
from taxokit.text.json_text import compact_json
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import listed

T = TypeVar("T")

_MOST_BYTES = 3_400
"""The size of the list in an answer, beside which there is room for the rest of 4 KB."""

_MOST_NEAR, _LEAST_LIKE = 3, 65
_MOST_NAMED = 10
_LONGEST_NAME, _LONGEST_LABEL, _LONGEST_GLOSS = 80, 100, 160


class RefusalError(TaxokitError):
    """A call that cannot be answered: `where` is the argument, and the hint says how to call instead."""

    def __str__(self) -> str:
        place = f"`{self.where}`: " if self.where else ""
        return f"{place}{self.message}. {self.hint}".strip()


class Answer(NamedTuple):
    """The data of an answer, and the items that it is about."""

    data: dict[str, Any]
    about: tuple[Item, ...] = ()


class View:
    """A release, with the answers to what every tool asks."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.credit: Attribution = taxonomy.attribution()
        self.version = taxonomy.version

    @property
    def title(self) -> str:
        """The title of the taxonomy, in one line."""
        return one_line(self.credit.title)

    @cached_property
    def kinds(self) -> dict[str, int]:
        """The number of items of each kind that has some."""
        numbers = {kind: len(self.taxonomy.of_kind(kind)) for kind in self.taxonomy.kinds}
        return {kind: number for kind, number in numbers.items() if number}

    @cached_property
    def needing(self) -> list[str]:
        """The kinds of items of which some need others."""
        return [kind for kind in self.kinds if any(item.needs() for item in self.taxonomy.of_kind(kind))]

    @cached_property
    def example(self) -> str:
        """The name of an item, of a kind that needs others if there is one, to name in descriptions."""
        kinds = self.needing or sorted(self.kinds, key=lambda kind: -self.kinds[kind])
        return name_of(self.taxonomy.of_kind(kinds[0])[0]) if kinds else "kind/id"

    @cached_property
    def start(self) -> str:
        """The beginning of the IRIs of items, before kind and identifier; "" if they are made in another way."""
        first = next(iter(self.taxonomy), None)
        start, name, rest = first.iri.rpartition(name_of(first)) if first else ("", "", "")
        return start if name and not rest else ""

    @cached_property
    def head(self) -> dict[str, str]:
        """The beginning of each answer: the release, its credit, and how IRIs are made of identifiers, if they are."""
        made = {"iris": f"{self.start}{{id}}"} if self.start else {}
        return {"version": self.version, "source": self.credit.short, **made}

    @cached_property
    def _needed_by(self) -> dict[Item, list[Item]]:
        needed: dict[Item, list[Item]] = {}
        for item in self.taxonomy:
            for need in item.needs():
                needed.setdefault(need, []).append(item)
        return needed

    def needed_by(self, item: Item) -> dict[Item, bool]:
        """Return the items at the top that need an item, and whether they ask for it, those that do first.

        Those of its kind and of the kinds that contain it are not among them.
        """
        kinds = {item.kind, *(outer.kind for outer in containing(item))}
        level, met = [item], {item: False}
        while level:
            level = list(dict.fromkeys(to for need in level for to in self._needed_by.get(need, ()) if to not in met))
            met |= dict.fromkeys(level, len(met) == 1)
        return {other: asks for other, asks in met.items() if other.parent is None and other.kind not in kinds}

    def item(self, name: str, argument: str, kind: str | None = None) -> Item:
        """Return the item with a name. Raises RefusalError, which names the nearest items."""
        try:
            item = self.named(name)
        except NotFoundError as error:
            raise RefusalError(error.message, where=argument, hint=error.hint) from None
        if item is not None:
            return item
        near = self.nearest(name, kind)
        hint = f"Nearest: {listed(near, 'or')}. " if near else ""
        message = f"there is no item '{short(name)}' in {self.title} {self.version}"
        raise RefusalError(message, where=argument, hint=f"{hint}Call `search` with other words, and make up no name.")

    def items(self, **names: str) -> list[Item]:
        """Return the items with the names of some arguments. Raises RefusalError, which is about all that fail."""
        items, errors = [], []
        for argument, name in names.items():
            try:
                items.append(self.item(name, argument))
            except RefusalError as error:
                errors.append(str(error))
        if errors:
            raise RefusalError(" ".join(errors).removesuffix("."))
        return items

    def named(self, name: str) -> Item | None:
        """Return the item that a name means, or that alone has it in any language. Raises NotFoundError for several."""
        item = self.taxonomy.get(name)
        if item is not None:
            return item
        items = self.taxonomy.named(name)
        used = [item for item in items if not item.is_deprecated] or items
        if len(used) > 1:
            names = listed(map(name_of, used[:_MOST_NAMED]), "or")
            raise NotFoundError(f"{short(name)!r} names more than one item", hint=f"write {names}")
        return used[0] if used else None

    def nearest(self, name: str, kind: str | None = None) -> list[str]:
        """Return the items with names like another, as identifiers with labels."""
        start, _, last = name.rpartition("/")
        kind = kind or next((known for known in self.kinds if start.endswith(known)), None)
        items = self.taxonomy.nearest(last or name, kind=kind, limit=_MOST_NEAR, min_score=_LEAST_LIKE)
        return [f"{name_of(item)} ({self.label(item)})" for item in items]

    def starting(self, start: str, kinds: Iterable[str]) -> list[Item]:
        """Return the items of some kinds whose identifier or label begins with a text, whatever its case."""
        start = start.casefold()
        items = (item for kind in kinds for item in self.taxonomy.of_kind(kind))
        return [
            item for item in items if item.id.casefold().startswith(start) or item.label.casefold().startswith(start)
        ]

    def label(self, item: Item) -> str:
        """Return the label of an item, shortened if it is a sentence."""
        return truncated(one_line(item.label), _LONGEST_LABEL)

    def gloss(self, item: Item) -> str:
        """Return the beginning of the definition of an item."""
        return truncated(item.gloss, _LONGEST_GLOSS)

    def ref(self, item: Item, **more: Any) -> dict[str, Any]:
        """Return an item in short: identifier, label, the IRI if the identifier does not tell it, and `more`."""
        name = name_of(item)
        return {
            **more,
            "id": name,
            "label": self.label(item),
            **({} if self.start and item.iri == f"{self.start}{name}" else {"iri": item.iri}),
            **({"deprecated": item.deprecation} if item.is_deprecated else {}),
        }

    def linked(self, item: Item, **more: Any) -> dict[str, Any]:
        """Return the same with the IRI in any case."""
        return self.ref(item, **more) | {"iri": item.iri}


def name_of(item: Item) -> str:
    """Return the kind and the identifier of an item, which name it in calls."""
    return f"{item.kind}/{item.id}"


def containing(item: Item) -> list[Item]:
    """Return the items that contain an item, the outermost first."""
    return [*containing(item.parent), item.parent] if item.parent is not None else []


def page(
    entries: Sequence[T], row: Callable[[T], Any], offset: int, limit: int, most: int = _MOST_BYTES
) -> dict[str, Any]:
    """Return the rows of some entries, as many as fit into some bytes, their total, and the offset of the next."""
    rows: list[Any] = []
    size = 0
    for entry in entries[offset : offset + limit]:
        made = row(entry)
        size += len(compact_json(made).encode())
        if rows and size > most:
            break
        rows.append(made)
    end = offset + len(rows)
    following = {"next_offset": end} if end < len(entries) else {}
    return {"total": len(entries), "items": rows, **following}


def known(view: View, names: Iterable[str]) -> tuple[list[Item], list[dict[str, Any]]]:
    """Return the items with some names, and the names that mean nothing with the nearest."""
    items: dict[Item, None] = {}
    not_found: list[dict[str, Any]] = []
    for name in dict.fromkeys(names):
        with suppress(NotFoundError):  # several, which are among the nearest
            item = view.named(name)
            if item is not None:
                items[item] = None
                continue
        near = view.nearest(name) if len(not_found) < _MOST_NAMED else []  # a long list of them helps nobody
        not_found.append({"name": short(name), "nearest": near})
    return list(items), not_found


def short(name: str) -> str:
    """Return a name as answers repeat it."""
    return truncated(one_line(name), _LONGEST_NAME)
