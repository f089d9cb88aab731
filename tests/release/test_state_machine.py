"""Random histories of a team: whatever it does, every released byte is there, and `verify` says what is true.

After each step: `verify` is clean exactly where an oracle that reads the trees of all commits finds no fault; nothing is
released while it is not; and where it is, `latest` and the lines of the index are right, and the diff of each release
leads from the document of its predecessor to its own.
"""

import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from support.depth import examples
from support.sharing import Shared
from support.team import Team
from support.warm_process import WarmProcess

STEPS = 20
"""So many steps has each history."""
QUICK, FULL = 3, 15
"""So many histories are tried, and in full runs in each of the parts."""
PARTS = 8

PREPARE = """
import sys
from pathlib import Path

import pytest

sys.path.insert(0, {tests!r})
from support.reference_check import check_once
from support.sharing import Shared
from taxokit.cli import main

check_once(Shared(Path({shared!r})), pytest.MonkeyPatch())
"""

EDITS = st.sampled_from(["note", "note", "label", "theme", "deprecate"])
NUMBERS = st.integers(0, 1_000)
TAGGED = st.sampled_from([(), ("--tag",), ("--tag",)])


class History(RuleBasedStateMachine):
    """One random history. `start` makes the repository that it begins with, `done` counts what was done."""

    start: ClassVar[Callable[[], Team]]
    done: ClassVar["Counter[str]"]

    def __init__(self) -> None:
        super().__init__()
        self.team = type(self).start()
        self.good: dict[str, str] = {}

    def note(self, what: str) -> None:
        """Count a step, and write it down for whoever has to find out what went wrong."""
        self.done[what.partition(" ")[0]] += 1
        self.team.log.append(what)

    @initialize(kinds=st.lists(EDITS, min_size=1, max_size=2))
    def begin(self, kinds: list[str]) -> None:
        for kind in kinds:
            self.team.edit(kind, 0)

    @rule(kind=EDITS, which=NUMBERS)
    def edit(self, kind: str, which: int) -> None:
        self.note(f"edit {kind}")
        self.team.edit(kind, which)

    @rule(kind=EDITS, which=NUMBERS, tag=TAGGED, sign=st.booleans())
    def release(self, kind: str, which: int, tag: tuple[str, ...], sign: bool) -> None:
        self.team.edit(kind, which)
        key = ("--sign", str(self.team.key)) if sign and self.team.key else ()
        self._released("release", self.team.release(*tag, *key))

    def _released(self, what: str, ran: Any) -> None:
        reason = "released" if ran.code == 0 else ran.err.splitlines()[-1]
        self.note(f"{what} {self.team.branch}: {reason}")
        self.done[f"{what}: {'released' if ran.code == 0 else 'refused'}"] += 1

    @rule(kind=EDITS, which=NUMBERS, number=st.integers(1, 2), tag=TAGGED)
    def prerelease(self, kind: str, which: int, number: int, tag: tuple[str, ...]) -> None:
        self.team.edit(kind, which)
        version = max(version for version in self.team.versions() if version.is_final)
        name = f"{version.major}.{version.minor + 1}.0-rc.{number}"
        self._released("prerelease", self.team.release(name, *tag))

    @rule(which=NUMBERS)
    def delete_prerelease(self, which: int) -> None:
        found = [version for version in self.team.versions() if not version.is_final]
        self.note(f"delete of {len(found)} pre-releases")
        if found:
            shutil.rmtree(self.team.folder / "releases" / str(found[which % len(found)]))
            self.team.taxokit("index")
            self.team.commit("Delete a pre-release")

    @rule(which=NUMBERS, tag=TAGGED)
    def backport(self, which: int, tag: tuple[str, ...]) -> None:
        """Release a patch from the tag of an older release, in a branch of its line."""
        tags = [name for name in self.team.tags() if "-" not in name]
        name = tags[which % len(tags)]
        self.team.git("switch", "--quiet", "--create", f"line-{self.team.unused()}", name)
        self.team.edit("note", which)
        self._released("backport", self.team.release(*tag))

    @rule()
    def create_branch(self) -> None:
        self.note("branch")
        self.team.git("switch", "--quiet", "--create", f"topic-{self.team.unused()}")

    @rule(which=NUMBERS)
    def switch(self, which: int) -> None:
        names = self.team.branches()
        self.note(f"switch to {names[which % len(names)]}")
        self.team.git("switch", "--quiet", names[which % len(names)])

    @rule(which=NUMBERS, keep_theirs=st.booleans())
    def merge(self, which: int, keep_theirs: bool) -> None:
        others = [name for name in self.team.branches() if name != self.team.branch]
        if others:
            self.note(f"merge of {others[which % len(others)]} into {self.team.branch}, {keep_theirs=}")
            self.team.merge(others[which % len(others)], keep_theirs=keep_theirs)

    @rule(which=NUMBERS)
    def withdraw(self, which: int) -> None:
        finals = [version for version in self.team.versions() if version.is_final]
        version = finals[which % len(finals)]
        known = str(version) in self.team.withdrawn()
        self.note(f"withdraw {version}")
        ran = self.team.taxokit("withdraw", version, "--reason", "Not to be used.")
        assert (ran.code == 0) is not known, ran
        self.team.commit(f"Withdraw {version}")

    @rule(which=NUMBERS)
    def sign(self, which: int) -> None:
        if self.team.key:
            versions = self.team.versions()
            self.note(f"sign {versions[which % len(versions)]}")
            ran = self.team.taxokit("sign", versions[which % len(versions)], "--key", self.team.key)
            assert ran.code == 0, ran
            self.team.commit("Sign")

    @rule(shallow=st.booleans())
    def clone(self, shallow: bool) -> None:
        """Clone the branch, and verify the releases there."""
        self.note(f"clone {shallow=}")
        folder = self.team.folder.with_name("clone")
        shutil.rmtree(folder, ignore_errors=True)
        depth = ("--depth", "1") if shallow else ()
        address = f"file://{self.team.folder}"
        self.team.git("clone", "--quiet", *depth, "--branch", self.team.branch, address, folder)
        ran = self.team.taxokit("verify", folder=folder)
        if shallow and (folder / ".git/shallow").exists():
            assert ran.code == 1
            assert ran.out.startswith("releases: the history is missing")
            ran = self.team.taxokit("verify", "--no-history", folder=folder)
            assert "verified" not in ran.out
            assert ran.code == 0, ran
        else:
            assert ran.code == 0, ran
            assert " verified" in ran.out

    @rule(kind=EDITS, which=NUMBERS, point=st.integers(1, 70), tag=TAGGED)
    def kill(self, kind: str, which: int, point: int, tag: tuple[str, ...]) -> None:
        self.team.edit(kind, which)
        ran = self.team.kill(point, *tag)
        self.done["killed"] += ran.out.startswith("killed")
        self._released("kill", ran)

    @rule(which=NUMBERS, how=st.sampled_from(["byte", "match", "remove"]))
    def forge(self, which: int, how: str) -> None:
        """Change a release that is committed; the next invariant sees to what follows."""
        finals = [version for version in self.team.versions() if version.is_final]
        if how == "remove" and str(finals[which % len(finals)]) in self.team.withdrawn():
            how = "match"  # a withdrawal names it
        self.note(f"forge {finals[which % len(finals)]} by {how}")
        self.team.forge(finals[which % len(finals)], how)

    @invariant()
    def holds(self) -> None:
        """Compare with the oracle; where there is a fault, go back to what was good."""
        team = self.team
        assert team.git("status", "--porcelain") == ""
        faults, ran = team.faults(), team.taxokit("verify")
        assert (ran.code == 0) == (not faults), (faults, ran, *team.log)
        if not faults:
            assert " verified" in ran.out
            team.hold()
            self.good = team.references()
            return
        self.done["faulty"] += 1
        before = team.versions()
        refused = team.taxokit("release")
        assert refused.code == 1, (faults, refused, *team.log)
        assert team.versions() == before
        team.restore(self.good)


