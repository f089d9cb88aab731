"""Links, devices and other special files: nothing outside the root is touched, each command ends with a message."""

import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import click
import pytest

from support.depth import share
from support.hostile_files import HOSTILE, ended
from support.warm_process import WarmProcess
from taxokit.cli.files import OutputPath
from taxokit.cli.main import cli

Run = Callable[..., Any]
Put = Callable[[str, str], Path]

# --- files that a repository, a release or the user names -------------------------------------------------------------

PLACES = {
    "taxokit.toml": "check",
    "LICENSE": "check",
    "README.md": "check --fail-on warning",
    "CITATION.cff": "check",
    "CHANGELOG.md": "check",
    "taxonomy/taxonomy.yaml": "check",
    "taxonomy/themes/erzeugung.yaml": "check",
    "taxonomy/themes": "check",
    "schema/taxonomy.yaml": "check",
    "schema/generated/taxonomy.model.json": "check",
    "schema/generated/source.schema.json": "check",
    "schema/generated/taxonomy.context.jsonld": "build",
    "releases": "verify",
    "releases/index.json": "verify",
    "releases/withdrawn.json": "verify",
    "releases/signatures": "verify",
    "releases/signatures/1.0.0.sig": "verify",
    "releases/1.0.0": "verify",
    "releases/1.0.0/SHA256SUMS": "verify",
    "releases/1.0.0/manifest.json": "verify",
    "releases/1.0.0/taxonomy.json": "verify",
    "releases/1.0.0/schema": "verify",
    "releases/1.0.0/schema/taxonomy.model.json": "diff 1.0.0 work",
    "releases/1.1.0/taxonomy.nt": "check",
    "releases/1.1.0/NOTES.md": "verify",
    "releases/1.1.0/diff/diff.json": "index",
}
"""Every file and folder that a repository or a release names, with a command that reads it."""

NAMED = (
    *("check named.ttl", "check --baseline named", "import named.ttl", "import named.csv", "diff named work"),
    *("migrate named --column id --from 1.0.0", "impact named --from 1.0.0", "release --notes named"),
    *(
        "apply named releases/1.0.0/taxonomy.json",
        "apply releases/1.1.0/diff/diff.json named",
        "verify --signers named",
    ),
)
"""Commands that read a file which the user names."""


def _name(command: str) -> str:
    return next(word for word in command.split() if word.startswith("named"))


FOLDERS = ("taxonomy/themes", "releases", "releases/signatures", "releases/1.0.0", "releases/1.0.0/schema")

CASES = [
    (place, command, kind)
    for place, command in (*PLACES.items(), *((_name(command), command) for command in NAMED))
    for kind in HOSTILE
    if (kind != "folder" or place not in FOLDERS) and (kind not in ("pipe", "link", "folder") or place in PLACES)
]
"""A named pipe may wait for its writer, as `cat` does, and a named link may lead anywhere."""


@pytest.mark.parametrize(("place", "command", "kind"), share(CASES, 7))
def test_hostile_files(place: str, command: str, kind: str, hostile: Put, warm: WarmProcess, repository: Path) -> None:
    hostile(place, kind)
    code, shown = ended(warm, repository, command)
    assert code in {1, 2}, shown
    assert place in shown or place.rpartition("/")[0] in shown, shown


PIPED = {
    "migrate - --column id --from 1.0.0 --max-filesize 1M": "1 MiB; raise the limit with --max-filesize",
    "impact - --from 1.0.0": "512 MiB; raise the limit with --max-filesize",
    "release --notes -": "10 MiB",
}


@pytest.mark.parametrize("command", PIPED)
def test_standard_input_without_end(command: str, warm: WarmProcess, repository: Path) -> None:
    code, shown = ended(warm, repository, command, stdin="/dev/zero")
    assert (code, f"stdin: is larger than {PIPED[command]}" in shown) == (2, True), shown


@pytest.mark.parametrize("place", ["LICENSE", "taxonomy/themes", "taxonomy/themes/erzeugung.yaml", "releases"])
def test_unreadable_files(place: str, warm: WarmProcess, repository: Path) -> None:
    mode = (repository / place).stat().st_mode
    (repository / place).chmod(0)
    try:
        code, shown = ended(warm, repository, PLACES[place], denied=True)
    finally:
        (repository / place).chmod(mode)
    assert (code in {1, 2}, place in shown) == (True, True), shown


# --- links ------------------------------------------------------------------------------------------------------------

KEPT_OUT = "Creative Commons Attribution 4.0 International, with a secret"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret").write_text(f"{KEPT_OUT}\n", encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths if ".git" not in path.parts}


@pytest.mark.parametrize("licence", ["LICENSE", "x/../../outside/secret", "texts/secret", "{}/secret"])
def test_a_licence_from_outside_gets_into_no_artifact(thesaurus: Path, outside: Path, run: Run, licence: str) -> None:
    options = (thesaurus / "taxokit.toml").read_text(encoding="utf-8")
    licence_file = f'license-file = "{licence.format(outside)}"\n'
    (thesaurus / "taxokit.toml").write_text(f"{licence_file}{options}", encoding="utf-8")
    (thesaurus / "x").mkdir()
    (thesaurus / "texts").symlink_to(outside)
    (thesaurus / "LICENSE").unlink()
    (thesaurus / "LICENSE").symlink_to(outside / "secret")
    checked = run("check", cwd=thesaurus)
    assert (checked.code, "the licence of the data is" in checked.out) == (1, True)
    assert run("build", cwd=thesaurus).code == 1
    assert not any(KEPT_OUT.encode() in data for data in content(thesaurus).values())


