"""The publication: the final releases, the addresses of everything in them, and the places to report and to edit.

The pages of a site and the answers of the service are functions of it.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from taxokit.query.search import NameIndex
from taxokit.rdf import terms
from taxokit.releases.integrity import check_unchanged
from taxokit.releases.releases import CHECKSUMS, Released, released, to_use, withdrawn
from taxokit.releases.signatures import ALLOWED_SIGNERS
from taxokit.repository.git import Git
from taxokit.repository.project import INDEX_FILE, RELEASES_FOLDER, SCHEMA_FILE, TAXONOMY_FILE, Project
from taxokit.repository.reading import LISTING, SIGNATURE, read_file
from taxokit.taxonomy.loader import Locations, load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, named_items
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Slot
from taxokit.text.diagnostics import Origin
from taxokit.text.errors import ConfigError, MissingFileError, UnreadableReleaseError
from taxokit.web.addresses import Addresses, Contents, all_items
from taxokit.web.languages import ENGLISH, catalog, direction, interface_of
from taxokit.web.published_release import PublishedRelease
from taxokit.web.translation import TranslatedRelease, languages_of

METADATA = Origin(TAXONOMY_FILE, ())
SCHEMA = Origin(SCHEMA_FILE, ())

MOST_SNAPSHOTS = 5_000
"""Up to how many items of the current release each has a page in each release, unless the settings say otherwise."""

MOST_TRANSLATED = 20_000
"""How many pages of items in other languages a site has at most: the languages with the most names come first."""

_MOST_NEAR = 5

_WORD = re.compile(r"\{(\w+)\}")
_REMOTE = re.compile(r"(?:https?://(?:[^@/]+@)?|ssh://git@|git@)([\w.-]+)[:/](.+?)(?:\.git)?/?\s*")


class File(NamedTuple):
    """A file of the site: its path relative to the output folder, with forward slashes, and its content."""

    path: str
    data: bytes


class ReleaseFile(NamedTuple):
    """A file of a release, which the site has as it is."""

    path: str
    release: Released
    name: str

    def pieces(self) -> Iterator[bytes]:
        """Yield its content. Raises ReleaseError."""
        return self.release.read_pieces(self.name)

    @property
    def data(self) -> bytes:
        """The content as a whole. Raises ReleaseError."""
        return b"".join(self.pieces())


class Part(NamedTuple):
    """A thing with an IRI and no page: it is described on the page of another, at an anchor."""

    anchor: str
    item: Item
    release: PublishedRelease


class Source(NamedTuple):
    """The source of a value, in the word of the schema, and the path of its statement, "" if the item itself has it."""

    word: str
    path: str


class Settings(NamedTuple):
    """The choices of a user: the address of the site, and `snapshots` if items have a page in each release.

    By default, the site is at its IRIs, and the number of items decides on pages. `url` has a host and the path there.
    With `compress`, its texts have compressed copies, and with `cards` each item an image for links to it.
    """

    base_path: str | None = None
    snapshots: bool | None = None
    url: str = ""
    compress: bool = False
    cards: bool = False


BY_DEFAULT = Settings()


@dataclass(frozen=True)
class Editing:
    """The addresses at which readers report a problem and edit a source, from the configuration of a repository.

    `fallback` is the address for problems if it names none. An address with `{origin}` needs a repository with one.
    """

    project: Project
    fallback: str = ""

    def report(self, title: str, iri: str) -> str:
        """Return the address at which to report a problem with a page. Raises ConfigError."""
        return self._filled("report-url", {"title": title, "iri": iri}) or self.fallback

    def suggest(self) -> str:
        """Return the configured address for problems, in which a script fills in title and text. Raises ConfigError."""
        return self._filled("report-url", {"title": "{title}", "iri": "{iri}"})

    def edit(self, origin: Origin | Item) -> str:
        """Return the address at which to edit an item or a file, "" if there is none. Raises ConfigError."""
        if not self._filled("edit-url", {}):
            return ""
        path, line = origin.path if isinstance(origin, Origin) else "", 1
        if isinstance(origin, Item):
            is_known = origin.cls.name in self._sources.schema.classes
            item = self._sources.index(origin.cls.name).get(origin.id) if is_known else None
            if item is None:
                return ""
            path, line, *_ = self._sources.derive(Locations).of(self._sources.origin(item))
        return self._filled("edit-url", {"path": path, "line": str(line)})

    def translate(self, language: str) -> str:
        """Return the address at which to translate texts into a language, "" if there is none. Raises ConfigError."""
        return self._filled("translate-url", {"language": language})

    @cached_property
    def origin(self) -> str:
        """The address of the repository on the web, by that of its Git remote `origin`; "" without one."""
        remote = Git(self.project.root).run("remote", "get-url", "origin", check=False).decode(errors="replace")
        match = _REMOTE.fullmatch(remote)
        return f"https://{match[1]}/{match[2]}" if match else ""

    @cached_property
    def _sources(self) -> Taxonomy:
        return load(self.project)

    def _filled(self, key: str, words: Mapping[str, str]) -> str:
        """Return an address of the configuration with words in it. Raises ConfigError if it is not a web address."""
        template = str(getattr(self.project, key.replace("-", "_")))
        if "{origin}" in template:
            template = template.replace("{origin}", self.origin) if self.origin else ""
        if template and not template.startswith(("https://", "http://", "mailto:")):
            message = f"the option {key!r} must begin with https://, http:// or mailto:"
            raise ConfigError(message, where=self.project.where)
        return _WORD.sub(
            lambda match: quote(words.get(match[1], match[0]), safe="/" if match[1] == "path" else ""), template
        )


@dataclass(frozen=True, eq=False)
class Publication:
    """All final releases, the lowest first. `current` is the release to use: the unversioned pages are of it.

    `beside` are the index, signatures and signers by their path in the folder of releases. With `has_snapshots`, each
    item has a page in each release. `host` is the origin of the site (RFC 6454) if it is not that of the namespace.
    With `is_preview`, `current` is the working tree, which is not released. `is_served` is True
    if there are answers for programs beside the pages, and `has_mcp` if there are some for AI assistants. One in
    another language has an `original`.
    """

    releases: tuple[PublishedRelease, ...]
    current: PublishedRelease
    addresses: Addresses
    editing: Editing
    beside: Mapping[str, bytes] = field(default_factory=dict)
    has_snapshots: bool = True
    host: str = ""
    is_preview: bool = False
    original: "Publication | None" = None
    is_served: bool = False
    has_mcp: bool = False
    has_cards: bool = False
    answers: dict[Any, Any] = field(default_factory=dict, init=False)
    _paths: dict[ItemKey, str] = field(default_factory=dict, init=False)

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy of the current release."""
        return self.current.taxonomy

    @property
    def origin(self) -> str:
        """The origin of the site: its host, else that of the namespace."""
        namespace = urlsplit(self.addresses.namespace)
        return self.host or f"{namespace.scheme}://{namespace.netloc}"

    @property
    def lists(self) -> Sequence[Slot]:
        """The slots of the root whose items have a list, in the order of the schema."""
        return tuple(self.taxonomy.schema.folders.values())

    def items(self) -> Iterator[tuple[PublishedRelease, Item]]:
        """Yield each item that has a page, with the current release, or else the newest release that has it."""
        met = set()
        for release in self.newest_first:
            for item in named_items(release.taxonomy):
                if item.key not in met:
                    met.add(item.key)
                    yield release, item

    @cached_property
    def by_version(self) -> Mapping[str, PublishedRelease]:
        """The releases by version, the highest first."""
        return {release.version: release for release in reversed(self.releases)}

    @property
    def newest_first(self) -> Sequence[PublishedRelease]:
        """The releases, the current one before the others."""
        return (self.current, *(release for release in reversed(self.releases) if release is not self.current))

    @property
    def language(self) -> str:
        """The language of its texts: that of the taxonomy, or another into which they are translated."""
        return self.addresses.language or self.current.attribution.language or ENGLISH

    @property
    def direction(self) -> str:
        """The direction in which that is written: `ltr` or `rtl`."""
        return direction(self.language)

    @cached_property
    def translations(self) -> Sequence["Publication"]:
        """The same in the other languages of the current release; its pages in these are at most `MOST_TRANSLATED`."""
        if self.addresses.language:
            return ()
        free = [tag for tag in languages_of(self.taxonomy) if self.addresses.is_free(tag)]
        most = MOST_TRANSLATED // (len(named_items(self.taxonomy)) or 1)
        return tuple(self._in_language(tag) for tag in sorted(free[:most]))

    @cached_property
    def language_folders(self) -> tuple[str, ...]:
        """The tags of the languages below which there are pages, and that of its own language; none if it has one."""
        tags = [other.language for other in self.translations]
        own = [self.language] if tags and self.addresses.is_free(self.language) else []
        return (*tags, *own)

    def _in_language(self, tag: str) -> "Publication":
        current = TranslatedRelease(self.current.released, self.current.withdrawn, original=self.current, language=tag)
        releases = tuple(current if release is self.current else release for release in self.releases)
        return replace(
            self, releases=releases, current=current, addresses=self.addresses.in_language(tag), original=self
        )

    def attribute_of(self, item: Item, uri: str = "", release: PublishedRelease | None = None) -> str:
        """Return the attribute for a text of an item, "" if it is in the language of the page."""
        language = (release or self.current).language_of(item, uri)
        if language == self.language:
            return ""
        from markupsafe import Markup, escape

        tag = escape(language)
        return Markup(f' lang="{tag}" data-lang="{tag}"')  # noqa: S704 - it is escaped

    @cached_property
    def interface_attribute(self) -> str:
        """The attribute for words of the interface, "" if these are in the language of the page."""
        from markupsafe import Markup

        language = interface_of(self.language)
        is_own = language == self.language.partition("-")[0].lower()
        return "" if is_own else Markup(f' lang="{language}" dir="{direction(language)}"')  # noqa: S704

    @cached_property
    def english_attribute(self) -> str:
        """The attribute for words that are in English on each page, "" if the page is in English."""
        from markupsafe import Markup

        return "" if self.language.partition("-")[0].lower() == ENGLISH else Markup(' lang="en" dir="auto"')

    def gettext(self, words: str) -> str:
        """Return words of the interface in its language."""
        return catalog(self.language).gettext(words)

    @cached_property
    def upper(self) -> frozenset[ItemKey]:
        """The items of the current release that have others below them."""
        narrower = ((item.cls.meaning(terms.NARROWER), item) for item in self.taxonomy.items)
        keys = {item.key for slot, item in narrower if slot and item.values(slot)}
        for item in named_items(self.taxonomy):
            slot = item.cls.meaning(terms.BROADER)
            keys.update(target.key for target in (targets_of(self.taxonomy, item, slot) if slot else ()))
            keys.update(parent.key for parent in item.path[-1:])
        return frozenset(keys)

    @cached_property
    def deprecated(self) -> frozenset[ItemKey]:
        """The items of the current release that should not be used."""
        return frozenset(item.key for item in self.taxonomy.items if is_deprecated(self.taxonomy, item))

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Part]]:
        """The newest of each thing with an IRI and no page of its own, by the path of the page that describes it."""
        if self.original:
            return self.original.parts
        parts: dict[str, dict[str, Part]] = {}
        for release in self.newest_first:
            for item in all_items(release.taxonomy):
                address = self.addresses.of_iri(release.taxonomy.iri(item))
                path = (address.see or self.addresses.path(address)) if address else ""
                page, _, anchor = path.partition("#")
                if anchor:
                    parts.setdefault(page, {}).setdefault(anchor, Part(anchor, item, release))
        return {page: tuple(by_anchor.values()) for page, by_anchor in parts.items()}

    @cached_property
    def sources(self) -> Sequence[Part]:
        """The statements on where the parts of the taxonomy are from: the items in its lists under dct:provenance."""
        if self.original:
            return self.original.sources
        parts = self.parts.get(self.addresses.sources, ())
        return [part for part in parts if part.release is self.current and part.item.cls.key]

    @cached_property
    def source_statements(self) -> Mapping[tuple[str, str], Source]:
        """The content of `sources`, by class and slot."""
        if self.original:
            return self.original.source_statements
        statements: dict[tuple[str, str], Source] = {}
        for anchor, item, _ in self.sources:
            words = (item.data.get(slot.name) for slot in item.cls.slots if slot.kind == "enum")
            source = Source(" ".join(filter(None, words)), f"{self.addresses.sources}#{anchor}")
            cls, slot = (str(item.data.get(name)) for name in item.cls.key[:2])
            statements.update(((other.name, slot), source) for other in self.taxonomy.schema.descendants(cls))
        return statements

    def path(self, item: Item) -> str:
        """Return the path of the page of an item; pages link to the same items over and over."""
        key = item.key
        if key not in self._paths:
            self._paths[key] = self.addresses.path(self.addresses.of_item(item))
        return self._paths[key]


