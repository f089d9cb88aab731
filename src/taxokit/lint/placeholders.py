"""Placeholders of texts that were never written: `TODO`, and errors of spreadsheets."""

from functools import cache
from itertools import product

_IN_LABELS = (
    *("todo", "to do", "tbd", "t.b.d", "tba", "fixme", "nan", "null", "xxx", "xxxx", "lorem ipsum", "[object Object]"),
    *("#n/a", "#ref!", "#name?", "#value!", "#null!", "#div/0!", "to be defined", "to be determined", "to be done"),
    *("placeholder", "asdf", "new concept", "neues konzept", "nouveau concept"),
)
_IN_TEXTS = (
    *("n/a", "na", "none", "undefined", "unknown", "not available", "not yet available"),
    *("not defined", "no definition"),
    *("not yet defined", "no definition available", "no description", "no description available", "to be completed"),
    *("definition to be added", "definition", "definition missing", "missing definition", "missing", "-", "--", "."),
    *("noch zu definieren", "folgt", "definition folgt", "keine definition", "à définir", "à compléter"),
)


def _spellings(*texts: str) -> frozenset[str]:
    """Return texts as they are written: one look-up in these is faster than making each text of a vocabulary alike."""
    cases = [case for text in texts for case in (text, text.upper(), text.capitalize(), text.title())]
    return frozenset(f"{case}{end}" for case, end in product(cases, ("", ".", "...", "…")))


@cache
def label_placeholders() -> frozenset[str]:
    """Return the placeholders of labels; *Nan* is a language, and *Null* a number."""
    return _spellings(*_IN_LABELS) - _spellings("placeholder") - {"NULL", "Null", "Nan"}


@cache
def text_placeholders() -> frozenset[str]:
    """Return the placeholders of definitions and notes."""
    return _spellings(*_IN_LABELS, *_IN_TEXTS)
