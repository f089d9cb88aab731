"""`taxonomy_model.py`: Pydantic classes that read the released `taxonomy.json`.

LinkML's generator, given the text of the schema, since it writes down a path. Its result is corrected before it is
written: the key of a mapping is not in the item, a class does not repeat what it inherits, and any description in the
schema gives valid Python.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.generators.linkml_source import self_contained
from taxokit.taxonomy.schema import Schema, only_in_mappings

if TYPE_CHECKING:
    from linkml.generators.pydanticgen.template import PydanticAttribute, PydanticClass, PydanticModule


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the module."""
    from linkml.generators.pydanticgen import PydanticGenerator

    made = PydanticGenerator(self_contained(source), metadata_mode=None)
    module = made.render()
    _correct(module, source.schema)
    # LinkML writes a version even where the schema has none
    text = made.serialize(rendered_module=module).replace('\nversion = "None"\n', "\n")
    yield "taxonomy_model.py", f"# {source.notice}\n{text.rstrip()}\n"


def _correct(module: "PydanticModule", schema: Schema) -> None:
    module.injected_classes = None  # LinkML's classes for metadata, which is left out
    _remove_keys(module, schema)
    _remove_inherited(module)
    for cls in module.classes.values():
        cls.description = _quotable(cls.description)
        for attribute in (cls.attributes or {}).values():
            attribute.description = _quotable(attribute.description)
            if attribute.pattern:
                attribute.pattern = attribute.pattern.replace('"', r"\x22")
    for enum in module.enums.values():
        enum.description = _quotable(enum.description)
        for value in enum.values.values():
            value.description = _quotable(value.description)


def _remove_keys(module: "PydanticModule", schema: Schema) -> None:
    """Remove the keys of mappings from the classes whose items are only in mappings."""
    from linkml_runtime.utils.formatutils import camelcase

    for name in sorted(only_in_mappings(schema)):
        cls = module.classes[camelcase(name)]
        attributes = (cls.attributes or {}).items()
        cls.attributes = {key: value for key, value in attributes if not (value.key or value.identifier)}


def _remove_inherited(module: "PydanticModule") -> None:
    """Remove the attributes that a class has in just the same way as one that it inherits from."""
    before = {cls.name: dict(cls.attributes or {}) for cls in module.classes.values()}
    for cls in module.classes.values():
        inherited = [before[base] for base in _bases(cls) if base in before]
        cls.attributes = {
            name: attribute
            for name, attribute in before[cls.name].items()
            if not any(_same(attribute, attributes.get(name)) for attributes in inherited)
        }


def _bases(cls: "PydanticClass") -> list[str]:
    return [cls.bases] if isinstance(cls.bases, str) else list(cls.bases)


def _same(attribute: "PydanticAttribute", inherited: "PydanticAttribute | None") -> bool:
    return inherited is not None and attribute.model_dump() == inherited.model_dump()


def _quotable(text: str | None) -> str | None:
    """Return a text as it can be between triple quotes. LinkML has put a backslash before some quotes already."""
    return text.replace('\\"', '"').replace("\\", "\\\\").replace('"', '\\"') if text else text
