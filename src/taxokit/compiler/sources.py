"""The schema and the files that it imports, read before LinkML opens any of them.

LinkML opens whatever an import names, wherever it is. Here an import is a file below the folder of the schema, or comes
with LinkML.
"""

import posixpath
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import yaml

from taxokit.core.errors import ConfigError
from taxokit.core.project import SCHEMA_FILE
from taxokit.core.reading import SOURCE, read_file

_FOLDER = posixpath.dirname(SCHEMA_FILE)
_OWN = "linkml:"  # begins the imports that come with LinkML


def schema_sources() -> dict[str, bytes]:
    """Return the content of the schema of the working directory, and of the files that it imports, by path.

    Raises ConfigError for an import from elsewhere, and SourceError where a file cannot be read.
    """
    found: dict[str, bytes] = {}
    pending = [SCHEMA_FILE]
    while pending:
        path = pending.pop()
        if path not in found:
            found[path] = read_file(Path(), path, SOURCE)
            pending += [_file_of(name, path) for name in _imports(found[path]) if not _is_own(name)]
    return dict(sorted(found.items()))


def _imports(data: bytes) -> Iterator[str]:
    """Yield what a schema imports; nothing where it is not YAML, which LinkML reports."""
    try:
        content = yaml.load(data, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        return
    names = content.get("imports") if isinstance(content, dict) else None
    yield from map(str, [names] if isinstance(names, str) else names or ())


def _is_own(name: str) -> bool:
    """Say whether an import comes with LinkML; a schema may say of its prefix that it means a folder of the machine."""
    folder = resources.files("linkml_runtime").joinpath("linkml_model", "model", "schema")
    module = name.removeprefix(_OWN)
    return name.startswith(_OWN) and "/" not in module and folder.joinpath(f"{module}.yaml").is_file()


def _file_of(name: str, importer: str) -> str:
    """Return the path of the file that an import names. Raises ConfigError where it is outside of the folder."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(importer), f"{name}.yaml"))
    if ":" in name or not path.startswith(f"{_FOLDER}/"):
        raise ConfigError(f"the schema imports {name}, which is not below {_FOLDER}/", hint="copy it there")
    return path