def name_of(item: Item) -> str:
    """Return the name of an item: its label, else its identifier."""
    return label_of(item) or item.id


def by_top(items: Iterable[Item], page: Item | None = None) -> list[tuple[Item | None, list[Item]]]:
    """Return items by the top item around each; by None without one, or if that is the item of the page."""
    groups: dict[Item | None, list[Item]] = {}
    for item in items:
        top = item.path[0] if item.path and item.path[0] is not page else None
        groups.setdefault(top, []).append(item)
    return list(groups.items())


def targets_of(taxonomy: Taxonomy, item: Item, slot: Slot) -> list[Item]:
    """Return the items that a slot of an item refers to, or contains."""
    if slot.name not in item.data:
        return []
    if slot.refers:
        references = references_in(taxonomy, item, slot)
        return [reference.target for reference in references if reference.target is not None]
    index = taxonomy.index(slot.range)
    return [index[inner.id] for inner in taxonomy.inside(item, slot) if inner.id in index]


def texts_of(item: Item, uri: str) -> list[Any]:
    """Return the values of the slot with a meaning, none if the class has no such slot."""
    slot = item.cls.meaning(uri)
    return item.values(slot) if slot else []


def first_text(item: Item, uri: str) -> str:
    """Return the first text of an item with a meaning, "" if there is none."""
    return next((value for value in texts_of(item, uri) if isinstance(value, str)), "")


