"""The locks of the release workflow: everything that it installs, in the versions that we test with, each with hashes."""

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
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNNER = {"python_version": "3.12", "python_full_version": "3.12.11", "sys_platform": "linux", "platform_system": "Linux",
          "os_name": "posix", "platform_machine": "x86_64", "implementation_name": "cpython",
          "platform_python_implementation": "CPython"}  # fmt: skip


def locked(name: str) -> dict[str, str]:
    """Return the version of each package in a lock, every one of which has hashes."""
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^(\S+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", text, re.MULTILINE)
    lines = sum(1 for line in text.splitlines() if not line.startswith(("#", "    --hash=")))
    assert lines == len(entries), "a line without a version and hashes"
    return {canonicalize_name(package): version for package, version, _ in entries}


def constraints() -> dict[str, str]:
    """Return the versions that we test with on the machine of the workflow."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    wanted = (Requirement(line) for line in lines)
    return {
        canonicalize_name(one.name): str(one.specifier).removeprefix("==")
        for one in wanted
        if one.marker is None or one.marker.evaluate(RUNNER)
    }


def needed(requirement: Requirement, seen: set[tuple[str, str]]) -> Iterator[Requirement]:
    """Yield a requirement and what its package requires, as the installed packages say."""
    yield requirement
    for extra in ("", *sorted(requirement.extras)):
        key = (canonicalize_name(requirement.name), extra)
        if key in seen:
            continue
        seen.add(key)
        try:
            inner = metadata.requires(requirement.name) or []
        except metadata.PackageNotFoundError:  # for another version of Python, or to build with
            continue
        for each in map(Requirement, inner):
            if each.marker is None or each.marker.evaluate({**RUNNER, "extra": extra}):
                yield from needed(each, seen)


@pytest.mark.parametrize("name", ["build", "release"])
def test_locks_have_the_versions_that_we_test_with(name: str) -> None:
    tested = constraints()
    found = {package: version for package, version in locked(name).items() if package in tested}
    assert found == {package: tested[package] for package in found}, "run `make lock`"
    assert name == "build" or locked(name).keys() == found.keys()


def test_locks_have_all_that_is_needed() -> None:
    """Those of the release workflow, and of the one that builds the site."""
    extras = PROJECT["project"]["optional-dependencies"]
    release, build = locked("release"), locked("build")
    roots = [
        *PROJECT["project"]["dependencies"],
        *extras["release"],
        *extras["schema"],
        *extras["site"],
        *extras["verify"],
        *extras["xlsx"],
    ]
    seen: set[tuple[str, str]] = {("taxokit", ""), *(("taxokit", extra) for extra in ("schema", "verify", "xlsx"))}
    for lock, requirements in ((release, roots), (build, [*PROJECT["build-system"]["requires"], "setuptools"])):
        for requirement in (one for root in requirements for one in needed(Requirement(root), seen)):
            name = canonicalize_name(requirement.name)
            assert name == "taxokit" or name in lock, f"{requirement}: run `make lock`"
            assert name == "taxokit" or requirement.specifier.contains(lock[name], prereleases=True), requirement


def test_locks_of_new_repositories_are_the_same() -> None:
    for path in (ROOT / "requirements").iterdir():
        copy = ROOT / "src/taxokit/importer/templates/common/requirements" / path.name
        assert copy.read_bytes() == path.read_bytes(), f"run: cp {path} {copy}"


TEMPLATE = "src/taxokit/importer/templates/common/_github"


@pytest.mark.parametrize(
    "path", [".github/workflows/release.yml", ".github/workflows/site.yml", f"{TEMPLATE}/workflows/release.yml"]
)
def test_workflow_installs_nothing_else(path: str) -> None:
    workflow = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    script = "\n".join(step.get("run", "") for step in steps)
    installs = re.findall(r"\bpip\b\W+install (.*)", script)
    assert len(installs) == 3
    for options in installs:
        assert "--require-hashes" in options or {"--no-index", "--no-deps", "--no-build-isolation"} <= set(
            options.split()
        )
        assert "--only-binary :all:" in options or "--no-build-isolation" in options
    assert not re.search(r"\bmake\b|curl|wget|npm|npx", script)
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
