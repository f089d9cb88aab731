"""PO, the form of GNU gettext (its manual, "The Format of PO Files"), read by polib.

The context is `msgctxt`. A translator's comment, which `msgmerge` keeps, has the translation as it was exported. Drafts
and reviewed texts are translated entries; stale ones are fuzzy, with the text that they were made from as previous.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from taxokit.text.codes import in_usual_case
from taxokit.text.csv_text import decoded, line_breaks
from taxokit.text.errors import SourceError
from taxokit.text.extras import missing_packages
from taxokit.translate.entries import Base, Entry, Exchange, FileState, fingerprint
from taxokit.translate.forms import Form, form

if TYPE_CHECKING:
    from polib import POEntry

_LOOKS_LIKE = re.compile(rb'^(?:#~ ?)?msg(?:id|ctxt) +"', re.MULTILINE)
_UNCLOSED = re.compile(
    r"""^[ \t]*(?:#(?:~\||~|\|)[ \t]*)?(?=msg|")(?!(?:msg[a-z_]+(?:\[\d+\])?[ \t]*)?"(?:[^"\\\n]|\\.)*+"[ \t]*\r?$)""",
    re.MULTILINE,
)
"""The beginning of a line whose text does not end: polib would take off its last character."""
_COMMENT = "taxokit: "
_ERROR_LINE = re.compile(r"\(?line (\d+)\)?:? ?")
_DIGEST, _DIGITS = "X-Digest", 16
"""The field of the header with the digest of all after it: an export sees at once that nobody has changed the file."""
_NO_DATE = "1970-01-01"  # of a taxonomy without a release: no clock, so that the same sources give the same bytes

_ESCAPES = str.maketrans(
    {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t", "\r": r"\r", "\v": r"\v", "\b": r"\b", "\f": r"\f"}
    | {"\4": "\N{REPLACEMENT CHARACTER}"}  # by which gettext separates context and text
)

_RULES = {
    **dict.fromkeys(("id", "ja", "ko", "ms", "my", "th", "vi", "zh"), "nplurals=1; plural=0;"),
    **dict.fromkeys(("fr", "hi", "hy", "pt-BR"), "nplurals=2; plural=(n > 1);"),
    **dict.fromkeys(
        ("be", "bs", "hr", "ru", "sr", "uk"),
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    ),
    **dict.fromkeys(("cs", "sk"), "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"),
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "lt": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "lv": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2);",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "ro": "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100>0 && n%100<20)) ? 1 : 2);",
    "sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
}
"""The plural forms of languages that do not have those of English, as `msginit` has them."""


@form
class Po(Form):
    """A PO file, or a template (POT) of one."""

    endings: ClassVar[tuple[str, ...]] = (".po", ".pot")
    keeps_work: ClassVar[bool] = True

    def fits(self, data: bytes) -> bool:
        """Return True if the content has a message."""
        return bool(_LOOKS_LIKE.search(data))

    def is_untouched(self, data: bytes) -> bool:
        """Return True if the header has the digest of the rest."""
        head, _, body = data.partition(b"\n\n")
        return f'"{_DIGEST}: {_digest(body)}\\n"'.encode() in head

    def write(self, exchange: Exchange) -> bytes:
        """Return the file, with its entries in the order of the document."""
        entries = ("\n".join(_lines(entry, is_template=not exchange.language)) for entry in exchange.entries)
        body = "\n\n".join([*entries, ""]).removesuffix("\n").encode()
        return "\n".join([*_header(exchange, _digest(body)), "", ""]).encode() + body

    def read(self, data: bytes, path: Path) -> Exchange:
        """Return the texts of a file."""
        try:
            import polib
        except ImportError:
            raise missing_packages("translate", ["polib"]) from None
        text = decoded(data, str(path))
        if broken := _UNCLOSED.search(text):
            where = f"{path}:{line_breaks(text, 0, broken.start()) + 1}"
            raise SourceError("the quote of this text is not closed", where=where, hint="`msgfmt --check` says more")
        try:
            file = polib.pofile(str(path), encoding="utf-8")
        except (OSError, ValueError, IndexError, AttributeError) as error:  # which it raises for malformed files
            line = _ERROR_LINE.search(str(error))
            where = f"{path}:{line[1]}" if line else str(path)
            raise SourceError("is not a PO file", where=where, hint="`msgfmt --check` says more") from None
        for entry in file:
            if entry.msgstr and not entry.msgctxt and not entry.obsolete:
                hint = "keep `msgctxt`: it says which text it is; export it again"
                raise SourceError("the text has no context", where=f"{path}:{entry.linenum}", hint=hint)
        language = in_usual_case(file.metadata.get("Language", "").strip().replace("_", "-"))
        return Exchange(
            file.metadata.get("X-Source-Language", "").replace("_", "-"),
            language,
            [_entry(entry) for entry in file if not entry.obsolete and entry.msgctxt],
            former=[_entry(entry) for entry in file if entry.obsolete and entry.msgctxt],
        )


