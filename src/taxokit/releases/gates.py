"""The gates of languages at a release: which languages come, go and stay out, in sentences for its maintainers."""

from collections.abc import Iterator

from taxokit.releases.releases import Released
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.translations import languages_in, progress
from taxokit.text.words import count_of


def gate_notes(taxonomy: Taxonomy, previous: Released | None) -> Iterator[str]:
    """Yield a sentence on each language with a gate that a release of the sources has first, loses, or still lacks.

    Raises ReleaseError if the previous release cannot be read.
    """
    project = taxonomy.project
    if project is None or not project.translations:
        return
    there = languages_in(taxonomy)
    before = languages_in(Taxonomy(previous.schema, previous.document)) if previous else ()
    for numbers in progress(taxonomy):
        tag = numbers.language
        state = f"{numbers.percentage} % of its texts are reviewed, and its gate is {numbers.gate} %"
        if previous and tag in before and not numbers.passes_gate:
            more = -(-numbers.gate * numbers.number // 100) - numbers.texts["reviewed"]
            bump = project.versions.bumps.get("language-removed", "major")
            yield (
                f"{tag} falls below its gate: {state}. The users of {previous.version} lose it, a {bump} change:"
                f" to keep it, review {count_of(more, 'more text')}, or lower the gate in {project.where}"
            )
        elif not numbers.passes_gate and tag in there:
            yield f"{tag} stays out: {state}"
        elif previous and tag in there and tag not in before and numbers.gate:
            yield f"{tag} passes its gate: {state}; {previous.version} does not have it"
