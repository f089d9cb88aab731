"""The locks of the release workflows, here and in new repositories: their packages have the tested versions."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "src/taxokit/importer/templates/common"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNNER = {"python_version": "3.12", "python_full_version": "3.12.11", "sys_platform": "linux", "platform_system": "Linux",
          "os_name": "posix", "platform_machine": "x86_64", "implementation_name": "cpython",
          "platform_python_implementation": "CPython"}  # fmt: skip


def locked(name: str) -> dict[str, str]:
    """Return the version of each package in a lock, in which every line has hashes."""
    text = (TEMPLATE / f"requirements/{name}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^(\S+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", text, re.MULTILINE)
    lines = [line for line in text.splitlines() if not line.startswith(("#", "    --hash="))]
    assert len(lines) == len(entries), "a line without a version and hashes"
    return {canonicalize_name(package): version for package, version, _ in entries}


def constraints() -> dict[str, str]:
    """Return the versions that we test with on the machine of the workflow."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    requirements = (Requirement(line) for line in lines if not line.startswith("#"))
    return {
        canonicalize_name(requirement.name): str(requirement.specifier).removeprefix("==")
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate(RUNNER)
    }


def needed(extra: str) -> Iterator[Requirement]:
    """Yield the requirements of an extra of the installed tool, and theirs."""
    todo = [Requirement(f"taxokit[{extra}]")]
    seen: set[tuple[str, str]] = set()
    while todo:
        requirement = todo.pop()
        yield requirement
        for key in {(requirement.name, ""), *((requirement.name, extra) for extra in requirement.extras)} - seen:
            seen.add(key)
            try:
                inner = map(Requirement, metadata.requires(key[0]) or [])
            except metadata.PackageNotFoundError:  # not for this version of Python
                continue
            todo += [need for need in inner if need.marker is None or need.marker.evaluate({**RUNNER, "extra": key[1]})]


def test_locks_have_the_versions_that_we_test_with() -> None:
    release, tested = locked("release"), constraints()
    assert release == {package: tested.get(package) for package in release}, "run `make lock`"
    assert locked("build").keys() >= {"hatchling", "setuptools"}


@pytest.mark.parametrize("extra", ["release", "site"])
def test_lock_has_all_requirements(extra: str) -> None:
    release = locked("release")
    names = {canonicalize_name(requirement.name) for requirement in needed(extra)}
    assert names <= {"taxokit", *release}, "run `make lock`"


@pytest.mark.parametrize(
    "path",
    [
        ROOT / ".github/workflows/release.yml",
        ROOT / ".github/workflows/site.yml",
        TEMPLATE / "_github/workflows/release.yml",
        TEMPLATE / "_github/workflows/site.yml",
    ],
    ids=["release", "site", "release of templates", "site of templates"],
)
def test_workflow_installs_nothing_else(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    script = "\n".join(step.get("run", "") for step in steps)
    installs = re.findall(r"\bpip\b\W+install (.*)", script)
    assert len(installs) == 3
    for options in installs:
        assert "--require-hashes" in options or {"--no-index", "--no-deps"} <= set(options.split())
        assert "--only-binary :all:" in options or "--no-build-isolation" in options
    assert not re.search(r"\bmake\b|curl|wget|npm|npx", script)
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
