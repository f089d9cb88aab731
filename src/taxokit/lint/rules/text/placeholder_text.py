"""A label or a definition is a placeholder, such as `TODO`, or an error of a spreadsheet.

Somebody forgot to replace it, or a program wrote it for a missing value. Users see it. A word for a missing value, such
as *unknown*, *n/a* or *inconnu*, as the label of a concept that has another one in another language is reported, and
*None* and *null* in every language other than English. Alone it may be meant: it is an *info* if the concept has
neither documentation nor notation. As a definition or a note it says nothing. The words of 14 languages are known.

Source: our policy.

```yaml bad
id: energy
label: Energy
definition: To be defined.
```

```turtle bad
ex:wind a skos:Concept ; skos:prefLabel "#REF!"@en .
```

```turtle bad
ex:saw a skos:Concept ; skos:prefLabel "saw"@en, "None"@de .
```

```yaml good
id: energy
label: Energy
definition: The capacity to do work, to be defined by its forms.
```

```turtle good
ex:none a skos:Concept ; skos:prefLabel "none"@en ; skos:altLabel "N/A"@en ; skos:definition "No value."@en .
```
"""

from collections.abc import Mapping
from functools import cache
from itertools import product

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, terms, vocabulary_rule
from taxokit.rdf.skos import DOCUMENTATION, LABELS

_IN_LABELS = (
    "todo, to do, tbd, t.b.d, tba, fixme, nan, null, xxx, xxxx, lorem ipsum, [object Object], #n/a, #ref!, #name?, "
    "#value!, #null!, #div/0!, to be defined, to be determined, to be done, placeholder, asdf, new concept, "
    "neues konzept, nouveau concept, to be translated, untranslated, zu definieren, noch zu definieren, "
    "noch zu ergänzen, zu übersetzen, noch zu übersetzen, à définir, à compléter, à traduire, por definir, "
    "por completar, por traducir, da definire, da completare, da tradurre, por traduzir, a preencher, nog te bepalen, "
    "nog te vertalen, do uzupełnienia, do zdefiniowania, do przetłumaczenia, att översätta, määriteltävä, käännettävä, "
    "çevrilecek, tanımlanacak, 未定義, 未翻訳, 待定义, 待翻译"
)
_IN_TEXTS = (
    "n/a, na, none, undefined, unknown, not available, not yet available, not defined, no definition, not yet defined, "
    "no definition available, no description, no description available, to be completed, definition to be added, "
    "definition, definition missing, missing definition, missing, -, --, ., folgt, definition folgt, keine definition, "
    "pendiente, unbekannt, inconnu, desconocido, sconosciuto, desconhecido, onbekend, nieznane, brak, okänd, "
    "tuntematon, ei tiedossa, ei määritelty, bilinmiyor, tanımsız, veri yok, sin datos, sin definición, no aplica, "
    "not applicable, non applicable, sans objet, non renseigné, nicht zutreffend, неизвестно, "
    "нет данных, 不明, 未定, 未知, 待定"
)
_MISSING = {
    "en": "none, unknown, undefined, not known, not applicable, not available, no data, null",
    "de": "unbekannt, nicht bekannt, nicht zutreffend, keine angabe, keine daten, k. a., k.a., keine, keiner, kein",
    "fr": "inconnu, inconnue, aucun, aucune, non applicable, sans objet, non disponible, non renseigné, n/d, s.o.",
    "es": "desconocido, desconocida, ninguno, ninguna, sin datos, sin dato, no aplica, no disponible, n/d, s/d",
    "it": "sconosciuto, sconosciuta, nessuno, nessuna, nessun dato, non applicabile, non disponibile, n.d.",
    "pt": "desconhecido, desconhecida, nenhum, nenhuma, sem dados, não aplicável, não se aplica, n/d",
    "nl": "onbekend, geen, geen gegevens, niet van toepassing, n.v.t.",
    "pl": "nieznany, nieznana, nieznane, brak, brak danych, nie dotyczy, nd.",
    "sv": "okänd, okänt, ingen, inget, inga, saknas, uppgift saknas, ej tillämpligt",
    "fi": "tuntematon, ei tiedossa, ei tietoa, ei mitään, ei saatavilla, ei määritelty, puuttuu",
    "tr": "bilinmiyor, bilinmeyen, hiçbiri, veri yok, bilgi yok, uygulanamaz, tanımsız, belirtilmemiş",
    "ru": "неизвестно, нет, нет данных, отсутствует, не применимо",
    "ja": "不明, なし, 該当なし, データなし",
    "zh": "未知, 无, 不详, 不适用, 无数据",
}
"""The words for a missing value by language."""

