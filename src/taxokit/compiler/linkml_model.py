"""Reading LinkML: the files of a schema, and each class and slot as the compiled model.

LinkML opens whatever an import names, wherever it is, and writes out all that aliases repeat. So the files are read
before: an import is a file below the folder of the schema, or comes with LinkML, and aliases may not repeat too much.
"""

import posixpath
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from taxokit.rdf import terms
from taxokit.repository.project import SCHEMA_FILE
from taxokit.repository.reading import SOURCE, read_file
from taxokit.taxonomy.compiled_schema import FORMAT
from taxokit.text.errors import ConfigError
from taxokit.yaml_text.parser import compose, repeats_too_much

if TYPE_CHECKING:
    from linkml_runtime.linkml_model.meta import ClassDefinition, EnumDefinition, PermissibleValue, SlotDefinition
    from linkml_runtime.utils.schemaview import SchemaView

_KINDS = {
    "integer": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "boolean": "boolean",
    "date": "date",
    "uri": "uri",
    "uriorcurie": "uri",
}

_TERMS = {"implies", "told_as", "scheme_class"}
"""The annotations that name a property or class of RDF."""


def compiled_model(view: "SchemaView") -> dict[str, Any]:
    """Return the compiled model of a schema as JSON data, without hashes (see `compiled_schema.reading.schema_from`).

    Raises ConfigError if the schema asks for something that the toolkit cannot do.
    """
    return _Reader(view).model()


class _Reader:
    def __init__(self, view: "SchemaView") -> None:
        self.view = view
        self.name = str(view.schema.name)
        self.prefixes = {str(p.prefix_prefix): str(p.prefix_reference) for p in view.schema.prefixes.values()}
        view.imports_closure()  # else LinkML knows the prefixes of the imports only after something else asked for it
        imported = {str(name): str(reference) for name, reference in view.namespaces().items()}
        self.namespaces = {**imported, **self.prefixes}

    def _check_types(self) -> None:
        """Raise ConfigError if a type is written in Python by anything but a name: LinkML takes it as it is."""
        for name, declared in self.view.all_types().items():
            for written in (declared.base, declared.repr):
                if written and not str(written).isidentifier():
                    raise ConfigError(
                        f"type {name}: {str(written)!r} is not a type of Python", hint="use one such as str"
                    )

    def model(self) -> dict[str, Any]:
        self._check_types()
        classes = self.view.all_classes()
        roots = [str(name) for name, cls in classes.items() if cls.tree_root]
        if len(roots) != 1:
            raise ConfigError(
                f"the schema {self.name} has {len(roots)} classes with `tree_root`, and needs exactly one"
            )
        return {
            "format": FORMAT,
            "name": self.name,
            "title": str(self.view.schema.title or self.name),
            "root": roots[0],
            "default_namespace": self._expand(f"{self.view.schema.default_prefix}:"),
            "prefixes": self.prefixes,
            "enums": {str(name): self._enum(enum) for name, enum in self.view.all_enums().items()},
            "classes": {str(name): self._class(cls) for name, cls in classes.items() if not cls.mixin},
        }

    def _class(self, cls: "ClassDefinition") -> dict[str, Any]:
        view = self.view
        ancestors = [str(name) for name in view.class_ancestors(cls.name, mixins=False)][1:]
        types = [view.get_uri(cls.name, expand=True)]
        types += [view.get_uri(name, expand=True) for name in ancestors if view.get_class(name).class_uri]
        places = {name: place for place, name in enumerate(self._declared(cls))}
        slots = sorted(
            view.class_induced_slots(cls.name),
            key=lambda slot: (not slot.rank, slot.rank or places.get(str(slot.name), len(places)), slot.name),
        )
        optional = {
            "annotations": _annotations(cls),
            "mappings": [self._expand(str(curie)) for curie in cls.broad_mappings],
        }
        return {
            "uri": types[0],
            "ancestors": ancestors,
            "types": types,
            "abstract": bool(cls.abstract),
            "description": str(cls.description or ""),
            "namespaces": [self._expand(f"{prefix}:") for prefix in cls.id_prefixes],
            "unique_keys": [[str(name) for name in key.unique_key_slots] for key in cls.unique_keys.values()],
            "slots": [self._slot(slot) for slot in slots],
            **{name: value for name, value in optional.items() if value},
        }

    def _declared(self, cls: "ClassDefinition") -> list[str]:
        """Return the slots of a class as the schema declares them, after those of its ancestors."""
        around = [self.view.get_class(name) for name in reversed(self.view.class_ancestors(cls.name))]
        return list(dict.fromkeys(str(name) for other in around for name in (*other.slots, *other.attributes)))

    def _slot(self, slot: "SlotDefinition") -> dict[str, Any]:
        range_name = str(slot.range or self.view.schema.default_range or "string")
        kind, datatype = self._kind(range_name)
        if kind == "class" and self.view.get_class(range_name).mixin:
            message = f"the slot {slot.name} has the range {range_name}, which is a mixin"
            raise ConfigError(message, hint="give it a class")
        annotations = _annotations(slot)
        for name in _TERMS & annotations.keys():
            annotations[name] = self._expand(annotations[name])
        entry = {
            "name": str(slot.name),
            "uri": self.view.get_uri(slot, expand=True),
            "kind": kind,
            "range": range_name,
            "nesting": self._nesting(slot, range_name) if kind == "class" else None,
            "datatype": None if datatype == terms.STRING else datatype,
            "multivalued": bool(slot.multivalued),
            "required": bool(slot.required),
            "recommended": bool(slot.recommended),
            "identifier": bool(slot.identifier or slot.key),
            "ordered": bool(slot.list_elements_ordered),
            "inverse": str(slot.inverse) if slot.inverse else None,
            "pattern": str(slot.pattern) if slot.pattern else None,
            "minimum": slot.minimum_value,
            "maximum": slot.maximum_value,
            "description": str(slot.description or ""),
            "annotations": annotations,
        }
        # `0` is a minimum, and equal to False: hence the identity
        return {key: value for key, value in entry.items() if value is not False and value not in (None, "", {})}

    def _kind(self, range_name: str) -> tuple[str, str]:
        """Return the kind of a range and, for a type, the IRI of its datatype."""
        if range_name in self.view.all_classes():
            return "class", terms.XSD + "anyURI"
        if range_name in self.view.all_enums():
            return "enum", terms.STRING
        datatype = self._expand(str(self.view.induced_type(range_name).uri))
        if datatype == terms.LANG_STRING:
            return "text", datatype
        names = map(str, self.view.type_ancestors(range_name))
        return next((_KINDS[name] for name in names if name in _KINDS), "string"), datatype

    def _nesting(self, slot: "SlotDefinition", range_name: str) -> str:
        if not self.view.is_inlined(slot):
            return "reference"
        if not slot.multivalued:
            return "one"
        is_keyed = self.view.get_identifier_slot(range_name, use_key=True) is not None
        return "map" if is_keyed and not slot.inlined_as_list else "list"

    def _enum(self, enum: "EnumDefinition") -> dict[str, Any]:
        return {
            str(name): {
                **({"description": str(value.description)} if value.description else {}),
                **({"uri": self._expand(str(value.meaning))} if value.meaning else {}),
                **_annotations(value),
            }
            for name, value in enum.permissible_values.items()
        }

    def _expand(self, curie: str) -> str:
        prefix, colon, rest = curie.partition(":")
        if not colon or rest.startswith("//"):
            return curie
        if prefix not in self.namespaces:
            raise ConfigError(f"the schema {self.name} uses the prefix {prefix!r} in {curie!r} without declaring it")
        return self.namespaces[prefix] + rest


