"""What can be compared: a release, the working tree, a folder, a file, or a revision that Git holds.

Sources are taken as the document that `taxokit build` would write of them, with the version and the history that follow
from the last release, so that a diff can be applied and gives that very document.
"""

import contextlib
import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from taxokit.archive.integrity import refuse_changed
from taxokit.archive.releases import CHECKSUMS, COMPILED_SCHEMA, DOCUMENT, STATEMENTS, Released, find_release
from taxokit.core.errors import ConfigError, ReleaseError, SourceError, UnreadableReleaseError
from taxokit.core.project import RELEASES_FOLDER, SCHEMA_FILE, TAXONOMY_FOLDER, Project
from taxokit.core.strict_json import read_json
from taxokit.core.versions import parse_version
from taxokit.diff.snapshot import Snapshot, snapshot_of_release
from taxokit.diff.versioning import next_version
from taxokit.lint.engine import choose_rules, findings
from taxokit.rdf import terms
from taxokit.rdf.serialize import read_n_triples
from taxokit.release.build import edition_from, predecessor
from taxokit.taxonomy.canonical import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema, schema_from

WORK = "work"
_REVISION = "git:"

SHAPE = ("yaml-syntax", "unreadable-file", "schema-violation", "duplicate-id")
"""The rules that sources have to keep so that they can be compared, and a version be computed."""


def resolve(project: Project, name: str) -> Snapshot:
    """Return what a name on the command line means.

    `work` is the working tree; `latest` or a version is a release; `git:REV` is the sources at a revision; anything
    else is the path of a release folder or a `taxonomy.json`. Raises TaxokitError where there is no such thing.
    """
    if name == WORK:
        taxonomy = load(project)
        _refuse(taxonomy, ["stale-schema"])  # else what changed in the schema would not be told
        return side_of_taxonomy(taxonomy, name)
    if name.startswith(_REVISION):
        return _at_revision(project, name)
    return side_at_path(name) or _release(find_release(project, name))


def _release(release: Released) -> Snapshot:
    refuse_changed(release.folder, release.name)
    return snapshot_of_release(release)


def side_at_path(name: str) -> Snapshot | None:
    """Return the release folder or the `taxonomy.json` that stands at a path; None where the name means something else.

    A document that lies beside its compiled schema is read by that. Raises SourceError where it cannot be read.
    """
    if name == WORK or name.startswith(_REVISION):
        return None
    path = Path(name)
    is_there = is_folder = False
    with contextlib.suppress(OSError, ValueError):  # what is too long for a path, or holds a zero, is none
        is_there, is_folder = path.exists(), path.is_dir()
    if not is_there:
        return None
    return _folder(path) if is_folder else _document(path)


def side_of_sources(project: Project, name: str) -> Snapshot:
    """Return the sources of a repository as a side.

    Raises SourceError where they do not have their shape, ReleaseError where the last release cannot be read.
    """
    return side_of_taxonomy(load(project), name)


def side_of_taxonomy(taxonomy: Taxonomy, name: str) -> Snapshot:
    """Return a loaded taxonomy as a side.

    Raises SourceError where its sources do not have their shape, ReleaseError where the last release, which their
    history follows from, cannot be read.
    """
    _refuse(taxonomy, SHAPE)
    return Snapshot(name, taxonomy.schema, _built(taxonomy))


def _refuse(taxonomy: Taxonomy, rules: Collection[str]) -> None:
    """Raise SourceError for the first finding of some rules."""
    broken = findings(taxonomy, choose_rules(select=rules))
    if broken:
        raise SourceError(
            f"{broken[0].message} [{broken[0].rule}]", where=broken[0].location, hint="run `taxokit check`"
        )


def _built(taxonomy: Taxonomy) -> dict[str, Any]:
    """Return the document that a build of the working tree writes; without stamps where it would write none."""
    project = taxonomy.project
    if project is None:
        return canonical_document(taxonomy, Stamp(version=""))
    previous = predecessor(project)
    version = next_version(taxonomy, previous).dev()
    try:
        return edition_from(taxonomy, version, None, previous, generated={}, license_text="").document
    except UnreadableReleaseError:
        raise
    except ReleaseError:  # it does not say whom to credit, which concerns nobody who compares
        return canonical_document(taxonomy, Stamp(version=""))


def _folder(path: Path) -> Snapshot:
    if not (path / DOCUMENT).is_file():
        raise SourceError(f"is no release: it holds no {DOCUMENT}", where=path)
    side = _document(path / DOCUMENT)
    if side.schema is None:
        raise SourceError(f"is no release: it holds no {COMPILED_SCHEMA}", where=path)
    return replace(side, statements=lambda: read_n_triples(path / STATEMENTS, str(path / STATEMENTS)))


def _document(path: Path) -> Snapshot:
    folder = path.parent
    if path.name == DOCUMENT and (folder / CHECKSUMS).exists():
        refuse_changed(folder, str(folder))
    document = read_json(path)
    if not isinstance(document, dict):
        raise SourceError(f"is no {DOCUMENT}: it holds no JSON object", where=path)
    schema = _schema_beside(path)
    return Snapshot(_version(document, schema, path) if schema else str(path), schema, document, str(path))


def _version(document: Mapping[str, Any], schema: Schema, path: Path) -> str:
    """Return the version of a released document. Raises SourceError where it says none."""
    slot = schema.root.meaning(terms.DCAT + "version")
    version = document.get(slot.name) if slot else None
    if version is None:
        raise SourceError("does not say its version", where=path)
    try:
        return str(parse_version(str(version)))
    except ReleaseError as error:
        raise SourceError(str(error), where=path) from None


def _schema_beside(path: Path) -> Schema | None:
    """Return the compiled schema that lies in the same release as a document, None where there is none."""
    schema = path.parent / COMPILED_SCHEMA
    if path.name != DOCUMENT or not schema.is_file():
        return None
    try:
        return schema_from(read_json(schema), str(schema))
    except ConfigError as error:
        raise SourceError(error.message, where=error.where) from None


def _at_revision(project: Project, name: str) -> Snapshot:
    revision = name.removeprefix(_REVISION)
    if revision.startswith("-"):
        raise SourceError("is no revision", where=name)
    tree = f"{revision}^{{tree}}"
    listed = _git(project, name, "ls-tree", "-r", "-z", "--name-only", tree, "--", RELEASES_FOLDER).split(b"\0")
    needed = [path for path in map(os.fsdecode, listed) if path.endswith((f"/{DOCUMENT}", f"/{COMPILED_SCHEMA}"))]
    sources = (TAXONOMY_FOLDER, SCHEMA_FILE.partition("/")[0], *needed)
    archive = _git(project, name, "archive", "--format=tar", tree, "--", *sources)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(folder, filter="data")
        except tarfile.TarError as error:  # a link that leads out of the folder, for one
            raise SourceError(str(error), where=name) from None
        return side_of_sources(replace(project, root=Path(folder)), name)


def _git(project: Project, name: str, *arguments: str) -> bytes:
    """Return what Git prints. Raises SourceError, which names the side, where it fails."""
    try:
        return subprocess.run(["git", *arguments], cwd=project.root, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise SourceError("Git is not installed", where=name) from None
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode(errors="replace").strip().splitlines() or ["no such revision"]
        raise SourceError(lines[0], where=name) from None
