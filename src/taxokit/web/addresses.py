"""The addresses of releases: from the IRIs of the data to paths on the web, and back.

Paths are below that of the namespace, or another base. In a namespace that ends in a number sign, the IRIs of items are
fragments of the dataset (RFC 3986, section 3.5): a browser asks for that, whose page leads to the page of the item.
`negotiate` chooses between the forms of one address.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from taxokit.formats.forms import PAGE_FORMS, form_of
from taxokit.rdf import terms
from taxokit.rdf.iris import as_uri, is_iri, normalized_uri
from taxokit.releases.addresses import INDEX, PAGES, RESERVED, is_reserved, list_name, page_names
from taxokit.releases.releases import LATEST
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import named_items
from taxokit.taxonomy.references import inlined_items
from taxokit.taxonomy.schema import Schema, Slot, dataset_iri, document_space, is_slug
from taxokit.text.errors import ConfigError
from taxokit.text.versions import is_version

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # noqa: S105 - a token as RFC 9110, section 5.6.2, has it
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_ELEMENT = re.compile(rf'(?:[^,"]|{_QUOTED})+')
_PARAMETER = rf"[ \t]*+;[ \t]*+(?:({_TOKEN})=({_TOKEN}|{_QUOTED}))?+"
_RANGE = re.compile(rf"[ \t]*({_TOKEN})/({_TOKEN})((?:{_PARAMETER})*+)[ \t]*")
_WEIGHT = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?", re.ASCII)


def negotiate(accept: str | None, forms: Mapping[str, str] = PAGE_FORMS) -> str | None:
    """Return the form that a request gets, None if none fits (406). `forms` are the media types by form.

    The form with the highest weight wins, of two the more exactly named: `text/turtle, */*` gets Turtle. Markdown wins
    over others that are named as exactly: assistants name it beside HTML, and browsers do not.
    `q=0` excludes a form. Malformed parts are ignored; if nothing is left, as without a header, anything will do.
    """
    ranges = dict(_ranges(accept or ""))
    if not ranges:
        return next(iter(forms))
    choices: list[tuple[float, int, str]] = []
    for form, media_type in forms.items():
        names = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
        rank, name = next(((rank, name) for rank, name in enumerate(names) if name in ranges), (0, ""))
        if name and ranges[name]:
            choices.append((-ranges[name], -1 if name == media_type and form == "md" else rank, form))
    return min(choices, key=lambda choice: choice[:2])[2] if choices else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Yield each media range of a header, in lower case and without parameters, and its weight."""
    for element in _ELEMENT.findall(accept):
        match = _RANGE.fullmatch(element)
        if match is None or (match[1] == "*" and match[2] != "*"):
            continue
        weights = [value for name, value in re.findall(_PARAMETER, match[3]) if name.lower() == "q"]
        if all(_WEIGHT.fullmatch(weight) for weight in weights[:1]):
            yield f"{match[1]}/{match[2]}".lower(), float(weights[0]) if weights else 1.0


AddressKind = Literal["dataset", "list", "item", "schema", "snapshot", "snapshot-item", "file", "elsewhere", "latest"]
"""`elsewhere` is an IRI that is described at another address, `latest` a path that moves with each release."""

_SOURCES = "about/sources"
"""The page that describes the statements on where the parts of a taxonomy are from."""

_TRANSLATED: frozenset[AddressKind] = frozenset(("dataset", "list", "item"))
_SHARED = frozenset(
    ("about", "embed", "assets", "downloads", "releases", "feed", "sitemap", "opensearch", "404", "index", "signatures")
)
"""The kinds of addresses that have a page in each language of the vocabulary, and the other pages that do not."""

_SCHEMA_FILES = {
    "schema": "schema/taxonomy.linkml.yaml",
    "ns/shapes": "schema/taxonomy.shacl.ttl",
    "ns/taxonomy.schema.json": "schema/taxonomy.schema.json",
}
"""The IRIs that schema files have themselves, relative to the documents of the taxonomy, and the files."""

