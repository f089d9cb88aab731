"""SSH signatures of releases: signing, and checking who signed.

`ssh-keygen` signs the `SHA256SUMS` of a release, which covers every file. A signature is outside its folder.
"""

import contextlib
import re
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from taxokit.releases.integrity import problem_of
from taxokit.releases.releases import CHECKSUMS, SIGNATURE_ENDING, Released
from taxokit.repository import process
from taxokit.repository.git import remedy_of, signing_problem
from taxokit.repository.project import SIGNATURES_FOLDER, Project
from taxokit.repository.reading import SIGNATURE, check_no_link, check_regular, read_file
from taxokit.repository.transaction import write_together
from taxokit.repository.writing import temporary_file
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ConfigError, MissingFileError, ReleaseError, SourceError, UnreadableReleaseError
from taxokit.text.versions import is_date

_GOOD = re.compile(r"with (\S+ key \S+)")
_FINGERPRINT = re.compile(r"\S+:\S+")


NAMESPACE = "taxokit-release"
"""The purpose of a signature; a signature for another purpose is invalid here."""

ALLOWED_SIGNERS = f"{SIGNATURES_FOLDER}/allowed_signers"
"""Who may sign, in the format of OpenSSH."""


def signature_of(data: bytes, key: Path) -> bytes:
    """Return the signature of a SHA256SUMS by a private key, or by a public key whose private key an SSH agent has.

    `ssh-keygen` gets the terminal, to ask for a passphrase or for a touch of a hardware key. Raises ReleaseError.
    """
    with temporary_file(data) as file:  # standard input is for the passphrase
        run = _run(["-q", "-Y", "sign", "-n", NAMESPACE, "-f", _path(key), str(file)], asks=True)
        try:
            return file.with_name("data.sig").read_bytes()
        except FileNotFoundError:
            reason = signing_problem(run.stderr or b"") or _reason(run.stderr) or "ssh-keygen did not sign"
            message = f"cannot sign: {reason}; nothing was signed"
            raise ReleaseError(message, where=key, hint=remedy_of(reason)) from None


def _signing_key(signature: bytes, data: bytes) -> str:
    """Return kind and fingerprint of the key that signed data, "" if the signature is not valid for it."""
    with temporary_file(signature) as file:
        run = _run(["-Y", "check-novalidate", "-n", NAMESPACE, "-s", str(file)], data)
    match = _GOOD.search(_text(run.stdout)) if run.returncode == 0 else None
    return match[1] if match else ""


def _fingerprint(key: Path) -> str:
    """Return the fingerprint of a key file, "" if reading it needs a passphrase."""
    run = _run(["-l", "-f", _path(key)])
    words = _text(run.stdout).split()
    return words[1] if run.returncode == 0 and len(words) > 1 and _FINGERPRINT.fullmatch(words[1]) else ""


def _signer(signature: bytes, data: bytes, signers: Path, day: str) -> tuple[str, str]:
    """Return which principal in a file of allowed signers signed data, or "" and the reason why nothing matches.

    `day` (ISO 8601) is when their keys must be valid, at its end.
    """
    when = f"-Overify-time={day.replace('-', '')}235959"
    with temporary_file(signature) as file:
        run = _run(["-Y", "find-principals", "-s", str(file), "-f", _path(signers), when])
        reason = _reason(run.stderr)
        for principal in _text(run.stdout).splitlines() if run.returncode == 0 else ():
            arguments = ["-f", _path(signers), "-I", principal, "-n", NAMESPACE, "-s", str(file), when]
            run = _run(["-Y", "verify", *arguments], data)
            if run.returncode == 0:
                return principal, ""
            reason = _reason(run.stderr)
    return "", reason


def _path(file: Path) -> str:
    """Return a path as it can be an argument in another working folder; it never begins with a dash.

    Raises SourceError if it is not a file, for which `ssh-keygen` would wait.
    """
    check_regular(file)
    return str(file.absolute())


def _reason(errors: bytes | None) -> str:
    """Return the first line that `ssh-keygen` prints, which is the reason of those after it."""
    return _text(errors or b"").strip().partition("\n")[0].strip()


def _text(output: bytes) -> str:
    return output.decode(errors="replace")


def _run(arguments: list[str], data: bytes | None = None, *, asks: bool = False) -> process.CompletedProcess:
    """Run `ssh-keygen`. If it `asks` for something, it does so on the terminal, and waits."""
    folder = Path(tempfile.gettempdir())
    limit = None if asks else process.TIME_LIMIT
    shows = asks and sys.stderr.isatty()  # it asks for a touch on a terminal only
    try:
        return process.run("ssh-keygen", arguments, folder, data=data, limit=limit, shows_errors=shows)
    except OSError:
        hint = "install OpenSSH 8.8 or newer (openssh-client on Debian)"
        raise ConfigError("ssh-keygen is not installed", hint=hint) from None


