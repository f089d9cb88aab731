"""Words for mappings on the command line, in candidates and in files: predicates, justifications, slots and values."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain, count

from taxokit.edit.workspace import EditError
from taxokit.rdf import skos, terms
from taxokit.rdf.iris import is_iri
from taxokit.repository.git import git_user
from taxokit.repository.project import Project
from taxokit.sssom.mapping_set import LISTED, MappingSet
from taxokit.sssom.standard import BUILT_IN, JUSTIFICATIONS, MAPPING_SLOTS, SEMAPV, VALUES
from taxokit.taxonomy.schema import Class, is_slug
from taxokit.text.formulas import formula_sign
from taxokit.text.versions import is_date
from taxokit.text.words import did_you_mean, listed

SHORT = {
    "author": "author_label",
    "comment": "comment",
    "confidence": "confidence",
    "date": "mapping_date",
    "justification": "mapping_justification",
    "label": "object_label",
    "predicate": "predicate_id",
    "reviewer": "reviewer_label",
}
"""Short names of slots of mappings."""


def read_justification(word: str) -> str:
    """Return the CURIE of a justification, which may be named without its prefix. Raises EditError."""
    name = word.removeprefix("semapv:").removeprefix(SEMAPV)
    if f"{SEMAPV}{name}" in JUSTIFICATIONS:
        return f"semapv:{name}"
    known = {iri.removeprefix(SEMAPV) for iri in JUSTIFICATIONS}
    hint = did_you_mean(name, known) or f"write {listed(sorted(known), 'or')}"
    raise EditError(f"there is no justification {word!r}", hint=hint)


def slot_named(word: str) -> str:
    """Return the slot of mappings that a word means: its name, or a short one. Raises EditError."""
    name = SHORT.get(word, word)
    if name not in MAPPING_SLOTS:
        hint = did_you_mean(word, {*SHORT, *MAPPING_SLOTS}) or f"such as {listed(SHORT, 'or')}"
        raise EditError(f"mappings have no slot {word!r}", hint=hint)
    return name


def checked_value(mapping_set: MappingSet, name: str, value: str) -> str:
    """Return a value of a slot of mappings as it is written. Raises EditError if it is invalid."""
    if name == "mapping_justification":
        return read_justification(value)
    slot = MAPPING_SLOTS[name]
    for part in value.split(LISTED) if slot.is_list else [value]:
        problem = ""
        if slot.kind == "share" and not _is_share(part):
            problem = "a number from 0 to 1"
        elif slot.kind == "date" and not is_date(part):
            problem = "a date such as 2026-06-14"
        elif slot.kind == "reference" and not mapping_set.iri(part):
            problem = "a CURIE with a declared prefix"
        elif slot.kind == "uri" and not is_iri(part):
            problem = "an IRI"
        elif slot.kind in VALUES and part not in VALUES[slot.kind]:
            problem = listed(sorted(VALUES[slot.kind]), "or")
        if problem:
            raise EditError(f"{name} {part!r} is invalid", hint=f"write {problem}")
    return checked_text(name, value)


def checked_text(name: str, value: str) -> str:
    """Return a text that can stand in a table that people open in a spreadsheet. Raises EditError for another."""
    if any(mark in value for mark in "\t\r\n"):
        raise EditError(f"the {name} has a tab or a line break", hint="write it in one line")
    if formula_sign(value):
        raise EditError(f"the {name} begins as a spreadsheet formula does: {value!r}", hint="begin with a word")
    return value


def _is_share(word: str) -> bool:
    try:
        return 0 <= float(word) <= 1
    except ValueError:
        return False


def checked_iri(word: str) -> str:
    """Return a word that is an IRI. Raises EditError for another."""
    if "://" not in word and not word.startswith("urn:"):
        raise EditError(f"{word} is no IRI, and its prefix is not declared", hint="write the whole IRI")
    if not is_iri(word):
        raise EditError(f"{word} is no IRI", hint="check its characters")
    return word


def predicates_of(cls: Class) -> Mapping[str, str]:
    """Return the predicates of mappings of a class by the names of their slots."""
    uris = (*skos.MAPPINGS, terms.SAME_AS)
    return {slot.name: slot.uri for slot in cls.slots if slot.uri in uris and not slot.computed}


def read_predicate(cls: Class, prefixes: Mapping[str, str], word: str) -> str:
    """Return the IRI of the predicate that a word means: the name of a slot, a CURIE, `closeMatch` or `close`.

    Raises EditError.
    """
    known: dict[str, str] = {}
    for name, uri in predicates_of(cls).items():
        local = uri.removeprefix(terms.SKOS)
        known |= {name: uri, local: uri, local.removesuffix("Match"): uri, uri: uri}
    if word in known:
        return known[word]
    prefix, colon, rest = word.partition(":")
    if colon and prefix in (declared := {**prefixes, **BUILT_IN}):
        return declared[prefix] + rest
    if "://" in word and is_iri(word):
        return word
    shown = [name for name in known if not name.endswith("Match") and "_" not in name and ":" not in name]
    hint = did_you_mean(word, known) or (f"write {listed(shown, 'or')}" if shown else "write a CURIE")
    raise EditError(f"{cls.indefinite} has no mappings {word!r}", hint=hint)


def free_prefix(target: str, namespace: str, taken: Collection[str]) -> str:
    """Return a prefix for a namespace of a target that is not taken: its name, with the last part of the namespace."""
    part = namespace.rstrip("/#").rpartition("/")[2]
    numbered = (f"{target}{number}" for number in count(2))
    return next(name for name in chain([target], [f"{target}-{part}"] * is_slug(part), numbered) if name not in taken)


def evidence_of(
    project: Project, authors: Sequence[str], reviewers: Sequence[str], date: str | None
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the evidence that people give, and the defaults for what they leave out: the user of Git, and today."""
    judgement = {
        "author_label": LISTED.join(authors),
        "reviewer_label": LISTED.join(reviewers),
        "mapping_date": date or "",
    }
    defaults = {
        "author_label": "" if authors else git_user(project.root),
        "mapping_date": "" if date else datetime.now(UTC).date().isoformat(),
    }
    return _without_empty(judgement), _without_empty(defaults)


def _without_empty(values: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in values.items() if value}
