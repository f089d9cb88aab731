"""What would reach the releases, or what is outside of the repository, through a link, a licence or an output."""

import importlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from taxokit.cli.files import OutputPath
from taxokit.cli.main import cli

Run = Callable[..., Any]
KEPT_OUT = "what another folder says"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret").write_text(f"{KEPT_OUT} Creative Commons Attribution 4.0 International\n", encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


@pytest.mark.parametrize("way", ["link", "option", "absolute", "link to a folder"])
def test_licence_from_outside_gets_into_no_artifact(thesaurus: Path, outside: Path, run: Run, way: str) -> None:
    licence = {"link": "LICENSE", "option": "x/../../outside/secret", "link to a folder": "texts/secret"}.get(
        way, str(outside / "secret")
    )
    options = (thesaurus / "taxokit.toml").read_text(encoding="utf-8")
    (thesaurus / "taxokit.toml").write_text(f'license-file = "{licence}"\n{options}', encoding="utf-8")
    (thesaurus / "x").mkdir()
    if way == "link":
        (thesaurus / "LICENSE").unlink()
        (thesaurus / "LICENSE").symlink_to(outside / "secret")
    (thesaurus / "texts").symlink_to(outside)
    checked = run("check", cwd=thesaurus)
    assert checked.code == 1
    assert "the licence of the data is" in checked.out
    assert run("build", cwd=thesaurus).code == 1
    assert run("build", "--only", "citation", cwd=thesaurus).code == 1
    assert not any(KEPT_OUT.encode() in data for data in content(thesaurus).values())


@pytest.mark.parametrize("place", ["1.0.0", "1.0.0/csv", "1.0.0/LICENSE", "1.0.0/manifest.json", "1.2.0", "signatures"])
@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.one_in(5)
def test_links_among_the_releases_are_refused(energy: Path, tmp_path: Path, run: Run, place: str, inside: bool) -> None:
    link = energy / "releases" / place
    target = (energy if inside else tmp_path) / "elsewhere"
    if link.exists():
        link.rename(target)
    else:
        shutil.copytree(energy / "releases/1.1.0", target)
    link.symlink_to(target)
    verified = run("verify", cwd=energy)
    assert verified.code == 1
    assert "is a link" in verified.out
    assert f"releases/{place}" in verified.out
    checked = run("check", cwd=energy)
    assert checked.code == 1
    assert "[edited-release]" in checked.out
    assert run("release", "--date", "2026-06-15", cwd=energy).code != 0
    assert not (energy / "releases/1.1.1").exists()


def test_a_folder_of_releases_that_is_a_link_is_refused(energy: Path, tmp_path: Path, run: Run) -> None:
    (energy / "releases").rename(tmp_path / "elsewhere")
    (energy / "releases").symlink_to(tmp_path / "elsewhere")
    before = content(tmp_path / "elsewhere")
    for command in ("verify", "check", "index", "release --date 2026-06-15", "withdraw 1.0.0 --reason x"):
        result = run(*command.split(), cwd=energy)
        assert result.code in {1, 2}, command
        assert "releases: is a link" in result.out + result.err, command
    assert content(tmp_path / "elsewhere") == before


@pytest.mark.parametrize("inside", [True, False])
def test_nothing_is_removed_behind_a_link(energy: Path, outside: Path, run: Run, inside: bool) -> None:
    folder = energy / "kept" if inside else outside
    folder.mkdir(exist_ok=True)
    for name in (".1.0.0.sig.staging", ".x.staging", "1.0.0.sig"):
        (folder / name).write_text("kept", encoding="utf-8")
    (energy / "releases/signatures").symlink_to(folder)
    before = content(folder)
    key = outside / "key"
    key.write_text("no key", encoding="utf-8")
    for command in ("release --date 2026-06-15", f"sign 1.0.0 --key {key}", f"release --sign {key}"):
        result = run(*command.split(), cwd=energy)
        assert result.code in {1, 2}, command
        assert "releases/signatures: is a link" in result.out + result.err, command
    assert {name: data for name, data in content(folder).items() if name != "key"} == before


# --- Outputs ------------------------------------------------------------------------------------------------------

WRITES = {
    ("apply", "--out"): "apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out {}",
    ("build", "--out"): "build --out {}",
    ("fetch", "--to"): "fetch --from http://127.0.0.1:9 --to {}",
    ("import", "--into"): "import table.csv --map a=label --into {}",
    ("import", "--report"): "import table.csv --map a=label --report {}",
    ("init", "folder"): "init {} --title T --namespace https://example.org/t/ --license CC0-1.0 --creator C"
    " --creator-url https://example.org",
    ("migrate", "--out"): "migrate table.csv --column a --from 1.0.0 --out {}",
    ("migrate", "--report"): "migrate table.csv --column a --from 1.0.0 --report {}",
    ("site", "--out"): "site --out {}",
    ("stubs", "--out"): "stubs --out {}",
}
"""Every option and argument that names what is written, and a command with it."""

TARGETS = ("publish duckdb:{}", "publish parquet:{}")
"""Commands with an argument of another kind that can name what is written."""

READS = {"ids", "file", "diff", "old", "key", "signers", "notes", "base", "baseline", "paths", "releases", "root"}
"""The parameters that name what is read."""


def parameters() -> Iterator[tuple[str, click.Parameter]]:
    for name in cli.list_commands(click.Context(cli)):
        command = importlib.import_module(f"taxokit.cli.commands.{name}").command
        for parameter in command.params:
            if isinstance(parameter.type, click.Path | click.File) and parameter.name not in READS:
                yield name, parameter


def test_every_parameter_that_names_an_output_is_listed() -> None:
    found = {(name, parameter.opts[-1]): parameter.type for name, parameter in parameters()}
    assert found.keys() == WRITES.keys()
    assert all(isinstance(kind, OutputPath) for kind in found.values())


@pytest.mark.parametrize("command", [*WRITES.values(), *TARGETS])
@pytest.mark.parametrize(
    "path",
    [
        "releases/new",
        "releases/1.0.0/taxonomy.json",
        "taxonomy/../releases/1.2.0",
        "link/new",
        "Releases/new",
        "file",
        "copy/1.0.0/new",
    ],
)
@pytest.mark.one_in(5)
def test_no_output_gets_among_the_releases(energy: Path, run: Run, command: str, path: str) -> None:
    (energy / "table.csv").write_text("a\nx\n", encoding="utf-8")
    (energy / "link").symlink_to("releases")
    (energy / "file").symlink_to("releases/1.0.0/new.json")
    shutil.copytree(energy / "releases/1.0.0", energy / "copy/1.0.0")
    before = content(energy)
    result = run(*command.format(path).split(), cwd=energy)
    assert result.code == 2, result.out
    assert "is among the releases, where only `taxokit release` writes" in result.err
    assert content(energy) == before


def test_no_released_table_is_migrated_in_place(energy: Path, run: Run) -> None:
    (table,) = sorted((energy / "releases/1.0.0/csv").glob("themes.csv"))
    before = content(energy)
    result = run("migrate", table, "--column", "id", "--from", "1.0.0", "--in-place", cwd=energy)
    assert (result.code, "is among the releases, which never change" in result.err) == (2, True)
    assert content(energy) == before