class Signature(NamedTuple):
    """The signature of a release: kind and fingerprint of its key, and True if the release was signed before."""

    key: str
    is_kept: bool

    @property
    def sentence(self) -> str:
        """The result of a request to sign, in words that follow the name of the release."""
        return f"{'was signed already, and the signature is kept' if self.is_kept else 'is signed'}, by the {self.key}"


def sign_release(project: Project, release: Released, key: Path, signature: bytes | None = None) -> Signature:
    """Write the signature of a release: `signature` if it exists already, else one by the key.

    A valid signature by the same key is kept. Raises ReleaseError if it is by another key, or this one cannot be used.
    """
    check_no_link(project.root, SIGNATURES_FOLDER)
    data, old = release.read_bytes(CHECKSUMS), _signature_on_disk(project, release)
    valid_key = _signing_key(old, data) if old is not None else ""
    if not valid_key:
        signature = signature or signature_of(data, key)
        write_together(project.root, {release.signature: signature})
        return Signature(_signing_key(signature, data), is_kept=False)
    if valid_key.split()[-1] != _fingerprint(key):
        message, hint = f"is a valid signature by the {valid_key}", f"remove it to sign with {key}"
        raise ReleaseError(message, where=release.signature, hint=hint)
    return Signature(valid_key, is_kept=True)


def check_signature(project: Project, release: Released, signers: Path) -> Diagnostic | str:
    """Return a sentence on the signer of a release, or the fault of its signature."""
    try:
        signature = _signature_on_disk(project, release)
        if signature is None:
            return in_file(release.signature, f"is missing: {release.name} is not signed")
        return signed_by(release, signature, signers)
    except ReleaseError as error:
        return problem_of(error)


def signed_by(release: Released, signature: bytes, signers: Path) -> Diagnostic | str:
    """Return a sentence on the signer of a signature of a release, or its fault. Raises ReleaseError.

    The key must be valid on the day of the release, so that old signatures stay valid when a key is retired.
    """
    data, issued = release.read_bytes(CHECKSUMS), str(release.manifest.get("issued"))
    key = _signing_key(signature, data)
    if not key:
        return _invalid(release)
    if not is_date(issued):
        return in_file(release.name, "has no date, on which the key of its signature must be valid")
    principal, reason = _signer(signature, data, signers, issued)
    if not principal:
        return in_file(release.signature, f"was made by the {key}, which {signers} does not allow ({reason})")
    return f"{release.name}: signed by {principal} with the {key}"


def signature_problems(project: Project, releases: list[Released], sound: list[Released]) -> list[Diagnostic]:
    """Return the problems of signatures: invalid ones of the `sound` releases, and signatures without a release.

    Without OpenSSH, only the latter.
    """
    problems = []
    for release in sound:
        try:
            signature = _signature_on_disk(project, release)
        except ReleaseError as error:
            problems.append(problem_of(error))
            continue
        with contextlib.suppress(ConfigError, ReleaseError):
            if signature is not None and not _signing_key(signature, release.read_bytes(CHECKSUMS)):
                problems.append(_invalid(release))
    known = {release.signature for release in releases}
    files = (project.root / SIGNATURES_FOLDER).glob(f"*{SIGNATURE_ENDING}")
    paths = sorted(f"{SIGNATURES_FOLDER}/{path.name}" for path in files)
    return problems + [in_file(path, "there is no such release") for path in paths if path not in known]


def _signature_on_disk(project: Project, release: Released) -> bytes | None:
    try:
        return read_file(project.root, release.signature, SIGNATURE)
    except MissingFileError:
        return None
    except SourceError as error:
        raise UnreadableReleaseError(error.message, where=error.where, hint=error.hint) from None


def _invalid(release: Released) -> Diagnostic:
    return in_file(release.signature, f"is not a signature of {release.name}/{CHECKSUMS} for {NAMESPACE}")


def signers_of(project: Project) -> Path | None:
    """Return the list of signers of a repository, None if its configuration says that its releases are not signed.

    Raises ConfigError if it has none, SourceError if that cannot be read.
    """
    if not project.signed:
        return None
    try:
        read_file(project.root, ALLOWED_SIGNERS, SIGNATURE)
    except MissingFileError:
        hint = "list who may sign, or write `signed = false` into the configuration if releases are not signed"
        raise ConfigError("is missing, and releases must be signed", where=ALLOWED_SIGNERS, hint=hint) from None
    return project.root / ALLOWED_SIGNERS
