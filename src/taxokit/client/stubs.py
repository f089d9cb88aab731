"""Stubs of `taxokit` for one schema, by which type checkers and editors know its classes (PEP 484, PEP 561).

The public functions are copied from the client's own modules; the schema adds a class for each of its own, with a
property for each slot, and the lists of the taxonomy. Decision 14 says why they take the place of the package.
"""

import ast
import builtins
import inspect
import keyword
import re
import typing
from collections.abc import Collection, Iterable, Iterator
from textwrap import indent
from types import ModuleType
from typing import Any

import taxokit
from taxokit.client import items, languages, mappings, plots, results, tagging, taxonomy
from taxokit.query.upgrade import ReplacementKind
from taxokit.taxonomy.lifecycle import earlier_version_slot
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.normalize import one_line
from taxokit.text.quoting import python_text

STUB = "taxokit/__init__.pyi"
"""The path of the stubs in a folder in which type checkers look for them."""

NOTICE = "# Written by `taxokit stubs`."
"""The first line of the stubs."""

_IMPORTS = """\
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, SupportsIndex, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)
"""
_BEHAVIOUR = {"__getitem__", "__contains__", "__iter__", "__len__", "__eq__", "__hash__"}
_PRIMITIVES = {"integer": "int", "number": "float", "boolean": "bool"}
_ALWAYS = {"iri", "height", "type", "introduced"}
"""The computations that give each item a value; `introduced` not if the taxonomy may be older than its releases."""

_ANY_ITEM = "AnyItem"
_INSIDE = "The item around it, None at the top."

_WORDS = {*re.findall(r"\w+", _IMPORTS), "property", "tuple", "str", "int", "float", "bool"}
"""The names that declarations use: in a class with a property of such a name, they would mean that."""


def stubs(schema: Schema, lines: Iterable[str]) -> str:
    """Return the stubs for releases with a schema. `lines` are the comment about their origin."""
    written = _Stubs(schema)
    head = "\n".join([NOTICE, *(f"# {one_line(line)}".rstrip() for line in lines)])
    return "\n\n".join([head, _IMPORTS, *written.blocks()]).rstrip() + "\n"


class _Stubs:
    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.classes = [cls for cls in schema.classes.values() if not cls.abstract and cls is not schema.root]
        taken = {*_WORDS, *vars(builtins), *taxokit.__all__, _ANY_ITEM}
        self.names: dict[str, str] = {}
        for cls in self.classes:
            self.names[cls.name] = _free_name(cls.name, taken)
            taken.add(self.names[cls.name])

    def blocks(self) -> Iterator[str]:
        """Yield the declarations, each class after its base classes."""
        yield "__version__: str"
        for error, base in ((taxokit.NotFoundError, "KeyError"), (taxokit.MissingPackageError, "ImportError")):
            yield _class(error.__name__, base, [_docstring(inspect.getdoc(error) or "")])
        yield _class("Rows", "tuple[T_co, ...]", _members(results, "Rows"))
        parent = _property("parent", "Item | None", _INSIDE)
        yield _class("Item", "", [*_members(items, "Item", {"parent"}), parent])
        for cls in self.classes:
            yield _class(self.names[cls.name], "Item", self._item_class(cls))
        yield _class(_ANY_ITEM, ", ".join(self.names.values()) or "Item", self._any_item())
        yield "@dataclass(frozen=True)\n" + _class("Migration", "", _members(items, "Migration"))
        yield "@dataclass(frozen=True)\n" + _class("ItemMapping", "", _members(mappings, "ItemMapping"))
        yield "@dataclass(frozen=True)\n" + _class("LanguageProgress", "", _members(languages, "LanguageProgress"))
        yield "@dataclass(frozen=True)\n" + _class("TagHit", "", _members(tagging, "TagHit"))
        yield "@dataclass(frozen=True)\n" + _class("Tag", "", _members(tagging, "Tag"))
        yield "@dataclass(frozen=True)\n" + _class("Plot", "", _members(plots, "Plot"))
        yield _class("Link", "NamedTuple", _members(results, "Link"))
        yield _class("Taxonomy", "", [*_members(taxonomy, "Taxonomy", {"of_kind", "kinds"}), *self._lists()])
        yield from _functions(taxokit, ast.parse(inspect.getsource(taxokit)).body, lambda name: name == "open")

    def _item_class(self, cls: Class) -> Iterator[str]:
        yield _docstring(cls.description)
        yield _property("kind", f"Literal[{cls.kind!r}]", "The kind.")
        yield _property("parent", self._parent(cls), _INSIDE)
        for slot in cls.slots:
            if _is_attribute(slot.name, taxokit.Item):
                yield _property(slot.name, self._type(cls, slot), slot.description)

    def _any_item(self) -> Iterator[str]:
        """Yield the members of an item of any class; a member that differs between classes can be anything."""
        yield _docstring("An item whose kind only the program knows: it has the slots of all classes.")
        types: dict[str, set[str]] = {"kind": {"", "str"}, "parent": {"", "Any"}}
        for cls in self.classes:
            for slot in cls.slots:
                types.setdefault(slot.name, set()).add(self._type(cls, slot))
        for name, kinds in types.items():
            if len(kinds) > 1 and (name in ("kind", "parent") or _is_attribute(name, taxokit.Item)):
                yield _property(name, "Any", "")

    def _lists(self) -> Iterator[str]:
        kinds = ", ".join(repr(cls.kind) for cls in self.schema.item_classes)
        yield _property("kinds", f"tuple[Literal[{kinds}], ...]" if kinds else "tuple[str, ...]", "The kinds of items.")
        tables = self.schema.tables
        ways = [
            f"def of_kind(self, kind: Literal[{self._names_of(cls)}]) -> Rows[{self.names[cls.name]}]: ..."
            for cls in self.schema.item_classes
        ]
        yield from (f"@overload\n{way}" if len(ways) > 1 else way for way in ways)
        for name, (cls, slot) in tables.items():
            if _is_attribute(name, taxokit.Taxonomy):
                yield _property(name, f"Rows[{self.names[cls.name]}]", slot.description)
        for slot in self.schema.root.slots:
            if slot.name not in tables and _is_attribute(slot.name, taxokit.Taxonomy):
                yield _property(slot.name, self._type(self.schema.root, slot), slot.description)

    def _names_of(self, cls: Class) -> str:
        lists = [name for name, (other, _) in self.schema.tables.items() if other is cls]
        return ", ".join(map(repr, dict.fromkeys((cls.kind, cls.name, *lists))))

    def _parent(self, cls: Class) -> str:
        around = [
            self.names.get(other.name, "None")
            for other in (self.schema.root, *self.classes)
            if any(self.schema.classes[slot.range] is cls for slot in other.containers)
        ]
        return " | ".join(dict.fromkeys(around)) or "None"

    def _type(self, cls: Class, slot: Slot) -> str:
        kind = self._value(slot)
        if slot.nesting == "map":
            return f"Mapping[str, {kind}]"
        if slot.multivalued:
            return f"Rows[{kind}]" if slot.kind == "class" else f"tuple[{kind}, ...]"
        is_named = cls is self.schema.root or cls.identifier is not None or bool(cls.unique_keys)
        always = _ALWAYS if earlier_version_slot(self.schema) is None else _ALWAYS - {"introduced"}
        return kind if slot.required or (is_named and slot.computed in always) else f"{kind} | None"

    def _value(self, slot: Slot) -> str:
        if slot.kind == "enum":
            values = ", ".join(map(repr, self.schema.enums[slot.range]))
            return f"Literal[{values}]" if values else "str"
        if slot.kind != "class":
            return _PRIMITIVES.get(slot.kind, "str")
        classes = self.schema.descendants(slot.range) if slot.refers else (self.schema.classes[slot.range],)
        return " | ".join(self.names[cls.name] for cls in classes if cls.name in self.names) or _ANY_ITEM


