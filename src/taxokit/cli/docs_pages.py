"""The pages of `docs/` that follow from the code: the command line, the configuration, and one for each rule.

`python -m taxokit.documenting DIR` writes them into a folder; a test holds `docs/` against them.
"""

import sys
from dataclasses import fields
from itertools import islice
from pathlib import Path

import click

from taxokit.cli.main import cli
from taxokit.core.diagnostics import Severity
from taxokit.core.project import Project
from taxokit.lint import rule_docs
from taxokit.lint.engine import Rule, known_rules
from taxokit.lint.rule_docs import Explained
from taxokit.yaml_text.parser import IGNORE_MARK

_NOTICE = "<!-- Made by `python -m taxokit.documenting`. Do not edit. -->"


def pages() -> dict[str, str]:
    """Return the text of each page by its path relative to `docs/`."""
    rules = known_rules()
    explained = {name: Explained(rule, rule) for name, rule in rules.items()}
    return {
        "cli.md": _command_line(),
        "configuration.md": _configuration(rules),
        "rules/README.md": _noticed(rule_docs.markdown_list(explained)),
        **{f"rules/{name}.md": _noticed(rule_docs.markdown(rule)) for name, rule in explained.items()},
    }


def _noticed(page: str) -> str:
    return f"{_NOTICE}\n\n{page}"


def _command_line() -> str:
    context = click.Context(cli, info_name="taxokit", terminal_width=100, **cli.context_settings)
    parts = [_NOTICE, "# Commands", _help(cli, context)]
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        if command is not None:
            parts += [f"## {name}", _help(command, click.Context(command, context, name, terminal_width=100))]
    return "\n\n".join(parts) + "\n"


def _help(command: click.Command, context: click.Context) -> str:
    return f"```text\n{command.get_help(context).rstrip()}\n```"


# --- the configuration ---------------------------------------------------------------------------------------------

_KEYS = {
    "license-file": "the file with the licence of the data, relative to the root: every release holds its text",
    "ignore": "a list of rules that never run",
    "rules": "what holds for single rules, by their identifier: see [below](#rules)",
}
"""What each key is, by its name; a key without words here fails the test of this page."""

_CONFIGURATION = """\
# Configuration

The options stand in `taxokit.toml` at the root of the repository, or in `[tool.taxokit]` of `pyproject.toml`. Where
`taxokit.toml` has any, they are the ones that hold, and `pyproject.toml` is not looked at. Without either, everything
has its default. A key, a rule, an option or a severity that does not exist is refused, with exit code 2.

A file that belongs to no taxonomy, as in `taxokit check vocabulary.ttl` where there is none around, is checked with the
options of the nearest folder upward from the working directory that has some.

```toml
# pyproject.toml
[tool.taxokit]
license-file = "LICENSE-DATA"
ignore = ["{ignored}"]

[tool.taxokit.rules]
{short} = "warning"
{off} = "off"

[tool.taxokit.rules.{long}]
severity = "error"
{option}```

```toml
# taxokit.toml says the same without `tool.taxokit`
license-file = "LICENSE-DATA"
ignore = ["{ignored}"]

[rules]
{short} = "warning"
```

## Keys

{keys}

## Rules

A rule is set to a severity, {severities}, or to `"off"`; or to a table with `severity` and
the options of the rule, where what is not said keeps its default. `taxokit explain RULE` prints what a rule is about,
and what holds for it in your repository.

{rules}

## Options of rules

{options}

## What holds

From the strongest to the weakest:

1. a comment in the source (below);
2. `taxokit check --ignore RULE`, and `ignore` in the configuration: such a rule does not run, whatever else is said;
3. `taxokit check --select RULE`: only these rules run, also one that the configuration turns `"off"`;
4. the configuration of the rule;
5. the default of the rule.

`--fail-on` says which severity makes the check fail, and changes none. `--baseline FILE` leaves out findings that are
known, see [findings.md](findings.md#baselines).

## Comments in the sources

```yaml
terms:
  - id: no-comment
    label: "No comment "  # {mark}untrimmed-text
  # {mark}duplicate-label, untrimmed-text
  - id: with-everything-inside
    label: "No comment "
```

A comment behind a value holds for its line. A comment on a line of its own holds for what begins on the next line, with
everything inside: a key, an item of a list, or, above the first key of a file, the whole file. Several rules are
separated by commas. Where nothing is there to be ignored, [unneeded-ignore](rules/unneeded-ignore.md) says so. Comments
are not looked for in a file that cannot be parsed.

In Turtle, TriG, N-Triples and their kin a comment holds for the resource of the statement in which it stands, behind
which it stands, or which follows it; above one of the `@prefix` and `@base` at the top it holds for the whole file.
RDF/XML and JSON-LD have no such comments: use the configuration there.

## The environment

| variable | what it does |
|---|---|
| `NO_COLOR` | no colours, as with `--no-color` |
"""


def _configuration(rules: dict[str, Rule]) -> str:
    with_options = {name: rule for name, rule in rules.items() if rule.options}
    long = next(iter(with_options), next(iter(rules)))
    option = "".join(
        f"{name} = {rule_docs.toml_value(value)}\n"
        for name, value, _ in islice(Explained(rules[long], rules[long]).options, 1)
    )
    return _noticed(
        _CONFIGURATION.format(
            ignored="missing-recommended",
            short="duplicate-label",
            off="unneeded-ignore",
            long=long,
            option=option,
            keys=_keys(),
            severities=", ".join(f'`"{severity}"`' for severity in reversed(Severity)),
            rules=_rule_table(rules),
            options=_option_table(with_options) if with_options else "No rule has any.",
            mark=IGNORE_MARK,
        )
    )


def _keys() -> str:
    rows = []
    for known in fields(Project):
        if known.name in {"root", "where"}:  # where the repository and its options are: not options
            continue
        name = known.name.replace("_", "-")
        default = getattr(Project(Path()), known.name)
        shown = "none" if not default else f"`{rule_docs.toml_value(default)}`"
        rows.append(f"| `{name}` | {_KEYS[name]} | {shown} |")
    return "\n".join(["| key | what it is | default |", "|---|---|---|", *rows])


def _rule_table(rules: dict[str, Rule]) -> str:
    rows = [f'| {_link(rule)} | `"{rule.severity}"` | {rule.title} |' for rule in rules.values()]
    return "\n".join(["| rule | default | what is wrong |", "|---|---|---|", *rows])


def _option_table(rules: dict[str, Rule]) -> str:
    rows = [
        f"| {_link(rule)} | `{name}` | {rule_docs.option_type(value)} | {rule_docs.in_cell(value)} |"
        for rule in rules.values()
        for name, value, _ in Explained(rule, rule).options
    ]
    return "\n".join(["| rule | option | takes | default |", "|---|---|---|---|", *rows])


def _link(rule: Rule) -> str:
    return f"[{rule.id}](rules/{rule.id}.md)"


def write(folder: Path) -> None:
    """Write the pages into a folder, and remove pages of rules that are gone."""
    found = pages()
    for path in (folder / "rules").glob("*.md"):
        if f"rules/{path.name}" not in found:
            path.unlink()
    for name, text in found.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
