"""The changes of a pull request, for the action (`action.yml`): described for the summary of a job, and for a comment.

Usage: python scripts/pull_request.py describe
       python scripts/pull_request.py comment

`describe` writes the changes as Markdown to a folder of the runner, from which `comment` writes them to GitHub, also in
another workflow: one comment for each taxonomy, which is written anew when the changes are others. The variables are
those of GitHub Actions, with the inputs OLD and ROOT, and the TOKEN to write with.
"""

import json
import os
import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from taxokit.diff.snapshot import Snapshot
    from taxokit.repository.project import Project

_MARK = re.compile(r"<!-- taxokit diff(?: of [^<>\n]*)? -->\n")
"""The first line of our comments: which of those under the same name is that of a taxonomy."""

_LONGEST = 65_536  # characters in a comment of GitHub
_LONGEST_FILE = 1_000_000  # bytes that are read of what another workflow wrote
_NOTHING = "\nNothing changed.\n"  # as `taxokit diff` says it
_SECONDS = 30
_PAGE = 100  # answers of the API in a page, the most that it gives


# --- describe ---


def describe() -> None:
    """Write the changes to the folder, to the summary of the job, and the version that they require to its outputs."""
    from taxokit.text.errors import TaxokitError
    from taxokit.text.quoting import code

    root = os.environ["ROOT"]
    name = re.sub(r"[^\w.-]+", "-", os.path.normpath(root)).strip(".-") or "root"
    try:
        text, outputs = _described(Path(root))
    except TaxokitError as error:
        text, outputs = f"# Changes\n\nThey cannot be shown: {code(str(error))}\n", {}
    is_top = os.path.normpath(root) == "."
    mark = "<!-- taxokit diff -->" if is_top else f"<!-- taxokit diff of {re.sub('[<>]|--', '', root)} -->"
    address = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}".format_map(os.environ)
    checked = "it" if is_top else code(root)
    file = _folder() / f"{name}.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        f"{mark}\n{text}\n[The run]({address}) that checked {checked} has the findings.\n", encoding="utf-8"
    )
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
        summary.write(f"{text}\n")
    _output(diff=str(file), name=name, **outputs)


def _described(root: Path) -> tuple[str, dict[str, str]]:
    """Return the changes as Markdown, and the version and the bump that those since the latest release require."""
    from dataclasses import replace

    from taxokit.diff.engine import diff
    from taxokit.diff.reports import DIFF_REPORTS
    from taxokit.query.history import WORK, resolve
    from taxokit.releases.releases import latest
    from taxokit.repository.project import find_project

    project = find_project(root)
    new = resolve(project, WORK)
    last = latest(project)
    released = resolve(project, str(last.version)) if last else None
    version = str(new.document["version"]).removesuffix("-dev")
    outputs = {"version": version, "bump": str(diff(released, new).bump) if released else ""}
    pull = _event().get("pull_request")
    old = _old(project, pull) or released
    if pull:
        new = replace(new, name=f"pull request {pull['number']}")
    text = DIFF_REPORTS.get("md").render(diff(old, new))
    if last and outputs["bump"] == "none":
        return f"{text}\nThere is nothing to release after {last.version}.\n", outputs
    after = f" after {last.version}" if last else ""
    return f"{text}\nThe next release{after} is **{version}**.\n", outputs


def _old(project: "Project", pull: dict[str, Any] | None) -> "Snapshot | None":
    """Return what the input names, or the base of a pull request; None for the latest release."""
    from dataclasses import replace

    from taxokit.query.history import resolve
    from taxokit.text.errors import TaxokitError

    if os.environ["OLD"]:
        return resolve(project, os.environ["OLD"])
    if not pull:
        return None
    base = str(pull["base"]["ref"])
    commit = _base(project, pull)
    try:
        return replace(resolve(project, f"git:{commit}"), name=base)
    except TaxokitError as error:  # the folder is new, or has errors there
        _notice(f"not compared with {base}: {error}")
        return None


