"""The evidence of mappings that comes from those who judge: their names, and the date."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from taxokit.repository.git import git_user
from taxokit.repository.project import Project
from taxokit.sssom.mapping_set import LISTED


def evidence_of(
    project: Project, authors: Sequence[str], reviewers: Sequence[str], date: str | None
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the evidence that people give, and the defaults for what they leave out: the user of Git, and today."""
    judgement = {
        "author_label": LISTED.join(authors),
        "reviewer_label": LISTED.join(reviewers),
        "mapping_date": date or "",
    }
    defaults = {
        "author_label": "" if authors else git_user(project.root),
        "mapping_date": "" if date else datetime.now(UTC).date().isoformat(),
    }
    return _without_empty(judgement), _without_empty(defaults)


def _without_empty(values: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in values.items() if value}
