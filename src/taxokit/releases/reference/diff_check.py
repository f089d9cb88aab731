"""The checks of the diff of a release: it has to turn the previous release into this one.

A user of the previous release can do so in two ways, and both are tried here: with `diff.json` and `taxokit apply`, and
with `graph.ru` and any store that knows SPARQL.
"""

import re
from collections.abc import Iterator
from typing import Any

from taxokit.diff.apply import apply
from taxokit.diff.json_document import FORMAT, published_schema
from taxokit.formats.forms import DOCUMENT, STATEMENTS
from taxokit.releases.reference.artifact_folder import Artifacts, UnusableError, triple_differences
from taxokit.taxonomy.document import document_bytes
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ReleaseError, SourceError
from taxokit.text.versions import parse_version

DIFF = "diff/diff.json"
UPDATE = "diff/graph.ru"

_LINE = re.compile(r"(#.*|(DELETE|INSERT) DATA \{|\}( ;)?|  <.* \.)?")


def diff_problems(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask jsonschema whether the diff is valid, and whether it turns the previous document into this one.

    A diff of an older format describes the changes, and cannot be applied.
    """
    from jsonschema import Draft202012Validator

    diff = artifacts.read_json(DIFF)
    errors = list(Draft202012Validator(published_schema()).iter_errors(diff))
    yield from (in_file(DIFF, f"{error.json_path}: {error.message}") for error in errors)
    if errors:
        return
    old = diff["old"]
    slot = next((slot for slot in artifacts.schema.root.slots if slot.computed == "previous_version"), None)
    before = artifacts.document.get(slot.name) if slot else old
    if before != old:
        yield in_file(DIFF, f"has the changes since {old}, but the predecessor of {DOCUMENT} is {before}")
    if old is None or diff["format"] != FORMAT:
        return
    previous = _previous(artifacts, diff)
    try:
        result = document_bytes(apply(diff, previous.document, DIFF, f"{DOCUMENT} of {old}"))
    except SourceError as error:
        message = error.message if error.where == DIFF else f"{error.where}: {error.message}"
        yield in_file(DIFF, message)
        return
    if result != artifacts.read(DOCUMENT):
        yield in_file(DIFF, f"turns {DOCUMENT} of {old} into another document than {DOCUMENT}")


def update_problems(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask pyoxigraph whether the update turns the previous graph into this one."""
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
        yield in_file(UPDATE, f"cannot be run: {error}")
        return
    for message in triple_differences(set(store), set(wanted), STATEMENTS, lambda quad: str(quad.triple)):
        yield in_file(UPDATE, f"its result {message}")


def _refuse_other_operations(text: str) -> None:
    """Raise SyntaxError or ValueError where an update does more than delete and insert: it could fetch something."""
    from pyoxigraph import RdfFormat, parse

    lines = text.split("\n")
    other = next((number for number, line in enumerate(lines, start=1) if not _LINE.fullmatch(line)), None)
    if other is not None:
        raise ValueError(f"line {other} does not belong to an update that only deletes and inserts")
    statements = "\n".join(line for line in lines if line.startswith(" "))
    for _ in parse(statements, format=RdfFormat.N_TRIPLES):
        pass


def _previous(artifacts: Artifacts, diff: dict[str, Any]) -> Artifacts:
    """Return the previous release, which is beside this one. Raises UnusableError where it is not."""
    try:
        folder = artifacts.folder.parent / str(parse_version(diff["old"]))
    except ReleaseError as error:
        raise UnusableError(str(error), where=DIFF) from None
    if not folder.is_dir():
        message = f"cannot be checked: the previous release, {diff['old']}, is not beside this one"
        raise UnusableError(message, where=DIFF)
    return Artifacts(folder)
