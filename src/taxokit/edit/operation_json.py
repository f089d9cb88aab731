"""Operations as JSON, and back: an object with the name of the operation as `op`, and its arguments.

Arguments that have their default are left out.
"""

from collections import abc
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from types import UnionType
from typing import Any, get_args, get_origin

from taxokit.edit.operations import OPERATIONS, Operation, Words
from taxokit.text.errors import SourceError
from taxokit.text.words import did_you_mean, listed

_WORDS = {bool: "true or false", str: "a text", Words: "a list of texts"}
"""The types of arguments in messages; others are objects."""


def as_json(operation: Operation) -> dict[str, Any]:
    """Return an operation as JSON, without the arguments that have their default."""
    values = {argument.name: getattr(operation, argument.name) for argument in _arguments(type(operation))}
    defaults = {argument.name: _default(argument) for argument in _arguments(type(operation))}
    return {"op": operation.op, **{name: _plain(part) for name, part in values.items() if part != defaults[name]}}


def from_json(value: Any, where: str = "") -> Operation:
    """Return the operation that a value of JSON describes. Raises SourceError, about `where`."""
    if not isinstance(value, dict) or not isinstance(value.get("op"), str):
        raise SourceError("is not an operation: an object with a member `op`", where=where)
    cls = OPERATIONS.get(value["op"])
    if cls is None:
        hint = did_you_mean(value["op"], OPERATIONS) or f"there are {listed(OPERATIONS)}"
        raise SourceError(f"unknown operation {value['op']!r}", where=where, hint=hint)
    arguments = {argument.name: argument for argument in _arguments(cls)}
    given = {name: part for name, part in value.items() if name != "op"}
    for name, part in given.items():
        if name not in arguments:
            hint = did_you_mean(name, arguments) or f"it has {listed(arguments)}"
            raise SourceError(f"the operation {cls.op} has no {name!r}", where=where, hint=hint)
        given[name] = _read(arguments[name].type, part, f"{name} of {cls.op}", where)
    missing = [name for name in arguments if name not in given and _default(arguments[name]) is MISSING]
    if missing:
        raise SourceError(f"the operation {cls.op} needs {listed(map(repr, missing))}", where=where)
    return cls(**given)


def _arguments(cls: type[Operation]) -> "tuple[Field[Any], ...]":
    return fields(cls)  # type: ignore[arg-type] # each operation is a dataclass


def _default(argument: "Field[Any]") -> Any:
    return argument.default if argument.default_factory is MISSING else argument.default_factory()


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return {name: _plain(part) for name, part in value.items()} if isinstance(value, Mapping) else value


def _read(type_: Any, value: Any, name: str, where: str) -> Any:
    """Return an argument as Python has it. Raises SourceError for a value of another type."""
    choices = get_args(type_) if get_origin(type_) is UnionType else (type_,)
    for choice in choices:
        if choice in (bool, str) and isinstance(value, choice):
            return value
        if choice is type(None) and value is None:
            return None
        if choice == Words and isinstance(value, list) and all(isinstance(part, str) for part in value):
            return tuple(value)
        if get_origin(choice) is abc.Mapping and isinstance(value, dict):
            return {key: _read(get_args(choice)[1], part, f"{key} in {name}", where) for key, part in value.items()}
    raise SourceError(f"{name} must be {_WORDS.get(choices[0], 'an object')}", where=where)
