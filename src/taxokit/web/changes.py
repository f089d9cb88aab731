"""What changed from release to release, as the diffs in the releases say: of one item, and all of one release."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from taxokit.diff.changes import KINDS
from taxokit.diff.describe import as_text
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import Mark, word_marks
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease

_WORDS = {"added": "Introduced", "removed": "Removed"}


class Target(NamedTuple):
    """An item that a change names; `item` is None where the release does not have it."""

    id: str
    item: Item | None


class ShownChange(NamedTuple):
    """What changed in one slot of an item, or of the item as a whole: what it was, links, and texts word by word."""

    subject: str
    kind: str
    key: ItemKey
    label: str
    words: str
    added: tuple[Target, ...]
    removed: tuple[Target, ...]
    texts: tuple[Sequence[Mark], ...]


@lru_cache(maxsize=64)
def changes_in(release: PublishedRelease) -> Sequence[ShownChange]:
    """Return what changed in a release, in the order of its diff: the values of one slot of one item together."""
    joined: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for change in (*release.diff.get("changes", ()), *release.diff.get("residue", ())):
        place = (str(change.get(name) or "") for name in ("subject", "kind", "class", "id", "slot", "language"))
        joined.setdefault(tuple(place), []).append(change)
    return [_shown(release, several) for several in joined.values()]


def _shown(release: PublishedRelease, changes: Sequence[Mapping[str, Any]]) -> ShownChange:
    first = changes[0]
    cls = release.taxonomy.schema.classes.get(first["class"])
    slot = cls.by_name.get(first.get("slot") or "") if cls and first["subject"] == "item" else None
    refers = slot is not None and slot.refers
    added: list[Target] = []
    removed: list[Target] = []
    texts: list[Sequence[Mark]] = []
    for change in changes:
        old, new = change.get("old"), change.get("new")
        if refers:
            added += _targets(release, slot, new)
            removed += _targets(release, slot, old)
        elif first["kind"] not in _WORDS:
            texts.append(word_marks(_text(old), _text(new)))
    key = (first["class"], first.get("id") or "")
    words = _words_of(first, is_link=refers)
    return ShownChange(
        first["subject"], first["kind"], key, first.get("label", ""), words, tuple(added), tuple(removed), tuple(texts)
    )


def _words_of(change: Mapping[str, Any], *, is_link: bool) -> str:
    """Return what a change is about, in words: `Builds on`, `Definition added`, `Moved`."""
    slot, kind = str(change.get("slot") or ""), str(change["kind"])
    if not slot:
        words = _WORDS.get(kind) or (KINDS[kind].words if kind in KINDS else kind)
        return words[:1].upper() + words[1:]
    words = slot.replace("_", " ")
    words = words[:1].upper() + words[1:] + (f" ({change['language']})" if change.get("language") else "")
    if is_link:
        return words
    return f"{words} {'added' if change.get('old') is None else 'removed' if change.get('new') is None else 'changed'}"


def _targets(release: PublishedRelease, slot: Slot | None, value: Any) -> Iterator[Target]:
    for identifier in value if isinstance(value, list) else [value]:
        if slot is not None and isinstance(identifier, str):
            yield Target(identifier, release.taxonomy.index(slot.range).get(identifier))


def _text(value: Any) -> str:
    return "" if value is None else as_text(value)


class ReleaseChanges(NamedTuple):
    """What happened to an item in one release."""

    release: PublishedRelease
    changes: Sequence[ShownChange]


def history_of(publication: Publication, key: ItemKey) -> list[ReleaseChanges]:
    """Return what happened to an item, the newest release first."""
    found = [
        ReleaseChanges(release, changes)
        for release in reversed(publication.releases)
        if (changes := _by_item(release).get(key))
    ]
    first = next((one for one in publication.releases if one.has(key)), None)
    is_said = any(change.kind == "added" for entry in found for change in entry.changes)
    if first is not None and not is_said:
        found.append(ReleaseChanges(first, [ShownChange("item", "added", key, "", _WORDS["added"], (), (), ())]))
    return found


@lru_cache(maxsize=64)
def _by_item(release: PublishedRelease) -> Mapping[ItemKey, Sequence[ShownChange]]:
    found: dict[ItemKey, list[ShownChange]] = {}
    for change in changes_in(release):
        found.setdefault(change.key, []).append(change)
    return found
