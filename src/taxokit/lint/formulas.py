"""What a spreadsheet runs of a text, in a CSV file that it opens.

A text that begins with an equals sign or an at sign is a formula. Behind a plus or a minus sign, a call, a reference to
another sheet and one to another program count wherever they are. The rest is read token by token, and counts unless no
spreadsheet can compute it: a plain number, words in a row, signs that formulas do not have.

Time is linear in the length: no expression goes back over what another has read, and no part of a text is read twice.
"""

import contextlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from taxokit.rdf import terms
from taxokit.taxonomy.attribution import attribution_of, template_slot
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.tables import ATTRIBUTION, key_cell
from taxokit.text.diagnostics import Origin
from taxokit.text.errors import ReleaseError
from taxokit.text.patterns import lazy_compile
from taxokit.text.versions import FIRST

_ISSUED = "2000-01-01"


class ComposedCell(NamedTuple):
    """A cell: what it is, with its article, what is in it, and the place of a value that it is made of.

    `members` are the texts that are in it, where each is a cell too.
    """

    name: str
    text: str
    place: Origin
    members: tuple[str, ...] = ()


def composed_cells(taxonomy: Taxonomy) -> Iterator[ComposedCell]:
    """Yield the composed cells of the tables of a loaded taxonomy, each once, as a first release would have them.

    Those that lack a value are left out.
    """
    with contextlib.suppress(ReleaseError):  # other rules say what is missing
        yield from _credits(taxonomy)
    for items in taxonomy.by_class.values():
        if items and len(items[0].cls.key) > 1:
            for item in items:
                yield ComposedCell(f"the key of a {item.cls.kind}", key_cell(item), taxonomy.origin(item))
    for cls in taxonomy.schema.classes.values():
        for slot in cls.slots:
            if slot.multivalued and slot.kind in ("text", "string") and not slot.computed:
                yield from _lists(taxonomy, cls, slot)


def _lists(taxonomy: Taxonomy, cls: Class, slot: Slot) -> Iterator[ComposedCell]:
    """Yield the lists of texts that do not begin with a word, with `|` between members."""
    for item in taxonomy.having(cls, slot.name):
        values = [value for value in item.values(slot) if isinstance(value, str)]
        if len(values) > 1:
            ordered = values if slot.ordered else sorted(values)
            if not ordered[0][:1].isalnum():
                name = f"the cell of the {slot.name} of {cls.kind} {item.id} in a diff"
                yield ComposedCell(name, "|".join(ordered), taxonomy.origin(item, slot.name), tuple(ordered))


def _credits(taxonomy: Taxonomy) -> Iterator[ComposedCell]:
    schema = taxonomy.schema
    credit = attribution_of(schema, taxonomy.document, FIRST, _ISSUED)
    title, template = schema.root.meaning(terms.TITLE), template_slot(schema)
    place = taxonomy.origin_of((title.name,) if title else ())
    yield ComposedCell(f"the {ATTRIBUTION.name} of every row", credit.short, place)
    for slot in schema.root.slots:
        if slot.computed == "citation":
            has_template = template is not None and template.name in taxonomy.document
            source = taxonomy.origin_of((template.name,)) if template and has_template else place
            yield ComposedCell(f"the {slot.name} of the {schema.root.kind}", credit.citation, source)


_STARTS = frozenset("=+-@\"'＝＋－＠")
_WIDE = str.maketrans({chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)})  # full-width forms
_OPENING = lazy_compile(r"[\s\"']*+(?P<sign>[-+=@＝＋－＠])(?P<space>\s*+)")
_MAY_BE_BEHIND = lazy_compile(r"[;\t\n\r][\s\"']{0,2}+[-+=@＝＋－＠\s\"']")
_DELIMITER = lazy_compile(r"[;\t\n\r][\s\"']*+")
_SIGNS = lazy_compile(r"[-+\s]*+")

_REACHES_OUT = lazy_compile(
    r"[\w'\"\])]![\w$'\"#\[]"  # another sheet or workbook: Sheet!A1
    r"|[\w'\"]\|['\"]"  # another program: cmd|'…'
    r"|'#"  # another file, in LibreOffice: 'file:///…'#$Sheet1.A1
)
_TOKEN = lazy_compile(
    r"(?P<space>\s++)"
    r'|(?P<string>"[^"]*+")'
    r"|(?P<reference>(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|\$?[0-9]++:\$?[0-9]++|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w(.])"
    r"|[Rr]\[?-?[0-9]*+\]?[Cc]\[?-?[0-9]*+\](?!\w))"
    r"|(?P<call>[^\W\d][\w.]*+\()"
    r"|(?P<name>[^\W\d][\w.]*+)"
    r"|(?P<number>(?:[0-9][0-9.,]*+|\.[0-9]++)(?:[Ee][-+]?[0-9]++)?+(?!\w))"
    r"|(?P<sign>[-+*/^&=<>%(){}\[\],;:@#!|'$\"\\~])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_WORDS_IN_BRACKETS = lazy_compile(r"-?[^\W\d_](?:[^\W\d_]|[-\s/,.])*+\)")
_PLAIN_IN_BRACKETS = lazy_compile(r"[\w\s/,.;:-]*+\)")
_INFIX = frozenset("*/^&<>%),;:!~")  # with which no formula begins
_ENDLESS = frozenset("-+*/^&=<>")  # with which no formula ends


