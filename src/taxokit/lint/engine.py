"""The rules: how they are registered, configured and run over sources or over anyone's RDF.

A rule is one file in `rules/`. Its identifier is the file's name with dashes, named after the bad pattern, so that
"ignore empty-label" reads correctly. Its docstring is its documentation and its test. There are two kinds: a `rule`
looks at a taxonomy, as the schema describes it; a `vocabulary_rule` looks at it as SKOS sees it, and so at any SKOS
file too. Parameters of the check after the first are its options, which `[tool.taxokit.rules]` sets.
"""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

from taxokit.core.diagnostics import Diagnostic, Replacement, Severity, by_place
from taxokit.core.errors import ConfigError
from taxokit.core.location import Location, Origin
from taxokit.core.project import Project
from taxokit.core.registry import Registry
from taxokit.core.text.normalize import printable
from taxokit.core.text.suggest import did_you_mean
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.locator import Locations
from taxokit.taxonomy.model import Taxonomy

_LONGEST_VALUE = 80
"""How much of a value `Diagnostic.about` has as it is."""

MANY = 10
"""From how many on one finding for all of them says more than one for each."""

T = TypeVar("T", bound=Callable[..., Iterator[Diagnostic]])
Option = bool | int | float | str | tuple[str, ...]


class Rule(NamedTuple):
    """One thing that can be wrong, with the docstring of its module. `fixable` rules offer fixes for `check --fix`.

    `options` are the keyword-only parameters of the check, with their values.
    """

    id: str
    severity: Severity
    check: Callable[..., Iterator[Diagnostic]]
    doc: str
    on_vocabulary: bool = False
    options: Mapping[str, Option] = MappingProxyType({})
    fixable: bool = False

    @property
    def title(self) -> str:
        """What is wrong, in one sentence."""
        return self.doc.strip().partition("\n")[0]


RULES: Registry[Rule] = Registry("taxokit.lint.rules")


def rule(severity: Severity, *, fixable: bool = False) -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a Taxonomy, with the severity of its findings."""
    return partial(_register, severity, fixable=fixable, on_vocabulary=False)


def vocabulary_rule(severity: Severity, *, fixable: bool = False) -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a Vocabulary: of our sources or of any SKOS file."""
    return partial(_register, severity, fixable=fixable, on_vocabulary=True)


def _register(severity: Severity, check: T, *, fixable: bool, on_vocabulary: bool) -> T:
    module = check.__module__
    identifier = module.rpartition(".")[2].replace("_", "-")
    options = getattr(check, "__kwdefaults__", None) or {}
    doc = sys.modules[module].__doc__ or ""
    RULES.add(module, Rule(identifier, severity, check, doc, on_vocabulary, options, fixable))
    return check


def known_rules() -> dict[str, Rule]:
    """Return every rule by its identifier, sorted, as it is without configuration."""
    return {rule.id: rule for rule in RULES.all().values()}


def loader_diagnostics(taxonomy: Taxonomy, rule_id: str) -> Iterator[Diagnostic]:
    """Yield what reading the files found that the rule `rule_id` reports."""
    return (diagnostic for diagnostic in taxonomy.diagnostics if diagnostic.rule == rule_id)


# --- which rules run -----------------------------------------------------------------------------------------------


OF_READING = ("unreadable-file", "yaml-syntax")
"""The rules on files that cannot be read, or parsed: whatever else was chosen, nobody has looked for it there."""


def choose_rules(
    project: Project | None = None, select: Collection[str] = (), ignore: Collection[str] = ()
) -> list[Rule]:
    """Return the rules to run, configured as the project says. A rule that is selected runs even where it is off.

    Raises ConfigError for a rule, a severity or an option that does not exist.
    """
    known = known_rules()
    ignored = {*(project.ignore if project else ()), *ignore}
    for name in (*select, *sorted(ignored)):
        _known(name, known)
    settings = project.rules if project else {}
    try:
        configured = {name: _configured(_known(name, known), value) for name, value in settings.items()}
    except ConfigError as error:
        raise ConfigError(str(error), where=project.where if project else "") from None
    chosen = []
    for name, found in known.items():
        rule = configured.get(name, found)
        if rule is None:
            rule = found if name in select else None
        if rule is not None and (not select or name in select) and name not in ignored:
            chosen.append(rule)
    return chosen


def _known(name: str, known: Mapping[str, Rule]) -> Rule:
    if name not in known:
        raise ConfigError(f"there is no rule {name!r}", hint=did_you_mean(name, known))
    return known[name]


def _configured(rule: Rule, value: Any) -> Rule | None:
    """Return a rule as `[tool.taxokit.rules]` has it: a severity, "off", or a table of `severity` and options."""
    table: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {"severity": value}
    severity = table.pop("severity", str(rule.severity))
    levels = {str(level): level for level in Severity}
    if severity != "off" and (not isinstance(severity, str) or severity not in levels):
        raise ConfigError(
            f"{severity!r} is no severity", where=f"rule {rule.id}", hint=f"write {', '.join([*levels, 'off'])}"
        )
    options = {key.replace("-", "_"): _option(rule, key, given) for key, given in table.items()}
    if severity == "off":
        return None
    merged = {**rule.options, **options}
    check = partial(rule.check, **options) if options else rule.check
    return rule._replace(severity=levels[severity], check=check, options=merged)


