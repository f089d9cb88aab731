"""The repository: where it is, and its configuration."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from taxokit.repository.reading import (
    CONFIGURATION,
    TEXT,
    is_outside,
    read_file,
    read_text,
    resolved,
)
from taxokit.text.codes import check_language_tag, in_usual_case
from taxokit.text.errors import ConfigError, MissingFileError, SourceError
from taxokit.text.patterns import lazy_compile
from taxokit.text.versions import BUMPS, Scheme, VersionPolicy
from taxokit.text.words import listed

TAXONOMY_FOLDER = "taxonomy"
TAXONOMY_FILE = "taxonomy/taxonomy.yaml"
SCHEMA_FOLDER = "schema"
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
ZENODO_FILE = ".zenodo.json"
MAPPINGS_FOLDER = "mappings"
TRANSLATIONS_FOLDER = "translations"
SOURCE_FOLDERS = (TAXONOMY_FOLDER, SCHEMA_FOLDER, MAPPINGS_FOLDER, TRANSLATIONS_FOLDER)
"""The folders from which the content of a release is made."""

CHECKED = (*SOURCE_FOLDERS, RELEASES_FOLDER, CITATION_FILE, CHANGELOG_FILE, README_FILE)
"""The files and folders of the root that can have findings, besides the licence."""

MARKER = ".taxokit-build"
"""The file that lists the files of a build in a folder, so that the next build may replace them."""
_OPTIONS_FILES = {"taxokit.toml": (), "pyproject.toml": ("tool", "taxokit")}
"""The files that can have options, with the keys of the table that has them; the first that has some counts."""

SLUG_PATTERN = "{slug}"
"""The `id-pattern` of a repository that chooses none."""

_ID_PATTERN = lazy_compile(r"(?:[a-z0-9-]|\{(?:slug|scheme|number(?::0[1-9])?|code(?::(?:[4-9]|[12]\d))?)\})+")
_IRI_PATTERN = lazy_compile(r"(?:[^\s{}<>\"\\^`|]|\{(?:namespace|kind|id(?::[-._])?)\})+")
_DOI = lazy_compile(r"10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+")  # as in CITATION.cff
_RANGE = lazy_compile(r"([1-9]\d{0,11})-([1-9]\d{0,11})")

_MOST_PARTS = 1_000
"""How many parts a key of TOML may have: the parser needs memory that grows with their square."""


def state_file(root: Path, name: str) -> Path:
    """Return the `lock` or the `journal` of a repository, in the folder of Git, which no clone can fill, or hidden."""
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
    """Return the journal of changes to a repository: unless a command is writing, a killed command left it."""
    return state_file(root, "journal")


@dataclass(frozen=True)
class TranslationPolicy:
    """The gates of languages, in per cent of the texts that are reviewed, and the translators to be named.

    `gate` counts for languages without one of their own.
    """

    gate: int = 0
    gates: Mapping[str, int] = field(default_factory=dict)
    translators: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    """The languages that the configuration names."""

    def __bool__(self) -> bool:
        """Return True if any language has a gate."""
        return bool(self.gate or any(self.gates.values()))

    def gate_of(self, language: str) -> int:
        """Return the gate of a language, 0 if it has none."""
        return self.gates.get(in_usual_case(language), self.gate)

    def translators_of(self, language: str) -> tuple[str, ...]:
        """Return the translators of a language who are to be named."""
        return self.translators.get(in_usual_case(language), ())


@dataclass(frozen=True)
class Project:
    """A repository with a taxonomy: its root, and its options."""

    root: Path
    license_file: str = "LICENSE"
    """The text of the data's licence, relative to the root."""
    ignore: tuple[str, ...] = ()
    """The rules that never run."""
    profile: tuple[str, ...] = ()
    """The profiles that the vocabulary and its releases must meet."""
    rules: Mapping[str, Any] = field(default_factory=dict)
    """The configuration of single rules: a severity, or a table with options."""
    signed: bool = True
    """True if releases are signed."""
    report_url: str = ""
    """The address at which readers of the site report a problem, with words in braces."""
    edit_url: str = ""
    """The address at which they edit an item, with words in braces."""
    translate_url: str = ""
    """The address at which they translate texts, with `{language}` in it."""
    artifacts: Mapping[str, Any] = field(default_factory=dict)
    """The choice of artifacts: the formats that builds and releases leave out, and those of other packages to add."""
    versions: VersionPolicy = field(default_factory=VersionPolicy)
    """The versions of releases."""
    translations: TranslationPolicy = field(default_factory=TranslationPolicy)
    """The languages of releases."""
    doi: str = ""
    """The DOI of all releases together."""
    zenodo: Mapping[str, Any] | None = None
    """Metadata for Zenodo beside those of the latest release, which then are in a file; None without the file."""
    id_pattern: str | Mapping[str, str] = ""
    """The form of new identifiers: of those of concepts, or by kind."""
    iri_pattern: str | Mapping[str, str] = ""
    """The form of the IRIs of new items, likewise."""
    id_ranges: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """The ranges of numbers in new identifiers, by contributor."""
    where: str = ""
    """The file that has the options."""
    releases_folder: str = RELEASES_FOLDER

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
        """Return a path relative to the root, with forward slashes. Raises ConfigError if it leads out of it."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100
        folder, target = map(Path, map(os.path.realpath, (absolute.parent, absolute)))  # `resolve` refuses loops
        for candidate in (absolute, folder / absolute.name, target):
            if candidate.is_relative_to(self.root):
                return candidate.relative_to(self.root).as_posix()
        raise ConfigError(f"is outside the repository {self.root}", where=path)

    @cached_property
    def license_text(self) -> str:
        """The text of the data's licence. Raises ConfigError if it cannot be read."""
        try:
            return read_text(self.root, self.license_file, TEXT)
        except SourceError as error:
            raise ConfigError(
                f"the licence of the data {error.message}",
                where=self.license_file,
                hint="put its text there, or name its file with `license-file` in [tool.taxokit]",
            ) from None


