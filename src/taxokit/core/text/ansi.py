"""Colours of a terminal (ECMA-48 SGR). Reports always write them; `cli` removes them where there is no terminal."""

from taxokit.core.text.regex import lazy_compile

_COLOURS = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}
_ESCAPE = lazy_compile(r"\x1b\[[0-9;]*m")


def style(text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
    """Return a text in a colour, bold, or dim, followed by the sequence that ends it."""
    codes = [*([_COLOURS[fg]] if fg else []), *([1] if bold else []), *([2] if dim else [])]
    return "".join(f"\033[{code}m" for code in codes) + text + "\033[0m"


def unstyle(text: str) -> str:
    """Return a text without colours."""
    return _ESCAPE.sub("", text)
