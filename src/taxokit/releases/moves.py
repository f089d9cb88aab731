"""Moves of a repository during a release: another commit, branch or sources than those that the release is made of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from taxokit.repository.git import Git, Head
from taxokit.repository.project import SOURCE_FOLDERS, Project
from taxokit.text.errors import ReleaseError, TaxokitError
from taxokit.text.words import count_of, listed


class MovedError(ReleaseError):
    """The repository has another commit, branch or sources than those that a release was made of."""


@contextmanager
def steady(git: Git, start: Head) -> Iterator[None]:
    """Raise MovedError in place of any other error if HEAD moved meanwhile, which may be the cause."""
    try:
        yield
    except TaxokitError:
        _check_head(git, start)
        raise


def _check_head(git: Git, start: Head) -> None:
    now = git.head()
    if now != start:
        message = f"HEAD moved from {start} to {now} during the release, and nothing was committed"
        raise MovedError(message, hint="run the same command again at the commit to release")


def check_unmoved(project: Project, git: Git, start: Head) -> None:
    """Raise MovedError if HEAD is no longer as it was at the start of the run, or sources were changed since."""
    _check_head(git, start)
    folders, files = tuple(f"{folder}/" for folder in SOURCE_FOLDERS), {project.license_file, project.where}
    changed = [path for path in git.changed_paths() if path.startswith(folders) or path in files]
    if changed:
        message = f"{named_paths(changed)} changed during the release, and nothing was committed"
        raise MovedError(message, hint="commit or discard the changes, and run the same command again")


def named_paths(paths: Sequence[str]) -> str:
    """Return paths in words: the first five, and the number of the others."""
    rest = len(paths) - 5
    return listed([*paths[:5], *([count_of(rest, "other")] if rest > 0 else [])])
