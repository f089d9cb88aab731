"""The releases of a repository: versions, their order, and errors about missing ones."""

import json
import random
from pathlib import Path

import pytest

from taxokit.releases.releases import current, find_release, latest, lineage_of, predecessor_of, released
from taxokit.repository.project import Project
from taxokit.text.errors import UnreadableReleaseError
from taxokit.text.versions import Version, is_date, parse_version


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A repository with three releases, and folders and files beside them that are none."""
    for name in (
        "1.10.0",
        "1.9.0",
        "0.2.1",
        "1.11.0-rc.1",
        "1.11.0-dev",
        "01.0.0",
        "v2.0.0",
        ".3.0.0.taxokit",
        "notes",
    ):
        (tmp_path / "releases" / name).mkdir(parents=True)
    (tmp_path / "releases" / "9.0.0").write_text("a file")
    return Project(tmp_path)


def test_versions_sort_by_precedence() -> None:
    texts = "0.9.9 1.0.0-1 1.0.0-2 1.0.0-11 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta.2 1.0.0-beta.11"
    texts += " 1.0.0-dev 1.0.0-rc.1 1.0.0 1.0.1-dev 1.0.1 1.2.0 1.10.0"  # partly the example of SemVer 11.4
    ordered = [parse_version(text) for text in texts.split()]
    assert [str(version) for version in ordered] == texts.split()
    shuffled = ordered.copy()
    random.Random(3).shuffle(shuffled)
    assert shuffled != ordered
    assert sorted(shuffled) == ordered


@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("1.0.0", "1.0"),
        ("1.0.1", "1.0.1"),
        ("1.1.0-dev", "1.1-dev"),
        ("0.0.3-dev", "0.0.3-dev"),
        ("2.10.0", "2.10"),
        ("1.2.0-rc.1", "1.2-rc.1"),
    ],
)
def test_version_is_written_back_and_shortened_for_people(text: str, display: str) -> None:
    assert (str(parse_version(text)), parse_version(text).display) == (text, display)


def test_line_and_successors_of_a_version() -> None:
    version = parse_version("1.2.3-rc.1")
    assert (version.line, version.final, version.is_final, version.is_build) == ("1.2", Version(1, 2, 3), False, False)
    assert [str(successor) for successor in version.final.successors] == ["1.2.4", "1.3.0", "2.0.0"]
    assert parse_version("1.2.3-dev").is_build


def test_build_on_the_way_comes_before_its_release() -> None:
    assert Version(1, 1, 0).dev() == parse_version("1.1.0-dev")
    assert Version(1, 0, 9) < Version(1, 1, 0).dev() < Version(1, 1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "1.0",
        "1.0.0.0",
        "01.0.0",
        "1.0.0-",
        "1.0.0-rc.01",
        "1.0.0-rc..1",
        "1.0.0-rc_1",
        "1.0.0+1",
        "v1.0.0",
        " 1.0.0",
        "1.0.0\n",
        "١.0.0",
        "9999999999.0.0",
    ],
)
def test_invalid_version_is_refused(text: str) -> None:
    with pytest.raises(UnreadableReleaseError) as error:
        parse_version(text)
    assert str(error.value).startswith(f"invalid version {text!r}; ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-06-14", True),
        ("2024-02-29", True),
        ("2026-02-29", False),
        ("20260614", False),
        ("2026-W24-7", False),
        ("2026-6-14", False),
        ("2026-06-14T00:00", False),
        ("", False),
    ],
)
def test_dates_exist_and_are_in_the_long_form(text: str, expected: bool) -> None:
    assert is_date(text) is expected


def test_releases_are_the_folders_of_final_versions_oldest_first(project: Project, tmp_path: Path) -> None:
    assert [str(release.version) for release in released(project)] == ["0.2.1", "1.9.0", "1.10.0"]
    releases = released(project, prereleases=True)
    assert [str(release.version) for release in releases] == ["0.2.1", "1.9.0", "1.10.0", "1.11.0-rc.1"]
    assert released(project)[0].name == "releases/0.2.1"
    assert released(Project(tmp_path / "elsewhere")) == []


def test_latest_release_and_predecessor_of_a_version(project: Project, tmp_path: Path) -> None:
    newest = [latest(project, before) for before in (None, Version(1, 10, 0), Version(1, 9, 0).dev(), Version(0, 2, 1))]
    assert [str(release.version) if release else None for release in newest] == ["1.10.0", "1.9.0", "0.2.1", None]
    assert latest(Project(tmp_path / "elsewhere")) is None


def test_release_is_found_by_its_version_with_or_without_v_and_as_the_latest(project: Project, tmp_path: Path) -> None:
    releases = [find_release(project, name) for name in ("1.9.0", "v1.9.0", "1.11.0-rc.1", "latest")]
    assert [str(release.version) for release in releases] == ["1.9.0", "1.9.0", "1.11.0-rc.1", "1.10.0"]
    for root, name, message in (
        (
            project.root,
            "1.9.1",
            "releases/1.9.1: there is no such release; choose from 0.2.1, 1.9.0, 1.10.0, 1.11.0-rc.1",
        ),
        (project.root, "newest", "invalid version 'newest'; use a version such as 1.2.0"),
        (tmp_path / "elsewhere", "latest", "releases: contains no release yet"),
        (tmp_path / "elsewhere", "1.0.0", "releases/1.0.0: there is no such release; make one with `taxokit release`"),
    ):
        with pytest.raises(UnreadableReleaseError) as error:
            find_release(Project(root), name)
        assert str(error.value) == message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "releases/1.9.0/manifest.json: is missing"),
        ("[", "releases/1.9.0/manifest.json: is not JSON: Expecting value, line 1, column 2"),
        ("\xff", "releases/1.9.0/manifest.json: is not UTF-8"),
        ("[]", "releases/1.9.0/manifest.json: is not a JSON object"),
    ],
)
def test_release_that_cannot_be_read_names_the_file(project: Project, content: str | None, message: str) -> None:
    release = find_release(project, "1.9.0")
    if content is not None:
        (release.folder / "manifest.json").write_text(content, encoding="latin-1")
    with pytest.raises(UnreadableReleaseError) as error:
        _ = release.manifest
    assert str(error.value) == message


def test_current_release_is_the_newest_that_is_not_withdrawn(project: Project) -> None:
    listing = project.releases / "withdrawn.json"
    for reasons, expected in (
        ({}, "1.10.0"),
        ({"1.10.0": "x"}, "1.9.0"),
        ({"1.9.0": "x"}, "1.10.0"),
        ({"1.10.0": "x", "1.9.0": "x", "0.2.1": "x"}, "1.10.0"),
    ):
        listing.write_text(json.dumps(reasons))
        release = current(project)
        assert release is not None
        assert str(release.version) == expected


def test_lineage_follows_the_predecessors_that_manifests_name(project: Project) -> None:
    for version, previous in (("0.2.1", None), ("1.9.0", "0.2.1"), ("1.10.0", "0.2.1"), ("1.11.0-rc.1", "1.10.0")):
        manifest = project.releases / version / "manifest.json"
        manifest.write_text(json.dumps({"previous_version": previous}), encoding="utf-8")
    known = released(project)
    versions = [str(release.version) for release in lineage_of(find_release(project, "1.11.0-rc.1"), known)]
    assert versions == ["1.11.0-rc.1", "1.10.0", "0.2.1"]
    assert [str(release.version) for release in lineage_of(known[1], known)] == ["1.9.0", "0.2.1"]


@pytest.mark.parametrize(
    ("named", "shown", "why"),
    [
        ("1.9.1", "1.9.1", "not among the final releases"),
        ("1.11.0-rc.1", "1.11.0-rc.1", "not among the final releases"),
        ("1.10.0", "1.10.0", "not a lower version"),
        (["1.0.0"], "['1.0.0']", "not among the final releases"),
    ],
)
def test_invalid_predecessor_is_refused(project: Project, named: object, shown: str, why: str) -> None:
    release = find_release(project, "1.9.0")
    (release.folder / "manifest.json").write_text(json.dumps({"previous_version": named}), encoding="utf-8")
    with pytest.raises(UnreadableReleaseError) as error:
        predecessor_of(release, released(project))
    words = f"names {shown} as the previous release, which is {why}"
    assert str(error.value) == f"releases/1.9.0/manifest.json: {words}"
