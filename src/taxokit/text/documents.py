"""The text that people read in a document: plain text, HTML or PDF, by its content and, for HTML, by its name."""

import codecs
import io
import logging
from collections.abc import Iterator
from html.parser import HTMLParser

from taxokit.text.errors import SourceError
from taxokit.text.extras import missing_packages
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import set_of

LONGEST_TEXT = 32_000_000
"""Characters of a text that are read; a novel has a million."""

_HTML_ENDINGS = (".html", ".htm", ".xhtml")
_HTML = lazy_compile(r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype html|html|head|body)\b")
_CHARSET = lazy_compile(rb"""(?i)<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{2,40})""")
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_SEARCHED = 2_048  # bytes in which an HTML file names its encoding, and a PDF has its mark

_HYPHENATED = lazy_compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_])")


def text_of(data: bytes, name: str) -> str:
    """Return the text of a document. Raises SourceError if there is none, or it cannot be read.

    Raises ConfigError for a PDF without the package that reads it.
    """
    if b"%PDF-" in data[:_SEARCHED]:
        text = _HYPHENATED.sub("", _text_of_pdf(data, name))
        if not text.strip():
            hint = "its pages are pictures: make text of them with OCR, for example with ocrmypdf"
            raise SourceError("contains no text", where=name, hint=hint)
        return text
    text = _decoded(data, name)
    if name.lower().endswith(_HTML_ENDINGS) or _HTML.match(text):
        text = text_of_html(text)
    if not text.strip():
        raise SourceError("contains no text", where=name)
    if len(text) > LONGEST_TEXT:
        raise _too_long(name)
    return text


def _too_long(name: str) -> SourceError:
    return SourceError(f"has more than {LONGEST_TEXT:,} characters of text", where=name, hint="split it")


def _decoded(data: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "")
    if not encoding and b"\0" in data:
        hint = "convert it to text, HTML or PDF"
        raise SourceError("is no text, but a binary file", where=name, hint=hint)
    declared = _CHARSET.search(data, 0, _SEARCHED)
    encoding = encoding or (declared[1].decode() if declared else "utf-8")
    try:
        return data.decode(encoding)
    except LookupError:
        raise SourceError(f"has the encoding {encoding!r}, which is not known", where=name) from None
    except UnicodeError:
        expected = "UTF-8" if encoding.startswith("utf-8") else encoding
        raise SourceError(f"is not {expected}", where=name, hint="save it as UTF-8") from None


# --- HTML -------------------------------------------------------------------------------------------------------------

_UNREAD = frozenset(("script", "style", "noscript", "template", "head", "nav", "svg", "select", "button", "footer"))
"""Elements whose text is no part of what a page says."""

_BLOCKS = set_of(
    "address article aside blockquote br caption dd div dl dt figcaption figure form header hr legend main ol p pre"
    " section table tr ul"
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_VOID = set_of("area base br col embed hr img input link meta param source track wbr")
_OPTIONAL_END = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option"))

_SPACE = lazy_compile(r"\s+")
_HIDDEN_STYLE = lazy_compile(r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)")


def text_of_html(html: str) -> str:
    """Return the text that a page shows, a line for each block: not scripts, navigation and hidden parts."""
    end = html.rfind(">") + 1  # an open tag at the end is none, and takes long
    page = _Page()
    page.feed(html[:end].replace("<![", "<! [") + html[end:].partition("<")[0])
    page.close()
    return page.text()


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._unread = ""  # the name of the element that is left out, and how many of that name are open
        self._open = 0
        self._exact = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unread:
            self._open += tag == self._unread
            return
        if tag not in _VOID and (tag in _UNREAD or (tag not in _OPTIONAL_END and _is_hidden(dict(attrs)))):
            self._unread, self._open = tag, 1
        self._exact += tag == "pre"
        self._mark(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._open -= tag == self._unread
            self._unread = self._unread if self._open else ""
        elif tag in _BLOCKS or tag in _HEADINGS:
            self._exact -= tag == "pre" and self._exact > 0
            self._pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            text = data.replace("\u00ad", "")  # where a word may be broken
            self._pieces.append(text if self._exact else _SPACE.sub(" ", text))

    def _mark(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._pieces.append("\n\n# ")
        elif tag == "li":
            self._pieces.append("\n- ")
        elif tag in ("td", "th"):
            self._pieces.append(" | ")
        elif tag in _BLOCKS:
            self._pieces.append("\n")

    def text(self) -> str:
        """Return the text that was read, with single empty lines."""
        return "\n".join(_without_gaps(line.strip() for line in "".join(self._pieces).splitlines()))


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style") or ""
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or bool(_HIDDEN_STYLE.search(style))


def _without_gaps(lines: Iterator[str]) -> Iterator[str]:
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line


# --- PDF --------------------------------------------------------------------------------------------------------------


def _text_of_pdf(data: bytes, name: str) -> str:
    try:
        import pypdf
    except ImportError:
        raise missing_packages("pdf", ["pypdf"]) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings say nothing to a reader of text
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if not reader.is_encrypted or reader.decrypt(""):
            return _joined((page.extract_text() for page in reader.pages), name)
    except SourceError:
        raise
    except pypdf.errors.DependencyError:  # for AES
        pass
    except Exception as error:  # noqa: BLE001 - damaged files make pypdf raise nearly anything
        raise SourceError(f"is a damaged PDF: {error}", where=name, hint="print it into a new PDF") from None
    raise SourceError("is encrypted", where=name, hint="save a copy without a password")


def _joined(pages: Iterator[str], name: str) -> str:
    texts, size = [], 0
    for text in pages:
        size += len(text)
        if size > LONGEST_TEXT:
            raise _too_long(name)
        texts.append(text)
    return "\n".join(texts)
