"""Programs and modules that leave a mark when they run, under the names of those that a command may start or import."""

from pathlib import Path

MODULES = ("check_jsonschema", "yaml", "click", "rdflib", "jsonschema", "sitecustomize", "usercustomize", "json")


class Traps:
    """Programs and modules that leave a mark when they run."""

    def __init__(self, folder: Path) -> None:
        self.marks = folder / "marks"
        self.marks.mkdir()

    def program(self, path: Path) -> None:
        """Write a program."""
        path.write_text(f"#!/bin/sh\n: > '{self.marks / path.name}'\n", encoding="utf-8")
        path.chmod(0o755)

    def module(self, path: Path) -> None:
        """Write a Python module."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"open({str(self.marks / path.stem)!r}, 'w').close()\nraise SystemExit(9)\n", encoding="utf-8")

    @property
    def sprung(self) -> set[str]:
        """The names of the programs and modules that ran."""
        return {path.name for path in self.marks.iterdir()}
