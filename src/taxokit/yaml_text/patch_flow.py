"""Lists and mappings in brackets: their values in one line, and what to splice where one comes or goes."""

import re
from typing import Any

from taxokit.core.diagnostics import Replacement
from taxokit.yaml_text import emitter
from taxokit.yaml_text.spans import Child, column, leading, line_start, native, token

_BRACKETS = re.compile(r"[,\[\]{}]")


def in_brackets(value: Any) -> str:
    """Return the YAML of a value in one line, such as can stand inside of brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{in_brackets(key)}: {in_brackets(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    if not isinstance(value, str):
        return emitter.scalar(value, 0, 0)
    written = emitter.key(value)
    return "'{}'".format(value.replace("'", "''")) if written == value and _BRACKETS.search(value) else written


def insert_into_brackets(text: str, child: Child, addition: str, *, first: bool) -> Replacement:
    """Add a key or an item, written in one line, behind a child, or before it where that is the first."""
    alone = not text[line_start(text, child.start) : child.start].strip()
    line_break = "\n" + " " * column(text, child.start) if alone else " "
    if first:
        return Replacement(child.start, child.start, native(text, f"{addition},{line_break}"))
    comma = token(text, child.end)
    has_comma = text[comma] == ","
    rest = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n)").match(text, comma + 1 if has_comma else child.end)
    if not rest or not alone:
        return Replacement(child.end, child.end, native(text, f",{line_break}{addition}"))
    if has_comma:
        return Replacement(rest.end(), rest.end(), native(text, f"{line_break}{addition},"))
    return Replacement(child.end, rest.end(), f",{rest[0]}{native(text, line_break + addition)}")


def remove_from_brackets(text: str, child: Child) -> Replacement:
    """Remove a child with its comma; with its lines and comments, where it stands alone in its lines."""
    start, end = child.start, child.end
    comma = token(text, end)
    has_comma = text[comma] == ","
    before = text[line_start(text, start) : start]
    rest = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r?\n)").match(text, comma + 1 if has_comma else end)
    if not before.strip() and rest:
        return Replacement(leading(text, child), rest.end(), "")
    if has_comma:
        following = comma + 1 + len(text[comma + 1 :]) - len(text[comma + 1 :].lstrip(" \t"))
        is_comment = text[following] == "#"  # which white space has to stand before (YAML 1.2.2 section 6.6)
        return Replacement(start, comma + 1 if is_comment else following, "")
    gap = text[child.after : start]  # from the end of the one before: a comma and white space, or comments too
    return Replacement(start if "\n" in gap or not gap else child.after, end, "")
