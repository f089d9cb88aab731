"""The rules: how a module registers its own, and which run with which options.

A rule is one file in `rules/`. Its identifier is the file's name with dashes, named after the bad pattern, so that
"ignore empty-label" reads correctly. Its docstring is its page and its test. There are three kinds: a `rule` checks a
taxonomy, as the schema describes it; a `vocabulary_rule` checks its SKOS view, and so any SKOS file, too; a
`mapping_rule` checks each of its mapping sets, and so any file of SSSOM, too. The keyword-only parameters of the check
are its options, which `[tool.taxokit.rules]` sets.
"""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from taxokit.repository.project import Project
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.errors import ConfigError
from taxokit.text.plugins import Registry
from taxokit.text.words import did_you_mean

T = TypeVar("T", bound=Callable[..., Iterator[Diagnostic]])
Option = bool | int | float | str | tuple[str, ...]


class Rule(NamedTuple):
    """A check with the docstring of its module. `fixable` rules offer fixes for `check --fix`.

    `options` are the keyword-only parameters of the check, with their values. `formerly` is a former name, which still
    works. No comment can suppress a rule that is not `suppressible`, only the configuration. A rule that is not
    `in_sources` checks RDF alone, because the schema or other rules check the same there. A rule `on_mappings` checks
    files of SSSOM, and one that is not also `on_vocabulary` nothing else. Without the packages of its `extra` a rule
    finds nothing. A rule `of_whole` counts or compares all items, or reads other files than theirs, so that a part of
    the sources says nothing.
    """

    id: str
    severity: Severity
    check: Callable[..., Iterator[Diagnostic]]
    doc: str
    on_vocabulary: bool = False
    options: Mapping[str, Option] = MappingProxyType({})
    fixable: bool = False
    formerly: str = ""
    suppressible: bool = True
    in_sources: bool = True
    extra: str = ""
    on_mappings: bool = False
    of_whole: bool = False

    @property
    def title(self) -> str:
        """The first line of the docstring: the problem in one sentence."""
        return self.doc.strip().partition("\n")[0]


RULES: Registry[Rule] = Registry("taxokit.lint.rules", "taxokit.rules")


def rule(severity: Severity, *, fixable: bool = False, formerly: str = "", of_whole: bool = False) -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a Taxonomy, with the severity of its findings."""
    return partial(_register, severity, fixable=fixable, formerly=formerly, of_whole=of_whole)


def vocabulary_rule(  # noqa: PLR0913 - each rule names the few that it has
    severity: Severity,
    *,
    fixable: bool = False,
    formerly: str = "",
    suppressible: bool = True,
    in_sources: bool = True,
    on_mappings: bool = False,
    extra: str = "",
    of_whole: bool = False,
) -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a Vocabulary: of our sources or of any SKOS file.

    With `on_mappings`, also that of the mappings of any SSSOM file.
    """
    return partial(
        _register,
        severity,
        fixable=fixable,
        formerly=formerly,
        suppressible=suppressible,
        in_sources=in_sources,
        on_mappings=on_mappings,
        extra=extra,
        of_whole=of_whole,
        on_vocabulary=True,
    )


