"""The sides of a comparison, and their names on the command line."""

import contextlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from taxokit.diff.engine import diff
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.diff.snapshot import Snapshot
from taxokit.query.history import item_history, removed_items, resolve
from taxokit.repository.project import find_project
from taxokit.taxonomy.document import document_bytes
from taxokit.taxonomy.loader import load
from taxokit.text.errors import TaxokitError

Run = Callable[..., Any]
SKILLS = "taxonomy/categories/agent-protocols.yaml"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
        for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
            git(folder, "config", key, value)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Change")


def side(root: Path, name: object) -> Snapshot:
    with contextlib.chdir(root):
        return resolve(find_project(root), str(name))


def test_working_tree_is_the_document_that_a_build_writes(released_copy: Path, run: Run, edit: Run) -> None:
    edit(released_copy / SKILLS, "label: Agent Protocols\n", "label: New\n")
    assert run("build", cwd=released_copy).code == 0
    work = side(released_copy, "work")
    assert document_bytes(work.document) == (released_copy / "_build/taxonomy.json").read_bytes()
    assert (work.document["version"], work.document["previous_version"]) == ("1.1.0-dev", "1.0.0")
    category = next(c for c in work.document["categories"] if c["id"] == "agent-protocols")
    assert (category["introduced_in"], category["changed_in"]) == ("1.0.0", "1.1.0-dev")


def test_version_is_in_the_slot_that_the_schema_names(released_thesaurus: Path) -> None:
    for name in ("1.0.0", "releases/1.0.0", "releases/1.0.0/taxonomy.json"):
        release = side(released_thesaurus, name)
        assert (release.name, release.document["edition"]) == ("1.0.0", "1.0.0")
        assert diff(release, side(released_thesaurus, "work")).all == ()


def test_sources_that_name_no_home_page_to_credit_can_be_compared(thesaurus: Path, run: Run, edit: Run) -> None:
    edit(
        thesaurus / "schema/taxonomy.yaml",
        "    slot_uri: dcat:landingPage\n    range: uri\n    required: true\n",
        "    slot_uri: dcat:landingPage\n    range: uri\n",
    )
    assert run("schema", cwd=thesaurus).code == 0
    edit(thesaurus / "taxonomy/taxonomy.yaml", "web_page: https://example.org/energy\n", "")
    assert run("build", cwd=thesaurus).code == 0
    work = side(thesaurus, "work")
    assert diff(work, work).all == ()


def test_same_diff_whichever_way_the_sides_are_named(released_copy: Path, run: Run, edit: Run, tmp_path: Path) -> None:
    commit(released_copy)
    edit(released_copy / SKILLS, "label: Agent Protocols\n", "label: New\n")
    commit(released_copy)
    assert run("build", cwd=released_copy).code == 0
    copies = [
        shutil.copy(released_copy / folder / "taxonomy.json", tmp_path / name)
        for folder, name in (("releases/1.0.0", "old.json"), ("_build", "new.json"))
    ]
    diffs = [
        diff(side(released_copy, old), side(released_copy, new)).all
        for old, new in (
            ("1.0.0", "work"),
            ("v1.0.0", "work"),
            ("latest", "work"),
            ("releases/1.0.0", "_build"),
            ("releases/1.0.0/taxonomy.json", "_build/taxonomy.json"),
            (copies[0], "work"),
            ("releases/1.0.0", copies[1]),
            ("git:HEAD~1", "git:HEAD"),
        )
    ]
    assert [[change.kind for change in changes] for changes in diffs] == [["renamed"]] * len(diffs)
    assert diffs == [diffs[0]] * len(diffs)


def test_revision_of_a_taxonomy_below_the_top_of_its_repository(thesaurus: Path) -> None:
    (thesaurus.parent / "README.md").write_text("Elsewhere.", encoding="utf-8")
    commit(thesaurus.parent)
    assert diff(side(thesaurus, "git:HEAD"), side(thesaurus, "work")).changes == ()


