"""What is made anew from the release folders alone: `index.json`, `CHANGELOG.md` and the `CITATION.cff` of the root.

They can be lost without losing anything: each is a pure function of the releases, and of the withdrawals that the
maintainers write down in `releases/withdrawn.json` (`{"1.0.1": "why"}`).
"""

import json
from collections.abc import Mapping
from typing import Any

from taxokit.archive.integrity import sha256
from taxokit.archive.releases import CHECKSUMS, DOCUMENT, MANIFEST, Released, current, released, withdrawn
from taxokit.core.errors import ReleaseError, UnreadableReleaseError
from taxokit.core.project import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, RELEASES_FOLDER, Project
from taxokit.release.notes import counted, maintainer_notes, summary
from taxokit.taxonomy.attribution import Attribution, attribution_of, citation_cff
from taxokit.taxonomy.model import Taxonomy


def index_files(project: Project) -> dict[str, bytes]:
    """Return the content of each of the three files by its path relative to the root; empty before the first release.

    Raises ReleaseError where a release, or the list of withdrawals, cannot be read.
    """
    releases = released(project)
    newest = current(project)
    if newest is None:
        return {}
    reasons = withdrawn(project)
    entries = [_entry(release, newest, reasons) for release in reversed(releases)]
    credit = _attribution(newest)
    index = {"metadata": credit.metadata(), "format": 1, "latest": str(newest.version), "releases": entries}
    return {
        INDEX_FILE: (json.dumps(index, ensure_ascii=False, indent=2) + "\n").encode(),
        CHANGELOG_FILE: _changelog(releases, reasons, credit).encode(),
        CITATION_FILE: citation_cff(credit).encode(),
    }


def _attribution(release: Released) -> Attribution:
    try:
        return attribution_of(release.schema, release.document)
    except ReleaseError as error:
        raise UnreadableReleaseError(str(error), where=f"{release.name}/{DOCUMENT}") from None


def _entry(release: Released, newest: Released, reasons: Mapping[str, str]) -> dict[str, Any]:
    version = str(release.version)
    manifest = release.manifest
    try:
        paths = [entry["path"] for entry in manifest["files"]]
    except (KeyError, TypeError):
        raise ReleaseError("lists no files", where=f"{release.name}/{MANIFEST}") from None
    entry: dict[str, Any] = {
        "version": version,
        "issued": manifest.get("issued"),
        "status": "withdrawn" if version in reasons else "current" if release == newest else "superseded",
        "previous_version": manifest.get("previous_version"),
        "counts": _counts(release),
        "path": f"{version}/",
        "manifest": {"path": f"{version}/{MANIFEST}", "sha256": sha256(release.read_bytes(MANIFEST))},
        "checksums": {"path": f"{version}/{CHECKSUMS}", "sha256": sha256(release.read_bytes(CHECKSUMS))},
        "document": f"{version}/{DOCUMENT}",
        "files": [f"{version}/{path}" for path in paths],
    }
    if version in reasons:
        entry["reason"] = reasons[version]
    return entry


def _counts(release: Released) -> dict[str, int]:
    counts = Taxonomy(release.schema, release.document).counts()
    return {name: count for name, count in counts.items() if count}


def _changelog(releases: list[Released], reasons: Mapping[str, str], credit: Attribution) -> str:
    parts = [
        f"# Changelog of {credit.title}",
        "Made by `taxokit release` from the releases; do not edit.",
    ]
    parts += [_changelog_entry(release, reasons) for release in reversed(releases)]
    parts.append(f"---\n\n{credit.in_markdown}")
    return "\n\n".join(parts) + "\n"


def _changelog_entry(release: Released, reasons: Mapping[str, str]) -> str:
    version = str(release.version)
    counts = counted(_counts(release))
    lines = [f"## {release.title}"]
    if version in reasons:
        lines.append(f"**Withdrawn:** {reasons[version]}")
    changes = release.read_json("diff/diff.json")
    if changes.get("old") is None:
        lines.append(f"The first release: {counts}.")
        lines.append(maintainer_notes(release, first=True))
    else:
        lines.append(f"A {changes.get('bump')} release after {changes['old']}: {counts}.")
        lines.append(maintainer_notes(release, first=False))
        lines.append(summary(changes.get("counts", {})))
    lines.append(f"[What changed, in full]({RELEASES_FOLDER}/{version}/diff/diff.md)")
    return "\n\n".join(line for line in lines if line)
