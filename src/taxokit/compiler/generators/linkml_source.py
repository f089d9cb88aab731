"""`taxonomy.linkml.yaml`: the LinkML schema as one file, so that consumers need no other to run LinkML's own tools.

The source itself, comments and all, unless it imports files beside it: then the imports are merged into it.
"""

from collections.abc import Iterator
from pathlib import Path

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.repository.reading import SOURCE, read_text


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the schema."""
    yield "taxonomy.linkml.yaml", f"# {source.notice}\n{self_contained(source).rstrip()}\n"


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
