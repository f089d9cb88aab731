"""Names and texts as they can be in the source text of other languages: whatever they say, they stay names and texts.

One function for each language and place. Markdown has `markdown`, YAML `yaml_text.emitter`, Turtle and N-Triples are
written by pyoxigraph, JSON and the strings of TypeScript by `json`.
"""

import re
from collections.abc import Collection

from taxokit.text.normalize import one_line

# Line ends of some language, characters that change how a line is read (Unicode Standard Annex 9), lone surrogates.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_UNPRINTABLE_IN_LINES = re.compile(f"(?!\n){_UNPRINTABLE.pattern}")


def python_text(text: str, *, lines: bool = False) -> str:
    """Return a text as it can be in Python between double quotes; with `lines`, between three of them.

    See the Python reference, section 2.4.1.
    """
    quotable = text.replace("\\", "\\\\").replace('"', '\\"')
    unprintable = _UNPRINTABLE_IN_LINES if lines else _UNPRINTABLE
    return unprintable.sub(lambda match: match[0].encode("unicode_escape", "surrogatepass").decode(), quotable)


def python_raw(text: str) -> str:
    r"""Return a text as it can be in Python after `r"` and before `"`; if needed, as a second literal after `""`.

    A raw string cannot have some texts, such as one that ends in a backslash.
    """
    backslashes = len(text) - len(text.rstrip("\\"))
    is_raw = '"' not in text and not _UNPRINTABLE.search(text) and backslashes % 2 == 0
    return text if is_raw else f'" "{python_text(text)}'


# ECMA-262, section 12.7.2, and the types that TypeScript has by itself
_RESERVED = re.compile(
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
