"""`taxokit check` (check): check the taxonomy, or any SKOS file, by the rules."""

import os
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import click

from taxokit.cli.completion import complete_rule
from taxokit.cli.files import max_filesize_option
from taxokit.cli.output import format_choice, notify
from taxokit.cli.progress import shows_progress
from taxokit.diff.kinds import check_policy
from taxokit.lint.baseline import compare, read_baseline, writing_command
from taxokit.lint.engine import lint, lint_graph, lint_mappings
from taxokit.lint.registry import OF_READING, OF_READING_RDF, Rule, choose_rules
from taxokit.lint.report import REPORTS, PathOf, Results, TextOf, table_by_rule, text_of_file, texts_below
from taxokit.repository.project import CHECKED, TAXONOMY_FILE, NoTaxonomyError, Project, find_options, find_project
from taxokit.repository.reading import relative_name
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import printable
from taxokit.text.words import count_of


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@format_choice(REPORTS.names(), "The format of the findings.")
@click.option("--all", "all_", is_flag=True, help="Print each finding, also those of severity info.")
@click.option("--statistics", is_flag=True, help="Print only the number of findings of each rule, the worst first.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=complete_rule,
    help="Run only this rule, even if it is off; can be repeated.",
)
@click.option(
    "--ignore", multiple=True, metavar="RULE", shell_complete=complete_rule, help="Skip this rule; can be repeated."
)
@click.option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in reversed(Severity)]),
    default="error",
    show_default=True,
    help="The lowest severity that makes the check fail.",
)
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    metavar="NAME",
    help="Also check the requirements of a profile: skohub, skos, vocpub; can be repeated. By default those of the "
    "configuration.",
)
@click.option("--fix", "fixes", is_flag=True, help="Apply the fixes that are certain, and report the rest.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file that `check --format json` wrote; findings that it lists are not reported again.",
)
@max_filesize_option
@shows_progress
@click.pass_obj
def command(
    root: Path | None,
    paths: tuple[Path, ...],
    format_: str,
    all_: bool,
    statistics: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    profiles: tuple[str, ...],
    fixes: bool,
    baseline: Path | None,
) -> int:
    """Check the whole taxonomy; with PATHs, report only the findings of those files.

    The text format groups many findings with the same cause, with their number and examples, and only counts those of
    severity info; --all prints each of them, as the other formats always do.

    A PATH with the ending of an RDF file (.ttl, .nt, .rdf, .jsonld, .trig, …) is checked as a SKOS vocabulary, one
    that ends in .tsv as a mapping set in SSSOM; they need no taxonomy around them. All RDF files in a folder outside a
    taxonomy are read as one vocabulary, and each of its .sssom.tsv files is checked.

    \b
    Example:
      taxokit check
      taxokit check taxonomy/ --format github --fail-on warning
      taxokit check --fix
      taxokit check vocabulary.ttl
      taxokit check vocabulary.ttl --statistics
      taxokit check vocabulary.ttl --profile vocpub
      taxokit check concepts/
      taxokit check esco.sssom.tsv
      taxokit check --format json > baseline.json; taxokit check --baseline baseline.json
    """
    if statistics and format_ != "text":
        raise click.UsageError("--statistics is a table for people; the other formats have each finding")
    known = read_baseline(baseline) if baseline else None
    sets = {path: _mapping_sets(path, root) for path in paths}
    graphs = [path for path in paths if _is_rdf(path, root, has_other_files=bool(sets[path]))]
    mappings = [file for files in sets.values() for file in files]
    others = [path for path in paths if path in graphs or sets[path]]  # which need no repository around them
    sources = [path for path in paths if path not in others]
    only_others = bool(others) and not sources
    if fixes and only_others:
        raise click.UsageError("--fix changes the sources of a taxonomy, and these files are none")
    project = find_options(root) if only_others else _project(root)
    check_policy(project.versions)
    project = replace(project, profile=profiles) if profiles else project
    rules = _rules(project, select, ignore, graphs, only_others=only_others)
    _report_unchecked(project, sources, is_all=not others)
    of_others = [finding for path in graphs for finding in lint_graph(path, rules, notify)]
    of_others += [finding for path in mappings for finding in lint_mappings(path, rules)]
    of_others = [finding._replace(fix=None) for finding in of_others]  # `--fix` changes none of these files
    findings = [*([] if only_others else _of_sources(project, sources, rules, fixes=fixes)), *of_others]
    names = {rule.id: rule for rule in rules}
    if baseline and known is not None:
        chosen = [relative_name(path) if path in others else project.relative(path) for path in paths]
        findings, gone = compare(findings, known, names, chosen)
        if gone:
            number, once = count_of(gone, "finding"), " once the new findings are fixed," if findings else ""
            notify(
                f"{baseline}: {number} in it can no longer be found; renew it{once} with {writing_command(baseline)}"
            )
    threshold = Severity[fail_on.upper()]
    lowest = min(threshold, Severity.INFO if all_ or select else Severity.WARNING)
    named = {finding.location.path for finding in of_others}
    results = Results(
        findings, names, _texts(project, named), _places(project, named), is_brief=not all_, lowest=lowest
    )
    click.echo(table_by_rule(results) if statistics else REPORTS.get(format_)(results), nl=False)
    return 1 if any(finding.severity >= threshold for finding in findings) else 0


