"""A column, or a key of the head, is no slot of SSSOM.

Readers skip its values. Often it is misspelled, or belongs to the other part of the file: rows have slots of
mappings, and the head has those of the set. `extension_definitions` in the head defines slots of your own.

Source: SSSOM 1.0, MappingSet, Mapping and "Extension slots".

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        | confidance |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 0.9        |
```

```sssom good
#curie_map: {ex: https://example.org/, other: https://example.com/}
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
#extension_definitions:
#  - slot_name: seen_by
#    property: ex:seen_by
| subject_id | predicate_id    | object_id | mapping_justification        | seen_by |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | Ada     |
```
"""

from collections.abc import Collection

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import EXTENSIONS, INSTEAD, LATER, MAPPING_SLOTS, OF_SETS, SET_SLOTS
from taxokit.text.normalize import shortened
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean

_NAME = lazy_compile(r"[A-Za-z_][\w.-]*")


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each unknown column and key, and each definition of an extension that defines none."""
    defined: set[str] = set()
    yield from _definitions(mappings, defined)
    columns = dict.fromkeys(mappings.set.columns)
    unknown = [name for name in columns if name and name not in MAPPING_SLOTS and name not in defined]
    for name in unknown[:_MOST]:
        hint = _hint(name, MAPPING_SLOTS, "the head" if name in SET_SLOTS else "")
        words = shortened(name) if name == name.strip() else repr(shortened(name))
        message = f"the column {words} is no slot of a mapping in SSSOM 1.0"
        yield Diagnostic(
            mappings.set.place_of_column(name), message, hint, about=(name,), severity=_SEVERITY[name in LATER]
        )
    keys = [name for name in mappings.set.head if name not in OF_SETS and name not in defined]
    for name in keys[:_MOST]:
        hint = _hint(name, OF_SETS, "a column" if name in MAPPING_SLOTS else "")
        message = f"{shortened(name)} is no slot of a mapping set in SSSOM 1.0"
        place = mappings.set.place_in_head(name, on_key=True)
        yield Diagnostic(place, message, hint, about=(name,), severity=_SEVERITY[name in LATER])
    for names, noun in ((unknown, "columns"), (keys, "keys of the head")):
        if len(names) > _MOST:
            message = f"{len(names) - _MOST:,} other {noun} are no slots of SSSOM 1.0, either"
            yield Diagnostic(mappings.set.place_in_head(), message, about=(noun,), cases=len(names) - _MOST)


_MOST = 100
"""The most names that are reported one by one."""

_SEVERITY = (Severity.WARNING, Severity.INFO)


def _hint(name: str, known: Collection[str], elsewhere: str) -> str:
    if elsewhere:
        return f"write it into {elsewhere}"
    if name in LATER:
        return "it comes with a later version"
    return INSTEAD.get(name) or did_you_mean(name, known) or f"define it in {EXTENSIONS}, or remove it"


def _definitions(mappings: MappingView, defined: set[str]) -> Diagnostics:
    """Yield the faulty definitions of extensions, and add the names of the others to `defined`."""
    parts = mappings.set.head.get(EXTENSIONS) or []
    if not isinstance(parts, list):
        place, hint = mappings.set.place_in_head(EXTENSIONS), "write `- slot_name: …`"
        yield Diagnostic(place, f"{EXTENSIONS} is no list", hint, about=(EXTENSIONS,))
        return
    for number, part in enumerate(parts):
        name = part.get("slot_name") if isinstance(part, dict) else ""
        place, about = mappings.set.place_in_head(EXTENSIONS, number), (EXTENSIONS, str(number))
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            yield Diagnostic(place, "the definition has no valid slot_name", "write `slot_name: …`", about=about)
        elif name in MAPPING_SLOTS or name in OF_SETS:
            message, hint = f"the extension {name} redefines a slot of SSSOM", "choose another name"
            yield Diagnostic(place, message, hint, about=about)
        elif name in defined:
            yield Diagnostic(place, f"the extension {name} is defined twice", "delete one of the two", about=about)
        else:
            defined.add(name)
            for key in ("property", "type_hint"):
                value = part.get(key) or "x:"
                if not isinstance(value, str) or ":" not in value or any(map(str.isspace, value)):
                    message, hint = f"the {key} of the extension {name} is no CURIE: {value!r}", "write `prefix:name`"
                    place = mappings.set.place_in_head(EXTENSIONS, number, key)
                    yield Diagnostic(place, message, hint, about=(name, key))
