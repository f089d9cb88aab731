"""Whether a release says what it has to say, where another version of the tool made it, and bytes cannot be compared.

What JSON, YAML, tables and graphs say is compared as a whole; of the credit what has to be said; of a diff what every
version of its format says. The rest is known by its hash alone, and named. See `equivalence` for what a newer version
may say beyond an older one.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from taxokit import __version__, terms
from taxokit.archive import CHECKSUMS, DOCUMENT, LICENSE_FILE, MANIFEST, Version, parse_version
from taxokit.artifacts import GRAPH_FORMATS
from taxokit.building import Edition
from taxokit.equivalence import compare

SCHEMA_FOLDER = "schema/"
DATA_PACKAGE = "datapackage.json"
CREDIT = "ATTRIBUTION.md"
DIFF_FOLDER = "diff/"
DIFF = f"{DIFF_FOLDER}diff.json"

_DIFF_KEYS = ("old", "new", "bump")
"""What a diff says in every version of its format."""

_ALWAYS = (DOCUMENT, *GRAPH_FORMATS, DATA_PACKAGE, "csv/csv-metadata.json", DIFF, "CITATION.cff", CREDIT, LICENSE_FILE)
"""What every release holds, whichever version of the tool made it. Of tables and schema other checks know."""


MISSING = f"is missing: {DOCUMENT} gives it"
SURPLUS = f"is nothing that {DOCUMENT} gives"


def unlike(path: str, difference: str) -> str:
    """Say that a file is not what follows, and where; for a sentence that begins with its path."""
    if path == DOCUMENT:
        return f"does not hold what follows from the rest of it and the release before: {difference}"
    return f"is not what {'the folder' if path in (MANIFEST, CHECKSUMS) else DOCUMENT} gives: {difference}"


@dataclass
class _Pairs:
    """The files of a release and those made again, by path, for a release that version `maker` of the tool made."""

    found: dict[str, bytes]
    made: dict[str, bytes]
    edition: Edition
    maker: Version
    by_hash: set[str] = field(default_factory=set)
    more: set[str] = field(default_factory=set)

    @property
    def older(self) -> bool:
        """Whether the release was made by an older version than this one."""
        return self.maker < parse_version(__version__)


def unlike_contents(
    found: dict[str, bytes], made: dict[str, bytes], edition: Edition, maker: Version
) -> tuple[dict[str, str], str]:
    """Compare the files of a release, by path, with those made again of its edition.

    Returns what is wrong with each file at fault, and words on what was compared, and how. Files that only the newer of
    the two versions of the tool knows are no fault.
    """
    pairs = _Pairs(found, made, edition, maker)
    faults = {path: MISSING for path in _ALWAYS if path not in found}
    if pairs.older:  # what a release holds is made for good: a newer version of the tool makes it, too
        faults |= dict.fromkeys(found.keys() - made.keys(), SURPLUS)
    else:
        pairs.by_hash |= found.keys() - made.keys()
    for path in sorted(found.keys() & made.keys()):
        difference = _COMPARISONS.get(path, _by_form)(pairs, path)
        if difference:
            faults[path] = unlike(path, difference)
    return faults, _note_on_facts(pairs)


def _note_on_facts(pairs: _Pairs) -> str:
    alone = ", ".join(sorted({*pairs.by_hash, SCHEMA_FOLDER}))
    note = (
        f"made by taxokit {pairs.maker}, and built again by {__version__}: compared is what JSON, YAML, tables and"
        f" graphs say, not their bytes; of {CREDIT} what it has to say; of {DIFF} {', '.join(_DIFF_KEYS)};"
        f" by hash alone {alone}"
    )
    if pairs.more:
        newer = __version__ if pairs.older else str(pairs.maker)
        note += f"; only taxokit {newer} knows {', '.join(sorted(pairs.more))}"
    return note


def _by_form(pairs: _Pairs, path: str) -> str:
    if path.startswith(DIFF_FOLDER):
        pairs.by_hash.add(path)
        return ""
    return _compared(pairs, path)


def _compared(pairs: _Pairs, path: str, made: Any = None) -> str:
    """Compare a file with the one that was made, or with `made` in JSON, and return the difference."""
    wanted = pairs.made[path] if made is None else json.dumps(made).encode()
    result = compare(path, pairs.found[path], wanted, rebuilt_is_newer=pairs.older)
    if result is None:
        pairs.by_hash.add(path)
        return ""
    pairs.more |= result.more
    return result.difference


def _manifest(pairs: _Pairs, path: str) -> str:
    """Compare manifests but for what they say of the tool and of their own form."""
    found, made = (json.loads(files[path]) for files in (pairs.found, pairs.made))
    return _compared(pairs, path, {**made, **{key: found.get(key) for key in ("tool", "format")}})


def _package(pairs: _Pairs, path: str) -> str:
    """Compare data packages, but for sizes and hashes: those are right that are of the tables as they lie there."""
    made = json.loads(pairs.made[path])
    try:
        said = {resource["path"]: resource for resource in json.loads(pairs.found[path])["resources"]}
    except (ValueError, KeyError, TypeError):
        return "it describes no resources"
    for resource in made["resources"]:
        table = resource["path"]
        if table in pairs.found and not _by_form(pairs, table):
            data = pairs.found[table]
            resource.update(bytes=len(data), hash=f"sha256:{hashlib.sha256(data).hexdigest()}")
        else:  # the table is at fault, and this is not
            resource.update({key: said.get(table, {}).get(key) for key in ("bytes", "hash")})
    return _compared(pairs, path, made)


def _diff(pairs: _Pairs, path: str) -> str:
    try:
        found = json.loads(pairs.found[path])
        said, given = (
            {key: content.get(key) for key in _DIFF_KEYS} for content in (found, json.loads(pairs.made[path]))
        )
    except (ValueError, AttributeError, RecursionError):
        return "it is no JSON object"
    return next(
        (f"its {key} is {said[key]!r} instead of {given[key]!r}" for key in said if said[key] != given[key]), ""
    )


def _credit(pairs: _Pairs, path: str) -> str:
    """Look for everything that has to be said of whom to credit, and of where the values come from."""
    text = pairs.found[path].decode(errors="replace").replace("\\|", "|").replace("\\\\", "\\")
    rest = " ".join(text.split())
    for words in _credits(pairs.edition):
        if words not in rest:
            return f"it does not say {words!r}"
        rest = rest.replace(words, "", 1) if words == pairs.edition.attribution.adapted_citation else rest
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for statement in _provenance(pairs.edition):
        if not any(all(words in line for words in statement) for line in lines):
            return f"it does not say {' '.join(statement)!r} in one line"
    return ""


def _credits(edition: Edition) -> Iterator[str]:
    credit = edition.attribution
    yield from (credit.adapted_citation, credit.citation)  # the first holds the second, too
    yield from (credit.title, str(credit.version), credit.issued or "")
    yield from (credit.creator, credit.creator_iri, credit.publisher, credit.publisher_iri)
    yield from (credit.license, credit.license_url)


def _provenance(edition: Edition) -> Iterator[list[str]]:
    slot = edition.schema.root.meaning(terms.DCT + "provenance")
    for statement in edition.document.get(slot.name, []) if slot else []:
        yield [" ".join(str(value).split()) for value in statement.values()]


_COMPARISONS: Mapping[str, Callable[[_Pairs, str], str]] = {
    MANIFEST: _manifest,
    DATA_PACKAGE: _package,
    DIFF: _diff,
    CREDIT: _credit,
}
"""How to compare what has no form of its own, or not as a whole."""
