"""The workflows of this repository, and those that `init` writes: they see the history, and refuse what they must."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.clones import Clone
from support.traps import MODULES, Traps

MakeClone = Callable[..., Clone]
ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "src/taxokit/importer/templates/common/_github/workflows"
OURS = ROOT / ".github/workflows"
WORKFLOWS = [*sorted(OURS.glob("*.yml")), *sorted(TEMPLATE.glob("*.yml"))]
READ_HISTORY = ("taxokit verify", "taxokit release", "make lint", "make test", "git merge-base")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_jobs_that_read_the_history_fetch_it(path: Path) -> None:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    for name, job in jobs.items():
        commands = "\n".join(step.get("run", "") for step in job["steps"])
        if any(command in commands for command in READ_HISTORY):
            checkouts = (step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@"))
            (checkout,) = (step for step in checkouts if "repository" not in step["with"])
            assert checkout["with"].get("fetch-depth") == 0, name


@pytest.mark.parametrize("name", ["release.yml", "site.yml"])
def test_tags_of_both_kinds_of_versions_start_the_workflows_of_a_template(name: str) -> None:
    patterns = yaml.safe_load((TEMPLATE / name).read_text(encoding="utf-8"))[True]["push"]["tags"]  # `on` is a boolean

    def starts(tag: str) -> bool:
        return any(re.fullmatch(pattern.replace(".", r"\."), tag) for pattern in patterns)

    tags = ("v1.2.0", "v2026.1", "v2026.1.1", "v1.2.0-rc.1", "v2026.1-rc.1")
    assert [tag for tag in tags if starts(tag)] == ["v1.2.0", "v2026.1", "v2026.1.1"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    "path",
    [pytest.param(OURS / "checks.yml", marks=pytest.mark.full), TEMPLATE / "checks.yml"],
    ids=["ours", "template"],
)
def test_released_folders_are_compared_with_the_base(path: Path, clone: MakeClone) -> None:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    (script,) = (step["run"] for step in jobs["releases"]["steps"] if "EVENT" in step.get("env", {}))
    ada = clone("ada")
    ada.edit("    label: Photovoltaik\n", "    label: Fotovoltaik\n")
    before = ada.head
    ada.release()
    shutil.copytree(ada.folder / "releases/1.0.0", ada.folder / "releases/1.1.0-rc.1")
    base = ada.commit("A pre-release")

    def compare(**environment: str) -> Any:
        env = {**os.environ, "EVENT": "push", "BEFORE": base, "TARGET": "", **environment}
        return subprocess.run(["bash", "-c", script], cwd=ada.folder, env=env, capture_output=True, check=False)

    def refused(folder: str) -> bytes:
        return f"::error::releases/{folder} is released and must not change\n".encode()

    assert compare(BEFORE=before).returncode == compare(EVENT="pull_request", TARGET=before).returncode == 0
    ada.edit("    label: Windkraft\n", "    label: Windenergie\n")
    assert compare().returncode == compare(EVENT="pull_request", TARGET=base).returncode == 0
    assert compare(BEFORE="0" * 40).returncode == 0
    assert compare(BEFORE="1" * 40).returncode != 0
    (ada.folder / "releases/1.1.0-rc.1/LICENSE").write_text("other", encoding="utf-8")
    ada.commit()
    assert compare().stdout.startswith(refused("1.1.0-rc.1"))
    shutil.rmtree(ada.folder / "releases/1.1.0-rc.1")
    ada.commit()
    assert compare().returncode == 0
    (ada.folder / "releases/1.0.0/LICENSE").unlink()
    ada.commit()
    result = compare()
    assert (result.returncode, result.stdout.splitlines(keepends=True)[0]) == (1, refused("1.0.0"))
    shutil.rmtree(ada.folder / "releases/1.0.0")
    ada.commit()
    result = compare(EVENT="pull_request", TARGET=base)
    assert (result.returncode, result.stdout.splitlines(keepends=True)[0]) == (1, refused("1.0.0"))


@pytest.mark.full
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_nothing_of_the_checkout_runs_before_it_is_verified(tmp_path: Path) -> None:
    """Modules in the root of the repository, and an environment that lies there already."""
    jobs = yaml.safe_load((TEMPLATE / "release.yml").read_text(encoding="utf-8"))["jobs"]
    (install,) = (step["run"] for step in jobs["pack"]["steps"] if step["name"] == "Install")
    script = "".join(line for line in install.splitlines(keepends=True) if "install" not in line and "  -" not in line)
    assert "-m venv" in script
    folder, traps = tmp_path / "checkout", Traps(tmp_path)
    for name in {*MODULES, "logging", "venv", "subprocess", "tempfile", "ensurepip", "sitecustomize"}:
        traps.module(folder / f"{name}.py")
    packages = folder / ".venv/lib/python{}.{}/site-packages".format(*sys.version_info[:2])
    packages.mkdir(parents=True)
    (packages / "trap.pth").write_text("import logging\n", encoding="utf-8")
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "python").symlink_to(getattr(sys, "_base_executable", sys.executable))
    environment = {**os.environ, "RUNNER_TEMP": str(tmp_path), "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def run(script: str) -> int:
        done = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, check=False)
        return done.returncode

    assert (run(f'{script}\n"$venv/bin/pip" --version'), traps.sprung) == (0, set())
    run("python -m venv --without-pip .venv")
    assert traps.sprung != set()


# --- the release workflow ------------------------------------------------------------------------------------------


@pytest.fixture
def release_scripts() -> dict[str, str]:
    """The scripts of the release workflow by the name of their step."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    return {step["name"]: step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step}


