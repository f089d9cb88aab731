"""The page on the design names modules, classes and files that exist, and defines the terms that the page on style uses."""

import ast
import re
from functools import cache

import pytest

from support.sources import ROOT, modules, nodes

SOURCE = ROOT / "src/taxokit"
ENDINGS = {"css", "json", "jsonld", "md", "nt", "py", "rdf", "ru", "sql", "toml", "ts", "ttl", "xlsx", "yaml"}
"""What a file may end in whose name begins like a module."""

PAGES = ["docs/design.md", "docs/first-rule.md", "docs/style.md", "CONTRIBUTING.md"]


def code_words(page: str) -> set[str]:
    """Return what a page has in backticks, outside of blocks."""
    text = re.sub(r"^```.*?^```", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    return set(re.findall(r"`([^`\n]+)`", text))


@cache
def defined() -> set[str]:
    """Return the name of every class and function of the sources, and of every name that a module assigns."""
    found = set()
    for path in modules(SOURCE):
        for node in nodes(path):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.Assign):
                found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


@pytest.mark.parametrize("page", PAGES)
def test_modules_and_files_exist(page: str) -> None:
    paths = {word for word in code_words(page) if re.fullmatch(r"[\w.-]+(/[\w.-]+)*(/|\.(py|md|toml))", word)}
    created = set(re.findall(r"Create `([^`]+)`", (ROOT / page).read_text(encoding="utf-8")))
    roots = (ROOT, SOURCE, ROOT / "taxonomy")
    assert not [path for path in paths - created if not any((root / path).exists() for root in roots)]


@pytest.mark.parametrize("page", PAGES)
def test_classes_and_decorators_exist(page: str) -> None:
    words = code_words(page)
    names = {
        word for word in words if re.fullmatch(r"(?:[A-Z][a-z]+){1,}[A-Za-z]*Error|[A-Z][a-z]+(?:[A-Z][a-z]+)*", word)
    }
    names |= {match[1] for word in words if (match := re.match(r"@(\w+)", word))}
    assert not names - defined()


def test_modules_named_in_docstrings_exist() -> None:
    """A name in backticks such as `taxonomy.loader` or `loader.load` begins with a module and ends with what it has."""
    has: dict[str, set[str]] = {}
    for path in modules(SOURCE):
        name = path.parent.name if path.name == "__init__.py" else path.stem
        holder = path.parent.parent if path.name == "__init__.py" else path.parent
        has.setdefault(holder.name, set()).add(name)
        has.setdefault(name, set()).update(re.findall(r"^(?:def |class )?(\w+)", path.read_text("utf-8"), re.MULTILINE))
    stale = [
        f"{path.relative_to(SOURCE)}: {first}.{second}"
        for path in modules(SOURCE)
        for node in nodes(path)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        for first, second in re.findall(r"`(?:\w+\.)*?(\w+)\.(\w+)`", ast.get_docstring(node) or "")
        if first in has and second not in has[first] | ENDINGS
    ]
    assert not stale


def test_page_names_every_package_and_no_other() -> None:
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    page = (ROOT / "docs/design.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == packages
    named = {word.partition("/")[0] for word in code_words("docs/design.md") if re.fullmatch(r"\w+/[\w/]+\.py", word)}
    assert named - packages <= {"tests"}


def test_front_of_each_package_exists() -> None:
    page = (ROOT / "docs/design.md").read_text(encoding="utf-8")
    for package, cell in re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", page, re.MULTILINE):
        for name in re.findall(r"`([^`]+)`", cell) or ["__init__"]:
            assert name == "taxokit.open" or (SOURCE / package / f"{name}.py").is_file(), (package, name)


def test_glossary_is_sorted_and_defines_the_terms_of_the_page_on_style() -> None:
    page = (ROOT / "docs/design.md").read_text(encoding="utf-8").partition("\n## Glossary\n")[2]
    terms = re.findall(r"^\| ([^|`]+?) \| [^|]+ \|$", page, re.MULTILINE)[1:]
    assert terms == sorted(terms, key=str.lower)
    known = {name for term in terms for name in term.split(", ")}
    style = (ROOT / "docs/style.md").read_text(encoding="utf-8").partition("\n## Terms\n")[2].partition("\n## ")[0]
    used = {
        name for row in re.findall(r"^\| ([^|]+?) \| [^|]+ \|$", style, re.MULTILINE)[1:] for name in row.split(", ")
    }
    assert used <= known
