"""Versions and dates that cannot be meant, and pre-releases, from the command line and with real Git."""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

THEME = "taxonomy/themes/erzeugung.yaml"


@pytest.fixture(scope="module")
def template(
    thesaurus_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    run: Run,
    commit_all: Run,
    edit: Run,
    under_git: Run,
) -> Path:
    """The thesaurus with release 1.0.0, and a new label since, which requires 1.1.0. Not to be changed."""
    folder = tmp_path_factory.mktemp("versions") / "thesaurus"
    under_git(Path(shutil.copytree(thesaurus_template, folder)))
    assert run("release", "--date", "2026-06-14", "--tag", cwd=folder).code == 0
    edit(folder / THEME, "label: Photovoltaik\n", "label: Fotovoltaik\n")
    commit_all(folder)
    return folder


@pytest.fixture
def changed(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "changed"))


def versions(folder: Path) -> set[str]:
    return {path.name for path in (folder / "releases").iterdir() if path.is_dir()}


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("7.0.0", "7.0.0 would leave a gap: after 1.0.0 comes 1.1.0 or 2.0.0; add --allow-gap if it is meant"),
        ("1.1.1", "1.1.1 would leave a gap: after 1.0.0 comes 1.1.0 or 2.0.0; add --allow-gap if it is meant"),
        (
            "1.2.0-rc.1",
            "1.2.0-rc.1 would leave a gap: after 1.0.0 comes 1.1.0 or 2.0.0; add --allow-gap if it is meant",
        ),
        (
            "1.0.1-rc.1",
            (
                "1.0.1-rc.1 is too low: this change requires 1.1.0 or higher"
                " (`renamed` in [versions] of taxokit.toml can require less)"
            ),
        ),
        ("1.0.0", "1.0.0 is released already; cut a new version for a change"),
        ("1.0.0-rc.1", "1.0.0 is released already; cut a new version for a change"),
        ("1.1.0-dev", "1.1.0-dev is the version of a build; use a version such as 1.2.0"),
    ],
)
def test_implausible_version_is_refused(changed: Path, run: Run, version: str, message: str) -> None:
    result = run("release", version, "--date", "2026-07-01", cwd=changed)
    assert (result.code, result.out) == (1, "")
    assert f"taxokit: error: {message}\n" in result.err
    assert versions(changed) == {"1.0.0"}


@pytest.mark.full
def test_intended_gap_is_allowed(changed: Path, run: Run) -> None:
    assert run("release", "7.0.0", "--date", "2026-07-01", "--allow-gap", cwd=changed).code == 0
    assert versions(changed) == {"1.0.0", "7.0.0"}
    assert run("verify", cwd=changed).code == 0


def test_date_in_the_future(changed: Path, run: Run) -> None:
    """Tomorrow is allowed: it has begun in the east."""
    today = datetime.now(UTC).date()
    later = (today + timedelta(days=3)).isoformat()
    result = run("release", "--date", later, cwd=changed)
    assert result.code == 1
    assert f"taxokit: error: {later} is in the future; add --allow-future-date if you mean it\n" in result.err
    tomorrow = (today + timedelta(days=1)).isoformat()
    assert run("release", "--date", tomorrow, "--dry-run", cwd=changed).code == 0
    assert run("release", "--date", later, "--dry-run", "--allow-future-date", cwd=changed).code == 0


@pytest.mark.full
def test_version_below_the_first_release(thesaurus: Path, run: Run, under_git: Run, commit_all: Run, edit: Run) -> None:
    under_git(thesaurus)
    assert run("release", "3.2.0", "--date", "2026-06-14", "--tag", cwd=thesaurus).code == 0
    edit(thesaurus / THEME, "label: Photovoltaik\n", "label: Fotovoltaik\n")
    commit_all(thesaurus)
    refused = run("release", "1.0.0", "--date", "2026-07-01", cwd=thesaurus)
    assert (refused.code, "1.0.0 is below 3.2.0, the first release" in refused.err) == (1, True)


@pytest.mark.full
def test_predecessor_that_is_named(changed: Path, run: Run, commit_all: Run, edit: Run) -> None:
    assert run("release", "2.0.0", "--date", "2026-07-01", "--tag", cwd=changed).code == 0
    edit(changed / THEME, "label: Erzeugung\n", "label: Stromerzeugung\n")
    commit_all(changed)
    result = run("release", "--from", "1.0.0", "--date", "2026-08-01", cwd=changed)
    assert result.out.startswith("releases/1.1.0 is released: ")
    manifest = json.loads((changed / "releases/1.1.0/manifest.json").read_bytes())
    assert manifest["previous_version"] == "1.0.0"
    assert run("verify", "--deep", cwd=changed).code == 0
    commit_all(changed)
    taken = run("release", "--from", "1.0.0", "--date", "2026-08-01", cwd=changed)
    assert (taken.code, "1.1.0 is released already" in taken.err) == (1, True)
    again = run("release", "1.2.0", "--from", "1.0.0", "--date", "2026-08-01", "--dry-run", cwd=changed)
    assert again.code == 0, again.err  # 1.1.0 is taken, so that there is no gap
    unknown = run("release", "--from", "1.0.5", cwd=changed)
    assert (unknown.code, "releases/1.0.5: there is no such release" in unknown.err) == (2, True)


