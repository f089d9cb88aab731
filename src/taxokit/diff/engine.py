"""The changes between two snapshots: the stages of a diff, one after another.

Each stage is one module, which takes the value that the stage before returns. Reports have the last stage, `describe`.
Everything follows from the schema: which slots identify, contain or refer, and the meaning of their URIs. Computed
slots are not reported, since they follow from the others.
"""

from taxokit.diff.bump import bumped, with_bumps
from taxokit.diff.changes import Diff
from taxokit.diff.classify import classify
from taxokit.diff.compare import compare, match
from taxokit.diff.normalize import normalize
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.progress import phase
from taxokit.text.versions import FIRST, Version


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
    changes = with_bumps(classify(comparison), matched)
    explained = tuple(change for change in changes if change.kind != "unexplained")
    residue = tuple(change for change in changes if change.kind == "unexplained")
    return Diff(old.name, new.name, explained, attribution, residue, (old, new), comparison)


def changes_since(taxonomy: Taxonomy, previous: Snapshot | None) -> Diff:
    """Return the changes of the working tree since a release."""
    return diff(previous, Snapshot("work", taxonomy.schema, canonical_document(taxonomy, Stamp(version=""))))


def next_version(taxonomy: Taxonomy, previous: Snapshot | None) -> Version:
    """Return the version that the working tree gets when it is released, after a release or as the first one."""
    if previous is None or previous.version is None:
        return FIRST
    return bumped(previous.version, changes_since(taxonomy, previous).bump)
