"""Names and texts as they can be in the source text of other languages: whatever they say, they stay names and texts.

One function for each language and place. YAML has `yaml_text.emitter`, Turtle and N-Triples are written by pyoxigraph,
JSON and the strings of TypeScript by `json`.
"""

from collections.abc import Collection, Iterator
from urllib.parse import quote

from taxokit.text.normalize import one_line
from taxokit.text.patterns import lazy_compile

# Line ends of some language, characters that change how a line is read (Unicode Standard Annex 9), lone surrogates.
_UNPRINTABLE = lazy_compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def python_text(text: str, *, lines: bool = False) -> str:
    """Return a text as it can be in Python between double quotes; with `lines`, between three of them."""
    quotable = text.replace("\\", "\\\\").replace('"', '\\"')
    kept = "\n" if lines else ""
    return _UNPRINTABLE.sub(
        lambda match: match[0] if match[0] == kept else match[0].encode("unicode_escape", "surrogatepass").decode(),
        quotable,
    )


def python_raw(text: str) -> str:
    r"""Return a text as it can be in Python after `r"` and before `"`; if needed, as a second literal after `""`.

    A raw string cannot have some texts, such as one that ends in a backslash.
    """
    backslashes = len(text) - len(text.rstrip("\\"))
    is_raw = '"' not in text and not _UNPRINTABLE.search(text) and backslashes % 2 == 0
    return text if is_raw else f'" "{python_text(text)}'


# ECMA-262, section 12.7.2, and the types that TypeScript has by itself
_RESERVED = lazy_compile(
    "any|as|async|await|bigint|boolean|break|case|catch|class|const|continue|debugger|declare|default|delete|do|else|enum"
    "|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|never|new|null|number"
    "|object|package|private|protected|public|return|static|string|super|switch|symbol|this|throw|true|try|type|typeof"
    "|undefined|unknown|var|void|while|with|yield"
)


def typescript_name(name: str) -> str:
    """Return a name as an identifier of TypeScript."""
    identifier = "".join(character if f"_{character}".isidentifier() else "_" for character in name)
    return f"_{identifier}" if not identifier[:1].isidentifier() or _RESERVED.fullmatch(identifier) else identifier


def typescript_comment(lines: Collection[str], indent: str = "") -> str:
    """Return a JSDoc comment, one line for each text, "" if all are empty."""
    texts = [one_line(line).replace("*/", "*\\/") for line in lines if line.strip()]
    if len(texts) <= 1:
        return "".join(f"{indent}/** {text} */" for text in texts)
    return "\n".join([f"{indent}/**", *(f"{indent} * {text}" for text in texts), f"{indent} */"])


def sql_name(name: str) -> str:
    """Return a name as a delimited identifier of SQL (ISO/IEC 9075-2, section 5.2)."""
    return '"' + name.replace('"', '""') + '"'


def line_comment(sign: str, text: str) -> str:
    """Return a comment that ends with its line, such as one of SQL after `--`, or of Turtle and SPARQL after `#`."""
    return f"{sign} {one_line(text)}"


def markup(text: str) -> str:
    """Return a text in one line as it can be in HTML and XML, between double quotes too."""
    from html import escape  # loads all entities, which `check` never needs

    return escape(one_line(text))


# --- Markdown ---
# GitHub looks for mentions, references, addresses, emoji and formulas in the text that Markdown gives (GitHub Flavored
# Markdown, sections 6.1 and 6.9, and "Basic writing and formatting syntax"), in which a backslash does not help. It
# leaves code alone, so a word with such a thing is written as code, which can be read and copied as it is.

_MARKUP = lazy_compile(r"[\\`*_\[\]<>|#~]|&(?=[#A-Za-z])")
_BLOCK_START = lazy_compile(r"^(?P<number>\d*)(?P<mark>(?<!\d)[-+=]|(?<=\d)[.)](?= |$))")
_ACTIVE = lazy_compile(
    r"@|://|\$"  # mentions and addresses of mail; addresses; formulas
    r"|(?i:www\.|(?<![a-z0-9])gh-\d|:[a-z0-9_+-]+:)|\#\d"  # addresses, references, emoji, references
    r"|(?<![0-9a-zA-Z])[0-9a-f]{7,40}(?![0-9a-zA-Z])"  # commits
)
_ADDRESS = lazy_compile(r"[(\"']*https?://[^\s<>\[\]()*`\\|$]+[)\"',.;:]*")
"""A word that is an address, in which nothing else is Markdown."""


