"""`taxokit deprecate`: deprecate an item, with the reason and its replacements."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_id, complete_policy
from taxokit.cli.edit_session import ask, ask_item, ask_successors, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.arguments import find_item
from taxokit.edit.deprecate import Retirement, deprecate, possible_policies
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.lifecycle import lifecycle_of


@click.command()
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.option("--reason", help="Why, for whoever still uses it.")
@click.option(
    "--replaced-by",
    "others",
    metavar="ID",
    multiple=True,
    shell_complete=complete_id,
    help="What to use; can be given again.",
)
@click.option(
    "--replacement",
    metavar="HOW",
    shell_complete=complete_policy,
    help="How they take its place: one, any, all or none.",
)
@dry_run_option
@click.pass_obj
def command(
    root: Path | None,
    item: str | None,
    reason: str | None,
    others: tuple[str, ...],
    replacement: str | None,
    dry_run: bool,
) -> int:
    """Deprecate an item: it stays, and says since which version, why, and what takes its place.

    Prints who still uses it.

    \b
    Example:
      taxokit deprecate solar-cells --reason "Covered by solar power." --replaced-by solar-power
      taxokit deprecate grid --reason "Two things." --replacement any \\
        --replaced-by mains --replaced-by mesh
    """
    workspace = Workspace(find_project(root))
    schema = workspace.taxonomy.schema
    item = ask_item(workspace, item, "ID", "Identifier")
    cls = find_item(workspace.taxonomy, item).cls
    life = lifecycle_of(schema, cls)
    if life.reason:
        reason = ask(reason, "--reason", "Why")
    elif reason:
        click.echo(f"taxokit: a {cls.kind} has no slot for the reason, so it is not written", err=True)
    if life.replaced_by is not None and not others and replacement is None:
        others = ask_successors(workspace, find_item(workspace.taxonomy, item), life.replaced_by)
    policies = possible_policies(schema, cls, len(set(others)))
    if len(policies) > 1:
        replacement = ask(replacement, f"--replacement {' or '.join(policies)}", "How they take its place", policies)
    deprecate(workspace, item, Retirement(reason or "", others, replacement or ""))
    return finish(workspace, dry_run=dry_run)
