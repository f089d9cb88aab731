"""Reading JSON: input that only Python's parser accepts is refused, with a message that can follow a file name."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.repository.reading import LISTING, read_json, read_json_input
from taxokit.text.errors import SourceError
from taxokit.text.json_text import DEEPEST, indented_json, parse_json

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(VALUES, st.booleans())
def test_written_json_is_read_back(value: object, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert parse_json(text.encode()) == value


@given(st.binary())
def test_any_bytes_are_a_value_or_a_reason_in_one_line(data: bytes) -> None:
    reason = "is not JSON: "
    try:
        parse_json(data)
    except ValueError as error:
        reason = str(error)
    assert reason.startswith(("is not UTF-8", "is not JSON: ", "is nested too deeply"))
    assert "\n" not in reason


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not JSON: Expecting value, line 1, column 1"),
        (b'{\n  "a": ', "is not JSON: Expecting value, line 2, column 8"),
        (b"{} {}", "is not JSON: Extra data, line 1, column 4"),
        (b"\xff\xfe{\x00}\x00", "is not UTF-8"),
        (b"[NaN]", "is not JSON: NaN is not a value"),
        (b"[-Infinity]", "is not JSON: -Infinity is not a value"),
        (b"[1e999]", "is not JSON: the number 1e999 is too large"),
        (b"9" * 5000, "is not JSON: Exceeds the limit"),
        (rb'["\ud800"]', "is not JSON: it contains one half of a surrogate pair"),
        (rb'{"\uDFFF": 1}', "is not JSON: it contains one half of a surrogate pair"),
        (b"[" * 100_000, "is nested too deeply"),
        (b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), "is nested too deeply"),
        (b'{"a":' * (DEEPEST + 1) + b"1" + b"}" * (DEEPEST + 1), "is nested too deeply"),
        (b'["' + b"]" * 100_000 + b'", ' + b"[" * 100_000, "is nested too deeply"),
        (b"[" * (DEEPEST + 1) + b'"' + rb"\"" * 500_000, "is nested too deeply"),  # in linear time
    ],
)
def test_invalid_json_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=r"^is ") as error:
        parse_json(data)
    assert str(error.value).startswith(message)


def test_limits_that_are_kept() -> None:
    assert parse_json(b"\xef\xbb\xbf{}") == {}
    assert parse_json(rb'"\ud83d\ude00"') == "😀"
    parse_json(b"[" * DEEPEST + b"]" * DEEPEST)
    assert parse_json(b'["' + b"[" * (2 * DEEPEST) + b'", 1]') == ["[" * (2 * DEEPEST), 1]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_bytes(b"[")
    for name, message in (
        ("none.json", "does not exist"),
        ("broken.json", "is not JSON: Expecting value, line 1, column 2"),
        (".", "cannot be read: Is a directory"),
    ):
        path = tmp_path / name
        with pytest.raises(SourceError) as error:
            read_json_input(path)
        assert str(error.value) == f"{path}: {message}"
    with pytest.raises(SourceError, match=r"^broken.json: is not JSON"):
        read_json(tmp_path, "broken.json", LISTING)


@given(VALUES)
def test_json_is_indented_as_the_standard_library_does(value: Any) -> None:
    for written in (value, {7: value, None: "a", True: ("b", -1)}):
        assert indented_json(written) == json.dumps(written, ensure_ascii=False, indent=2)
