"""`taxonomy.md`: the whole taxonomy in few words, of any schema, with only our markup."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from taxokit.formats.edition import Edition
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.versions import Version

Written = Callable[[Edition, str], Mapping[str, bytes]]

MOST_CHARACTERS = 60_000
"""Some 15,000 tokens of a language model."""


@pytest.fixture(scope="module")
def real(repository: Path) -> Edition:
    """This project's taxonomy."""
    return edition_of(load(find_project(repository)), Version(1, 3, 0), "2026-12-01")


@pytest.fixture
def text(real: Edition, written: Written) -> str:
    return written(real, "markdown")["taxonomy.md"].decode()


def items_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every item with a label in a document."""
    if isinstance(value, dict) and "label" in value:
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from items_in(inner)


def test_second_taxonomy(edition: Edition, written: Written) -> None:
    text = written(edition, "markdown")["taxonomy.md"].decode()
    assert text.startswith("# Kleiner Thesaurus der Energie 1.0.0\n\nEinige Begriffe der Energieversorgung")
    assert text[text.index("## Themes") :].startswith("""\
## Themes

### Erzeugung (erzeugung)

Wie Strom und Wärme gewonnen werden.

- Solarzellentechnik (solarzellentechnik, stage withdrawn, level 0): Früherer Name der Photovoltaik; replaced by photovoltaik
- Strom (strom, level 0): Bewegte elektrische Ladung; measurable true
- Photovoltaik (photovoltaik, level 1): Umwandlung von Sonnenlicht in Strom; synonyms PV, Solarstrom; related batterie; \
builds on strom; coined 1839; measurable false
- Windkraft (windkraft, level 1): Umwandlung von Wind in Strom; builds on strom

### Speicherung (speicherung)
""")


def test_our_taxonomy_fits_into_a_prompt(text: str) -> None:
    assert len(text) <= MOST_CHARACTERS


def test_each_item_has_its_definition_links_and_level(real: Edition, text: str) -> None:
    lines = text.replace("\\", "").splitlines()
    for item in items_in({name: real.document[name] for name in ("disciplines", "categories")}):
        start = rf"(### |- ){re.escape(item['label'])}(:| \(|$)"
        (at,) = (number for number, line in enumerate(lines) if re.match(start, line))
        entry = "\n".join(lines[at : at + 3])
        facts = [item.get("definition", "").removesuffix(".")]
        facts += [f"rung {item['rung']}"] if "rung" in item else []
        facts += [
            f"{slot.replace('_', ' ')} {', '.join(item[slot])}" for slot in ("requires", "builds_on") if slot in item
        ]
        assert [fact for fact in facts if fact not in entry] == []


def test_head_and_end_have_the_credit(real: Edition, text: str) -> None:
    credit = real.attribution
    head, end = text[:1500], text.splitlines()[-1]
    assert all(
        words in head for words in (credit.title, "1.3.0", "issued 2026-12-01", credit.license_url, credit.source)
    )
    assert credit.citation in end


def test_hostile_text_adds_no_markup(edition: Edition, written: Written) -> None:
    hostile = "a\n# b\n- c [d](https://evil.example) <img src=x> ![e](f) `g` **h** @team | --- ```"

    def spoilt(value: Any) -> Any:
        if isinstance(value, list):
            return [spoilt(inner) for inner in value]
        if isinstance(value, dict):
            return {key: spoilt(inner) for key, inner in value.items()}
        return hostile if isinstance(value, str) and " " in value else value

    taxonomy = Taxonomy(edition.schema, spoilt(edition.document))
    odd = replace(edition, taxonomy=taxonomy, attribution=edition.attribution._replace(title=hostile))
    (blocks, _), (odd_blocks, inline) = (kinds(written(source, "markdown")["taxonomy.md"]) for source in (edition, odd))
    assert odd_blocks == blocks
    assert inline <= {"text", "text_special", "code_inline", "link_open", "link_close"}


def kinds(data: bytes) -> tuple[set[str], set[str]]:
    """Return the kinds of blocks, and of the parts of lines, of a text as GitHub reads it."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(data.decode())
    return {token.type for token in tokens}, {child.type for token in tokens for child in token.children or ()}
