"""Commits on a branch that is not checked out, its push, and the page of its host that asks to merge it.

The commit is made with the objects of Git and an index of its own: the working tree, the index and HEAD stay as they
are, and hooks do not run.
"""

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from taxokit.repository.git import Git, GitError
from taxokit.text.errors import TaxokitError
from taxokit.text.patterns import lazy_compile

_NONE = "0" * 40
_NEW_MODE = "100644"
_PUSH_LIMIT = 120.0
_ORIGIN = "origin"

_ASKED = ("GIT_ASKPASS", "SSH_ASKPASS")
_WITHOUT_PROMPTS = {"GIT_TERMINAL_PROMPT": "0", "GCM_INTERACTIVE": "never", **dict.fromkeys(_ASKED, "true")}
_BATCH_SSH = "ssh -o BatchMode=yes"

_PASSWORD = lazy_compile(r"(?<=://)[^/@\s]+@")
_SHORT_FORM = lazy_compile(r"(?:[^@/\s]+@)?([^:/\s]{2,}):(?!//)(.+)")  # of SSH, as `git@example.org:owner/name`
_ADDRESS = lazy_compile(r"^remote:.*?(https?://\S+)", re.MULTILINE)


class Author(NamedTuple):
    """The author of a commit."""

    name: str
    email: str


def author_of(root: Path, words: str = "") -> Author:
    """Return the author that words name, `NAME` or `NAME <ADDRESS>`; what they lack is of the user of Git, or ""."""
    name, email = parseaddr(words) if "<" in words else (words.strip(), "")
    try:
        ident = os.fsdecode(Git(root).run("var", "GIT_AUTHOR_IDENT", check=False))
    except GitError:
        ident = ""
    own_name, own_email = parseaddr(ident.rpartition(">")[0] + ">") if ">" in ident else ("", "")
    return Author(name or own_name, email or own_email)


@dataclass(frozen=True)
class NewCommit:
    """A commit to make: the content of files by path, None for one to remove."""

    files: Mapping[str, bytes | None]
    message: str
    author: Author


def check_branch(git: Git, branch: str, known: str = "") -> None:
    """Raise GitError unless a commit can be made on a branch: a new one, or one whose last commit is `known`."""
    if branch.startswith(("-", "refs/")) or branch == "HEAD" or git.fails("check-ref-format", f"refs/heads/{branch}"):
        raise GitError(f"{branch!r} cannot be the name of a branch", hint="use letters, digits, hyphens and slashes")
    place = _checked_out(git).get(branch)
    if place:
        hint = "choose another name, or write the changes into the working tree"
        raise GitError(f"the branch {branch} is checked out", where=place, hint=hint)
    last = git.resolved(f"refs/heads/{branch}")
    if last and last != known:
        raise GitError(f"the branch {branch} exists, with other commits", hint="choose another name")


def _checked_out(git: Git) -> dict[str, str]:
    """Return the folders of the work trees by the branches that are checked out in them."""
    folder, folders = "", {}
    for line in os.fsdecode(git.run("worktree", "list", "--porcelain")).splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "worktree":
            folder = rest
        elif kind == "branch":
            folders[rest.removeprefix("refs/heads/")] = folder
    return folders


def commit_on(git: Git, branch: str, commit: NewCommit, base: str) -> str:
    """Commit files on a branch, and return the hash. All other files are as in the commit `base`.

    A new branch begins at that commit. Raises GitError.
    """
    old = git.resolved(f"refs/heads/{branch}")
    parent = old or base
    prefix = git.prefix()
    modes = _modes(git, base, list(commit.files))
    lines = []
    for path, data in commit.files.items():
        if not modes.get(path, _NEW_MODE).startswith("100"):
            raise GitError(
                "is no file in Git, but a link", where=path, hint="write the changes, and commit them by hand"
            )
        name = _NONE if data is None else git.run("hash-object", "-w", "--stdin", f"--path={path}", data=data).decode()
        lines.append(f"{'0' if data is None else modes.get(path, _NEW_MODE)} {name.strip()}\t{prefix}{path}\0")
    with tempfile.TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
        git.run("read-tree", base, environment=index)
        git.run("update-index", "-z", "--index-info", data=os.fsencode("".join(lines)), environment=index)
        tree = git.run("write-tree", environment=index).decode().strip()
    if tree == git.resolved(f"{parent}^{{tree}}"):
        raise GitError(f"the branch {branch} has these changes already")
    author = {"GIT_AUTHOR_NAME": commit.author.name, "GIT_AUTHOR_EMAIL": commit.author.email}
    words = ["commit-tree", *git.signing(), tree, "-p", parent, "-F", "-"]
    made = git.run(*words, data=commit.message.encode(), environment=author, limit=None).decode().strip()
    git.run("update-ref", "-m", "taxokit edit", f"refs/heads/{branch}", made, old or _NONE[: len(made)])
    return made


