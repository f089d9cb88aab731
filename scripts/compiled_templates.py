"""The compiled schemas of the templates: `python scripts/compiled_templates.py` writes one file beside each."""

import json
from pathlib import Path

from taxokit.compiler.compile import compile_schema, model_text
from taxokit.importer.template import COMPILED, NewTaxonomy, RepositoryTemplate, filler, schema_text, templates
from taxokit.repository.project import MODEL_FILE, SCHEMA_FILE, Project
from taxokit.repository.writing import NewFile, temporary_folder, write_files

_MODEL = Path(MODEL_FILE).name

_STANDING = NewTaxonomy(
    "Zyxtitle", "https://zyxnamespace.example/", "LicenseRef-Zyxlicense", "-", "https://example.org"
)
"""The words with which a template is compiled; each occurs nowhere else in it."""

_BASE = "https://zyxbase.example/"
"""The start of the IRIs of the schema, which a namespace that ends in a number sign does not begin."""

_PLACEHOLDERS = {
    "name: zyxtitle\n": "name: @@name:yaml@@\n",
    "title: Schema of Zyxtitle\n": "title: @@schema_title:yaml@@\n",
    "zyxtitle": "@@name@@",
    "Schema of Zyxtitle": "@@schema_title@@",
    "LicenseRef-Zyxlicense": "@@license@@",
    _BASE: "@@base@@",
    "https://zyxnamespace.example/": "@@namespace@@",
    r"https://zyxnamespace\\.example/": "@@namespace:pattern@@",
}
"""The placeholder stored in place of each word."""


def compiled_text(template: RepositoryTemplate) -> str:
    """Compile the schema of a template, and return the text of its `compiled.json`. Raises as `compile_schema` does."""
    with temporary_folder() as folder:
        new = NewTaxonomy(**{**vars(_STANDING), "template": template.name})
        text = schema_text(template).replace("@@base@@", _BASE)
        write_files(folder, [NewFile(SCHEMA_FILE, filler(template, new)(text).encode())])
        files = compile_schema(Project(folder))
    files[_MODEL] = model_text(json.loads(files[_MODEL]), {SCHEMA_FILE: schema_text(template).encode()}, {})
    for old, placeholder in _PLACEHOLDERS.items():
        files = {name: text.replace(old, placeholder) for name, text in files.items()}
    lines = {name: text.split("\n") for name, text in sorted(files.items())}
    return json.dumps(lines, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    for template in templates().values():
        Path(str(template.folder), COMPILED).write_text(compiled_text(template), encoding="utf-8")
