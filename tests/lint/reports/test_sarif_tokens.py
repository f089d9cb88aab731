"""Where words end."""

import pytest

from taxokit.lint.reports.sarif import Tokens

YAML = """\
id: &anchor energy
"quoted key": 'it''s # text'  # comment
flow: {a: [x, "y, z"], b: *anchor}
block: >-
  folded
plain: over
  two lines
empty:
"""


@pytest.mark.parametrize(
    ("line", "column", "word"),
    [
        (1, 1, "id"),
        (1, 5, "&anchor energy"),
        (2, 1, '"quoted key"'),
        (2, 15, "'it''s # text'"),
        (3, 8, "a"),
        (3, 12, "x"),
        (3, 15, '"y, z"'),
        (3, 11, None),  # a list
        (4, 8, None),  # a block scalar ends further below
        (6, 8, None),
        (8, 8, None),  # there is nothing
        (1, 2, None),  # no word begins there
        (99, 1, None),
    ],
)
def test_scalars_of_yaml(line: int, column: int, word: str | None) -> None:
    lines = YAML.splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    end = Tokens("a.yaml", YAML).end(text, line, column)
    assert (text[column - 1 : end - 1] if end else None) == word


@pytest.mark.parametrize("text", ["a: [", "", "- &x [*x]\n", "a: !<x> b"])
def test_odd_yaml(text: str) -> None:
    assert Tokens("a.yaml", text).end(text, 1, 4) in {None, 10}


@pytest.mark.parametrize(
    ("line", "column", "word"),
    [
        ("ex:a a skos:Concept .", 1, "ex:a"),
        ("ex:a.", 1, "ex:a"),
        ("ex:a.b;", 1, "ex:a.b"),
        ("<http://example.org/a#b>.", 1, "<http://example.org/a#b>"),
        ('  {"@id": "http://example.org/a", "x": 1}', 11, '"http://example.org/a"'),
        (r'"a \" b" .', 1, r'"a \" b"'),
        ("_:b0 .", 1, "_:b0"),
        (" .", 1, None),
        (" .", 2, "."),
        ("ex:a", 9, None),
        ("x" * 5000, 1, None),
    ],
)
def test_words_of_rdf(line: str, column: int, word: str | None) -> None:
    end = Tokens("a.ttl", line).end(line, 1, column)
    assert (line[column - 1 : end - 1] if end else None) == word
