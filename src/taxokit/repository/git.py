"""The Git repository around a taxonomy: its history, and the state of its work tree."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from taxokit.repository import process
from taxokit.repository.reading import ARTIFACT, RELEASE_LISTING, Kind, is_outside, mebibytes, resolved
from taxokit.repository.writing import NewFile, naming, write_files
from taxokit.text.errors import ReleaseError, SourceError
from taxokit.text.patterns import lazy_compile

_OTHER_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""Variables that a hook of Git has, and that name its own repository."""

_ENVIRONMENT = {**dict.fromkeys(_OTHER_REPOSITORY), "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}

FILE = "file"

_SUBMODULE = "160000"
_KINDS = {"120000": "symbolic link", _SUBMODULE: "submodule"}
"""The other kinds of entries, by the modes of Git. An executable file is a file."""

_HISTORY = (
    *("log", "--first-parent", "--diff-merges=first-parent", "--root", "--no-renames", "--relative"),
    *("--no-show-signature", "-z", "--name-status", "--format=%H %P"),
)
"""The first-parent history, in which a merge is its change of the branch on which it was made."""

_SHORT = 7  # as Git itself shows hashes in a repository of the usual size


class GitError(ReleaseError):
    """A call of Git failed; `where` is the call, and the message is that of Git."""


class MissingGitError(GitError):
    """Git is not installed."""


_UNFINISHED = {
    "MERGE_HEAD": "merge",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
}
"""The operations of Git, by the file or folder that marks each as unfinished."""

_SIGNING = lazy_compile(
    r"^(?:error: )?(gpg: signing failed.*|(?:Permissions \d+ for|No private key|Couldn't (?:load|sign)|Load key).*)"
    r"|^fatal: (.*user\.signingkey.*|cannot exec .*)",
    re.MULTILINE,
)
"""The line with the reason why GnuPG or OpenSSH does not sign, whatever Git prints around it."""

_REMEDIES = {
    r"Permissions \d+ for": "make it readable by you alone: `chmod 600 KEY`",
    r"No private key .* public key|agent": "start an SSH agent that has the private key (`ssh-add`), or name its file",
    r"passphrase": "enter it on a terminal, or start an SSH agent that has the key (`ssh-add`)",
    r"gpg: signing failed|signingkey|Couldn't|Load key|private key|cannot exec": (
        "set `user.signingKey` to a key that can sign here, or `commit.gpgSign` and `tag.gpgSign` to false"
    ),
    r"email|\bident\b": "run `git config user.name NAME` and `git config user.email ADDRESS`",
    r"\.lock': File exists": "try again when the other Git process has ended; if there is none, remove that file",
    "partial clone|unable to read (tree|sha1)|missing (blob|tree|object)": (
        "run `git fetch --refetch --no-filter` when the remote can be reached, which fetches them all"
    ),
    r"by hook": "`.git/hooks` or `core.hooksPath` has the hook",
}
"""The remedies for failures of Git, by patterns of their messages; the first match counts."""


class Entry(NamedTuple):
    """The kind of an entry of a tree, in words, and the name of its object."""

    kind: str
    name: str


class Head(NamedTuple):
    """The last commit, "" before the first one, and the branch, "" if HEAD is detached."""

    commit: str
    branch: str

    def __str__(self) -> str:
        """Return both for messages."""
        return f"{self.branch or 'no branch'} ({short(self.commit) or 'no commit'})"


def short(commit: str) -> str:
    """Return the hash of a commit as it is shown. It is not one to give to Git."""
    return commit[:_SHORT]


class Git:
    """The Git repository that a folder belongs to. Paths are relative to the folder, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(
        self,
        *arguments: str,
        check: bool = True,
        data: bytes | None = None,
        environment: Mapping[str, str] = MappingProxyType({}),
        limit: float | None = process.TIME_LIMIT,
    ) -> bytes:
        """Run `git`, and return its output. Raises GitError if it fails, unless `check` is False."""
        done = self._done(arguments, data, environment, limit)
        if check and done.returncode:
            raise _failure(arguments[0], done.stderr)
        return done.stdout

    def fails(self, *arguments: str) -> bool:
        """Return True if a call of Git fails."""
        return self._done(arguments).returncode != 0

    def attempt(self, *arguments: str, environment: Mapping[str, str], limit: float) -> tuple[int, bytes]:
        """Run `git`, and return its exit code and its messages."""
        done = self._done(arguments, None, environment, limit)
        return done.returncode, done.stderr

    def _done(
        self,
        arguments: Sequence[str],
        data: bytes | None = None,
        environment: Mapping[str, str] = MappingProxyType({}),
        limit: float | None = process.TIME_LIMIT,
    ) -> process.CompletedProcess:
        variables = {**_ENVIRONMENT, **environment}
        try:
            return process.run("git", arguments, self.root, data=data, environment=variables, limit=limit)
        except OSError:
            raise MissingGitError("Git is not installed", hint="install it, such as from https://git-scm.com") from None

    # --- the work tree ------------------------------------------------------------------------------------------------

    def is_repository(self) -> bool:
        """Return True if the folder is in a work tree. Raises GitError if it is in one that Git cannot use."""
        place = _place(resolved(self.root))
        if place is None:
            return False
        try:
            if self.run("rev-parse", "--is-inside-work-tree").strip() == b"true":
                return True
        except GitError as error:
            if "not a git repository" not in error.message:
                raise
            raise _fault(place) from None
        raise GitError("has no work tree: `core.bare` is set", where=place, hint="run `git config core.bare false`")

    def is_shallow(self) -> bool:
        """Return True if the history ends before the first commit, as `git clone --depth` leaves it."""
        return self.run("rev-parse", "--is-shallow-repository").strip() == b"true"

    def changed_paths(self) -> list[str]:
        """Return the changed, deleted and untracked files, without the ignored ones, sorted."""
        options = ("--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=dirty")
        prefix = self.prefix()
        lines = _split(self.run("status", *options, "--", "."))
        return sorted(line[3:].removeprefix(prefix) for line in lines)

    def prefix(self) -> str:
        """Return the path to the folder from the top of its repository, "" or with a slash in the end."""
        return os.fsdecode(self.run("rev-parse", "--show-prefix")).removesuffix("\n")

    def uncommitted(self, paths: Sequence[str]) -> list[str]:
        """Return the files that the last commit does not have. `changed_paths` leaves out ignored ones."""
        committed, root = self.objects("HEAD", ""), resolved(self.root)
        return [path for path in paths if resolved(root / path).relative_to(root).as_posix() not in committed]

    def unfinished(self) -> str:
        """Return the operation that Git has not finished, such as a merge, "" if there is none."""
        folder = self._folder()
        return next((kind for name, kind in _UNFINISHED.items() if (folder / name).exists()), "")

    def _folder(self) -> Path:
        """Return the folder of Git for this work tree."""
        return self.root / os.fsdecode(self.run("rev-parse", "--git-dir")).removesuffix("\n")

    def check_commits(self) -> None:
        """Make a commit that no branch has, as the configuration signs commits and tags.

        Raises GitError if Git knows no author or cannot sign, or another process changes the work tree.
        """
        signs = self.signing("commit.gpgSign", "tag.gpgSign", "tag.forceSignAnnotated")
        self.run("commit-tree", *signs, "-m", "Try whether commits can be made", "HEAD^{tree}", limit=None)
        lock = self._folder() / "index.lock"
        if lock.exists():
            raise _failure("commit", f"Unable to create '{lock}': File exists".encode())

    def signing(self, *settings: str) -> list[str]:
        """Return the option of `commit-tree` that signs, if a setting says so; by default that of commits."""
        names = settings or ("commit.gpgSign",)
        values = (self.run("config", "--type=bool", "--get", name, check=False) for name in names)
        return ["--gpg-sign"] if any(value.strip() == b"true" for value in values) else []

    def commit(self, paths: list[str], message: str) -> None:
        """Commit just these paths, whatever else is staged, without hooks that could change them. Raises GitError."""
        self.run("add", "--force", "--", *paths)
        self.run("commit", "--quiet", "--no-verify", "--message", message, "--", *paths, limit=None)

    def is_sparse(self) -> bool:
        """Return True if the work tree has only a part of the last commit, as `git sparse-checkout` leaves it."""
        return self.run("config", "--type=bool", "core.sparseCheckout", check=False).strip() == b"true"

    # --- commits and tags ---------------------------------------------------------------------------------------------

    def has_commit(self, revision: str = "HEAD") -> bool:
        """Return True if a revision names a commit; by default, if there is any."""
        return bool(self.resolved(f"{revision}^{{commit}}"))

    def resolved(self, revision: str) -> str:
        """Return the hash of the object that a revision names, "" if there is none."""
        return self.run("rev-parse", "--verify", "--quiet", revision, check=False).decode().strip()

    def head(self) -> Head:
        """Return the last commit and the branch."""
        branch = self.run("symbolic-ref", "--quiet", "--short", "HEAD", check=False)
        return Head(self.resolved("HEAD^{commit}"), os.fsdecode(branch).strip())

    def tags(self, pattern: str, *, merged: bool = False) -> dict[str, str]:
        """Return the hashes of tags by name; with `merged`, of the tags in the history of the last commit."""
        if merged and not self.has_commit():
            return {}
        form = "--format=%(objectname) %(refname:strip=2)"
        output = self.run("for-each-ref", *(["--merged=HEAD"] if merged else []), form, f"refs/tags/{pattern}")
        return {name: tag for tag, _, name in (line.partition(" ") for line in os.fsdecode(output).splitlines())}

    def tag(self, name: str, message: str, commit: str = "HEAD") -> None:
        """Tag a commit with an annotated tag, signed if the user's configuration says so. Raises GitError."""
        self.run("tag", "--annotate", "--message", message, name, commit, limit=None)

    def tagged_commit(self, name: str) -> str:
        """Return the hash of the commit that a tag names, "" if there is no such tag."""
        tag = self.tags(name).get(name)
        return self.resolved(f"{tag}^{{commit}}") if tag else ""

    # --- contents -----------------------------------------------------------------------------------------------------

    def committed_folders(self, folder: str) -> list[str]:
        """Return the names of the folders that the last commit has in a folder."""
        return _split(self.run("ls-tree", "--full-tree", "-d", "-z", "--name-only", f"HEAD:./{folder}", check=False))

    def committed_files(self, folder: str) -> list[str]:
        """Return the paths of the files that the last commit has in a folder, and below."""
        return [f"{folder}/{name}" for name in self.objects("HEAD", folder)]

    def files_at(self, revision: str, folder: str) -> list[str]:
        """Return the paths of the files that a revision has in a folder, and below. Raises GitError."""
        return _split(self.run("ls-tree", "-r", "-z", "--name-only", f"{revision}^{{tree}}", "--", folder))

    def objects(self, revision: str, folder: str) -> dict[str, Entry]:
        """Return the entries that a revision has in a folder, and below, by path below the folder."""
        lines = _split(self.run("ls-tree", "--full-tree", "-r", "-z", f"{revision}:./{folder}", check=False))
        return dict(map(_entry, lines))

    def object_names(self, revisions: Sequence[str]) -> list[str]:
        """Return the name of the object that each revision means, such as `HEAD:./taxonomy`; "" if there is none."""
        data = b"".join(os.fsencode(revision) + b"\n" for revision in revisions)
        lines = self.run("cat-file", "--batch-check=%(objectname)", data=data).decode().splitlines()
        return ["" if " " in line else line for line in lines]

    def contents(self, names: Sequence[str], kind: Kind = RELEASE_LISTING) -> list[bytes | None]:
        """Return the contents of files `REVISION:./PATH`, None for a missing one. Raises SourceError for a huge one."""
        data = b"".join(os.fsencode(name) + b"\n" for name in names)
        sizes = self.run("cat-file", "--batch-check=%(objectsize)", data=data).splitlines()
        total = 0  # Git stores repetitions once, so that a small clone can have huge files
        for name, size in zip(names, sizes, strict=True):
            total += int(size) if size.isdigit() else 0
            if total > ARTIFACT.limit or (size.isdigit() and int(size) > kind.limit):
                raise SourceError(f"is larger than {mebibytes(kind.limit)}", where=name)
        output, start = self.run("cat-file", "--batch", data=data), 0
        contents: list[bytes | None] = []
        for _ in names:
            end = output.index(b"\n", start)
            *_, object_kind, size = output[start:end].split(b" ")  # or it ends with `missing`
            start = end + 1
            content = None
            if size.isdigit():
                content = output[start : start + int(size)]
                start += int(size) + 1
            contents.append(content if object_kind == b"blob" else None)
        return contents

    def export(self, revision: str, paths: Sequence[str], folder: Path) -> None:
        """Write files and links into a folder as a revision has them, with the bytes that were committed.

        Attributes of a work tree would have `git archive` change and omit some. Raises GitError, and SourceError if
        they are too large, or a path leaves the folder.
        """
        lines = _split(self.run("ls-tree", "-r", "-z", f"{revision}^{{tree}}", "--", *paths))
        entries = [(path, entry) for path, entry in map(_entry, lines) if entry.kind != _KINDS[_SUBMODULE]]
        contents = self.contents([entry.name for _, entry in entries], ARTIFACT)
        files = {entry: NewFile(entry[0], content or b"") for entry, content in zip(entries, contents, strict=True)}
        write_files(folder, (file for (_, entry), file in files.items() if entry.kind == FILE))
        for (path, entry), file in files.items():
            if entry.kind != FILE:  # after all files, so that none is written through a link
                if is_outside((folder / path).parent, folder):
                    raise SourceError(f"would be written outside of {folder}", where=path)
                if b"\0" in file.data:
                    raise SourceError("is not a link", where=path)
                with naming(Path(path)):
                    (folder / path).parent.mkdir(parents=True, exist_ok=True)
                    (folder / path).symlink_to(os.fsdecode(file.data))

    # --- history ------------------------------------------------------------------------------------------------------

    def additions(self, pattern: str) -> dict[str, list[str]]:
        """Return the files of a pattern that the first-parent history has, each with the commit that brought it first.

        In the pattern, `*` is any name in a folder. The hash of the commit is followed by those of its parents.
        """
        paths = re.compile("[^/]*".join(map(re.escape, pattern.split("*"))), re.DOTALL)
        added: dict[str, list[str]] = {}
        for commits, states in self._history(pattern.partition("/")[0]):
            added |= {path: commits for path, state in states if state == "A" and paths.fullmatch(path)}
        return added

    def rewritten(self, folder: str, since: str = "") -> dict[str, list[str]]:
        """Return the files of a folder that commits after `since` changed or deleted, each with their hashes."""
        commits_of: dict[str, list[str]] = {}
        for (commit, *_), states in self._history(folder, since):
            for path, state in states:
                if state != "A":
                    commits_of.setdefault(path, []).append(commit)
        return commits_of

    def _history(self, path: str, since: str = "") -> Iterator[tuple[list[str], list[tuple[str, str]]]]:
        """Yield each commit that changed a path, the newest first: its hash, its parents', and files with states."""
        output = self.run(*_HISTORY, *([f"{since}..HEAD"] if since else []), "--", path) if self.has_commit() else b""
        hashes: list[str] = []
        states: list[tuple[str, str]] = []
        words = (word.lstrip("\n") for word in os.fsdecode(output).split("\0"))
        for word in words:
            if len(word) > 1:
                if hashes:
                    yield hashes, states
                hashes, states = word.split(), []
            elif word:
                states.append((next(words), word))
        if hashes:
            yield hashes, states


def git_user(root: Path) -> str:
    """Return the name of the user of Git, "" without one."""
    try:
        return Git(root).run("config", "--get", "user.name", check=False).decode().strip()
    except GitError:
        return ""


def _place(root: Path) -> Path | None:
    """Return the `.git` that Git uses, of a folder or the nearest above it on the same disk; None if there is none."""
    disk = root.stat().st_dev
    folders = takewhile(lambda folder: folder.stat().st_dev == disk, (root, *root.parents))
    return next((folder / ".git" for folder in folders if os.path.lexists(folder / ".git")), None)


def _fault(place: Path) -> GitError:
    """Return an error with the reason why Git does not take a `.git` for a repository."""
    try:
        if place.is_file():  # of a linked work tree, or a submodule
            target = place.parent / place.read_text(encoding="utf-8", errors="replace").removeprefix("gitdir:").strip()
            if not target.exists():
                hint = f"run `git worktree repair {place.parent}` in the main repository, if this is a linked work tree"
                return GitError(f"leads to {target}, which does not exist", where=place, hint=hint)
        elif all(path.name != "HEAD" for path in place.iterdir()):
            return GitError("has no file HEAD", where=place, hint="write `ref: refs/heads/BRANCH` into it")
    except OSError as error:
        return GitError(f"cannot be read: {error.strerror}", where=place)
    return GitError("is not a repository that Git can use", where=place, hint="make a new clone, and compare the two")


def _failure(command: str, errors: bytes) -> GitError:
    lines = errors.decode(errors="replace").strip().splitlines() or ["failed without a message"]
    message = next((line for line in lines if line.startswith(("fatal: ", "error: "))), lines[-1])
    remedy = lines[-1].strip() if lines[-1].startswith("\t") else ""
    message = signing_problem(errors) or re.sub("^(fatal|error): ", "", message)
    if b"promisor remote" in errors:
        message = f"objects are missing in this partial clone, and its remote cannot be reached: {message}"
    return GitError(
        message, where=f"git {command}", hint=f"if you trust it, run `{remedy}`" if remedy else remedy_of(message)
    )


def signing_problem(errors: bytes) -> str:
    """Return the reason why GnuPG or OpenSSH does not sign, from its output, "" if that has none."""
    match = _SIGNING.search(errors.decode(errors="replace"))
    return (match[1] or match[2]).strip().rstrip("?.") if match else ""  # Git ends each line of OpenSSH with `?`


def remedy_of(message: str) -> str:
    """Return the remedy for a failure of Git or of a signature, "" if none is known."""
    return next((remedy for pattern, remedy in _REMEDIES.items() if re.search(pattern, message)), "")


def _entry(line: str) -> tuple[str, Entry]:
    entry, _, path = line.partition("\t")
    mode, _, name = entry.split()
    return path, Entry(_KINDS.get(mode, FILE), name)


def _split(output: bytes) -> list[str]:
    return [os.fsdecode(line) for line in output.split(b"\0") if line]
