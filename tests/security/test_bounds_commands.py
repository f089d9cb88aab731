"""Every command, in a repository with a hostile file: it ends within a gigabyte and twenty seconds, and in words."""

import subprocess
from pathlib import Path

import pytest

from support.bounds import NEW, run_bounded
from support.hostile import CONFIGURATIONS, SOURCES

ROOT = Path(__file__).resolve().parents[2]

COMMANDS = {
    "add": "add theme x --set label=X",
    "apply": "apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json",
    "build": "build --out built",
    "check": "check --format sarif",
    "cite": "cite",
    "completion": "completion bash",
    "deprecate": "deprecate batterie --reason Wrong",
    "diff": "diff 1.0.0 work --format html",
    "explain": "explain double-space",
    "fetch": "fetch --from http://example.org/",
    "fmt": "fmt",
    "history": "history erzeugung",
    "impact": "impact used.csv --column id --from 1.0.0",
    "import": f"import releases/1.0.0/taxonomy.ttl {NEW}",
    "index": "index",
    "init": f"init {NEW.removeprefix('--into ')}",
    "link": "link photovoltaik related windkraft",
    "merge": "merge batterie strom --into strom",
    "migrate": "migrate used.csv --column id --from 1.0.0",
    "move": "move windkraft speicherung",
    "reidentify": "reidentify hostile other",
    "publish": "publish duckdb:store",
    "release": "release --dry-run --date 2026-07-01",
    "remove": "remove hostile",
    "rename": "rename erzeugung X",
    "schema": "schema --check",
    "search": "search wind",
    "serve": "serve --check",
    "set": "set theme/erzeugung label X",
    "show": "show hostile",
    "sign": "sign 1.0.0 --key missing",
    "similar": "similar",
    "site": "site --out pages",
    "split": "split batterie --into strom photovoltaik",
    "stats": "stats",
    "stubs": "stubs --out stubs",
    "tree": "tree",
    "unlink": "unlink photovoltaik related batterie",
    "verify": "verify",
    "withdraw": "withdraw 1.1.0 --reason Wrong",
}
"""A way to run each command in the repository `energy`."""

MORE = ("check --fix", "diff --format json", "similar hostile", "show erzeugung --format json", "tree hostile")

QUICK = (("similar", "long labels"), ("diff", "chain of replacements"), ("tree", "circle"), ("set", "hub"))


def put(root: Path, path: str, text: str) -> None:
    """Commit a file, another with an identifier that is in use, and sources that count nothing, so that none is wrong."""
    (root / path).write_text(text, encoding="utf-8")
    about = (root / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8")
    (root / "taxonomy/taxonomy.yaml").write_text(about.partition("sizes:")[0], encoding="utf-8")
    (root / "used.csv").write_text("id\nphotovoltaik\n", encoding="utf-8")
    for arguments in (("add", "--all"), ("commit", "--quiet", "--message", "Attack")):
        subprocess.run(["git", *arguments], cwd=root, check=True)


def run_all(root: Path) -> None:
    """Run every command, each in the repository as it is now."""
    for command in (*COMMANDS.values(), *MORE):
        run_bounded(*command.split(), cwd=root)
        for arguments in (("clean", "-dfqx"), ("checkout", "--quiet", "--force", "HEAD")):
            subprocess.run(["git", *arguments], cwd=root, check=True)


def test_no_command_is_forgotten() -> None:
    files = (ROOT / "src/taxokit/cli/commands").glob("*.py")
    assert set(COMMANDS) == {path.stem for path in files} - {"__init__"}


@pytest.mark.parametrize(("command", "source"), QUICK)
def test_a_command_with_a_hostile_source(command: str, source: str, energy: Path) -> None:
    put(energy, "taxonomy/themes/hostile.yaml", SOURCES[source]())

    run_bounded(*COMMANDS[command].split(), cwd=energy)


@pytest.mark.full
@pytest.mark.parametrize("source", SOURCES)
def test_every_command_with_every_hostile_source(source: str, energy: Path) -> None:
    put(energy, "taxonomy/themes/hostile.yaml", SOURCES[source]())

    run_all(energy)


@pytest.mark.full
@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_every_command_with_hostile_configuration(name: str, energy: Path) -> None:
    put(energy, "taxokit.toml", CONFIGURATIONS[name]())

    run_all(energy)
