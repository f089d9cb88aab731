"""Reading a compiled schema: `taxonomy.model.json`, which `taxokit schema` makes from the LinkML schema.

So nothing that a contributor waits for has to import LinkML.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from taxokit.core.errors import ConfigError, MissingFileError, SourceError
from taxokit.core.project import MODEL_FILE
from taxokit.core.reading import COMPILED, read_file
from taxokit.taxonomy.compiled_schema.form import damages
from taxokit.taxonomy.schema import Class, Schema, Slot

_ADVICE = "run `taxokit schema`"

FORMAT = 1
"""The version of the compiled model's own format. A file with another one is stale."""


def read_schema(root: Path, path: str = MODEL_FILE) -> Schema:
    """Read the compiled schema of a repository.

    Raises ConfigError where the file is missing, is not a compiled schema, or has another format version.
    """
    try:
        data = json.loads(read_file(root, path, COMPILED))
    except MissingFileError:
        raise ConfigError("the compiled schema is missing", where=path, hint=_ADVICE) from None
    except SourceError as error:
        raise ConfigError(error.message, where=path, hint=error.hint) from None
    except (ValueError, RecursionError):
        raise ConfigError("is not JSON", where=path, hint=_ADVICE) from None
    return schema_from(data, path)


def schema_from(data: Any, where: str) -> Schema:
    """Make a schema of the content of a compiled one. `where` names it in errors. Raises ConfigError."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ConfigError(f"is not a compiled schema of format {FORMAT}", where=where, hint=_ADVICE)
    damaged = next(damages(data), None)
    if damaged:
        raise ConfigError(f"the compiled schema is damaged ({damaged} is of another form)", where=where, hint=_ADVICE)
    try:
        return schema_of(data)
    except KeyError as error:
        raise ConfigError(f"the compiled schema is damaged (it has no {error})", where=where, hint=_ADVICE) from None


def schema_of(model: Mapping[str, Any]) -> Schema:
    """Make a schema of a compiled model, whose form is not checked."""
    classes = {name: _class(name, entry) for name, entry in model["classes"].items()}
    same = ("name", "title", "enums", "prefixes", "default_namespace", "linkml", "sources", "outputs")
    return Schema(root=classes[model["root"]], classes=classes, **{name: model[name] for name in same})


def _class(name: str, entry: Mapping[str, Any]) -> Class:
    return Class(
        name=name,
        uri=entry["uri"],
        ancestors=tuple(entry["ancestors"]),
        types=tuple(entry["types"]),
        abstract=entry["abstract"],
        slots=tuple(Slot(**slot) for slot in entry["slots"]),
        unique_keys=tuple(tuple(key) for key in entry["unique_keys"]),
        namespaces=tuple(entry["namespaces"]),
        description=entry["description"],
        annotations=entry.get("annotations", {}),
        mappings=tuple(entry.get("mappings", ())),
    )
