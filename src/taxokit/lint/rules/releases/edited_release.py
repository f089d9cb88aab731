"""A release is not what it was when it was released.

A file in it was changed, added or removed, or all of it is gone. Somebody has downloaded the release and cites it; the
same version has to be the same bytes for ever. What has to change is a new version.

All lists of files and all sizes are compared, and the SHA-256 of the files of the newest releases; `taxokit verify`
looks at every byte of every release, and asks Git as well. Which releases there have to be, the index of the releases,
`CHANGELOG.md` and `CITATION.cff` say.

Options: `hashed-bytes`, how many bytes of the newest releases are hashed; the rest is compared by size.

Source: our promise that releases are immutable; Semantic Versioning 2.0.0 section 3.

```yaml released
id: energy
label: Energy
```

```markdown bad releases/1.0.0/ATTRIBUTION.md
Written by us all.
```

```markdown bad releases/1.0.0/README.md
The first release.
```

```yaml good
id: energy
label: Energy supply
```

```json good releases/withdrawn.json
{"1.0.0": "The terms were missing"}
```
"""

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from taxokit.archive.integrity import unexpected_file
from taxokit.archive.released_items import history_of
from taxokit.archive.releases import CHECKSUMS, DOCUMENT, MANIFEST, Released
from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.errors import ReleaseError
from taxokit.core.location import Location
from taxokit.core.project import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, RELEASES_FOLDER, Project
from taxokit.core.text.regex import lazy_compile
from taxokit.lint.registry import rule
from taxokit.taxonomy.model import Taxonomy

_ADVICE = "restore the release from Git, and release a new version for what has to change"

# How `taxokit index` names releases: each in the changelog by a link, the current one in the citation file.
_LINKED = re.compile(rb"\]\(%s/(\d+\.\d+\.\d+)/" % RELEASES_FOLDER.encode())
_CITED = lazy_compile(rb"^message: [\"']?Please cite it as: .*^version: (\d+\.\d+\.\d+)\s*$", re.MULTILINE | re.DOTALL)


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy, *, hashed_bytes: int = 16_000_000) -> Iterator[Diagnostic]:
    """Yield each file of a release that is not the one that was released."""
    if taxonomy.project is None:
        return
    history = history_of(taxonomy)
    yield from _against_index(taxonomy.project, history.releases)
    yield from _gone(taxonomy.project, history.releases)
    left = hashed_bytes
    for release in reversed(history.releases):
        try:
            stated = _stated(release)
            left -= sum(size for size, _ in stated.values())
            found = [*_files(release, stated, hashed=left >= 0), *_seals(release, stated)]
        except ReleaseError as error:
            found = [str(error)]
        yield from map(_diagnostic, found)
        if release in history.unreadable and not found:
            yield _diagnostic(f"{release.name}/{DOCUMENT}: cannot be read")


def _diagnostic(sentence: str) -> Diagnostic:
    path, _, message = sentence.partition(": ")
    return Diagnostic(Location(path, 1, 1), message, _ADVICE)


def _stated(release: Released) -> dict[str, tuple[int, str]]:
    """Return how many bytes each file has by the manifest, and their SHA-256. Raises ReleaseError."""
    try:
        files = release.manifest["files"]
        return {str(entry["path"]): (int(entry["bytes"]), str(entry["sha256"])) for entry in files}
    except (KeyError, TypeError, ValueError):
        raise ReleaseError("lists no files", where=f"{release.name}/{MANIFEST}") from None


def _files(release: Released, stated: Mapping[str, tuple[int, str]], *, hashed: bool) -> Iterator[str]:
    """Yield what is missing, too much, or not what the manifest says. Raises ReleaseError."""
    found: dict[str, os.stat_result] = {}
    for folder, _, names in os.walk(release.folder):
        for name in names:
            file = os.path.join(folder, name)  # noqa: PTH118 - a Path costs more than the question
            found[os.path.relpath(file, release.folder).replace(os.sep, "/")] = os.lstat(file)
    for path in sorted({*stated, MANIFEST, CHECKSUMS} ^ found.keys()):
        yield f"{release.name}/{unexpected_file(path) if path in found else f'{path}: is missing'}"
    for path in sorted(stated.keys() & found.keys()):
        size, digest = stated[path]
        if not stat.S_ISREG(found[path].st_mode):
            yield f"{release.name}/{path}: is a link or another special file"
        elif found[path].st_size != size:
            yield f"{release.name}/{path}: was changed: it has {found[path].st_size} bytes, not {size}"
        elif hashed and _sha256(release, path) != digest:
            yield f"{release.name}/{path}: was changed: its SHA-256 is not the one in {MANIFEST}"


def _seals(release: Released, stated: Mapping[str, tuple[int, str]]) -> Iterator[str]:
    """Yield where manifest and checksums contradict each other. Raises ReleaseError."""
    lines = {f"{digest}  {path}" for path, (_, digest) in stated.items()}
    sums = set(release.read_bytes(CHECKSUMS).decode(errors="replace").splitlines())
    if f"{_sha256(release, MANIFEST)}  {MANIFEST}" not in sums:
        yield f"{release.name}/{MANIFEST}: was changed: its SHA-256 is not the one in {CHECKSUMS}"
    elif {line for line in sums if not line.endswith(f"  {MANIFEST}")} != lines:
        yield f"{release.name}/{CHECKSUMS}: was changed: it does not list the files of {MANIFEST}"


def _sha256(release: Released, path: str) -> str:
    return hashlib.sha256(release.read_bytes(path)).hexdigest()


def _against_index(project: Project, releases: Sequence[Released]) -> Iterator[Diagnostic]:
    """Yield each release that has other checksums than the index says."""
    present = {str(release.version): release for release in releases}
    for entry in _entries(project):
        version = entry.get("version")
        release = present.get(version) if isinstance(version, str) else None
        stated = entry.get("checksums") if release else None
        if release and isinstance(stated, dict) and stated.get("sha256") != _digest(release):
            yield _diagnostic(f"{release.name}/{CHECKSUMS}: was changed: its SHA-256 is not the one in {INDEX_FILE}")


def _gone(project: Project, releases: Sequence[Released]) -> Iterator[Diagnostic]:
    """Yield each release that a file made from the releases names, and that is not there, once."""
    known = {str(release.version) for release in releases}
    for path, versions in (
        (INDEX_FILE, [str(entry.get("version")) for entry in _entries(project)]),
        (CHANGELOG_FILE, _found(project, CHANGELOG_FILE, _LINKED)),
        # with a release, the rule on attributions compares all of the citation file
        (CITATION_FILE, [] if releases else _found(project, CITATION_FILE, _CITED)),
    ):
        for version in dict.fromkeys(versions):
            if version not in known:
                yield _diagnostic(f"{path}: names release {version}, which is gone")
        known.update(versions)


def _found(project: Project, path: str, pattern: re.Pattern[bytes]) -> list[str]:
    try:
        return [version.decode() for version in pattern.findall((project.root / path).read_bytes())]
    except OSError:
        return []


def _digest(release: Released) -> str | None:
    try:
        return _sha256(release, CHECKSUMS)
    except ReleaseError:
        return None


def _entries(project: Project) -> list[dict[str, Any]]:
    """Return what the index says of the releases; nothing where there is none, or it cannot be read."""
    try:
        index = json.loads((project.root / INDEX_FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    entries = index.get("releases") if isinstance(index, dict) else None
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
