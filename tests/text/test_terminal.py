"""Text on its way to a terminal."""

import io

import pytest

from taxokit.text.terminal import EscapingStream, escape_control

LINE = "a\x1bb\r\n\u202e" + "x" * 997 + "\r"


@pytest.mark.parametrize("text", ["", "\x9b", LINE * 200, f"{LINE}\n" * 200, f"{LINE}\n" * 200 + LINE])
def test_long_texts_are_written_as_short_ones_are(text: str) -> None:
    output = io.StringIO(newline="")
    assert EscapingStream(output).write(text) == len(text)
    assert output.getvalue() == escape_control(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\tb\nc\r\nd", "a\tb\nc\r\nd"),
        ("a\rb\x08\x1b]0;title\x07", "a\\u000db\\u0008\\u001b]0;title\\u0007"),
        ("\x9b2J\x7f\u2028\u202e\u2066", "\\u009b2J\\u007f\\u2028\\u202e\\u2066"),
        ("\x1b[1;5mblinks\x1b[31mred\x1b[0m", "\\u001b[1;5mblinks\x1b[31mred\x1b[0m"),
        ("شوب 日本 e\u0301 \u200d", "شوب 日本 e\u0301 \u200d"),
    ],
)
def test_control_characters_are_escaped(text: str, written: str) -> None:
    assert escape_control(text) == written


def test_bytes_are_refused_as_by_any_stream_of_text() -> None:
    with pytest.raises(TypeError):
        EscapingStream(io.StringIO()).write(b"")  # click tells by this which streams take bytes
