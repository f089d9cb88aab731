"""A team that works on one small taxonomy with real Git, at random: what it does, and an oracle that says what is true.

The oracle knows Git alone. It reads the trees of every commit of the first-parent history, one by one, which is slow and
plain, and says which releases are not what they were.
"""

import contextlib
import hashlib
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from support.clones import DATE
from support.warm_process import WarmProcess
from taxokit.cli import main
from taxokit.core.strict_json import json_text
from taxokit.core.versions import Version, parse_version
from taxokit.diff.apply import apply

FOLLOWING = ("releases/index.json", "CHANGELOG.md", "CITATION.cff")
KILLED = Path(__file__).parents[1] / "release" / "killed_run.py"


class Ran(NamedTuple):
    """The exit code and the output of one run."""

    code: int
    out: str
    err: str


class Team:
    """A repository, and what the members of a team do in it. Every method leaves the work tree clean, or says so."""

    def __init__(self, folder: Path, process: WarmProcess | None, key: Path | None) -> None:
        self.folder = folder
        self.key = key
        self.log: list[str] = []
        self._process = process
        self._trees: dict[str, dict[str, str]] = {}
        self._applied: set[str] = set()
        self._number = 0

    # --- Git and taxokit ---------------------------------------------------------------------------------------

    def git(self, *arguments: object, check: bool = True) -> str:
        """Run Git and return what it prints."""
        words = ["git", *map(str, arguments)]
        done = subprocess.run(words, cwd=self.folder, check=False, capture_output=True, encoding="utf-8")
        assert done.returncode == 0 or not check, f"{' '.join(words)}: {done.stdout}{done.stderr}"
        return done.stdout

    def taxokit(self, *arguments: object, folder: Path | None = None) -> Ran:
        """Run taxokit in this process."""
        words = ["--root", str(folder or self.folder), *map(str, arguments)]
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main.run(words)
        assert code in (0, 1, 2), (words, code, err.getvalue())
        return Ran(code, out.getvalue(), err.getvalue())

    def commit(self, message: str) -> None:
        """Commit everything that there is to commit."""
        self.git("add", "--all")
        if self.git("status", "--porcelain"):
            self.git("commit", "--quiet", "--message", message)

    @property
    def branch(self) -> str:
        """The branch that is checked out."""
        return self.git("branch", "--show-current").strip()

    def branches(self) -> list[str]:
        """Return the branches, sorted."""
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def tags(self) -> list[str]:
        """Return the tags, sorted."""
        return self.git("tag", "--list").split()

    def versions(self) -> list[Version]:
        """Return the versions of the release folders in the work tree, by precedence."""
        names = (path.name for path in (self.folder / "releases").glob("[0-9]*") if path.is_dir())
        return sorted(parse_version(name) for name in names)

    def unused(self) -> int:
        """Return a number that names nothing yet."""
        self._number += 1
        return self._number

    def references(self) -> dict[str, str]:
        """Return the commits of the branches and tags, and the name of the branch that is checked out as `HEAD`."""
        lines = self.git("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/tags").splitlines()
        found = {name: commit for commit, _, name in (line.partition(" ") for line in lines)}
        return {**found, "HEAD": self.branch}

    def restore(self, references: dict[str, str]) -> None:
        """Return to the branches and tags of an earlier moment."""
        self.git("reset", "--quiet", "--hard")
        self.git("checkout", "--quiet", "--detach")
        for name in self.references():
            if name not in references:
                self.git("update-ref", "-d", name)
        for name, commit in references.items():
            if name != "HEAD":
                self.git("update-ref", name, commit)
        self.git("checkout", "--quiet", "--force", references["HEAD"])
        self.git("clean", "-d", "--force", "--quiet")

    # --- what members do ---------------------------------------------------------------------------------------

    def edit(self, kind: str, which: int) -> None:
        """Make and commit a change that asks for a patch (`note`) or a minor release (any other kind)."""
        name = f"t{self.unused()}"
        themes = sorted((self.folder / "taxonomy/themes").glob("t*.yaml"), key=lambda path: int(path.stem[1:]))
        if kind == "theme" or not themes:
            path = self.folder / f"taxonomy/themes/{name}.yaml"
            text = f"id: {name}\nlabel: Thema {name}\nterms:\n  - id: {name}-a\n    label: Begriff {name}\n"
            path.write_text(f"{text}    definition: Was {name} ist.\n", encoding="utf-8")
        else:
            path = themes[which % len(themes)]
            text = path.read_text(encoding="utf-8")
            if kind == "deprecate":
                ran = self.taxokit("deprecate", f"{path.stem}-a", "--reason", "Nicht mehr.")
                assert ran.code == 0 or "deprecated" in ran.err + ran.out, ran
            elif kind == "label":
                first, _, rest = text.partition("\nlabel: ")
                path.write_text(f"{first}\nlabel: Thema {name}\n{rest.partition(chr(10))[2]}", encoding="utf-8")
            else:
                head, _, terms = text.partition("terms:\n")
                head = head.partition("notes:\n")[0]
                path.write_text(f"{head}notes:\n  - Zu {name}.\nterms:\n{terms}", encoding="utf-8")
        self.commit(f"{kind} {name}")

    def release(self, *options: object) -> Ran:
        """Cut a release and commit it; where it is refused, hold that nothing was changed."""
        before, head = self.versions(), self.git("rev-parse", "HEAD")
        ran = self.taxokit("release", "--date", DATE, *options)
        if ran.code:
            assert (self.versions(), self.git("rev-parse", "HEAD")) == (before, head), ran
            assert self.git("status", "--porcelain") == "", ran
        self.commit("Release")
        return ran

    def kill(self, point: int, *options: object) -> Ran:
        """Kill `release` before one of its operations, and run it again; return what the second run said."""
        arguments = ["release", "--date", DATE, *map(str, options)]
        head = self.git("rev-parse", "HEAD")
        assert self._process is not None
        done = self._process.run(str(KILLED), str(point), str(self.folder), *arguments, cwd=self.folder)
        was_killed = done.returncode == -9
        assert was_killed or done.returncode in (0, 1), done.stderr
        assert self.faults() == [], done  # what is committed is as it was
        assert self.git("merge-base", "--is-ancestor", head.strip(), "HEAD", check=False) == ""
        ran = self.taxokit(*arguments)
        if was_killed:
            assert ran.code in (0, 1), ran
            if ran.code == 0 and "--tag" in options:
                assert self.git("status", "--porcelain") == "", ran
        self.commit("Release")
        return ran._replace(out=("killed; " if was_killed else "") + ran.out)

    def merge(self, other: str, *, keep_theirs: bool) -> None:
        """Merge a branch as docs/trust.md says: of two releases of a version keep one, whole; regenerate the index."""
        self.git("merge", "--quiet", "--no-commit", other, check=False)
        ours, theirs = self._released("HEAD"), self._released(other)
        for version in [version for version in ours.keys() & theirs.keys() if ours[version] != theirs[version]]:
            revision, signature = (other if keep_theirs else "HEAD"), f"releases/signatures/{version}.sig"
            self.git("rm", "-r", "--force", "--quiet", f"releases/{version}")
            self.git("rm", "--force", "--quiet", "--ignore-unmatch", signature)
            self.git("checkout", "--quiet", revision, "--", f"releases/{version}")
            self.git("checkout", "--quiet", revision, "--", signature, check=False)
            if self._tree(f"v{version}", version) not in (None, self._released(revision)[version]):
                self.git("tag", "--delete", f"v{version}")
            if keep_theirs:
                self.git("tag", "--force", f"v{version}", other)
        for path in self.git("diff", "--name-only", "--diff-filter=U").splitlines():
            if path.startswith("taxonomy/"):
                self.git("checkout", "--ours", "--", path)
        self._merge_withdrawals(other)
        for path in FOLLOWING:
            (self.folder / path).unlink(missing_ok=True)
        self.taxokit("index")
        self.git("add", "--all")
        if (self.folder / ".git/MERGE_HEAD").exists() or self.git("status", "--porcelain"):
            self.git("commit", "--quiet", "--message", f"Merge {other}")

    def _merge_withdrawals(self, other: str) -> None:
        texts = (self.git("show", f"{revision}:releases/withdrawn.json", check=False) for revision in (other, "HEAD"))
        reasons = {version: reason for text in texts if text for version, reason in json.loads(text).items()}
        if reasons:
            text = json.dumps(dict(sorted(reasons.items())), indent=2) + "\n"
            (self.folder / "releases/withdrawn.json").write_text(text, encoding="utf-8")

    def forge(self, version: Version, how: str) -> None:
        """Change a release and commit that: a byte, everything to match, or all of it is removed."""
        folder = self.folder / "releases" / str(version)
        if how == "remove":
            shutil.rmtree(folder)
        else:
            path = folder / "ATTRIBUTION.md"
            path.write_bytes(path.read_bytes() + b"\nMore.\n")
        if how == "match":
            manifest = self._manifest(version)
            (entry,) = (entry for entry in manifest["files"] if entry["path"] == path.name)
            entry.update(bytes=path.stat().st_size, sha256=_digest(path.read_bytes()))
            (folder / "manifest.json").write_text(json_text(manifest), encoding="utf-8")
            listed = (line.partition("  ")[2] for line in (folder / "SHA256SUMS").read_text().splitlines())
            sums = [f"{_digest((folder / name).read_bytes())}  {name}\n" for name in listed]
            (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
        self.taxokit("index")
        self.commit("Forge")

    # --- what is true ------------------------------------------------------------------------------------------

    def _released(self, revision: str) -> dict[str, str]:
        """Return the tree of each release folder of a commit."""
        commit = self.git("rev-parse", f"{revision}^{{commit}}").strip()
        if commit not in self._trees:
            lines = self.git("ls-tree", "-d", commit, "releases/").splitlines()
            found = (line.split(maxsplit=3) for line in lines)
            names = ((path.removeprefix("releases/"), tree) for _, _, tree, path in found)
            self._trees[commit] = {name: tree for name, tree in names if name[:1].isdigit()}
        return self._trees[commit]

    def _tree(self, tag: str, version: object) -> str | None:
        return self._released(tag).get(str(version)) if tag in self.tags() else None

    def faults(self) -> list[str]:
        """Return what is wrong with the releases of the last commit, by the trees of all commits before it."""
        now = self._released("HEAD")
        first: dict[str, str] = {}
        for commit in self.git("rev-list", "--first-parent", "--reverse", "HEAD").split():
            for version, tree in self._released(commit).items():
                first.setdefault(version, tree)
        found = []
        for tag in self.tags():
            tree = self._tree(tag, tag.removeprefix("v"))
            if tree is not None and (tag.removeprefix("v") in now or self._is_merged(tag)):
                first[tag.removeprefix("v")] = tree
        for version, tree in sorted(first.items()):
            if version not in now:
                found += [f"{version} is lost"] if parse_version(version).is_final else []
            elif now[version] != tree:
                found.append(f"{version} was changed")
        return found + list(self._lineage_faults(now))

    def _is_merged(self, tag: str) -> bool:
        words = ["git", "merge-base", "--is-ancestor", tag, "HEAD"]
        return subprocess.run(words, cwd=self.folder, check=False).returncode == 0

    def _lineage_faults(self, now: dict[str, str]) -> Iterator[str]:
        for version in now:
            manifest = self._manifest(version)
            before = manifest["previous_version"]
            if before is None:
                continue
            sums = self.folder / "releases" / before / "SHA256SUMS"
            if not sums.exists() or _digest(sums.read_bytes()) != manifest["previous"]["checksums"]:
                yield f"{version} follows from another {before}"

    def _manifest(self, version: object) -> dict[str, Any]:
        content = json.loads((self.folder / "releases" / str(version) / "manifest.json").read_bytes())
        assert isinstance(content, dict)
        return content

    def hold(self) -> None:
        """Assert what has to be true of releases that have no fault."""
        versions = self.versions()
        finals = [version for version in versions if version.is_final]
        index = json.loads((self.folder / "releases/index.json").read_bytes())
        withdrawn = self.withdrawn()
        usable = [version for version in finals if str(version) not in withdrawn] or finals
        assert index["latest"] == str(max(usable))
        assert {entry["version"] for entry in index["releases"]} == {str(version) for version in versions}
        for line in index["lines"]:
            members = [version for version in finals if f"{version.major}.{version.minor}" == line["line"]]
            assert line["latest"] == str(max([v for v in members if v in usable] or members))
        for version in versions:
            self._hold_lineage(version)

    def withdrawn(self) -> dict[str, str]:
        """Return the reasons of withdrawals by version."""
        path = self.folder / "releases/withdrawn.json"
        return dict(json.loads(path.read_bytes())) if path.exists() else {}

    def _hold_lineage(self, version: Version) -> None:
        """Assert that the diff of a release leads from the document of its predecessor to its own."""
        folder = self.folder / "releases" / str(version)
        before = self._manifest(version)["previous_version"]
        digest = _digest((folder / "SHA256SUMS").read_bytes())
        if before is None or digest in self._applied:
            return
        old = json.loads((folder.parent / before / "taxonomy.json").read_bytes())
        new = apply(json.loads((folder / "diff/diff.json").read_bytes()), old)
        assert json_text(new) == (folder / "taxonomy.json").read_text(encoding="utf-8")
        self._applied.add(digest)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
