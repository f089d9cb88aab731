"""A released file changed, or a release is missing.

A file of a release was changed, added or removed, or the whole release is missing. Users have downloaded the release
and cite it, so a version must be the same bytes forever. A change requires a new version. Only a pre-release may be
deleted, as a whole.

Releases, signatures and their folders must not be links, which may lead to other bytes tomorrow.

The rule compares all lists of files, all sizes, and the SHA-256 of the files of the newest releases; it does not read
files again that did not change since the last check. `taxokit verify` reads every byte of every release, and compares
with Git as well. `releases/index.json`, `CHANGELOG.md` and `CITATION.cff` name the releases that must exist.

Options: `hashed-bytes` is the number of bytes of the newest releases to hash; the rest is compared by size.

Source: our promise that releases are immutable; Semantic Versioning 2.0.0 section 3.

```yaml released
id: energy
label: Energy
```

```markdown bad releases/1.0.0/ATTRIBUTION.md
Written by us all.
```

```yaml good
id: energy
label: Energy supply
```

```json good releases/withdrawn.json
{"1.0.0": "The terms were missing"}
```
"""

import re
from collections.abc import Sequence
from typing import Any

from taxokit.formats.forms import DOCUMENT
from taxokit.lint.rule_api import Diagnostics, Location, Severity, Taxonomy, digests_of, rule
from taxokit.releases.integrity import digest_in, integrity_problems
from taxokit.releases.released_items import history_of
from taxokit.releases.releases import CHECKSUMS, Released, released
from taxokit.repository.digests import Digests
from taxokit.repository.project import (
    CHANGELOG_FILE,
    CITATION_FILE,
    INDEX_FILE,
    RELEASES_FOLDER,
    SIGNATURES_FOLDER,
    Project,
)
from taxokit.repository.reading import LISTING, TEXT, read_file, read_json
from taxokit.text.diagnostics import in_file
from taxokit.text.errors import ReleaseError, SourceError
from taxokit.text.patterns import lazy_compile

_LINKED = lazy_compile(rb"\]\(%s/(\d+\.\d+(?:\.\d+)?)/" % RELEASES_FOLDER.encode())
_NUMBER = rb"[\"']?(\d+\.\d+(?:\.\d+)?)[\"']?"
_CITED = lazy_compile(
    rb"^message: [\"']?Please cite it as: .*^version: " + _NUMBER + rb"\s*$", re.MULTILINE | re.DOTALL
)
"""How the changelog names all releases, and the citation file the current one."""


@rule(Severity.ERROR, of_whole=True)
def check(taxonomy: Taxonomy, *, hashed_bytes: int = 16_000_000) -> Diagnostics:
    """Yield each file of a release that differs from the released one."""
    if taxonomy.project is not None:
        for problem in _problems(taxonomy, taxonomy.project, hashed_bytes):
            hint = problem.hint or "restore the release from Git, and release changes as a new version"
            path, line, _ = problem.location
            yield problem._replace(place=Location(path, line or 1, 1), hint=hint)


def _problems(taxonomy: Taxonomy, project: Project, hashed_bytes: int) -> Diagnostics:
    history = history_of(taxonomy)
    prereleases = [release for release in released(project, prereleases=True) if not release.version.is_final]
    releases = sorted([*history.releases, *prereleases], key=lambda release: release.version)
    digests = digests_of(taxonomy)
    yield from _linked_signatures(project)
    yield from _against_index(project, releases, digests)
    yield from _missing(project, releases)
    left = hashed_bytes
    for release in reversed(releases):
        left -= _size(release)
        problems = integrity_problems(release, by_size=left < 0, digests=digests)
        yield from problems
        if release in history.unreadable and not problems:
            yield in_file(f"{release.name}/{DOCUMENT}", "cannot be read")
    digests.keep()


def _linked_signatures(project: Project) -> Diagnostics:
    """Yield the folder of the signatures if it is a link, else each signature that is a link."""
    folder = project.root / SIGNATURES_FOLDER
    for path in [folder] if folder.is_symlink() else sorted(folder.glob("*")):
        if path.is_symlink():
            yield in_file(project.relative(path), "is a link")


def _size(release: Released) -> int:
    """Return how many bytes the files of a release have by its manifest; 0 if that cannot be read."""
    try:
        return sum(int(entry["bytes"]) for entry in release.manifest["files"])
    except (ReleaseError, KeyError, TypeError, ValueError):
        return 0


def _against_index(project: Project, releases: Sequence[Released], digests: Digests) -> Diagnostics:
    """Yield each release with other checksums than in the index."""
    present = {str(release.version): release for release in releases}
    for entry in _entries(project):
        version = entry.get("version")
        release = present.get(version) if isinstance(version, str) else None
        stated = entry.get("checksums") if release else None
        if release and isinstance(stated, dict) and stated.get("sha256") != _digest(release, digests):
            message = f"was changed: its SHA-256 is not the one in {INDEX_FILE}"
            yield in_file(f"{release.name}/{CHECKSUMS}", message)


def _missing(project: Project, releases: Sequence[Released]) -> Diagnostics:
    """Yield each release that a generated file names and that does not exist, once; pre-releases may be deleted."""
    known = {str(release.version) for release in releases}
    # with a release, `attribution-mismatch` compares the whole citation file
    is_compared = any(release.version.is_final for release in releases)
    for path, versions in (
        (INDEX_FILE, [str(entry.get("version")) for entry in _entries(project)]),
        (CHANGELOG_FILE, _named(project, CHANGELOG_FILE, _LINKED)),
        (CITATION_FILE, [] if is_compared else _named(project, CITATION_FILE, _CITED)),
    ):
        for version in dict.fromkeys(versions):
            if version not in known and "-" not in version:
                yield in_file(path, f"names release {version}, which is missing")
        known.update(versions)


def _named(project: Project, path: str, pattern: re.Pattern[bytes]) -> list[str]:
    try:
        return [version.decode() for version in pattern.findall(read_file(project.root, path, TEXT))]
    except SourceError:
        return []


def _digest(release: Released, digests: Digests) -> str | None:
    try:
        return digest_in(release, CHECKSUMS, digests)
    except ReleaseError:
        return None


def _entries(project: Project) -> list[dict[str, Any]]:
    """Return the entries of the index; none if it is missing or cannot be read."""
    try:
        index = read_json(project.root, INDEX_FILE, LISTING)
    except SourceError:
        return []
    entries = index.get("releases") if isinstance(index, dict) else None
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