def test_revision_is_the_document_that_a_build_of_it_wrote(released_copy: Path, run: Run, edit: Run) -> None:
    edit(released_copy / SKILLS, "label: Agent Protocols\n", "label: New\n")
    commit(released_copy)
    assert run("build", cwd=released_copy).code == 0
    built = (released_copy / "_build/taxonomy.json").read_bytes()
    edit(released_copy / SKILLS, "label: New\n", "label: Newer\n")
    shutil.rmtree(released_copy / "releases")
    assert document_bytes(side(released_copy, "git:HEAD").document) == built


UNKNOWN = [
    "newest",
    "2.0.0",
    "taxonomy",
    "LICENSE",
    "list.json",
    "list.json/taxonomy.json",
    "half.json",
    "latin.json",
    "deep.json",
    "git:nowhere",
    "git:",
    "git:--output=stolen",
    "git:HEAD:taxonomy",
    "x" * 300,
]


def test_unknown_revisions(thesaurus: Path, snapshot: SnapshotAssertion) -> None:
    commit(thesaurus)
    for file, data in {"list": b"[]", "half": b'{"a":', "latin": b'"\xe9"', "deep": b"[" * 9999}.items():
        (thesaurus / f"{file}.json").write_bytes(data)
    messages = []
    for name in UNKNOWN:
        with pytest.raises(TaxokitError) as error:
            side(thesaurus, name)
        messages.append(str(error.value))
    assert messages == snapshot
    assert not list(thesaurus.rglob("stolen*"))


def test_revision_before_the_taxonomy_is_no_side(thesaurus: Path) -> None:
    (thesaurus / "taxonomy").rename(thesaurus / "later")
    commit(thesaurus)
    (thesaurus / "later").rename(thesaurus / "taxonomy")
    with pytest.raises(TaxokitError, match=r"^git:HEAD: has no taxonomy/taxonomy\.yaml; name a revision that has it$"):
        side(thesaurus, "git:HEAD")


def test_link_that_a_revision_holds_is_not_followed(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/themes/other.yaml").symlink_to("/etc/passwd")
    commit(thesaurus)
    with pytest.raises(TaxokitError, match=r"other\.yaml.*: is a link that leaves the repository"):
        side(thesaurus, "git:HEAD")


def test_sources_that_do_not_have_their_shape_are_no_side(thesaurus: Path, edit: Run) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "labl: Erzeugung\n")
    commit(thesaurus)
    for name in ("work", "git:HEAD"):
        with pytest.raises(TaxokitError, match=r"^taxonomy/themes/erzeugung\.yaml:.* \[schema-violation\]; "):
            side(thesaurus, name)


def test_schema_that_was_not_compiled_is_not_compared(thesaurus: Path, edit: Run) -> None:
    commit(thesaurus)
    edit(
        thesaurus / "schema/taxonomy.yaml",
        "range: integer\n    minimum_value: 1000",
        "range: integer\n    minimum_value: 900",
    )
    with pytest.raises(TaxokitError, match=r"^schema/taxonomy\.yaml:1:1: .* \[stale-schema\]; run `taxokit check`$"):
        side(thesaurus, "work")
    assert side(thesaurus, "git:HEAD").schema is not None


@pytest.mark.parametrize("file", ["taxonomy.json", "schema/taxonomy.model.json"])
def test_release_that_was_changed_is_not_compared(released_copy: Path, file: str) -> None:
    path = released_copy / "releases/1.0.0" / file
    path.write_bytes(path.read_bytes() + b"\n")
    message = rf"^releases/1\.0\.0/{re.escape(file)}: was changed: its SHA-256 is not the one in SHA256SUMS$"
    with pytest.raises(TaxokitError, match=message):
        side(released_copy, "latest")
    with pytest.raises(TaxokitError, match=r"was changed: its SHA-256 is not the one in SHA256SUMS$"):
        side(released_copy, released_copy / "releases/1.0.0/taxonomy.json")
    (released_copy / "releases/1.0.0/SHA256SUMS").unlink()
    with pytest.raises(TaxokitError, match=r"^releases/1\.0\.0/SHA256SUMS: is missing$"):
        side(released_copy, "1.0.0")


