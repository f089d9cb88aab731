"""Deprecating an item: it stays, and says why, and what replaces it; since when is computed by the releases."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from taxokit.edit.arguments import EditError, find_item, read_value, slot_path
from taxokit.edit.redirect import redirect_reference
from taxokit.edit.workspace import Workspace
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of, replacements, takes_replacements
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, language_of
from taxokit.taxonomy.references import references_to, uses_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.words import listed


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