def formula_in(text: str) -> str:
    """Return what makes a text a formula, as the end of a sentence; "" where nothing does."""
    if _may_begin_one(text):
        sign = _sign_at_start(text)
        if sign:
            return f"begins with {sign!r}, as a spreadsheet formula does"
    if _may_have_one(text):
        start = next(_behind_delimiters(text), "")
        if start:
            return f"has {start!r}, with which a spreadsheet formula begins"
    return ""


def may_make_formula(text: str) -> bool:
    """Say whether a text that is put together with others can be what makes the whole a formula."""
    return _may_begin_one(text) or _may_have_one(text)


def _may_begin_one(text: str) -> bool:
    return text[:1] in _STARTS or text[:1].isspace()


def _may_have_one(text: str) -> bool:
    has_delimiter = ";" in text or "\t" in text or "\n" in text or "\r" in text
    return has_delimiter and _MAY_BE_BEHIND.search(text) is not None


def _sign_at_start(text: str) -> str:
    match = _OPENING.match(text)
    if match is None or match.end() == len(text):
        return ""
    sign = match["sign"]
    if sign in "=@＝＠":
        return sign
    signs = _SIGNS.match(text, match.end("sign"))
    start = signs.end() if signs else match.end()
    body = _Body(text[start:])
    is_direct = not text[start - 1].isspace()
    return sign if body.reaches_out or (body.is_expression and (is_direct or not body.has_names)) else ""


def _behind_delimiters(text: str) -> Iterator[str]:
    """Yield each delimiter and sign with which a formula begins that some programs take for a cell of its own.

    A line break ends a cell where the delimiter is another than a comma, so that its quotes are in the middle.
    """
    for found in _DELIMITER.finditer(text):
        match = _OPENING.match(text, found.end())
        if match is None or match.end() == len(text):
            continue
        sign, delimiter = match["sign"], found[0][0]
        is_behind_space = found[0][1:].strip("\"'") != ""
        is_delimited = ";" in found[0] or "\t" in found[0]
        is_run = is_delimited and not match["space"] and (sign in "=＝" or (sign in "@＠" and not is_behind_space))
        if not is_run:
            end = text.find(delimiter, match.end())
            body = _Body(text[match.end() : end if end >= 0 else len(text)])
            is_run = body.reaches_out or (body.is_calculation and body.has_references and not body.has_names)
        if is_run:
            yield f"{delimiter}{' ' if is_behind_space else ''}{sign}"


class _Token(NamedTuple):
    """A part of a formula, and whether there is white space before it."""

    kind: str
    text: str
    is_spaced: bool


class _Body:
    """What follows the sign of a formula, as a spreadsheet reads it.

    It `reaches_out` where it names another sheet or program or calls a function, and it `is_words` where no spreadsheet
    can compute it. A name is an error in a CSV file, which defines none.
    """

    def __init__(self, text: str) -> None:
        text = text.translate(_WIDE)
        pipe = text.find("|")
        self.reaches_out = (pipe >= 0 and text.find("!", pipe) >= 0) or bool(_REACHES_OUT.search(text))
        self.is_words = self.has_names = self.has_references = False
        self._values = self._operators = self._depth = 0
        self._previous: _Token | None = None
        self._read(text)

    @property
    def is_expression(self) -> bool:
        """Whether a spreadsheet may show something else than the text; a plain number stays what it is."""
        return not self.is_words and (self.has_names or self.has_references or self.is_calculation)

    @property
    def is_calculation(self) -> bool:
        """Whether a spreadsheet computes something of one or more values."""
        return not self.is_words and self._values > 0 and self._operators > 0

    def _read(self, text: str) -> None:
        is_spaced = False
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup or ""
            if kind != "space":
                self._take(_Token(kind, match[0], is_spaced), text, match.end())
            is_spaced = kind == "space"
        if self._previous is not None and self._previous.text in _ENDLESS:
            self.is_words = True

    def _take(self, token: _Token, text: str, end: int) -> None:
        kind, previous = token.kind, self._previous
        if kind == "call":
            is_inside_words = self.is_words or (previous is not None and previous.kind != "sign")
            inside = _PLAIN_IN_BRACKETS if is_inside_words else _WORDS_IN_BRACKETS
            self.reaches_out = self.reaches_out or inside.match(text, end) is None
        elif token.text == "(" and previous is not None and previous.kind == "name" and not self.is_words:
            self.is_words = _WORDS_IN_BRACKETS.match(text, end) is not None
            self.reaches_out = self.reaches_out or _PLAIN_IN_BRACKETS.match(text, end) is None
        self.is_words = self.is_words or _are_words(previous, token, self._depth)
        self.has_names = self.has_names or kind in ("name", "call")
        self.has_references = self.has_references or kind == "reference"
        self._values += kind != "sign"
        self._operators += kind == "string" or (kind == "sign" and token.text not in "%$")
        self._depth += (token.text[-1] in "({[") - (token.text in ")}]")
        self._previous = token


def _are_words(previous: _Token | None, token: _Token, depth: int) -> bool:
    """Say whether no formula has a token behind another one, which is None at the start."""
    kind, text = token.kind, token.text
    if kind == "other" or (depth <= 0 and text in ",;"):
        return True
    if previous is None:
        return text in _INFIX
    if previous.kind == "sign" and previous.text not in ")}]%":
        return previous.text == "#" and kind == "number"
    if kind == "sign":
        return text in "({[" and (previous.kind in ("number", "string") or previous.text == "%")
    if "number" in (kind, previous.kind) or "string" in (kind, previous.kind) or previous.text in ")%":
        return previous.text != ")" or kind != "reference"  # a place where two ranges meet
    return token.is_spaced and previous.kind != "call" and "name" in (kind, previous.kind)
