"""`taxokit import`: import a SKOS file or a table as sources."""  # noqa: N999 - the name of the command

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import click

from taxokit.cli.prompts import complete
from taxokit.core.files import write_atomically
from taxokit.core.project import TAXONOMY_FILE, find_project
from taxokit.core.text.english import count_of
from taxokit.core.text.normalize import printable
from taxokit.importer.draft import Loss
from taxokit.importer.init import advice, refuse_used_folder
from taxokit.importer.run import Outcome, Source, import_as, import_into, read_source
from taxokit.importer.template import NewTaxonomy

_EXAMPLES = 2


def outcome_text(outcome: Outcome) -> str:
    """Return the outcome of an import as lines for a terminal."""
    return "".join(f"{line}\n" for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    yield f"items: {', '.join(f'{number} {folder}' for folder, number in outcome.items.items()) or 'none that is new'}"
    if outcome.known:
        yield f"there already: {outcome.known}"
    yield f"carried: {outcome.carried} of {outcome.carried + len(outcome.losses)} {outcome.unit}"
    if outcome.losses:
        yield f"not carried as they stand: {len(outcome.losses)}"
        yield from _groups(outcome.losses)
    for subject, slug in sorted(outcome.numbered.items())[:_EXAMPLES]:
        yield f"numbered: {subject} became {slug}, since its name was taken"
    if len(outcome.numbered) > _EXAMPLES:
        yield f"numbered: and {len(outcome.numbered) - _EXAMPLES} more"
    for finding in outcome.errors[:_EXAMPLES]:
        yield f"to mend: {finding.location}: {finding.message} [{finding.rule}]"
    if len(outcome.errors) > _EXAMPLES:
        yield f"to mend: and {len(outcome.errors) - _EXAMPLES} more, see `taxokit check`"


def _groups(losses: list[Loss]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Loss]] = defaultdict(list)
    for loss in losses:
        groups[loss.about, loss.reason].append(loss)
    for (about, reason), found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        yield f"  {len(found):>6}  {about} {reason}"
        for loss in found[:_EXAMPLES]:
            yield f"          {loss.example}"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--into",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="A repository to add to, or a new folder that becomes one; by default the repository where we are.",
)
@click.option(
    "--language", metavar="TAG", help="The language of the taxonomy; by default the most common one of the file."
)
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="COLUMN=SLOT",
    help="Which slot a column of a table fills, as in Name=label or German=label@de; can be given again.",
)
@click.option(
    "--separator",
    default="|",
    show_default=True,
    metavar="TEXT",
    help="What stands between several values in one cell of a table.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write everything that is not carried to this file.",
)
@click.option(
    "--strict", is_flag=True, help="Write nothing, and exit with 1, where anything cannot be carried as it stands."
)
@click.option("--title", metavar="TEXT", help="The title of a new repository; by default that of the file.")
@click.option(
    "--namespace",
    metavar="IRI",
    help="What new IRIs begin with, ends in a slash; by default where the concepts of the file are. If their IRIs have"
    " a #, they keep it, and new ones have a slash there.",
)
@click.option("--license", "license_", metavar="SPDX", help="The licence of the data; by default that of the file.")
@click.option("--creator", metavar="NAME", help="Who made it, and is to be credited; by default who the file says.")
@click.option("--creator-url", metavar="IRI", help="An IRI that names the creator; by default the one in the file.")
@click.pass_obj
def command(
    root: Path | None,
    file: Path,
    folder: Path | None,
    language: str | None,
    pairs: tuple[str, ...],
    separator: str,
    report: Path | None,
    strict: bool,
    title: str | None,
    namespace: str | None,
    license_: str | None,
    creator: str | None,
    creator_url: str | None,
) -> int:
    """Turn FILE, SKOS in any syntax of RDF or a table, into sources of a repository that `init --template skos` makes.

    IRIs are kept. What cannot be carried is listed, and written in full to the file of --report.

    \b
    Example:
      taxokit import thesaurus.ttl --into thesaurus --report lost.nt
      taxokit import terms.csv --map Term=label --map "Broader term=broader" --map Deutsch=label@de
    """
    source = read_source(file, _mapping(pairs), separator)
    left: list[str] = []
    if report is not None and not report.parent.is_dir():
        raise click.BadParameter(f"there is no folder {report.parent}", param_hint="--report")
    target = folder if folder is not None else root
    options = {
        "title": title,
        "namespace": namespace,
        "license": license_,
        "creator": creator,
        "creator-url": creator_url,
    }
    if target is None or (target / TAXONOMY_FILE).exists():
        project = find_project(target)
        _refuse(options)
        outcome = import_into(source, project, language=language or "", strict=strict)
    else:
        refuse_used_folder(target)
        new = _new_taxonomy(source, options, language or source.language)
        outcome = import_as(source, target, new, strict=strict)
        left = advice(target, new, examples=False)
    click.echo(outcome_text(outcome), nl=False)
    if report is not None:
        write_atomically(report, outcome.report.encode())
    if not outcome.written:
        click.echo("taxokit: nothing was written, since --strict asks for everything to be carried", err=True)
        return 1
    steps = [*left, _last_step(len(outcome.errors))]
    click.echo(printable(f"{outcome.folder} holds them; next: {steps[0]}"))
    for step in steps[1:]:
        click.echo(printable(f"then: {step}"))
    return 0


def _last_step(errors: int) -> str:
    if not errors:
        return "`taxokit check` there"
    return f"mend the {count_of(errors, 'error')} that `taxokit check` finds there; `taxokit build` refuses until then"


def _refuse(options: dict[str, str | None]) -> None:
    """Raise click.UsageError for what a repository that is there says itself."""
    given = [f"--{name}" for name, value in options.items() if value is not None]
    if given:
        raise click.UsageError(f"{', '.join(given)}: the repository has its own, in {TAXONOMY_FILE}; leave it out")


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, equals, slot = pair.rpartition("=")
        if not equals or not column or not slot:
            raise click.BadParameter(f"write {pair!r} as COLUMN=SLOT", param_hint="--map")
        mapping[column] = slot
    return mapping


def _new_taxonomy(source: Source, options: dict[str, str | None], language: str) -> NewTaxonomy:
    """Return what a new repository is told: what the options say, else what the file says, else what a person says."""
    if not language:
        raise click.UsageError("no text of the file has a language tag: name the language with --language")
    found = source.told()
    told = complete({name: value or found.get(name) for name, value in options.items()})
    return NewTaxonomy(
        told["title"],
        told["namespace"],
        told["license"],
        told["creator"],
        told["creator-url"],
        language,
        description=found.get("description", ""),
    )
