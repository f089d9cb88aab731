"""The action for the repositories of others: its steps, run over a repository that `taxokit init` made, in a subfolder."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.action import Comments, Runner, serving
from taxokit import __version__

ROOT = Path(__file__).resolve().parents[2]
TAXONOMY = "words/animals"
FISH = f"{TAXONOMY}/taxonomy/concepts/fish.yaml"


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


class Repository:
    """A repository on a host, with a taxonomy in a folder, and the work tree of a job."""

    def __init__(self, origin: Path, job: Path) -> None:
        self.origin, self.job = origin, job
        git(origin, "init", "--quiet", "--initial-branch=main")
        self.commit("Start")
        git(origin, "checkout", "--quiet", "--detach")
        git(origin, "init", "--quiet", str(job))
        git(job, "remote", "add", "origin", origin.as_uri())

    def commit(self, message: str) -> str:
        git(self.origin, "add", "--all")
        git(self.origin, "commit", "--quiet", "--allow-empty", "--message", message)
        return git(self.origin, "rev-parse", "HEAD")

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.origin / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def pull_request(self, head_repository: str = "zoo/words") -> dict[str, Any]:
        """Return the event of a pull request with the last commit, whose job has its merge alone, as by default."""
        head = git(self.origin, "rev-parse", "HEAD")
        git(self.origin, "checkout", "--quiet", "-B", "merged", "main")
        git(self.origin, "merge", "--quiet", "--no-ff", "--message", "Merge", head)
        git(self.origin, "update-ref", "refs/pull/7/merge", "HEAD")
        base = git(self.origin, "rev-parse", "main")
        git(self.origin, "checkout", "--quiet", head)
        git(self.job, "fetch", "--quiet", "--no-tags", "--depth=1", "origin", "refs/pull/7/merge")
        git(self.job, "checkout", "--quiet", "--force", "FETCH_HEAD")
        head_of = {"ref": "change", "sha": head, "repo": {"full_name": head_repository}}
        return {"pull_request": {"number": 7, "base": {"ref": "main", "sha": base}, "head": head_of}}


@pytest.fixture
def repository(vocabulary: Path, tmp_path: Path, run: Callable[..., Any]) -> Repository:
    origin, job = tmp_path / "origin", tmp_path / "job"
    assert run("index", cwd=vocabulary).code == 0
    origin.mkdir()
    (origin / TAXONOMY).parent.mkdir()
    vocabulary.rename(origin / TAXONOMY)
    return Repository(origin, job)


@pytest.fixture
def api() -> Iterator[Comments]:
    with serving(Comments()) as comments:
        yield comments


@pytest.fixture
def runner(repository: Repository, api: Comments, tmp_path: Path) -> Runner:
    return Runner(ROOT, repository.job, tmp_path / "temp", tmp_path / "artifacts", api.address)


def test_findings_are_beside_lines_and_changes_in_one_comment(
    repository: Repository, runner: Runner, api: Comments
) -> None:
    api.comments += [{"id": 1000 + n, "user": {"type": "User"}, "body": "hello"} for n in range(100)]
    repository.edit(FISH, "label: Fish", "label: Fishes")
    repository.edit(FISH, "vertebrates", "vertebrate")
    repository.commit("Rename, and break a link")
    run = runner.run("pull_request", repository.pull_request(), root=TAXONOMY)
    assert run.code == 1
    line = next(
        n
        for n, text in enumerate((repository.origin / FISH).read_text("utf-8").splitlines(), 1)
        if "vertebrate" in text
    )
    assert re.search(rf"^::error file={FISH},line={line},col=\d+,title=unknown-reference::", run.log, re.MULTILINE), (
        run.log
    )
    assert "check out with fetch-depth: 0" in run.log
    assert (run.outputs["errors"], run.outputs["version"], run.outputs["bump"]) == ("1", "1.1.0", "minor")
    assert run.outcomes["Verify the releases"] == run.outcomes["Comment"] == "success"
    assert f"{FISH.removeprefix(TAXONOMY + '/')}:{line}:" in run.summary
    [comment] = api.comments[100:]
    assert comment["body"].startswith(f"<!-- taxokit diff of {TAXONOMY} -->\n# Changes from main to pull request 7\n")
    assert "- Concept `fish` (Fishes) was renamed" in comment["body"]
    assert "The next release after 1.0.0 is **1.1.0**." in comment["body"]
    assert Path(run.outputs["diff"]).read_text(encoding="utf-8") == comment["body"]

    repository.edit(FISH, "vertebrate", "vertebrates")
    repository.edit(FISH, "label: Fishes", "label: Fish")
    repository.commit("Take it back")
    run = runner.run("pull_request", repository.pull_request(), root=TAXONOMY)
    assert (run.code, run.outputs["findings"], run.outputs["bump"]) == (0, "0", "none"), run.log
    assert "There is nothing to release after 1.0.0." in run.summary
    assert len(api.comments) == 101
    assert "\nNothing changed.\n" in api.comments[100]["body"]
    assert git(repository.job, "status", "--porcelain") == ""


@pytest.mark.full
def test_changes_of_a_fork_wait_for_a_workflow_that_may_comment(
    repository: Repository, runner: Runner, api: Comments, tmp_path: Path
) -> None:
    repository.edit(FISH, "label: Fish", "label: Fishes")
    head = repository.commit("Rename")
    api.may_write = False
    run = runner.run("pull_request", repository.pull_request("ann/words"), root=TAXONOMY)
    assert run.code == 0, run.log
    assert "::notice title=taxokit::no comment: this token may not comment, as for a fork" in run.log
    assert "(Fishes) was renamed" in run.summary
    assert api.comments == []

    api.may_write = True
    [artifact] = runner.artifacts.iterdir()
    secret = tmp_path / "secret.md"
    secret.write_text("<!-- taxokit diff of secrets -->\nsecret", encoding="utf-8")
    (artifact / "link.md").symlink_to(secret)
    (artifact / "another.md").write_text("<!-- another tool -->\nIts comment", encoding="utf-8")
    (artifact / "long.md").write_text("<!-- taxokit diff of long -->\n" + "- x\n" * 100_000, encoding="utf-8")
    started = {"head_branch": "change", "head_sha": head, "head_repository": {"owner": {"login": "ann"}}, "id": 42}
    api.pulls = [
        {"number": 7, "label": "ann:change", "head": {"sha": head}},
        {"number": 8, "label": "ann:change", "head": {"sha": "0" * 40}},
    ]
    for _ in range(2):
        run = runner.run("workflow_run", {"workflow_run": started})
        assert run.code == 0, run.log
        assert {name for name, outcome in run.outcomes.items() if outcome == "success"} == {
            "Set up Python",
            "Take over the changes that the other workflow described",
            "Comment",
        }
    assert {request for request in api.requests if "issues" in request} == {
        "GET /repos/zoo/words/issues/7/comments?per_page=100&page=1",
        "POST /repos/zoo/words/issues/7/comments",
    }  # the second time, nothing has changed
    long, ours = sorted((comment["body"] for comment in api.comments), key=len, reverse=True)
    assert len(long) <= 65_536
    assert "(Fishes) was renamed" in ours

    api.pulls[0]["head"]["sha"] = "1" * 40  # somebody pushed since
    requests = len(api.requests)
    runner.run("workflow_run", {"workflow_run": started})
    assert [request.partition("?")[0] for request in api.requests[requests:]] == ["GET /repos/zoo/words/pulls"]


@pytest.mark.full
def test_skos_files_need_no_taxonomy(repository: Repository, runner: Runner) -> None:
    folder = repository.origin / "skos files"
    folder.mkdir()
    concept = "<https://example.org/a> a <http://www.w3.org/2004/02/skos/core#Concept> .\n"
    (folder / "a.ttl").write_text(concept, encoding="utf-8")
    (folder / "b.ttl").write_text(f"{concept}\n<https://example.org/b> a ;\n", encoding="utf-8")
    repository.commit("Add")
    event = repository.pull_request()
    run = runner.run("pull_request", event, root="skos files", paths="a.ttl\n", profile="skos\n")
    assert run.code == 1
    assert "::error file=skos files/a.ttl,line=1,col=1,title=missing-label::" in run.log
    assert run.outcomes["Verify the releases"] == run.outcomes["Describe the changes"] == "skipped"
    run = runner.run("pull_request", event, root="skos files", paths="b.ttl")
    assert run.code == 2
    assert re.search(
        r"^::error file=skos files/b.ttl,line=3,col=\d+::taxokit: error: b.ttl:3:", run.log, re.MULTILINE
    ), run.log
    assert "b.ttl:3:" in run.summary


@pytest.mark.full
def test_push_compares_with_the_latest_release(repository: Repository, runner: Runner, api: Comments) -> None:
    fish, vertebrates = FISH, FISH.replace("fish", "vertebrates")
    repository.edit(fish, "label: Fish", "label: Fish <b>")
    repository.commit("Mark up")
    repository.edit(vertebrates, "label: Vertebrates", "label: Vertebrates <b>")
    repository.edit(f"{TAXONOMY}/releases/1.0.0/LICENSE", "CC0", "CC1")
    repository.commit("Rename, and change a release")
    repository.pull_request()
    git(repository.job, "fetch", "--quiet", "--unshallow", "origin", "HEAD")
    git(repository.job, "checkout", "--quiet", "HEAD^2")
    run = runner.run("push", {}, root=TAXONOMY)
    warnings = re.findall(r"^::warning file=([^,]+),.*title=markup-in-text::", run.log, re.MULTILINE)
    assert warnings == [vertebrates, fish]
    assert all(f"{path.removeprefix(TAXONOMY + '/')}:" in run.summary for path in warnings)
    assert run.outcomes["Verify the releases"] == "failure"
    assert "::error title=taxokit verify::releases/1.0.0/LICENSE: was changed" in run.log
    assert run.outcomes["Comment"] == "skipped"
    assert "# Changes from 1.0.0 to work" in run.summary
    assert api.requests == []


@pytest.mark.full
def test_sources_that_cannot_be_compared_are_an_answer(repository: Repository, runner: Runner, api: Comments) -> None:
    repository.edit(FISH, "label: Fish", "labl: Fish")
    repository.commit("Misspell")
    run = runner.run("pull_request", repository.pull_request(), root=TAXONOMY)
    assert (run.code, run.outputs["version"]) == (1, "")
    assert "They cannot be shown: " in api.comments[0]["body"]


@pytest.mark.full
def test_action_installs_the_core_alone(repository: Repository, runner: Runner) -> None:
    repository.commit("Nothing")
    runner.has_cache = False
    event = repository.pull_request()
    run = runner.run("pull_request", event, root=TAXONOMY)
    assert run.code == 0, run.log
    python = runner.temp / "taxokit/bin/python"
    packages = subprocess.run([python, "-m", "pip", "list"], check=True, capture_output=True, encoding="utf-8").stdout
    names = {line.split()[0] for line in packages.splitlines()}
    assert {"taxokit", "pyoxigraph"} <= names
    assert not {"linkml", "rdflib", "Jinja2"} & names
    assert (runner.temp / "taxokit-bin/taxokit").exists()


def test_documentation_names_inputs_and_outputs() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_bytes())
    page = (ROOT / "docs/workflows.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall("`([a-z-]+)`", row)}
    assert named == {*action["inputs"], *action["outputs"]}
    assert {*re.findall(r"taxokit-(\d+\.\d+\.\d+)", page)} == {__version__}


@pytest.mark.full
def test_workflows_of_the_documentation_are_valid(tmp_path: Path) -> None:
    page = (ROOT / "docs/workflows.md").read_text(encoding="utf-8")
    workflows = re.findall(r"^```yaml\n# \.github/workflows/(\S+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(workflows) == 2
    for name, text in workflows:
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *tmp_path.iterdir()],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.full
def test_first_taxonomy_of_a_repository_is_compared_with_its_release(repository: Repository, runner: Runner) -> None:
    git(repository.origin, "checkout", "--quiet", "main")
    git(repository.origin, "rm", "--quiet", "-r", f"{TAXONOMY}/taxonomy")
    repository.commit("Begin with a schema")
    git(repository.origin, "checkout", "--quiet", "--detach")
    git(repository.origin, "checkout", "--quiet", "HEAD~1", "--", TAXONOMY)
    repository.commit("Add the taxonomy")
    run = runner.run("pull_request", repository.pull_request(), root=TAXONOMY, fail_on="nothing")
    assert "::error::Error: Invalid value for '--fail-on'" in run.log
    assert "not compared with main: git:" in run.log
    assert "has no taxonomy/taxonomy.yaml" in run.log
    assert "# Changes from 1.0.0 to pull request 7" in run.summary
