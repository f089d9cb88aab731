"""The pages of `docs/` that follow from the code: one for the command line, one for each rule.

`python -m taxokit.documenting DIR` writes them into a folder; a test holds `docs/` against them.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from taxokit.cli import cli
from taxokit.linting import Rule, known_rules

_NOTICE = "<!-- Made by `python -m taxokit.documenting`. Do not edit. -->"


def pages() -> dict[str, str]:
    """Return the text of each page by its path relative to `docs/`."""
    rules = known_rules()
    return {
        "cli.md": _command_line(),
        "rules/README.md": _rule_list(rules),
        **{f"rules/{identifier}.md": _rule_page(rule) for identifier, rule in rules.items()},
    }


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


def _rule_list(rules: dict[str, Rule]) -> str:
    rows = [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {_title(rule)} |" for rule in rules.values()]
    table = "\n".join(["| rule | severity | what is wrong |", "|---|---|---|", *rows])
    return f"{_NOTICE}\n\n# Rules\n\n{table}\n"


def _rule_page(rule: Rule) -> str:
    return f"{_NOTICE}\n\n# {rule.id}\n\nSeverity: {rule.severity}\n\n" + "\n".join(_body(rule)) + "\n"


def _title(rule: Rule) -> str:
    return rule.doc.strip().splitlines()[0]


def _body(rule: Rule) -> Iterator[str]:
    """Yield the docstring as Markdown: a fence says in words whether the example is bad or good."""
    for line in rule.doc.strip().splitlines():
        if line.startswith("```yaml "):
            yield f"{'Wrong' if line.endswith('bad') else 'Right'}:\n\n```yaml"
        else:
            yield line


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
