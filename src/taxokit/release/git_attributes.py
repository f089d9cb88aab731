"""The attributes of Git, in the last commit, in tags and in the work tree: what they make of the releases for others.

An archive of a commit has what its attributes leave in it, and a clone has files as they let Git check them out. Those
of the work tree count as well, since they are committed next.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from taxokit.archive.releases import Released
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.git.repository import Git
from taxokit.core.project import RELEASES_FOLDER
from taxokit.release.git_history import tag_of

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
