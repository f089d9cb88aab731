"""Stage 4, classify: what happened, in the terms of a maintainer, where two snapshots differ.

Which kind of change it is follows from the URIs of the slots, so that it holds for any schema. What no kind explains is
left over, as a change of the kind `unexplained`. The bump of each change is the business of the next stage.
"""

from dataclasses import dataclass

from taxokit.diff.changes import ORDER, Change, Subject
from taxokit.diff.classify.evidence import Evidence, cardinality_conversions, reference_updates
from taxokit.diff.classify.items import item_changes, lifecycle_changes, value_changes
from taxokit.diff.classify.schema import schema_changes
from taxokit.diff.compare import Comparison

_SUBJECTS: tuple[Subject, ...] = ("item", "metadata", "schema")


@dataclass(frozen=True)
class Classification:
    """A comparison, and the changes that explain it, in order and without their bumps."""

    comparison: Comparison
    changes: tuple[Change, ...]


def classify(comparison: Comparison) -> Classification:
    """Return what happened. Each step takes what it explains out of the evidence."""
    evidence = Evidence(comparison)
    conversions = cardinality_conversions(evidence)
    updates = reference_updates(evidence)
    changes = [*lifecycle_changes(evidence), *item_changes(evidence, updates), *value_changes(evidence)]
    classes = {name: position for position, name in enumerate(evidence.schemas.new.classes)}
    changes.sort(key=lambda c: (_SUBJECTS.index(c.subject), classes.get(c.cls, len(classes)), c.id, ORDER[c.kind]))
    return Classification(comparison, (*changes, *schema_changes(evidence.schemas, conversions)))
