"""`case-1.0.json`: the taxonomy as a package of CASE 1.0, for systems that do not read CASE 1.1.

It is written on request alone: `taxokit build --only case_1_0`, or `add = ["case_1_0"]` in the configuration. It has
the content of `case.json` but for alternative labels and the slots that state links.
"""

from collections.abc import Iterator

from taxokit.formats.case import case_bytes
from taxokit.formats.edition import Artifact, Edition, artifact_format, on_request, uses


@on_request
@artifact_format
@uses("framework")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the package."""
    yield Artifact("case-1.0.json", case_bytes(edition, "1.0"))
