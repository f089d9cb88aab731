"""Characters that nobody can see, and those that cannot be printed (Unicode class C)."""

import re

# Characters that nobody can see and that change how text is read or cut: C0 and C1 controls without tab and line feed,
# line and paragraph separators, bidirectional controls, zero-width spaces and the byte order mark, and lone surrogates.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0001-\U000e007f]"
)

_JOINERS = "\u200c\u200d"
_NAMES = {"\n": "a line break", "\t": "a tab", "\u00ad": "a soft hyphen"}


def unprintable(label: str) -> str:
    """Name the first character of a label that cannot be printed, and that words do not need; "" where there is none.

    Such are controls, formats and what is no character at all (Unicode class C).
    """
    if label.isprintable():
        return ""
    character = next(filter(_is_unprintable, label.strip()), "")
    return character and _NAMES.get(character, f"the character U+{ord(character):04X}, which cannot be printed")


def _is_unprintable(character: str) -> bool:
    is_space = character.isspace() and character > "\x1f"
    return not character.isprintable() and not is_space and character not in _JOINERS


def plainly_visible(text: str) -> bool:
    """Say whether no value can hold an invisible character: none stands there, and none is written as an escape."""
    if "\\" in text:
        return False
    printable = text.isascii() or text.replace("\n", "").isprintable()  # quicker; no invisible character is printable
    return printable or not INVISIBLE.search(text.replace("\r", ""))
