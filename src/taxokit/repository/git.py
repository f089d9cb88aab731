"""The Git repository around a taxonomy: its history, and the state of its work tree.

What a history has is asked once until something is committed.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from taxokit.repository import process
from taxokit.repository.reading import ARTIFACT, RELEASE_LISTING, TEXT, Kind, mebibytes, upward, walk
from taxokit.text.errors import ReleaseError, SourceError

_ALWAYS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "commit.verbose": "false",
    "status.submoduleSummary": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "core.checkStat": "default",  # a file of the same size and time has to be read, where other times say so
    "core.trustctime": "true",
    "advice.graftFileDeprecated": "false",
    "safe.bareRepository": "explicit",  # a folder of the sources that looks like a repository is not one
    "core.commitGraph": "false",  # a file in which anything can be said of the parents of a commit, and of its changes
    "attr.tree": "",  # the attributes are those of the work tree, unless a call asks for those of a commit
    "diff.orderFile": os.devnull,  # a file of any size
    "i18n.commitEncoding": "UTF-8",  # what we write, and what we read: in another one, no hash is found
    "i18n.logOutputEncoding": "UTF-8",
}
"""What holds in every call, whatever is configured."""

_NO_NETWORK = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_AS_OTHERS_SEE_IT = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": os.devnull}  # a clone has no such replacements
_QUIET = {"GIT_EDITOR": ":", "GIT_PAGER": "cat", "GIT_OPTIONAL_LOCKS": "0"}

_KEPT = re.compile(r"GIT_((AUTHOR|COMMITTER)_\w+|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_\w+)")
"""The variables of the environment that reach Git. Others name another repository, programs, or files to write."""

_PROGRAMS = {
    "gpg.program": "gpg",
    "gpg.openpgp.program": "gpg",
    "gpg.x509.program": "gpgsm",
    "gpg.ssh.program": "ssh-keygen",
    "gpg.ssh.defaultkeycommand": "",
}
"""The keys that name a program, as Git writes them, and their defaults."""
_FILES = {"core.attributesfile": "attributes", "core.excludesfile": "ignore"}
"""The keys that name a file to read, and the names of the default ones in the folder of the user's own settings."""

_FILTER = re.compile(r"filter\..*\.(clean|smudge|process|required)")
_HOOK = re.compile(r"(hook\..*)\.(command|event)")

LIST = ("config", "--list", "--show-scope", "-z")
"""The call of Git that lists what `settings_of_user` reads. It runs nothing."""


def git_environment(settings: Mapping[str, str]) -> dict[str, str | None]:
    """Return the changes of the environment for a call of Git, with settings beside those that always hold."""
    changes: dict[str, str | None] = {
        name: None for name in os.environ if name.startswith("GIT_") and not _KEPT.fullmatch(name)
    }
    first = os.environ.get("GIT_CONFIG_COUNT", "")
    start = int(first) if first.isdecimal() and first.isascii() else 0
    ours = {**_ALWAYS, **settings}
    for number, (key, value) in enumerate(ours.items(), start):
        changes[f"GIT_CONFIG_KEY_{number}"], changes[f"GIT_CONFIG_VALUE_{number}"] = key, value
    return {**changes, **_NO_NETWORK, **_AS_OTHERS_SEE_IT, **_QUIET, "GIT_CONFIG_COUNT": str(start + len(ours))}


def settings_of_user(listed: bytes) -> dict[str, str]:
    """Return the settings that hold in place of those by which a repository names programs and files.

    `listed` is what the call `LIST` prints.
    """
    own: dict[str, str] = {}
    replaced: dict[str, str] = {}
    hooks: dict[str, str] = {}
    entries = iter(os.fsdecode(listed).split("\0"))
    for scope, entry in zip(entries, entries, strict=False):
        key, _, value = entry.partition("\n")
        hook = _HOOK.fullmatch(key)
        if hook:
            hooks[f"{hook[1]}.enabled"] = "false"
        elif scope not in ("local", "worktree"):
            own[key] = value
        elif key in _PROGRAMS:
            replaced[key] = _PROGRAMS[key]
        elif key in _FILES:
            replaced[key] = f"{os.environ.get('XDG_CONFIG_HOME') or '~/.config'}/git/{_FILES[key]}"
        elif _FILTER.fullmatch(key):
            replaced[key] = "false" if key.endswith(".required") else ""
    return {key: own.get(key, default) for key, default in replaced.items()} | hooks


