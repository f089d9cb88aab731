"""Signatures by SSH keys (OpenSSH's PROTOCOL.sshsig). Every question is one call of `ssh-keygen`, 8.8 or newer."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from taxokit.core.errors import ConfigError

_GOOD = re.compile(r"with (\S+ key \S+)")
_FINGERPRINT = re.compile(r"\S+:\S+")


class SigningError(Exception):
    """The key cannot be used. The message says why, in the words of `ssh-keygen` where it has some."""


def sign(key: Path, data: bytes, namespace: str) -> bytes:
    """Return the armored signature of data by a key, private or, where an agent holds the private one, public.

    The terminal is left to `ssh-keygen`, which asks for a passphrase, or for a touch of a hardware key. Raises
    SigningError.
    """
    with tempfile.TemporaryDirectory() as folder:
        # a file, since what comes from standard input would stand in the way of a passphrase
        file = Path(folder) / "data"
        file.write_bytes(data)
        words = None if sys.stderr.isatty() else subprocess.PIPE  # it asks for a touch on a terminal alone
        command = ["-q", "-Y", "sign", "-n", namespace, "-f", str(key), str(file)]
        done = _run(command, stderr=words)
        try:
            return file.with_name("data.sig").read_bytes()
        except FileNotFoundError:
            raise SigningError(_reason(done.stderr) or "ssh-keygen did not sign") from None


def signing_key(signature: Path, data: bytes, namespace: str) -> str:
    """Return kind and fingerprint of the key that signed data, "" where the file is no signature of it."""
    done = _run(["-Y", "check-novalidate", "-n", namespace, "-s", str(signature)], data)
    match = _GOOD.search(done.stdout.decode(errors="replace")) if done.returncode == 0 else None
    return match[1] if match else ""


def fingerprint(key: Path) -> str:
    """Return the fingerprint of a key file, "" where it does not tell it without a passphrase."""
    done = _run(["-l", "-f", str(key)])
    words = done.stdout.decode(errors="replace").split()
    return words[1] if done.returncode == 0 and len(words) > 1 and _FINGERPRINT.fullmatch(words[1]) else ""


def signer(signature: Path, data: bytes, namespace: str, signers: Path, day: str) -> tuple[str, str]:
    """Return who signed data, of a file of allowed signers, or "" and why it is none of them.

    `day` (ISO 8601) is when their keys have to be valid: the validity that the file states holds for its end.
    """
    when = f"-Overify-time={day.replace('-', '')}235959"
    found = _run(["-Y", "find-principals", "-s", str(signature), "-f", str(signers), when])
    reason = _reason(found.stderr)
    for principal in found.stdout.decode(errors="replace").splitlines() if found.returncode == 0 else ():
        who = ["-I", principal, "-n", namespace, "-s", str(signature), when]
        done = _run(["-Y", "verify", "-f", str(signers), *who], data)
        if done.returncode == 0:
            return principal, ""
        reason = _reason(done.stderr)
    return "", reason


def _reason(words: bytes | None) -> str:
    """Return the first line that `ssh-keygen` has to say, which is the reason of those after it."""
    lines = (words or b"").decode(errors="replace").strip().splitlines()
    return lines[0].strip() if lines else ""


def _run(
    arguments: list[str], data: bytes | None = None, stderr: int | None = subprocess.PIPE
) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(
            ["ssh-keygen", *arguments], input=data, stdout=subprocess.PIPE, stderr=stderr, check=False
        )
    except OSError:
        raise ConfigError(
            "ssh-keygen is not installed; it signs, and comes with OpenSSH 8.8 or newer (openssh-client on Debian)"
        ) from None
