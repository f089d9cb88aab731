"""The mapping sets of a repository, and the values that the slots of items get from them.

`mappings/<target>.sssom.tsv` has the mappings to one target, `mappings/<target>.terms.csv` the terms of the target that
they use. A mapping is a value of the slot whose URI is its predicate, beside the values in the source of the item.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from taxokit.repository.project import MAPPINGS_FOLDER
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.read import ENDING, HEAD_ENDING, read_mapping_set
from taxokit.sssom.standard import NO_TERM
from taxokit.sssom.terms import ENDING as TERMS_ENDING
from taxokit.sssom.terms import Term, Terms, read_terms
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy, derived
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.diagnostics import Diagnostic, Location

MappedValues: TypeAlias = Mapping[ItemKey, Mapping[str, list[str]]]
"""The IRIs that mappings give to the slots of items, by the key of the item and the name of the slot."""

MappedRows: TypeAlias = Mapping[ItemKey, Mapping[str, Mapping[str, tuple[MappingSet, Row]]]]
"""The same, with the first mapping of each IRI."""

_TARGET_VERSION = "object_source_version"

_HINT = f"mappings are in files that end in {ENDING}, terms of their targets in {TERMS_ENDING}"


@dataclass(frozen=True)
class Mappings:
    """The mapping sets of a repository in the order of their paths, and the terms of the targets by name.

    `files` are the paths of all of them, and `diagnostics` the reasons why files of the folder are not read.
    """

    sets: Sequence[MappingSet] = ()
    terms: Mapping[str, Terms] = field(default_factory=dict)
    files: Sequence[str] = ()
    diagnostics: Sequence[Diagnostic] = ()

    def term(self, iri: str) -> Term | None:
        """Return the term of a target, None if no table has it."""
        known = (table.by_iri.get(iri) for table in self.terms.values())
        return next((term for term in known if term), None)

    @cached_property
    def object_labels(self) -> Mapping[str, str]:
        """The labels of the other sides of mappings by IRI, in the mappings or in the tables of terms."""
        labels: dict[str, str] = {}
        for mapping_set in self.sets:
            for row in mapping_set.rows:
                iri = mapping_set.iri(row["object_id"])
                term = self.term(iri)
                label = row["object_label"] or (term.label if term else "")
                if label and iri:
                    labels[iri] = min(label, labels.get(iri, label))  # whatever the order of the mappings
        return labels


def read_mappings(paths: Sequence[str], text_of: Callable[[str], str | Diagnostic | None]) -> Mappings:
    """Read the files of a folder of mappings; `text_of` returns the text of a path, or the reason why it has none."""
    diagnostics: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for path in paths:
        if not path.endswith((ENDING, HEAD_ENDING, TERMS_ENDING)):
            if path.endswith((".tsv", ".csv", ".yaml", ".yml")):
                message = "is neither a mapping set nor a table of terms"
                diagnostics.append(Diagnostic(Location(path, 1, 1), message, _HINT, rule="misplaced-file"))
            continue
        text = text_of(path)
        if isinstance(text, Diagnostic):
            diagnostics.append(text)
        elif text is not None:
            texts[path] = text
    sets = [_mapping_set(path, texts) for path in texts if path.endswith(ENDING)]
    tables = {
        path.rpartition("/")[2].removesuffix(TERMS_ENDING): read_terms(path, text)
        for path, text in texts.items()
        if path.endswith(TERMS_ENDING)
    }
    targets = {mapping_set.target for mapping_set in sets}
    for target in sorted(tables.keys() - targets):
        hint = f"add {target}{ENDING}, or delete the file"
        place = Location(tables.pop(target).path, 1, 1)
        diagnostics.append(Diagnostic(place, "belongs to no mapping set", hint, rule="misplaced-file"))
    return Mappings(sets, tables, list(texts), diagnostics)


def _mapping_set(path: str, texts: Mapping[str, str]) -> MappingSet:
    head_path = path.removesuffix(ENDING) + HEAD_ENDING
    return read_mapping_set(path, texts[path], texts.get(head_path), head_path)


def joined_rows(taxonomy: Taxonomy) -> Iterator[tuple[MappingSet, Row, Item | None]]:
    """Yield each mapping with the item that is its subject, None if there is no such item."""
    for mapping_set in taxonomy.mapping_sets:
        for row in mapping_set.rows:
            yield mapping_set, row, taxonomy.by_iri.get(mapping_set.iri(row["subject_id"]))


def mapping_notices(taxonomy: Taxonomy) -> list[str]:
    """Return the title and the description of each mapping set, which has the notices that its target asks for."""
    heads = [mapping_set.head for mapping_set in taxonomy.mapping_sets if "mapping_set_description" in mapping_set.head]
    words = [[head.get("mapping_set_title"), head["mapping_set_description"]] for head in heads]
    return [": ".join(str(part) for part in parts if part) for parts in words]


def path_of(target: str) -> str:
    """Return the path of the mapping set of a target."""
    return f"{MAPPINGS_FOLDER}/{target}{ENDING}"


def released_set(taxonomy: Taxonomy, mapping_set: MappingSet, version: str, issued: str | None) -> MappingSet:
    """Return a mapping set as a version of the taxonomy has it.

    Mappings without a label of either side get it from the items and from the table of terms. If nothing names the
    version of the target, it is that of the table. The head names the version of the taxonomy and its date.
    """
    mappings = taxonomy.mappings or Mappings()
    table = mappings.terms.get(mapping_set.target)
    versions = {term.version for term in table.by_iri.values()} if table else set()
    if len(versions) != 1 or any(row[_TARGET_VERSION] for row in mapping_set.rows):
        versions = {""}
    head = {
        _TARGET_VERSION: versions.pop(),
        "mapping_set_version": version,
        **mapping_set.head,
        "subject_source_version": version,
        "publication_date": issued or "",
    }
    rows = [replace(row, cells={**_labels(taxonomy, mapping_set, row), **row.cells}) for row in mapping_set.rows]
    return replace(mapping_set, head=head, rows=rows)


def _labels(taxonomy: Taxonomy, mapping_set: MappingSet, row: Row) -> dict[str, str]:
    """Return the known labels of both sides of a mapping, by column."""
    item = taxonomy.by_iri.get(mapping_set.iri(row["subject_id"]))
    term = taxonomy.mappings.term(mapping_set.iri(row["object_id"])) if taxonomy.mappings else None
    labels = {"subject_label": label_of(item) if item else "", "object_label": term.label if term else ""}
    return {column: label for column, label in labels.items() if label}


def slot_for(cls: Class, predicate: str) -> Slot | None:
    """Return the slot of a class for mappings with a predicate, None if it has none."""
    fitting = (slot for slot in cls.slots if slot.uri == predicate and slot.kind == "uri" and slot.multivalued)
    return next((slot for slot in fitting if not slot.computed), None)


@derived
def mapped_rows(taxonomy: Taxonomy) -> MappedRows:
    """Return the mappings of items: not those that say that a mapping, or a term, does not exist."""
    rows: dict[ItemKey, dict[str, dict[str, tuple[MappingSet, Row]]]] = defaultdict(lambda: defaultdict(dict))
    for mapping_set, row, item in joined_rows(taxonomy):
        target = mapping_set.iri(row["object_id"])
        if item is None or not target or target == NO_TERM or row["predicate_modifier"]:
            continue
        slot = slot_for(item.cls, mapping_set.iri(row["predicate_id"]))
        if slot is not None:
            rows[item.key][slot.name].setdefault(target, (mapping_set, row))
    return rows


def mapped_values(taxonomy: Taxonomy) -> MappedValues:
    """Return the values that mappings give to items."""
    rows = mapped_rows(taxonomy)
    return {key: {name: list(targets) for name, targets in slots.items()} for key, slots in rows.items()}
