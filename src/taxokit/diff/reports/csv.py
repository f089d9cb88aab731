"""A diff as a table, one row a change, the residue among them (RFC 4180, UTF-8, line ends CR LF).

`docs/diff.md` describes the columns. The values are exact, even if a spreadsheet would take one for a formula;
`taxokit check` reports those.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from taxokit.diff.changes import Diff
from taxokit.diff.labels import DiffLabels
from taxokit.diff.reports import diff_report

CHANGE_COLUMNS = ("kind", "subject", "class", "id", "uri", "label", "slot", "language", "old", "new", "bump", "reason")
"""The columns on the change itself. Those after them are the same in each row."""

COLUMNS = (*CHANGE_COLUMNS, "from", "to", "license", "attribution")


@diff_report("diff.csv")
def render(diff: Diff) -> str:
    """Return the diff as CSV; for the first release, one row says that there is nothing to compare with."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    credit = diff.attribution
    ends = {"from": diff.old or "", "to": diff.new}
    if credit:
        ends |= {"license": credit.license, "attribution": credit.short}
    if diff.old is None:
        reason = "the first release: there is no previous one to compare with"
        writer.writerow({"bump": str(diff.bump), "reason": reason, **ends})
    writer.writerows({**row, **ends} for row in change_rows(diff))
    return text.getvalue()


def change_rows(diff: Diff) -> Iterator[dict[str, str]]:
    """Yield the cells of each change by column."""
    labels = DiffLabels(diff)
    for change in diff.all:
        about = {"class": change.cls, "uri": labels.iri(change), "slot": change.slot or ""}
        values = {"old": _cell(change.old), "new": _cell(change.new), "bump": str(change.bump)}
        same = {name: getattr(change, name) for name in ("kind", "subject", "id", "label", "language", "reason")}
        yield {**same, **about, **values}


def _cell(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list) and all(isinstance(member, str) for member in value):
        return "|".join(member.replace("\\", "\\\\").replace("|", "\\|") for member in value)
    return json.dumps(value, ensure_ascii=False)