_LOCKED = re.compile(rb"'([^'\n]+\.lock)': File exists")  # the name is the same in every language, if not the rest
_BOUNDARY = "Stopping at filesystem boundary"  # what Git adds where it finds no repository on a disk of its own

_READ_BY_GIT = (".gitignore", ".gitattributes", ".gitmodules")

_OLDEST = (2, 31)  # the first version of Git that knows `--diff-merges`


class GitError(ReleaseError):
    """A call of Git failed; `where` is the call, and the message is the last line of what Git says."""


class GitCommand:
    """The `git` command, called in a folder. Each call raises GitError, and SourceError where Git waits for a pipe."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _settings(self) -> dict[str, str]:
        try:
            listed = self._call(LIST, {**git_environment({}), "LC_ALL": "C"})
        except GitError:
            self.refuse_old_version()
            raise
        return settings_of_user(listed)

    def run(self, *arguments: str, check: bool = True, data: bytes | None = None) -> bytes:
        """Run a command, and return its output. Without `check`, that is what it printed before it failed."""
        return self._call(arguments, {**git_environment(self._settings), "LC_ALL": "C"}, check=check, data=data)

    def run_on_files(
        self, *arguments: str, data: bytes | None = None, limit: float | None = process.TIME_LIMIT
    ) -> bytes:
        """Run a command on the work tree, or one that signs: in the language of the user, who can be asked for a key.

        Without a `limit`, it may wait for an answer.
        """
        return self._call(arguments, git_environment(self._settings), data=data, limit=limit)

    def refuse_old_version(self) -> None:
        """Raise GitError where this version of Git is too old for us."""
        found = self.older_than(_OLDEST)
        if found:
            oldest = ".".join(map(str, _OLDEST))
            raise GitError(f"Git {found} is too old: {oldest} or newer is needed")

    def older_than(self, version: tuple[int, int]) -> str:
        """Return the version of Git where it is older than another, else ""."""
        found = re.search(r"(\d+)\.(\d+)\S*", self._call(["version"], git_environment({})).decode())
        return found[0] if found and (int(found[1]), int(found[2])) < version else ""

    def _call(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str | None],
        *,
        check: bool = True,
        data: bytes | None = None,
        limit: float | None = process.TIME_LIMIT,
    ) -> bytes:
        try:
            run = process.run(
                "git",
                arguments,
                self.root,
                data=data,
                environment=environment,
                limit=limit,
                when_slow=self._refuse_endless_files,
            )
        except OSError:
            raise GitError("Git is not installed") from None
        if check and run.code:
            raise _error(arguments[0], run.errors)
        return run.output

    def _refuse_endless_files(self) -> None:
        """Raise SourceError where a file that Git reads is a pipe or a device, or, in the work tree, far too large.

        Git does not wait for a socket, and itself puts one there for its monitor of files.
        """
        for path in _read_by_git(self.root):
            try:
                found = path.stat()
            except OSError:
                continue
            if stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode):
                raise SourceError("is not a regular file, and Git would wait for it", where=str(path))
            if path.name in _READ_BY_GIT and found.st_size > TEXT.limit:
                raise SourceError(f"is larger than {mebibytes(TEXT.limit)}, and Git would read it", where=str(path))


def _read_by_git(folder: Path) -> Iterator[Path]:
    """Yield the files of the work tree around a folder that Git reads whatever is tracked, and those of `.git`."""
    *_, top = upward(Path(os.path.realpath(folder)))
    for parent, _, names in walk(top) if (top / ".git").exists() else ():
        is_own = ".git" in Path(parent).relative_to(top).parts
        yield from (Path(parent, name) for name in names if is_own or name in _READ_BY_GIT)


def _error(command: str, errors: bytes) -> GitError:
    lock = _LOCKED.search(errors)
    if lock:
        hint = "wait for the Git process that has it; if none is running, one was killed: remove the file"
        return GitError("exists, so that Git cannot write", where=os.fsdecode(lock[1]), hint=hint)
    said = errors.decode(errors="replace").strip().splitlines()
    lines = [line for line in said if not line.startswith(_BOUNDARY)] or ["failed without a message"]
    has_remedy = lines[-1].startswith("\t")  # a command that Git proposes, below what is wrong
    message = next((line for line in lines if line.startswith("fatal: ")), "") if has_remedy else lines[-1]
    hint = f"if you trust it, run `{lines[-1].strip()}`" if has_remedy else ""
    return GitError(re.sub(r"^(fatal|error): ", "", message), where=f"git {command}", hint=hint)


FILE, LINK = "file", "symbolic link"

_KINDS = {"120000": LINK, "160000": "submodule"}
"""What is not a file, by the modes of Git. An executable file is one."""


class Entry(NamedTuple):
    """What it is, in words, and the name of its object."""

    kind: str
    name: str


def entry_of(line: str) -> tuple[str, Entry]:
    """Return the path and the entry of a line."""
    entry, _, path = line.partition("\t")
    mode, _, name = entry.split()
    return path, Entry(_KINDS.get(mode, FILE), name)


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


_NAMES = ("-z", "--name-only")
_PLACE = ("--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
_RESOLVE = ("rev-parse", "--verify", "--quiet")
_FETCH = "run `git fetch --refetch --no-filter`"
_MOST = 2 * ARTIFACT.limit  # bytes of all files that are read of a commit
_LINK, _COMMIT = "120000", "160000"  # how Git writes the modes of a symbolic link and of a submodule
_ATTRIBUTES_OF_REVISIONS = (2, 40)  # the first version of Git whose `check-attr` knows `--source`

# A submodule has settings of its own, under which Git would look for what changed in it.
_STATUS = (
    *("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"),
    "--ignore-submodules=dirty",
)


class Git:
    """The Git repository that a folder belongs to. Paths are relative to the folder, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._command = GitCommand(root)
        self._has_commits = False
        self._known: dict[tuple[str, ...], bytes] = {}

    def is_repository(self) -> bool:
        """Say whether the folder belongs to a work tree, and Git is installed.

        Raises GitError where it does, and Git refuses to read it, such as that of another user.
        """
        try:
            return self._place[0] == b"true"
        except GitError as error:
            if error.where and "not a git repository" not in error.message:
                raise
            return False

    def is_shallow(self) -> bool:
        """Say whether the history ends before the first commit, as `git clone --depth` leaves it."""
        return self._place[1] == b"true"

    @cached_property
    def _place(self) -> list[bytes]:
        """Whether the folder is in a work tree, whether its history is shallow, and where in the work tree it is."""
        return self._command.run("rev-parse", *_PLACE).split(b"\n", len(_PLACE) - 1)

    def has_commits(self) -> bool:
        """Say whether there is any commit."""
        if not self._has_commits:  # once there is one, it stays
            self._has_commits = bool(self._command.run(*_RESOLVE, "HEAD", check=False))
        return self._has_commits

    def changed_paths(self) -> list[str]:
        """Return what differs from the last commit: changed, deleted and untracked files, without the ignored ones."""
        output = self._command.run_on_files(*_STATUS, "--", ".")
        prefix = self._place[2].decode().strip()
        return sorted(
            entry[3:].decode(errors="surrogateescape").removeprefix(prefix) for entry in output.split(b"\0") if entry
        )

    def uncommitted(self, paths: Sequence[str]) -> list[str]:
        """Return the files that the last commit has not, or with another content, whatever the index and settings say.

        `changed_paths` leaves out what Git is set to ignore or to overlook.
        """
        root = os.path.realpath(self.root)
        real = [os.path.relpath(os.path.realpath(self.root / path), root) for path in paths]
        prefix = self._place[2].removesuffix(b"\n")
        data = b"".join(prefix + os.fsencode(Path(path).as_posix()) + b"\n" for path in real)
        names = self._command.run_on_files("hash-object", "--stdin-paths", data=data).decode().split()
        committed = self.objects("HEAD", "")
        return [
            path
            for path, file, name in zip(paths, real, names, strict=True)
            if committed.get(Path(file).as_posix()) != Entry(FILE, name)
        ]

    def submodules(self, folders: Sequence[str]) -> list[str]:
        """Return the submodules among folders, and below them."""
        staged = _names(self._command.run("ls-files", "--stage", "-z", "--", *folders))
        return [path for entry, _, path in (line.partition("\t") for line in staged) if entry.startswith(_COMMIT)]

    def committed_folders(self, folder: str) -> list[str]:
        """Return the names of the folders that the last commit has in a folder."""
        return _names(self._command.run("ls-tree", "--full-tree", "-d", *_NAMES, f"HEAD:./{folder}", check=False))

    def committed_files(self, folder: str) -> list[str]:
        """Return the paths of the files that the last commit has in a folder, and below."""
        return [f"{folder}/{name}" for name in self.objects("HEAD", folder)]

    def files_at(self, revision: str, folder: str) -> list[str]:
        """Return the paths of the files that a revision has in a folder, and below. Raises GitError."""
        return _names(self._command.run("ls-tree", "-r", *_NAMES, f"{revision}^{{tree}}", "--", folder))

    def archive(self, revision: str, paths: Sequence[str]) -> bytes:
        """Return files and links as a revision has them, as a tar archive.

        They have the bytes that were committed: `git archive` would change and omit some as attributes say.
        Raises GitError, and SourceError where they are too large.
        """
        import io
        import tarfile

        listed = self._command.run("ls-tree", "-r", "-l", "-z", f"{revision}^{{tree}}", "--", *paths)
        entries = [line.partition("\t") for line in _names(listed) if _is_file(line)]
        _refuse_large(((f"{revision}:{path}", entry.split()[3].encode()) for entry, _, path in entries), ARTIFACT)
        contents = self._contents([entry.split()[2] for entry, _, _ in entries])
        output = io.BytesIO()
        with tarfile.open(fileobj=output, mode="w") as tar:
            for (entry, _, path), data in zip(entries, contents, strict=True):
                member, content = tarfile.TarInfo(path), data or b""
                if entry.startswith(_LINK):
                    member.type, member.linkname = tarfile.SYMTYPE, os.fsdecode(content)
                else:
                    member.size = len(content)
                tar.addfile(member, io.BytesIO(content))
        return output.getvalue()

    def contents(self, names: Sequence[str]) -> list[bytes | None]:
        """Return the content of files, each named as `REVISION:./PATH`; None for what is not a file there.

        Raises GitError where a partial clone lacks the content of one, SourceError where one is larger than a listing
        of a release.
        """
        if not names:
            return []
        sizes = self._command.run("cat-file", "--batch-check=%(objectsize)", data=_lines(names)).split(b"\n")[:-1]
        _refuse_large(zip(names, sizes, strict=True), RELEASE_LISTING)
        return self._contents(names)

    def _contents(self, names: Sequence[str]) -> list[bytes | None]:
        output = self._command.run("cat-file", "--batch", data=_lines(names))
        found: list[bytes | None] = []
        start = 0
        for name in names:
            end = output.index(b"\n", start)
            *_, kind, size = output[start:end].split(b" ")  # or it ends with `missing`
            if size == b"missing":
                self._refuse_unfetched(name)
            start = end + 1
            content = None
            if size.isdigit():
                content = output[start : start + int(size)]
                start += int(size) + 1
            found.append(content if kind == b"blob" else None)
        return found

    def _refuse_unfetched(self, name: str) -> None:
        """Raise GitError where what is missing is so because a partial clone never got it."""
        if self._is_partial and self._command.run(*_RESOLVE, name, check=False):
            raise GitError("this partial clone lacks it, and nothing is fetched from here", where=name, hint=_FETCH)

    @cached_property
    def _is_partial(self) -> bool:
        return bool(self._command.run("config", "--get-regexp", r"^remote\..*\.promisor$", check=False))

    def additions(self, pattern: str) -> dict[str, list[str]]:
        """Return the files of a pattern that the first-parent history has, each with the commit with which it came.

        In the pattern, `*` is any name in a folder. After the hash of the commit come those of its parents. What was
        removed and added again came with the first.
        """
        wanted = re.compile("[^/]*".join(map(re.escape, pattern.split("*"))), re.DOTALL)
        found: dict[str, list[str]] = {}
        for commits, states in self._history(_top(pattern)):
            added = (path for path, state in states if state == "A" and wanted.fullmatch(path))
            found |= dict.fromkeys(added, commits)  # the oldest comes last
        return found

    def touching(self, path: str) -> list[str]:
        """Return the hashes of the commits of the first-parent history that changed a file, the newest first."""
        return [commit for (commit, *_), states in self._history(_top(path)) if any(each == path for each, _ in states)]

    def objects(self, revision: str, folder: str) -> dict[str, Entry]:
        """Return what a revision has in a folder, and below, by path below the folder."""
        listed = _names(self._once("ls-tree", "--full-tree", "-r", "-z", f"{revision}:./{folder}", check=False))
        return dict(map(entry_of, listed))

    def object_names(self, names: Sequence[str]) -> list[str]:
        """Return the names of objects, each named as `REVISION:./PATH`; "" for what there is not.

        Raises GitError where a partial clone lacks one.
        """
        lines = self._command.run("cat-file", "--batch-check=%(objectname)", data=_lines(names)).split(b"\n")[:-1]
        for name, line in zip(names, lines, strict=True):
            if b" " in line:
                self._refuse_unfetched(name)
        return ["" if b" " in line else line.decode() for line in lines]

    def folders_around(self) -> list[str]:
        """Return the folder and those above it, up to the top of the work tree: `./`, `../` and so on."""
        return ["../" * number or "./" for number in range(self._place[2].count(b"/") + 1)]

    def unwatched(self, folder: str) -> list[str]:
        """Return the files of a folder whose changes Git is set to overlook."""
        lines = _names(self._command.run("ls-files", "-v", "-z", "--", folder))
        return [path for tag, _, path in (line.partition(" ") for line in lines) if tag == "S" or tag.islower()]

    def attributes(
        self, attributes: Sequence[str], paths: Sequence[str], revision: str = ""
    ) -> Iterator[tuple[str, str, str]]:
        """Yield attributes of paths with their values, as the work tree has them or a revision; a folder ends in `/`.

        Where Git is too old to read those of a revision, those of HEAD are of the index, and others are not known.
        """
        data = b"".join(os.fsencode(path) + b"\0" for path in paths)
        command = ("check-attr", "--stdin", "-z")
        try:
            source = [f"--source={revision}"] if revision else []
            output = self._command.run(*command, *source, *attributes, data=data)
        except GitError:
            if not revision or not self._command.older_than(_ATTRIBUTES_OF_REVISIONS):
                raise
            output = self._command.run(*command, "--cached", *attributes, data=data) if revision == "HEAD" else b""
        found = iter([os.fsdecode(word) for word in output.split(b"\0")[:-1]])  # a value can be empty
        return zip(found, found, found, strict=True)

    def rewritten(self, folder: str, since: str = "") -> dict[str, list[str]]:
        """Return the files of a folder that commits changed or deleted, each with the hashes of those commits.

        The commits are those of the first-parent history, after the commit `since`, the newest first.
        """
        found: dict[str, list[str]] = {}
        for (commit, *_), states in self._history(_top(folder), since):
            for path, state in states:
                if state != "A" and path.startswith(f"{folder}/"):
                    found.setdefault(path, []).append(commit)
        return found

    def _history(self, folder: str, since: str = "") -> Iterator[tuple[list[str], list[tuple[str, str]]]]:
        """Yield the commits that changed a folder, the newest first, as `commits_of` does. Raises GitError."""
        if self.has_commits():
            try:
                output = self._once(*HISTORY, *([f"{since}..HEAD"] if since else []), "--", folder)
            except GitError:
                self._command.refuse_old_version()
                raise
            yield from commits_of(os.fsdecode(output))

    def has_commit(self, revision: str) -> bool:
        """Say whether a revision names a commit."""
        return bool(self._command.run(*_RESOLVE, f"{revision}^{{commit}}", check=False))

    def tags(self, pattern: str, *, merged: bool = False) -> dict[str, str]:
        """Return the tags of a pattern by name; with `merged`, those in the history of the last commit.

        Each has its hash, which names the tag to Git whatever else has its name: where there is no tag `v1.0.0`, a
        branch `refs/tags/v1.0.0` has that of the tag.
        """
        if merged and not self.has_commits():
            return {}
        ask, which = (self._command.run, ("--merged=HEAD",)) if merged else (self._once, ())
        form = "--format=%(objectname) %(refname:strip=2)"
        listed = os.fsdecode(ask("for-each-ref", *which, form, f"refs/tags/{pattern}"))
        return {name: tag for tag, _, name in (line.partition(" ") for line in listed.split("\n")[:-1])}

    def commit(self, paths: list[str], message: str) -> None:
        """Commit just these paths, whatever else is staged, without hooks. Raises GitError."""
        self._command.run_on_files("add", "--force", "--", *paths)
        self._command.run_on_files("commit", "--quiet", "--message", message, "--", *paths, limit=None)
        self._known.clear()

    def tag(self, name: str, message: str, commit: str = "HEAD") -> None:
        """Tag a commit with an annotated tag, signed where the user wants that of tags. Raises GitError."""
        self._command.run_on_files("tag", "--annotate", "--message", message, name, commit, limit=None)
        self._known.clear()

    def tagged_commit(self, name: str) -> str:
        """Return the hash of the commit that a tag names; nothing where there is no such tag."""
        tag = self.tags(name).get(name)
        return self._command.run(*_RESOLVE, f"{tag}^{{commit}}", check=False).decode().strip() if tag else ""

    def _once(self, *arguments: str, check: bool = True) -> bytes:
        """Run a command as `_run` does, once until something is committed."""
        if arguments not in self._known:
            self._known[arguments] = self._command.run(*arguments, check=check)
        return self._known[arguments]


def _is_file(line: str) -> bool:
    """Say whether a line of `git ls-tree` is a file or a link, and not the commit of a submodule."""
    return line.split(" ", 2)[1] == "blob"


def _refuse_large(sizes: Iterable[tuple[str, bytes]], kind: Kind) -> None:
    """Raise SourceError where a file is larger than its kind, or all are; what has no size is not a file, or missing.

    Git stores what repeats itself once, so that a small repository can have files that no memory can take.
    """
    total = 0
    for name, size in sizes:
        if size.isdigit():
            total += int(size)
            if int(size) > kind.limit:
                raise SourceError(f"is larger than {mebibytes(kind.limit)}", where=name)
            if total > _MOST:
                raise SourceError(f"is larger than {mebibytes(_MOST)}, with the files before it", where=name)


def _lines(names: Sequence[str]) -> bytes:
    return b"".join(os.fsencode(name) + b"\n" for name in names)


def _top(path: str) -> str:
    """Return the first folder of a path, whose history is read as a whole: what is asked of it next is often there."""
    return path.partition("/")[0]


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]