def _option(rule: Rule, key: str, value: Any) -> Option:
    name = key.replace("-", "_")
    if name not in rule.options:
        options = [option.replace("_", "-") for option in rule.options]
        hint = did_you_mean(key, options) or (f"it has {', '.join(options)}" if options else "it has none")
        raise ConfigError(f"there is no option {key!r}", where=f"rule {rule.id}", hint=hint)
    default = rule.options[name]
    given: Any = tuple(value) if isinstance(value, list) else value
    fits = type(given) is type(default) or (isinstance(default, float) and type(given) is int)
    if not fits or (isinstance(given, tuple) and not all(isinstance(single, str) for single in given)):
        raise ConfigError(
            f"the option {key!r} has to be {_WANTED[type(default)]}, not {value!r}", where=f"rule {rule.id}"
        )
    return given  # type: ignore[no-any-return]


_WANTED = {bool: "true or false", int: "a whole number", float: "a number", str: "text", tuple: "a list of texts"}


# --- running them --------------------------------------------------------------------------------------------------


def lint(project: Project, rules: Collection[Rule], paths: Collection[str] = ()) -> list[Diagnostic]:
    """Check a whole repository by some rules and return the findings, sorted by place.

    `paths` (relative to the root) restricts what is returned, not what is looked at. Raises ConfigError where the
    compiled schema cannot be read.
    """
    return findings(load(project), rules, paths)


def lint_graph(path: Path, rules: Collection[Rule] | None = None) -> list[Diagnostic]:
    """Check a file of RDF by those of the rules, or of all, that make sense there; return the findings, sorted.

    Raises SourceError where the file cannot be read or parsed.
    """
    from taxokit.lint.vocabulary.rdf_file import read_graph  # who checks sources does not wait for it

    chosen = [rule for rule in (choose_rules() if rules is None else rules) if rule.on_vocabulary]
    vocabulary = read_graph(path)
    found = ((rule, diagnostic) for rule in chosen for diagnostic in rule.check(vocabulary))
    all_findings = _completed(found, vocabulary.places)
    if vocabulary.has_ignores:
        from taxokit.lint import suppressions, turtle_suppressions  # needed where there is something to ignore

        ran = {rule.id: rule.severity for rule in chosen}
        ignores = list(turtle_suppressions.ignores_of(vocabulary.text, str(path)))
        all_findings = suppressions.applied(ignores, all_findings, ran, known_rules())
    return all_findings


def findings(taxonomy: Taxonomy, rules: Iterable[Rule], paths: Collection[str] = ()) -> list[Diagnostic]:
    """Run rules over a taxonomy that was loaded, and return the findings, sorted by place."""
    rules = list(rules)
    vocabulary = SourceVocabulary(taxonomy)
    found = (
        (rule, diagnostic)
        for rule in rules
        for diagnostic in rule.check(vocabulary if rule.on_vocabulary else taxonomy)
    )
    all_findings = _completed(found, Locations(taxonomy))
    if taxonomy.with_ignores:
        from taxokit.lint import suppressions  # needed where there is something to ignore

        ran = {rule.id: rule.severity for rule in rules}
        ignores = suppressions.ignores_in_sources(taxonomy)
        is_partial = bool(taxonomy.unread)  # then rules find less than they will
        all_findings = suppressions.applied(ignores, all_findings, ran, known_rules(), is_partial=is_partial)
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
            printable(diagnostic.message),
            printable(diagnostic.hint),
            places.replacement(diagnostic),
            tuple(map(_bounded, (*places.subject(diagnostic.place), *diagnostic.about))),
            diagnostic.cases,
            rule.id,
            rule.severity,
        )
        for rule, diagnostic in found
    )
    return sorted({by_place(diagnostic): diagnostic for diagnostic in complete}.values(), key=by_place)


def _bounded(value: str) -> str:
    """Return a value, or the beginning and the digest of a long one."""
    if len(value) <= _LONGEST_VALUE:
        return value
    import hashlib  # few findings are about a long text

    return f"{value[: _LONGEST_VALUE // 2]}…{hashlib.sha256(value.encode('utf-8', 'replace')).hexdigest()[:16]}"


def errors_of(taxonomy: Taxonomy) -> list[Diagnostic]:
    """Return the findings of severity error, by the rules as the repository configures them."""
    rules = choose_rules(taxonomy.project)
    return [finding for finding in findings(taxonomy, rules) if finding.severity is Severity.ERROR]


def concerns(path: str, wanted: Collection[str]) -> bool:
    """Say whether a path is one of those that are wanted, or below one; every path is where none are named."""
    if not wanted:
        return True
    parents = {str(parent) for parent in PurePosixPath(path).parents}
    return any(name == path or name in parents for name in wanted)
