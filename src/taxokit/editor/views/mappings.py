"""The review of mappings: the targets with their coverage, and for each item its mappings and candidates."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, NamedTuple
from urllib.parse import urlencode

from starlette.responses import JSONResponse, RedirectResponse, Response

from taxokit.edit.candidates import evidence_of_candidate
from taxokit.edit.mapping_words import checked_iri
from taxokit.edit.target_file import PARTS, Reading, TargetTerm
from taxokit.edit.workspace import EditError
from taxokit.editor.editor import Editor
from taxokit.editor.lists import neighbour, page_number, pages_of
from taxokit.editor.targets import TargetFiles
from taxokit.editor.views import Asked, View, view
from taxokit.rdf import skos, terms
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import BUILT_IN, NO_TERM
from taxokit.sssom.terms import OBSOLETE
from taxokit.taxonomy.mapping_coverage import coverage, mappable_classes
from taxokit.taxonomy.mappings import slot_for
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, is_deprecated, label_of, language_of, named_items
from taxokit.taxonomy.schema import Class, is_slug
from taxokit.text.errors import SourceError
from taxokit.text.normalize import fold, one_line
from taxokit.web.languages import N_
from taxokit.web.mappings import WORDS

_PLACE = "/mappings"
_MOST = 100  # items in a list
_FILTERS = ("state", "kind", "words")
_STATES = {"open": N_("Not looked up yet"), "mapped": N_("Mapped"), "none": N_("Looked up, without a match")}
_SHOWN = ("confidence", "comment", "author_label", "reviewer_label", "mapping_date", "mapping_justification")
_CHANGED = ("confidence", "comment")


@view
def mappings() -> View:
    """Return the view."""
    answers = {
        f"GET {_PLACE}": _targets,
        f"GET {_PLACE}/{{target}}": _items,
        f"GET {_PLACE}/{{target}}/file": _file,
        f"POST {_PLACE}/{{target}}/file": _take_file,
    }
    return View(answers, N_("Mappings"), 50)


class _Entry(NamedTuple):
    """An item beside a target: its mappings, the notes that some do not hold, and the note that there is no term."""

    item: Item
    mapped: Sequence[Row]
    rejected: Sequence[Row]
    note: Row | None

    @property
    def name(self) -> str:
        """The name of the item, for operations and addresses."""
        return full_id(self.item)

    @property
    def state(self) -> str:
        """The state of the item by its name, as `taxokit map coverage` counts it."""
        return "mapped" if self.mapped else "none" if self.note else "open"


class _Shown(NamedTuple):
    """A mapping, or a term that may become one: `operation` changes or makes it, as JSON."""

    term: TargetTerm
    operation: Mapping[str, Any]
    predicate: str = ""
    evidence: Mapping[str, str] = {}
    words: Sequence[str] = ()
    score: float = 0


# --- targets ----------------------------------------------------------------------------------------------------------


def _targets(editor: Editor, asked: Asked) -> Response:
    if asked.query.get("target"):
        return RedirectResponse(f"{_PLACE}/{_named(asked.query['target'].strip())}", 303)
    rows = [(target, list(group)) for target, group in groupby(coverage(editor.taxonomy), lambda row: row.target)]
    known = {other.target for other in editor.taxonomy.mapping_sets}
    return editor.page(
        "mappings.html",
        editor.gettext("Mappings"),
        targets=rows,
        begun=[name for name in _files(editor) if name not in known],
        has_classes=bool(mappable_classes(editor.taxonomy)),
        here=_PLACE,
    )


def _files(editor: Editor) -> dict[str, TargetFiles]:
    known: dict[str, TargetFiles] = editor.kept.setdefault("targets", {})
    return known


def _named(target: str) -> str:
    """Return the name of a target. Raises EditError for an invalid one."""
    if not is_slug(target):
        raise EditError(f"{target!r} is no name of a target", hint="use lower-case letters, digits and hyphens")
    return target


def _set_of(editor: Editor, target: str) -> MappingSet | None:
    return next((other for other in editor.taxonomy.mapping_sets if other.target == target), None)


# --- files ------------------------------------------------------------------------------------------------------------


def _take_file(editor: Editor, asked: Asked) -> Response:
    """Read the file in the request, or what the user says of a target that has no mappings yet."""
    target, query = _named(asked.path["target"]), asked.query
    source, version = query.get("source", "").strip(), query.get("version", "").strip()
    files = _files(editor).setdefault(target, TargetFiles(target))
    if files.is_reading:
        raise SourceError("another file is being read")
    files.source = checked_iri(source) if source else files.source
    files.version = version or files.version
    if isinstance(asked.data, bytes):
        columns = {part: query[part].strip() for part in PARTS if query.get(part, "").strip()}
        reading = Reading(language_of(editor.taxonomy), columns, query.get("base", "").strip())
        files.read(editor.taxonomy, one_line(query.get("name", "")) or target, asked.data, reading, editor.lock)
    return _state_of(files)


def _file(editor: Editor, asked: Asked) -> Response:
    return _state_of(_files(editor).get(asked.path["target"]) or TargetFiles(""))


def _state_of(files: TargetFiles) -> Response:
    return JSONResponse({"reading": files.is_reading, "failure": files.failure, "files": files.files})


def _base_of(mapping_set: MappingSet | None, namespace: str) -> str:
    """Return the namespace of the terms of a target if it has only one, for a table with codes."""
    prefixes = mapping_set.declared_prefixes if mapping_set else {}
    starts = [
        start for start in prefixes.values() if start not in BUILT_IN.values() and not start.startswith(namespace)
    ]
    used = [
        start
        for start in starts
        if mapping_set and any(mapping_set.iri(row["object_id"]).startswith(start) for row in mapping_set.rows)
    ]
    longest = [start for start in used if not any(other != start and other.startswith(start) for other in used)]
    return longest[0] if len(longest) == 1 else ""


# --- items ------------------------------------------------------------------------------------------------------------


def _items(editor: Editor, asked: Asked) -> Response:
    target = _named(asked.path["target"])
    mapping_set, files = _set_of(editor, target), _files(editor).get(target) or TargetFiles(target)
    entries = _entries(editor, target)
    chosen = {name: asked.query.get(name, "").strip() for name in _FILTERS}
    path, base = f"{_PLACE}/{target}", {name: value for name, value in chosen.items() if value}
    words = fold(chosen["words"]).split()
    matches = [name for name, entry in entries.items() if _matches(name, entry, chosen, words)]
    if "after" in asked.query or "before" in asked.query:
        name = neighbour(list(entries), matches, asked.query)
        return RedirectResponse(f"{path}?{urlencode(base | ({'at': name} if name else {'done': '1'}))}", 303)
    at = asked.query.get("at", "")
    entry = entries.get(at)
    if at and entry is None:
        raise EditError(f"there is no item {at!r} to map")
    number, address, joint = page_number(asked.query), f"{path}?{urlencode(base)}", "&" if base else ""
    states = Counter(other.state for other in entries.values())
    values: dict[str, Any] = {}
    if entry is not None:
        values = _of_entry(editor, files, mapping_set, entry, asked.query.get("search", ""))
    return editor.page(
        "mapping.html",
        editor.gettext("Mappings to %(name)s") % {"name": target},
        target=target,
        files=files,
        mapping_set=mapping_set,
        base=_base_of(mapping_set, editor.taxonomy.namespace),
        parts=PARTS,
        states=_STATES,
        numbers=states,
        kinds=[cls.kind for cls in mappable_classes(editor.taxonomy)],
        chosen=chosen,
        matches=len(matches),
        shown=[entries[name] for name in matches[(number - 1) * _MOST : number * _MOST]] if entry is None else (),
        pages=pages_of(address, joint, len(matches), _MOST),
        number=number - 1,
        address=address,
        joint=joint,
        at=at,
        entry=entry,
        is_done="done" in asked.query,
        properties=WORDS,
        here=_PLACE,
        scripts=["mappings.js"],
        **values,
    )


def _entries(editor: Editor, target: str) -> dict[str, _Entry]:
    """Return the items that can be mapped beside a target, by their names; once for each state."""
    known: dict[str, tuple[object, dict[str, _Entry]]] = editor.kept.setdefault("mappings", {})
    if target not in known or known[target][0] is not editor.taxonomy:
        known[target] = editor.taxonomy, {entry.name: entry for entry in _read_entries(editor, target)}
    return known[target][1]


def _read_entries(editor: Editor, target: str) -> Iterator[_Entry]:
    taxonomy, mapping_set, classes = editor.taxonomy, _set_of(editor, target), mappable_classes(editor.taxonomy)
    for item in named_items(taxonomy):
        if item.cls in classes and not is_deprecated(taxonomy, item):
            rows = mapping_set.rows_by_subject.get(taxonomy.iri(item), ()) if mapping_set else ()
            negative = [row for row in rows if row["predicate_modifier"]]
            notes = [row for row in rows if mapping_set and mapping_set.iri(row["object_id"]) == NO_TERM]
            mapped = [row for row in rows if row not in negative and row not in notes]
            yield _Entry(item, mapped, negative, next(iter(notes), None))


def _matches(name: str, entry: _Entry, chosen: Mapping[str, str], words: Sequence[str]) -> bool:
    if chosen["state"] not in ("", entry.state) or chosen["kind"] not in ("", entry.item.cls.kind):
        return False
    text = fold(f"{name} {label_of(entry.item)}") if words else ""
    return all(word in text for word in words)


# --- one item ---------------------------------------------------------------------------------------------------------


def _of_entry(
    editor: Editor, files: TargetFiles, mapping_set: MappingSet | None, entry: _Entry, search: str
) -> dict[str, Any]:
    """Return what the page of an item shows: its texts, its mappings, candidates, and the terms that were searched."""
    item, taxonomy = entry.item, editor.taxonomy
    new: dict[str, Any] = {"op": "map", "item": entry.name, "target": files.name, "version": files.version}
    new |= {"source": files.source} if mapping_set is None else {}
    new["defaults"] = {"mapping_date": datetime.now(UTC).date().isoformat()}
    known = {mapping_set.iri(row["object_id"]) for row in (*entry.mapped, *entry.rejected)} if mapping_set else set()
    candidates = []
    for candidate in files.candidates(taxonomy, item):
        term = candidate.term
        if term.iri not in known:
            operation = {**new, **_named_term(term), "evidence": evidence_of_candidate(candidate)}
            candidates.append(_Shown(term, operation, candidate.predicate, {}, candidate.words, candidate.score))
    terms_ = [term for term in files.search(search) if term.iri not in known]
    results = [_Shown(term, {**new, **_named_term(term)}) for term in terms_]
    return {
        "mapped": list(_of_rows(editor, files, mapping_set, entry.mapped, item)),
        "rejected": list(_of_rows(editor, files, mapping_set, entry.rejected, item)),
        "candidates": candidates,
        "results": results,
        "search": search,
        "new": new,
        "no_note": {"op": "unmap", "item": entry.name, "target": files.name},
        "predicates": _predicates(item.cls),
        "parents": [editor.name(parent) for parent in item.path[1:]],
        "texts": _texts(item),
        "slots": _CHANGED,
    }


def _named_term(term: TargetTerm) -> dict[str, str]:
    return {"term": term.iri, "label": term.label}


def _predicates(cls: Class) -> list[tuple[int, str, str]]:
    """Return the predicates of a class: the key, the name and the IRI of each."""
    keys = enumerate(skos.MAPPINGS, 1)
    return [(key, uri.removeprefix(terms.SKOS), uri) for key, uri in keys if slot_for(cls, uri)]


def _texts(item: Item) -> list[tuple[str, list[str]]]:
    """Return the other names of an item in one text, its definitions and its notes, by slot."""
    uris = (terms.ALT_LABEL, *skos.DOCUMENTATION)
    texts: list[tuple[str, list[str]]] = []
    for slot in item.cls.slots:
        values = [value for value in item.values(slot) if isinstance(value, str)] if slot.uri in uris else []
        if values:
            texts.append((slot.name, [", ".join(values)] if slot.uri == terms.ALT_LABEL else values))
    return texts


def _of_rows(
    editor: Editor, files: TargetFiles, mapping_set: MappingSet | None, rows: Sequence[Row], item: Item
) -> Iterator[_Shown]:
    """Yield the mappings of an item, with the texts of their terms as far as a file or the table of terms has them."""
    if mapping_set is None:
        return
    for row in rows:
        iri, predicate = mapping_set.iri(row["object_id"]), mapping_set.iri(row["predicate_id"])
        term = files.target.by_iri.get(iri) or _known_term(editor, iri, row)
        operation = {"item": full_id(item), "target": mapping_set.target}
        operation |= {"term": row["object_id"], "predicate": row["predicate_id"]}
        evidence = {slot: mapping_set.value(row, slot) for slot in _SHOWN}
        yield _Shown(term, operation, predicate, {slot: value for slot, value in evidence.items() if value})


def _known_term(editor: Editor, iri: str, row: Row) -> TargetTerm:
    """Return a term as the table of terms has it, or the mapping alone."""
    term = editor.taxonomy.mappings.term(iri) if editor.taxonomy.mappings else None
    label = (term.label if term else "") or row["object_label"] or row["object_id"]
    if term is None:
        return TargetTerm(iri, label)
    return TargetTerm(iri, label, is_obsolete=term.status == OBSOLETE, replaced_by=term.replaced_by)