def test_release_workflow_of_a_new_repository_is_the_tested_one() -> None:
    """But for how it installs the tool, which `project/test_locks.py` tests."""
    install = re.compile(r"(?: {6}#.*\n)+ {6}- name: Install\n(?: {8}.*\n)+")
    own, new = ((folder / "release.yml").read_text(encoding="utf-8") for folder in (OURS, TEMPLATE))
    assert install.sub("", own) == install.sub("", new) != new


def test_release_workflow_requires_signatures(release_scripts: dict[str, str]) -> None:
    assert any(re.search(r"taxokit verify --deep --signed$", script) for script in release_scripts.values())


@pytest.mark.skipif(not all(map(shutil.which, ("bash", "jq"))), reason="bash or jq is not installed")
def test_published_files_are_the_verified_and_packed_files(
    release_scripts: dict[str, str], clone: MakeClone, tmp_path: Path
) -> None:
    ada = clone("ada")
    output, bundle = tmp_path / "output", tmp_path / "bundle"
    bundle.write_bytes(b"{}")
    tool = tmp_path / "bin/gh"
    tool.parent.mkdir()
    tool.write_text('#!/bin/sh\nfor word; do echo "$word"; done\n', encoding="utf-8")
    tool.chmod(0o755)

    def step(name: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
        env = {**os.environ, "TAG": "v1.0.0", "GITHUB_OUTPUT": str(output), "BUNDLE": str(bundle), **environment}
        env["PATH"] = f"{tool.parent}{os.pathsep}{env['PATH']}"
        return subprocess.run(
            ["bash", "-c", release_scripts[name]], cwd=ada.folder, env=env, capture_output=True, check=False
        )

    done = step("Pack")
    assert done.returncode == 0, done.stderr
    digest = output.read_text(encoding="utf-8").partition("digest=")[2].strip()
    compare, create = "Check that it is what was verified and packed", "Create the release"
    assert step(compare, DIGEST=digest).returncode == 0
    assert step(compare, DIGEST="").returncode == 1
    published = step(create)
    assert published.returncode == 0, published.stderr
    assert b"dist/release/taxonomy.json\n" in published.stdout
    (ada.folder / "dist/taxonomy-1.0.0.sigstore.json").unlink()
    (ada.folder / "dist/release/taxonomy.json").write_bytes(b"{}")
    assert step(compare, DIGEST=digest).returncode == 1
    shutil.rmtree(ada.folder / "dist")
    assert step("Pack").returncode == 0
    (ada.folder / "dist/release/taxonomy.json").write_bytes(b"{}")  # after it was attested
    assert step(create).returncode != 0
    shutil.rmtree(ada.folder / "dist")
    (ada.folder / "releases/1.0.0/taxonomy.json").write_bytes(b"{}")  # an earlier step changed it
    assert step("Pack").returncode != 0
