"""What became of one item from release to release, and since then in the sources.

A release that holds the item as the one before does is no chapter of its history. What changed in it is what the diff
of the two releases says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from taxokit.archive.integrity import refuse_changed
from taxokit.archive.released_items import History, history_of
from taxokit.archive.releases import Released, withdrawn
from taxokit.core.errors import SourceError
from taxokit.diff.changes import Change, Edit
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot, snapshot_of_release
from taxokit.query.lookup import find_item
from taxokit.release.revisions import side_of_taxonomy
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, is_deprecated

Key: TypeAlias = tuple[str, str]
Event = Literal["introduced", "changed", "deprecated", "reinstated", "removed", "reintroduced", "unchanged", "unknown"]
"""What happened to an item. Only of the sources it is told that nothing did, or that it cannot be known."""


@dataclass(frozen=True)
class Stage:
    """An item in one release, or in the sources, which have no `version`: None where it is not there."""

    side: Snapshot
    taxonomy: Taxonomy
    item: Item | None
    version: str = ""
    issued: str | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Chapter:
    """What happened to an item on the way from one stage to the next. `problem` says why it cannot be known."""

    event: Event
    before: Stage | None
    now: Stage
    changes: tuple[Change, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class Chronicle:
    """The history of an item: the chapters of the releases, oldest first, and that of the sources.

    `newest` is the last stage that has it.
    """

    item: Item
    newest: Taxonomy
    chapters: tuple[Chapter, ...]
    sources: Chapter


def gone_items(taxonomy: Taxonomy) -> list[Item]:
    """Return the items that the sources do not hold any more, each as the newest release that holds it has it.

    Raises ReleaseError where the folder of the releases cannot be read.
    """
    history = history_of(taxonomy)
    kept = {(item.cls.name, item.id) for item, _ in history.kept(taxonomy)}
    gone = (memory.item for key, memory in history.memories.items() if key not in kept)
    return [item for item in gone if item.cls.identifier is not None and item.cls.identifier.kind != "uri"]


def chronicle_of(taxonomy: Taxonomy, name: str) -> Chronicle:
    """Return the history of the item that a name means, which may be gone from the sources, or of the taxonomy itself.

    Raises UnknownNameError where there is none, or more than one, and ReleaseError where the releases cannot be read.
    """
    item = taxonomy.root if name == ROOT else find_item(taxonomy, name, gone_items(taxonomy))
    history, key = history_of(taxonomy), (item.cls.name, item.id)
    chapters: list[Chapter] = []
    before: Stage | None = None
    for stage in _released(taxonomy, history, key):
        chapter = _chapter(before, stage, key, is_known=bool(chapters))
        if chapter.event != "unchanged":
            chapters.append(chapter)
        before = stage
    try:
        sources = _chapter(before, _in_sources(taxonomy, key), key, is_known=bool(chapters))
    except SourceError as error:
        stage = Stage(Snapshot("work", taxonomy.schema, {}), taxonomy, _find(taxonomy, key))
        sources = Chapter("unknown", before, stage, problem=str(error))
    held = (chapter.now for chapter in (sources, *reversed(chapters)) if chapter.now.item is not None)
    newest = next(held)
    return Chronicle(newest.item or item, newest.taxonomy, tuple(chapters), sources)


def _released(taxonomy: Taxonomy, history: History, key: Key) -> Iterator[Stage]:
    """Yield the item as each release has it, oldest first."""
    reasons = withdrawn(taxonomy.project) if taxonomy.project else {}
    for known in history.releases:
        refuse_changed(known.folder, known.name)
        release = Released(known.version, known.folder)  # the one that the history keeps would hold on to its document
        there = Taxonomy(release.schema, release.document)
        dates = [there.document.get(slot.name) for slot in there.schema.root.slots if slot.computed == "issued"]
        version, issued = str(release.version), next(iter(dates), None)
        yield Stage(snapshot_of_release(release), there, _find(there, key), version, issued, version in reasons)


def _in_sources(taxonomy: Taxonomy, key: Key) -> Stage:
    side = side_of_taxonomy(taxonomy, "work")
    there = Taxonomy(taxonomy.schema, side.document)
    return Stage(side, there, _find(there, key))


def _find(taxonomy: Taxonomy, key: Key) -> Item | None:
    return next((item for item in taxonomy.by_class.get(key[0], ()) if item.id == key[1]), None)


def _chapter(before: Stage | None, now: Stage, key: Key, *, is_known: bool) -> Chapter:
    """Return what happened to an item between two stages. `is_known` says that there was one before them."""
    old, new = before.item if before else None, now.item
    if before is None or old is None:
        event: Event = "unchanged" if new is None else "reintroduced" if is_known else "introduced"
        return Chapter(event, before, now)
    if new is None:
        return Chapter("removed", before, now)
    if old.data == new.data and _place(old) == _place(new):
        return Chapter("unchanged", before, now)
    changes = _changes(before.side, now.side, key)
    was, is_ = is_deprecated(before.taxonomy, old), is_deprecated(now.taxonomy, new)
    flipped: Event = "deprecated" if is_ else "reinstated"
    return Chapter(flipped if was != is_ else "changed" if changes else "unchanged", before, now, changes)


def _place(item: Item) -> Key:
    return (item.parent.cls.name, item.parent.id) if item.parent else ("", "")


_OF_SEVERAL_SLOTS = ("deprecated", "reinstated", "merged", "split")


def _changes(old: Snapshot, new: Snapshot, key: Key) -> tuple[Change, ...]:
    """Return what changed in one item, value by value. The only place that knows what a diff looks like."""
    found: list[Change] = []
    for change in diff(old, new).changes:
        if change.kind in _OF_SEVERAL_SLOTS:
            found += [_of_one_slot(change, edit) for edit in change.edits if (edit.cls, edit.id) == key]
        elif change.subject != "schema" and (change.cls, change.id) == key:
            found.append(change)
    slots = (
        [slot.name for slot in new.schema.classes[key[0]].slots] if new.schema and key[0] in new.schema.classes else []
    )
    ranks = {name: rank for rank, name in enumerate(slots)}
    return tuple(sorted(found, key=lambda c: (bool(c.language), ranks.get(c.slot or "", -1), c.old is None)))


def _of_one_slot(change: Change, edit: Edit) -> Change:
    """Return what a change did to one slot of one of the items that it is about."""
    old = edit.new if edit.op == "exclude" else edit.old
    new = None if edit.op == "exclude" else edit.new
    return replace(change, kind="changed", cls=edit.cls, id=edit.id, slot=edit.path[0], old=old, new=new, edits=(edit,))
