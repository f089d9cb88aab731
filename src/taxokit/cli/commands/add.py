"""`taxokit add`: add an item."""

from functools import partial

import click

from taxokit.cli.completion import complete_id, complete_kind
from taxokit.cli.editing import ask, ask_item, ask_optional, edit_command
from taxokit.edit.items import add, check_id, check_value, missing, needs_parent
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_class


@edit_command
@click.argument("kind", required=False, shell_complete=complete_kind)
@click.argument("identifier", metavar="[ID]", required=False)
@click.option("--in", "parent", metavar="PARENT", shell_complete=complete_id, help="The item to put it into.")
@click.option(
    "--set",
    "settings",
    metavar="SLOT=VALUE",
    multiple=True,
    help="A value; repeat it for each slot, and for each of several values.",
)
def command(
    workspace: Workspace, kind: str | None, identifier: str | None, parent: str | None, settings: tuple[str, ...]
) -> None:
    """Add an item of a KIND with the identifier ID, in a file of its own or inside a PARENT.

    \b
    Example:
      taxokit add term solar-power --in energy --set label="Solar power"
      taxokit add theme storage --set label=Storage --dry-run
    """
    schema = workspace.taxonomy.schema
    cls = find_class(schema, ask(kind, "KIND", "Kind", [cls.kind for cls in schema.item_classes]))
    identifier = ask(identifier, "ID", "Identifier", check=partial(check_id, workspace, cls))
    check_id(workspace, cls, identifier)  # before more is asked
    holders = needs_parent(schema, cls)
    if holders and not parent:
        words = " or ".join(holder.kind for holder in holders)
        parent = ask_item(workspace, None, "--in", f"In which {words}", holders)
    values = _values(settings)
    for slot in missing(cls, values):
        check = partial(check_value, workspace.taxonomy, cls, slot)
        if slot.required:
            values[slot.name] = [ask(None, f"--set {slot.name}=VALUE", slot.name, check=check)]
        elif answer := ask_optional(f"{slot.name} (empty for none)", check):
            values[slot.name] = [answer]
    add(workspace, cls, identifier, parent or "", values)


def _values(settings: tuple[str, ...]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise click.UsageError(f"--set {setting}: write SLOT=VALUE")
        values.setdefault(name.strip(), []).append(value)
    return values
