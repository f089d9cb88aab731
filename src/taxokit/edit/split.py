"""Splitting an item into others: it is deprecated in favour of them, and its users have to decide which is meant."""

from collections.abc import Sequence

from taxokit.core.text.english import listed
from taxokit.edit.arguments import EditError, find_item
from taxokit.edit.deprecate import Retirement, choose_policy, report_users, retire, stamp
from taxokit.edit.merge import rewire
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.names import label_of


def split(
    workspace: Workspace,
    name: str,
    into: Sequence[str],
    policy: str = "all",
    reason: str = "",
    *,
    rewired: bool = False,
) -> None:
    """Deprecate an item in favour of several others, and list who uses it. Raises EditError.

    With `rewired`, whoever refers to it refers to all of the others instead.
    """
    taxonomy = workspace.taxonomy
    item = find_item(taxonomy, name)
    parts = [find_item(taxonomy, other, [item.cls]) for other in dict.fromkeys(into)]
    if len(parts) < 2:  # noqa: PLR2004 - one part is a merge
        raise EditError(f"{item.name} has to be split into two at least; for one use `taxokit merge`")
    for part in parts:
        if taxonomy.schema.is_deprecated(part.cls, part.data):
            raise EditError(f"{part.name} is deprecated itself; split into items that are in use")
    choose_policy(taxonomy.schema, item.cls, len(parts), policy)
    if rewired:
        rewire(workspace, item, parts)
    reason = reason or f"Split into {listed(label_of(part) or part.id for part in parts)}."
    words = retire(workspace, item, Retirement(reason, tuple(part.id for part in parts), policy))
    stamp(workspace, [(item, words)])
    report_users(workspace, item)
