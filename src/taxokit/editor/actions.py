"""What people do with an item besides changing values: each action is an operation, with fields for its arguments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from taxokit.edit.items import holders
from taxokit.edit.parents import parent_slot
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, is_deprecated
from taxokit.taxonomy.schema import Slot
from taxokit.web.forms import Field
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
    actions = [*_replacing(taxonomy, item), *_moving(taxonomy, item)]
    name = {"item": full_id(item)}
    slot = Slot("id", "", "string", "string", required=True)
    identifier = replace(_field(slot, "reidentify.id"), label=N_("New identifier"))
    return [
        *actions,
        Action("reidentify", N_("Change the identifier"), {"op": "reidentify", **name}, (identifier,), True),
        Action("remove", N_("Remove"), {"op": "remove", **name}, (), True),
    ]


def _replacing(taxonomy: Taxonomy, item: Item) -> Iterator[Action]:
    cls, name = item.cls, full_id(item)
    life = lifecycle_of(taxonomy.schema, cls)
    if life.status is None:
        return
    said = tuple(_further(taxonomy, life.reason, life.policy))
    with_others = (_field(life.replaced_by, "replaced_by"), *said) if life.replaced_by else said
    yield _action("deprecate", N_("Deprecate"), {"item": name}, with_others)
    if life.replaced_by is None or is_deprecated(taxonomy, item):
        return
    into = Slot("into", "", "class", cls.name, "reference", required=True)
    reason = [field for field in said if field.name == "reason"]
    one = replace(_field(into, "into"), label=N_("Merge into"))
    yield _action("merge", N_("Merge"), {"items": [name]}, (one, *reason))
    several = replace(
        _field(Slot("into", "", "class", cls.name, "reference", required=True, multivalued=True), "into"),
        label=N_("Split into"),
    )
    rewire = Slot("rewire", "", "boolean", "boolean")
    redirect = replace(
        _field(rewire, "rewire"),
        choices={"true": "", "false": ""},
        label=N_("Redirect references to all of them"),
    )
    yield _action("split", N_("Split"), {"item": name}, (several, *said, redirect))


def _moving(taxonomy: Taxonomy, item: Item) -> Iterator[Action]:
    cls, schema, name = item.cls, taxonomy.schema, full_id(item)
    around, linked = holders(schema, cls), parent_slot(cls)
    if linked is not None and list(around) == [schema.root]:
        fields = [replace(_field(_parent(linked.range), "parent"), label=N_("New parent"))]
        parents = [str(parent) for parent in item.values(linked)]
        if len(parents) > 1:
            leaves = Slot("leaves", "", "enum", "", required=True)
            choices = dict.fromkeys(parents, "")
            fields.append(replace(_field(leaves, "leaves"), choices=choices, label=N_("Parent to leave")))
        yield _action("move", N_("Move"), {"item": name}, tuple(fields))
        if len(parents) == 1:
            yield Action("top", N_("Move to the top"), {"op": "move", "item": name, "parent": ROOT})
        return
    classes = [holder.name for holder in around if holder is not schema.root]
    if classes:
        fields = [replace(_field(_parent(",".join(classes)), "parent"), label=N_("New parent"))]
        if any(slot.ordered for slot in around.values()):
            before = Slot("before", "", "class", cls.name, "reference")
            here = (item.parent.id,) if item.parent and item.parent.parent else ()
            fields = [replace(fields[0], values=here), replace(_field(before, "before"), label=N_("Before"))]
        yield _action("move", N_("Move"), {"item": name}, tuple(fields))


def _parent(classes: str) -> Slot:
    return Slot("parent", "", "class", classes, "reference", required=True)


def _further(taxonomy: Taxonomy, reason: Slot | None, policy: Slot | None) -> Iterator[Field]:
    if reason is not None:
        yield replace(_field(reason, "reason"), label=N_("Reason"))
    if policy is not None:
        values = taxonomy.schema.enums[policy.range]
        choices = {value: str(about.get("description", "")) for value, about in values.items()}
        yield replace(_field(policy, "replacement"), choices=choices, label=N_("Kind of replacement"))


def _field(slot: Slot, name: str) -> Field:
    kinds: dict[str, Any] = {"class": "reference", "enum": "choice", "boolean": "choice", "text": "text"}
    return Field(name, slot, kinds.get(slot.kind, "line"))


def _action(name: str, words: str, given: Mapping[str, Any], fields: tuple[Field, ...]) -> Action:
    named = tuple(replace(field, name=f"{name}.{field.name}") for field in fields)
    return Action(name, words, {"op": name, **given}, named)
