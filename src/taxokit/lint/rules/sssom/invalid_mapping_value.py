"""A value of a mapping set does not have the form of its slot.

Identifiers are CURIEs without white space, a licence is a URI, a date is as 2026-11-30, confidence and similarity are
numbers from 0 to 1, and some slots have values of a list. Programs drop such values, or the whole file.

Source: SSSOM 1.0, the slots of Mapping and MappingSet.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        | confidence |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 95         |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        | confidence |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 0.95       |
```
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TypeAlias
from urllib.parse import quote

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.mapping_set import LISTED
from taxokit.sssom.standard import CURIE_MAP, MAPPING_SLOTS, SET_SLOTS, VALUES, Kind
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean, listed

_URI = lazy_compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+")
_NAMESPACE = lazy_compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+")
_PREFIX = lazy_compile(r"[A-Za-z_][\w.-]*")
_NUMBER = lazy_compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_DATE = lazy_compile(r"\d{4}-\d{2}-\d{2}")
_NOT_IN_IRIS = lazy_compile(r"[<>\"{}\\^`]")
"""The characters that RFC 3987 forbids, but for white space and bars."""


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each value of a wrong form, in the head and in the rows."""
    yield from _prefixes(mappings)
    yield from _shapes(mappings)
    for slot, value, rows in mappings.values(*_FAULTS):
        fault = _FAULTS[(MAPPING_SLOTS.get(slot) or SET_SLOTS[slot]).kind](value, mappings)
        if fault:
            message, hint = f"the {slot} {fault[0]}", fault[1]
            yield from mappings.findings(slot, rows, message, hint, about=(slot, value), cause=f"{slot} {value}")
    for slot in ("subject_id", "predicate_id", "object_id"):  # a source can be a namespace
        for value, rows in mappings.rows_by(slot).items():
            if value.endswith(":"):
                message, hint = f"the {slot} is a prefix without a name: {value!r}", "write `prefix:name`"
                yield from mappings.findings(slot, rows, message, hint, about=(slot, value), cause=slot)
    for slot, about in MAPPING_SLOTS.items():
        for row in mappings.rows_by(slot).get("", ()) if about.is_list else ():
            message, hint = f"the list of the {slot} has an empty value", "delete one of its bars"
            yield Diagnostic(mappings.set.place(row, slot), message, hint, about=(slot,), cause=slot)


def _prefixes(mappings: MappingView) -> Diagnostics:
    declared = mappings.set.head.get(CURIE_MAP)
    if declared and not isinstance(declared, dict):
        place = mappings.set.place_in_head(CURIE_MAP)
        yield Diagnostic(place, "the curie_map is no mapping", "write `prefix: namespace` in it", about=(CURIE_MAP,))
    for prefix, namespace in mappings.set.declared_prefixes.items():
        place = mappings.set.place_in_head(CURIE_MAP, prefix)
        if not isinstance(namespace, str) or not _NAMESPACE.fullmatch(namespace):
            message, hint = f"the namespace of the prefix {prefix} is no IRI", "write it as `https://example.org/`"
            yield Diagnostic(place, message, hint, about=(prefix,))
        if not _PREFIX.fullmatch(prefix):
            message, hint = f"the prefix {prefix!r} has a character that a prefix cannot have", "rename it"
            yield Diagnostic(place, message, hint, about=(prefix,))


def _shapes(mappings: MappingView) -> Diagnostics:
    """Yield each value of the head that is a list or a mapping, and should not be."""
    for name, value in mappings.set.head.items():
        if name in SET_SLOTS and isinstance(value, list if not SET_SLOTS[name].is_list else dict):
            noun = "a list" if isinstance(value, list) else "a mapping"
            hint = "write one value" if isinstance(value, list) else "write a list, `- …` in each line"
            yield Diagnostic(mappings.set.place_in_head(name), f"the {name} is {noun}", hint, about=(name,))
        elif name in SET_SLOTS and isinstance(value, dict | list) and not _is_flat(value):
            place = mappings.set.place_in_head(name)
            yield Diagnostic(place, f"the {name} is not one text, or a list of them", "write texts", about=(name,))


def _is_flat(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _of_reference(value: str, mappings: MappingView) -> tuple[str, str] | None:
    if any(map(str.isspace, value)):
        return f"has white space: {value!r}", "remove it; several values are separated by | alone"
    if LISTED in value:
        return f"has several values: {value!r}", "write a row for each"
    if value and ":" not in value:
        return f"is no CURIE: {value!r}", "write `prefix:name`"
    sign = _NOT_IN_IRIS.search(value)
    if sign and not value.startswith("<"):  # `iri-instead-of-curie` reports that
        return f"has a character that no IRI has, {sign[0]}: {value!r}", f"write it as {quote(sign[0])}"
    return None


def _of_uri(value: str, mappings: MappingView) -> tuple[str, str] | None:
    if not _URI.fullmatch(value):
        return f"is no URI: {value!r}", "write it in full, as https://creativecommons.org/licenses/by/4.0/"
    is_curie = value.partition(":")[0] in mappings.set.prefixes and not value.partition(":")[2].startswith("//")
    return (f"is a CURIE: {value!r}", f"write {mappings.iri(value)}") if is_curie else None


def _of_date(value: str, mappings: MappingView) -> tuple[str, str] | None:
    if not _DATE.fullmatch(value):
        return f"is no date: {value!r}", "write it as 2026-11-30"
    try:
        date.fromisoformat(value)
    except ValueError:
        return f"does not exist: {value}", "correct the date"
    return None


def _of_share(value: str, mappings: MappingView) -> tuple[str, str] | None:
    text = value.replace(",", ".").removesuffix("%").rstrip()
    number = float(text) if _NUMBER.fullmatch(text) else -1
    is_percent = value.endswith("%") or 10 <= number <= 100  # noqa: PLR2004 - below, a number of points is likelier
    share = number / 100 if is_percent else number
    hint = f"write {share:g}" if 0 <= share <= 1 else "write a number from 0 to 1"
    if not _NUMBER.fullmatch(value):
        return f"is no number: {value!r}", hint
    return None if 0 <= number <= 1 else (f"is not from 0 to 1: {value}", hint)


def _of_list(kind: Kind, value: str, mappings: MappingView) -> tuple[str, str] | None:
    known = VALUES[kind]
    hint = did_you_mean(value, known) or f"write {listed(sorted(known), 'or')}"
    return None if value in known else (f"is {value!r}", hint)


_Fault: TypeAlias = Callable[[str, MappingView], tuple[str, str] | None]

_FAULTS: Mapping[Kind, _Fault] = {
    "reference": _of_reference,
    "uri": _of_uri,
    "date": _of_date,
    "share": _of_share,
    **{kind: partial(_of_list, kind) for kind in VALUES},
}
"""The functions that return the message and the hint on a value of each kind, None if it is right."""
