"""Compiling the schema: from `schema/taxonomy.yaml` to everything in `schema/generated/`.

LinkML's generators are used if they are right, ours if they are not. They run in a process of their own (`__main__`),
from the root: the output of some depends on the hash seed and on the paths.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from taxokit.repository import process
from taxokit.repository.project import GENERATED_FOLDER, MODEL_FILE, SCHEMA_FILE, Project
from taxokit.repository.reading import COMPILED, digest_of, read_file
from taxokit.taxonomy.compiled_schema import damages, read_schema, schema_of
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, MissingFileError
from taxokit.text.extras import missing_packages
from taxokit.text.plugins import Registry
from taxokit.text.progress import phase

if TYPE_CHECKING:
    from linkml_runtime.utils.schemaview import SchemaView

COMPILER = "taxokit.compiler"
ENVIRONMENT = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"}  # so that LinkML gives the same everywhere


@dataclass(frozen=True)
class SchemaSource:
    """The input of a generator: the path of the schema from the working directory, LinkML's view of it, and ours."""

    path: str
    view: "SchemaView"
    schema: Schema

    @property
    def notice(self) -> str:
        """The first line of every generated file whose format has comments."""
        return f"Compiled from {self.path} by `taxokit schema`. Do not edit."


Generator = Callable[[SchemaSource], Iterator[tuple[str, str]]]

GENERATORS: Registry[Generator] = Registry("taxokit.compiler.generators")

generator = GENERATORS.register
"""Registers a generator, which yields file names, relative to `schema/generated/`, and their text."""


def compile_schema(project: Project) -> dict[str, str]:
    """Return the text of every generated file, by its path relative to `schema/generated/`.

    Raises ConfigError if LinkML is not installed or refuses the schema.
    """
    linkml_version()
    if not (project.root / SCHEMA_FILE).exists():
        raise ConfigError("the schema is missing", where=SCHEMA_FILE)
    phase("compiling the schema")
    run = run_compiler(project.root)
    try:
        result = json.loads(run.stdout)
    except ValueError:
        raise ConfigError(f"the compiler ended with exit code {run.returncode}", where=SCHEMA_FILE) from None
    if "error" in result:
        raise ConfigError(result["error"], where=result["where"] or SCHEMA_FILE, hint=result["hint"])
    files: dict[str, str] = result["files"]
    return files


def run_compiler(root: Path) -> process.CompletedProcess:
    """Compile the schema of a repository in a process of its own, which prints one JSON object."""
    return process.run_python(COMPILER, [], root, ENVIRONMENT)


def linkml_version() -> str:
    """Return the version of the LinkML that is installed. Raises ConfigError if there is none."""
    try:
        return metadata.version("linkml")
    except metadata.PackageNotFoundError:
        raise missing_packages("schema", ["linkml"]) from None


def drift(project: Project) -> list[str]:
    """Return how `schema/generated/` differs from a fresh compilation: a sentence a file, none if nothing differs.

    Raises ConfigError if another version of LinkML compiled them: they would differ for that reason alone.
    """
    recorded = read_schema(project.root).linkml
    if recorded != linkml_version():
        raise ConfigError(
            f"compiled with LinkML {recorded}, but LinkML {linkml_version()} is installed",
            where=MODEL_FILE,
            hint="install the recorded version, or run `taxokit schema`",
        )
    fresh = compile_schema(project)
    differences = []
    for name, text in sorted(fresh.items()):
        try:
            if read_file(project.root, f"{GENERATED_FOLDER}/{name}", COMPILED) != text.encode():
                differences.append(f"{name}: differs")
        except MissingFileError:
            differences.append(f"{name}: is missing")
    unexpected = (name for name in project.generated_files() if name not in fresh)
    return differences + [f"{name}: is not generated from the schema" for name in unexpected]


def compile_here() -> dict[str, str]:
    """Compile the schema of the working directory in this process. Raises ConfigError, SourceError."""
    from linkml_runtime.utils.schemaview import SchemaView

    from taxokit.compiler.constraints import constraint_violations
    from taxokit.compiler.linkml_model import compiled_model, schema_sources

    sources = schema_sources()
    view = SchemaView(SCHEMA_FILE)
    model: dict[str, Any] = {**compiled_model(view), "linkml": linkml_version()}
    schema = schema_of({**model, "sources": {}, "outputs": {}})
    for violation in constraint_violations(schema):
        raise violation
    for part in damages(model):  # the names are valid
        raise ConfigError(f"{part} has an invalid IRI", where=SCHEMA_FILE)
    source = SchemaSource(SCHEMA_FILE, view, schema)
    files = dict(pair for generate in GENERATORS.all().values() for pair in generate(source))
    files[Path(MODEL_FILE).name] = model_text(model, sources, files)
    return files


def model_text(model: Mapping[str, Any], sources: Mapping[str, bytes], files: Mapping[str, str]) -> str:
    """Return the text of the compiled model, with the digests of its sources and of the other generated files."""
    digests = {
        "sources": {path: digest_of([data]) for path, data in sources.items()},
        "outputs": {name: digest_of([text.encode()]) for name, text in sorted(files.items())},
    }
    return json.dumps({**model, **digests}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
