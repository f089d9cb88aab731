"""Packages of CASE as sources: our own come back whole, and those of others say what is left out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Callable[..., Any]

PACKAGE = {
    "CFDocument": {
        "identifier": "0f2a7c1e-5f0c-4a57-9d3b-1c2d3e4f5a6b",
        "uri": "https://case.example.org/uri/0f2a7c1e-5f0c-4a57-9d3b-1c2d3e4f5a6b",
        "creator": "Example Board",
        "title": "Woodwork",
        "lastChangeDateTime": "2024-05-01T09:30:00+00:00",
        "description": "What a joiner can do.",
        "language": "en",
        "version": "2",
        "adoptionStatus": "Adopted",
        "subject": ["Crafts"],
        "licenseURI": {
            "title": "Attribution",
            "identifier": "11111111-1111-4111-8111-111111111111",
            "uri": "https://case.example.org/uri/11111111-1111-4111-8111-111111111111",
        },
    },
    "CFItems": [
        {
            "identifier": "22222222-2222-4222-8222-222222222222",
            "uri": "https://case.example.org/uri/22222222-2222-4222-8222-222222222222",
            "fullStatement": "Joints",
            "humanCodingScheme": "W.1",
            "CFItemType": "Domain",
            "educationLevel": ["09", "10"],
            "lastChangeDateTime": "2024-05-01T09:30:00+00:00",
        },
        {
            "identifier": "33333333-3333-4333-8333-333333333333",
            "uri": "https://case.example.org/uri/33333333-3333-4333-8333-333333333333",
            "fullStatement": "Cuts a dovetail joint by hand.",
            "abbreviatedStatement": "Dovetails",
            "conceptKeywords": ["saw"],
            "statusEndDate": "2023-01-01",
            "lastChangeDateTime": "2024-05-01T09:30:00+00:00",
        },
        {
            "identifier": "44444444-4444-4444-8444-444444444444",
            "uri": "/ims/case/v1p0/CFItems/44444444-4444-4444-8444-444444444444",
            "fullStatement": "Sharpens chisels.",
            "lastChangeDateTime": "2024-05-01T09:30:00+00:00",
        },
    ],
    "CFAssociations": [],
    "CFDefinitions": {
        "CFLicenses": [
            {
                "identifier": "11111111-1111-4111-8111-111111111111",
                "title": "Attribution",
                "licenseText": "See https://creativecommons.org/licenses/by/4.0/legalcode",
            }
        ]
    },
    "CFRubrics": [{"identifier": "55555555-5555-4555-8555-555555555555", "title": "Grading"}],
}
IN_UUID = {place: f"-4{place * 3}-8{place * 3}-{place * 12}" for place in "234"}
URIS = [item["uri"] for item in PACKAGE["CFItems"]]  # type: ignore[index]


def linked(kind: str, origin: Any, target: Any, **more: Any) -> dict[str, Any]:
    return {"associationType": kind, "originNodeURI": origin, "destinationNodeURI": target, **more}


def end(place: int) -> dict[str, str]:
    item = PACKAGE["CFItems"][place]  # type: ignore[index]
    return {"title": "", "identifier": item["identifier"], "uri": item["uri"]}


LINKS = [
    linked("isChildOf", end(0), {"identifier": "0f2a7c1e-5f0c-4a57-9d3b-1c2d3e4f5a6b", "uri": ""}),
    linked("isChildOf", end(1), end(0), sequenceNumber=1),
    linked("isChildOf", URIS[2], URIS[0]),  # CASE 1.0 allows texts
    linked("precedes", end(2), end(1)),
    linked("isRelatedTo", end(2), {"title": "Tools", "identifier": "x", "uri": "https://example.com/tools"}),
    linked("exactMatchOf", end(0), {"title": "Joint", "identifier": "x", "uri": "https://example.com/joint"}),
    linked("replacedBy", end(1), end(2)),
    linked("exemplar", end(2), {"title": "A video", "identifier": "x", "uri": "https://example.com/video"}),
]


def imported(run: Run, folder: Path, package: Any, *words: str) -> Any:
    """Import a package into a new repository."""
    file = folder / "package.json"
    file.write_text(json.dumps(package), encoding="utf-8")
    options = ("--namespace", "https://example.org/wood/", "--report", str(folder / "lost.nt"))
    return run("import", str(file), "--into", str(folder / "new"), *options, *words)


def concept(folder: Path, name: str) -> Any:
    return yaml.safe_load((folder / f"new/taxonomy/concepts/{name}.yaml").read_text(encoding="utf-8"))


def by_uri(path: Path) -> tuple[dict[str, Any], set[tuple[str, str]]]:
    """Return the items of a package, and the ends of its hierarchy."""
    package = json.loads(path.read_bytes())
    keys = ("identifier", "fullStatement", "abbreviatedStatement", "humanCodingScheme", "statusStartDate", "notes")
    items = {item["uri"]: {key: item.get(key) for key in keys} for item in package["CFItems"]}
    ends = {
        (other["originNodeURI"]["uri"], other["destinationNodeURI"]["uri"])
        for other in package["CFAssociations"]
        if other["associationType"] in ("isChildOf", "replacedBy", "exactMatchOf")
    }
    return items, ends


@pytest.mark.parametrize("name", ["case", pytest.param("case_1_0", marks=pytest.mark.full)])
def test_a_release_comes_back_from_its_package(released_thesaurus: Path, tmp_path: Path, run: Run, name: str) -> None:
    file = {"case": "case.json", "case_1_0": "case-1.0.json"}[name]
    options = ("--version", "1.0.0", "--date", "2026-06-14", "--out", str(tmp_path / "built"))
    assert run("build", "--only", name, *options, cwd=released_thesaurus).code == 0
    done = run("import", str(tmp_path / "built" / file), "--into", str(tmp_path / "new"))
    assert done.code == 0, done.err
    assert run("check", "--fail-on", "error", cwd=tmp_path / "new").code == 0
    assert run("build", "--only", "case", cwd=tmp_path / "new").code == 0
    assert by_uri(tmp_path / "built" / file) == by_uri(tmp_path / "new/_build/case.json")
    words = concept(tmp_path, "photovoltaik").get("alt_labels")
    assert words == (["PV", "Solarstrom"] if name == "case" else None)


def test_a_package_of_others(tmp_path: Path, run: Run) -> None:
    done = imported(run, tmp_path, {**PACKAGE, "CFAssociations": LINKS}, "--creator", "Example Board")
    assert done.code == 0, done.err
    assert "1 concept scheme, 3 concepts" in done.out
    joints, dovetails, chisels = (concept(tmp_path, place * 8 + f"-{place * 4}" + IN_UUID[place]) for place in "234")
    assert (joints["label"], joints["notations"]) == ("Joints", ["W.1"])
    assert joints["top_concept_of"] == [PACKAGE["CFDocument"]["identifier"]]  # type: ignore[index]
    assert joints["exact_match"] == ["https://example.com/joint"]
    assert (dovetails["label"], dovetails["definitions"]) == ("Dovetails", ["Cuts a dovetail joint by hand."])
    assert (dovetails["status"], dovetails["replaced_by"]) == ("deprecated", [chisels["id"]])
    assert dovetails["broader"] == chisels["broader"] == [joints["id"]]
    assert chisels["iri"] == f"urn:uuid:{chisels['id']}"  # its address is none on its own
    assert chisels["related_match"] == ["https://example.com/tools"]
    scheme = next((tmp_path / "new/taxonomy/concept_schemes").iterdir()).read_text(encoding="utf-8")
    assert "license_url: https://creativecommons.org/licenses/by/4.0/" in scheme
    lost = (tmp_path / "lost.nt").read_text(encoding="utf-8")
    for words in (
        "educationLevel",
        "sequenceNumber",
        "conceptKeywords",
        "exemplar",
        "CFRubrics",
        "CFItemType",
        "subject",
    ):
        assert f"spec/case/v1p1/{words}>" in lost


def test_items_of_others_keep_their_identifiers(tmp_path: Path, run: Run) -> None:
    assert imported(run, tmp_path, {**PACKAGE, "CFAssociations": LINKS}).code == 0
    assert run("build", "--only", "case", cwd=tmp_path / "new").code == 0
    package = json.loads((tmp_path / "new/_build/case.json").read_bytes())
    theirs = {item["identifier"] for item in PACKAGE["CFItems"]}  # type: ignore[index]
    assert {item["identifier"] for item in package["CFItems"]} == theirs


@pytest.mark.parametrize(
    "damage",
    [
        {"CFItems": None},
        {"CFItems": [None, 1, {}]},
        {"CFItems": [{"identifier": 5, "uri": [], "fullStatement": {}}]},
        {"CFAssociations": [None, {}, {"associationType": "x y", "originNodeURI": 3}]},
        {"CFDefinitions": []},
        {"CFDocument": {"licenseURI": {"title": 3}, "language": "not a tag", "title": "x"}},
    ],
    ids=str,
)
def test_a_damaged_package_is_no_bug(tmp_path: Path, run: Run, damage: Any) -> None:
    done = imported(run, tmp_path, {**PACKAGE, **damage}, "--language", "en", "--license", "CC0-1.0", "--creator", "A")
    assert done.code in (0, 2), done.err
    assert "bug" not in done.err


@pytest.mark.parametrize("items", [None, {}, [], [PACKAGE["CFItems"][0], "x"]], ids=str)
def test_a_package_without_a_list_of_items_is_refused(tmp_path: Path, run: Run, items: Any) -> None:
    done = imported(run, tmp_path, {**PACKAGE, "CFItems": items})
    assert done.code == 2
    assert "CFItems" in done.err
    assert not (tmp_path / "new").exists()


def test_identifiers_in_a_row_with_more_digits_than_a_pattern_has(tmp_path: Path, run: Run) -> None:
    """Such as UUIDs that were counted up."""
    uuids = [f"aaaaaaaa-0000-4000-8000-{number:012}" for number in range(1, 9)]
    items = [
        {"identifier": uuid, "uri": f"https://s.example/{uuid}", "fullStatement": f"Do {uuid[-1]}"} for uuid in uuids
    ]
    done = imported(run, tmp_path, {**PACKAGE, "CFItems": items, "CFAssociations": []})
    assert done.code == 0, done.err
    assert "new items: identifiers {slug}" in done.out + done.err


def test_json_that_is_no_framework_is_refused(tmp_path: Path, run: Run) -> None:
    done = imported(run, tmp_path, {"title": "x"})
    assert done.code == 2
    assert "package.json" in done.err
