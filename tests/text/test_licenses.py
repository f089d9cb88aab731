"""The licence list of SPDX."""

import pytest

from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.text import licenses as spdx


def test_list() -> None:
    assert len(spdx.LICENSES) > 600
    assert spdx.LICENSES.isdisjoint(spdx.OUTDATED)
    assert {"CC-BY-4.0", "CC0-1.0", "ODbL-1.0", "0BSD", "ZPL-2.1"} <= spdx.LICENSES
    assert set(KNOWN_LICENSES) <= spdx.LICENSES


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
    assert spdx.unknown_parts(expression) == unknown


def test_spelling() -> None:
    assert spdx.official_spelling("odbl-1.0") == "ODbL-1.0"
    assert spdx.official_spelling("nothing") == ""
