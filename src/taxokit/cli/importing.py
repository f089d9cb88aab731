"""The parts of `taxokit import`: the summary, updates from a newer file, and edited workbooks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import click

from taxokit.cli.edit_session import finish
from taxokit.cli.output import notify
from taxokit.diff.engine import diff
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.edit.values import parse_slot_path
from taxokit.edit.workbook import edit_by_workbook
from taxokit.edit.workspace import Workspace, slot_path
from taxokit.importer.rdf_source import RdfSource
from taxokit.importer.run import ImportResult, Source, Update, plan_update, read_source
from taxokit.query.history import snapshot_of_taxonomy
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.repository.writing import write_atomically
from taxokit.taxonomy.loader import load
from taxokit.text.normalize import printable

_EXAMPLES = 2


def summary_lines(result: ImportResult) -> Iterator[str]:
    """Yield the lines that say what an import did, or would do."""
    yield f"items: {', '.join(f'{number} {folder}' for folder, number in result.items.items()) or 'none new'}"
    if result.known:
        yield f"already there: {result.known}"
    yield f"imported: {result.mapped} of {result.mapped + len(result.unmapped)} {result.unit}"
    if result.unmapped:
        yield f"not imported as they are: {len(result.unmapped)}"
        yield from _groups(result)
    for subject, slug in sorted(result.numbered.items())[:_EXAMPLES]:
        yield f"numbered: {subject} became {slug}, because its name was taken"
    if len(result.numbered) > _EXAMPLES:
        yield f"numbered: and {len(result.numbered) - _EXAMPLES} more"
    for finding in result.errors[:_EXAMPLES]:
        yield f"to fix: {finding.location}: {finding.message} [{finding.rule}]"
    if len(result.errors) > _EXAMPLES:
        yield f"to fix: and {len(result.errors) - _EXAMPLES} more, see `taxokit check`"


def _groups(result: ImportResult) -> Iterator[str]:
    groups = defaultdict(list)
    for statement in result.unmapped:
        groups[statement.about, statement.reason].append(statement)
    for (about, reason), statements in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        yield f"  {len(statements):>6}  {about} {reason}"
        for statement in statements[:_EXAMPLES]:
            yield f"          {statement.example}"


def check_unused(options: Mapping[str, object], reason: str) -> None:
    """Raise click.UsageError with the reason if an option has a value."""
    used = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    if used:
        raise click.UsageError(f"{', '.join(used)}: {reason}")


def update_from(
    root: Path | None, source: Source, base: Path | None, report: Path | None, *, theirs: bool, dry_run: bool
) -> int:
    """Update the sources from a newer version of a file, and return the exit code."""
    before = read_source(base, {}, "") if base else None
    if not isinstance(source, RdfSource) or not isinstance(before, RdfSource | None):
        raise click.UsageError("--update takes RDF; a table adds rows only")
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
        click.echo("\n".join(summary_lines(replace(plan.result, errors=[]))))  # those of the merge are another matter
        if report is not None:
            write_atomically(report, plan.result.report.encode())
        click.echo(DIFF_REPORTS.get("text")(diff(old, new)), nl=False)
        for line in conflicts:
            click.echo(printable(f"kept: {line}"))
        for class_name, identifier in plan.gone:
            click.echo(f"no longer in the file: {workspace.taxonomy.schema.classes[class_name].kind} {identifier}")
        for path in plan.restored:
            click.echo(printable(f"removed here, and added again: {path}"))
        return finish(workspace, dry_run=dry_run)


def _apply(workspace: Workspace, updates: Sequence[Update], *, theirs: bool) -> Iterator[str]:
    """Apply updates, and yield what was kept in a conflict. Raises EditError."""
    schema = workspace.taxonomy.schema
    for update in updates:
        item = workspace.taxonomy.index(update.item[0])[update.item[1]]
        name = ".".join(update.steps)
        path = slot_path(item.cls, update.slot) if update.slot.contains else parse_slot_path(schema, item.cls, name)
        new = update.theirs if update.conflicts and theirs else update.new
        if update.conflicts and not theirs:
            yield f"{name} of {item.name}: {update.ours!r}, and {update.theirs!r} in the file"
        elif new is None:
            workspace.drop(item, path.steps)
        elif isinstance(new, list) and not update.slot.contains:
            workspace.put_list(item, path, new)
        else:
            workspace.put(item, path, new)


def edit_from_workbook(root: Path | None, file: Path, options: Mapping[str, object]) -> int:
    """Edit the sources as users edited a workbook, and return the exit code."""
    check_unused(options, "a workbook has its own, and goes back to where it came from")
    project = find_project(root)
    with writing(project.root, notify):
        workspace = Workspace(project)
        left = edit_by_workbook(workspace, file)
        code = finish(workspace, dry_run=False)
    for words in left:
        notify(words)
    return code
