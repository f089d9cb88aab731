"""The SHA-256 of files, kept from one check to the next: a file with the same status is not read again.

So does Git with its index. The status is the size, the inode, and the times of the last changes, of which a program can
set one alone. A file that changed less than `_SETTLED` seconds before it was read is not kept. Digests are kept below
`.git`, which no clone brings along; if that is not a folder, each check reads all files. `verify` and `release` always
do (decision 16).
"""

import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from taxokit.repository.reading import LISTING, digest_of, read_json
from taxokit.text.errors import TaxokitError

_FILE = ".git/taxokit-digests.json"
_FORMAT = 1
_SETTLED = 2.0


class Digests:
    """The digests of the files of a repository."""

    def __init__(self, root: Path) -> None:
        self._root = root
        # on Windows, one of the times is that when a file was made, and the other can be set back
        self._has_place = os.name == "posix" and (root / ".git").is_dir() and not (root / ".git").is_symlink()
        self._kept = self._read() if self._has_place else {}
        self._new: dict[str, list[object]] = {}

    def of(self, path: str, pieces: Iterable[bytes]) -> str:
        """Return the digest of a file, in hexadecimal; `pieces`, its content, are read only if it is not known.

        `path` is relative to the root. Raises the errors of `pieces`.
        """
        try:
            status = (self._root / path).stat()
        except (OSError, ValueError):  # the file is missing, or its name contains a null character
            return digest_of(pieces)
        state: list[object] = [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
        kept = self._kept.get(path)
        if isinstance(kept, list) and kept[:-1] == state:
            return str(kept[-1])
        digest = digest_of(pieces)
        if time.time() - max(status.st_mtime, status.st_ctime) > _SETTLED:
            self._new[path] = [*state, digest]
        return digest

    def keep(self) -> None:
        """Write the digests for the next check if some are new. If they cannot be written, they are not kept."""
        if self._new and self._has_place:
            from taxokit.repository.writing import write_atomically  # most checks find nothing new

            files = {path: kept for path, kept in self._kept.items() if (self._root / path).exists()}
            with suppress(TaxokitError):
                data = json.dumps({"format": _FORMAT, "files": {**files, **self._new}}).encode()
                write_atomically(self._root / _FILE, data)
            self._kept = {**files, **self._new}
            self._new = {}

    def _read(self) -> dict[str, object]:
        try:
            content = read_json(self._root, _FILE, LISTING)
        except TaxokitError:
            return {}
        files = content.get("files") if isinstance(content, dict) and content.get("format") == _FORMAT else None
        return files if isinstance(files, dict) else {}
