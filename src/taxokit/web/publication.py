"""What the pages of a site are made of: final releases, and the addresses of what is in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlsplit

from taxokit.rdf import terms
from taxokit.releases.integrity import refuse_changed
from taxokit.releases.releases import Released, released, to_use, withdrawn
from taxokit.releases.signatures import ALLOWED_SIGNERS
from taxokit.repository.project import INDEX_FILE, RELEASES_FOLDER, Project
from taxokit.repository.reading import LISTING, SIGNATURE, read_file
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import label_of, named_items
from taxokit.taxonomy.references import inlined_items
from taxokit.taxonomy.schema import Slot
from taxokit.text.errors import MissingFileError, UnreadableReleaseError
from taxokit.web.addresses import Addresses, Contents
from taxokit.web.editing import Editing
from taxokit.web.published_release import PublishedRelease


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
    """Something that has an IRI and no page: it is described on the page of another, at an anchor."""

    anchor: str
    item: Item
    release: PublishedRelease


class Source(NamedTuple):
    """Where a value is from, in the word of the schema, and the path of what says so, "" where the item itself does."""

    word: str
    path: str


MOST_SNAPSHOTS = 5_000
"""Up to how many items of the current release each has a page in each release, where the settings do not say."""


class Settings(NamedTuple):
    """What a user chooses: where the site is, and whether items have a page in each release.

    By default, it is where its IRIs lead, and the number of items decides. `url` names a host and a path there, in
    place of `base_path`.
    """

    base_path: str | None = None
    snapshots: bool | None = None
    url: str = ""


BY_DEFAULT = Settings()


@dataclass(frozen=True, eq=False)
class Publication:
    """All final releases, the lowest first. `current` is the one to use, of which the unversioned pages are.

    `beside` are the index, signatures and signers by their path in the folder of releases. `editing` says where to
    report problems and edit sources. With `has_snapshots`, each item has a page in each release. `host` is the origin
    of the site (RFC 6454) where that is not the one of the namespace. With `is_preview`, `current` is the working tree,
    which is not released.
    """

    releases: tuple[PublishedRelease, ...]
    current: PublishedRelease
    addresses: Addresses
    editing: Editing
    beside: Mapping[str, bytes] = field(default_factory=dict)
    has_snapshots: bool = True
    host: str = ""
    is_preview: bool = False

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy of the current release."""
        return self.current.taxonomy

    @property
    def origin(self) -> str:
        """Where the site is, without a path: its host, else that of the namespace."""
        where = urlsplit(self.addresses.namespace)
        return self.host or f"{where.scheme}://{where.netloc}"

    @property
    def lists(self) -> Sequence[Slot]:
        """The slots of the root whose items have a list, in the order of the schema."""
        return tuple(self.taxonomy.schema.folders.values())

    def items(self) -> Iterator[tuple[PublishedRelease, Item]]:
        """Yield each item that has a page, as the current release, or else the newest one with it, has it."""
        met = set()
        for release in self._newest_first:
            for item in named_items(release.taxonomy):
                if item.key not in met:
                    met.add(item.key)
                    yield release, item

    @property
    def _newest_first(self) -> Sequence[PublishedRelease]:
        return (self.current, *(one for one in reversed(self.releases) if one is not self.current))

    @cached_property
    def language_attribute(self) -> str:
        """The attribute for a text in the language of the taxonomy, "" where that is the language of the pages."""
        from markupsafe import Markup, escape

        language = self.current.attribution.language
        return "" if language == "en" else Markup(f' lang="{escape(language)}"')  # noqa: S704 - it is escaped

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Part]]:
        """What has an IRI and no page of its own, by the path of the page that describes it.

        Each as the current release, or else the newest one with it, has it.
        """
        found: dict[str, dict[str, Part]] = {}
        for release in self._newest_first:
            inlined = (one.item for one in inlined_items(release.taxonomy, lambda _cls: True))
            for item in (*release.taxonomy.items, *inlined):
                address = self.addresses.of_iri(release.taxonomy.iri(item))
                path = (address.see or self.addresses.path(address)) if address else ""
                page, _, anchor = path.partition("#")
                if anchor:
                    found.setdefault(page, {}).setdefault(anchor, Part(anchor, item, release))
        return {page: tuple(parts.values()) for page, parts in found.items()}

    @cached_property
    def sources(self) -> Sequence[Part]:
        """What the taxonomy says of where its parts are from: the items in a list of the root under dct:provenance."""
        of_dataset = (part for part in self.parts.get(self.addresses.base or "/", ()) if part.release is self.current)
        return [
            part
            for part in of_dataset
            if part.item.slot and part.item.slot.uri == terms.PROVENANCE and part.item.cls.key
        ]

    @cached_property
    def source_statements(self) -> Mapping[tuple[str, str], Source]:
        """What `sources` says, by class and slot."""
        found: dict[tuple[str, str], Source] = {}
        for anchor, item, _ in self.sources:
            words = [
                str(item.data[slot.name]) for slot in item.cls.slots if slot.kind == "enum" and slot.name in item.data
            ]
            said = Source(" ".join(words), f"{self.addresses.base or '/'}#{anchor}")
            cls, slot = (str(item.data.get(name)) for name in item.cls.key[:2])
            found.update(((one.name, slot), said) for one in self.taxonomy.schema.descendants(cls))
        return found

    def path(self, item: Item) -> str:
        """Return the path of the page of an item; pages link to the same ones over and over."""
        key = item.key
        if key not in self._paths:
            self._paths[key] = self.addresses.path(self.addresses.of_item(item))
        return self._paths[key]

    @cached_property
    def _paths(self) -> dict[ItemKey, str]:
        return {}


