"""The history as `git log` prints it: the options that make it so whatever is configured, and what it says.

Commits have their full hashes. A short one is for people alone: where a tag or a branch has its name, Git takes that.
"""

import re
from collections.abc import Iterator

from taxokit.core.git.command import GitError

_BEGIN = "\x01"  # before the hashes of a commit

# The first-parent history, in which a merge is what it changed in the branch on which it was made. Users can configure
# other defaults for all of these options, and a repository a file of names (`mailmap.file`) without end.
HISTORY = (
    *("log", "--root", "--first-parent", "--diff-merges=first-parent", "--no-renames", "--no-show-signature"),
    *("--no-ext-diff", "--no-textconv", "--no-follow", "--no-use-mailmap", "--encoding=UTF-8", "--relative"),
    *("-z", "--name-status", f"--format={_BEGIN}%H %P"),
)
"""The arguments of Git that print what `commits_of` reads."""

_HASHES = re.compile(_BEGIN + r"(?:[0-9a-f]{40}|[0-9a-f]{64})(?: (?:[0-9a-f]{40}|[0-9a-f]{64}))* ?")
_STATE = re.compile(r"\n?([ADMT])")

_SHORT = 7  # what Git itself shows in a repository of the usual size


def short(commit: str) -> str:
    """Return the hash of a commit as it is shown. It is not one to give to Git."""
    return commit[:_SHORT]


def commits_of(history: str) -> Iterator[tuple[list[str], list[tuple[str, str]]]]:
    """Yield the hashes of each commit and its parents, and each path that it changed, with what was done with it.

    That is added (A), modified (M), deleted (D), or of another type (T). Raises GitError where Git printed something
    else, which would be read as a history in which nothing happened.
    """
    hashes: list[str] = []
    states: list[tuple[str, str]] = []
    words = iter(history.removesuffix("\0").split("\0") if history else ())
    for word in words:
        if _HASHES.fullmatch(word):
            if hashes:
                yield hashes, states
            hashes, states = word.removeprefix(_BEGIN).split(), []
            continue
        state, path = _STATE.fullmatch(word), next(words, "")  # any character but the NUL may be in a path
        if not (hashes and state and path):
            hint = "`git config --list --show-origin` has the settings that can change it"
            raise GitError("printed something else than the history", where="git log", hint=hint)
        states.append((path, state[1]))
    if hashes:
        yield hashes, states
