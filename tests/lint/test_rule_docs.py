"""The pages of rules."""

import sys
import tomllib
from collections.abc import Iterator
from functools import partial

import pytest

from taxokit.lint import rule_docs
from taxokit.lint.registry import Option, Rule, known_rules
from taxokit.lint.rule_docs import Example, Explained, Page
from taxokit.text.diagnostics import Diagnostic, Severity

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


def test_docstring_taken_apart() -> None:
    assert rule_docs.page_of(RULE) == Page(
        "Something is longer than it has to be.",
        (
            "Nobody reads a long thing to its end, and what stands there might as well be missing; so it had better be short, or two.",
            "- first, `this`,\n  which goes on for quite some time, so that it has to be broken into two lines somewhere\n- then that",
        ),
        "`max_length` is how many characters are too many, `words` which words\ncount for nothing.",
        "ISO 25964-1 section 6.1.",
        (
            Example("bad", "yaml", "label: A very long thing\n\n  # and more\n"),
            Example("where", "yaml", "title: Things\n", "schema/taxonomy.yaml"),
            Example("released", "yaml", "label: A thing\n"),
            Example("bad", "json", "{}\n", "taxonomy/themes/things.json"),
            Example("good", "turtle", 'ex:a skos:prefLabel "a" .\n'),
        ),
    )


def test_page_for_the_terminal() -> None:
    assert rule_docs.plain_text(Explained(RULE, CONFIGURED), 80) == (
        """\
long-thing
Something is longer than it has to be.

Severity:  error (by default warning)
Checks:    the sources, and any SKOS file
Fix:       --fix fixes it in the sources, where that is certain

Nobody reads a long thing to its end, and what stands there might as well be
missing; so it had better be short, or two.

- first, this, which goes on for quite some time, so that it has to be broken
  into two lines somewhere
- then that

Source: ISO 25964-1 section 6.1.

Options
  max_length is how many characters are too many, words which words count for
  nothing.
    max-length = 9  (by default 80)
    words = ["a|b"]

Wrong
    label: A very long thing

      # and more

Where schema/taxonomy.yaml says
    title: Things

Released in 1.0.0
    label: A thing

Wrong, in taxonomy/themes/things.json
    {}

Right
    ex:a skos:prefLabel "a" .

Ignore it
  on a line, or above a value with everything inside:
    # taxokit: ignore=long-thing
  everywhere, in [tool.taxokit] of pyproject.toml or in taxokit.toml:
    ignore = ["long-thing"]
"""
    )


def test_page_in_markdown() -> None:
    page = rule_docs.markdown(Explained(RULE, CONFIGURED))
    assert page.startswith(
        """\
# long-thing

Something is longer than it has to be.

- Severity: error (by default warning)
- Checks: the sources, and any SKOS file
- Fix: `--fix` fixes it in the sources, where that is certain

Nobody reads"""
    )
    assert page.endswith(
        """\
Source: ISO 25964-1 section 6.1.

Wrong:

```yaml
label: A very long thing

  # and more
```

Where `schema/taxonomy.yaml` says:

```yaml
title: Things
```

Released in 1.0.0:

```yaml
label: A thing
```

Wrong, in `taxonomy/themes/things.json`:

```json
{}
```

Right:

```turtle
ex:a skos:prefLabel "a" .
```

## Options

`max_length` is how many characters are too many, `words` which words
count for nothing.

| option | takes | default |
|---|---|---|
| `max-length` | whole number | `80`, here `9` |
| `words` | list of texts | `["a\\|b"]` |

```toml
[tool.taxokit.rules.long-thing]
max-length = 9
words = ["a|b"]
```

## Ignoring it

`# taxokit: ignore=long-thing` after a value ignores it on that line; on a line of its own, in the value that
begins on the next line and in everything inside.
`ignore = ["long-thing"]` in `[tool.taxokit]` of `pyproject.toml` ignores it everywhere.
"""
    )


def test_rule_that_is_off() -> None:
    assert Explained(RULE, RULE, runs=False).severity == "off (by default warning)"
    assert rule_docs.as_json(Explained(RULE, RULE, runs=False))["severity"] == "off"


def test_facts() -> None:
    facts = rule_docs.as_json(Explained(RULE, CONFIGURED))
    assert facts["options"] == [
        {"name": "max-length", "type": "whole number", "default": 80, "value": 9},
        {"name": "words", "type": "list of texts", "default": ["a|b"], "value": ["a|b"]},
    ]
    assert (facts["severity"], facts["default_severity"], facts["any_skos_file"]) == ("error", "warning", True)
    assert facts["source"] == "ISO 25964-1 section 6.1."


def test_facts_say_the_file_of_an_example() -> None:
    assert [example["file"] for example in rule_docs.as_json(Explained(RULE, RULE))["examples"]] == [
        "",
        "schema/taxonomy.yaml",
        "",
        "taxonomy/themes/things.json",
        "",
    ]


def test_list_breaks_long_titles_under_themselves() -> None:
    rules = {"a": Explained(RULE, RULE), "long-name": Explained(RULE, RULE, runs=False)}
    assert rule_docs.text_list(rules, 40) == (
        """\
a          warning  Something is longer
                    than it has to be.
long-name  off      Something is longer
                    than it has to be.
"""
    )


@pytest.mark.parametrize("value", [True, 3, -0.5, 'a "b" \\ \n ü \x7f'[:-1], ("a", 'b"'), ()])
def test_values_of_options_are_toml(value: Option) -> None:
    read = tomllib.loads(f"x = {rule_docs.toml_value(value)}")["x"]
    assert (tuple(read) if isinstance(read, list) else read) == value


def test_rules_are_fixable_whose_modules_make_fixes() -> None:
    fixes = {"NewList", "NewText", "Removal", "Replacement"}
    rules = known_rules().values()
    assert {rule.id for rule in rules if rule.fixable} == {
        rule.id for rule in rules if not fixes.isdisjoint(vars(sys.modules[rule.check.__module__]))
    }


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in known_rules().values()])
def test_every_rule_has_a_page_with_all_its_parts(rule: Rule) -> None:
    page = rule_docs.page_of(rule)
    assert page.why
    assert page.source
    assert bool(page.options) == bool(rule.options), "a paragraph `Options: ` says what each option is"
    assert all(f"`{name}`" in page.options or f"`{name.replace('_', '-')}`" in page.options for name in rule.options)
    text = rule_docs.plain_text(Explained(rule, rule), 80)
    examples = {line for example in page.examples for line in example.text.splitlines()}
    prose = [line for line in text.splitlines() if line.removeprefix("    ") not in examples]
    assert max(map(len, prose)) <= 80
    assert "`" not in "".join(prose)
