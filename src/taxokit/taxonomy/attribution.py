"""Attribution: one record of the credit that reuse requires, and the forms in which artifacts carry it.

CC-BY-4.0 section 3(a)(1) asks for the creator, a notice of the licence with a link, a link to the material, and a note
on modifications. Every artifact takes these from here, and from `Attribution.of` who made which part of it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.rdf import terms
from taxokit.rdf.iris import leads_nowhere
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.provenance import is_class_verbatim
from taxokit.taxonomy.schema import Schema, Slot, dataset_iri, item_iri
from taxokit.text.errors import ReleaseError
from taxokit.text.quoting import escaped, link
from taxokit.text.versions import Version, is_date, parse_version

UNRELEASED = "unreleased"
"""The date in the credit line of a build that is not a release."""

_PLACEHOLDER = re.compile(r"\{(\w*)\}")

KNOWN_LICENSES: Mapping[str, tuple[str, str]] = {
    "CC0-1.0": ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0 Universal"),
    "CC-BY-4.0": ("https://creativecommons.org/licenses/by/4.0/", "Attribution 4.0 International"),
    "CC-BY-SA-4.0": ("https://creativecommons.org/licenses/by-sa/4.0/", "Attribution-ShareAlike 4.0 International"),
    "CC-BY-NC-4.0": ("https://creativecommons.org/licenses/by-nc/4.0/", "Attribution-NonCommercial 4.0 International"),
    "CC-BY-ND-4.0": ("https://creativecommons.org/licenses/by-nd/4.0/", "Attribution-NoDerivatives 4.0 International"),
    "CC-BY-NC-SA-4.0": (
        "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        "Attribution-NonCommercial-ShareAlike 4.0 International",
    ),
    "CC-BY-NC-ND-4.0": (
        "https://creativecommons.org/licenses/by-nc-nd/4.0/",
        "Attribution-NonCommercial-NoDerivatives 4.0 International",
    ),
}
"""Licences of taxonomies by SPDX identifier: the page, and words that the text certainly contains."""


def license_id_of(page: str) -> str:
    """Return the SPDX identifier of a licence by its page, the page itself if it is not among the known ones."""
    ids = {_plain(known): spdx for spdx, (known, _) in KNOWN_LICENSES.items()}
    return ids.get(_plain(page), page)


def _plain(page: str) -> str:
    return page.partition(":")[2].rstrip("/")


def spdx_page(spdx: str) -> str:
    """Return the page of a licence in the list of SPDX."""
    return f"https://spdx.org/licenses/{spdx}.html"


class Agent(NamedTuple):
    """A person or an organization that is credited. `iri` is "" if it has only a name, both if there is none."""

    name: str = ""
    iri: str = ""

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def page(self) -> str:
        """The IRI if it can lead anywhere, else ""."""
        return "" if leads_nowhere(self.iri) else self.iri

    def __str__(self) -> str:
        return f"{self.name} ({self.page})" if self.page else self.name

    def metadata(self) -> dict[str, str]:
        """Return it as a part of the `metadata` block of a JSON artifact."""
        return {"id": self.iri, "name": self.name} if self.iri else {"name": self.name}


Part: TypeAlias = Literal["work", "edition", "schema"]
"""A part of the artifacts: the published work with its texts, all that was added to it, or the schema."""


class PartCredit(NamedTuple):
    """The credit of one part: its maker, its version in words, and its date, None in a build."""

    maker: Agent
    version: str
    issued: str | None


class Work(NamedTuple):
    """A published work that a taxonomy is based on. `citation` is its credit line, as it was published with it."""

    iri: str
    title: str
    version: str
    issued: str
    page: str
    citation: str

    def metadata(self) -> dict[str, str]:
        """Return it as a part of the `metadata` block of a JSON artifact."""
        return {"id": self.iri, **{name: value for name, value in self._asdict().items() if name != "iri"}}


class Attribution(NamedTuple):
    """The credit for one version of a taxonomy. `issued` is an ISO 8601 date, None for a build.

    `publisher` is false if the taxonomy names none, and `homepage` the IRI of the taxonomy if it has no page.
    `translators` are those to be named, by the language that they translated into. `doi` is that of all versions, if
    there is one; files of a release do not have it, which are older.

    If the taxonomy is an edition of a published work, `creator` is the creator of that work, and `editor` edits the
    taxonomy; `statement` says what holds for the edition, and `is_as_published` is True if the description is that of
    the work. CC-BY-4.0 section 3(a)(1)(B) asks to indicate modifications.
    """

    title: str
    description: str
    version: Version
    issued: str | None
    creator: Agent
    publisher: Agent
    license: str
    license_url: str
    homepage: str
    source: str
    language: str
    template: str
    based_on: Work | None = None
    editor: Agent = Agent()
    statement: str = ""
    is_as_published: bool = False
    translators: Mapping[str, Sequence[str]] = MappingProxyType({})
    doi: str = ""

    def of(self, part: Part) -> PartCredit:
        """Return who made a part, and when.

        A verbatim text is a part of the work, any other of the edition, whose editors made schema and files too. If a
        taxonomy is its own source, all has one maker.
        """
        if self.based_on is None:
            return PartCredit(self.creator, str(self.version), self.issued)
        if part == "work":
            return PartCredit(self.creator, self.based_on.version, self.based_on.issued)
        return PartCredit(self.editor or self.publisher or self.creator, str(self.version), self.issued)

    @property
    def summary(self) -> str:
        """The description; if it is that of the published work, as a quotation with author and date."""
        work = self.based_on
        if work is None or not self.is_as_published:
            return self.description
        return f"{self.creator.name}, {work.issued}: “{self.description}”"

    @property
    def abstract(self) -> str:
        """The description, with what holds for an edition, for readers who see nothing else of it."""
        return " ".join(filter(None, (self.summary, self.statement)))

    @property
    def names(self) -> str:
        """The names to credit, in one line."""
        name = self.creator.name
        return f"{name}; edition{self._by_editor}" if self.based_on and self.editor else name

    @property
    def citation(self) -> str:
        """The credit line for verbatim use: one line, whatever the words in it."""
        return " ".join(fill_template(self.template, self._words()).split())

    @property
    def schema_citation(self) -> str:
        """The credit line for the schema, which is no part of a published work."""
        if self.based_on is None:
            return self.citation
        title = f'Schema of "{self.title}", edition {self.version}'
        words = f"{self.of('schema').maker.name}. {title}, {self.issued or UNRELEASED}. {self.source} ({self.license})."
        return " ".join(words.split())

    @property
    def in_markdown(self) -> str:
        """The credit line with a link to the licence, in Markdown."""
        return f"{self.in_words(self.citation)} {link(self.license, self.license_url)}"

    def in_words(self, credit: str) -> str:
        """Return a credit line in Markdown, in which nothing but the addresses of the taxonomy can be a link."""
        addresses = (self.homepage, self.source, self.license_url)
        return escaped(credit, [word for word in credit.split() if word.strip("()\"',.;:") in addresses])

    @property
    def adapted_citation(self) -> str:
        """The credit line for adapted material: section 3(a)(1)(B) asks to say that it was modified."""
        return f"Adapted from: {self.citation} Changes were made."

    @property
    def short(self) -> str:
        """Title, version and licence in one line, for a row of a table or the foot of a page."""
        work = self.based_on
        version = work.version if work else self.version.display
        words = f"{self.title} v{version} by {self.creator.name}, {self.license}, {self.homepage}"
        words += f"; edition {self.version}{self._by_editor}" if work else ""
        return " ".join(words.split())

    @property
    def short_of_edition(self) -> str:
        """The same for a row whose text is not in the published work."""
        work = self.based_on
        if work is None:
            return self.short
        words = f"{self.title}, edition {self.version}{self._by_editor}, {self.license}, {self.homepage}"
        return " ".join(f"{words}; based on v{work.version} by {self.creator.name}".split())

    @property
    def translator_names(self) -> list[str]:
        """The translators of all languages, each once."""
        return list(dict.fromkeys(name for names in self.translators.values() for name in names))

    @property
    def _by_editor(self) -> str:
        return f" by {self.editor.name}" if self.editor else ""

    @property
    def _head(self) -> str:
        issued = f"issued {self.issued}" if self.issued else UNRELEASED
        return f"{self.title}, {'edition' if self.based_on else 'version'} {self.version}{self._by_editor}, {issued}."

    @property
    def lines(self) -> list[str]:
        """The attribution as lines for a comment at the head of a file."""
        made = "Based on a work" if self.based_on else "Created"
        return self._lines(f"{made} by {self.of('work').maker}.", self.citation)

    @property
    def schema_lines(self) -> list[str]:
        """The same for a file of the schema, which is no part of the published work."""
        if self.based_on is None:
            return self.lines
        return self._lines(f"Its schema was written by {self.of('schema').maker}.", self.schema_citation)

    def _lines(self, made: str, citation: str) -> list[str]:
        lines = (
            self._head,
            f"{made} Source: {self.source}",
            f"Licence: {self.license}, {self.license_url}",
            f"Cite as: {citation}",
        )
        return [" ".join(line.split()) for line in lines]  # a line break would end the comment

    def metadata(self) -> dict[str, Any]:
        """Return the attribution as the `metadata` block of a JSON artifact."""
        block = {
            "title": self.title,
            "version": str(self.version),
            "issued": self.issued,
            "creator": self.creator.metadata(),
            "publisher": self.publisher.metadata() if self.publisher else None,
            "contributor": self.editor.metadata() if self.editor else None,
            "based_on": self.based_on.metadata() if self.based_on else None,
            "source": self.source,
            "homepage": self.homepage,
            "license": self.license,
            "license_url": self.license_url,
            "citation": self.citation,
        }
        return {key: value for key, value in block.items() if value is not None}

    def _words(self) -> dict[str, str]:
        own = {"version": self.version.display, "edition": str(self.version), "issued": self.issued or UNRELEASED}
        names = {"creator": self.creator.name, "publisher": self.publisher.name}
        words = {**self._asdict(), **own, **names, "based_on": self.based_on.citation if self.based_on else ""}
        return {name: words[name] for name in TEMPLATE_WORDS}


TEMPLATE_WORDS = (
    *("title", "version", "edition", "issued", "creator", "publisher", "homepage", "license", "license_url"),
    "based_on",
)
"""The names for braces in a citation template. `version` leaves out a patch of zero, `edition` does not; `based_on` is
the credit line of the published work."""


def fill_template(template: str, words: Mapping[str, str]) -> str:
    """Put words into a citation template. Unknown ones stay as they are; `unknown_words` lists them."""
    return _PLACEHOLDER.sub(lambda match: words.get(match[1], match[0]), template)


def unknown_words(template: str) -> list[str]:
    """Return the placeholders of a citation template that mean nothing."""
    return sorted({word for word in _PLACEHOLDER.findall(template) if word not in TEMPLATE_WORDS})


class AgentSlots(NamedTuple):
    """The slots of the root for an agent: `item` contains its IRI and name, `name` is for a name without an IRI."""

    item: Slot | None
    name: Slot | None


def agent_slots(schema: Schema, uri: str) -> AgentSlots:
    """Return the slots of the root with a property whose values are agents."""
    slots = [slot for slot in schema.root.slots if slot.uri == uri and not (slot.multivalued or slot.computed)]
    item = next((slot for slot in slots if slot.nesting == "one"), None)
    return AgentSlots(item, next((slot for slot in slots if slot.kind in ("string", "text")), None))


def attribution_of(
    schema: Schema, document: dict[str, Any], version: Version | None = None, issued: str | None = None
) -> Attribution:
    """Return the attribution of a document.

    By default, `version` and `issued` are those of the document. Raises ReleaseError if the document lacks a value
    that an attribution needs.
    """
    root = Item(schema.root, document)
    metadata = _Metadata(schema, root)
    text = metadata.text
    if version is None:
        version = parse_version(text(terms.VERSION))
        issued = root.meaning(terms.ISSUED)
        if issued is not None and not (isinstance(issued, str) and is_date(issued)):
            raise ReleaseError(f"the <{terms.DCT}issued> of the taxonomy is not a date, which the attribution needs")
    creator = metadata.agent(terms.CREATOR)
    has_editor = isinstance(root.meaning(terms.CONTRIBUTOR), dict)
    editor = metadata.agent(terms.CONTRIBUTOR) if has_editor else Agent()
    publisher = metadata.agent(terms.PUBLISHER) if metadata.has(terms.PUBLISHER) else Agent()
    source = dataset_iri(text(terms.URI_SPACE))
    slot = template_slot(schema)
    template = document.get(slot.name) if slot else None
    work, statement = _work(schema, root), root.meaning(terms.SKOS + "note")
    return Attribution(
        title=text(terms.TITLE),
        description=text(terms.DESCRIPTION),
        version=version,
        issued=issued,
        creator=creator,
        publisher=publisher,
        license=text(terms.LICENSE_ID),
        license_url=text(terms.LICENSE),
        homepage=text(terms.LANDING_PAGE) if metadata.has(terms.LANDING_PAGE) else source,
        source=source,
        language=text(terms.LANGUAGE),
        template=template if isinstance(template, str) else DEFAULT_TEMPLATE,
        based_on=work,
        editor=editor,
        statement=statement if work and isinstance(statement, str) else "",
        is_as_published=work is not None and _is_published(schema, document, terms.DESCRIPTION),
    )


@dataclass
class _Metadata:
    """The values of a document about itself, by property. Raises ReleaseError for missing or invalid ones."""

    schema: Schema
    root: Item

    def text(self, uri: str) -> str:
        value = self.root.meaning(uri)
        if not isinstance(value, str) or not value:
            raise ReleaseError(f"the taxonomy has no <{uri}>, which the attribution needs")
        return value

    def agent(self, uri: str) -> Agent:
        """Return an agent."""
        slots = agent_slots(self.schema, uri)
        value, only_name = self.root.value(slots.item), self.root.value(slots.name)
        if value is None and isinstance(only_name, str) and only_name:
            return Agent(only_name)
        if slots.item is None or not isinstance(value, dict):
            raise ReleaseError(f"the taxonomy has no <{uri}>, which the attribution needs")
        cls = self.schema.classes[slots.item.range]
        name = Item(cls, value).meaning(terms.NAME)
        if not isinstance(name, str) or not name:
            raise ReleaseError(f"the <{uri}> of the taxonomy has no <{terms.NAME}>, which the attribution needs")
        return Agent(name, item_iri("", cls, value))

    def has(self, uri: str) -> bool:
        """Return True if the document has a value, or the schema requires one."""
        slots = (slot for slot in self.schema.root.slots if slot.uri == uri)
        return any(slot.required or slot.name in self.root.data for slot in slots)


def _work(schema: Schema, root: Item) -> Work | None:
    """Return the published work that a taxonomy says that it is based on. Raises ReleaseError if it lacks a part."""
    slot, value = root.cls.meaning(terms.DERIVED_FROM), root.meaning(terms.DERIVED_FROM)
    if slot is None or not isinstance(value, dict):
        return None
    work = Item(schema.classes[slot.range], value)
    parts = (terms.TITLE, terms.VERSION, terms.ISSUED, terms.PAGE, terms.CITATION)
    values = [work.meaning(uri) for uri in parts]
    missing = [uri for uri, value in zip(parts, values, strict=True) if not (isinstance(value, str) and value)]
    if missing:
        raise ReleaseError(f"{slot.name} has no <{missing[0]}>, which the attribution needs")
    return Work(item_iri("", work.cls, value), *values)


def _is_published(schema: Schema, document: dict[str, Any], uri: str) -> bool:
    slot = schema.root.meaning(uri)
    return slot is not None and is_class_verbatim(Taxonomy(schema, document), schema.root, slot.name)


def template_slot(schema: Schema) -> Slot | None:
    """Return the slot of the root that the credit line is computed from."""
    slot = schema.root.computing("citation")
    return schema.root.by_name.get(str(slot.annotations.get("computed_from"))) if slot else None


DEFAULT_TEMPLATE = '{creator}. "{title} v{version}." {issued}. {homepage} ({license}).'
"""The credit line of a taxonomy that gives none."""
