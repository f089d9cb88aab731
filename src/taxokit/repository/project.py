"""The repository: where it is, and its configuration."""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from taxokit.repository.reading import (
    CONFIGURATION,
    TEXT,
    is_foreign,
    is_outside,
    read_file,
    read_text,
    resolved,
    upward,
)
from taxokit.text.errors import ConfigError, MissingFileError, SourceError
from taxokit.text.patterns import lazy_compile

TAXONOMY_FOLDER = "taxonomy"
TAXONOMY_FILE = "taxonomy/taxonomy.yaml"
SCHEMA_FILE = "schema/taxonomy.yaml"
GENERATED_FOLDER = "schema/generated"
MODEL_FILE = "schema/generated/taxonomy.model.json"
SOURCE_SCHEMA_FILE = "schema/generated/source.schema.json"
RELEASES_FOLDER = "releases"
INDEX_FILE = "releases/index.json"
SIGNATURES_FOLDER = "releases/signatures"
CHANGELOG_FILE = "CHANGELOG.md"
README_FILE = "README.md"
CITATION_FILE = "CITATION.cff"

MARKER = ".taxokit-build"
"""The file that lists what a build wrote into a folder, so that the next build may replace it."""
_OPTIONS_FILES = {"taxokit.toml": (), "pyproject.toml": ("tool", "taxokit")}
"""The files that can have options, with the keys of the table that has them; the first that has some counts."""

_MOST_PARTS = 50
"""How many parts a key of TOML may have: the parser needs memory that grows with their square."""

_LONG_KEY = lazy_compile(rf"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}""")


def state_file(root: Path, name: str) -> Path:
    """Return a file about what is being written in a repository: its `lock`, or the `journal` of changes.

    It is in the folder of Git, where no clone can put anything, or without Git hidden in the root.
    """
    root = resolved(root)
    for folder in (root, *root.parents):
        git = folder / ".git"
        if git.is_file():  # of a linked work tree, or a submodule
            text = read_file(folder, ".git", CONFIGURATION).decode(errors="replace")
            git = folder / text.removeprefix("gitdir:").strip()
        if (git / "HEAD").exists():
            return git / "taxokit" / root.relative_to(folder) / name
    return root / f".taxokit.{name}"


def journal_of(root: Path) -> Path:
    """Return the file that lists changes of a repository: unless a command is writing, a killed one left it."""
    return state_file(root, "journal")


class _Options(NamedTuple):
    root: Path
    license_file: str = "LICENSE"
    ignore: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    rules: Mapping[str, Any] = {}
    signed: bool = True
    report_url: str = ""
    edit_url: str = ""
    where: str = ""
    releases_folder: str = RELEASES_FOLDER


class Project(_Options):
    """A repository with a taxonomy: its root, and its options.

    `license_file` is the text of the data's licence, relative to the root. `ignore` are rules that never run, `profile`
    the profiles that the vocabulary and its releases are to meet, `rules` what is configured for single rules: a
    severity, or a table with options. Where not `signed`, its releases are not. `report_url` and `edit_url` are
    addresses for the readers of its site, with words in braces. `releases_folder` is relative to the root, too.
    """

    @property
    def generated(self) -> Path:
        """The folder of the compiled schema."""
        return self.root / GENERATED_FOLDER

    @property
    def releases(self) -> Path:
        """The folder of the releases."""
        return self.root / self.releases_folder

    def generated_files(self) -> list[str]:
        """Return the paths of the files in the folder of the compiled schema, relative to it. Raises ConfigError."""
        if is_outside(self.generated, self.root):
            raise ConfigError("is a link that leaves the repository", where=GENERATED_FOLDER)
        return sorted(
            path.relative_to(self.generated).as_posix() for path in self.generated.rglob("*") if path.is_file()
        )

    def relative(self, path: Path) -> str:
        """Return a path relative to the root, with forward slashes. Raises ConfigError where it leads out of it.

        Its folder is resolved and the file is not: a link inside the repository stays what it is.
        """
        absolute = Path(os.path.abspath(path))  # noqa: PTH100
        folder, target = map(Path, map(os.path.realpath, (absolute.parent, absolute)))  # `resolve` refuses loops
        for candidate in (absolute, folder / absolute.name, target):
            if candidate.is_relative_to(self.root):
                return candidate.relative_to(self.root).as_posix()
        raise ConfigError(f"is outside the repository {self.root}", where=path)

    @cached_property
    def license_text(self) -> str:
        """The text of the data's licence. Raises ConfigError where it cannot be read."""
        try:
            return read_text(self.root, self.license_file, TEXT)
        except SourceError as error:
            raise ConfigError(
                f"the licence of the data {error.message}",
                where=self.license_file,
                hint="put its text there, or name its file with `license-file` in [tool.taxokit]",
            ) from None


