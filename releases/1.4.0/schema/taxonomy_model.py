# The GenAI Engineering Role Taxonomy, edition 1.4.0 by the editors of this repository, issued 2026-12-01.
# Its schema was written by the editors of this repository. Source: https://genbodha.ai/taxonomy
# Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/
# Cite as: the editors of this repository. Schema of "The GenAI Engineering Role Taxonomy", edition 1.4.0, 2026-12-01. https://genbodha.ai/taxonomy (CC-BY-4.0).
# Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.
from __future__ import annotations

import re
import sys
from datetime import (
    date,
    datetime,
    time
)
from decimal import Decimal
from enum import Enum
from typing import (
    Any,
    ClassVar,
    Literal,
    Optional,
    Union
)

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    field_validator,
    model_serializer
)


metamodel_version = "1.12.0"


class ConfiguredBaseModel(BaseModel):
    model_config = ConfigDict(
        serialize_by_alias = True,
        validate_by_name = True,
        validate_assignment = True,
        validate_default = True,
        extra = "allow",
        arbitrary_types_allowed = True,
        use_enum_values = True,
        strict = False,
    )



linkml_meta = None

class Status(str, Enum):
    """
    The status of a concept.
    """
    draft = "draft"
    """
    Proposed; may still change or go.
    """
    stable = "stable"
    """
    In use. What a concept without a status is.
    """
    deprecated = "deprecated"
    """
    Kept for whoever already uses it; not to be used anew.
    """


class Replacement(str, Enum):
    """
    How the concepts named by `replaced_by` stand in for a deprecated one.
    """
    one = "one"
    """
    Exactly one concept takes its place; data can be migrated automatically.
    """
    any = "any"
    """
    Several can take its place; whoever migrates picks one.
    """
    all = "all"
    """
    Several take its place together.
    """
    none = "none"
    """
    Nothing takes its place.
    """


class AgentType(str, Enum):
    """
    What an agent is.
    """
    person = "person"
    """
    A person.
    """
    organization = "organization"
    """
    An organization, or a group of people that acts as one.
    """


class ProvenanceSource(str, Enum):
    """
    The source of the values of a slot.
    """
    published = "published"
    """
    Verbatim from the published page.
    """
    editorial = "editorial"
    """
    Added by the editors of the taxonomy; not on the published page.
    """



