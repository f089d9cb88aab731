"""Programs and modules that leave a mark when they run, under the names of what a command may start or import."""

import os
import subprocess
from pathlib import Path

HOOKS = (
    *("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-index-change", "reference-transaction"),
    *("pre-auto-gc", "fsmonitor-watchman", "post-checkout", "pre-push"),
)
MODULES = ("check_jsonschema", "yaml", "click", "rdflib", "jsonschema", "sitecustomize", "usercustomize", "json")
PROGRAMS = ("git", "ssh-keygen", "gpg", "sh", "python", "python3", "cat")


class Traps:
    """Programs that leave a mark when they run, and otherwise pass on their input as `cat` does."""

    def __init__(self, folder: Path) -> None:
        self.marks = folder / "marks"
        self.folder = folder / "traps"
        self.marks.mkdir()
        self.folder.mkdir()

    def program(self, name: str, path: Path | None = None, then: str = "exec /bin/cat") -> str:
        """Write a program and return its path."""
        path = path or self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n: > '{self.marks / name}'\n{then}\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def module(self, path: Path) -> None:
        """Write a Python module."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"open({str(self.marks / path.stem)!r}, 'w').close()\nraise SystemExit(9)\n", encoding="utf-8")

    @property
    def sprung(self) -> set[str]:
        """The names of the programs and modules that ran."""
        return {path.name for path in self.marks.iterdir()}

    def in_git(self, root: Path, key: Path) -> None:
        """Have the configuration, the attributes and the hooks of a repository name programs, wherever Git knows some.

        `key` is what signs a commit.
        """
        config = {
            **{
                name: name
                for name in ("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass")
            },
            **{name: name for name in ("diff.external", "diff.trap.textconv", "diff.trap.command", "core.gitProxy")},
            **{f"filter.{one}.{way}": f"{way}-{one}" for one in ("trap", "a=b") for way in ("clean", "smudge")},
            **{name: name for name in ("filter.trap.process", "gpg.program", "gpg.ssh.program", "gpg.x509.program")},
            **{name: name for name in ("uploadpack.packObjectsHook", "gc.recentObjectsHook", "credential.helper")},
            **{
                name: name
                for name in ("hook.trap.command", "merge.trap.driver", "trailer.trap.command", "tar.tar.command")
            },
            **{f"alias.{name}": f"alias-{name}" for name in ("status", "commit", "log")},
        }
        lines = [f"{name}={self.program(trap)}" for name, trap in config.items()]
        lines += [f"{name}=!{self.program(trap)}" for name, trap in config.items() if name.startswith("alias.")]
        lines += ["commit.gpgSign=true", "tag.gpgSign=true", "gpg.format=ssh", f"user.signingKey={key}"]
        lines += ["filter.trap.required=true", "hook.trap.event=pre-commit", "gc.auto=1", "maintenance.auto=true"]
        lines += [f"remote.origin.url=ext::{self.program('remote')}", "remote.origin.promisor=true"]
        for line in lines:
            name, _, value = line.rpartition("=/") if "=/" in line else line.rpartition("=")
            plain_git(root, "config", name, f"/{value}" if "=/" in line else value)
        included = root / ".git/included"
        plain_git(root, "config", "--file", str(included), "filter.included.clean", self.program("included"))
        plain_git(root, "config", "include.path", str(included))
        for hook in HOOKS:
            self.program(hook, root / ".git/hooks" / hook)
        (root / ".git/info").mkdir(exist_ok=True)
        (root / ".git/info/attributes").write_text(
            "*.yaml filter=trap diff=trap merge=trap\ntaxonomy/** export-subst\n*.md filter=a=b\n*.json filter=included\n",
            encoding="utf-8",
        )


def plain_git(root: Path, *arguments: str) -> str:
    """Run Git as a user does, and return what it prints, whatever its exit code."""
    done = subprocess.run(["git", *arguments], cwd=root, check=False, capture_output=True, encoding="utf-8")
    return done.stdout


def make_git_read(root: Path) -> None:
    """Give each file of a work tree another time, so that Git reads it again, through the filters."""
    for path in root.rglob("*.*"):
        if ".git" not in path.parts and path.is_file():
            os.utime(path, (0, 0))
