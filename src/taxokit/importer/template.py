"""Templates of repositories, and the text of each of their files for a new taxonomy.

A template is a folder in `templates/` with a schema, example items, and `template.toml`, which lists the replacements
in the schema. `templates/common/` has the files of every repository; a leading `_` stands for a dot. Files have
placeholders such as `@@title@@`, `@@title:yaml@@` in YAML, `@@title:md@@` in Markdown, `@@namespace:pattern@@` in a
pattern. A new repository has a wheel of the tool, which is on no package index.
"""

import base64
import hashlib
import io
import json
import re
import tomllib
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import partial
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from taxokit.compiler.compile import model_text
from taxokit.rdf import terms
from taxokit.releases.integrity import sha256
from taxokit.repository.project import MODEL_FILE, SCHEMA_FILE, SLUG_PATTERN, TAXONOMY_FOLDER
from taxokit.taxonomy.attribution import DEFAULT_TEMPLATE, KNOWN_LICENSES, agent_slots, spdx_page, template_slot
from taxokit.taxonomy.schema import Schema, dataset_iri, document_space
from taxokit.text import __version__
from taxokit.text.codes import licenses
from taxokit.text.errors import ConfigError
from taxokit.text.quoting import escaped
from taxokit.yaml_text import emitter

STANDARD = "skos"
"""The template of a repository that asks for none."""

ID_PATTERNS = {"slug": SLUG_PATTERN, "number": "{number}", "code": "{code}"}
"""The usual patterns for identifiers, by a word for each."""

_PLACEHOLDER = re.compile(r"@@(\w+)(?::(yaml|md|pattern))?@@")
_NAMESPACE = "@@namespace@@"
_WRITTEN: Mapping[str | None, Callable[[str], str]] = {
    None: str,
    "yaml": emitter.key,
    "md": escaped,
    "pattern": lambda iri: iri.replace(".", r"\\."),  # a pattern in a string of Turtle
}

WHEELS = "wheels"
LOCK_FILE = "requirements/taxokit.txt"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP file can have
_WHEEL = "Wheel-Version: 1.0\nGenerator: taxokit\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
COMPILED = "compiled.json"
_MODEL = Path(MODEL_FILE).name
# Every format has these characters as they are.
_PLAIN_LICENSE = re.compile(r"[A-Za-z0-9.-]+")
_PLAIN_NAMESPACE = re.compile(r"https?://[A-Za-z0-9./_~:%-]+[/#]")


@dataclass(frozen=True)
class NewTaxonomy:
    """The metadata of a new taxonomy. `license` is an SPDX identifier; fields with a default may be left out.

    Creator and publisher may have a name and no IRI if the schema of the template has slots for that. The patterns for
    new items are those of the configuration, or a word of `ID_PATTERNS`.
    """

    title: str
    namespace: str
    license: str
    creator: str
    creator_url: str = ""
    language: str = "en"
    template: str = STANDARD
    description: str = ""
    publisher: str = ""
    publisher_url: str = ""
    homepage: str = ""
    id_pattern: str = ""
    iri_pattern: str = ""

    @property
    def license_url(self) -> str:
        """The page of the licence: its own if it is known, else that of the SPDX licence list."""
        known = KNOWN_LICENSES.get(self.license)
        return known[0] if known else spdx_page(self.license)


@dataclass(frozen=True)
class RepositoryTemplate:
    """A kind of repository, with the folder of its files. `words` are for its examples, by language and placeholder.

    `creator_by_name` is True if its schema takes a creator who has a name and no IRI.
    """

    name: str
    summary: str
    description: str
    creator_by_name: bool
    replacements: tuple[tuple[str, str], ...]
    words: Mapping[str, Mapping[str, str]]
    folder: Traversable

    def has_examples(self, language: str) -> bool:
        """Return True if it has examples in a language."""
        return _plain_language(language) in self.words


