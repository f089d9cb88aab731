"""What changes are read from: a comparison, and the differences in it that no change explains yet."""

from collections.abc import Iterable, Iterator
from typing import Any

from taxokit.diff.changes import Change, Edit, Subject
from taxokit.diff.compare import Comparison, Difference
from taxokit.diff.records import Record, RecordKey
from taxokit.rdf import terms


class Evidence:
    """The differences of a comparison; whatever a change explains is taken out of `unexplained`."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.pair = comparison.pair
        self.schemas = comparison.pair.schemas
        self.unexplained = {key: list(found) for key, found in comparison.values.items()}

    def take(self, key: RecordKey, taken: Iterable[Difference]) -> None:
        """Take differences of an item out of what is unexplained."""
        known = set(map(id, taken))
        if known:
            self.unexplained[key] = [found for found in self.unexplained[key] if id(found) not in known]

    def take_slots(self, key: RecordKey, names: Iterable[str]) -> list[Difference]:
        """Take the differences of some slots of an item out of what is unexplained, and return them."""
        wanted = set(names)
        found = [difference for difference in self.unexplained.get(key, []) if difference.path[0] in wanted]
        self.take(key, found)
        return found

    def change(self, key: RecordKey, kind: str, edits: Iterable[Edit], **more: Any) -> Change:
        """Return a change of an item; `more` are further fields of it."""
        fields = {"slot": None, "old": None, "new": None, **more}
        return Change(self.subject(key), kind, *key, self._label(key), edits=tuple(edits), **fields)

    def subject(self, key: RecordKey) -> Subject:
        """Say what a change is about: an item with an identifier, or what belongs to one; all else is metadata."""
        cls = self.schemas.cls(key[0])
        return "item" if key[1] and cls is not None and (cls.identifier or cls.is_owned) else "metadata"

    def _label(self, key: RecordKey) -> str:
        """Return the label that an item has, or had when it was removed."""
        cls = self.schemas.cls(key[0])
        data = (self.pair.new.get(key) or self.pair.old[key]).data
        slots = [cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.TITLE)] if cls and key[1] else []
        labels = (data.get(slot.name) for slot in slots if slot is not None)
        return next((label for label in labels if isinstance(label, str)), "")


def edits_of(differences: Iterable[Difference]) -> tuple[Edit, ...]:
    """Return the steps that apply differences."""
    return tuple(edit for difference in differences for edit in _edits(difference))


def _edits(difference: Difference) -> Iterator[Edit]:
    key, path, old, new, one_of = difference
    if not one_of:
        yield Edit("set", *key, path, old, new)
        return
    if old is not None:
        yield Edit("exclude", *key, path, new=old)
    if new is not None:
        yield Edit("include", *key, path, new=new)


def place_of(record: Record) -> dict[str, str]:
    """Return where an item is: the class and identifier of its parent, and the slot that contains it."""
    return {"class": record.parent[0], "id": record.parent[1], "slot": record.slot} if record.parent else {}
