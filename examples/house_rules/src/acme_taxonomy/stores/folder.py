"""A folder with the document of each release, for a program that reads no more: `acme+folder:PATH`."""

import json
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from taxokit.releases.stores import Content, store


@store("folder")
@contextmanager
def connect(address: str, content: Content) -> Iterator["_Folder"]:
    """Give the folder of an address."""
    folder = Path(address.partition(":")[2])
    folder.mkdir(parents=True, exist_ok=True)
    yield _Folder(folder)


class _Folder:
    write_latest = None

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def published(self) -> Mapping[str, str]:
        return {version: str(digest) for version, digest in self._read("catalogue.json").items()}

    def current(self) -> str:
        return str(self._read("current.json").get("version", ""))

    def difference(self, content: Content, *, is_listed: bool) -> str:
        path = self._folder / f"{content.version}.json"
        is_same = path.exists() and path.read_bytes() == content.release.read_bytes("taxonomy.json")
        return "" if is_same or not is_listed else f"{path.name} differs"

    def write(self, content: Content) -> None:
        self._write(f"{content.version}.json", content.release.read_bytes("taxonomy.json"))
        self._write("catalogue.json", json.dumps({**self.published(), content.version: content.digest}).encode())

    def select(self, content: Content) -> None:
        self._write("current.json", json.dumps({"version": content.version}).encode())

    def reopened(self) -> AbstractContextManager["_Folder"]:
        return nullcontext(self)  # each file is opened anew

    def _read(self, name: str) -> dict[str, object]:
        path = self._folder / name
        content: dict[str, object] = json.loads(path.read_bytes()) if path.exists() else {}
        return content

    def _write(self, name: str, data: bytes) -> None:
        """Write a file beside, and rename it, so that readers never see half of it."""
        part = self._folder / f".{name}.part"
        try:
            part.write_bytes(data)
            part.replace(self._folder / name)
        finally:
            part.unlink(missing_ok=True)
