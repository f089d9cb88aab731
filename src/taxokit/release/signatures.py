"""Signatures of releases: SSH signatures of `SHA256SUMS`, in `releases/signatures/<version>.sig`.

They are outside the released folder, so that a release of any age can be signed without changing a byte of it.
`SHA256SUMS` has the hash of every other file, so that its signature covers them all.
"""

import contextlib
import tempfile
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from taxokit.archive.integrity import FileProblem, problem_of
from taxokit.archive.releases import CHECKSUMS, SIGNATURE_ENDING, Released
from taxokit.core.errors import ConfigError, ReleaseError
from taxokit.core.files import refuse_outside, write_atomically
from taxokit.core.project import SIGNATURES_FOLDER, Project
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
    target = project.root / release.signature
    data = release.read_bytes(CHECKSUMS)
    exists = target.is_file()
    valid_key = ssh_keygen.signing_key(target, data, NAMESPACE) if exists else ""
    if valid_key:
        if valid_key.split()[-1] != ssh_keygen.fingerprint(key):
            message, hint = f"is a valid signature by the {valid_key}", f"remove it to sign with {key}"
            raise ReleaseError(message, where=release.signature, hint=hint)
        return Signature(Status.KEPT, valid_key)
    refuse_outside(project.root, target.parent)
    signature = signature or signature_of(data, key)
    target.parent.mkdir(exist_ok=True)
    write_atomically(target, signature)
    return Signature(Status.REPLACED if exists else Status.CREATED, ssh_keygen.signing_key(target, data, NAMESPACE))


def check_signature(project: Project, release: Released, signers: Path) -> FileProblem | str:
    """Return who signed a release, as a sentence, or what is wrong with its signature.

    One of the principals in a file of allowed signers has to be the signer. The key has to be valid on the day of the
    release, as Git asks for the day of a commit, so that old signatures stay valid when a key is retired.
    """
    target = project.root / release.signature
    if not target.is_file():
        return FileProblem(release.signature, f"is missing: {release.name} is not signed")
    try:
        data, issued = release.read_bytes(CHECKSUMS), str(release.manifest.get("issued"))
    except ReleaseError as error:
        return problem_of(error)
    key = ssh_keygen.signing_key(target, data, NAMESPACE)
    if not key:
        return _invalid(release)
    if not is_date(issued):
        return FileProblem(release.name, "has no date, on which the key of its signature would have to be valid")
    principal, reason = ssh_keygen.signer(target, data, NAMESPACE, signers, issued)
    if not principal:
        return FileProblem(release.signature, f"was made by the {key}, which {signers} does not allow ({reason})")
    return f"{release.name}: signed by {principal} with the {key}"


def is_signature(data: bytes, release: Released) -> bool:
    """Say whether the content of a file is a signature of a release; true where OpenSSH is not installed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "signature"
        file.write_bytes(data)
        try:
            return bool(ssh_keygen.signing_key(file, release.read_bytes(CHECKSUMS), NAMESPACE))
        except ConfigError:
            return True
        except ReleaseError:
            return False


def invalid_signatures(project: Project, releases: list[Released]) -> list[FileProblem]:
    """Return the signatures that no key made of their release; none where OpenSSH is not installed."""
    problems = []
    for release in releases:
        target = project.root / release.signature
        with contextlib.suppress(ConfigError, ReleaseError):
            if target.is_file() and not ssh_keygen.signing_key(target, release.read_bytes(CHECKSUMS), NAMESPACE):
                problems.append(_invalid(release))
    return problems


def _invalid(release: Released) -> FileProblem:
    return FileProblem(release.signature, f"is not a signature of {release.name}/{CHECKSUMS} for {NAMESPACE}")


def unexpected_signatures(project: Project, releases: list[Released]) -> list[FileProblem]:
    """Return the signatures whose release does not exist."""
    known = {release.signature for release in releases}
    folder = project.root / SIGNATURES_FOLDER
    paths = sorted(f"{SIGNATURES_FOLDER}/{path.name}" for path in folder.glob(f"*{SIGNATURE_ENDING}"))
    return [FileProblem(path, "there is no such release") for path in paths if path not in known]