_BASE = re.compile(r"(?:/[\w.~-]+)*")
_LIST_NODE = re.compile(r"(.+)-(member-\d+)")
_SEGMENT = re.compile(r"[A-Za-z0-9_-]+")
_MOST_KEPT = 2_000  # addresses of items: a page asks for its own again and again
_LONGEST_NAME = 240  # bytes of a file name, with room for its suffix


class Contents(NamedTuple):
    """The content of one release that has addresses: the items of its document, and its files, by their paths."""

    taxonomy: Taxonomy
    files: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """One address: `name` is its path below the base, without the suffix of a form, "" for the dataset.

    `release` is the version that it is of, `key` the item that it is about, `see` the path to which it leads.
    """

    kind: AddressKind
    name: str
    form: str = ""
    anchor: str = ""
    release: str = ""
    key: ItemKey | None = None
    see: str = ""

    @property
    def status(self) -> int:
        """The HTTP status of a request for it: 303 (RFC 9110, section 15.4.4) or 302 if it leads elsewhere."""
        return {"elsewhere": 303, "latest": 302}.get(self.kind, 200)

    @property
    def is_negotiated(self) -> bool:
        """True if it is an IRI with several forms, of which a request gets one by its `Accept` header."""
        return self.kind in ("dataset", "list", "item", "schema") and not self.form


class Redirect(NamedTuple):
    """An IRI that is described on the page `see`: `target` is its path and query in a request, percent-encoded.

    `path` is the same decoded, "" if servers that compare decoded paths, or files, cannot tell it from another.
    """

    target: str
    path: str
    see: str

    @property
    def file(self) -> str:
        """The file that servers of files have at its path."""
        return f"{self.path}index.html" if self.path.endswith("/") else f"{self.path}.html"


