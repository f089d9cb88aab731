"""Handing the changes in: into the working tree, as a commit on a branch and its push, or as a patch."""

import shlex
import threading
from datetime import datetime
from typing import Any, NamedTuple

from starlette.responses import JSONResponse, Response

from taxokit.edit.checks import Report
from taxokit.edit.journal import Committed
from taxokit.edit.publishing import branch_for, commit, is_under_git, message_of, patch
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.repository.branches import Author, Push, author_of, origin_of, push, push_words
from taxokit.repository.git import Git, short
from taxokit.text.errors import SourceError, TaxokitError

_KEPT = "publish"


@view
def publish() -> View:
    """Return the view."""
    return View(
        {
            "POST /write": _write,
            "POST /commit": _commit,
            "POST /patch": _patch,
            "POST /push": _push,
            "GET /push": _pushed,
            "POST /forget": _forget,
        }
    )


# --- the form -------------------------------------------------------------------------------------------------------


class ShownCommit(NamedTuple):
    """A commit of the session: its branch, and how many of the steps it has."""

    branch: str
    name: str
    steps: int


class HandIn(NamedTuple):
    """What the form begins with: the message, the branch and the author; and what was handed in."""

    has_git: bool
    origin: str
    branch: str
    author: Author
    message: str
    commits: tuple[ShownCommit, ...]
    push: dict[str, Any]


def hand_in(editor: Editor) -> HandIn:
    """Return the values of the form. A repository that Git cannot use counts as none."""
    session = editor.session
    commits = session.journal.committed.values()
    done = {number for committed in commits for number in committed.steps}
    taken_back = [step for number, step in session.journal.undone.items() if number in done]
    steps = [step for step in session.steps if step.number not in done]
    if not (steps or taken_back):
        steps = session.steps
    has_git, origin = _git_state(editor)
    numbers = {step.number for step in session.steps}
    return HandIn(
        has_git,
        origin,
        next((committed.branch for committed in reversed(commits)), branch_for(session.steps)),
        _author(editor),
        message_of(steps, taken_back),
        tuple(_shown(committed, numbers) for committed in commits),
        _push_state(editor),
    )


def _shown(committed: Committed, numbers: set[int]) -> ShownCommit:
    return ShownCommit(committed.branch, short(committed.commit), len(numbers & {*committed.steps}))


def _git_state(editor: Editor) -> tuple[bool, str]:
    """Return True if commits can be made, and the address of `origin`."""
    try:
        has_git = is_under_git(editor.session)
    except TaxokitError:
        has_git = False
    return has_git, origin_of(Git(editor.session.project.root)) if has_git else ""


def _author(editor: Editor) -> Author:
    """Return the person who edits, with the address that was given last; what is not known is of the user of Git."""
    author = author_of(editor.session.project.root, editor.author)
    return author._replace(email=editor.kept.get("email", author.email))


# --- handing in -----------------------------------------------------------------------------------------------------


def _report(editor: Editor) -> Report | None:
    return editor.report if editor.reported == editor.revision else None


def _write(editor: Editor, _asked: Asked) -> Response:
    paths = list(editor.session.write(_report(editor)))
    editor.kept.pop(_KEPT, None)
    editor.changed()
    return JSONResponse({"files": paths, **editor.status()})


def _commit(editor: Editor, asked: Asked) -> Response:
    branch, author = _text(asked, "branch"), _given_author(editor, asked)
    committed = commit(editor.session, branch, author, _text(asked, "message"), _report(editor))
    editor.kept.pop(_KEPT, None)
    return JSONResponse({"commit": committed.commit, "branch": branch})


def _patch(editor: Editor, asked: Asked) -> Response:
    author, now = _given_author(editor, asked), datetime.now().astimezone()
    data = patch(editor.session, author, _text(asked, "message"), now, _report(editor))
    name = branch_for(editor.session.steps).rpartition("/")[2]
    return JSONResponse({"name": f"{name}.patch", "patch": data.decode()})


def _forget(editor: Editor, _asked: Asked) -> Response:
    """Forget all steps: they are on a branch, or in a patch, or not wanted."""
    editor.session.forget()
    editor.kept.pop(_KEPT, None)
    editor.changed()
    return JSONResponse(editor.status())


def _given_author(editor: Editor, asked: Asked) -> Author:
    """Return the author of a request, who is the person who edits from now on."""
    author = Author(_text(asked, "name"), _text(asked, "email"))
    editor.author, editor.kept["email"] = author
    return author


def _text(asked: Asked, name: str) -> str:
    value = asked.data.get(name) if isinstance(asked.data, dict) else None
    if not isinstance(value, str):
        raise SourceError(f"the request has no {name}")
    value = value.replace("\r\n", "\n").strip()
    if not (" ".join(value.split()) if name == "message" else value).isprintable():
        raise SourceError("has characters that cannot be seen", where=name, hint="remove them")
    return value


# --- pushes ---------------------------------------------------------------------------------------------------------


def _push(editor: Editor, asked: Asked) -> Response:
    """Begin to push a branch that has a commit of the session; it takes as long as the network does."""
    branch = _text(asked, "branch")
    if branch not in editor.session.journal.committed:
        raise SourceError("only a branch with a commit of this editor is pushed from here", where=branch)
    state = {
        "branch": branch,
        "running": True,
        "error": "",
        "page": "",
        "command": shlex.join(["git", *push_words(branch)]),
    }
    if not _push_state(editor).get("running"):
        editor.kept[_KEPT] = state
        threading.Thread(target=_run_push, args=(Git(editor.session.project.root), state), daemon=True).start()
    return JSONResponse(_push_state(editor))


def _run_push(git: Git, state: dict[str, Any]) -> None:
    try:
        result = push(git, state["branch"])
    except TaxokitError as error:
        result = Push(str(error), "")
    state |= {"running": False, "error": result.error, "page": result.page}


def _pushed(editor: Editor, _asked: Asked) -> Response:
    return JSONResponse(_push_state(editor))


def _push_state(editor: Editor) -> dict[str, Any]:
    state: dict[str, Any] = editor.kept.get(_KEPT, {})
    return state