_IN_ANY_LANGUAGE = ("n/a", "n.a.", "-")

_OF_PROGRAMS = frozenset(("none", "null", "undefined", "unknown"))
"""The words for a missing value that programs write, whatever the language."""

_TO_DO = ("TODO:", "FIXME:", "TBD:", "XXX:", "TODO(", "FIXME(")

_NUMBER = ("NULL", "Null")
"""A number in German and other languages."""


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label and each documentation that is a placeholder from end to end."""
    for predicate in (*LABELS, *DOCUMENTATION):
        placeholders = label_placeholders() if predicate in LABELS else text_placeholders()
        for iri, texts in vocabulary.literals(predicate).items():
            for text in texts:
                if text[0] in placeholders or text[0].startswith(_TO_DO):
                    yield on_literal(vocabulary, iri, predicate, text, "is a placeholder", "replace it, or remove it")
    yield from _missing_labels(vocabulary)


def _missing_labels(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each preferred label that says that there is none, unless the concept may be that of an unknown value."""
    words_by_tag = _missing_values()
    known = words_by_tag[""]
    for iri, texts in vocabulary.literals(terms.PREF_LABEL).items():
        for text in texts:
            words, tag, _ = text
            if words.lower() not in known or words in label_placeholders():
                continue
            language = (tag or vocabulary.language).partition("-")[0].lower()
            is_foreign = language not in ("", "en") and words.lower() in _OF_PROGRAMS and words not in _NUMBER
            has_others = any(other.lower() not in known for other, _, _ in texts)
            is_own = words.lower() in words_by_tag.get(language, known)
            if is_foreign or (is_own and has_others):
                hint = "translate it, or remove it"
                yield on_literal(vocabulary, iri, terms.PREF_LABEL, text, "stands for a missing label", hint)
            elif is_own and not _is_meant(vocabulary, iri):
                message, hint = "may stand for a missing label", "replace it, or define the concept if it is meant"
                about = on_literal(vocabulary, iri, terms.PREF_LABEL, text, message, hint)
                yield about._replace(severity=Severity.INFO)


def _is_meant(vocabulary: Vocabulary, iri: str) -> bool:
    """Return True if a concept has documentation or a notation, as one for unknown values has."""
    return any(iri in vocabulary.literals(name) for name in (*DOCUMENTATION, terms.NOTATION))


def _spellings(texts: str) -> frozenset[str]:
    """Return the texts of a list as they are written: one look-up in these is faster than making each text alike."""
    cases = [case for text in texts.split(", ") for case in (text, text.upper(), text.capitalize(), text.title())]
    return frozenset(f"{case}{end}" for case, end in product(cases, ("", ".", "...", "…")))


@cache
def _missing_values() -> Mapping[str, frozenset[str]]:
    """Return the words for a missing value by language, under "" all of them."""
    words = {tag: frozenset((*words.split(", "), *_IN_ANY_LANGUAGE)) for tag, words in _MISSING.items()}
    return {**words, "": frozenset().union(*words.values())}


@cache
def label_placeholders() -> frozenset[str]:
    """Return the placeholders of labels; *Nan* is a language, and *Null* a number."""
    return _spellings(_IN_LABELS) - _spellings("placeholder") - {*_NUMBER, "Nan"}


@cache
def text_placeholders() -> frozenset[str]:
    """Return the placeholders of definitions and notes."""
    return _spellings(_IN_LABELS) | _spellings(_IN_TEXTS)
