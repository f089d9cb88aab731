"""A runner of composite actions, as GitHub's runs them: the steps of `action.yml` in order, by bash, and an API of comments.

The actions of others that ours needs are not run: `Runner.uses` has what they would do here.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import yaml

_NAME = re.compile(r"\b(?:inputs|steps|github|runner)(?:\.[\w-]+)+")
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass
class Run:
    """What a run of the action left: its exit code, its log, its outputs, and the summary of the job."""

    code: int = 0
    log: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""
    outcomes: dict[str, str] = field(default_factory=dict)


class Runner:
    """Runs an action for a work tree: `temp` is the folder that a job has, `artifacts` what all jobs can take over."""

    def __init__(self, action: Path, workspace: Path, temp: Path, artifacts: Path, api: str) -> None:
        self.action, self.workspace, self.temp, self.artifacts = action, workspace, temp, artifacts
        self.api = api
        self.has_cache = True
        self.contexts: dict[str, Any] = {}

    def run(self, event_name: str, event: dict[str, Any], **inputs: str) -> Run:
        """Run the action for an event. The names of inputs are written with an underscore for a hyphen."""
        action = yaml.safe_load((self.action / "action.yml").read_bytes())
        shutil.rmtree(self.temp, ignore_errors=True)
        self.temp.mkdir(parents=True)
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= action["inputs"].keys()
        self.contexts = {
            "inputs": {name: given.get(name, about["default"]) for name, about in action["inputs"].items()},
            "github": {"event_name": event_name, "event": event, "token": "secret"},
            "runner": {"temp": str(self.temp), "os": "Linux"},
            "steps": {},
        }
        (self.temp / "event.json").write_text(json.dumps(event), encoding="utf-8")
        (self.temp / "summary.md").touch()
        run = Run()
        for step in action["runs"]["steps"]:
            self._step(step, run)
        run.outputs = {name: self._filled(about["value"]) for name, about in action["outputs"].items()}
        run.summary = (self.temp / "summary.md").read_text(encoding="utf-8")
        return run

    def _step(self, step: dict[str, Any], run: Run) -> None:
        condition = step.get("if", "success()")
        is_due = (run.code == 0 or "cancelled()" in condition) and self._value(condition)
        outcome, outputs = "skipped", {}
        if is_due and "uses" in step:
            values = {name: self._filled(str(value)) for name, value in step.get("with", {}).items()}
            outputs = self.uses[step["uses"].partition("@")[0]](self, values)
            outcome = "success"
        elif is_due:
            code, outputs = self._bash(step, run)
            run.code = run.code or code
            outcome = "failure" if code else "success"
        self.contexts["steps"][step.get("id", step["name"])] = {"outputs": outputs, "outcome": outcome}
        run.outcomes[step["name"]] = outcome

    def _bash(self, step: dict[str, Any], run: Run) -> tuple[int, dict[str, str]]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
        script, output, path = self.temp / "step.sh", self.temp / "output.txt", self.temp / "path.txt"
        script.write_text(step["run"], encoding="utf-8")
        output.write_text("", encoding="utf-8")
        path.touch()
        before = path.read_text(encoding="utf-8").split()
        environment = {
            **os.environ,
            **{name: self._filled(value) for name, value in step.get("env", {}).items()},
            "PATH": os.pathsep.join([*reversed(before), os.environ["PATH"]]),
            "GITHUB_ACTION_PATH": str(self.action),
            "GITHUB_API_URL": self.api,
            "GITHUB_EVENT_PATH": str(self.temp / "event.json"),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_PATH": str(path),
            "GITHUB_REPOSITORY": "zoo/words",
            "GITHUB_RUN_ID": "42",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary.md"),
            "RUNNER_TEMP": str(self.temp),
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace / self._filled(step.get("working-directory", ".")),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        run.log += done.stdout
        lines = output.read_text(encoding="utf-8").splitlines()
        return done.returncode, dict(line.split("=", 1) for line in lines)

    def _filled(self, text: str) -> str:
        return _EXPRESSION.sub(lambda match: str(self._value(match[1])), text)

    def _value(self, expression: str) -> Any:
        """Return the value of an expression. It is that of Python, once names and operators are replaced."""
        python = _NAME.sub(lambda match: f"at({match[0]!r})", _EXPRESSION.sub(r"\1", expression))
        for theirs, ours in (("&&", " and "), ("||", " or "), ("!cancelled()", "True"), ("success()", "True")):
            python = python.replace(theirs, ours)
        return eval(" ".join(python.split()), {"at": self._at})  # noqa: S307

    def _at(self, path: str) -> Any:
        value: Any = self.contexts
        for name in path.split("."):
            value = value.get(name, "") if isinstance(value, dict) else ""
        return value

    def _setup_python(self, values: dict[str, str]) -> dict[str, str]:
        assert values["update-environment"] == "False"
        return {"python-path": sys.executable}

    def _cache(self, values: dict[str, str]) -> dict[str, str]:
        assert re.fullmatch(r"taxokit-Linux-/\S+-[0-9a-f]{40}", values["key"])
        if not self.has_cache:
            return {"cache-hit": "false"}
        (self.temp / "taxokit").symlink_to(sys.prefix)
        return {"cache-hit": "true"}

    def _upload(self, values: dict[str, str]) -> dict[str, str]:
        (self.artifacts / values["name"]).mkdir(parents=True)
        shutil.copy(values["path"], self.artifacts / values["name"])
        return {}

    def _download(self, values: dict[str, str]) -> dict[str, str]:
        for artifact in self.artifacts.iterdir() if self.artifacts.exists() else ():
            if fnmatch(artifact.name, values["pattern"]):
                shutil.copytree(artifact, values["path"], dirs_exist_ok=True, symlinks=True)
        return {}

    uses: ClassVar[dict[str, Callable[["Runner", dict[str, str]], dict[str, str]]]] = {
        "actions/setup-python": _setup_python,
        "actions/cache": _cache,
        "actions/upload-artifact": _upload,
        "actions/download-artifact": _download,
    }


@dataclass
class Comments:
    """The pull requests of a repository and their comments, by the API of GitHub."""

    comments: list[dict[str, Any]] = field(default_factory=list)
    pulls: list[dict[str, Any]] = field(default_factory=list)
    may_write: bool = True
    requests: list[str] = field(default_factory=list)
    address: str = ""

    def answer(self, method: str, target: str, data: dict[str, str]) -> tuple[int, Any]:
        """Return the status and the document that answer a request."""
        url = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.requests.append(f"{method} {target}")
        if url.path == "/repos/zoo/words/pulls":
            return 200, [pull for pull in self.pulls if pull["label"] == query["head"]]
        if method == "GET":
            page, size = int(query["page"]), int(query["per_page"])
            return 200, self.comments[(page - 1) * size : page * size]
        if not self.may_write:
            return 403, {"message": "Resource not accessible by integration"}
        if len(data["body"]) > 65_536:
            return 422, {"message": "Validation Failed"}
        if method == "PATCH":
            number = int(url.path.rpartition("/")[2])
            changed = next(comment for comment in self.comments if comment["id"] == number)
            changed["body"] = data["body"]
            return 200, changed
        new = {"id": len(self.comments) + 1, "user": {"type": "Bot"}, "body": data["body"]}
        self.comments.append(new)
        return 201, new


@contextmanager
def serving(comments: Comments) -> Iterator[Comments]:
    """Serve the API on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            assert self.headers["Authorization"] == "Bearer secret"
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            status, document = comments.answer(self.command, self.path, json.loads(body or b"{}"))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(document).encode())

        do_GET = do_POST = do_PATCH = _answer  # noqa: N815

        def log_message(self, format: str, *values: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        comments.address = f"http://127.0.0.1:{server.server_port}"
        yield comments
        server.shutdown()
