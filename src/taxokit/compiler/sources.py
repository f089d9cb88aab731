"""The schema and the files that it imports, read before LinkML opens any of them.

LinkML opens whatever an import names, wherever it is. Here an import is a file below the folder of the schema, or comes
with LinkML. It writes out all that aliases repeat; here they may not repeat too much.
"""

import posixpath
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import yaml

from taxokit.repository.project import SCHEMA_FILE
from taxokit.repository.reading import SOURCE, read_file
from taxokit.text.errors import ConfigError
from taxokit.yaml_text.parser import compose, repeats_too_much

_FOLDER = posixpath.dirname(SCHEMA_FILE)
_OWN = "linkml:"  # begins the imports that come with LinkML


def schema_sources() -> dict[str, bytes]:
    """Return the content of the schema of the working directory, and of the files that it imports, by path.

    Raises ConfigError for an import from elsewhere, and for a file that is not a mapping or repeats too much;
    SourceError if a file cannot be read.
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
    """Yield what a schema imports; nothing if it is not YAML, which LinkML reports."""
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
