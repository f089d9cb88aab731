"""What all endpoints answer from: one reading of the releases, which never changes.

When the releases change, another state takes the place of this one.
"""

from dataclasses import dataclass
from pathlib import Path

from taxokit.repository.project import Project
from taxokit.web.limits import Limits
from taxokit.web.metrics import Metrics
from taxokit.web.publication import Publication, Settings, read_publication


@dataclass(frozen=True, eq=False)
class State:
    """The releases as they were read from the folder `releases`, the limits, and where to count what happens.

    `metrics` are those of the process: they live on when the releases change.
    """

    publication: Publication
    releases: Path
    limits: Limits
    metrics: Metrics


def read_state(project: Project, settings: Settings, limits: Limits, metrics: Metrics) -> State:
    """Read the releases of a repository, or of what stands for one. Raises ReleaseError and ConfigError."""
    return State(read_publication(project, settings), project.releases, limits, metrics)
