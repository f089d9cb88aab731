"""The history of the signatures in Git: who signed first, and how the list of signers changed.

Anyone with write access can replace a signature, and the list beside it. What was there before stays in the history,
and is compared.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from taxokit.archive.releases import CHECKSUMS, SIGNATURE_ENDING, Released
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.errors import ConfigError, MissingFileError, ReleaseError, SourceError
from taxokit.core.git.history import short
from taxokit.core.git.repository import Git
from taxokit.core.project import SIGNATURES_FOLDER, Project
from taxokit.core.reading import SIGNATURE, read_file
from taxokit.release import ssh_keygen
from taxokit.release.signatures import NAMESPACE, check_signature, signature_on_disk

ALLOWED_SIGNERS = f"{SIGNATURES_FOLDER}/allowed_signers"
"""Who may sign, in the format of OpenSSH."""


def signers_of(project: Project) -> Path | None:
    """Return the list of signers of a repository, None where its configuration says that its releases are not signed.

    Raises ConfigError where it has none, or it cannot be read.
    """
    if not project.signed:
        return None
    try:
        read_file(project.root, ALLOWED_SIGNERS, SIGNATURE)
    except MissingFileError:
        hint = "list who may sign, or write `signed = false` into the configuration where releases are not signed"
        raise ConfigError("is missing, and releases have to be signed", where=ALLOWED_SIGNERS, hint=hint) from None
    except SourceError as error:
        raise ConfigError(error.message, where=error.where, hint=error.hint) from None
    return project.root / ALLOWED_SIGNERS


def signers_problems(project: Project, git: Git, note: Callable[[str], None]) -> Iterator[Diagnostic]:
    """Yield that the list of signers was removed or emptied; `note` gets a sentence on who changed it otherwise."""
    commits = git.touching(ALLOWED_SIGNERS)
    if not commits:
        return
    *changes, added = commits
    first, last = git.contents([f"{each}:./{ALLOWED_SIGNERS}" for each in (added, "HEAD")])
    try:
        now = read_file(project.root, ALLOWED_SIGNERS, SIGNATURE)
    except SourceError:
        now = b""
    by = f"commit {', '.join(map(short, changes))}" if now == (last or b"") else "an uncommitted change"
    if not any(line.strip() and not line.startswith(b"#") for line in now.splitlines()):
        yield in_file(ALLOWED_SIGNERS, f"was removed or emptied, by {by}; restore it from Git")
    elif now != first:
        note(f"{ALLOWED_SIGNERS} was changed since commit {short(added)} added it, by {by}")


def replaced_signatures(
    project: Project, git: Git, releases: Sequence[Released], note: Callable[[str], None]
) -> Iterator[Diagnostic]:
    """Yield the valid signatures by another key than that of the first signature of the release.

    Where the list of signers has that key, `note` gets a sentence instead. Yields none where OpenSSH is not installed.
    """
    first = git.additions(f"{SIGNATURES_FOLDER}/*{SIGNATURE_ENDING}")
    signed = [release for release in releases if release.signature in first]
    commits = [first[release.signature][0] for release in signed]
    contents = git.contents([f"{commit}:./{one.signature}" for commit, one in zip(commits, signed, strict=True)])
    for release, commit, before in zip(signed, commits, contents, strict=True):
        with contextlib.suppress(ConfigError, ReleaseError):
            now, data = signature_on_disk(project, release), release.read_bytes(CHECKSUMS)
            if now is None or before is None or now == before:
                continue
            key, former = (ssh_keygen.signing_key(one, data, NAMESPACE) for one in (now, before))
            if key and former and key != former:
                words = f"was made by the {key}, and the first signature, of commit {short(commit)}, by the"
                signers = project.root / ALLOWED_SIGNERS
                if signers.is_file() and isinstance(check_signature(project, release, signers), str):
                    note(f"{release.signature} {words} {former}")
                else:
                    yield in_file(release.signature, f"{words} {former}; restore the first one")
