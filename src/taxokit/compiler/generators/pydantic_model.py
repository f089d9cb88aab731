"""`taxonomy_model.py`: Pydantic classes that read the released `taxonomy.json`.

LinkML's generator, given the text of the schema, since it writes down a path. Its result is corrected before it is
written: the key of a mapping is not in the item, a class does not repeat what it inherits, and any description in the
schema gives valid Python. Where the schema asks for it, the classes take what later minor releases add.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.generators.linkml_source import self_contained
from taxokit.compiler.python_guard import refuse_code, refuse_other_than_type
from taxokit.taxonomy.schema import OPEN_SINCE, Schema, only_in_mappings
from taxokit.text.quoting import python_raw, python_text

if TYPE_CHECKING:
    from linkml.generators.pydanticgen.template import PydanticModule


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the module."""
    from linkml.generators.pydanticgen import PydanticGenerator

    is_open = source.schema.artifacts >= OPEN_SINCE
    extra = "allow" if is_open else "forbid"
    made = PydanticGenerator(self_contained(source), metadata_mode=None, extra_fields=extra)
    module = made.render()
    _correct(module, source.schema)
    if is_open:
        _open_enums(module)
    # LinkML writes a version even where the schema has none
    text = made.serialize(rendered_module=module).replace('\nversion = "None"\n', "\n")
    text = f"# {source.notice}\n{text.rstrip()}\n"
    refuse_code(text)
    yield "taxonomy_model.py", text


def _correct(module: "PydanticModule", schema: Schema) -> None:
    module.injected_classes = None  # LinkML's classes for metadata, which is left out
    _remove_keys(module, schema)
    _remove_inherited(module)
    if module.version:
        module.version = python_text(module.version)
    types = [*module.classes, *module.enums]
    for cls in module.classes.values():
        cls.description = _documentation(cls.description)
        for attribute in (cls.attributes or {}).values():
            refuse_other_than_type(str(attribute.range), types)
            attribute.description = _documentation(attribute.description)
            attribute.title = python_text(attribute.title) if attribute.title is not None else None
            attribute.alias = python_text(attribute.alias) if attribute.alias is not None else None
            attribute.pattern = python_raw(attribute.pattern) if attribute.pattern else None
    for enum in module.enums.values():
        enum.description = _documentation(enum.description)
        for value in enum.values.values():
            value.description = _documentation(value.description)
            value.value = python_text(_unquoted(value.value))


def _open_enums(module: "PydanticModule") -> None:
    """Let attributes with values of an enum take other strings too, which a later release may add."""
    names = re.compile(rf"\b({'|'.join(map(re.escape, module.enums))})\b") if module.enums else None
    for cls in module.classes.values():
        for attribute in (cls.attributes or {}).values():
            if names and isinstance(attribute.range, str):
                attribute.range = names.sub(r"Union[\1, str]", attribute.range)


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
    dumped = {cls: {name: one.model_dump() for name, one in attributes.items()} for cls, attributes in before.items()}
    for cls in module.classes.values():
        bases = [cls.bases] if isinstance(cls.bases, str) else cls.bases
        inherited = [dumped[base] for base in bases if base in dumped]
        own = {name for name, one in dumped[cls.name].items() if not any(one == base.get(name) for base in inherited)}
        cls.attributes = {name: attribute for name, attribute in before[cls.name].items() if name in own}


def _documentation(text: str | None) -> str | None:
    return python_text(_unquoted(text), lines=True) if text else text


def _unquoted(text: str) -> str:
    """Return a text without the backslash that LinkML has put before each quote, and before nothing else."""
    return text.replace('\\"', '"')
