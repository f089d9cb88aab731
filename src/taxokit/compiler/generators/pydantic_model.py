"""`taxonomy_model.py`: Pydantic classes that read the released `taxonomy.json`.

LinkML's generator, given the text of the schema, since it writes down a path. Its result is corrected: the key of a
mapping is not in the item, and any text of the schema gives valid Python.
"""

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.generators.linkml_source import self_contained
from taxokit.taxonomy.schema import Schema, only_in_mappings
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import one_line, truncated
from taxokit.text.quoting import python_raw, python_text

if TYPE_CHECKING:
    from linkml.generators.pydanticgen.template import PydanticModule


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the module."""
    from linkml.generators.pydanticgen import PydanticGenerator

    made = PydanticGenerator(self_contained(source), metadata_mode=None, extra_fields="allow")
    module = made.render()
    _correct(module, source.schema)
    _open_enums(module)
    # LinkML writes a version even if the schema has none
    text = made.serialize(rendered_module=module).replace('\nversion = "None"\n', "\n")
    text = f"# {source.notice}\n{text.rstrip()}\n"
    check_declarations(text)
    yield "taxonomy_model.py", text


def _correct(module: "PydanticModule", schema: Schema) -> None:
    module.injected_classes = None  # LinkML's classes for metadata, which is left out
    _remove_keys(module, schema)
    _remove_inherited(module)
    if module.version:
        module.version = python_text(module.version)
    for cls in module.classes.values():
        cls.description = _documentation(cls.description)
        for attribute in (cls.attributes or {}).values():
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
    for cls in module.classes.values():
        bases = [cls.bases] if isinstance(cls.bases, str) else cls.bases
        inherited = [before.get(base, {}) for base in bases]
        own = before[cls.name].items()
        cls.attributes = {key: value for key, value in own if not any(value == base.get(key) for base in inherited)}


def _documentation(text: str | None) -> str | None:
    return python_text(_unquoted(text), lines=True) if text else text


def _unquoted(text: str) -> str:
    """Return a text without the backslash that LinkML has put before each quote, and before nothing else."""
    return text.replace('\\"', '"')


_IMPORTED = {
    *("annotations", "date", "datetime", "time", "Decimal", "Enum", "re", "sys"),
    *("Any", "ClassVar", "Literal", "Optional", "Union", "BaseModel", "ConfigDict", "Field", "RootModel"),
    *("field_validator", "SerializationInfo", "SerializerFunctionWrapHandler", "model_serializer"),
}
_CALLED = {
    *("ConfigDict", "Field", "field_validator", "re.compile", "pattern.search", "isinstance", "ValueError"),
    *("Decimal", "date", "datetime", "time", "str", "int", "float", "bool"),
}
_SETTINGS = {
    *("default", "description", "title", "alias", "ge", "le", "serialize_by_alias", "validate_by_name", "strict"),
    *("validate_assignment", "validate_default", "extra", "arbitrary_types_allowed", "use_enum_values"),
}
_DECLARATIONS = (
    *(ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.ClassDef, ast.FunctionDef, ast.arguments, ast.arg),
    *(ast.Assign, ast.AnnAssign, ast.Expr, ast.Pass, ast.If, ast.Raise, ast.Return, ast.For, ast.Call, ast.keyword),
    *(ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.List, ast.JoinedStr, ast.FormattedValue),
    *(ast.UnaryOp, ast.unaryop, ast.BoolOp, ast.boolop, ast.expr_context),
)


def check_declarations(text: str) -> None:
    """Raise ConfigError if a module is not valid Python, or does more than declare models.

    LinkML writes some values of a schema as they are, such as `ifabsent` of a slot. A consumer imports the module, so
    it may only call the functions that LinkML's own templates call, and must not define their names.
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ConfigError(f"gives Python that is not valid: {error}", hint="look at names and defaults") from None
    for node in ast.walk(tree):
        if not _is_declaration(node) or _bound_name(node) in _CALLED | _IMPORTED:
            shown = truncated(one_line(ast.unparse(node)))
            raise ConfigError(f"gives Python that would run code: {shown}", hint="look at names, types and `ifabsent`")


def _is_declaration(node: ast.AST) -> bool:  # noqa: PLR0911 - one return for each kind of node
    match node:
        case ast.alias(name=name, asname=asname):
            return name in _IMPORTED and asname is None
        case ast.ClassDef(keywords=keywords, decorator_list=decorators):
            return not keywords and not decorators
        case ast.AnnAssign(annotation=annotation):
            return not _has_text(annotation)
        case ast.Call(func=function, args=arguments, keywords=keywords):
            name = ast.unparse(function)
            return name in _CALLED or (name.endswith(".model_rebuild") and not (arguments or keywords))
        case ast.keyword(arg=name):
            return name in _SETTINGS
        case ast.Attribute(ctx=ast.Store()) | ast.Subscript(ctx=ast.Store()):
            return False
    return isinstance(node, _DECLARATIONS) and getattr(node, "annotation", None) is None


def _bound_name(node: ast.AST) -> str:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.arg(arg=name):
            return name
        case ast.Name(id=name, ctx=ast.Store()):
            return name
    return ""


def _has_text(annotation: ast.AST) -> bool:
    """Return True if an annotation has a text, which Pydantic evaluates, other than as the value of a `Literal`."""
    match annotation:
        case ast.Subscript(value=ast.Name(id="Literal")):
            return False
        case ast.Constant(value=str()):
            return True
    return any(map(_has_text, ast.iter_child_nodes(annotation)))