class Addresses:
    """The addresses of some releases, by version. The unversioned pages are of the `current` one.

    Raises ConfigError if the namespace, the name of a class or a list, or an identifier cannot be part of an address.
    """

    def __init__(self, releases: Mapping[str, Contents], current: str, base_path: str | None = None) -> None:
        self.current = current
        self.language = ""
        self.namespace = releases[current].taxonomy.namespace
        if not is_iri(self.namespace):
            raise ConfigError(f"the namespace {self.namespace!r} is not an IRI")
        path = urlsplit(self.namespace).path if base_path is None else f"/{base_path.strip('/')}"
        self.base = path.rstrip("/")
        if not _BASE.fullmatch(self.base):
            hint = "use letters, digits and the signs - . _ ~, or name another path with --base-path"
            raise ConfigError(f"the path {self.base!r} cannot be that of a site", hint=hint)
        _check_names(releases[current].taxonomy.schema)
        order = [current, *(version for version in reversed(list(releases)) if version != current)]
        self._releases = {version: _Release(version, *releases[version]) for version in order}
        self.of_item = lru_cache(maxsize=_MOST_KEPT)(self._of_item)

    def in_language(self, tag: str) -> "Addresses":
        """Return the same addresses for the pages in another language, which are in a folder with its tag."""
        own = copy(self)
        own.language = tag
        return own

    def is_free(self, name: str) -> bool:
        """Return True if no address begins with a name, so that it can be a folder of pages."""
        kinds = {item.partition("/")[0] for release in self._releases.values() for item in release.items}
        elsewhere = {address.name.partition("/")[0] for address in self.elsewhere.values()}
        return name not in {*RESERVED, *PAGES, *kinds, *elsewhere, self._schema_name} and self._below(name) is None

    @property
    def has_fragments(self) -> bool:
        """True if the IRIs of items are fragments of the dataset."""
        return self.namespace.endswith("#")

    @property
    def _documents(self) -> str:
        return document_space(self.namespace)

    def path(self, address: Address) -> str:
        """Return the path of an address, with its form and its anchor."""
        suffix = f".{address.form}" if address.form else ""
        anchor = f"#{address.anchor}" if address.anchor else ""
        if self.language and not suffix and address.kind in _TRANSLATED and address.release == self.current:
            return f"{self.home}/{address.name}{anchor}".rstrip("/")
        if address.name:
            return f"{self.base}/{address.name}{suffix}{anchor}"
        return f"{self.base or '/taxonomy' if suffix else self.base or '/'}{suffix}{anchor}"

    def below(self, name: str) -> str:
        """Return the path of a page of `PAGES`, or of a file of the site."""
        is_translated = self.language and not self._is_shared(name)
        return f"{self.home}/{name}" if is_translated else f"{self.base}/{name}"

    def _is_shared(self, name: str) -> bool:
        """Return True if a page or a file is the same for the pages in each language."""
        folder = name.partition("/")[0]
        return folder.partition(".")[0] in _SHARED or folder in self._releases or name == self._schema_name

    @property
    def home(self) -> str:
        """The path of the page of the dataset."""
        return f"{self.base}/{self.language}" if self.language else self.base or "/"

    @property
    def sources(self) -> str:
        """The path of the page of the statements on where the parts of the taxonomy are from."""
        return self.below(_SOURCES)

    def _of_item(self, item: Item) -> Address:
        """Return the address of an item that has an identifier of its own."""
        return Address("item", _item_name(item), release=next(iter(self.releases_with(item.key)), ""), key=item.key)

    def of_list(self, slot: Slot) -> Address:
        """Return the address of the items in a slot of the root, or of the scheme that they make."""
        return Address("list", list_name(slot), release=self.current)

    def of_iri(self, iri: str) -> Address | None:
        """Return the address that an IRI of the data has, None if it is not in the namespace or means nothing."""
        if self.has_fragments and iri.startswith(self.namespace) and iri != self.namespace:
            return self._of_fragment(iri.removeprefix(self.namespace))
        bare, _, fragment = iri.partition("#")
        is_dataset = bare == dataset_iri(self.namespace)
        is_unreachable = any(iri in release.unreachable for release in self._releases.values())
        if is_unreachable or not (is_dataset or bare.startswith(self._documents)):
            return None
        address = self.at((self.base or "/") if is_dataset else self.below(bare.removeprefix(self._documents)))
        if address is None or not fragment:
            return address
        if address.see:
            return replace(address, see=f"{address.see.partition('#')[0]}#{fragment}")
        if address.kind == "schema" and fragment not in self._terms:
            return None
        return replace(address, anchor=fragment)

    def _of_fragment(self, name: str) -> Address | None:
        """Return the address of an item by the rest of its IRI, or that of a node of its ordered list."""
        address, node = self.at(self.below(name)), _LIST_NODE.fullmatch(name)
        if address is None and node and (collection := self.at(self.below(node[1]))):
            return replace(collection, anchor=node[2])
        return address

    def at(self, target: str) -> Address | None:
        """Return the address at a path as a request has it, percent-encoded; None if there is nothing (404).

        A query (RFC 3986, section 3.4) is part of an IRI with one, and means nothing to all other addresses.
        """
        if address := self.elsewhere.get(normalized_uri(target)):
            return address
        path = unquote(target.partition("?")[0])
        name = path.removeprefix(self.base)
        if name in ("", "/") and path.startswith(self.base):
            return Address("dataset", "", release=self.current)
        stem, _, form = name.rpartition(".")
        if form in PAGE_FORMS and stem == ("" if self.base else "/taxonomy"):
            return Address("dataset", "", form, release=self.current)
        if not path.startswith(f"{self.base}/"):
            return None
        return self._below(name.removeprefix("/"))

    def _below(self, name: str) -> Address | None:
        if name == INDEX or (name == _SOURCES and self._has_sources):
            return Address("file", name)
        first, _, rest = name.partition("/")
        if first == LATEST:
            target = self._versioned(self.current, rest)
            return target and Address("latest", name, release=self.current, see=self.path(target))
        if first in self._releases:
            return self._versioned(first, rest)
        if (address := self._page(name)) is None:
            stem, _, form = name.rpartition(".")
            address = self._page(stem) if form in PAGE_FORMS else None
            address = address and replace(address, form=form)
        return address

    @cached_property
    def elsewhere(self) -> Mapping[str, Address]:
        """The address of each IRI that is described at another one, by its path and query in a request.

        Two IRIs that differ in their percent-encodings alone are one request, which then gets no answer.
        """
        addresses: dict[str, Address] = {}
        ambiguous = set()
        for release in self._releases.values():
            own: dict[str, Address] = {}
            for name, (page, anchor) in release.elsewhere:
                see = self.path(Address("dataset", page, anchor=anchor))
                address = Address("elsewhere", name, release=release.version, see=see)
                key = normalized_uri(self.path(address))
                if own.setdefault(key, address).see != see:
                    ambiguous.add(key)
            addresses |= {key: address for key, address in own.items() if key not in addresses}
        addresses = {key: address for key, address in addresses.items() if key not in ambiguous}
        return {**{normalized_uri(self.path(folder)): folder for folder in self.folders()}, **addresses}

    def folders(self) -> Iterator[Address]:
        """Yield the address of each folder with items of a kind, which leads to their list, unless it is taken."""
        taken = {*PAGES, *(item for release in self._releases.values() for item in release.items)}
        for kind, name in self._releases[self.current].list_of_kind.items():
            see = self.path(Address("list", name, release=self.current))
            for folder, file in ((kind, kind), (f"{kind}/", f"{kind}/index")):
                if file not in taken and self._below(folder) is None:
                    yield Address("elsewhere", folder, release=self.current, see=see)

    @cached_property
    def redirects(self) -> Sequence[Redirect]:
        """The redirects of a host to the pages of `elsewhere`."""
        targets = {as_uri(self.path(address)): address.see for address in self.elsewhere.values()}
        redirects = [Redirect(target, _decoded(target), see) for target, see in targets.items()]
        used = Counter(redirect.file for redirect in redirects)
        return [redirect if used[redirect.file] == 1 else redirect._replace(path="") for redirect in redirects]

    @property
    def schema(self) -> Address:
        """The address of the schema, on whose page each of its terms is an anchor."""
        return Address("schema", self._schema_name, release=self.current)

    def _page(self, name: str) -> Address | None:
        if name == self._schema_name:
            return self.schema
        if name in self._releases[self.current].lists:
            return Address("list", name, release=self.current)
        release = next((candidate for candidate in self._releases.values() if name in candidate.items), None)
        return Address("item", name, release=release.version, key=release.items[name]) if release else None

    def _versioned(self, version: str, rest: str) -> Address | None:
        release = self._releases[version]
        name = f"{version}/{rest}" if rest else version
        if not rest:
            return Address("snapshot", name, release=version)
        if rest in release.files:
            return Address("file", name, release=version)
        stem = rest.removesuffix(".html")
        key = release.items.get(stem)
        form = "html" if stem != rest else ""
        return Address("snapshot-item", f"{version}/{stem}", form, release=version, key=key) if key else None

    def releases_with(self, key: ItemKey) -> list[str]:
        """Return the versions that have an item, the current one first."""
        return [release.version for release in self._releases.values() if key in release.keys]

    @cached_property
    def _has_sources(self) -> bool:
        """True if an IRI is described on the page of sources."""
        return any(page == _SOURCES for release in self._releases.values() for _, (page, _) in release.elsewhere)

    @cached_property
    def _terms(self) -> frozenset[str]:
        """The local names of the terms that the schemas define."""
        return frozenset(term for release in self._releases.values() for term in schema_terms(release.schema))

    @cached_property
    def _schema_name(self) -> str:
        inside = self._releases[self.current].schema.default_namespace.rstrip("#/").removeprefix(self._documents)
        return inside if _SEGMENT.fullmatch(inside) else "ns"


