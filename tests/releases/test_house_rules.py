"""Plug-ins of other packages: the example is installed into an environment of its own, and runs there."""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest

from support.clones import DATE

Git = Callable[..., str]

ROOT = Path(__file__).resolve().parents[2]
UV = Path(sys.executable).with_name("uv")
COMMIT = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "commit", "--quiet", "--all", "--message"]


class Result(NamedTuple):
    code: int
    out: str
    err: str


def start(program: Path, *arguments: object, cwd: Path) -> Result:
    environment = {**os.environ, "NO_COLOR": "1"}
    command = [str(argument) for argument in (program, "-P", "-m", "taxokit", *arguments)]
    done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, encoding="utf-8", env=environment)
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the example, which also sees the packages of this one."""
    folder = tmp_path_factory.mktemp("environment")
    program = folder / "venv/bin/python"
    uv = [UV, "--offline", "--no-config", "--quiet"]
    subprocess.run([*uv, "venv", "--python", sys.executable, folder / "venv"], check=True)
    example = ["--no-deps", "--no-build-isolation", ROOT / "examples/house_rules"]
    subprocess.run([*uv, "pip", "install", "--python", program, *example], check=True)
    packages = next((folder / "venv/lib").glob("python*/site-packages"))
    paths = [str(ROOT / "src"), sysconfig.get_paths()["purelib"]]
    (packages / "others.pth").write_text("\n".join(paths) + "\n", encoding="utf-8")
    return program


@pytest.fixture
def folder(origin_template: Path, tmp_path: Path) -> Path:
    subprocess.run(["git", "clone", "--quiet", origin_template, tmp_path / "thesaurus"], check=True)
    return tmp_path / "thesaurus"


def change(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")


SOURCE = "taxonomy/themes/erzeugung.yaml"


def test_rule_of_another_package(folder: Path, python: Path) -> None:
    change(folder, SOURCE, "label: Windkraft", "label: WINDKRAFT")
    done = start(python, "check", "--format", "json", "--select", "acme/label-in-capitals", cwd=folder)
    (finding,) = json.loads(done.out)["findings"]
    assert (finding["rule"], finding["severity"], finding["path"]) == ("acme/label-in-capitals", "warning", SOURCE)
    assert "is in capitals" in finding["message"]
    report = start(python, "check", "--format", "acme/owners", "--select", "acme/label-in-capitals", cwd=folder)
    assert report.out == f"1\t{SOURCE}\n"
    assert "Acme's style guide" in start(python, "explain", "acme/label-in-capitals", cwd=folder).out
    options = (folder / "taxokit.toml").read_text(encoding="utf-8")
    for setting in ('"acme/label-in-capitals" = "off"', '"acme/label-in-capitals" = {shortest = 50}'):
        change(folder, "taxokit.toml", "[rules]\n", f"[rules]\n{setting}\n")
        assert "WINDKRAFT" not in start(python, "check", cwd=folder).out
        (folder / "taxokit.toml").write_text(options, encoding="utf-8")
    change(folder, SOURCE, "label: WINDKRAFT", "label: WINDKRAFT  # taxokit: ignore=acme/label-in-capitals")
    assert "capitals" not in start(python, "check", cwd=folder).out


def test_rule_that_is_not_installed_is_named(folder: Path) -> None:
    change(folder, "taxokit.toml", "[rules]\n", '[rules]\n"acme/label-in-capitals" = "off"\n')
    done = start(Path(sys.executable), "check", cwd=folder)
    message = "taxokit.toml: there is no rule 'acme/label-in-capitals'; install the package that has it"
    assert (done.code, done.err) == (2, f"taxokit: error: {message}\n")


@pytest.fixture(scope="module")
def with_glossary(origin_template: Path, python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose release 1.1.0 has a file of the example. Not to be changed."""
    folder = tmp_path_factory.mktemp("glossary") / "thesaurus"
    subprocess.run(["git", "clone", "--quiet", origin_template, folder], check=True)
    with (folder / "taxokit.toml").open("a", encoding="utf-8") as file:
        file.write('\n[artifacts]\nadd = ["acme/glossary"]\nleave-out = ["csv", "rdf", "jsonld", "xlsx"]\n')
    change(folder, SOURCE, "label: Windkraft", "label: Windenergie")
    subprocess.run(["git", *COMMIT, "Change"], cwd=folder, check=True)
    done = start(python, "release", "--date", DATE, cwd=folder)
    assert done.code == 0, done.err
    return folder


