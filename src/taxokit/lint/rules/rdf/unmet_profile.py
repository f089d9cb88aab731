"""A profile that is asked for demands something that the vocabulary does not have.

A profile is what a publisher or a tool demands beyond SKOS. `taxokit check --profile vocpub`, or `profile = ["vocpub"]`
in the configuration, asks for one; without that the rule finds nothing. Sources are checked as the graph that `taxokit
build` makes of them; dates that a release gives are not there yet.

- `skohub`: what SkoHub shows and its shapes demand
- `vocpub`: the VocPub profile
- `skos`: the values that SKOS gives its properties

Options: `profiles` are the names of the profiles.

Source: skohub-io/skohub-shapes; VocPub 4 (https://w3id.org/profile/vocpub/spec); SKOS Reference.
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, SourceVocabulary, Vocabulary, vocabulary_rule
from taxokit.lint.vocabulary.triples import Statements


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary, *, profiles: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each resource that does not meet a demand of one of the profiles."""
    statements = _statements(vocabulary) if profiles else None
    if statements is None:
        return
    from taxokit.lint.profile import read_profile  # most vocabularies are to meet none

    for name in profiles:
        profile = read_profile(name)
        for demand in profile.demands:
            for iri, reason in demand.unmet(statements):
                place = vocabulary.place(iri) if vocabulary.described(iri) else vocabulary.place_of_all(iri)
                subject = vocabulary.name(iri) if vocabulary.described(iri) else f"<{iri}>"
                yield Diagnostic(
                    place,
                    f"{profile.title}: {reason} ({subject})",
                    f"see {profile.source}",
                    about=(name, *demand.properties),
                    severity=demand.severity,
                    cause=f"{name} {demand.of} {reason}",
                )


def _statements(vocabulary: Vocabulary) -> Statements | None:
    """Return the statements of a file, or those of a build of sources; None where none can be built."""
    if not isinstance(vocabulary, SourceVocabulary):
        return vocabulary.statements
    from taxokit.core.errors import TaxokitError
    from taxokit.core.versions import FIRST
    from taxokit.taxonomy.attribution import attribution_of
    from taxokit.taxonomy.canonical import Stamp, canonical_document
    from taxokit.taxonomy.model import Taxonomy
    from taxokit.taxonomy.skos_graph import graph_of

    taxonomy = vocabulary.taxonomy
    try:
        attribution = attribution_of(taxonomy.schema, taxonomy.document, FIRST)
        document = canonical_document(taxonomy, Stamp(version=str(FIRST), citation=attribution.citation))
        graph = graph_of(Taxonomy(taxonomy.schema, document), attribution)
    except (TaxokitError, ValueError, TypeError, KeyError, AttributeError):
        return None  # other rules say what is wrong
    return Statements((triple.subject, triple.predicate, triple.object, None) for triple in graph)
