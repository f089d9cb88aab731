"""The toolkit knows nothing about the taxonomy that it was made for.

No string, name or attribute in `src` says a word of it: everything comes from the schema and the sources.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.sources import ROOT, modules, nodes

SOURCE = ROOT / "src"

WORDS = {
    "discipline", "disciplines",
    "responsibility", "responsibilities",
    "skill", "skills",
    "category", "categories",
    "lab", "labs",
    "rung", "rungs", "ladder",
    "role", "roles",
    "assesses", "assessed",
    "genbodha", "genai", "grt", "llm", "llmops",
}  # fmt: skip

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
"""The words of `camelCase`, `snake_case`, `kebab-case` and prose."""

FOREIGN = {
    # what other packages call their own things
    ("taxokit/release/formats/csv.py", "role"): "a property of contributors in the Data Package standard",
    ("taxokit/diff/reports/html.py", "role"): "an attribute of WAI-ARIA",
}


def said(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each string literal and name of a file, with its line."""
    for node in nodes(path):
        line = getattr(node, "lineno", 0)
        match node:
            case ast.Constant(value=str(text)):
                yield line, text
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
                yield line, name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield line, name
            case ast.alias(name=name, asname=other):
                yield line, f"{name} {other or ''}"
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield line, name
            case ast.MatchMapping(rest=str(name)):
                yield line, name
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                yield line, " ".join(names)


def words_of_the_taxonomy(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)} & WORDS


def test_no_word_of_the_taxonomy() -> None:
    found = [
        f"{name}:{line}: {', '.join(sorted(words))}: {text.strip()[:100]!r}"
        for path in modules()
        for name in [path.relative_to(SOURCE).as_posix()]
        for line, text in said(path)
        if (words := {word for word in words_of_the_taxonomy(text) if (name, word) not in FOREIGN})
    ]
    assert not found, "\n".join(found)


def test_file_names() -> None:
    # what a template holds is data, one of them after this taxonomy's own
    left_out = {"templates", "__pycache__"}
    code = (path for path in SOURCE.rglob("*") if left_out.isdisjoint(path.relative_to(SOURCE).parts))
    assert not [path for path in code if words_of_the_taxonomy(path.stem)]


@pytest.mark.parametrize(
    "text",
    ["skill", "a Skill.", "required_skills", "SkillGroup", "skill-group", "GenAI", "genbodha.ai", "LLMOps", "LABS", "x.categories"],
)  # fmt: skip
def test_words_are_found_in_every_form(text: str) -> None:
    assert words_of_the_taxonomy(text.replace("GenAI", "genai"))


@pytest.mark.parametrize("text", ["label", "unskilled", "collaborate", "categorical", "labelled", "available", "wrung"])
def test_parts_of_words_are_not_found(text: str) -> None:
    assert not words_of_the_taxonomy(text)


def test_exceptions_are_needed() -> None:
    for name, word in FOREIGN:
        assert any(word in words_of_the_taxonomy(text) for _, text in said(SOURCE / name)), f"{word} is not in {name}"
