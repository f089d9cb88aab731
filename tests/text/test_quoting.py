"""Text in Markdown that stays text, as independent readers of Markdown see it."""

import re
from collections.abc import Iterator
from typing import Any

import marko
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from marko.ext.gfm import GFM

from taxokit.text.normalize import one_line
from taxokit.text.quoting import code, escaped, in_cell, link, prose

ACTIVE = re.compile(r"@|://|www\.|#\d|\bGH-\d|:\w+:|\$", re.IGNORECASE)
PIECES = ["@octocat", "#1", "a/b#2", "GH-3", "https://example.org", "www.a.b", "m@b.c", ":tada:", "$x$", "```", "``", "`",
          "**", "*", "__", "_", "~~", "[x]", "(y)", "![z](u)", "<b>", "</details>", "<!--", "&lt;", "&#64;", "\\", "|",
          "- ", "1. ", "# ", "> ", "+ ", "===", "---", "    x", "\n", "\n\n", "\x00", "\u202e", "word", "漢字", " "]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=12).map("".join)


def inline(text: str) -> list[tuple[str, str]]:
    """Return the type and the content of each token in the paragraph that a text becomes in Markdown."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    blocks = reader.parse(text)
    assert [block.type for block in blocks] == ["paragraph_open", "inline", "paragraph_close"], text
    return [(token.type, token.content) for token in blocks[1].children or ()]


def elements(node: Any) -> Iterator[Any]:
    yield node
    children = getattr(node, "children", ())
    for child in children if isinstance(children, list) else ():
        yield from elements(child)


@given(TEXTS.filter(one_line))
def test_text_is_read_back_without_active_markup(text: str) -> None:
    tokens = inline(escaped(text))
    assert {kind for kind, _ in tokens} <= {"text", "code_inline"}
    assert "".join(content for _, content in tokens) == one_line(text)
    assert not [content for kind, content in tokens if kind == "text" and ACTIVE.search(content)]


@given(TEXTS.filter(one_line))
def test_github_flavour_finds_no_address(text: str) -> None:
    kinds = {type(element).__name__ for element in elements(marko.Markdown(extensions=[GFM]).parse(escaped(text)))}
    assert kinds <= {"Document", "Paragraph", "RawText", "Literal", "CodeSpan", "BlankLine"}


@given(TEXTS.filter(one_line))
def test_code_is_code(text: str) -> None:
    assert inline(code(text)) == [("code_inline", one_line(text))]


@given(TEXTS.filter(one_line))
def test_only_backticks_of_prose_are_markup(text: str) -> None:
    tokens = inline(prose(text))
    assert {kind for kind, _ in tokens} <= {"text", "code_inline"}
    assert not [content for kind, content in tokens if kind == "text" and ACTIVE.search(content)]


def test_prose_keeps_code_and_names() -> None:
    assert prose("The `replaced_by` of a_b and *c* | `x | y`,\n\n# see @ada") == (
        "The `replaced_by` of a_b and \\*c\\* \\| `x | y`, \\# see `@ada`"
    )


@given(st.lists(TEXTS, min_size=1, max_size=3), st.sampled_from([code, escaped, prose]))
def test_cell_of_a_table_stays_one_cell(cells: list[str], write: Any) -> None:
    row = f"| {' | '.join(in_cell(write(cell)) for cell in cells)} |"
    table = f"|{' a |' * len(cells)}\n|{'---|' * len(cells)}\n{row}\n{row}\n"
    kinds = [token.type for token in MarkdownIt("commonmark").enable("table").parse(table)]
    assert (kinds.count("tr_open"), kinds.count("td_open")) == (3, 2 * len(cells))
    assert kinds.count("table_open") == 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words, and a hyphen-ated one: 1.0.0", "plain words, and a hyphen-ated one: 1.0.0"),
        ("ask @octocat, see #12", "ask `@octocat,` see `#12`"),
        ("C# & R&D", r"C\# & R\&D"),
        ("a b  c\n d", "a b c d"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("2026-06-14", "2026-06-14"),
        ("0123456 and 0123456789abcdef", "`0123456` and `0123456789abcdef`"),
        ("", ""),
    ],
)
def test_only_markup_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_known_words_may_be_links() -> None:
    assert escaped("see https://a.b, https://c.d", known=["https://c.d"]) == "see `https://a.b,` https://c.d"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a_b?c=d#e", "[*CC*](https://example.org/a_b?c=d#e)"),
        ("https://example.org/) ![x](https://evil", "[*CC*](https://example.org/%29%20!%5Bx%5D%28https://evil)"),
        ("javascript:alert(1)", "*CC*"),
        ("https://example.org/" + "x" * 600, "*CC*"),
        ("", "*CC*"),
    ],
)
def test_unsafe_addresses_are_escaped_or_not_linked(address: str, written: str) -> None:
    assert link("*CC*", address) == written.replace("*", r"\*")
