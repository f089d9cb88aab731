"""What a terminal may get: text that neither controls it nor changes in which order a line is read.

Nor is it a command to the runner of a workflow, which reads what is printed there. All output of the command line
passes through here, whatever file, schema, release, name or message it quotes, but for documents: these reach a pipe
as they are.
"""

from collections.abc import Iterator
from typing import Any

from taxokit.text.patterns import lazy_compile

_COLOURS = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}
_ESCAPE = lazy_compile(r"\x1b\[[0-9;]*m")


def style(text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
    """Return a text in a colour, bold, or dim, followed by the sequence that ends it."""
    codes = [*([_COLOURS[fg]] if fg else []), *([1] if bold else []), *([2] if dim else [])]
    return "".join(f"\033[{code}m" for code in codes) + text + "\033[0m"


def unstyle(text: str) -> str:
    """Return a text without colours."""
    return _ESCAPE.sub("", text)


# Controls (ECMA-48: C0 but for tab and line feed, DEL, C1), line and paragraph separators, and bidirectional controls
# (Unicode Standard Annex 9). The first group is what `ansi.style` writes, and can do no harm: colours, bold and dim.
# The last two match workflow commands: `##[add-mask]` (GitHub Actions) and `##vso[task.setvariable]` (Azure Pipelines)
# anywhere in a line, and `::add-mask::` at its start. Annotations stay, since `--format github` writes them.
_CONTROL = lazy_compile(
    "(\x1b\\[(?:[012]|3[1-6])m)|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    r"|#(?=#\w*\[)|(?m:^)[^\S\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]*+:(?=:(?!(?:error|warning|notice)[ :])[\w-]+[ :])"
)

_BLOCK = 1 << 16  # characters


def harmless(text: str) -> str:
    r"""Return a text with escapes such as `\u001b` for what controls a terminal or the runner of a workflow.

    In JSON these characters can only be inside of strings, where such an escape means the same.
    """
    if "##" not in text and "::" not in text and text.replace("\n", "").isprintable():  # as nearly always
        return text
    return _CONTROL.sub(lambda match: match[1] or f"{match[0][:-1]}\\u{ord(match[0][-1]):04x}", text)


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces of whole lines: a report of a hundred megabytes has an odd character in few of them."""
    start = 0
    while len(text) > start + _BLOCK:
        end = text.find("\n", start + _BLOCK) + 1 or len(text)
        yield text[start:end]
        start = end
    yield text[start:]


class HarmlessStream:
    """A text stream that writes harmless text to another one. Bytes are data for a program, and go to its `buffer`."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, and return how many characters it has."""
        for piece in _pieces(text):
            self._stream.write(harmless(piece))
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Write texts, without separators."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
