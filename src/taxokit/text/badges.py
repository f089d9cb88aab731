"""Badges for pages of others: two short texts side by side, as SVG."""

from html import escape
from unicodedata import east_asian_width

_MARGIN = 9  # pixels beside a text
_WIDTHS = {3.2: "il.,:;|!'’", 4.6: "fjrt ()[]-", 8.2: "mwMW&@%"}  # pixels of letters of 11 pixels in Verdana
_OF_LETTERS = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_LETTER, _CAPITAL, _WIDE = 6.6, 7.4, 11.0

_BADGE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="20" role="img" aria-label="{kind}: {name}">
<title>{kind}: {name}</title>
<rect width="{width:g}" height="20" rx="3" fill="#0b6b56"/>
<path fill="#3a4742" d="M3 0h{inner:g}v20h-{inner:g}a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
<text x="{margin}" y="14" textLength="{first:g}">{kind}</text>
<text x="{start:g}" y="14" textLength="{second:g}">{name}</text>
</g></svg>
"""


def badge(kind: str, name: str) -> bytes:
    """Return a badge as SVG: `kind` on the dark part of it, `name` beside."""
    first, second = _width(kind), _width(name)
    inner = first + 2 * _MARGIN
    values = {"width": inner + second + 2 * _MARGIN, "inner": inner - 3, "margin": _MARGIN, "start": inner + _MARGIN}
    words = {"first": first, "second": second, "kind": escape(kind), "name": escape(name)}
    return _BADGE.format(**values, **words).encode()


def _width(text: str) -> float:
    """Return about how wide a text is; the badge asks browsers to set it just so."""
    return sum(_OF_LETTERS.get(letter) or _of_kind(letter) for letter in text)


def _of_kind(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _LETTER
