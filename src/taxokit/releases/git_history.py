"""What Git gives to others: whether it is what was verified here, whatever the last commit, tags and the index say.

In the work tree the files of a release are verified by their checksums and by their history (`git_history`). A clone
has what was committed, and a user of a tag what the tag has; `git_attributes` has what attributes make of it.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from taxokit.releases.integrity import listed_digests
from taxokit.releases.releases import CHECKSUMS, WITHDRAWN_FILE, Released
from taxokit.releases.signatures import ALLOWED_SIGNERS, is_signature
from taxokit.repository.git import FILE, LINK, Entry, Git, short
from taxokit.repository.project import RELEASES_FOLDER, SIGNATURES_FOLDER
from taxokit.repository.reading import LISTING, read_file
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import SourceError
from taxokit.text.versions import is_version, parse_version

_MISSING = (
    "the history is missing, in a shallow clone; run `git fetch --unshallow` (`fetch-depth: 0` in a workflow), "
    "or compare without it (--no-history)"
)


class Origin(NamedTuple):
    """Where Git has a release first: its name in a sentence, the hash of it, and the `SHA256SUMS` there."""

    name: str
    revision: str
    checksums: bytes


def tag_of(version: object) -> str:
    """Return the name of the tag of a version."""
    return f"v{version}"


def origins(git: Git, versions: Iterable[str] = ()) -> dict[str, Origin]:
    """Return the origin of each release that Git has, by version: of `versions`, and of those that HEAD has to have.

    HEAD has to have what a commit of the first-parent history added, and what a tag names that is merged into it. A tag
    of a commit without the release says nothing about it. Raises GitError.
    """
    added = {path.split("/")[1]: commits for path, commits in git.additions(_checksums("*")).items()}
    merged = [name.removeprefix("v") for name in git.tags("v*", merged=True)]
    tags = git.tags("v*")
    wanted = sorted({*versions, *filter(is_version, (*added, *merged))})
    revisions = {each: [*filter(None, [tags.get(tag_of(each))]), *added.get(each, ())] for each in wanted}
    names = [f"{revision}:./{_checksums(version)}" for version, each in revisions.items() for revision in each]
    contents = iter(git.contents(names))
    found = {}
    for version, each in revisions.items():
        there = [(revision, next(contents)) for revision in each]
        tag = tag_of(version)
        tagged = there.pop(0) if tag in tags else ("", None)
        if tagged[1] is not None:
            found[version] = Origin(f"tag {tag}", tagged[0], tagged[1])
        elif there:
            commit, content = _bringing(there)
            found[version] = Origin(f"commit {short(commit)}", commit, content or b"")
    return found


def _bringing(contents: list[tuple[str, bytes | None]]) -> tuple[str, bytes | None]:
    """Return the commit that brought a release: the first of `contents`, of which the others are the parents.

    A merge brings what one of its parents has. Where it has something else, that parent is the origin.
    """
    commit, *parents = contents
    sides = [side for side in parents if side[1] is not None]
    return sides[0] if sides and commit[1] not in [content for _, content in sides] else commit


def _checksums(version: str) -> str:
    return f"{RELEASES_FOLDER}/{version}/{CHECKSUMS}"


class GitHistory:
    """The history of the releases in the working tree, asked once.

    `origins` are by version. `not_compared` says why there are none, and `problem` that they should be there.
    """

    def __init__(self, git: Git, releases: Sequence[Released], *, is_wanted: bool = True) -> None:
        self.git = git
        self.releases = {str(release.version): release for release in releases}
        self.origins: dict[str, Origin] = {}
        self.not_compared = ""
        self.problem: Diagnostic | None = None
        if not is_wanted:
            self.not_compared = "--no-history"
        elif not git.is_repository():
            self.not_compared = "this is not a Git repository, or Git is not installed"
        elif git.is_shallow():
            self.not_compared = "this is a shallow clone"
            self.problem = in_file(RELEASES_FOLDER, _MISSING)
        else:
            self.origins = origins(git, self.releases)

    def changes(self, release: Released) -> dict[str, str]:
        """Return which files of a release are not as they were, each with what happened to it. Raises ReleaseError."""
        origin = self.origins.get(str(release.version))
        if origin is None:
            return {}
        checksums = release.read_bytes(CHECKSUMS)
        if checksums == origin.checksums:
            return {}
        then, now = listed_digests(origin.checksums), listed_digests(checksums)
        changed = (path for path in {*then, *now} if then.get(path) != now.get(path))
        commits = self.git.rewritten(release.name, origin.revision)
        found = {}
        for path in sorted(f"{release.name}/{path}" for path in {*changed, CHECKSUMS}):
            by = f", changed by commit {', '.join(map(short, commits[path]))}" if path in commits else ""
            found[path] = f"differs from {origin.name}{by}"
        return found

    def lost_releases(self) -> list[Diagnostic]:
        """Return the releases that Git has and the working tree does not; a pre-release may be removed."""
        return [
            in_file(f"{RELEASES_FOLDER}/{version}", f"is missing; restore it from {origin.name}")
            for version, origin in self.origins.items()
            if version not in self.releases and parse_version(version).is_final
        ]

    def lost_signatures(self) -> list[Diagnostic]:
        """Return the signatures that Git has, or had, and the working tree does not.

        One of other bytes than those of the release is not lost: it is not a signature of the release.
        """
        if self.not_compared:
            return []
        committed = (p for p in self.git.committed_files(RELEASES_FOLDER) if p.startswith(f"{SIGNATURES_FOLDER}/"))
        lost = dict.fromkeys(committed, ("is missing; restore it from Git", "HEAD"))
        for path, (commit, *_) in self.git.rewritten(SIGNATURES_FOLDER).items():
            lost.setdefault(path, (f"was removed, by commit {short(commit)}", f"{commit}^"))
        for version, release in self.releases.items():
            if version in self.origins:
                name, revision, _ = self.origins[version]
                lost.setdefault(release.signature, (f"is missing; restore it from {name}", revision))
        signed = {r.signature: r for r in self.releases.values() if not (self.git.root / r.signature).exists()}
        missing = [(path, *each) for path, each in sorted(lost.items()) if path in signed]
        contents = self.git.contents([f"{revision}:./{path}" for path, _, revision in missing])
        return [
            in_file(path, message)
            for (path, message, _), data in zip(missing, contents, strict=True)
            if data is not None and is_signature(data, signed[path])
        ]


_ARCHIVING = ("export-ignore", "export-subst")
"""The attributes by which `git archive`, and the archives of a forge, omit or change files."""

_CHECKING_OUT = ("text", "crlf", "eol", "ident", "working-tree-encoding")
"""Those by which a checkout, and with it a clone, writes other bytes than were committed. The rest takes a program."""

_FILE = ".gitattributes"


def attribute_problems(git: Git, releases: Sequence[Released]) -> Iterator[Diagnostic]:
    """Yield the files and folders of the releases that attributes omit from an archive, or change in it or a clone."""
    files = git.committed_files(RELEASES_FOLDER)
    harms = dict.fromkeys([*(_harms(git, files, "HEAD") if files else ()), *_harms(git, files)])
    for path, attribute, harm in harms:
        yield in_file(path, f"has the attribute {attribute} of Git, so that {harm}")
    named = {path for path, _, _ in harms}
    for tags in _tags_apart(git, releases):
        first = next(iter(tags.values()))
        for path, attribute, harm in _harms(git, list(tags), git.tags("v*")[first]):
            if path not in named:
                tag = next((tag for file, tag in tags.items() if file.startswith(path)), first)
                yield in_file(path, f"has the attribute {attribute} of Git in tag {tag}, so that {harm}")


def _tags_apart(git: Git, releases: Sequence[Released]) -> list[dict[str, str]]:
    """Return the files of releases that tags have under other attributes than the last commit, each with its tag.

    Those under the same attributes are together. Attributes in the folder of a release are as in the last commit, or
    that is reported.
    """
    tags = git.tags("v*")
    tagged: dict[str, dict[str, str]] = {}
    for release in releases:
        tag = tag_of(release.version)
        paths = git.objects(tags[tag], release.name) if tag in tags else ()
        if paths:
            tagged[tag] = {f"{release.name}/{path}": tag for path in paths}
    places = [f"./{RELEASES_FOLDER}/{_FILE}", *(folder + _FILE for folder in git.folders_around())]
    revisions = ["HEAD", *(tags[tag] for tag in tagged)]
    names = iter(git.object_names([f"{revision}:{place}" for revision in revisions for place in places]))
    last, *others = (tuple(next(names) for _ in places) for _ in revisions)
    apart: dict[tuple[str, ...], dict[str, str]] = {}
    for attributes, files in zip(others, tagged.values(), strict=True):
        if attributes != last:
            apart.setdefault(attributes, {}).update(files)
    return list(apart.values())


def _harms(git: Git, files: Sequence[str], revision: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield what attributes do to files, to their folders and to those around: path, attribute, and the harm."""
    below = {RELEASES_FOLDER, *(parent for path in files for parent in _parents(path))}
    folders = [*git.folders_around()[:-1], *(f"{folder}/" for folder in sorted(below))]
    found = git.attributes((*_ARCHIVING, *_CHECKING_OUT), [*folders, *files], revision)
    for path, of_path in groupby(found, lambda each: each[0]):
        values = {attribute: value for _, attribute, value in of_path}
        for attribute in _ARCHIVING if path.endswith("/") else values:
            harm = _harm_of(attribute, values)
            if harm:
                yield path, attribute, harm


