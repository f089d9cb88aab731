"""Running the rules over sources or over an RDF file: their diagnostics with places, less what comments suppress."""

from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from taxokit.lint.registry import Rule, known_rules
from taxokit.lint.selection import Notify, choose_rules, no_notice
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.locator import Locations
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Origin, Replacement, Severity, by_place
from taxokit.text.normalize import abridged, printable, truncated
from taxokit.text.progress import counted

if TYPE_CHECKING:
    from taxokit.lint.vocabulary.graph import GraphVocabulary

_LONGEST_MESSAGE = 2_000
"""How much of a message is shown: it may quote a text of megabytes, as may 10,000 others."""

_LONGEST_NAME = 80
"""How much of a value `Diagnostic.about` has as it is."""

_kept: list[SourceVocabulary] = []
"""What was checked last. To free a large one item by item takes long, and the process ends soon (see `cli.main`)."""


def lint(
    project: Project, rules: Collection[Rule], paths: Collection[str] = (), notify: Notify = no_notice
) -> list[Diagnostic]:
    """Check a whole repository by some rules and return the findings, sorted by place.

    `paths` (relative to the root) restricts what is returned, not what is checked. `notify` takes notices beside the
    findings. Raises ConfigError where the compiled schema cannot be read.
    """
    return findings(load(project), rules, paths, notify)


def lint_graph(path: Path, rules: Collection[Rule] | None = None, notify: Notify = no_notice) -> list[Diagnostic]:
    """Check a file of RDF, or those below a folder as one vocabulary; return the findings, sorted.

    By those of the rules, or of all, that apply to RDF. Raises SourceError where the file cannot be read or parsed; a
    file of a folder is a finding then.
    """
    chosen = [rule for rule in (choose_rules() if rules is None else rules) if rule.on_vocabulary]
    vocabulary = _read(path)
    found = ((rule, diagnostic) for rule in counted("checking", chosen) for diagnostic in rule.check(vocabulary))
    all_findings = _completed(found, vocabulary)
    with_ignores = list(vocabulary.texts_with_ignores())
    if with_ignores:
        from taxokit.lint import suppressions, turtle_suppressions  # needed where there is something to ignore

        ran = {rule.id: rule.severity for rule in chosen}
        ignores = [ignore for name, text in with_ignores for ignore in turtle_suppressions.ignores_of(text, name)]
        is_partial = not vocabulary.complete
        all_findings = suppressions.applied(ignores, all_findings, ran, known_rules(), notify, is_partial=is_partial)
    return all_findings


def _read(path: Path) -> "GraphVocabulary":
    if path.is_dir():
        from taxokit.lint.vocabulary.graph import read_folder

        return read_folder(path)
    from taxokit.lint.vocabulary.graph import read_graph  # checks of sources do without it

    return read_graph(path)


def findings(
    taxonomy: Taxonomy, rules: Iterable[Rule], paths: Collection[str] = (), notify: Notify = no_notice
) -> list[Diagnostic]:
    """Run rules over a taxonomy that was loaded, and return the findings, sorted by place."""
    vocabulary, rules = SourceVocabulary(taxonomy), list(rules)
    _kept[:] = [vocabulary]
    found = (
        (rule, diagnostic)
        for rule in counted("checking", rules)
        for diagnostic in rule.check(vocabulary if rule.on_vocabulary else taxonomy)
    )
    all_findings = _completed(found, Locations(taxonomy))
    if taxonomy.with_ignores:
        from taxokit.lint import suppressions  # needed where there is something to ignore

        ran = {rule.id: rule.severity for rule in rules}
        ignores = suppressions.ignores_in_sources(taxonomy)
        is_partial = bool(taxonomy.unread)  # then rules find less than they will
        all_findings = suppressions.applied(ignores, all_findings, ran, known_rules(), notify, is_partial=is_partial)
    return [finding for finding in all_findings if concerns(finding.location.path, paths)]


class _Places(Protocol):
    """What the engine has to know of the places of a taxonomy, or of an RDF file."""

    def of(self, origin: Origin | Location, /) -> Location:
        """Return the line and the column of a place."""

    def subject(self, place: Origin | Location, /) -> tuple[str, ...]:
        """Return what is at a place, as `Diagnostic.about` has it."""

    def replacement(self, diagnostic: Diagnostic, /) -> Replacement | None:
        """Return what the fix of a diagnostic does to the text of its file."""


def _completed(found: Iterable[tuple[Rule, Diagnostic]], places: _Places) -> list[Diagnostic]:
    """Return diagnostics with rule, severity and location, each once, sorted."""
    complete = (
        Diagnostic(
            places.of(diagnostic.place),
            printable(truncated(diagnostic.message, _LONGEST_MESSAGE)),
            printable(truncated(diagnostic.hint, _LONGEST_MESSAGE)),
            places.replacement(diagnostic),
            tuple(abridged(name, _LONGEST_NAME) for name in (*places.subject(diagnostic.place), *diagnostic.about)),
            diagnostic.cases,
            rule.id,
            min(rule.severity, diagnostic.severity),
            diagnostic.cause,
        )
        for rule, diagnostic in found
    )
    return sorted({by_place(diagnostic): diagnostic for diagnostic in complete}.values(), key=by_place)


def errors_of(taxonomy: Taxonomy) -> list[Diagnostic]:
    """Return the findings of severity error, by the rules as the repository configures them."""
    rules = choose_rules(taxonomy.project)
    errors = [rule for rule in rules if rule.severity is Severity.ERROR]  # no finding is worse than its rule
    if taxonomy.with_ignores:
        from taxokit.lint import suppressions

        if any(rule.id == suppressions.RULE for rule in errors):  # it has to know what all others find
            errors = rules
    return [finding for finding in findings(taxonomy, errors) if finding.severity is Severity.ERROR]


def concerns(path: str, wanted: Collection[str]) -> bool:
    """Return True if a path is one of those that are wanted, or below one; every path is where none are named."""
    if not wanted:
        return True
    parents = {str(parent) for parent in PurePosixPath(path).parents}
    return any(name == path or name in parents for name in wanted)