def test_manifest_names_the_format_of_another_package(with_glossary: Path) -> None:
    manifest = json.loads((with_glossary / "releases/1.1.0/manifest.json").read_bytes())
    origin = {"format": "acme/glossary", "package": "acme-taxonomy", "version": "1.0.0"}
    assert manifest["plugins"] == [{**origin, "files": ["acme/glossary.tsv"]}]
    jsonschema.validate(manifest, json.loads((ROOT / "src/taxokit/schemas/manifest.schema.json").read_bytes()))
    assert "\nWindenergie\t" in (with_glossary / "releases/1.1.0/acme/glossary.tsv").read_text(encoding="utf-8")


def test_format_that_is_not_installed_is_named(with_glossary: Path, tmp_path: Path) -> None:
    done = start(Path(sys.executable), "build", "--out", tmp_path / "out", cwd=with_glossary)
    assert "the format 'acme/glossary' cannot be added: no installed package has it" in done.err


@pytest.mark.parametrize("is_installed", [False, pytest.param(True, marks=pytest.mark.full)])
def test_release_is_verified_with_and_without_the_package(
    with_glossary: Path, python: Path, is_installed: bool
) -> None:
    done = start(python if is_installed else Path(sys.executable), "verify", "--deep", "1.1.0", cwd=with_glossary)
    assert done.code == 0, done.err
    words = "acme/glossary.tsv by hash only, made by the format acme/glossary of acme-taxonomy 1.0.0, which is not installed"
    assert (words in " ".join(done.err.split())) is not is_installed


def test_store_of_another_package(with_glossary: Path, python: Path, tmp_path: Path) -> None:
    assert start(python, "publish", f"acme+folder:{tmp_path / 'store'}", cwd=with_glossary).code == 0
    assert json.loads((tmp_path / "store/current.json").read_bytes()) == {"version": "1.1.0"}
    document = (with_glossary / "releases/1.1.0/taxonomy.json").read_bytes()
    assert (tmp_path / "store/1.1.0.json").read_bytes() == document


def odd_package(folder: Path, name: str, text: str) -> None:
    """Install a package with one rule into a folder, by hand."""
    (folder / "odd/rules").mkdir(parents=True)
    about = folder / "acme-2.0.dist-info"
    about.mkdir()
    files = {
        "odd/__init__.py": "",
        "odd/rules/__init__.py": "",
        "odd/rules/bad.py": text,
        f"{about.name}/METADATA": "Metadata-Version: 2.1\nName: acme\nVersion: 2.0\n",
        f"{about.name}/entry_points.txt": f"[taxokit.rules]\n{name} = odd.rules\n",
    }
    for path, content in files.items():
        (folder / path).write_text(content, encoding="utf-8")


def check(folder: Path, **variables: str) -> Result:
    command = [sys.executable, "-m", "taxokit", "check"]
    environment = {**os.environ, **variables}
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8", env=environment)
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("Acme", "", "the entry point 'Acme' of taxokit.rules is not a prefix such as `acme`"),
        ("acme", "raise RuntimeError('odd')", "acme 2.0: its plug-in odd.rules.bad cannot be imported: RuntimeError: odd"),
    ],
    ids=["prefix", "import"],
)  # fmt: skip
def test_broken_package_is_named(name: str, text: str, message: str, tmp_path: Path, folder: Path) -> None:
    odd_package(tmp_path / "packages", name, text)
    done = check(folder, PYTHONPATH=str(tmp_path / "packages"))
    assert done.code == 2
    assert message in done.err


def test_work_tree_brings_no_plug_ins(folder: Path) -> None:
    before = check(folder)
    odd_package(folder, "acme", "raise RuntimeError('odd')")
    assert check(folder) == before