def _annotations(element: "ClassDefinition | SlotDefinition | PermissibleValue") -> dict[str, Any]:
    annotations = element.annotations
    # LinkML gives a dict where it induced the element, and a JsonObj where it read it
    items = annotations.items() if isinstance(annotations, dict) else annotations._items()  # noqa: SLF001
    return {str(tag): annotation.value for tag, annotation in sorted(items)}


# --- the files of a schema ---

_FOLDER = posixpath.dirname(SCHEMA_FILE)
_OWN = "linkml:"  # begins the imports that come with LinkML


def schema_sources() -> dict[str, bytes]:
    """Return the content of the schema of the working directory, and of the files that it imports, by path.

    Raises ConfigError for an import from elsewhere, or too many aliases; SourceError for an unreadable file.
    """
    sources: dict[str, bytes] = {}
    pending = [SCHEMA_FILE]
    while pending:
        path = pending.pop()
        if path not in sources:
            sources[path] = read_file(Path(), path, SOURCE)
            pending += [_file_of(name, path) for name in _imports(sources[path], path) if not _is_own(name)]
    return dict(sorted(sources.items()))


def _imports(data: bytes, path: str) -> Iterator[str]:
    """Yield the imports of a schema; none if it is not YAML, which LinkML reports."""
    node = compose(data.decode("utf-8", "replace"), path) if b"&" in data and b"*" in data else None
    if isinstance(node, yaml.Node) and repeats_too_much(node):
        raise ConfigError("repeats values too often, or without end, through aliases", where=path)
    try:
        content = yaml.load(data, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        return
    if not isinstance(content, dict):
        raise ConfigError("must be a mapping", where=path)
    names = content.get("imports")
    yield from map(str, [names] if isinstance(names, str) else names or ())


def _is_own(name: str) -> bool:
    """Return True if an import comes with LinkML, whatever a schema declares its prefix to mean."""
    folder = resources.files("linkml_runtime").joinpath("linkml_model", "model", "schema")
    module = name.removeprefix(_OWN)
    return name.startswith(_OWN) and "/" not in module and folder.joinpath(f"{module}.yaml").is_file()


def _file_of(name: str, importer: str) -> str:
    """Return the path of the file that an import names. Raises ConfigError if it is outside of the folder."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(importer), f"{name}.yaml"))
    if ":" in name or not path.startswith(f"{_FOLDER}/"):
        raise ConfigError(f"the schema imports {name}, which is not below {_FOLDER}/", hint="copy it there")
    return path
