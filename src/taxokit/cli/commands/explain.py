"""`taxokit explain` (check): explain a rule: its findings, why they matter, how to fix them."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_rule
from taxokit.cli.output import format_choice, notify, print_json
from taxokit.lint import rule_docs
from taxokit.lint.registry import choose_rules, current_names, known_rules
from taxokit.lint.rule_docs import Explained
from taxokit.repository.project import find_options
from taxokit.text.errors import ConfigError
from taxokit.text.terminal import page_width


@click.command()
@click.argument("rules", nargs=-1, metavar="[RULE]...", shell_complete=complete_rule)
@format_choice(["text", "md", "json"], "The format of the output; docs/findings.md describes the JSON.")
@click.pass_obj
def command(root: Path | None, rules: tuple[str, ...], format_: str) -> None:
    """Print the page of each RULE: what it finds, why it matters, examples, options, and how to ignore it.

    Pages are in Markdown. Severities and options are those of the repository. Without a RULE, all rules are listed.

    \b
    Example:
      taxokit explain
      taxokit explain duplicate-label
      taxokit explain --format md duplicate-label unknown-reference
    """
    names = current_names(rules, known_rules(), notify)
    known = _explained(root)
    chosen = {name: known[name] for name in dict.fromkeys(names.values())} or known
    match format_:
        case "json":
            print_json({"rules": [rule_docs.as_json(explained) for explained in chosen.values()]})
        case _ if rules:
            click.echo("\n".join(map(rule_docs.markdown, chosen.values())), nl=False)
        case "md":
            click.echo(rule_docs.markdown_list(chosen), nl=False)
        case _:
            click.echo(rule_docs.text_list(chosen, page_width()), nl=False)


def _explained(root: Path | None) -> dict[str, Explained]:
    """Return every rule as the repository configures it; report and ignore an invalid configuration."""
    known = known_rules()
    try:
        running = {rule.id: rule for rule in choose_rules(find_options(root))}
    except ConfigError as error:
        if root is not None:
            raise
        notify(f"the configuration is ignored: {error}")
        running = known
    return {name: Explained(rule, running.get(name, rule), name in running) for name, rule in known.items()}