def _mapping_sets(path: Path, root: Path | None) -> list[Path]:
    """Return the mapping sets of others that a path means: the file itself, or those in a folder."""
    if _is_source(path, root) or (path / TAXONOMY_FILE).exists():
        return []
    if not path.is_dir():
        return [path] if path.suffix == ".tsv" else []
    from taxokit.lint.vocabulary.graph import files_below
    from taxokit.sssom.read import ENDING

    return [Path(name) for name in files_below(path, lambda file: file.name.endswith(ENDING))]


def _is_rdf(path: Path, root: Path | None, *, has_other_files: bool) -> bool:
    """Return True if a file is RDF by its name, or a folder is read as RDF: it is neither a repository nor in one."""
    from taxokit.rdf.parse import is_rdf  # a check of the whole repository reads none

    if not path.is_dir() or (path / TAXONOMY_FILE).exists():
        return is_rdf(path)
    try:
        if _is_checked(path, find_project(root)):
            return False
    except ConfigError:  # there is no repository, or the folder is outside of it
        if not has_other_files:
            return True
    from taxokit.lint.vocabulary.graph import rdf_files_below

    return bool(rdf_files_below(path))


def _is_source(path: Path, root: Path | None) -> bool:
    """Return True if a path is one of a repository that its own check looks at."""
    try:
        return _is_checked(path, find_project(root))
    except ConfigError:  # there is no repository, or the path is outside of it
        return False


def _project(root: Path | None) -> Project:
    try:
        return find_project(root)
    except NoTaxonomyError as error:
        hint = f"{error.hint}; to check RDF, name its file or folder"
        raise ConfigError(error.message, hint=hint) from None


def _rules(
    project: Project, select: Collection[str], ignore: Collection[str], graphs: Sequence[Path], *, only_others: bool
) -> list[Rule]:
    """Return the rules to run; a selection also gets the rules that report unreadable files."""
    rules = [
        rule
        for rule in choose_rules(project, select, ignore, notify)
        if rule.on_vocabulary or rule.on_mappings or not only_others
    ]
    if not rules:
        raise click.UsageError("none of the selected rules applies to these files")
    if select:
        for rule in rules if not graphs else ():
            if not rule.in_sources:
                notify(f"{rule.id} checks RDF files alone, not the sources")
        reading = {*(OF_READING if not only_others else ()), *(OF_READING_RDF if any(map(Path.is_dir, graphs)) else ())}
        reading -= {rule.id for rule in rules}
        rules += [rule for rule in choose_rules(project, (), ignore) if rule.id in reading]
    return rules


def _report_unchecked(project: Project, sources: Sequence[Path], *, is_all: bool) -> None:
    """Report the files that no rule looks at. Raises ConfigError if no other file was named."""
    unchecked = [path for path in sources if path.exists() and not _is_checked(path, project)]
    reason = "is not a source, and does not have the ending of an RDF file"
    if unchecked and is_all and len(unchecked) == len(sources):
        raise ConfigError(f"{reason}; nothing to check", where=unchecked[0])
    for path in unchecked:
        notify(f"{path}: {reason}; not checked")


def _texts(project: Project, others: Collection[str]) -> TextOf:
    """Return a function that returns the text of a file with findings: of a source, or of one of some other files."""
    of_source = texts_below(project.root)
    return lambda path: text_of_file(path) if path in others else of_source(path)


def _places(project: Project, others: Collection[str]) -> PathOf:
    """Return a function that returns the path of a file from the top of its repository."""
    from taxokit.repository.git import Git, GitError  # the other formats need none

    @cache
    def prefix(folder: Path) -> Path:
        git = Git(folder)
        try:
            return Path(git.prefix() if git.is_repository() else "")
        except GitError:  # it is not installed, or refuses the folder, and the findings are true all the same
            return Path()

    @cache  # there may be a finding in every line
    def place(path: str) -> str:
        return os.path.normpath(prefix(Path() if path in others else project.root) / path)

    return place


def _is_checked(path: Path, project: Project) -> bool:
    name = project.relative(path)
    return name.partition("/")[0] in CHECKED or name in (".", project.license_file)


def _of_sources(project: Project, paths: Sequence[Path], rules: Collection[Rule], *, fixes: bool) -> list[Diagnostic]:
    relative = [project.relative(path) for path in paths]
    if fixes:
        _fix(project, rules, relative)
    findings = lint(project, rules, relative, notify)
    missing = next((path for path in paths if not os.path.lexists(path)), None)
    if missing is not None and not findings:  # a deleted file may have findings, a mistyped one has none
        raise ConfigError("does not exist", where=missing)
    left = sum(finding.severity > Severity.INFO for finding in findings)
    if fixes and left:
        click.echo(f"{count_of(left, 'finding')} left: only a person can decide what is right there", err=True)
    return findings


def _fix(project: Project, rules: Collection[Rule], paths: Collection[str]) -> None:
    from taxokit.edit.commit import stated_sources
    from taxokit.lint.fixer import fix
    from taxokit.repository.transaction import writing

    with writing(project.root, notify):
        fixed = fix(project, rules, paths, lambda texts: stated_sources(project, texts))
    if fixed.findings:
        number = count_of(len(fixed.findings), "finding")
        click.echo(printable(f"fixed {number} in {', '.join(fixed.files)}"), err=True)
    for finding in fixed.refused:
        reason = "the fix could break something else, or lose a comment"
        click.echo(f"not fixed: {finding.location}: {reason}; fix it by hand", err=True)
