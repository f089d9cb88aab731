"""How a bare scalar is read: what is text to every YAML reader, and what is something else to all of them."""

import re
from typing import Any

from taxokit.core.text.regex import lazy_compile

TEXT = "tag:yaml.org,2002:str"
PLAIN = "!plain"  # a bare scalar that some YAML version reads as something other than text
SEQUENCE = "tag:yaml.org,2002:seq"
MAPPING = "tag:yaml.org,2002:map"

# What YAML 1.1 (its type repository) or YAML 1.2 (core schema, section 10.3.2) reads as anything but text.
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
"""What an ambiguous scalar that is not empty begins with; asked first, because most texts begin otherwise."""

_INTEGER = lazy_compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = lazy_compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}(?:[eE][-+][0-9]{1,2})?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def is_ambiguous(text: str) -> bool:
    """Say whether some YAML version reads `text`, written bare, as something other than text."""
    if text in _NOT_TEXT_WORDS:
        return True
    if text[0] not in _NUMBER_STARTS:
        return False
    if text.isdigit() and text.isascii():
        return True
    is_version = text.count(".") > 1 and text[4:5] != "-"  # no number, and no date with a time
    return not is_version and _NOT_TEXT.fullmatch(text) is not None


class FallbackError(Exception):
    """The quick way of reading cannot be used: the strict parser has to look at the document."""


def typed(text: str) -> Any:
    """Read a bare scalar on which YAML 1.1, YAML 1.2 and JSON agree. Raises FallbackError where they do not."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    raise FallbackError
