"""The validation of the artifacts of a release, by validators that others wrote.

Of a large taxonomy, the slow ones read the artifacts of a sample, which is a taxonomy itself. A pattern in a released
schema can match forever, and a library can crash, so they run in a process of their own.
"""

import json
import shutil
import sys
import tempfile
import textwrap
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import redirect_stdout
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from taxokit.formats.edition import Artifact, artifacts_of, edition_from
from taxokit.formats.forms import DOCUMENT
from taxokit.releases.integrity import problem_of, sha256
from taxokit.releases.validators import VALIDATORS, Artifacts, Validator
from taxokit.repository import process
from taxokit.repository.process import limit_resource, offline
from taxokit.repository.reading import resolved
from taxokit.repository.writing import write_files
from taxokit.taxonomy.document import authored_values
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ReleaseError, UnreadableReleaseError
from taxokit.text.extras import check_packages
from taxokit.text.progress import phase
from taxokit.text.versions import FIRST

LIMIT = 10
"""The number of problems of one validator that are reported; there may be thousands with the same cause."""

_LONGEST = 600  # characters of a message; some libraries print the whole value
_SECONDS = 40  # of the processor, and one more for each megabyte
_SLOWER = 10  # times as long may the process take, on a busy machine
_MEMORY, _MEMORY_A_MEGABYTE = 2048, 4  # MiB of the address space
_DATE = "2000-01-01"  # of a sample

SIZE = 2_000
"""The number of items up to which a taxonomy is validated as a whole; a sample has as many, and their requirements."""


class Sample(NamedTuple):
    """The keys of the items that were drawn, of `of` items."""

    keys: AbstractSet[ItemKey]
    of: int


def draw(taxonomy: Taxonomy, seed: str) -> Sample | None:
    """Return a sample of the items of a taxonomy, None if the taxonomy is small enough to be validated as a whole.

    It has some items of each class, followed by the items to which they refer, as far as there is room.
    """
    items = [item for item in taxonomy.items if item.id]
    if len(items) <= SIZE:
        return None
    random = Random(seed)  # noqa: S311 - a sample that can be drawn again
    members = ([item for item in items if item.cls.name == name] for name in taxonomy.schema.classes)
    groups = [group for group in members if group]
    share = SIZE // (2 * len(groups))
    waiting = deque(item for group in groups for item in random.sample(group, min(share, len(group))))
    keys: set[ItemKey] = set()
    while len(keys) < SIZE:
        item = waiting.popleft() if waiting else random.choice(items)
        if item.key not in keys:
            _add(item, keys, taxonomy)
            waiting.extend(_targets(taxonomy, item, item.cls.references))
    return Sample(keys, len(items))


def _add(item: Item, keys: set[ItemKey], taxonomy: Taxonomy) -> None:
    """Add the key of an item, and those of all that it requires.

    These are the items around it, the first item of each list that must not be empty, and the targets of references.
    """
    waiting = [item]
    while waiting:
        new = waiting.pop()
        if new.key not in keys:
            keys.add(new.key)
            lists = (slot for slot in new.cls.containers if slot.required and slot.nesting == "list")
            inside = (part for slot in lists for part in taxonomy.inside(new, slot)[:1] if part.id)
            required = (slot for slot in new.cls.references if slot.required)
            waiting += [*new.path, *inside, *_targets(taxonomy, new, required)]


def _targets(taxonomy: Taxonomy, item: Item, slots: Iterable[Slot]) -> Iterator[Item]:
    for slot in slots:
        index = taxonomy.index(slot.range)
        yield from (index[value] for value in item.values(slot) if value in index)


def part_of(taxonomy: Taxonomy, sample: Sample) -> Taxonomy:
    """Return a taxonomy of the authored values of the items of a sample, without references to others."""
    schema, root = taxonomy.schema, taxonomy.root

    def is_in(slot: Slot, value: str) -> bool:
        target = taxonomy.index(slot.range).get(value)
        return target is None or target.key in sample.keys

    def pruned(cls: Class, data: dict[str, Any]) -> dict[str, Any]:
        values = {name: pruned_value(cls.by_name.get(name), value) for name, value in data.items()}
        return {name: value for name, value in values.items() if value is not None}

    def pruned_value(slot: Slot | None, value: Any) -> Any:
        if slot and slot.refers and isinstance(value, str):
            return value if is_in(slot, value) else None
        if slot and slot.refers:
            return [target for target in value if is_in(slot, target)]
        return pruned_items(schema.classes[slot.range], slot, value) if slot and slot.contains else value

    def pruned_items(cls: Class, slot: Slot, value: Any) -> Any:
        if slot.nesting == "list":
            if cls.identifier:
                name = cls.identifier.name
                return [pruned(cls, part) for part in value if (cls.name, part.get(name)) in sample.keys]
            return [part for part in value if pruned(cls, part) == part]  # no reference of it leads elsewhere
        if slot.nesting == "map":
            return {key: pruned(cls, part) if isinstance(part, dict) else part for key, part in value.items()}
        return pruned(cls, value)

    return Taxonomy(schema, pruned(root.cls, authored_values(root.data, root.cls, schema.classes, with_given=True)))


