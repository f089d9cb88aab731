"""The recipe for conda: it has the version and the requirements of the project, and rattler-build can read it."""

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


@pytest.mark.full
def test_rattler_build_renders_it() -> None:
    rattler_build = pytest.importorskip("rattler_build")
    [rendered] = rattler_build.Stage0Recipe.from_file(RECIPE).render()
    made = rendered.recipe.to_dict()
    assert made["package"] == {"name": "taxokit", "version": __version__}
    assert made["build"]["noarch"] == "python"
    assert "python >=3.11" in made["requirements"]["run"]
