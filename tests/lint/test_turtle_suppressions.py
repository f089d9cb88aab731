"""Comments in Turtle that ignore findings, and the positions of its statements and comments."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.suppressions import ignores_in_turtle
from taxokit.rdf.positions import comments, statements

HEAD = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix ex: <http://example.org/#> .\n"
MARK = "# taxokit: ignore=x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"ex:a a ex:B ;\n  ex:p 1 .\n{MARK}\nex:b ex:p 2 ;\n  ex:q 3 .\n", [(3, 4, 5)], id="above"),
        pytest.param(f"ex:a a ex:B ;  {MARK}\n  ex:p 1 .\nex:b ex:p 2 .\n", [(1, 1, 2)], id="inside"),
        pytest.param(f"ex:a a ex:B ;\n  {MARK}\n  ex:p 1 .\nex:b ex:p 2 .\n", [(2, 1, 3)], id="inside, alone"),
        pytest.param(f"ex:a a ex:B ;\n  ex:p 1 .  {MARK}\nex:b ex:p 2 .\n", [(2, 1, 2)], id="behind"),
        pytest.param(f"{MARK}\n@prefix ex: <http://x/> .\nex:a a ex:B .\n\n", [(1, 1, 5)], id="above the file"),
        pytest.param(f"{MARK}\nex:a a ex:B .\nex:b a ex:B .\n", [(1, 2, 2)], id="above the first statement"),
        pytest.param(f"@prefix ex: <http://x/> .  {MARK}\nex:a a ex:B .\n", [(1, 1, 1)], id="behind a directive"),
        pytest.param(f"# one\n{MARK}, y\n# two\n\nex:a a ex:B .\n", [(2, 5, 5), (2, 5, 5)], id="two rules"),
        pytest.param(f"ex:a a ex:B .\n{MARK}\n", [(2, 0, 0)], id="at the end"),
        pytest.param(f'ex:a ex:p "{MARK}" , """\n {MARK}\n""" .\n', [], id="in literals"),
        pytest.param(f"ex:a ex:p 'a # b' .  # c {MARK}", [(1, 1, 1)], id="behind another comment"),
        pytest.param("<x#> a <y> . # taxokit:\nex:a a ex:B .", [], id="no word"),
        pytest.param("ex:g {\n  # taxokit: ignore=x\n  ex:a a ex:B .\n}", [(2, 3, 3)], id="in a graph"),
        pytest.param(f"ex:a a ex:B .\n{MARK}\nex:g {{\n  ex:c a ex:B .\n}}", [(2, 4, 4)], id="above a graph"),
        pytest.param(
            f"ex:a a ex:B ;\n ex:p 1 .\n\nex:a ex:p 2 .  {MARK}\n", [(4, 1, 2), (4, 4, 4)], id="same resource"
        ),
        pytest.param(f"<a> <b> <c> .\n<a> <b> <d> .{MARK}\n<e> <b> <d> .\n", [(2, 1, 1), (2, 2, 2)], id="triples"),
        pytest.param(f"@base <http://x/> .\n{MARK}\n@prefix ex: <y> .\nex:a a ex:B .", [(2, 1, 4)], id="directives"),
        pytest.param(f"@base <http://x/> .\n{MARK}\nex:a a ex:B .\n@prefix e: <y> .", [(2, 3, 3)], id="after them"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_lines(text: str, expected: list[tuple[int, int, int]]) -> None:
    actual = [(ignore.location.line, ignore.first, ignore.last) for ignore in ignores_in_turtle(text, "x.ttl")]
    assert actual == expected


def test_statements_and_comments() -> None:
    text = 'PREFIX a: <x#> a:b a:c \'d. e\' ;#one\n a:f 1.5, <#> .\n# two\na:g a:h """#no\n""" . # three\n'
    parts = [(text[start:end].strip(), bool(directive)) for start, end, directive in statements(text)]
    assert parts == [
        ("PREFIX a: <x#>", True),
        ("a:b a:c 'd. e' ;#one\n a:f 1.5, <#> .", False),
        ('a:g a:h """#no\n""" .', False),
    ]
    assert [text[start:end] for start, end in comments(text, 0, len(text))] == ["#one", "# two", "# three"]


@pytest.fixture
def findings_in(tmp_path: Path) -> Callable[..., list[tuple[int, str]]]:
    """Return line and rule of the warnings and errors in a file of some name."""

    def find(text: str, name: str = "vocabulary.ttl") -> list[tuple[int, str]]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        rules = ("untrimmed-text", "unused-ignore", "double-space")
        return [(finding.location.line, finding.rule) for finding in lint_graph(path) if finding.rule in rules]

    return find


def test_findings(findings_in: Callable[..., list[tuple[int, str]]]) -> None:
    text = f'{HEAD}ex:a skos:prefLabel "a "@en ;\n  skos:altLabel "b  c"@en .\n'
    assert findings_in(text) == [(3, "untrimmed-text"), (4, "double-space")]
    assert findings_in(text.replace(" ;\n", " ; # taxokit: ignore=untrimmed-text\n")) == [(4, "double-space")]
    assert findings_in(f"# taxokit: ignore=untrimmed-text, double-space\n{text}") == []
    assert findings_in(f"{text}ex:b a skos:Concept .  # taxokit: ignore=double-space\n") == [
        (3, "untrimmed-text"),
        (4, "double-space"),
        (5, "unused-ignore"),
    ]


def test_a_comment_applies_to_every_statement_about_its_resource(
    findings_in: Callable[..., list[tuple[int, str]]],
) -> None:
    text = f'{HEAD}ex:a skos:prefLabel "a"@en .\nex:b skos:prefLabel "b "@en .\nex:a skos:altLabel "c "@en .\n'
    assert findings_in(text) == [(4, "untrimmed-text"), (5, "untrimmed-text")]
    comment = "# taxokit: ignore=untrimmed-text"
    assert findings_in(text.replace("ex:a skos:p", f"{comment}\nex:a skos:p")) == [(5, "untrimmed-text")]
    assert findings_in(f"{text.rstrip()}  {comment}\n") == [(4, "untrimmed-text")]


def test_other_syntaxes(findings_in: Callable[..., list[tuple[int, str]]]) -> None:
    line = '<http://example.org/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "a "@en .'
    assert findings_in(f"{line}\n", "a.nt") == [(1, "untrimmed-text")]
    assert findings_in(f"# taxokit: ignore=untrimmed-text\n{line}\n", "a.nt") == []
    assert findings_in(f"{HEAD}ex:g {{\n  {line}  # taxokit: ignore=untrimmed-text\n}}\n", "a.trig") == []
