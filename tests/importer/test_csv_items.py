"""Which column of a table fills which slot."""

from pathlib import Path

import pytest

from support.imports import DATA
from taxokit.importer.run import import_into, read_source
from taxokit.repository.project import find_project
from taxokit.text.errors import ConfigError


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"Therm": "label"}, "has no column 'Therm'; did you mean 'Term'?"),
        ({"Term": "labl"}, "--map: a concept has no slot 'labl'; did you mean 'label'?"),
        ({"Term": "narrower"}, "--map: a concept has no slot 'narrower'; it has id, iri, notations"),
        ({"Code": "notations@de"}, "--map: notations has no language; write Code=notations"),
    ],
)
def test_map_has_to_fit(words: Path, mapping: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        import_into(read_source(DATA / "terms.csv", mapping, "|"), find_project(words))
    assert message in str(caught.value)