def _members(module: ModuleType, name: str, without: Collection[str] = ()) -> Iterator[str]:
    """Yield the public members of a class of the client, as declarations."""
    body = ast.parse(inspect.getsource(module)).body
    tree = next(node for node in body if isinstance(node, ast.ClassDef) and node.name == name)
    yield _docstring(ast.get_docstring(tree) or "")
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and not ast.unparse(node.target).startswith("_"):
            yield _public(ast.unparse(node))
    yield from _functions(
        module, tree.body, lambda name: name in _BEHAVIOUR or not (name.startswith("_") or name in without)
    )


def _functions(module: ModuleType, body: Iterable[ast.stmt], is_shown: typing.Callable[[str], bool]) -> Iterator[str]:
    """Yield some functions as declarations; an item that they return is of any kind."""
    functions = [node for node in body if isinstance(node, ast.FunctionDef) and is_shown(node.name)]
    overloaded = {
        node.name for node in functions if node.decorator_list and ast.unparse(node.decorator_list[0]) == "overload"
    }
    for node in functions:
        if node.decorator_list or node.name not in overloaded:  # the body behind the overloads is no declaration
            returns = _public(ast.unparse(node.returns)) if node.returns else "Any"
            head = "".join(f"@{ast.unparse(decorator)}\n" for decorator in node.decorator_list)
            head += f"def {node.name}({ast.unparse(node.args)}) -> {returns}:"
            about = ast.get_docstring(node)
            yield f"{head}\n{indent(_docstring(about), '    ')}\n    ..." if about else f"{head} ..."


def _public(annotation: str) -> str:
    """Return a type of the client in the words of the stubs, which have no other modules."""
    kinds = ", ".join(map(repr, typing.get_args(ReplacementKind)))
    plain = annotation.replace("'", "").replace('"', "").replace("ReplacementKind", f"Literal[{kinds}]")
    return re.sub(r"\bChanges\b", "Any", re.sub(r"\bItem\b", _ANY_ITEM, plain))


def _is_attribute(name: str, cls: type[Any]) -> bool:
    """Return True if a slot can be an attribute, and is not hidden by one of the client."""
    is_name = name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")
    return is_name and name not in _WORDS and not hasattr(cls, name)


def _free_name(name: str, taken: Collection[str]) -> str:
    free = re.sub(r"\W", "_", name, flags=re.ASCII)
    free = free if free.isidentifier() and not keyword.iskeyword(free) and free[0] != "_" else f"Class{free}"
    while free in taken:
        free += "_"
    return free


def _class(name: str, bases: str, members: Iterable[str]) -> str:
    body = "\n".join(filter(None, members)) or "..."
    return f"class {name}({bases}):\n{indent(body, '    ')}".replace("():\n", ":\n", 1)


def _property(name: str, kind: str, about: str) -> str:
    head = f"@property\ndef {name}(self) -> {kind}:"
    return f"{head}\n{indent(_docstring(about), '    ')}\n    ..." if about.strip() else f"{head} ..."


def _docstring(text: str) -> str:
    lines = python_text(text.strip(), lines=True)
    return f'"""{lines}"""' if lines else ""
