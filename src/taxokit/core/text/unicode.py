"""Invisible characters, and those that cannot be printed (Unicode class C)."""

from taxokit.core.text.regex import lazy_compile

# Invisible characters that change how text is read or cut: C0 and C1 controls without tab and line feed,
# line and paragraph separators, bidirectional controls, zero-width spaces and the byte order mark, and lone surrogates.
INVISIBLE = lazy_compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0001-\U000e007f]"
)

JOINERS = "\u200c\u200d"
"""Invisible characters that Persian, Indic scripts and emoji need."""

_NAMES = {"\n": "a line break", "\t": "a tab", "\u00ad": "a soft hyphen"}


def unprintable(label: str) -> str:
    """Name the first unprintable character of a label that words do not need; "" where there is none.

    Such are controls, formats and unassigned code points (Unicode class C).
    """
    if label.isprintable():
        return ""
    odd = (c for c in label.strip() if not c.isprintable() and c not in JOINERS and not (c.isspace() and c > "\x1f"))
    character = next(odd, "")
    return character and _NAMES.get(character, f"the character U+{ord(character):04X}, which cannot be printed")


def is_plainly_visible(text: str) -> bool:
    """Say whether no value of a YAML text can contain an invisible character, not even one written as an escape."""
    if "\\" in text:
        return False
    printable = text.isascii() or text.replace("\n", "").isprintable()  # quicker; no invisible character is printable
    return printable or not INVISIBLE.search(text.replace("\r", ""))
