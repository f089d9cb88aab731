"""The values of items while edits are applied: changed in place, so that each edit of many takes as long as one."""

import copy
import json
from collections.abc import Iterable, Iterator
from typing import Any

from taxokit.diff.changes import Edit
from taxokit.diff.layout import DocumentLayout
from taxokit.diff.records import RecordKey, Records, own_values


class Members:
    """The members of a set, in their order."""

    def __init__(self, members: Iterable[Any]) -> None:
        """Take the members that there are."""
        self._members = dict(enumerate(members))
        self._next = len(self._members)
        self._numbers: dict[str, list[int]] = {}
        for number, member in self._members.items():
            self._numbers.setdefault(_text(member), []).append(number)

    def __iter__(self) -> Iterator[Any]:
        """Iterate over the members."""
        return iter(self._members.values())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._members)

    def change(self, edit: Edit) -> None:
        """Include or exclude a member. Raises ValueError where it is already so."""
        text = _text(edit.new)
        if (text in self._numbers) == (edit.op == "include"):
            raise ValueError(f"cannot {edit.op} {edit.new!r}")
        if edit.op == "include":
            self._members[self._next] = edit.new
            self._numbers[text] = [self._next]
            self._next += 1
        else:
            for number in self._numbers.pop(text):
                del self._members[number]


class Drafts:
    """Which items of some records were copied to be changed, and which of their mappings have no computed values."""

    def __init__(self, records: Records, layout: DocumentLayout) -> None:
        """Take the records, whose items become drafts as they are edited."""
        self._records = records
        self._layout = layout
        self._own: dict[RecordKey, set[str]] = {}

    def discard(self, key: RecordKey) -> None:
        """Forget an item that was removed."""
        self._own.pop(key, None)

    def change(self, key: RecordKey, edit: Edit) -> None:
        """Set, include or exclude a value. Raises LookupError, TypeError or ValueError where the edit does not fit."""
        record = self._records[key]
        if key not in self._own:
            record = self._records[key] = record._replace(data=copy.deepcopy(record.data))
            self._own[key] = set()
        data, first, own = record.data, edit.path[0], self._own[key]
        if len(edit.path) == 1:
            own.discard(first)
        elif first not in own:  # what is computed or empty in the value must not keep what is to be removed
            outer = {first: _plain(data.pop(first))} if first in data else {}
            data |= own_values(outer, edit.cls, self._layout)
            own.add(first)
        _put(data, edit, edit.path)

    def finish(self) -> None:
        """Turn all that was changed into plain values of JSON."""
        for key in self._own:
            record = self._records[key]
            self._records[key] = record._replace(data=_plain(record.data))


def _put(data: dict[str, Any], edit: Edit, path: tuple[str, ...]) -> None:
    """Change a value at a path; a missing mapping is added, an empty one is removed."""
    step, *rest = path
    new = data.get(step)
    if rest:
        new = new if isinstance(new, dict) else dict(new or {})
        _put(new, edit, tuple(rest))
    elif edit.op == "set":
        new = copy.deepcopy(edit.new)
    else:
        new = new if isinstance(new, Members) else Members(new or ())
        new.change(edit)
    if new is None or (not new and (rest or edit.op != "set")):
        data.pop(step, None)
    else:
        data[step] = new


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return list(value) if isinstance(value, Members) else value


def _text(member: Any) -> str:
    return json.dumps(member, sort_keys=True)
