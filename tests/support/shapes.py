"""The shape of a file in any language that the tool writes: its tree without the content of strings and comments.

Text from outside may change the content of a file, never its shape. A plug-in that writes another language
makes the tests of hostile text fail, until its shape is added.
"""

import ast
import contextlib
import csv
import io
import json
import re
import sqlite3
import tomllib
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import yaml
from markdown_it import MarkdownIt
from pyoxigraph import BlankNode, Literal, RdfFormat, parse

from taxokit.text.quoting import sql_name


def shape_of(path: str, data: bytes) -> object:
    """Return the shape of a file. Raises the error of its parser if it cannot be read."""
    ending = path.rpartition(".")[2]
    assert ending in SHAPES, f"{path}: nothing is known of this language; add its shape to {__file__}"
    return SHAPES[ending](data)


def _of_python(data: bytes) -> str:
    """Return the syntax tree without the values of constants and the names of the members of enums."""
    tree = ast.parse(data)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = type(node.value).__name__
        elif isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Enum" for base in node.bases):
            for member in node.body:
                if isinstance(member, ast.Assign):
                    member.targets = [ast.Name("member", ast.Store())]
    return ast.dump(tree)


_TOKENS = re.compile(r'/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|//[^\n]*', re.DOTALL)


def _of_typescript(data: bytes) -> str:
    return _TOKENS.sub(lambda match: match[0][0], data.decode())


def _of_sql(data: bytes) -> object:
    """Return the content of the database after the statements."""
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.executescript(data.decode())
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master ORDER BY name")]
        return [(name, database.execute(f"PRAGMA table_info({sql_name(name)})").fetchall()) for name in names]


def graph(data: bytes, form: RdfFormat) -> list[tuple[str, ...]]:
    """Return the triples without the values of literals."""
    words = {Literal: "text", BlankNode: "blank"}
    triples = (quad.triple for quad in parse(data, format=form))
    return sorted(tuple(words.get(type(term)) or term.value for term in triple) for triple in triples)


def tree(value: Any) -> object:
    """Return a value of JSON without the content of its strings."""
    if isinstance(value, dict):
        return {key: tree(inner) for key, inner in value.items()}
    return [tree(inner) for inner in value] if isinstance(value, list) else type(value).__name__


def _of_markdown(data: bytes) -> object:
    """Return the blocks, and the markup that is active in them."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(data.decode())
    inline = {"html_inline", "link_open", "image"}
    return [(token.type, [c.type for c in token.children or () if c.type in inline]) for token in tokens]


class Tags(HTMLParser):
    """The tags of a page, with the names of their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def _of_workbook(data: bytes) -> object:
    """Return the type of each cell of each sheet, and the places of links; a formula has a type of its own."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[[(cell.data_type, bool(cell.hyperlink)) for cell in row] for row in sheet.rows] for sheet in book]


def _of_bibtex(data: bytes) -> str:
    """Return what is outside of the values, in an entry without its key; for BibTeX, escaped braces are braces, too."""
    depth, outside = 0, ""
    for letter in data.decode():
        depth += (letter == "{") - (letter == "}")
        outside += letter if depth < 2 else ""
    assert depth == 0
    return re.sub(r"@(\w+)\{[^,\s]*,", r"@\1{,", outside)


def _of_ris(data: bytes) -> list[str]:
    return [line[:6] for line in data.decode().splitlines()]


def _of_rows(data: bytes) -> list[int]:
    return [len(row) for row in csv.reader(io.StringIO(data.decode(), newline=""), strict=True)]


def _of_yaml(data: bytes) -> object:
    return tree(yaml.load(data, Loader=yaml.CSafeLoader))


def _of_xml(data: bytes) -> object:
    return [(element.tag, sorted(element.keys())) for element in ET.fromstring(data).iter()]  # noqa: S314 - ours


SHAPES: dict[str, Callable[[bytes], object]] = {
    "py": _of_python,
    "ts": _of_typescript,
    "sql": _of_sql,
    "ttl": lambda data: graph(data, RdfFormat.TURTLE),
    "nt": lambda data: graph(data, RdfFormat.N_TRIPLES),
    "rdf": lambda data: graph(data, RdfFormat.RDF_XML),
    "json": lambda data: tree(json.loads(data)),
    "jsonld": lambda data: tree(json.loads(data)),
    "md": _of_markdown,
    "html": lambda data: Tags(data.decode()).tags,
    "xml": _of_xml,
    "svg": _of_xml,
    "csv": _of_rows,
    "yaml": _of_yaml,
    "yml": _of_yaml,
    "cff": _of_yaml,
    "bib": _of_bibtex,
    "ris": _of_ris,
    "xlsx": _of_workbook,
    "toml": lambda data: tree(tomllib.loads(data.decode())),
    **dict.fromkeys(("css", "js", "conf", "htaccess", "var", "_headers", "nojekyll", "ico", "txt"), bytes),
}
"""By the ending of the file. What no text comes into, such as scripts and settings of servers, has the same bytes."""