class NoTaxonomyError(ConfigError):
    """There is no repository where we are."""


def find_project(root: Path | None = None) -> Project:
    """Return the repository at `root`, or the nearest one upward from the working directory.

    The search ends at the top of a Git work tree, and finds nothing that another user put above us. Raises ConfigError
    where there is none, or its configuration is wrong; NoTaxonomyError where no `root` is given.
    """
    if root is not None:
        if not (root / TAXONOMY_FILE).exists():
            raise ConfigError(f"contains no {TAXONOMY_FILE}", where=root, hint=_renaming([root]))
        return _configured(resolved(root))
    start = resolved(Path.cwd())
    folders = [*_trusted(start)]
    for folder in folders:
        if (folder / TAXONOMY_FILE).exists():
            return _configured(folder)
    strangers = (folder for folder in upward(start) if folder not in folders)
    stranger = next((folder for folder in strangers if os.path.lexists(folder / TAXONOMY_FILE)), None)
    hint = f"that in {stranger} belongs to another user; name it with --root if you trust it"
    if stranger is None:
        hint = _renaming(folders) or "go to the repository, or name it with --root"
    raise NoTaxonomyError(f"no {TAXONOMY_FILE} here or in a folder above", hint=hint)


def _trusted(start: Path) -> Iterator[Path]:
    """Yield a folder and those above it in which no other user can have put a repository or options."""
    names = ("", TAXONOMY_FOLDER, TAXONOMY_FILE, *_OPTIONS_FILES)
    return (
        folder
        for folder in upward(start)
        if folder == start or not any(is_foreign(folder / name, start) for name in names)
    )


def project_of_releases(folder: Path) -> Project:
    """Return what stands for a repository where there are only its releases, in this folder; it has no options."""
    found = resolved(folder)
    return Project(found.parent, releases_folder=found.name)


def _renaming(folders: Iterable[Path]) -> str:
    """Return what to do about the file of the root in one of some folders that has the other ending of YAML."""
    files = ((folder / TAXONOMY_FILE).with_suffix(".yml") for folder in folders)
    found = next((file for file in files if file.exists()), None)
    return f"rename {found} to {Path(TAXONOMY_FILE).name}, by which a repository is found" if found else ""


def find_options(root: Path | None = None) -> Project:
    """Return the repository as `find_project` does or, where there is none, the nearest options upward from here.

    Raises ConfigError where they are wrong, or there is no repository at `root`.
    """
    try:
        return find_project(root)
    except ConfigError:
        if root is not None:
            raise
    start = resolved(Path.cwd())
    for folder in _trusted(start):
        found = _configured(folder)
        if found.where:
            return found
    return Project(start)


def _configured(root: Path) -> Project:
    for name, keys in _OPTIONS_FILES.items():
        try:
            data: Any = _parsed(read_text(root, name, CONFIGURATION))
        except MissingFileError:
            continue
        except SourceError as error:
            raise ConfigError(error.message, where=name, hint=error.hint) from None
        except ValueError as error:
            raise ConfigError(f"cannot be read: {error}", where=name) from None
        for key in keys:
            data = data.get(key, {})
            if not isinstance(data, dict):
                raise ConfigError(f"{key} has to be a table", where=name)
        if data:
            return Project(root, **_options(data, name), where=name)
    return Project(root)


_WANTED = {
    "license-file": "the path of a file",
    "ignore": "a list of rules",
    "profile": "a list of profiles",
    "rules": "a table, one key a rule",
    "signed": "true or false",
    "report-url": "an address",
    "edit-url": "an address",
}


def _parsed(text: str) -> dict[str, Any]:
    """Return the content of TOML. Raises ValueError, also for what takes the parser more memory than there is."""
    import tomllib  # programs that read releases do not wait for it

    if any(line.count(".") > _MOST_PARTS for line in text.split("\n")) and _LONG_KEY.search(text):
        raise ValueError(f"a key has more than {_MOST_PARTS} parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        raise ValueError("a number has too many digits") from None
    except RecursionError:
        raise ValueError("lists or tables are nested too deeply") from None


def _options(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    known: dict[str, type] = {
        "license-file": str,
        "ignore": list,
        "profile": list,
        "rules": dict,
        "signed": bool,
        "report-url": str,
        "edit-url": str,
    }
    options: dict[str, Any] = {}
    for key, value in data.items():
        if key not in known:
            raise ConfigError(
                f"unknown option {key!r} of taxokit", where=name, hint=f"known are {', '.join(sorted(known))}"
            )
        if not isinstance(value, known[key]) or (
            isinstance(value, list) and not all(isinstance(v, str) for v in value)
        ):
            raise ConfigError(f"the option {key!r} of taxokit has to be {_WANTED[key]}", where=name)
        options[key.replace("-", "_")] = tuple(value) if isinstance(value, list) else value
    return options
