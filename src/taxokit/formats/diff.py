"""`diff/`: the changes since the previous release, for programs and for people."""

from collections.abc import Iterator, Mapping

from taxokit.diff.reports import DIFF_REPORTS
from taxokit.formats.edition import Artifact, Edition, artifact_format

FILES: Mapping[str, str] = {
    "json": "diff.json",
    "md": "diff.md",
    "csv": "diff.csv",
    "html": "diff.html",
    "sparql": "graph.ru",
}
"""The reports of a diff that a release has, each with its file."""

_OF_A_FIRST = ("json", "md")
"""The reports that say that there is no previous release."""


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the diff in each report."""
    for name in FILES if edition.previous else _OF_A_FIRST:
        yield Artifact(f"diff/{FILES[name]}", DIFF_REPORTS.get(name)(edition.diff).encode())