def templates() -> dict[str, RepositoryTemplate]:
    """Return the templates by name, sorted."""
    by_name = {}
    for folder in sorted(_templates().iterdir(), key=lambda entry: entry.name):
        if folder.joinpath("template.toml").is_file():
            data = tomllib.loads(folder.joinpath("template.toml").read_text(encoding="utf-8"))
            pairs = tuple((pair["old"], pair["new"]) for pair in data.pop("replace"))
            by_name[folder.name] = RepositoryTemplate(folder.name, folder=folder, replacements=pairs, **data)
    return by_name


def _templates() -> Traversable:
    return resources.files(__package__).joinpath("templates")


def _plain_language(tag: str) -> str:
    return tag.partition("-")[0]


def repository_texts(template: RepositoryTemplate, new: NewTaxonomy, *, examples: bool) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file of a repository, except the files compiled from its schema."""
    words = _words(template, new)
    known = (new.creator_url, new.namespace)
    in_markdown = {name: word if name == "model" else escaped(word, known) for name, word in words.items()}
    in_markdown["creator_page"] = f" (<{in_markdown['creator_url']}>)" if new.creator_url else ""
    for path, text in _texts(_templates().joinpath("common")):
        yield re.sub(r"(^|/)_", r"\1.", path), _filled(text, in_markdown if path.endswith(".md") else words)
    yield SCHEMA_FILE, _filled(schema_text(template), words)
    yield "taxokit.toml", _options_text(template, new)
    if examples and template.has_examples(new.language):
        yield from example_texts(new)
    if (text_of_license := license_text(new)) is not None:
        yield "LICENSE", text_of_license


def _options_text(template: RepositoryTemplate, new: NewTaxonomy) -> str:
    """Return the configuration of a template, with the patterns for new items before its tables."""
    patterns = {"id-pattern": ID_PATTERNS.get(new.id_pattern, new.id_pattern), "iri-pattern": new.iri_pattern}
    lines = [f'{key} = "{pattern}"' for key, pattern in patterns.items() if pattern]
    comment = ["# The forms of new identifiers and IRIs; existing items keep theirs."] if lines else []
    text = template.folder.joinpath("taxokit.toml").read_text(encoding="utf-8").rstrip("\n")
    options, blank, tables = text.partition("\n\n")
    return "\n".join([options, *comment, *lines]) + f"{blank}{tables}\n"


def schema_text(template: RepositoryTemplate) -> str:
    """Return the schema of a template, with placeholders."""
    schema = template.folder.joinpath("schema", "taxonomy.yaml").read_text(encoding="utf-8")
    for old, text in template.replacements:
        schema = schema.replace(old, text)
    return schema


def filler(template: RepositoryTemplate, new: NewTaxonomy) -> Callable[[str], str]:
    """Return the function that fills the placeholders of a text with the words of a new taxonomy."""
    return partial(_filled, words=_words(template, new))


def example_texts(new: NewTaxonomy) -> Iterator[tuple[str, str]]:
    """Yield path and text of each example item of a template, in the language of the taxonomy."""
    template = templates()[new.template]
    ours = _plain_language(new.language)
    beside = next((language for language in template.words if language != ours), ours)
    words = {
        **template.words[ours],
        **{f"other_{name}": text for name, text in template.words[beside].items()},
        "other_language": beside,
    }
    for path, text in _texts(template.folder.joinpath(TAXONOMY_FOLDER)):
        yield f"{TAXONOMY_FOLDER}/{path}", _filled(text, words)


def _texts(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _texts(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_text(encoding="utf-8")


def license_text(new: NewTaxonomy) -> str | None:
    """Return the text of the licence, or its address if that is not included; None for a licence that SPDX lacks."""
    entry = _templates().joinpath("licenses", f"{new.license}.txt")
    if new.license in KNOWN_LICENSES and entry.is_file():
        return entry.read_text(encoding="utf-8")
    if new.license not in licenses():
        return None
    return f"{new.title} is licensed under {new.license}. The text of the licence:\n\n{new.license_url}\n"


def _words(template: RepositoryTemplate, new: NewTaxonomy) -> dict[str, str]:
    return {
        **{field.name: str(getattr(new, field.name)) for field in fields(new)},
        "description": _description(template, new),
        "name": _name(new.title),
        "schema_title": f"Schema of {new.title}",
        "taxokit": __version__,
        "base": document_space(new.namespace),
        "model": template.folder.joinpath("model.md").read_text(encoding="utf-8").rstrip("\n"),
    }


def _description(template: RepositoryTemplate, new: NewTaxonomy) -> str:
    """Return the description, by default that of the template if the language is English, else the title."""
    return new.description or (template.description if _plain_language(new.language) == "en" else new.title)


def _name(title: str) -> str:
    """Return a title as a name of a LinkML schema: letters, digits and underscores."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return name if name[:1].isalpha() else f"taxonomy_{name}".rstrip("_")


