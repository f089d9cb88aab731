"""Building a site: unchanged files stay, a killed build leaves the old site."""

import gzip
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.formats.edition import build
from taxokit.rdf import terms
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.releases import released
from taxokit.repository.project import MARKER, find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.errors import UnreadableReleaseError
from taxokit.text.versions import Version
from taxokit.web.published_release import PublishedRelease, Statements, graph_forms

Run = Callable[..., Any]
KILLED = Path(__file__).parents[2] / "releases/killed_run.py"


def content(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of change of each file by path."""
    stats = {path: path.stat() for path in (folder, *folder.rglob("*"))}
    return {path.relative_to(folder).as_posix(): (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


def release_again(folder: Path, version: Version) -> None:
    """Release the sources of a repository as another version."""
    edition = edition_of(load(find_project(folder)), version, "2026-02-01")
    write_files(folder / f"releases/{version}", with_manifest(edition, build(edition)))


@pytest.fixture(scope="module")
def twice_released(released_thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The thesaurus with the releases 1.0.0 and 1.1.0. Not to be changed."""
    folder = tmp_path_factory.mktemp("twice") / "thesaurus"
    shutil.copytree(released_thesaurus_template, folder)
    path = folder / "taxonomy/themes/erzeugung.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Bewegte elektrische Ladung.", "Elektrische Ladung in Bewegung."), encoding="utf-8")
    release_again(folder, Version(1, 1, 0))
    return folder


