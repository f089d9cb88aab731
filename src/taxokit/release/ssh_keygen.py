"""Signatures by SSH keys (OpenSSH's PROTOCOL.sshsig). Each function calls `ssh-keygen`, 8.8 or newer."""

import re
import sys
import tempfile
from pathlib import Path

from taxokit.core import process
from taxokit.core.errors import ConfigError
from taxokit.core.files import temporary_file
from taxokit.core.reading import refuse_special

_GOOD = re.compile(r"with (\S+ key \S+)")
_FINGERPRINT = re.compile(r"\S+:\S+")


class SigningError(Exception):
    """The key cannot be used. The message is the reason, that of `ssh-keygen` where it gives one."""


def sign(key: Path, data: bytes, namespace: str) -> bytes:
    """Return the armored signature of data by a key, private or, where an SSH agent has the private one, public.

    `ssh-keygen` gets the terminal, to ask for a passphrase or for a touch of a hardware key. Raises SigningError, and
    SourceError where the key is a pipe or a device.
    """
    with temporary_file(data) as file:  # standard input is for the passphrase
        run = _run(["-q", "-Y", "sign", "-n", namespace, "-f", _path(key), str(file)], asks=True)
        try:
            return file.with_name("data.sig").read_bytes()
        except FileNotFoundError:
            raise SigningError(_reason(run.errors) or "ssh-keygen did not sign") from None


def signing_key(signature: bytes, data: bytes, namespace: str) -> str:
    """Return kind and fingerprint of the key that signed data, "" where the signature is not a valid one of it."""
    with temporary_file(signature) as file:
        run = _run(["-Y", "check-novalidate", "-n", namespace, "-s", str(file)], data)
    match = _GOOD.search(_text(run.output)) if run.code == 0 else None
    return match[1] if match else ""


def fingerprint(key: Path) -> str:
    """Return the fingerprint of a key file, "" where reading it needs a passphrase."""
    run = _run(["-l", "-f", _path(key)])
    words = _text(run.output).split()
    return words[1] if run.code == 0 and len(words) > 1 and _FINGERPRINT.fullmatch(words[1]) else ""


def signer(signature: bytes, data: bytes, namespace: str, signers: Path, day: str) -> tuple[str, str]:
    """Return which principal in a file of allowed signers signed data, or "" and the reason why nothing matches.

    `day` (ISO 8601) is when their keys have to be valid, at its end.
    """
    when = f"-Overify-time={day.replace('-', '')}235959"
    with temporary_file(signature) as file:
        found = _run(["-Y", "find-principals", "-s", str(file), "-f", _path(signers), when])
        reason = _reason(found.errors)
        for principal in _text(found.output).splitlines() if found.code == 0 else ():
            arguments = ["-f", _path(signers), "-I", principal, "-n", namespace, "-s", str(file), when]
            run = _run(["-Y", "verify", *arguments], data)
            if run.code == 0:
                return principal, ""
            reason = _reason(run.errors)
    return "", reason


def _path(file: Path) -> str:
    """Return a path as it can be an argument in another working folder; it never begins with a dash.

    Raises SourceError where it is not a file, for which `ssh-keygen` would wait.
    """
    refuse_special(file)
    return str(file.absolute())


def _reason(errors: bytes) -> str:
    """Return the first line that `ssh-keygen` prints, which is the reason of those after it."""
    return _text(errors).strip().partition("\n")[0].strip()


def _text(output: bytes) -> str:
    return output.decode(errors="replace")


def _run(arguments: list[str], data: bytes | None = None, *, asks: bool = False) -> process.CompletedProcess:
    """Run `ssh-keygen`; where it `asks` for something, it does so on the terminal, and waits."""
    folder = Path(tempfile.gettempdir())
    limit = None if asks else process.TIME_LIMIT
    shows = asks and sys.stderr.isatty()  # it asks for a touch on a terminal only
    try:
        return process.run("ssh-keygen", arguments, folder, data=data, limit=limit, shows_errors=shows)
    except OSError:
        hint = "install OpenSSH 8.8 or newer (openssh-client on Debian)"
        raise ConfigError("ssh-keygen is not installed", hint=hint) from None
