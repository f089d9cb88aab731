"""`mappings/<target>.sssom.tsv`: the mappings to each target with their evidence, as SSSOM/TSV in canonical form."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.sssom.write import canonical_text
from taxokit.taxonomy.attribution import license_id_of
from taxokit.taxonomy.mappings import path_of, released_set


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield each mapping set, with the labels of both sides and the versions that it is about."""
    credit = edition.attribution
    for mapping_set in edition.taxonomy.mapping_sets:
        released = released_set(edition.taxonomy, mapping_set, str(credit.version), credit.issued)
        license_id = license_id_of(str(released.head.get("license", "")))
        yield Artifact(path_of(mapping_set.target), canonical_text(released).encode(), license=license_id)
