"""Stage 5, bump: the part of the version that each change raises, with the reason. This is the whole bump policy.

`docs/diff.md` says the same in a table. Reasons are part of released files.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.normalize import RecordPair
from taxokit.rdf import terms
from taxokit.text.errors import ReleaseError
from taxokit.text.normalize import is_typo_fix
from taxokit.text.versions import FIRST, Version
from taxokit.text.words import listed

BumpReason: TypeAlias = tuple[Bump, str]
"""The bump that a change requires, and why."""

_METADATA = Bump.PATCH, "metadata"
_CHECK = Bump.PATCH, "checks of sources"

_CHECKS = frozenset({"house_pattern", "house_style", "spread", "stage", "replacements", "given", "description"})
"""The annotations of slots and permissible values that only the checks of sources read, and descriptions."""

_BY_KIND: Mapping[str, BumpReason] = {
    "class-added": (Bump.MINOR, "a new class"),
    "class-removed": (Bump.MAJOR, "a class was removed"),
    "class-renamed": (Bump.MAJOR, "a class was renamed"),
    "slot-removed": (Bump.MAJOR, "a slot was removed"),
    "slot-renamed": (Bump.MAJOR, "a slot was renamed"),
    "value-added": (Bump.MINOR, "a new permissible value"),
    "value-removed": (Bump.MAJOR, "a permissible value was removed"),
    "added": (Bump.MINOR, "an addition"),
    "removed": (Bump.MAJOR, "a released identifier was removed"),
    "record-added": (Bump.MINOR, "an addition"),
    "record-removed": (Bump.MINOR, "a removal"),
    "reclassified": (Bump.MAJOR, "another class"),
    "iri-changed": (Bump.MAJOR, "a released IRI changed"),
    "deprecated": (Bump.MINOR, "a deprecation"),
    "reinstated": (Bump.MINOR, "no longer deprecated"),
    "merged": (Bump.MINOR, "a merger"),
    "split": (Bump.MINOR, "a split"),
}

_BY_ASPECT: Mapping[str, BumpReason] = {
    **dict.fromkeys(("kind", "range", "datatype", "nesting"), (Bump.MAJOR, "a type changed")),
    "uri": (Bump.MAJOR, "a meaning changed"),
    "types": (Bump.MAJOR, "the ancestors of a class changed"),
    "abstract": (Bump.MAJOR, "a class became abstract, or concrete"),
    "unique_keys": (Bump.MAJOR, "a key changed"),
    "identifier": (Bump.MAJOR, "a key changed"),
    "multivalued": (Bump.MAJOR, "a cardinality changed"),
    "required": (Bump.MAJOR, "a slot became required, or optional"),
    "ordered": (Bump.MAJOR, "a list became ordered, or unordered"),
    "recommended": _CHECK,
    **{aspect: (Bump.MINOR, f"a slot's {aspect}") for aspect in ("inverse", "pattern", "minimum", "maximum")},
    "annotations": (Bump.MINOR, "annotations of the schema"),
    "mappings": (Bump.MINOR, "mappings of a class"),
    "description": (Bump.PATCH, "descriptions of the schema"),
}
"""The bump of another aspect of a class or a slot."""

_MEANING_OF_VALUE = ("uri", "deprecated")
"""The aspects that decide the meaning of a permissible value for readers of the data."""


def with_bumps(changes: Iterable[Change], pair: RecordPair) -> tuple[Change, ...]:
    """Return the changes with their bumps and the reasons for them."""
    bumps = ((change, _bump_for(change, pair)) for change in changes)
    return tuple(replace(change, bump=bump, reason=reason) for change, (bump, reason) in bumps)


def _bump_for(change: Change, pair: RecordPair) -> BumpReason:
    if change.kind in _BY_KIND:
        return _BY_KIND[change.kind]
    if change.subject == "schema":
        return _bump_for_schema(change, pair)
    return _bump_for_item(change, pair)


def _bump_for_item(change: Change, pair: RecordPair) -> BumpReason:
    is_metadata = change.subject == "metadata"
    match change.kind:
        case "reidentified":
            is_reused = (change.cls, change.old) in pair.new
            bump = Bump.MAJOR, "the identifier was reused" if is_reused else "an identifier was removed"
        case "moved":
            bump = _METADATA if is_metadata else (_bump_for_move(change, pair), "another parent")
        case "reordered":
            slot, _ = pair.schemas.slots_at(change.cls, change.path)
            cls = pair.schemas.cls(slot.range) if slot else None
            bump = _METADATA if cls is not None and cls.identifier is None else (Bump.MINOR, "a new order")
        case "metadata-changed":
            slot = pair.schemas.slot(change.cls, change.path[0]) if change.path else None
            is_namespace = slot is not None and slot.uri == terms.URI_SPACE
            bump = (Bump.MAJOR, "every IRI changed") if is_namespace else _METADATA
        case "unexplained":
            bump = Bump.PATCH if is_metadata else Bump.MINOR, "unknown to the schema"
        case _:
            bump = _bump_for_value(change, pair)
    return bump


def _bump_for_move(change: Change, pair: RecordPair) -> Bump:
    """Return the bump of another parent: of one that contains the item, or of one that a slot links to."""
    slot = pair.schemas.slot(change.cls, change.path[0]) if change.path else None
    if slot is None:
        return Bump.MAJOR
    return Bump.MAJOR if slot.annotations.get("removal") == "major" and change.old is not None else Bump.MINOR


def _bump_for_value(change: Change, pair: RecordPair) -> BumpReason:
    slot, outer = pair.schemas.slots_at(change.cls, change.path)
    assert slot is not None  # noqa: S101 - a value of an unknown slot is residue
    assert outer is not None  # noqa: S101 - likewise
    if slot.uri in terms.NOTES or (slot.kind == "text" and _is_owned(change, pair)):
        return Bump.PATCH, "a note"
    is_guarded = "major" in (slot.annotations.get("removal"), outer.annotations.get("removal"))
    if is_guarded and _is_lost(change.old, change.new):
        return Bump.MAJOR, f"a value of {outer.name} was removed"
    if slot.kind == "text" and is_typo_fix(change.old, change.new):
        return Bump.PATCH, "the same words, but for case, white space and punctuation"
    if change.old is None or change.new is None:
        return Bump.MINOR, "an addition" if change.old is None else "a removal"
    return Bump.MINOR, "new wording" if slot.kind == "text" else "another value"


def _is_owned(change: Change, pair: RecordPair) -> bool:
    """Return True if a change is about a part of an item, such as a statement about one of its values."""
    cls = pair.schemas.cls(change.cls)
    return cls is not None and cls.is_owned


def _is_lost(old: Any, new: Any) -> bool:
    before, after = (value if isinstance(value, list) else [value] for value in (old, new))
    return any(value is not None and value not in after for value in before)


def _bump_for_schema(change: Change, pair: RecordPair) -> BumpReason:
    if change.kind == "slot-added":
        slot = pair.schemas.slot(change.cls, change.slot or "")
        is_required = slot is not None and slot.required
        return (Bump.MAJOR, "a new required slot") if is_required else (Bump.MINOR, "a new slot")
    aspect = next(iter(change.new))
    old, new = change.old[aspect], change.new[aspect]
    is_value = change.slot is None and isinstance(new, Mapping)
    if not is_value and aspect != "annotations":
        return _BY_ASPECT[aspect]
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    if (old.get("computed"), new.get("computed")) == (None, "deprecated"):
        changed.discard("computed")  # released values stay, and who writes new ones concerns the sources alone
    if is_value and not changed.isdisjoint(_MEANING_OF_VALUE):
        return _BY_ASPECT["uri"]
    if changed == {"description"}:
        return _BY_ASPECT["description"]
    return _CHECK if changed <= _CHECKS else _BY_ASPECT["annotations"]


# --- versions -------------------------------------------------------------------------------------------------------

_NAMED = 10  # how many of the changes that force a version are named when it is refused


def bumped(version: Version, bump: Bump) -> Version:
    """Return the version after a bump (SemVer 2.0.0, sections 6 to 8); the next patch if nothing changed."""
    patch, minor, major = version.successors
    return {Bump.MAJOR: major, Bump.MINOR: minor}.get(bump, patch)


def next_free(version: Version, taken: Collection[Version]) -> Version:
    """Return a version or, if that is taken, the first after it of the same kind: major, minor or patch."""
    while version in taken:
        patch, minor, major = version.successors
        version = patch if version.patch else minor if version.minor else major
    return version


def check_version(version: Version, previous: Version | None, changes: Diff) -> None:
    """Raise ReleaseError if the changes require a higher version, and name the changes that do.

    A pre-release counts as its final version.
    """
    if previous is None:
        if version.final < FIRST:
            raise ReleaseError(f"{version} is too low: the first release is {FIRST}")
        return
    if version <= previous:
        raise ReleaseError(f"{version} is too low: {previous} is released already")
    needed = bumped(previous, changes.bump)
    if version.final >= needed:
        return
    forcing = changes.forcing(changes.bump)
    lines = [
        f"  {change.name}{f', {change.slot}' if change.slot else ''}: {change.reason}" for change in forcing[:_NAMED]
    ]
    if len(forcing) > _NAMED:
        lines.append(f"  and {len(forcing) - _NAMED} more")
    message = "\n".join([f"{version} is too low: these changes require {needed} or higher", *lines])
    raise ReleaseError(message)


def check_gap(version: Version, previous: Version | None, changes: Diff, taken: Collection[Version]) -> None:
    """Raise ReleaseError if a version that is high enough does not follow directly; `taken` versions leave no gap."""
    if previous is None:
        following, place = [FIRST], "the first release is"
    else:
        needed = bumped(previous, changes.bump)
        high = [successor for successor in previous.successors if successor >= needed]
        following = sorted({*high, *(next_free(successor, taken) for successor in high)})
        place = f"after {previous} comes"
    if version.final not in following:
        message = f"{version} would leave a gap: {place} {listed(map(str, following), 'or')}"
        raise ReleaseError(message, hint="add --allow-gap if it is meant")