def _filled(text: str, words: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: _WRITTEN[match[2]](words[match[1]]), text)


def root_text(schema: Schema, new: NewTaxonomy) -> str:
    """Return the text of the file with the metadata of the taxonomy.

    Raises ConfigError if an agent has no IRI and the schema requires one.
    """
    metadata: dict[str, Any] = {
        terms.TITLE: new.title,
        terms.DESCRIPTION: _description(templates()[new.template], new),
        terms.URI_SPACE: new.namespace,
        terms.LANGUAGE: new.language,
        terms.LICENSE_ID: new.license,
        terms.LICENSE: new.license_url,
        terms.LANDING_PAGE: new.homepage,
    }
    agents = _agents(schema, new)
    credit = template_slot(schema)
    values: dict[str, Any] = {}
    for slot in schema.root.slots:
        value = DEFAULT_TEMPLATE if slot is credit else agents.get(slot.name) or metadata.get(slot.uri)
        if slot.uri == terms.LANDING_PAGE and slot.required:
            value = value or dataset_iri(new.namespace)
        if value:
            values[slot.name] = value
    head = (
        f"# yaml-language-server: $schema=../schema/generated/{schema.root.kind}-file.schema.json\n"
        "# What is true of the taxonomy as a whole. Its items are in the folders beside this file, one file each.\n"
        "# Version and date are missing on purpose: `taxokit release` stamps them.\n"
    )
    return head + emitter.block(values, 0)


def _agents(schema: Schema, new: NewTaxonomy) -> dict[str, Any]:
    """Return creator and publisher by the names of their slots; a publisher that is required is the creator."""
    creator = new.creator, new.creator_url
    values = _agent(schema, terms.CREATOR, "creator", *creator)
    required = any(slot.required for slot in schema.root.slots if slot.uri == terms.PUBLISHER)
    if new.publisher or required:
        publisher = (new.publisher, new.publisher_url) if new.publisher else creator
        values |= _agent(schema, terms.PUBLISHER, "publisher", *publisher)
    return values


def _agent(schema: Schema, uri: str, option: str, name: str, iri: str) -> dict[str, Any]:
    slots = agent_slots(schema, uri)
    if slots.item is not None and iri:
        cls = schema.classes[slots.item.range]
        pairs = ((cls.identifier, iri), (cls.meaning(terms.NAME), name))
        return {slots.item.name: {slot.name: value for slot, value in pairs if slot is not None}}
    if slots.name is not None:
        return {slots.name.name: name}
    raise ConfigError(f"the template requires an IRI of the {option}", where=f"--{option}-url")


# --- the wheel of the tool ------------------------------------------------------------------------------------------


