"""The recipe for conda: it has the version and the requirements of the project, and rattler-build can read it."""

import hashlib
import json
import platform
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from taxokit import __version__

ROOT = Path(__file__).resolve().parents[2]
RECIPE = ROOT / "deploy/conda/recipe.yaml"
NAMES = {"brotli": "brotli-python", "duckdb": "python-duckdb", "matplotlib": "matplotlib-base"}
"""The names of conda-forge, where they are others than those of the package index."""


def recipe() -> Any:
    return yaml.safe_load(RECIPE.read_text(encoding="utf-8"))


def project() -> Any:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def of_conda(lines: list[str]) -> Iterator[str]:
    """Yield requirements as conda writes them."""
    for requirement in map(Requirement, lines):
        name = canonicalize_name(requirement.name)
        if name != "taxokit":
            versions = ",".join(sorted(map(str, requirement.specifier), reverse=True))
            yield f"{NAMES.get(name, name)} {versions}"


def test_recipe_has_the_metadata_of_the_project() -> None:
    about, ours = recipe(), project()["project"]
    assert about["context"]["version"] == __version__
    assert ours["requires-python"] == f">={about['context']['python_min']}"
    assert about["about"]["summary"] == ours["description"]
    assert about["about"]["license"] == ours["license"]
    [(name, target)] = ours["scripts"].items()
    assert about["build"]["python"]["entry_points"] == [f"{name} = {target}"]


def test_recipe_has_the_requirements_of_the_project() -> None:
    needs, ours = recipe()["requirements"], project()
    assert {*needs["run"]} == {"python >=${{ python_min }}", *of_conda(ours["project"]["dependencies"])}
    assert {*of_conda(ours["build-system"]["requires"])} <= {*needs["host"]}
    extras = [line for lines in ours["project"]["optional-dependencies"].values() for line in lines]
    assert {*needs["run_constraints"]} == {*of_conda(extras)}, "change deploy/conda/recipe.yaml"


@pytest.fixture
def channel(tmp_path: Path) -> Path:
    """A channel with Python as a virtual environment has it, and the requirements from the package index."""
    pytest.importorskip("rattler_build")
    if sys.platform != "linux" or platform.machine() != "x86_64" or sys.version_info[:2] != (3, 11):
        pytest.skip("the channel is made for Linux on x86_64 and the oldest Python that is supported")
    folder = tmp_path / "channel/linux-64"
    folder.mkdir(parents=True)
    (folder.parent / "noarch").mkdir()
    base = Path(sys.base_prefix) / "bin/python3.11"
    files = tmp_path / "python"
    (files / "bin").mkdir(parents=True)
    (files / "pyvenv.cfg").write_text(f"home = {base.parent}\n", encoding="utf-8")
    for name in ("python", "python3", "python3.11"):
        (files / "bin" / name).symlink_to(base)
    packages = dict([packed("python", platform.python_version(), files, folder)])
    needs = recipe()["requirements"]
    for name in {line.split()[0] for line in (*needs["host"], *needs["run"])} - {"python"}:
        files = tmp_path / name
        site = files / "lib/python3.11/site-packages"
        options = ["--quiet", "--system-certs", *([] if name == "hatchling" else ["--no-deps"]), "--target", site]
        subprocess.run([Path(sys.executable).with_name("uv"), "pip", "install", *options, name], check=True)
        [about] = site.glob(f"{name.replace('-', '_')}-*.dist-info")
        packages.update([packed(name, about.name.removesuffix(".dist-info").rpartition("-")[2], files, folder)])
    for place, records in ((folder, packages), (folder.parent / "noarch", {})):
        index = {"info": {"subdir": place.name}, "packages": {}, "packages.conda": records}
        (place / "repodata.json").write_text(json.dumps(index), encoding="utf-8")
    return folder.parent


def packed(name: str, version: str, files: Path, folder: Path) -> tuple[str, dict[str, Any]]:
    """Return the file of a package that has these files, and its record in the index of a channel."""
    from rattler_build.package_assembler import assemble_package

    needs = [] if name == "python" else ["python 3.11.*"]
    made = assemble_package(name, version, folder.name, "py311_0", folder, files_dir=files, depends=needs)
    data = made.path.read_bytes()
    about = {"name": name, "version": version, "build": "py311_0", "build_number": 0, "depends": needs}
    return made.path.name, {
        **about,
        "subdir": folder.name,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


@pytest.mark.full
def test_package_is_built_installed_and_tested(channel: Path, tmp_path: Path) -> None:
    import rattler_build

    [result] = rattler_build.Stage0Recipe.from_file(RECIPE).run_build(
        channels=[channel.as_uri()], output_dir=tmp_path / "output"
    )
    package = rattler_build.Package.from_file(result.packages[0])
    assert (package.name, package.version) == ("taxokit", __version__)
    tests = package.run_tests(channel=[channel.as_uri()])
    assert [test.success for test in tests] == [True, True], [test.output for test in tests]
