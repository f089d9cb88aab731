"""What people do with an item besides changing values: each action is an operation, with fields for its arguments."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from taxokit.edit.items import holders
from taxokit.edit.parents import parent_slot
from taxokit.edit.replacement import needs_reason, possible_policies
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, is_deprecated
from taxokit.taxonomy.schema import Schema, Slot
from taxokit.web.forms import Field, control_of
from taxokit.web.languages import N_


@dataclass(frozen=True)
class Action:
    """An operation on an item: `given` are the arguments that are known, `fields` ask for the others.

    Names of fields are those of the arguments, behind the name of the action.
    """

    name: str
    words: str
    given: Mapping[str, Any]
    fields: tuple[Field, ...] = ()
    for_unreleased: bool = False


def actions_of(taxonomy: Taxonomy, item: Item) -> list[Action]:
    """Return the actions that the schema allows for an item."""
    if item.parent is None:
        return []
    identifier = _field(Slot("id", "", "string", "string", required=True), "id", N_("New identifier"))
    return [
        *_replacing(taxonomy, item),
        *_moving(taxonomy, item),
        replace(_action("reidentify", N_("Change the identifier"), item, identifier), for_unreleased=True),
        replace(_action("remove", N_("Remove"), item), for_unreleased=True),
    ]


def _replacing(taxonomy: Taxonomy, item: Item) -> Iterator[Action]:
    cls, schema = item.cls, taxonomy.schema
    life = lifecycle_of(schema, cls)
    if life.status is None:
        return
    reason = [_field(life.reason, "reason", N_("Reason"))] if life.reason else []
    others = [_field(life.replaced_by, "replaced_by", "")] if life.replaced_by else []
    yield _action("deprecate", N_("Deprecate"), item, *others, *reason, *_policies(schema, life.policy))
    if life.replaced_by is None or is_deprecated(taxonomy, item):
        return
    is_needed = needs_reason(taxonomy, cls)  # of others, the operation has one
    reason = [replace(field, slot=replace(field.slot, required=is_needed)) for field in reason]
    merge = _action("merge", N_("Merge"), item, _reference("into", cls.name, N_("Merge into")), *reason)
    yield replace(merge, given={"op": "merge", "items": [full_id(item)]})
    redirect = _field(Slot("rewire", "", "boolean", "boolean"), "rewire", N_("Redirect references to all of them"))
    parts = _reference("into", cls.name, N_("Split into"), multivalued=True)
    policies = _policies(schema, life.policy, possible_policies(schema, cls, 2))
    redirect = replace(redirect, choices={"true": "", "false": ""})
    yield _action("split", N_("Split up"), item, parts, *reason, *policies, redirect)


def _moving(taxonomy: Taxonomy, item: Item) -> Iterator[Action]:
    schema, around, linked = taxonomy.schema, holders(taxonomy.schema, item.cls), parent_slot(item.cls)
    words = N_("New parent")
    if linked is not None and list(around) == [schema.root]:
        parents = [str(parent) for parent in item.values(linked)]
        leaves = _field(Slot("leaves", "", "enum", "", required=True), "leaves", N_("Parent to leave"))
        several = [replace(leaves, choices=dict.fromkeys(parents, ""))] if len(parents) > 1 else []
        yield _action("move", N_("Move"), item, _reference("parent", linked.range, words), *several)
        if len(parents) == 1:
            yield Action("top", N_("Move to the top"), {"op": "move", "item": full_id(item), "parent": ROOT})
        return
    classes = ",".join(holder.name for holder in around if holder is not schema.root)
    if classes:
        parent, before = _reference("parent", classes, words), []
        if any(slot.ordered for slot in around.values()):
            here = (item.parent.id,) if item.parent and item.parent.parent else ()
            parent = replace(parent, values=here)
            before = [_reference("before", item.cls.name, N_("Before"), required=False)]
        yield _action("move", N_("Move"), item, parent, *before)


def _policies(schema: Schema, policy: Slot | None, possible: Collection[str] = ()) -> Iterator[Field]:
    """Yield the field for the kind of replacement, with those that are possible, by default all."""
    if policy is not None:
        values = schema.enums[policy.range].items()
        choices = {
            value: str(about.get("description", "")) for value, about in values if not possible or value in possible
        }
        yield replace(_field(policy, "replacement", N_("Kind of replacement")), choices=choices)


def _reference(name: str, classes: str, label: str, *, required: bool = True, multivalued: bool = False) -> Field:
    slot = Slot(name, "", "class", classes, "reference", required=required, multivalued=multivalued)
    return _field(slot, name, label)


def _field(slot: Slot, name: str, label: str) -> Field:
    return Field(name, slot, control_of(slot), label=label)


def _action(name: str, words: str, item: Item, *fields: Field) -> Action:
    named = tuple(replace(field, name=f"{name}.{field.name}") for field in fields)
    return Action(name, words, {"op": name, "item": full_id(item)}, named)
