"""New repositories: a folder that checks, builds and releases at once, made from a template."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from taxokit.compiler.compile import compile_schema, linkml_version
from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.project import GENERATED_FOLDER, TAXONOMY_FILE, TAXONOMY_FOLDER, Project
from taxokit.core.text.english import listed
from taxokit.core.text.spdx import LICENSES
from taxokit.core.text.suggest import did_you_mean
from taxokit.core.text.unicode import INVISIBLE
from taxokit.importer.template import NewTaxonomy, license_text, repository_texts, root_text, templates
from taxokit.importer.wheel import FOLDER, tool_wheel
from taxokit.rdf.namespaces import is_iri
from taxokit.taxonomy.schema import Schema, read_schema

_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_OWN_LICENSE = re.compile(r"LicenseRef-[A-Za-z0-9.-]+")  # what SPDX has for other licences
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def refuse_invalid(new: NewTaxonomy) -> None:
    """Raise ConfigError for the first invalid value of a new taxonomy."""
    for field in fields(new):
        refuse_invalid_value(field.name, getattr(new, field.name))


def refuse_invalid_value(name: str, value: str) -> None:
    """Raise ConfigError for a value that a field of `NewTaxonomy` cannot have."""
    reason = _invalid(name, value)
    if reason:
        raise ConfigError(reason, where=f"--{name.replace('_', '-')}")


def _invalid(name: str, value: str) -> str:  # noqa: PLR0911 - one return for each kind of value
    """Return why a field cannot have a value, and what would do; "" where it can."""
    if name == "template":
        hint = did_you_mean(value, templates()) or f"known are {', '.join(templates())}"
        return "" if value in templates() else f"there is no template {value!r}; {hint}"
    if name in ("title", "creator", "description"):
        visible = not INVISIBLE.search(value) and value == " ".join(value.split())
        fit = visible and (name == "description" or bool(value))
        return "" if fit else "has to be one line of visible text, without white space at its ends"
    if name == "license":
        hint = did_you_mean(value, LICENSES) or "see https://spdx.org/licenses/"
        known = value in LICENSES or _OWN_LICENSE.fullmatch(value)
        return "" if known else f"{value!r} is not an identifier of the SPDX licence list; {hint}"
    if name == "language":
        return "" if _LANGUAGE.fullmatch(value) else f"{value!r} is not a language tag such as en or de-CH"
    if not (_IRI.fullmatch(value) and is_iri(value)):
        example = "https://example.org/vocabulary/" if name == "namespace" else "https://example.org"
        return f"{value!r} is not an IRI such as {example}"
    if name == "namespace" and (not value.endswith("/") or "#" in value):
        return f"has to end in a slash, without a #; write {value.replace('#', '').rstrip('/')}/"
    return ""


def initialize(folder: Path, new: NewTaxonomy) -> list[str]:
    """Make a repository in a folder, and return what is left to do, as `advice` does.

    All of it is written, or nothing; a README, a licence and the like that a new Git repository has are kept. Raises
    ConfigError where there is more in the folder, a value of `new` is invalid, or LinkML is missing; SourceError where
    the disk refuses.
    """
    refuse_used_folder(folder)
    with staging_beside(folder) as staging:
        write_repository(staging / NEW, new)
        kept = put_in_place(staging, folder)
    review = [f"review {listed(kept)}, which {'is' if len(kept) == 1 else 'are'} kept as before"] if kept else []
    return [*review, *advice(folder, new)]


def advice(folder: Path, new: NewTaxonomy, *, examples: bool = True) -> list[str]:
    """Return what is left to do in a new repository, as imperatives. `examples` says whether it is to have some."""
    left = []
    if license_text(new.license) is None and not (folder / "LICENSE").exists():
        what = f"put the text of {new.license} into {folder / 'LICENSE'}, from {new.license_url}"
        left.append(f"{what}: it does not come with taxokit, and nothing can be built before")
    template = templates()[new.template]
    if examples and not template.has_examples(new.language):
        known = " and ".join(template.words)
        left.append(f"write the first items into {folder / TAXONOMY_FOLDER}: there are examples in {known} alone")
    return left


_BESIDE = re.compile(r"\.git|\.gitignore|(?:README|LICEN[CS]E|COPYING)(?:\.\w+)?", re.IGNORECASE)
"""What a new Git repository may have already: it is kept as it is."""


def refuse_used_folder(folder: Path) -> None:
    """Raise ConfigError for a folder with more in it than a new Git repository, SourceError where it cannot be read."""
    folder = _absolute(folder)
    try:
        if not os.path.lexists(folder):
            return
        is_folder = folder.is_dir() and not folder.is_symlink()
        if not is_folder or not all(_BESIDE.fullmatch(entry.name) for entry in folder.iterdir()):
            raise ConfigError("is not an empty folder, nor a new Git repository", where=folder, hint="name a new one")
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}", where=folder) from None


NEW, _OLD = "new", "old"
"""The parts of a staging folder: what takes the place of a folder, and what was there."""


@contextmanager
def staging_beside(folder: Path) -> Iterator[Path]:
    """Give a staging folder beside a folder, which is removed in the end. Raises SourceError where the disk refuses."""
    folder = _absolute(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=folder) from None


def put_in_place(staging: Path, folder: Path, *, replaces: bool = False) -> list[str]:
    """Put the new folder of a staging folder in its place, or what is in it beside what `refuse_used_folder` allows.

    Returns the names of the files that were there, and are kept in place of new ones. With `replaces`, all that was
    there is replaced.
    """
    folder = _absolute(folder)
    if hasattr(os, "sync"):
        os.sync()  # once for all files: one by one takes minutes for a large vocabulary
    (staging / NEW).chmod(0o755)
    if not replaces and folder.exists() and any(folder.iterdir()):
        return _put_inside(staging / NEW, folder)
    if replaces:
        folder.replace(staging / _OLD)
    elif folder.exists():
        folder.rmdir()
    try:
        (staging / NEW).replace(folder)
    except OSError:
        if replaces:
            (staging / _OLD).replace(folder)
        raise
    return []


def _put_inside(new: Path, folder: Path) -> list[str]:
    """Move what is in a new folder into another, but for what is there; undo it where the disk refuses."""
    there = {entry.name for entry in folder.iterdir()}
    moved: list[Path] = []
    try:
        for entry in sorted(new.iterdir()):
            if entry.name not in there:
                entry.replace(folder / entry.name)
                moved.append(entry)
    except OSError:
        for entry in moved:
            (folder / entry.name).replace(entry)
        raise
    return sorted(entry.name for entry in new.iterdir())


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder))  # noqa: PTH100 - a link as the last part stays what it is


def write_repository(folder: Path, new: NewTaxonomy, *, examples: bool = True) -> Schema:
    """Write the files of a repository into a folder, compile its schema, and return that.

    `examples` says whether items of the template come with it. Raises ConfigError as `initialize` does.
    """
    refuse_invalid(new)
    linkml_version()
    template = templates()[new.template]
    for path, text in repository_texts(template, new, examples=examples):
        write_text(folder / path, text)
    wheel = tool_wheel()
    if wheel is not None:
        name, data = wheel
        (folder / FOLDER).mkdir()
        (folder / FOLDER / name).write_bytes(data)
    for name, text in compile_schema(Project(folder)).items():
        write_text(folder / GENERATED_FOLDER / name, text)
    schema = read_schema(folder)
    write_text(folder / TAXONOMY_FILE, root_text(schema, new))
    return schema


def write_text(path: Path, text: str) -> None:
    """Write one file of a staging folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
