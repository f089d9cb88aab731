"""The compiled schemas of the templates: `python scripts/compiled_templates.py` writes one file beside each."""

from pathlib import Path

from taxokit.importer import template as precompiled
from taxokit.importer.template import templates

if __name__ == "__main__":
    for template in templates().values():
        Path(str(template.folder), precompiled.COMPILED).write_text(
            precompiled.compiled_text(template), encoding="utf-8"
        )
