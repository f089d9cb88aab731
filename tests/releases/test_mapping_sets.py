"""Mapping sets in releases: the artifact, that it follows from itself, and its changes from one release to the next."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from support.interop import official_schema
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

Run = Callable[..., "object"]
SET = "mappings/zoo.sssom.tsv"
ZOO = "https://example.com/zoo/"


def parts(text: str) -> tuple[dict[str, object], list[dict[str, str]]]:
    """Return the head and the rows of SSSOM/TSV, read by PyYAML and `csv` alone."""
    lines = text.splitlines()
    head = "\n".join(line[1:] for line in lines if line.startswith("#"))
    table = "\n".join(line for line in lines if not line.startswith("#"))
    return yaml.safe_load(head), list(csv.DictReader(io.StringIO(table), delimiter="\t"))


def test_release_has_the_set_with_labels_versions_and_its_own_licence(mapped: Path) -> None:
    release = mapped / "releases/1.1.0"
    head, rows = parts((release / SET).read_text(encoding="utf-8"))
    assert head["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert (head["mapping_set_version"], str(head["publication_date"])) == ("1.1.0", "2026-11-30")
    assert (head["subject_source_version"], head["object_source_version"]) == ("1.1.0", "2026")
    assert "\n#publication_date: 2026-11-30\n" in (release / SET).read_text(encoding="utf-8")  # in plain style
    first = next(row for row in rows if row["predicate_id"] == "skos:exactMatch" and row["object_id"] == "zoo:pisces")
    assert (first["subject_label"], first["object_label"], first["comment"]) == ("Fish", "Pisces", "the same words")
    assert next(row for row in rows if row["object_id"] == "sssom:NoTermFound")["subject_label"] == "Vertebrates"
    manifest = json.loads((release / "manifest.json").read_bytes())
    entry = next(entry for entry in manifest["files"] if entry["path"] == SET)
    assert (entry["media_type"], entry["license"]) == ("text/tab-separated-values", "CC-BY-4.0")
    assert SET in (release / "SHA256SUMS").read_text(encoding="utf-8")
    assert not (mapped / "releases/1.0.0/mappings").exists()


def test_released_set_is_valid_by_the_official_schema(mapped: Path) -> None:
    schema = official_schema("sssom")
    kinds = {name: slot.get("type", ()) for name, slot in schema["$defs"]["Mapping"]["properties"].items()}

    def value(name: str, text: str) -> object:
        return text.split("|") if "array" in kinds[name] else float(text) if "number" in kinds[name] else text

    head, rows = parts((mapped / "releases/1.1.0" / SET).read_text(encoding="utf-8"))
    mappings = [{name: value(name, text) for name, text in row.items() if text} for row in rows]
    document = {**head, "publication_date": str(head["publication_date"]), "mappings": mappings}
    whole = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/MappingSet"}
    assert [error.message for error in jsonschema_rs.Draft201909Validator(whole).iter_errors(document)] == []
    document["mappings"][0]["confidence"] = 2  # a fault, so that the test can fail
    assert not jsonschema_rs.Draft201909Validator(whole).is_valid(document)


def test_a_set_written_again_has_the_same_bytes(mapped: Path) -> None:
    before = (mapped / "releases/1.1.0" / SET).read_bytes()
    (mapped / SET).write_bytes(before)
    (mapped / "mappings/zoo.terms.csv").unlink()
    edition = edition_of(load(find_project(mapped)), Version(1, 1, 0), "2026-11-30")
    assert next(artifact.data for artifact in build(edition, ["mappings"])) == before


def test_mappings_are_values_of_all_five_slots_beside_those_of_sources(mapped: Path) -> None:
    document = json.loads((mapped / "releases/1.1.0/taxonomy.json").read_bytes())
    concepts = {concept["id"]: concept for concept in document["concepts"]}
    slots = {"exact": "pisces", "broad": "animals", "narrow": "eels", "related": "tanks"}
    assert {name: concepts["fish"][f"{name}_match"] for name in slots} == {
        name: [f"{ZOO}{term}"] for name, term in slots.items()
    }
    assert concepts["mammals"]["close_match"] == ["https://example.com/thesaurus/mammals", f"{ZOO}mammalia"]
    assert "exact_match" not in concepts["vertebrates"]
    graph = (mapped / "releases/1.1.0/taxonomy.nt").read_text(encoding="utf-8")
    assert f"core#relatedMatch> <{ZOO}tanks>" in graph
    assert "NoTermFound" not in graph


def test_notes_have_the_coverage_of_each_target(mapped: Path) -> None:
    notes = (mapped / "releases/1.1.0/NOTES.md").read_text(encoding="utf-8")
    assert "| zoo | concept | 2 | 1 | 0 |" in notes
    assert "- 5 mappings added\n- 2 changes of evidence\n" in notes


def test_releases_follow_from_their_own_files(mapped: Path, run: Run) -> None:
    (mapped / SET).unlink()
    result = run("verify", "--deep", "--no-history", "1.0.0", "1.1.0", cwd=mapped)
    assert result.code == 0, result.err


@pytest.mark.parametrize("path", [SET, "taxonomy.json"])
def test_a_document_and_a_set_with_other_mappings_do_not_follow(
    mapped: Path, run: Run, reseal: Callable[..., None], path: str
) -> None:
    file = mapped / "releases/1.1.0" / path
    old, new = ("zoo:tanks", "zoo:boxes") if path == SET else (f'"{ZOO}tanks"', f'"{ZOO}boxes"')
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="")
    reseal(mapped, "1.1.0")
    result = run("verify", "--deep", "--no-history", "1.1.0", cwd=mapped)
    assert result.code == 1
    assert "does not follow" in result.out + result.err


def test_sources_without_changes_have_none(mapped: Path, run: Run) -> None:
    assert run("diff", "1.1.0", "work", "--exit-code", cwd=mapped).code == 0
    assert run("diff", "releases/1.1.0", "work", "--exit-code", cwd=mapped).code == 0
    assert run("build", "--only", "json", "--only", "schema", cwd=mapped).code == 0  # which says nothing of evidence
    assert "evidence" not in run("diff", "1.1.0", "_build", cwd=mapped).out


def test_another_predicate_is_one_change_and_applies(mapped: Path, run: Run, tmp_path: Path, edit: Run) -> None:
    edit(mapped / SET, "skos:exactMatch\tzoo:pisces", "skos:closeMatch\tzoo:pisces")
    result = run("diff", "--format", "json", cwd=mapped)
    diff = json.loads(result.out)
    (change,) = diff["changes"]
    assert (change["kind"], change["slot"], diff["bump"]) == ("mapping-changed", "close_match", "minor")
    assert (change["old"], change["new"]) == ({"exact_match": f"{ZOO}pisces"}, {"close_match": f"{ZOO}pisces"})
    text = " ".join(run("diff", cwd=mapped).out.split())
    assert f"Concept fish (Fish) now close_match in place of exact_match: {ZOO}pisces (Pisces)" in text
    (tmp_path / "diff.json").write_text(result.out, encoding="utf-8")
    old, new = mapped / "releases/1.1.0/taxonomy.json", tmp_path / "new.json"
    assert run("apply", tmp_path / "diff.json", old, "--out", new).code == 0
    assert f'"close_match": [\n        "{ZOO}pisces"' in new.read_text(encoding="utf-8")


def test_evidence_is_a_patch_in_every_report_and_applies(mapped: Path, run: Run, tmp_path: Path, edit: Run) -> None:
    edit(mapped / SET, "0.9\tthe same words", "0.7\tsimilar words")
    edit(
        mapped / SET,
        "\nanimal:vertebrates\tskos:exactMatch\tsssom:NoTermFound",
        "\nanimal:mammals\tskos:exactMatch\tsssom:NoTermFound",
    )
    text = (mapped / "mappings/zoo.terms.csv").read_text(encoding="utf-8")
    (mapped / "mappings/zoo.terms.csv").write_text(text.replace("2026", "2027"), encoding="utf-8")
    result = run("diff", "--format", "json", cwd=mapped)
    diff = json.loads(result.out)
    assert (diff["bump"], diff["counts"]) == ("patch", {"evidence-changed": 4})
    by_id = {(change.get("id"), "old" in change): change for change in diff["changes"]}
    changed = by_id["fish", True]
    assert (changed["old"]["confidence"], changed["new"]["confidence"]) == ("0.9", "0.7")
    assert "author_label" not in changed["new"]
    assert by_id[None, True]["new"] == {"mapping_set": "zoo", "object_source_version": "2027"}
    for format_, words in (
        ("text", "zoo was searched, and has no term for it"),
        ("md", "`zoo` was searched, and has no term for it"),
        ("html", "was searched, and has no term for it"),
        ("csv", "evidence-changed"),
    ):
        assert words in " ".join(run("diff", "--format", format_, cwd=mapped).out.split())
    (tmp_path / "diff.json").write_text(result.out, encoding="utf-8")
    old, new = mapped / "releases/1.1.0/taxonomy.json", tmp_path / "new.json"
    assert run("apply", tmp_path / "diff.json", old, "--out", new).code == 0
    assert json.loads(new.read_bytes())["concepts"] == json.loads(old.read_bytes())["concepts"]


def test_a_mapping_that_moves_from_a_source_into_a_set_is_a_change_of_evidence(
    mapped: Path, run: Run, edit: Run
) -> None:
    edit(mapped / "taxonomy/concepts/mammals.yaml", "close_match:\n  - https://example.com/thesaurus/mammals\n", "")
    row = "animal:mammals\tskos:closeMatch\tthes:mammals\tsemapv:ManualMappingCuration\tAnn\tBo\t\t\n"
    with (mapped / SET).open("a", encoding="utf-8") as file:
        file.write(row)
    edit(mapped / SET, "#  zoo:", "#  thes: https://example.com/thesaurus/\n#  zoo:")
    diff = json.loads(run("diff", "--format", "json", cwd=mapped).out)
    assert diff["counts"] == {"evidence-changed": 1}
    assert "old" not in diff["changes"][0]


def test_impact_names_the_mappings_that_a_join_uses(mapped: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "ids.txt").write_text("fish\n", encoding="utf-8")
    result = run("impact", tmp_path / "ids.txt", "--from", "1.0.0", "--to", "1.1.0", "--format", "json", cwd=mapped)
    (effect,) = json.loads(result.out)["items"][0]["effects"]
    assert (effect["effect"], effect["to_do"], effect["before"]) == ("remapped", False, [])
    assert f"exact_match {ZOO}pisces" in effect["after"]


def test_evidence_follows_an_item_to_its_new_identifier(mapped: Path, run: Run) -> None:
    for path in (*(mapped / "taxonomy").rglob("*.yaml"), mapped / SET):
        text = path.read_text(encoding="utf-8")
        text = text.replace("id: fish\n", "id: fishes\n").replace("- fish\n", "- fishes\n")
        path.write_text(text.replace("animal:fish\t", "animal:fishes\t"), encoding="utf-8", newline="")
    (mapped / "taxonomy/concepts/fish.yaml").rename(mapped / "taxonomy/concepts/fishes.yaml")
    diff = json.loads(run("diff", "--format", "json", cwd=mapped).out)
    assert diff["counts"].keys() == {"reidentified", "iri-changed"}


def test_history_of_an_item_has_its_evidence(mapped: Path, run: Run, edit: Run) -> None:
    edit(mapped / SET, "0.9\tthe same words", "0.7\tthe same words")
    fish = json.loads(run("history", "fish", "--format", "json", cwd=mapped).out)["working_tree"]
    (change,) = fish["changes"]
    assert (fish["event"], change["kind"], change["new"]["confidence"]) == ("changed", "evidence-changed", "0.7")
    mammals = json.loads(run("history", "mammals", "--format", "json", cwd=mapped).out)
    assert mammals["working_tree"]["event"] == "unchanged"
