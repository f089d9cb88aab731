"""Deprecating an item, or splitting it: it stays, and says why, and what replaces it.

Since when is computed by the releases. References to it can be redirected to its successors, with the comments on each
and with the records of links.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from taxokit.edit.arguments import EditError, find_item, read_value, slot_path
from taxokit.edit.workspace import Workspace
from taxokit.rdf import terms
from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.lifecycle import lifecycle_of, replacements, takes_replacements
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, language_of
from taxokit.taxonomy.references import records_of, references_to, uses_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.words import listed


def redirect_references(
    workspace: Workspace, source: Item, targets: Sequence[Item], merged: Sequence[Item] = ()
) -> None:
    """Redirect the references to an item, but those of items that are `merged` with it, and none to itself.

    Where it becomes several items, a link from one of them to it has no meaning: it is removed, and reported.
    Raises EditError.
    """
    names = [target.id for target in targets]
    for use in list(uses_of(workspace.taxonomy, source)):
        user, slot = use.source, use.slot
        if any(user.data is other.data for other in (source, *merged)):
            continue
        is_target = any(user.data is target.data for target in targets)
        if is_target and len(targets) > 1:
            remove_links_among(workspace, user, slot, [source.id])
        else:
            redirect_reference(workspace, user, slot, source.id, [] if is_target else names)


def redirect_reference(workspace: Workspace, user: Item, slot: Slot, old: str, targets: Sequence[str]) -> None:
    """Redirect a reference in a slot of an item to `targets`, each once, and report it. Raises EditError.

    The first target that is not there yet takes the place of the old one; where all are, its comments go to the first.
    A slot for one value takes a sole target, and needs review where there are several: but what replaces an item is
    then the first, because it has to lead to something in use.
    """
    path = slot_path(user.cls, slot)
    if not targets:
        workspace.drop_value(user, path, old)
    elif slot.multivalued:
        workspace.replace_value(user, path, old, targets)
    elif len(targets) == 1 or slot.uri == terms.REPLACED_BY:
        workspace.put(user, path, targets[0])
    else:
        workspace.report_reference(f"needs review: {slot.name} of {user.name}, {old}", user, slot, old)
        return
    arrow = f"{old} → {listed(targets)}" if targets else f"without {old}"
    value = targets[0] if targets else ""
    workspace.report_reference(f"redirected {user.name}: {slot.name} {arrow}", user, slot, value)
    follow_link(workspace, user, slot, old, targets)


def remove_links_among(workspace: Workspace, user: Item, slot: Slot, others: Collection[str]) -> None:
    """Remove the links between items that are merged or split, which no longer have a meaning. Raises EditError.

    A slot that has to have a value keeps its last one.
    """
    for other in others:
        values = user.values(slot)
        if other in values and not (slot.required and len(values) == 1):
            workspace.drop_value(user, slot_path(user.cls, slot), other)
            follow_link(workspace, user, slot, other)
            workspace.report(f"needs review: {slot.name} of {user.name}, {other}", user)


def follow_link(workspace: Workspace, item: Item, slot: Slot, old: str, targets: Sequence[str] = ()) -> None:
    """Let the record of a link follow it to its new target, or remove it where the link is removed. Raises EditError.

    Where there is a record of that target, or several targets, what it says is not sure to hold: it is removed, and
    reported. Nothing happens where the link has no record.
    """
    schema = workspace.taxonomy.schema
    records = records_of(schema, item.cls, slot)
    found = records.find(item, old) if records else None
    if records is None or found is None or old in item.values(slot):
        return
    index, data = found
    name = records.holder.name
    if len(targets) != 1 or records.find(item, targets[0]):
        workspace.drop(item, (name, index))
        words = "needs review: a removed record, " if targets else "removed the record of "
        workspace.report(f"{words}{name} of {item.name}, {old}", item)
        return
    workspace.replace(item, (name, index, records.target.name), targets[0])
    workspace.report(f"redirected {item.name}: {name} {old} → {targets[0]}", item)
    key = sort_key(schema.classes[records.holder.range])
    wanted = sum(1 for _, other in records.of(item) if other is not data and key(other) < key(data))
    if wanted != index:
        workspace.shift(item, (name,), index, wanted)


@dataclass(frozen=True, slots=True)
class Deprecation:
    """What is said of a deprecated item: why, what replaces it, and by which policy ("" to choose it)."""

    reason: str = ""
    replaced_by: tuple[str, ...] = ()
    policy: str = ""


def deprecate(workspace: Workspace, name: str, deprecation: Deprecation) -> None:
    """Deprecate an item, and report its users. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    deprecate_item(workspace, item, deprecation)
    report_users(workspace, item)


