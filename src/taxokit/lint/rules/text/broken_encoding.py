r"""A text was read or written in the wrong character encoding.

UTF-8 that was read as Windows-1252 shows `Ã©` for `é` and `â€™` for `’`; characters outside an encoding became U+FFFD
or question marks. No search finds such a label. Escapes of programming languages (`\u00e9`) belong here too.

Source: Unicode Standard section 3.9 and 23.8 (replacement character); our policy.

```yaml bad
id: energy
label: PrÃ©fÃ©rence
```

```turtle bad
ex:wind a skos:Concept ; skos:prefLabel "\uFFFDolienne"@fr , "?????????"@ru .
```

```yaml good
id: energy
label: Préférence Ã
notes:
  - Why? How??? SÃO PAULO. See https://example.org/page?a=1.
```

```turtle good
ex:wind a skos:Concept ; skos:prefLabel "« À » : Â et Ã"@fr , "who?"@en .
```
"""

import re

from taxokit.lint.rule_api import Severity, TextFinding, text_rule
from taxokit.text.patterns import lazy_compile

_C1 = {0x80 + index: ord(c) for index, c in enumerate("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ")}
"""The characters of Windows-1252 for the bytes from 80 to 9F; the five that it lacks stay controls, as in Latin-1."""

_TO_BYTE = {character: byte for byte, character in _C1.items() if byte != character}
_NEXT = "".join(map(re.escape, map(chr, (*_C1.values(), *range(0x80, 0xC0)))))
"""The bytes inside a character of UTF-8, read as Windows-1252 or Latin-1."""

_LEAD = lazy_compile("[\u00c2-\u00f4]")  # the first character of each of these; hardly any text has one
_SEQUENCE = lazy_compile(f"[\u00c2-\u00df][{_NEXT}]|[\u00e0-\u00ef][{_NEXT}]{{2}}|[\u00f0-\u00f4][{_NEXT}]{{3}}")
_LOST = lazy_compile(
    r"\ufffd+|(?<![?\w])\?{4,}|(?<=[^\W\d_])\?{1,3}(?=[^\W\d_])(?:(?<=[A-Z]\?)|(?![A-Z]))|(?<!\S)\?(?=[^\W\d_])"
    r"|\A[\W_]*\?\?[\W_]*\Z"
)
_ESCAPE = lazy_compile(r"\\u[0-9A-Fa-f]{4}|\\x[89A-Fa-f][0-9A-Fa-f]")
_CODE = lazy_compile(r"://|www\.|[?&]\w+=|\{|\bselect\b|\(\?\w", re.IGNORECASE)
"""Parts of addresses and queries, in which a question mark means something."""

_AFTER_A_WORD = "”’»›…–—"


@text_rule(Severity.ERROR)
def check(text: str) -> TextFinding | None:
    """Find the first sign of a wrong encoding."""
    sign, original = damage(text) or ("", "")
    hint = f"it was probably {original!r}: read its original file in the right encoding" if original else ""
    message = f"was damaged by a wrong character encoding: {sign!r}"
    return TextFinding(message, hint or "restore the original text") if sign else None


def damage(text: str) -> tuple[str, str] | None:
    """Return the first sign of a wrong encoding in a text and the original, "" if unknown; None without a sign."""
    if "\\" in text and (escape := _ESCAPE.search(text)):
        code = escape[0]
        return code, chr(int(code.replace("\\u", "0x").replace("\\", "0"), 0))
    if "?" in text or "\ufffd" in text:
        lost = _LOST.search(text)
        if lost and ("\ufffd" in lost[0] or not _CODE.search(text)):
            return lost[0], ""
    if not text.isascii() and _LEAD.search(text) and (misread := _misread(text)):
        return misread
    return None


def _misread(text: str) -> tuple[str, str] | None:
    """Return the first part of a text that is UTF-8 read as Windows-1252, and the original."""
    misread = [
        (sequence[0], original)
        for sequence in _SEQUENCE.finditer(text)
        if (original := _decoded(sequence[0])) and not _is_of_a_word(text, sequence)
    ]
    # one such part may be a coincidence, as in `KÜ®`, unless it is hardly ever anything else
    certain = [pair for pair in misread if pair[0][0] in "ÃÂâ" or len(pair[0]) > 2]  # noqa: PLR2004
    if certain or len(misread) > 1:
        return (certain or misread)[0]
    return None


def _is_of_a_word(text: str, sequence: "re.Match[str]") -> bool:
    """Return True if a sequence is three letters, or a capital after capitals and before a sign: `ášš`, `“AMANHÔ`."""
    if len(sequence[0]) > 2 and sequence[0].isalpha():  # noqa: PLR2004 - misread text has signs, too
        return True
    return sequence[0][1] in _AFTER_A_WORD and text[max(0, sequence.start() - 1) : sequence.start()].isupper()


def _decoded(sequence: str) -> str:
    try:
        return bytes(_TO_BYTE.get(ord(c), ord(c)) for c in sequence).decode("utf-8")
    except ValueError:  # not UTF-8, or beyond Latin-1
        return ""
