"""The architecture: packages import down only, modules never in a circle, and no folder grows into a corridor.

`ORDER` is the one thing to keep: it says which package stands on which, and `docs/design.md` draws the same.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pytest

from support.sources import ROOT, nodes, tree
from support.sources import modules as paths_of

PACKAGE = "taxokit"
FOLDER = ROOT / "src" / PACKAGE

ORDER = (
    "core",
    "yaml_text",
    "rdf",
    "taxonomy",
    "archive",
    "compiler",
    "diff",
    "lint",
    "release",
    "query",
    "client",
    "site",
    "service",
    "stores",
    "edit",
    "importer",
    "cli",
)
"""The packages from the ground up: each may import those before it."""

APART = {
    "site": {"client"},
    "stores": {"client", "site", "service"},
    "edit": {"client", "site", "service", "stores"},
    "importer": {"release", "query", "client", "site", "service", "stores", "edit"},
}
"""What a package does not import although it stands above: it needs none of it."""

PLUGINS = {
    "cli/commands",
    "compiler/generators",
    "diff/reports",
    "lint/reports",
    "lint/rules",
    "release/formats",
    "service/endpoints",
    "site/hosts",
    "site/pages",
    "stores",
}
"""Folders of plug-ins, one file a thing: they hold as many modules as there are things."""

MOST_MODULES = 20


def modules() -> dict[str, Path]:
    """Return every module by its dotted name, without that of the package, which only the package itself has."""
    found = {}
    for path in paths_of(FOLDER):
        parts = path.relative_to(FOLDER).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts) or PACKAGE] = path
    return found


MODULES = modules()


@cache
def imports(path: Path, *, at_import_time: bool = False) -> tuple[tuple[str, int], ...]:
    """Return the modules of the package that a file imports, with the line; not what is only for the type checker.

    With `at_import_time`, only what is imported when the module is.
    """
    return tuple(_imports(path, at_import_time=at_import_time))


def _imports(path: Path, *, at_import_time: bool) -> Iterator[tuple[str, int]]:
    for node in _reached(tree(path), at_import_time=at_import_time):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: relative imports hide where a module stands"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            target = _module_of(name)
            if target is not None:
                yield target, node.lineno


def _reached(node: ast.AST, *, at_import_time: bool) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) in ("TYPE_CHECKING", "__name__ == '__main__'"):
            continue
        if at_import_time and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        yield child
        yield from _reached(child, at_import_time=at_import_time)


def _module_of(name: str) -> str | None:
    """Return the module of the package that a dotted name means: the longest part of it that is one."""
    parts = name.split(".")
    if parts[0] != PACKAGE:
        return None
    for end in range(len(parts), 1, -1):
        candidate = ".".join(parts[1:end])
        if candidate in MODULES:
            return candidate
    return PACKAGE


def _package_of(module: str) -> str:
    return module.partition(".")[0]


def test_nothing_stands_outside_the_packages() -> None:
    assert {_package_of(name) for name in MODULES} == {*ORDER, "__main__", PACKAGE}


@pytest.mark.parametrize("package", ORDER)
def test_imports_point_down(package: str) -> None:
    allowed = {PACKAGE, *ORDER[: ORDER.index(package) + 1]} - APART.get(package, set())
    up = [
        f"{name}, line {line}, imports {target}"
        for name, path in MODULES.items()
        if _package_of(name) == package
        for target, line in imports(path)
        if _package_of(target) not in allowed
    ]
    assert not up, "\n".join(up)


def test_package_itself_is_imported_by_what_describes_it_alone() -> None:
    users = {name for name, path in MODULES.items() if PACKAGE in {target for target, _ in imports(path)}}
    assert users == {"client.stubs"}


def refuse_circles(links: Mapping[str, set[str]]) -> None:
    """Fail where what something links to leads back to it."""
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path[path.index(name) :], name))
        if name not in done:
            for target in sorted(links[name]):
                visit(target, (*path, name))
            done.add(name)

    for name in sorted(links):
        visit(name, ())


@pytest.mark.parametrize("at_import_time", [True, False])
def test_no_module_imports_itself_in_a_circle(at_import_time: bool) -> None:
    refuse_circles(
        {
            name: {target for target, _ in imports(path, at_import_time=at_import_time)} - {name}
            for name, path in MODULES.items()
        }
    )


def test_no_folder_and_its_neighbours_form_a_circle() -> None:
    """As a folder counts what is in it, and a module what is beside it: both are on one floor."""
    links: dict[str, set[str]] = {}
    for name, path in MODULES.items():
        for target, _ in imports(path):
            parts = list(zip_longest(name.split("."), target.split(".")))
            end = next((place for place, (one, other) in enumerate(parts) if one != other), None)
            if end is not None and PACKAGE not in (name, target):
                one, other = (".".join(part.split(".")[: end + 1]) for part in (name, target))
                links.setdefault(one, set()).add(other)
                links.setdefault(other, set())
    refuse_circles({name: targets - {name} for name, targets in links.items()})


def test_no_folder_is_a_corridor() -> None:
    counts = Counter(
        path.parent.relative_to(FOLDER).as_posix() for path in MODULES.values() if path.name != "__init__.py"
    )
    long = {folder: n for folder, n in counts.items() if n > MOST_MODULES and folder not in PLUGINS}
    assert not long


def test_there_is_no_module_for_odds_and_ends() -> None:
    names = {part for name in MODULES for part in name.split(".")}
    assert not names & {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


def test_the_walk_sees_imports_of_every_kind() -> None:
    """The tests above would pass for nothing where `imports` saw nothing."""
    inner = MODULES["compiler.compile"]
    assert "compiler.linkml_model" in {target for target, _ in imports(inner)}
    assert "compiler.linkml_model" not in {target for target, _ in imports(inner, at_import_time=True)}
    assert "cli.commands" in {target for target, _ in imports(MODULES["cli.main"])}
    assert sum(len(imports(path)) for path in MODULES.values()) > 200


def test_click_is_known_to_the_command_line_alone() -> None:
    """No click below `cli`: everything else can be used from Python."""
    users = {
        _package_of(name)
        for name, path in MODULES.items()
        for node in nodes(path)
        if (isinstance(node, ast.Import) and any(alias.name.partition(".")[0] == "click" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "click")
    }
    assert users == {"cli"}


STARTERS = re.compile(
    r"(subprocess|multiprocessing|_posixsubprocess|pty|runpy|webbrowser|concurrent\.futures\.process|asyncio\.subprocess)\b"
    r"|os\.(exec|spawn|posix_spawn|system|popen|fork|startfile)"
    r"|click\.(launch|edit|echo_via_pager)\b|(builtins\.)?(exec|eval|compile|__import__)$"
)
"""What starts a process, or runs a text as code."""


def _used_names(code: Iterable[ast.AST]) -> Iterator[str]:
    """Yield what a module imports, and the dotted names that it uses."""
    for node in code:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Name | ast.Attribute):
            yield _dotted(node)


def _dotted(node: ast.AST) -> str:
    """Return the dotted name that an expression is, which begins with a dot behind what is no name."""
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def test_one_module_starts_processes_and_none_runs_text() -> None:
    """`core/process.py` sees to it that no data is run; whatever went around it would not."""
    found = {
        name: used
        for name, path in MODULES.items()
        if (used := {n for n in _used_names(nodes(path)) if STARTERS.match(n)})
    }
    names = ("Popen", "PIPE", "DEVNULL", "TimeoutExpired")
    assert found == {"core.process": {"subprocess", *(f"subprocess.{name}" for name in names)}}


@pytest.mark.parametrize(
    "code",
    [
        "import subprocess",
        "from subprocess import Popen",
        "import os; os.execv('git', [])",
        "from os import system",
        "eval('1')",
        "import multiprocessing.pool",
        "import click; click.edit()",
    ],
)
def test_every_way_to_start_one_is_seen(code: str) -> None:
    assert any(STARTERS.match(name) for name in _used_names(ast.walk(ast.parse(code))))


NETWORK = re.compile(
    r"(socket(server)?|ssl|asyncio|http\.(client|server)|urllib\.(request|error)|ftplib|smtplib|telnetlib|psycopg)\b"
)
"""What reaches other hosts, or lets them reach this one."""


CONNECTS = re.compile(
    r"(socket|ssl|http\.client|urllib\.request|httpx|uvicorn\.protocols\.websockets)\b"
    r"|(.*\.)?(create_connection|open_connection|open_unix_connection|sock_connect|create_datagram_endpoint)$"
)
"""What reaches other hosts. The service waits by asyncio, and listens by uvicorn."""


def test_one_module_reaches_other_hosts() -> None:
    """Nothing is sent or downloaded but by `fetch`, `open(URL)` and `publish`, the last to PostgreSQL by psycopg.

    The preview of a site and the service only listen. The processes that run queries have one end of a pair of sockets,
    and can open no other.
    """
    found = {
        name
        for name, path in MODULES.items()
        for pattern in [CONNECTS if _package_of(name) == "service" else NETWORK]
        if any(pattern.match(used) for used in _used_names(nodes(path)))
    }
    listening = {"site.server", "service.sparql.pool", "service.sparql.worker"}
    assert found == {"core.network.web", "stores.postgresql"} | listening
    for module, users in {
        "core.network.web": {
            "client.download",
            "client.fetching",
            "stores.endpoint",
            "stores.postgresql",
            "stores.sparql",
        },
        "client.download": {"client.fetching"},
        "client.fetching": {"client.opening", "cli.commands.fetch"},
    }.items():
        assert {name for name, path in MODULES.items() if module in {target for target, _ in imports(path)}} == users


@pytest.mark.parametrize(
    "code", ["import socket", "from urllib.request import urlopen", "import http.client", "import ssl"]
)
def test_every_way_to_other_hosts_is_seen(code: str) -> None:
    assert any(NETWORK.match(name) for name in _used_names(ast.walk(ast.parse(code))))


@pytest.mark.parametrize(
    "code", ["import ssl", "asyncio.open_connection('example.org', 80)", "loop.sock_connect(s, a)"]
)
def test_every_way_from_the_service_to_other_hosts_is_seen(code: str) -> None:
    assert any(CONNECTS.match(name) for name in _used_names(ast.walk(ast.parse(code))))


DOORS = {"core.builds", "core.files", "core.lock", "core.transaction"}
"""What writes: the rest of the package goes through them, so that the lock and the journal hold for all."""

WRITERS = re.compile(
    r"os\.(replace|renames?|remove|unlink|mkdir|makedirs|rmdir|link|symlink|truncate|chmod|mkfifo|pwrite|write|sendfile)$"
    r"|shutil\.(?!which$|get_terminal_size$)|tempfile\.(?!gettempdir$)|fcntl\b"
    r"|(.*\.)?(write_text|write_bytes|unlink|rmdir|mkdir|touch|symlink_to|hardlink_to|chmod|rename|extractall|NamedTemporaryFile)$"
)
"""The functions that change files."""


def _writing_calls(code: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the calls of functions that change files, and those that open one to write."""
    for node in code:
        if isinstance(node, ast.Call):
            name = _dotted(node.func)
            is_method = isinstance(node.func, ast.Attribute)
            if name == "os.open":
                writes = re.search("O_WRONLY|O_RDWR", ast.unparse(node))
            elif re.search(r"\b(fd)?open$", name):
                given = {keyword.arg: keyword.value for keyword in node.keywords}
                place = 0 if is_method and not name.startswith(("os.", "io.")) else 1
                mode = given.get("mode", node.args[place] if len(node.args) > place else ast.Constant("r"))
                writes = "fileobj" not in given and re.search("[wxa+]", ast.unparse(mode))
            elif name.endswith(".replace") and not name.startswith("os."):
                writes = len(node.args) == 1 and not node.keywords  # of a Path; that of a text takes two arguments
            else:
                writes = is_method and WRITERS.match(name)
            if writes:
                yield name