@pytest.fixture(scope="module")
def begun(thesaurus_template: Path, shared: Shared) -> Path:
    """The small taxonomy with release 1.0.0, and without the counts of its items, which every edit would change."""

    def make(folder: Path) -> None:
        from release.conftest import put_under_git

        shutil.copytree(thesaurus_template, folder)
        metadata = folder / "taxonomy/taxonomy.yaml"
        metadata.write_text(metadata.read_text(encoding="utf-8").partition("sizes:\n")[0], encoding="utf-8")
        put_under_git(folder)
        assert Team(folder, None, None).release("--tag").code == 0

    return shared.folder("begun", make)


@pytest.fixture(scope="module")
def process(shared: Shared) -> Iterator[WarmProcess]:
    tests = str(Path(__file__).parents[1])
    process = WarmProcess(PREPARE.format(tests=tests, shared=str(shared.root)))
    yield process
    process.close()


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    if shutil.which("ssh-keygen") is None:
        return None
    path = tmp_path_factory.mktemp("key") / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True, stdin=subprocess.DEVNULL)
    return path


@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.full) for part in range(1, PARTS))])
def test_histories(
    part: int, begun: Path, process: WarmProcess, key: Path | None, tmp_path: Path, record_property: Any
) -> None:
    number = iter(range(1_000_000))

    def start() -> Team:
        shutil.rmtree(tmp_path / "history", ignore_errors=True)
        folder = tmp_path / "history" / str(next(number)) / "team"
        shutil.copytree(begun, folder, symlinks=True)
        return Team(folder, process, key)

    machine = type(f"History{part}", (History,), {"start": staticmethod(start), "done": Counter()})
    chosen = settings(
        max_examples=QUICK if examples(FULL) < FULL else FULL,
        stateful_step_count=STEPS,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    run_state_machine_as_test(seed(part)(machine), settings=chosen)
    for what, count in sorted(machine.done.items()):
        record_property(what, count)
