"""A diff as JSON, for programs; its JSON Schema is `schemas/diff.schema.json` of the package."""

import json
from collections import Counter
from typing import Any

from taxokit.changes import Change, Diff
from taxokit.diffing import diff_report


@diff_report
def render(diff: Diff) -> str:
    """Return the diff as one JSON object."""
    content: dict[str, Any] = {
        **({"metadata": diff.attribution.metadata()} if diff.attribution else {}),
        "format": 1,
        "old": diff.old,
        "new": diff.new,
        "bump": str(diff.bump),
        "counts": dict(sorted(Counter(f"{change.subject} {change.kind}" for change in diff.changes).items())),
        "changes": [_entry(change) for change in diff.changes],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(change: Change) -> dict[str, Any]:
    entry = {
        "subject": change.subject,
        "kind": change.kind,
        "class": change.cls,
        "id": change.id or None,
        "label": change.label or None,
        "slot": change.slot,
        "old": change.old,
        "new": change.new,
        "bump": str(change.bump),
        "reason": change.reason,
    }
    return {key: value for key, value in entry.items() if value is not None}
