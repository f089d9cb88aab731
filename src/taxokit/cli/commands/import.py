"""`taxokit import` (start): import SKOS, a framework, a table, or an edited workbook."""  # noqa: N999 - the name

import shlex
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import click

from taxokit.cli.editing import ask_new_taxonomy, finish, metadata_options, range_option
from taxokit.cli.files import INPUT_FILE, OUTPUT_FILE, OUTPUT_FOLDER, max_filesize_option
from taxokit.cli.output import notify
from taxokit.cli.progress import shows_progress
from taxokit.edit.spreadsheet_files import ENDINGS
from taxokit.edit.values import path_of_steps
from taxokit.edit.workspace import Workspace, slot_path
from taxokit.importer.init import advice, check_folder
from taxokit.importer.rdf_source import RdfSource
from taxokit.importer.run import ImportResult, Source, import_as, import_into, read_source, writing_report
from taxokit.importer.template import ID_PATTERNS, NewTaxonomy
from taxokit.importer.update import Update, plan_update
from taxokit.rdf.terms import NOTATION
from taxokit.repository.project import SLUG_PATTERN, TAXONOMY_FILE, Project, find_project
from taxokit.repository.transaction import writing
from taxokit.repository.writing import check_writable
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.names import count_of_items, label_of
from taxokit.taxonomy.schema import dataset_iri
from taxokit.text.normalize import printable
from taxokit.text.words import count_of

_OF_REPOSITORY = f"the repository has its own, in {TAXONOMY_FILE}; leave it out"
_PATTERNS = ("id_pattern", "iri_pattern")
_SEPARATOR = "|"
_EXAMPLES = 2
_MOST_ITEMS = 20


@click.command()
@click.argument("file", type=INPUT_FILE)
@click.option(
    "--into",
    "folder",
    type=OUTPUT_FOLDER,
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
    "--separator",
    default=_SEPARATOR,
    show_default=True,
    metavar="TEXT",
    help="Separates several values in a cell of a table.",
)
@range_option
@click.option("--report", type=OUTPUT_FILE, metavar="FILE", help="Write everything that is not imported to this file.")
@click.option("--strict", is_flag=True, help="Write nothing, and exit with 1, if anything cannot be imported as it is.")
@metadata_options
@click.option(
    "--update", is_flag=True, help="Update existing items from a newer version of their file, and show a diff."
)
@click.option(
    "--base",
    type=INPUT_FILE,
    metavar="FILE",
    help="With --update, the version that was imported before: values that changed here since are kept, all others are "
    "updated.",
)
@click.option("--theirs", is_flag=True, help="With --update, take the value of FILE if both changed it.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing but the file of --report.")
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
    contributor: str,
    report: Path | None,
    strict: bool,
    update: bool,
    base: Path | None,
    theirs: bool,
    dry_run: bool,
    **metadata: str | None,
) -> int:
    """Import FILE, SKOS in any syntax of RDF, a framework of CASE or CTDL-ASN, or a table, as sources.

    The schema of the repository is that of `init --template skos`, or has a list of concepts, too.

    IRIs are kept; new ones begin with the namespace. A new repository has the metadata of the file, unless options say
    otherwise. Losses in the import are listed, and written in full to the file of --report.

    Existing items stay as they are. With --update they get the changes of a newer version of their file since --base,
    unless the same value was changed here. Without --base, the cells of a table count, and the values of RDF are added,
    and differences listed.

    A workbook, `taxonomy.xlsx` of a build or a release or `editors.xlsx` of `build --only editors`, is imported into
    the repository that it came from, as .xlsx or .ods: each cell and row that was edited in a spreadsheet becomes a
    change of the sources.

    \b
    Example:
      taxokit import thesaurus.ttl --into thesaurus --report lost.nt
      taxokit import case.json --into skills --report lost.nt
      taxokit import terms.csv --map Term=label --map "Broader term=broader" --map Deutsch=label@de
      taxokit import thesaurus-2.ttl --update --base thesaurus-1.ttl
      taxokit import _build/editors.xlsx --dry-run
    """
    if not update and (base or theirs):
        raise click.UsageError("--base and --theirs belong to --update")
    if file.suffix.lower() in ENDINGS:
        unused = {**metadata, "language": language, "report": report, "update": update or None, "map": pairs or None}
        _check_unused(unused, "a workbook has its own, and is imported into its own repository")
        return _edit_by_workbook(folder or root, file, contributor, dry_run=dry_run)
    if report is not None:
        _check_report(report)
    source = read_source(file, _mapping(pairs), separator)
    if update:
        _check_unused({**metadata, "language": language}, _OF_REPOSITORY)
        if strict:
            raise click.UsageError("--strict and --update exclude each other; look at the losses with --dry-run")
        before = read_source(base, _mapping(pairs), separator) if base else None
        return _update(folder or root, source, before, report, theirs=theirs, dry_run=dry_run)
    steps: list[str] = []
    later: list[str] = []
    target = folder if folder is not None else root
    if target is None or (target / TAXONOMY_FILE).exists():
        project = find_project(target)
        target = project.root
        _check_unused(
            {name: metadata[name] for name in _PATTERNS}, "they are options of taxokit.toml; change them there"
        )
        _check_unused(metadata, _OF_REPOSITORY)
        with nullcontext() if dry_run else writing(project.root, notify):
            result = import_into(
                source,
                project,
                language=language or "",
                strict=strict,
                contributor=contributor,
                dry_run=dry_run,
                report=report,
            )
        steps += _advised_pattern(source, project)
    else:
        check_folder(target)
        new = _new_taxonomy(source, metadata, language or source.language)
        _print_names(source, new)
        result = import_as(source, target, new, strict=strict, dry_run=dry_run, report=report)
        steps += advice(target, new, examples=False)
        if new.description == new.title:
            later.append("describe the taxonomy in taxonomy/taxonomy.yaml, where its title stands for now")
    if strict and result.is_lossy:
        click.echo("\n".join(_summary(result)))
        notify("nothing was written, because --strict does not allow losses")
        return 1
    steps += [*_last_steps(result, source, _repeated(folder, pairs, separator)), *(later if result.items else ())]
    click.echo("\n".join((*_summary(result), *(_new_items(result) if dry_run else _outcome(result, target, steps)))))
    return 0


