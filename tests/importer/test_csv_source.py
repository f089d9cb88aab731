"""Reading a table."""

from pathlib import Path

import pytest

from support.imports import sources, unmapped
from taxokit.importer.run import import_into, read_source
from taxokit.repository.project import find_project


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_seen_in_the_header(words: Path, tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes("\ufeffid,label,broader\r\nA b,Über,\r\nc,D,A b\r\n".replace(",", delimiter).encode())
    result = import_into(read_source(path, {}, "|"), find_project(words))
    assert sources(words) == {
        "concepts/a-b.yaml": {"id": "a-b", "label": "Über"},
        "concepts/c.yaml": {"id": "c", "label": "D", "broader": ["a-b"]},
    }
    assert unmapped(result) == [("id", "became the identifier a-b")]