def test_release_folder_may_stand_anywhere(released_copy: Path, thesaurus: Path) -> None:
    folder = released_copy / "releases/1.0.0"
    assert side(thesaurus, folder).name == "1.0.0"
    document = json.loads((folder / "taxonomy.json").read_bytes())
    (folder / "taxonomy.json").write_text(json.dumps({**document, "version": "x"}), encoding="utf-8")
    with pytest.raises(
        TaxokitError, match=r"^/.*/releases/1\.0\.0/taxonomy\.json: was changed: its SHA-256 is not the"
    ):
        side(thesaurus, folder)
    (folder / "SHA256SUMS").unlink()  # as in the folder of a build of a part
    with pytest.raises(TaxokitError, match=r"^/.*/releases/1\.0\.0/taxonomy\.json: invalid version 'x'"):
        side(thesaurus, folder)
    (folder / "schema/taxonomy.model.json").unlink()
    with pytest.raises(TaxokitError, match=r"1\.0\.0: is not a release: it has no schema/taxonomy\.model\.json$"):
        side(thesaurus, folder)


# --- documents that are none --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def project(released_thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a release that an example damages, and mends again."""
    return shutil.copytree(released_thesaurus_template, tmp_path_factory.mktemp("project") / "project")


@settings(max_examples=80)
@given(data=st.data())
def test_document_of_any_kind_is_compared_or_refused_by_its_name(
    project: Path, damaged: Run, data: st.DataObject
) -> None:
    """Whether it lies anywhere, or stands in a release that the history of the working tree follows from."""
    released, lone = project / "releases/1.0.0/taxonomy.json", project / "lone.json"
    pristine = released.read_bytes()
    document = data.draw(damaged(json.loads(pristine)))
    lone.write_text(json.dumps(document), encoding="utf-8")
    try:
        _compare(project, "lone.json", "work")
        _compare(project, "1.0.0", "lone.json")
        released.write_bytes(lone.read_bytes())
        _compare(project, "1.0.0", "work")
        _compare(project, "lone.json", "releases/1.0.0/taxonomy.json")
    finally:
        released.write_bytes(pristine)


def _compare(root: Path, old: str, new: str) -> None:
    """Write the changes in the forms that read the documents themselves; an error names a document in one line."""
    for name in ("json", "sparql"):
        error = "lone.json: "
        try:
            DIFF_REPORTS.get(name).render(diff(side(root, old), side(root, new)))
        except TaxokitError as refusal:
            error = str(refusal)
        assert "\n" not in error
        assert error.startswith(("releases/1.0.0/taxonomy.json: ", "lone.json: ")), error


def test_entries_have_the_dates_of_the_releases(story: Path) -> None:
    taxonomy = load(find_project(story))
    document = json.loads((story / "releases/2.0.0/taxonomy.json").read_bytes())
    items: dict[str, dict[str, Any]] = {f"theme/{theme['id']}": theme for theme in document["themes"]}
    items |= {f"term/{term['id']}": term for theme in document["themes"] for term in theme["terms"]}
    assert {item.get("changed") for item in items.values()} == {None, "2.0.0"}
    for name, item in items.items():
        entries = item_history(taxonomy, name).entries
        first, last = entries[0].now, entries[-1].now
        assert (first.version, first.issued) == (item["since"], item["added_on"])
        assert (last.version, last.issued) == (
            item.get("changed", item["since"]),
            item.get("revised_on", item["added_on"]),
        )


def test_removed_items_are_in_a_release_and_not_in_the_sources(story: Path) -> None:
    taxonomy = load(find_project(story))
    (gone,) = removed_items(taxonomy)
    assert (gone.cls.kind, gone.id) == ("term", "solarzellentechnik")
    (story / "taxonomy/themes/erzeugung.yaml").unlink()
    names = {f"{item.cls.kind}/{item.id}" for item in removed_items(load(find_project(story)))}
    assert names == {"theme/erzeugung", "term/photovoltaik", "term/solarzellentechnik", "term/strom"}
