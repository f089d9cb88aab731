"""Lists and mappings in brackets: their values in one line, and the patches that add and remove entries."""

import re
from typing import Any

from taxokit.core.diagnostics import Replacement
from taxokit.yaml_text import emitter
from taxokit.yaml_text.comments import next_token
from taxokit.yaml_text.lines import begins_line, line_end, native
from taxokit.yaml_text.spans import Entry, start_with_comments

_BRACKETS = re.compile(r"[,\[\]{}]")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n)")


def in_brackets(value: Any) -> str:
    """Return the YAML of a value in one line, as it can be inside of brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{in_brackets(key)}: {in_brackets(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    if not isinstance(value, str):
        return emitter.scalar(value, 0, 0)
    written = emitter.key(value)
    return "'{}'".format(value.replace("'", "''")) if written == value and _BRACKETS.search(value) else written


def insert_into_brackets(text: str, entry: Entry, addition: str, *, first: bool) -> Replacement:
    """Add a key or an item, written in one line, after an entry, or before it where that is the first."""
    has_own_line = begins_line(text, entry.start)
    line_break = "\n" + " " * entry.column if has_own_line else " "
    if first:
        return Replacement(entry.start, entry.start, native(text, f"{addition},{line_break}"))
    comma = next_token(text, entry.end)
    has_comma = text[comma] == ","
    rest = _REST_OF_LINE.match(text, comma + 1 if has_comma else entry.end)
    if not rest or not has_own_line:
        return Replacement(entry.end, entry.end, native(text, f",{line_break}{addition}"))
    if has_comma:
        return Replacement(rest.end(), rest.end(), native(text, f"{line_break}{addition},"))
    return Replacement(entry.end, rest.end(), f",{rest[0]}{native(text, line_break + addition)}")


def remove_from_brackets(text: str, entry: Entry) -> Replacement:
    """Remove an entry with its comma; with its lines and comments, where it is alone in its lines."""
    start, end = entry.start, entry.end
    comma = next_token(text, end)
    has_comma = text[comma] == ","
    rest = _REST_OF_LINE.match(text, comma + 1 if has_comma else end)
    if begins_line(text, start) and rest:
        return Replacement(start_with_comments(text, entry), line_end(text, rest.end()), "")
    if has_comma:
        following = comma + 1 + len(text[comma + 1 :]) - len(text[comma + 1 :].lstrip(" \t"))
        is_comment = text[following] == "#"  # which white space has to precede (YAML 1.2.2 section 6.6)
        return Replacement(start, comma + 1 if is_comment else following, "")
    gap = text[entry.after : start]  # from the end of the previous one: a comma and white space, or comments too
    return Replacement(start if "\n" in gap or not gap else entry.after, end, "")
