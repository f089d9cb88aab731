"""The licence list of SPDX."""

import pytest

from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.text import codes


def test_list() -> None:
    assert len(codes.licenses()) > 600
    assert codes.licenses().isdisjoint(codes.outdated_licenses())
    assert {"CC-BY-4.0", "CC0-1.0", "ODbL-1.0", "0BSD", "ZPL-2.1"} <= codes.licenses()
    assert set(KNOWN_LICENSES) <= codes.licenses()


@pytest.mark.parametrize(
    ("expression", "unknown"),
    [
        ("MIT", []),
        ("", []),
        ("mit", ["mit"]),
        ("(MIT OR nothing) AND other", ["nothing", "other"]),
        ("GPL-2.0-or-later WITH Classpath-exception-2.0", []),
        ("Apache-2.0+", []),
        ("GPL-2.0+", ["GPL-2.0+"]),
        ("LicenseRef-a OR DocumentRef-b:LicenseRef-c", []),
        (" ) ( AND", []),
    ],
)
def test_parts_of_an_expression(expression: str, unknown: list[str]) -> None:
    assert codes.unknown_parts(expression) == unknown


def test_spelling() -> None:
    assert codes.official_spelling("odbl-1.0") == "ODbL-1.0"
    assert codes.official_spelling("nothing") == ""
