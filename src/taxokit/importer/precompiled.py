"""The compiled schema of each template, which comes with taxokit: a new repository is made without a run of LinkML.

LinkML takes seconds, and all that differs between new repositories is the name, the title, the licence and the
namespace of the schema. `make generated` compiles each template with words that are found again, and stores the result
with placeholders in `compiled.json`, a list of lines for each file. A test compares it with what LinkML makes.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from taxokit.archive.integrity import sha256
from taxokit.compiler.compile import compile_schema, linkml_version, model_text
from taxokit.core.files import temporary_folder, write_file
from taxokit.core.project import MODEL_FILE, SCHEMA_FILE, Project
from taxokit.importer.template import NewTaxonomy, RepositoryTemplate, filler, schema_text, templates
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import agent_slots
from taxokit.taxonomy.compiled_schema.reading import schema_of

FILE = "compiled.json"
"""The file in the folder of a template."""

_MODEL = Path(MODEL_FILE).name

_STANDING = NewTaxonomy(
    "Zyxtitle", "https://zyxnamespace.example/", "LicenseRef-Zyxlicense", "-", "https://example.org"
)
"""The words with which a template is compiled, each of which is nowhere else."""

_PLACEHOLDERS = {
    "name: zyxtitle\n": "name: @@name:yaml@@\n",
    "title: Schema of Zyxtitle\n": "title: @@schema_title:yaml@@\n",
    "zyxtitle": "@@name@@",
    "Schema of Zyxtitle": "@@schema_title@@",
    "LicenseRef-Zyxlicense": "@@license@@",
    "https://zyxnamespace.example/": "@@namespace@@",
    r"https://zyxnamespace\\.example/": "@@namespace:pattern@@",
}
"""What is found again, and what is stored in its place."""

# Only of these it is known that every format has them as they are.
_PLAIN_TITLE = re.compile(r"(?:[^\W_]|[ ,'()-])+")
_PLAIN_LICENSE = re.compile(r"[A-Za-z0-9.-]+")
_PLAIN_NAMESPACE = re.compile(r"https?://[A-Za-z0-9./_~:%-]+/")


def precompiled_schema(new: NewTaxonomy) -> dict[str, str] | None:
    """Return what `compile_schema` would of the schema of a new repository, without LinkML.

    None where only LinkML can tell: another version of it made the stored files, the template was edited since, or a
    word of the new taxonomy has characters that formats write in ways of their own.
    """
    template = templates()[new.template]
    files = _stored(template) if _is_plain(new) else {}
    if not files:
        return None
    model = json.loads(files.pop(_MODEL))
    is_current = model["linkml"] == linkml_version() and model["sources"] == {SCHEMA_FILE: sha256(_source(template))}
    if not is_current or _overlaps(new.namespace, model["prefixes"]):
        return None
    fill = filler(template, new)
    files = {name: fill(text) for name, text in files.items()}
    model = json.loads(fill(json.dumps(model, ensure_ascii=False)))
    return {**files, _MODEL: model_text(model, {SCHEMA_FILE: fill(schema_text(template)).encode()}, files)}


def takes_name_alone(template: RepositoryTemplate) -> bool:
    """Say whether the schema of a template takes a creator who has a name and no IRI."""
    files = _stored(template)
    return bool(files) and agent_slots(schema_of(json.loads(files[_MODEL])), terms.CREATOR).name is not None


def _stored(template: RepositoryTemplate) -> dict[str, str]:
    """Return the stored files of a template by name, with placeholders; none where nothing is stored."""
    entry = template.folder.joinpath(FILE)
    if not entry.is_file():
        return {}
    return {name: "\n".join(lines) for name, lines in json.loads(entry.read_text(encoding="utf-8")).items()}


def _is_plain(new: NewTaxonomy) -> bool:
    return bool(
        _PLAIN_TITLE.fullmatch(new.title)
        and _PLAIN_LICENSE.fullmatch(new.license)
        and _PLAIN_NAMESPACE.fullmatch(new.namespace)
    )


def _overlaps(namespace: str, prefixes: Mapping[str, str]) -> bool:
    """Say whether a namespace is inside of another one of the schema, or around it: prefixes are chosen by that."""
    others = {*terms.PREFIXES.values(), *(one for one in prefixes.values() if not one.startswith("@@"))}
    return any(namespace.startswith(one) or one.startswith(namespace) for one in others)


def _source(template: RepositoryTemplate) -> bytes:
    """Return the schema of a template, with its placeholders: by its digest it is known whether that was edited."""
    return schema_text(template).encode()


def compiled_text(template: RepositoryTemplate) -> str:
    """Compile the schema of a template, and return the text of its file. Raises as `compile_schema` does."""
    with temporary_folder() as folder:
        new = NewTaxonomy(**{**vars(_STANDING), "template": template.name})
        write_file(folder / SCHEMA_FILE, filler(template, new)(schema_text(template)).encode())
        files = compile_schema(Project(folder))
    files[_MODEL] = model_text(json.loads(files[_MODEL]), {SCHEMA_FILE: _source(template)}, {})
    for old, placeholder in _PLACEHOLDERS.items():
        files = {name: text.replace(old, placeholder) for name, text in files.items()}
    return (
        json.dumps({name: text.split("\n") for name, text in sorted(files.items())}, ensure_ascii=False, indent=0)
        + "\n"
    )
