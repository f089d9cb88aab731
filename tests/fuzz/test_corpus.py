"""Every input that fuzzing once failed on, or that reaches much, in every run of the tests, without a fuzzer."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import yaml

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]


@cache
def module(name: str) -> ModuleType:
    """Import a file of this folder, which is no package."""
    spec = importlib.util.spec_from_file_location(f"fuzz_{name}", FOLDER / f"{name}.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


run = module("run")
INPUTS = [(target, path.name) for target in run.TARGETS for path in run.corpus(target)]


@pytest.mark.parametrize(("target", "name"), INPUTS)
def test_input(target: str, name: str) -> None:
    module(target).check((FOLDER / "corpus" / target / name).read_bytes())


def test_each_target_has_inputs_a_dictionary_and_a_job() -> None:
    assert {path.name for path in (FOLDER / "corpus").iterdir()} == set(run.TARGETS)
    assert {path.stem for path in (FOLDER / "dictionaries").iterdir()} == set(run.TARGETS)
    workflow = yaml.safe_load((ROOT / ".github/workflows/fuzz.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["fuzz"]["strategy"]["matrix"]["target"] == run.TARGETS