def deprecate_item(workspace: Workspace, item: Item, deprecation: Deprecation) -> None:
    """Deprecate an item, and report it. Raises EditError."""
    schema, cls = workspace.taxonomy.schema, item.cls
    status, value = deprecated_value(schema, cls)
    if schema.is_deprecated(cls, item.data):
        raise EditError(f"{item.name} is deprecated already", hint="`taxokit set` changes what it says")
    successors = _successors(workspace.taxonomy, item, deprecation.replaced_by)
    policy = choose_policy(schema, cls, len(successors), deprecation.policy)
    workspace.put(item, slot_path(cls, status), value)
    life = lifecycle_of(schema, cls)
    if life.reason and deprecation.reason:
        workspace.put(
            item, slot_path(cls, life.reason), read_value(workspace.taxonomy, life.reason, deprecation.reason)
        )
    if life.replaced_by and successors:
        path = slot_path(cls, life.replaced_by)
        if life.replaced_by.multivalued:
            workspace.put_list(item, path, sorted(successors))
        else:
            workspace.put(item, path, successors[0])
    if life.policy and policy:
        workspace.put(item, slot_path(cls, life.policy), policy)
    follow(workspace, item, successors)
    words = f", replaced by {listed(successors)}" + (f" ({policy})" if policy else "") if successors else ""
    words += f': "{deprecation.reason}"' if deprecation.reason and life.reason else ""
    workspace.report(f"deprecated {item.name}{words}", item, status.name)


def report_users(workspace: Workspace, item: Item) -> None:
    """Report the items in use that refer to a deprecated one, or are inside of it."""
    taxonomy = workspace.taxonomy
    for use in uses_of(taxonomy, item):
        if not is_deprecated(taxonomy, use.source):
            words = f"still used by {use.source.name} ({use.slot.name})"
            workspace.report_reference(words, use.source, use.slot, item.id)
    for inside in taxonomy.items:
        is_inside = inside.parent is not None and inside.parent.data is item.data
        if is_inside and not inside.cls.is_owned and not is_deprecated(taxonomy, inside):
            workspace.report(f"still contains {inside.name}", inside)


def deprecated_value(schema: Schema, cls: Class) -> tuple[Slot, str]:
    """Return the slot and the value that mark an item as deprecated. Raises EditError where there is none."""
    slot = lifecycle_of(schema, cls).status
    if slot is None:
        raise EditError(f"a {cls.kind} has no value that means deprecated", hint="annotate one in the schema")
    return slot, next(value for value in schema.enums[slot.range] if schema.enum_flag(slot, value, "deprecated"))


def follow(workspace: Workspace, item: Item, successors: Sequence[str]) -> None:
    """Redirect replacements by an item to its successors, so that they lead to something in use.

    A policy that does not fit their number becomes that of the item, or the first that fits. Raises EditError.
    """
    for use in list(references_to(workspace.taxonomy, item)):
        if use.slot.uri == terms.REPLACED_BY:
            others = [name for name in successors if name != use.source.id]
            redirect_reference(workspace, use.source, use.slot, item.id, others)
            _fix_policy(workspace, use.source, item)


def _fix_policy(workspace: Workspace, user: Item, item: Item) -> None:
    """Give a deprecated item a policy that fits how many items replace it now."""
    schema = workspace.taxonomy.schema
    slot = lifecycle_of(schema, user.cls).policy
    possible = possible_policies(schema, user.cls, len(replacements(user)))
    if slot and possible and user.data.get(slot.name) not in possible:
        theirs = item.data.get(slot.name)
        workspace.put(user, slot_path(user.cls, slot), theirs if theirs in possible else possible[0])


def choose_policy(schema: Schema, cls: Class, count: int, wanted: str) -> str:
    """Return the policy for a number of successors, "" where the schema has none.

    Raises EditError where `wanted` does not fit, or more than one would.
    """
    slot = lifecycle_of(schema, cls).policy
    if slot is None:
        return ""
    possible = possible_policies(schema, cls, count)
    if wanted:
        if wanted not in schema.enums[slot.range]:
            hint = f"choose {listed(schema.enums[slot.range], 'or')}"
            raise EditError(f"there is no {slot.name} {wanted!r}", hint=hint)
        if wanted not in possible:
            hint = f"choose {listed(possible, 'or')}"
            raise EditError(f"{slot.name} {wanted!r} does not fit {count} replacements", hint=hint)
        return wanted
    if len(possible) != 1:
        raise EditError("how they replace it is unclear", hint=f"add --replacement {listed(possible, 'or')}")
    return possible[0]


def possible_policies(schema: Schema, cls: Class, count: int) -> list[str]:
    """Return the policies that fit a number of successors; empty where the schema has none."""
    slot = lifecycle_of(schema, cls).policy
    values = schema.enums[slot.range] if slot else ()
    return [value for value in values if slot and takes_replacements(schema, cls, {slot.name: value}, count)]


def _successors(taxonomy: Taxonomy, item: Item, names: Collection[str]) -> list[str]:
    slot = item.cls.meaning(terms.REPLACED_BY)
    if slot is None:
        if names:
            raise EditError(f"a {item.cls.kind} has no slot for what replaces it")
        return []
    successors = list(dict.fromkeys(read_value(taxonomy, slot, name) for name in names))
    if item.id in successors:
        raise EditError(f"{item.name} cannot replace itself")
    if len(successors) > 1 and not slot.multivalued:
        raise EditError(f"{slot.name} of a {item.cls.kind} takes one value")
    return successors


def needs_reason(taxonomy: Taxonomy, cls: Class) -> bool:
    """Say whether a reason has to be asked for, not made: there is a slot for it, and the language is not English."""
    language = language_of(taxonomy).lower()
    return lifecycle_of(taxonomy.schema, cls).reason is not None and language.partition("-")[0] != "en"


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
