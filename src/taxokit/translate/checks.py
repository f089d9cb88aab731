"""Checks of a translation against its source: both must have the same placeholders, tags and addresses."""

import re
from collections import Counter
from collections.abc import Iterator

from taxokit.text.words import listed

_KEPT = re.compile(
    r"\{[\w.:!]*\}"  # {name}
    r"|%\(\w+\)[sd]|%(?:\d+\$)?[sd]\b"  # %(name)s, %s, %1$s
    r"|</?[A-Za-z][^<>]*>"
    r"|\bhttps?://[^\s<>\"')\]]*[^\s<>\"')\].,;:!?]"
)
"""Parts of a text that stay as they are in each language."""


def faults(source: str, text: str) -> Iterator[str]:
    """Yield a sentence for each fault of a translation, which a person must judge."""
    if text == source:
        yield "is the same as the source"
    expected, actual = Counter(_KEPT.findall(source)), Counter(_KEPT.findall(text))
    if missing := expected - actual:
        yield f"lacks {listed(missing)} of the source"
    if added := actual - expected:
        yield f"has {listed(added)}, which the source has not"
