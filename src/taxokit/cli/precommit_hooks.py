"""The hooks that this package offers to other repositories, made from the commands that have one.

`python -m taxokit.hooks` prints `.pre-commit-hooks.yaml`; a test holds the file against it.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from taxokit.cli import commands

HEADER = "# Made by `python -m taxokit.hooks`. Do not edit.\n"


@dataclass(frozen=True, slots=True)
class Hook:
    """A command as a pre-commit hook; a command's module offers it as `HOOK`. `entry` is the command line."""

    id: str
    name: str
    description: str
    entry: str


def offered_hooks() -> Iterator[Hook]:
    """Yield the hooks of all commands, sorted by the name of the command."""
    for module in pkgutil.iter_modules(commands.__path__):
        hook = getattr(importlib.import_module(f"{commands.__name__}.{module.name}"), "HOOK", None)
        if hook is not None:
            yield hook


def render() -> str:
    """Return the text of `.pre-commit-hooks.yaml`.

    Every hook runs always and on the whole taxonomy: a commit that only deletes a file is checked like any other.
    """
    entries = [
        {
            "id": hook.id,
            "name": hook.name,
            "description": hook.description,
            "entry": hook.entry,
            "language": "python",
            "always_run": True,
            "pass_filenames": False,
            "require_serial": True,
            "minimum_pre_commit_version": "3.2.0",
        }
        for hook in offered_hooks()
    ]
    return HEADER + yaml.safe_dump(entries, sort_keys=False, width=1_000)


if __name__ == "__main__":
    sys.stdout.write(render())
