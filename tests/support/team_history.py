"""Random histories of a team, and what has to hold after each step.

`verify` is clean exactly where an oracle that reads the trees of all commits finds no fault: a forgery is one, and another
can be in a branch in which a release of the same version was made; nothing is released while it is not; it fails for a forgery, and no longer when that is taken back; and where it is
clean, what follows from the releases is right, and the released diffs lead from document to document along each lineage.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from support.clones import DATE
from support.depth import is_full
from support.team import FOLLOWING, MERGES, Ran, Team
from support.team_oracle import Oracle
from taxokit.text.versions import Version

WEIGHTS = {
    "edit": 2,
    "release": 8,
    "prerelease": 4,
    "delete_prerelease": 2,
    "backport": 6,
    "branch": 5,
    "switch": 3,
    "merge": 8,
    "withdraw": 2,
    "sign": 2,
    "clone": 3,
    "kill": 8,
    "forge": 3,
    "compare": 2,
}
"""What may happen in a step, and how often."""
ACTIONS = [action for action, weight in WEIGHTS.items() for _ in range(weight)]

MAY_FAIL = ("forge", "merge", "switch", "branch", "backport")
"""After these `verify` may fail, for a forgery, or in a branch whose release another branch made, too."""

EDITS = ["note", "note", "label", "theme", "deprecate"]
TAGGED = [(), ("--tag",), ("--tag",)]
TAMPERED_QUICK = 3
"""After each of so many steps quick runs change a release without committing it; full runs after every step."""
LAST = 30
"""So many of the last operations of a command are tried more often."""


class History(RuleBasedStateMachine):
    """One random history.

    `start` makes the repository that it begins with, `operations` says how many operations that change a file some
    commands have, and `done` counts what was done. After `most` steps of all histories nothing is done any more.
    """

    start: ClassVar[Callable[[], Team]]
    operations: ClassVar[Mapping[str, int]]
    done: ClassVar["Counter[str]"]
    most: ClassVar[int]

    def __init__(self) -> None:
        super().__init__()
        self.is_held = self._is_over()
        if self.is_held:
            return
        self.team = type(self).start()
        self.oracle = Oracle(self.team)
        self.oracle.saw_releases(self.team)
        self.good: dict[str, str] = {}
        self.may_fail = self.is_forged = False
        self.log: list[str] = []

    def _is_over(self) -> bool:
        return self.done["step"] >= self.most

    @initialize(kinds=st.lists(st.sampled_from(EDITS), min_size=1, max_size=2))
    def begin(self, kinds: list[str]) -> None:
        for kind in kinds if not self._is_over() else ():
            self.team.edit(kind, 0)

    @rule(action=st.sampled_from(ACTIONS), number=st.integers(0, 2**32))
    def step(self, action: str, number: int) -> None:
        """Do something. What is chosen on the way follows from `number`.

        Hypothesis has to draw the same again after the same draws, and what there is to choose from depends on what
        a kill left, which is not the same each time.
        """
        self.is_held = self._is_over()
        if self.is_held:
            return
        self.random = random.Random(number)
        self.may_fail = action in MAY_FAIL
        self._note("step", action)
        with self._explained():
            getattr(self, action)()

    def _note(self, counted: str, what: str = "") -> None:
        """Count something, and write it down for whoever has to find out what went wrong."""
        self.done[counted] += 1
        self.log.append(f"{counted} {what}".strip())

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            error.add_note("\n".join(self.log))
            raise

    def _perhaps(self) -> bool:
        return bool(self._one_of([False, True]))

    def _one_of(self, choices: Sequence[Any]) -> Any:
        return self.random.choice(choices)

    def _edit(self) -> None:
        self.team.edit(self._one_of(EDITS), self.random.randint(0, 1_000))

    def _options(self) -> list[str]:
        """Return a date, and perhaps a tag and a signature, to release with."""
        signing = ["--sign", str(self.team.key)] if self.team.key and self._one_of([False, False, True]) else []
        known = max(self.team.manifest(version)["issued"] for version in self.team.versions())
        date = self._one_of([known] * 6 + [DATE, f"{known[:-2]}{int(known[-2:]) + 1}"])
        return ["--date", date, *self._one_of(TAGGED), *signing]

    def _release(self, *arguments: str) -> None:
        self._released(self.team, self.team.release(*arguments), *arguments)

    def _released(self, team: Team, ran: Ran, *arguments: str) -> None:
        result = "released" if ran.code == 0 else "refused"
        self._note(result, f"{' '.join(arguments)} in {team.branch}: {ran.said}")
        if ran.code == 0:
            self.oracle.saw_releases(team)

    # --- steps ---------------------------------------------------------------------------------------------------

    def edit(self) -> None:
        self._edit()

    def release(self) -> None:
        """Release what was edited as the version that follows, or as another."""
        self._edit()
        highest = self.team.finals()[-1]
        versions = [[], [], [], [f"{highest.major + 1}.0.0"], [str(highest)], ["90.0.0"], ["90.0.0", "--allow-gap"]]
        follows = [[], [], [], ["--from", str(self._one_of(self.team.finals()))]]
        self._release(*self._one_of(versions), *self._one_of(follows), *self._options())

    def prerelease(self) -> None:
        self._edit()
        highest = self.team.finals()[-1]
        self._release(f"{highest.major}.{highest.minor + 1}.0-rc.{self._one_of([1, 2])}", *self._options())

    def delete_prerelease(self) -> None:
        found = [version for version in self.team.versions() if not version.is_final]
        if not found:
            self.prerelease()
            return
        version = self._one_of(found)
        self._note("deleted pre-release", str(version))
        self.team.forge(version, "remove")
        self.team.signature(version).unlink(missing_ok=True)
        self.team.taxokit("index")
        self.team.commit("Delete a pre-release")

    def backport(self) -> None:
        """Release a patch from the tag of an older release, in a branch of its line."""
        name = self._one_of([name for name in self.team.tags() if "-" not in name])
        self.team.git("switch", "--quiet", "--create", f"line-{self.team.unused()}", name)
        self._note("backport", f"to {name}")
        self.team.edit("note", 0)
        self._release(*self._options())

    def branch(self) -> None:
        """Change something in a new branch, perhaps release it, and perhaps go back."""
        before = self.team.branch
        self.team.git("switch", "--quiet", "--create", f"topic-{self.team.unused()}")
        self._edit()
        if self._perhaps():
            self._release(*self._options())
        if self._perhaps():
            self.team.git("switch", "--quiet", before)

    def switch(self) -> None:
        branches = self.team.branches()
        self.team.git("switch", "--quiet", self._one_of(["main"] * len(branches) + branches))

    def merge(self) -> None:
        """Merge a branch that is not merged yet, in one of the ways, and delete it or not."""
        others = self.team.branches("--no-merged=HEAD")
        if not others:
            self.branch()
            return
        other, how, keep_theirs = self._one_of(others), self._one_of(list(MERGES)), self._perhaps()
        self._note("merge", f"of {other} into {self.team.branch}, {how=}, {keep_theirs=}")
        self.team.merge(other, how, keep_theirs=keep_theirs)
        if other != "main" and self._perhaps():
            self.team.git("branch", "--quiet", "--delete", "--force", other)

    def withdraw(self) -> None:
        version = self._one_of(self.team.versions())
        is_known = str(version) in self.team.withdrawn()
        ran = self.team.taxokit("withdraw", version, "--reason", "Not to be used.")
        assert (ran.code == 0) == (version.is_final and not is_known), ran
        self._note("withdrawal" if ran.code == 0 else "refused", f"of {version}")
        self.team.commit(f"Withdraw {version}")

    def sign(self) -> None:
        if self.team.key:
            version = self._one_of(self.team.versions())
            ran = self.team.taxokit("sign", version, "--key", self.team.key)
            assert ran.code == 0, ran
            self._note("signature", f"of {version}")
            self.team.commit("Sign")

    def clone(self) -> None:
        """Verify the releases in a clone, and release there; push that as a branch."""
        is_shallow = self._perhaps()
        member = self.team.clone(*(("--depth", "1") if is_shallow else ()))
        if is_shallow and (member.folder / ".git/shallow").exists():
            self._note("shallow clone")
            ran = member.taxokit("verify")
            assert ran.code == 1
            assert ran.out.startswith("releases: the history is missing")
            assert member.release().code == 1
            ran = member.taxokit("verify", "--no-history")
            assert ran.code == 0, ran
            assert "verified" not in ran.out
            member.git("fetch", "--quiet", "--unshallow", "--tags")
        else:
            self._note("whole clone")
        ran = member.taxokit("verify")
        assert ran.code == 0, ran
        assert " verified" in ran.out
        number = self.team.unused()
        member.edit(self._one_of(EDITS), number)
        self._released(member, member.release(*self._options()))
        member.git("push", "--quiet", "origin", f"HEAD:refs/heads/clone-{number}", "--tags")

    def kill(self) -> None:
        """Kill a command at some operation; then run it again, or throw away what is not committed."""
        self._edit()
        version = str(self._one_of(self.team.versions()))
        name, arguments = self._one_of(
            [("release", self._options())] * 3
            + [("withdraw", [version, "--reason", "Killed."])]
            + ([("sign", [version, "--key", str(self.team.key)])] if self.team.key else [])
        )
        most = self.operations[name]
        point = self.random.randint(self._one_of([1, max(1, most - LAST)]), most)
        was_killed = self.team.kill(point, name, *arguments)
        self._note("kill" if was_killed else "outlived kill", f"of {name} {' '.join(arguments)} at {point}")
        assert self.oracle.faults() == []
        whole = self.team.taxokit("verify").out
        assert all(line.startswith(FOLLOWING) for line in whole.splitlines()[:-1]), whole
        if self._perhaps():
            ran = self.team.taxokit(name, *arguments)
            self._note("again", ran.said)
            if ran.code == 0 and "--tag" in arguments:
                assert self.team.git("status", "--porcelain") == ""
            assert self.team.taxokit("index").code == 0
            self.team.commit(f"{name.capitalize()} again")
        else:
            self.team.reset()
        self.oracle.saw_releases(self.team)

    def forge(self) -> None:
        """Change a release and commit that, or have a merge change what it brings; the invariant sees what follows."""
        others = self.team.branches("--no-merged=HEAD")
        other = self._one_of(others) if others and self._perhaps() else ""
        brought = self._brought_by(other) if other else set()

        def forge_in_merge() -> None:
            """Forge what is brought; any other release if nothing is, where the kept releases leave it out."""
            there = self.team.versions()
            version = self._one_of([version for version in there if str(version) in brought] or there)
            self._note("forgery", f"of {version}, by the merge of {other}")
            self.team.forge(version, "match")

        if brought:
            self.team.merge(other, then=forge_in_merge)
        else:
            version, how = self._one_of(self._forgeries())
            self._note("forgery", f"of {version}, by {how}")
            self.team.forge(version, how)
        self.team.taxokit("index")
        self.team.commit("Forge")
        self.is_forged = True

    def _brought_by(self, branch: str) -> set[str]:
        """Return the versions that a merge of a branch can add; no pre-release that was deleted here since it began."""
        base = self.team.git("merge-base", "HEAD", branch).strip()
        return self.team.trees(branch).keys() - self.team.trees("HEAD").keys() - self.team.trees(base).keys()

    def _forgeries(self) -> list[tuple[Version, str]]:
        """Return what could be forged, and how. A pre-release may be removed."""
        changes = [(version, how) for version in self.team.versions() for how in ("byte", "match", "add", "lose")]
        removals = [(version, "remove") for version in self.team.finals()]
        return changes + removals

    def compare(self) -> None:
        """Apply the diff of any two releases to the document of the one, which gives that of the other."""
        old, new = (self.team.folder / f"releases/{self._one_of(self.team.versions())}" for _ in range(2))
        diff = self.team.folder.with_name("diff.json")
        diff.write_text(self.team.taxokit("diff", old.name, new.name, "--format", "json").out, encoding="utf-8")
        ran = self.team.taxokit("apply", diff, old / "taxonomy.json")
        assert ran.out == (new / "taxonomy.json").read_text("utf-8")
        self._note("comparison", f"of {old.name} and {new.name}")

    # --- what holds ------------------------------------------------------------------------------------------------

    @invariant()
    def holds(self) -> None:
        if not self.is_held:
            with self._explained():
                self._hold()

    def _hold(self) -> None:
        """Compare with the oracle; where there is a fault, go back to what was good."""
        team = self.team
        assert team.git("status", "--porcelain") == ""
        faults, ran = self.oracle.faults(), team.taxokit("verify")
        assert (ran.code == 0) == (not faults), (faults, ran)
        assert self.may_fail or not faults, faults
        assert faults or not self.is_forged
        if faults:
            self._note("forgery found" if self.is_forged else "two releases found", ran.out)
            self.is_forged = False
            before = team.versions()
            assert team.taxokit("release").code == 1
            assert team.versions() == before
            team.restore(self.good)
            ran = team.taxokit("verify")
            assert ran.code == 0, ran
        else:
            assert " verified" in ran.out
            self.oracle.hold()
            self.good = team.references()
            if is_full() or self.done["step"] % TAMPERED_QUICK == 0:
                self._tamper()

    def _tamper(self) -> None:
        """Change a release, or what follows from the releases, without committing it; `verify` has to see it."""
        chosen = random.Random(len(self.log))
        version, how = chosen.choice(self._forgeries())
        self.team.forge(version, how)
        assert self.team.taxokit("verify").code == 1, (version, how)
        self.team.reset()
        self.done["tampering found"] += 1
