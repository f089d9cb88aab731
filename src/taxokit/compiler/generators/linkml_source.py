"""`taxonomy.linkml.yaml`: the LinkML schema as one file, so that consumers need no other to run LinkML's own tools.

The source itself, comments and all, unless it imports files beside it: then the imports are merged into it. The type
`uri` of LinkML takes ASCII alone, though a slot of an IRI takes any letter (RFC 3987), so a type for IRIs replaces it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.repository.reading import SOURCE, read_text
from taxokit.text.diagnostics import Diagnostic, Route
from taxokit.yaml_text import parser, patch

_TYPE = {
    "description": "An IRI, which may have letters beyond ASCII (RFC 3987). The type uri of LinkML takes none.",
    "typeof": "uri",
    "base": "str",
}
_NAMING = ("range", "typeof", "default_range")
"""The keys whose value is the name of a type."""

_DATA = ("examples", "annotations")
"""The keys of values that are not a part of the schema."""


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the schema."""
    yield "taxonomy.linkml.yaml", f"# {source.notice}\n{with_iris(self_contained(source)).rstrip()}\n"


def self_contained(source: SchemaSource) -> str:
    """Return the schema as YAML that imports only schemas of LinkML itself."""
    if all(str(name).startswith("linkml:") for name in source.view.schema.imports):
        return read_text(Path(), source.path, SOURCE)

    from linkml_runtime.dumpers import yaml_dumper
    from linkml_runtime.utils.schemaview import SchemaView

    view = SchemaView(source.path)  # merging changes a view, and all generators share that of `source`
    names = view.imports_closure(inject_metadata=False)
    kept = {name for name in names if str(name).startswith("linkml:")}
    for name in names:
        if name not in kept and name != view.schema.name:
            view.merge_schema(view.schema_map[name])
    view.schema.imports = sorted(kept)
    view.schema.source_file = None
    return str(yaml_dumper.dumps(view.schema))


def with_iris(text: str) -> str:
    """Return a schema in which slots with the range `uri` have a type for IRIs instead, as text."""
    node = parser.compose(text, "")
    content = parser.parse(text, "").value
    if node is None or isinstance(node, Diagnostic) or not isinstance(content, dict):
        return text
    routes = list(_uses_of_uri(content))
    if not routes:
        return text
    known = {name for kind in ("types", "classes", "enums") for name in content.get(kind) or ()}
    name = next(name for name in ("Iri", "IriValue", "IriReference") if name not in known)
    changes = [patch.set_value(text, node, route, patch.yaml_of(name)) for route in routes]
    if content.get("types"):
        changes.append(patch.insert_key(text, node, ("types",), name, patch.yaml_of(_TYPE), ()))
    elif "types" in content:
        changes.append(patch.set_value(text, node, ("types",), patch.yaml_of({name: _TYPE})))
    else:
        changes.append(patch.insert_key(text, node, (), "types", patch.yaml_of({name: _TYPE}), list(content)))
    return patch.apply(text, changes)


def _uses_of_uri(value: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the routes to the places where a schema names the type `uri`."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if key in _NAMING and part == "uri":
            yield (*route, key)
        elif isinstance(part, dict | list) and key not in _DATA:
            yield from _uses_of_uri(part, (*route, key))
