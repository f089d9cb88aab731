"""`taxokit add`: add an item."""

from functools import partial
from pathlib import Path

import click

from taxokit.cli.completion import complete_holder, complete_kind, complete_setting
from taxokit.cli.edit_session import ask, ask_item, dry_run_option, finish, offer
from taxokit.core.project import find_project
from taxokit.edit.add import add, missing, needs_parent, recommended, refuse_invalid_id, refuse_invalid_value
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_class


@click.command()
@click.argument("kind", required=False, shell_complete=complete_kind)
@click.argument("identifier", metavar="[ID]", required=False)
@click.option(
    "--in", "parent", metavar="PARENT", shell_complete=complete_holder, help="The item that it stands inside of."
)
@click.option(
    "--set",
    "settings",
    metavar="SLOT=VALUE",
    multiple=True,
    shell_complete=complete_setting,
    help="A value; again for each slot, and for each of several.",
)
@dry_run_option
@click.pass_obj
def command(
    root: Path | None,
    kind: str | None,
    identifier: str | None,
    parent: str | None,
    settings: tuple[str, ...],
    dry_run: bool,
) -> int:
    """Add an item of a KIND with the identifier ID, in a file of its own or inside of a PARENT.

    \b
    Example:
      taxokit add term solar-power --in energy --set label="Solar power"
      taxokit add theme storage --set label=Storage --dry-run
    """
    workspace = Workspace(find_project(root))
    schema = workspace.taxonomy.schema
    cls = find_class(schema, ask(kind, "KIND", "Kind", [cls.kind for cls in schema.item_classes]))
    identifier = ask(identifier, "ID", "Identifier", refuse=partial(refuse_invalid_id, workspace, cls))
    refuse_invalid_id(workspace, cls, identifier)  # before more is asked
    holders = needs_parent(schema, cls)
    if holders and not parent:
        words = " or ".join(holder.kind for holder in holders)
        parent = ask_item(workspace, None, "--in", f"In which {words}", holders)
    values = _values(settings)
    for slot in missing(cls, values):
        refuse = partial(refuse_invalid_value, workspace, cls, slot)
        values[slot.name] = [ask(None, f"--set {slot.name}=VALUE", slot.name, refuse=refuse)]
    for slot in recommended(cls, values):
        answer = offer(f"{slot.name} (empty for none)", partial(refuse_invalid_value, workspace, cls, slot))
        values |= {slot.name: [answer]} if answer else {}
    add(workspace, cls, identifier, parent or "", values)
    return finish(workspace, dry_run=dry_run)


def _values(settings: tuple[str, ...]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise click.UsageError(f"--set {setting}: write SLOT=VALUE")
        values.setdefault(name.strip(), []).append(value)
    return values
