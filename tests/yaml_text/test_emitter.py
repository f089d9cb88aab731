"""The canonical layout: written values are read back unchanged, and each value has one text."""

import re
import string
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from taxokit.yaml_text import parser
from taxokit.yaml_text.emitter import LIMIT, block, entry, is_empty, key, scalar

CODEPOINTS = st.characters(exclude_categories=["Cs"])
YAML_SIGNS = [*" \n\t:#-'\"\\{[|>!&*?%@`=~", "  ", "\n\n", ": ", " #", "- ", "<<", "---", "..."]
OTHER_THAN_TEXT = ["no", "null", "1", "1.0", "1e3", "0x1F", "12:30", "2026-01-01"]
UNSEEN = list("\r\x85\u2028\u200b\ufeff\x00\x7f\ufffe\u00a0")
WORDS = ["ü", "字", "😀", "words", "in a row ", "long" * 20, "a" * 120, " ".join(["energy"] * 30)]
AWKWARD = st.sampled_from([*YAML_SIGNS, *OTHER_THAN_TEXT, *UNSEEN, *WORDS])
TEXTS = st.one_of(st.text(CODEPOINTS), st.lists(AWKWARD, max_size=12).map("".join), st.text(string.printable))
NUMBERS = st.one_of(
    st.integers(-(10**17), 10**17), st.floats(1e-90, 1e90), st.floats(-1e90, -1e-90), st.just(0.0), st.booleans()
)
KEYS = st.one_of(st.from_regex(r"[a-z_]{1,20}", fullmatch=True), st.text(CODEPOINTS, min_size=1, max_size=30))
VALUES = st.recursive(
    st.one_of(TEXTS, NUMBERS, st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def read(text: str) -> Any:
    """Read YAML as the sources are read; invisible characters are a fault there, and read all the same."""
    document = parser.parse(text, "x.yaml")
    assert {fault.rule for fault in document.diagnostics} <= {"invisible-character"}, document.diagnostics
    return document.value


def without_empties(value: Any) -> Any:
    """Return a value as the layout writes it: the entries of mappings that hold nothing are left out."""
    if isinstance(value, dict):
        entries = {name: without_empties(inner) for name, inner in value.items()}
        return {name: inner for name, inner in entries.items() if not is_empty(inner)}
    return [without_empties(inner) for inner in value] if isinstance(value, list) else value


@settings(max_examples=1000)
@given(text=TEXTS, indent=st.sampled_from([0, 2, 4, 8]), in_list=st.booleans())
@example(text="a" * 200 + " b", indent=0, in_list=False)
@example(text="first\n  indented\n\nlast\n", indent=2, in_list=True)
@example(text=" ".join(["long"] * 60) + "\n\n" + " ".join(["words"] * 60), indent=4, in_list=True)
def test_text_is_read_back_by_every_reader(text: str, indent: int, in_list: bool) -> None:
    margin = " " * indent
    opening = "".join(f"{' ' * column}x:\n" for column in range(0, indent, 2))
    head = f"{margin}- " if in_list else f"{margin}name: "
    written = scalar(text, indent, len(head))
    source = f"{opening}{head}{written}\n"
    ours, theirs = read(source), yaml.safe_load(source)
    expected: Any = [text] if in_list else {"name": text}
    for _ in range(0, indent, 2):
        expected = {"x": expected}
    assert ours == expected
    assert theirs == expected


@settings(max_examples=500)
@given(TEXTS)
def test_text_has_no_trailing_spaces_and_ends_without_a_line_feed(text: str) -> None:
    lines = f"name: {scalar(text, 0, 6)}".split("\n")
    assert all(line == line.rstrip(" ") for line in lines)
    assert lines[-1]


@settings(max_examples=500)
@given(VALUES)
def test_nested_values_are_read_back_by_every_reader(value: Any) -> None:
    value = {"value": value}
    written = block(value, 0)
    expected = without_empties(value)
    assert (read(written) if written else {}) == expected
    assert (yaml.safe_load(written) or {}) == expected


@settings(max_examples=500)
@given(st.dictionaries(KEYS, VALUES, max_size=4))
@example({"text": "<<<<<<< ours\n=======\n>>>>>>> theirs\n"})
@example({"text": "long " * 30 + "#hash " + "long " * 30})
@example({"text": "taxokit: ignore=x"})
def test_emitted_value_equals_the_parsed_one(value: dict[str, Any]) -> None:
    value = without_empties(value)
    text = block(value, 0)
    if text:
        made, parsed = parser.as_emitted(text, "x.yaml", value), parser.parse(text, "x.yaml")
        assert (made.value, made.diagnostics, made.has_ignores) == (
            parsed.value,
            parsed.diagnostics,
            parsed.has_ignores,
        )


@settings(max_examples=300)
@given(NUMBERS)
def test_numbers_are_read_back_by_every_reader(number: float) -> None:
    written = f"- {scalar(number, 0, 2)}\n"
    assert read(written) == yaml.safe_load(written) == [number]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words, with - a dash & more", "plain words, with - a dash & more"),
        ("https://example.org/energy", "https://example.org/energy"),
        ("don't", "don't"),
        ("Ein „Zitat“ — ok", "Ein „Zitat“ — ok"),
        ("", "''"),
        ("no", "'no'"),
        ("2026-01-01", "'2026-01-01'"),
        ("1.0", "'1.0'"),
        ("1.0.0", "1.0.0"),
        ("~", "'~'"),
        ("name: value", "'name: value'"),
        ("ends:", "'ends:'"),
        ("C #1", "'C #1'"),
        ("C#", "C#"),
        ("- item", "'- item'"),
        ("'quoted' text", "'''quoted'' text'"),
        ("{template}", "'{template}'"),
        (" leading", "' leading'"),
        ("trailing ", "'trailing '"),
        ("tab\there", r'"tab\there"'),
        ('a "bell"\x07', r'"a \"bell\"\u0007"'),
        ("zero\u200bwidth", r'"zero\u200Bwidth"'),
        ("tag \U000e0041", r'"tag \U000E0041"'),
        ("two\nlines", "|-\n    two\n    lines"),
        ("two\n  lines\n", "|\n    two\n      lines"),
        ("two\n\nparagraphs", "|-\n    two\n\n    paragraphs"),
        ("trailing\n\n", r'"trailing\n\n"'),
        ("\nleading", r'"\nleading"'),
        ("space \nbefore", r'"space \nbefore"'),
        (True, "true"),
        (1839, "1839"),
        (0.7, "0.7"),
        (1e20, "1.0e+20"),
        (None, "null"),
    ],
)
def test_scalars(text: Any, written: str) -> None:
    assert scalar(text, 2, 10) == written


