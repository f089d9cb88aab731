"""The integrity of a release: its files, its manifest and its checksums must agree (see `editions`)."""

import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.releases import (
    CHECKSUMS,
    COMPILED_SCHEMA,
    INDEX_AGAIN,
    KEEP_ALL,
    MANIFEST,
    WITHDRAWN_FILE,
    Released,
    predecessor_of,
)
from taxokit.repository.digests import Digests
from taxokit.repository.project import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, ZENODO_FILE, Project
from taxokit.repository.reading import (
    ARTIFACT,
    LISTING,
    TEXT,
    conflict_lines_in,
    digest_of,
    walk,
)
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.schema import Schema
from taxokit.text.diagnostics import CONFLICT, Diagnostic, Location, in_file
from taxokit.text.errors import ReleaseError, TaxokitError, UnreadableReleaseError
from taxokit.text.normalize import truncated
from taxokit.text.words import count_of

_CHANGED = f"was changed: its SHA-256 is not the one in {CHECKSUMS}"

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def problem_of(error: TaxokitError) -> Diagnostic:
    """Return an error about a file as a problem of that file."""
    return in_file(error.where, error.message, hint=error.hint)


def problems_below(folder: str, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the problems of files in a folder without repetitions, with `folder` before their paths."""
    return [
        problem._replace(place=Location(f"{folder}/{problem.place.path}", problem.location.line))
        for problem in dict.fromkeys(problems)
    ]


def sha256(data: bytes) -> str:
    """Return the SHA-256 of data, in hexadecimal."""
    return digest_of([data])


def integrity_problems(release: Released, *, by_size: bool = False, digests: Digests | None = None) -> list[Diagnostic]:
    """Return the faults in the bytes of a release, by paths relative to the root.

    Each file has at most one: if two of file, manifest and checksums agree, the third is at fault. With `by_size`, only
    the sizes of files are compared if manifest and checksums agree on their digest. Without `digests`, every byte is
    read.
    """
    try:
        problems = problems_below(release.name, _integrity_problems(release, digests, by_size=by_size))
    except ReleaseError as error:
        problems = [problem_of(error)]
    return [_conflict_in(release, problem) or problem for problem in problems]


def index_conflicts(project: Project) -> list[Diagnostic]:
    """Return the conflicts in the files beside the release folders that say which releases there are."""
    hints = dict.fromkeys((INDEX_FILE, CHANGELOG_FILE, CITATION_FILE, ZENODO_FILE), INDEX_AGAIN)
    hints[WITHDRAWN_FILE] = KEEP_ALL
    return [
        in_file(path, CONFLICT, line, hint)
        for path, hint in hints.items()
        for line in conflict_lines_in(project.root, path, LISTING if path.endswith(".json") else TEXT)[:1]
    ]


def _conflict_in(release: Released, problem: Diagnostic) -> Diagnostic | None:
    """Return the conflict that a file has, which is the cause of another problem."""
    lines = conflict_lines_in(release.folder, problem.place.path.removeprefix(f"{release.name}/"), ARTIFACT)
    if not lines:
        return None
    sides = f"`git checkout --ours {release.name}` or `--theirs` while you merge, else with its tag"
    return in_file(problem.place.path, CONFLICT, lines[0], f"restore one side of the whole folder, with {sides}")


def _integrity_problems(release: Released, digests: Digests | None, *, by_size: bool) -> Iterator[Diagnostic]:
    """Yield the faults by paths relative to the folder. Raises ReleaseError."""
    listed, files = _checksums(release), _files_in(release)
    stated: Mapping[str, tuple[str, int | None]]
    if MANIFEST in listed and listed[MANIFEST] != digest_in(release, MANIFEST, digests):
        stated = {path: (digest, None) for path, digest in listed.items()}  # a changed manifest proves nothing
        yield in_file(MANIFEST, _CHANGED)
    else:
        stated = stated_files(release)
        yield from _list_problems(release, listed, stated)
    expected = {*listed, *stated, MANIFEST, CHECKSUMS}
    yield from (in_file(path, "is missing") for path in sorted(expected - files.keys()))
    for path, status in sorted(files.items()):
        if not stat.S_ISREG(status.st_mode):
            yield in_file(path, "is a link or another special file")
        elif path not in expected:
            yield in_file(path, "does not belong to the release")
        elif path in listed and path in stated and path != MANIFEST:
            digest, size = stated[path]
            if not by_size or digest != listed[path]:
                yield from _digest_problems(path, digest_in(release, path, digests), listed[path], digest)
            elif status.st_size != size:
                yield in_file(path, f"was changed: it has {count_of(status.st_size, 'byte')}, not {size:,}")


def digest_in(release: Released, path: str, digests: Digests | None = None) -> str:
    """Return the SHA-256 of a file of a release, as `digests` keeps it if they are given. Raises ReleaseError."""
    pieces = release.read_pieces(path)
    return digests.of(f"{release.name}/{path}", pieces) if digests else digest_of(pieces)


def lineage_problems(release: Released, known: Sequence[Released]) -> list[Diagnostic]:
    """Return the faults of the predecessor that a sound release names. `known` are the final releases.

    A release that was forged as a whole has another digest than the manifest of the next one.
    """
    try:
        previous = predecessor_of(release, known)
        expected = previous_of(previous) if previous else None
    except UnreadableReleaseError as error:
        return [problem_of(error)]
    manifest = f"{release.name}/{MANIFEST}"
    first = known[0].version if known else release.version
    if previous is None and first < release.version:
        return [in_file(manifest, f"has no previous release, and {first} is a lower version")]
    stated = release.manifest.get("previous")
    if release.manifest.get("format") == 1 or stated == expected:
        return []
    if previous and isinstance(stated, dict) and stated.get("version") == str(previous.version):
        return [in_file(f"{previous.name}/{CHECKSUMS}", f"was changed: its SHA-256 is not the one in {manifest}")]
    return [in_file(manifest, "its `previous` is not the release of its `previous_version`")]


def previous_of(release: Released) -> dict[str, str]:
    """Return the entry for a release in the manifest of the next one. Raises ReleaseError if it cannot be read."""
    return {"version": str(release.version), "checksums": sha256(release.read_bytes(CHECKSUMS))}


def listed_digests(checksums: bytes) -> dict[str, str]:
    """Return the digest of each file that a SHA256SUMS lists, whatever else is in it."""
    lines = checksums.decode(errors="replace").splitlines()
    return {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}


def stated_files(release: Released) -> dict[str, tuple[str, int]]:
    """Return digest and size of each file that the manifest lists. Raises ReleaseError if it lists none."""
    try:
        files = release.manifest["files"]
        return {str(entry["path"]): (str(entry["sha256"]), int(entry["bytes"])) for entry in files}
    except (KeyError, TypeError, ValueError):
        raise ReleaseError("lists no files", where=f"{release.name}/{MANIFEST}") from None


def check_unchanged(release: Released) -> None:
    """Raise UnreadableReleaseError if document or schema of a release were changed, by the digests in SHA256SUMS.

    For callers that read only these files; `integrity_problems` checks all of them.
    """
    listed = listed_digests(release.read_bytes(CHECKSUMS))
    for path in (DOCUMENT, COMPILED_SCHEMA):
        if listed.get(path) != sha256(release.read_bytes(path)):
            raise UnreadableReleaseError(_CHANGED, where=f"{release.name}/{path}")


def check_shape(schema: Schema, document: dict[str, Any], where: str) -> None:
    """Raise UnreadableReleaseError for the first value of a document that has another form than its slot.

    The digests prove that the bytes did not change, not that `taxokit release` wrote them.
    """
    violation = first_violation(schema, document)
    if violation:
        hint = "use a release as `taxokit release` wrote it"
        raise UnreadableReleaseError(f"does not fit its schema: {violation}", where=where, hint=hint)


def _files_in(release: Released) -> dict[str, os.stat_result]:
    """Return the status of everything in a release but folders, by relative path. Links are not followed.

    Raises ReleaseError for a folder that cannot be read.
    """
    files = {}
    for base, folders, names in walk(release.folder):
        for path in (Path(base, name) for name in (*names, *folders)):
            status, name = path.lstat(), path.relative_to(release.folder).as_posix()
            if not stat.S_ISDIR(status.st_mode):
                files[name] = status
            elif not os.access(path, os.R_OK | os.X_OK):
                hint = "make it readable for your user"
                raise UnreadableReleaseError("cannot be read", where=f"{release.name}/{name}", hint=hint)
    return files


def _digest_problems(path: str, actual: str, listed: str, stated: str) -> Iterator[Diagnostic]:
    if actual not in (listed, stated):
        yield in_file(path, _CHANGED)
    elif actual != listed:
        yield in_file(CHECKSUMS, f"was changed: its SHA-256 of {path} is not that of the file and {MANIFEST}")
    elif actual != stated:
        yield in_file(MANIFEST, f"its SHA-256 of {path} is not the one in {CHECKSUMS}")


def _checksums(release: Released) -> dict[str, str]:
    data = release.read_bytes(CHECKSUMS)
    for number, line in enumerate(data.decode(errors="replace").splitlines(), start=1):
        if not _LINE.fullmatch(line):
            raise ReleaseError(
                f"line {number} is not a SHA-256 and a path in the release", where=f"{release.name}/{CHECKSUMS}"
            )
    return listed_digests(data)


def _list_problems(release: Released, listed: Mapping[str, str], stated: Collection[str]) -> Iterator[Diagnostic]:
    """Yield the contradictions of the manifest to the name of the folder, and to the files of the checksums."""
    if release.manifest.get("version") != str(release.version):
        yield in_file(MANIFEST, f"has the version {release.manifest.get('version')}, not {release.version}")
    for short, missing, long in (
        (CHECKSUMS, {*stated, MANIFEST} - listed.keys(), MANIFEST),
        (MANIFEST, listed.keys() - {*stated, MANIFEST}, CHECKSUMS),
    ):
        if missing:
            yield in_file(short, f"does not list {truncated(', '.join(sorted(missing)))}, as {long} does")
