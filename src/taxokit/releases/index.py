"""The files that follow from the releases: `releases/index.json`, and `CHANGELOG.md` and `CITATION.cff` in the root.

So does `.zenodo.json`, if the configuration asks for it. Each is a pure function of the release folders, of
`releases/withdrawn.json` and of the configuration, and can be regenerated at any time.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from typing import Any

from taxokit.diff.changes import Bump
from taxokit.formats.forms import DOCUMENT
from taxokit.formats.notes import check_notes, counted, summary
from taxokit.releases.integrity import sha256, stated_files
from taxokit.releases.releases import (
    CHECKSUMS,
    MANIFEST,
    WITHDRAWN_FILE,
    Released,
    find_release,
    released,
    to_use,
    withdrawn,
)
from taxokit.repository.git import Git, GitError
from taxokit.repository.project import (
    CHANGELOG_FILE,
    CITATION_FILE,
    INDEX_FILE,
    RELEASES_FOLDER,
    ZENODO_FILE,
    Project,
)
from taxokit.repository.reading import LISTING, TEXT, read_file
from taxokit.repository.transaction import write_together
from taxokit.repository.writing import check_inside
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.taxonomy.citations import citation_cff, zenodo_fields
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.released_translations import credited
from taxokit.text.errors import ReleaseError, SourceError
from taxokit.text.json_text import json_text
from taxokit.text.quoting import escaped
from taxokit.text.versions import is_version, parse_version

INDEX_FILES = (INDEX_FILE, CHANGELOG_FILE, CITATION_FILE, ZENODO_FILE)
"""The paths of these files, relative to the root."""


def index_files(project: Project, reasons: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """Return the content of these files by their paths relative to the root; none before the first final release.

    `reasons` are those of withdrawals, by default as listed. Raises ReleaseError if something cannot be read.
    """
    known, reasons = released(project, prereleases=True), withdrawn(project) if reasons is None else reasons
    finals = [release for release in known if release.version.is_final]
    newest = to_use(finals, reasons)
    if newest is None:
        return {}
    credit = attribution_of(newest.schema, newest.document)._replace(doi=project.doi)
    index = {
        "metadata": credit.metadata(),
        "format": 2,
        "latest": str(newest.version),
        "lines": list(_lines(finals, reasons)),
        "releases": [_entry(release, newest, reasons) for release in reversed(known)],
    }
    files = {
        INDEX_FILE: json_text(index),
        CHANGELOG_FILE: _changelog(finals, reasons, credit),
        CITATION_FILE: citation_cff(credit),
    }
    if project.zenodo is not None:
        taxonomy = Taxonomy(newest.schema, newest.document, translations=newest.translations())
        files[ZENODO_FILE] = json_text({**zenodo_fields(credited(credit, taxonomy)), **project.zenodo})
    return {path: text.encode() for path, text in files.items()}


def outdated_index_files(project: Project) -> dict[str, bytes]:
    """Return the new content of each of these files that is missing or outdated. Raises ReleaseError."""
    outdated = index_files(project)
    for path, data in list(outdated.items()):
        with suppress(SourceError):
            if read_file(project.root, path, LISTING if path.endswith(".json") else TEXT) == data:
                del outdated[path]
    return outdated


def write_index_files(project: Project) -> list[str]:
    """Write each of these files that is missing or outdated, and return their paths. Raises ReleaseError."""
    check_inside(project.root, project.releases)
    _check_whole(project)
    outdated = outdated_index_files(project)
    write_together(project.root, outdated)
    return list(outdated)


def _check_whole(project: Project) -> None:
    """Raise ReleaseError if the last commit has a final release that the work tree lacks, as in a sparse checkout.

    The files would lose it.
    """
    git = Git(project.root)
    try:
        committed = git.committed_folders(RELEASES_FOLDER)
    except GitError:  # Git is not installed
        return
    known = {release.folder.name for release in released(project)}
    finals = (name for name in committed if is_version(name) and parse_version(name).is_final)
    lost = next((name for name in finals if name not in known), None)
    if lost:
        folder = f"{RELEASES_FOLDER}/{lost}"
        message = "is missing, and the index would lose it; nothing was written"
        restore = "sparse-checkout add" if git.is_sparse() else "checkout HEAD --"
        raise ReleaseError(message, where=folder, hint=f"restore it with `git {restore} {folder}`")


def withdraw(project: Project, version: str, reason: str) -> Released:
    """Withdraw a release: write why into `releases/withdrawn.json`, and regenerate these files.

    One that is withdrawn already gets another reason. Raises ReleaseError if the release is not final, SourceError if
    the reason is not fit for the changelog.
    """
    check_inside(project.root, project.releases)
    _check_whole(project)
    release, reasons = find_release(project, version), withdrawn(project)
    name, reason = str(release.version), " ".join(reason.split())
    if not release.version.is_final:
        raise ReleaseError(f"{name} is a pre-release", hint=f"delete {release.name} instead, and run `taxokit index`")
    if not reason:
        raise SourceError("the reason is empty", hint="say why it should not be used")
    check_notes(reason, "the reason")
    listed = dict(sorted({**reasons, name: reason}.items(), key=lambda entry: parse_version(entry[0])))
    files = {WITHDRAWN_FILE: json_text(listed).encode(), **index_files(project, listed)}
    write_together(project.root, files)
    return release


def _lines(finals: Sequence[Released], reasons: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for line, members in groupby(reversed(finals), key=lambda release: release.version.line):
        releases = list(members)
        to_take = to_use(releases[::-1], reasons)
        versions = [str(release.version) for release in releases]
        yield {"line": line, "latest": str(to_take.version) if to_take else None, "versions": versions}


def _status(release: Released, newest: Released, reasons: Mapping[str, str]) -> str:
    if not release.version.is_final:
        return "prerelease"
    if str(release.version) in reasons:
        return "withdrawn"
    return "current" if release == newest else "superseded"


def _entry(release: Released, newest: Released, reasons: Mapping[str, str]) -> dict[str, Any]:
    version, manifest = str(release.version), release.manifest
    return {
        "version": version,
        "issued": manifest.get("issued"),
        "line": release.version.line,
        "status": _status(release, newest, reasons),
        "previous_version": manifest.get("previous_version"),
        "counts": {name: count for name, count in _taxonomy(release).counts().items() if count},
        "path": f"{version}/",
        "manifest": {"path": f"{version}/{MANIFEST}", "sha256": sha256(release.read_bytes(MANIFEST))},
        "checksums": {"path": f"{version}/{CHECKSUMS}", "sha256": sha256(release.read_bytes(CHECKSUMS))},
        "document": f"{version}/{DOCUMENT}",
        "files": [f"{version}/{path}" for path in stated_files(release)],
        **({"reason": reasons[version]} if version in reasons else {}),
    }


def _taxonomy(release: Released) -> Taxonomy:
    return Taxonomy(release.schema, release.document)


def _changelog(releases: list[Released], reasons: Mapping[str, str], credit: Attribution) -> str:
    head = f"# Changelog of {escaped(credit.title)}\n\nMade by `taxokit release` from the releases; do not edit."
    entries = [_changelog_entry(release, reasons) for release in reversed(releases)]
    return "\n\n".join([head, *entries, f"---\n\n{credit.in_markdown}"]) + "\n"


def _changelog_entry(release: Released, reasons: Mapping[str, str]) -> str:
    version = str(release.version)
    counts = counted(_taxonomy(release))
    changes = release.read_json("diff/diff.json")
    old, listed = changes.get("old"), summary(changes.get("counts", {}))
    bump = str(changes.get("bump"))
    rank = escaped(f"{'' if bump == str(Bump.NONE) else f'{bump} '}release after {old}")
    blocks = [
        f"## {escaped(release.title)}",
        f"**Withdrawn:** {escaped(reasons[version])}" if version in reasons else "",
        f"The first release: {counts}." if old is None else f"A {rank}: {counts}.",
        release.maintainer_notes(first=old is None),
        "" if old is None or not listed else f"### What changed\n\n{listed}",
        f"[The changes in detail]({RELEASES_FOLDER}/{version}/diff/diff.md)",
    ]
    return "\n\n".join(block for block in blocks if block)