class Taxonomy(ConfiguredBaseModel):
    """
    The whole taxonomy with its metadata. One file, `taxonomy.yaml`, and a folder for each kind of item.
    """
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    title: str = Field(default=..., description="""The title.""")
    description: str = Field(default=..., description="""What it is about, in a few sentences.""")
    version: Optional[str] = Field(default=None, description="""The version of the release, as SemVer.""")
    previous_version: Optional[str] = Field(default=None, description="""The version of the release before this one.""")
    issued: Optional[date] = Field(default=None, description="""The date of the release.""")
    namespace: str = Field(default=..., description="""What every IRI of the taxonomy begins with; ends in a slash.""")
    language: str = Field(default=..., description="""The language of every text, as a BCP 47 tag.""")
    license: str = Field(default=..., description="""The licence, as an SPDX identifier.""")
    license_url: str = Field(default=..., description="""The page of the licence.""")
    creator: Agent = Field(default=..., description="""Who made it, and must be credited.""")
    contributor: Optional[Agent] = Field(default=None, description="""Who edits it, and made what is not in the published work.""")
    publisher: Agent = Field(default=..., description="""Who publishes it.""")
    based_on: Optional[PublishedWork] = Field(default=None, description="""The published work that it is an edition of. A taxonomy that is its own source has none.""")
    edition_statement: Optional[str] = Field(default=None, description="""What holds for this edition, if it differs from the title, the description and the counts of the published work.""")
    homepage: str = Field(default=..., description="""A page about it.""")
    citation: Optional[str] = Field(default=None, description="""The credit line of the release.""")
    citation_template: str = Field(default=..., description="""How to make the credit line. Knows {title}, {version}, {edition}, {issued}, {creator}, {publisher}, {homepage}, {license}, {license_url}, and {based_on}, the credit line of the published work. {version} leaves out a patch of zero.""")
    counts: Optional[dict[str, Union[int, Count]]] = Field(default=None, description="""How many items each table holds; checked against the data, so that nothing gets lost unseen.""")
    provenance: Optional[list[ProvenanceStatement]] = Field(default=None, description="""For each slot of a class, the source of its values.""")
    disciplines: list[Discipline] = Field(default=..., description="""The roles. One file each.""")
    categories: list[Category] = Field(default=..., description="""The categories of skills. One file each.""")
    labs: Optional[list[Lab]] = Field(default=None, description="""The graded labs. One file each. Version 1.0 publishes none.""")

    @field_validator('title')
    def pattern_title(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid title format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid title format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('description')
    def pattern_description(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid description format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid description format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('namespace')
    def pattern_namespace(cls, v):
        pattern=re.compile(r"^https?://[^\s]+/(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid namespace format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid namespace format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('language')
    def pattern_language(cls, v):
        pattern=re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid language format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid language format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('license')
    def pattern_license(cls, v):
        pattern=re.compile(r"^[A-Za-z0-9.+-]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid license format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid license format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('license_url')
    def pattern_license_url(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid license_url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid license_url format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('edition_statement')
    def pattern_edition_statement(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid edition_statement format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid edition_statement format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('homepage')
    def pattern_homepage(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid homepage format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid homepage format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('citation_template')
    def pattern_citation_template(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid citation_template format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid citation_template format: {v}"
            raise ValueError(err_msg)
        return v


class Agent(ConfiguredBaseModel):
    """
    Who made or publishes the taxonomy.
    """
    id: str = Field(default=..., description="""An IRI that names the agent.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    name: str = Field(default=..., description="""The name of the agent.""")
    agent_type: Optional[Union[AgentType, str]] = Field(default=None, description="""Whether the agent is a person or an organization.""")

    @field_validator('id')
    def pattern_id(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid id format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid id format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('name')
    def pattern_name(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid name format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid name format: {v}"
            raise ValueError(err_msg)
        return v


class PublishedWork(ConfiguredBaseModel):
    """
    A work that was published before, on which the taxonomy is based.
    """
    id: str = Field(default=..., description="""An IRI that names the work, such as that of the taxonomy with `#source`.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    title: str = Field(default=..., description="""The title.""")
    work_version: str = Field(default=..., description="""The version that the work gave itself.""")
    published_on: date = Field(default=..., description="""The day on which it was published.""")
    creator: Agent = Field(default=..., description="""Who made it, and must be credited.""")
    page: str = Field(default=..., description="""The page on which it was published.""")
    credit_line: str = Field(default=..., description="""Its credit line, as it was published with it.""")

    @field_validator('id')
    def pattern_id(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid id format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid id format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('title')
    def pattern_title(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid title format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid title format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('work_version')
    def pattern_work_version(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid work_version format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid work_version format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('page')
    def pattern_page(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid page format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid page format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('credit_line')
    def pattern_credit_line(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid credit_line format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid credit_line format: {v}"
            raise ValueError(err_msg)
        return v


class Count(ConfiguredBaseModel):
    """
    How many items one table holds; checked against the data.
    """
    entities: int = Field(default=..., description="""The number of items.""", ge=0)


class ProvenanceStatement(ConfiguredBaseModel):
    """
    The source of the values of one slot of one class, and since which release.
    """
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    class_uri: Optional[str] = Field(default=None, description="""The IRI of the class that the statement is about, so that a query finds the source of its values.""")
    property_uri: Optional[str] = Field(default=None, description="""The IRI of the property that the statement is about.""")
    class_: str = Field(default=..., alias="class", description="""The class that the statement is about.""")
    slot: str = Field(default=..., description="""The slot that the statement is about.""")
    source: Union[ProvenanceSource, str] = Field(default=..., description="""Whether the values were published or are editorial.""")
    since: str = Field(default=..., description="""The first release for which the statement holds.""")
    note: Optional[str] = Field(default=None, description="""What a reader should know about it.""")

    @field_validator('since')
    def pattern_since(cls, v):
        pattern=re.compile(r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid since format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid since format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('note')
    def pattern_note(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid note format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid note format: {v}"
            raise ValueError(err_msg)
        return v


class ValueProvenance(ConfiguredBaseModel):
    """
    The source of the value of one slot of one item, if the statement about the class says another one.
    """
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    slot: str = Field(default=..., description="""The slot that the statement is about.""")
    source: Union[ProvenanceSource, str] = Field(default=..., description="""Whether the values were published or are editorial.""")
    note: Optional[str] = Field(default=None, description="""What a reader should know about it.""")

    @field_validator('note')
    def pattern_note(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid note format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid note format: {v}"
            raise ValueError(err_msg)
        return v


class Concept(ConfiguredBaseModel):
    """
    What disciplines, responsibilities, categories and skills have in common.
    """
    id: str = Field(default=..., description="""The identifier within its class, a slug. Never changed, removed or reused once it was released.""")
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    supertypes: Optional[list[str]] = Field(default=None, description="""The names of the classes that its class inherits from.""")
    in_scheme: Optional[str] = Field(default=None, description="""The concept scheme that it belongs to.""")
    label: str = Field(default=..., description="""The preferred name, or for a responsibility the whole sentence.""")
    alt_labels: Optional[list[str]] = Field(default=None, description="""Other names that people use for it.""")
    hidden_labels: Optional[list[str]] = Field(default=None, description="""Spellings that a search should find and that nobody should see, such as common misspellings.""")
    definition: Optional[str] = Field(default=None, description="""What it is, in one sentence.""")
    scope_notes: Optional[list[str]] = Field(default=None, description="""Where it begins and ends, and which of its neighbours is meant beyond that.""")
    notes: Optional[list[str]] = Field(default=None, description="""Remarks for readers.""")
    editorial_notes: Optional[list[str]] = Field(default=None, description="""Remarks for the editors of the taxonomy.""")
    examples: Optional[list[str]] = Field(default=None, description="""Examples of its use.""")
    status: Optional[Union[Status, str]] = Field(default=None, description="""Its status; stable if none is given.""")
    deprecated_in: Optional[str] = Field(default=None, description="""The release that deprecated it.""")
    deprecation_reason: Optional[str] = Field(default=None, description="""Why it was deprecated, for whoever still uses it.""")
    replaced_by: Optional[list[str]] = Field(default=None, description="""What takes its place, within the same class.""")
    replacement: Optional[Union[Replacement, str]] = Field(default=None, description="""How the concepts named by `replaced_by` stand in for it.""")
    exact_match: Optional[list[str]] = Field(default=None, description="""Concepts elsewhere that can be used in its place in any application.""")
    close_match: Optional[list[str]] = Field(default=None, description="""Concepts elsewhere that can be used in its place in some applications.""")
    broad_match: Optional[list[str]] = Field(default=None, description="""Broader concepts elsewhere.""")
    narrow_match: Optional[list[str]] = Field(default=None, description="""Narrower concepts elsewhere.""")
    related_match: Optional[list[str]] = Field(default=None, description="""Related concepts elsewhere.""")
    translations: Optional[dict[str, Translation]] = Field(default=None, description="""The words in other languages, by language tag. The language of the taxonomy itself is not repeated here.""")
    introduced_in: Optional[str] = Field(default=None, description="""The release in which it first appeared.""")
    created: Optional[date] = Field(default=None, description="""The date of the release in which it first appeared.""")
    changed_in: Optional[str] = Field(default=None, description="""The last release that changed it, if any did.""")
    modified: Optional[date] = Field(default=None, description="""The date of the last release that changed it, if any did.""")
    value_provenance: Optional[list[ValueProvenance]] = Field(default=None, description="""The sources of its values, if the statement about its class says others.""")

    @field_validator('id')
    def pattern_id(cls, v):
        pattern=re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid id format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid id format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('label')
    def pattern_label(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid label format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid label format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('alt_labels')
    def pattern_alt_labels(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid alt_labels format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid alt_labels format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('hidden_labels')
    def pattern_hidden_labels(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid hidden_labels format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid hidden_labels format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('definition')
    def pattern_definition(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid definition format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid definition format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('scope_notes')
    def pattern_scope_notes(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid scope_notes format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid scope_notes format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('notes')
    def pattern_notes(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid notes format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid notes format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('editorial_notes')
    def pattern_editorial_notes(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid editorial_notes format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid editorial_notes format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('examples')
    def pattern_examples(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid examples format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid examples format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('deprecated_in')
    def pattern_deprecated_in(cls, v):
        pattern=re.compile(r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid deprecated_in format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid deprecated_in format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('deprecation_reason')
    def pattern_deprecation_reason(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid deprecation_reason format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid deprecation_reason format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('exact_match')
    def pattern_exact_match(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid exact_match format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid exact_match format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('close_match')
    def pattern_close_match(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid close_match format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid close_match format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('broad_match')
    def pattern_broad_match(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid broad_match format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid broad_match format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('narrow_match')
    def pattern_narrow_match(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid narrow_match format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid narrow_match format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('related_match')
    def pattern_related_match(cls, v):
        pattern=re.compile(r"^https?://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid related_match format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid related_match format: {v}"
            raise ValueError(err_msg)
        return v


class Discipline(Concept):
    """
    A role in generative-AI engineering, with what it is responsible for.
    """
    position: Optional[int] = Field(default=None, description="""The place in the order of its list, from 1.""", ge=1)
    top_concept_of: Optional[str] = Field(default=None, description="""The concept scheme at whose top it is.""")
    responsibilities: Optional[list[Responsibility]] = Field(default=None, description="""What the role does, in the order in which it is told.""")


class Responsibility(Concept):
    """
    One thing that a role does. Its label is the whole sentence.
    """
    broader: Optional[str] = Field(default=None, description="""What it is directly inside of.""")
    requires: Optional[list[str]] = Field(default=None, description="""The skills that someone needs to carry the responsibility out.""")
    requirements: Optional[list[Requirement]] = Field(default=None, description="""What is known of the links in `requires`, for those of which something is.""")


class Requirement(ConfiguredBaseModel):
    """
    What is known of one link from a responsibility to a skill that it requires.
    """
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    required_skill: str = Field(default=..., description="""The skill that the link leads to; it is in `requires` too.""")
    importance: Optional[float] = Field(default=None, description="""How important the skill is for the responsibility, from 1 (not) to 5 (extremely), as the mean of the ratings.""", ge=1, le=5)
    basis: Optional[str] = Field(default=None, description="""What the importance was found by, such as a study with its date.""")
    raters: Optional[int] = Field(default=None, description="""How many people rated the link.""", ge=1)
    agreement: Optional[float] = Field(default=None, description="""How far the raters agree, from 0 (as by chance) to 1 (fully), as a coefficient that `basis` names.""", ge=0, le=1)
    source: Optional[Union[ProvenanceSource, str]] = Field(default=None, description="""Whether the link was published or is editorial, if the statement about the links says otherwise.""")
    note: Optional[str] = Field(default=None, description="""Why the link is there.""")
    disputed: Optional[str] = Field(default=None, description="""Why the link is disputed; to remove it takes a major version.""")

    @field_validator('basis')
    def pattern_basis(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid basis format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid basis format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('note')
    def pattern_note(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid note format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid note format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('disputed')
    def pattern_disputed(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid disputed format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid disputed format: {v}"
            raise ValueError(err_msg)
        return v


class Category(Concept):
    """
    A group of skills; a top concept of the skill scheme.
    """
    top_concept_of: Optional[str] = Field(default=None, description="""The concept scheme at whose top it is.""")
    skills: Optional[list[Skill]] = Field(default=None, description="""The skills of the category.""")


class Skill(Concept):
    """
    Something that a person can do and that a lab can measure.
    """
    broader: Optional[str] = Field(default=None, description="""What it is directly inside of.""")
    builds_on: Optional[list[str]] = Field(default=None, description="""The skills that this one presupposes directly.""")
    prerequisites: Optional[list[Prerequisite]] = Field(default=None, description="""What is known of the links in `builds_on`, for those of which something is.""")
    rung: Optional[int] = Field(default=None, description="""How deep its prerequisites go: the length of the longest chain of skills below it. Foundations stand at 0. It measures depth, not difficulty: skills on the same rung need not be equally hard.""", ge=0)
    required_by: Optional[list[str]] = Field(default=None, description="""The responsibilities that require the skill.""")
    assessed_by: Optional[list[str]] = Field(default=None, description="""The labs that measure the skill.""")


class Prerequisite(ConfiguredBaseModel):
    """
    What is known of one link from a skill to a skill that it builds on.
    """
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    presupposed_skill: str = Field(default=..., description="""The skill that the link leads to; it is in `builds_on` too.""")
    source: Optional[Union[ProvenanceSource, str]] = Field(default=None, description="""Whether the link was published or is editorial, if the statement about the links says otherwise.""")
    note: Optional[str] = Field(default=None, description="""Why the link is there.""")
    disputed: Optional[str] = Field(default=None, description="""Why the link is disputed; to remove it takes a major version.""")

    @field_validator('note')
    def pattern_note(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid note format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid note format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('disputed')
    def pattern_disputed(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid disputed format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid disputed format: {v}"
            raise ValueError(err_msg)
        return v


class Lab(ConfiguredBaseModel):
    """
    A graded lab, which measures skills.
    """
    id: str = Field(default=..., description="""The identifier within its class, a slug. Never changed, removed or reused once it was released.""")
    uri: Optional[str] = Field(default=None, description="""The IRI, made of the namespace, the kind and the identifier.""")
    type: Optional[str] = Field(default=None, description="""The name of its class.""")
    title: str = Field(default=..., description="""The title.""")
    url: str = Field(default=..., description="""The page of the lab.""")
    assesses: Optional[list[str]] = Field(default=None, description="""The skills that the lab measures.""")
    passing_score: Optional[int] = Field(default=None, description="""The score that passes, in percent.""", ge=0, le=100)

    @field_validator('id')
    def pattern_id(cls, v):
        pattern=re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid id format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid id format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('title')
    def pattern_title(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid title format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid title format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^https://[^\s]+(?!\n)$")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Translation(ConfiguredBaseModel):
    """
    The words of a concept in another language.
    """
    label: Optional[str] = Field(default=None, description="""The preferred name, or for a responsibility the whole sentence.""")
    alt_labels: Optional[list[str]] = Field(default=None, description="""Other names that people use for it.""")
    definition: Optional[str] = Field(default=None, description="""What it is, in one sentence.""")

    @field_validator('label')
    def pattern_label(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid label format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid label format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('alt_labels')
    def pattern_alt_labels(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid alt_labels format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid alt_labels format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('definition')
    def pattern_definition(cls, v):
        pattern=re.compile(r"\S")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid definition format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid definition format: {v}"
            raise ValueError(err_msg)
        return v


# Model rebuild
# see https://pydantic-docs.helpmanual.io/usage/models/#rebuilding-a-model
Taxonomy.model_rebuild()
Agent.model_rebuild()
PublishedWork.model_rebuild()
Count.model_rebuild()
ProvenanceStatement.model_rebuild()
ValueProvenance.model_rebuild()
Concept.model_rebuild()
Discipline.model_rebuild()
Responsibility.model_rebuild()
Requirement.model_rebuild()
Category.model_rebuild()
Skill.model_rebuild()
Prerequisite.model_rebuild()
Lab.model_rebuild()
Translation.model_rebuild()
