"""Revisions of a taxonomy, which can be compared: a release, the working tree, a folder, a file, a commit of Git.

Sources are read as the document that `taxokit build` would write of them, with the version and the history that follow
from the last release, so that a diff can be applied and gives that very document.
"""

import contextlib
import tarfile
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import Edition
from taxokit.formats.forms import DOCUMENT, STATEMENTS
from taxokit.lint.engine import findings
from taxokit.lint.selection import choose_rules
from taxokit.rdf import terms
from taxokit.rdf.parse import read_n_triples
from taxokit.releases.editions import draft_of
from taxokit.releases.integrity import refuse_changed
from taxokit.releases.releases import CHECKSUMS, COMPILED_SCHEMA, LATEST, find_release
from taxokit.repository.git import Git, GitError
from taxokit.repository.json_text import read_json, read_json_input
from taxokit.repository.project import RELEASES_FOLDER, SCHEMA_FILE, TAXONOMY_FOLDER, Project
from taxokit.repository.reading import ARTIFACT, read_file
from taxokit.repository.writing import temporary_folder
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, ReleaseError, SourceError, UnreadableReleaseError
from taxokit.text.versions import is_version, parse_version

WORK = "work"
_COMMIT = "git:"

SHAPE_RULES = ("yaml-syntax", "conflict-marker", "unreadable-file", "schema-violation", "duplicate-id")
"""The rules that sources have to pass so that they can be compared, and a version be computed."""


def resolve(project: Project, name: str) -> Snapshot:
    """Return the snapshot of a revision as the command line names it.

    `work` is the working tree; `latest` or a version is a release; `git:REV` is the sources of a commit; anything else
    is the path of a release folder or a `taxonomy.json`. Raises TaxokitError where there is no such revision.
    """
    if name == WORK:
        taxonomy = load(project)
        _refuse_findings(taxonomy, ["stale-schema"])  # else changes of the schema would be missed
        return snapshot_of_taxonomy(taxonomy, name)
    if name.startswith(_COMMIT):
        return _at_commit(project, name)
    found = snapshot_at_path(name)
    if found is None:
        if name != LATEST and not is_version(name.removeprefix("v")):
            raise SourceError(
                f"no such file, folder or revision: {name!r}",
                hint="write a version, `latest`, `work`, `git:REV`, or the path of a release folder or a taxonomy.json",
            )
        release = find_release(project, name)
        refuse_changed(release.folder, release.name)
        found = release.snapshot()
    return found


def snapshot_at_path(name: str) -> Snapshot | None:
    """Return the snapshot of a release folder or a `taxonomy.json`; None where the name is not a path that exists.

    A document beside its compiled schema is read by that. Raises SourceError where it cannot be read.
    """
    if name == WORK or name.startswith(_COMMIT):
        return None
    path = Path(name)
    exists = is_folder = False
    with contextlib.suppress(OSError, ValueError):  # too long for a path, or with a null character
        exists, is_folder = path.exists(), path.is_dir()
    if not exists:
        return None
    return _folder(path) if is_folder else _file(path)


def snapshot_of_sources(project: Project, name: str) -> Snapshot:
    """Return the snapshot of the sources of a repository. Raises as `snapshot_of_taxonomy` does."""
    return snapshot_of_taxonomy(load(project), name)


def snapshot_of_taxonomy(taxonomy: Taxonomy, name: str) -> Snapshot:
    """Return the snapshot of a loaded taxonomy.

    Raises SourceError where its sources violate the rules of their shape, ReleaseError where the last release, which
    their history follows from, cannot be read.
    """
    _refuse_findings(taxonomy, SHAPE_RULES)
    edition = _edition(taxonomy)
    if edition is None:
        return Snapshot(name, taxonomy.schema, canonical_document(taxonomy, Stamp(version="")))
    statements = (lambda: edition.graph) if edition.profiles else None
    return Snapshot(name, taxonomy.schema, edition.document, statements=statements)


def _refuse_findings(taxonomy: Taxonomy, rules: Collection[str]) -> None:
    """Raise SourceError for the first finding of some rules."""
    for first in findings(taxonomy, choose_rules(select=rules))[:1]:
        raise SourceError(f"{first.message} [{first.rule}]", where=first.location, hint="run `taxokit check`")


def _edition(taxonomy: Taxonomy) -> Edition | None:
    """Return the edition of a build; None where there is no repository, or nothing to credit."""
    if taxonomy.project is None:
        return None
    try:
        return draft_of(taxonomy)
    except UnreadableReleaseError:
        raise
    except ReleaseError:  # a comparison needs no credits
        return None


def _folder(path: Path) -> Snapshot:
    if not (path / DOCUMENT).is_file():
        raise SourceError(f"is not a release: it has no {DOCUMENT}", where=path)
    snapshot = _file(path / DOCUMENT)
    if snapshot.schema is None:
        raise SourceError(f"is not a release: it has no {COMPILED_SCHEMA}", where=path)
    return replace(
        snapshot, statements=lambda: list(read_n_triples(read_file(path, STATEMENTS, ARTIFACT), str(path / STATEMENTS)))
    )


def _file(path: Path) -> Snapshot:
    folder = path.parent
    if path.name == DOCUMENT and (folder / CHECKSUMS).exists():
        refuse_changed(folder, str(folder))
    document = read_json_input(path)
    if not isinstance(document, dict):
        raise SourceError("is not a JSON object", where=path)
    schema = _schema_beside(path)
    return Snapshot(_version(document, schema, path) if schema else str(path), schema, document, str(path))


def _version(document: dict[str, Any], schema: Schema, path: Path) -> str:
    """Return the version of a released document. Raises SourceError where it has none."""
    version = Item(schema.root, document).meaning(terms.VERSION)
    if version is None:
        raise SourceError("has no version", where=path)
    try:
        return str(parse_version(str(version)))
    except ReleaseError as error:
        raise SourceError(error.message, where=path, hint=error.hint) from None


def _schema_beside(path: Path) -> Schema | None:
    """Return the compiled schema of the release that a document belongs to, None where there is none."""
    schema = path.parent / COMPILED_SCHEMA
    if path.name != DOCUMENT or not schema.is_file():
        return None
    try:
        return schema_from(read_json(path.parent, COMPILED_SCHEMA, ARTIFACT), str(schema))
    except ConfigError as error:
        raise SourceError(error.message, where=error.where) from None


def _at_commit(project: Project, name: str) -> Snapshot:
    revision = name.removeprefix(_COMMIT)
    if revision.startswith("-"):
        raise SourceError("is not a revision", where=name)
    git = Git(project.root)
    try:
        if git.is_repository() and not git.has_commit(revision):
            hint = "write a commit, a branch or a tag, such as git:HEAD~1"
            raise SourceError("there is no such revision", where=name, hint=hint)
        listed = git.files_at(revision, RELEASES_FOLDER)
        needed = [path for path in listed if path.endswith((f"/{DOCUMENT}", f"/{COMPILED_SCHEMA}"))]
        archive = git.archive(revision, (TAXONOMY_FOLDER, SCHEMA_FILE.partition("/")[0], *needed))
    except GitError as error:
        raise SourceError(error.message, where=name, hint=error.hint) from None
    try:
        with temporary_folder(archive) as folder:
            return snapshot_of_sources(project._replace(root=folder), name)
    except tarfile.TarError as error:  # for example a link that leaves the folder
        raise SourceError(str(error), where=name) from None