class _Release:
    """The names of one release, relative to the base: its lists, its items, and the IRIs described elsewhere."""

    def __init__(self, version: str, taxonomy: Taxonomy, files: Collection[str]) -> None:
        self.version = version
        self.schema = taxonomy.schema
        self.files = frozenset(files)
        self.lists = {list_name(slot) for slot in self.schema.folders.values()}
        self.items = {_item_name(item): item.key for item in named_items(taxonomy)}
        self.keys = frozenset(self.items.values())
        tops = {item.cls.kind: item.top.slot for item in reversed(named_items(taxonomy))}
        self.list_of_kind = {kind: list_name(slot) for kind, slot in sorted(tops.items()) if slot}
        self.unreachable = set[str]()  # by a request: fragments, and addresses of something else
        self.elsewhere = list(self._elsewhere(taxonomy))

    def _elsewhere(self, taxonomy: Taxonomy) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield the name of each IRI without a page of its own, and the page and the anchor that describe it."""
        for name, file in _SCHEMA_FILES.items():
            if file in self.files:
                yield name, (f"{self.version}/{file}", "")
        for item in all_items(taxonomy):
            iri = taxonomy.iri(item)
            name = iri.removeprefix(taxonomy.namespace)
            is_tag = item.slot is not None and item.slot.annotations.get("translations")
            if name in ("", iri) or is_tag or self.items.get(name) == item.key:
                continue
            if item.key in self.keys and ("#" in name or self._is_taken(name)):
                self.unreachable.add(iri)
            elif item.key in self.keys:  # it gives itself another IRI
                yield name, (_item_name(item), "")
            elif "#" not in name:
                owner = next((parent for parent in reversed(item.path) if parent.key in self.keys), None)
                is_source = item.slot is not None and item.slot.uri == terms.PROVENANCE
                page = _item_name(owner) if owner else _SOURCES if is_source else ""
                yield name, (page, name.replace("/", "-"))

    def _is_taken(self, name: str) -> bool:
        """Return True if an IRI that an item gives itself is the address of something else, which keeps it."""
        return is_reserved(self.schema, name) or not self.items.keys().isdisjoint(page_names(name))


def all_items(taxonomy: Taxonomy) -> Iterator[Item]:
    """Yield the items of a taxonomy, and those inside of their values."""
    yield from taxonomy.items
    yield from inlined_items(taxonomy)


def schema_terms(schema: Schema) -> Iterator[str]:
    """Yield the local name of each term in the schema's own namespace: classes, slots, and values of enums."""
    classes = schema.classes.values()
    values = (str(about.get("uri", "")) for values in schema.enums.values() for about in values.values())
    uris = (*(cls.uri for cls in classes), *(slot.uri for cls in classes for slot in cls.slots), *values)
    for uri in dict.fromkeys(uris):
        if uri.startswith(schema.default_namespace):
            yield uri.removeprefix(schema.default_namespace)


