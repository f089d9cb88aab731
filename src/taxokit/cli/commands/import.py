"""`taxokit import`: import a SKOS file or a table as sources, or an edited workbook."""  # noqa: N999 - the name

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from taxokit.cli.files import OutputPath, max_filesize_option
from taxokit.cli.importing import check_unused, summary_lines
from taxokit.cli.output import notify
from taxokit.cli.progress import shows_progress
from taxokit.cli.prompts import ask_new_taxonomy
from taxokit.importer.init import advice, check_folder
from taxokit.importer.rdf_source import RdfSource
from taxokit.importer.run import ImportResult, Source, import_as, import_into, read_source
from taxokit.importer.template import NewTaxonomy
from taxokit.repository.project import TAXONOMY_FILE, find_project
from taxokit.repository.transaction import writing
from taxokit.repository.writing import check_writable, write_atomically
from taxokit.text.normalize import printable
from taxokit.text.words import count_of

_WORKBOOK = ".xlsx"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--into",
    "folder",
    type=OutputPath(file_okay=False, dir_okay=True),
    metavar="DIR",
    help="A repository to add to, or a new folder that becomes one; by default the repository around.",
)
@click.option("--language", metavar="TAG", help="The language of the taxonomy; by default the most common of the file.")
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="COLUMN=SLOT",
    help="The slot for a column of a table, as in Name=label or German=label@de; can be repeated.",
)
@click.option(
    "--separator", default="|", show_default=True, metavar="TEXT", help="Separates several values in a cell of a table."
)
@click.option("--report", type=OutputPath(), metavar="FILE", help="Write everything that is not imported to this file.")
@click.option("--strict", is_flag=True, help="Write nothing, and exit with 1, if anything cannot be imported as it is.")
@click.option("--title", metavar="TEXT", help="The title of a new repository; by default that of the file.")
@click.option(
    "--namespace",
    metavar="IRI",
    help="What new IRIs begin with, ends in a slash; by default that of the concepts in the file. If their IRIs have"
    " a #, they keep it, and new ones have a slash instead.",
)
@click.option("--license", metavar="SPDX", help="The licence of the data; by default that of the file.")
@click.option("--creator", metavar="NAME", help="The creator, who is credited; by default that of the file.")
@click.option("--creator-url", metavar="IRI", help="An IRI of the creator; by default that of the file.")
@click.option("--publisher", metavar="NAME", help="The publisher; by default that of the file, or none.")
@click.option("--publisher-url", metavar="IRI", help="An IRI of the publisher; by default that of the file.")
@click.option("--homepage", metavar="IRI", help="A page about the whole; by default that of the file, or none.")
@click.option(
    "--update", is_flag=True, help="Update existing items from a newer version of their file, and show a diff."
)
@click.option(
    "--base",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="With --update, the version that was imported before: values that changed here since are kept, all others are "
    "updated.",
)
@click.option("--theirs", is_flag=True, help="With --update, take the value of FILE if both changed it.")
@click.option("--dry-run", is_flag=True, help="With --update, show what would change, and write nothing.")
@max_filesize_option
@shows_progress
@click.pass_obj
def command(
    root: Path | None,
    /,
    file: Path,
    folder: Path | None,
    language: str | None,
    pairs: tuple[str, ...],
    separator: str,
    report: Path | None,
    strict: bool,
    update: bool,
    base: Path | None,
    theirs: bool,
    dry_run: bool,
    **given: str | None,
) -> int:
    """Import FILE, SKOS in any syntax of RDF or a table, as sources of a repository of `init --template skos`.

    IRIs are kept. What cannot be imported is listed, and written in full to the file of --report.

    Existing items stay as they are. With --update they get what a newer version of their file has: all that changed
    since --base, unless the same value was changed here. Without --base, values are added, and differences listed.

    A workbook, `taxonomy.xlsx` of a build or a release, is imported into the repository that it came from: each cell
    and row that was edited in a spreadsheet becomes a change of the sources.

    \b
    Example:
      taxokit import thesaurus.ttl --into thesaurus --report lost.nt
      taxokit import terms.csv --map Term=label --map "Broader term=broader" --map Deutsch=label@de
      taxokit import thesaurus-2.ttl --update --base thesaurus-1.ttl
      taxokit import _build/taxonomy.xlsx
    """
    if not update and (base or theirs or dry_run):
        raise click.UsageError("--base, --theirs and --dry-run belong to --update")
    if file.suffix.lower() == _WORKBOOK:
        from taxokit.cli.importing import edit_from_workbook  # other imports do without it

        return edit_from_workbook(
            folder or root,
            file,
            {**given, "language": language, "report": report, "update": update or None, "map": pairs or None},
        )
    source = read_source(file, _mapping(pairs), separator)
    if report is not None:
        check_writable(report)
    if update:
        _check_no_identity({**given, "language": language})
        if strict:
            raise click.UsageError("--strict and --update exclude each other; look at the losses with --dry-run")
        from taxokit.cli.importing import update_from  # other imports do without it

        return update_from(folder or root, source, base, report, theirs=theirs, dry_run=dry_run)
    steps: list[str] = []
    target = folder if folder is not None else root
    if target is None or (target / TAXONOMY_FILE).exists():
        project = find_project(target)
        target = project.root
        _check_no_identity(given)
        with writing(project.root, notify):
            result = import_into(source, project, language=language or "", strict=strict)
    else:
        check_folder(target)
        new = _new_taxonomy(source, given, language or source.language)
        result = import_as(source, target, new, strict=strict)
        steps = advice(target, new, examples=False)
    click.echo("\n".join(summary_lines(result)))
    if report is not None:
        write_atomically(report, result.report.encode())
    if not result.written:
        click.echo("taxokit: nothing was written, because --strict does not allow losses", err=True)
        return 1
    steps += _last_steps(result, source)
    done = f"written to {target}" if result.items else "there was nothing to add"
    click.echo(printable(f"{done}; next: {steps[0]}"))
    for step in steps[1:]:
        click.echo(printable(f"then: {step}"))
    return 0


