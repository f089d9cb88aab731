"""The working tree as an edition that is not released: what `taxokit build` makes of it, for a preview of the site."""

from pathlib import Path

from taxokit.formats.edition import artifacts_of
from taxokit.lint.engine import errors_of
from taxokit.releases.editions import edition_of
from taxokit.releases.manifest import completed
from taxokit.releases.releases import Released
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import SourceError


def preview_of(project: Project, folder: Path) -> Released:
    """Build the working tree into a folder, and return that build.

    Raises TaxokitError where that cannot be, SourceError where the sources have findings of severity error.
    """
    taxonomy = load(project)
    errors = errors_of(taxonomy)
    if errors:
        first = errors[0]
        number = f", and {len(errors) - 1} more errors" if len(errors) > 1 else ""
        raise SourceError(f"{first.message}{number}", where=first.location, hint="run `taxokit check`")
    edition = edition_of(taxonomy)
    replace_folder(folder, completed(edition, artifacts_of(edition, left_out=lambda _: None)), "A preview.")
    return Released(edition.version, folder, f"the working tree as {edition.version}")
