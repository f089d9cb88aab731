"""The hooks that other repositories install."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml


def git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


def test_hooks_run_commands_and_see_deletions(repository: Path) -> None:
    hooks = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_bytes())
    assert [hook["entry"] for hook in hooks] == ["taxokit check", "taxokit fmt", "taxokit verify"]
    assert all(hook["always_run"] and not hook["pass_filenames"] for hook in hooks)
    assert not any("additional_dependencies" in hook for hook in hooks)


@pytest.fixture(scope="module")
def hook_repository(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a tag of this repository that a hook needs."""
    folder = tmp_path_factory.mktemp("hooks") / "taxokit"
    folder.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(repository / name, folder / name)
    shutil.copytree(repository / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    assert git(folder, "commit", "--quiet", "--message", "Release").returncode == 0
    assert git(folder, "tag", "--annotate", "--message", "x", "v1.0.0").returncode == 0
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment of the hooks."""
    return tmp_path_factory.mktemp("home") / "pre-commit"


@pytest.mark.full
def test_bad_commits_are_refused_with_file_and_line(hook_repository: Path, released_copy: Path, home: Path) -> None:
    user = released_copy
    config = {
        "repos": [
            {
                "repo": str(hook_repository),
                "rev": "v1.0.0",
                "hooks": [{"id": "taxokit-check"}, {"id": "taxokit-verify"}],
            }
        ]
    }
    (user / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (user / ".gitattributes").write_text("* -text\n", encoding="utf-8")
    git(user, "init", "--quiet", "--initial-branch=main")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(home)}

    def pre_commit() -> "subprocess.CompletedProcess[str]":
        git(user, "add", "--all")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never"],
            cwd=user,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    subprocess.run([sys.executable, "-m", "taxokit", "index"], cwd=user, check=True, capture_output=True)
    good = pre_commit()
    assert good.returncode == 0, good.stdout + good.stderr
    assert git(user, "commit", "--quiet", "--no-verify", "--message", "Start").returncode == 0

    installed = next(home.glob("repo*/py_env-*/lib/python*/site-packages"))
    packages = {path.name.partition("-")[0].lower() for path in installed.glob("*.dist-info")}
    assert {"click", "pyyaml", "jsonschema_rs", "pyoxigraph", "taxokit"} <= packages
    assert not packages & {"linkml", "linkml_runtime", "rdflib", "jsonschema", "pyshacl"}

    path = user / "taxonomy/categories/agent-protocols.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("label: Agent Protocols", "labl: Agent Protocols"), encoding="utf-8")
    bad = pre_commit()
    assert bad.returncode == 1
    assert "taxonomy/categories/agent-protocols.yaml:3:1: error: a category has no slot 'labl'" in bad.stdout

    path.unlink()
    deleted = pre_commit()
    assert deleted.returncode == 1
    assert "taxonomy/taxonomy.yaml" in deleted.stdout
    assert "[wrong-counts]" in deleted.stdout
    assert "[removed-released-id]" in deleted.stdout

    path.write_text(text, encoding="utf-8")
    released = user / "releases/1.0.0/taxonomy.ttl"
    released.write_bytes(released.read_bytes() + b"\n")
    tampered = pre_commit()
    assert tampered.returncode == 1
    assert "releases/1.0.0/taxonomy.ttl: was changed" in tampered.stdout


@pytest.mark.full
def test_skos_files_are_checked_by_name_and_a_commit_that_deletes_one(
    hook_repository: Path, home: Path, tmp_path: Path
) -> None:
    """As docs/workflows.md has it: no taxonomy, and a hook that Git itself calls."""
    page = (Path(__file__).resolve().parents[2] / "docs/workflows.md").read_text(encoding="utf-8")
    block = next(
        block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "concepts/" in block and "args" in block
    )
    config = block.replace("https://github.com/OWNER/REPO", str(hook_repository)).replace("taxokit-0.6.0", "v1.0.0")
    (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix ex: <https://example.org/> .\n"
    concept = 'ex:{0} a skos:Concept ; skos:prefLabel "{0}"@en ; skos:inScheme ex:s ; {1} .\n'
    scheme = 'ex:s a skos:ConceptScheme ; skos:prefLabel "s"@en ; skos:hasTopConcept ex:a .\n'
    (tmp_path / "concepts").mkdir()
    for name, link in (("a", "skos:topConceptOf ex:s"), ("b", "skos:broader ex:a")):
        text = prefix + concept.format(name, link) + (scheme if name == "a" else "")
        (tmp_path / f"concepts/{name}.ttl").write_text(text, encoding="utf-8")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(home)}
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, env=environment, check=True)

    def commit() -> "subprocess.CompletedProcess[str]":
        identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
        git(tmp_path, "add", "--all")
        return subprocess.run(
            ["git", *identity, "commit", "--message", "Change"],
            cwd=tmp_path,
            env=environment,
            check=False,
            capture_output=True,
            encoding="utf-8",
        )

    good = commit()
    assert good.returncode == 0, good.stderr
    (tmp_path / "concepts/a.ttl").unlink()
    deleted = commit()
    assert deleted.returncode == 1
    assert "concepts/b.ttl:3:" in deleted.stderr
