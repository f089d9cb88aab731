"""Language tags and licences: their grammar and the mistakes in them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.text.codes import (
    base_of,
    check_language_tag,
    in_usual_case,
    licenses,
    official_spelling,
    preferred_tag,
    unknown_parts,
)


@pytest.mark.parametrize(
    "tag",
    [
        # RFC 5646, appendix A
        "de", "fr", "ja", "i-enochian", "zh-Hant", "zh-Hans", "sr-Cyrl", "sr-Latn", "zh-cmn-Hans-CN", "cmn-Hans-CN",
        "zh-yue-HK", "yue-HK", "zh-Hans-CN", "sr-Latn-RS", "sl-rozaj", "sl-rozaj-biske", "sl-nedis", "de-CH-1901",
        "sl-IT-nedis", "hy-Latn-IT-arevela", "de-DE", "en-US", "es-419", "de-CH-x-phonebk", "az-Arab-x-AZE-derbend",
        "x-whatever", "qaa-Qaaa-QM-x-southern", "de-Qaaa", "sr-Latn-QM", "sr-Qaaa-RS", "en-US-u-islamcal",
        "zh-CN-a-myext-x-private", "en-a-myext-b-another",
        "EN", "en-gb-OED", "zxx", "und", "mul", "sr-Latn-XK", "en-001", "ar-arb-Arab", "en-x-uk", "en-a-uk",
        "sh", "bh", "iw", "en-BU", "qtz", "x-foo", "x-ab-latin", "sgn-isr", "sgn-ase", "i-klingon", "art-lojban",
    ],
)  # fmt: skip
def test_good(tag: str) -> None:
    assert check_language_tag(tag) is None


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        ("de-419-DE", "is not well-formed (BCP 47)", "such as en, pt-BR or zh-Hant"),
        ("a-DE", "is not well-formed (BCP 47)", "such as en, pt-BR or zh-Hant"),
        ("ar-a-aaa-b-bbb-a-ccc", "repeats the subtag 'a'", "keep one of them"),
        ("de-1901-1901", "repeats the subtag '1901'", "keep one of them"),
        ("en_US", "is not well-formed (BCP 47)", "write 'en-US'"),
        ("en-", "is not well-formed (BCP 47)", "write 'en'"),
        ("", "is not well-formed (BCP 47)", "such as en, pt-BR or zh-Hant"),
        ("en-x", "is not well-formed (BCP 47)", "such as en, pt-BR or zh-Hant"),
        ("english language", "is not well-formed (BCP 47)", "such as en, pt-BR or zh-Hant"),
        ("GER", "has a three-letter code where ISO 639-1 has a shorter one, 'de'", "write 'de'"),
        ("fra-CA", "has a three-letter code where ISO 639-1 has a shorter one, 'fr'", "write 'fr-CA'"),
        ("ua", "has an unknown language: 'ua' is not in ISO 639-1", "UA is a country; did you mean 'uk'?"),
        ("en-UK", "has an unknown region: 'UK' is not in ISO 3166-1", "did you mean 'en-GB'?"),
        ("zh-hant-uk", "has an unknown region: 'UK' is not in ISO 3166-1", "did you mean 'zh-Hant-GB'?"),
        ("en-XX", "has an unknown region: 'XX' is not in ISO 3166-1", "such as en, pt-BR or zh-Hant"),
        ("pt-BRA", "has a region of three letters where ISO 3166-1 has two: 'BRA'", "did you mean 'pt-BR'?"),
        ("de-ger", "has the unknown subtag 'ger'", "such as en, pt-BR or zh-Hant"),
        ("zh-Hanz", "has an unknown script: 'Hanz' is not in ISO 15924", "did you mean 'zh-Hans'?"),
        ("zh-Xxxx-CN", "has an unknown script: 'Xxxx' is not in ISO 15924", "such as en, pt-BR or zh-Hant"),
        ("de-Latin", "has the name of a script where ISO 15924 has a code: 'latin'", "did you mean 'de-Latn'?"),
        ("xx", "has an unknown language: 'xx' is not in ISO 639-1", "such as en, pt-BR or zh-Hant"),
    ],
)
def test_bad(tag: str, message: str, hint: str) -> None:
    assert check_language_tag(tag) == (message, hint)


@pytest.mark.parametrize(
    ("tag", "preferred"),
    [
        ("iw", "he"), ("IN-Latn-ID", "id-Latn-ID"), ("my-bu", "my-MM"), ("jw-x-iw", "jv-x-iw"), ("de-DD-u-fx", "de-DE-u-fx"),
        ("sh", ""), ("en-GB", ""), ("x-iw", ""), ("de-CS", ""), ("en-x-bu", ""),
    ],
)  # fmt: skip
def test_preferred(tag: str, preferred: str) -> None:
    assert preferred_tag(tag) == preferred


@pytest.mark.parametrize(
    "tag", ["zh-Hant-TW", "ru-Latn", "en", "en-GB", "es-419", "en-x-us", "zh-cmn-Hans", "de-1996", "en-a-bc-x-de"]
)
def test_usual_case(tag: str) -> None:
    assert in_usual_case(tag.upper()) == in_usual_case(tag) == tag


def test_base() -> None:
    bases = {"en-GB": "en", "EN": "en", "zh-Hant-TW": "zh-hant", "zh-cmn-Hans": "zh-hans", "de-1996": "de", "": ""}
    assert {tag: base_of(tag) for tag in bases} == bases


@given(st.text(alphabet="abxAB19-_ é\n", max_size=30))
def test_any_text(tag: str) -> None:
    fault = check_language_tag(tag)
    assert fault is not None or re.fullmatch(r"[A-Za-z0-9-]+", tag)
    base_of(tag)


def test_licenses() -> None:
    assert len(licenses()) > 600
    assert licenses().isdisjoint(licenses("outdated"))
    assert {"CC-BY-4.0", "CC0-1.0", "ODbL-1.0", "0BSD", "ZPL-2.1"} <= licenses()
    assert set(KNOWN_LICENSES) <= licenses()


def test_parts_of_an_expression() -> None:
    unknown = {
        "mit": ["mit"],
        "(MIT OR nothing) AND other": ["nothing", "other"],
        "GPL-2.0-or-later WITH Classpath-exception-2.0": [],
        "Apache-2.0+": [],
        "GPL-2.0+": ["GPL-2.0+"],
        "LicenseRef-a OR DocumentRef-b:LicenseRef-c": [],
        " ) ( AND": [],
    }
    assert {expression: unknown_parts(expression) for expression in unknown} == unknown


def test_spelling() -> None:
    assert official_spelling("odbl-1.0") == "ODbL-1.0"
    assert official_spelling("nothing") == ""