def plural_forms(language: str) -> str:
    """Return the value of `Plural-Forms` for a language."""
    return _RULES.get(language) or _RULES.get(language.partition("-")[0]) or "nplurals=2; plural=(n != 1);"


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:_DIGITS]


def _header(exchange: Exchange, digest: str) -> Iterator[str]:
    day = f"{exchange.issued or _NO_DATE} 00:00+0000"
    fields = {
        "Project-Id-Version": f"{exchange.title} {exchange.version}".strip() or "taxonomy",
        "Report-Msgid-Bugs-To": exchange.iri,
        "POT-Creation-Date": day,
        "PO-Revision-Date": day if exchange.language else "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": exchange.language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(exchange.language) if exchange.language else "",
        "X-Source-Language": exchange.source_language.replace("-", "_"),
        "X-Generator": "taxokit",
        _DIGEST: "" if exchange.has_work else digest,
    }
    yield from _comment("#", f"{exchange.title}, texts for translators.\nSee `taxokit translate import`.")
    yield 'msgid ""'
    yield 'msgstr ""'
    for name, value in fields.items():
        if value or name in ("Last-Translator", "Language-Team", "Language"):
            yield _quoted(f"{name}: {' '.join(value.split())}\n")


def _lines(entry: Entry, *, is_template: bool) -> Iterator[str]:
    if entry.base and not is_template:
        yield f"# {_COMMENT}{entry.base}"
    for name, text in entry.about.lines():
        yield from _comment("#.", f"{name}: {text}")
    if entry.reviewer:
        yield from _comment("#.", f"reviewed by {entry.reviewer}")
    if entry.state in ("stale", "unsure"):
        yield "#, fuzzy"
        if entry.previous:
            yield from _message("#| msgctxt", entry.context)
            yield from _message("#| msgid", entry.previous)
    yield from _message("msgctxt", entry.context)
    yield from _message("msgid", entry.source)
    yield from _message("msgstr", "" if is_template else entry.text)


def _comment(sign: str, text: str) -> Iterable[str]:
    """Return a text as comments; only a line break, as `splitlines` sees them, could end one."""
    if text.isprintable():
        return (f"{sign} {text}",)
    return (f"{sign} {line}".rstrip() for line in text.splitlines())


def _message(keyword: str, text: str) -> Iterator[str]:
    """Yield a text, which has a line for each of its own."""
    if "\n" not in text:
        yield f"{keyword} {_quoted(text)}"
        return
    pieces = text.split("\n")
    yield f'{keyword} ""'
    lead = "#| " if keyword.startswith("#|") else ""
    for piece in [*(f"{piece}\n" for piece in pieces[:-1]), *filter(None, pieces[-1:])]:
        yield lead + _quoted(piece)


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def _entry(entry: "POEntry") -> Entry:
    """Return the text of a message.

    The translation of a fuzzy one is that of its previous text, if `msgmerge` has found it at the same context. Else
    somebody is not sure of it.
    """
    base, text = _base(entry.tcomment), entry.msgstr
    previous = (entry.previous_msgid or "").strip()
    state: FileState = "draft" if text.strip() else "missing"
    source = entry.msgid.strip()
    is_unchanged = base is not None and base.digest == fingerprint(text.strip())
    if text and entry.fuzzy and not entry.obsolete:
        is_own = bool(previous) and entry.previous_msgctxt in (None, entry.msgctxt)
        if base is not None and base.state == "stale":
            state = "stale" if is_unchanged else "unsure"
        elif is_own:
            source, previous = previous, ""
        else:
            state = "unsure"
    elif base is not None and base.state == "reviewed" and is_unchanged:
        state = "reviewed"
    return Entry(
        entry.msgctxt,
        source,
        text,
        state,
        base,
        previous if state == "stale" else "",
        line=entry.linenum or 0,
    )


def _base(comment: str) -> Base | None:
    lines = (line.strip() for line in comment.splitlines())
    bases = (Base.read(line.removeprefix(_COMMENT)) for line in lines if line.startswith(_COMMENT))
    return next(filter(None, bases), None)
