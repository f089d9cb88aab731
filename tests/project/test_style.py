"""The sources and the pages are written in plain technical English: `docs/style.md` says how, this test finds the worst words.

Looked at are the string literals (docstrings too) and comments of `src`, the text of templates, JSON Schemas and workflows, and
the pages that people write. Pages made from the sources, records of decisions and released files are left alone.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STYLE = ROOT / "docs/style.md"

WORDS = {
    r"mend(s|ed|ing)?\b": "fix, fixes, fixed",
    r"(is|are|was|were|be) gone\b": "removed; missing; no longer exists",
    r"who(so)?ever\b": "users, readers, maintainers",
    r"anew\b": "again; regenerated, rebuilt",
    r"(is|are|was|were|be|been) told\b": "reported, described",
    r"(it )?(is|was) so already\b": "nothing to change",
    r"(?<!there\s)(?-i:(is|are) none\b(?! of))": "invalid",
    r"as good as none\b": "invalid",
    r"(?<!there\s)(is|are) no (?!longer\b|more\b|less\b|later\b|earlier\b|such\b|fewer\b)[\w{]": "is not a …; invalid …",
    r"became of\b": "what happened to it; its status",
    r"left (for \w+ )?to (be )?decided?\b": "needs review",
    r"for \w+ to decide\b": "needs review",
    r"(somebody|nobody)\b": "say what happens, or who: users, reviewers, the publisher",
    r"stands twice\b": "is defined twice; is repeated",
    r"the (release|version) before\b(?! (it|that|this|the)\b)": "the previous release",
}
"""What is kept out, as regular expressions that begin at a word, with what to write in its place."""

_RELEASED_SCHEMA = "src/taxokit/schemas/diff.schema.json"

ALLOWED: Mapping[tuple[str, str], str] = {
    (_RELEASED_SCHEMA, "in which it is told"): "each release has this file",
    (_RELEASED_SCHEMA, "and is no change"): "each release has this file",
    ("src/taxokit/diff/kinds.py", "typos mended"): "a heading of released diffs",
    ("src/taxokit/diff/kinds.py", "Class {cls} is gone"): "a sentence of released diffs",
    ("src/taxokit/diff/kinds.py", "{item} is gone{place}"): "a sentence of released diffs",
    ("src/taxokit/diff/kinds.py", "{item}: a typo in {slot} mended"): "a sentence of released diffs",
    ("src/taxokit/diff/weigh.py", "a class is gone"): "a reason in released diffs",
    ("src/taxokit/diff/weigh.py", "a slot is gone"): "a reason in released diffs",
    ("src/taxokit/diff/weigh.py", "a permissible value is gone"): "a reason in released diffs",
    ("src/taxokit/diff/weigh.py", "a released identifier is gone"): "a reason in released diffs",
    ("src/taxokit/diff/weigh.py", "an identifier is gone"): "a reason in released diffs",
    ("docs/json-output.md", "in which it is told"): "generated from that file",
    ("docs/json-output.md", "and is no change"): "generated from that file",
}
"""Where a word stays: the path and the words around it, and why. Words of released files keep to the byte."""

TO_DO: Mapping[str, set[str]] = {
    "lint": {
        "src/taxokit/lint/fixer.py",
        "src/taxokit/lint/report.py",
        "src/taxokit/lint/reports/text.py",
        "src/taxokit/lint/rule_docs.py",
        "src/taxokit/lint/rules/attribution/incomplete_attribution.py",
        "src/taxokit/lint/rules/attribution/incomplete_metadata.py",
        "src/taxokit/lint/rules/attribution/unknown_license.py",
        "src/taxokit/lint/rules/definitions/definition_without_full_stop.py",
        "src/taxokit/lint/rules/labels/ambiguous_label.py",
        "src/taxokit/lint/rules/labels/duplicate_label.py",
        "src/taxokit/lint/rules/labels/duplicate_notation.py",
        "src/taxokit/lint/rules/labels/inconsistent_label_case.py",
        "src/taxokit/lint/rules/labels/missing_label.py",
        "src/taxokit/lint/rules/labels/multiple_preferred_labels.py",
        "src/taxokit/lint/rules/languages/incomplete_language_coverage.py",
        "src/taxokit/lint/rules/languages/invalid_language_tag.py",
        "src/taxokit/lint/rules/languages/missing_language_tag.py",
        "src/taxokit/lint/rules/languages/no_common_language.py",
        "src/taxokit/lint/rules/lifecycle/deprecated_dependency.py",
        "src/taxokit/lint/rules/lifecycle/incomplete_deprecation.py",
        "src/taxokit/lint/rules/lifecycle/invalid_replacement.py",
        "src/taxokit/lint/rules/lifecycle/wrong_since_version.py",
        "src/taxokit/lint/rules/references/unreferenced_item.py",
        "src/taxokit/lint/rules/releases/changed_released_iri.py",
        "src/taxokit/lint/rules/releases/edited_release.py",
        "src/taxokit/lint/rules/releases/removed_released_id.py",
        "src/taxokit/lint/rules/releases/reused_released_id.py",
        "src/taxokit/lint/rules/schema/namespace_mismatch.py",
        "src/taxokit/lint/rules/schema/schema_violation.py",
        "src/taxokit/lint/rules/schema/stale_schema.py",
        "src/taxokit/lint/rules/skos/conflicting_classes.py",
        "src/taxokit/lint/rules/skos/invalid_value_type.py",
        "src/taxokit/lint/vocabulary/rdf_file.py",
        "src/taxokit/lint/vocabulary/view.py",
    },
    "pages": {
        "docs/findings.md",
    },
}

"""The files that still have such words, by package. This list shrinks: a file on it that is clean fails, too."""

BAD = {re.compile(r"\b" + pattern.replace(" ", r"\s+"), re.IGNORECASE): instead for pattern, instead in WORDS.items()}
GENERATED = "<!-- Generated by"


def checked() -> Iterator[Path]:
    """Yield every file that is looked at."""
    yield from sorted((ROOT / "src").rglob("*.py"))
    templates = ROOT / "src/taxokit/importer/templates"
    yield from sorted(path for path in templates.rglob("*") if path.suffix in {".md", ".toml", ".yml"})
    yield from sorted((ROOT / "src/taxokit/schemas").glob("*.json"))
    yield from sorted((ROOT / ".github/workflows").glob("*.yml"))
    yield from sorted(path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md")
    yield from sorted(
        path for path in (ROOT / "docs").glob("*.md") if not path.read_text("utf-8").startswith(GENERATED)
    )


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield what people read in a file, each with the line where it begins; `{}` is what a format fills in."""
    content = path.read_text(encoding="utf-8")
    if path == STYLE:  # whose tables have such words on the left
        content = re.sub(r"^\| [^|]* \|", "|", content, flags=re.MULTILINE)
    if path.suffix != ".py":
        yield 1, content
        return
    inside: set[int] = set()
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield (
                node.lineno,
                "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.lineno, node.value
    comment, begun, last = "", 0, 0
    for token in tokenize.generate_tokens(io.StringIO(content).readline):
        if token.type == tokenize.COMMENT:
            line = token.start[0]
            if line != last + 1:
                yield begun, comment
                comment, begun = "", line
            comment += token.string.lstrip("#") + "\n"
            last = line
    yield begun, comment


def bad_words(path: Path) -> Iterator[str]:
    """Yield each of the worst words of a file, with its place and what to write."""
    name = path.relative_to(ROOT).as_posix()
    allowed = [around for where, around in ALLOWED if where == name]
    for line, text in texts(path):
        for pattern, instead in BAD.items():
            for match in re.finditer(pattern, text):
                around = " ".join(text[max(0, match.start() - 60) : match.end() + 60].split())
                if not any(phrase in around for phrase in allowed):
                    at = line + text.count("\n", 0, match.start())
                    yield f"{name}:{at}: {match[0]!r} → {instead}\n    … {around} …"


@pytest.mark.parametrize("path", [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in checked()])
def test_worst_words_are_kept_out(path: Path) -> None:
    found = list(bad_words(path))
    if any(path.relative_to(ROOT).as_posix() in paths for paths in TO_DO.values()):
        assert found, f"{path} is clean: take it off the list TO_DO"
    else:
        assert not found, "\n".join(found)


def test_listed_files_exist() -> None:
    listed = {path for paths in TO_DO.values() for path in paths} | {path for path, _ in ALLOWED}
    assert not [path for path in listed if not (ROOT / path).is_file()]


@pytest.mark.parametrize(("path", "phrase"), ALLOWED)
def test_exceptions_are_needed(path: str, phrase: str) -> None:
    assert any(phrase in " ".join(text.split()) for _, text in texts(ROOT / path))


def test_page_lists_what_is_kept_out() -> None:
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", STYLE.read_text(encoding="utf-8"), re.MULTILINE)
    for pattern in BAD:
        assert any(re.search(pattern, row) for row in rows), pattern.pattern


def test_page_is_short() -> None:
    assert len(STYLE.read_text(encoding="utf-8").splitlines()) <= 60


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("An IRI is none.", True),
        ("There is none.", False),
        ("`old` is None before", False),
        ("it is none of them", False),
        ("'1.0' is no version", True),
        ("there is no skill", False),
        ("it is no longer used", False),
        ("recommended, amended", False),
        ("mended", True),
        ("the release before", True),
        ("the release before it", False),
    ],
)
def test_patterns(text: str, bad: bool) -> None:
    assert any(pattern.search(text) for pattern in BAD) is bad
