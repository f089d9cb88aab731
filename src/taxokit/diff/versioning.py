"""Versions follow from the diff: the next one, and whether a wanted one is high enough."""

from collections.abc import Collection

from taxokit.diff.changes import Bump, Diff
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import FIRST, Version
from taxokit.text.words import listed

_NAMED = 10  # how many of the changes that force a version are named when it is refused


def bumped(version: Version, bump: Bump) -> Version:
    """Return the version after a bump (SemVer 2.0.0, sections 6 to 8); the next patch where nothing changed."""
    patch, minor, major = version.successors
    return {Bump.MAJOR: major, Bump.MINOR: minor}.get(bump, patch)


def changes_since(taxonomy: Taxonomy, previous: Snapshot | None) -> Diff:
    """Return the changes of the working tree since a release."""
    return diff(previous, Snapshot("work", taxonomy.schema, canonical_document(taxonomy, Stamp(version=""))))


def next_version(taxonomy: Taxonomy, previous: Snapshot | None) -> Version:
    """Return the version that the working tree gets when it is released, after a release or as the first one."""
    if previous is None or previous.version is None:
        return FIRST
    return bumped(previous.version, changes_since(taxonomy, previous).bump)


def next_free(version: Version, taken: Collection[Version]) -> Version:
    """Return a version or, where that is taken, the first after it of the same kind: major, minor or patch."""
    while version in taken:
        patch, minor, major = version.successors
        version = patch if version.patch else minor if version.minor else major
    return version


def refuse_low_version(wanted: Version, previous: Version | None, changes: Diff, hint: str = "") -> None:
    """Raise ReleaseError where the version is below what the changes ask for, naming those that force it.

    A pre-release is as high as the final version that it is on the way to. `hint` says what to do.
    """
    if previous is None:
        if wanted.final < FIRST:
            raise ReleaseError(f"{wanted} is too low: the first release is {FIRST}")
        return
    if wanted <= previous:
        raise ReleaseError(f"{wanted} is too low: {previous} is released already")
    needed = bumped(previous, changes.bump)
    if wanted.final >= needed:
        return
    forcing = changes.forcing(changes.bump)
    lines = [
        f"  {change.name}{f', {change.slot}' if change.slot else ''}: {change.reason}" for change in forcing[:_NAMED]
    ]
    if len(forcing) > _NAMED:
        lines.append(f"  and {len(forcing) - _NAMED} more")
    message = "\n".join([f"{wanted} is too low: these changes ask for {needed} or higher", *lines])
    raise ReleaseError(message, hint=hint)


def refuse_gap(wanted: Version, previous: Version | None, changes: Diff, taken: Collection[Version]) -> None:
    """Raise ReleaseError where a version that is high enough is none of those that follow directly.

    Those that are `taken`, such as the version of a release on another branch, leave no gap.
    """
    if previous is None:
        following, place = [FIRST], "the first release is"
    else:
        needed = bumped(previous, changes.bump)
        high = [version for version in previous.successors if version >= needed]
        following = sorted({*high, *(next_free(version, taken) for version in high)})
        place = f"after {previous} comes"
    if wanted.final not in following:
        message = f"{wanted} would leave a gap: {place} {listed(map(str, following), 'or')}"
        raise ReleaseError(message, hint="add --allow-gap if it is meant")
