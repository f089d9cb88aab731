"""The terms of licences for data: whether another licence asks more of those who use a taxonomy."""

import re
from typing import Literal, TypeAlias

from taxokit.text.patterns import lazy_compile

Terms: TypeAlias = frozenset[str]
"""The conditions of a licence: attribution (BY), the same licence (SA), no commerce (NC), no other versions (ND)."""

_FREE = lazy_compile(r"CC0-1\.0|CC-PDM-1\.0|PDDL-1\.0|DL-DE-ZERO-2\.0|Unlicense|0BSD")
_ATTRIBUTION = lazy_compile(
    r"ODC-By-1\.0|DL-DE-BY-2\.0|OGL-(?:UK|Canada)-\d\.\d|etalab-2\.0|CDLA-Permissive-\d\.\d|NLOD-\d\.\d|MIT|Apache-2\.0"
    r"|BSD-[23]-Clause"
)
_SHARED = lazy_compile(r"ODbL-1\.0|CDLA-Sharing-1\.0")
_CREATIVE_COMMONS = lazy_compile(
    r"(?:CC-|https?://creativecommons\.org/licenses/)(by(?:-nc)?(?:-sa|-nd)?)[-/]\d\.\d(?:[-/].*)?", re.IGNORECASE
)
_PUBLIC_DOMAIN = lazy_compile(r"https?://creativecommons\.org/publicdomain/(?:zero|mark)/1\.0/?")


def terms_of(license_: str) -> Terms | None:
    """Return the terms of a licence by its SPDX identifier or page, None if they are not known."""
    if _FREE.fullmatch(license_) or _PUBLIC_DOMAIN.fullmatch(license_):
        return frozenset()
    if _ATTRIBUTION.fullmatch(license_):
        return frozenset({"by"})
    if _SHARED.fullmatch(license_):
        return frozenset({"by", "sa"})
    match = _CREATIVE_COMMONS.fullmatch(license_)
    return frozenset(match[1].lower().split("-")) if match else None


def compared(old: str, new: str) -> Literal["more", "same", "less", "unknown"]:
    """Return whether a licence has more terms than another: any that the other lacks."""
    before, after = terms_of(old), terms_of(new)
    if before is None or after is None:
        return "unknown"
    return "more" if after - before else "same" if after == before else "less"
