"""The pages of rules."""

import inspect
import sys
import tomllib
from collections.abc import Iterator
from functools import partial
from typing import get_args

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.lint import rule_docs
from taxokit.lint.registry import Option, Rule, known_rules
from taxokit.lint.rule_docs import Explained
from taxokit.text.diagnostics import Diagnostic, Fix, Severity

DOC = """Something is longer than it has to be.

Nobody reads a long thing to its end, and what stands there might as well be missing; so it had better be short, or two.

- first, `this`,
  which goes on for quite some time, so that it has to be broken into two lines somewhere
- then that

Options: `max_length` is how many characters are too many, `words` which words
count for nothing.

Source: ISO 25964-1 section 6.1.

```yaml bad
label: A very long thing

  # and more
```

```yaml where schema/taxonomy.yaml
title: Things
```

```yaml released
label: A thing
```

```json bad taxonomy/themes/things.json
{}
```

```turtle good
ex:a skos:prefLabel "a" .
```
"""


def check(taxonomy: object, *, max_length: int = 80, words: tuple[str, ...] = ("a|b",)) -> Iterator[Diagnostic]:
    return iter(())


RULE = Rule("long-thing", Severity.WARNING, check, DOC, True, {"max_length": 80, "words": ("a|b",)}, fixable=True)
CONFIGURED = RULE._replace(
    severity=Severity.ERROR, check=partial(check, max_length=9), options={"max_length": 9, "words": ("a|b",)}
)


EXPLAINED = Explained(RULE, CONFIGURED)
OFF = Explained(RULE, RULE, runs=False)


def test_docstring_in_its_parts(snapshot: SnapshotAssertion) -> None:
    assert rule_docs.page_of(RULE) == snapshot


@pytest.mark.parametrize("explained", [EXPLAINED, OFF], ids=["configured", "off"])
def test_page(explained: Explained, snapshot: SnapshotAssertion) -> None:
    assert rule_docs.markdown(explained) == snapshot(name="markdown")
    assert rule_docs.as_json(explained) == snapshot(name="json")


def test_list_breaks_long_titles_under_themselves(snapshot: SnapshotAssertion) -> None:
    assert rule_docs.text_list({"a": EXPLAINED, "long-name": OFF}, 40) == snapshot


@pytest.mark.parametrize("value", [True, 3, -0.5, 'a "b" \\ \n ü \x7f'[:-1], ("a", 'b"'), ()])
def test_values_of_options_are_toml(value: Option) -> None:
    read = tomllib.loads(f"x = {rule_docs.toml_value(value)}")["x"]
    assert (tuple(read) if isinstance(read, list) else read) == value


def test_rules_are_fixable_whose_modules_make_fixes() -> None:
    fixes = {fix.__name__ for fix in get_args(Fix)} | {"additions_of"}
    of_loader = {"invisible-character"}  # a byte order mark
    rules = known_rules().values()
    modules = {rule.id: sys.modules[rule.check.__module__] for rule in rules}
    assert {rule.id for rule in rules if rule.fixable} == of_loader | {
        name
        for name, module in modules.items()
        if not fixes.isdisjoint(vars(module)) or ".replaced(" in inspect.getsource(module)  # a cell of a mapping
    }


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in known_rules().values()])
def test_every_rule_has_a_page_with_all_its_parts(rule: Rule) -> None:
    page = rule_docs.page_of(rule)
    assert page.why
    assert page.source
    assert bool(page.options) == bool(rule.options), "a paragraph `Options: ` says what each option is"
    assert all(f"`{name}`" in page.options or f"`{name.replace('_', '-')}`" in page.options for name in rule.options)
