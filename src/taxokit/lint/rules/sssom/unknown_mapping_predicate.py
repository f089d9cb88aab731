"""A predicate does not exist, or no slot takes the mapping.

A misspelled predicate joins nothing. SSSOM allows predicates of any vocabulary; those of SKOS, OWL, RDF Schema, SSSOM
and its vocabulary of justifications must exist there. In a taxonomy, a mapping is a value of the slot whose URI is
its predicate; if the class of its subject has none, no release shows it.

Source: SSSOM 1.0, predicate_id; SKOS Reference section 10.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactmatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule, terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.rdf.standards import STANDARDS
from taxokit.sssom.mapping_set import Row
from taxokit.sssom.standard import NO_TERM, PREDICATES, SEMAPV, SSSOM
from taxokit.taxonomy.mappings import slot_for
from taxokit.text.words import did_you_mean, listed

_NAMES = {
    terms.SKOS: [name.removeprefix(terms.SKOS) for name in (*MAPPINGS, terms.MAPPING_RELATION)],
    **{namespace: list(STANDARDS[namespace][1]) for namespace in (terms.OWL, terms.RDFS, terms.RDF)},
    **{name: [iri.removeprefix(name) for iri in PREDICATES if iri.startswith(name)] for name in (SSSOM, SEMAPV)},
}
"""The names of the predicates in the namespaces of standards."""

_INSTEAD = {
    f"{terms.SKOS}{name}": f"skos:{instead}"
    for name, instead in (("broader", "broadMatch"), ("narrower", "narrowMatch"), ("related", "relatedMatch"))
}


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping with a predicate that its standard lacks, or for which there is no slot."""
    for predicate, rows in mappings.rows_by("predicate_id").items():
        iri = mappings.iri(predicate)
        namespace = next((name for name in _NAMES if iri.startswith(name)), "")
        name = iri.removeprefix(namespace)
        if not iri:
            continue
        if iri in _INSTEAD:
            message, hint = f"{predicate} links concepts of one scheme", f"use {_INSTEAD[iri]} between vocabularies"
            severity = Severity.WARNING
        elif namespace and name not in _NAMES[namespace]:
            hint = did_you_mean(predicate, _known(mappings, namespace)) or _usual()
            message, severity = f"there is no predicate {predicate}", Severity.ERROR
        else:
            yield from _without_slot(mappings, predicate, iri, rows)
            continue
        about = (predicate,)
        yield from mappings.findings(
            "predicate_id", rows, message, hint, about=about, cause=predicate, severity=severity
        )


def _known(mappings: MappingView, namespace: str) -> list[str]:
    """Return the CURIEs of the usual predicates, and of those in a namespace, without classes."""
    others = [f"{namespace}{name}" for name in _NAMES[namespace] if name[:1].islower()]
    return list(filter(None, map(mappings.set.curie, (*PREDICATES, *others))))


def _usual() -> str:
    return f"write {listed((f'skos:{name}' for name in _NAMES[terms.SKOS][:5]), 'or')}"


def _without_slot(mappings: MappingView, predicate: str, iri: str, rows: Sequence[Row]) -> Diagnostics:
    """Yield the mappings of items whose class has no slot for a predicate."""
    for row in rows:
        item = mappings.subject(row)
        is_stated = not row["predicate_modifier"] and mappings.iri(row["object_id"]) != NO_TERM
        if item is not None and is_stated and slot_for(item.cls, iri) is None:
            names = [mappings.set.curie(slot.uri) for slot in item.cls.slots if slot_for(item.cls, slot.uri)]
            hint = f"it has slots for {listed(filter(None, names))}" if any(names) else "add a slot with this URI"
            message = f"the class of {item.name} has no slot for {predicate}"
            place = mappings.set.place(row, "predicate_id")
            yield Diagnostic(place, message, hint, about=(item.name, predicate), cause=f"{item.cls.name} {predicate}")
