"""New repositories: a folder that checks, builds and releases at once, made from a template."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from taxokit.compiler.compile import compile_schema, linkml_version
from taxokit.importer.template import (
    ID_PATTERNS,
    LOCK_FILE,
    WHEELS,
    NewTaxonomy,
    license_text,
    lock_text,
    precompiled_schema,
    repository_texts,
    root_text,
    templates,
    tool_wheel,
)
from taxokit.rdf.iris import in_ascii, is_iri
from taxokit.repository.project import (
    GENERATED_FOLDER,
    TAXONOMY_FILE,
    TAXONOMY_FOLDER,
    Project,
    find_project,
    required_form,
)
from taxokit.repository.writing import (
    NewFile,
    move_entries,
    naming,
    new_folder,
    staging,
    write_files,
)
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.id_patterns import iri_by_pattern, iri_pattern
from taxokit.taxonomy.schema import Schema
from taxokit.text.codes import licenses
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import INVISIBLE
from taxokit.text.words import did_you_mean, listed

_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_OWN_LICENSE = re.compile(r"LicenseRef-[A-Za-z0-9.-]+")  # the form of SPDX for other licences
_OPTIONAL = ("description", "creator_url", "publisher", "publisher_url", "homepage")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")

_BESIDE = re.compile(
    r"\.git|\.gitignore|\..*\.taxokit(?:\.lock)?|(?:README|LICEN[CS]E|COPYING)(?:\.\w+)?", re.IGNORECASE
)
"""The files that a new Git repository may have already: they are kept as they are."""


def check_values(new: NewTaxonomy) -> None:
    """Raise ConfigError for the first invalid value of a new taxonomy."""
    for field in fields(new):
        check_value(field.name, getattr(new, field.name))
    if new.publisher_url and not new.publisher:
        raise ConfigError("--publisher-url requires --publisher")
    if new.publisher_url and new.publisher_url == new.creator_url and new.publisher != new.creator:
        message = f"{new.creator_url} is also the IRI of the creator, whose name is {new.creator}"
        raise ConfigError(message, where="--publisher-url", hint="use one name, or another IRI")


def check_value(name: str, value: str) -> None:
    """Raise ConfigError for a value that a field of `NewTaxonomy` cannot have."""
    reason = _invalid_pattern(name, value) if name.endswith("_pattern") else _invalid(name, value)
    if reason:
        raise ConfigError(reason, where=f"--{name.replace('_', '-')}")


def _invalid_pattern(name: str, value: str) -> str:
    if not value or (name == "id_pattern" and value in ID_PATTERNS):
        return ""
    form = required_form(name.replace("_", "-"), value)
    return f"is {value!r}, but must be {form}" if form else ""


def _invalid(name: str, value: str) -> str:  # noqa: PLR0911 - one return for each kind of value
    """Return why a field cannot have a value, and an example of one; "" if it can."""
    if name == "template":
        if value in templates():
            return ""
        hint = did_you_mean(value, templates()) or f"known are {', '.join(templates())}"
        return f"there is no template {value!r}; {hint}"
    if name in _OPTIONAL and not value:
        return ""
    if name in ("title", "creator", "description", "publisher"):
        fit = not INVISIBLE.search(value) and value == " ".join(value.split()) and bool(value)
        return "" if fit else "must be one line of visible text, without white space at its ends"
    if name == "license":
        if value in licenses() or _OWN_LICENSE.fullmatch(value):
            return ""
        hint = did_you_mean(value, licenses()) or "see https://spdx.org/licenses/"
        return f"{value!r} is not an identifier of the SPDX licence list; {hint}"
    if name == "language":
        return "" if _LANGUAGE.fullmatch(value) else f"{value!r} is not a language tag such as en or de-CH"
    if not (_IRI.fullmatch(value) and is_iri(value)) or INVISIBLE.search(value):
        example = "https://example.org/vocabulary/" if name == "namespace" else "https://example.org"
        return f"{value!r} is not an IRI such as {example}"
    return _unfit_namespace(value) if name == "namespace" else ""


def _unfit_namespace(value: str) -> str:
    """Return why a namespace that is an IRI is unfit for releases, and another one; "" if it is fit."""
    if not value.endswith(("/", "#")) or "#" in value[:-1]:
        start = value.partition("#")[0].rstrip("/")
        return f"must end in a slash, or in its only #; write {start}/ or {start}#"
    parts = urlsplit(value)
    if "@" in parts.netloc:
        host = parts.netloc.rpartition("@")[2]
        return f"must not contain a user name; write {urlunsplit(parts._replace(netloc=host))}"
    if "[" in parts.netloc:
        return (
            "must name its host, since prefixes of the schema take no IPv6 address; write such as https://example.org/"
        )
    if not value.isascii():
        return f"must be in ASCII, since LinkML takes no other; write {in_ascii(value)}"
    return ""


def initialize(folder: Path, new: NewTaxonomy) -> list[str]:
    """Make a repository in a folder, and return the next steps, as `advice` does.

    A README, a licence and the like that a new Git repository has are kept. Raises ConfigError if there is more in the
    folder, a value of `new` is invalid, or LinkML is missing; SourceError if the disk refuses.
    """
    with new_repository(folder) as made:
        write_repository(made, new)
        kept = move_entries(made, folder, last=TAXONOMY_FOLDER)
    review = [f"review {listed(kept)}, which {'is' if len(kept) == 1 else 'are'} kept as before"] if kept else []
    return [*review, *advice(folder, new)]


def advice(folder: Path, new: NewTaxonomy, *, examples: bool = True) -> list[str]:
    """Return the next steps in a new repository, as imperatives. Without `examples`, it needs no first items."""
    left = []
    if license_text(new) is None and not (folder / "LICENSE").exists():
        left.append(f"put the text of {new.license} into {folder / 'LICENSE'}, because `build` requires it")
    template = templates()[new.template]
    if examples and not template.has_examples(new.language):
        known = " and ".join(template.words)
        left.append(f"write the first items into {folder / TAXONOMY_FOLDER}: there are examples in {known} only")
    return left


def check_folder(folder: Path) -> None:
    """Raise ConfigError for a folder with more in it than a new Git repository, SourceError if it cannot be read."""
    with naming(folder):
        is_folder = folder.is_dir() and not folder.is_symlink()
        if is_folder and all(_BESIDE.fullmatch(entry.name) for entry in folder.iterdir()):
            return
        if os.path.lexists(folder):
            raise ConfigError("is not an empty folder, nor a new Git repository", where=folder, hint="name a new one")


@contextmanager
def new_repository(folder: Path) -> Iterator[Path]:
    """Give the place where a repository is made, before `move_entries` moves it into its folder.

    Raises ConfigError for a folder that `check_folder` refuses, SourceError if the disk refuses.
    """
    check_folder(folder)
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - a link as the last part stays a link
    with naming(folder), new_folder(folder), staging(folder / TAXONOMY_FOLDER) as staged:
        check_folder(folder)
        yield staged / "made"


def write_repository(folder: Path, new: NewTaxonomy, *, examples: bool = True) -> Schema:
    """Write the files of a repository into a folder, compile its schema, and return that.

    With `examples`, items of the template come with it. Raises ConfigError as `initialize` does.
    """
    check_values(new)
    template = templates()[new.template]
    texts = dict(repository_texts(template, new, examples=examples))
    items = {path: texts.pop(path) for path in list(texts) if path.startswith(f"{TAXONOMY_FOLDER}/")}
    write_files(folder, (NewFile(path, text.encode()) for path, text in texts.items()))
    wheel = tool_wheel()
    if wheel is not None:
        name, data = wheel
        write_files(folder, [NewFile(f"{WHEELS}/{name}", data), NewFile(LOCK_FILE, lock_text(data).encode())])
    compiled = precompiled_schema(new) or _compiled(folder, new)
    write_files(folder, (NewFile(f"{GENERATED_FOLDER}/{name}", text.encode()) for name, text in compiled.items()))
    schema = read_schema(folder)
    if new.iri_pattern and not any(cls.given_iri for cls in schema.classes.values()):
        hint = f"the IRIs of the template {new.template} are {{namespace}}{{kind}}/{{id}}"
        raise ConfigError("its items cannot have IRIs of another form", where="--iri-pattern", hint=hint)
    write_files(folder, [NewFile(TAXONOMY_FILE, root_text(schema, new).encode())])
    write_files(folder, _with_iris(items, find_project(folder), schema, new.namespace))
    return schema


def _compiled(folder: Path, new: NewTaxonomy) -> dict[str, str]:
    """Return the compiled files of a new schema. Raises ConfigError, also if LinkML is not installed."""
    try:
        linkml_version()
    except ConfigError as error:
        message = f"with the namespace {new.namespace}, LinkML must compile the schema of {new.template}"
        raise ConfigError(f"{message}, and {error.message}", hint=error.hint) from None
    return compile_schema(Project(folder))


def _with_iris(items: Mapping[str, str], project: Project, schema: Schema, namespace: str) -> Iterator[NewFile]:
    """Yield the files of example items, each with the IRI that the pattern of the repository makes, if it has one."""
    for path, text in items.items():
        cls, name = schema.classes[schema.folders[path.split("/")[1]].range], Path(path).stem
        pattern, slot, identifier = iri_pattern(project, cls), cls.given_iri, cls.identifier
        line = f"\n{identifier.name}: {name}\n" if pattern and identifier else ""
        iri = f"{slot.name}: {iri_by_pattern(pattern, namespace, cls, name)}\n" if line and slot else ""
        yield NewFile(path, (text.replace(line, f"{line}{iri}", 1) if iri else text).encode())
