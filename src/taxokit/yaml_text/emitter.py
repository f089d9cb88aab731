"""The canonical layout of sources: how a value is written in YAML, so that equal content gives equal text.

Block style, two spaces a level, lists indented under their key. Text is bare if every YAML 1.1 and 1.2 reader takes it
for the same text, else in single quotes, and in double quotes if it contains invisible characters. Text that is too
long for its line is folded; text with line breaks is literal.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from taxokit.text.normalize import INVISIBLE
from taxokit.text.patterns import lazy_compile

TEXT = "tag:yaml.org,2002:str"
PLAIN = "!plain"  # a bare scalar that some YAML version reads as something other than text
SEQUENCE = "tag:yaml.org,2002:seq"
MAPPING = "tag:yaml.org,2002:map"

# Scalars that YAML 1.1 (its type repository) or YAML 1.2 (core schema, section 10.3.2) does not read as text.
_NULLS = ("", "~", "null", "Null", "NULL")
_BOOLEANS = [
    form
    for word in ("y", "n", "yes", "no", "true", "false", "on", "off")
    for form in (word, word.capitalize(), word.upper())
]
_NOT_TEXT_WORDS = frozenset([*_NULLS, *_BOOLEANS, "<<", "="])
_NOT_TEXT = lazy_compile(
    r"""[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?
    |[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?
    |[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?)?
    """,
    re.VERBOSE,
)
_NUMBER_STARTS = frozenset("-+.0123456789")
NOT_TEXT_STARTS = frozenset("~nNyYtTfFoO<=-+.0123456789")
"""The first characters of an ambiguous scalar that is not empty; asked first, because most texts begin otherwise."""

_INTEGER = lazy_compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = lazy_compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}(?:[eE][-+][0-9]{1,2})?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def is_ambiguous(text: str) -> bool:
    """Return True if some YAML version reads `text`, written bare, as something other than text."""
    if text in _NOT_TEXT_WORDS:
        return True
    if text[0] not in _NUMBER_STARTS:
        return False
    if text.isdigit() and text.isascii():
        return True
    is_version = text.count(".") > 1 and text[4:5] != "-"  # no number, and no date with a time
    return not is_version and _NOT_TEXT.fullmatch(text) is not None


class AmbiguousError(ValueError):
    """YAML 1.1, YAML 1.2 and JSON read a bare scalar as different values."""


def typed(text: str) -> Any:
    """Return the value of a bare scalar that is not text. Raises AmbiguousError if YAML readers disagree on it."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    raise AmbiguousError


LIMIT = 110
"""How many columns a line may have before its text is folded."""

STEP = 2
"""How many columns a level is indented."""

# Characters that cannot begin a bare scalar, and sequences that cannot be in one (YAML 1.2, section 7.3.3).
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_BREAKS_PLAIN = lazy_compile(r":(?=\s|$)|\s#")

_HIDDEN = lazy_compile(rf"\t|{INVISIBLE.pattern}")
_ESCAPED = lazy_compile(rf'[\n"\\]|{_HIDDEN.pattern}')
_ESCAPES = {"\n": r"\n", "\t": r"\t", "\r": r"\r", '"': r"\"", "\\": r"\\"}

_LONE_SPACE = lazy_compile(r"(?<! ) (?! )")  # where a folded line can be broken: it is read as one space again
_READABLE_DECIMAL = lazy_compile(r"-?[0-9]{1,18}\.[0-9]{1,17}(?:e[-+][0-9]{2})?")


def entry(slot_name: str, value: Any, indent: int) -> str:
    """Return the lines of the entry of a mapping whose keys are indented by `indent`; "" for an empty value."""
    if is_empty(value):
        return ""
    head = f"{' ' * indent}{key(slot_name)}:"
    if isinstance(value, str):  # the usual case
        return f"{head} {_text(value, indent + STEP, len(head) + 1)}\n"
    if isinstance(value, (dict, list, Mapping)):  # the first ones are quicker
        inside = block(value, indent + STEP)
        return f"{head}\n{inside}" if inside else ""
    return f"{head} {scalar(value, indent, len(head) + 1)}\n"


def block(value: Any, indent: int) -> str:
    """Return the lines of a mapping, without empty values, or of a list, with keys or dashes indented by `indent`."""
    if isinstance(value, (dict, Mapping)):  # the first is quicker
        return "".join([entry(name, inner, indent) for name, inner in value.items()])
    return "".join([_item(inner, indent) for inner in value])


def _item(value: Any, indent: int) -> str:
    dash = " " * indent + "- "
    if isinstance(value, str) or not isinstance(value, (dict, list, Mapping)):
        return f"{dash}{scalar(value, indent, len(dash))}\n"
    inside = block(value, indent + STEP)
    if not inside:
        return f"{dash}{'{}' if isinstance(value, Mapping) else '[]'}\n"
    return dash + inside[len(dash) :]


def is_empty(value: Any) -> bool:
    """Return True if a slot with this value is left out."""
    return not value and not isinstance(value, int | float)


def scalar(value: Any, indent: int, used: int) -> str:
    """Return one scalar as it is written after `key: ` or `- `, without a final line feed.

    `indent` is the column of the key or the dash; `used` columns of the line are taken.
    """
    if isinstance(value, str):
        return _text(value, indent + STEP, used)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _decimal(value) if isinstance(value, float) else str(value)


@lru_cache(maxsize=1000)  # the names of slots, over and over
def key(text: str) -> str:
    """Return text as it is written in one line, as keys must be."""
    return _inline(text)


def _inline(text: str) -> str:
    """Return text in one line: bare if every reader takes that for the same text."""
    if not text.isprintable() and ("\n" in text or _HIDDEN.search(text)):  # the first is quicker
        return f'"{_ESCAPED.sub(_escape, text)}"'
    if (
        text != ""
        and text[0] not in _INDICATORS
        and text == text.strip()
        and not ((":" in text or "#" in text) and _BREAKS_PLAIN.search(text))  # the first are quicker, here and below
        and not (text[0] in NOT_TEXT_STARTS and is_ambiguous(text))
    ):
        return text
    return "'{}'".format(text.replace("'", "''"))


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\U{ord(character):08X}".replace("\\U0000", "\\u")


def _text(text: str, inside: int, used: int) -> str:
    inline = _inline(text)
    if "\n" not in text and (used + len(inline) <= LIMIT or not _LONE_SPACE.search(text)):
        return inline
    return _block_scalar(text, inside) or inline


def _block_scalar(text: str, inside: int) -> str | None:
    """Return text as a folded or literal block scalar indented by `inside`, None for text that none can carry."""
    lines = text.removesuffix("\n").split("\n")
    if not lines[0] or lines[0][0].isspace() or not lines[-1] or _HIDDEN.search(text):
        return None
    if any(line != line.rstrip() for line in lines):
        return None
    chomping = "" if text.endswith("\n") else "-"
    margin = " " * inside
    folds = any(inside + len(line) > LIMIT for line in lines) or "\n" not in text
    if folds and not any(line[:1].isspace() for line in lines):
        folded = ("\n".join(_wrapped(line, LIMIT - inside)) for line in lines)
        # one break alone would be read as a space, so each paragraph but the first begins with an empty line
        written = "\n".join(
            f"\n{paragraph}" if number and paragraph else paragraph for number, paragraph in enumerate(folded)
        )
        indicator = ">"
    else:
        written = "\n".join(lines)
        indicator = "|"
    body = "".join(f"\n{margin}{line}" if line else "\n" for line in written.split("\n"))
    return f"{indicator}{chomping}{body}"


def _wrapped(line: str, width: int) -> Iterator[str]:
    current = ""
    for number, word in enumerate(_LONE_SPACE.split(line)):
        if number and len(current) + 1 + len(word) > width:
            yield current
            current = word
        else:
            current = f"{current} {word}" if number else word
    yield current


def _decimal(value: float) -> str:
    """Return the shortest decimal that is a number to every reader: with a point, and a sign in the exponent."""
    written = repr(value)
    if _READABLE_DECIMAL.fullmatch(written):
        return written
    scientific = (f"{value:.{digits}e}" for digits in range(1, 17))
    return next((text for text in scientific if float(text) == value), written)
