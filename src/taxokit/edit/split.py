"""Splitting an item into others: it is deprecated in favour of them, and its users need review."""

from collections.abc import Sequence

from taxokit.edit.arguments import EditError, find_item
from taxokit.edit.deprecate import Deprecation, choose_policy, deprecate_item, report_users
from taxokit.edit.redirect import redirect_references
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.names import is_deprecated, label_of
from taxokit.text.words import listed


def split(
    workspace: Workspace,
    name: str,
    into: Sequence[str],
    policy: str = "all",
    reason: str = "",
    *,
    redirect: bool = False,
) -> None:
    """Deprecate an item in favour of several others, and report its users. Raises EditError.

    With `redirect`, references to it become references to all of the others.
    """
    taxonomy = workspace.taxonomy
    item = find_item(taxonomy, name)
    parts = [find_item(taxonomy, other, [item.cls]) for other in dict.fromkeys(into)]
    if len(parts) < 2:  # noqa: PLR2004 - one part is a merge
        raise EditError(f"{item.name} has to be split into at least two", hint="for one use `taxokit merge`")
    for part in parts:
        if is_deprecated(taxonomy, part):
            raise EditError(f"{part.name} is deprecated itself", hint="split into items that are in use")
    choose_policy(taxonomy.schema, item.cls, len(parts), policy)
    if redirect:
        redirect_references(workspace, item, parts)
    reason = reason or f"Split into {listed(label_of(part) or part.id for part in parts)}."
    deprecate_item(workspace, item, Deprecation(reason, tuple(part.id for part in parts), policy))
    report_users(workspace, item)
