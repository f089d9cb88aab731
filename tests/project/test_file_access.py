"""One module opens what others wrote: `core.reading`, which knows links, pipes, devices, and how large a file may be.

What is listed here opens something else: files of the tool itself, its own temporary files, or a file to write.
"""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from support.sources import ROOT, modules, nodes

FOLDER = ROOT / "src/taxokit"

READING = "core/reading.py"

ELSEWHERE = {
    "cli/main.py": ["open", "os.open"],  # the null device
    "compiler/compile.py": ["SchemaView"],  # after `compiler.sources` has read what it opens
    "compiler/generators/linkml_source.py": ["SchemaView"],  # likewise
    "compiler/generators/shacl.py": ["read_text"],  # of the package
    "core/builds.py": ["open"] * 2,  # what it writes
    "core/files.py": ["open"] * 4 + ["os.open"] * 2 + ["shutil.copy"],  # what it writes, continues or changes; folders
    "core/lock.py": ["os.open"] * 2,  # the lock, which it also writes
    "core/spreadsheet.py": ["ZipFile"],  # what `core.reading` has read
    "core/text/language_tags.py": ["read_text"],  # of the package
    "core/text/spdx.py": ["read_text"],  # of the package
    "core/network/web.py": ["open"],  # addresses of the web, and no `file:`
    "diff/reports/html.py": ["read_text"],  # of the package
    "importer/precompiled.py": ["read_text"],  # of the package
    "importer/template.py": ["read_text"] * 6,  # of the package
    "importer/wheel.py": ["ZipFile", "read_bytes"],  # what it writes, and what is in the package
    "rdf/profile.py": ["read_text"],  # of the package
    "release/formats/xlsx.py": ["ZipFile", "ZipFile"],  # in memory
    "release/reference/diff_check.py": ["read_bytes"],  # of the package
    "release/ssh_keygen.py": ["read_bytes"],  # its own temporary file
}

_OPENING = {"open", "SchemaView", "ZipFile", "mmap", "popen"}
_PATHLIB = {"open", "read_text", "read_bytes", "hardlink_to"}
_MODULES = {
    "io": {"open", "open_code", "FileIO"},
    "os": {"open", "fdopen", "popen"},
    "json": {"load"},
    "tomllib": {"load"},
    "pickle": {"load"},
    "linecache": {"getline", "getlines"},
    "codecs": {"open"},
    "tarfile": {"open"},
    "shutil": {"copy", "copy2", "copyfile", "copytree"},
}
_NAMES = {"path", "source", "location"}
"""Arguments by which rdflib and pyoxigraph take a file in place of its content."""


def opened(code: Iterable[ast.AST]) -> Iterator[str]:
    """Yield each call among the nodes of some code that may open a file to read it."""
    for node in code:
        if not isinstance(node, ast.Call):
            continue
        keywords = {keyword.arg for keyword in node.keywords}
        match node.func:
            case ast.Name(id=name) if name in _OPENING | _MODULES["shutil"]:
                yield name
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in _MODULES:
                if name in _MODULES[module] and "fileobj" not in keywords:
                    yield f"{module}.{name}"
            case ast.Attribute(attr="parse" | "load" | "bulk_load" as name) if keywords & _NAMES:
                yield name
            case ast.Attribute(attr=name) if name in _PATHLIB | (_OPENING - {"popen"}):
                # those of pathlib take no path, other than `Released.read_bytes` and `core.reading`
                takes_path = name.startswith("read") and any(not _is_encoding(one) for one in node.args)
                if not takes_path:
                    yield name


def _is_encoding(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and str(node.value).lower() in ("utf-8", "utf8", "ascii", "latin-1")


def test_links_are_followed_by_one_function() -> None:
    """`Path.resolve` raises RuntimeError for a link that leads to itself."""
    for path in modules(FOLDER):
        calls = [node for node in nodes(path) if isinstance(node, ast.Call)]
        paths = [ast.unparse(node.func.value) for node in calls if getattr(node.func, "attr", "") == "resolve"]
        assert {*paths} <= {"Path(__file__)", "resolver"}, f"{path}: use `core.reading.resolved`"


def test_one_module_opens_files_to_read_them() -> None:
    found = {path.relative_to(FOLDER).as_posix(): sorted(opened(nodes(path))) for path in modules(FOLDER)}
    del found[READING]
    assert {path: Counter(calls) for path, calls in found.items() if calls} == {
        path: Counter(calls) for path, calls in ELSEWHERE.items()
    }, "read files with taxokit.core.reading"


@pytest.mark.parametrize(
    "code",
    [
        "open(path)",
        "path.open()",
        "path.read_text()",
        "path.read_text('utf-8')",
        "path.read_text(encoding='utf-8')",
        "path.read_bytes()",
        "os.open(path, 0)",
        "io.open(path)",
        "json.load(stream)",
        "tomllib.load(stream)",
        "tarfile.open(path)",
        "zipfile.ZipFile(path)",
        "shutil.copytree(a, b)",
        "copytree(a, b)",
        "graph.parse(source=path)",
        "pyoxigraph.parse(path=path)",
        "SchemaView(path)",
    ],
)
def test_every_way_to_open_one_is_seen(code: str) -> None:
    assert list(opened(ast.walk(ast.parse(code))))


@pytest.mark.parametrize(
    "code",
    [
        "release.read_bytes(CHECKSUMS)",
        "parser.read_text(root, path)",
        "read_file(root, path, SOURCE)",
        "tarfile.open(fileobj=stream)",
        "json.loads(text)",
        "graph.parse(data=data)",
        "parser.parse(text, path)",
    ],
)
def test_what_takes_content_or_knows_its_folder_is_no_such_way(code: str) -> None:
    assert not list(opened(ast.walk(ast.parse(code))))