def _check_report(report: Path) -> None:
    """Raise click.UsageError for a file that exists, be it the imported one, and SourceError if none can be written."""
    if report.exists():
        raise click.UsageError(f"--report: {report} exists, and would be overwritten; remove it, or name another file")
    check_writable(report)


def _outcome(result: ImportResult, target: Path, steps: Sequence[str]) -> Iterator[str]:
    """Yield the lines that say where the result is, and the next steps."""
    done = f"written to {target}" if result.items else _nothing_new(result)
    yield printable("; next: ".join((done, *steps[:1])))
    for step in steps[1:]:
        yield printable(f"then: {step}")


def _new_items(result: ImportResult) -> Iterator[str]:
    """Yield a line for each item that would be added, up to a limit."""
    for iri, item in list(result.added.items())[:_MOST_ITEMS]:
        yield printable(f'would add: {item.name} "{label_of(item)}" <{iri}>')
    if len(result.added) > _MOST_ITEMS:
        yield f"would add: and {len(result.added) - _MOST_ITEMS:,} more"
    if not result.added:
        yield _nothing_new(result)


def _nothing_new(result: ImportResult) -> str:
    if result.differs:
        return "nothing to add: all items of the file are already there"
    return "nothing to change: everything in the file is already there"


def _last_steps(result: ImportResult, source: Source, options: Sequence[str]) -> Iterator[str]:
    if result.differs:
        line = shlex.join(["taxokit", "import", str(source.path), *options, "--update"])
        yield f"`{line}`, for values of existing items that differ in the file"
    errors = count_of(len(result.errors), "error")
    if result.errors:
        yield f"fix the {errors} that `taxokit check` finds there; `taxokit build` refuses until then"
    elif result.items:
        yield "`taxokit check` there"