def nearest(taxonomy: Taxonomy, name: str) -> list[Item]:
    """Return the items that a wrong name, identifier or path may have meant, the nearest first."""
    matches = taxonomy.derive(NameIndex).matches(name.rstrip("/").rpartition("/")[2])
    return [match.item for match in matches[:_MOST_NEAR]]


def read_publication(project: Project, settings: Settings = BY_DEFAULT, preview: Released | None = None) -> Publication:
    """Return the publication of a repository: its releases and, for a preview, the working tree in front of these.

    Raises ReleaseError if there is no release, or one cannot be read or was changed, and ConfigError if two things
    would have the same address.
    """
    folders, reasons = released(project), withdrawn(project)
    newest = preview or to_use(folders, reasons)
    folders += [preview] if preview else []
    if newest is None:
        hint = "make one with `taxokit release`, or preview the working tree with `taxokit site --serve`"
        raise UnreadableReleaseError("contains no release yet", where=project.releases_folder, hint=hint)
    for folder in folders:
        check_unchanged(folder)
    releases = tuple(PublishedRelease(folder, reasons.get(str(folder.version), "")) for folder in folders)
    contents = {release.version: Contents(release.taxonomy, tuple(release.files)) for release in releases}
    current = next(release for release in releases if release.released is newest)
    is_small = len(named_items(current.taxonomy)) <= MOST_SNAPSHOTS
    url = urlsplit(settings.url)
    publisher = current.attribution.publisher.page
    addresses = Addresses(contents, current.version, url.path if settings.url else settings.base_path)
    is_elsewhere = publisher.startswith(("https://", "http://")) and addresses.of_iri(publisher) is None
    return Publication(
        releases,
        current,
        addresses,
        Editing(project, publisher if is_elsewhere else ""),  # our own page about it has no address to report to
        files_beside(project, folders),
        is_small if settings.snapshots is None else settings.snapshots,
        f"{url.scheme}://{url.netloc}" if settings.url else "",
        preview is not None,
        has_cards=settings.cards,
    )


def digest_of_releases(project: Project) -> str:
    """Return a digest of the releases, by their checksums, and of everything beside them. Raises TaxokitError."""
    releases = released(project)
    digest = hashlib.sha256(repr((withdrawn(project), files_beside(project, releases))).encode())
    for release in releases:
        digest.update(release.read_bytes(CHECKSUMS))
    return digest.hexdigest()


def files_beside(project: Project, releases: Iterable[Released]) -> dict[str, bytes]:
    """Return the index of the releases, their signatures and who may sign, by path. Raises SourceError."""
    files = {}
    signed = (ALLOWED_SIGNERS, *(release.signature for release in releases))
    for path, kind in {INDEX_FILE: LISTING, **dict.fromkeys(signed, SIGNATURE)}.items():
        name = path.removeprefix(f"{RELEASES_FOLDER}/")
        with suppress(MissingFileError):
            files[name] = read_file(project.root, f"{project.releases_folder}/{name}", kind)
    return files