class NoTaxonomyError(ConfigError):
    """There is no repository here or above."""


def find_project(root: Path | None = None) -> Project:
    """Return the repository at `root`, or the nearest one upward from the working directory.

    Raises ConfigError if there is none, or its configuration is wrong; NoTaxonomyError if no `root` is given.
    """
    if root is not None:
        if not (root / TAXONOMY_FILE).exists():
            raise ConfigError(f"contains no {TAXONOMY_FILE}", where=root, hint=_renaming([root]))
        return _configured(resolved(root))
    start = resolved(Path.cwd())
    folders = [start, *start.parents]
    for folder in folders:
        if (folder / TAXONOMY_FILE).exists():
            return _configured(folder)
    hint = _renaming(folders) or "go to the repository, or name it with --root"
    raise NoTaxonomyError(f"no {TAXONOMY_FILE} here or in a folder above", hint=hint)


def _renaming(folders: Iterable[Path]) -> str:
    """Return a hint if the file by which a repository is found has the other ending of YAML, else ""."""
    files = [file for folder in folders if (file := (folder / TAXONOMY_FILE).with_suffix(".yml")).exists()]
    return f"rename {files[0]} to taxonomy.yaml, by which a repository is found" if files else ""


def project_of_releases(folder: Path) -> Project:
    """Return a project for a folder that has nothing but releases; it has no options."""
    releases = resolved(folder)
    return Project(releases.parent, releases_folder=releases.name)


def find_options(root: Path | None = None) -> Project:
    """Return the repository as `find_project` does, or the nearest options upward from here. Raises ConfigError."""
    try:
        return find_project(root)
    except ConfigError:
        if root is not None:
            raise
    start = resolved(Path.cwd())
    projects = map(_configured, (start, *start.parents))
    return next((project for project in projects if project.where), Project(start))


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
                raise ConfigError(f"{key} must be a table", where=name)
        if data:
            return Project(root, **_options(data, name), where=name)
    return Project(root)


def _parsed(text: str) -> dict[str, Any]:
    """Return the content of TOML. Raises ValueError, also for a key that takes the parser too much memory."""
    import tomllib  # programs that read releases do not wait for it

    if any(line.count(".") > _MOST_PARTS for line in text.split("\n")):
        raise ValueError(f"a line has more than {_MOST_PARTS:,} full stops")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("lists or tables are nested too deeply") from None


_KNOWN: dict[str, tuple[type | tuple[type, ...], str]] = {
    "license-file": (str, "the path of a file"),
    "ignore": (list, "a list of rules"),
    "profile": (list, "a list of profiles"),
    "rules": (dict, "a table with a key for each rule"),
    "signed": (bool, "true or false"),
    "report-url": (str, "an address"),
    "edit-url": (str, "an address"),
    "translate-url": (str, "an address"),
    "artifacts": (dict, "a table with the lists `leave-out` and `add`"),
    "translations": (dict, "a table: a `gate`, and a table for each language"),
    "doi": (str, "a DOI"),
    "zenodo": (dict, "a table with metadata of Zenodo"),
    "versions": (dict, "a table: the `scheme`, and a key for each kind of change"),
    "id-pattern": ((str, dict), "a pattern, or a table with a key for each kind"),
    "iri-pattern": ((str, dict), "a pattern, or a table with a key for each kind"),
    "id-ranges": (dict, "a table with a key for each contributor"),
}