def test_files_are_changed_through_one_door() -> None:
    found = {
        name: calls
        for name, path in MODULES.items()
        if name not in DOORS
        if (calls := set(_writing_calls(nodes(path))))
    }
    assert found == {"cli.main": {"open", "os.open"}}, "only the null device is opened, in place of a closed output"


@pytest.mark.parametrize(
    "code",
    [
        "path.write_text('x')",
        "(folder / 'x').write_bytes(data)",
        "open('x', 'w')",
        "path.open(mode='a')",
        "os.replace(a, b)",
        "a.replace(b)",
        "staging.rename(folder)",
        "shutil.rmtree(folder)",
        "tempfile.mkdtemp()",
        "path.unlink(missing_ok=True)",
        "os.open(path, os.O_WRONLY | os.O_CREAT)",
        "tar.extractall(folder)",
        "folder.mkdir()",
    ],
)
def test_every_way_to_change_a_file_is_seen(code: str) -> None:
    assert len(list(_writing_calls(ast.walk(ast.parse(code))))) == 1


@pytest.mark.parametrize(
    "code", ["open('x', 'rb')", "text.replace('a', 'b')", "replace(project, root=x)", "rename(workspace, a, b)"]
)
def test_what_changes_no_file_is_not(code: str) -> None:
    assert not list(_writing_calls(ast.walk(ast.parse(code))))


def test_the_page_on_the_design_draws_the_same_order(repository: Path) -> None:
    page = (repository / "docs/design.md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == ORDER
