"""Round trips of random texts: sources become an artifact, and the artifact sources again, with the same texts."""

import csv
import io
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from support.imports import NEW, sources
from support.workbooks import as_open_document
from taxokit.edit.workbook import edit_by_workbook
from taxokit.edit.workspace import Workspace
from taxokit.formats.edition import Edition, build
from taxokit.formats.spreadsheet import open_workbook, unescaped
from taxokit.importer.init import write_repository
from taxokit.importer.run import import_as, read_source
from taxokit.lint.engine import errors_of
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.normalize import INVISIBLE

Texts: TypeAlias = dict[str, Any]
"""The values of a concept: its label, and other texts by slot."""

LABELS = ("alt_labels", "hidden_labels")
NOTES = ("definitions", "scope_notes", "editorial_notes", "change_notes", "examples", "notes")
TEXT_SLOTS = {"label", *LABELS, *NOTES, "notations", "translations"}
UNKNOWN_TO_XML = re.compile("[\ufffe\uffff]")
SIGNS = st.sampled_from([
    "_x000D_", "_X000D_", "_x005F_", "_x0041_", "x005F_", "_x00", "0D_", "\\", "|", '"', "'", "#", ": ", "<b>",
    "&amp;", "]]>", "=1", "@en", "^^", "{}", "+1", "-1", "1.0", "01", "true", "TRUE", "null", "~", "2026-01-01",
    "\n", "\n\n", "\t", " ", "  ", "\u00a0", "\u2003", "\u3000", "\u200d", "\u200c", "e\u0301", "\u00e9", "\u212b",
    "🔋",
])  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(lambda character: not INVISIBLE.match(character))
PRINTABLE = CHARACTERS.filter(lambda character: character.isprintable())


def _texts(characters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pieces = st.lists(SIGNS | st.text(characters, min_size=1, max_size=6), min_size=1, max_size=6)
    trimmed = pieces.map(lambda parts: "".join(parts).strip())
    return trimmed.filter(lambda text: bool(text) and text[0] not in "=@+-")  # which begin a formula


LINES, TEXTS = _texts(PRINTABLE).map(lambda text: " ".join(text.split())), _texts(CHARACTERS)


@st.composite
def concepts(draw: st.DrawFn) -> Texts:
    """Texts that may be in each slot, most of which `check` allows there."""
    texts: Texts = {"label": draw(LINES)}
    for slots, values in ((LABELS, LINES), (NOTES, TEXTS)):
        for slot in draw(st.sets(st.sampled_from(slots), max_size=2)):
            texts[slot] = draw(st.lists(values, min_size=1, max_size=3, unique=True))
    if draw(st.booleans()):
        texts["notations"] = draw(st.lists(LINES, min_size=1, max_size=2, unique=True))
    if draw(st.booleans()):
        texts["translations"] = {"de": {"label": draw(LINES), "definitions": [draw(TEXTS)]}}
    return texts


class Words:
    """A repository with one concept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "words"
        self._imports = (folder / str(number) for number in count())
        write_repository(self.folder, NEW, examples=False)
        (self.folder / "taxonomy/concepts").mkdir()

    def edition(self, texts: Texts) -> Edition:
        """Write the concept, and return the edition of the sources; there is none if `check` refuses the texts."""
        data = yaml.safe_dump({"id": "c", **texts}, allow_unicode=True, sort_keys=False)
        (self.folder / "taxonomy/concepts/c.yaml").write_text(data, encoding="utf-8", newline="")
        taxonomy = load(find_project(self.folder))
        assume(not errors_of(taxonomy))
        return edition_of(taxonomy)

    def edits(self, name: str, data: bytes) -> dict[str, str | None]:
        """Return the files that the import of a workbook would change."""
        (self.folder / name).write_bytes(data)
        workspace = Workspace(find_project(self.folder))
        edit_by_workbook(workspace, self.folder / name)
        return dict(workspace.drafts)

    def imported(self, name: str, data: bytes, separator: str = "") -> Texts:
        """Import a file into a new repository, and return the texts of its only concept."""
        (self.folder / name).write_bytes(data)
        target = next(self._imports)
        result = import_as(read_source(self.folder / name, {}, separator), target, NEW)
        assert not result.errors
        (concept,) = (data for path, data in sources(target).items() if path.startswith("concepts/"))
        return {slot: values for slot, values in concept.items() if slot in TEXT_SLOTS}


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return Words(tmp_path_factory.mktemp("trips"))


def artifact(edition: Edition, name: str, path: str) -> bytes:
    return next(artifact.data for artifact in build(edition, [name]) if artifact.path == path)


def in_order(texts: Texts) -> Texts:
    """Return texts with sorted lists, as sources have them."""
    return {
        slot: in_order(value) if isinstance(value, dict) else sorted(value) if isinstance(value, list) else value
        for slot, value in texts.items()
    }


def many(examples: int) -> Callable[[Any], Any]:
    """Run a property with a few examples, and with many in the full test."""

    def cases(test: Any) -> Any:
        return pytest.mark.parametrize("examples", [examples, pytest.param(25 * examples, marks=pytest.mark.full)])(
            test
        )

    return cases


def as_saved(data: bytes) -> bytes:
    """Return a workbook as LibreOffice saves it in its own format."""
    book, copy = open_workbook(data), Workbook()
    copy.remove(copy.active)
    for sheet in book.worksheets:
        target = copy.create_sheet(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            target.append([unescaped(value) if isinstance(value, str) else value for value in row])
    return as_open_document(copy)


@many(8)
def test_workbooks_that_come_back_change_nothing(examples: int, words: Words) -> None:
    @given(concepts())
    @settings(max_examples=examples)
    def check(texts: Texts) -> None:
        edition = words.edition(texts)
        for name, path in (("xlsx", "taxonomy.xlsx"), ("editors", "editors.xlsx")):
            data = artifact(edition, name, path)
            assert words.edits(path, data) == {}
            if not any(map(UNKNOWN_TO_XML.search, texts_in(texts))):
                assert words.edits(path.replace("xlsx", "ods"), as_saved(data)) == {}

    check()


@pytest.mark.full
@many(8)
def test_graphs_become_the_same_texts(examples: int, words: Words) -> None:
    @given(concepts())
    @settings(max_examples=examples)
    def check(texts: Texts) -> None:
        edition = words.edition(texts)
        for name, path in (("rdf", "taxonomy.ttl"), ("rdf", "taxonomy.rdf"), ("jsonld", "taxonomy.jsonld")):
            assert words.imported(path, artifact(edition, name, path)) == in_order(texts), path

    check()


@many(8)
def test_tables_become_the_same_texts(examples: int, words: Words) -> None:
    @given(concepts())
    @settings(max_examples=examples)
    def check(texts: Texts) -> None:
        words.edition(texts)
        separator = next(sign for sign in "|¦§¶" if not any(sign in text for text in texts_in(texts)))
        columns = {slot: value for slot, value in texts.items() if slot != "translations"}
        for language, translation in texts.get("translations", {}).items():
            columns |= {f"{slot}@{language}": value for slot, value in translation.items()}
        stream = io.StringIO(newline="")
        rows = csv.writer(stream)
        rows.writerow(columns)
        rows.writerow(separator.join(value) if isinstance(value, list) else value for value in columns.values())
        assert words.imported("words.csv", stream.getvalue().encode(), separator) == in_order(texts)

    check()


def texts_in(value: Any) -> list[str]:
    """Return the texts in a value, however deep."""
    if isinstance(value, str):
        return [value]
    return [text for part in (value.values() if isinstance(value, dict) else value) for text in texts_in(part)]
