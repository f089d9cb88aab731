"""What changed between two documents, and between their schemas: the whole diff, from the comparison to the words.

Everything follows from the schema: which slots identify, contain or refer, and what their URIs mean. Computed slots are
not told, since they follow from the others.
"""

from collections.abc import Iterator

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.classify import Interpreter
from taxokit.diff.compare import Comparison, compare
from taxokit.diff.layout import shape_of
from taxokit.diff.records import Records, flatten
from taxokit.diff.renames import reidentified, rekeyed, renamed, renames_of
from taxokit.diff.schema_diff import schema_changes
from taxokit.diff.snapshot import Snapshot
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.model import item_iri, made_iri
from taxokit.taxonomy.schema import Schema


def diff(old: Snapshot | None, new: Snapshot, attribution: Attribution | None = None) -> Diff:
    """Return what changed. Without `old` there is nothing to compare with, and no change.

    Raises SourceError where a document cannot be compared.
    """
    if old is None:
        return Diff(None, new.name, (), attribution, snapshots=(None, new))
    schema = new.schema or old.schema
    assert schema is not None  # noqa: S101 - whoever makes sides gives at least one a schema
    old_schema = old.schema or schema
    comparison, names = _comparison(old, old_schema, new, schema)
    interpreter = Interpreter(comparison, old_schema, schema, names)
    told = interpreter.in_order([*interpreter.changes(), *_iri_changes(interpreter)])
    changes = [*told, *schema_changes(old_schema, schema, interpreter.forms)]
    explained = tuple(change for change in changes if change.kind != "unexplained")
    residue = tuple(change for change in changes if change.kind == "unexplained")
    return Diff(old.name, new.name, explained, attribution, residue, (old, new), comparison)


def _comparison(
    old: Snapshot, old_schema: Schema, new: Snapshot, schema: Schema
) -> tuple[Comparison, dict[tuple[str, str], str]]:
    """Compare two documents by the names of the new one; the identifiers that items had before are returned, too."""
    shape = shape_of(schema)
    after = flatten(new.document, shape, new.file)
    if old_schema is schema:
        before = flatten(old.document, shape, old.file)
    else:
        old_shape = shape_of(old_schema)
        before = flatten(old.document, old_shape, old.file)
        before = renamed(before, renames_of(old_schema, schema), old_shape, shape)
        shape = shape.over(old_shape)
    pairs = reidentified(before, after, shape, schema)
    return compare(rekeyed(before, pairs, shape), after, shape), pairs


def _iri_changes(interpreter: Interpreter) -> Iterator[Change]:
    """Yield the items that give themselves another IRI. That the namespace changed is told once, of the whole."""
    comparison = interpreter.comparison
    spaces = [_namespace(records, schema) for records, schema in _both(interpreter)]
    for key, computed in comparison.computed.items():
        cls = interpreter.schema.classes.get(key[0])
        slot = cls.given_iri if cls else None
        if cls is None or slot is None or slot.name not in computed or key not in comparison.old:
            continue
        data = [records[key].data for records in (comparison.old, comparison.new)]
        was, now = (item_iri(space, cls, item) for space, item in zip(spaces, data, strict=True))
        made = tuple(made_iri(space, cls, item) for space, item in zip(spaces, data, strict=True))
        if was != now and (was, now) != made:
            weight = {"bump": Bump.MAJOR, "reason": "a released IRI changed"}
            yield interpreter.change(key, "iri-changed", [], slot=slot.name, old=was, new=now, **weight)


def _both(interpreter: Interpreter) -> Iterator[tuple[Records, Schema]]:
    yield interpreter.comparison.old, interpreter.old_schema
    yield interpreter.comparison.new, interpreter.schema


def _namespace(records: Records, schema: Schema) -> str:
    slot = schema.root.meaning(terms.URI_SPACE)
    data = next(iter(records.values())).data
    value = data.get(slot.name) if slot else None
    return value if isinstance(value, str) else ""
