"""Revisions of a taxonomy, which can be compared, and the history of one item.

A revision is a release, the working tree, a folder, a file, or a commit of Git; sources are read as the document that
`taxokit build` would write. The history of an item has its changes from each release's predecessor, which need not be
the release before it, in order of date, and since then in the sources.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from taxokit.diff.changes import Change, Edit
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.forms import DOCUMENT
from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.releases.editions import draft_of
from taxokit.releases.integrity import check_unchanged
from taxokit.releases.released_items import history_of
from taxokit.releases.releases import (
    CHECKSUMS,
    COMPILED_SCHEMA,
    LATEST,
    MANIFEST,
    Released,
    find_release,
    predecessor_of,
    withdrawn,
)
from taxokit.repository.git import Git, GitError
from taxokit.repository.project import RELEASES_FOLDER, SOURCE_FOLDERS, TAXONOMY_FILE, Project
from taxokit.repository.reading import ARTIFACT, read_json, read_json_input
from taxokit.repository.writing import temporary_folder
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import is_deprecated
from taxokit.taxonomy.released_translations import released_translations
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, ReleaseError, SourceError, UnreadableReleaseError
from taxokit.text.versions import FIRST, VersionPolicy, is_version, parse_version

WORK = "work"
_COMMIT = "git:"

SHAPE_RULES = ("yaml-syntax", "conflict-marker", "unreadable-file", "schema-violation", "duplicate-id")
"""The rules that sources must pass before they can be compared, and a version computed."""

Event = Literal["introduced", "changed", "deprecated", "reinstated", "removed", "reintroduced", "unchanged", "unknown"]
"""The event of an item in a release; only that of the sources can be `unchanged` or `unknown`."""

_OF_SEVERAL_SLOTS = ("deprecated", "reinstated", "merged", "split")


def resolve(project: Project, name: str) -> Snapshot:
    """Return the snapshot of a revision as the command line names it.

    `work` is the working tree; `latest` or a version is a release; `git:REV` is the sources of a commit; anything else
    is the path of a release folder or a `taxonomy.json`. Raises TaxokitError if there is no such revision.
    """
    if name == WORK:
        taxonomy = load(project)
        _check_findings(taxonomy, ["stale-schema"])  # else changes of the schema would be missed
        return snapshot_of_taxonomy(taxonomy, name)
    if name.startswith(_COMMIT):
        return _at_commit(project, name)
    snapshot = snapshot_at_path(name)
    if snapshot is None:
        if name != LATEST and not is_version(name.removeprefix("v")):
            raise SourceError(
                f"no such file, folder or revision: {name!r}",
                hint="write a version, `latest`, `work`, `git:REV`, or the path of a release folder or a taxonomy.json",
            )
        release = find_release(project, name)
        check_unchanged(release)
        snapshot = release.snapshot()
    return snapshot


def snapshot_at_path(name: str) -> Snapshot | None:
    """Return the snapshot of a release folder or a `taxonomy.json`; None if no such path exists.

    A document beside its compiled schema is read by that. Raises SourceError if it cannot be read.
    """
    path = Path(name)
    try:
        if name == WORK or name.startswith(_COMMIT) or not path.exists():
            return None
    except (OSError, ValueError):  # too long for a path, or with a null character
        return None
    return _folder(path) if path.is_dir() else _file(path)


def snapshot_of_taxonomy(taxonomy: Taxonomy, name: str) -> Snapshot:
    """Return the snapshot of a loaded taxonomy.

    Raises SourceError if its sources violate `SHAPE_RULES`, ReleaseError if the last release, from which their history
    follows, cannot be read.
    """
    _check_findings(taxonomy, SHAPE_RULES, name)
    policy = taxonomy.project.versions if taxonomy.project else VersionPolicy()
    try:
        edition = draft_of(taxonomy)
    except UnreadableReleaseError:
        raise
    except ReleaseError:  # there is nothing to credit, which a comparison does not need
        document = canonical_document(taxonomy, Stamp(version=""))
        return Snapshot(
            name,
            taxonomy.schema,
            document,
            policy=policy,
            mappings=lambda: taxonomy.mappings,
            translations=lambda: released_translations(taxonomy),
        )
    return Snapshot(
        name,
        taxonomy.schema,
        edition.document,
        statements=(lambda: edition.graph) if edition.profiles else None,
        policy=policy,
        mappings=lambda: taxonomy.mappings,
        translations=lambda: edition.taxonomy.translations,
    )


def _check_findings(taxonomy: Taxonomy, rules: Collection[str], name: str = "") -> None:
    for first in findings(taxonomy, choose_rules(select=rules))[:1]:
        hint = first.hint if name.startswith(_COMMIT) else "run `taxokit check`"  # which reads no commit
        raise SourceError(f"{first.message} [{first.rule}]", where=first.location, hint=hint)


def _folder(path: Path) -> Snapshot:
    if not (path / DOCUMENT).is_file():
        raise SourceError(f"is not a release: it has no {DOCUMENT}", where=path)
    snapshot = _file(path / DOCUMENT)
    if snapshot.schema is None:
        raise SourceError(f"is not a release: it has no {COMPILED_SCHEMA}", where=path)
    return replace(snapshot, statements=Released(FIRST, path, str(path)).statements)


def _file(path: Path) -> Snapshot:
    folder = path.parent
    if path.name == DOCUMENT and (folder / CHECKSUMS).exists():
        check_unchanged(Released(FIRST, folder, str(folder)))
    document = read_json_input(path)
    if not isinstance(document, dict):
        raise SourceError("is not a JSON object", where=path)
    schema = _schema_beside(path)
    if schema is None:
        return Snapshot(str(path), None, document, str(path))
    release = Released(FIRST, folder, str(folder))
    name = _version(document, schema, path)
    mappings = release.mappings if (folder / MANIFEST).is_file() else None  # else nobody knows what is missing
    translations = release.translations if mappings else None
    return Snapshot(
        name, schema, document, str(path), policy=release.policy, mappings=mappings, translations=translations
    )


def _version(document: dict[str, Any], schema: Schema, path: Path) -> str:
    """Return the version of a released document. Raises SourceError if it has none."""
    version = Item(schema.root, document).meaning(terms.VERSION)
    if version is None:
        raise SourceError("has no version", where=path)
    try:
        return str(parse_version(str(version)))
    except ReleaseError as error:
        raise SourceError(error.message, where=path, hint=error.hint) from None


def _schema_beside(path: Path) -> Schema | None:
    """Return the compiled schema of the release of a document, None if there is none."""
    schema = path.parent / COMPILED_SCHEMA
    if path.name != DOCUMENT or not schema.is_file():
        return None
    try:
        return schema_from(read_json(path.parent, COMPILED_SCHEMA, ARTIFACT), str(schema))
    except ConfigError as error:
        raise SourceError(error.message, where=error.where) from None


def _at_commit(project: Project, name: str) -> Snapshot:
    revision = name.removeprefix(_COMMIT)
    if revision.startswith("-"):
        raise SourceError("is not a revision", where=name)
    git = Git(project.root)
    try:
        if git.is_repository() and not git.has_commit(revision):
            hint = "write a commit, a branch or a tag, such as git:HEAD~1"
            raise SourceError("there is no such revision", where=name, hint=hint)
        listed = git.files_at(revision, RELEASES_FOLDER)
        needed = [path for path in listed if path.endswith((f"/{DOCUMENT}", f"/{COMPILED_SCHEMA}"))]
        with temporary_folder() as folder:
            git.export(revision, (*SOURCE_FOLDERS, *needed), folder)
            if not (folder / TAXONOMY_FILE).is_file():
                raise SourceError(f"has no {TAXONOMY_FILE}", where=name, hint="name a revision that has it")
            return snapshot_of_taxonomy(load(replace(project, root=folder)), name)
    except GitError as error:
        raise SourceError(error.message, where=name, hint=error.hint) from None


# --- the history of an item -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ItemRevision:
    """An item in a release, or in the sources, which have no `version`; `item` is None if it is not in there."""

    snapshot: Snapshot
    taxonomy: Taxonomy
    item: Item | None
    version: str = ""
    issued: str | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True)
class HistoryEntry:
    """The event of an item between two revisions. `problem` is the reason if it is unknown.

    `is_aside` is True if other lines were released between the two.
    """

    event: Event
    before: ItemRevision | None
    now: ItemRevision
    changes: tuple[Change, ...] = ()
    problem: str = ""
    is_aside: bool = False


@dataclass(frozen=True)
class ItemHistory:
    """The history of an item: the entries of the releases, oldest first, and the entry of the sources.

    `newest` is the last revision of the taxonomy with the item.
    """

    item: Item
    newest: Taxonomy
    entries: tuple[HistoryEntry, ...]
    sources: HistoryEntry


def removed_items(taxonomy: Taxonomy) -> list[Item]:
    """Return the items that the sources no longer contain, each as the newest release with it has it.

    Raises ReleaseError if the folder of the releases cannot be read.
    """
    history = history_of(taxonomy)
    kept = {item.key for item, _ in history.kept(taxonomy)}
    removed = (released.item for key, released in history.items.items() if key not in kept)
    return [item for item in removed if item.cls.identifier is not None and item.cls.identifier.kind != "uri"]


def item_history(taxonomy: Taxonomy, name: str) -> ItemHistory:
    """Return the history of the item that a name means, which may be removed, or of the taxonomy itself.

    Raises UnknownNameError if there is none, or more than one, and ReleaseError if the releases cannot be read.
    """
    item = find_item(taxonomy, name, removed=removed_items(taxonomy))
    key = item.key
    entries: list[HistoryEntry] = []
    last: ItemRevision | None = None  # in the highest release, from which the sources follow
    known: set[str] = set()  # the releases with the item in their lineage
    neighbour = ""
    for before, now in _revisions(taxonomy, key):
        entry = _entry(before, now, key, known)
        if now.item is not None or (before and before.version in known):
            known.add(now.version)
        if entry.event != "unchanged":
            entries.append(replace(entry, is_aside=before is not None and before.version != neighbour))
        neighbour = now.version
        last = now if last is None or parse_version(last.version) < parse_version(now.version) else last
    try:
        snapshot = snapshot_of_taxonomy(taxonomy, "work")
        built = Taxonomy(taxonomy.schema, snapshot.document, mappings=taxonomy.mappings)
        work = ItemRevision(snapshot, built, _find(built, key))
        sources = _entry(last, work, key, known)
    except SourceError as error:
        current = ItemRevision(Snapshot("work", taxonomy.schema, {}), taxonomy, _find(taxonomy, key))
        sources = HistoryEntry("unknown", last, current, problem=str(error))
    newest = next(entry.now for entry in (sources, *reversed(entries)) if entry.now.item is not None)
    return ItemHistory(newest.item or item, newest.taxonomy, tuple(entries), sources)


def _revisions(taxonomy: Taxonomy, key: ItemKey) -> Iterator[tuple[ItemRevision | None, ItemRevision]]:
    """Yield the item in the predecessor of each release, and in the release, in order of date and version."""
    releases = history_of(taxonomy).releases
    reasons = withdrawn(taxonomy.project) if taxonomy.project else {}

    @lru_cache(maxsize=4)  # not all at once: there may be many, and most follow the one before
    def revision(release: Released) -> ItemRevision:
        return _revision(release, key, is_withdrawn=str(release.version) in reasons)

    for release in sorted(releases, key=lambda release: (str(release.manifest.get("issued")), release.version)):
        before = predecessor_of(release, releases)
        yield revision(before) if before else None, revision(release)


def _revision(release: Released, key: ItemKey, *, is_withdrawn: bool) -> ItemRevision:
    check_unchanged(release)
    document, mappings = release.read_json(DOCUMENT), release.mappings()  # the cached `document` would stay in memory
    built = Taxonomy(release.schema, document, mappings=mappings)
    version = str(release.version)
    where = f"{release.name}/{DOCUMENT}"
    snapshot = Snapshot(version, built.schema, built.document, where, mappings=lambda: mappings)
    slot = built.schema.root.computing("issued")
    date = built.document.get(slot.name) if slot else None
    return ItemRevision(snapshot, built, _find(built, key), version, date, is_withdrawn)


def _find(taxonomy: Taxonomy, key: ItemKey) -> Item | None:
    return next((item for item in taxonomy.by_class.get(key[0], ()) if item.id == key[1]), None)


def _entry(before: ItemRevision | None, now: ItemRevision, key: ItemKey, known: Collection[str]) -> HistoryEntry:
    """Return the entry of an item between two revisions. `known` are the releases whose lineage has the item."""
    old, new = before.item if before else None, now.item
    if before is None or old is None:
        is_known = before is not None and before.version in known
        event: Event = "unchanged" if new is None else "reintroduced" if is_known else "introduced"
        return HistoryEntry(event, before, now)
    if new is None:
        return HistoryEntry("removed", before, now)
    is_same = old.data == new.data and (old.parent and old.parent.key) == (new.parent and new.parent.key)
    if is_same and before.taxonomy.mappings is None and now.taxonomy.mappings is None:
        return HistoryEntry("unchanged", before, now)
    changes = _changes(before.snapshot, now.snapshot, key)
    was, is_ = is_deprecated(before.taxonomy, old), is_deprecated(now.taxonomy, new)
    flipped: Event = "deprecated" if is_ else "reinstated"
    return HistoryEntry(flipped if was != is_ else "changed" if changes else "unchanged", before, now, changes)


def _changes(old: Snapshot, new: Snapshot, key: ItemKey) -> tuple[Change, ...]:
    changes: list[Change] = []
    for change in diff(old, new).changes:
        if change.kind in _OF_SEVERAL_SLOTS:
            changes += [_of_one_slot(change, edit) for edit in change.edits if (edit.cls, edit.id) == key]
        elif change.kind in ("language-added", "language-removed"):
            changes += [_of_one_text(change, edit) for edit in change.edits if (edit.cls, edit.id) == key]
        elif change.subject != "schema" and (change.cls, change.id) == key:
            changes.append(change)
    cls = new.schema.classes.get(key[0]) if new.schema else None
    ranks = {slot.name: rank for rank, slot in enumerate(cls.slots)} if cls else {}
    return tuple(sorted(changes, key=lambda c: (bool(c.language), ranks.get(c.slot or "", -1), c.old is None)))


def _of_one_slot(change: Change, edit: Edit) -> Change:
    """Return the part of a change that is an edit of one slot of an item."""
    old = edit.new if edit.op == "exclude" else edit.old
    new = None if edit.op == "exclude" else edit.new
    return replace(change, kind="changed", cls=edit.cls, id=edit.id, slot=edit.path[0], old=old, new=new, edits=(edit,))


def _of_one_text(change: Change, edit: Edit) -> Change:
    """Return the part of a change of a whole language that is an edit of one text of an item."""
    part, kind = _of_one_slot(change, edit), change.kind.replace("language", "translation")
    return replace(part, subject="item", kind=kind, slot=edit.path[-1], path=edit.path)
