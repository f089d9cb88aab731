"""Running the rules over a taxonomy, and giving each problem a line and a column.

A rule is one file in `rules/`. Its identifier is the file's name with dashes, named after the bad pattern, so that
"ignore empty-label" reads correctly. Its docstring is its documentation and its test.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from taxokit import sources
from taxokit.config import Project
from taxokit.documents import Fault, Node
from taxokit.errors import ConfigError
from taxokit.findings import Finding, Problem, Severity
from taxokit.loading import collector_paused, load
from taxokit.location import Location, Origin
from taxokit.model import Taxonomy
from taxokit.plugins import Registry
from taxokit.suggesting import did_you_mean

Check = Callable[[Taxonomy], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong."""

    id: str
    severity: Severity
    check: Check
    doc: str


RULES: Registry[Rule] = Registry("taxokit.rules")


def rule(severity: Severity) -> Callable[[Check], Check]:
    """Register the rule of a module, with the severity of its findings."""

    def register(check: Check) -> Check:
        module = check.__module__
        identifier = module.rpartition(".")[2].replace("_", "-")
        RULES.add(module, Rule(identifier, severity, check, _doc_of(check)))
        return check

    return register


def _doc_of(check: Check) -> str:
    return str(check.__globals__.get("__doc__") or "")


def known_rules() -> dict[str, Rule]:
    """Return every rule by its identifier, sorted."""
    return {rule.id: rule for rule in RULES.all().values()}


def faults_of(taxonomy: Taxonomy, rule_id: str) -> Iterator[Problem]:
    """Yield what reading the files found that the rule `rule_id` reports."""
    return (_problem(fault) for fault in taxonomy.faults if fault.rule == rule_id)


def _problem(fault: Fault) -> Problem:
    return Problem(fault.location, fault.message, fault.hint)


def lint(
    project: Project,
    paths: Collection[str] = (),
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> list[Finding]:
    """Check a whole repository and return the findings, sorted by place.

    `paths` (relative to the root) restricts what is returned, not what is looked at; `select` and `ignore` name rules.
    Raises ConfigError where one of them is not known, or the compiled schema cannot be read.
    """
    rules = choose_rules([*project.ignore, *ignore], select)
    with collector_paused():
        return findings(load(project), rules, paths)


def choose_rules(ignore: Collection[str], select: Collection[str] = ()) -> list[Rule]:
    """Return the rules to run. Raises ConfigError for a rule that does not exist."""
    known = known_rules()
    for name in (*select, *ignore):
        if name not in known:
            raise ConfigError(
                " ".join(filter(None, [f"there is no rule {name!r};", did_you_mean(name, known)])).rstrip(";")
            )
    return [rule for rule in known.values() if (not select or rule.id in select) and rule.id not in ignore]


def findings(taxonomy: Taxonomy, rules: Iterable[Rule], paths: Collection[str] = ()) -> list[Finding]:
    """Run rules over a taxonomy that was loaded, and return the findings, sorted by place."""
    found = [(rule, problem) for rule in rules for problem in rule.check(taxonomy)]
    if paths:
        found = [(rule, problem) for rule, problem in found if _concerns(problem.origin.path, paths)]
    locations = _Locations(taxonomy)
    return sorted(
        {
            Finding(
                locations.of(problem.origin),
                rule.id,
                rule.severity,
                printable(problem.message),
                printable(problem.hint),
            )
            for rule, problem in found
        }
    )


def errors_of(taxonomy: Taxonomy) -> list[Finding]:
    """Return the findings of severity error, by the rules that the repository does not ignore."""
    ignored = taxonomy.project.ignore if taxonomy.project else ()
    return [finding for finding in findings(taxonomy, choose_rules(ignored)) if finding.severity is Severity.ERROR]


def printable(text: str) -> str:
    """Return a text in one line and without what could control a terminal; such characters are written as escapes."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _concerns(path: str, wanted: Collection[str]) -> bool:
    parents = {str(parent) for parent in PurePosixPath(path).parents}
    return any(name == path or name in parents for name in wanted)


class _Locations:
    """Turns origins into locations; composes each file that has a problem once."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.root = taxonomy.project.root if taxonomy.project else None
        self.nodes: dict[str, Node | None] = {}

    def of(self, origin: Origin | Location) -> Location:
        location = self._found(origin)
        return location if location.path.isprintable() else replace(location, path=printable(location.path))

    def _found(self, origin: Origin | Location) -> Location:
        if isinstance(origin, Location):
            return origin if origin.line else Location(origin.path, 1, 1)
        if origin.path not in self.nodes:
            self.nodes[origin.path] = self._compose(origin.path)
        location = sources.locate(self.nodes[origin.path], origin)
        return location if location.line else Location(origin.path, 1, 1)

    def _compose(self, path: str) -> Node | None:
        text = sources.read_text(self.root, path) if self.root else ""
        node = sources.compose(text, path) if isinstance(text, str) else None
        return None if isinstance(node, Fault) else node