_BACKTICKS = lazy_compile(r"`+")
_OF_ADDRESSES = ":/?#@!$&'*+,;=%"  # RFC 3986 section 2.2, without the brackets, in which Markdown ends a link
_LONGEST_ADDRESS = 500


def escaped(text: str, known: Collection[str] = ()) -> str:
    """Return a text in one line as Markdown that shows it; the addresses in `known` may become links."""
    line = one_line(text)
    words = line.split(" ") if known or _ACTIVE.search(line) else [line]
    shown = " ".join(_word(word, known) for word in words)
    return _BLOCK_START.sub(r"\g<number>\\\g<mark>", shown, count=1)


def _word(word: str, known: Collection[str]) -> str:
    if word in known and _ADDRESS.fullmatch(word):
        return word
    if _ACTIVE.search(word):
        return code(word)
    # Some readers begin code at a backtick even after a backslash.
    return _MARKUP.sub(r"\\\g<0>", word).replace("\\`", "&#96;")


def code(text: str) -> str:
    """Return a text in one line as code (CommonMark 0.31 section 6.1)."""
    line = one_line(text)
    if not line:
        return ""
    longest = max(map(len, _BACKTICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    space = " " if line[0] == "`" or line[-1] == "`" else ""
    return f"{fence}{space}{line}{space}{fence}"


_IN_BACKTICKS = r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)"
_CODE = lazy_compile(_IN_BACKTICKS)
_CHUNK = lazy_compile(rf"(?:{_IN_BACKTICKS}|[^ ])+")  # a run without spaces, but for those in code
_INNER = lazy_compile(r"(?<=[^\W_])\\_(?=[^\W_])")  # an underscore within a word emphasises nothing


def prose(text: str) -> str:
    """Return a text of documentation in one line, in which only backticks are markup: they enclose code."""
    shown = " ".join(_chunk(match[0]) for match in _CHUNK.finditer(one_line(text)))
    return _BLOCK_START.sub(r"\g<number>\\\g<mark>", shown, count=1)


def _chunk(text: str) -> str:
    if _ACTIVE.search(_CODE.sub("", text)):  # which becomes code, and code cannot be beside code
        return " ".join(_word(word, ()) for word in text.split(" "))
    shown, end = "", 0
    for match in _CODE.finditer(text):
        shown += _INNER.sub("_", _word(text[end : match.start()], ())) + match[0]
        end = match.end()
    return shown + _INNER.sub("_", _word(text[end:], ()))


_PIPE = lazy_compile(r"\\.|\|")


def in_cell(markdown: str) -> str:
    """Return Markdown of one line as it can be in a cell of a table (GitHub Flavored Markdown, section 4.10)."""
    return _PIPE.sub(lambda match: "\\|" if match[0] == "|" else match[0], markdown)


def link(text: str, address: str) -> str:
    """Return a link with a text; the text alone if the address is none of the web, or too long for one."""
    if not address.startswith(("https://", "http://")) or len(address) > _LONGEST_ADDRESS:
        return escaped(text)
    return f"[{escaped(text)}]({quote(address, safe=_OF_ADDRESSES)})"


_FENCE = lazy_compile(r" {0,3}(?P<sign>`{3,}(?=[^`]*$)|~{3,})")


def outside_of_fences(text: str) -> Iterator[tuple[int, str]]:
    """Yield number, from 1, and text of each line that is not in a fenced block of code (CommonMark 0.31 section 4.5).

    The fences are left out, too. A block that is not closed extends to the end; its fence is yielded then, last.
    """
    sign, opened = "", (0, "")
    for number, line in enumerate(text.splitlines(), start=1):
        fence = _FENCE.match(line)
        if sign:
            bare = line.strip(" \t")
            if fence and bare == bare[0] * len(bare) and bare.startswith(sign):
                sign = ""
        elif fence:
            sign, opened = fence["sign"], (number, line)
        else:
            yield number, line
    if sign:
        yield opened


def is_fence(line: str) -> bool:
    """Return True if a line begins or ends a block of code."""
    return _FENCE.match(line) is not None