LINKED = product(("1.0.0", "1.0.0/csv", "1.0.0/manifest.json", "1.2.0", "signatures", ""), (True, False))


@pytest.mark.parametrize(("place", "inside"), share(LINKED, 3))
def test_links_among_the_releases_are_refused(energy: Path, tmp_path: Path, run: Run, place: str, inside: bool) -> None:
    link = energy / "releases" / place
    target = (energy if inside else tmp_path) / "elsewhere"
    if link.exists():
        link.rename(target)
    else:
        shutil.copytree(energy / "releases/1.1.0", target)
    link.symlink_to(target)
    before = content(target)
    for command in ("verify", "check", "release --date 2026-06-15", f"sign 1.0.0 --key {tmp_path}/key"):
        result = run(*command.split(), cwd=energy)
        assert result.code in {1, 2}, command
    shown = run("verify", cwd=energy)
    assert "is a link" in shown.out + shown.err
    assert content(target) == before


# --- outputs ----------------------------------------------------------------------------------------------------------

NEW = "--title T --namespace https://example.org/t/ --license CC0-1.0 --creator C --creator-url https://example.org"
WRITES = {
    ("apply", "--out"): "apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out {}",
    ("build", "--out"): "build --out {}",
    ("fetch", "--to"): "fetch --from http://127.0.0.1:9 --to {}",
    ("import", "--into"): "import table.csv --map a=label --into {}",
    ("import", "--report"): "import table.csv --map a=label --report {}",
    ("init", "folder"): f"init {{}} {NEW}",
    ("map propose", "--out"): "map propose --target table.csv --out {}",
    ("migrate", "--out"): "migrate table.csv --column a --from 1.0.0 --out {}",
    ("migrate", "--report"): "migrate table.csv --column a --from 1.0.0 --report {}",
    ("site", "--out"): "site --out {}",
    ("npm", "--out"): "npm --name energy --out {}",
    ("stubs", "--out"): "stubs --out {}",
    ("translate export", "--out"): "translate export de --out {}",
}
"""Every option and argument that names an output, and a command with it."""

READS = {
    "ids",
    "file",
    "files",
    "diff",
    "old",
    "key",
    "signers",
    "notes",
    "base",
    "baseline",
    "paths",
    "releases",
    "root",
}
"""The parameters that name an input."""


def outputs(group: click.Group = cli, start: str = "") -> Iterator[tuple[tuple[str, str], click.Parameter]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        for parameter in command.params:
            if isinstance(parameter.type, click.Path | click.File) and parameter.name not in READS:
                yield (f"{start}{name}", parameter.opts[-1]), parameter
        if isinstance(command, click.Group):
            yield from outputs(command, f"{name} ")


def test_every_parameter_that_names_an_output_is_checked() -> None:
    kinds = {name: parameter.type for name, parameter in outputs()}
    assert kinds.keys() == WRITES.keys()
    assert all(isinstance(kind, OutputPath) for kind in kinds.values())


AMONG = product(
    ("releases/new", "releases/1.0.0/taxonomy.json", "link/new", "Releases/new", "file"),
    (*WRITES.values(), "publish duckdb:{}", "publish parquet:{}"),
)


@pytest.mark.parametrize(("path", "command"), share(AMONG, 7))
def test_no_output_gets_among_the_releases(energy: Path, run: Run, command: str, path: str) -> None:
    (energy / "table.csv").write_text("a\nx\n", encoding="utf-8")
    (energy / "link").symlink_to("releases")
    (energy / "file").symlink_to("releases/1.0.0/manifest.json")
    before = content(energy)
    result = run(*command.format(path).split(), cwd=energy)
    assert result.code == 2, result.out
    assert "is among the releases, where only `taxokit release` writes" in result.err
    assert content(energy) == before


KEPT = {
    "taxonomy/new": "is among the sources",
    "taxonomy/themes/new.yaml": "is among the sources",
    "schema/generated": "is among the sources",
    "link/new": "is among the sources",
    "new/../schema": "is among the sources",
    ".git/new": "is in the folder of Git",
    ".taxokit": "is a name that taxokit keeps for itself",
    "._build.taxokit": "is a name that taxokit keeps for itself",
    ".taxokit-build": "is a name that taxokit keeps for itself",
    "/": "is the root of the disk",
    "copy": "is a release, which never changes",
    "copy/new": "is in a release, which never changes",
}


@pytest.mark.parametrize(
    ("path", "command"), share(product(KEPT, (*WRITES.values(), "publish duckdb:{}", "publish parquet:{}")), 9)
)
def test_no_output_gets_into_a_place_of_others(energy: Path, run: Run, command: str, path: str) -> None:
    (energy / "table.csv").write_text("a\nx\n", encoding="utf-8")
    (energy / ".git").mkdir(exist_ok=True)
    (energy / ".git/HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (energy / "link").symlink_to("taxonomy")
    shutil.copytree(energy / "releases/1.0.0", energy / "copy")
    before = content(energy)
    result = run(*command.format(path).split(), cwd=energy)
    assert result.code == 2, result.out
    words = "names no file" if path == "/" and "publish" in command else KEPT[path]
    assert words in result.err
    assert content(energy) == before
