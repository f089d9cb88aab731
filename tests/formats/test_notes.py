"""Release notes: the words of the maintainers, and the counts of the diff."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.credit import CREDIT
from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.kinds import KINDS, counted_kind
from taxokit.formats.notes import counted, maintainer_notes_in, release_notes
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

LINKED = Change("item", "linked", "Term", "a", "A", "related", None, "b", Bump.MINOR, "an addition")
RENAMED = Change("item", "renamed", "Term", "a", "A", "label", "B", "A", Bump.MINOR, "new wording")
DIFF = Diff("1.0.0", "1.1.0", (LINKED, LINKED, RENAMED))

CREDIT = CREDIT._replace(title="Words", version=Version(1, 1, 0), creator=CREDIT.creator._replace(name="Somebody"))

NOTES = """\
# Words 1.1

Links, **at last**.

## What changed since 1.0.0

- 1 renamed
- 2 links added

These changes require a minor version. [diff/diff.md](diff/diff.md) lists them in full.

It holds 2 themes, 3 terms.

---

Somebody: Words 1.1, CC-BY-4.0. [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)
"""


def test_words_come_before_the_counts_of_the_diff() -> None:
    assert release_notes(DIFF, "2 themes, 3 terms", "Links, **at last**.\n", CREDIT) == NOTES


def test_what_a_release_holds_is_in_words_of_the_schema(animals: Path) -> None:
    assert counted(load(find_project(animals))) == "1 concept scheme, 3 concepts, 1 collection"


def test_single_change_is_counted_in_the_singular() -> None:
    assert [counted_kind(kind, 1) for kind in KINDS] == [
        "1 new class", "1 class removed", "1 class renamed", "1 new slot", "1 slot removed", "1 slot renamed",
        "1 new permissible value", "1 permissible value removed", "1 slot newly required", "1 slot narrowed",
        "1 slot widened", "1 other change of the schema", "1 added", "1 removed", "1 given another identifier",
        "1 given another class", "1 given another IRI", "1 deprecated", "1 reinstated", "1 merged", "1 split",
        "1 given another replacement", "1 moved", "1 renamed", "1 reworded", "1 typo corrected", "1 text added",
        "1 text removed", "1 label added", "1 label removed", "1 language added", "1 language removed",
        "1 change of reviews", "1 translation added", "1 translation changed", "1 translation removed", "1 link added", "1 link removed", "1 mapping added",
        "1 mapping removed", "1 mapping changed", "1 change of evidence", "1 note changed", "1 reordered", "1 other value changed", "1 record added",
        "1 record removed", "1 change of the language", "1 change of the licence", "1 change of the metadata", "1 unexplained",
    ]  # fmt: skip
    assert counted_kind("linked", 2) == "2 links added"


def test_without_words_there_is_the_summary_alone() -> None:
    text = release_notes(DIFF, "2 themes", "", CREDIT)
    assert text.startswith("# Words 1.1\n\n## What changed since 1.0.0\n")
    assert maintainer_notes_in(text, first=False) == ""


@pytest.mark.parametrize("first", [True, False])
@given(
    words=st.text() | st.sampled_from(["## What changed since 1.0.0\n\nAll.", "It holds 3 terms.", "---", "# Words"])
)
def test_words_can_be_read_again(words: str, *, first: bool) -> None:
    diff = replace(DIFF, old=None, changes=()) if first else DIFF
    assert maintainer_notes_in(release_notes(diff, "2 themes", words, CREDIT), first=first) == words.strip()