def _item_name(item: Item) -> str:
    """Return the path of the page of an item below the base. Raises ConfigError if its identifier is not a slug."""
    if not is_slug(item.id):
        raise ConfigError(f"the identifier {item.id!r} of {item.cls.indefinite} cannot be part of an address")
    return f"{item.cls.kind}/{item.id}"


def _decoded(target: str) -> str:
    """Return the path of a request for an IRI as servers compare it and files have it, "" if that is another path."""
    path, question, _ = target.partition("?")
    decoded = unquote(path, errors="surrogateescape")
    *folders, last = decoded.split("/")[1:]
    is_file = any("." in name and form_of(name) for name in folders)
    is_name = all(folders) and not {".", ".."} & {*folders, last} and not is_file
    is_text = not any(unicodedata.category(character) in ("Cc", "Cs") for character in decoded)
    is_short = all(len(name.encode(errors="replace")) <= _LONGEST_NAME for name in (*folders, last))
    is_same = not question and "%2F" not in path.upper() and "\\" not in decoded
    return decoded if is_name and is_text and is_short and is_same else ""


def _check_names(schema: Schema) -> None:
    """Raise ConfigError if a kind, or the name of a list, would take the place of another address."""
    names: list[tuple[str, str, tuple[str, ...]]]
    names = [(f"class {cls.name}", cls.kind, RESERVED) for cls in schema.classes.values() if not cls.abstract]
    names += [(f"slot {slot.name}", list_name(slot), (*RESERVED, *PAGES)) for slot in schema.folders.values()]
    for where, name, reserved in names:
        if name in reserved or is_version(name):
            hint = f"give it another name than {', '.join(reserved)} or one that looks like a version"
            raise ConfigError(f"the address {name!r} is taken: the site itself needs it", where=where, hint=hint)
        if not _SEGMENT.fullmatch(name):
            raise ConfigError(f"{name!r} cannot be part of an address", where=where, hint="use letters, digits and -")
