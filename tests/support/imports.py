"""Files for the tests of imports, and the results of imports."""

from pathlib import Path
from typing import Any

import yaml

from taxokit.importer.run import ImportResult
from taxokit.importer.template import NewTaxonomy

DATA = Path(__file__).resolve().parents[1] / "data" / "import"
SKOS = "http://www.w3.org/2004/02/skos/core#"
EX = "http://example.org/v/"
NEW = NewTaxonomy("Words", "https://example.net/words/", "CC0-1.0", "Ann", "https://example.net/ann")
HEAD = (
    f"@prefix skos: <{SKOS}> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    f"@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix : <{EX}> .\n"
)


def sources(folder: Path) -> dict[str, Any]:
    """Return the items below a folder by their path."""
    return {
        path.relative_to(folder / "taxonomy").as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("taxonomy/*/*.yaml"))
    }


def unmapped(result: ImportResult) -> list[tuple[str, str]]:
    """Return property or column, and reason, of everything that is not imported as it is."""
    return [(statement.about, statement.reason) for statement in result.unmapped]
