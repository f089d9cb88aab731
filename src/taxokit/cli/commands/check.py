"""`taxokit check`: check the taxonomy, or any SKOS file, by the rules."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from taxokit.cli.completion import complete_rule
from taxokit.cli.precommit_hooks import Hook
from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.errors import ConfigError
from taxokit.core.project import (
    CHANGELOG_FILE,
    CITATION_FILE,
    JOURNAL_FILE,
    README_FILE,
    RELEASES_FOLDER,
    SCHEMA_FILE,
    TAXONOMY_FOLDER,
    NoTaxonomyError,
    Project,
    find_project,
    nearest_options,
)
from taxokit.core.text.english import count_of
from taxokit.core.text.normalize import printable
from taxokit.lint.baseline import Baseline, new_findings, read_baseline, writing_command
from taxokit.lint.engine import lint, lint_graph
from taxokit.lint.registry import Rule
from taxokit.lint.report import REPORTS, Results, TextOf, text_of_file, texts_below
from taxokit.lint.selection import OF_READING, choose_rules
from taxokit.rdf.parse import FORMATS, is_rdf

HOOK = Hook(
    id="taxokit-check",
    name="check the taxonomy",
    description="Checks the sources of a taxonomy against its schema and its rules, and prints file and line.",
    entry="taxokit check",
)

SEVERITIES = [str(severity) for severity in reversed(Severity)]


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(REPORTS.names()),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=complete_rule,
    help="Run only this rule, even where it is off; can be given again.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    shell_complete=complete_rule,
    help="Do not run this rule; can be given again.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    show_default=True,
    help="The least severity that makes the check fail.",
)
@click.option("--fix", "mend", is_flag=True, help="Mend what can be mended with certainty, and report the rest.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file that `check --format json` wrote: what it lists is not reported again.",
)
@click.pass_obj
def command(
    root: Path | None,
    paths: tuple[Path, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    mend: bool,
    baseline: Path | None,
) -> int:
    """Check the whole taxonomy; with PATHs, report only what concerns those files.

    A PATH that is RDF by its name (.ttl, .nt, .rdf, .jsonld, .trig, …) is checked as a SKOS vocabulary of its own, and
    needs no taxonomy around it.

    \b
    Example:
      taxokit check
      taxokit check taxonomy/ --format github --fail-on warning
      taxokit check --fix
      taxokit check vocabulary.ttl
      taxokit check --format json > baseline.json; taxokit check --baseline baseline.json
    """
    known = read_baseline(baseline) if baseline else None
    graphs = [path for path in paths if is_rdf(path)]
    sources = [path for path in paths if not is_rdf(path)]
    alone = bool(graphs) and not sources  # files that need no repository around them
    if mend and alone:
        raise click.UsageError("--fix mends sources in YAML, and there are none among these files")
    project = _options(root) if alone else _project(root, sources)
    rules = [rule for rule in choose_rules(project, select, ignore, _notify) if rule.on_vocabulary or not alone]
    if select and rules and not alone:
        chosen = {rule.id for rule in rules}
        rules += [rule for rule in choose_rules(project, (), ignore) if rule.id in {*OF_READING} - chosen]
    if not rules:
        raise click.UsageError("no rule is left that looks at these files")
    _refuse_unchecked(project, paths)
    findings: list[Diagnostic] = []
    if not alone:
        findings += _of_sources(project, sources, rules, mend=mend)
    for path in graphs:
        findings += lint_graph(path, rules, _notify)
    names = {rule.id: rule for rule in rules}
    if baseline and known is not None:
        findings, missing = new_findings(findings, known, names, [_named(path, project) for path in paths])
        _suggest_renewal(baseline, known, missing)
    click.echo(REPORTS.get(format_)(Results(findings, names, _texts(project, graphs))), nl=False)
    threshold = Severity[fail_on.upper()]
    return 1 if any(finding.severity >= threshold for finding in findings) else 0


def _refuse_unchecked(project: Project, paths: Sequence[Path]) -> None:
    """Say which files hold nothing that is ever looked at. Raises ConfigError where there are no others."""
    unchecked = [path for path in paths if path.exists() and not is_rdf(path) and not _is_checked(path, project)]
    if unchecked and len(unchecked) == len(paths):
        raise ConfigError("is no source, and no RDF by its name: there is nothing to check in it", where=unchecked[0])
    for path in unchecked:
        click.echo(printable(f"taxokit: {path}: is no source, and no RDF by its name: not checked"), err=True)


def _is_checked(path: Path, project: Project) -> bool:
    """Say whether a rule may find something in a file, or below a folder."""
    name = project.relative(path)
    top = name.partition("/")[0]
    return top in _CHECKED or name in (".", project.license_file)


_CHECKED = (TAXONOMY_FOLDER, SCHEMA_FILE.partition("/")[0], RELEASES_FOLDER, CITATION_FILE, CHANGELOG_FILE, README_FILE)
"""What stands at the root and may have a finding."""


def _of_sources(project: Project, paths: Sequence[Path], rules: Collection[Rule], *, mend: bool) -> list[Diagnostic]:
    relative = [project.relative(path) for path in paths]
    if (project.root / JOURNAL_FILE).exists():
        click.echo("taxokit: an edit was cut off while it wrote, and the next edit completes it", err=True)
    if mend:
        from taxokit.lint.fixer import fix  # who only looks does not wait for it

        mended = fix(project, rules, relative)
        if mended.findings:
            number = count_of(len(mended.findings), "finding")
            click.echo(printable(f"mended {number} in {', '.join(mended.files)}"), err=True)
        for finding in mended.refused:
            click.echo(
                f"left alone: {finding.location}: mending it would break something else, or lose a comment", err=True
            )
    findings = lint(project, rules, relative, _notify)
    missing = next((path for path in paths if not os.path.lexists(path)), None)
    if missing is not None and not findings:  # a deleted file may have findings, a mistyped one has none
        raise ConfigError("does not exist", where=missing)
    return findings


def _notify(words: str) -> None:
    click.echo(printable(f"taxokit: {words}"), err=True)


def _suggest_renewal(path: Path, baseline: Baseline, missing: int) -> None:
    reasons = [
        *(["is in the format of taxokit 0.4, and findings are matched by rule, path and line"] * baseline.by_line),
        *([f"{count_of(missing, 'finding')} in it can no longer be found"] if missing else []),
    ]
    if reasons:
        click.echo(printable(f"{path}: {'; '.join(reasons)}; renew it with {writing_command(path)}"), err=True)


def _named(path: Path, project: Project) -> str:
    """Return the path of a file as findings name it."""
    return str(path) if is_rdf(path) else project.relative(path)


def _project(root: Path | None, paths: Sequence[Path]) -> Project:
    """Return the repository that files belong to. Raises ConfigError where there is none, speaking of the files."""
    try:
        return find_project(root)
    except NoTaxonomyError as error:
        file = next((path for path in paths if path.is_file()), None)
        if file is None:
            raise
        ends = ", ".join(FORMATS)
        raise ConfigError(
            f"is no RDF by its name, which would end in {ends}; and there is {error}", where=file
        ) from None


def _options(root: Path | None) -> Project:
    """Return the configuration for files that belong to no taxonomy: of the repository around, or the nearest."""
    try:
        return find_project(root)
    except ConfigError:
        if root is not None:
            raise
        return nearest_options(Path.cwd().resolve())


def _texts(project: Project, graphs: Collection[Path]) -> TextOf:
    """Return what gives the texts of the files that findings are about: sources, and files that were named."""
    named = {str(path) for path in graphs}
    of_source = texts_below(project.root)
    return lambda path: text_of_file(path) if path in named else of_source(path)