def _options(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for key, value in data.items():
        if key not in _KNOWN:
            hint = f"known are {', '.join(sorted(_KNOWN))}"
            raise ConfigError(f"unknown option {key!r} of taxokit", where=name, hint=hint)
        kind, words = _KNOWN[key]
        if not isinstance(value, kind) or (isinstance(value, list) and not all(isinstance(v, str) for v in value)):
            raise ConfigError(f"the option {key!r} of taxokit must be {words}", where=name)
        options[key.replace("-", "_")] = tuple(value) if isinstance(value, list) else value
    options["versions"] = _version_policy(options.get("versions", {}), name)
    options["translations"] = _translation_policy(options.get("translations", {}), name)
    for key in ("id-pattern", "iri-pattern"):
        patterns = data.get(key, {})
        for pattern in patterns.values() if isinstance(patterns, dict) else [patterns]:
            if form := required_form(key, pattern):
                raise ConfigError(f"{key} is {pattern!r}, but must be {form}", where=name)
    if "doi" in data and not _DOI.fullmatch(data["doi"]):
        raise ConfigError(f"doi is {data['doi']!r}, but must be such as '10.5281/zenodo.8313340'", where=name)
    try:
        json.dumps(data.get("zenodo"), allow_nan=False)
    except (TypeError, ValueError):
        raise ConfigError("zenodo has a date or a number that JSON has not; write it as a text", where=name) from None
    if "id-ranges" in data:
        options["id_ranges"] = _ranges(data["id-ranges"], name)
    return options


def _version_policy(table: Mapping[str, Any], name: str) -> VersionPolicy:
    scheme = table.get("scheme", "semantic")
    if scheme not in get_args(Scheme):
        message = f"the option 'versions.scheme' of taxokit must be {listed(get_args(Scheme), 'or')}, not {scheme!r}"
        raise ConfigError(message, where=name)
    bumps = {key: value for key, value in table.items() if key != "scheme"}
    for key, value in bumps.items():
        if value not in BUMPS:
            message = f"the option 'versions.{key}' of taxokit must be {listed(BUMPS, 'or')}, not {value!r}"
            raise ConfigError(message, where=name)
    keys = ".".join((*_OPTIONS_FILES[name], "versions"))
    return VersionPolicy(scheme, bumps, f"[{keys}] of {name}")


def _translation_policy(table: Mapping[str, Any], name: str) -> TranslationPolicy:
    """Return the policy for translations. Raises ConfigError for an unknown key, or a gate that is no percentage."""
    own = {key: value for key, value in table.items() if key != "gate"}
    gates: dict[str, int] = {}
    translators: dict[str, tuple[str, ...]] = {}
    for key, options in {"": {"gate": table.get("gate", 0)}, **own}.items():
        place, language = ".".join(filter(None, ("translations", key))), in_usual_case(key)
        if not isinstance(options, dict) or options.keys() - {"gate", "translators"}:
            message = f"the option {place!r} of taxokit must be a table with a `gate` and a list of `translators`"
            raise ConfigError(message, where=name)
        if fault := check_language_tag(key) if key else None:
            message = f"the option {place!r} of taxokit names a language by a tag that {fault[0]}"
            raise ConfigError(message, where=name, hint=fault[1])
        gate, names = options.get("gate"), options.get("translators", [])
        if gate is not None:
            if type(gate) is not int or not 0 <= gate <= 100:  # noqa: PLR2004 - per cent
                raise ConfigError(f"the option '{place}.gate' of taxokit must be a number from 0 to 100", where=name)
            gates[language] = gate
        if not isinstance(names, list) or not all(isinstance(person, str) for person in names):
            raise ConfigError(f"the option '{place}.translators' of taxokit must be a list of names", where=name)
        translators[language] = tuple(names)
    return TranslationPolicy(gates.pop(""), gates, translators, tuple(map(in_usual_case, own)))


def required_form(key: str, pattern: Any) -> str:
    """Return the form that a value of `id-pattern` or `iri-pattern` must have, in words, "" if it has it."""
    if not isinstance(pattern, str):
        return "a pattern, or a table with a key for each kind"
    if key == "id-pattern":
        varies = any(field in pattern for field in ("{slug}", "{number", "{code"))
        is_valid = _ID_PATTERN.fullmatch(pattern) and varies and pattern.count("{number") <= 1
        return "" if is_valid else "such as {slug}, {number:05}, {scheme}{number} or {code:8}"
    is_valid = _IRI_PATTERN.fullmatch(pattern) and "{id" in pattern
    return "" if is_valid else "such as {namespace}{kind}/{id} or {namespace}{id}"


def _ranges(data: Mapping[str, Any], name: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """Return the ranges of numbers by contributor. Raises ConfigError for an invalid one, or two that overlap."""
    ranges: dict[str, tuple[tuple[int, int], ...]] = {}
    taken: list[tuple[int, int, str]] = []
    for contributor, texts in data.items():
        own = []
        for text in texts if isinstance(texts, list) else [texts]:
            match = _RANGE.fullmatch(text) if isinstance(text, str) else None
            first, last = (int(match[1]), int(match[2])) if match else (1, 0)
            if first > last:
                raise ConfigError(f"the range {text!r} of {contributor} must be such as '1001-2000'", where=name)
            other = next((other for start, end, other in taken if first <= end and start <= last), "")
            if other:
                raise ConfigError(f"the range {text!r} of {contributor} overlaps with a range of {other}", where=name)
            taken.append((first, last, contributor))
            own.append((first, last))
        ranges[contributor] = tuple(own)
    return ranges