def _base(project: "Project", pull: dict[str, Any]) -> str:
    """Return the commit that a pull request would change, and get it if the clone is shallow."""
    from taxokit.repository.git import Git

    git = Git(project.root)
    base, head = str(pull["base"]["sha"]), str(pull["head"]["sha"])
    headers = git.run("cat-file", "commit", "HEAD").decode("utf-8", "replace").partition("\n\n")[0]
    match re.findall(r"^parent (\w+)$", headers, re.MULTILINE):
        case [first, second] if second == head:  # as GitHub checks it out: the head merged into the newest base
            base = first
        case _:
            base = git.run("merge-base", base, "HEAD", check=False).decode().strip() or base
    if git.fails("cat-file", "-e", f"{base}^{{commit}}"):
        git.run("fetch", "--quiet", "--no-tags", "--depth=1", "origin", base, check=False)
    return base


# --- comment ---


class _Github:
    """The comments of a repository, by the API of GitHub."""

    def __init__(self) -> None:
        self.repository = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}"

    def call(self, path: str, method: str = "GET", **values: str) -> Any:
        """Return the answer of the API."""
        headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Accept": "application/vnd.github+json"}
        data = json.dumps(values).encode() if values else None
        request = Request(f"{self.repository}/{path}", data, headers, method=method)  # noqa: S310
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
            return json.load(answer)

    def comments(self, number: int) -> Iterator[dict[str, Any]]:
        """Yield the comments on a pull request."""
        for page in count(1):
            comments = self.call(f"issues/{number}/comments?per_page={_PAGE}&page={page}")
            yield from comments
            if len(comments) < _PAGE:
                return

    def pull_request_of(self, run: dict[str, Any]) -> int:
        """Return the pull request that a run of another workflow was for, 0 for none or several.

        Nothing that this run wrote is believed: the head of the pull request is the commit for which GitHub started it.
        """
        head = quote(f"{run['head_repository']['owner']['login']}:{run['head_branch']}")
        pulls = self.call(f"pulls?state=open&per_page={_PAGE}&head={head}")
        numbers = [int(pull["number"]) for pull in pulls if pull["head"]["sha"] == run["head_sha"]]
        return numbers[0] if len(numbers) == 1 else 0


def comment() -> None:
    """Write each text in the folder as a comment on the pull request, or into the comment that it has."""
    github, event = _Github(), _event()
    try:
        pull = event.get("pull_request")
        number = pull["number"] if pull else github.pull_request_of(event["workflow_run"])
        for text in _texts() if number else ():
            _write(github, number, text)
    except (HTTPError, URLError, TimeoutError) as error:
        refused = isinstance(error, HTTPError) and error.code in (401, 403)
        reason = "this token may not comment, as for a fork" if refused else str(error)
        _notice(f"no comment: {reason}; the summary of the run has the changes")
        _output(posted="false")
    else:
        _output(posted="true")


def _texts() -> Iterator[str]:
    """Yield the texts in the folder. Another workflow may have written anything into it."""
    for path in sorted(_folder().glob("*.md")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LONGEST_FILE:
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        if _MARK.match(text):
            yield text if len(text) <= _LONGEST else text[: text.rfind("\n", 0, _LONGEST) + 1]


def _write(github: _Github, number: int, text: str) -> None:
    mark = text.partition("\n")[0]
    ours = (
        comment
        for comment in github.comments(number)
        if comment["user"]["type"] == "Bot" and str(comment["body"]).startswith(mark)
    )
    if existing := next(ours, None):
        if existing["body"] != text:
            github.call(f"issues/comments/{existing['id']}", "PATCH", body=text)
    elif _NOTHING not in text:
        github.call(f"issues/{number}/comments", "POST", body=text)


# --- the runner ---


def _folder() -> Path:
    return Path(os.environ["RUNNER_TEMP"]) / "taxokit-changes"


def _event() -> dict[str, Any]:
    event: dict[str, Any] = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_bytes())
    return event


def _output(**values: str) -> None:
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())


def _notice(text: str) -> None:
    line = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    sys.stdout.write(f"::notice title=taxokit::{line}\n")


if __name__ == "__main__":
    {"describe": describe, "comment": comment}[sys.argv[1]]()
