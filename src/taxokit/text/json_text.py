"""JSON: read strictly, with an error that can follow the name of the file, and written in one form.

Refused are, which Python's parser accepts: text that is not UTF-8 (RFC 8259, section 8.1), lone surrogates (section
8.2), `NaN` and numbers that are too large (section 6), and nesting deeper than any taxonomy.
"""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import accumulate
from json.encoder import encode_basestring
from math import isfinite
from typing import Any, NoReturn

from taxokit.text.diagnostics import CONFLICT, conflict_lines
from taxokit.text.patterns import lazy_compile

MAX_DEPTH = 100
"""Lists and mappings inside each other; deeper nesting would exhaust the stack of other programs."""

DEEPEST = MAX_DEPTH + 20
"""How deep values may nest: as in a source file, and in a document, or a diff of it, around that."""

_SURROGATE = lazy_compile(rb"\\u[dD][89a-fA-F]")
_STRING = lazy_compile(rb'"(?:[^"\\]|\\.)*+"?', re.DOTALL)  # also if it has no end, or each quote would search it
_STEPS = bytes.maketrans(b"[{]},", b"\x01\x01\xff\xff\x00")  # one step down, or, as a signed byte, one up, or none


def json_text(value: Any) -> str:
    """Return a value as JSON in the form of the files that we write: indented, not escaped, with a final line break."""
    return indented_json(value) + "\n"


def compact_json(value: Any) -> str:
    """Return a value as JSON in the form of the files and answers that programs read: in one line, without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def indented_json(value: Any, margin: str = "\n", step: str = "  ") -> str:
    """Return a value as JSON, as the standard library indents it, which takes three times as long.

    Each line of the value begins with `margin`, to which a level of indentation adds `step`.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    inner = margin + step
    if isinstance(value, dict) and value:
        lines = [
            f"{_name(name)}: {encode_basestring(part) if type(part) is str else indented_json(part, inner, step)}"
            for name, part in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(lines)}{margin}}}"
    if isinstance(value, list | tuple) and value:
        lines = [indented_json(part, inner, step) for part in value]
        return f"[{inner}{f',{inner}'.join(lines)}{margin}]"
    return json.dumps(value)


def _name(name: Any) -> str:
    return encode_basestring(name) if isinstance(name, str) else f'"{json.dumps(name)}"'


def parse_json(data: bytes) -> Any:
    """Return the value of JSON text. Raises ValueError with a message such as `is not UTF-8`."""
    if max(depths(data), default=0) > DEEPEST and max(depths(without_strings(data)), default=0) > DEEPEST:
        raise ValueError("is nested too deeply")
    may_be_halved = b"\\u" in data and _SURROGATE.search(data) is not None  # asked first, because that is quick
    try:
        text = data.removeprefix(BOM_UTF8).decode()
        del data  # a large document does not have to be in memory three times
        value = json.loads(text, parse_constant=_no_constant, parse_float=_finite)
        if may_be_halved:
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:  # brackets in strings made the depth look small
        raise ValueError("is nested too deeply") from None
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except UnicodeEncodeError:
        raise ValueError("is not JSON: it contains one half of a surrogate pair") from None
    except json.JSONDecodeError as error:
        for line in conflict_lines(text.encode()):
            raise ValueError(f"is not JSON: {CONFLICT}, line {line}") from None
        raise ValueError(f"is not JSON: {error.msg}, line {error.lineno}, column {error.colno}") from None
    except ValueError as error:  # also an integer of more digits than Python reads
        raise ValueError(f"is not JSON: {str(error).partition(';')[0]}") from None
    return value


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a value")


def _finite(digits: str) -> float:
    value = float(digits)
    if not isfinite(value):
        raise ValueError(f"the number {digits[:20]} is too large")
    return value


def depths(data: bytes, marks: bytes = b"[]{}") -> Iterator[int]:
    """Return quickly how deep JSON text nests at each of its brackets, or of some `marks`; those in strings count."""
    others = bytes(set(range(256)) - set(marks))
    return accumulate(memoryview(data.translate(_STEPS, others)).cast("b"))


def without_strings(data: bytes) -> bytes:
    """Return JSON text without the strings in it."""
    return _STRING.sub(b"", data)