def _repeated(folder: Path | None, pairs: tuple[str, ...], separator: str) -> list[str]:
    """Return the options that the next command for the same file must repeat."""
    into = [] if folder is None else ["--into", str(folder)]
    mapped = [word for pair in pairs for word in ("--map", pair)]
    return [*into, *mapped, *([] if separator == _SEPARATOR else ["--separator", separator])]


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, equals, slot = pair.rpartition("=")
        if not equals or not column or not slot:
            raise click.BadParameter(f"write {pair!r} as COLUMN=SLOT", param_hint="--map")
        mapping[column] = slot
    return mapping


def _new_taxonomy(source: Source, options: Mapping[str, str | None], language: str) -> NewTaxonomy:
    """Return the metadata of a new repository: from the options, else from the file, else asked for on a terminal."""
    if not language:
        raise click.UsageError("no text of the file has a language tag; name the language with --language")
    in_file = {name.replace("-", "_"): value for name, value in source.metadata().items()}
    for agent in ("creator", "publisher"):
        if options[agent] and in_file.get(agent, options[agent]) != options[agent]:  # the file's IRI is that of another
            in_file.pop(f"{agent}_url", None)
    namespace = options["namespace"] or in_file.pop("namespace", "")
    if not namespace and isinstance(source, RdfSource):
        notify("the file has no namespace on the Web of its own that most concepts are in, for new items")
    patterns = source.patterns(namespace)
    fields = {name: value or in_file.get(name) for name, value in options.items()}
    optional = {name: fields.pop(name) or "" for name in ("publisher", "publisher_url", "homepage", "iri_pattern")}
    if not (optional["publisher"] or options["publisher_url"]):  # the file has an IRI, and no name for it
        optional["publisher_url"] = ""
    if fields["creator_url"] and not fields["creator"]:
        notify(f"the file names its creator by the IRI {fields['creator_url']} alone, and the credit needs a name")
    proposed = {"namespace": namespace, "id_pattern": patterns["id_pattern"]}
    answers = ask_new_taxonomy(fields, {name: value for name, value in proposed.items() if value})
    if optional["homepage"] == dataset_iri(answers["namespace"]):
        optional["homepage"] = ""  # it needs no other
    optional["iri_pattern"] = optional["iri_pattern"] or source.patterns(answers["namespace"])["iri_pattern"]
    return NewTaxonomy(
        **answers, **optional, language=language, description=in_file.get("description") or answers["title"]
    )


def _advised_pattern(source: Source, project: Project) -> Iterator[str]:
    """Yield a step if the file numbers its concepts, and new ones would be named after their label."""
    pattern = source.patterns("")["id_pattern"]
    if project.id_pattern in ("", SLUG_PATTERN) and pattern != SLUG_PATTERN:
        yield f'set `id-pattern = "{pattern}"` in taxokit.toml to number new concepts like those of the file'


def _print_names(source: Source, new: NewTaxonomy) -> None:
    """Print the IRIs that a new repository will have, before it is written."""
    own = dataset_iri(new.namespace)
    is_known = isinstance(source, RdfSource) and own in source.subjects
    iris = new.iri_pattern or "{namespace}{kind}/{id}"
    click.echo(printable(f"namespace: {new.namespace}"))
    click.echo(printable(f"the taxonomy itself: {own}{'' if is_known else ', which is new'}"))
    click.echo(printable(f"new items: identifiers {ID_PATTERNS.get(new.id_pattern, new.id_pattern)}, IRIs {iris}"))


def _summary(result: ImportResult) -> Iterator[str]:
    yield f"items: {', '.join(count_of_items(result.schema, *entry) for entry in result.items.items()) or 'none new'}"
    if result.known:
        yield f"already there: {result.known}"
    yield f"imported: {result.mapped:,} of {count_of(result.mapped + len(result.unmapped), result.unit)}"
    if result.unmapped:
        yield f"not imported as they are: {len(result.unmapped)}"
        yield from _losses(result)
    for subject, slug in sorted(result.numbered.items())[:_EXAMPLES]:
        yield f"numbered: {subject} became {slug}, because its name was taken"
    if len(result.numbered) > _EXAMPLES:
        yield f"numbered: and {len(result.numbered) - _EXAMPLES} more"
    if result.off_pattern:
        item, number = result.off_pattern[0], count_of(len(result.off_pattern), "identifier")
        slot = item.cls.meaning(NOTATION)
        other = f"; --map COLUMN={slot.name} makes notations of them, and names the items by id-pattern" if slot else ""
        yield f"kept: {number} of another form than id-pattern, such as {item.id} [off-pattern-id]{other}"
    for finding in result.errors[:_EXAMPLES]:
        yield f"to fix: {finding.location}: {finding.message} [{finding.rule}]"


