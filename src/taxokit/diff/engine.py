"""The changes between two snapshots: the stages of a diff, one after another.

Each stage is one module, which takes the value that the stage before returns. Reports have the last stage, `describe`.
Everything follows from the schema: which slots identify, contain or refer, and the meaning of their URIs. Computed
slots are not reported, since they follow from the others.
"""

from datetime import UTC, datetime

from taxokit.diff.bump import with_bumps
from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.classify import classify
from taxokit.diff.compare import Comparison, compare, match
from taxokit.diff.kinds import check_policy
from taxokit.diff.normalize import normalize
from taxokit.diff.snapshot import Snapshot
from taxokit.diff.versioning import next_version as version_after
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.lifecycle import earlier_version
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.released_translations import released_translations
from taxokit.text.progress import phase
from taxokit.text.versions import Version, VersionPolicy


def diff(old: Snapshot | None, new: Snapshot, attribution: Attribution | None = None) -> Diff:
    """Return the changes from `old` to `new`; none without `old`.

    Raises SourceError if a document cannot be compared.
    """
    if old is None:
        return Diff(None, new.name, (), attribution, snapshots=(None, new))
    phase(f"comparing {old.name} with {new.name}")
    pair = normalize(old, new)
    matched = match(pair)
    comparison = compare(matched)
    classified = classify(comparison, _evidence_changes(comparison, old, new), old.languages, new.languages)
    changes = with_bumps(classified, matched, new.policy.bumps)
    explained = tuple(change for change in changes if change.kind != "unexplained")
    residue = tuple(change for change in changes if change.kind == "unexplained")
    return Diff(old.name, new.name, explained, attribution, residue, (old, new), comparison)


def _evidence_changes(comparison: Comparison, old: Snapshot, new: Snapshot) -> list[Change]:
    are_known = old.mappings is not None and new.mappings is not None
    if not are_known or (old.known_mappings is None and new.known_mappings is None):
        return []
    from taxokit.diff.classify_mappings import evidence_changes  # few taxonomies have mapping sets

    return list(evidence_changes(comparison, old, new))


def changes_since(taxonomy: Taxonomy, previous: Snapshot | None) -> Diff:
    """Return the changes of the working tree since a release."""
    return diff(previous, snapshot_of(taxonomy, "work"))


def snapshot_of(taxonomy: Taxonomy, name: str) -> Snapshot:
    """Return sources as one side of a diff."""
    return Snapshot(
        name,
        taxonomy.schema,
        canonical_document(taxonomy, Stamp(version="")),
        policy=_policy(taxonomy),
        mappings=lambda: taxonomy.mappings,
        translations=lambda: released_translations(taxonomy),
    )


def next_version(taxonomy: Taxonomy, previous: Snapshot | None, date: str | None = None) -> Version:
    """Return the version that the working tree gets when it is released, after a release or as the first one.

    `date` is that of the release; by default it is today.
    """
    return version_with(taxonomy, changes_since(taxonomy, previous), date)


def version_with(taxonomy: Taxonomy, changes: Diff, date: str | None = None) -> Version:
    """Return the version that the working tree gets when it is released with its changes since the last release."""
    previous = changes.snapshots[0]
    version = previous.version if previous else None
    today = datetime.now(UTC).date().isoformat()
    bump = changes.bump if version else Bump.NONE
    return version_after(version, bump, _policy(taxonomy), date or today, earlier_version(taxonomy))


def _policy(taxonomy: Taxonomy) -> VersionPolicy:
    return check_policy(taxonomy.project.versions) if taxonomy.project else VersionPolicy()
