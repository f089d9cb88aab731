"""What is true of the releases of a team, found out in a slow and plain way: by the trees of all commits, one by one.

It shares no code with `taxokit verify`, and calls Git in other ways.
"""

import json
from collections.abc import Iterator

from support.team import FOLLOWING, Team, digest_of
from taxokit.text.versions import Version, parse_version


class Oracle:
    """Looks at the repository of a team, and remembers what was cut there."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self._cut: set[str] = set()
        self._documents: dict[str, str] = {}

    def saw_releases(self, team: Team) -> None:
        """Remember the releases of the last commit as cut by the tool."""
        self._cut.update(team.trees("HEAD").values())

    # --- whether `verify` has to fail --------------------------------------------------------------------------

    def faults(self) -> list[str]:
        """Return what is wrong with the releases of the last commit, by the trees of all commits before it."""
        team = self.team
        now, signed = team.trees("HEAD"), team.signatures("HEAD")
        first: dict[str, str] = {}
        for commit, *parents in self._first_parents():
            trees = team.trees(commit)
            for version in trees.keys() - first.keys():
                first[version] = self._brought(version, trees[version], parents)
        merged = set(team.git("rev-list", "HEAD").split())
        for tag, commit in team.tags().items():
            version = tag.removeprefix("v")
            tree = team.trees(commit).get(version)
            if tree is not None and (version in now or commit in merged):
                first[version] = tree
        found = []
        for version, tree in sorted(first.items()):
            if version not in now:
                found += [f"{version} is lost"] if parse_version(version).is_final else []
            elif now[version] != tree:
                found.append(f"{version} was changed")
        found += [f"{version} is signed, and lost" for version in sorted(signed - now.keys())]
        return found + list(self._lineage_faults(now))

    def _first_parents(self) -> list[list[str]]:
        lines = self.team.git("rev-list", "--first-parent", "--reverse", "--parents", "HEAD").splitlines()
        return [line.split() for line in lines]

    def _brought(self, version: str, tree: str, parents: list[str]) -> str:
        """Return what a commit should have of a release that is new in it: what one of its parents has."""
        sides = [trees[version] for trees in map(self.team.trees, parents) if version in trees]
        return sides[0] if sides and tree not in sides else tree

    def _lineage_faults(self, now: dict[str, str]) -> Iterator[str]:
        for version in now:
            manifest = self.team.manifest(version)
            before = manifest["previous_version"]
            if before is None:
                continue
            sums = self.team.folder / "releases" / before / "SHA256SUMS"
            if not sums.exists() or digest_of(sums) != manifest["previous"]["checksums"]:
                yield f"{version} follows from another {before}"

    # --- what has to be true where it passes -------------------------------------------------------------------

    def hold(self) -> None:
        """Assert what has to be true of releases that have no fault."""
        team = self.team
        assert set(team.trees("HEAD").values()) <= self._cut, "a release that was never cut"
        names = {path.name for path in (team.folder / "releases").iterdir()}
        others = {"index.json", "withdrawn.json", "signatures"}
        assert names <= {*map(str, team.versions()), *others}, "something was left behind"
        self._hold_index()
        self._hold_history()
        for version in team.versions():
            assert self._document(version) == (team.folder / f"releases/{version}/taxonomy.json").read_text("utf-8")

    def _hold_index(self) -> None:
        """Assert that index, changelog and citation say what is there, and are made again byte for byte."""
        team = self.team
        finals, withdrawn = team.finals(), team.withdrawn()
        latest = _to_use(finals, withdrawn)
        index = json.loads((team.folder / "releases/index.json").read_bytes())
        assert index["latest"] == str(latest)
        assert [entry["version"] for entry in index["releases"]] == [str(v) for v in reversed(team.versions())]
        for entry in index["releases"]:
            assert entry["previous_version"] == team.manifest(entry["version"])["previous_version"]
            is_prerelease = not parse_version(entry["version"]).is_final
            usual = "current" if entry["version"] == str(latest) else "superseded"
            named = "withdrawn" if entry["version"] in withdrawn else usual
            assert entry["status"] == ("prerelease" if is_prerelease else named)
        lines = {f"{version.major}.{version.minor}" for version in finals}
        assert {line["line"] for line in index["lines"]} == lines
        for line in index["lines"]:
            members = [version for version in finals if f"{version.major}.{version.minor}" == line["line"]]
            assert line["latest"] == str(_to_use(members, withdrawn))
        changelog = (team.folder / "CHANGELOG.md").read_text(encoding="utf-8")
        titles = [line.split()[1] for line in changelog.splitlines() if line.startswith("## ")]
        assert titles == [str(version) for version in reversed(finals)]
        assert changelog.count("**Withdrawn:**") == len(withdrawn)
        assert f"\nversion: {latest}\n" in (team.folder / "CITATION.cff").read_text(encoding="utf-8")
        for path in FOLLOWING:
            (team.folder / path).unlink()
        assert team.taxokit("index").code == 0
        assert team.git("status", "--porcelain") == ""

    def _hold_history(self) -> None:
        """Assert that the history of the taxonomy compares each release with its own predecessor, in order of date."""
        ran = self.team.taxokit("history", ".", "--format", "json")
        assert ran.code == 0, ran
        entries = json.loads(ran.out)["history"]
        for entry in entries:
            assert entry["previous"] == self.team.manifest(entry["version"])["previous_version"]
        order = [(entry["date"], parse_version(entry["version"])) for entry in entries]
        assert order == sorted(order)

    def _document(self, version: Version) -> str:
        """Return the document to which the released diffs lead along a lineage, from that of its first release."""
        folder = self.team.folder / "releases" / str(version)
        digest = digest_of(folder / "SHA256SUMS")
        if digest not in self._documents:
            before = self.team.manifest(version)["previous_version"]
            if before is None:
                self._documents[digest] = (folder / "taxonomy.json").read_text("utf-8")
            else:
                old = self.team.folder.with_name("old.json")
                old.write_text(self._document(parse_version(before)), encoding="utf-8")
                ran = self.team.taxokit("apply", folder / "diff/diff.json", old)
                assert ran.code == 0, ran
                self._documents[digest] = ran.out
        return self._documents[digest]


def _to_use(versions: list[Version], withdrawn: dict[str, str]) -> Version:
    return max([version for version in versions if str(version) not in withdrawn] or versions)
