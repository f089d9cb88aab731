"""A team that works on one small taxonomy with real Git: what its members do, also against the rules."""

import contextlib
import hashlib
import io
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from support.warm_process import WarmProcess
from taxokit.cli import main
from taxokit.text.json_text import json_text
from taxokit.text.versions import Version, parse_version

FOLLOWING = ("releases/index.json", "CHANGELOG.md", "CITATION.cff")
"""The files that follow from the releases."""
MERGES = {"merge": ["--no-ff", "--no-commit"], "fast-forward": ["--ff", "--no-commit"], "squash": ["--squash"]}
"""The ways to merge, with the options of Git; what cannot be fast-forwarded is merged."""
KILLED = Path(__file__).parents[1] / "releases" / "killed_run.py"


class Ran(NamedTuple):
    """The exit code and the output of one run."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """What it printed, without the steps on the way."""
        lines = (self.out + self.err).splitlines()
        return "\n".join(line for line in lines if not line.startswith("taxokit:") or "error" in line or "bug" in line)


class Team:
    """A repository, and what the members of a team do in it. Every method commits what it did, or says so."""

    def __init__(self, folder: Path, process: WarmProcess, key: Path | None, numbers: Iterator[int]) -> None:
        self.folder = folder
        self.key = key
        self._process = process
        self._numbers = numbers
        self._known: dict[str, dict[str, str]] = {}

    # --- Git and taxokit ---------------------------------------------------------------------------------------

    def git(self, *arguments: object, check: bool = True) -> str:
        """Run Git and return what it prints."""
        words = ["git", *map(str, arguments)]
        done = subprocess.run(words, cwd=self.folder, check=False, capture_output=True, encoding="utf-8")
        assert done.returncode == 0 or not check, f"{' '.join(words)}: {done.stdout}{done.stderr}"
        return done.stdout

    def taxokit(self, *arguments: object) -> Ran:
        """Run taxokit in this process."""
        words = ["--root", str(self.folder), *map(str, arguments)]
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main.run(words)
        ran = Ran(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))
        assert code in (0, 1, 2), (words, ran)
        return ran

    def commit(self, message: str) -> None:
        """Commit everything that there is to commit."""
        self.git("add", "--all")
        if self.git("status", "--porcelain"):
            self.git("commit", "--quiet", "--message", message)

    def reset(self) -> None:
        """Throw away what is not committed."""
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "-d", "--force", "--quiet")

    @property
    def branch(self) -> str:
        """The branch that is checked out."""
        return self.git("branch", "--show-current").strip()

    def branches(self, *options: str) -> list[str]:
        """Return the branches, sorted."""
        return self.git("for-each-ref", *options, "--format=%(refname:short)", "refs/heads").split()

    def tags(self) -> dict[str, str]:
        """Return the commits of the tags, by name, sorted."""
        form = "%(refname:short) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)"
        lines = self.git("for-each-ref", f"--format={form}", "refs/tags").splitlines()
        return dict(line.split() for line in lines)

    def versions(self) -> list[Version]:
        """Return the versions of the release folders in the work tree, by precedence."""
        names = (path.name for path in (self.folder / "releases").glob("[0-9]*") if path.is_dir())
        return sorted(parse_version(name) for name in names)

    def finals(self) -> list[Version]:
        """Return those of the versions that are final."""
        return [version for version in self.versions() if version.is_final]

    def withdrawn(self) -> dict[str, str]:
        """Return the reasons of withdrawals by version."""
        path = self.folder / "releases/withdrawn.json"
        return dict(json.loads(path.read_bytes())) if path.exists() else {}

    def manifest(self, version: object) -> dict[str, Any]:
        """Return the manifest of a release."""
        content = json.loads((self.folder / "releases" / str(version) / "manifest.json").read_bytes())
        assert isinstance(content, dict)
        return content

    def trees(self, revision: str) -> dict[str, str]:
        """Return the tree of each release folder of a commit, by version."""
        return {name: found for name, found in self._objects(revision).items() if name[:1].isdigit()}

    def signatures(self, revision: str) -> set[str]:
        """Return the versions of the signatures of a commit."""
        paths = (name.partition("/") for name in self._objects(revision))
        return {name.removesuffix(".sig") for folder, _, name in paths if folder == "signatures" and name}

    def _objects(self, revision: str) -> dict[str, str]:
        """Return the objects that a commit has below `releases/`, but for the content of releases, by path."""
        commit = revision if len(revision) == 40 else self.git("rev-parse", f"{revision}^{{commit}}").strip()
        if commit not in self._known:
            lines = self.git("ls-tree", commit, "releases/", "releases/signatures/").splitlines()
            found = (line.split(maxsplit=3) for line in lines)
            self._known[commit] = {path.removeprefix("releases/"): name for _, _, name, path in found}
        return self._known[commit]

    def unused(self) -> int:
        """Return a number that names nothing yet."""
        return next(self._numbers)

    def references(self) -> dict[str, str]:
        """Return the commits of the branches and tags, and the name of the branch that is checked out as `HEAD`."""
        lines = self.git("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/tags").splitlines()
        found = {name: commit for commit, _, name in (line.partition(" ") for line in lines)}
        return {**found, "HEAD": self.branch}

    def restore(self, references: dict[str, str]) -> None:
        """Return to the branches and tags of an earlier moment."""
        self.reset()
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
        themes = sorted((self.folder / "taxonomy/themes").glob("t*.yaml"), key=lambda path: path.stem)
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

    def release(self, *arguments: object) -> Ran:
        """Cut a release and commit it; where it is refused, hold that nothing was changed."""
        before, head = self.versions(), self.git("rev-parse", "HEAD")
        ran = self.taxokit("release", *arguments)
        if ran.code:
            assert (self.versions(), self.git("rev-parse", "HEAD")) == (before, head), ran
            assert self.git("status", "--porcelain") == "", ran
        self.commit("Release")
        return ran

    def kill(self, point: int, *arguments: str) -> bool:
        """Run taxokit, kill it before one of its operations, and say whether it lived to see that. Commits nothing."""
        done = self._process.run(str(KILLED), str(point), str(self.folder), *arguments, cwd=self.folder)
        assert done.returncode in (-9, 0, 1), done
        return done.returncode == -9

    def operations(self, *arguments: str) -> int:
        """Run taxokit, and return how many operations there were before which it can be killed."""
        done = self._process.run(str(KILLED), "0", str(self.folder), *arguments, cwd=self.folder)
        assert done.returncode == 0, done
        return int(done.stdout.splitlines()[-1])

    def merge(
        self, other: str, how: str = "merge", *, keep_theirs: bool = False, then: Callable[[], None] = lambda: None
    ) -> None:
        """Merge a branch; of two releases of a version keep one, and what follows from it.

        A tag says which; else that is as asked for, unless a release of ours would be lost. `how` is one of `MERGES`;
        `then` changes the result before it is committed.
        """
        mine = self.git("rev-parse", "HEAD").strip()
        tagged = {tag[1:]: self.trees(commit).get(tag[1:]) for tag, commit in self.tags().items()}
        keep_theirs |= any(tagged.get(version) == self.trees(other)[version] for version in self._going(mine, other))
        if self._going(other, mine) - self.trees(other).keys():
            keep_theirs = False
        kept, dropped = (other, mine) if keep_theirs else (mine, other)
        self.git("merge", "--quiet", *MERGES[how], other, check=False)
        for version in self._going(kept, dropped):
            folder, signature, tag = f"releases/{version}", f"releases/signatures/{version}.sig", f"v{version}"
            self.git("rm", "-r", "--force", "--quiet", "--ignore-unmatch", folder, signature)
            if version in self.trees(kept):
                self.git("checkout", "--quiet", kept, "--", folder)
                self.git("checkout", "--quiet", kept, "--", signature, check=False)
            if tagged.get(version) == self.trees(dropped)[version]:
                self.git("tag", "--delete", tag)
            if keep_theirs:
                self.git("tag", "--force", tag, other)
        for path in self.git("diff", "--name-only", "--diff-filter=U").splitlines():
            if path.startswith("taxonomy/"):
                self.git("checkout", "--ours", "--", path)
        self._merge_withdrawals(mine, other)
        for path in FOLLOWING:
            (self.folder / path).unlink(missing_ok=True)
        self.taxokit("index")
        then()
        self.git("add", "--all")
        if (self.folder / ".git/MERGE_HEAD").exists() or self.git("status", "--porcelain"):
            self.git("commit", "--quiet", "--message", f"Merge {other}")

    def _going(self, kept: str, dropped: str) -> set[str]:
        """Return which releases of the one revision go where those of the other stay: others, and what follows from them."""
        stay, trees = self.trees(kept), self.trees(dropped)
        going = {version for version in stay.keys() & trees.keys() if stay[version] != trees[version]}
        for version in sorted(trees.keys() - stay.keys(), key=parse_version):
            manifest = json.loads(self.git("show", f"{dropped}:releases/{version}/manifest.json"))
            going |= {version} if manifest["previous_version"] in going else set()
        return going

    def _merge_withdrawals(self, *revisions: str) -> None:
        texts = (self.git("show", f"{revision}:releases/withdrawn.json", check=False) for revision in revisions)
        reasons = {version: reason for text in texts if text for version, reason in json.loads(text).items()}
        known = set(map(str, self.versions()))
        reasons = {version: reason for version, reason in reasons.items() if version in known}
        path = self.folder / "releases/withdrawn.json"
        path.unlink(missing_ok=True)
        if reasons:
            path.write_text(json.dumps(dict(sorted(reasons.items())), indent=2) + "\n", encoding="utf-8")

    def clone(self, *options: str) -> "Team":
        """Clone the branch that is checked out, into a folder beside, in place of the clone before."""
        folder = self.folder.with_name("clone")
        shutil.rmtree(folder, ignore_errors=True)
        user = ("--config", "user.name=Member", "--config", "user.email=member@example.org")
        self.git("clone", "--quiet", *options, *user, "--branch", self.branch, f"file://{self.folder}", folder)
        return Team(folder, self._process, self.key, self._numbers)

    # --- what nobody may do ------------------------------------------------------------------------------------

    def forge(self, version: Version, how: str) -> None:
        """Change the release of a version. Commits nothing.

        By a byte of a file, a byte and everything to match, a file that is added or lost, or the removal of all of it.
        """
        folder = self.folder / "releases" / str(version)
        file = folder / "ATTRIBUTION.md"
        if how == "remove":
            shutil.rmtree(folder)
        elif how == "lose":
            file.unlink()
        elif how == "add":
            (folder / "more.md").write_text("More.\n", encoding="utf-8")
        else:
            file.write_bytes(file.read_bytes() + b"\nMore.\n")
        if how == "match":
            manifest = self.manifest(version)
            (entry,) = (entry for entry in manifest["files"] if entry["path"] == file.name)
            entry.update(bytes=file.stat().st_size, sha256=digest_of(file))
            (folder / "manifest.json").write_text(json_text(manifest), encoding="utf-8")
            listed = (line.partition("  ")[2] for line in (folder / "SHA256SUMS").read_text().splitlines())
            sums = [f"{digest_of(folder / name)}  {name}\n" for name in listed]
            (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")

    def signature(self, version: Version) -> Path:
        """Return where the signature of a release is, or would be."""
        return self.folder / "releases" / "signatures" / f"{version}.sig"


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
