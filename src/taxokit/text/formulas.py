"""Texts that a spreadsheet would run as a formula."""

import unicodedata

from taxokit.text.patterns import lazy_compile

BEFORE = " \t\r\n\"'"
"""Characters that some programs skip before the sign of a formula."""

_REACHES_OUT = lazy_compile(r"\w\s*\(|![\w$'\"#\[]|'#|[\[{]")
"""A call, another sheet or program, file or workbook; or a placeholder of the credit line, which can become any."""


def formula_sign(text: str) -> str:
    """Return the sign with which a text begins as a formula does, "" if it is none (OWASP, "CSV Injection")."""
    start = text.lstrip(BEFORE)
    sign = unicodedata.normalize("NFKC", start[:1])
    if sign in ("=", "@"):
        return start[0] if len(start) > 1 else ""
    if sign in ("+", "-") and _REACHES_OUT.search(unicodedata.normalize("NFKC", start)):
        return start[0]
    return ""
