"""Pages as Markdown (CommonMark, with the tables of GFM): the content of a page, without what only a browser needs.

It is made from the HTML of the page, so that each page has it. That is ours: elements are closed, the values of
attributes are quoted, and `<` and `>` begin and end tags alone. Texts are escaped, and no line begins with one that
Markdown would take for the start of something.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from html import unescape
from urllib.parse import quote

from taxokit.web.pages import markdown_path, root_of
from taxokit.web.publication import File, Publication, ReleaseFile
from taxokit.web.published_release import kept, once

_MOST_LINKS = 20_000

_TOKEN = re.compile(r'<a href="([^"]*)"[^>]*>([^<]+)</a>|<(/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)')
"""A link whose content is a text, the start or the end of an element, or a text."""
_HREF = re.compile(r' href="([^"]*)"')
_LABEL = re.compile(r' aria-label="([^"]*)"')
_OWN = re.compile(r'<link rel="alternate" type="text/markdown" href="([^"]+)">')
_SPACE = re.compile(r"[ \t\n\r\f]+")

_SPECIAL = re.compile(r"[\\`*\[\]<~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!(?=\[)")
_may_be_special = re.compile(r"[\\`*\[\]<~$_&!]").search
_has_spaces = re.compile(r"[\t\n\r\f]|  ").search
_AT_START = re.compile(r"^(?:#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|[>=])|^(\d{1,9})(?=[.)](?:\s|$))")
_STARTS = frozenset("#-+>=0123456789")
_AT_END = re.compile(r"#+$")

_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr"))
_NO_TEXT = frozenset(("button", "dialog", "form", "input", "label", "noscript", "progress", "script", "select", "svg"))
_NOT_SHOWN = frozenset(("actions", "box", "no-text", "scripted"))
"""The classes of elements for browsers alone."""

_ASIDE = frozenset(("badge", "count", "digest", "size"))
_OF_ITEM = frozenset(("number", "on"))
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "br", "code", "del", "em", "i", "ins", "mark", "small", "span", "strong", "time", "wbr")
)
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}

_COLON, _COMMA, _FIRST = "\0", "\1", "\2"
"""A colon before more text on a line, a separator between two, and what is before its neighbours; no page has them."""
_EDGES = f"{_COLON}{_COMMA} "


class _Lines(str):
    """A block of several lines, such as a list."""

    __slots__ = ()


def with_markdown(publication: Publication, files: Iterator[File | ReleaseFile]) -> Iterator[File | ReleaseFile]:
    """Yield files, and after each page that has one its Markdown."""
    for file in files:
        yield file
        if isinstance(file, File) and (data := markdown_in(publication, file)):
            yield File(f"{file.path.removesuffix('.html')}.md", data)


def markdown_in(publication: Publication, file: File) -> bytes | None:
    """Return the Markdown of a page, None if it has none, or the file is no page."""
    if not file.path.endswith(".html"):
        return None
    path, page = f"/{file.path.removesuffix('.html')}.md", file.data.decode()
    own = _OWN.search(page)
    return markdown_of(publication, page, path).encode() if own and unescape(own[1]) == path else None


def markdown_of(publication: Publication, page: str, path: str) -> str:
    """Return the content of a page as Markdown: below its title the trail, at the end the credit and the address."""
    main = page[page.index("<main") : page.index("</main>")]
    start = page.index('<footer class="site">')
    credit = _credit(publication, page[start : page.index("</div>", start)])
    blocks = _Writer(main, publication).blocks("")
    title = next((number for number, block in enumerate(blocks) if block.startswith("# ")), 0)
    blocks.insert(0, blocks.pop(title))
    address = f"<{publication.origin}{_as_target(page_of(publication, path))}>"
    return "\n\n".join([*blocks, "---", *credit, f"{address}\n"])


def page_of(publication: Publication, path: str) -> str:
    """Return the path of the page whose Markdown is at a path."""
    main = publication.original or publication
    return main.addresses.home if path == f"{root_of(main)}.md" else path.removesuffix(".md")


@kept(64)
def _credit(publication: Publication, text: str) -> list[str]:
    return _Writer(text, publication).blocks("")


@once
def _targets(publication: Publication) -> tuple[Callable[[str], str], Callable[[str, str], str]]:
    """Return functions with a memory: for the target of a link of a page, and for the link with its words."""
    target = lru_cache(_MOST_LINKS)(partial(_target, publication))

    def link(href: str, words: str) -> str:
        address, text = target(href), _text(words)
        return f"[{text.strip()}]({address})" if address and text.strip() else text

    return target, lru_cache(_MOST_LINKS)(link)


def _target(publication: Publication, href: str) -> str:
    """Return the address for a link, "" for a place on the page itself."""
    address = unescape(href)
    if address.startswith(("#", "?")):
        return ""
    if address.startswith("/"):
        path = address.partition("#")[0]
        address = f"{publication.origin}{('' if '?' in path else markdown_path(publication, path)) or address}"
    return _as_target(address)


def _as_target(address: str) -> str:
    """Return an address with the signs percent-encoded that would end the target of a link."""
    return address if _is_plain(address) else "".join(map(_in_target, address))


_is_plain = re.compile(r"[\w!#$%&'*+,\-./:;=?@~\[\]]*", re.ASCII).fullmatch


def _in_target(sign: str) -> str:
    return quote(sign) if sign in ' ()<>\\"`' or not sign.isprintable() else sign


def escaped(text: str) -> str:
    """Return a text with a backslash before each sign that has a meaning in Markdown, wherever it stands."""
    return _SPECIAL.sub(r"\\\g<0>", text) if _may_be_special(text) else text


def line(text: str) -> str:
    """Return escaped text as a line: its spaces joined, and its start escaped, too."""
    text = text.strip(_EDGES)
    if _COLON in text or _COMMA in text:
        text = re.sub(f" (?=[{_COMMA}{_COLON}])", "", text).replace(_COMMA, "; ").replace(_COLON, ":")
    if "  " in text:
        text = _SPACE.sub(" ", text)
    return _AT_START.sub(_at_start, text, count=1) if text[:1] in _STARTS else text


def _at_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\" if match[1] else f"\\{match[0]}"


def _in_heading(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _paragraph(texts: list[str]) -> list[str]:
    text = line("".join(texts)) if texts else ""
    return [text] if text else []


class _Writer:
    """The blocks of a part of a page."""

    def __init__(self, text: str, publication: Publication) -> None:
        self._tokens = iter(_TOKEN.findall(text))
        self._target, self._link = _targets(publication)

    def blocks(self, end: str) -> list[str]:
        """Return the blocks up to the end of an element, or of all."""
        blocks: list[str] = []
        texts: list[str] = []
        for href, words, closing, tag, attributes, text in self._tokens:
            if text:
                if texts or not text.isspace():
                    texts.append(_text(text))
            elif words:
                texts.append(self._link(href, words))
            elif closing and tag == end:
                break
            elif tag in _INLINE and not closing:
                texts.append(self._inline(tag, attributes))
            elif not closing:
                inner = self._block(tag, attributes)
                if texts and tag not in _NO_TEXT:
                    blocks += _paragraph(texts)
                    texts = []
                blocks += inner
        return blocks + _paragraph(texts)

    def _block(self, tag: str, attributes: str) -> list[str]:
        classes = _classes(attributes)
        if tag in _NO_TEXT or _is_hidden(classes, attributes):
            return self._skip(tag)
        if tag in _HEADINGS:
            text = _AT_END.sub(_in_heading, line(self._text(tag)))
            return [f"{_HEADINGS[tag]} {text}"] if text else []
        if tag in ("ul", "ol"):
            return self._list(tag, classes)
        lines = {"dl": self._pairs, "table": self._table, "pre": self._code}.get(tag)
        if lines is not None:
            return [_Lines("\n".join(lines()))]
        return [] if tag in _VOID else self._part(tag, classes, attributes)

    def _part(self, tag: str, classes: Sequence[str], attributes: str) -> list[str]:
        """Return the blocks of an element that has no sign in Markdown."""
        if tag == "nav":
            return self._nav(classes)
        if tag == "summary":
            return [text] if (text := line(self._text(tag, without="unseen"))) else []
        inner = self.blocks(tag)
        if "here" in classes:
            return [f"{_FIRST}{inner[0].lstrip('# ')}"]
        if "stand" in classes:
            return [block.lstrip(_FIRST) for block in sorted(inner, key=lambda block: not block.startswith(_FIRST))]
        label = _LABEL.search(attributes) if tag == "aside" else None
        return [f"## {line(escaped(unescape(label[1])))}", *inner] if label else inner

    def _skip(self, tag: str) -> list[str]:
        depth = 0 if tag in _VOID else 1
        while depth:
            *_, closing, other, _, _ = next(self._tokens)
            if other == tag:
                depth += -1 if closing else 1
        return []

    def _nav(self, classes: Sequence[str]) -> list[str]:
        if "trail" in classes:
            items = [item[0] for item in self._items("nav") if item]
            return [" › ".join(items)]
        return self.blocks("nav") if "more" in classes else self._skip("nav")

    def _items(self, end: str) -> Iterator[list[str]]:
        """Yield the blocks of each item of a list."""
        for *_, closing, tag, attributes, _ in self._tokens:
            if closing and tag == end:
                return
            if not closing and tag == "li":
                if _is_hidden(_classes(attributes), attributes):
                    self._skip(tag)
                else:
                    yield self.blocks("li")

    def _list(self, tag: str, classes: Sequence[str]) -> list[str]:
        items = [item for item in self._items(tag) if item]
        if "path" in classes:
            return [block for item in items for block in item]
        if "chips" in classes:
            return [", ".join(" ".join(item) for item in items)] if items else []
        is_numbered = tag == "ol" and not {"way", "history", "levels"}.intersection(classes)
        lines = [_item(f"{number}. " if is_numbered else "- ", item) for number, item in enumerate(items, 1)]
        return [_Lines("\n".join(lines))] if lines else []

    def _pairs(self) -> Iterator[str]:
        """Yield the lines of a list of terms with their descriptions."""
        term, values = "", list[list[str]]()
        for *_, closing, tag, attributes, _ in self._tokens:
            if closing:
                if tag == "dl":
                    break
            elif tag == "div" and _is_hidden(_classes(attributes), attributes):
                self._skip(tag)
            elif tag == "dt":
                yield from _pair(term, values)
                term, values = line(self._text(tag)), []
            elif tag == "dd":
                values.append(self.blocks(tag))
        yield from _pair(term, values)

    def _table(self) -> Iterator[str]:
        width = 0
        for *_, closing, tag, _, _ in self._tokens:
            if closing and tag == "table":
                return
            if tag == "tr" and not closing:
                cells = list(self._cells())
                if not width:
                    width = len(cells)
                    yield _row(cells)
                    yield _row(["---"] * width)
                else:
                    yield _row((cells + [""] * width)[:width])

    def _cells(self) -> Iterator[str]:
        for *_, closing, tag, _, _ in self._tokens:
            if closing and tag == "tr":
                return
            if tag in ("td", "th") and not closing:
                yield " ".join(self.blocks(tag)).replace("\n", " ").replace("|", "\\|")

    def _code(self) -> list[str]:
        text = self._raw("pre")
        fence = _fence(text, 3)
        return [fence, text.strip("\n"), fence]

    def _raw(self, end: str) -> str:
        """Return the text of an element as it is."""
        texts = []
        for _, words, closing, tag, _, text in self._tokens:
            if closing and tag == end:
                break
            texts.append(unescape(text or words))
        return "".join(texts)

    def _text(self, end: str, without: str = "") -> str:
        """Return the content of an element as text on a line."""
        texts = []
        for href, words, closing, tag, attributes, text in self._tokens:
            if text:
                texts.append(_text(text))
            elif words:
                texts.append(self._link(href, words))
            elif closing:
                if tag == end:
                    break
            elif tag in _INLINE:
                part = self._inline(tag, attributes)
                texts.append("" if without and f'"{without}"' in attributes else part)
            elif tag in _NO_TEXT:
                self._skip(tag)
        return "".join(texts)

    def _inline(self, tag: str, attributes: str) -> str:
        if tag in _VOID:
            return " " if tag == "br" else ""
        classes = _classes(attributes)
        if _is_hidden(classes, attributes):
            self._skip(tag)
            return ""
        if tag == "code":
            return self._code_span(classes)
        text = self._text(tag)
        if tag == "a":
            text = self._around(text, classes, attributes)
        if not classes and tag not in _SIGNS:
            return text
        if not _ASIDE.isdisjoint(classes):
            text = f" ({text.strip()})" if text.strip() else ""
        elif not _OF_ITEM.isdisjoint(classes):
            text = f"{_COLON} {text}"
        elif "what" in classes:
            text = f"{text}{_COLON} "
        elif tag in _SIGNS:
            text = _between(_SIGNS[tag], text)
        return f"{text}{_COMMA}" if "text" in classes or "chip" in classes else text

    def _code_span(self, classes: Sequence[str]) -> str:
        text = _SPACE.sub(" ", self._raw("code")).strip()
        fence = _fence(text, 1)
        room = " " if text.startswith("`") or text.endswith("`") else ""
        code = f"{fence}{room}{text}{room}{fence}" if text else ""
        return f" ({code})" if code and "quiet" in classes else code

    def _around(self, text: str, classes: Sequence[str], attributes: str) -> str:
        """Return a link around other elements, or a picture that has a name; marks and sources are no links."""
        href, label = _HREF.search(attributes), _LABEL.search(attributes)
        if href is None or "mark" in classes or ("badge" in classes and "#" in href[1]):
            return text
        target, words = self._target(href[1]), text.strip() or (_text(label[1]) if label else "")
        return f"[{words}]({target})" if words and target else text


def _classes(attributes: str) -> Sequence[str]:
    _, found, rest = attributes.partition(' class="') if attributes else ("", "", "")
    return rest.partition('"')[0].split() if found else ()


def _is_hidden(classes: Sequence[str], attributes: str) -> bool:
    return not _NOT_SHOWN.isdisjoint(classes) or attributes.endswith(" hidden")


_SIGNS = {"strong": "**", "b": "**", "em": "*", "i": "*", "ins": "**", "del": "~~"}


def _between(sign: str, text: str) -> str:
    inner = text.strip()
    return f"{text[: len(text) - len(text.lstrip())]}{sign}{inner}{sign}{text[len(text.rstrip()) :]}" if inner else text


@lru_cache(maxsize=4_096)
def _text(text: str) -> str:
    plain = unescape(text) if "&" in text else text
    return escaped(_SPACE.sub(" ", plain) if _has_spaces(plain) else plain)


def _fence(text: str, least: int) -> str:
    longest = max(map(len, re.findall("`+", text))) if "`" in text else 0
    return "`" * max(least, longest + 1)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


_ENDS = (".", ":", ":**", "!", "?", "…", "。", "؟", ";")


def _joined(parts: list[str]) -> str:
    """Return the paragraphs of an item on one line: what it is about first."""
    text = parts[0]
    for number, part in enumerate(parts[1:]):
        text += f"{' ' if text.endswith(_ENDS) else ': ' if not number else '; '}{part}"
    return text


def _item(marker: str, blocks: list[str]) -> str:
    """Return an item of a list: its paragraphs on its first line, and the blocks of several lines below."""
    if len(blocks) == 1 and not isinstance(blocks[0], _Lines):
        return marker + blocks[0]
    text = _joined([block for block in blocks if not isinstance(block, _Lines)] or [""])
    indent = " " * len(marker)
    lines = [row for block in blocks if isinstance(block, _Lines) for row in block.split("\n")]
    return "\n".join([f"{marker}{text}".rstrip(), *(f"{indent}{row}" for row in lines)])


def _pair(term: str, values: list[list[str]]) -> Iterator[str]:
    """Yield the lines of a term and its descriptions: one on the line of the term, several below it."""
    values = [value for value in values if value]
    if term and len(values) == 1:
        yield _item("- ", [f"**{term}:**", *values[0]])
    elif term and values:
        yield f"- **{term}:**"
        yield from (f"  {row}" for value in values for row in _item("- ", value).split("\n"))