def _last_steps(result: ImportResult, source: Source) -> Iterator[str]:
    if result.differs and isinstance(source, RdfSource):
        yield f"`taxokit import {source.path} --update`, for what the file says otherwise of existing items"
    errors = count_of(len(result.errors), "error")
    fix = f"fix the {errors} that `taxokit check` finds there; `taxokit build` refuses until then"
    yield fix if result.errors else "`taxokit check` there"


def _check_no_identity(given: Mapping[str, str | None]) -> None:
    check_unused(given, f"the repository has its own, in {TAXONOMY_FILE}; leave it out")


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, equals, slot = pair.rpartition("=")
        if not equals or not column or not slot:
            raise click.BadParameter(f"write {pair!r} as COLUMN=SLOT", param_hint="--map")
        mapping[column] = slot
    return mapping


def _new_taxonomy(source: Source, given: Mapping[str, str | None], language: str) -> NewTaxonomy:
    """Return the metadata of a new repository: from the options, else from the file, else asked for on a terminal."""
    if not language:
        raise click.UsageError("no text of the file has a language tag; name the language with --language")
    found = {name.replace("-", "_"): value for name, value in source.metadata().items()}
    for agent in ("creator", "publisher"):
        if given[agent] and found.get(agent, given[agent]) != given[agent]:  # the file's IRI is that of another
            found.pop(f"{agent}_url", None)
    known = {name: value or found.get(name) for name, value in given.items()}
    optional = {name: known.pop(name) or "" for name in ("publisher", "publisher_url", "homepage")}
    if not (optional["publisher"] or given["publisher_url"]):  # the file has an IRI, and no name for it
        optional["publisher_url"] = ""
    answers = ask_new_taxonomy(known, {})
    return NewTaxonomy(**answers, **optional, language=language, description=found.get("description", ""))
