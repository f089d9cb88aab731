"""The files of a whole site, a digest of their input, and the working tree as an edition for a preview."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from taxokit.formats.edition import artifacts_of
from taxokit.lint.engine import errors_of
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.releases import Released
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import SOURCE_FOLDERS, Project
from taxokit.repository.reading import ARTIFACT, read_file
from taxokit.taxonomy.loader import load
from taxokit.text import __version__
from taxokit.text.errors import SourceError
from taxokit.text.progress import counted
from taxokit.web.ahead import in_turns
from taxokit.web.compression import with_compressed
from taxokit.web.hosts import HOSTS
from taxokit.web.markdown import with_markdown
from taxokit.web.pages import Page, items, pages_of
from taxokit.web.publication import Editing, File, Publication, ReleaseFile, Settings, digest_of_releases

_PACKAGE = Path(__file__).parent


def build_site(publication: Publication, *, compress: bool = False) -> Iterator[File | ReleaseFile]:
    """Yield the files of a site: the same releases give the same bytes, in the same order. None stays in memory.

    With `compress`, pages and files of releases have compressed copies, but none of those for hosts.
    """
    others = [render for render in pages_of(publication).values() if render is not items.render]
    waiting = counted("building the pages", others)
    here = (file for render in waiting for file in _files(publication, render, compress=compress))
    yield from in_turns(_files(publication, items.render, compress=compress), here)
    for other in counted("building the pages in other languages", publication.translations):
        for render in pages_of(other).values():
            yield from _files(other, render, compress=compress)
    for render in HOSTS.all().values():
        yield from render(publication)


def _files(publication: Publication, render: Page, *, compress: bool) -> Iterator[File | ReleaseFile]:
    files = render(publication)
    if render is not items.render:  # whose processes write theirs
        files = with_markdown(publication, files)
    return with_compressed(publication, files) if compress else files


def made_of(project: Project, settings: Settings, *, is_preview: bool = False) -> str:
    """Return a digest of the input of a site: releases, settings, and this version of the tool.

    Sources count in a preview, and if pages name the lines at which they can be edited. Raises ReleaseError, or
    SourceError.
    """
    origin = Editing(project).origin if project.edit_url or project.report_url else ""
    options = (__version__, settings, replace(project, root=Path()), origin, is_preview, digest_of_releases(project))
    digest = hashlib.sha256(repr(options).encode())
    sources = SOURCE_FOLDERS if is_preview or project.edit_url else ()
    folders = [(_PACKAGE, "."), *((project.root, folder) for folder in sources)]
    for root, folder in folders:
        for path in sorted((root / folder).rglob("*.*")):
            if path.suffix != ".pyc" and path.is_file():
                name = path.relative_to(root).as_posix()
                digest.update(name.encode() + read_file(root, name, ARTIFACT))
    return digest.hexdigest()


def preview_of(project: Project, folder: Path) -> Released:
    """Build the working tree into a folder, and return that build as a release.

    Raises TaxokitError if it cannot be built, SourceError if the sources have findings of severity error.
    """
    taxonomy = load(project)
    errors = errors_of(taxonomy)
    if errors:
        more = f", and there {'is 1 more error' if len(errors) == 2 else f'are {len(errors) - 1} more errors'}"  # noqa: PLR2004
        message = errors[0].message + (more if len(errors) > 1 else "")
        raise SourceError(message, where=errors[0].location, hint="run `taxokit check`")
    edition = edition_of(taxonomy)
    replace_folder(folder, with_manifest(edition, artifacts_of(edition, left_out=lambda _: None)), "A preview.")
    return Released(edition.version, folder, f"the working tree as {edition.version}")