def validation_of(taxonomy: Taxonomy, digest: str, paths: Collection[str]) -> list[dict[str, Any]]:
    """Return the list of validators for a manifest: each read all of the release, or a sample.

    `taxonomy` has the document of the release, `digest` is that of its file, and `paths` are those of its files.
    """
    sample = draw(taxonomy, digest)
    whole: dict[str, Any] = {"extent": "all"}
    part = {"extent": "sample", "items": len(sample.keys), "of": sample.of} if sample else whole
    return [
        {"validator": validator.name, "artifact": artifact, **(whole if validator.is_fast else part)}
        for validator in VALIDATORS
        if (artifact := validator.artifact_in(paths))
    ]


def validate(folder: Path) -> list[Diagnostic]:
    """Return the problems that the validators find in a folder of artifacts, by paths relative to it.

    They run in a process of its own, whose time and memory are limited. Raises ConfigError if a package is not
    installed, ReleaseError if there is no such folder.
    """
    check_packages("release")
    if not folder.is_dir():
        raise ReleaseError("is not a folder of artifacts", where=folder)
    phase("running the validators")
    megabytes = sum(path.stat().st_size for path in folder.rglob("*")) >> 20
    seconds, memory = _SECONDS + megabytes, _MEMORY + _MEMORY_A_MEGABYTE * megabytes
    arguments = [str(resolved(folder)), str(seconds), str(memory)]
    run = process.run_python(
        "taxokit.releases.validation", arguments, Path(tempfile.gettempdir()), limit=seconds * _SLOWER
    )
    if run.returncode == 0:
        return [in_file(path, message) for path, message in json.loads(run.stdout)]
    limits = f"{seconds:,} seconds or {memory:,} MiB of memory"
    return [in_file(DOCUMENT, f"cannot be validated: a validator crashed, or takes more than {limits}")]


def problems_in(folder: Path) -> list[Diagnostic]:
    """Return the same problems as `validate`, found in this process."""
    artifacts = Artifacts.at(folder)
    problems: list[Diagnostic] = []
    with tempfile.TemporaryDirectory() as temporary:
        part = Artifacts.at(Path(temporary, "release"))
        _write_part(artifacts, part.folder)
        try:
            left_out = artifacts.left_out
        except UnreadableReleaseError:
            left_out = ()  # `verify` reports the manifest
        for validator in (validator for validator in VALIDATORS if validator.applies_to(left_out)):
            problems += _run(validator, artifacts if validator.is_fast else part)
    return list(dict.fromkeys(problems))  # a file that several validators need is reported once


def _write_part(artifacts: Artifacts, folder: Path) -> None:
    """Write into a new folder the artifacts that slow validators read: all or, of a large taxonomy, those of a sample.

    Some of these validators take a path for a pattern, an address or YAML, and so none gets the path of a repository.
    """
    try:
        taxonomy = Taxonomy(artifacts.schema, artifacts.document)
        sample = draw(taxonomy, sha256(artifacts.read_bytes(DOCUMENT)))
    except UnreadableReleaseError:
        sample = None  # the validators name the file
    if sample is None:
        shutil.copytree(artifacts.folder, folder, symlinks=True)
        return
    edition = replace(edition_from(part_of(taxonomy, sample), FIRST, _DATE, None), profiles=tuple(artifacts.profiles))
    schema_files = [path for path in sorted((artifacts.folder / "schema").iterdir()) if path.is_file()]
    copies = (Artifact(f"schema/{path.name}", artifacts.read_bytes(f"schema/{path.name}")) for path in schema_files)
    write_files(folder, chain(artifacts_of(edition), copies))


def _run(validator: Validator, artifacts: Artifacts) -> list[Diagnostic]:
    """Return the problems that a validator finds: the first `LIMIT`, and a note if there are more."""
    problems: list[Diagnostic] = []
    try:
        with offline():
            problems.extend(islice(validator.run(artifacts), LIMIT + 1))
    except UnreadableReleaseError as error:
        problems.append(problem_of(error))
    except Exception as error:  # noqa: BLE001 - libraries raise anything for a corrupt file
        problems.append(in_file(validator.artifact, f"{validator.name} failed: {type(error).__name__}: {error}"))
    if len(problems) > LIMIT:
        problems[LIMIT:] = [in_file(validator.artifact, f"{validator.name} found more problems")]
    start = f"{artifacts.name}/"
    return [
        in_file(problem.place.path.removeprefix(start), textwrap.shorten(problem.message, _LONGEST, placeholder=" …"))
        for problem in problems
    ]


def main(folder: str, seconds: int, memory: int) -> None:
    """Print the problems in a folder of artifacts as JSON, within limits of processor time and of memory in MiB."""
    output = sys.stdout
    limit_resource("RLIMIT_CPU", seconds)
    limit_resource("RLIMIT_AS", memory << 20)
    limit_resource("RLIMIT_CORE", 0)
    with redirect_stdout(sys.stderr):  # libraries print
        problems = problems_in(Path(folder))
    json.dump([(problem.place.path, problem.message) for problem in problems], output)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
