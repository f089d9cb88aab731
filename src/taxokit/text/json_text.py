"""JSON: read strictly, with an error that can follow the name of the file, and written in one form.

Python's parser accepts, and here are refused: text that is not UTF-8 (RFC 8259, section 8.1),
lone surrogates (section 8.2), `NaN` and numbers that are too large (section 6), and nesting deeper than any taxonomy.
"""

import json
from codecs import BOM_UTF8
from itertools import accumulate
from json.encoder import encode_basestring
from math import isfinite
from typing import Any, NoReturn

from taxokit.text.diagnostics import CONFLICT, conflict_lines
from taxokit.text.patterns import lazy_compile

MAX_DEPTH = 100
"""Lists and mappings inside each other; deeper nesting would exhaust the stack of other programs."""

DEEPEST = MAX_DEPTH + 20
"""How deep values may nest: as in a source file, and what a document, or a diff of it, adds around that."""

_SURROGATE = lazy_compile(rb"\\u[dD][89a-fA-F]")
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")  # one step down, or, as a signed byte, one up


def json_text(value: Any) -> str:
    """Return a value as JSON in the form of the files that we write: indented, not escaped, with a final line break."""
    return indented_json(value) + "\n"


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
    may_be_deep = bracket_depth(data) > DEEPEST
    may_be_halved = b"\\u" in data and _SURROGATE.search(data) is not None  # asked first, because that is quick
    try:
        text = data.removeprefix(BOM_UTF8).decode()
        del data  # a large document does not have to be in memory three times
        value = json.loads(text, parse_constant=_no_constant, parse_float=_finite)
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except json.JSONDecodeError as error:
        for line in conflict_lines(text.encode()):
            raise ValueError(f"is not JSON: {CONFLICT}, line {line}") from None
        raise ValueError(f"is not JSON: {error.msg}, line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    except _NoValueError as error:
        raise ValueError(f"is not JSON: {error}") from None
    except ValueError:  # an integer of more digits than Python reads
        raise ValueError("is not JSON: a number is too large") from None
    if may_be_deep and _depth(value) > DEEPEST:
        raise ValueError("is nested too deeply")
    if may_be_halved:
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise ValueError("is not JSON: it contains one half of a surrogate pair") from None
    return value


class _NoValueError(ValueError):
    """A word is not a value of JSON."""


def _no_constant(word: str) -> NoReturn:
    raise _NoValueError(f"{word} is not a value")


def _finite(digits: str) -> float:
    value = float(digits)
    if not isfinite(value):
        raise _NoValueError(f"the number {digits[:20]} is too large")
    return value


def bracket_depth(data: bytes) -> int:
    """Return quickly how deep the brackets of JSON text nest; those in its strings count, too."""
    steps = memoryview(data.translate(_STEPS, _NO_BRACKETS)).cast("b")
    return max(accumulate(steps), default=0)


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level:
        collections = [value for value in level if isinstance(value, dict | list)]
        level = [inner for values in collections for inner in (values.values() if isinstance(values, dict) else values)]
        depth += bool(collections)
    return depth
