"""The SHA-256 of files, kept from one run to the next: a file whose status is the same is not read again.

So does Git with its index. The status is the size, the inode, and the times of the last changes, of which one cannot be
set back. A file that changed less than `_SETTLED` seconds before it was read is not kept: it could change again within
the resolution of the clock. Digests are kept below `.git`, which no clone brings along; where that is not a folder,
each run reads all files. They are for rules alone: `taxokit verify` and `release` read every byte.
"""

import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from taxokit.core.errors import TaxokitError
from taxokit.core.reading import LISTING, digest_of
from taxokit.core.strict_json import read_json
from taxokit.taxonomy.model import Taxonomy

_FILE = ".git/taxokit-digests.json"
_FORMAT = 1
_SETTLED = 2.0


class Digests:
    """The digests of the files of a repository: `taxonomy.derive(Digests)`."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._root = taxonomy.project.root if taxonomy.project else None
        self._kept = _read(self._root) if self._root else {}
        self._found: dict[str, list[object]] = {}

    def of(self, path: str, status: os.stat_result, pieces: Iterable[bytes]) -> str:
        """Return the digest of a file, in hexadecimal. `status` is that of the file before `pieces` are read.

        `path` is relative to the root. Raises what reading the pieces raises.
        """
        state: list[object] = [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
        kept = self._kept.get(path)
        if isinstance(kept, list) and kept[:-1] == state:
            self._found[path] = kept
            return str(kept[-1])
        digest = digest_of(pieces)
        if time.time() - max(status.st_mtime, status.st_ctime) > _SETTLED:
            self._found[path] = [*state, digest]
        return digest

    def keep(self) -> None:
        """Write the digests for the next run, where some are new. What cannot be written is not kept."""
        if self._root is None or self._found.items() <= self._kept.items() or not _has_place(self._root):
            return
        from taxokit.core.files import write_atomically  # most runs find nothing new

        data = json.dumps({"format": _FORMAT, "files": self._found}).encode()
        with suppress(TaxokitError):
            write_atomically(self._root / _FILE, data)


def _read(root: Path) -> dict[str, object]:
    if not _has_place(root):
        return {}
    try:
        found = read_json(root, _FILE, LISTING)
    except TaxokitError:
        return {}
    files = found.get("files") if isinstance(found, dict) and found.get("format") == _FORMAT else None
    return files if isinstance(files, dict) else {}


def _has_place(root: Path) -> bool:
    """Say whether digests can be kept: the folder of Git is one, no link, and no file as in a worktree of Git.

    On Windows `st_ctime` is when a file was made, and the other time can be set back.
    """
    folder = root / Path(_FILE).parent
    return os.name == "posix" and folder.is_dir() and not folder.is_symlink()
