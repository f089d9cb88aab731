"""What the diff of a release says, checked against both releases: their documents, and their graphs.

Whoever holds the release before can make this one of it, in two ways: by `diff.json` and `taxokit apply`, and by
`graph.ru` and any store that knows SPARQL. Both are tried here.
"""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from taxokit.archive.releases import DOCUMENT, STATEMENTS
from taxokit.core.errors import ReleaseError, SourceError
from taxokit.core.versions import parse_version
from taxokit.diff.apply import apply
from taxokit.diff.json_document import FORMAT
from taxokit.release.reference.artifact_folder import Artifacts, UnusableError
from taxokit.taxonomy.canonical import document_bytes

DIFF = "diff/diff.json"
UPDATE = "diff/graph.ru"
SCHEMA = "schemas/diff.schema.json"

_EXAMPLES = 3
_LINE = re.compile(r"(#.*|(DELETE|INSERT) DATA \{|\}( ;)?|  <.* \.)?")


def published_schema() -> Any:
    """Return the JSON Schema of `diff.json`, in the formats of all versions of the tool."""
    return json.loads(files("taxokit").joinpath(SCHEMA).read_bytes())


def diff_problems(artifacts: Artifacts) -> Iterator[str]:
    """Ask jsonschema whether the diff is valid, and whether it makes this document of the one before.

    A diff of an older format says what changed, and cannot be applied.
    """
    from jsonschema import Draft202012Validator

    diff = artifacts.read_json(DIFF)
    faults = list(Draft202012Validator(published_schema()).iter_errors(diff))
    yield from (f"{DIFF}: {fault.json_path}: {fault.message}" for fault in faults)
    if faults:
        return
    slot = next((slot for slot in artifacts.schema.root.slots if slot.computed == "previous_version"), None)
    before = artifacts.document.get(slot.name) if slot else diff["old"]
    if before != diff["old"]:
        yield f"{DIFF}: says what changed since {diff['old']}, and {DOCUMENT} comes after {before}"
    if diff["old"] is None or diff["format"] != FORMAT:
        return
    previous = _previous(artifacts, diff)
    try:
        made = document_bytes(apply(diff, previous.document, DIFF, f"{DOCUMENT} of {diff['old']}"))
    except SourceError as error:
        yield str(error) if error.where == DIFF else f"{DIFF}: {error}"
        return
    if made != artifacts.read(DOCUMENT):
        yield f"{DIFF}: makes another {DOCUMENT} of that of {diff['old']}"


def update_problems(artifacts: Artifacts) -> Iterator[str]:
    """Ask pyoxigraph whether the update makes this graph of the one before."""
    from pyoxigraph import RdfFormat, Store

    diff = artifacts.read_json(DIFF)
    if diff.get("old") is None or diff.get("format") != FORMAT:
        return
    previous = _previous(artifacts, diff)
    store, wanted = Store(), Store()
    try:
        text = artifacts.read(UPDATE).decode()
        _refuse_other_operations(text)
        for graph, folder in ((store, previous), (wanted, artifacts)):
            graph.load(folder.read(STATEMENTS), format=RdfFormat.N_TRIPLES)
        store.update(text)
    except (SyntaxError, ValueError) as error:
        yield f"{UPDATE}: cannot be run: {error}"
        return
    for words, some in (("lacks", set(wanted) - set(store)), ("has beside", set(store) - set(wanted))):
        if some:
            examples = "; ".join(sorted(str(quad.triple) for quad in some)[:_EXAMPLES])
            yield f"{UPDATE}: what it makes {words} the graph of this release, among {len(some)} triples: {examples}"


def _refuse_other_operations(text: str) -> None:
    """Raise SyntaxError or ValueError where an update does more than delete and insert: it could fetch something."""
    from pyoxigraph import RdfFormat, parse

    lines = text.split("\n")
    odd = next((number for number, line in enumerate(lines, start=1) if not _LINE.fullmatch(line)), None)
    if odd is not None:
        raise ValueError(f"line {odd} is none of an update that only deletes and inserts")
    statements = "\n".join(line for line in lines if line.startswith(" "))
    for _ in parse(statements, format=RdfFormat.N_TRIPLES):
        pass


def _previous(artifacts: Artifacts, diff: dict[str, Any]) -> Artifacts:
    """Return the release before, which stands beside this one. Raises UnusableError where it does not."""
    try:
        folder = artifacts.folder.parent / str(parse_version(diff["old"]))
    except ReleaseError as error:
        raise UnusableError(str(error), where=DIFF) from None
    if not folder.is_dir():
        raise UnusableError(f"cannot be checked: the release before, {diff['old']}, is not beside this one", where=DIFF)
    return Artifacts(folder)
