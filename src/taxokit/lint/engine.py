"""Running the rules over sources or RDF files: findings with places, except suppressed findings."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from taxokit.lint.registry import Notify, Rule, choose_rules, no_notice
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import Locations, load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Origin, Severity, by_place
from taxokit.text.normalize import abridged, printable, truncated
from taxokit.text.progress import counted

if TYPE_CHECKING:
    from taxokit.lint.mapping_view import MappingPlaces, MappingView
    from taxokit.lint.vocabulary.graph import GraphVocabulary

_LONGEST_MESSAGE = 2_000
"""The longest message that is shown: it may quote a text of megabytes, and so may 10,000 others."""

_kept: list[SourceVocabulary] = []
"""The vocabulary that was checked last: to free a large one takes long, and the process usually ends soon."""

_LONGEST_NAME = 80  # the longest value in `Diagnostic.about` that is not abridged


def lint(
    project: Project, rules: Collection[Rule], paths: Collection[str] = (), notify: Notify = no_notice
) -> list[Diagnostic]:
    """Check a whole repository by some rules and return the findings, sorted by place.

    `paths` (relative to the root) restricts the findings, not the checks. `notify` takes notices beside the findings.
    Raises ConfigError if the compiled schema cannot be read.
    """
    return findings(load(project), rules, paths, notify)


def lint_graph(path: Path, rules: Collection[Rule] | None = None, notify: Notify = no_notice) -> list[Diagnostic]:
    """Check a file of RDF, or the files below a folder as one vocabulary, and return the findings, sorted by place.

    `rules` that do not apply to RDF are left out; None stands for all. Raises SourceError if the file cannot be read or
    parsed; for a file of a folder that is a finding.
    """
    from taxokit.lint.vocabulary.folder import read_folder  # checks of sources do without it
    from taxokit.lint.vocabulary.graph import read_graph

    chosen = [rule for rule in (choose_rules() if rules is None else rules) if rule.on_vocabulary]
    vocabulary = read_folder(path) if path.is_dir() else read_graph(path)
    reported = ((rule, diagnostic) for rule in counted("checking", chosen) for diagnostic in rule.check(vocabulary))
    located = _located(reported, vocabulary)
    with_ignores = list(vocabulary.texts_with_ignores())
    if not with_ignores:
        return located
    from taxokit.lint.suppressions import applied, ignores_in_turtle  # most files have no such comment

    ignores = [ignore for name, text in with_ignores for ignore in ignores_in_turtle(text, name)]
    return applied(ignores, located, chosen, notify, is_partial=not vocabulary.complete)


def findings(
    taxonomy: Taxonomy, rules: Iterable[Rule], paths: Collection[str] = (), notify: Notify = no_notice
) -> list[Diagnostic]:
    """Run rules over a loaded taxonomy and return the findings, sorted by place."""
    rules = list(rules)
    located = located_in(taxonomy, diagnose(taxonomy, rules), rules, notify)
    return [finding for finding in located if concerns(finding.location.path, paths)]


def diagnose(taxonomy: Taxonomy, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Diagnostic]]:
    """Yield what rules report about a taxonomy, before places are lines and suppressed findings go."""
    vocabulary = SourceVocabulary(taxonomy)
    _kept[:] = [vocabulary]
    views = _views_of_mappings(taxonomy)
    for rule in counted("checking", [rule for rule in rules if rule.in_sources]):
        for view in [vocabulary] if rule.on_vocabulary else views if rule.on_mappings else [taxonomy]:
            for diagnostic in rule.check(view):
                yield rule, diagnostic


def located_in(
    taxonomy: Taxonomy,
    diagnostics: Iterable[tuple[Rule, Diagnostic]],
    rules: Iterable[Rule],
    notify: Notify = no_notice,
    *,
    is_partial: bool = False,
) -> list[Diagnostic]:
    """Return the findings among the diagnostics of some rules, sorted by place; `is_partial` if they are not all."""
    located = _located(diagnostics, Locations(taxonomy))
    if not taxonomy.with_ignores:
        return located
    from taxokit.lint.suppressions import applied, ignores_in_sources  # many taxonomies have no such comment

    # with an unread file, rules report less than they will
    is_partial = is_partial or bool(taxonomy.unread)
    return applied(ignores_in_sources(taxonomy), located, rules, notify, is_partial=is_partial)


def _views_of_mappings(taxonomy: Taxonomy) -> "list[MappingView]":
    if not taxonomy.mapping_sets:
        return []
    from taxokit.lint.mapping_view import MappingView  # few taxonomies have mapping sets

    return [MappingView(mapping_set, taxonomy) for mapping_set in taxonomy.mapping_sets]


def lint_mappings(path: Path, rules: Collection[Rule] | None = None) -> list[Diagnostic]:
    """Check a file of SSSOM that belongs to no repository, and return the findings, sorted by place.

    `rules` on anything else are left out; None stands for all. Raises SourceError if the file cannot be read.
    """
    from taxokit.lint.mapping_view import MappingPlaces, MappingView
    from taxokit.lint.vocabulary.mapped import MappedVocabulary
    from taxokit.sssom.read import read_mapping_file

    chosen = [rule for rule in (choose_rules() if rules is None else rules) if rule.on_mappings]
    view = MappingView(read_mapping_file(path))
    vocabulary = MappedVocabulary(view)
    reported = (
        (rule, diagnostic)
        for rule in counted("checking", chosen)
        for diagnostic in rule.check(vocabulary if rule.on_vocabulary else view)
    )
    return _located(reported, MappingPlaces())


def _located(
    reported: Iterable[tuple[Rule, Diagnostic]], places: "Locations | GraphVocabulary | MappingPlaces"
) -> list[Diagnostic]:
    """Return diagnostics with rule, severity and location, each once, sorted."""
    located = (
        diagnostic._replace(
            place=places.of(diagnostic.at or diagnostic.place),
            at=None,
            origin=diagnostic.place if isinstance(diagnostic.place, Origin) else None,
            message=printable(truncated(diagnostic.message, _LONGEST_MESSAGE)),
            hint=printable(truncated(diagnostic.hint, _LONGEST_MESSAGE)),
            fix=places.replacement(diagnostic),
            about=tuple(abridged(n, _LONGEST_NAME) for n in (*places.subject(diagnostic.place), *diagnostic.about)),
            members=tuple(abridged(name, _LONGEST_NAME) for name in diagnostic.members),
            rule=rule.id,
            severity=min(rule.severity, diagnostic.severity),
        )
        for rule, diagnostic in reported
    )
    return sorted({by_place(diagnostic): diagnostic for diagnostic in located}.values(), key=by_place)


def errors_of(taxonomy: Taxonomy) -> list[Diagnostic]:
    """Return the findings of severity error, by the rules as the repository configures them."""
    return findings_from(taxonomy, Severity.ERROR)


def findings_from(taxonomy: Taxonomy, least: Severity) -> list[Diagnostic]:
    """Return the findings of a severity and of worse ones, by the rules as the repository configures them."""
    rules = choose_rules(taxonomy.project)
    if not taxonomy.with_ignores:  # `unused-ignore` needs the findings of all rules
        rules = [rule for rule in rules if rule.severity >= least]  # no finding is worse than its rule
    return [finding for finding in findings(taxonomy, rules) if finding.severity >= least]


def concerns(path: str, chosen: Collection[str]) -> bool:
    """Return True if a path is chosen, or below a chosen one, or if none is chosen."""
    return not chosen or not {path, *map(str, PurePosixPath(path).parents)}.isdisjoint(chosen)
