"""Repositories under Git, ready to be released, and one that was."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.clones import DATE, Clone
from support.sharing import Shared
from taxokit.cli.main import run as run_taxokit
from taxokit.formats.edition import Artifact, build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.integrity import sha256
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

Git = Callable[..., str]


def run_git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return run.stdout


def put_under_git(folder: Path) -> Path:
    (folder / ".gitattributes").write_text("* -text\n", encoding="utf-8")
    init_git(folder)
    run_git(folder, "add", "--all")
    run_git(folder, "commit", "--quiet", "--message", "Start")
    return folder


def init_git(folder: Path) -> None:
    run_git(folder, "init", "--quiet", "--initial-branch=main", "--template=")
    set_user(folder)


def set_user(folder: Path) -> None:
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
        run_git(folder, "config", key, value)


@pytest.fixture(scope="session")
def git() -> Git:
    """Run Git: `git(folder, "status")` returns its output."""
    return run_git


@pytest.fixture(scope="session")
def commit_all() -> Callable[[Path], None]:
    """Commit everything in a repository."""

    def commit(folder: Path) -> None:
        run_git(folder, "add", "--all")
        run_git(folder, "commit", "--quiet", "--message", "Change")

    return commit


@pytest.fixture(scope="session")
def git_init() -> Callable[[Path], None]:
    """Make a repository of a folder, with its own attributes and nothing committed."""
    return init_git


@pytest.fixture(scope="session")
def under_git() -> Callable[[Path], Path]:
    """Make a repository of a folder, with all that is in it committed."""
    return put_under_git


@pytest.fixture
def committed(project_copy: Path) -> Path:
    """The real taxonomy, committed, without a release."""
    return put_under_git(project_copy)


@pytest.fixture
def committed_thesaurus(thesaurus: Path) -> Path:
    """The second taxonomy, committed, without a release."""
    return put_under_git(thesaurus)


@pytest.fixture(scope="session")
def release_template(project_template: Path, shared: Shared) -> Path:
    """The real taxonomy with release 1.0.0, cut by the tool, committed and tagged. Not to be changed."""

    def make(folder: Path) -> None:
        shutil.copytree(project_template, folder)
        put_under_git(folder)
        assert run_taxokit(["--root", str(folder), "release", "1.0.0", "--date", "2026-06-14", "--tag"]) == 0
        run_git(folder, "gc", "--quiet")  # fewer files for all who copy it

    return shared.folder("release", make)


@pytest.fixture
def released(release_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the repository with release 1.0.0, which the test may change."""
    return Path(shutil.copytree(release_template, tmp_path / "released", symlinks=True))


@pytest.fixture(scope="session")
def origin_template(thesaurus_template: Path, shared: Shared) -> Path:
    """A repository of the second taxonomy with release 1.0.0, committed and tagged. Not to be changed."""

    def make(folder: Path) -> None:
        shutil.copytree(thesaurus_template, folder)
        put_under_git(folder)
        assert run_taxokit(["--root", str(folder), "release", "1.0.0", "--date", DATE, "--tag"]) == 0

    return shared.folder("origin", make)


@pytest.fixture
def clone(origin_template: Path, tmp_path: Path, run: Callable[..., Any]) -> Callable[..., Clone]:
    """Clone the repository with release 1.0.0 that the team of this test shares: `clone("ada", "--depth", "1")`."""
    origin = tmp_path / "origin.git"
    run_git(tmp_path, "clone", "--quiet", "--bare", str(origin_template), str(origin))

    def make(name: str, *options: str) -> Clone:
        run_git(tmp_path, "clone", "--quiet", *options, f"file://{origin}", name)
        set_user(tmp_path / name)
        return Clone(tmp_path / name, run)

    return make


@pytest.fixture(scope="session")
def two_releases_template(thesaurus_template: Path, shared: Shared) -> Path:
    """The second taxonomy with releases 1.0.0 and 1.1.0 and their index, without Git. Not to be changed."""
    return shared.folder("two-releases", lambda folder: make_two_releases(thesaurus_template, folder))


def make_two_releases(template: Path, folder: Path) -> None:
    shutil.copytree(template, folder)
    write_release(folder, "1.0.0", "2026-01-01")
    theme = folder / "taxonomy/themes/erzeugung.yaml"
    text = theme.read_text(encoding="utf-8")
    for old, new in (
        ("label: Windkraft\n", "label: Windenergie\n"),
        ("      - PV\n", "      - PV\n      - Solarenergie\n"),
        ("    coined: 1839\n", "    coined: 1840\n"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    theme.write_text(text, encoding="utf-8")
    write_release(folder, "1.1.0", "2026-02-01")
    assert run_taxokit(["--root", str(folder), "index"]) == 0


def write_release(folder: Path, version: str, date: str) -> None:
    project = find_project(folder)
    edition = edition_of(load(project), parse_version(version), date)
    (project.releases / version).mkdir(parents=True)
    write_files(project.releases / version, with_manifest(edition, build(edition)))


@pytest.fixture(scope="session")
def release_as() -> Callable[[Path, str, str], None]:
    """Write a release of the sources as they are, unchecked: `release_as(root, "1.0.0", "2026-01-01")`."""
    return write_release


@pytest.fixture
def two_releases(two_releases_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the repository with two releases and without Git, which the test may change."""
    return Path(shutil.copytree(two_releases_template, tmp_path / "two"))


def previous_of(root: Path, version: str | None) -> dict[str, str] | None:
    sums = root / "releases" / str(version) / "SHA256SUMS"
    return {"version": str(version), "checksums": sha256(sums.read_bytes())} if version else None


@pytest.fixture(scope="session")
def reseal() -> Callable[..., None]:
    """Make manifest, checksums and index fit the files of a release, as a careful forger does.

    `reseal(root, "1.1.0", tool="0.1.0")`; with `manifest=False` the manifest stays.
    """

    def fit(root: Path, version: str, *, manifest: bool = True, tool: str | None = None) -> None:
        folder = root / "releases" / version
        files = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file()}
        del files["SHA256SUMS"]
        if manifest:
            content = json.loads(files["manifest.json"].read_bytes())
            content["tool"]["version"] = tool or content["tool"]["version"]
            if tool and parse_version(tool) < parse_version("0.5.0"):
                content["format"] = 1
                content.pop("previous", None)
            elif tool and "previous" not in content:
                content |= {"format": 2, "previous": previous_of(root, content["previous_version"])}
            content["files"] = [
                {
                    "path": path,
                    "media_type": Artifact(path, b"").media_type,
                    "bytes": file.stat().st_size,
                    "sha256": sha256(file.read_bytes()),
                    "license": content["metadata"]["license"],
                }
                for path, file in files.items()
                if path != "manifest.json"
            ]
            text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
            files["manifest.json"].write_text(text, encoding="utf-8")
        sums = "".join(f"{sha256(file.read_bytes())}  {path}\n" for path, file in files.items())
        (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
        run_taxokit(["--root", str(root), "index"])  # a destroyed release gives none

    return fit
