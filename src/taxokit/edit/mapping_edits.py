"""Changes of the mapping sets of a repository: rows that are added, changed and removed, and the terms that they use.

A row is read and written as text, so every other byte of a file stays. A mapping set that does not exist is made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from taxokit.edit.mapping_words import checked_iri, checked_text, checked_value, free_prefix, read_predicate, slot_named
from taxokit.edit.workspace import EditError, Workspace
from taxokit.rdf import terms
from taxokit.rdf.iris import namespace_of
from taxokit.repository.project import MAPPINGS_FOLDER
from taxokit.sssom import patch
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.read import ENDING, HEAD_ENDING, read_mapping_set
from taxokit.sssom.standard import BUILT_IN, MAPPING_SLOTS, NO_TERM, NO_TERM_CURIE, PROPAGATED
from taxokit.sssom.terms import COLUMNS, Term, read_terms
from taxokit.sssom.terms import ENDING as TERMS_ENDING
from taxokit.taxonomy.mappings import path_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import document_space, is_slug
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.errors import SourceError
from taxokit.text.words import did_you_mean, listed
from taxokit.yaml_text import emitter

_HEAD = ("subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification")
_DECIDED = ("subject_id", "object_id")
"""The slots that make a mapping another one."""


class NewSet(NamedTuple):
    """A mapping set that does not exist yet: a prefix and its namespace, and the IRI and the version of the target."""

    prefix: str = ""
    namespace: str = ""
    source: str = ""
    version: str = ""


@dataclass(frozen=True)
class NewMapping:
    """A mapping to add: `evidence` are the values of its slots, `defaults` those of slots without evidence.

    Defaults are only written into columns that exist. `term` has the label and the state of the object, and `prefixes`
    are those of the CURIEs in the evidence.
    """

    predicate: str
    evidence: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    term: Term | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)


class MappingEditor:
    """The mapping sets of a workspace while they are edited, by the names of their targets."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.taxonomy: Taxonomy = workspace.taxonomy
        self.sets: dict[str, MappingSet] = {other.target: other for other in self.taxonomy.mapping_sets}
        self._added: dict[str, dict[tuple[str, ...], Mapping[str, str]]] = {}
        self._added_terms: dict[str, dict[str, Term]] = {}
        self._read_terms: dict[str, tuple[str, Mapping[str, Term]]] = {}

    # --- names --------------------------------------------------------------------------------------------------------

    def set_named(self, target: str) -> MappingSet:
        """Return the mapping set of a target. Raises EditError if there is none, or if it is not readable."""
        if target not in self.sets:
            hint = did_you_mean(target, self.sets) or f"the targets are {listed(self.sets)}" if self.sets else ""
            raise EditError(f"there are no mappings to {target!r}", hint=hint)
        mapping_set = self.sets[target]
        check_readable(mapping_set.diagnostics)
        return mapping_set

    def object_of(self, word: str, target: str = "") -> tuple[str, str]:
        """Return the target and the IRI that a CURIE or an IRI means. Raises EditError if either is unclear."""
        if target and target not in self.sets:
            return target, checked_iri(word)
        among = [self.set_named(target)] if target else [self.set_named(name) for name in self.sets]
        matches = [(other.target, iri) for other in among if (iri := self._iri_in(other, word))]
        if len(matches) > 1:  # the same prefix in two sets
            used = [(name, iri) for name, iri in matches if iri in _object_iris(self.sets[name])]
            matches = used if len(used) == 1 else matches
        if len(matches) == 1:
            return matches[0]
        if matches:
            names = listed((f"--target {name}" for name, _ in matches), "or")
            raise EditError(f"several targets may have {word}", hint=f"add {names}")
        if target:
            return target, checked_iri(word)
        hint = "add --target NAME, and write the term as an IRI"
        known = {prefix for other in self.sets.values() for prefix in other.prefixes} - BUILT_IN.keys()
        raise EditError(f"no mapping set knows {word}", hint=did_you_mean(word.partition(":")[0], known) or hint)

    def _iri_in(self, mapping_set: MappingSet, word: str) -> str:
        """Return the IRI of a term by the prefixes of a set, "" if it has none for it."""
        iri = mapping_set.iri(word) or word
        prefix = mapping_set.curie(iri).partition(":")[0]
        if not prefix or prefix in BUILT_IN or mapping_set.prefixes[prefix] in self._own_namespaces():
            return ""
        return iri

    def _own_namespaces(self) -> set[str]:
        namespace = self.taxonomy.namespace
        return {start for start in self.taxonomy.prefixes.values() if namespace and start.startswith(namespace)}

    def rows(self, item: Item, target: str, iri: str, predicate: str = "") -> list[Row]:
        """Return the rows that map an item to a term, with a predicate if it is given."""
        mapping_set = self.set_named(target)
        return [
            row
            for row in self._rows_of(item, target)
            if mapping_set.iri(row["object_id"]) == iri and predicate in ("", mapping_set.iri(row["predicate_id"]))
        ]

    def _rows_of(self, item: Item, target: str) -> Iterator[Row]:
        """Yield the rows whose subject is an item."""
        yield from self.set_named(target).rows_by_subject.get(self.taxonomy.iri(item), ())

    def row(self, item: Item, target: str, iri: str, predicate: str = "") -> Row:
        """Return the row that maps an item to a term. Raises EditError if there is none, or several."""
        rows, mapping_set = self.rows(item, target, iri, predicate), self.set_named(target)
        name = NO_TERM_CURIE if iri == NO_TERM else mapping_set.curie(iri) or iri
        if not rows:
            known = [f"{row['predicate_id']} {row['object_id']}" for row in self._rows_of(item, target)]
            hint = f"it is mapped to {listed(known)}" if known else f"it has no mappings to {target}"
            raise EditError(f"{item.name} is not mapped to {name}", hint=hint)
        if len(rows) > 1:
            names = listed((row["predicate_id"] for row in rows), "or")
            raise EditError(f"{item.name} is mapped to {name} more than once", hint=f"name the predicate: {names}")
        return rows[0]

    # --- changes ------------------------------------------------------------------------------------------------------

    def add(self, item: Item, target: str, iri: str, mapping: NewMapping, new: NewSet) -> None:
        """Map an item to a term, or say that there is none; `finish` writes it. Raises EditError."""
        if target not in self.sets:
            self._create(target, iri, mapping, new)
        self._describe_target(target, new)
        for prefix, namespace in mapping.prefixes.items():
            self._declare(target, prefix, namespace)
        subject, object_ = self._curie_of_item(target, item), self._curie_of_term(target, iri, new)
        predicate = self._curie(target, mapping.predicate)
        term = self._known_term(target, iri, mapping.term)
        existing = self.rows(item, target, iri, mapping.predicate)
        if existing:
            place = str(self.set_named(target).place(existing[0]))
            hint = f"`taxokit map set {item.id} {object_}` changes its evidence"
            raise EditError(f"{item.name} is already mapped: {predicate} {object_}", where=place, hint=hint)
        self._settle_note(item, target, iri, mapping)
        cells = {"subject_id": subject, "subject_label": label_of(item), "predicate_id": predicate}
        cells |= {"object_id": object_, "object_label": term.label if iri != NO_TERM else ""}
        mapping_set = self.set_named(target)
        cells = {name: value for name, value in cells.items() if name in mapping_set.columns}
        cells |= {name: value for name, value in mapping.defaults.items() if name in mapping_set.columns}
        cells |= {name: self._checked(target, name, value) for name, value in mapping.evidence.items()}
        self._added.setdefault(target, {})[subject, predicate, object_] = cells
        if iri != NO_TERM:
            self._added_terms.setdefault(target, {})[iri] = term
        label = f" ({term.label})" if term.label else ""
        words = f"mapped {item.name}: {predicate} {object_}{label}"
        if iri == NO_TERM:
            words = f"noted that {target} has no term for {item.name}"
        elif cells.get("predicate_modifier"):
            words = f"noted that {item.name} is not mapped: {predicate} {object_}{label}"
        self.workspace.report_file(words, mapping_set.path)

    def is_added(self, item: Item, target: str, iri: str, predicate: str) -> bool:
        """Return True if a mapping is in the table, or is one of those to write."""
        if target not in self.sets:
            return False
        key = tuple(self._curie(target, name) for name in (self.taxonomy.iri(item), predicate, iri))
        return key in self._added.get(target, ()) or bool(self.rows(item, target, iri, predicate))

    def finish(self) -> None:
        """Write the mappings that were added, all of a target at once. Raises EditError."""
        for target, added in self._added.items():
            self._insert(target, list(added.values()))
            self.set_terms(target, self._added_terms.get(target, {}).values())
        self._added, self._added_terms = {}, {}

    def _settle_note(self, item: Item, target: str, iri: str, mapping: NewMapping) -> None:
        """Remove the note that there is no term for an item that is mapped now. Raises EditError for a new note."""
        if mapping.evidence.get("predicate_modifier"):
            return
        mapping_set = self.set_named(target)
        for row in self._rows_of(item, target):
            is_note = mapping_set.iri(row["object_id"]) == NO_TERM
            if iri == NO_TERM and not is_note and not row["predicate_modifier"]:
                hint = "remove the mapping first, if it does not hold"
                message = f"{item.name} is mapped to {target}: {row['predicate_id']} {row['object_id']}"
                raise EditError(message, where=str(mapping_set.place(row)), hint=hint)
            if iri != NO_TERM and is_note:
                self._delete(target, [row])
                words = f"removed the note that {target} has no term for {item.name}"
                self.workspace.report_file(words, mapping_set.path)

    def set(self, item: Item, target: str, iri: str, values: Mapping[str, str], predicate: str = "") -> None:
        """Change the evidence of a mapping; an empty value removes it. Raises EditError."""
        row, mapping_set = self.row(item, target, iri, predicate), self.set_named(target)
        old = {name: mapping_set.value(row, name) for name in MAPPING_SLOTS}
        cells: dict[str, str] = {}
        for word, value in values.items():
            name = slot_named(word)
            if name in _DECIDED:
                raise EditError(f"{name} cannot be changed", hint="remove the mapping, and add another")
            if name == "predicate_id":
                other = read_predicate(item.cls, mapping_set.prefixes, value)
                clash = self.rows(item, target, iri, other)
                if clash and clash[0] is not row:
                    place = str(mapping_set.place(clash[0]))
                    raise EditError(f"{item.name} has such a mapping", where=place, hint="remove one of the two")
                cells[name] = self._curie(target, other)
            else:
                cells[name] = self._checked(target, name, value) if value else ""
        cells = {name: value for name, value in cells.items() if value != old[name]}
        if not cells:
            return
        row = self._change(target, row, cells)
        mapping_set = self.set_named(target)
        changes = ", ".join(f"{name} {value or 'removed'}" for name, value in cells.items())
        words = f"changed {item.name}: {row['predicate_id']} {row['object_id']}: {changes}"
        self.workspace.report_file(words, str(mapping_set.place(row)))

    def remove(self, item: Item, target: str, iri: str, predicate: str = "") -> None:
        """Remove a mapping, and the term if no other mapping uses it. Raises EditError."""
        row, mapping_set = self.row(item, target, iri, predicate), self.set_named(target)
        self.drop(target, [row])
        words = f"removed {item.name}: {row['predicate_id']} {row['object_id']}"
        self.workspace.report_file(words, mapping_set.path)

    def drop(self, target: str, rows: Sequence[Row]) -> None:
        """Remove rows, and the terms that no other row uses."""
        before, path = _object_iris(self.set_named(target)), self.terms_path(target)
        self._delete(target, rows)
        unused = before - _object_iris(self.set_named(target))
        if unused and self.workspace.text(path):
            self.workspace.write(path, self._patched_terms(path, lambda text: patch.without_terms(text, unused)))

    def give(self, target: str, rows: Sequence[Row], item: Item) -> None:
        """Give mappings another subject."""
        cells = {"subject_id": self._curie_of_item(target, item), "subject_label": label_of(item)}
        mapping_set = self.set_named(target)
        kept = {name: value for name, value in cells.items() if name in mapping_set.columns}
        self._insert(target, [{**row.cells, **kept} for row in rows])
        self._delete(target, rows)

    def set_terms(self, target: str, terms_: Iterable[Term]) -> None:
        """Add terms to those of a target, or give them other values. Raises EditError."""
        known, path = self.terms(target), self.terms_path(target)
        changed = [term for term in terms_ if known.get(term.iri, Term(""))._replace(line=0) != term._replace(line=0)]
        for term in changed:
            checked_text("label of a term", term.label)
        if changed:
            self.workspace.write(path, self.workspace.text(path) or f"{','.join(COLUMNS)}\n")
            self.workspace.write(path, self._patched_terms(path, lambda text: patch.with_terms(text, changed)))

    def set_head(self, target: str, slot: str, value: str) -> None:
        """Give a mapping set another value in its head. Raises EditError."""
        mapping_set = self.set_named(target)
        self._write_head(mapping_set, lambda: patch.with_head_value(mapping_set, slot, value))

    # --- parts of changes ---------------------------------------------------------------------------------------------

    def _insert(self, target: str, added: Sequence[Mapping[str, str]]) -> None:
        """Insert rows. A value that the set has for all its rows is not repeated; a missing column is added."""
        for cells in added:
            self._widen(target, cells)
        mapping_set = self.set_named(target)
        own = {name for row in mapping_set.rows for name in row.cells}
        shared = {name: value for name, value in mapping_set.head.items() if name in PROPAGATED and name not in own}
        rows = [{name: "" if shared.get(name) == value else value for name, value in cells.items()} for cells in added]
        self._write(mapping_set.path, patch.with_rows(mapping_set, rows))

    def _delete(self, target: str, rows: Iterable[Row]) -> None:
        """Remove rows, whose places may be others by now."""
        mapping_set = self.set_named(target)
        others, present = list(mapping_set.rows), []
        for row in rows:
            present.append(next(other for other in others if other.cells == row.cells))
            others.remove(present[-1])
        self._write(mapping_set.path, patch.without_rows(mapping_set, present))

    def _widen(self, target: str, cells: Mapping[str, str]) -> None:
        """Add the columns that a row needs and the set does not have."""
        for name, value in cells.items():
            mapping_set = self.set_named(target)
            is_in_head = name in PROPAGATED and bool(mapping_set.head.get(name))
            is_shared = is_in_head and not any(row[name] for row in mapping_set.rows)
            if is_shared and mapping_set.head[name] != value:
                self._unshare(mapping_set, name)
            elif value and name not in mapping_set.columns and not is_shared:
                self._write(mapping_set.path, patch.with_column(mapping_set, name))

    def _unshare(self, mapping_set: MappingSet, name: str) -> None:
        """Write a value of a set into each of its rows: it counts no longer for them once a row has its own."""
        if name not in mapping_set.columns:
            self._write(mapping_set.path, patch.with_column(mapping_set, name))
            return
        value = next((mapping_set.value(row, name) for row in mapping_set.rows), "")
        self._write(mapping_set.path, patch.with_cells(mapping_set, mapping_set.rows, {name: value}))

    def _change(self, target: str, row: Row, cells: Mapping[str, str]) -> Row:
        """Change the cells of a row, which moves if it sorts elsewhere then; return the new row."""
        place = self.set_named(target).rows.index(row)
        self._widen(target, cells)
        mapping_set = self.set_named(target)
        row = mapping_set.rows[place]
        cells = {name: value for name, value in cells.items() if name in mapping_set.columns}
        new = {name: value for name, value in {**row.cells, **cells}.items() if value}
        if "predicate_id" in cells:
            self._write(mapping_set.path, patch.without_rows(mapping_set, [row]))
            self._write(mapping_set.path, patch.with_rows(self.set_named(target), [new]))
        else:
            self._write(mapping_set.path, patch.with_cells(mapping_set, [row], cells))
        return next(other for other in self.set_named(target).rows if dict(other.cells) == new)

    def _write(self, path: str, text: str) -> None:
        self.workspace.write(path, text)
        head_path = path.removesuffix(ENDING) + HEAD_ENDING
        mapping_set = read_mapping_set(path, text, self.workspace.text(head_path) or None, head_path)
        check_readable(mapping_set.diagnostics)
        self.sets[mapping_set.target] = mapping_set

    def _write_head(self, mapping_set: MappingSet, change: Callable[[], str]) -> None:
        try:
            text = change()
        except SourceError as error:
            raise EditError(error.message, where=mapping_set.head_path, hint=error.hint) from None
        if mapping_set.head_path == mapping_set.path:
            self._write(mapping_set.path, text)
        else:
            self.workspace.write(mapping_set.head_path, text)
            self._write(mapping_set.path, mapping_set.text)

    # --- terms --------------------------------------------------------------------------------------------------------

    @staticmethod
    def terms_path(target: str) -> str:
        """Return the path of the table of terms of a target."""
        return f"{MAPPINGS_FOLDER}/{target}{TERMS_ENDING}"

    def terms(self, target: str) -> Mapping[str, Term]:
        """Return the terms of a target by IRI."""
        path = self.terms_path(target)
        text = self.workspace.text(path)
        if self._read_terms.get(path, ("", {}))[0] != text:
            self._read_terms[path] = (text, read_terms(path, text).by_iri)
        return self._read_terms[path][1] if text else {}

    def _known_term(self, target: str, iri: str, term: Term | None) -> Term:
        """Return the term of the table with an IRI, else `term`. Raises EditError if its label is not known."""
        known = self._added_terms.get(target, {}).get(iri) or self.terms(target).get(iri)
        version = str(self.sets[target].head.get("object_source_version", ""))
        if known and term and term.label not in ("", known.label):
            hint = f"`taxokit map refresh {target} --from FILE` takes over new labels"
            raise EditError(f"the label of {iri} is {known.label!r}", where=self.terms_path(target), hint=hint)
        if known or iri == NO_TERM:
            return known or Term(iri)
        if not term or not term.label:
            hint = "add --label TEXT, or --from FILE with the terms of the target"
            raise EditError(f"the label of {iri} is not known", hint=hint)
        return term._replace(iri=iri, version=term.version or version)

    def _patched_terms(self, path: str, change: Callable[[str], str]) -> str:
        text = self.workspace.text(path)
        check_readable(read_terms(path, text).diagnostics)
        return change(text)

    # --- prefixes -----------------------------------------------------------------------------------------------------

    def _create(self, target: str, iri: str, mapping: NewMapping, new: NewSet) -> None:
        """Make an empty mapping set with its head. Raises EditError if too little is known of it."""
        if not is_slug(target):
            raise EditError(f"{target!r} is no name of a target", hint="use lower-case letters, digits and hyphens")
        if iri == NO_TERM and not new.source:
            hint = f"say what {target} is: add --source IRI, such as that of its concept scheme"
            raise EditError(f"there are no mappings to {target} yet", hint=hint)
        root, taxonomy = self.taxonomy.root, self.taxonomy
        start = document_space(taxonomy.namespace)
        license_ = root.meaning(terms.LICENSE)
        head = {"mapping_set_id": f"{start}{MAPPINGS_FOLDER}/{target}"}
        head |= {"license": license_} if isinstance(license_, str) else {}
        values = {**mapping.defaults, **mapping.evidence}
        columns = [name for name in MAPPING_SLOTS if name in _HEAD or values.get(name)]
        lines = [f"#{name}: {emitter.scalar(value, 1, len(name) + 3)}\n" for name, value in head.items()]
        text = "".join(lines) + "\t".join(columns) + "\n"
        path = path_of(target)
        self._write(path, text)
        self.workspace.report_file(f"added the mapping set of {target}", path)
        if new.prefix:
            self._declare(target, new.prefix, new.namespace)
        if iri != NO_TERM:
            self._curie_of_term(target, iri, new)

    def _describe_target(self, target: str, new: NewSet) -> None:
        """Write the IRI and the version of a target into the head, which must not have others. Raises EditError."""
        if new.source:
            source = checked_iri(new.source)
            if not self._iri_in(self.set_named(target), source):
                self._declare(target, _source_prefix(target), namespace_of(source))
            new = new._replace(source=self._curie(target, source))
        for slot, value in (("object_source", new.source), ("object_source_version", new.version)):
            known = str(self.set_named(target).head.get(slot, ""))
            if value and known and known != value:
                hint = f"`taxokit map refresh {target}` takes over a newer version" if "version" in slot else ""
                raise EditError(f"the {slot} is {known}", where=self.sets[target].head_path, hint=hint)
            if value and not known:
                self.set_head(target, slot, value)

    def _declare(self, target: str, prefix: str, namespace: str) -> None:
        mapping_set = self.set_named(target)
        known = mapping_set.prefixes.get(prefix)
        if known == namespace:
            return
        if known:
            raise EditError(f"the prefix {prefix} stands for {known}", where=mapping_set.path, hint="choose another")
        self._write_head(mapping_set, lambda: patch.with_prefix(mapping_set, prefix, namespace))

    def _curie(self, target: str, iri: str) -> str:
        return self.set_named(target).curie(iri) or iri

    def _curie_of_item(self, target: str, item: Item) -> str:
        """Return the CURIE of an item in a set, which gets its prefix if it has none."""
        iri = self.taxonomy.iri(item)
        if not self.set_named(target).curie(iri):
            starts = [(len(start), prefix, start) for prefix, start in self.taxonomy.prefixes.items()]
            fitting = [entry for entry in starts if entry[2] and iri.startswith(entry[2]) and iri != entry[2]]
            _, prefix, start = max(fitting, default=(0, item.cls.kind, namespace_of(iri)))
            self._declare(target, prefix, start)
        return self._curie(target, iri)

    def _curie_of_term(self, target: str, iri: str, new: NewSet) -> str:
        """Return the CURIE of a term in a set, which gets its prefix if it has none. Raises EditError."""
        if iri == NO_TERM:
            return NO_TERM_CURIE
        if new.prefix and new.namespace and iri.startswith(new.namespace):
            self._declare(target, new.prefix, new.namespace)
        mapping_set, start = self.set_named(target), namespace_of(iri)
        prefix = mapping_set.curie(iri).partition(":")[0]
        if not prefix or (prefix == _source_prefix(target) and mapping_set.prefixes[prefix] != start):
            if not start or start == iri:
                raise EditError(f"no prefix for {iri}", hint="add --prefix NAME=IRI")
            self._declare(target, free_prefix(target, start, mapping_set.prefixes), start)
        return self._curie(target, iri)

    def _checked(self, target: str, name: str, value: str) -> str:
        return checked_value(self.set_named(target), name, value)


def check_readable(faults: Sequence[Diagnostic]) -> None:
    """Raise EditError for the first error in the form of a file, if it has any."""
    for fault in faults:
        if fault.severity is Severity.ERROR:
            raise EditError(fault.message, where=str(fault.location), hint=fault.hint)


def _object_iris(mapping_set: MappingSet) -> set[str]:
    """Return the IRIs of the terms that a mapping set uses."""
    return {mapping_set.iri(row["object_id"]) for row in mapping_set.rows}


def _source_prefix(target: str) -> str:
    """Return the prefix for the IRI of a target itself, which need not begin like its terms."""
    return f"{target}-source"
