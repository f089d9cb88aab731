"""The edition of a working tree, on the way to the next release, for `build` and `release`."""

from dataclasses import replace

from taxokit.diff.engine import next_version
from taxokit.formats.edition import Edition, edition_from
from taxokit.formats.forms import DOCUMENT
from taxokit.releases.releases import Released, find_release, latest
from taxokit.repository.project import GENERATED_FOLDER, Project
from taxokit.repository.reading import COMPILED, read_text
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.errors import ConfigError, SourceError, UnreadableReleaseError
from taxokit.text.versions import Version


def edition_of(
    taxonomy: Taxonomy,
    version: Version | None = None,
    issued: str | None = None,
    notes: str = "",
    previous: Released | None = None,
) -> Edition:
    """Return the edition of a loaded, valid taxonomy: of `version`, or of a build on the way to the next one.

    It follows from `previous` or, without it, from the predecessor of the version. Raises ConfigError or
    ReleaseError if the compiled schema, the licence or the previous release cannot be read.
    """
    edition = draft_of(taxonomy, version, issued, previous)
    project = _project(taxonomy)
    return replace(edition, generated=generated_texts(project), license_text=project.license_text, notes=notes)


def draft_of(
    taxonomy: Taxonomy, version: Version | None = None, issued: str | None = None, previous: Released | None = None
) -> Edition:
    """Return the edition of a loaded taxonomy without its texts: with the document, but no schema, licence and notes.

    Raises ConfigError or ReleaseError if the previous release cannot be read, or the sources lack something to
    credit.
    """
    project = _project(taxonomy)
    release = previous or predecessor(project, version)
    snapshot = release.snapshot() if release else None
    edition = edition_from(taxonomy, version or next_version(taxonomy, snapshot).dev(), issued, snapshot)
    return replace(edition, profiles=project.profile)


def predecessor(project: Project, version: Version | None = None, name: str = "") -> Released | None:
    """Return the release that a version, or the next one, follows from: the highest final one below it.

    `name` is that of another one. None if there is none. Raises ReleaseError if it cannot be read, or its
    document does not fit its schema, so that no history follows from it.
    """
    previous = find_release(project, name) if name else latest(project, before=version)
    wrong = first_violation(previous.schema, previous.document) if previous else ""
    if previous and wrong:
        raise UnreadableReleaseError(f"does not fit its schema: {wrong}", where=f"{previous.name}/{DOCUMENT}")
    return previous


def _project(taxonomy: Taxonomy) -> Project:
    if taxonomy.project is None:
        raise ConfigError("only the taxonomy of a repository can be built")
    return taxonomy.project


def generated_texts(project: Project) -> dict[str, str]:
    """Return the text of each file of the compiled schema, by its name. Raises ConfigError."""
    texts = {}
    for name in project.generated_files():
        try:
            texts[name] = read_text(project.root, f"{GENERATED_FOLDER}/{name}", COMPILED)
        except SourceError as error:
            raise ConfigError(error.message, where=error.where, hint="run `taxokit schema`") from None
    return texts
