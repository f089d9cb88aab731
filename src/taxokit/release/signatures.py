"""Signatures of releases: SSH signatures of `SHA256SUMS`, in `releases/signatures/<version>.sig`.

They are outside the released folder, so that a release of any age can be signed without changing a byte of it.
`SHA256SUMS` has the hash of every other file, so that its signature covers them all.
"""

import contextlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from taxokit.archive.integrity import problem_of
from taxokit.archive.releases import CHECKSUMS, SIGNATURE_ENDING, Released
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.errors import ConfigError, MissingFileError, ReleaseError, SourceError, UnreadableReleaseError
from taxokit.core.project import SIGNATURES_FOLDER, Project
from taxokit.core.reading import SIGNATURE, read_file, refuse_link
from taxokit.core.transaction import write_together
from taxokit.core.versions import is_date
from taxokit.release import ssh_keygen

NAMESPACE = "taxokit-release"
"""The purpose of a signature; one for another purpose is invalid here."""


class Status(Enum):
    """The result of a request to sign, in words that follow the name of the release."""

    CREATED = "is signed"
    REPLACED = "is signed, in place of an invalid signature"
    KEPT = "was signed already, and the signature is kept"


@dataclass(frozen=True)
class Signature:
    """The signature of a release: what was done, and kind and fingerprint of its key."""

    status: Status
    key: str


def signature_of(data: bytes, key: Path) -> bytes:
    """Return the signature of the content of a SHA256SUMS. Raises ReleaseError where the key cannot be used."""
    try:
        return ssh_keygen.sign(key, data, NAMESPACE)
    except ssh_keygen.SigningError as error:
        raise ReleaseError(f"cannot sign: {error}; nothing was signed", where=key) from None


def sign_release(project: Project, release: Released, key: Path, signature: bytes | None = None) -> Signature:
    """Write the signature of a release: `signature` where it exists already, else one by the key.

    A valid signature by the same key is kept. Raises ReleaseError where it is by another key, or the key cannot be
    used.
    """
    refuse_link(project.root, SIGNATURES_FOLDER)
    data, old = release.read_bytes(CHECKSUMS), signature_on_disk(project, release)
    valid_key = ssh_keygen.signing_key(old, data, NAMESPACE) if old is not None else ""
    if valid_key:
        if valid_key.split()[-1] != ssh_keygen.fingerprint(key):
            message, hint = f"is a valid signature by the {valid_key}", f"remove it to sign with {key}"
            raise ReleaseError(message, where=release.signature, hint=hint)
        return Signature(Status.KEPT, valid_key)
    signature = signature or signature_of(data, key)
    write_together(project.root, {release.signature: signature})
    status = Status.CREATED if old is None else Status.REPLACED
    return Signature(status, ssh_keygen.signing_key(signature, data, NAMESPACE))


def check_signature(project: Project, release: Released, signers: Path) -> Diagnostic | str:
    """Return who signed a release, as a sentence, or what is wrong with its signature."""
    try:
        signature = signature_on_disk(project, release)
        if signature is None:
            return in_file(release.signature, f"is missing: {release.name} is not signed")
        return signed_by(release, signature, signers)
    except ReleaseError as error:
        return problem_of(error)


def signed_by(release: Released, signature: bytes, signers: Path) -> Diagnostic | str:
    """Return who made a signature of a release, as a sentence, or what is wrong with it. Raises ReleaseError.

    One of the principals in a file of allowed signers has to be the signer. The key has to be valid on the day of the
    release, as Git asks for the day of a commit, so that old signatures stay valid when a key is retired.
    """
    data, issued = release.read_bytes(CHECKSUMS), str(release.manifest.get("issued"))
    key = ssh_keygen.signing_key(signature, data, NAMESPACE)
    if not key:
        return _invalid(release)
    if not is_date(issued):
        return in_file(release.name, "has no date, on which the key of its signature would have to be valid")
    principal, reason = ssh_keygen.signer(signature, data, NAMESPACE, signers, issued)
    if not principal:
        return in_file(release.signature, f"was made by the {key}, which {signers} does not allow ({reason})")
    return f"{release.name}: signed by {principal} with the {key}"


def is_signature(data: bytes, release: Released) -> bool:
    """Say whether the content of a file is a signature of a release; true where OpenSSH is not installed."""
    try:
        return bool(ssh_keygen.signing_key(data, release.read_bytes(CHECKSUMS), NAMESPACE))
    except ConfigError:
        return True
    except ReleaseError:
        return False


def invalid_signatures(project: Project, releases: list[Released]) -> list[Diagnostic]:
    """Return the signatures that no key made of their release; none where OpenSSH is not installed."""
    problems = []
    for release in releases:
        try:
            signature = signature_on_disk(project, release)
        except ReleaseError as error:
            problems.append(problem_of(error))
            continue
        with contextlib.suppress(ConfigError, ReleaseError):
            if signature is not None and not ssh_keygen.signing_key(
                signature, release.read_bytes(CHECKSUMS), NAMESPACE
            ):
                problems.append(_invalid(release))
    return problems


def signature_on_disk(project: Project, release: Released) -> bytes | None:
    """Return the signature of a release, None where there is none. Raises ReleaseError where it cannot be read."""
    try:
        return read_file(project.root, release.signature, SIGNATURE)
    except MissingFileError:
        return None
    except SourceError as error:
        raise UnreadableReleaseError(error.message, where=error.where, hint=error.hint) from None


def _invalid(release: Released) -> Diagnostic:
    return in_file(release.signature, f"is not a signature of {release.name}/{CHECKSUMS} for {NAMESPACE}")


def unexpected_signatures(project: Project, releases: list[Released]) -> list[Diagnostic]:
    """Return the signatures whose release does not exist."""
    known = {release.signature for release in releases}
    folder = project.root / SIGNATURES_FOLDER
    paths = sorted(f"{SIGNATURES_FOLDER}/{path.name}" for path in folder.glob(f"*{SIGNATURE_ENDING}"))
    return [in_file(path, "there is no such release") for path in paths if path not in known]
