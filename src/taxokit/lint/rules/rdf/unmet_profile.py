"""The vocabulary does not meet a requirement of a profile.

A profile is a set of requirements of a publisher or a tool beyond SKOS. `taxokit check --profile vocpub` or `profile =
["vocpub"]` in the configuration selects one; without a profile the rule finds nothing. Sources are checked as the graph
of a release with the profile, which contains everything that follows from the sources ([profiles](../profiles.md)). A
finding is a value that the sources must add.

- `skohub`: what SkoHub shows and its shapes require
- `vocpub`: the VocPub profile
- `skos`: the values that SKOS gives its properties

Options: `profiles` are the names of the profiles.

Source: skohub-io/skohub-shapes; VocPub 5.6 (https://linked.data.gov.au/def/vocpub); SKOS Reference.
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, SourceVocabulary, Vocabulary, vocabulary_rule
from taxokit.lint.vocabulary.statements import Statements

_DATE = "2000-01-01"
"""The date of the release, for statements that follow from it."""


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary, *, profiles: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each resource that does not meet a requirement of one of the profiles."""
    if not profiles:
        return
    from taxokit.lint.requirements import unmet  # most vocabularies have no profile
    from taxokit.rdf.profile import read_profile

    known = {name: read_profile(name) for name in profiles}
    statements = _statements(vocabulary, profiles)
    if statements is None:
        return
    is_sources = isinstance(vocabulary, SourceVocabulary)
    for name, profile in known.items():
        for requirement in profile.requirements:
            for iri, reason, other in unmet(requirement, statements):
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


def _name(vocabulary: Vocabulary, iri: str) -> str:
    return vocabulary.name(iri) if vocabulary.described(iri) else iri if iri.startswith("_:") else f"<{iri}>"


def _statements(vocabulary: Vocabulary, profiles: tuple[str, ...]) -> Statements | None:
    """Return the statements of a file, or of a release of the sources; None if none can be built."""
    if not isinstance(vocabulary, SourceVocabulary):
        return vocabulary.statements
    from taxokit.taxonomy.attribution import attribution_of
    from taxokit.taxonomy.document import Stamp, canonical_document
    from taxokit.taxonomy.model import Taxonomy
    from taxokit.taxonomy.skos_graph import graph_of
    from taxokit.text.errors import TaxokitError
    from taxokit.text.versions import FIRST

    taxonomy = vocabulary.taxonomy
    try:
        attribution = attribution_of(taxonomy.schema, taxonomy.document, FIRST, _DATE)
        stamp = Stamp(version=str(FIRST), issued=_DATE, citation=attribution.citation)
        document = canonical_document(taxonomy, stamp)
        graph = graph_of(Taxonomy(taxonomy.schema, document), attribution, profiles)
    except (TaxokitError, ValueError, TypeError, KeyError, AttributeError):
        return None  # other rules report it
    return Statements((triple.subject, triple.predicate, triple.object, None) for triple in graph)