def tool_wheel() -> tuple[str, bytes] | None:
    """Return name and content of a wheel of the running tool, None if the tool is not installed."""
    try:
        installed = metadata.distribution("taxokit")
    except metadata.PackageNotFoundError:
        return None
    about = installed.read_text("METADATA") or ""
    about = re.sub(r"^Version: .*$", f"Version: {__version__}", about, count=1, flags=re.MULTILINE)
    folder = f"taxokit-{__version__}.dist-info"
    files = {f"taxokit/{path}": data for path, data in sorted(_package_files())}
    files |= {
        f"{folder}/METADATA": about.encode(),
        f"{folder}/WHEEL": _WHEEL.encode(),
        f"{folder}/entry_points.txt": (installed.read_text("entry_points.txt") or "").encode(),
    }
    record = "".join(f"{path},sha256={_digest(data)},{len(data)}\n" for path, data in sorted(files.items()))
    files[f"{folder}/RECORD"] = f"{record}{folder}/RECORD,,\n".encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path, _EARLIEST), data)  # not compressed: Git does that
    return f"taxokit-{__version__}-py3-none-any.whl", buffer.getvalue()


def lock_text(wheel: bytes) -> str:
    """Return the requirement by which `pip install --require-hashes` takes only a wheel with these bytes."""
    digest = hashlib.sha256(wheel).hexdigest()
    return f"# The wheel in `{WHEELS}/`, as `taxokit init` wrote it.\ntaxokit=={__version__} --hash=sha256:{digest}\n"


def _package_files() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).resolve().parents[1]
    for path in package.rglob("*"):
        if path.is_file() and path.parent.name != "__pycache__":
            yield path.relative_to(package).as_posix(), path.read_bytes()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


# --- compiled schemas -----------------------------------------------------------------------------------------------


def precompiled_schema(new: NewTaxonomy) -> dict[str, str] | None:
    """Return the result of `compile_schema` for a new repository, without LinkML.

    None if LinkML must compile it: the template was edited since its stored files were made, or the namespace has
    characters that some format escapes, shares its beginning with one of the schema, or ends in a number sign and the
    context resolves identifiers against it.
    """
    template = templates()[new.template]
    stored = template.folder.joinpath(COMPILED)
    is_plain = _PLAIN_LICENSE.fullmatch(new.license) and _PLAIN_NAMESPACE.fullmatch(new.namespace)
    if not (stored.is_file() and is_plain):
        return None
    files = {name: "\n".join(lines) for name, lines in json.loads(stored.read_text(encoding="utf-8")).items()}
    model = json.loads(files[_MODEL])
    sources = {SCHEMA_FILE: sha256(schema_text(template).encode())}
    is_base = "#" in new.namespace and any(f'"@base": "{_NAMESPACE}' in text for text in files.values())
    if model["sources"] != sources or is_base or _overlaps(new.namespace, model["prefixes"]):
        return None
    files = {name: _filled(text, _words_in(name, template, new)) for name, text in files.items()}
    model = json.loads(files.pop(_MODEL))
    return {
        **files,
        _MODEL: model_text(model, {SCHEMA_FILE: filler(template, new)(schema_text(template)).encode()}, files),
    }


def _words_in(name: str, template: RepositoryTemplate, new: NewTaxonomy) -> dict[str, str]:
    """Return the words of a new taxonomy as a compiled file has them: in Markdown, or in strings of JSON and Turtle."""
    words = _words(template, new)
    ending = name.rpartition(".")[2]
    if ending in ("json", "jsonld", "ttl"):
        words["schema_title"] = json.dumps(words["schema_title"], ensure_ascii=False)[1:-1]
    elif ending == "md":
        words["schema_title"] = escaped(words["schema_title"])
    return words


def _overlaps(namespace: str, prefixes: Mapping[str, str]) -> bool:
    """Return True if a namespace is inside another one of the schema, or around it, which decides the prefixes."""
    others = {*terms.PREFIXES.values(), *(iri for iri in prefixes.values() if not iri.startswith("@@"))}
    return any(namespace.startswith(other) or other.startswith(namespace) for other in others)
