"""What `init` writes has one shape, whatever the new taxonomy is called: names are text in YAML, Markdown and
workflows."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from support.shapes import SHAPES, shape_of
from taxokit.importer.init import check_values
from taxokit.importer.template import NewTaxonomy, repository_texts, root_text, templates
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.schema import Schema
from taxokit.text.normalize import INVISIBLE

PLAIN = NewTaxonomy(
    "Plain", "https://example.org/plain/", "CC0-1.0", "Ada", "https://example.org/ada", description="All."
)
PAYLOADS = (
    *(
        '"',
        "'",
        '"""',
        "\\",
        "\\n",
        "#",
        ":",
        "-",
        "{{x}}",
        "${{github.token}}",
        "$(id)",
        "`id`",
        "%",
        "@@model@@",
        "@@title:yaml@@",
    ),
    *(
        "[x]",
        "[[x]]",
        "{a:b}",
        "*a",
        "&a",
        "!!python/x",
        "|",
        ">",
        "<b>",
        "<!--",
        "]]>",
        "```",
        "---",
        "...",
        "===",
        "?",
    ),
    *(
        "](javascript:x)",
        "![x](//y)",
        "|a|b|",
        "true",
        "null",
        "1e3",
        "0x1",
        "~",
        "=1+1",
        "@team",
        "#1",
        "//evil.example",
    ),
)


def named(text: str) -> dict[str, str]:
    """Return the values of a new taxonomy that has a text wherever a text fits, as far as it fits there."""
    line = " ".join(INVISIBLE.sub("", text).split())
    part = re.sub(r"[^A-Za-z0-9./@:!$&()*+,;=_~-]", "", line)
    address = f"https://example.org/{part}/"
    return {**dict.fromkeys(("title", "creator", "description"), line), "namespace": address, "creator_url": address}


def shapes(new: NewTaxonomy, schema: Schema) -> dict[str, object]:
    """Return the shape of each file of a new repository, and the text of those in no language that we parse."""
    check_values(new)  # it fits
    files = dict(repository_texts(templates()[new.template], new, examples=True))
    files["taxonomy/taxonomy.yaml"] = root_text(schema, new)
    known = {path: path.rpartition(".")[2] in SHAPES for path in files}
    found = {path: shape_of(path, text.encode()) if known[path] else text for path, text in files.items()}
    found["README.md"] = repr(found["README.md"]).replace("'link_open'", "").replace(", ", "")  # or code, in its place
    return found


@pytest.fixture(scope="module")
def schema(project_template: Path) -> Schema:
    return read_schema(project_template)


@pytest.mark.parametrize("template", sorted(templates()))
def test_names_are_text_in_every_file(schema: Schema, template: str) -> None:
    plain = replace(PLAIN, template=template)
    wanted = shapes(plain, schema)
    for payload in (*PAYLOADS, " ".join(PAYLOADS), "a: b #c"):
        found = shapes(replace(plain, **named(payload)), schema)
        assert found.keys() == wanted.keys()
        for path, shape in found.items():
            assert shape == wanted[path], f"{path} with {payload}"
