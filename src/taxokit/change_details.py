"""What is shown under the sentence that tells a change: the values before and after."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal

from taxokit.change_names import REPLACED, STATUS, Names
from taxokit.changes import Change, Edit
from taxokit.lifecycles import POLICY
from taxokit.records import is_empty
from taxokit.sentence_parts import Changes, Detail, as_text

Shows = Literal["nothing", "values", "order", "edits", "life"]


def _no_details(changes: Changes, names: Names) -> Iterator[Detail]:
    return iter(())


def _values(changes: Changes, names: Names) -> Iterator[Detail]:
    for change in changes:
        told = (change.id, change.label) if change.slot is None else ()
        for path, old, new in _leaves((), change.old, change.new):
            if (old if new is None else new) not in told:
                yield _detail(change, path, old, new, names)


def _leaves(path: tuple[str, ...], old: Any, new: Any) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Yield the values that differ in two values, with the names that lead to them where these are mappings."""
    mappings = [value for value in (old, new) if isinstance(value, dict)]
    if mappings and all(value is None or isinstance(value, dict) for value in (old, new)):
        for name in dict.fromkeys(name for value in reversed(mappings) for name in value):
            yield from _leaves((*path, str(name)), *((value or {}).get(name) for value in (old, new)))
    elif old is not new and (old, type(old)) != (new, type(new)):
        yield path, old, new


def _detail(change: Change, path: tuple[str, ...], old: Any, new: Any, names: Names) -> Detail:
    language = change.language
    if not language and change.subject != "schema":
        slots = (change.slot, *path) if change.slot else path
        language = names.language_of(change.cls, slots) if slots else ""
    return Detail(".".join(path), *_texts(old, new), language)


def _texts(old: Any, new: Any) -> tuple[str | None, str | None]:
    before, after = (None if is_empty(value) else as_text(value) for value in (old, new))
    return before, after


def _order(changes: Changes, names: Names) -> Iterator[Detail]:
    """Yield what a list held before and still holds, in both orders; without commas, which are no words."""
    before, after = (value if isinstance(value, list) else [] for value in (changes[0].old, changes[0].new))
    kept = set(map(as_text, before)) & set(map(as_text, after))
    old, new = (" ".join(word for word in map(as_text, words) if word in kept) for words in (before, after))
    yield Detail("", old, new)


def _edits(changes: Changes, names: Names) -> Iterator[Detail]:
    """Yield what else became of the items of a merger or a split: reasons, and labels that were taken over."""
    change = changes[0]
    several = isinstance(change.old, list) and len(change.old) > 1
    for edit in change.edits:
        part = names.life(edit.cls).get(edit.path[0], "") if edit.path else STATUS
        if part not in (STATUS, REPLACED, POLICY):
            of = f" of {edit.id}" if several and edit.id != change.id else ""
            yield _of_edit(edit, of, names)


def _of_edit(edit: Edit, of: str, names: Names) -> Detail:
    old, new = (edit.new, None) if edit.op == "exclude" else (edit.old, edit.new)
    return Detail(".".join(edit.path) + of, *_texts(old, new), names.language_of(edit.cls, edit.path))


def _life_values(changes: Changes, names: Names) -> Iterator[Detail]:
    """Yield the values of a deprecation that its sentence does not tell."""
    change = changes[0]
    life = names.life(change.cls)
    for path, old, new in _leaves((), None, change.new):
        if path and path[0] not in life:
            yield _detail(change, path, old, new, names)


SHOWN: Mapping[Shows, Callable[[Changes, Names], Iterable[Detail]]] = {
    "nothing": _no_details,
    "values": _values,
    "order": _order,
    "edits": _edits,
    "life": _life_values,
}
"""What each way of showing a change gives."""
