"""A new repository with the core alone: `init`, hooks and CI need none of the extras, and name them if they are missing."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from packaging.requirements import Requirement

from taxokit.text import __version__

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def core() -> Iterator[str]:
    """Yield the names of the distributions that taxokit needs without extras, and of those that they need."""
    waiting = list(PROJECT["dependencies"])
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name
            waiting += metadata.requires(requirement.name) or []


def extras() -> Iterator[str]:
    """Yield the requirements of the extras as the metadata of an installation lists them."""
    known = PROJECT["optional-dependencies"]

    def needed(extra: str) -> Iterator[str]:
        for line in known[extra]:
            requirement = Requirement(line)
            inner = map(needed, requirement.extras) if requirement.name == "taxokit" else [[line]]
            yield from chain.from_iterable(inner)

    yield from (f"Requires-Dist: {line}; extra == '{extra}'" for extra in known for line in needed(extra))


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with taxokit and the packages of the core, as links to those of this environment."""
    folder = tmp_path_factory.mktemp("packages")
    for name in core():
        for file in metadata.files(name) or []:
            top = Path(str(file.locate())).parents[len(file.parts) - 1] / file.parts[0]
            if file.parts[0] not in ("..", "__pycache__") and not (folder / top.name).exists():
                (folder / top.name).symlink_to(top)
    (folder / "taxokit").symlink_to(ROOT / "src/taxokit")
    about = folder / f"taxokit-{__version__}.dist-info"
    about.mkdir()
    lines = ["Metadata-Version: 2.4", "Name: taxokit", f"Version: {__version__}", *extras()]
    (about / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


class Result(NamedTuple):
    code: int
    out: str
    err: str


RELEASE = {"check-jsonschema", "csvw", "frictionless", "jsonschema", "linkml", "openpyxl", "pyshacl", "rdflib"}


def run(packages: Path, *arguments: object, cwd: Path) -> Result:
    start = f"import sys; sys.path.insert(0, {str(packages)!r}); from taxokit.__main__ import main; main()"
    command = [sys.executable, "-I", "-S", "-c", start, *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, encoding="utf-8")
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def made(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new repository, made without LinkML. Its title has characters that YAML, JSON, Turtle and Markdown escape."""
    folder = tmp_path_factory.mktemp("core")
    options = ["--title", 'Zoo: "A" & #1', "--namespace", "https://example.org/zoo/", "--license", "CC0-1.0"]
    done = run(packages, "init", "zoo", *options, "--creator", "Zoo", cwd=folder)
    assert done.code == 0, done.err
    subprocess.run(["git", "init", "--quiet"], cwd=folder / "zoo", check=True)
    return folder / "zoo"


def commands(made: Path) -> list[str]:
    """Return the commands of taxokit in the hooks and in the workflows for pull requests."""
    hooks = yaml.safe_load((made / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    jobs = [
        job
        for name in ("checks", "diff")
        for job in yaml.safe_load((made / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))["jobs"].values()
    ]
    scripts = "\n".join(step.get("run", "") for job in jobs for step in job["steps"])
    return sorted(
        {*(hook["entry"] for hook in hooks), *re.findall(r"^\s*(taxokit [^>\n]*?)\s*(?:>|$)", scripts, re.MULTILINE)}
    )


def test_hooks_and_checks_run_with_the_core(made: Path, packages: Path) -> None:
    chosen = commands(made)
    assert {"taxokit check", "taxokit build", "taxokit verify", "taxokit diff latest work --format md"} <= {*chosen}
    for command in chosen:
        if "latest" not in command:  # there is no release yet: the workflow asks before
            done = run(packages, *command.split()[1:], cwd=made)
            assert done.code == 0, (command, done)
    assert re.search(r"^taxokit==\S+$", (made / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("command", "names"),
    [
        (["schema"], ["linkml"]),
        (["--root", str(ROOT), "site"], ["jinja2"]),
        (["serve"], ["jinja2", "starlette", "uvicorn"]),
        (["--root", str(ROOT), "verify", "--deep"], sorted(RELEASE)),
    ],
    ids=["schema", "site", "serve", "verify"],
)
def test_missing_packages_are_named_at_once(made: Path, packages: Path, command: list[str], names: list[str]) -> None:
    done = run(packages, *command, cwd=made)
    assert done.code == 2
    line = re.search(r"^taxokit: error: (.*) (?:is|are) not installed; run `pip install (.*)`$", done.err)
    assert line, done.err
    assert sorted(re.split(", | and ", line[1])) == names
    assert sorted(re.findall(r'"([\w-]+)', line[2])) == names


def test_namespace_that_takes_linkml_is_named(packages: Path, tmp_path: Path) -> None:
    options = [
        "--title",
        "Zoo",
        "--namespace",
        "https://example.org/zoo(1)/",
        "--license",
        "CC0-1.0",
        "--creator",
        "Zoo",
    ]
    done = run(packages, "init", "zoo", *options, cwd=tmp_path)
    reason = "with the namespace https://example.org/zoo(1)/, LinkML must compile the schema of skos"
    assert done.code == 2
    assert done.err.startswith(f"taxokit: error: {reason}, and linkml is not installed; run `pip install ")
    assert list(tmp_path.iterdir()) == []