def _losses(result: ImportResult) -> Iterator[str]:
    groups = defaultdict(list)
    for statement in result.unmapped:
        groups[statement.about, statement.cause].append(statement)
    for (about, cause), statements in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        yield f"  {len(statements):>6}  {about} {cause}"
        for statement in statements[:_EXAMPLES]:
            yield f"          {statement.example}{statement.reason.removeprefix(cause)}"


def _check_unused(options: Mapping[str, object], reason: str) -> None:
    """Raise click.UsageError with the reason if an option has a value."""
    used = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    if used:
        raise click.UsageError(f"{', '.join(used)}: {reason}")


def _update(
    root: Path | None, source: Source, before: Source | None, report: Path | None, *, theirs: bool, dry_run: bool
) -> int:
    """Update the sources from a newer version of a file, and return the exit code."""
    from taxokit.diff.engine import diff  # other imports show no diff
    from taxokit.diff.reports import DIFF_REPORTS
    from taxokit.query.history import snapshot_of_taxonomy

    if before is not None and type(before) is not type(source):
        raise click.UsageError("--base must be of the same kind as FILE: both RDF, or both tables")
    project = find_project(root)
    with nullcontext() if dry_run else writing(project.root, notify):
        workspace = Workspace(project)
        plan = plan_update(source, before, project)
        for path, text in plan.texts.items():
            workspace.write(path, text)
        workspace.reload()
        conflicts = list(_apply(workspace, plan.updates, theirs=theirs))
        old = snapshot_of_taxonomy(load(project), "sources")
        new = snapshot_of_taxonomy(workspace.result(), "file")
        with writing_report(report, plan.result):
            click.echo("\n".join(_summary(replace(plan.result, errors=[]))))  # those of the merge are another matter
            click.echo(DIFF_REPORTS.get("text").render(diff(old, new)), nl=False)
            for line in conflicts:
                click.echo(printable(f"kept: {line}"))
            for class_name, identifier in plan.gone:
                kind = workspace.taxonomy.schema.classes[class_name].kind
                click.echo(f"no longer in the file: {kind} {identifier}")
            for path in plan.restored:
                click.echo(printable(f"removed here, and added again: {path}"))
            return finish(workspace, dry_run=dry_run)


def _apply(workspace: Workspace, updates: Sequence[Update], *, theirs: bool) -> Iterator[str]:
    """Apply updates, and yield a line for each value kept in a conflict. Raises EditError."""
    schema = workspace.taxonomy.schema
    for update in updates:
        item = workspace.taxonomy.index(update.item[0])[update.item[1]]
        is_whole = update.slot.contains
        path = slot_path(item.cls, update.slot) if is_whole else path_of_steps(schema, item.cls, update.steps)
        new = update.theirs if update.conflicts and theirs else update.new
        if update.conflicts and not theirs:
            yield f"{path.name} of {item.name}: {update.ours!r}, and {update.theirs!r} in the file"
        elif new is None:
            workspace.drop(item, path.steps)
        elif isinstance(new, list) and not update.slot.contains:
            workspace.put_list(item, path, new)
        else:
            workspace.put(item, path, new)


def _edit_by_workbook(root: Path | None, file: Path, contributor: str, *, dry_run: bool) -> int:
    """Edit the sources as users edited a workbook, and return the exit code."""
    from taxokit.edit.workbook import edit_by_workbook  # for this kind of file alone

    project = find_project(root)
    with nullcontext() if dry_run else writing(project.root, notify):
        workspace = Workspace(project)
        edit = edit_by_workbook(workspace, file, contributor)
        code = finish(workspace, dry_run=dry_run, located=edit.located)
    for words in edit.left:
        notify(words)
    return code
