"""Fuzz target: diffs. An input is JSON, `[old, new]` or `[old, new, diff]`: two documents, and keys to put into a diff."""

import contextlib
import copy
import json
from pathlib import Path
from typing import Any

from taxokit.diff.apply import apply, diff_digest, diff_document, digest
from taxokit.diff.engine import diff
from taxokit.diff.normalize import assemble, flatten, layout_of
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.text.errors import SourceError
from taxokit.text.json_text import parse_json

SCHEMA = schema_from(json.loads(Path(__file__).with_name("diff_schema.json").read_text(encoding="utf-8")), "the schema")
LAYOUT = layout_of(SCHEMA)


def check(data: bytes) -> None:
    """The old document and the diff give the new one; a diff with any other content is applied or refused."""
    try:
        parts = parse_json(data)
    except ValueError:
        return
    if not isinstance(parts, list) or len(parts) not in (2, 3) or not all(isinstance(part, dict) for part in parts):
        return
    old, new, *others = parts
    before = copy.deepcopy(parts)
    try:
        changes = json.loads(json.dumps(diff_document(diff(Snapshot("1", SCHEMA, old), Snapshot("2", SCHEMA, new)))))
        expected = assemble(flatten(new, LAYOUT, "new"), LAYOUT, {})
    except SourceError:
        return
    assert apply(changes, old) == expected
    for other in others:
        _is_applied_or_refused({**changes, **other}, old)
    assert parts == before


def _is_applied_or_refused(changed: dict[str, Any], old: dict[str, Any]) -> None:
    """Apply an invented diff, with matching digests."""
    derived = changed.get("derived")
    if isinstance(derived, dict):
        old_digest = digest(assemble(flatten(old, LAYOUT, "old"), LAYOUT, {}))
        changed["derived"] = {**derived, "old_digest": old_digest}
    changed["digest"] = diff_digest(changed)
    with contextlib.suppress(SourceError):
        apply(changed, old)
