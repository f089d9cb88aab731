"""The version that follows from a diff, and whether another one may be released."""

import re
from collections.abc import Collection

from taxokit.diff.changes import Bump, Diff
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import FIRST, Version, VersionPolicy
from taxokit.text.words import listed

_EARLIER = re.compile(r"v?(\d{1,3})(?:\.(\d{1,6}))?(?:\.\d{1,6})?")  # no year
_NAMED = 10  # how many of the changes that force a version are named when it is refused


def bumped(version: Version, bump: Bump) -> Version:
    """Return the version after a bump (SemVer 2.0.0, sections 6 to 8); the next patch if nothing changed.

    A calendar version has two numbers only: more than a patch is the next version of its year.
    """
    patch, minor, major = version.successors
    if bump <= Bump.PATCH:
        return patch
    return major if bump is Bump.MAJOR and not version.is_calendar else minor


def next_version(previous: Version | None, bump: Bump, policy: VersionPolicy, date: str, earlier: str = "") -> Version:
    """Return the version to release on a date (ISO 8601) after another, or as the first.

    `earlier` is the version that was published before the first release here, "" for none.
    """
    is_calendar = policy.scheme == "calendar" or (previous is not None and previous.is_calendar)
    first = Version(int(date[:4]), 1, 0) if is_calendar else _after_earlier(earlier)
    if previous is None or (is_calendar and not previous.is_calendar):
        return first
    following = bumped(previous, bump)
    return max(following, first) if is_calendar and bump > Bump.PATCH else following


def _after_earlier(earlier: str) -> Version:
    """Return the first version after one that was published before, such as `2.3`; 1.0.0 if that is no such version."""
    match = _EARLIER.fullmatch(earlier)
    return max(Version(int(match[1]), int(match[2] or 0) + 1, 0), FIRST) if match else FIRST


def next_free(version: Version, taken: Collection[Version]) -> Version:
    """Return a version or, if that is taken, the first after it of the same kind: major, minor or patch."""
    while version in taken:
        patch, minor, major = version.successors
        version = patch if version.patch else minor if version.minor else major
    return version


def check_version(version: Version, previous: Version | None, changes: Diff, policy: VersionPolicy) -> None:
    """Raise ReleaseError if the changes require a higher version, and name the changes that do.

    A pre-release counts as its final version. The first version may be any.
    """
    if previous is None:
        return
    if version <= previous:
        raise ReleaseError(
            f"{version} is too low: {previous} is released already", hint="leave the version out, and it is computed"
        )
    needed = bumped(previous, changes.bump)
    if version.final >= needed:
        return
    forcing = changes.forcing(changes.bump)
    lines = [
        f"  {change.name}{f', {change.slot}' if change.slot else ''}: {change.reason}" for change in forcing[:_NAMED]
    ]
    if len(forcing) > _NAMED:
        lines.append(f"  and {len(forcing) - _NAMED} more")
    setting = f"{listed(f'`{kind}`' for kind in changes.forcing_kinds)} in {policy.place} can require less"
    message = f"{version} is too low: {changes.requirement.lower()} {needed} or higher ({setting})"
    raise ReleaseError("\n".join([message, *lines]))


def check_scheme(version: Version, previous: Version | None, policy: VersionPolicy) -> None:
    """Raise ReleaseError if a version is not of the scheme of the repository, unless it is the first."""
    if policy.scheme == "calendar" and not version.is_calendar:
        message = f"{version} is not a calendar version, such as 2026.1"
        raise ReleaseError(message, hint=f"`scheme` in {policy.place} says calendar")
    if version.is_calendar and previous and not (previous.is_calendar or policy.scheme == "calendar"):
        hint = f'set `scheme = "calendar"` in {policy.place} if it is meant'
        raise ReleaseError(f"{version} is a calendar version, and {previous} is not", hint=hint)


def check_gap(
    version: Version,
    previous: Version | None,
    changes: Diff,
    taken: Collection[Version],
    date: str,
) -> None:
    """Raise ReleaseError if a version that is high enough does not follow directly; `taken` versions leave no gap.

    A calendar version can also have the month of the `date` as its number, and its year or the next. Nothing comes
    before the first version.
    """
    if previous is None:
        return
    needed = bumped(previous, changes.bump)
    high = {successor for successor in previous.successors if successor >= needed}
    if version.is_calendar:
        high = high if previous.is_calendar else set()
        year, month = int(date[:4]), int(date[5:7])
        high |= {new for new in (Version(year, 1, 0), Version(year, month, 0)) if new >= needed}
    following = sorted({*high, *(next_free(successor, taken) for successor in high)})
    if version.final not in following:
        message = f"{version} would leave a gap: after {previous} comes {listed(map(str, following), 'or')}"
        raise ReleaseError(message, hint="add --allow-gap if it is meant")