# --- pre-releases -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def previewed(template: Path, tmp_path_factory: pytest.TempPathFactory, run: Run, edit: Run, commit_all: Run) -> Path:
    """The same with 1.1.0-rc.1, which has a term that is removed again, and its index. Not to be changed."""
    folder = Path(shutil.copytree(template, tmp_path_factory.mktemp("previewed") / "thesaurus"))
    sizes = folder / "taxonomy/taxonomy.yaml"
    edit(sizes, "terms: 7", "terms: 8")
    new = "  - id: biogas\n    label: Biogas\n    definition: Gas aus Pflanzen.\n"
    edit(folder / THEME, "terms:\n", f"terms:\n{new}")
    commit_all(folder)
    result = run("release", "1.1.0-rc.1", "--date", "2026-07-01", "--tag", cwd=folder)
    assert result.out.startswith("releases/1.1.0-rc.1 is released: "), result.err
    edit(sizes, "terms: 8", "terms: 7")
    edit(folder / THEME, new, "")
    commit_all(folder)
    return folder


@pytest.fixture
def preview(previewed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(previewed, tmp_path / "preview"))


def test_prerelease_is_verified_and_never_the_latest(previewed: Path, run: Run) -> None:
    result = run("verify", "--deep", cwd=previewed)
    assert (result.code, result.out) == (0, "2 releases verified\n")
    index = json.loads((previewed / "releases/index.json").read_bytes())
    assert [(entry["version"], entry["status"], entry["previous_version"]) for entry in index["releases"]] == [
        ("1.1.0-rc.1", "prerelease", "1.0.0"),
        ("1.0.0", "current", None),
    ]
    assert (index["latest"], [line["line"] for line in index["lines"]]) == ("1.0.0", ["1.0"])
    assert "rc.1" not in (previewed / "CHANGELOG.md").read_text(encoding="utf-8")
    assert run("cite", cwd=previewed).out == run("cite", "1.0.0", cwd=previewed).out
    assert run("diff", "latest", "1.1.0-rc.1", "--exit-code", cwd=previewed).code == 1


def test_identifiers_of_a_prerelease_are_not_protected(previewed: Path, run: Run) -> None:
    assert run("check", "--select", "removed-released-id", cwd=previewed).code == 0
    assert run("history", "biogas", cwd=previewed).code == 2


@pytest.mark.full
def test_prerelease_is_no_predecessor(preview: Path, run: Run) -> None:
    refused = run("release", "--from", "1.1.0-rc.1", "--date", "2026-08-01", cwd=preview)
    assert (refused.code, "1.1.0-rc.1 is a pre-release: no release follows from it" in refused.err) == (1, True)
    assert run("release", "--date", "2026-08-01", "--tag", cwd=preview).out.startswith("releases/1.1.0 is released: ")
    manifest = json.loads((preview / "releases/1.1.0/manifest.json").read_bytes())
    assert manifest["previous_version"] == "1.0.0"
    document = json.loads((preview / "releases/1.1.0/taxonomy.json").read_bytes())
    (term,) = (term for theme in document["themes"] for term in theme["terms"] if term["id"] == "photovoltaik")
    assert (term["since"], term["changed"]) == ("1.0.0", "1.1.0")
    assert run("verify", "--deep", cwd=preview).out == "3 releases verified\n"


def test_prerelease_may_be_deleted_as_a_whole(preview: Path, run: Run, commit_all: Run) -> None:
    shutil.rmtree(preview / "releases/1.1.0-rc.1")
    assert run("verify", cwd=preview).out == (
        "releases/index.json: does not follow from the releases; run `taxokit index`, which regenerates it\n"
    )
    assert run("check", "--select", "edited-release", cwd=preview).code == 0
    assert run("index", cwd=preview).code == 0
    assert run("verify", cwd=preview).code == 0
    commit_all(preview)
    assert run("verify", cwd=preview).code == 0


def test_prerelease_may_not_be_changed(preview: Path, run: Run, commit_all: Run) -> None:
    path = preview / "releases/1.1.0-rc.1/ATTRIBUTION.md"
    path.write_bytes(path.read_bytes() + b"\nMore.\n")
    words = "releases/1.1.0-rc.1/ATTRIBUTION.md: was changed: its SHA-256 is not the one in SHA256SUMS"
    assert run("verify", cwd=preview).out == f"{words}\n"
    assert run("check", "--select", "edited-release", cwd=preview).code == 1
    path.unlink()
    assert run("verify", cwd=preview).code == 1


def test_prerelease_is_deleted_and_not_withdrawn(preview: Path, run: Run) -> None:
    result = run("withdraw", "1.1.0-rc.1", "--reason", "x", cwd=preview)
    hint = "delete releases/1.1.0-rc.1 instead, and run `taxokit index`"
    assert (result.code, result.err) == (1, f"taxokit: error: 1.1.0-rc.1 is a pre-release; {hint}\n")


@pytest.mark.full
def test_interrupted_prerelease_is_completed(changed: Path, run: Run) -> None:
    arguments = ("release", "1.1.0-rc.1", "--date", "2026-07-01")
    assert run(*arguments, cwd=changed).code == 0
    again = run(*arguments, cwd=changed)
    assert again.out == "releases/1.1.0-rc.1 was written by an earlier run, and is complete now\n"


@pytest.mark.full
def test_first_release_can_be_a_prerelease(thesaurus: Path, run: Run, under_git: Run) -> None:
    under_git(thesaurus)
    assert run("release", "1.0.0-rc.1", "--date", "2026-06-14", "--tag", cwd=thesaurus).code == 0
    assert not (thesaurus / "releases/index.json").exists()
    assert run("verify", "--deep", cwd=thesaurus).code == 0
    assert run("check", "--fail-on", "error", cwd=thesaurus).code == 0
    assert run("release", "--date", "2026-06-14", "--tag", cwd=thesaurus).code == 0
    assert versions(thesaurus) == {"1.0.0-rc.1", "1.0.0"}
