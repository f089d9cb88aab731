"""The result of a session for those who review it: a message, a patch as a mail, and a commit on a branch."""

import difflib
import hashlib
import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.header import Header
from email.utils import format_datetime, formataddr

from taxokit import __version__
from taxokit.edit.checks import Report, check
from taxokit.edit.commit import Changes
from taxokit.edit.journal import Committed, Step
from taxokit.edit.session import Session
from taxokit.edit.titles import WIDTH, headline
from taxokit.edit.workspace import EditError
from taxokit.repository.branches import Author, NewCommit, check_branch, commit_on
from taxokit.repository.git import Git, GitError, MissingGitError
from taxokit.repository.project import SOURCE_FOLDERS
from taxokit.text.patterns import lazy_compile

_LINE = lazy_compile(r"[^\n]*\n|[^\n]+")  # of Git: others of Unicode, and a form feed, do not end one
_ENDS_MESSAGE = lazy_compile(r"(?m)^(?=---|diff -|Index: |>*From |(?:From|Date|Subject):)")
_NOT_IN_BRANCHES = lazy_compile(r"[^a-z0-9]+")
_LONGEST_BRANCH = 50
_MOST_LISTED = 200  # steps in a message


# --- words ------------------------------------------------------------------------------------------------------------


def message_of(steps: Sequence[Step], taken_back: Sequence[Step] = ()) -> str:
    """Return the message of a commit with some steps: the main change, and below it what each does; credits last.

    Others that a former commit has are `taken_back`.
    """
    done = {
        f"{start}{title}": operation
        for start, several in (("", steps), ("Take back: ", taken_back))
        for step in several
        for operation, title in zip(step.operations, step.titles, strict=True)
    }
    titles, shown = list(done), list(done)[:_MOST_LISTED] if len(done) > 1 else []
    shown += [f"{len(titles) - _MOST_LISTED} more"] if titles[_MOST_LISTED:] else []
    lines = (textwrap.wrap(title, WIDTH, initial_indent="- ", subsequent_indent="  ") for title in shown)
    body = "\n".join(line for wrapped in lines for line in wrapped)
    thanks = "\n".join(dict.fromkeys(step.credit for step in steps if step.credit))
    return "\n\n".join(filter(None, [headline([*done.values()], titles), body, thanks])) + "\n"


def branch_for(steps: Sequence[Step]) -> str:
    """Return a name for a branch with some steps."""
    words = _NOT_IN_BRANCHES.sub("-", message_of(steps).partition("\n")[0].lower()).strip("-")
    return f"edit/{words[:_LONGEST_BRANCH].rpartition('-')[0] if len(words) > _LONGEST_BRANCH else words or 'taxonomy'}"


# --- patches ----------------------------------------------------------------------------------------------------------


