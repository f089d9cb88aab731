"""The languages of a release, as the client returns them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageProgress:
    """A language in numbers: texts, and words of their sources, by the states missing, draft, reviewed and stale.

    `is_released` is False if the release does not have it: fewer than `gate` per cent of the texts are reviewed.
    `draft` and `stale` are the contexts of texts in these states, such as `skill/agent-memory-systems#label`.
    """

    language: str
    is_released: bool
    gate: int
    translators: tuple[str, ...]
    texts: Mapping[str, int]
    words: Mapping[str, int]
    draft: tuple[str, ...]
    stale: tuple[str, ...]
