"""Text on its way to a terminal."""

import io

import pytest

from taxokit.core.text.terminal import HarmlessStream, harmless

LINE = "a\x1bb\r\n\u202e" + "x" * 997 + "\r"


@pytest.mark.parametrize("text", ["", "\x9b", LINE * 200, f"{LINE}\n" * 200, f"{LINE}\n" * 200 + LINE])
def test_long_texts_are_written_as_short_ones_are(text: str) -> None:
    output = io.StringIO(newline="")
    assert HarmlessStream(output).write(text) == len(text)
    assert output.getvalue() == harmless(text)


def test_bytes_are_refused_as_by_any_stream_of_text() -> None:
    with pytest.raises(TypeError):
        HarmlessStream(io.StringIO()).write(b"")  # click tells by this which streams take bytes
