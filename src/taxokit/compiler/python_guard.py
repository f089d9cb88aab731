"""What the Pydantic module may have in it: models, and nothing that runs code of the schema.

LinkML writes some values of a schema into its Python as they are, such as the `repr` of a type and `ifabsent` of a
slot. So what it wrote is read again, and refused where it is anything but the declarations that it should be. What is
called is known by its name, so that no name that is called has another meaning than the one that was imported.
"""

import ast
from collections.abc import Iterable, Iterator

from taxokit.text.errors import ConfigError
from taxokit.text.normalize import one_line, truncated

_IMPORTED = {
    "__future__": {"annotations"},
    "datetime": {"date", "datetime", "time"},
    "decimal": {"Decimal"},
    "enum": {"Enum"},
    "typing": {"Any", "ClassVar", "Dict", "List", "Literal", "Optional", "Union"},
    "pydantic": {
        *("BaseModel", "ConfigDict", "Field", "RootModel", "field_validator"),
        *("SerializationInfo", "SerializerFunctionWrapHandler", "model_serializer"),
    },
}
_MODULES = {"re", "sys"}

_CONSTANTS = {"metamodel_version", "version", "linkml_meta"}

_VALUES = {"Decimal", "date", "datetime", "time", "str", "int", "float", "bool"}
"""What a default value may be made by."""

_TYPES = {*_VALUES, "Any", "Optional", "Union", "list", "dict", "List", "Dict"}

_CALLED_IN_FUNCTIONS = {"re.compile", "isinstance", "pattern.search", "ValueError"}

_MEANT = {*_MODULES, *_TYPES, "isinstance", "ValueError", *(name for names in _IMPORTED.values() for name in names)}
"""The names that no class of a schema can have: the module would mean that class by them."""

_IN_FUNCTIONS = (
    *(ast.arguments, ast.If, ast.Raise, ast.Return, ast.Expr, ast.Constant),
    *(ast.Name, ast.Attribute, ast.Tuple, ast.JoinedStr, ast.FormattedValue, ast.BoolOp, ast.And, ast.Or),
    *(ast.UnaryOp, ast.Not, ast.Load, ast.Store),
)


def refuse_code(text: str) -> None:
    """Raise ConfigError where a generated module is not valid Python, or has more than declarations in it."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ConfigError(f"gives Python that is not valid: {error}", hint="look at names and defaults") from None
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    _refuse(node for statement in tree.body for node in _faults(statement, classes))


def refuse_other_than_type(text: str, classes: Iterable[str]) -> None:
    """Raise ConfigError where what LinkML writes as the type of an attribute is not one type."""
    try:
        node = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        node = ast.Constant(text)
    _refuse([] if _is_type(node, set(classes)) else [node])


def _refuse(faults: Iterable[ast.AST]) -> None:
    for node in faults:
        shown = truncated(one_line(ast.unparse(node)))
        hint = "look at `base` and `repr` of the types, at `ifabsent`, and at the names of the classes"
        raise ConfigError(f"gives Python that would run code: {shown}", hint=hint)


def _faults(statement: ast.stmt, classes: set[str]) -> Iterator[ast.AST]:
    """Yield what is not a declaration in a statement of the module."""
    match statement:
        case ast.Import(names=names) if all(one.name in _MODULES and not one.asname for one in names):
            return
        case ast.ImportFrom(module=module, names=names, level=0) if all(
            one.name in _IMPORTED.get(module or "", ()) and not one.asname for one in names
        ):
            return
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant()) if name in _CONSTANTS:
            return
        case ast.Expr(
            value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="model_rebuild"), args=[], keywords=[])
        ) if name in classes:
            return
        case ast.Expr(value=ast.Constant()):
            return
        case ast.ClassDef(name=name, bases=bases, keywords=[], decorator_list=[]) if name not in _MEANT:
            yield from (base for base in bases if not _is_base(base, classes))
            for member in statement.body:
                yield from _faults_of_member(member, classes)
        case _:
            yield statement


def _is_base(node: ast.expr, classes: set[str]) -> bool:
    match node:
        case ast.Subscript(value=ast.Name(id="RootModel"), slice=inner):
            return _is_type(inner, classes)
        case ast.Name(id=name):
            return name in {"BaseModel", "RootModel", "str", "Enum"} | classes
    return False


def _faults_of_member(member: ast.stmt, classes: set[str]) -> Iterator[ast.AST]:
    match member:
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return
        case ast.Assign(
            targets=[ast.Name(id="model_config")], value=ast.Call(func=ast.Name(id="ConfigDict")) as settings
        ):
            yield from _faults_of_arguments(settings, classes)
        case ast.Assign(targets=[ast.Name()], value=ast.Constant()):
            return
        case ast.AnnAssign(target=ast.Name(), annotation=annotation, value=value):
            if not _is_type(annotation, classes):
                yield annotation
            if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "Field":
                yield from _faults_of_arguments(value, classes)
            elif value is not None and not _is_value(value, classes):
                yield value
        case ast.FunctionDef(decorator_list=[ast.Call(func=ast.Name(id="field_validator")) as decorator], returns=None):
            yield from _faults_of_arguments(decorator, classes)
            yield from _faults_of_function(member)
        case _:
            yield member


def _faults_of_arguments(call: ast.Call, classes: set[str]) -> Iterator[ast.AST]:
    yield from (value for value in _arguments(call) if not _is_value(value, classes))


def _arguments(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def _faults_of_function(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield what a function has beside a check of its value by a regular expression."""
    arguments = function.args
    if arguments.defaults or arguments.kw_defaults or arguments.vararg or arguments.kwarg:
        yield function
    parts = (part for statement in (arguments, *function.body) for part in ast.walk(statement))
    yield from (part for part in parts if not _belongs_to_validator(part))


def _belongs_to_validator(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=called, args=given, keywords=[]):
            name = ast.unparse(called)
            return name in _CALLED_IN_FUNCTIONS and (name != "re.compile" or _are_constants(given))
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return isinstance(value, {"pattern": ast.Call, "err_msg": ast.JoinedStr}.get(name, ()))
        case ast.For(target=target, orelse=[]):
            return isinstance(target, ast.Name) and target.id == "element"
        case ast.arg(arg=name, annotation=annotation):
            return name in ("cls", "v") and annotation is None
    return isinstance(node, _IN_FUNCTIONS)


def _are_constants(nodes: Iterable[ast.AST]) -> bool:
    return all(isinstance(node, ast.Constant) for node in nodes)


def _is_value(node: ast.AST, classes: set[str]) -> bool:
    """Say whether an expression is a value that is written down, or the member of an enum."""
    match node:
        case ast.Constant():
            return True
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=ast.Constant()):
            return True
        case ast.Attribute(value=ast.Name(id=name)):
            return name in classes
        case ast.List(elts=members) | ast.Tuple(elts=members):
            return all(_is_value(member, classes) for member in members)
        case ast.Call(func=ast.Name(id=name)) as call:
            return name in _VALUES and all(_is_value(value, classes) for value in _arguments(call))
    return False


def _is_type(node: ast.AST, classes: set[str]) -> bool:
    """Say whether an annotation is made of types; Pydantic evaluates a text in it."""
    match node:
        case ast.Name(id=name):
            return name in _TYPES | classes
        case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
            return _are_constants(values.elts if isinstance(values, ast.Tuple) else [values])
        case ast.Subscript(value=value, slice=inner):
            return _is_type(value, classes) and _is_type(inner, classes)
        case ast.Tuple(elts=members):
            return all(_is_type(member, classes) for member in members)
    return False
