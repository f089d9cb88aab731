"""Which rules run, and how: what the command line and the configuration of a repository say of them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from typing import Any

from taxokit.lint.registry import Option, Rule, known_rules
from taxokit.repository.project import Project
from taxokit.text.diagnostics import Severity
from taxokit.text.errors import ConfigError
from taxokit.text.words import did_you_mean

Notify = Callable[[str], None]
"""Takes a notice for users beside the findings, such as that a rule was renamed."""


def no_notice(_: str) -> None:
    """Leave a notice out."""


OF_READING = ("unreadable-file", "yaml-syntax", "conflict-marker")
"""The rules on files that cannot be read or parsed. They always run, since no other rule has checked such a file."""

OF_PROFILES = "unmet-profile"
"""The rule that `profile` of the configuration is for."""

OF_READING_RDF = ("rdf-syntax",)
"""The same for files of a folder of RDF."""


def choose_rules(
    project: Project | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    notify: Notify = no_notice,
) -> list[Rule]:
    """Return the rules to run, configured as the project says. A rule that is selected runs even where it is off.

    A former name of a rule stands for the rule; `notify` takes the new one. Raises ConfigError for a rule, a severity
    or an option that does not exist.
    """
    known = known_rules()
    names = current_names([*select, *(project.ignore if project else ()), *ignore], known, notify)
    select = {names[name] for name in select}
    ignored = {names[name] for name in (*(project.ignore if project else ()), *ignore)}
    settings = dict(project.rules) if project else {}
    if project and project.profile:
        own = settings.get(OF_PROFILES, {})
        table = own if isinstance(own, Mapping) else {"severity": own}
        settings[OF_PROFILES] = {"profiles": list(project.profile), **table}
    try:
        configured = _configurations(settings, known, notify)
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


def current_names(names: Iterable[str], known: Mapping[str, Rule], notify: Notify = no_notice) -> Mapping[str, str]:
    """Return the identifier of the rule for each name, which may be a former one. Raises ConfigError for any other."""
    former = former_names(known)
    found = {}
    for name in dict.fromkeys(names):
        if name not in known and name not in former:
            raise ConfigError(f"there is no rule {name!r}", hint=did_you_mean(name, {**former, **known}))
        found[name] = former.get(name, name)
        if name in former:
            notify(f"the rule {name!r} is now called {former[name]!r}")
    return found


def former_names(known: Mapping[str, Rule]) -> Mapping[str, str]:
    """Return the identifiers of renamed rules by their former names."""
    return {rule.formerly: rule.id for rule in known.values() if rule.formerly}


def _configurations(
    settings: Mapping[str, Any], known: Mapping[str, Rule], notify: Notify
) -> Mapping[str, Rule | None]:
    """Return the rules that the repository configures, by identifier; None for those that are off."""
    names = current_names(settings, known, notify)
    configured: dict[str, Rule | None] = {}
    for name, value in settings.items():
        rule = known[names[name]]
        if rule.id in configured:
            raise ConfigError(f"the rule {rule.id!r} is configured twice, also by its former name {rule.formerly!r}")
        configured[rule.id] = _configured(rule, value)
    return configured


def _configured(rule: Rule, value: Any) -> Rule | None:
    """Return a rule as `[tool.taxokit.rules]` has it: a severity, "off", or a table of `severity` and options."""
    table: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {"severity": value}
    severity = table.pop("severity", str(rule.severity))
    levels = {str(level): level for level in Severity}
    if severity != "off" and (not isinstance(severity, str) or severity not in levels):
        raise ConfigError(
            f"{severity!r} is not a severity", where=f"rule {rule.id}", hint=f"write {', '.join([*levels, 'off'])}"
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
    if fits and isinstance(default, float):
        fits = 0 <= given <= 1  # a share; TOML has `inf` and `nan`, too
    if not fits or (isinstance(given, tuple) and not all(isinstance(single, str) for single in given)):
        raise ConfigError(
            f"the option {key!r} has to be {_WANTED[type(default)]}, not {value!r}", where=f"rule {rule.id}"
        )
    return given  # type: ignore[no-any-return]


_WANTED = {
    bool: "true or false",
    int: "a whole number",
    float: "a number from 0 to 1",
    str: "text",
    tuple: "a list of texts",
}
