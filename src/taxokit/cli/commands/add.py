"""`taxokit add` (edit): add an item."""

import shlex
from functools import partial

import click

from taxokit.cli.completion import complete_id, complete_kind
from taxokit.cli.editing import (
    ask,
    ask_default,
    ask_item,
    ask_optional,
    edit_command,
    range_option,
    settings_of,
)
from taxokit.cli.output import notify
from taxokit.edit.items import Values, add, check_new_id, check_value, missing, needs_parent, new_id, only_scheme
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
    help="A value, as in label@de=Vögel; repeat it for each slot, and for each of several values.",
)
@range_option
def command(
    workspace: Workspace,
    kind: str | None,
    identifier: str | None,
    parent: str | None,
    settings: tuple[str, ...],
    contributor: str,
) -> None:
    """Add an item of a KIND with the identifier ID, in a file of its own or inside a PARENT.

    Without ID it gets the next one by `id-pattern` of the configuration, by default its label as a slug.
    If its class has a slot for the concept scheme, and there is only one scheme, it is in that one.

    \b
    Example:
      taxokit add concept birds --set label=Birds --set label@de=Vögel --set broader=vertebrates
      taxokit add skill --in operations --set label="Data lineage" --dry-run
    """
    schema = workspace.taxonomy.schema
    cls = find_class(schema, ask(kind, "KIND", "Kind", [cls.kind for cls in schema.item_classes]))
    if identifier:
        check_new_id(workspace, cls, identifier)  # before anything is asked
    holders = needs_parent(schema, cls)
    if holders and not parent:
        words = " or ".join(holder.kind for holder in holders)
        parent = ask_item(workspace, None, "--in", f"In which {words}", holders)
    options = settings_of(settings, "--set ")
    values = dict(options)
    try:
        for slot in missing(cls, {**only_scheme(workspace.taxonomy, cls), **values}):
            check = partial(check_value, workspace.taxonomy, cls, slot)
            if slot.required:
                values[slot.name] = [ask(None, f"--set {slot.name}=VALUE", slot.name, check=check)]
            elif answer := ask_optional(f"{slot.name} (empty for none)", check):
                values[slot.name] = [answer]
        identifier = identifier or _new_id(workspace, cls, values, contributor)
    finally:  # no answer is lost if the user stops here, or the item is refused
        if values != options:
            notify(f"these answers as a command: {_command(cls, identifier, parent, values)}")
    add(workspace, cls, identifier, parent or "", values)


def _new_id(workspace: Workspace, cls: Class, values: Values, contributor: str) -> str:
    """Return the next identifier by the configuration, once a user on a terminal agreed to it, or chose another."""
    identifier, iri = new_id(workspace.taxonomy, cls, values, contributor)
    if identifier:
        notify(f"the next identifier is {identifier}, for <{iri}>")
    return ask_default(identifier, "ID", "Identifier", check=partial(check_new_id, workspace, cls))


def _command(cls: Class, identifier: str | None, parent: str | None, values: Values) -> str:
    settings = [word for name, words in values.items() for value in words for word in ("--set", f"{name}={value}")]
    return shlex.join(
        ["taxokit", "add", cls.kind, *filter(None, [identifier]), *(["--in", parent] if parent else []), *settings]
    )
