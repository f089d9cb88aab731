"""A diff as JSON, for programs and for `taxokit apply`; see `schemas/diff.schema.json` of the package."""

import json

from taxokit.diff.apply import diff_document
from taxokit.diff.changes import Diff
from taxokit.diff.reports import diff_report


@diff_report("diff.json", of_first=True)
def render(diff: Diff) -> str:
    """Return the diff as one JSON object."""
    return json.dumps(diff_document(diff), ensure_ascii=False, indent=2) + "\n"