def test_text_is_folded_if_the_line_would_exceed_the_limit() -> None:
    words = " ".join(["12345"] * 17)  # 101 columns
    assert scalar(words, 2, LIMIT - 101) == words
    assert scalar(words, 2, LIMIT - 100) == f">-\n    {words}"
    longer = f"{words} 1234"
    assert scalar(longer, 2, 10) == f">-\n    {longer}"
    assert scalar(f"{longer}5", 2, 10) == f">-\n    {words}\n    12345"


def test_folded_text_needs_no_quotes_and_breaks_at_single_spaces_only() -> None:
    words = "a: b  c #d" + " word" * 25
    assert scalar(words, 0, 6) == f">-\n  a: b  c #d{' word' * 19}\n  word{' word' * 5}"
    assert scalar("a" * 70 + "  " + "b" * 70, 0, 6) == "a" * 70 + "  " + "b" * 70


def test_long_text_without_a_space_stays_in_its_line() -> None:
    address = "https://example.org/" + "a" * 200
    assert scalar(address, 0, 6) == address


def test_long_paragraphs_are_folded() -> None:
    first, second = " ".join(["first"] * 30), " ".join(["second"] * 3)
    written = entry("note", f"{first}\n\n{second}\n", 0)
    assert written == (f"note: >\n  {' '.join(['first'] * 18)}\n  {' '.join(['first'] * 12)}\n\n\n  {second}\n")


def test_entries_and_blocks() -> None:
    value = {
        "id": "batterie",
        "empty": [],
        "nothing": None,
        "hollow": {"deep": ""},
        "builds_on": ["strom", "no", ""],
        "translations": {"no": {"label": "Batteri"}},
        "terms": [{"id": "a", "names": ["A"]}, {"id": "b"}, {}, [["x"], []]],
    }
    assert entry("themes", [value], 0) == (
        "themes:\n"
        "  - id: batterie\n"
        "    builds_on:\n"
        "      - strom\n"
        "      - 'no'\n"
        "      - ''\n"
        "    translations:\n"
        "      'no':\n"
        "        label: Batteri\n"
        "    terms:\n"
        "      - id: a\n"
        "        names:\n"
        "          - A\n"
        "      - id: b\n"
        "      - {}\n"
        "      - - - x\n"
        "        - []\n"
    )
    assert entry("empty", {}, 4) == ""
    assert key("two words") == "two words"
    assert key("a\nb") == r'"a\nb"'


def test_the_present_sources_are_laid_out_so_already(repository: Any) -> None:
    for path in sorted((repository / "taxonomy").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        bare = "".join(line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("#"))
        bare = re.sub(r" # .*", "", bare)
        assert block(read(text), 0) == bare, path
