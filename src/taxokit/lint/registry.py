"""The rules: what one is, and how a module registers its own.

A rule is one file in `rules/`. Its identifier is the file's name with dashes, named after the bad pattern, so that
"ignore empty-label" reads correctly. Its docstring is its documentation and its test. There are two kinds: a `rule`
looks at a taxonomy, as the schema describes it; a `vocabulary_rule` looks at it as SKOS sees it, and so at any SKOS
file too. The keyword-only parameters of the check are its options, which `[tool.taxokit.rules]` sets.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.plugins import Registry

T = TypeVar("T", bound=Callable[..., Iterator[Diagnostic]])
Option = bool | int | float | str | tuple[str, ...]


class Rule(NamedTuple):
    """One thing that can be wrong, with the docstring of its module. `fixable` rules offer fixes for `check --fix`.

    `options` are the keyword-only parameters of the check, with their values. `formerly` is the name that it had, and
    to which it still answers. Only the configuration can turn off what is not `suppressible`, and no comment.
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

    @property
    def title(self) -> str:
        """What is wrong, in one sentence."""
        return self.doc.strip().partition("\n")[0]


RULES: Registry[Rule] = Registry("taxokit.lint.rules")


def rule(severity: Severity, *, fixable: bool = False, formerly: str = "") -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a Taxonomy, with the severity of its findings."""
    return partial(_register, severity, fixable=fixable, formerly=formerly, on_vocabulary=False)


def vocabulary_rule(
    severity: Severity, *, fixable: bool = False, formerly: str = "", suppressible: bool = True
) -> Callable[[T], T]:
    """Register the rule of a module, whose check takes a Vocabulary: of our sources or of any SKOS file."""
    return partial(
        _register, severity, fixable=fixable, formerly=formerly, suppressible=suppressible, on_vocabulary=True
    )


def _register(
    severity: Severity, check: T, *, fixable: bool, formerly: str, on_vocabulary: bool, suppressible: bool = True
) -> T:
    module = check.__module__
    identifier = module.rpartition(".")[2].replace("_", "-")
    options = getattr(check, "__kwdefaults__", None) or {}
    doc = sys.modules[module].__doc__ or _docstring_in_source(module)
    registered = Rule(identifier, severity, check, doc, on_vocabulary, options, fixable, formerly, suppressible)
    RULES.add(module, registered)
    return check


def _docstring_in_source(module: str) -> str:
    """Return the docstring of a module where the interpreter has dropped it, as `python -OO` does."""
    import ast

    source = getattr(sys.modules[module].__loader__, "get_source", lambda _: None)(module)
    return (ast.get_docstring(ast.parse(source)) if source else None) or ""


def loader_rule(module: str, severity: Severity) -> None:
    """Register the rule of a module that reports what reading the files found."""
    identifier = module.rpartition(".")[2].replace("_", "-")

    def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
        return loader_diagnostics(taxonomy, identifier)

    check.__module__ = module
    rule(severity)(check)


def known_rules() -> dict[str, Rule]:
    """Return every rule by its identifier, sorted, as it is without configuration."""
    return {rule.id: rule for rule in RULES.all().values()}


def loader_diagnostics(taxonomy: Taxonomy, rule_id: str) -> Iterator[Diagnostic]:
    """Yield what reading the files found that the rule `rule_id` reports."""
    return (diagnostic for diagnostic in taxonomy.diagnostics if diagnostic.rule == rule_id)
