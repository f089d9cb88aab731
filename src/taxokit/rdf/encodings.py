"""Files of RDF as UTF-8, which each parser of RDF reads: RDF/XML may be in any encoding that its first line names."""

import codecs
import re
from pathlib import Path

from taxokit.rdf.parse import is_rdf, syntax_of
from taxokit.repository.reading import read_input
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile

_DECLARED = lazy_compile(r"""\A(\s*<\?xml\b[^>]*?\bencoding\s*=\s*)(["'])([\w.:-]+)\2""", re.ASCII)
_START = 1024  # characters in which the declaration must end
_READ = lazy_compile(
    r"utf-?8|utf-?16(?:-?[bl]e)?|(?:us-)?ascii|iso-?8859-\d+|latin-?\d+|(?:windows-|cp)\d+|macintosh|koi8-[ru]"
    r"|shift_jis|euc-(?:jp|kr)|big5|gb(?:2312|k|18030)",
    re.IGNORECASE,
)
"""Encodings of text, of which Python has more than these, and codecs that are none."""

_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
"""The start of files in UTF-16, with and without a byte order mark (XML 1.0, appendix F)."""


def read_rdf(path: Path, *, pipe: bool = True) -> bytes:
    """Return the content of a file, in UTF-8 if it is RDF/XML. `pipe` is that of `read_input`.

    Lines stay lines, so that places in it are those in the file. Raises SourceError if the file cannot be read, or is
    not in the encoding that its XML declaration names (XML 1.0, section 4.3.3).
    """
    data = read_input(path, pipe=pipe)
    return _in_utf8(path, data) if is_rdf(path) and syntax_of(path) == "RDF_XML" else data


def _in_utf8(path: Path, data: bytes) -> bytes:
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    declaration = _DECLARED.match(data[:_START].decode(encoding or "latin-1", "ignore"))
    encoding = encoding or (declaration[3] if declaration and not data.startswith(codecs.BOM_UTF8) else "utf-8")
    if encoding.lower() in ("utf-8", "utf8"):
        return data
    hint = "declare the encoding that it has, or save it in UTF-8, and declare that"
    try:
        text = data.decode(encoding) if _READ.fullmatch(encoding) else None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"is not {encoding}, which it declares", where=f"{path}:{line}", hint=hint) from None
    except LookupError:
        text = None
    if text is None:
        raise SourceError(f"is in the encoding {encoding}, which cannot be read", where=f"{path}:1", hint=hint)
    return _DECLARED.sub(_declared_anew, text, count=1).encode()


def _declared_anew(match: re.Match[str]) -> str:
    return match[1] + '"UTF-8"'.ljust(len(match[3]) + 2)  # columns stay columns
