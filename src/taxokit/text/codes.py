"""Codes of others, without network: language tags (RFC 5646, which is BCP 47), licences by SPDX, and check digits.

Of languages, `language_subtags.txt` has the two-letter codes: they hardly ever change, and if a language has one, it is
the only code that a tag may use (RFC 5646 section 2.2.1).
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_EXAMPLES = "such as en, pt-BR or zh-Hant"
_LANGUAGE, _REGION, _SCRIPT = 2, 2, 4  # how many letters they have

_SYNTAX = r"""(?:
      (?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})  # language, with extended language
      (?:-[a-z]{4})?                                        # script
      (?:-(?:[a-z]{2}|[0-9]{3}))?                           # region
      (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*              # variants
      (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*                  # extensions
      (?:-x(?:-[a-z0-9]{1,8})+)?                            # private use
    |
      x(?:-[a-z0-9]{1,8})+
    )"""


@cache
def _subtags() -> Mapping[str, Mapping[str, str]]:
    """Return the subtags of each part of the list, with the words that follow their equals sign, or ""."""
    parts: dict[str, dict[str, str]] = {}
    words: dict[str, str] = {}
    for line in Path(__file__).with_name("language_subtags.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = parts[line.strip("[]")] = {}
        elif not line.startswith("#"):
            words.update((word.partition("=")[0], word.partition("=")[2]) for word in line.split())
    return parts


@cache
def _shorter_codes() -> Mapping[str, str]:
    """Return the two-letter code of each three-letter one, if a language has both."""
    known = _subtags()
    return {three: two for two, three in known["languages"].items() if three} | dict(known["bibliographic"])


def _is_well_formed(tag: str) -> bool:
    is_code = len(tag) in (2, 3) and tag.isascii() and tag.isalpha()  # as almost all, and no expression to compile
    return is_code or re.fullmatch(_SYNTAX, tag, re.VERBOSE | re.IGNORECASE) is not None


def check_language_tag(tag: str) -> tuple[str, str] | None:
    """Return the fault of a language tag (RFC 5646 section 2) and a hint, None if it is valid.

    Numbers of regions (UN M.49) and codes for private use are taken as they are.
    """
    folded, known = tag.lower(), _subtags()
    if folded in known["languages"] or folded in known["grandfathered"]:
        return None
    if not _is_well_formed(tag):
        fixed = "-".join(part for part in tag.strip().replace("_", "-").split("-") if part)
        is_right = fixed != tag and _is_well_formed(fixed) and check_language_tag(fixed) is None
        return "is not well-formed (BCP 47)", f"write {fixed!r}" if is_right else _EXAMPLES
    return _repetition(folded) or _unknown_language(folded) or _unknown_subtag(folded)


def preferred_tag(tag: str) -> str:
    """Return the preferred form of a valid tag with a deprecated language or region, "" if there is none."""
    known, (language, *rest) = _subtags(), tag.lower().split("-")
    end = next((index for index, part in enumerate(rest) if len(part) == 1), len(rest))  # extensions, and private use
    regions = [known["deprecated-regions"].get(part.upper(), part) for part in rest[:end]]
    preferred = "-".join([known["deprecated"].get(language, language), *regions, *rest[end:]])
    return in_usual_case(preferred) if preferred.lower() != tag.lower() else ""


def _repetition(tag: str) -> tuple[str, str] | None:
    parts = tag.partition("-x-")[0].split("-")
    singletons = [part for part in parts[1:] if len(part) == 1]
    end = parts.index(singletons[0]) if singletons else len(parts)
    variants = [part for part in parts[1:end] if len(part) > _SCRIPT or (len(part) == _SCRIPT and part[0].isdigit())]
    for subtags in (variants, singletons):
        twice = next((part for part in subtags if subtags.count(part) > 1), "")
        if twice:
            return f"repeats the subtag {twice!r}", "keep one of them"
    return None


def _unknown_language(tag: str) -> tuple[str, str] | None:
    language, dash, rest = tag.partition("-")
    known = _subtags()
    shorter = _shorter_codes().get(language)
    if shorter:
        right = in_usual_case(shorter + dash + rest)
        return f"has a three-letter code where ISO 639-1 has a shorter one, {shorter!r}", f"write {right!r}"
    if len(language) > _LANGUAGE + 1:  # RFC 5646 section 2.2.1: longer ones were never registered
        return f"has a language code of more than three letters: {language!r}", _EXAMPLES
    if len(language) == _LANGUAGE and language not in known["languages"]:
        meant = known["countries"].get(language)
        hint = f"{language.upper()} is a country; did you mean {meant!r}?" if meant else _EXAMPLES
        return f"has an unknown language: {language!r} is not in ISO 639-1", hint
    return None


def _unknown_subtag(tag: str) -> tuple[str, str] | None:
    language, *parts = tag.split("-")
    for index, part in enumerate(parts if len(language) > 1 else ()):
        if len(part) == 1:  # an extension, or private use
            break
        if language == "sgn" and len(part) == _REGION + 1:  # an extended language for each sign language
            continue
        fault = _fault_of_subtag(part, index)
        if fault is not None:
            problem, meant = fault
            right = in_usual_case("-".join([language, *parts[:index], meant, *parts[index + 1 :]]))
            return problem, f"did you mean {right!r}?" if meant else _EXAMPLES
    return None


def _fault_of_subtag(part: str, index: int) -> tuple[str, str] | None:
    """Return the fault of one subtag, and the subtag that is meant, "" if that is not known."""
    region, script, known = part.upper(), part.title(), _subtags()
    if len(part) == _REGION and region not in known["regions"] and not _is_private_region(region):
        return f"has an unknown region: {region!r} is not in ISO 3166-1", known["region-meant"].get(region, "")
    if len(part) == _REGION + 1 and part.isalpha() and part not in known["extended"]:
        if region in known["three-letter-regions"]:
            meant = known["three-letter-regions"][region]
            return f"has a region of three letters where ISO 3166-1 has two: {region!r}", meant
        return f"has the unknown subtag {part!r}", ""
    if len(part) == _SCRIPT and part.isalpha() and script not in known["scripts"] and not "Qaaa" <= script <= "Qabx":
        return f"has an unknown script: {script!r} is not in ISO 15924", known["script-meant"].get(script, "")
    if index == 0 and part in known["script-names"]:
        return f"has the name of a script where ISO 15924 has a code: {part!r}", known["script-names"][part]
    return None


def _is_private_region(region: str) -> bool:
    """Return True if a region is for private use, without `XX`, which people write if they know none."""
    return region in ("AA", "ZZ") or "QM" <= region <= "QZ" or ("XA" <= region <= "XZ" and region != "XX")


def in_usual_case(tag: str) -> str:
    """Return a tag in the case that RFC 5646 section 2.1.1 recommends: `zh-hant-tw` gives `zh-Hant-TW`."""
    parts = tag.lower().split("-")
    for index, part in enumerate(parts[1:], 1):
        if len(parts[index - 1]) == 1:  # extensions and private use stay as they are
            break
        if len(part) == _REGION:
            parts[index] = part.upper()
        elif len(part) == _SCRIPT and part.isalpha():
            parts[index] = part.title()
    return "-".join(parts)


def names_language(tag: str) -> bool:
    """Return True if a tag names a language: not one for private use alone, as `x-other`, or for none, as `und`."""
    language = tag.partition("-")[0].lower()
    return bool(tag) and language not in _NO_LANGUAGE and not "qaa" <= language <= "qtz"


_NO_LANGUAGE = ("x", "mis", "mul", "und", "zxx")
"""The beginning of tags for private use, and the codes of ISO 639-2 for no, several, or an unknown language."""


def base_of(tag: str) -> str:
    """Return the language of a tag with its script, in lower case: en-GB is read as en, zh-Hans is not zh-Hant."""
    parts = tag.lower().split("-")
    script = next((part for part in parts[1:3] if len(part) == _SCRIPT and part.isalpha()), "")
    return f"{parts[0]}-{script}" if script else parts[0]


# --- licences ---------------------------------------------------------------------------------------------------------


@cache
def licenses(mark: str = "") -> frozenset[str]:
    """Return the SPDX identifiers in use or, with the mark `outdated`, the identifiers that others replace.

    With the mark `newer`, the identifiers in use that the Citation File Format 1.2.0 does not know.
    """
    lines = Path(__file__).with_name("spdx_licenses.txt").read_text(encoding="utf-8").splitlines()
    marks = (mark,) if mark else ("", "newer")
    return frozenset(name for name, _, end in (line.partition(" ") for line in lines) if end in marks)


_OPERATORS = ("AND", "OR", "WITH")


def unknown_parts(expression: str) -> list[str]:
    """Return the identifiers in an SPDX licence expression that are outdated, or not in the list in its spelling."""
    words = re.findall(r"[^\s()]+", expression)
    named = [word for before, word in zip(("", *words), words, strict=False) if before != "WITH"]
    return [
        word
        for word in named
        if word not in _OPERATORS
        and word.removesuffix("+") not in licenses()
        and not word.startswith(("LicenseRef-", "DocumentRef-"))
    ]


def official_spelling(identifier: str) -> str:
    """Return an identifier as the list writes it, "" if it is not in the list in any spelling."""
    folded = identifier.lower()
    return next((name for name in licenses() if name.lower() == folded), "")


def check_digit(digits: str) -> str:
    """Return the digit after others that proves them (ISO/IEC 7064, MOD 11-2), as an ORCID iD has it."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2 % 11
    return "0123456789X"[(12 - total) % 11]
