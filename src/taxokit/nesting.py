"""How items stand in the mappings of a released document: without their key, or as a plain value."""

from taxokit.schema import Class, Schema, Slot


def only_in_mappings(schema: Schema) -> frozenset[str]:
    """Return the names of the classes whose items stand in mappings alone, where the key is outside the item."""
    containers = [slot for cls in schema.classes.values() for slot in cls.slots if slot.contains]
    in_mappings = {slot.range for slot in containers if slot.nesting == "map"}
    return frozenset(in_mappings - {slot.range for slot in containers if slot.nesting != "map"})


def plain_value(cls: Class) -> Slot | None:
    """Return the slot whose value stands for the whole item in a mapping: the only one besides the key."""
    others = [slot for slot in cls.slots if not slot.identifier]
    only = others[0] if len(others) == 1 else None
    return only if only is not None and not only.multivalued and only.kind != "class" else None
