"""The vocabulary does not meet a requirement of a profile.

A profile is a set of requirements of a publisher or a tool beyond SKOS. `taxokit check --profile vocpub` or `profile =
["vocpub"]` in the configuration selects one; without a profile the rule finds nothing. Sources are checked as the graph
of a release with the profile, which contains everything that follows from the sources ([profiles](../profiles.md)). A
finding is a value that the sources must add.

- `skohub`: the values that SkoHub shows and its shapes require
- `vocpub`: the VocPub profile
- `skos`: the values that SKOS gives its properties

Options: `profiles` are the names of the profiles, and `exempt` the properties that items of a class need not have,
such as `"Responsibility skos:definition"` if their labels say everything.

Source: skohub-io/skohub-shapes; VocPub 5.6 (https://linked.data.gov.au/def/vocpub); SKOS Reference.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, SourceVocabulary, Text, Vocabulary, vocabulary_rule
from taxokit.lint.vocabulary.statements import Statements, inverted
from taxokit.rdf import terms
from taxokit.rdf.iris import namespace_of
from taxokit.rdf.profile import KINDS, Requirement, expanded, is_literal_of, read_profile
from taxokit.text.errors import ConfigError
from taxokit.text.words import did_you_mean

_Types: TypeAlias = Mapping[str, Sequence[str]]
_Values: TypeAlias = tuple[Sequence[Text], Sequence[str]]
"""The literals, and the IRIs or blank nodes."""

_MISSING = "is missing"

_DATE = "2000-01-01"
"""The date of the release, for statements that follow from it."""


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary, *, profiles: tuple[str, ...] = (), exempt: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each resource that does not meet a requirement of one of the profiles.

    Raises ConfigError for an exemption of an unknown class.
    """
    if not profiles:
        return
    known = {name: read_profile(name) for name in profiles}
    statements = _statements(vocabulary, profiles)
    if statements is None:
        return
    is_sources = isinstance(vocabulary, SourceVocabulary)
    exemptions = [_exemption(vocabulary, words) for words in exempt]
    for name, profile in known.items():
        for requirement in profile.requirements:
            exempted = {cls for cls, name in exemptions if name in requirement.properties}
            for iri, reason, other in _unmet(requirement, statements, exempted):
                place = vocabulary.place(iri) if vocabulary.described(iri) else vocabulary.place_of_all(iri)
                example = f", such as {_name(vocabulary, other)}" if other else ""
                yield Diagnostic(
                    place,
                    f"{profile.title}: {reason}{example} ({_name(vocabulary, iri)})",
                    (is_sources and requirement.hint) or f"see {profile.source}",
                    about=(name, *requirement.properties),
                    severity=requirement.severity,
                    cause=f"{name} {requirement.of} {reason}",
                )


def _exemption(vocabulary: Vocabulary, words: str) -> tuple[str, str]:
    """Return the name of the class of an exemption, which is the end of its IRI, and the property."""
    name, _, property_ = words.partition(" ")
    if isinstance(vocabulary, SourceVocabulary) and name not in vocabulary.taxonomy.schema.classes:
        hint = did_you_mean(name, vocabulary.taxonomy.schema.classes) or 'write it as "Class skos:definition"'
        raise ConfigError(f"unmet-profile exempts {words!r}, but the schema has no class {name!r}", hint=hint)
    return name, property_


def _name(vocabulary: Vocabulary, iri: str) -> str:
    return vocabulary.name(iri) if vocabulary.described(iri) else iri if iri.startswith("_:") else f"<{iri}>"


