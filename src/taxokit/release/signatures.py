"""Signatures of releases: SSH signatures of `SHA256SUMS`, in `releases/signatures/<version>.sig`.

They stand outside of the released folder, so that a release of any age can be signed, again or for the first time, and
not a byte of it changes. `SHA256SUMS` holds the hash of every other file, so that its signature covers them all.
"""

import contextlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from taxokit.archive.releases import CHECKSUMS, SIGNATURE_ENDING, Released
from taxokit.core.errors import ConfigError, ReleaseError
from taxokit.core.files import refuse_outside, write_atomically
from taxokit.core.project import SIGNATURES_FOLDER, Project
from taxokit.core.versions import is_date
from taxokit.release import ssh_keygen

NAMESPACE = "taxokit-release"
"""What a signature is for; one that was made for something else is none of ours."""


class Done(Enum):
    """What became of a request to sign."""

    MADE = "is signed"
    REPLACED = "is signed, in place of a signature that was not one of it"
    KEPT = "was signed already, and the signature is kept"


@dataclass(frozen=True)
class Signed:
    """The signature of a release: what was done, and kind and fingerprint of the key that made it."""

    done: Done
    key: str


@dataclass(frozen=True)
class Checked:
    """What is wrong with the signature of a release, or who signed it: a sentence that begins with a path, or ""."""

    problem: str = ""
    signer: str = ""


def signature_of(data: bytes, key: Path) -> bytes:
    """Return the signature of the content of a SHA256SUMS. Raises ReleaseError where the key cannot be used."""
    try:
        return ssh_keygen.sign(key, data, NAMESPACE)
    except ssh_keygen.SigningError as error:
        raise ReleaseError(f"cannot sign: {error}; nothing was signed", where=key) from None


def sign_release(project: Project, release: Released, key: Path, signature: bytes | None = None) -> Signed:
    """Write the signature of a release; `signature` where it was made already, else the key makes it.

    One that verifies is kept: nothing is signed where it is by the same key. Raises ReleaseError where it is by another
    key, or the key cannot be used.
    """
    target = project.root / release.signature
    data = release.read_bytes(CHECKSUMS)
    there = target.is_file()
    before = ssh_keygen.signing_key(target, data, NAMESPACE) if there else ""
    if before:
        if before.split()[-1] != ssh_keygen.fingerprint(key):
            raise ReleaseError(
                f"is a good signature by the {before}, and is kept",
                where=release.signature,
                hint=f"remove it to sign with {key}",
            )
        return Signed(Done.KEPT, before)
    refuse_outside(project.root, target.parent)
    signature = signature or signature_of(data, key)
    target.parent.mkdir(exist_ok=True)
    write_atomically(target, signature)
    return Signed(Done.REPLACED if there else Done.MADE, ssh_keygen.signing_key(target, data, NAMESPACE))


def check_signature(project: Project, release: Released, signers: Path) -> Checked:
    """Check that somebody whom a file of allowed signers names signed a release.

    A key has to be valid on the day of the release, as Git asks it of the day of a commit, so that old signatures hold
    when a key is retired.
    """
    path, target = release.signature, project.root / release.signature
    if not target.is_file():
        return Checked(f"{path}: is missing: {release.name} is not signed")
    try:
        data, issued = release.read_bytes(CHECKSUMS), str(release.manifest.get("issued"))
    except ReleaseError as error:
        return Checked(str(error))
    key = ssh_keygen.signing_key(target, data, NAMESPACE)
    if not key:
        return Checked(_broken(release))
    if not is_date(issued):
        return Checked(f"{release.name}: has no date, on which the key of its signature would have to be valid")
    who, reason = ssh_keygen.signer(target, data, NAMESPACE, signers, issued)
    if not who:
        return Checked(f"{path}: was made by the {key}, which {signers} does not allow ({reason})")
    return Checked(signer=f"{release.name}: signed by {who} with the {key}")


def broken_signatures(project: Project, known: list[Released]) -> list[str]:
    """Return which signatures are by nobody's key one of their release, as sentences; none where OpenSSH is missing."""
    found = []
    for release in known:
        target = project.root / release.signature
        with contextlib.suppress(ConfigError, ReleaseError):
            if target.is_file() and not ssh_keygen.signing_key(target, release.read_bytes(CHECKSUMS), NAMESPACE):
                found.append(_broken(release))
    return found


def _broken(release: Released) -> str:
    return f"{release.signature}: is no signature of {release.name}/{CHECKSUMS} for {NAMESPACE}"


def stray_signatures(project: Project, known: list[Released]) -> list[str]:
    """Return which signatures are of no release, as sentences."""
    folder = project.root / SIGNATURES_FOLDER
    signed = {release.signature for release in known}
    paths = sorted(f"{SIGNATURES_FOLDER}/{path.name}" for path in folder.glob(f"*{SIGNATURE_ENDING}"))
    return [f"{path}: is the signature of no release" for path in paths if path not in signed]