def _harm_of(attribute: str, values: Mapping[str, str]) -> str:
    """Return what an attribute does to a file, beside the others that it has; "" where it leaves it alone."""
    value = values[attribute]
    if attribute in _ARCHIVING:
        if value in ("unspecified", "unset"):
            return ""
        return "an archive of the repository lacks it" if attribute == _ARCHIVING[0] else "an archive changes it"
    has_text = values["text"] != "unspecified"
    text = values["text"] if has_text else values["crlf"]  # the former name of `text`
    changes = (
        (attribute == "eol" and value == "crlf" and text != "unset")
        or (attribute == "crlf" and value == "set" and not has_text and values["eol"] not in ("lf", "crlf"))
        or (attribute == "ident" and value == "set")
        or (attribute == "working-tree-encoding" and value.lower() not in ("unspecified", "unset", "set", "utf-8"))
    )
    return "a checkout changes it" if changes else ""


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


WATCH = "git update-index --no-assume-unchanged --no-skip-worktree"
"""What has Git see the changes of a file again."""


def commit_problems(git: Git, releases: Sequence[Released]) -> Iterator[Diagnostic]:
    """Yield the files of sound releases that the last commit, or the tag of the version, does not have as they are."""
    head, tags = git.objects("HEAD", RELEASES_FOLDER), git.tags("v*")
    for release in releases:
        start = f"{release.version}/"
        committed = {path.removeprefix(start): found for path, found in head.items() if path.startswith(start)}
        if committed:
            found = list(_committed_otherwise(release, committed))
            named = {problem.place for problem in found}
            yield from found
            tag = tag_of(release.version)
            tagged = git.objects(tags[tag], release.name) if tag in tags else {}
            others = _tagged_otherwise(release, committed, tag, tagged)
            yield from (problem for problem in others if problem.place not in named)
        elif str(release.version) in head:
            kind = head[str(release.version)].kind
            yield in_file(release.name, f"is a {kind} in the last commit, which a clone gets")