def test_a_second_build_of_the_same_releases_writes_nothing(released_thesaurus: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "site"
    assert run("--root", released_thesaurus, "site", "--out", out).code == 0
    before = states(out)
    again = run("--root", released_thesaurus, "site", "--out", out)
    assert (again.code, again.out) == (0, f"{out} is up to date\n")
    assert states(out) == before
    (released_thesaurus / "taxonomy/themes/erzeugung.yaml").unlink()
    assert run("--root", released_thesaurus, "site", "--out", out).out == f"{out} is up to date\n", (
        "sources do not count"
    )
    assert run("--root", released_thesaurus, "site", "--out", out, "--base-path", "/x").code == 0
    assert (out / "x.html").exists(), "settings do"
    assert not (out / "energy.html").exists()


def test_a_folder_of_releases_is_enough(released_thesaurus: Path, run: Run, tmp_path: Path) -> None:
    releases, out = tmp_path / "elsewhere", tmp_path / "site"
    (released_thesaurus / "releases/index.json").write_text("{}", encoding="utf-8")
    (released_thesaurus / "releases/withdrawn.json").write_text('{"1.0.0": "Energy is not matter."}', encoding="utf-8")
    assert run("--root", released_thesaurus, "site", "--out", out).code == 0
    inside = content(out)
    (released_thesaurus / "releases").rename(releases)
    done = run("site", "elsewhere", "--out", out, cwd=tmp_path)
    assert done.code == 0, done.err
    del inside[MARKER]  # it has the digest of the options, too
    assert {path: data for path, data in content(out).items() if path != MARKER} == inside
    assert b"Energy is not matter." in inside["energy.html"] + inside["energy/releases.html"]
    assert run("site", releases, "--out", out).out == f"{out} is up to date\n"


def test_a_folder_without_releases_is_refused(released_thesaurus: Path, run: Run, tmp_path: Path) -> None:
    for folder in (released_thesaurus, released_thesaurus / "releases/1.0.0"):
        done = run("site", folder, cwd=tmp_path)
        assert (done.code, done.out) == (2, "")
        assert f"{folder.name}: contains no release yet; make one with `taxokit release`, or preview" in done.err
        assert list(tmp_path.glob("_site")) == []
    done = run("--root", released_thesaurus, "site", released_thesaurus / "releases")
    assert (done.code, "not both" in done.err) == (2, True)


def test_a_new_release_rewrites_only_what_changed(twice_released: Path, run: Run, tmp_path: Path) -> None:
    folder, out = tmp_path / "thesaurus", tmp_path / "site"
    shutil.copytree(twice_released, folder)
    newer = (folder / "releases/1.1.0").rename(tmp_path / "newer")
    assert run("--root", folder, "site", "--out", out).code == 0
    old, before = content(out), states(out)
    newer.rename(folder / "releases/1.1.0")
    done = run("--root", folder, "site", "--out", out)
    assert done.code == 0
    new, after = content(out), states(out)
    same = {path for path in old if path in new and old[path] == new[path]}
    assert {path for path in old if before[path] == after.get(path)} == same
    assert f"{len(new) - 1} files in {out}, {len(new) - 1 - len(same)} of them new or changed" in done.out
    assert "energy/1.0.0/taxonomy.ttl" in same
    assert b"Elektrische Ladung in Bewegung." in new["energy/term/strom.html"]


def test_items_have_pages_in_each_release_on_request(twice_released: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "site"
    for snapshots, exists in (("all", True), ("files", False)):
        assert run("--root", twice_released, "site", "--out", out, "--snapshots", snapshots).code == 0
        assert (out / "energy/1.0.0/term/strom.html").exists() is exists
        assert (out / "energy/1.0.0/taxonomy.ttl").exists()
        assert (out / "energy/1.0.0.html").exists()
        page = (out / "energy/term/strom.html").read_text(encoding="utf-8")
        assert ('href="/energy/1.0.0/term/strom"' in page) is exists


POINTS = [pytest.param(n, marks=[] if n == 2 else pytest.mark.full) for n in range(24)]


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_build_leaves_the_old_site(point: int, twice_released: Path, run: Run, tmp_path: Path) -> None:
    """The last points are after the last file; there, the new site may be in its place."""
    folder = tmp_path / "thesaurus"
    shutil.copytree(twice_released, folder)
    newer = (folder / "releases/1.1.0").rename(tmp_path / "newer")
    assert run("--root", folder, "site").code == 0
    old = content(folder / "_site")
    newer.rename(folder / "releases/1.1.0")
    shutil.copytree(folder, tmp_path / "whole")
    done = killed(0, tmp_path / "whole")
    assert done.returncode == 0, done.stderr
    new, operations = content(tmp_path / "whole/_site"), int(done.stdout.splitlines()[-1])
    last_ones = range(operations - 20, operations + 1)
    stop = last_ones[point - 3] if point > 2 else 1 + (operations - 2) * point // 3
    assert killed(stop, folder).returncode == -signal.SIGKILL
    assert content(folder / "_site") in ([old] if point <= 2 else [old, new])
    assert run("--root", folder, "site").code == 0
    assert content(folder / "_site") == new
    assert not [path for path in folder.iterdir() if path.name == "._site.taxokit"]


def killed(point: int, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Build the site of a repository, and be killed before an operation on a file."""
    command = [sys.executable, str(KILLED), str(point), str(folder), "site"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_scattered_statements_are_refused(released_thesaurus: Path) -> None:
    path = released_thesaurus / "releases/1.0.0/taxonomy.nt"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[1:], lines[0]]))
    (release,) = released(find_project(released_thesaurus))
    with pytest.raises(UnreadableReleaseError, match=r"taxonomy\.nt: is not sorted by subject"):
        Statements(release)


def test_a_long_list_of_members_is_followed_and_a_cycle_ends(released_thesaurus: Path) -> None:
    lines = [f"<x:{number:04}> <{terms.REST}> <x:{(number + 1) % 3000:04}> .\n" for number in range(3000)]
    (released_thesaurus / "releases/1.0.0/taxonomy.nt").write_text("".join(lines), encoding="utf-8")
    (release,) = released(find_project(released_thesaurus))
    assert dict(graph_forms(PublishedRelease(release), ["x:0000"]))["nt"].decode() == "".join(lines)


def test_texts_have_compressed_copies_on_request(released_thesaurus: Path, run: Run, tmp_path: Path) -> None:
    """But not the pages of items, among which Apache negotiates by their names, and not the files for hosts."""
    brotli = pytest.importorskip("brotli")
    command = ("--root", released_thesaurus, "site", "--compress", "--out", tmp_path / "site")
    assert run(*command).code == 0
    copies = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.gz")}
    assert {"energy/1.0.0/taxonomy.nt.gz", "energy/1.0.0/taxonomy.json.gz"} <= copies
    assert not [path for path in copies if path.startswith(("energy/term/", "nginx/", ".", "energy/latest/"))]
    for path in copies:
        packed = tmp_path / "site" / path
        plain = packed.with_suffix("").read_bytes()
        assert gzip.decompress(packed.read_bytes()) == plain
        assert brotli.decompress(packed.with_suffix(".br").read_bytes()) == plain
    assert "up to date" in run(*command).out
    assert run("--root", released_thesaurus, "site", "--out", tmp_path / "site").code == 0
    assert not list((tmp_path / "site").rglob("*.gz"))
