"""The commands of the pages about histories, run as they stand, with real Git.

`test_lines`, `test_versions` and `test_histories_merges` hold in quick runs what these commands rest on.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.clones import DATE, Clone

MakeClone = Callable[..., Clone]

ROOT = Path(__file__).resolve().parents[2]
LABEL = ("    label: Photovoltaik\n", "    label: Fotovoltaik\n")
OTHER = ("    label: Windkraft\n", "    label: Windenergie\n")
THIRD = ("    label: Strom\n", "    label: Elektrischer Strom\n")
TYPO = ("Bewegte elektrische Ladung.", "Bewegte elektrische Ladung")


def blocks(page: str) -> dict[str, list[list[str]]]:
    """Return the commands of each block of a page by the first command of the block."""
    text = (ROOT / page).read_text(encoding="utf-8")
    by_command = {}
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        commands = list(_commands(block))
        by_command[shlex.join(commands[0])] = commands
    return by_command


def _commands(block: str) -> Iterator[list[str]]:
    for line in block.splitlines():
        assert line.startswith("$ ")
        for command in line[2:].split("&&"):
            yield shlex.split(command, comments=True)


def play(clone: Clone, commands: list[list[str]], **words: str) -> dict[str, str]:
    """Run the commands, with `words` replaced, and return the output of each; a merge may find conflicts."""
    printed = {}
    for command in commands:
        program, *arguments = (words.get(word, word) for word in command)
        if program == "git":
            output = clone.git(*arguments, check=arguments[0] != "merge")
        else:
            assert program == "taxokit"
            dated = ["--date", DATE] if arguments[0] == "release" else []
            result = clone.taxokit(*arguments, *dated)
            assert result.code == 0, f"{shlex.join(command)}: {result.out}{result.err}"
            output = result.out
        printed[shlex.join(command)] = output
    return printed


@pytest.mark.full
def test_maintenance_line(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit(*LABEL)
    assert ada.release("--tag") == "1.1.0"
    fix = ada.edit(*TYPO)
    ada.git("push", "--quiet", "--atomic", "origin", "main", "v1.1.0")
    commands = blocks("GOVERNANCE.md")["git switch --create maintain-1.0 v1.0.0"]
    assert [commands] == list(blocks("src/taxokit/importer/templates/common/docs/backports.md").values())
    printed = play(ada, commands, COMMIT=fix)
    assert printed["taxokit release --dry-run"].startswith("releases/1.0.1 would be released")
    assert printed["taxokit verify --deep"] == "3 releases verified\n"
    assert "CONFLICT (content): Merge conflict in CHANGELOG.md" in printed["git merge maintain-1.0"]
    assert ada.git("status", "--porcelain") == ""
    assert ada.release("--tag") == "1.1.1"  # the fix, which main has, too
    ada.git("push", "--quiet", "--atomic", "origin", "main", "v1.1.1")
    again = clone("again")
    assert again.verify() == (0, ["4 releases verified"])
    again.git("switch", "--quiet", "maintain-1.0")  # as the page says for later
    again.edit("Umwandlung von Wind in Strom.", "Umwandlung von Wind in Strom")
    assert again.release("--tag") == "1.0.2"


@pytest.mark.full
@pytest.mark.parametrize("tagged", [True, False])
def test_two_branches_with_releases_of_the_same_versions(clone: MakeClone, tagged: bool) -> None:
    """Ada and Bob both released 1.3.0, and Bob 1.4.0 after it; Ada was first to push."""
    tag = ["--tag"] if tagged else []
    ada = clone("ada")
    ada.edit(*TYPO)
    ada.release("1.2.0", "--tag", "--allow-gap")
    ada.git("push", "--quiet", "--atomic", "origin", "main", "v1.2.0")
    bob = clone("bob")
    ada.edit(*LABEL)
    assert ada.release(*tag) == "1.3.0"
    ada.git("push", "--quiet", "--atomic", "origin", "main", *(["v1.3.0"] if tagged else []))
    for change, version in ((OTHER, "1.3.0"), (THIRD, "1.4.0")):
        bob.edit(*change)
        assert bob.release(*tag) == version
    commands = blocks("docs/trust.md")["git fetch"]
    if not tagged:
        commands = [command for command in commands if command[:3] != ["git", "tag", "--delete"]]
    printed = play(bob, commands)
    assert printed["taxokit verify"] == "3 releases verified\n"
    assert printed["taxokit release --tag"].startswith("releases/1.4.0 is released")
    assert bob.files("1.3.0") == ada.files("1.3.0")
    assert bob.verify("--deep") == (0, ["4 releases verified"])
    for change in (LABEL, OTHER, THIRD):
        assert change[1] in (bob.folder / "taxonomy/themes/erzeugung.yaml").read_text(encoding="utf-8")
    ada.git("pull", "--quiet")
    assert ada.verify() == (0, ["4 releases verified"])
    assert clone("again").verify() == (0, ["4 releases verified"])


@pytest.mark.full
def test_prerelease(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit(*LABEL)
    ada.release("--tag")
    ada.edit(*OTHER)
    commands = blocks("GOVERNANCE.md")["taxokit release 1.2.0-rc.1 --tag"]
    play(ada, commands)
    assert not (ada.folder / "releases/1.2.0-rc.1").exists()
    assert ada.git("tag", "--list").split() == ["v1.0.0", "v1.1.0", "v1.2.0-rc.1"]
    assert ada.verify() == (0, ["2 releases verified"])
    assert ada.release("--tag") == "1.2.0"
    assert ada.verify("--deep") == (0, ["3 releases verified"])


@pytest.mark.full
def test_withdrawal(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit(*LABEL)
    ada.release("--tag")
    ada.git("push", "--quiet", "--atomic", "origin", "main", "v1.1.0")
    play(ada, blocks("GOVERNANCE.md")["git switch --create withdraw-1.1.0"])
    assert ada.git("status", "--porcelain") == ""
    bob = clone("bob")
    bob.git("merge", "--quiet", "origin/withdraw-1.1.0")
    assert bob.verify() == (0, ["2 releases verified"])
    assert '"latest": "1.0.0"' in (bob.folder / "releases/index.json").read_text(encoding="utf-8")
    assert "**Withdrawn:** Two labels are interchanged; use 1.1.1." in (bob.folder / "CHANGELOG.md").read_text("utf-8")
    bob.edit(*OTHER)
    assert bob.release("--tag") == "1.2.0"
