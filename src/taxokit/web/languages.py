"""The languages of pages: their names and directions, and the words of the interface, from the catalogs in `locale/`.

A catalog is a gettext file `<language>.po` and its compiled form `<language>.mo`, which is what pages are made with.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from taxokit.text.codes import base_of

ENGLISH = "en"

FOLDER = Path(__file__).parent / "locale"
"""The folder of the catalogs."""

_RIGHT_TO_LEFT = frozenset(
    ["adlm", "arab", "armi", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"]
)
"""The scripts that are written from right to left (ISO 15924), as far as people use them today."""

_IN_SUCH_A_SCRIPT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"])
"""The languages that are written in one of these unless their tag names another script (CLDR 48)."""

_OWN_NAMES = {
    "ar": "العربية", "bg": "Български", "ca": "Català", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "eu": "Euskara", "fa": "فارسی", "fi": "Suomi",
    "fr": "Français", "ga": "Gaeilge", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar",
    "id": "Bahasa Indonesia", "is": "Íslenska", "it": "Italiano", "ja": "日本語", "ko": "한국어", "lt": "Lietuvių",
    "lv": "Latviešu", "mk": "Македонски", "mt": "Malti", "nb": "Norsk bokmål", "nl": "Nederlands",
    "nn": "Norsk nynorsk", "no": "Norsk", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский",
    "sk": "Slovenčina", "sl": "Slovenščina", "sq": "Shqip", "sr": "Српски", "sv": "Svenska", "th": "ไทย",
    "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文", "zh-hans": "简体中文",
    "zh-hant": "繁體中文",
}  # fmt: skip


def N_(words: str) -> str:  # noqa: N802 - as gettext has it
    """Return words as they are: they are a message, and are translated where they are used."""
    return words


def direction(tag: str) -> str:
    """Return the direction of a language by its tag (BCP 47), as HTML has it: `rtl` or `ltr`."""
    language, _, script = base_of(tag).partition("-")
    is_rtl = script in _RIGHT_TO_LEFT if script else language in _IN_SUCH_A_SCRIPT
    return "rtl" if is_rtl else "ltr"


def own_name(tag: str) -> str:
    """Return the name of a language in itself, the tag if it is not known: `Deutsch`, `Deutsch (AT)`."""
    base = base_of(tag)
    name = _OWN_NAMES.get(base) or _OWN_NAMES.get(base.partition("-")[0])
    rest = tag[len(base) if base in _OWN_NAMES else tag.find("-") :].strip("-")
    if name is None or tag.lower() in _OWN_NAMES:
        return name or tag
    return f"{name} ({rest})"


def interface_of(tag: str) -> str:
    """Return the language of the interface for readers of a language: their own, or English without a catalog."""
    language = base_of(tag).partition("-")[0]
    return language if (FOLDER / f"{language}.mo").is_file() else ENGLISH


@lru_cache
def catalog(tag: str) -> NullTranslations:
    """Return the words of the interface for readers of a language."""
    language = interface_of(tag)
    if language == ENGLISH:
        return NullTranslations()
    with (FOLDER / f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)