def mapping_rule(severity: Severity, *, fixable: bool = False) -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a MappingView: of a mapping set of ours or of any SSSOM file."""
    return partial(_register, severity, fixable=fixable, on_mappings=True)


def _register(severity: Severity, check: T, **properties: Any) -> T:
    module = check.__module__
    identifier = RULES.name_of(module).replace("_", "-")
    options = getattr(check, "__kwdefaults__", None) or {}
    doc = sys.modules[module].__doc__ or ""
    RULES.add(module, Rule(identifier, severity, check, doc, options=options, **properties))
    return check


def loader_rule(module: str, severity: Severity) -> None:
    """Register the rule of a module that reports problems of reading the files."""
    identifier = RULES.name_of(module).replace("_", "-")

    def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
        return loader_diagnostics(taxonomy, identifier)

    check.__module__ = module
    rule(severity)(check)


def known_rules() -> dict[str, Rule]:
    """Return every rule by its identifier, sorted, without configuration."""
    return {rule.id: rule for rule in RULES.all().values()}


def loader_diagnostics(taxonomy: Taxonomy, rule_id: str) -> Iterator[Diagnostic]:
    """Yield the problems of reading the files that the rule `rule_id` reports."""
    return (diagnostic for diagnostic in taxonomy.diagnostics if diagnostic.rule == rule_id)


# --- which rules run ---------------------------------------------------------------------------------------------


Notify = Callable[[str], None]
"""Takes a notice for users beside the findings, such as that a rule was renamed."""


def no_notice(_: str) -> None:
    """Drop a notice."""


OF_READING = ("unreadable-file", "yaml-syntax", "conflict-marker")
"""The rules on files that cannot be read or parsed. They always run, since no other rule checks such a file."""

OF_PROFILES = "unmet-profile"
"""The rule that takes `profile` of the configuration."""

OF_READING_RDF = ("rdf-syntax",)
"""The same for files of a folder of RDF."""


def choose_rules(
    project: Project | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    notify: Notify = no_notice,
) -> list[Rule]:
    """Return the rules to run, as the project configures them. A selected rule runs even if it is off.

    `notify` takes a notice of each former name. Raises ConfigError for an unknown rule, severity or option, and for a
    selected rule whose packages are not installed.
    """
    known = known_rules()
    ignore = [*(project.ignore if project else ()), *ignore]
    names = current_names([*select, *ignore], known, notify)
    select, ignored = ({names[name] for name in chosen} for chosen in (select, ignore))
    settings = dict(project.rules) if project else {}
    if project and project.profile:
        own = settings.get(OF_PROFILES, {})
        table = own if isinstance(own, Mapping) else {"severity": own}
        settings[OF_PROFILES] = {"profiles": list(project.profile), **table}
    where = project.where if project else ""
    try:
        current = current_names(settings, known, notify)
        configured = {current[name]: _configured(known[current[name]], value) for name, value in settings.items()}
    except ConfigError as error:
        raise ConfigError(str(error), where=where) from None
    for name in settings:
        if current[name] != name and current[name] in settings:
            message = f"the rule {current[name]!r} is configured twice, also by its former name {name!r}"
            raise ConfigError(message, where=where)
    chosen = []
    for name, default in known.items():
        rule = configured.get(name, default) or (default if name in select else None)
        if rule is not None and (not select or name in select) and name not in ignored:
            if rule.extra and name in select:
                from taxokit.text.extras import check_packages  # few runs need it

                check_packages(rule.extra)
            chosen.append(rule)
    return chosen


def current_names(names: Iterable[str], known: Mapping[str, Rule], notify: Notify = no_notice) -> Mapping[str, str]:
    """Return the identifier of the rule for each name, current or former. Raises ConfigError for an unknown name."""
    former = former_names(known)
    current = {}
    for name in dict.fromkeys(names):
        if name not in known and name not in former:
            hint = did_you_mean(name, {**former, **known}) or ("install the package that has it" if "/" in name else "")
            hint = "repeat the option for each rule" if "," in name else hint
            raise ConfigError(f"there is no rule {name!r}", hint=hint)
        current[name] = former.get(name, name)
        if name in former:
            notify(f"the rule {name!r} is now called {former[name]!r}")
    return current


def former_names(known: Mapping[str, Rule]) -> Mapping[str, str]:
    """Return the identifiers of renamed rules by their former names."""
    return {rule.formerly: rule.id for rule in known.values() if rule.formerly}


def _configured(rule: Rule, value: Any) -> Rule | None:
    """Return a rule as `[tool.taxokit.rules]` has it: a severity, "off", or a table of `severity` and options."""
    table: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {"severity": value}
    severity = table.pop("severity", str(rule.severity))
    levels = {str(level): level for level in Severity}
    if severity != "off" and (not isinstance(severity, str) or severity not in levels):
        raise ConfigError(
            f"{severity!r} is not a severity", where=f"rule {rule.id}", hint=f"write {', '.join([*levels, 'off'])}"
        )
    options = {key.replace("-", "_"): _option(rule, key, option) for key, option in table.items()}
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
    option: Any = tuple(value) if isinstance(value, list) else value
    is_valid = type(option) is type(default) or (isinstance(default, float) and type(option) is int)
    if is_valid and isinstance(default, float):
        is_valid = 0 <= option <= 1  # a share; TOML has `inf` and `nan`, too
    if not is_valid or (isinstance(option, tuple) and not all(isinstance(member, str) for member in option)):
        message = f"the option {key!r} must be {_EXPECTED[type(default)]}, not {value!r}"
        raise ConfigError(message, where=f"rule {rule.id}")
    return option  # type: ignore[no-any-return]


_EXPECTED = {
    bool: "true or false",
    int: "a whole number",
    float: "a number from 0 to 1",
    str: "text",
    tuple: "a list of texts",
}