def _committed_otherwise(release: Released, committed: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    listed = {CHECKSUMS, *listed_digests(release.read_bytes(CHECKSUMS))}
    for path in sorted({*listed, *committed}):
        place, entry = f"{release.name}/{path}", committed.get(path)
        if entry is None:
            yield in_file(place, "is not in the last commit, so that a clone lacks it")
        elif path not in listed:
            yield in_file(place, "is in the last commit, and does not belong to the release")
        elif entry.kind != FILE:
            yield in_file(place, f"is a {entry.kind} in the last commit, which a clone gets")
        elif _object_id(release.read_bytes(path), entry.name) != entry.name:
            yield in_file(place, "the last commit has other bytes, which a clone gets")


def _tagged_otherwise(
    release: Released, committed: Mapping[str, Entry], tag: str, tagged: Mapping[str, Entry]
) -> Iterator[Diagnostic]:
    for path in sorted({*tagged, *committed}) if tagged else ():
        there, here = tagged.get(path), committed.get(path)
        if there and here and there.kind != here.kind:
            yield in_file(
                f"{release.name}/{path}", f"is a {there.kind} in tag {tag}, and a {here.kind} in the last commit"
            )
        elif there != here:
            yield in_file(f"{release.name}/{path}", f"tag {tag} and the last commit do not have the same bytes")


def uncommitted_paths(git: Git, releases: Sequence[Released]) -> list[str]:
    """Return what the last commit has not as it is here: folders of releases, their signatures, and lists beside them.

    The lists are those of the signers and of the withdrawals.
    """
    head = git.objects("HEAD", RELEASES_FOLDER)
    committed = {path.partition("/")[0] for path in head}
    folders = [release.name for release in releases if str(release.version) not in committed]
    files = (ALLOWED_SIGNERS, WITHDRAWN_FILE, *(release.signature for release in releases))
    return folders + [path for path in files if _differs(git, path, head.get(path.removeprefix(f"{RELEASES_FOLDER}/")))]


def _differs(git: Git, path: str, entry: Entry | None) -> bool:
    file = git.root / path
    is_link = file.is_symlink()
    try:
        data = os.fsencode(file.readlink()) if is_link else read_file(git.root, path, LISTING)
    except SourceError:
        return entry is not None
    return entry is None or entry != Entry(LINK if is_link else FILE, _object_id(data, entry.name))


def _object_id(data: bytes, like: str) -> str:
    """Return the name that Git gives to the content of a file, by the hash function of another name."""
    algorithm = "sha1" if len(like) == hashlib.sha1(usedforsecurity=False).digest_size * 2 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()


def overlooked_files(git: Git) -> Iterator[Diagnostic]:
    """Yield the files of the releases whose changes the index hides: `--assume-unchanged` and `--skip-worktree`."""
    message = f"Git is set to overlook changes of it; run `{WATCH}` on it"
    return (in_file(path, message) for path in git.unwatched(RELEASES_FOLDER))


def undone_withdrawals(git: Git, reasons: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield the withdrawals that the history of the last commit has, and that there are no longer."""
    commits = git.touching(WITHDRAWN_FILE)
    since = "an uncommitted change"
    found: dict[str, str] = {}
    for commit, data in zip(commits, git.contents([f"{each}:./{WITHDRAWN_FILE}" for each in commits]), strict=True):
        for version in _withdrawn(data) - reasons.keys():
            found.setdefault(version, since)
        since = f"commit {short(commit)}"
    for version, by in found.items():
        message = f"the withdrawal of {version} was undone, by {by}; restore it, and release a new version instead"
        yield in_file(WITHDRAWN_FILE, message)


def _withdrawn(data: bytes | None) -> set[str]:
    try:
        reasons = json.loads(data or b"")
    except (ValueError, RecursionError):
        return set()
    return set(reasons) if isinstance(reasons, dict) else set()
