"""The languages of pages: their names and directions, and the words of the interface, from the catalogs in `locale/`.

A catalog is a gettext file `<language>.po` and its compiled form `<language>.mo`, which is what pages are made with.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from taxokit.repository.reading import TEXT, read_file
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

_IN_SCRIPTS = re.compile(r'\bgettext\("([^"]+)"')

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


@lru_cache
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


@lru_cache
def words_of_scripts(tag: str, paths: tuple[Path, ...]) -> Mapping[str, str]:
    """Return the words that scripts write, by the English ones: their calls of `gettext`. None for English itself."""
    if interface_of(tag) == ENGLISH:
        return {}
    texts = (read_file(path.parent, path.name, TEXT).decode() for path in sorted(paths))
    return {words: catalog(tag).gettext(words) for text in texts for words in _IN_SCRIPTS.findall(text)}


OF_SCHEMAS = (
    *(N_("Concept"), N_("Concepts"), N_("Concept scheme"), N_("Concept schemes"), N_("Collection"), N_("Collections")),
    *(N_("Ordered collection"), N_("Ordered collections"), N_("Label"), N_("Alt labels"), N_("Definition")),
    *(N_("Definitions"), N_("Description"), N_("Title"), N_("Scope note"), N_("Scope notes"), N_("Notes")),
    *(N_("Change notes"), N_("Editorial notes"), N_("History notes"), N_("Examples"), N_("Notations"), N_("Broader")),
    *(N_("Narrower"), N_("Related"), N_("In scheme"), N_("Top concept of"), N_("Top concepts"), N_("Members")),
    *(N_("Member collections"), N_("Ordered members"), N_("Exact match"), N_("Close match"), N_("Broad match")),
    *(N_("Narrow match"), N_("Related match"), N_("Status"), N_("Introduced in"), N_("Changed in"), N_("Created")),
    *(N_("Modified"), N_("Creators"), N_("Contributors"), N_("Publishers"), N_("See also"), N_("Synonyms")),
    *(N_("Level"), N_("Builds on"), N_("Requires"), N_("Leads to"), N_("Ladder map"), N_("Disputed")),
)
"""The words of schemas for the terms of SKOS, Dublin Core and the like. Words of other slots stay as they are."""

OF_CHANGES = (
    *(N_("New classes"), N_("Classes removed"), N_("Classes renamed"), N_("New slots"), N_("Slots removed")),
    *(N_("Slots renamed"), N_("New permissible values"), N_("Permissible values removed")),
    *(N_("Slots newly required"), N_("Slots narrowed"), N_("Slots widened"), N_("Other changes of the schema")),
    *(N_("Added"), N_("Removed"), N_("Given another identifier"), N_("Given another class")),
    *(N_("Given another IRI"), N_("Deprecated"), N_("Reinstated"), N_("Merged"), N_("Split")),
    *(N_("Given another replacement"), N_("Moved"), N_("Renamed"), N_("Reworded"), N_("Typos corrected")),
    *(N_("Texts added"), N_("Texts removed"), N_("Labels added"), N_("Labels removed")),
    *(N_("Languages added"), N_("Languages removed"), N_("Changes of reviews"), N_("Translations added")),
    *(N_("Translations changed"), N_("Translations removed"), N_("Links added"), N_("Links removed")),
    *(N_("Mappings added"), N_("Mappings removed"), N_("Mappings changed")),
    *(N_("Changes of evidence"), N_("Notes changed"), N_("Reordered")),
    *(N_("Other values changed"), N_("Records added"), N_("Records removed"), N_("Changes of the language")),
    *(N_("Changes of the licence"), N_("Changes of the metadata"), N_("Unexplained")),
)
"""The words of the kinds of changes between releases, as titles."""
