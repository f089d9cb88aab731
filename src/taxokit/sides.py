"""What can be compared: a release, the working tree, a folder, a file, or a revision that Git holds."""

import contextlib
import io
import json
import subprocess
import tarfile
import tempfile
from dataclasses import replace
from pathlib import Path

from taxokit.archive import DOCUMENT, Released, Version, find_release, parse_version
from taxokit.canonical import Stamp, canonical_document
from taxokit.config import SCHEMA_FILE, TAXONOMY_FOLDER, Project
from taxokit.diffing import Side, side_of_release
from taxokit.errors import SourceError
from taxokit.linting import choose_rules, findings
from taxokit.loading import load
from taxokit.model import Taxonomy

SHAPE = ("yaml-syntax", "unreadable-file", "schema-violation", "duplicate-id")
"""The rules that sources have to keep so that they can be compared, and a version be computed."""


def resolve(project: Project, name: str) -> Side:
    """Return what a name on the command line means.

    `work` is the working tree; `latest` or a version is a release; `git:REV` is the sources at a revision; anything
    else is the path of a release folder or a `taxonomy.json`. Raises TaxokitError where there is no such thing.
    """
    if name == "work":
        return side_of_sources(project, name)
    if name.startswith("git:"):
        return _at_revision(project, name)
    path = Path(name)
    with contextlib.suppress(OSError):  # what is too long for a path is none
        if path.is_dir():
            return _folder(path)
        if path.is_file():
            return _document(path)
    return side_of_release(find_release(project, name))


def side_of_sources(project: Project, name: str) -> Side:
    """Return the sources of a repository as a side. Raises SourceError where they do not have their shape."""
    return side_of_taxonomy(load(project), name)


def side_of_taxonomy(taxonomy: Taxonomy, name: str) -> Side:
    """Return a loaded taxonomy as a side. Raises SourceError where its sources do not have their shape."""
    broken = findings(taxonomy, choose_rules(select=SHAPE))
    if broken:
        raise SourceError(f"{broken[0].location}: {broken[0].message} [{broken[0].rule}]; run `taxokit check`")
    return Side(name, taxonomy.schema, canonical_document(taxonomy, Stamp(version="")))


def _folder(path: Path) -> Side:
    if not (path / DOCUMENT).is_file():
        raise SourceError(f"{path}: is no release: it holds no {DOCUMENT}")
    version = Released(Version(0, 0, 0), path).document.get("version")
    return side_of_release(Released(parse_version(str(version)), path))


def _document(path: Path) -> Side:
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise SourceError(f"{path}: is not JSON") from None
    if not isinstance(document, dict):
        raise SourceError(f"{path}: is no {DOCUMENT}: it holds no JSON object")
    return Side(str(document.get("version", path)), None, document)


def _at_revision(project: Project, name: str) -> Side:
    revision = name.removeprefix("git:")
    schema_folder = SCHEMA_FILE.partition("/")[0]
    command = ["git", "archive", "--format=tar", f"{revision}^{{tree}}", "--", TAXONOMY_FOLDER, schema_folder]
    if revision.startswith("-"):
        raise SourceError(f"{name}: is no revision")
    try:
        archive = subprocess.run(command, cwd=project.root, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise SourceError(f"{name}: Git is not installed") from None
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode(errors="replace").strip().splitlines() or ["no such revision"]
        raise SourceError(f"{name}: {lines[0]}") from None
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(folder, filter="data")
        except tarfile.TarError as error:  # a link that leads out of the folder, for one
            raise SourceError(f"{name}: {error}") from None
        return side_of_sources(replace(project, root=Path(folder)), name)
