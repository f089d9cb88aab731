"""`taxokit deprecate` (edit): deprecate an item, with the reason and its replacements."""

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.editing import ask, ask_successors, edit_command, item_argument
from taxokit.cli.output import notify
from taxokit.edit.replacement import Deprecation, deprecate, possible_policies, read_successors
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.names import is_deprecated
from taxokit.text.words import listed


@edit_command
@item_argument
@click.option("--reason", help="The reason, for readers who still use it.")
@click.option(
    "--replaced-by",
    "others",
    metavar="ID",
    multiple=True,
    shell_complete=complete_id,
    help="The item to use instead; can be repeated.",
)
@click.option("--replacement", metavar="HOW", help="The kind of replacement: one, any, all or none.")
def command(
    workspace: Workspace, item: str, reason: str | None, others: tuple[str, ...], replacement: str | None
) -> None:
    """Deprecate an item: it stays, with the version, the reason and its replacements.

    Prints the items that still refer to it. Of an item that is deprecated already, the options change the reason or the
    replacements.

    \b
    Example:
      taxokit deprecate fish --reason "Covered by vertebrates." --replaced-by vertebrates
      taxokit deprecate vertebrates --reason "Two things." --replacement any \\
        --replaced-by fish --replaced-by mammals
    """
    schema = workspace.taxonomy.schema
    target = find_item(workspace.taxonomy, item)
    cls = target.cls
    life = lifecycle_of(schema, cls)
    kinds = schema.enums[life.policy.range] if life.policy else {}
    if replacement and kinds and replacement not in kinds:
        instead = f"--replaced-by {replacement} to name the {cls.kind} to use instead"
        raise click.UsageError(f"--replacement {replacement}: write {listed(kinds, 'or')}, or {instead}")
    if is_deprecated(workspace.taxonomy, target):
        deprecate(workspace, item, Deprecation(reason or "", others, replacement or ""))
        return
    if life.reason:
        reason = ask(reason, "--reason", "Why")
    elif reason:
        notify(f"the reason is not written, because {cls.indefinite} has no slot for it")
    if life.replaced_by is not None and not others and replacement is None:
        others = ask_successors(life.replaced_by, lambda name: read_successors(workspace.taxonomy, target, [name]))
    policies = possible_policies(schema, cls, len(set(others)))
    if len(policies) > 1:
        replacement = ask(replacement, f"--replacement {' or '.join(policies)}", "Kind of replacement", policies)
    deprecate(workspace, item, Deprecation(reason or "", others, replacement or ""))