def _modes(git: Git, revision: str, paths: list[str]) -> dict[str, str]:
    output = os.fsdecode(git.run("ls-tree", "-z", revision, "--", *paths))
    entries = (line.partition("\t") for line in output.split("\0") if line)
    return {path: entry.split(" ")[0] for entry, _, path in entries}


# --- the host -------------------------------------------------------------------------------------------------------


class Push(NamedTuple):
    """The result of a push: the output of Git if it failed, and the page that asks to merge the branch, or ""."""

    error: str
    page: str


def push(git: Git, branch: str) -> Push:
    """Push a branch to `origin` without asking anybody anything."""
    environment: dict[str, str] = dict(_WITHOUT_PROMPTS)
    if "GIT_SSH_COMMAND" not in os.environ and git.fails("config", "core.sshCommand"):
        environment["GIT_SSH_COMMAND"] = _BATCH_SSH
    try:
        code, errors = git.attempt(*push_words(branch), environment=environment, limit=_PUSH_LIMIT)
    except TaxokitError as error:
        return Push(str(error), "")
    output = _PASSWORD.sub("", errors.decode("utf-8", "replace")).strip()
    if code:
        return Push(output or f"git push failed with code {code}", "")
    host = _host_of(origin_of(git))
    pages = (page for page in _ADDRESS.findall(output) if urlsplit(page).hostname == host)
    return Push("", next(pages, pull_request_page(git, branch)))


def push_words(branch: str) -> list[str]:
    """Return the arguments of `git` that push a branch."""
    return ["push", _ORIGIN, f"refs/heads/{branch}:refs/heads/{branch}"]


def origin_of(git: Git) -> str:
    """Return the address of `origin`, "" if there is none."""
    return os.fsdecode(git.run("remote", "get-url", _ORIGIN, check=False)).strip()


def pull_request_page(git: Git, branch: str) -> str:
    """Return the page of the host of `origin` that asks to merge a branch, "" if it is not known."""
    default = os.fsdecode(git.run("symbolic-ref", "--quiet", "--short", f"refs/remotes/{_ORIGIN}/HEAD", check=False))
    base = default.strip().removeprefix(f"{_ORIGIN}/") or git.head().branch
    return page_of_merge(origin_of(git), branch, base)


def page_of_merge(remote: str, branch: str, base: str) -> str:
    """Return the page that asks to merge a branch into another, by the address of a remote; "" if it is not known.

    The forms are those that GitHub, GitLab, Bitbucket, and Gitea with its relatives print after a push.
    """
    address = _web_address(remote)
    host = _host_of(remote)
    path, word = quote(branch, safe="/"), quote(branch, safe="")
    forms = {
        "github": f"/pull/new/{path}",
        "gitlab": f"/-/merge_requests/new?merge_request%5Bsource_branch%5D={word}",
        "bitbucket.org": f"/pull-requests/new?source={word}&t=1",
        **dict.fromkeys(("codeberg", "gitea", "forgejo"), f"/compare/{quote(base, safe='/')}...{path}"),
    }
    return next((address + form for name, form in forms.items() if address and name in host), "")


def _host_of(remote: str) -> str:
    return (urlsplit(_web_address(remote)).hostname or "").lower()


def _web_address(remote: str) -> str:
    """Return the address of a repository for browsers, "" if it is on this machine."""
    short = _SHORT_FORM.fullmatch(remote)
    parts = urlsplit(remote if "://" in remote else f"ssh://{short[1]}/{short[2]}" if short else "")
    if not parts.hostname or parts.scheme not in ("https", "http", "ssh", "git", "git+ssh"):
        return ""
    is_web = parts.scheme in ("https", "http")
    port = f":{parts.port}" if is_web and parts.port else ""
    path = parts.path.strip("/").removesuffix(".git")
    return f"{parts.scheme if is_web else 'https'}://{parts.hostname}{port}/{path}" if path else ""