def name_of(item: Item) -> str:
    """Return what to call an item: its label, else its identifier."""
    return label_of(item) or item.id


def read_publication(project: Project, settings: Settings = BY_DEFAULT, preview: Released | None = None) -> Publication:
    """Return what a site is made of: the releases, and the working tree in front of these for a preview.

    Raises ReleaseError where there is no release, or one cannot be read or was changed, and ConfigError where two
    things would have the same address.
    """
    found = released(project)
    reasons = withdrawn(project)
    newest = preview or to_use(found, reasons)
    found += [preview] if preview else []
    if newest is None:
        hint = "a site is made from releases: folders such as `1.0.0`, each made by `taxokit release`"
        raise UnreadableReleaseError("contains no release yet", where=project.releases_folder, hint=hint)
    for release in found:
        refuse_changed(release.folder, release.name)
    releases = tuple(PublishedRelease(release, reasons.get(str(release.version), "")) for release in found)
    contents = {one.version: Contents(one.taxonomy, tuple(one.files)) for one in releases}
    current = next(one for one in releases if one.released is newest)
    chosen = settings.snapshots
    has_snapshots = len(named_items(current.taxonomy)) <= MOST_SNAPSHOTS if chosen is None else chosen
    where = urlsplit(settings.url)
    addresses = Addresses(contents, current.version, where.path if settings.url else settings.base_path)
    host = f"{where.scheme}://{where.netloc}" if settings.url else ""
    publisher = current.attribution.publisher_iri
    editing = Editing(project, publisher if publisher.startswith(("https://", "http://")) else "")
    beside = files_beside(project, found)
    return Publication(releases, current, addresses, editing, beside, has_snapshots, host, preview is not None)


def files_beside(project: Project, releases: Iterable[Released]) -> dict[str, bytes]:
    """Return the index of the releases, their signatures and who may sign, by path. Raises SourceError."""
    found = {}
    signed = (ALLOWED_SIGNERS, *(release.signature for release in releases))
    for path, kind in {INDEX_FILE: LISTING, **dict.fromkeys(signed, SIGNATURE)}.items():
        name = path.removeprefix(f"{RELEASES_FOLDER}/")
        with suppress(MissingFileError):
            found[name] = read_file(project.root, f"{project.releases_folder}/{name}", kind)
    return found