def unified_diff(changes: Changes) -> str:
    """Return the changes of files as `git apply` and `git am` take them."""
    return "".join(line for path, (old, new) in changes.items() for line in _file_diff(path, old, new))


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as Git counts them, with their ends."""
    return _LINE.findall(text)


def _file_diff(path: str, old: str | None, new: str | None) -> Iterator[str]:
    names = [_quoted(f"{side}/{path}") for side in "ab"]
    yield f"diff --git {names[0]} {names[1]}\n"
    if old is None or new is None:
        yield "new file mode 100644\n" if old is None else "deleted file mode 100644\n"
    yield f"index {_blob(old)}..{_blob(new)}{'' if old is None or new is None else ' 100644'}\n"
    before, after = (lines_of(text or "") for text in (old, new))
    here, there = ("/dev/null" if text is None else name for text, name in zip((old, new), names, strict=True))
    for line in difflib.unified_diff(before, after, here, there):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _quoted(name: str) -> str:
    """Return a path as Git writes it in a diff."""
    plain = name.encode().decode("latin-1")
    if all(" " <= character <= "~" and character not in '"\\' for character in plain):
        return name
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\{ord(c):03o}" for c in plain) + '"'


def _blob(text: str | None) -> str:
    """Return the name of the object that Git makes of a text, of forty zeros for no file."""
    if text is None:
        return "0" * 40
    data = text.encode()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def mail(changes: Changes, author: Author, message: str, date: datetime) -> bytes:
    """Return changes as a mail that `git am` takes, with or without a repository here.

    Lines of the message that would end it, or count as headers, get a space before them.
    """
    subject, _, body = message.strip().partition("\n")
    body = _ENDS_MESSAGE.sub(" ", body.strip())
    text = f"{body}\n---\n\n" if body else "---\n\n"
    text += f"{unified_diff(changes)}-- \ntaxokit {__version__}\n"
    encoding = "8bit"
    if "\r" in text:  # which `git am` would take from the lines of a mail
        import base64

        text, encoding = base64.encodebytes(text.encode()).decode(), "base64"
    header = Header(" ".join(subject.split()), None if subject.isascii() else "utf-8", header_name="Subject: [PATCH]")
    lines = [
        f"From {'0' * 40} Mon Sep 17 00:00:00 2001",
        f"From: {formataddr((' '.join(author.name.split()), author.email))}",
        f"Date: {format_datetime(date)}",
        f"Subject: [PATCH] {header.encode()}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        f"Content-Transfer-Encoding: {encoding}",
        "",
        text,
    ]
    return "\n".join(lines).encode()


def patch(session: Session, author: Author, message: str, date: datetime, report: Report | None = None) -> bytes:
    """Return the changes of a session as a mail that `git am` takes. Raises as `commit` does, but needs no Git here."""
    _check_words(author, message)
    changes, git = session.checked_changes(report), Git(session.project.root)
    prefix = ""
    if is_under_git(session):
        _check_committed(session, git, changes)
        prefix = git.prefix()
    return mail({f"{prefix}{path}": texts for path, texts in changes.items()}, author, message, date)


def is_under_git(session: Session) -> bool:
    """Return True if there is a commit of Git to build on. Raises GitError if Git cannot use the repository."""
    try:
        git = Git(session.project.root)
        return git.is_repository() and git.has_commit()
    except MissingGitError:
        return False


# --- commits ----------------------------------------------------------------------------------------------------------


def commit(session: Session, branch: str, author: Author, message: str, report: Report | None = None) -> Committed:
    """Commit the changes of a session on a branch, new or of this session, and return what was committed.

    The working tree, the index, HEAD and the steps stay. Raises EditError for new errors, and for files that have other
    changes than those of the session; GitError if the branch cannot be used.
    """
    _check_words(author, message)
    changes, git = session.checked_changes(report), Git(session.project.root)
    if not is_under_git(session):
        raise GitError("there is no commit of Git here to build on", hint="write the changes, or download a patch")
    known = session.journal.committed.get(branch)
    head = git.head().commit
    check_branch(git, branch, known.commit if known and known.base == head else "")
    _check_committed(session, git, changes)
    files = {path: None if new is None else new.encode() for path, (_, new) in changes.items()}
    made = commit_on(git, branch, NewCommit(files, f"{message.strip()}\n", author), head)
    committed = Committed(branch, made, head, tuple(step.number for step in session.steps))
    session.journal.commit(committed)
    return committed


def _check_words(author: Author, message: str) -> None:
    if not (message.strip() and author.name.strip() and author.email.strip()):
        raise EditError("a commit needs a message, and the name and the address of its author")


def _check_committed(session: Session, git: Git, changes: Changes) -> None:
    """Check that the changes fit the last commit, and cause no error there: other files may have changes, too."""
    changed = git.changed_paths()
    both = [path for path in changed if path in changes]
    if both:
        hint = "commit these first, or write the changes into the working tree, and commit all of them together"
        raise EditError("has other changes that are not committed", where=both[0], hint=hint)
    others = [path for path in changed if path.partition("/")[0] in SOURCE_FOLDERS]
    if not others:
        return
    contents = git.contents([f"HEAD:./{path}" for path in others])
    texts = {path: data and data.decode("utf-8", "replace") for path, data in zip(others, contents, strict=True)}
    base = {**session.base, **{path: text or None for path, text in texts.items() if text or path in session.base}}
    errors = check(session.project, base, {**base, **{path: new for path, (_, new) in changes.items()}}).errors
    if errors:
        hint = "commit the other changes of the working tree first"
        raise EditError(f"without files that are not committed, they cause an error: {errors[0].message}", hint=hint)
