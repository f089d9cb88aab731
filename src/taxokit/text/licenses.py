"""SPDX licence identifiers, without network: which exist, and which are outdated.

They are in `spdx_licenses.txt`, which says from which version of the list.
"""

import re
from pathlib import Path

_LINES = Path(__file__).with_name("spdx_licenses.txt").read_text(encoding="utf-8").splitlines()

LICENSES = frozenset(line for line in _LINES if " " not in line)
"""The identifiers that are in use."""

OUTDATED = frozenset(line.removesuffix(" outdated") for line in _LINES if line.endswith(" outdated"))
"""The identifiers that SPDX has given up for others."""

_OPERATORS = ("AND", "OR", "WITH")


def unknown_parts(expression: str) -> list[str]:
    """Return the identifiers in an SPDX licence expression that are not in the list, in its spelling, or are outdated.

    What comes after `WITH` is an exception, not a licence; `LicenseRef-…` is for licences that SPDX does not know.
    """
    words = re.findall(r"[^\s()]+", expression)
    named = [word for before, word in zip(("", *words), words, strict=False) if before != "WITH"]
    return [
        word
        for word in named
        if word not in _OPERATORS
        and word.removesuffix("+") not in LICENSES
        and not word.startswith(("LicenseRef-", "DocumentRef-"))
    ]


def official_spelling(identifier: str) -> str:
    """Return an identifier as the list writes it, "" where it is not in the list in any spelling."""
    folded = identifier.lower()
    return next((name for name in LICENSES if name.lower() == folded), "")