def _statements(vocabulary: Vocabulary, profiles: tuple[str, ...]) -> Statements | None:
    """Return the statements of a file, or of a release of the sources; None if none can be built."""
    if not isinstance(vocabulary, SourceVocabulary):
        return vocabulary.statements
    from taxokit.rdf.profile_values import with_profiles
    from taxokit.taxonomy.attribution import attribution_of
    from taxokit.taxonomy.document import Stamp, canonical_document
    from taxokit.taxonomy.model import Taxonomy
    from taxokit.taxonomy.skos_graph import statements_of
    from taxokit.text.errors import TaxokitError
    from taxokit.text.versions import FIRST

    taxonomy = vocabulary.taxonomy
    try:
        attribution = attribution_of(taxonomy.schema, taxonomy.document, FIRST, _DATE)
        stamp = Stamp(version=str(FIRST), issued=_DATE, citation=attribution.citation)
        document = canonical_document(taxonomy, stamp)
        edition = Taxonomy(taxonomy.schema, document)
        stated = statements_of(edition, attribution)
        return Statements.of_sources(with_profiles(stated, edition.iri(edition.root), profiles))
    except (TaxokitError, ValueError, TypeError, KeyError, AttributeError):
        return None  # other rules report it


def _unmet(
    requirement: Requirement, statements: Statements, exempted: AbstractSet[str]
) -> Iterator[tuple[str, str, str]]:
    """Yield each resource that does not meet a requirement, the reason, and a value of a wrong class, else "".

    Resources of a class that is `exempted` need no value.
    """
    types = statements.links.get(terms.TYPE, {})
    properties = [_values_of(name, statements) for name in requirement.properties]
    names = " or ".join(requirement.properties)
    present = {subject for texts, links in properties for subject in (*texts, *links)}
    if not (present or requirement.least):
        return
    for subject in statements.typed.get(expanded(requirement.of), ()) if requirement.of else types:
        if subject in present:
            values: list[_Values] = [(texts.get(subject, ()), links.get(subject, ())) for texts, links in properties]
            either = (_reason_of_either(requirement, values), "") if requirement.kinds else None
            reason, other = either or _reason(requirement, values, types)
            if reason:
                yield subject, f"{names} {reason}", other
        elif requirement.least:
            classes = (iri[len(namespace_of(iri)) :] for iri in types[subject]) if exempted else ()
            if exempted.isdisjoint(classes):
                yield subject, f"{names} {_MISSING}", ""


def _values_of(name: str, statements: Statements) -> tuple[Mapping[str, Sequence[Text]], Mapping[str, Sequence[str]]]:
    """Return the literals and the links of a property by subject; a name with `^` is the inverse."""
    if not name.startswith("^"):
        return statements.literals.get(expanded(name), {}), statements.links.get(expanded(name), {})
    return {}, inverted(statements.links.get(expanded(name[1:]), {}))


def _reason(requirement: Requirement, values: Sequence[_Values], types: _Types) -> tuple[str, str]:
    """Return the reason, and the first resource if it is about a wrong class; "" for nothing."""
    texts = [text for literals, _ in values for text in literals]
    links = [link for _, targets in values for link in targets]
    number = len(texts) + len(links)
    if number < requirement.least:
        return _MISSING, ""
    if requirement.most is not None and number > requirement.most:
        return f"has {number} values, more than {requirement.most}", ""
    if not _are_of(requirement.kind, texts, links):
        return f"has a value that is not {KINDS[requirement.kind]}", ""
    tags = [tag.lower() for _, tag, _ in texts]
    if requirement.one_per_language and len(set(tags)) < len(tags):
        return "has two values in one language", ""
    classes = {expanded(name) for name in requirement.classes}
    others = [link for link in links if not classes.intersection(types.get(link, ()))]
    if classes and (others or texts):
        return f"has a value that is not a {' or '.join(requirement.classes)}", next(iter(others), "")
    return "", ""


def _reason_of_either(requirement: Requirement, values: Sequence[_Values]) -> str:
    """Return the reason if no property has values of its own kind, "" if one has."""
    present = [(kind, *of_kind) for kind, of_kind in zip(requirement.kinds, values, strict=True) if any(of_kind)]
    kinds = " or ".join(dict.fromkeys(KINDS[kind] for kind, *_ in present))
    return "" if any(_are_of(*of_kind) for of_kind in present) else f"has a value that is not {kinds}"


def _are_of(kind: str, texts: Sequence[Text], links: Sequence[str]) -> bool:
    """Return True if values are of a kind."""
    is_other = bool(links) and kind not in ("", "iri")
    return not is_other and all(is_literal_of(kind, tag, datatype) for _, tag, datatype in texts)
