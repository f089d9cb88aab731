"""The places that say whose work this is, and under which licence, do not agree.

The taxonomy, the text of its licence and `CITATION.cff` are read by different people; a consumer who trusts the wrong
one breaks the licence without knowing it.

Source: CC-BY-4.0 section 3(a); Citation File Format 1.2.0; SPDX licence list.
"""

from collections.abc import Iterator
from typing import Any

from taxokit import sources, terms
from taxokit.archive import current
from taxokit.attribution import KNOWN_LICENSES, attribution_of, citation_cff, template_slot, unknown_words
from taxokit.config import CITATION_FILE, Project
from taxokit.errors import ConfigError, ReleaseError
from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.location import Location, Origin
from taxokit.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each place that disagrees with the taxonomy, or for CITATION.cff with the latest release."""
    if taxonomy.project is None:
        return
    yield from _template(taxonomy)
    yield from _license(taxonomy, taxonomy.project)
    yield from _citation_file(taxonomy, taxonomy.project)


def _template(taxonomy: Taxonomy) -> Iterator[Problem]:
    slot = template_slot(taxonomy.schema)
    template = taxonomy.document.get(slot.name) if slot else None
    if slot is not None and isinstance(template, str):
        for word in unknown_words(template):
            yield Problem(
                taxonomy.origin_of((slot.name,)), f"the citation template names {{{word}}}, which means nothing"
            )


def _license(taxonomy: Taxonomy, project: Project) -> Iterator[Problem]:
    spdx = taxonomy.metadata(terms.LICENSE_ID)
    if not isinstance(spdx, str) or spdx not in KNOWN_LICENSES:
        return
    page, words = KNOWN_LICENSES[spdx]
    slot = taxonomy.schema.root.meaning(terms.LICENSE)
    stated = taxonomy.metadata(terms.LICENSE)
    if slot is not None and isinstance(stated, str) and stated != page:
        yield Problem(taxonomy.origin_of((slot.name,)), f"{stated} is not the page of {spdx}", f"write {page}")
    try:
        text = project.license_text
    except ConfigError as error:
        yield Problem(Location(project.license_file, 1, 1), str(error).partition(": ")[2])
        return
    if words not in text:
        yield Problem(
            Location(project.license_file, 1, 1),
            f"is not the text of {spdx}, which the taxonomy names as its licence",
            "replace the text, or name another file with `license-file` in [tool.taxokit]",
        )


def _citation_file(taxonomy: Taxonomy, project: Project) -> Iterator[Problem]:
    release = current(project)
    exists = (project.root / CITATION_FILE).exists()
    if release is None or not exists:
        if release is not None:
            yield Problem(Location(CITATION_FILE, 1, 1), "is missing", "run `taxokit index`, which makes it anew")
        return
    try:
        expected: dict[str, Any] = sources.parse(
            citation_cff(attribution_of(taxonomy.schema, release.document)), CITATION_FILE
        ).value
    except ReleaseError:
        return  # the rule on released identifiers says that the release cannot be read
    found = sources.read(project.root, CITATION_FILE)
    if not isinstance(found.value, dict):
        yield Problem(Location(CITATION_FILE, 1, 1), "is not a mapping in YAML")
        return
    for key in ("title", "authors", "version", "date-released", "license", "url"):
        if found.value.get(key) != expected.get(key):
            yield Problem(
                Origin(CITATION_FILE, (key,)),
                f"says {found.value.get(key)!r} for {key}, and release {release.version} says {expected.get(key)!r}",
                "run `taxokit index`, which makes it anew",
            )
