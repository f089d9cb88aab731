"""What the Pydantic module may have in it: models, and nothing that runs code of the schema.

LinkML writes some values of a schema into its Python as they are, such as the `repr` of a type and `ifabsent` of a
slot. So what it wrote is read again, and refused where it is anything but the declarations that it should be.
"""

import ast

from taxokit.core.errors import ConfigError
from taxokit.core.text.normalize import one_line

_MODULES = {"__future__", "datetime", "decimal", "enum", "re", "sys", "typing", "pydantic"}

_CALLS = {"ConfigDict", "Field", "field_validator", "re.compile", "isinstance", "pattern.search", "ValueError"}
_VALUES = {"Decimal", "date", "datetime", "time", "str", "int", "float", "bool"}
"""What a default value may be made by."""

_TYPES = {*_VALUES, "Any", "Optional", "Union", "list", "dict"}

_NODES = (
    *(ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.AnnAssign, ast.ClassDef, ast.Expr, ast.Pass),
    *(ast.FunctionDef, ast.arguments, ast.arg, ast.If, ast.For, ast.Raise, ast.Return, ast.Call, ast.keyword),
    *(ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.List, ast.JoinedStr, ast.FormattedValue),
    *(ast.BoolOp, ast.And, ast.UnaryOp, ast.Not, ast.USub, ast.Load, ast.Store),
)


def refuse_code(text: str) -> None:
    """Raise ConfigError where a generated module is not valid Python, or has more than declarations in it."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ConfigError(f"gives Python that is not valid: {error}", hint="look at names and defaults") from None
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in ast.walk(tree):
        if not _is_declaration(node, classes):
            shown = one_line(ast.unparse(node))
            hint = "look at `base` and `repr` of the types, and at `ifabsent`"
            raise ConfigError(f"gives Python that would run code: {shown}", hint=hint)


def _is_declaration(node: ast.AST, classes: set[str]) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="model_rebuild")):
            return name in classes
        case ast.Call(func=function):
            return ast.unparse(function) in _CALLS | _VALUES
        case ast.Import(names=names):
            return all(alias.name in _MODULES for alias in names)
        case ast.ImportFrom(module=module):
            return module in _MODULES
        case ast.AnnAssign(annotation=annotation):
            return _is_type(annotation, classes)
    return isinstance(node, _NODES)


def _is_type(node: ast.AST, classes: set[str]) -> bool:
    """Say whether an annotation is made of types; Pydantic evaluates a text in it."""
    match node:
        case ast.Name(id=name):
            return name in _TYPES | classes
        case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
            members = values.elts if isinstance(values, ast.Tuple) else [values]
            return all(isinstance(member, ast.Constant) for member in members)
        case ast.Subscript(value=value, slice=inner):
            return _is_type(value, classes) and _is_type(inner, classes)
        case ast.Tuple(elts=members):
            return all(_is_type(member, classes) for member in members)
    return False
