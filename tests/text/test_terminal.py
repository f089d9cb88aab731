"""Text on its way to a terminal."""

import io

import pytest

from taxokit.text.terminal import HarmlessStream, harmless

LINE = "a\x1bb\r\n\u202e" + "x" * 997 + "\r"


@pytest.mark.parametrize("text", ["", "\x9b", LINE * 200, f"{LINE}\n" * 200, f"{LINE}\n" * 200 + LINE])
def test_long_texts_are_written_as_short_ones_are(text: str) -> None:
    output = io.StringIO(newline="")
    assert HarmlessStream(output).write(text) == len(text)
    assert output.getvalue() == harmless(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a.yaml:1:1: ##[add-mask]a", r"a.yaml:1:1: \u0023#[add-mask]a"),
        ("a ###vso[task.complete]", r"a #\u0023#vso[task.complete]"),
        ("## [1.0.0]\n# a[0]", "## [1.0.0]\n# a[0]"),
        ("a\n \u00a0::stop-commands::x", "a\n \u00a0\\u003a:stop-commands::x"),
        ("::Save-State name=a b::x", r"\u003a:Save-State name=a b::x"),
        ("::error file=a::x\n::notice::x", "::error file=a::x\n::notice::x"),
        ("::errors::x", r"\u003a:errors::x"),
        ("std::vector::size\n:: a ::\n::a", "std::vector::size\n:: a ::\n::a"),
        ("::add-mask:\u200b:x", "\\u003a:add-mask:\u200b:x"),
        ("\t\r::a::x \x0b\n \x85::a::x", "\t\\u000d::a::x \\u000b\n \\u0085::a::x"),
    ],
)
def test_no_command_reaches_the_runner_of_a_workflow(text: str, written: str) -> None:
    assert harmless(text) == written


@pytest.mark.parametrize("part", ["#", "##a", "::a ", " ", "\n", ":", "::a\n", "a::"])
def test_escaping_takes_linear_time(part: str) -> None:
    """By the square of their number, half a million parts would take hours."""
    harmless(f"{part * 500_000}\x1b")


def test_bytes_are_refused_as_by_any_stream_of_text() -> None:
    with pytest.raises(TypeError):
        HarmlessStream(io.StringIO()).write(b"")  # click tells by this which streams take bytes
