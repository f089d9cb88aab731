"""`taxokit add`: add an item."""

import shlex
from functools import partial

import click

from taxokit.cli.completion import complete_id, complete_kind
from taxokit.cli.editing import ask, ask_item, ask_optional, edit_command
from taxokit.cli.output import notify
from taxokit.edit.items import Values, add, check_id, check_value, missing, needs_parent
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_class
from taxokit.taxonomy.schema import Class


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
    options = _values(settings)
    values = dict(options)
    try:
        for slot in missing(cls, values):
            check = partial(check_value, workspace.taxonomy, cls, slot)
            if slot.required:
                values[slot.name] = [ask(None, f"--set {slot.name}=VALUE", slot.name, check=check)]
            elif answer := ask_optional(f"{slot.name} (empty for none)", check):
                values[slot.name] = [answer]
    finally:  # no answer is lost if the user stops here, or the item is refused
        if values != options:
            notify(f"these answers as a command: {_command(cls, identifier, parent, values)}")
    add(workspace, cls, identifier, parent or "", values)


def _command(cls: Class, identifier: str, parent: str | None, values: Values) -> str:
    settings = [word for name, words in values.items() for value in words for word in ("--set", f"{name}={value}")]
    return shlex.join(["taxokit", "add", cls.kind, identifier, *(["--in", parent] if parent else []), *settings])


def _values(settings: tuple[str, ...]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise click.UsageError(f"--set {setting}: write SLOT=VALUE")
        values.setdefault(name.strip(), []).append(value)
    return values
