"""A release whose checksums are right, and whose document has another shape than its schema."""

import copy
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import taxokit
from taxokit.text.errors import UnreadableReleaseError

OTHERS: list[Any] = [None, 5, "x", "", [], {}, [5], [[]], [{}], {"x": 5}]


def write(folder: Path, document: Any) -> None:
    """Replace the document of a release, and its line in SHA256SUMS."""
    data = json.dumps(document).encode()
    (folder / "taxonomy.json").write_bytes(data)
    listing = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    lines = [
        f"{sha256(data).hexdigest()}  taxonomy.json" if line.endswith("  taxonomy.json") else line for line in listing
    ]
    (folder / "SHA256SUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")


def places(value: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the route to each value of a document, only the first of those that differ by numbers alone."""
    if route:
        yield route
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for step, part in inner:
        yield from places(part, (*route, step))


def changed(document: Any, route: tuple[Any, ...], *value: Any) -> Any:
    """Return a copy with another value at a route, or without the value if there is none."""
    copied = copy.deepcopy(document)
    around = copied
    for step in route[:-1]:
        around = around[step]
    if value:
        around[route[-1]] = value[0]
    else:
        del around[route[-1]]
    return copied


def read_all(folder: Path, name: str) -> None:
    """Read a release by everything that the client has."""
    taxonomy = taxokit.open(folder)
    taxonomy.get(name), taxonomy.kinds, len(taxonomy), [getattr(taxonomy, attribute) for attribute in dir(taxonomy)]
    for item in taxonomy:
        repr(item), item.iri, item.parent, item.replacements, item.deprecation, item.referrers(), list(item.links())
        for slot in item._item.cls.by_name:  # noqa: SLF001
            repr(item[slot])
    for kind in taxonomy.kinds:
        taxonomy.of_kind(kind)
    taxonomy.diff(taxonomy)


@pytest.fixture
def release(kitchen: Path) -> Path:
    return kitchen / "releases/2.0.0"


@pytest.mark.full
def test_no_shape_of_a_document_crashes(release: Path) -> None:
    """Any value in place of another, or none: it is read as it is, or refused with the reason."""
    document = json.loads((release / "taxonomy.json").read_bytes())
    name = next(iter(taxokit.open(release))).id
    refusals = []
    for route in places(document):
        for value in ((), *((other,) for other in OTHERS)):
            write(release, changed(document, route, *value))
            try:
                read_all(release, name)
            except UnreadableReleaseError as error:
                refusals.append(error)
            except Exception as error:
                raise AssertionError(f"{route} {value}") from error
    assert len(refusals) > 200
    assert all(error.where.endswith("/taxonomy.json") and error.hint for error in refusals)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("null", "is not a JSON object"),
        ("[]", "is not a JSON object"),
        ('{"disciplines": 5}', "does not fit its schema: disciplines is not a list"),
        ('{"disciplines": null}', "disciplines is not a list"),
    ],
)
def test_first_look_up_reports_the_wrong_type(document: str, message: str, release: Path) -> None:
    write(release, json.loads(document))
    with pytest.raises(UnreadableReleaseError, match=message):
        taxokit.open(release)["x"]


@pytest.mark.parametrize("slug", [5, None, [], {}, True, "", "missing"])
def test_identifier_must_be_a_text(slug: Any, release: Path) -> None:
    document = json.loads((release / "taxonomy.json").read_bytes())
    item = next(iter(taxokit.open(release)))._item  # noqa: SLF001
    name = item.cls.identifier.name if item.cls.identifier else ""
    write(release, changed(document, (*item.route, name), *(() if slug == "missing" else (slug,))))
    with pytest.raises(UnreadableReleaseError, match=f"{name} is not|has no {name}"):
        taxokit.open(release)[item.id]
